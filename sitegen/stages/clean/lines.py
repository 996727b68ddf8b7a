"""The lines of an article, as spans without the white space around them, and what their shape tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ...model.articles import SetAside
from ...model.spans import Span

# Wire copy is broken at 65 to 80 columns, mail at 72 to 78.
_MAX_COLUMN = 100
_LINE = re.compile(r"[^\n\r]+")
# What a careless export leaves of a line break: a backslash with a letter.
ESCAPED_BREAK = re.compile(r"(?: ?\\[nrt]){1,9}$")
_CLOSERS = "\"'”’»)]} "
_FINAL = ".!?…"
# Each rule asks again of a line; an article has fewer.
_KEPT = 1 << 10
_OPENERS = "\"'“‘«"
# A full stop, then a capital: initials, titles and other short words before the stop are no sentence end.
_INNER_END = re.compile(r"(?:[a-z0-9%)”\"’']{3}|[A-Z]{3})[.!?…][”\"’')]{0,2} {1,3}[\"“‘'(\[]?[A-Z]")
_SPEECH = re.compile(r"[“”\"]|\b(?:said|says|told|adds|added)(?: [A-Z]\S{1,20}){0,3}$|\b(?:I|we|We|you|You)\b|^['‘]")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with words, or a paragraph that was wrapped over several.

    `text` has single spaces where the article may have more (masked markup), so its offsets are not the article's.
    `is_after_blank` holds when a line without words stands before it, not at the top; `is_glued` when the next one
    stands on the same line of the file, cut from it. `furniture` is the rule that cut it off as furniture.
    """

    start: int
    end: int
    text: str
    is_after_blank: bool
    word_count: int
    is_glued: bool = False
    furniture: str | None = None

    @property
    def span(self) -> Span:
        """The line's place in its article."""
        return Span(self.start, self.end)

    @property
    def head(self) -> str:
        """The first 300 code points: rules look no further for what a line begins with."""
        return self.text[:300]

    @property
    def tail(self) -> str:
        """The last 200 code points: rules look no further for what a line ends with."""
        return self.text[-200:]

    @property
    def is_terminated(self) -> bool:
        """Whether it ends as a sentence does; closing quotation marks and brackets do not count."""
        return _ends_sentence(self.tail)

    @property
    def is_open(self) -> bool:
        """Whether it ends where more must follow: after a comma, a colon, a dash."""
        return self.text[-1] in ",:;-–—"

    @property
    def is_single_sentence(self) -> bool:
        """Whether no sentence ends inside it."""
        return not ends_inside(self.text)

    @property
    def has_speech(self) -> bool:
        """Whether it looks like somebody's own words, or ends with who said them."""
        return self.text[0] in _OPENERS or _SPEECH.search(self.text) is not None


def ends_inside(text: str) -> bool:
    """Whether a sentence ends within `text` and another one begins."""
    return _INNER_END.search(text) is not None


@lru_cache(maxsize=_KEPT)
def _ends_sentence(tail: str) -> bool:
    return ESCAPED_BREAK.sub("", tail).rstrip(_CLOSERS)[-1:] in tuple(_FINAL)


def split_lines(text: str, furniture: tuple[SetAside, ...] = ()) -> tuple[TextLine, ...]:
    """The lines of `text` that hold words, in order, with what `furniture` covers cut out."""
    text = _cut_furniture(text, furniture)
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
        tokens = words.split()
        lines.append(TextLine(start, end, " ".join(tokens), is_after_blank, len(tokens)))
    return _join_wrapped(text, lines) if _is_wrapped(lines) else tuple(lines)


def measure_prefix(raw: str, count: int) -> int:
    """How many code points of `raw` its first `count` code points with single spaces take."""
    place = taken = 0
    while taken < count and place < len(raw):
        is_space = raw[place].isspace()
        while is_space and place + 1 < len(raw) and raw[place + 1].isspace():
            place += 1
        place += 1
        taken += 1
    return place


def _is_wrapped(lines: list[TextLine]) -> bool:
    """Whether the text was broken at a column, as wire copy is: no long line, most nearly full, many open ended."""
    width = max((len(line.text) for line in lines), default=0)
    if len(lines) < 6 or not 50 <= width <= _MAX_COLUMN:
        return False
    full = sum(len(line.text) >= 0.75 * width for line in lines)
    opened = sum(not line.is_terminated for line in lines)
    return full >= 0.5 * len(lines) and opened >= 0.5 * len(lines)


def _join_wrapped(text: str, lines: list[TextLine]) -> tuple[TextLine, ...]:
    width = max(len(line.text) for line in lines)
    joined = [lines[0]]
    previous = lines[0]
    for line in lines[1:]:
        is_indented = line.start > 1 and text[line.start - 2 : line.start].isspace() and text[line.start - 1] in " \t"
        if line.is_after_blank or is_indented or len(previous.text) < 0.7 * width:
            joined.append(line)
        else:
            last = joined[-1]
            words = last.word_count + line.word_count
            joined[-1] = TextLine(last.start, line.end, "", last.is_after_blank, words)
        previous = line
    return tuple(
        line if line.text else replace(line, text=" ".join(text[line.start : line.end].split())) for line in joined
    )


def _cut_furniture(text: str, furniture: tuple[SetAside, ...]) -> str:
    pieces: list[str] = []
    end = 0
    for part in sorted(furniture, key=lambda part: part.span):
        pieces += [text[end : part.span.start], "\n" * len(part.span)]
        end = part.span.end
    return "".join((*pieces, text[end:]))
