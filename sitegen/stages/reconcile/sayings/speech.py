"""Quotations that clash: the same speaker, quoted by two sources with words that cannot both be the ones spoken."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from ....model.readings import Reading, Sentence
from ....model.spans import Quote
from ....model.stories import Disagreement
from ..facts import Stated
from ..sides import make_side

FEWEST_WORDS = 5
# Words of one passage, out of all of both: below, they are two passages; above, the difference is one of typing.
LEAST_ALIKE = 0.55
MOST_ALIKE = 0.93
# The part of the shorter that stands in the longer in the same order: above, one is a cut of the other.
CUT_SHARE = 0.88
# Two quotations are one but for a name when so many words are the same, and so many right before and behind it.
FEWEST_SAME = 12
FEWEST_BESIDE = 2
# Names closer than this are one name in two spellings.
ALIKE_SPELLED = 0.75
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_QUOTED = re.compile(r"[“\"]([^“”\"]{8,600})[”\"]")
_PARAPHRASE = re.compile(r"\[[^\]]*\]|…|\.\.\.")


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Words in quotation marks: `speaker` is the last word of the name, casefolded."""

    speaker: str
    name: str
    quote: Quote
    words: tuple[str, ...]


def compare_quotations(stated: Sequence[Stated], readings: Sequence[Reading]) -> tuple[Disagreement, ...]:
    """One disagreement for each pair of passages of one speaker that two sources quote in different words."""
    by_speaker: defaultdict[str, list[_Spoken]] = defaultdict(list)
    for reading in readings:
        for one in _collect_spoken(reading):
            by_speaker[one.speaker].append(one)
    found = []
    for speaker in sorted(by_speaker):
        for first, second in combinations(sorted(by_speaker[speaker], key=lambda one: one.quote), 2):
            if first.quote.file == second.quote.file:
                continue
            if _clash(first, second) or find_swap(first.quote.exact, second.quote.exact) is not None:
                found.append(_report_clash(first, second, stated))
    return tuple(found)


def _collect_spoken(reading: Reading) -> Iterator[_Spoken]:
    """The passages in quotation marks of an article with whoever is credited with them."""
    for sentence in reading.sentences:
        for match in _QUOTED.finditer(sentence.text):
            quote = Quote(reading.file, sentence.start + match.start(1), sentence.start + match.end(1), match[1])
            words = tuple(_WORD.findall(match[1].casefold().replace("’", "'")))
            name = _find_speaker(reading, sentence, quote) if len(words) >= FEWEST_WORDS else ""
            last = _WORD.findall(name.casefold())[-1:]
            if last:
                yield _Spoken(last[0], name, quote, words)


def _find_speaker(reading: Reading, sentence: Sentence, quote: Quote) -> str:
    """Who is credited with a passage, else the last person named before it in its sentence, else ""."""
    credited = [
        attribution.speaker
        for attribution in reading.attributions
        if attribution.speaker
        and (attribution.is_direct or attribution.is_mixed)
        and attribution.content.overlap(quote.span)
    ]
    named = [
        mention.exact
        for mention in reading.mentions
        if mention.kind == "person" and sentence.start <= mention.start and mention.end <= quote.start
    ]
    return next(iter((*credited, *named[::-1])), "")


def _clash(first: _Spoken, second: _Spoken) -> bool:
    """Whether the two are the same passage in different words, and not one a cut of the other."""
    if _PARAPHRASE.search(first.quote.exact) or _PARAPHRASE.search(second.quote.exact):
        return False
    in_common = len(set(first.words) & set(second.words))
    if 2 * in_common < LEAST_ALIKE * min(len(first.words), len(second.words)):
        return False
    matcher = SequenceMatcher(None, first.words, second.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    shared = sum(block.size for block in blocks)
    shorter = min(len(first.words), len(second.words))
    if shared >= CUT_SHARE * shorter:
        return False
    if _is_spelled_otherwise(first.words, second.words):
        return False
    alike = 2 * shared / (len(first.words) + len(second.words))
    return LEAST_ALIKE <= alike <= MOST_ALIKE


def _is_spelled_otherwise(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two passages of as many words differ only in how a word is spelled: a name from another alphabet."""
    if len(one) != len(two):
        return False
    pairs = [(word, other) for word, other in zip(one, two, strict=True) if word != other]
    return all(SequenceMatcher(None, *pair, autojunk=False).ratio() >= ALIKE_SPELLED for pair in pairs)


def find_swap(one: str, two: str) -> tuple[str, str] | None:
    """The name or the figure by which one passage differs from another that is else the same; None for no such pair.

    A name that is only spelled otherwise is no other name.
    """
    words = [_WORD.findall(text.replace("’", "'")) for text in (one, two)]
    lowered = [[word.casefold() for word in found] for found in words]
    if len(set(lowered[0]) & set(lowered[1])) < FEWEST_SAME - 1:
        return None
    parts = SequenceMatcher(None, lowered[0], lowered[1], autojunk=False).get_opcodes()
    if sum(end - start for kind, start, end, _, _ in parts if kind == "equal") < FEWEST_SAME:
        return None
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        kind, start, end, start_two, end_two = part
        is_held = min(before[2] - before[1], after[2] - after[1]) >= FEWEST_BESIDE
        if kind == "replace" and is_held and end - start == end_two - start_two == 1:
            pair = (words[0][start], words[1][start_two])
            if _are_other_names(*pair):
                return pair
    return None


def _are_other_names(one: str, two: str) -> bool:
    if one.isdecimal() and two.isdecimal():
        return one != two
    is_named = one[:1].isupper() and two[:1].isupper() and min(len(one), len(two)) > 1
    return is_named and SequenceMatcher(None, one.casefold(), two.casefold(), autojunk=False).ratio() < ALIKE_SPELLED


def _report_clash(first: _Spoken, second: _Spoken, stated: Sequence[Stated]) -> Disagreement:
    places = (first.quote, second.quote)
    facts = tuple(
        one.fact.id
        for one in stated
        if any(claim.file == quote.file and claim.span.overlap(quote.span) for claim in one.claims for quote in places)
    )
    name = max(first.name, second.name, key=len)
    swap = find_swap(first.quote.exact, second.quote.exact)
    swapped = f": “{swap[0]}” in the one, “{swap[1]}” in the other" if swap else ""
    return Disagreement(
        id="",
        type="quotation",
        relation="contradicts",
        severity="medium",
        statement=f"Sources quote {name} in different words{swapped}.",
        explanation="Both put the words in quotation marks, and they cannot both be the words that were spoken.",
        facts=facts,
        sides=tuple(make_side(f"“{quote.exact}”", None, (quote,)) for quote in places),
    )
