"""Markdown as text of the same length: front matter, marks and addresses become spaces, the words stay in place."""

from __future__ import annotations

import re

import yaml

from ...model.articles import Metadata
from ...model.problems import Problem
from .listing import list_values, parse_mapping
from .masks import blank_text, mask_controls
from .page import Page
from .statements import Stated, build_metadata
from .tokens import decode_entities

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)")
# A longer head is no front matter; reading it as YAML would take seconds.
_MAX_FRONT = 20_000
_LINE_MARKS = re.compile(
    r"^[ \t]{0,3}(?:(?:>[ \t]?){1,9}|#{1,6}[ \t]+|(?:[*+-]|\d{1,9}[.)])[ \t]+(?=\S))|^[ \t]{0,3}(?:`{3,}|~{3,}).*$"
    r"|^[ \t]{0,3}(?:[-*_][ \t]?){3,200}$|^[ \t]{0,3}={2,}[ \t]*$|[ \t]#+[ \t]*$|^\[[^\]\n]{1,80}\]:[ \t].*$",
    re.MULTILINE,
)
# What a value begins with that is more than words in YAML.
_YAML_MARKS = frozenset("[]{}&*!|>%@`#")
_NUMBER = re.compile(r"\d")
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,1000}\)")
_LINK = re.compile(
    r"\[(?=[^\[\]\n]{1,500}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,80}\]))"
)
_LINK_END = re.compile(r"\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\]\[[^\[\]\n]{0,80}\]")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]{1,1000}>")
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*{1,3}(?=\S)|(?<=\S)(?<!\\)\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=[\w“\"'])|(?<=[\w.!?”\"'])_{1,3}(?!\w)|~~|`+"
)
_HIDDEN = re.compile(r"<!--|<(script|style)\b[^<>]{0,2000}>", re.IGNORECASE)
_HTML_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,2000})?/?>")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_TITLE = re.compile(r"^[ \t]{0,3}# +(\S.{0,300})$", re.MULTILINE)


def read_markdown(raw: str, where: str) -> Page:
    """Markdown with optional YAML front matter (title, publisher, author, date, url)."""
    start = _skip_mark(raw)
    head, metadata, problems = _read_front_matter(raw, start, where)
    body = raw[head:]
    if metadata.title is None and (match := _TITLE.search(mask_controls(body))):
        metadata = _add_title(metadata, match.group(1).strip(" \t#*_"))
    body = _mask_links(_IMAGE.sub(_blank_match, _mask_hidden(body)))
    for pattern in (_AUTOLINK, _HTML_TAG, _LINE_MARKS, _EMPHASIS, _ESCAPE):
        body = pattern.sub(_blank_mark, body)
    return Page(blank_text(raw[:head]) + mask_controls(decode_entities(body)), metadata, (), problems)


def _skip_mark(raw: str) -> int:
    return 1 if raw.startswith("\ufeff") else 0


def _read_front_matter(raw: str, start: int, where: str) -> tuple[int, Metadata, tuple[Problem, ...]]:
    """How far the front matter reaches, what it states, and what is wrong with it."""
    opening = _FENCE.match(raw, start)
    closing = _CLOSING.search(raw, opening.end() - 1, opening.end() + _MAX_FRONT) if opening else None
    if opening is None or closing is None:
        return start, Metadata(), ()
    # A line break before keeps the lines of the YAML the lines of the file.
    front = "\n" + raw[opening.end() : closing.start()]
    node, problem = parse_mapping(front, where)
    if problem:
        metadata, problems = build_metadata(_list_lines(front), where, "front matter")
        what = f"front matter {problem.what}; its lines are taken as they stand"
        hint = 'put the value of that line in quotation marks: title: "…"'
        return closing.end(), metadata, (Problem(problem.where, what, hint, "", "warning"), *problems)
    if node is not None and not isinstance(node, yaml.MappingNode):
        hint = "write lines like 'title: …' between the two lines of ---"
        return closing.end(), Metadata(), (Problem(f"{where}:2", "front matter states nothing", hint, "", "warning"),)
    metadata, problems = build_metadata(list_values(node), where, "front matter")
    return closing.end(), metadata, problems


def _list_lines(front: str) -> dict[str, Stated]:
    """The values of lines like "title: Talks: day two", which are no YAML, with their lines; the first of a key.

    A value that begins as a list, a mapping or a reference of YAML is left out.
    """
    values: dict[str, Stated] = {}
    for number, line in enumerate(front.splitlines(), 1):
        key, colon, value = line.partition(":")
        words = value.strip()
        if colon and words and words[0] not in _YAML_MARKS and key.strip().isidentifier():
            values.setdefault(key.strip().casefold(), (words.strip("\"'"), number))
    return values


def _add_title(metadata: Metadata, title: str) -> Metadata:
    stated_in = metadata.stated_in or "heading"
    return Metadata(title, metadata.publisher, metadata.author, metadata.url, metadata.published, stated_in)


def _mask_hidden(body: str) -> str:
    """Comments, scripts and styles as spaces; what never closes hides the rest."""
    pieces: list[str] = []
    place = 0
    while match := _HIDDEN.search(body, place):
        pieces.append(body[place : match.start()])
        name = match.group(1)
        closing = re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE) if name else re.compile("-->")
        end = closing.search(body, match.end())
        place = end.end() if end else len(body)
        pieces.append(blank_text(body[match.start() : place]))
    return "".join((*pieces, body[place:]))


def _mask_links(body: str) -> str:
    """The words of a link stay, its brackets and its address go."""
    opened = _LINK.sub(" ", body)
    return _LINK_END.sub(_blank_match, opened) if opened != body else body


def _blank_match(match: re.Match[str]) -> str:
    return blank_text(match.group())


def _blank_mark(match: re.Match[str]) -> str:
    """Spaces for the mark; the number of a list item stays, it may be cited."""
    text = match.group()
    return text if _NUMBER.search(text) and text.strip()[:1].isdigit() else blank_text(text)
