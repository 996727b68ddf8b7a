"""Who joined in: lists of names that do one thing, of which each lacks a name of the other, or a later one has more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ....model.stories import Disagreement
from ..deeds import Deed, find_phrase, tell_deed
from ..passages import MOST_TOLD, list_words, report_told, show_words
from ..sides import join_words
from .bearers import Cast, meet_bearers
from .frames import ALIKE_TWICE, are_near

# Names further before the verb belong to something else.
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class _List:
    """The names that do something, in small letters, and the ideas of what they do it to."""

    names: frozenset[str]
    upon: frozenset[str]
    deed: Deed


def compare_lists(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Entries on two lists with a name in common and one each of their own; updates where a later list has more."""
    lists = [one for deed in deeds if (one := _read_list(deed, cast)) is not None][:MOST_TOLD]
    for one, two in combinations(lists, 2):
        if not one.names & two.names or one.names == two.names or not _are_of_one(one, two):
            continue
        if one.names - two.names and two.names - one.names:
            yield _report(one, two, is_update=False)
        elif one.deed.lemma == two.deed.lemma:
            less, more = sorted((one, two), key=lambda found: len(found.names))
            days = less.deed.passage.day, more.deed.passage.day
            if all(days) and days[0] < days[1] and len(more.names) > 1:
                yield _report(less, more, is_update=True)


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


def _report(one: _List, two: _List, *, is_update: bool) -> Disagreement:
    told = [tell_deed(one.deed, "one"), tell_deed(two.deed, "other")]
    tokens, noun = one.deed.passage.tokens, one.deed.patients[0]
    what = show_words(one.deed.passage, find_phrase(tokens, noun), noun) if noun > one.deed.at else "it"
    act = f"who {tokens[one.deed.at].text} {what}"
    return report_told(
        told,
        kind="actor",
        relation="updates" if is_update else "differs",
        severity="medium",
        statement=f"Later reports name more {act}: {join_words(list_words(told), 'then')}."
        if is_update
        else f"Sources differ on {act}: {join_words(list_words(told), 'or')}.",
        explanation="The sides stand in the order of publication."
        if is_update
        else "Each list has a name that the other does not have.",
    )
