"""A worksheet: facts, disagreements and pairs on paper, with boxes to tick, as it was filled in."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A quote of an entry: the label of its source, the words, and whether somebody ticked that they do not support."""

    line: int
    label: str
    words: str
    is_turned_down: bool = False


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One entry: `ids` are a fact, a disagreement, or two facts; `ticks` the names of the boxes that are ticked.

    `line` is that of its heading. `merge_into`, `reword`, `explain` and `why` are "" where nothing was written.
    """

    line: int
    ids: tuple[str, ...]
    statement: str = ""
    ticks: tuple[str, ...] = ()
    quotes: tuple[QuoteLine, ...] = field(default=())
    merge_into: str = ""
    reword: str = ""
    explain: str = ""
    why: str = ""

    @property
    def is_touched(self) -> bool:
        """Whether anything was decided in it."""
        written = (self.ticks, self.merge_into, self.reword, self.explain)
        return any(written) or any(quote.is_turned_down for quote in self.quotes)
