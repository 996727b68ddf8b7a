"""Links from A to Z, for those who search without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ...values.names.folding import fold_name
from .quotes import LinkView

_OTHERS = "0–9 and others"


@dataclass(frozen=True, slots=True)
class LetterView:
    """All that begins with one letter."""

    letter: str
    links: tuple[LinkView, ...]


def list_letters(links: Iterable[LinkView]) -> tuple[LetterView, ...]:
    """Links by their first letter, without its accents; what begins with no letter comes last."""
    by_letter: dict[str, list[LinkView]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (fold_name(link.text), link.target)):
        first = next((letter for letter in fold_name(link.text).upper() if letter.isalnum()), "")
        by_letter[first if first.isalpha() else _OTHERS].append(link)
    ordered = sorted(by_letter, key=lambda letter: (len(letter) > 1, letter))
    return tuple(LetterView(letter, tuple(by_letter[letter])) for letter in ordered)


def name_letter(letter: str) -> str:
    """A letter as a part of a path: itself where it is a plain one, else its number."""
    if letter == _OTHERS:
        return "others"
    small = letter.lower()
    return small if small.isascii() else f"letter-{ord(small[0]):x}"
