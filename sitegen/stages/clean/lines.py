"""The lines of an article, as spans without the white space around them. A line is never split further here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...model.articles import SetAside
from ...model.spans import Span

_LINE = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with words; `is_after_blank` holds when a line without words stands before it, not at the top."""

    start: int
    end: int
    text: str
    is_after_blank: bool

    @property
    def span(self) -> Span:
        """The line's place in its article."""
        return Span(self.start, self.end)


def split_lines(text: str, furniture: tuple[SetAside, ...] = ()) -> tuple[TextLine, ...]:
    """The lines of `text` that hold words, in order, with what `furniture` covers cut out."""
    if furniture:
        chars = list(text)
        for part in furniture:
            chars[part.span.start : part.span.end] = "\n" * len(part.span)
        text = "".join(chars)
    lines: list[TextLine] = []
    end = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        gap = text[end:start].replace("\r\n", "\n")
        is_after_blank = bool(lines) and gap.count("\n") + gap.count("\r") > 1
        end = start + len(words)
        lines.append(TextLine(start, end, words, is_after_blank))
    return tuple(lines)
