"""What is planned for one day in an earlier report, and for another in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..days import Days, is_plain_day, read_days
from ..deeds import Deed
from ..matters.slots.bearers import Cast, meet_bearers
from ..matters.slots.frames import ALIKE_UPON, ANYBODY
from ..matters.times.dating import tell_time
from ..passages import MOST_TOLD, Told, order_words, report_told
from ..sides import join_words
from ..telling.somebody import is_somebody


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done when, by whom or to what."""

    deed: Deed
    told: Told
    days: Days
    bearers: frozenset[str]


def compare_schedules(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for two dates of one plan that do not meet, told on days that follow each other."""
    plans = [plan for deed in deeds for plan in _read_plans(deed, cast)][:MOST_TOLD]
    told: set[tuple[str, str, str]] = set()
    for first, second in combinations(sorted(plans, key=lambda one: (one.told.passage.day, one.told.quote)), 2):
        key = (first.deed.lemma, first.told.value, second.told.value)
        if key not in told and _are_of_one(first, second):
            told.add(key)
            part = [first.told, second.told]
            yield report_told(
                part,
                kind="date",
                relation="updates",
                severity="medium",
                statement=f"What is planned for one time in earlier reports is for another in later ones: "
                f"{join_words(order_words(part), 'then')}.",
                explanation="The sides stand in the order of publication.",
            )


def _read_plans(deed: Deed, cast: Cast) -> Iterator[_Plan]:
    """The dates ahead that hang on what is to come."""
    published = read_days(deed.passage.day)
    if deed.stance != "coming" or deed.is_denied or deed.passage.sentence.place == "headline" or published is None:
        return
    tokens = deed.passage.tokens
    things = deed.patients or [at for at in deed.agents if tokens[at].pos == "NOUN" and not is_somebody(tokens[at])]
    bearers = cast.name_all(deed, things) - ANYBODY
    for timex in deed.passage.timexes:
        days = read_days(timex.edtf) if timex.type == "DATE" else None
        told = tell_time(deed, timex) if days is not None and days.first > published.last else None
        if bearers and days is not None and told is not None:
            yield _Plan(deed, told, days, bearers)


def _are_of_one(first: _Plan, second: _Plan) -> bool:
    one, two = first.told.passage, second.told.passage
    is_later = is_plain_day(one.day) and is_plain_day(two.day) and one.day < two.day
    is_apart = one.file != two.file and not first.days.meets(second.days)
    is_one_act = first.deed.lemma == second.deed.lemma and bool(meet_bearers(first.bearers, second.bearers))
    return is_later and is_apart and is_one_act and compare_terms(one.terms, two.terms) >= ALIKE_UPON
