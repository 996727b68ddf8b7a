"""What a sentence cites: the quotes of its facts, and what is shown beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ...model.readings import Reading, Timex
from ...model.stories import OPEN_RELATIONS, Disagreement, Entity, Fact
from ..agreement import stands_in_text

Timexes = Mapping[str, Sequence[Timex]]
_UNIT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?~?", re.ASCII)
_NO_TIMEXES: Timexes = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote with the name of whom its source credits, None when the source says it itself."""

    exact: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """`voices` are the quotes, `entities` whom they name.

    `whens` are the calendar values (EDTF) of the facts, and those that expressions within their quotes come to.
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


def place_timexes(readings: Iterable[Reading]) -> Timexes:
    """The temporal expressions of each file, in text order."""
    return {reading.file: reading.timexes for reading in readings}


def cite_facts(
    facts: Iterable[Fact],
    disagreements: Iterable[Disagreement],
    entities: Iterable[Entity],
    timexes: Timexes = _NO_TIMEXES,
) -> Cited:
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
        whens=tuple(
            dict.fromkeys((*(fact.when.edtf for fact in cited if fact.when.edtf), *_list_days(cited, timexes)))
        ),
        entities=tuple(entity for entity in everyone if entity.id in named),
        strangers=tuple(entity for entity in everyone if entity.id not in named),
    )


def _list_days(facts: Iterable[Fact], timexes: Timexes) -> Iterator[str]:
    """The single days, months and years that expressions within the facts' quotes come to."""
    for one in (one for fact in facts for one in fact.evidence if stands_in_text(one)):
        found = timexes.get(one.quote.file, ())
        for timex in found[bisect_left(found, one.quote.start, key=lambda timex: timex.start) :]:
            if timex.end > one.quote.end:
                break
            if timex.edtf and _UNIT.fullmatch(timex.edtf):
                yield timex.edtf
