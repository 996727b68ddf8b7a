"""The disagreements, each with its sides in columns, by how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.spans import Quote
from ...model.stories import OPEN_RELATIONS, Disagreement, Side, Source
from ...values.days import show_edtf
from .contest import find_evidence
from .decisions import DecisionView, list_decisions
from .desk import Desk, is_open
from .differences import WORDING, Piece, Saying, mark_differences
from .once import share_view, share_view_of
from .paths import DISAGREEMENTS, name_fact_page, name_source_page
from .quotes import LinkView, QuoteMarks, choose_marks, credit_source, list_labels
from .surroundings import Surroundings, find_surroundings
from .words import DIFFERS, FITS, RELATION, TYPE, Mark, join_words, shorten_text

# A longer statement that lists what the sides say is cut: the sides stand right below it.
_HEADLINE_LENGTH = 100
# "2021-06-02": a day that is stated, no guess and no span.
_PLAIN_DAY = 10
_EDGES = " .,;“”‘’\"'"
# Groups of what is no disagreement.
_FOLDED = ("reconciled", "dismissed")


@dataclass(frozen=True, slots=True)
class SideQuote:
    """Words on one side: who says them, in how many pieces, and where they stand.

    `marks` stand around the words with what is shown `around` them.
    """

    label: str
    credit: str
    pieces: tuple[Piece, ...]
    around: Surroundings
    marks: QuoteMarks
    context: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: what it says in our words, whose it is ("Line 1 (sources 1, 2)"), and the words themselves.

    Before whose a side of an update is stands when it was told.
    """

    says: str
    who: str
    quotes: tuple[SideQuote, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """An entry of the ledger; `key` is its type, `headline` the statement without what the sides say below it."""

    id: str
    target: str
    key: str
    type: str
    relation: str
    statement: str
    headline: str
    explanation: str
    is_open: bool
    mark: Mark
    decisions: tuple[DecisionView, ...]
    sides: tuple[SideView, ...]
    facts: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """Entries that stand alike, with a heading and a line that says what the group means."""

    id: str
    name: str
    heading: str
    meaning: str
    is_folded: bool
    entries: tuple[DisagreementView, ...]


@share_view_of
def show_disagreement(desk: Desk, one: Disagreement) -> DisagreementView:
    """A disagreement with its sides, the words marked that tell them apart."""
    quotes = [quote for side in one.sides for quote in side.evidence if quote.file in desk.source_by_file]
    sayings = tuple(
        Saying(quote.shown, side.value, number)
        for number, side in enumerate(one.sides)
        for quote in side.evidence
        if quote.file in desk.source_by_file
    )
    pieces = dict(zip(quotes, mark_differences(sayings, compares_wording=one.type in WORDING), strict=True))
    facts = tuple(desk.fact_by_id[fact] for fact in one.facts if fact in desk.fact_by_id)
    known = {quote: find_evidence(quote, facts) for quote in quotes}
    return DisagreementView(
        id=one.id,
        target=f"{DISAGREEMENTS}#{one.id}",
        key=one.type,
        type=TYPE[one.type],
        relation=_say_relation(one),
        statement=one.statement,
        headline=head_statement(one),
        explanation=one.explanation,
        is_open=is_open(one),
        decisions=list_decisions(desk, one.id, one.explanation),
        mark=DIFFERS if is_open(one) else FITS,
        sides=tuple(
            _show_side(desk, side, pieces, known, when)
            for side, when in zip(one.sides, date_sides(desk, one), strict=True)
        ),
        facts=tuple(LinkView(shorten_text(fact.text, 120), name_fact_page(fact.id)) for fact in facts),
    )


@share_view
def group_disagreements(desk: Desk) -> tuple[LedgerGroup, ...]:
    """All disagreements by how they stand, empty groups left out; what is none comes last, folded.

    A dismissed one is listed too: its address stays, and readers see what was proposed and set aside.
    """
    everything = tuple(one for one in desk.story.disagreements if one.status != "dismissed")
    unsettled = [one for one in everything if one.relation in OPEN_RELATIONS]
    fitting = [one for one in everything if one not in unsettled]
    chosen = (
        ("open", "Open", "The sources differ and nothing in them settles it.", desk.open_disagreements),
        ("explained", "Explained", "The sources differ, and an editor has said why.", _pick(unsettled, "explained")),
        ("resolved", "Resolved", "Settled by an editor.", _pick(unsettled, "resolved")),
        (
            "updated",
            "Updated",
            "A later report brings an earlier one up to date, or a source corrects itself; the newest words are last.",
            tuple(one for one in fitting if one.relation == "updates"),
        ),
        (
            "reconciled",
            "Looks different, fits together",
            "One is more precise than the other, or arithmetic makes them the same.",
            tuple(one for one in fitting if one.relation != "updates"),
        ),
        (
            "dismissed",
            "Dismissed",
            "The program took these for disagreements, and an editor found that they are none.",
            _pick(desk.story.disagreements, "dismissed"),
        ),
    )
    return tuple(
        LedgerGroup(
            id=name,
            name=heading,
            heading=head_group(heading, len(members)),
            meaning=meaning,
            is_folded=name in _FOLDED,
            entries=tuple(show_disagreement(desk, one) for one in members),
        )
        for name, heading, meaning, members in chosen
        if members
    )


def _say_relation(one: Disagreement) -> str:
    """How the sides stand to each other; of words in quotation marks at most one version can be exact."""
    said = RELATION[one.relation]
    if one.type == "quotation" and one.relation == "contradicts":
        said = "both in quotation marks, at most one is exact"
    if one.type == "self" and one.relation == "updates":
        said = "a source brings its own report up to date"
    return said if one.status == "open" else f"{said} · {one.status}"


def _pick(found: Iterable[Disagreement], status: str) -> tuple[Disagreement, ...]:
    return tuple(one for one in found if one.status == status)


def date_sides(desk: Desk, one: Disagreement) -> tuple[str, ...]:
    """For each side of an update when it was told: the days of its sources, and which is the newest; "" for others.

    No side is called the newest where the days do not tell.
    """
    if one.relation != "updates":
        return ("",) * len(one.sides)
    if one.type == "self":
        return (*["Earlier"] * (len(one.sides) - 1), "Now")
    days = [
        sorted(
            {
                source.published.edtf
                for quote in side.evidence
                if (source := desk.source_by_file.get(quote.file)) is not None and source.published.edtf
            }
        )
        for side in one.sides
    ]
    told = [" to ".join(dict.fromkeys((show_edtf(own[0]), show_edtf(own[-1])))) if own else "" for own in days]
    is_known = all(days) and all(len(day) == _PLAIN_DAY for own in days for day in own)
    is_in_turn = is_known and days == sorted(days) and days[0] != days[-1]
    return tuple(
        f"Newest, {when}" if is_in_turn and own[0] == days[-1][-1] else when
        for own, when in zip(days, told, strict=True)
    )


def _show_side(
    desk: Desk, side: Side, pieces: dict[Quote, tuple[Piece, ...]], known: dict[Quote, str], when: str
) -> SideView:
    quotes = tuple(quote for quote in side.evidence if quote.file in desk.source_by_file)
    sources = tuple(dict.fromkeys(desk.source_by_file[quote.file] for quote in quotes))
    first = {(quote.file, quote.shown.casefold()): quote for quote in reversed(quotes)}
    return SideView(
        says=_say_side(side, quotes),
        who=" · ".join(part for part in (when, name_side(desk, sources)) if part),
        quotes=tuple(
            _show_quote(desk, quote, pieces[quote], known[quote])
            for quote in quotes
            if first[quote.file, quote.shown.casefold()] == quote
        ),
    )


def _show_quote(desk: Desk, quote: Quote, pieces: tuple[Piece, ...], evidence: str) -> SideQuote:
    source, around = desk.source_by_file[quote.file], find_surroundings(desk, quote)
    return SideQuote(
        label=str(source.label),
        credit=credit_source(source),
        pieces=pieces,
        around=around,
        marks=choose_marks(f"{around.before}{quote.shown}{around.after}"),
        context=name_source_page(source.label, evidence),
    )


def head_statement(one: Disagreement) -> str:
    """The statement; a long one without a list of what the sides say, where it says what this is about before that."""
    about, colon, listed = one.statement.partition(": ")
    said = [flat for side in one.sides if (flat := _flatten(side.value or side.says))]
    is_repeated = len(said) > 1 and all(flat in _flatten(listed) for flat in said)
    return f"{about}." if colon and len(one.statement) > _HEADLINE_LENGTH and is_repeated else one.statement


def _flatten(text: str) -> str:
    return " ".join(text.strip(_EDGES).split()).casefold()


def _say_side(side: Side, quotes: tuple[Quote, ...]) -> str:
    """What a side says in our words; "" where it would only repeat a quote that stands below it."""
    said = side.says or side.value or ""
    bare = _flatten(said)
    return (
        "" if any(bare in " ".join(quote.shown.split()).casefold() for quote in quotes) and _is_quoted(said) else said
    )


def _is_quoted(said: str) -> bool:
    return said[:1] in "“‘\"'"


def name_side(desk: Desk, sources: tuple[Source, ...]) -> str:
    """Whose a side is: "Line 1 (sources 1 and 2)", "Lines 1 and 3 (sources 1, 2 and 5)"."""
    if not sources:
        return "No source's words"
    lines = sorted({desk.line_numbers[source.line] for source in sources})
    named = ("Line " if len(lines) == 1 else "Lines ") + join_words(tuple(str(line) for line in lines))
    noun = "source" if len(sources) == 1 else "sources"
    return f"{named} ({noun} {list_labels(tuple(sorted(sources, key=lambda source: source.label)))})"


def head_group(name: str, count: int) -> str:
    """The heading of a group of that many entries."""
    return f"{name} ({count})"
