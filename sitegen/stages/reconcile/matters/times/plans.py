"""What becomes of one thing that was planned: canceled, put off, cut short, or going ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .....model.spans import Quote
from .....model.stories import Disagreement
from ...deeds import Deed, tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, list_words, order_words, part_told, report_told
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_UPON, ANYBODY, are_near
from ..slots.pairing import follow_first

# What was begun was not put off or canceled before: the reports differ, whichever is the later.
_BEGUN = "cut short"
_FATES = {
    **dict.fromkeys(read_words("cancel scrap abandon axe call+off"), "canceled"),
    **dict.fromkeys(read_words("postpone defer reschedule put+off push+back put+back"), "postponed"),
    **dict.fromkeys(read_words("curtail cut+short break+off"), _BEGUN),
    **dict.fromkeys(read_words("go+ahead proceed"), "ahead"),
}
_PARTICLES = ("prt", "advmod")
_SINGLE = ("NN", "NNP")


@dataclass(frozen=True, slots=True)
class _Plan:
    """A thing planned, by its ideas, and who decides on it."""

    thing: frozenset[str]
    doers: frozenset[str]
    told: Told


def compare_plans(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each thing planned of which articles tell another fate; an update where one follows the other."""
    plans = [plan for deed in deeds if (plan := _read_plan(deed, cast)) is not None][:MOST_TOLD]
    of: Mapping[Quote, _Plan] = {plan.told.quote: plan for plan in plans}

    def is_linked(one: Told, two: Told) -> bool:
        return _are_one(of[one.quote], of[two.quote])

    for told in part_told([plan.told for plan in plans], is_linked, is_strict=False):
        part, is_later = follow_first(told)
        is_later = is_later and _BEGUN not in {one.value for one in part}
        words = join_words(order_words(part), "then")
        yield report_told(
            part,
            kind="predicate",
            relation="updates" if is_later else "differs",
            severity="medium",
            statement=f"What becomes of this plan changes from report to report: {words}."
            if is_later
            else f"Sources differ on what becomes of this plan: {join_words(list_words(part), 'or')}.",
            explanation="It cannot both go ahead and be canceled, put off or cut short.",
        )


def _are_one(one: _Plan, two: _Plan) -> bool:
    shared = meet_bearers(one.thing, two.thing) - ANYBODY
    are_apart = bool(one.doers) and bool(two.doers) and not meet_bearers(one.doers, two.doers)
    return bool(shared) and not are_apart and are_near(one.told.passage, two.told.passage, shared, least=ALIKE_UPON)


def _read_plan(deed: Deed, cast: Cast) -> _Plan | None:
    """A clause on the fate of one thing; of several some may be put off and others not."""
    tokens = deed.passage.tokens
    particles = [tokens[at].text.casefold() for at in deed.children[deed.at] if tokens[at].dep in _PARTICLES]
    lemma = {"cancelled": "cancel", "cancelling": "cancel"}.get(deed.lemma, deed.lemma)
    found = [fate for word in ("", *particles) if (fate := _FATES.get(f"{lemma}+{word}" if word else lemma))]
    if not found or deed.is_denied or deed.stance in ("asked", "doubted", "tried"):
        return None
    nouns = deed.agents if found[0] == "ahead" else deed.patients
    doers = () if found[0] == "ahead" else deed.agents
    is_single = len(nouns) == 1 and tokens[nouns[0]].tag in _SINGLE
    thing = cast.name_all(deed, nouns) if is_single else frozenset()
    is_told = bool(thing) and deed.passage.sentence.place != "headline"
    return _Plan(thing, cast.name_all(deed, doers), tell_deed(deed, found[0])) if is_told else None
