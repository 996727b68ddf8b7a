"""What the machine proposes after reading all articles, before it is matched to what is stored."""

from __future__ import annotations

from dataclasses import dataclass

from .articles import Article, Layout
from .claims import Claim, Group
from .readings import Reading
from .stories import Disagreement, Entity, Fact, Line, LinePair, When


@dataclass(frozen=True, slots=True)
class Dating:
    """Publication dates by article id, the readings with every expression valued, and contradictions met on the way."""

    published: tuple[tuple[str, When], ...]
    readings: tuple[Reading, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Facts and how they stand to each other; ids are draft ids ("#1")."""

    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]
    lines: tuple[Line, ...]
    line_pairs: tuple[LinePair, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything the left half proposes for one story; articles, layouts and readings are in the order of `file`."""

    articles: tuple[Article, ...]
    layouts: tuple[Layout, ...]
    dating: Dating
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    reconciled: Reconciled
