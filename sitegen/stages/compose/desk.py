"""The edition with everything looked up once: what every page asks of the story, answered in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ...model.articles import Article
from ...model.pages import Edition
from ...model.readings import Reading
from ...model.stories import (
    OPEN_RELATIONS,
    Agreement,
    Disagreement,
    Entity,
    Evidence,
    Fact,
    Line,
    Source,
    Story,
    TimelineEntry,
)
from ...values.agreement import concerns_fact, judge_agreement, name_carriers, stands_in_text
from .paths import name_address


@dataclass(frozen=True, slots=True)
class Desk:
    """Lookups over one edition; every tuple is in the story's own order, facts in the order of the timeline.

    Disagreements come most severe first, then those of the weightiest facts; `open_disagreements` are those that still
    stand. `line_numbers` counts reporting lines from 1 by line id. `agreements` and `disagreements` go by fact id, and
    so do `concerns`, the disagreements that are about what the fact itself states. `carried` are the facts that the
    standing words of a source carry, each with those words, by source id in story order. `made` are the views that
    several pages share, by their kind and what they are of; `supports` likewise, by fact id.
    """

    edition: Edition
    story: Story
    facts: tuple[Fact, ...]
    fact_by_id: Mapping[str, Fact]
    source_by_id: Mapping[str, Source]
    source_by_file: Mapping[str, Source]
    line_by_id: Mapping[str, Line]
    line_numbers: Mapping[str, int]
    article_by_id: Mapping[str, Article]
    reading_by_id: Mapping[str, Reading]
    entity_by_id: Mapping[str, Entity]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    concerns: Mapping[str, tuple[Disagreement, ...]]
    entries: Mapping[str, tuple[TimelineEntry, ...]]
    agreements: Mapping[str, Agreement]
    open_disagreements: tuple[Disagreement, ...]
    carried: Mapping[str, tuple[tuple[Fact, Evidence], ...]]
    made: dict[str, dict[str, object]] = field(default_factory=dict, compare=False, repr=False)
    supports: dict[str, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)

    def list_sources(self, facts: tuple[Fact, ...]) -> tuple[Source, ...]:
        """The sources whose standing words carry any of `facts`, be it but a part, by label."""
        return self._name_sources({one.source for fact in facts for one in fact.evidence if stands_in_text(one)})

    def list_carriers(self, facts: tuple[Fact, ...]) -> tuple[Source, ...]:
        """The sources that carry all of one of `facts`, by label."""
        return self._name_sources({source for fact in facts for source in name_carriers(fact)})

    def measure_support(self, fact: Fact) -> tuple[int, int]:
        """How many sources, and how many reporting lines, carry `fact` in words that still stand in their text."""
        known = self.supports.get(fact.id)
        if known is None:
            carrying = self.list_carriers((fact,))
            known = self.supports[fact.id] = len(carrying), len({source.line for source in carrying})
        return known

    def name_address(self, path: str) -> str:
        """The public address of a path of this story, "" when the site's address is not known."""
        return name_address(self.edition.settings.base_url, self.edition.folder, path)

    def _name_sources(self, named: set[str]) -> tuple[Source, ...]:
        known = (source for one in named if (source := self.source_by_id.get(one)))
        return tuple(sorted(known, key=lambda source: source.label))


def open_desk(edition: Edition) -> Desk:
    """All lookups over `edition`."""
    story = _drop_unknown_sources(edition.story)
    by_fact: dict[str, list[Disagreement]] = defaultdict(list)
    ordered = _order_disagreements(story)
    for one in ordered:
        for fact in one.facts:
            by_fact[fact].append(one)
    entries: dict[str, list[TimelineEntry]] = defaultdict(list)
    for entry in story.timeline:
        for fact in entry.facts:
            entries[fact].append(entry)
    article_files = {article.file: article for article in edition.articles}
    readings = {reading.file: reading for reading in edition.readings}
    facts = _order_facts(story)
    return Desk(
        edition=edition,
        story=replace(story, disagreements=ordered),
        facts=facts,
        fact_by_id={fact.id: fact for fact in facts},
        source_by_id={source.id: source for source in story.sources},
        source_by_file={source.file: source for source in story.sources},
        line_by_id={line.id: line for line in story.lines},
        line_numbers=_number_lines(story),
        article_by_id={
            source.id: article_files[source.file] for source in story.sources if source.file in article_files
        },
        reading_by_id={source.id: readings[source.file] for source in story.sources if source.file in readings},
        entity_by_id={entity.id: entity for entity in story.entities},
        disagreements={fact: tuple(found) for fact, found in by_fact.items()},
        concerns={fact.id: tuple(one for one in by_fact[fact.id] if concerns_fact(one, fact)) for fact in facts},
        entries={fact: tuple(found) for fact, found in entries.items()},
        agreements={fact.id: judge_agreement(fact, tuple(by_fact[fact.id]), story.sources) for fact in facts},
        open_disagreements=tuple(one for one in ordered if is_open(one)),
        carried=_group_evidence(story, facts),
    )


def is_open(disagreement: Disagreement) -> bool:
    """Whether the sources still stand against each other here and nobody has explained it."""
    return disagreement.relation in OPEN_RELATIONS and disagreement.status == "open"


def _group_evidence(story: Story, facts: tuple[Fact, ...]) -> dict[str, tuple[tuple[Fact, Evidence], ...]]:
    found: dict[str, list[tuple[Fact, Evidence]]] = {source.id: [] for source in story.sources}
    for fact in facts:
        for one in fact.evidence:
            if stands_in_text(one):
                found[one.source].append((fact, one))
    return {source: tuple(pairs) for source, pairs in found.items()}


def _order_disagreements(story: Story) -> tuple[Disagreement, ...]:
    rank = {"high": 0, "medium": 1, "low": 2}
    weights = {fact.id: fact.weight for fact in story.facts}

    def place_disagreement(one: Disagreement) -> tuple[int, float, str]:
        return rank[one.severity], -max((weights.get(fact, 0.0) for fact in one.facts), default=0.0), one.id

    return tuple(sorted(story.disagreements, key=place_disagreement))


def _drop_unknown_sources(story: Story) -> Story:
    """The story without the evidence of sources that it does not hold any more."""
    known = {source.id for source in story.sources}
    facts = (replace(fact, evidence=tuple(one for one in fact.evidence if one.source in known)) for fact in story.facts)
    return replace(story, facts=tuple(facts))


def _order_facts(story: Story) -> tuple[Fact, ...]:
    """The facts as the timeline tells them, undated ones after, the weightier first."""
    place: dict[str, int] = {}
    for number, entry in enumerate(story.timeline):
        for fact in entry.facts:
            place.setdefault(fact, number)
    last = len(story.timeline)
    return tuple(
        sorted(
            (fact for fact in story.facts if fact.state != "rejected"),
            key=lambda fact: (place.get(fact.id, last), -fact.weight, fact.id),
        )
    )


def _number_lines(story: Story) -> dict[str, int]:
    """Lines by id, counted from 1 in the order in which the sources' labels meet them."""
    numbers: dict[str, int] = {}
    for source in sorted(story.sources, key=lambda source: source.label):
        numbers.setdefault(source.line, len(numbers) + 1)
    return numbers
