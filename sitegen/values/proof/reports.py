"""Reports that a sentence speaks of in the plural ("sources say", "other reports"), and on how many lines they are.

Two articles on one reporting line are one report. Words that an article itself gives to "reports" or "sources" are
that article's, and are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.spans import Quote
from ...model.stories import Disagreement, Fact
from ..agreement import stands_in_text
from ..quotations.printed import list_quotations
from .amounts import list_amounts
from .stems import list_stems

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_SORTS = "news|media|press|local|different|independent|separate|international|foreign|national"
_MANY = "several|many|most|multiple|numerous|various|other|others|some|all|both|few|two or more"
# Before "reports" alone: a name or an adjective there ("BBC reports", "police sources") tells whose they are.
_BARE = r"(?:\A|(?<=[(“])|(?<=[,;:(—–.!?]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bthat\s)|(?<=\bwhile\s)|(?<=\bas\s))"
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"
_NOUN = rf"(?:(?:{_SORTS})\s){{0,2}}(?:reports|sources|outlets|accounts|articles|newspapers|publications|media)"
_OF_THEM = r"of (?:the |these |those |its )?"
_COLLECTIVE = (
    rf"(?:(?P<number>{_NUMBER})(?: {_OF_THEM}{_NUMBER})?\s|(?:{_MANY})\s(?:{_OF_THEM})?|(?:the|these|those)\s|{_BARE})"
    rf"{_NOUN}"
)
_SAY = (
    "say|said|tell|told|report|reported|put|give|gave|state|stated|claim|claimed|suggest|suggested|describe|described|"
    "differ|differed|agree|agreed|disagree|quote|quoted|speak|spoke|name|named|count|counted|add|added|note|noted|call|"
    "called|confirm|confirmed|mention|mentioned|have (?:said|reported|put|given|it)"
)
_SPOKEN = (
    re.compile(
        rf"(?<!\w){_COLLECTIVE}(?: (?:from|in|on|of|about) (?:[\w’'-]+ ){{0,3}}[\w’'-]+)?(?: (?:also|all|both|only))?"
        rf"(?::| (?:{_SAY})\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:according to|reported by|confirmed by|carried by) "
        rf"(?:{_COLLECTIVE}|{_NOUN})\b",
        re.IGNORECASE,
    ),
    re.compile(r"\bwidely (?P<number>)(?:reported|quoted|carried)\b", re.IGNORECASE),
)
_PARTING = re.compile(r";|[()]|, (?:but|while|whereas|though|although) ")
LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class ThinReport:
    """Words that speak of several reports, and how many lines and articles carry what these are said to say."""

    words: str
    lines: int
    articles: int


def find_thin_reports(
    text: str,
    facts: Sequence[Fact],
    disagreements: Iterable[Disagreement],
    *,
    lines: Mapping[str, str],
    contexts: Iterable[str] = (),
) -> tuple[ThinReport, ...]:
    """The plural reports of `text` that fewer than two lines carry, in text order.

    A number of reports that is named ("three sources say") is held to the number of articles. `lines` are the reporting
    lines by file; a file that is on none is its own. `contexts` are the sentences that the cited quotes stand in.
    """
    known = " ".join(contexts).casefold()
    credited = {(one.attribution or "").casefold().rpartition(" ")[2] for fact in facts for one in fact.evidence}
    quotes = tuple(_list_quotes(facts, disagreements))
    found = []
    for start, end, number in sorted(_list_collective(text)):
        words = text[start:end].rstrip(":")
        if words.casefold() in known or credited & set(words.casefold().split()):
            continue
        files = _find_carriers(_cut_segment(text, start, end), quotes)
        count = len({lines.get(file, file) for file in files})
        if (len(files) < number) if number else count < LEAST_LINES:
            found.append(ThinReport(words, count, len(files)))
    return tuple(found)


def mask_reports(text: str) -> str:
    """`text` with its plural reports as spaces: their number is counted, and stands in no quote."""
    for start, end, _ in _list_collective(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _list_collective(text: str) -> Iterator[tuple[int, int, int]]:
    """Where several reports are spoken of, and how many they are said to be at least."""
    for pattern in _SPOKEN:
        for found in pattern.finditer(text):
            number = (found["number"] or "").casefold()
            yield found.start(), found.end(), _NUMBERS.get(number, int(number) if number.isdigit() else 0)


def _cut_segment(text: str, start: int, end: int) -> str:
    """The clause in which several reports are spoken of, without these words."""
    left = max((found.end() for found in _PARTING.finditer(text, 0, start)), default=0)
    right = next((found.start() for found in _PARTING.finditer(text, end)), len(text))
    return f"{text[left:start]} {text[end:right]}"


def _list_quotes(facts: Iterable[Fact], disagreements: Iterable[Disagreement]) -> Iterator[Quote]:
    """The quotes of the facts, and of the entries that they are part of."""
    ids = set()
    for fact in facts:
        ids.add(fact.id)
        yield from (one.quote for one in fact.evidence if stands_in_text(one))
    for one in disagreements:
        if ids & set(one.facts):
            yield from (quote for side in one.sides for quote in side.evidence)


def _find_carriers(segment: str, quotes: Collection[Quote]) -> frozenset[str]:
    """The files whose quotes hold the words in quotation marks, or the numbers, of a clause; of any other clause all.

    Numbers that are told as one thing or another are carried by whoever has any of them; of others, the one that the
    fewest have counts.
    """
    quoted = [words for words in list_quotations(segment) if list_stems(words)]
    if quoted:
        return frozenset(
            quote.file for quote in quotes if all(list_stems(words) <= list_stems(quote.shown) for words in quoted)
        )
    keys = [one.keys for one in list_amounts(segment) if one.unit not in ("date", "clock")]
    by_key = [frozenset(quote.file for quote in quotes if _has(quote, key)) for key in keys]
    if not by_key:
        return frozenset(quote.file for quote in quotes)
    return frozenset().union(*by_key) if re.search(r"\bor\b", segment) else min(by_key, key=len)


def _has(quote: Quote, keys: frozenset[str]) -> bool:
    return any(keys & one.keys for one in list_amounts(quote.shown))
