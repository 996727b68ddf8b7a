"""Places in a text. Offsets are Unicode code points into an article's raw text, half-open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """How many code points the two share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Verbatim words of one article: `raw[start:end] == exact`.

    `words` are what a reader sees of them where markup stands between the words, "" where `exact` is just that.
    """

    file: str
    start: int
    end: int
    exact: str
    words: str = ""

    @property
    def span(self) -> Span:
        """The place of the words in their article."""
        return Span(self.start, self.end)

    def stands_in(self, texts: Mapping[str, str]) -> bool:
        """Whether the words stand at their place in the raw text of their file; `texts` go by file."""
        return self.start < self.end and texts.get(self.file, "")[self.start : self.end] == self.exact

    @property
    def shown(self) -> str:
        """The words as a reader sees them, on one line."""
        return " ".join((self.words or self.exact).split())
