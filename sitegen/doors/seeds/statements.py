"""What a file or a list beside the articles states of them: title, publisher, author, date, address."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.articles import Metadata
from ...model.problems import Problem
from .dates import parse_date

# A value as it is written, with the line it stands on.
Stated = tuple[str, int]

_KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "site", "source"),
    "author": ("author", "byline", "authors"),
    "url": ("url", "link", "canonical_url"),
    "published": ("published", "date", "pubdate", "published_at", "publication_date"),
}
_MAX_VALUE = 2000


def build_metadata(stated: Mapping[str, Stated], where: str, source: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """The metadata in `stated`, keys in lower case; a date that is none is a Problem and stays unknown."""
    found = {field: _pick_value(stated, keys) for field, keys in _KEYS.items()}
    written, line = found.pop("published") or (None, 0)
    published: str | None = None
    problems: tuple[Problem, ...] = ()
    if written:
        published, hint = parse_date(written)
        if published is None:
            what = f"'{written[:60]}' is not a date; the date of publication stays unknown"
            problems = (Problem(f"{where}:{line}", what, hint, "", "warning"),)
    values = {field: value[0] if value else None for field, value in found.items()}
    url = values["url"]
    if url and not url.casefold().startswith(("http://", "https://")):
        line = found["url"][1] if found["url"] else 0
        what = f"'{url[:60]}' is not an address of the web; it stays unknown"
        problems += (Problem(f"{where}:{line}", what, "write it with https:// in front", "", "warning"),)
        url = None
    metadata = Metadata(values["title"], values["publisher"], values["author"], url, published)
    is_known = any((metadata.title, metadata.publisher, metadata.author, metadata.url, metadata.published))
    return (metadata if not is_known else _sign_metadata(metadata, source)), problems


def _sign_metadata(metadata: Metadata, source: str) -> Metadata:
    return Metadata(
        metadata.title, metadata.publisher, metadata.author, metadata.url, metadata.published, stated_in=source
    )


def merge_metadata(first: Metadata, second: Metadata) -> Metadata:
    """`first` where it states something, else `second`; both are named when both serve."""
    merged = Metadata(
        first.title or second.title,
        first.publisher or second.publisher,
        first.author or second.author,
        first.url or second.url,
        first.published or second.published,
    )
    used = [first.stated_in] if first.stated_in else []
    if second.stated_in and merged != Metadata(first.title, first.publisher, first.author, first.url, first.published):
        used.append(second.stated_in)
    return _sign_metadata(merged, ", ".join(used)) if used else merged


def _pick_value(stated: Mapping[str, Stated], keys: tuple[str, ...]) -> Stated | None:
    for key in keys:
        value, line = stated.get(key, ("", 0))
        words = " ".join(value.split())[:_MAX_VALUE]
        if words and words.casefold() not in ("null", "none", "~"):
            return words, line
    return None
