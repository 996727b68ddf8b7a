"""The disagreements, each with its sides in columns, and the ledger page that lists them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...model.pages import Page
from ...model.spans import Quote
from ...model.stories import OPEN_RELATIONS, Disagreement, Side, Source
from .contest import find_evidence
from .decisions import DecisionView, list_decisions
from .desk import Desk, is_open
from .differences import WORDING, Piece, Saying, mark_differences
from .once import share_view, share_view_of
from .paths import DISAGREEMENTS, name_fact_page, name_ledger_type, name_source_page
from .quotes import LinkView, QuoteMarks, choose_marks, credit_source, list_labels
from .sifting import Choice, TabView, show_tab
from .words import DIFFERS, FITS, RELATION, TYPE, Mark, join_words, shorten_text, spell_count, start_sentence

# A longer statement that lists what the sides say is cut: the sides stand right below it.
_HEADLINE_LENGTH = 100
_EDGES = " .,;“”‘’\"'"
# Groups of what is no disagreement.
_FOLDED = ("reconciled", "dismissed")


@dataclass(frozen=True, slots=True)
class SideQuote:
    """Words on one side: who says them, in how many pieces, and where they stand."""

    label: str
    credit: str
    pieces: tuple[Piece, ...]
    marks: QuoteMarks
    context: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side: what it says in our words, whose it is ("Line 1 (sources 1, 2)"), and the words themselves."""

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


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger, or a part of it; `empty` is the sentence that stands for an empty ledger.

    `tabs` lead to the open disagreements of each type, where there are several.
    """

    tabs: tuple[TabView, ...]
    empty: str
    groups: tuple[LedgerGroup, ...]


def compose_ledger(desk: Desk) -> tuple[Page, ...]:
    """The page of all disagreements, and one for each type of which some are open."""
    count = spell_count(len(desk.open_disagreements), "open disagreement")
    title = f"Disagreements: {desk.story.title}"
    choices = _list_types(desk)
    groups = group_disagreements(desk)
    page = Page(
        path=DISAGREEMENTS,
        template="disagreements.html",
        title="Disagreements",
        description=start_sentence(f"{count} between the sources, with their words side by side. {title}."),
        view=LedgerView(_show_tabs(choices, choices[0]), _say_empty(desk), groups),
        section=DISAGREEMENTS,
    )
    return (page, *(_compose_type(desk, one, choices, groups) for one in choices if one.group))


def _compose_type(desk: Desk, current: Choice, choices: tuple[Choice, ...], groups: tuple[LedgerGroup, ...]) -> Page:
    """The disagreements of one type."""
    kept = ((group, tuple(one for one in group.entries if one.key == current.key)) for group in groups)
    return Page(
        path=current.path,
        template="disagreements.html",
        title=f"Disagreements: {current.name}",
        description=f"Disagreements between the sources, {current.name}. {desk.story.title}.",
        view=LedgerView(
            tabs=_show_tabs(choices, current),
            empty="",
            groups=tuple(
                replace(group, heading=_head_group(group.name, len(entries)), is_folded=False, entries=entries)
                for group, entries in kept
                if entries
            ),
        ),
        section=DISAGREEMENTS,
    )


def _list_types(desk: Desk) -> tuple[Choice, ...]:
    """All open ones, then those of each type, where there are several: what many differ on first."""
    counts = Counter(one.type for one in desk.open_disagreements)
    ordered = sorted(counts, key=lambda one: (-counts[one], TYPE[one])) if len(counts) > 1 else []
    return (
        Choice("", "", "All", DISAGREEMENTS, len(desk.open_disagreements)),
        *(Choice("type", one, TYPE[one], name_ledger_type(one), counts[one]) for one in ordered),
    )


def _show_tabs(choices: tuple[Choice, ...], current: Choice) -> tuple[TabView, ...]:
    return tuple(show_tab(one, current) for one in choices) if len(choices) > 1 else ()


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
        sides=tuple(_show_side(desk, side, pieces, known) for side in one.sides),
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
            "A later report gives a newer figure; the earlier one was not wrong when it was written.",
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
            heading=_head_group(heading, len(members)),
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
    return said if one.status == "open" else f"{said} · {one.status}"


def _pick(found: Iterable[Disagreement], status: str) -> tuple[Disagreement, ...]:
    return tuple(one for one in found if one.status == status)


def _show_side(desk: Desk, side: Side, pieces: dict[Quote, tuple[Piece, ...]], known: dict[Quote, str]) -> SideView:
    quotes = tuple(quote for quote in side.evidence if quote.file in desk.source_by_file)
    sources = tuple(dict.fromkeys(desk.source_by_file[quote.file] for quote in quotes))
    return SideView(
        says=_say_side(side, quotes),
        who=name_side(desk, sources),
        quotes=tuple(
            SideQuote(
                label=str(desk.source_by_file[quote.file].label),
                credit=credit_source(desk.source_by_file[quote.file]),
                pieces=pieces[quote],
                marks=choose_marks(quote.shown),
                context=name_source_page(desk.source_by_file[quote.file].label, known[quote]),
            )
            for quote in quotes
        ),
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


def _head_group(name: str, count: int) -> str:
    return f"{name} ({count})"


def _say_empty(desk: Desk) -> str:
    """What to say when nothing is open: absence of conflict is not corroboration."""
    if desk.open_disagreements:
        return ""
    if len(desk.story.sources) < 2:
        return "One source: there is nothing to compare it with."
    if not desk.facts:
        return "There is no fact to compare."
    lines = len(set(desk.line_numbers))
    agreed = sum(1 for fact in desk.facts if desk.agreements[fact.id] == "agreed")
    alone = sum(1 for fact in desk.facts if desk.agreements[fact.id] in ("one-line", "single"))
    stated = start_sentence(spell_count(agreed, "fact"))
    by = "both reporting lines" if lines == 2 else f"two or more of {spell_count(lines, 'reporting line')}"
    return (
        f"No open disagreement. {stated} {'is' if agreed == 1 else 'are'} stated by {by}; "
        f"{spell_count(alone, 'fact')} by one line only, where agreement is untested."
    )
