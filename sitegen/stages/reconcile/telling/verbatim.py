"""Quotes as they stand in the file: markup between the words belongs to the quote, and not to what readers see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....model.articles import Article
from ....model.spans import Quote
from ....model.stories import Disagreement, Fact

Articles = Mapping[str, Article]

FEWEST_WORDS = 2
_LEADING_ON = frozenset(
    "a an the its his her their and or of in on at to for from by with within into as that which far deep".split()
)
_JOINTS = "-‑’'"
_CURRENCIES = "$£€¥"


def make_facts_verbatim(facts: tuple[Fact, ...], articles: Articles) -> tuple[Fact, ...]:
    """The facts with every quote as the raw text has it; `articles` are by file."""
    return tuple(
        replace(fact, evidence=tuple(replace(one, quote=_make_verbatim(one.quote, articles)) for one in fact.evidence))
        for fact in facts
    )


def make_sides_verbatim(entries: tuple[Disagreement, ...], articles: Articles) -> tuple[Disagreement, ...]:
    """The disagreements with every quote in whole words and as the raw text has it; `articles` are by file."""
    return tuple(
        replace(
            entry,
            sides=tuple(
                replace(
                    side,
                    evidence=tuple(
                        _make_verbatim(_take_whole_words(quote, articles), articles) for quote in side.evidence
                    ),
                )
                for side in entry.sides
            ),
        )
        for entry in entries
    )


def _take_whole_words(quote: Quote, articles: Articles) -> Quote:
    """The quote with the rest of a word that it begins or ends in: "full-scale", "$60", never "scale" or "60"."""
    text = articles[quote.file].text
    start, end = quote.start, quote.end
    while start > 0 and _is_of_word(text[start]) and _joins(text, start - 1, start - 2):
        start -= 1
    while end < len(text) and _is_of_word(text[end - 1]) and _joins(text, end, end + 1):
        end += 1
    return replace(quote, start=start, end=_drop_loose_end(text, start, end))


def _drop_loose_end(text: str, start: int, end: int) -> int:
    """Where the quote ends without words that only lead on to what is cut off ("deep within its")."""
    words = text[start:end].split()
    while len(words) > FEWEST_WORDS and words[-1].casefold() in _LEADING_ON:
        end = start + len(text[start:end].rstrip()) - len(words.pop())
        end = start + len(text[start:end].rstrip())
    return end


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in _JOINTS


def _joins(text: str, at: int, beyond: int) -> bool:
    """Whether the character at `at` belongs to the word beside it: `beyond` is the next one away from that word."""
    if text[at].isalnum() or text[at] in _CURRENCIES:
        return True
    return text[at] in _JOINTS and 0 <= beyond < len(text) and text[beyond].isalnum()


def _make_verbatim(quote: Quote, articles: Articles) -> Quote:
    article = articles[quote.file]
    raw, read = article.raw[quote.start : quote.end], article.text[quote.start : quote.end]
    return replace(quote, exact=raw, words="" if raw == read else " ".join(read.split()))
