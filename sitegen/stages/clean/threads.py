"""What readers wrote below an article: a thread of comments, told by the stamps that come again and again in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import TextLine

THREAD = "readers' comments"
_CLOCK = r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?"
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
_STAMP = rf"{_DATE},?(?: at)? {_CLOCK}(?: at {_CLOCK})?"
# "May 3, 2021 at 7:10 pm | Report abuse", "At 7:10 pm on 3 May 2021, jolee wrote:", "jolee says: May 3, 2021 at 7:10".
_MARK = re.compile(
    rf"\b(?:{_STAMP} ?(?:\||[-–•·] ?(?:Reply|Report)\b|Reply\b|Report abuse\b)"
    rf"|At {_CLOCK} on {_DATE},? \S{{1,30}}(?: \S{{1,30}}){{0,2}} (?:wrote|said):"
    rf"|(?:says|wrote|said): ?{_STAMP})"
)
_STAMP_ALONE = re.compile(rf"(?:Posted (?:on |at )?)?{_STAMP}(?: [A-Z]{{2,4}})?$")
_ANSWER = re.compile(r"(?:reply|report(?: abuse| comment)?|flag(?: comment)?)(?: [↓|] ?)?$", re.IGNORECASE)
_FEWEST = 3
_MOST_NAME_WORDS = 4


def find_thread(lines: Sequence[TextLine]) -> int:
    """The index of the line with which a thread of comments begins, the number of lines where there is none.

    All that stands behind its first stamp is of the thread or of the page below it. Below the first line only.
    """
    marked = [index for index, line in enumerate(lines) for _ in _MARK.finditer(line.text) if index]
    alone = [index for index, line in enumerate(lines) if index and _STAMP_ALONE.match(line.head)]
    answers = sum(_ANSWER.match(line.head) is not None for line in lines)
    if len(marked) >= _FEWEST:
        return marked[0]
    if len(alone) < _FEWEST or answers < _FEWEST:
        return len(lines)
    name = lines[alone[0] - 1]
    return alone[0] - (alone[0] > 1 and name.word_count <= _MOST_NAME_WORDS and not name.is_terminated)
