"""Headline and summary of two editions compared, sentence by sentence, and dates of the timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from difflib import SequenceMatcher

from ....model.editions import Cause, Change, ChangeGroup, EntryState, PublishedEdition
from ....model.stories import SummarySentence
from ....values.days import show_edtf
from .causes import GROUPS, Causes
from .wording import compare_words

# Two sentences are one that was changed when they have at least this share of their words in common; half is where
# readers of a comparison stop seeing one sentence in two.
_ALIKE = 0.5
_BY_HAND = "The summary is written by an editor."


def compare_summaries(causes: Causes, changes: Iterable[Change]) -> tuple[Change, ...]:
    """What readers find changed in headline and summary, in the order of the sentences.

    A sentence that only stands elsewhere has not changed. One that has is a correction or news when a fact it cites is
    among `changes` as such, or has just come; otherwise only the words are others.
    """
    groups: dict[str, Change] = {}
    for change in changes:
        if change.thing == "fact":
            groups[change.target] = change
    found = [*_compare_titles(causes)]
    texts = {one.text for one in causes.before.summary} & {one.text for one in causes.after.summary}
    for old, new in pair_sentences(_without(causes.before.summary, texts), _without(causes.after.summary, texts)):
        found.append(_tell_sentence(old, new, causes, groups))
    return tuple(found)


def compare_entries(causes: Causes, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Entries of the timeline that are dated otherwise, where no fact of theirs tells so already.

    A fact that tells of several days has an entry for each; these come and go and are not told.
    """
    told = {change.target for change in changes if change.thing == "fact"}
    before, after = _find_lone_entries(causes.before), _find_lone_entries(causes.after)
    found = []
    for key, entry in after.items():
        old = before.get(key)
        if old is None or old.when == entry.when or told.intersection(entry.facts):
            continue
        cause, reason = causes.find_cause(entry.facts, ())
        details = (f"Dated {show_edtf(entry.when)}; before: {show_edtf(old.when)}.",)
        found.append(Change("news", "Date changed", "entry", entry.id, entry.what, cause, reason, (), details))
    return tuple(found)


def pair_sentences(
    before: tuple[SummarySentence, ...], after: tuple[SummarySentence, ...]
) -> Iterator[tuple[SummarySentence | None, SummarySentence | None]]:
    """The sentences of two summaries side by side, in order; None where one has no counterpart in the other."""
    old, new = [one.text for one in before], [one.text for one in after]
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(before[first:last], after[start:end], strict=True)
        else:
            yield from _pair_block(before[first:last], after[start:end])


def _find_lone_entries(edition: PublishedEdition) -> dict[tuple[str, tuple[str, ...]], EntryState]:
    """The entries by their lane and facts, where these have but one."""
    count = Counter((entry.kind, entry.facts) for entry in edition.timeline)
    return {key: entry for entry in edition.timeline if count[key := (entry.kind, entry.facts)] == 1}


def _without(summary: Iterable[SummarySentence], texts: Container[str]) -> tuple[SummarySentence, ...]:
    return tuple(one for one in summary if one.text not in texts)


def _pair_block(
    before: tuple[SummarySentence, ...], after: tuple[SummarySentence, ...]
) -> Iterator[tuple[SummarySentence | None, SummarySentence | None]]:
    """Sentences that differ, in order: each with the next one that is like it, the others alone."""
    place = 0
    for sentence in after:
        likes = (number for number in range(place, len(before)) if _are_alike(before[number], sentence))
        number = next(likes, None)
        if number is None:
            yield None, sentence
            continue
        yield from ((old, None) for old in before[place:number])
        yield before[number], sentence
        place = number + 1
    yield from ((old, None) for old in before[place:])


def _are_alike(old: SummarySentence, new: SummarySentence) -> bool:
    first, second = old.text.casefold().split(), new.text.casefold().split()
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _compare_titles(causes: Causes) -> Iterator[Change]:
    before, after = causes.before.title, causes.after.title
    if before != after:
        cause, reason = _explain(causes)
        pieces = compare_words(before, after)
        yield Change("wording", "Headline changed", "headline", "", after, cause, reason, pieces)


def _tell_sentence(
    old: SummarySentence | None, new: SummarySentence | None, causes: Causes, groups: dict[str, Change]
) -> Change:
    kept = new or old
    cited = {fact for one in (old, new) if one for fact in one.facts}
    moved = sorted(
        (groups[fact] for fact in cited if fact in groups), key=lambda one: (GROUPS.index(one.group), one.target)
    )
    group: ChangeGroup = moved[0].group if moved else "wording"
    verb = "Sentence added" if old is None else "Sentence removed" if new is None else "Sentence changed"
    cause, reason = _explain(causes)
    if moved and group != "wording" and (new is None or not causes.after.is_summary_by_hand):
        cause, reason = moved[0].cause, moved[0].reason
    pieces = compare_words(old.text, new.text) if old and new else ()
    target = kept.facts[0] if kept and kept.facts else ""
    return Change(group, verb, "summary", target, kept.text if kept else "", cause, reason, pieces)


def _explain(causes: Causes) -> tuple[Cause, str]:
    return ("editor", _BY_HAND) if causes.after.is_summary_by_hand else causes.find_draft_cause()
