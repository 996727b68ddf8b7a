"""The text of a source with its evidence marked: whole where that is allowed, else only sentences with evidence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from ...model.articles import Article
from ...model.readings import Reading
from ...model.spans import Span
from ...values.touching import find_touched


@dataclass(frozen=True, slots=True)
class Anchor:
    """A piece of evidence in a text: its id, its place, and the number by which the list beside the text names it.

    `style` is that of the agreement of the fact that it carries.
    """

    id: str
    span: Span
    number: int
    style: str = "agree"


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A run of text. `anchors` are the ids of evidence that begins here, `ends` the numbers of what ends here.

    `style` is how the text is marked, "" for not at all; `gap` ("[…412 words]") stands for words that are not shown.
    """

    text: str
    style: str = ""
    anchors: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()
    gap: str = ""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, headline or caption."""

    place: str
    pieces: tuple[TextPiece, ...]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch that is shown, in its paragraph."""

    span: Span
    paragraph: int
    place: str


def mark_text(
    article: Article, reading: Reading, anchors: tuple[Anchor, ...], *, shows_all: bool
) -> tuple[TextBlock, ...]:
    """The text in blocks, in text order, every anchor in it. `shows_all` decides between the article and excerpts."""
    passages = _choose_passages(reading, anchors, shows_all=shows_all)
    blocks: list[tuple[_Passage, list[TextPiece]]] = []
    at = 0
    for passage, inside in zip(passages, _share_out(passages, anchors), strict=True):
        skipped = len(article.text[at : passage.span.start].split())
        at = max(at, passage.span.end)
        gap = (
            [TextPiece("", gap=f"[…{skipped:,} {'word' if skipped == 1 else 'words'}]")]
            if skipped and not shows_all
            else []
        )
        if not blocks or (blocks[-1][0].paragraph, blocks[-1][0].place) != (passage.paragraph, passage.place):
            if gap:
                blocks.append((_Passage(passage.span, -2, "gap"), gap))
            blocks.append((passage, []))
            gap = []
        elif blocks[-1][1]:
            blocks[-1][1].append(TextPiece(" "))
        blocks[-1][1].extend([*gap, TextPiece(" ")] if gap else [])
        blocks[-1][1].extend(_cut_passage(article.text, passage.span, inside))
    return tuple(TextBlock(passage.place, tuple(pieces)) for passage, pieces in blocks)


def _choose_passages(reading: Reading, anchors: tuple[Anchor, ...], *, shows_all: bool) -> tuple[_Passage, ...]:
    """Sentences that carry evidence, or all; evidence outside or beyond a sentence is shown with what it covers."""
    sentences = [_Passage(one.span, one.paragraph, one.place) for one in reading.sentences]
    touched = find_touched((one.span for one in sentences), (anchor.span for anchor in anchors))
    chosen = [one for one, is_touched in zip(sentences, touched, strict=True) if shows_all or is_touched]
    starts = [one.span.start for one in chosen]
    added: list[_Passage] = []
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start)
        if not any(passage.span.holds(anchor.span) for passage in (*chosen[at - 1 : at], *added)):
            first = next((passage for passage in (*chosen, *added) if passage.span.overlap(anchor.span)), None)
            beside = (first.paragraph, first.place) if first else (-3 - anchor.number, "body")
            added.append(_Passage(anchor.span, *beside))
    return tuple(_merge_passages(sorted((*chosen, *added), key=lambda passage: passage.span)))


def _share_out(passages: tuple[_Passage, ...], anchors: tuple[Anchor, ...]) -> list[list[Anchor]]:
    """The anchors that stand in each of the passages, which hold them all between them."""
    starts = [passage.span.start for passage in passages]
    shares: list[list[Anchor]] = [[] for _ in passages]
    for anchor in anchors:
        at = bisect_right(starts, anchor.span.start) - 1
        if at >= 0 and anchor.span.overlap(passages[at].span):
            shares[at].append(anchor)
    return shares


def _merge_passages(ordered: list[_Passage]) -> list[_Passage]:
    """Passages that overlap become one, so that no word is shown twice."""
    merged: list[_Passage] = []
    for passage in ordered:
        if merged and passage.span.start < merged[-1].span.end:
            last = merged.pop()
            span = Span(last.span.start, max(last.span.end, passage.span.end))
            merged.append(_Passage(span, last.paragraph, last.place))
        else:
            merged.append(passage)
    return merged


def _cut_passage(text: str, span: Span, here: list[Anchor]) -> list[TextPiece]:
    """The passage cut at every edge of the evidence in it; a piece is marked when any evidence covers it."""
    edges = {span.start, span.end}
    for anchor in here:
        edges |= {max(span.start, anchor.span.start), min(span.end, anchor.span.end)}
    cuts = sorted(edges)
    pieces = []
    for start, end in pairwise(cuts):
        covering = [anchor for anchor in here if anchor.span.start < end and anchor.span.end > start]
        pieces.append(
            TextPiece(
                text=_flatten_lines(text[start:end]),
                style=_choose_style(covering),
                anchors=tuple(anchor.id for anchor in covering if anchor.span.start == start),
                ends=tuple(sorted(anchor.number for anchor in covering if anchor.span.end == end)),
            )
        )
    return pieces


def _choose_style(covering: list[Anchor]) -> str:
    """How to mark a piece: as disputed if anything on it is, else as the first that covers it; "" for nothing."""
    styles = [anchor.style for anchor in covering]
    return "conflict" if "conflict" in styles else styles[0] if styles else ""


def _flatten_lines(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")
