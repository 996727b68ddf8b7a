"""What was published, edition by edition, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .claims import FactKind
from .edits import Operation
from .stories import DisagreementStatus, DisagreementType, Relation, Retired, State, SummarySentence, TimelineKind

ChangeGroup = Literal["correction", "news", "wording"]
Cause = Literal["corpus", "extraction", "editor", "rule", "version"]
ChangedThing = Literal["fact", "disagreement", "source", "entry", "summary", "headline"]


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source as it was published; `version` is the id of the text that was read, `published` is EDTF."""

    id: str
    label: int
    file: str
    version: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    line: str = ""


@dataclass(frozen=True, slots=True)
class StatedValue:
    """What one piece of evidence said: its id, the label of its source, and that source's value."""

    id: str
    source: int
    value: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class FactState:
    """A fact as it was published; `when` is EDTF."""

    id: str
    text: str
    kind: FactKind
    state: State = "machine"
    when: str | None = None
    weight: float = 0.0
    evidence: tuple[StatedValue, ...] = ()


@dataclass(frozen=True, slots=True)
class SideState:
    """A side of a disagreement as it was published, with the labels of its sources."""

    says: str
    value: str | None = None
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DisagreementState:
    """A disagreement as it was published."""

    id: str
    type: DisagreementType
    relation: Relation
    status: DisagreementStatus
    statement: str
    explanation: str
    facts: tuple[str, ...]
    sides: tuple[SideState, ...]


@dataclass(frozen=True, slots=True)
class EntryState:
    """An entry of the timeline as it was published; `when` is EDTF."""

    id: str
    what: str
    when: str | None
    kind: TimelineKind
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """One edition, whole; editions count from 1, and none is ever changed.

    `published` is a date and time (RFC 3339), "" for what no edition holds yet. `policy` is the setting that says which
    facts are published. `retired` are the ids that went since the edition before, `decisions` those that people made
    since then and that took effect, without the quotes that anchor them, `tally` what changed, in counts. Records are
    in the order of their ids, sources in that of their labels, the timeline and the summary in their own.
    """

    number: int
    published: str
    version: str
    engine: str = ""
    seeds_hash: str = ""
    policy: str = ""
    by: str = ""
    note: str = ""
    title: str = ""
    tally: tuple[str, ...] = ()
    is_summary_by_hand: bool = False
    summary: tuple[SummarySentence, ...] = ()
    decisions: tuple[Operation, ...] = ()
    sources: tuple[SourceState, ...] = ()
    facts: tuple[FactState, ...] = ()
    disagreements: tuple[DisagreementState, ...] = ()
    timeline: tuple[EntryState, ...] = ()
    retired: tuple[Retired, ...] = ()


@dataclass(frozen=True, slots=True)
class WordRun:
    """Some words of a comparison: in both wordings, only in the earlier one, or only in the later one."""

    kind: Literal["same", "was", "now"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change for readers. `verb` says what happened ("Fact withdrawn"), `subject` to what, in words.

    `target` is the id of the thing where it can still be read about: a fact that lives or once lived, a disagreement
    that stands, a source's label; "" when there is no such place. `pieces` compare the wordings, where they differ;
    `details` are sentences, `reason` is one that says why. `weight` orders. A change with `members` stands for several
    of one kind and one cause, and its `subject` counts them.
    """

    group: ChangeGroup
    verb: str
    thing: ChangedThing
    target: str
    subject: str
    cause: Cause
    reason: str
    pieces: tuple[WordRun, ...] = ()
    details: tuple[str, ...] = ()
    weight: float = 0.0
    members: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """What changed from one edition to the next, corrections first; `since` is 0 for the first edition.

    `published` is "" while no edition holds the changes. `tally` are counts in words.
    """

    number: int
    since: int
    published: str
    by: str = ""
    note: str = ""
    changes: tuple[Change, ...] = ()
    tally: tuple[str, ...] = ()
