"""Sentences that a person wrote and the sources have overtaken: a figure or a date they rest on is not what it was."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace

from ...model.checks import CheckedSentence, SummaryVerdict
from ...model.problems import Problem
from ...model.stories import Disagreement, Fact, Retired, Side, Story, SummarySentence
from ...model.written import CitedDispute, CitedFact, CitedValue, WrittenSentence
from ...values.agreement import stands_in_text
from ...values.anchors import is_same_place
from ...values.days import find_days, show_edtf
from ...values.proof.numbers import list_figures
from .shortening import shorten_words

# What puts another value beside the one that was known: the others are matters of wording.
_OVERTAKING = ("updates", "contradicts")
_LONGEST = 160
REMARK = "[This sentence is being rewritten: a source says something else by now.]"


def note_sentences(
    summary: Iterable[SummarySentence],
    known: Iterable[WrittenSentence],
    facts: Iterable[Fact],
    disagreements: Iterable[Disagreement],
) -> tuple[WrittenSentence, ...]:
    """What each sentence rests on: as it was noted before for sentences in the same words, as it is now for others."""
    noted = {(one.text, *(fact.id for fact in one.facts)): one for one in known}
    by_id = {fact.id: fact for fact in facts}
    open_now = tuple(one for one in disagreements if one.relation in _OVERTAKING)
    found = []
    for sentence in summary:
        key = (sentence.text, *sentence.facts)
        cited = tuple(_note_fact(name, by_id.get(name), open_now) for name in sentence.facts)
        found.append(noted.get(key) or WrittenSentence(sentence.text, cited))
    return tuple(dict.fromkeys(found))


def find_outdated(
    summary: Iterable[SummarySentence],
    written: Iterable[WrittenSentence],
    facts: Iterable[Fact],
    disagreements: Iterable[Disagreement],
    *,
    retired: Iterable[Retired] = (),
    marked: Container[str] = (),
) -> Mapping[int, Problem]:
    """Why sentences need rewriting, by their places from 0; of each the first reason.

    A fact that was taken over by another one is judged by what that one says. `marked` are the texts that are shown all
    the same, with a remark.
    """
    noted = {one.text: one for one in written}
    by_id = {fact.id: fact for fact in facts}
    successors = {one.id: one.successor for one in retired if one.successor}
    by_id |= {name: by_id[heir] for name, heir in successors.items() if heir in by_id and name not in by_id}
    entries = {one.id: one for one in disagreements if one.relation in _OVERTAKING and one.status == "open"}
    found: dict[int, Problem] = {}
    for number, sentence in enumerate(summary):
        known = noted.get(sentence.text)
        reason = next(_list_reasons(sentence.text, known, by_id, entries), None) if known else None
        if reason is not None:
            done = "marked" if sentence.text in marked else "withheld"
            what = f"needs rewriting: {reason}; {done}: {shorten_words(sentence.text, _LONGEST)}"
            hint = f"rewrite it in content/summary.md, or if it still holds: sitegen summary keep {number + 1}"
            found[number] = Problem(f"summary, sentence {number + 1}", what, hint, severity="warning")
    return found


def hold_back_sentences(
    verdict: SummaryVerdict, story: Story, written: Iterable[WrittenSentence], *, is_marked: bool
) -> tuple[tuple[CheckedSentence, ...], tuple[Problem, ...]]:
    """The sentences of a person's summary that are shown, and why the others are not, or are shown with a remark.

    A sentence that the sources have overtaken is held back, or marked if it passes the gates; that is then the reason
    for whatever gates it fails.
    """
    late = find_outdated(
        story.summary,
        written,
        story.facts,
        story.disagreements,
        retired=story.retired,
        marked=[one.sentence.text for one in verdict.kept] if is_marked else (),
    )
    texts = {story.summary[number].text for number in late}
    kept = tuple(
        replace(one, sentence=replace(one.sentence, text=f"{one.sentence.text} {REMARK}"))
        if one.sentence.text in texts
        else one
        for one in verdict.kept
        if is_marked or one.sentence.text not in texts
    )
    places = {problem.where for problem in late.values()}
    return kept, (*(one for one in verdict.problems if one.where not in places), *late.values())


def _note_fact(name: str, fact: Fact | None, disagreements: Iterable[Disagreement]) -> CitedFact:
    if fact is None:
        return CitedFact(name)
    touching = (
        CitedDispute(one.id, tuple(_say_side(side) for side in one.sides)) for one in disagreements if name in one.facts
    )
    evidence = tuple(piece.id for piece in fact.evidence if stands_in_text(piece))
    return CitedFact(
        name, _list_values(fact), fact.when.edtf, tuple(sorted(touching, key=lambda one: one.id)), evidence
    )


def _say_side(side: Side) -> str:
    return side.value or side.says


def _list_values(fact: Fact) -> tuple[CitedValue, ...]:
    """The figures that the standing words of a fact give, each once, smallest first."""
    found: dict[tuple[float | None, float | None, str | None], CitedValue] = {}
    for piece in fact.evidence:
        if stands_in_text(piece) and (piece.low is not None or piece.high is not None):
            value = CitedValue(piece.value or "", piece.low, piece.high, piece.unit)
            found.setdefault((piece.low, piece.high, piece.unit), value)
    return tuple(sorted(found.values(), key=lambda one: (one.unit or "", one.low or 0.0, one.high or 0.0, one.words)))


def _list_reasons(
    text: str, known: WrittenSentence, facts: Mapping[str, Fact], entries: Mapping[str, Disagreement]
) -> Iterator[str]:
    """Why the sentence is overtaken: of figures only those that it states itself count, of dates all."""
    stated = list_figures(text)
    for cited in known.facts:
        fact = facts.get(cited.id)
        if fact is None:
            continue
        for one in entries.values():
            if fact.id in one.facts and _is_new_to(one, cited, fact, stated):
                yield f"{cited.id} is told otherwise as well now ({one.id}: {shorten_words(one.statement, _LONGEST)})"
        now = _list_values(fact)
        for value in cited.values:
            rivals = [other for other in now if other.unit == value.unit]
            is_stated = bool(list_figures(value.words) & stated)
            if is_stated and rivals and not any(_overlap(value, other) for other in rivals):
                said = " or ".join(f"“{other.words}”" for other in rivals)
                yield f"{cited.id} said “{value.words}” when this was written, and says {said} now"
        if _are_apart(cited.when, fact.when.edtf):
            dates = f"{show_edtf(cited.when)} when this was written, and {show_edtf(fact.when.edtf)} now"
            yield f"{cited.id} was dated {dates}"


def _is_new_to(one: Disagreement, cited: CitedFact, fact: Fact, stated: frozenset[str]) -> bool:
    """Whether a side has come up since with a figure that the sentence does not state, against one that it does.

    What the sentence states is the side that rests on words which the fact had when it was written: a fact may well
    carry other figures too, which others dispute.
    """
    words = [piece.quote for piece in fact.evidence if piece.id in cited.evidence]
    own = [side for side in one.sides if any(is_same_place(quote, known) for quote in side.evidence for known in words)]
    known = {side.casefold() for dispute in cited.disputes if dispute.id == one.id for side in dispute.sides}
    figures = [list_figures(_say_side(side)) for side in own]
    fresh = [list_figures(_say_side(side)) for side in one.sides if _say_side(side).casefold() not in known]
    return any(figure & stated for figure in figures) and any(figure and not figure & stated for figure in fresh)


def _overlap(value: CitedValue, other: CitedValue) -> bool:
    infinite = float("inf")
    low, high = _bounds(value, infinite)
    other_low, other_high = _bounds(other, infinite)
    return low <= other_high and other_low <= high


def _bounds(value: CitedValue, infinite: float) -> tuple[float, float]:
    low = -infinite if value.low is None else value.low
    return low, infinite if value.high is None else value.high


def _are_apart(before: str | None, after: str | None) -> bool:
    """Whether two dates exclude each other; an unknown one excludes none."""
    first, second = find_days(before), find_days(after)
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])
