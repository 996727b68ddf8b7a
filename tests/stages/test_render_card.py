"""The picture that stands for a story: the same bytes each time, and never a box for a letter that is not there."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from sitegen.doors.templates import load_theme
from sitegen.model.pages import Card
from sitegen.stages.render.card import draw_card

FONTS = load_theme(Path("no project"))[1]
CARD = Card(
    "card.png",
    "https://example.org/card.png",
    "The Varn bridge is closed",
    (("3", "sources"), ("2", "reporting lines"), ("6", "facts"), ("2", "open disagreements")),
    "◆",
    "How many cracks were found in the girder",
    "",
)
PAPER = (252, 251, 247)


def count_drawn(card: Card, top: int, bottom: int) -> int:
    """How many points of a band of the card are not paper."""
    image = Image.open(BytesIO(draw_card(card, FONTS))).convert("RGB").crop((0, top, 1200, bottom))
    return sum(count for count, colour in image.getcolors(1 << 20) or () if colour != PAPER)


def test_a_card_is_a_picture_of_the_size_that_is_asked_for_and_always_the_same() -> None:
    drawn = draw_card(CARD, FONTS)
    assert Image.open(BytesIO(drawn)).size == (1200, 630)
    assert draw_card(CARD, FONTS) == drawn
    assert len(drawn) < 100_000


@pytest.mark.parametrize("title", ["橋が閉鎖された", "الجسر مغلق", "Bridge 橋 closed", "\ue000"])
def test_a_title_in_letters_that_the_font_lacks_is_left_out_whole(title: str) -> None:
    assert count_drawn(replace(CARD, title=title), 20, 430) == 0
    assert count_drawn(replace(CARD, title=title), 432, 630) == count_drawn(CARD, 432, 630)


@pytest.mark.parametrize(
    "title", ["Überfall in Łódź: Präsident “schweigt”", "Мост закрыт", "Η γέφυρα έκλεισε", "Cầu đóng"]
)
def test_a_title_with_accents_or_in_greek_or_cyrillic_is_drawn(title: str) -> None:
    assert count_drawn(replace(CARD, title=title), 20, 430) > 1_000


@pytest.mark.parametrize("title", ["word " * 80, "w" * 400, "", "W"])
def test_no_title_runs_into_the_figures_or_off_the_edge(title: str) -> None:
    card = replace(CARD, title=title.strip())
    assert count_drawn(card, 405, 435) == 0
    image = Image.open(BytesIO(draw_card(card, FONTS))).convert("RGB").crop((1150, 20, 1200, 430))
    assert image.getcolors() == [(50 * 410, PAPER)]


def test_without_fonts_nothing_is_drawn() -> None:
    assert draw_card(CARD, {}) == b""
