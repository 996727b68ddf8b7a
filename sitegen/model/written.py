"""What the cited facts said when a person wrote a sentence of the summary: it is what her sentence rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CitedValue:
    """A value of a cited fact, as a source words it and as it compares; `low` or `high` None is open."""

    words: str
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class CitedDispute:
    """A disagreement about a cited fact, by its id, with what its sides said."""

    id: str
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact as it was: its figures, when it happened (EDTF), what was in dispute about it, and its evidence by id."""

    id: str
    values: tuple[CitedValue, ...] = ()
    when: str | None = None
    disputes: tuple[CitedDispute, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence with the facts it cites, as they were when it was first met in these words."""

    text: str
    facts: tuple[CitedFact, ...] = ()
