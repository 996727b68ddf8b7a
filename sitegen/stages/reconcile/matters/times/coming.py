"""What is planned, expected or tried in some articles and told as done in others: news where these come later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....model.stories import Disagreement
from ...days import read_days
from ...deeds import tell_deed
from ...nations import find_nations
from ...passages import list_words, order_words, report_told
from ...sides import join_words
from ..slots.frames import Matter, are_one_matter_told, share_two
from ..slots.pairing import index_matters, pair_up

_DONE = ("VBD", "VBN")
_UNDER_WAY = (*_DONE, "VBG")
# What "is being counted", or "is sentenced" as a calendar says, is not over.
_NOT_OVER = frozenset({"being", "is", "are"})
# What is on a calendar, and what is under way "now", are in this order on one day too.
_FIXED = frozenset({"scheduled", "due", "set", "expected", "will", "planned"})
_NOW = frozenset({"now", "currently", "already"})
# "He would be killing people" tells of what came, or of what did not.
_LOOKING_BACK = "would"


def compare_coming(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each act to come in some articles and done in others: an update, or open on one day."""
    for _, group in index_matters(matters):
        coming = [one for one in group if one.deed.stance != "flat"]
        done = [one for one in group if one.deed.stance == "flat" and _has_form(one, _UNDER_WAY) and not one.is_denied]
        overtaken = {one.passage.file for one in coming if any(_is_told_beside(one, two) for two in done)}
        for part in pair_up([one for one in coming if one.passage.file not in overtaken], done, _come_true):
            told = sorted(
                (tell_deed(one.deed, "done" if one in done else "coming") for one in part),
                key=lambda one: (one.value == "done", one.passage.day, one.quote),
            )
            yield report_told(
                told,
                kind="modality",
                relation="updates",
                severity="medium",
                statement=f"What was still to come in earlier reports is told as done in later ones: "
                f"{join_words(order_words(told), 'then')}.",
                explanation="The sides stand in the order of publication.",
            )
        for part in pair_up([one for one in coming if not one.is_denied], done, _clash):
            told = [tell_deed(one.deed, "done" if one in done else "coming") for one in part]
            yield report_told(
                told,
                kind="modality",
                severity="medium",
                statement=f"Sources differ on whether this was planned or done: {join_words(list_words(told), 'or')}.",
                explanation="Some sources tell it as a plan or an attempt, others as done.",
            )


def _has_form(matter: Matter, tags: Sequence[str]) -> bool:
    return matter.deed.passage.tokens[matter.deed.at].tag in tags


def _is_told_beside(coming: Matter, done: Matter) -> bool:
    """Whether an article tells both: it knows what became of the plan."""
    return coming.passage.file == done.passage.file and _are_one(coming, done)


def _come_true(coming: Matter, done: Matter) -> bool:
    days = (coming.passage.day, done.passage.day)
    beside = {done.passage.tokens[at].text.casefold() for at in done.deed.children[done.deed.at]}
    is_by_now = days[0] == days[1] and coming.deed.doubt in _FIXED and bool(beside & _NOW)
    is_in_turn = all(days) and (days[0] < days[1] or is_by_now)
    return is_in_turn and not _is_of_before(coming, done) and _are_one(coming, done)


def _is_of_before(coming: Matter, done: Matter) -> bool:
    """Whether all that is dated beside the deed was over when the plan was told, and the plan dates nothing to then."""
    told_on, planned, then = read_days(coming.passage.day), coming.passage.scene.days, done.passage.scene.days
    is_over = told_on is not None and bool(then) and all(days.last < told_on.first for days in then)
    return is_over and not any(mine.meets(other) for mine in planned for other in then)


def _clash(coming: Matter, done: Matter) -> bool:
    is_of_one_day = coming.passage.day == done.passage.day and coming.deed.doubt != _LOOKING_BACK
    words = {done.passage.tokens[at].text for at in done.deed.children[done.deed.at]}
    is_over = _has_form(done, _DONE) and not words & _NOT_OVER
    is_filled = bool(coming.patients) and bool(done.patients)
    return is_of_one_day and is_over and is_filled and _are_one(coming, done)


def _are_one(coming: Matter, done: Matter) -> bool:
    nations = [find_nations(token.text for token in one.passage.tokens) for one in (coming, done)]
    is_one_nation = not nations[0] or not nations[1] or bool(nations[0] & nations[1])
    return is_one_nation and (are_one_matter_told(coming, done) or _is_moved(coming, done))


def _is_moved(coming: Matter, done: Matter) -> bool:
    """Whether it came at another time than was planned: the plan dates it ahead, and it is done after that was told."""
    told_on = read_days(coming.passage.day)
    ahead, then = coming.passage.scene.days, done.passage.scene.days
    if told_on is None or not ahead or not then or not share_two(coming, done):
        return False
    is_ahead = all(days.last > told_on.last for days in ahead) and all(days.last >= told_on.first for days in then)
    return is_ahead and are_one_matter_told(coming, done, is_ever=True)
