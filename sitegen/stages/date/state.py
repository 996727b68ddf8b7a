"""Dates that somebody states: people, the file's own metadata, the address of the page."""

from __future__ import annotations

import re
from datetime import date

from ...model.articles import Article, Layout
from ...model.stories import When
from ...values.dates import read_edtf_interval, show_when

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d\d)(?!\d)")


def state_date(article: Article, layout: Layout, known: str | None) -> When:
    """The publication date of `article` as people, its metadata or its address state it; no EDTF when none does."""
    if known and read_edtf_interval(known):
        return When(known, "stated", (f"{show_when(known)} was set by a person.",))
    for metadata in (article.metadata, layout.metadata):
        if metadata.published and read_edtf_interval(metadata.published):
            place = f" in {metadata.stated_in}" if metadata.stated_in else ""
            edtf = metadata.published.partition("T")[0]
            return When(edtf, "stated", (f"{show_when(edtf)} is stated{place}.",))
    for metadata in (article.metadata, layout.metadata):
        if metadata.url and (day := _read_address(metadata.url)):
            reason = f"The address of the page holds {show_when(day.isoformat())}."
            return When(day.isoformat(), "stated", (reason,))
    return When()


def _read_address(url: str) -> date | None:
    found = _URL_DATE.search(url.lower())
    if found is None:
        return None
    month = _MONTHS.get(found[2]) or int(found[2])
    try:
        return date(int(found[1]), month, int(found[3]))
    except ValueError:
        return None  # figures of an address that are no date
