"""One sentence of direct speech with all its words: what a parser cut in two is put together again."""

from __future__ import annotations

from ....model.spans import Span
from ....values.read_over import read_over
from .pages import Page

_ENDS = (".", "!", "?", "…", ":", ";", '"', "”", "’")
_MARKS = "“”\"'‘’ "
_MOST_JOINED = 2


def quote_sentence(page: Page, number: int, content: Span) -> str:
    """The words of `content` in one sentence, with those of its neighbours that belong to the same sentence.

    Without marks of quotation at its ends; "" when a mark stands within, for then more than one voice speaks.
    """
    first = last = number
    while first > 0 and number - first < _MOST_JOINED and _goes_on(page, first - 1, content):
        first -= 1
    while last + 1 < len(page.sentences) and last - number < _MOST_JOINED and _goes_on(page, last, content):
        last += 1
    parts = []
    for sentence in page.sentences[first : last + 1]:
        start, end = max(sentence.start, content.start), min(sentence.end, content.end)
        said = sentence.text[max(0, start - sentence.start) : max(0, end - sentence.start)]
        parts.append(read_over(said, sentence))
    words = " ".join(" ".join(parts).split()).strip(_MARKS).rstrip(",")
    return "" if set(words) & set('“”"') else words


def _goes_on(page: Page, number: int, content: Span) -> bool:
    """Whether the sentence breaks off in the middle of the speech, so that the next one ends it."""
    sentence, follows = page.sentences[number], page.sentences[number + 1] if number + 1 < len(page.sentences) else None
    is_inside = follows is not None and sentence.span.overlap(content) > 0 and follows.span.overlap(content) > 0
    return is_inside and sentence.text.rstrip()[-1:] not in _ENDS
