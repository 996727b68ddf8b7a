"""A story as readers get it: what is stored, with people's decisions folded in, put together and counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...model.articles import Article, Layout
from ...model.contents import Content, Edited, SourceRecord
from ...model.readings import Reading
from ...model.settings import Settings
from ...model.spans import Span
from ...model.stories import Disagreement, Fact, Source, State, Story, SummarySentence, Words
from ...values.touching import find_touched
from .summary.drafting import choose_title, draft_summary
from .timeline.making import compose_timeline

PUBLISHED_STATES: Mapping[str, tuple[State, ...]] = {
    "all-marked": ("machine", "split-needed", "reviewed", "pinned"),
    "reviewed": ("reviewed", "pinned"),
    "pinned": ("pinned",),
}


def assemble_story(
    edited: Edited,
    content: Content,
    articles: tuple[Article, ...],
    layouts: tuple[Layout, ...],
    readings: tuple[Reading, ...],
    *,
    words: Words | None = None,
) -> tuple[Story, Words]:
    """The story of one edition, and the words the machine finds for it: summary, headline and timeline.

    `layouts` and `readings` are those of `articles`, in their order; `words` are drafted from the facts when they are
    not given, which needs syntax. A summary that a person has edited is taken as it is. Facts that the settings keep
    back are left out, and with them what rests on them alone.
    """
    owners = {record.file: record.id for record in edited.sources if not record.is_withdrawn}
    facts = tuple(_name_sources(fact, owners) for fact in edited.ledger.facts if _is_published(fact, content.settings))
    disagreements = _keep_disagreements(edited.ledger.disagreements, facts)
    lines = {file: line.id for line in edited.ledger.lines for file in line.files}
    quotes: dict[str, list[Span]] = {}
    for quote in (piece.quote for fact in facts for piece in fact.evidence):
        quotes.setdefault(quote.file, []).append(quote.span)
    sources = tuple(
        _describe_source(record, article, layout, reading, quotes.get(record.file, []), lines, content.settings)
        for record in sorted(edited.sources, key=lambda record: record.label)
        for article, layout, reading in zip(articles, layouts, readings, strict=True)
        if article.file == record.file and not record.is_withdrawn
    )
    if words is None:
        drafted = draft_summary(facts, disagreements, sources, edited.ledger.entities, readings)
        most = content.settings.timeline_entries
        timeline = compose_timeline(facts, sources, readings, most_entries=most)
        words = Words(drafted, choose_title(facts, sources, drafted, disagreements, readings), timeline)
    story = Story(
        title=content.settings.title or _headline(content) or words.headline or "Untitled story",
        sources=sources,
        facts=facts,
        disagreements=disagreements,
        timeline=words.timeline,
        entities=edited.ledger.entities,
        lines=edited.ledger.lines,
        line_pairs=edited.ledger.line_pairs,
        summary=_follow_successors(content.summary if content.is_summary_touched else words.sentences, edited),
        retired=edited.ledger.retired,
    )
    return story, words


def _headline(content: Content) -> str | None:
    return content.headline if content.is_summary_touched else None


def _is_published(fact: Fact, settings: Settings) -> bool:
    return fact.state in PUBLISHED_STATES[settings.publish]


def _name_sources(fact: Fact, owners: Mapping[str, str]) -> Fact:
    """Evidence names the source's lasting id, also where the text has had other ids since."""
    evidence = tuple(replace(piece, source=owners.get(piece.quote.file, piece.source)) for piece in fact.evidence)
    return replace(fact, evidence=evidence)


def _keep_disagreements(entries: Iterable[Disagreement], facts: Iterable[Fact]) -> tuple[Disagreement, ...]:
    living = {fact.id for fact in facts}
    kept = (replace(entry, facts=tuple(name for name in entry.facts if name in living)) for entry in entries)
    return tuple(entry for entry in kept if entry.facts)


def _follow_successors(summary: Iterable[SummarySentence], edited: Edited) -> tuple[SummarySentence, ...]:
    """Citations of merged facts lead to the fact that took them over."""
    successors = {retired.id: retired.successor for retired in edited.ledger.retired if retired.successor}

    def follow(name: str) -> str:
        seen = set()
        while name in successors and name not in seen:
            seen.add(name)
            name = successors[name]
        return name

    return tuple(
        replace(sentence, facts=tuple(dict.fromkeys(follow(name) for name in sentence.facts))) for sentence in summary
    )


def _describe_source(
    record: SourceRecord,
    article: Article,
    layout: Layout,
    reading: Reading,
    quotes: list[Span],
    lines: Mapping[str, str],
    settings: Settings,
) -> Source:
    return Source(
        id=record.id,
        label=record.label,
        file=record.file,
        title=record.title,
        publisher=record.publisher,
        url=record.url,
        published=record.published,
        words=sum(len(article.text[span.start : span.end].split()) for span in layout.paragraphs),
        line=lines.get(record.file, ""),
        set_aside=layout.set_aside,
        coverage=_measure_coverage(reading, quotes),
        rights="full" if "full" in (record.rights, settings.rights) else "quotes",
        author=record.author,
    )


def _measure_coverage(reading: Reading, quotes: list[Span]) -> float:
    """The share of the article's sentences that carry evidence, 0 without sentences."""
    carrying = find_touched((sentence.span for sentence in reading.sentences), quotes)
    return round(sum(carrying) / len(carrying), 4) if carrying else 0.0
