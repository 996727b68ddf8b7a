"""States that pass: trapped and freed, in hospital and discharged, closed and reopened, as later reports tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....model.stories import Disagreement
from .....values.opposites import find_state
from ...contexts import compare_terms
from ...deeds import Deed, tell_deed
from ...passages import order_words, report_told
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_TWICE, ALIKE_UPON, are_counted_apart, are_near
from ..slots.pairing import gather_rows

# "Will stay closed" tells a state that lasts.
_LASTING = frozenset({"remain", "stay"})
_BEING = frozenset({"be", "remain", "lie", "stay"})


@dataclass(frozen=True, slots=True)
class _State:
    """Who is in a state, on its side of its row: 0 while it lasts, 1 when it is over."""

    side: int
    bearers: frozenset[str]
    deed: Deed


def compare_changes(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: what is in a state in earlier articles, and out of it in later ones."""
    for states in gather_rows(found for deed in deeds for found in _read_states(deed, cast)):
        while states:
            first = states[0]
            mine = [one for one in states if one is first or meet_bearers(one.bearers, first.bearers)]
            states = [one for one in states if one not in mine]
            lasting = [one for one in mine if one.side == 0]
            over = [one for one in mine if one.side == 1 and any(_follows(before, one) for before in lasting)]
            lasting = [one for one in lasting if any(_follows(one, after) for after in over)]
            if lasting and over:
                told = [tell_deed(one.deed, "over" if one.side else "lasting") for one in (*lasting, *over)]
                yield report_told(
                    told,
                    kind="knowledge",
                    relation="updates",
                    severity="medium",
                    statement=f"What earlier reports tell has changed in later ones: "
                    f"{join_words(order_words(told), 'then')}.",
                    explanation="The sides stand in the order of publication.",
                )


def _follows(one: _State, two: _State) -> bool:
    days = one.deed.passage.day, two.deed.passage.day
    shared = meet_bearers(one.bearers, two.bearers)
    if not all(days) or days[0] >= days[1] or not shared or are_counted_apart(one.deed, two.deed):
        return False
    least = ALIKE_TWICE if any(word.startswith("@") for word in shared) else ALIKE_UPON
    is_ahead = one.deed.stance == "coming" and compare_terms(one.deed.passage.terms, two.deed.passage.terms) >= least
    return is_ahead or are_near(one.deed.passage, two.deed.passage, shared, least=least)


def _read_states(deed: Deed, cast: Cast) -> Iterator[tuple[int, _State]]:
    """ "Was trapped", "is missing", "is in hospital", "in critical condition", "has reopened"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    is_to_last = deed.stance == "coming" and deed.lemma in _LASTING
    if deed.is_denied or not (deed.stance == "flat" or is_to_last) or deed.passage.sentence.place == "headline":
        return
    beside = [at for at in own if tokens[at].dep in ("acomp", "oprd", "attr")] if deed.lemma in _BEING else []
    for lead in own if deed.lemma in _BEING else ():
        inside = [at for at in deed.children[lead] if tokens[at].dep == "pobj"]
        beside += [one for at in inside for one in (at, *deed.children[at])]
    for at in (deed.at, *beside):
        pole = find_state(tokens[at].lemma)
        is_active = at == deed.at and bool(deed.agents) and not deed.patients
        bearers = cast.name_all(deed, deed.agents if is_active or at != deed.at else deed.patients)
        if pole is not None and bearers:
            yield pole.row, _State(pole.side, bearers, deed)
            return
