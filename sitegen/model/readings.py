"""What reading finds in one article: sentences with syntax, names, dates, quantities, speech. All offsets are raw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .spans import Span

Basis = Literal["stated", "resolved", "inferred"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityKind = Literal["person", "organisation", "place", "other"]
Bound = Literal["exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly", "range"]
Place = Literal["headline", "body", "caption"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its syntax; `head` is an index into the tokens of its sentence, the root's its own."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int

    @property
    def plain(self) -> str:
        """The word in small letters; a name in capitals ("WHO", "US") as it stands, which is no pronoun."""
        is_name = self.pos in ("PROPN", "NOUN") and len(self.text) > 1 and self.text.isupper()
        return self.text if is_name else self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `text` is the article's text from `start` to `end`; `paragraph` counts from 0, -1 for a headline."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    paragraph: int
    place: Place = "body"

    @property
    def span(self) -> Span:
        """The sentence's place in its article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text; `entity` is the id of whom it names once the corpus has been read as a whole."""

    start: int
    end: int
    exact: str
    kind: EntityKind
    entity: str | None = None

    @property
    def span(self) -> Span:
        """The name's place in its article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class TimePoint:
    """What an expression tells of one calendar value, before the date it leans on is known.

    `kind` names the arithmetic that completes it ("fixed", "month-day", "weekday", "shift" …), `name` the unit, season
    or finished value it works on, `number` and `day` its figures. `step` counts units from the anchor, which is the
    day of publication or, where `follows_text` holds, the date spoken of before. `clock` is the TIMEX3 time of day
    ("T23:30", "TEV"), "" without one.
    """

    kind: str
    name: str = ""
    number: int = 0
    day: int = 0
    step: int | None = None
    follows_text: bool = False
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression (TIMEX3). `value` is the TIMEX3 value, `edtf` the calendar value once it is known.

    `modifier` is a TIMEX3 mod (START, MID, END, APPROX, MORE_THAN, LESS_THAN, BEFORE, AFTER, ON_OR_BEFORE …).
    `reasoning` are sentences a reader can follow, in order. `points` is what the words alone tell: one calendar value,
    the first and last of a range, or none. `relation` is the word that sets an event against it ("since", "by",
    "before", "after", "until"), `direction` the side of publication that the tense of its sentence points to.
    """

    start: int
    end: int
    exact: str
    type: TimexType
    value: str | None
    edtf: str | None = None
    modifier: str | None = None
    basis: Basis | None = None
    reasoning: tuple[str, ...] = ()
    points: tuple[TimePoint, ...] = ()
    relation: str | None = None
    direction: Literal["past", "future"] | None = None

    @property
    def span(self) -> Span:
        """The expression's place in its article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures, as an interval on the axis of `unit`.

    `low` and `high` are what the words print; an open end is None. `unit` is the normalised unit ("", "%", "km",
    "USD", "day"), `of` the lemma of the head noun counted ("soldier"), `of_phrase` its full wording, `predicate` the
    lemma of the governing verb or event noun, `per` a multiplier phrase ("each side") or None.
    """

    start: int
    end: int
    exact: str
    low: float | None
    high: float | None
    unit: str
    bound: Bound
    of: str = ""
    of_phrase: str = ""
    predicate: str = ""
    per: str | None = None

    @property
    def span(self) -> Span:
        """The quantity's place in its article."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: source, cue and content, as PARC defines them.

    `source` is the span of the words that name the speaker, `speaker` the name as resolved ("Ukraine's air force"),
    `is_direct` holds when the content stands in quotation marks, `is_mixed` when only a part of it does.
    `hedge` is the word that weakens it ("reportedly", "claimed").
    """

    content: Span
    cue: Span | None
    source: Span | None
    speaker: str | None
    is_direct: bool = False
    is_mixed: bool = False
    hedge: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that reading found in one article, each tuple in text order; no timex overlaps another, nor a quantity."""

    article: str
    file: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
