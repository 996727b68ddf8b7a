"""Who joined in: lists of names that do one thing, of which each lacks a name of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from .....model.stories import Disagreement
from ...deeds import Deed, find_phrase, tell_deed
from ...passages import MOST_TOLD, list_words, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_TWICE, are_near

# Names further before the verb belong to something else.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class _List:
    """The names that do something, in small letters, and the ideas of what they do it to."""

    names: frozenset[str]
    upon: frozenset[str]
    deed: Deed


def compare_lists(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Entries on two lists with a name in common and one each of their own."""
    lists = [one for deed in deeds if (one := _read_list(deed, cast)) is not None][:MOST_TOLD]
    for one, two in combinations(lists, 2):
        is_torn = one.names & two.names and one.names - two.names and two.names - one.names
        if is_torn and _are_of_one(one, two):
            yield _report(one, two)


def _read_list(deed: Deed, cast: Cast) -> _List | None:
    tokens = deed.passage.tokens
    is_named = bool(deed.agents) and all(tokens[at].pos == "PROPN" and at < deed.at for at in deed.agents)
    is_told = deed.stance == "flat" and tokens[deed.at].tag != "VB" and not deed.is_denied
    if not is_named or not deed.patients or not is_told or deed.at - deed.agents[0] > _LONGEST:
        return None
    names = frozenset(tokens[at].text.casefold() for at in deed.agents)
    return _List(names, cast.name_all(deed, deed.patients), deed)


def _are_of_one(one: _List, two: _List) -> bool:
    shared = meet_bearers(one.upon, two.upon)
    passages = one.deed.passage, two.deed.passage
    return passages[0].file != passages[1].file and bool(shared) and are_near(*passages, shared, least=ALIKE_TWICE)


def _report(one: _List, two: _List) -> Disagreement:
    told = [tell_deed(one.deed, "one"), tell_deed(two.deed, "other")]
    tokens, noun = one.deed.passage.tokens, one.deed.patients[0]
    what = show_words(one.deed.passage, find_phrase(tokens, noun), noun) if noun > one.deed.at else "it"
    return report_told(
        told,
        kind="actor",
        relation="differs",
        severity="medium",
        statement=f"Sources differ on who {tokens[one.deed.at].text} {what}: {join_words(list_words(told), 'or')}.",
        explanation="Each list has a name that the other does not have.",
    )
