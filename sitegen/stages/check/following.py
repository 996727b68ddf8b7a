"""Citations that follow their words: the machine may tell them under another fact than when somebody cited them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...model.articles import Article
from ...model.checks import SummaryVerdict
from ...model.readings import Reading
from ...model.stories import Fact, Story, SummarySentence
from ...model.written import WrittenSentence
from ...values.agreement import stands_in_text
from .summary import check_summary

# More facts than this are no longer the one that was cited, told in parts.
_MOST_HEIRS = 3


def follow_words(
    verdict: SummaryVerdict,
    story: Story,
    articles: tuple[Article, ...],
    written: Iterable[WrittenSentence],
    readings: tuple[Reading, ...] = (),
) -> tuple[Story, SummaryVerdict]:
    """The story with sentences that fail a gate citing what holds their words now, where they pass so; and the verdict.

    What the cited facts rested on when the sentence was written is followed by the ids of the evidence, never by
    wording. Sentences that pass, and those that would fail all the same, are as they were.
    """
    longer = _cite_heirs(verdict, story, written)
    if longer == story.summary:
        return story, verdict
    passing = {one.sentence for one in check_summary(longer, story, articles, readings).kept}
    summary = tuple(new if new in passing else old for old, new in zip(story.summary, longer, strict=True))
    return replace(story, summary=summary), check_summary(summary, story, articles, readings)


def _cite_heirs(
    verdict: SummaryVerdict, story: Story, written: Iterable[WrittenSentence]
) -> tuple[SummarySentence, ...]:
    passing = {one.sentence.text for one in verdict.kept}
    noted = {one.text: one for one in written}
    holders = _find_holders(story.facts)
    return tuple(
        sentence
        if sentence.text in passing or sentence.text not in noted
        else replace(sentence, facts=(*sentence.facts, *_find_heirs(sentence, noted[sentence.text], holders)))
        for sentence in story.summary
    )


def _find_holders(facts: Iterable[Fact]) -> Mapping[str, list[str]]:
    """The facts that rest on each piece of evidence."""
    holders: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for piece in fact.evidence:
            if stands_in_text(piece):
                holders[piece.id].append(fact.id)
    return holders


def _find_heirs(sentence: SummarySentence, noted: WrittenSentence, holders: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The facts that took words from the cited ones, in the order of the words; none when there are too many."""
    words = [piece for fact in noted.facts for piece in fact.evidence]
    lost = [piece for piece in words if not set(holders.get(piece, ())) & set(sentence.facts)]
    heirs = tuple(dict.fromkeys(fact for piece in lost for fact in holders.get(piece, ())))
    return heirs if len(heirs) <= _MOST_HEIRS else ()
