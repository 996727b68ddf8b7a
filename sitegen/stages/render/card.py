"""The picture that stands for a story where people share its address (Open Graph), drawn without a browser.

The same card and the same fonts give the same bytes. What a font cannot draw is left out, never drawn as boxes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from ...model.pages import Card

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

DRAWN = "card/"
TITLE_FONT, TEXT_FONT = f"{DRAWN}title.ttf", f"{DRAWN}text.ttf"
# What sites that show such pictures ask for: 1.91 to 1, at least 1200 wide (ogp.me, "og:image").
_WIDTH, _HEIGHT, _MARGIN = 1200, 630, 72
_PAPER, _INK, _MUTED, _RULE, _CONFLICT = "#fcfbf7", "#1c1b18", "#57534a", "#8a857a", "#9a3412"
_TITLE_SIZES = (76, 68, 60, 52, 46)
_TITLE_HEIGHT, _FOOT = 330, 438
_FIGURE_SIZE, _WORD_SIZE, _NOTE_SIZE = 50, 25, 29
# A character that no font holds: what a font draws for it, it draws for all that it lacks.
_NOWHERE = "\uffff"


def draw_card(card: Card, fonts: Mapping[str, bytes]) -> bytes:
    """The card as a PNG: its title, its figures, and what is in dispute; b"" without fonts to draw with."""
    if TITLE_FONT not in fonts or TEXT_FONT not in fonts:
        return b""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (_WIDTH, _HEIGHT), _PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.rectangle((0, 0, _WIDTH, 12), fill=_INK)
    _draw_title(canvas, card.title, fonts[TITLE_FONT])
    canvas.line((_MARGIN, _FOOT, _WIDTH - _MARGIN, _FOOT), fill=_RULE, width=2)
    _draw_figures(canvas, card.figures, fonts)
    _draw_note(canvas, card, fonts[TEXT_FONT])
    written = BytesIO()
    image.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()


def _draw_title(canvas: ImageDraw, title: str, font: bytes) -> None:
    """The title as large as it fits, cut at a word's end if the smallest size is too large."""
    sizes = [_open_font(font, size) for size in _TITLE_SIZES]
    if not _can_draw(sizes[0], title):
        return
    for opened, size in zip(sizes, _TITLE_SIZES, strict=True):
        lines = _break_lines(title, opened)
        most = int(_TITLE_HEIGHT // (size * 1.16))
        if len(lines) <= most:
            break
    else:
        lines = [*lines[: most - 1], _shorten_line(" ".join(lines[most - 1 : most + 1]), opened)]
    top = _MARGIN - size * 0.1
    for number, line in enumerate(lines):
        canvas.text((_MARGIN, round(top + number * size * 1.16)), line, font=opened, fill=_INK)


def _draw_figures(canvas: ImageDraw, figures: tuple[tuple[str, str], ...], fonts: Mapping[str, bytes]) -> None:
    """Each figure over its word, evenly across the card."""
    large, small = _open_font(fonts[TITLE_FONT], _FIGURE_SIZE), _open_font(fonts[TEXT_FONT], _WORD_SIZE)
    step = (_WIDTH - 2 * _MARGIN) // max(1, len(figures))
    for number, (figure, word) in enumerate(figures):
        left = _MARGIN + number * step
        canvas.text((left, _FOOT + 16), figure, font=large, fill=_INK)
        canvas.text((left, _FOOT + 76), word, font=small, fill=_MUTED)


def _draw_note(canvas: ImageDraw, card: Card, font: bytes) -> None:
    opened = _open_font(font, _NOTE_SIZE)
    if not card.note or not _can_draw(opened, card.note):
        return
    line = _shorten_line(f"{card.sign} {card.note}" if card.sign else card.note, opened)
    canvas.text((_MARGIN, _FOOT + 118), line, font=opened, fill=_CONFLICT if card.sign else _MUTED)


def _open_font(font: bytes, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)


def _can_draw(font: FreeTypeFont, text: str) -> bool:
    """Whether the font holds every character of `text`."""
    absent = font.getmask(_NOWHERE)
    blank = (absent.size, bytes(absent))
    return all(
        character.isspace() or ((mask := font.getmask(character)).size, bytes(mask)) != blank
        for character in sorted(set(text))
    )


def _break_lines(text: str, font: FreeTypeFont) -> list[str]:
    """The words in lines no wider than the card; a word that is wider than that is broken."""
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= _WIDTH - 2 * _MARGIN:
            lines[-1] += f" {word}"
            continue
        while len(word) > 1 and font.getlength(word) > _WIDTH - 2 * _MARGIN:
            fitting = max(1, bisect_left(range(len(word)), 1, key=lambda end: not _fits(word[: end + 1], font)))
            lines.append(word[:fitting])
            word = word[fitting:]
        lines.append(word)
    return lines


def _shorten_line(text: str, font: FreeTypeFont) -> str:
    """`text` cut at a word's end so that it fits the card's width."""
    if _fits(text, font):
        return text
    end = bisect_left(range(len(text)), 1, key=lambda end: not _fits(text[:end].rstrip() + "…", font)) - 1
    head, space, _ = text[:end].rpartition(" ")
    return (head if space and len(head) > end // 2 else text[:end]).rstrip(" ,;:") + "…"


def _fits(text: str, font: FreeTypeFont) -> bool:
    return font.getlength(text) <= _WIDTH - 2 * _MARGIN
