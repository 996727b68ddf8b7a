"""The articles of a story, from its folder of files. Damage is reported with file and line; nothing is raised."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from pathlib import Path

from ...model.articles import Article
from ...model.problems import Problem
from .files import read_text
from .listing import LISTING_NAMES, read_listing
from .readers import READERS
from .statements import merge_metadata

_IGNORED = ("readme.md", *LISTING_NAMES)
_SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)


def read_seeds(folder: Path, shown: str = "") -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles directly in `folder` in the order of their names, and what is wrong with the rest.

    A list beside them (`metadata.json`) completes what they state, and outranks it. Of two articles with the same text
    the first stays. Hidden files, README.md and subfolders are passed over. `shown` is how messages name the folder.
    """
    shown = shown or folder.name
    if not folder.is_dir():
        return (), (Problem(shown, "no such folder", "make it and put the articles into it"),)
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        return (), (Problem(shown, f"cannot be read: {error.strerror}", "check the folder's permissions"),)
    listing, listing_problems = read_listing(folder, shown)
    articles: dict[str, Article] = {}
    problems = list(listing_problems)
    for path in paths:
        if path.name.startswith(".") or path.name.casefold() in _IGNORED or (path.is_dir() and not path.is_symlink()):
            continue
        article, found = read_article_file(path, path.name, shown)
        problems.extend(found)
        if article is None:
            continue
        if path.name in listing:
            article = replace(article, metadata=merge_metadata(listing[path.name], article.metadata))
        if article.id in articles:
            what = f"has the same text as {articles[article.id].file}, left out"
            problems.append(Problem(f"{shown}/{article.file}", what, "delete one of the two", "", "warning"))
        else:
            articles[article.id] = article
    if not articles and not any(problem.severity == "error" for problem in problems):
        hint = f"put articles into it: files ending in {', '.join(_SUFFIXES)}"
        problems.append(Problem(shown, "holds no article", hint))
    return tuple(articles.values()), tuple(problems)


def read_article_file(path: Path, file_name: str, shown: str = "") -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in `path`, named `file_name` in its story; None, with the reason, when there is none to be had."""
    where = f"{shown or path.parent.name}/{path.name}"
    reader = next((reader for reader in READERS if path.suffix.casefold() in reader.suffixes), None)
    if reader is None:
        hint = f"articles end in {', '.join(_SUFFIXES)}"
        return None, (Problem(where, f"'{path.suffix}' is no kind of article, passed over", hint, "", "note"),)
    raw, problems = read_text(path, where, inside=path.parent)
    if raw is None:
        return None, problems
    page = reader.read(raw, where)
    article = Article(compute_article_id(raw), file_name, raw, page.text, page.metadata, page.furniture)
    return article, problems + page.problems


def list_stories(folder: Path) -> tuple[str, ...]:
    """The subfolders of `folder` that hold articles, by name; hidden ones and links are passed over."""
    return tuple(
        path.name
        for path in _list_paths(folder)
        if path.is_dir() and not path.is_symlink() and not path.name.startswith(".") and holds_articles(path)
    )


def holds_articles(folder: Path) -> bool:
    """Whether a file directly in `folder` looks like an article, by its name."""
    return any(is_article_name(path.name) and not path.is_dir() for path in _list_paths(folder))


def is_article_name(name: str) -> bool:
    """Whether a file of this name is read as an article."""
    hidden_or_known = name.startswith(".") or name.casefold() in _IGNORED
    return not hidden_or_known and name.casefold().endswith(_SUFFIXES)


def _list_paths(folder: Path) -> list[Path]:
    """What lies in a folder, by name; nothing if it cannot be read."""
    try:
        return sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        return []


def compute_article_id(raw: str) -> str:
    """`s-` and 8 hex of the SHA-256 of the text: NFC, line feeds, no byte order mark. A rename keeps it."""
    text = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return "s-" + hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:8]
