"""The gates of a summary: a sentence that fails one is withheld and named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.articles import Article
from ...model.checks import CheckedSentence, SummaryVerdict
from ...model.problems import Problem
from ...model.readings import Reading
from ...model.spans import Quote
from ...model.stories import OPEN_RELATIONS, Fact, Retired, Story, SummarySentence
from ...values.agreement import stands_in_text
from ...values.proof import (
    Background,
    Cited,
    Timexes,
    cite_facts,
    find_foreign_quotations,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_numbers,
    find_unproved_quotations,
    gather_background,
    place_timexes,
)
from ...values.proof.computations import list_computations
from ...values.proof.reports import mask_reports
from ...values.quotations.printed import find_invented_quotations
from .computed import judge_arithmetic
from .gates import Tally
from .misleading import TELLING_GATES, judge_telling
from .shortening import shorten_words

_LONGEST_SENTENCE = 160
_REMEDY = "cite a fact whose quotes say so, or reword the sentence"
_GATES = ("V001", "V002", "V003", "V004", "V005", *TELLING_GATES, "V010")


def check_summary(
    summary: Sequence[SummarySentence], story: Story, articles: Iterable[Article], readings: Iterable[Reading] = ()
) -> SummaryVerdict:
    """Put each sentence to every gate that it can be put to; without a living fact there is no quote to hold it to.

    `readings` tell what day a weekday within a quote was. Problems name the sentence by its place, counted from 1.
    """
    texts = {article.file: article.raw for article in articles}
    living = {fact.id: fact for fact in story.facts if fact.state not in ("rejected", "stale")}
    readings, tally = tuple(readings), Tally()
    background = gather_background(story.disagreements, story.entities, story.sources, readings)
    desk = _Desk(story, living, texts, place_timexes(readings), background)
    kept, problems = [], []
    for number, sentence in enumerate(summary, start=1):
        found = list(_judge_sentence(sentence, f"summary, sentence {number}", desk))
        failed = {problem.code for problem in found}
        is_cited = any(name in living for name in sentence.facts)
        applied = [code for code in _GATES if is_cited or code in ("V004", "V010")]
        applied += ["V012"] if is_cited and list_computations(sentence.text) else []
        checks = tuple((code, tally.count(code, code not in failed)) for code in applied)
        problems += found
        if not failed:
            kept.append(CheckedSentence(sentence, checks))
    return SummaryVerdict(tuple(kept), tuple(problems), tally.show())


@dataclass(frozen=True, slots=True)
class _Desk:
    """What sentences are judged by: the story, its living facts, the raw texts by file, what stands around quotes."""

    story: Story
    living: Mapping[str, Fact]
    texts: Mapping[str, str]
    timexes: Timexes
    background: Background


def _judge_sentence(sentence: SummarySentence, where: str, desk: _Desk) -> Iterator[Problem]:
    if not sentence.facts:
        yield _withhold(where, "V004", "this sentence cites no fact", sentence, "name its facts in braces: {f-…}")
        return
    story = desk.story
    yield from _find_dead_citations(sentence, where, story, desk.living)
    facts = [desk.living[name] for name in sentence.facts if name in desk.living]
    if not facts:
        return
    for fact in facts:
        yield from _find_broken_quotes(fact, where, sentence, desk.texts)
    cited = cite_facts(facts, story.disagreements, story.entities, desk.timexes)
    yield from _find_unproved(sentence, where, cited)
    files = dict.fromkeys(quote.file for fact in facts for quote in _list_quotes(fact, story))
    printed = [desk.background.printed[file] for file in files if file in desk.background.printed]
    for words in find_invented_quotations(sentence.text, printed) if printed else ():
        yield _withhold(
            where, "V005", f"“{shorten_words(words)}” is nobody’s words in what it cites", sentence, _REMEDY
        )
    for code, what, hint in judge_telling(sentence.text, facts, desk.background):
        yield _withhold(where, code, what, sentence, hint)
    for what in judge_arithmetic(sentence.text):
        yield _withhold(where, "V012", what, sentence, "do the sum again")


def _find_dead_citations(
    sentence: SummarySentence, where: str, story: Story, living: Mapping[str, Fact]
) -> Iterator[Problem]:
    retired: dict[str, Retired] = {one.id: one for one in story.retired}
    stale = {fact.id for fact in story.facts if fact.state == "stale"}
    for name in sentence.facts:
        if name in living:
            continue
        if name in retired and retired[name].successor:
            yield _withhold(
                where, "V010", f"{name} became {retired[name].successor}", sentence, f"cite {retired[name].successor}"
            )
        elif name in stale:
            yield _withhold(where, "V010", f"the quotes of {name} are no longer found", sentence, "cite another fact")
        elif name in retired:
            what = f"{name} is no longer published ({retired[name].why.rstrip('.')})"
            yield _withhold(where, "V010", what, sentence, "cite another fact, or restore this one")
        elif any(fact.id == name for fact in story.facts):
            yield _withhold(where, "V010", f"{name} was rejected", sentence, "cite another fact, or restore this one")
        else:
            yield _withhold(
                where, "V010", f"there is no fact {name}", sentence, "look up its id with: sitegen fact show"
            )


def _find_broken_quotes(
    fact: Fact, where: str, sentence: SummarySentence, texts: Mapping[str, str]
) -> Iterator[Problem]:
    standing = [one.quote for one in fact.evidence if stands_in_text(one)]
    if not standing:
        yield _withhold(where, "V001", f"no quote of {fact.id} stands in the articles", sentence, "cite another fact")
    for quote in standing:
        if not quote.stands_in(texts):
            what = f"{quote.file}:{quote.start}-{quote.end} does not read “{shorten_words(quote.exact)}”"
            yield _withhold(where, "V001", what, sentence, "run: sitegen extract")


def _list_quotes(fact: Fact, story: Story) -> Iterator[Quote]:
    """The quotes of a fact, and of the open disagreements that it is part of."""
    yield from (one.quote for one in fact.evidence)
    entries = (one for one in story.disagreements if one.relation in OPEN_RELATIONS and fact.id in one.facts)
    yield from (quote for one in entries for side in one.sides for quote in side.evidence)


def _find_unproved(sentence: SummarySentence, where: str, cited: Cited) -> Iterator[Problem]:
    text = sentence.text
    remedy = _REMEDY
    for number in find_unproved_numbers(mask_reports(text), cited):
        yield _withhold(where, "V002", f"the number “{number}” is in no quote that it cites", sentence, remedy)
    for printed in find_unproved_dates(text, cited):
        yield _withhold(where, "V002", f"no quote that it cites leads to the date “{printed}”", sentence, remedy)
    for name in find_unproved_names(text, cited):
        yield _withhold(where, "V003", f"the name “{name}” is in no quote that it cites", sentence, remedy)
    for words in find_unproved_quotations(text, cited):
        yield _withhold(
            where,
            "V005",
            f"“{shorten_words(words)}” is not verbatim in a quote that it cites",
            sentence,
            remedy,
        )
    for words in find_foreign_quotations(text, cited):
        speakers = sorted({voice.speaker for voice in cited.voices if voice.speaker})
        what = f"“{shorten_words(words)}” is credited to somebody whom the sentence does not name"
        yield _withhold(where, "V005", what, sentence, f"name the speaker ({', '.join(speakers)})")


def _withhold(where: str, code: str, what: str, sentence: SummarySentence, hint: str) -> Problem:
    return Problem(where, f"{what}; withheld: {shorten_words(sentence.text, _LONGEST_SENTENCE)}", hint, code)
