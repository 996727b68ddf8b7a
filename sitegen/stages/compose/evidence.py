"""The evidence for some facts, gathered by reporting line: what a citation leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.stories import Disagreement, Evidence, Fact
from ...values.agreement import stands_in_text
from .contest import mark_evidence
from .desk import Desk, is_open
from .differences import Piece
from .once import share_view, share_view_of
from .paths import name_disagreement, name_fact_page
from .quotes import LinkView, QuoteView, show_quote
from .words import AGREES, DIFFER_ON, DIFFERS, Mark, join_words, say_count, shorten_text


@dataclass(frozen=True, slots=True)
class LineView:
    """What one reporting line says."""

    mark: Mark
    name: str
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """All words that carry some facts, by line, and where to read on. `head` sums them up."""

    head: str
    lines: tuple[LineView, ...]
    facts: tuple[LinkView, ...]
    disagreements: tuple[LinkView, ...]


def gather_evidence(desk: Desk, facts: tuple[Fact, ...]) -> EvidenceView:
    """The evidence for `facts` together, lines in order, a source's quotes in text order, none twice.

    Words that stand within a longer quote of the same source are shown with that; the page of their fact has both.
    """
    found = list_evidence(facts)
    open_ones = list_open(desk, facts)
    pieces = mark_evidence(found, open_ones)
    found = _drop_parts(found, pieces)
    by_line: dict[str, list[Evidence]] = {}
    for evidence in sorted(found, key=lambda one: _place_evidence(desk, one)):
        by_line.setdefault(desk.source_by_id[evidence.source].line, []).append(evidence)
    lines = tuple(
        LineView(
            mark=DIFFERS if any(evidence in pieces for evidence in of_line) else AGREES,
            name=f"Line {desk.line_numbers[line]}",
            quotes=tuple(show_quote(desk, evidence, pieces.get(evidence)) for evidence in of_line),
        )
        for line, of_line in by_line.items()
    )
    return EvidenceView(
        head=sum_up(desk, facts),
        lines=lines,
        facts=tuple(LinkView(shorten_text(fact.text, 90), name_fact_page(fact.id)) for fact in facts),
        disagreements=tuple(LinkView(shorten_text(one.statement, 90), name_disagreement(one.id)) for one in open_ones),
    )


def list_evidence(facts: tuple[Fact, ...]) -> tuple[Evidence, ...]:
    """The standing evidence of `facts`, each place once."""
    seen = {(one.source, one.quote): one for fact in facts for one in fact.evidence if stands_in_text(one)}
    return tuple(seen.values())


def list_open(desk: Desk, facts: tuple[Fact, ...]) -> tuple[Disagreement, ...]:
    """The open disagreements about what any of `facts` states, each once, most severe first."""
    named = {one.id: one for fact in facts for one in desk.concerns.get(fact.id, ()) if is_open(one)}
    if len(named) < 2:
        return tuple(named.values())
    places = _place_open(desk)
    return tuple(sorted(named.values(), key=lambda one: places[one.id]))


def sum_up(desk: Desk, facts: tuple[Fact, ...]) -> str:
    """The support of `facts` in a line: "4 sources · 2 reporting lines · differ on the scope"."""
    sources = desk.list_carriers(facts)
    lines = {source.line for source in sources}
    parts = [say_count(len(sources), "source"), say_count(len(lines), "reporting line")]
    open_ones = list_open(desk, facts)
    if on := say_what_differs(open_ones):
        parts.append(f"differ on {on}")
    if differs_within(open_ones):
        parts.append("one source differs with itself")
    return " · ".join(parts)


def say_what_differs(disagreements: tuple[Disagreement, ...]) -> str:
    """What sources differ on in `disagreements`: "the number and the scope"; "" for none."""
    return join_words(tuple(dict.fromkeys(DIFFER_ON[one.type] for one in disagreements if one.type in DIFFER_ON)))


def differs_within(disagreements: tuple[Disagreement, ...]) -> bool:
    """Whether one of `disagreements` is that of a source with itself, such as of a headline with its text."""
    return any(one.type == "self" for one in disagreements)


@share_view_of
def compare_quotes(desk: Desk, fact: Fact) -> tuple[QuoteView, ...]:
    """The standing quotes of a fact side by side, with the words marked that tell them apart."""
    found = tuple(sorted(list_evidence((fact,)), key=lambda one: _place_evidence(desk, one)))
    pieces = mark_evidence(found, list_open(desk, (fact,)))
    return tuple(show_quote(desk, one, pieces.get(one)) for one in found)


@share_view
def _place_open(desk: Desk) -> dict[str, int]:
    """The open disagreements by id, numbered from the most severe."""
    return {one.id: number for number, one in enumerate(desk.open_disagreements)}


def _drop_parts(found: tuple[Evidence, ...], pieces: Mapping[Evidence, tuple[Piece, ...]]) -> tuple[Evidence, ...]:
    """The evidence that no longer quote of its source holds; what stands on a side is held only by what also does."""
    by_source: dict[str, list[Evidence]] = {}
    for one in found:
        by_source.setdefault(one.source, []).append(one)

    def is_held(one: Evidence) -> bool:
        own = one.quote
        return any(
            other.quote.start <= own.start
            and own.end <= other.quote.end
            and (other.quote.start, other.quote.end) != (own.start, own.end)
            and (one not in pieces or other in pieces)
            for other in by_source[one.source]
        )

    return tuple(one for one in found if not is_held(one))


def _place_evidence(desk: Desk, evidence: Evidence) -> tuple[int, int, int]:
    source = desk.source_by_id[evidence.source]
    return desk.line_numbers[source.line], source.label, evidence.quote.start
