"""Names that go on in a number: "Salyut 7", "Cosmos 1686", where the articles hardly ever leave the number out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ...values.names import fold_name
from .kinds import is_known_place
from .surfaces import NameUse

_DIGITS = 4
_YEARS = range(1900, 2100)
# What a number counts, or what makes it a part of something else, when it stands behind it.
_NO_END = frozenset({"%", "-", "–", "/", ":", ",", "percent"})
# One use in so many may lack the number.
_RARELY = 3


def number_names(uses: Iterable[tuple[str, NameUse]]) -> list[tuple[str, NameUse]]:
    """The uses, each with its file, those made longer by a number that nearly always stand before one."""
    uses = list(uses)
    counts = Counter(fold_name(use.surface) for _, use in uses)
    numbered = Counter(fold_name(use.surface) for _, use in uses if _stands_before_number(use))
    return [
        (file, replace(use, last=use.last + 1))
        if _stands_before_number(use)
        and _RARELY * (counts[folded] - numbered[folded]) <= counts[folded]
        and not is_known_place(folded)
        else (file, use)
        for file, use in uses
        for folded in (fold_name(use.surface),)
    ]


def _stands_before_number(use: NameUse) -> bool:
    """Whether a whole number that is no year, no score and counts no things follows the name."""
    tokens = use.sentence.tokens
    if use.guess == "person" or use.honorific or use.has_office or use.last + 1 >= len(tokens):
        return False
    number = tokens[use.last + 1]
    following = tokens[use.last + 2] if use.last + 2 < len(tokens) else None
    is_whole = number.text.isdigit() and len(number.text) <= _DIGITS and int(number.text) not in _YEARS
    is_near = number.start == tokens[use.last].end + 1
    is_score = following is not None and following.start == number.end and following.text in _NO_END
    is_count = following is not None and following.tag == "NNS" and number.head == use.last + 2
    return is_whole and is_near and not is_score and (not is_count or tokens[use.last].pos == "PRON")
