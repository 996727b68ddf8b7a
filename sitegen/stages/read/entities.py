"""Whom the names of all articles mean: one entity per person, organisation and place, with every spelling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...model.articles import Layout
from ...model.readings import Mention, Reading, Sentence
from ...model.spans import Span
from ...model.stories import Entity
from ...values.names import fold_name
from .clusters import Clusters, cluster_names
from .collecting import collect_names, count_names, find_equated, find_leads
from .demonyms import list_demonyms, stands_for_state
from .making import make_entities
from .occurrences import NameIndex
from .states import Capitals, learn_capitals


@dataclass(frozen=True, slots=True)
class _Place:
    """The words of a name, as listed, at a place of a sentence."""

    sentence: Sentence
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Meanings:
    """What the words at a place mean: names by their clusters, capitals and peoples by the states they stand for.

    `spelled` leads from each wording to its folded form, with the form of address that may stand in it.
    """

    wordings: Mapping[str, str]
    spelled: Mapping[str, str]
    clusters: Clusters
    capitals: Capitals
    peoples: Mapping[str, str]

    def find_root(self, file: str, place: _Place) -> str | None:
        """The root of the cluster that is meant at `place` of `file`, None where none is known."""
        if place.text in self.peoples:
            return self.peoples[place.text]
        folded = self.wordings[place.text]
        local = self.clusters.local
        root = (
            local.get((file, self.spelled[place.text])) or local.get((file, folded)) or self.clusters.roots.get(folded)
        )
        return self.capitals.find_state(folded, place.sentence, place.span) or root


def link_entities(
    readings: tuple[Reading, ...], layouts: tuple[Layout, ...]
) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """Entities in the order of name and id, and the readings with every mention linked to one.

    Kinds are settled by all uses in all articles, so a name wrongly labelled once is put right by the rest. Names are
    learnt from prose alone; headlines, whose capitals tell nothing, are then searched for them.
    """
    publishers = frozenset(fold_name(layout.metadata.publisher) for layout in layouts if layout.metadata.publisher)
    ordered = tuple(sorted(readings, key=lambda reading: reading.file))
    collected = collect_names(ordered, publishers)
    clusters = cluster_names(count_names(collected), find_equated(collected), find_leads(ordered, collected))
    peoples = {word: root for word, root in list_demonyms(clusters.roots).items() if word not in collected.wordings}
    index = NameIndex({**collected.wordings, **peoples})
    places = tuple(_find_places(reading, index, frozenset(peoples)) for reading in readings)
    uses = (
        (collected.wordings[place.text], place.sentence, place.span)
        for found in places
        for place in found
        if place.text not in peoples
    )
    spelled = {text: fold_name(text) for text in collected.wordings}
    meanings = _Meanings(collected.wordings, spelled, clusters, learn_capitals(clusters.roots, uses), peoples)
    found = tuple(
        (reading, _link_places(reading.file, found, meanings)) for reading, found in zip(readings, places, strict=True)
    )
    entities = make_entities(found, collected, clusters)
    linked = tuple(
        replace(
            reading,
            mentions=tuple(
                replace(mention, kind=entities[root].kind, entity=entities[root].id)
                for mention, root in mentions
                if root in entities
            ),
        )
        for reading, mentions in found
    )
    return tuple(sorted(entities.values(), key=lambda entity: (entity.name, entity.id))), linked


def _find_places(reading: Reading, index: NameIndex, peoples: frozenset[str]) -> tuple[_Place, ...]:
    """Where in one article the words of names stand, and those of peoples that stand for states."""
    return tuple(
        _Place(sentence, span, text)
        for sentence in reading.sentences
        for span, text in index.find_all(sentence)
        if text not in peoples or stands_for_state(sentence, span)
    )


def _link_places(file: str, places: tuple[_Place, ...], meanings: _Meanings) -> tuple[tuple[Mention, str], ...]:
    """The names of one article, each with the root of its cluster; the kind is not yet settled."""
    found = []
    for place in places:
        root = meanings.find_root(file, place)
        if root:
            start, end = place.span.start, place.span.end
            exact = place.sentence.text[start - place.sentence.start : end - place.sentence.start]
            found.append((Mention(start, end, exact, "other"), root))
    return tuple(found)
