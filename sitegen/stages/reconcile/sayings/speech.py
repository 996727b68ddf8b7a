"""Quotations that clash: the same speaker, quoted by two sources with words that cannot both be the ones spoken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from ....model.readings import Reading
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.cardinals import SMALL
from ..facts import Stated
from ..lexicon import read_words
from ..sides import make_side
from .spoken import Spoken, collect_spoken

# Words that two passages have in common, their part of all, and how many there are to each difference: with less they
# are two utterances.
FEWEST_COMMON = 5
LEAST_ALIKE = 0.6
FEWEST_BETWEEN = 3
# Words spelled so much alike are one word: another spelling, another form of a name, a slip of typing.
ALIKE_SPELLED = 0.75
# A speaker of whom more is quoted speaks too often for any two passages to be of one occasion.
MOST_SPOKEN = 200
# Words that come and go when speech is written down.
_LITTLE = read_words("a an the that this these those and but so of to in on at is was well just also uh um er")
_DENIALS = read_words("not no never none nothing")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two passages that differ: the parts of them that both tell, and the words of each where they differ."""

    first: Quote
    second: Quote
    apart: tuple[tuple[str, str], ...]


def compare_quotations(stated: Sequence[Stated], readings: Sequence[Reading]) -> tuple[Disagreement, ...]:
    """One disagreement for each passage of a speaker that sources quote in different words."""
    by_speaker: defaultdict[str, list[Spoken]] = defaultdict(list)
    for reading in readings:
        for one in collect_spoken(reading):
            by_speaker[one.speaker].append(one)
    found = []
    for speaker in sorted(by_speaker):
        spoken = sorted(by_speaker[speaker], key=lambda one: one.quote)
        name = max((one.name for one in spoken), key=len)
        found += [_report_clashes(name, part, stated) for part in _part_clashes(spoken)]
    return tuple(found)


def find_clash(one: Spoken, two: Spoken) -> Clash | None:
    """The clash of two passages; None where they tell other things, or the same in the same words.

    What only one of them has before or behind the other is a cut and no difference; nor is a spelling or a little word.
    """
    words, others = ([word.text for word in each.words] for each in (one, two))
    if len(set(words) & set(others)) < FEWEST_COMMON - 1:
        return None
    # The last block is the end of both, with no words.
    blocks = SequenceMatcher(None, words, others, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    if common < FEWEST_COMMON:
        return None
    first, last = blocks[0], blocks[-2]
    start = (0, 0) if first.a and first.b else (first.a, first.b)
    end = (last.a + last.size, last.b + last.size)
    if end[0] < len(words) and end[1] < len(others):
        end = (len(words), len(others))
    runs = [(start[0], first.a, start[1], first.b), (last.a + last.size, end[0], last.b + last.size, end[1])]
    runs[1:1] = [(a.a + a.size, b.a, a.b + a.size, b.b) for a, b in pairwise(blocks[:-1])]
    gaps = [run for run in runs if _differ(words[run[0] : run[1]], others[run[2] : run[3]])]
    apart = tuple((_read_run(one, *run[:2]), _read_run(two, *run[2:])) for run in gaps)
    length = end[0] - start[0] + end[1] - start[1]
    if not apart or 2 * common < LEAST_ALIKE * length or common < FEWEST_BETWEEN * len(apart):
        return None
    return Clash(one.cut(start[0], end[0]), two.cut(start[1], end[1]), apart)


def _read_run(spoken: Spoken, first: int, end: int) -> str:
    return " ".join(spoken.cut(first, end).exact.split()) if first < end else ""


def _differ(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two runs of words say something else, not the same in another spelling or without a little word."""
    one, two = ([word for word in words if word not in _LITTLE] for words in (mine, theirs))
    if "".join(one) == "".join(two):
        return False
    if len(one) != len(two):
        return True
    return any(not _is_one_word(word, other) for word, other in zip(one, two, strict=True))


def _is_one_word(one: str, two: str) -> bool:
    if one.isdecimal() or two.isdecimal():
        return str(SMALL.get(one, one)) == str(SMALL.get(two, two))
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= ALIKE_SPELLED


def _part_clashes(spoken: Sequence[Spoken]) -> Iterator[list[Clash]]:
    """The clashes between different files, those that share a passage together."""
    if len(spoken) > MOST_SPOKEN:
        return
    home = list(range(len(spoken)))
    clashes: list[tuple[int, Clash]] = []
    for (at, one), (other, two) in combinations(enumerate(spoken), 2):
        if one.quote.file != two.quote.file and (clash := find_clash(one, two)) is not None:
            clashes.append((at, clash))
            home = [home[at] if place == home[other] else place for place in home]
    for root in sorted(set(home)):
        if part := [clash for at, clash in clashes if home[at] == root]:
            yield part


def _report_clashes(name: str, clashes: Sequence[Clash], stated: Sequence[Stated]) -> Disagreement:
    by_words: defaultdict[str, list[Quote]] = defaultdict(list)
    for clash in clashes:
        for quote in (clash.first, clash.second):
            by_words[" ".join(quote.exact.split()).casefold()].append(quote)
    sides = sorted(by_words.values(), key=min)
    places = [quote for side in sides for quote in side]
    facts = tuple(
        one.fact.id
        for one in stated
        if any(claim.file == quote.file and claim.span.overlap(quote.span) for claim in one.claims for quote in places)
    )
    apart = [pair for clash in clashes for pair in clash.apart]
    is_other = any(all(pair) or _DENIALS & set(" ".join(pair).casefold().split()) for pair in apart)
    swap = clashes[0].apart[0] if len(sides) == 2 and len(clashes[0].apart) == 1 and all(clashes[0].apart[0]) else None
    swapped = f": “{swap[0]}” in the one, “{swap[1]}” in the other" if swap else ""
    return Disagreement(
        id="",
        type="quotation",
        relation="contradicts",
        severity="medium" if is_other else "low",
        statement=f"Sources quote {name} in different words{swapped}.",
        explanation="They put the words in quotation marks, and these cannot all be the words that were spoken.",
        facts=facts,
        sides=tuple(make_side(f"“{min(side).exact}”", None, side) for side in sides),
    )
