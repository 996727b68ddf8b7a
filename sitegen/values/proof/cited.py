"""What a sentence cites: the quotes of its facts, and what is shown beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.stories import OPEN_RELATIONS, Disagreement, Entity, Fact
from ..agreement import stands_in_text


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote with the name of whom its source credits, None when the source says it itself."""

    exact: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """`voices` are the quotes, `whens` the calendar values (EDTF) of the facts, `entities` whom the quotes name.

    `strangers` are all other persons, organisations and places of the story.
    """

    voices: tuple[Voice, ...]
    whens: tuple[str, ...]
    entities: tuple[Entity, ...]
    strangers: tuple[Entity, ...]

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words of all voices."""
        return tuple(voice.exact for voice in self.voices)


def cite_facts(facts: Iterable[Fact], disagreements: Iterable[Disagreement], entities: Iterable[Entity]) -> Cited:
    """All that stands behind `facts`: their own quotes, and those of the open disagreements that they are part of."""
    cited = tuple(facts)
    ids = {fact.id for fact in cited}
    voices = [Voice(one.quote.shown, one.attribution) for fact in cited for one in fact.evidence if stands_in_text(one)]
    for one in disagreements:
        if one.relation in OPEN_RELATIONS and one.status == "open" and ids & set(one.facts):
            voices += [Voice(quote.shown, None) for side in one.sides for quote in side.evidence]
    named = {name for fact in cited for name in fact.entities}
    everyone = tuple(entities)
    return Cited(
        voices=tuple(dict.fromkeys(voices)),
        whens=tuple(dict.fromkeys(fact.when.edtf for fact in cited if fact.when.edtf)),
        entities=tuple(entity for entity in everyone if entity.id in named),
        strangers=tuple(entity for entity in everyone if entity.id not in named),
    )
