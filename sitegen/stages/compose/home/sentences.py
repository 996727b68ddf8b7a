"""The sentences of the summary by paragraphs, each with its one citation control and the words behind it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ....model.stories import Evidence, Fact, SummarySentence
from ..contest import find_side
from ..desk import Desk
from ..evidence import EvidenceView, gather_evidence, list_evidence, list_open, sum_up
from ..quotes import QuoteView, show_quote
from ..words import say_count

_LABELS_SHOWN = 6
_SENTENCES_A_PARAGRAPH = 2
# Heights that the style sheet knows, and the height of a row of text, in rem.
_BULKS = (30, 45, 68, 100, 150, 225, 340)
_ROW_REM = 1.7


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with its one citation control: `labels` are what the control prints, `hint` what it says aloud.

    `bulk` names how much room its evidence will take at most, before a browser has laid it out.
    """

    id: str
    note: str
    text: str
    labels: str
    is_disputed: bool
    hint: str
    evidence: EvidenceView
    bulk: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """Sentences that are read together, and the strongest single quote for them, for the margin of a wide page."""

    sentences: tuple[SentenceView, ...]
    margin: QuoteView | None


def build_paragraphs(desk: Desk) -> tuple[ParagraphView, ...]:
    """The sentences by twos; a last one that would stand alone joins those before it."""
    sentences = desk.story.summary
    cuts = list(range(0, len(sentences), _SENTENCES_A_PARAGRAPH))
    if len(cuts) > 1 and len(sentences) % _SENTENCES_A_PARAGRAPH == 1:
        cuts.pop()
    pairs = tuple(pairwise((*cuts, len(sentences))))
    return tuple(
        ParagraphView(
            sentences=tuple(_show_sentence(desk, number, sentences[number]) for number in range(start, end)),
            margin=margin,
        )
        for (start, end), margin in zip(pairs, _choose_margins(desk, [sentences[a:b] for a, b in pairs]), strict=True)
    )


def _show_sentence(desk: Desk, number: int, sentence: SummarySentence) -> SentenceView:
    facts = _cited_facts(desk, sentence)
    labels = [str(source.label) for source in desk.list_carriers(facts)]
    evidence = gather_evidence(desk, facts)
    shown = " ".join(labels) if len(labels) <= _LABELS_SHOWN else say_count(len(labels), "source")
    return SentenceView(
        id=f"t{number + 1:02}",
        note=f"n-t{number + 1:02}",
        text=sentence.text,
        labels=shown,
        is_disputed=bool(list_open(desk, facts)),
        hint=f"Evidence {shown}: " + sum_up(desk, facts).replace(" · ", ", "),
        evidence=evidence,
        bulk=f"bulk-{_estimate_bulk(evidence)}",
    )


def _estimate_bulk(evidence: EvidenceView) -> int:
    """The smallest of `_BULKS` that holds the evidence on a narrow phone, the last for what none holds."""
    quotes = [quote for line in evidence.lines for quote in line.quotes]
    written = [
        sum(len(piece.text) for piece in quote.pieces) + len(quote.by) + len(quote.lead) + 40 for quote in quotes
    ]
    written += [len(link.text) + 20 for link in (*evidence.facts, *evidence.disagreements)]
    rows = 6 + 2 * len(evidence.lines) + sum(2 + length // 30 for length in written)
    return next((bulk for bulk in _BULKS if rows * _ROW_REM <= bulk), _BULKS[-1])


def _cited_facts(desk: Desk, sentence: SummarySentence) -> tuple[Fact, ...]:
    return tuple(desk.fact_by_id[fact] for fact in sentence.facts if fact in desk.fact_by_id)


def _choose_margins(desk: Desk, paragraphs: list[tuple[SummarySentence, ...]]) -> list[QuoteView | None]:
    """A quote for the margin of each paragraph, none twice, and none of one source after another if it can be."""
    chosen: list[Evidence | None] = []
    for sentences in paragraphs:
        chosen.append(_choose_margin(desk, sentences, tuple(one for one in chosen if one)))
    return [show_quote(desk, one) if one else None for one in chosen]


def _choose_margin(desk: Desk, sentences: tuple[SummarySentence, ...], before: tuple[Evidence, ...]) -> Evidence | None:
    """The quote for a paragraph: words in dispute if there are any, else whole sentences rather than a headline."""
    facts = tuple(fact for sentence in sentences for fact in _cited_facts(desk, sentence))
    taken = {(one.source, one.quote) for one in before}
    found = [one for one in list_evidence(facts) if (one.source, one.quote) not in taken]
    open_ones = list_open(desk, facts)
    told = {one.source for one in before}

    def rank(one: Evidence) -> tuple[bool, bool, bool, bool, bool, bool, int, int]:
        side = find_side(one, open_ones)
        length = len(one.quote.shown)
        return (
            side is None,
            side is not None and side[0] == 0,
            one.support != "full",
            _is_headline(desk, one),
            not 40 <= length <= 200,
            one.source in told,
            desk.source_by_id[one.source].label,
            one.quote.start,
        )

    return min(found, key=rank) if found else None


def _is_headline(desk: Desk, evidence: Evidence) -> bool:
    """Whether the words stand in a headline, which says less exactly what the article says."""
    reading = desk.reading_by_id.get(evidence.source)
    return reading is not None and any(
        sentence.place == "headline" and sentence.span.overlap(evidence.quote.span) for sentence in reading.sentences
    )
