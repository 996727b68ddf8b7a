"""A story as it is kept in `content/` and published: sources, facts, disagreements, timeline, lines, summary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .articles import SetAside
from .claims import FactKind
from .readings import Basis, EntityKind
from .spans import Quote

Agreement = Literal["agreed", "one-line", "single", "compatible", "differs", "contradicted"]
State = Literal["machine", "reviewed", "pinned", "split-needed", "rejected", "stale"]
Relation = Literal["contradicts", "differs", "updates", "compatible", "equivalent"]
DisagreementType = Literal[
    "quantity",
    "scope",
    "unit",
    "computed",
    "date",
    "duration",
    "name",
    "quotation",
    "attribution",
    "actor",
    "predicate",
    "modality",
    "knowledge",
    "framing",
    "omission",
    "self",
]
Severity = Literal["high", "medium", "low"]
DisagreementStatus = Literal["open", "explained", "resolved", "dismissed"]
TimelineKind = Literal["happened", "said", "planned", "deadline"]
TextCheck = Literal["exact", "normalised", "moved", "changed", "missing", "withdrawn"]

OPEN_RELATIONS: tuple[Relation, ...] = ("contradicts", "differs")
# Words that a source still has, so that they may be published: word for word, or but for marks and spaces.
STANDING_CHECKS: tuple[TextCheck, ...] = ("exact", "normalised", "moved")


@dataclass(frozen=True, slots=True)
class When:
    """A calendar value as EDTF, how it is known, and the reasons in order; `edtf` is None when nothing tells."""

    edtf: str | None = None
    basis: Basis | None = None
    reasoning: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of one source that carry a fact. `value` is that source's value in short ("more than 40"), or None.

    `attribution` names whom the source credits, `support` is "full" or "partial". `check` says how the words were
    found in today's text of the source. `is_new` holds for words that joined a fact after somebody decided on it, and
    that nobody has looked at since.
    """

    id: str
    source: str
    quote: Quote
    value: str | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    bound: str | None = None
    attribution: str | None = None
    hedge: str | None = None
    support: Literal["full", "partial"] = "full"
    place: Literal["headline", "body", "caption"] = "body"
    check: TextCheck = "exact"
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with every place where a source states it, in (source label, start) order.

    A draft fact's id is "#" and a number; matching gives it a stored id or mints one. `weight` orders facts by how
    much a reader needs them, 0 to 1. `predicate` is the lemma that carries it, `lane` its lane on the timeline.
    """

    id: str
    text: str
    kind: FactKind
    topic: str
    evidence: tuple[Evidence, ...]
    when: When = When()
    entities: tuple[str, ...] = ()
    state: State = "machine"
    weight: float = 0.0
    predicate: str = ""
    lane: TimelineKind = "happened"

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The words of its evidence."""
        return tuple(piece.quote for piece in self.evidence)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: its wording, its value, and the words that say so."""

    says: str
    value: str | None
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What was said of a disagreement as a whole; without facts nothing was, it is a new one."""

    facts: tuple[str, ...]
    type: DisagreementType
    relation: Relation
    severity: Severity
    statement: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more sides that differ about one dimension of a fact or of several; a draft's id is "#" and a number.

    `former` is what was said of it before a side came up with words that are new to a fact people decided on.
    """

    id: str
    type: DisagreementType
    relation: Relation
    severity: Severity
    statement: str
    explanation: str
    facts: tuple[str, ...]
    sides: tuple[Side, ...]
    status: DisagreementStatus = "open"
    former: Telling | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A spelling of a name, how often it stands in the articles, and in which files."""

    text: str
    count: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """An office or description of somebody in the sources' words, and the files that state it so."""

    text: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place with all attested spellings.

    `role` is what most sources state, in their words, or None; `roles` are all that any states, commonest first.
    """

    id: str
    name: str
    kind: EntityKind
    role: str | None
    aliases: tuple[Alias, ...]
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something dated; `facts` are ids, `sources` files."""

    id: str
    what: str
    when: When
    kind: TimelineKind
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinePair:
    """The figures behind the question whether two articles have one origin."""

    files: tuple[str, str]
    shared_facts: int
    smaller_facts: int
    order_score: float
    shared_words: int
    is_same_line: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A reporting line: articles that likely go back to one report."""

    id: str
    files: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article as readers see it: label 1…n in first-seen order; None is unknown, never a guess.

    `rights` is "quotes" (published as excerpts) or "full". `coverage` is the share of its sentences that carry
    evidence. `text_hash` tells a changed text from the same one.
    """

    id: str
    label: int
    file: str
    title: str | None
    publisher: str | None
    url: str | None
    published: When
    words: int
    line: str
    set_aside: tuple[SetAside, ...] = ()
    coverage: float = 0.0
    rights: Literal["quotes", "full"] = "quotes"
    author: str | None = None


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary with the ids of the facts it cites, in the order cited."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What the machine words anew from the facts, and needs syntax for: summary, headline and timeline."""

    sentences: tuple[SummarySentence, ...]
    headline: str
    timeline: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that is known of one story, before anything is laid out. All tuples are in a stable order."""

    title: str
    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]
    timeline: tuple[TimelineEntry, ...]
    entities: tuple[Entity, ...]
    lines: tuple[Line, ...]
    line_pairs: tuple[LinePair, ...]
    summary: tuple[SummarySentence, ...]
    retired: tuple[Retired, ...] = ()


@dataclass(frozen=True, slots=True)
class Retired:
    """An id that once named a fact; `successor` is the fact that took it over, None when nothing did.

    `evidence` are the ids of the words it rested on: should they be found again, the fact has its old id.
    """

    id: str
    successor: str | None
    why: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """What `content/facts.yaml` holds: the machine's facts with their ids, before people's decisions are folded in.

    `seeds_hash` tells whether the articles changed since. `engine` names the language pipeline that was used, and
    behind a comma the model of sentence embeddings if there was one.
    `articles` are the ids of the texts that were read, sorted. `quoted` are words that people named in decisions, with
    what the machine read in them at the time.
    """

    seeds_hash: str
    engine: str
    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]
    lines: tuple[Line, ...]
    line_pairs: tuple[LinePair, ...]
    retired: tuple[Retired, ...] = ()
    articles: tuple[str, ...] = ()
    quoted: tuple[Evidence, ...] = ()
