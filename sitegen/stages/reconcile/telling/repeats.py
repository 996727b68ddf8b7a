"""Facts that would be told twice: what the same sentences tell in the same words is one fact, unless values differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from ....model.claims import Claim
from .statements import Statement, order_claim, states_clause

Members = tuple[Claim, ...]
Told = tuple[Members, Statement]

# Two facts rest on the same sentences when this share of those of the smaller carry the larger.
SAME_SENTENCES = 0.6
# A statement repeats another when this share of the words that tell something stand in it.
SAME_WORDS = 0.85
FEWEST_LETTERS = 3
# Aspects that hold a verb with all that belongs to it.
_CLAUSES = ("clause", "part")


def fold_repeats(told: Sequence[Told]) -> tuple[list[Told], list[Members]]:
    """The groups with their statements, without those that repeat another one, and what these tell elsewhere.

    A group repeats another when its statement is, or lies within, that of the other, its claims stand in sentences of
    the other, and the other has all of its figures and dates; what one article alone tells in the very same words need
    not. Its clauses in these sentences go to the other, and so does what lies in words of the other.
    Its clauses in further sentences need not tell all that the other does: with their parts they are the rest of the
    group, which is to be told by itself. Both are in the order of their earliest claim.
    """
    ranked = sorted(range(len(told)), key=lambda at: (_rank(told[at]), at))
    kept: dict[int, Told] = {}
    rests: list[Members] = []
    near: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in ranked:
        home = next((other for other in _list_near(told[at], near) if _repeats(told[at], kept[other])), None)
        if home is None:
            home = at
            kept[at] = told[at]
        else:
            folded, rest = _split_repeat(told[at][0], kept[home][0])
            kept[home] = (_unite(kept[home][0], folded), kept[home][1])
            rests += [rest] if states_clause(rest) else []
        for place in _list_places(kept[home][0]):
            if home not in near[place]:
                near[place].append(home)
    return sorted(kept.values(), key=lambda one: order_members(one[0])), sorted(rests, key=order_members)


def order_members(claims: Members) -> list[tuple[str, int, int, int]]:
    """By what groups of claims are put in order."""
    return [order_claim(claim) for claim in claims]


def _split_repeat(claims: Members, home: Members) -> tuple[Members, Members]:
    """The claims that go to the group that is repeated, and those that stand in other sentences."""
    places = _list_places(home)
    rest = tuple(claim for claim in claims if (claim.file, claim.sentence) not in places)
    inside = (claim for claim in claims if (claim.file, claim.sentence) in places)
    return tuple(claim for claim in inside if claim.aspect in _CLAUSES or _is_held(claim, home)), rest


def _is_held(claim: Claim, home: Members) -> bool:
    """Whether a claim of the group covers at least half of this one."""
    return any(one.file == claim.file and 2 * one.span.overlap(claim.span) >= len(claim.span) for one in home)


def _rank(told: Told) -> tuple[int, int, int]:
    """First what most articles tell, in a clause of its own, in most words."""
    group, statement = told
    return -len({claim.file for claim in group}), -states_clause(group), -len(statement.text)


def _list_near(told: Told, near: defaultdict[Hashable, list[int]]) -> list[int]:
    found: dict[int, None] = {}
    for place in sorted(_list_places(told[0])):
        found.update(dict.fromkeys(near.get(place, ())))
    return list(found)


def _repeats(small: Told, large: Told) -> bool:
    places, others = _list_places(small[0]), _list_places(large[0])
    values = _list_values(large[0])
    is_alone = len({claim.file for claim in (*small[0], *large[0])}) == 1 and small[1].text == large[1].text
    if values and not is_alone and not _list_values(small[0]) <= values:
        return False
    if not states_clause(small[0]) and places <= others:
        return True
    is_near = len(places & others) >= SAME_SENTENCES * len(places)
    return is_near and _tells_same(small[1].text, large[1].text)


def _tells_same(one: str, other: str) -> bool:
    words, others = _read_words(one), _read_words(other)
    return len(words & others) >= SAME_WORDS * min(len(words), len(others))


def _list_values(claims: Iterable[Claim]) -> frozenset[Hashable]:
    figures = {(one.low, one.high, one.unit) for claim in claims for one in claim.quantities}
    days = {one.edtf for claim in claims for one in claim.timexes if one.edtf and one.type in ("DATE", "TIME")}
    return frozenset(figures) | frozenset(days)


def _list_places(claims: Iterable[Claim]) -> frozenset[tuple[str, int]]:
    return frozenset((claim.file, claim.sentence) for claim in claims)


def _read_words(text: str) -> frozenset[str]:
    """The words of a statement that tell something, or all where there are none."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    long = [word for word in words if len(word) >= FEWEST_LETTERS or word[0].isdecimal()]
    return frozenset(long or words)


def _unite(one: Members, other: Members) -> Members:
    return tuple(sorted({claim.number: claim for claim in (*one, *other)}.values(), key=order_claim))
