"""The text of a source: every piece of evidence has its anchor, no word twice, excerpts show only what carries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.readings import Reading, Sentence
from sitegen.model.spans import Span
from sitegen.stages.compose.source_text import Anchor, TextBlock, mark_text

TEXT = "One two three. Four five six. Seven eight.\n\nNine ten."
ARTICLE = Article("s-1", "a.txt", TEXT, TEXT)
READING = Reading(
    "s-1",
    "a.txt",
    tuple(
        Sentence(start, end, TEXT[start:end], (), paragraph)
        for start, end, paragraph in ((0, 14, 0), (15, 29, 0), (30, 42, 0), (44, 53, 1))
    ),
)


def mark(*spans: tuple[int, int], shows_all: bool = False) -> tuple[TextBlock, ...]:
    anchors = tuple(Anchor(f"e-{n}", Span(*span), n) for n, span in enumerate(spans, start=1))
    return mark_text(ARTICLE, READING, anchors, shows_all=shows_all)


def read(blocks: tuple[TextBlock, ...]) -> list[str]:
    return ["".join(piece.gap or piece.text for piece in block.pieces) for block in blocks]


def test_excerpts_show_only_sentences_with_evidence_and_count_what_is_left_out() -> None:
    assert read(mark((15, 24), (44, 48))) == ["[…3 words]", "Four five six.", "[…2 words]", "Nine ten."]


def test_neighbouring_sentences_stand_together() -> None:
    assert read(mark((0, 3), (15, 19))) == ["One two three. Four five six."]


def test_a_gap_within_a_paragraph_stands_in_it() -> None:
    assert read(mark((0, 3), (30, 35))) == ["One two three. […3 words] Seven eight."]


def test_the_whole_text_has_no_gaps() -> None:
    assert read(mark((15, 24), shows_all=True)) == ["One two three. Four five six. Seven eight.", "Nine ten."]


def test_evidence_across_two_sentences_shows_both() -> None:
    assert read(mark((8, 24))) == ["One two three. Four five six."]


@given(st.lists(st.tuples(st.integers(0, 52), st.integers(1, 30)), max_size=5), st.booleans())
def test_every_piece_of_evidence_is_anchored_and_ended_once(places: list[tuple[int, int]], shows_all: bool) -> None:
    spans = [(start, min(len(TEXT), start + length)) for start, length in places]
    pieces = [piece for block in mark(*spans, shows_all=shows_all) for piece in block.pieces]
    assert sorted(anchor for piece in pieces for anchor in piece.anchors) == sorted(
        f"e-{n}" for n in range(1, len(spans) + 1)
    )
    assert sorted(number for piece in pieces for number in piece.ends) == list(range(1, len(spans) + 1))
