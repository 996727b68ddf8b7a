"""Numbers in words and the words that scale a figure: "two hundred and twelve thousand", "bn", "three quarters"."""

from __future__ import annotations

import re

from .pieces import Piece, is_glued_at, word_at

SMALL = {
    "zero": 0, "nought": 0, "naught": 0,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "mil": 1e6, "tln": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
JOINING = ("hundred", "thousand", "lakh", "million", "crore", "billion", "trillion")
LETTER_SCALES = frozenset({"k", "m", "mn", "mln", "b", "bn", "bln", "tn", "trn", "mil", "tln"})
FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8,
    "tenth": 1 / 10, "tenths": 1 / 10, "fourth": 1 / 4, "fourths": 1 / 4, "sevenths": 1 / 7, "ninth": 1 / 9,
    "ninths": 1 / 9,
}  # fmt: skip
_GROUPING = re.compile(r"[,\s]")
_LARGEST = 1e15


def read_scale(pieces: tuple[Piece, ...], place: int) -> tuple[float, str, int]:
    """The scale words from `place` on, the letters of an abbreviated one, and the place after them."""
    scale, letters = 1.0, ""
    while True:
        skip = 1 if word_at(pieces, place) == "-" and is_glued_at(pieces, place) else 0
        word = word_at(pieces, place + skip)
        if word not in SCALES or (word in LETTER_SCALES and (skip or not _is_near(pieces, place, word))):
            return scale, letters, place
        if scale * SCALES[word] > _LARGEST:
            return scale, letters, place
        letters = word if word in LETTER_SCALES else letters
        scale *= SCALES[word]
        place += skip + 1


def _is_near(pieces: tuple[Piece, ...], place: int, letters: str) -> bool:
    """Whether letters stand for a scale: glued to the figure, or long enough to mean nothing else."""
    return is_glued_at(pieces, place) or letters in ("bn", "bln", "mln", "tln", "trn")


def read_cardinal(pieces: tuple[Piece, ...], place: int) -> tuple[float, int]:
    """ "two hundred and twelve thousand", "forty-one", "two dozen": its value and the place after it."""
    total, group = 0.0, 0.0
    while True:
        word = word_at(pieces, place)
        if word in SMALL:
            group += SMALL[word]
        elif word in ("hundred", "dozen"):
            group = (group or 1.0) * (100 if word == "hundred" else 12)
        elif word in SCALES and word not in LETTER_SCALES:
            is_product = not group and total >= SCALES["thousand"]
            total, group = (total or 1.0) * SCALES[word] if is_product else total + (group or 1.0) * SCALES[word], 0.0
        else:
            break
        place += 1
        if total + group > _LARGEST:
            break
        step = _joint_length(pieces, place, word)
        if step is None:
            break
        place += step
    return total + group, place


def _joint_length(pieces: tuple[Piece, ...], place: int, last: str) -> int | None:
    """How many pieces join a number word to a further one ("-", "and"); None when the number ends here."""
    word, following = word_at(pieces, place), word_at(pieces, place + 1)
    if word in ("hundred", "dozen") or (word in SCALES and word not in LETTER_SCALES):
        return 0
    if word in SMALL:
        return 0 if last in JOINING or _is_tens(last, word) else None
    if word in ("-", "‑") and (_is_tens(last, following) or following in ("hundred", "dozen", "thousand", "million")):
        return 1
    if word == "and" and last in JOINING and following in SMALL:
        return None if read_fraction_word(pieces, place + 1) else 1
    return None


def read_fraction_word(pieces: tuple[Piece, ...], place: int) -> tuple[float, int] | None:
    """ "a half", "three quarters": its value and the place behind it."""
    word = word_at(pieces, place)
    count = 1 if word in ("a", "an", "one") else SMALL.get(word, 0)
    name = word_at(pieces, place + 1)
    if 1 <= count < 10 and name in FRACTIONS and (count == 1) != name.endswith("s"):
        return count * FRACTIONS[name], place + 2
    return None


def word_scale(pieces: tuple[Piece, ...], place: int) -> float:
    """The scale that the word at `place` is, 0 for none."""
    word = word_at(pieces, place)
    return SCALES[word] if word in SCALES and word not in LETTER_SCALES else 0.0


def _is_tens(last: str, word: str) -> bool:
    return last in SMALL and SMALL[last] >= 20 and word in SMALL and 1 <= SMALL[word] <= 9


def to_float(figure: str) -> float:
    return float(_GROUPING.sub("", figure))
