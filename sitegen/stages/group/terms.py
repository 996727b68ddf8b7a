"""What an article is made of, as far as sorting needs it: words, capitalised words, and calendar days."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from ...model.articles import Article, Layout
from ...values.dates.words import MONTHS

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_BREAK = re.compile(r"[.!?:\n“”\"]")
_POSSESSIVE = re.compile(r"['’]s?$")
_DAY = re.compile(
    r"\b(?P<before>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>[A-Z][a-z]{2,8})\b"
    r"|\b(?P<first>[A-Z][a-z]{2,8})\.? (?P<after>\d{1,2})(?:st|nd|rd|th)?\b"
    r"|\b\d{4}-(?P<number>\d{2})-(?P<of_number>\d{2})\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_TITLE_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article with how often each stands there.

    `capitals` counts those that are capitalised within a sentence, `small` those that are not; `shown` is how each is
    written. Days are "MM-DD". `published` is the stated day as a number of days, None when it is not known. `years` are
    those that the text names, and that of the stated day.
    """

    tokens: tuple[str, ...]
    counts: Counter[str]
    capitals: Counter[str]
    small: Counter[str]
    shown: dict[str, str]
    days: frozenset[str]
    published: int | None
    years: frozenset[int] = frozenset()


def read_terms(article: Article, layout: Layout) -> Terms:
    """The terms of an article's title and body; page furniture is left out."""
    title = article.text[layout.title.start : layout.title.end] if layout.title else layout.metadata.title or ""
    body = "\n".join(article.text[span.start : span.end] for span in layout.paragraphs)
    found = Terms((), Counter(), Counter(), Counter(), {}, _find_days(f"{title}\n{body}"), _number_day(layout))
    tokens = [*_read_text(title, found, _TITLE_WEIGHT), *_read_text(body, found, 1)]
    years = {int(year[0]) for year in _YEAR.finditer(f"{layout.metadata.published or ''} {title} {body}")}
    return replace(found, tokens=tuple(tokens), years=frozenset(years))


def stem_word(word: str) -> str:
    """A word in small letters without a plural's or a possessive's ending."""
    plain = _POSSESSIVE.sub("", word.casefold()).replace(".", "")
    is_plural = len(plain) > 4 and plain.endswith("s") and not plain.endswith(("ss", "us", "is"))
    return plain[:-1] if is_plural else plain


def _read_text(text: str, found: Terms, weight: int) -> list[str]:
    tokens = []
    last = 0
    for match in _WORD.finditer(text):
        begins = last == 0 or _BREAK.search(text, last, match.start()) is not None
        last = match.end()
        stem = stem_word(match[0])
        tokens.append(stem)
        if len(stem) < 2:
            continue
        found.counts[stem] += weight
        if not match[0][0].isupper():
            found.small[stem] += 1
            found.shown.setdefault(stem, match[0])
        elif not begins:
            found.capitals[stem] += 1
            found.shown[stem] = _POSSESSIVE.sub("", match[0])
    return tokens


def _find_days(text: str) -> frozenset[str]:
    days = set()
    for match in _DAY.finditer(text):
        if match["number"]:
            month, day = int(match["number"]), int(match["of_number"])
        else:
            month = MONTHS.get((match["month"] or match["first"]).casefold(), 0)
            day = int(match["before"] or match["after"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            days.add(f"{month:02}-{day:02}")
    return frozenset(days)


def _number_day(layout: Layout) -> int | None:
    """The stated day of publication, counted; months as equal, which serves to tell weeks from years."""
    match = re.match(r"(\d{4})-(\d{2})(?:-(\d{2}))?", layout.metadata.published or "")
    if match is None:
        return None
    return int(match[1]) * 365 + int(match[2]) * 30 + int(match[3] or 15)
