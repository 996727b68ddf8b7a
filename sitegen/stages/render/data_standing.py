"""How every fact of a story stands: its support, its verdict, and what it is disputed in, each found once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ...model.stories import Agreement, Disagreement, Story
from ...values.agreement import judge_agreement, measure_support


@dataclass(frozen=True, slots=True)
class Standing:
    """The sources and reporting lines that carry a fact, the verdict on it, and its disagreements in their order."""

    sources: int
    lines: int
    agreement: Agreement
    disagreements: tuple[Disagreement, ...]


def judge_facts(story: Story) -> Mapping[str, Standing]:
    """How each fact stands, by id."""
    disputes: defaultdict[str, list[Disagreement]] = defaultdict(list)
    for one in story.disagreements:
        for name in dict.fromkeys(one.facts):
            disputes[name].append(one)
    sources = {source.id: source for source in story.sources}
    found = {}
    for fact in story.facts:
        disputed = tuple(disputes.get(fact.id, ()))
        named = dict.fromkeys(one.source for one in fact.evidence if one.source in sources)
        carrying = tuple(sources[name] for name in named)
        found[fact.id] = Standing(*measure_support(fact, carrying), judge_agreement(fact, disputed, carrying), disputed)
    return found
