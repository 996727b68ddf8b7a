"""One claim: one event or value that one sentence of one article states, in which words and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .readings import Mention, Place, Quantity, Timex
from .spans import Span

FactKind = Literal["event", "quantity", "statement", "agreement", "demand", "plan", "background", "allegation"]
Aspect = Literal["clause", "part", "event", "when", "where", "count", "who"]
Modality = Literal["fact", "planned", "possible", "demanded", "proposed", "expected", "alleged", "unknown"]


@dataclass(frozen=True, slots=True)
class Claim:
    """An atomic claim with the tightest verbatim span that carries it.

    `number` is the claim's place among all claims of the corpus in (file, start) order; `sentence` the index of its
    sentence in the article's reading. `statement` is the claim in words that stand alone: pronouns and relative dates
    resolved. `predicate` is the lemma of its verb or event noun, `predicate_class` a coarse class ("kill", "agree").
    `reads_alone` holds when `statement` is a whole sentence whose subject is named.
    `aspect` tells what the words are: a clause of their own, or a part of one that is also a fact by itself.
    `attribution` names the speaker as the text does, None when the article says it in its own voice.
    """

    number: int
    article: str
    file: str
    sentence: int
    span: Span
    exact: str
    statement: str
    kind: FactKind
    place: Place
    predicate: str
    predicate_class: str
    agent: str | None = None
    object: str | None = None
    location: str | None = None
    attribution: str | None = None
    hedge: str | None = None
    modality: Modality = "fact"
    is_negated: bool = False
    is_opinion: bool = False
    reads_alone: bool = True
    quantities: tuple[Quantity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    aspect: Aspect = "clause"


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims are taken for the same fact: a probability and the readable reasons behind it."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims, by number, that state the same fact, with the links that joined them."""

    claims: tuple[int, ...]
    links: tuple[Link, ...] = ()
