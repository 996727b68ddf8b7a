"""Links into the articles themselves, to the very words: text fragments, which browsers look for on the page.

The form is that of the WICG draft "URL Fragment Text Directives"; a browser that finds nothing opens the page as it is.
"""

from __future__ import annotations

from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

from ...model.spans import Quote

_EXACT_AT_MOST = 300
_EDGE_WORDS = 5
# A shorter text is likely to stand elsewhere on the page as well.
_TELLING_LENGTH = 20
_CONTEXT_WORDS = 3


def is_web_address(url: str | None) -> bool:
    """Whether `url` is one that a page may link to."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def point_into(url: str | None, quote: Quote, text: str) -> str | None:
    """The article's address with a fragment that names the words; None where no page may link to it.

    A long quote is named by its first and last words. One that is short, or stands more than once in the article's
    `text`, comes with the words before and after it, as far as `text` is at hand and still holds it.
    """
    if url is None or not is_web_address(url):
        return None
    exact = quote.shown
    if len(exact) > _EXACT_AT_MOST:
        words = exact.split()
        parts = [_encode(words[:_EDGE_WORDS]), _encode(words[-_EDGE_WORDS:])]
    else:
        parts = [_encode([exact])]
        is_known = text[quote.start : quote.end] == quote.exact
        if is_known and (len(exact) < _TELLING_LENGTH or text.count(quote.exact) > 1):
            before = text[: quote.start].rpartition("\n")[2].split()[-_CONTEXT_WORDS:]
            after = text[quote.end :].partition("\n")[0].split()[:_CONTEXT_WORDS]
            parts = [*([f"{_encode(before)}-"] if before else []), *parts, *([f"-{_encode(after)}"] if after else [])]
    return f"{url.partition('#')[0]}#:~:text={','.join(parts)}"


def _encode(words: list[str]) -> str:
    return percent_encode(" ".join(words), safe="").replace("-", "%2D")
