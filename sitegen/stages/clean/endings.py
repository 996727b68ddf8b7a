"""What agencies print in brackets behind a report: who else worked on it, and where more stands."""

from __future__ import annotations

import re

from .lines import TextLine
from .pieces import Piece

_WORKED = (
    r"(?:(?:additional |further |extra )?(?:reporting|writing|editing|research|graphics?|compiled|translated|edited"
    r"|written) (?:by|from)\b|with (?:additional )?(?:reporting|files|inputs?)\b)"
)
_MORE = r"for [^()]{4,160}?(?:,? (?:please )?(?:go to|see|click(?: on)?|double[ -]click on|visit|read)\b|:)"
_NOTE = rf"\((?:{_WORKED}|{_MORE})[^()]{{0,240}}"
_ENDING = re.compile(rf"(?:^|(?<=[.!?”\")])) ?{_NOTE}(?:\) ?{_NOTE}){{0,4}}(?:\)\.?)?$", re.IGNORECASE)
_REACH = 1_200


def cut_ending(line: TextLine) -> list[Piece] | None:
    """The line with the brackets at its end as a piece of its own; None where none say such a thing.

    A bracket that the end of the text cut off is one too.
    """
    if "(" not in line.text:
        return None
    match = _ENDING.search(line.text, max(0, len(line.text) - _REACH))
    if match is None:
        return None
    return [(0, match.start(), None), (match.start(), len(line.text), "credit line")]
