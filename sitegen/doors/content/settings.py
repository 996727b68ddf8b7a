"""content/site.yaml: what people set. Written once, as a scaffold; afterwards only read."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import get_type_hints

from ...model.problems import Problem
from ...model.settings import Settings
from ..shapes import ShapeError, find_known, shape_value
from .files import content_folder, is_safe_name, write_text
from .records import Sheet
from .sources import explain_address
from .yamls import Plain, write_yaml

FILE = "site.yaml"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_EXPLAINED = (
    ("title", "The story's title; empty: the summary's headline, or the title of an article."),
    ("base_url", "Where the site will stand, such as https://example.org/story/; empty while that is not known."),
    ("language", "The language of the articles and of the site."),
    ("publish", "all-marked: facts nobody reviewed are shown as such. reviewed, pinned: only those are published."),
    ("rights", "quotes: articles are published as excerpts. full: their whole text, for those you may publish so."),
    ("contact", "Where readers report mistakes: an e-mail address or a web address."),
    ("editor", "Who answers for the site, and the name that decisions are recorded under."),
    (
        "outdated_sentences",
        "withhold: sentences of your summary that the sources have overtaken are left out. mark: shown with a remark.",
    ),
    ("model", "The language pipeline that reads the articles."),
    (
        "semantic",
        "Sentence embeddings that help to tell the same fact: BAAI/bge-small-en-v1.5, or a folder with its files.",
    ),
    ("timeline_entries", "At most so many entries stand on the timeline; of more, those on the days that matter most."),
    (
        "search",
        "built-in: by beginnings of words, from disk too. pagefind: ranks pages; needs a server and that program.",
    ),
    ("story", "With several stories: the name of the one whose articles lie directly in seeds/."),
)


def load_settings(project: Path, story: str = "") -> tuple[Settings, tuple[Problem, ...]]:
    """The settings; a value that cannot be used is reported and the usual one taken.

    A story's own site.yaml says only what differs from the project's.
    """
    settings, problems = _read_settings(project, content_folder(project, "") / FILE, Settings())
    if not story:
        return settings, problems
    common = replace(settings, title="")
    own, more = _read_settings(project, content_folder(project, story) / FILE, common)
    return own, (*problems, *more)


def write_settings(project: Path, settings: Settings, story: str = "") -> bool:
    """Write site.yaml with a comment over each setting, unless there is one; whether it was written.

    Errors: OSError when the folder cannot be written.
    """
    path = content_folder(project, story) / FILE
    if path.exists() or path.is_symlink():
        return False
    blocks = [f"# {text}\n{write_yaml({name: getattr(settings, name)})}" for name, text in _EXPLAINED]
    return write_text(path, "\n".join(blocks))


def _read_settings(project: Path, path: Path, default: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    sheet = Sheet(project, path)
    top = sheet.mapping()
    if top is None:
        return default, tuple(sheet.problems)
    hints = get_type_hints(Settings)
    found: dict[str, str | int] = {}
    for key, plain in top.items():
        if key not in hints:
            sheet.note_unknown((), key, find_known(Settings))
            continue
        fault = _read_setting(key, plain, hints[key], found)
        if fault is not None:
            sheet.add(sheet.line_of(key), *fault)
    values = {field.name: found.get(field.name, getattr(default, field.name)) for field in fields(Settings)}
    settings: Settings = shape_value(values, Settings)
    return settings, tuple(sheet.problems)


def _read_setting(key: str, plain: Plain, kind: object, found: dict[str, str | int]) -> tuple[str, str] | None:
    """Put one setting into `found`, or say what is wrong with it and what to write; null is the usual value."""
    if plain is None:
        return None
    try:
        value = shape_value(plain, kind)
    except ShapeError as error:
        return error.what, error.hint
    if isinstance(value, int):
        if value < 1:
            return f"'{key}' is {value}", "write a whole number above 0"
        found[key] = value
        return None
    fault = _explain_setting(key, value)
    if fault is None:
        found[key] = value.strip()
    return fault


def _explain_setting(key: str, value: str) -> tuple[str, str] | None:
    value = value.strip()
    if any(not character.isprintable() for character in value):
        return f"'{key}' holds a line break or a control character", "write it as one line of plain text"
    if not value:
        return None
    if key == "base_url":
        return explain_address(value)
    if key == "language" and not _LANGUAGE.fullmatch(value):
        return f"'{value}' is not the code of a language", "write a code such as en or en-GB"
    if key == "story" and not is_safe_name(value):
        return f"'{value}' cannot name a story", "use letters, digits, hyphens and underscores"
    if ".." in re.split(r"[/\\]", value) or (key not in ("contact", "semantic") and value.startswith(("/", "\\"))):
        return f"'{value}' leads out of the project", f"write the {key} itself, not a path"
    return None
