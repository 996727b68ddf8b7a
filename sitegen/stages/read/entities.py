"""Whom the names of all articles mean: one entity per person, organisation and place, with every spelling."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import replace

from ...model.articles import Layout
from ...model.readings import EntityKind, Mention, Reading
from ...model.stories import Alias, Entity
from ...values.names import fold_name

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 6


def link_entities(
    readings: tuple[Reading, ...], layouts: tuple[Layout, ...]
) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """Entities in the order of name and id, and the readings with every mention linked to one."""
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    files: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for mention in reading.mentions:
            folded = fold_name(mention.exact)
            votes[folded][mention.kind] += 1
            spellings[folded][mention.exact] += 1
            files[mention.exact].add(reading.file)
    entities = {}
    for folded in sorted(votes):
        kind = min(votes[folded], key=lambda kind: (-votes[folded][kind], kind))
        names = sorted(spellings[folded].items(), key=lambda entry: (-entry[1], entry[0]))
        aliases = tuple(Alias(name, count, tuple(sorted(files[name]))) for name, count in names)
        if folded and kind != "other":
            entities[folded] = Entity(_make_id(folded, kind), names[0][0], kind, None, aliases)
    linked = tuple(replace(reading, mentions=_link(reading, entities)) for reading in readings)
    return tuple(sorted(entities.values(), key=lambda entity: (entity.name, entity.id))), linked


def _link(reading: Reading, entities: dict[str, Entity]) -> tuple[Mention, ...]:
    known = ((mention, entities.get(fold_name(mention.exact))) for mention in reading.mentions)
    return tuple(replace(mention, kind=entity.kind, entity=entity.id) for mention, entity in known if entity)


def _make_id(folded: str, kind: EntityKind) -> str:
    number = int.from_bytes(hashlib.sha256(f"{kind}\n{folded}".encode()).digest()[:8], "big")
    return "n-" + "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(_ID_LENGTH))
