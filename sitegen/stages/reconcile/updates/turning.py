"""What passes and what comes after it: which later report overtakes what an earlier one tells of the same bearer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.stories import Disagreement, DisagreementType, Severity
from ..contexts import compare_terms
from ..days import is_plain_day, read_days
from ..deeds import Deed
from ..matters.slots.bearers import meet_bearers
from ..matters.slots.frames import ALIKE_OPEN, ALIKE_UPON, ANYBODY
from ..passages import MOST_TOLD, Passage, Told, order_words, report_told
from ..scenes import is_period
from ..sides import join_words

# Of whom a name tells, little likeness will do.
ALIKE_NAMED = 0.04
_NEAR = 30
_OTHERS = ("another", "other", "different", "second")
_BY_DAY = "The sides stand in the order of publication."
_BY_COURSE = "The dates of these reports do not tell which came first; what the last side tells comes after the rest."


@dataclass(frozen=True, slots=True)
class Turn:
    """What is told of somebody or something that is known by names and ideas.

    `is_passing` holds where the words say that it may soon be otherwise: "not yet", "so far". `doers` are the names of
    those who do it: two that share none do two things.
    """

    bearers: frozenset[str]
    told: Told
    is_passing: bool = False
    doers: frozenset[str] = frozenset()

    @property
    def passage(self) -> Passage:
        """The sentence that tells it."""
        return self.told.passage


def report_turns(
    before: Sequence[Turn],
    after: Sequence[Turn],
    *,
    kind: DisagreementType,
    severity: Severity,
    told: str,
    is_one_way: bool = False,
    least: float | None = None,
) -> Iterator[Disagreement]:
    """An update for each bearer of whom later reports tell what comes after; `told` begins its statement.

    An article that tells both knows what came after. Where one thing is always before the other, it `is_one_way`, and
    reports of one day are set in that order too. The sentences are alike by `least`, or as much as the bearers ask for.
    """
    waiting = list(before[:MOST_TOLD])
    known_ones = frozenset().union(*(one.bearers for one in waiting))
    after = [two for two in after if two.bearers & known_ones][:MOST_TOLD]
    while waiting:
        first = waiting.pop(0)
        news = [two for two in after if _overtakes(first, two, is_one_way, least)]
        fitting = [one for one in waiting if all(meet_bearers(one.bearers, two.bearers) for two in news)]
        olds = [first, *(one for one in fitting if any(_overtakes(one, two, is_one_way, least) for two in news))]
        known = {two.passage.file for two in news}
        olds = [one for one in olds if one.passage.file not in known]
        waiting = [one for one in waiting if one not in olds]
        if olds and news:
            part = [one.told for one in (*olds, *news)]
            is_by_day = max(one.passage.day for one in olds) < min(two.passage.day for two in news)
            yield report_told(
                part,
                kind=kind,
                relation="updates",
                severity=severity,
                statement=f"{told}: {join_words(order_words(part), 'then')}.",
                explanation=_BY_DAY if is_by_day else _BY_COURSE,
            )


def is_of_others(deed: Deed, nouns: Sequence[int]) -> bool:
    """Whether one of the nouns is another's, or another one: "the captain of another ferry"."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for noun in nouns for at in children[noun] if tokens[at].dep == "prep"]
    wholes = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    return any(tokens[at].text.casefold() in _OTHERS for noun in (*nouns, *wholes) for at in children[noun])


def _overtakes(one: Turn, two: Turn, is_one_way: bool, least: float | None) -> bool:
    days = one.passage.day, two.passage.day
    shared = meet_bearers(one.bearers, two.bearers)
    if not shared or one.passage.file == two.passage.file or not _may_stand_in_turn(one, two, is_one_way):
        return False
    if one.doers and two.doers and not one.doers & two.doers:
        return False
    is_in_turn = days[0] < days[1] or is_one_way or one.is_passing
    is_alike = compare_terms(one.passage.terms, two.passage.terms) >= (_judge_least(shared) if least is None else least)
    return is_in_turn and is_alike and _can_come_after(one.told, two.told)


def _may_stand_in_turn(one: Turn, two: Turn, is_one_way: bool) -> bool:
    """Whether the days of publication allow it; untold ones may, where the words themselves tell the order."""
    first, then = one.passage.day, two.passage.day
    if is_plain_day(first) and is_plain_day(then):
        return first <= then
    days = read_days(first), read_days(then)
    is_against = days[0] is not None and days[1] is not None and days[1].last < days[0].first
    return (is_one_way or one.is_passing) and not is_against


def _judge_least(shared: frozenset[str]) -> float:
    """How alike the sentences must be for what they share: a name tells more than a sort of persons."""
    if any(word.startswith("@") for word in shared):
        return ALIKE_NAMED
    return ALIKE_OPEN if shared <= ANYBODY else ALIKE_UPON


def _can_come_after(one: Told, two: Told) -> bool:
    """Whether no date of the sentences stands against it: neither is of another time, nor is the later one before.

    What was planned for a day ahead may be overtaken before that day.
    """
    if _is_elsewhen(one) != _is_elsewhen(two):
        return False
    told_on, then = read_days(one.passage.day), two.passage.scene.days
    first = [days for days in one.passage.scene.days if told_on is None or days.first <= told_on.last]
    if not first or not then:
        return True
    return max(days.last for days in then) >= min(days.first for days in first)


def _is_elsewhen(one: Told) -> bool:
    """Whether a sentence dates what it tells by a month or a year that is no future one, and nothing by a day.

    A period far behind the words belongs to what is told beside them: "was named by police, who in April had …".
    """
    scene = one.passage.scene
    if not scene.is_elsewhen or any(days.length == 1 for days in scene.days):
        return False
    before = [timex for timex in one.passage.timexes if timex.start < one.quote.end + _NEAR]
    periods = [timex for timex in before if timex.type == "DATE" and is_period(timex)]
    return any(timex.direction != "future" and timex.relation not in ("since", "until") for timex in periods)
