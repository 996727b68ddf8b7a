"""Dates that somebody states: people, the file's own metadata, a line of the page, the address of the page."""

from __future__ import annotations

import re
from datetime import date

from ...model.articles import Article, Layout
from ...model.readings import Sentence
from ...model.spans import Span
from ...model.stories import When
from ...values.dates.anchors import Anchors
from ...values.dates.edtf import read_edtf_interval, show_when
from ...values.dates.find import find_timexes
from ...values.dates.resolve import resolve_timex

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d\d)(?!\d)")
_PUBLISHED = re.compile(
    r"(?im)^[ \t]{0,8}(?:first )?(?:published|posted|date)\b(?: on| at)?[ :|–-]{0,4}(?=[\w])(.{6,60})$"
)
# As in "Updated 3 May 2021"; behind the day it tells only the hour ("3 May 2021 Last updated at 06:50 GMT").
_RENEWED = re.compile(r"(?i)[^\d\n]{0,40}\b(?:updated|modified)\b")
_AMENDED = re.compile(r"(?i)\b(?:amended|updated|corrected|edited|revised|modified)(?: on| at)?[ :]{1,3}(.{6,40})")


def state_date(article: Article, layout: Layout, known: str | None) -> When:
    """The publication date of `article` as people, its metadata, its text or its address state it.

    Where the stated date is the one on which the text says that it was amended, an earlier date in the address is that
    of publication. No EDTF when nothing states a date.
    """
    if known and read_edtf_interval(known):
        return When(known, "stated", (f"{show_when(known)} was set by a person.",))
    urls = [metadata.url for metadata in (article.metadata, layout.metadata) if metadata.url]
    in_address = next((day for url in urls if (day := _read_address(url))), None)
    for metadata in (article.metadata, layout.metadata):
        if metadata.published and read_edtf_interval(metadata.published):
            place = f" in {metadata.stated_in}" if metadata.stated_in else ""
            edtf = metadata.published.partition("T")[0]
            if in_address and in_address.isoformat() < edtf and edtf in _find_days(_AMENDED, article.text):
                return _state_first_version(edtf, in_address)
            return When(edtf, "stated", (f"{show_when(edtf)} is stated{place}.",))
    if printed := _read_text(article, layout):
        return When(printed, "stated", (f"The article prints {show_when(printed)} as its date.",))
    if in_address:
        shown = show_when(in_address.isoformat())
        return When(in_address.isoformat(), "stated", (f"The address of the page holds {shown}.",))
    return When()


def _state_first_version(edtf: str, in_address: date) -> When:
    shown = show_when(in_address.isoformat())
    return When(
        in_address.isoformat(),
        "stated",
        (
            f"{show_when(edtf)} is stated, but the text says that it was amended on that day.",
            f"The address of the page holds {shown}.",
        ),
    )


def _read_address(url: str) -> date | None:
    found = _URL_DATE.search(url.lower())
    if found is None:
        return None
    month = _MONTHS.get(found[2]) or int(found[2])
    try:
        return date(int(found[1]), month, int(found[3]))
    except ValueError:
        return None  # figures of an address that are no date


def _read_text(article: Article, layout: Layout) -> str | None:
    """A whole date in the dateline, in a line that begins with "Published", or alone at the top."""
    if layout.dateline:
        days = _read_days(_cut(article.text, layout.dateline))
        if days:
            return days[0]
    days = [*_find_days(_PUBLISHED, article.text), *_read_stamps(article, layout)]
    return next(iter(days), None)


def _read_stamps(article: Article, layout: Layout) -> list[str]:
    """The days that stand alone above the second paragraph, as EDTF; not those on which the page was renewed.

    Where the headline is a full sentence it was read as the first.
    """
    top = layout.paragraphs[:2][-1].start if layout.paragraphs else 0
    parts = (part.span for part in layout.set_aside if part.rule == "date stamp" and part.span.end <= top)
    stamps = (_cut(article.text, span) for span in parts)
    return [day for stamp in stamps if not _RENEWED.match(stamp) for day in _read_days(stamp)]


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _find_days(pattern: re.Pattern[str], text: str) -> list[str]:
    return [day for match in pattern.finditer(text) for day in _read_days(match[1])]


def _read_days(words: str) -> list[str]:
    """Whole days that `words` print, as EDTF."""
    timexes = find_timexes(Sentence(0, len(words), words, (), 0))
    values = [resolve_timex(timex, Anchors(None)).edtf for timex in timexes if len(timex.points) == 1]
    days = [value.partition("T")[0] for value in values if value]
    return [day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)]
