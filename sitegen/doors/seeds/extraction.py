"""trafilatura behind one function; it is imported only when an HTML page is met, for it takes half a second."""

from __future__ import annotations

import logging
from dataclasses import dataclass

# Above this length of extracted text an article is taken to be found.
_MIN_TEXT = 80
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


@dataclass(frozen=True, slots=True)
class Extraction:
    """The article's text, a paragraph a line, and what the page states of it, as (key, value)."""

    text: str
    stated: tuple[tuple[str, str], ...]


def extract_article(raw: str) -> Extraction | None:
    """What trafilatura takes for the article; None when it finds none or gives up on the page."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        document = bare_extraction(
            raw, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATE_SEARCH
        )
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError, AssertionError):
        # Pages that crash the extraction are read whole; the caller says so.
        return None
    if not isinstance(document, Document) or len(document.text or "") < _MIN_TEXT:
        return None
    stated = (
        ("title", document.title),
        ("author", document.author),
        ("date", document.date),
        ("publisher", document.sitename),
        ("url", document.url),
    )
    return Extraction(
        document.text or "", tuple((key, value) for key, value in stated if isinstance(value, str) and value)
    )
