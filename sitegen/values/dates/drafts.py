"""What a rule makes of its match, and what it may ask about the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ...model.readings import Sentence, TimePoint, TimexType, Token


@dataclass(frozen=True, slots=True)
class Draft:
    """A temporal expression as one rule reads it; offsets into the text of its sentence."""

    start: int
    end: int
    type: TimexType
    points: tuple[TimePoint, ...] = ()
    value: str | None = None
    modifier: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence with its tokens by where they begin; without tokens every question of syntax is answered None."""

    text: str
    tokens: tuple[Token, ...]
    starts: dict[int, int]

    def find_token(self, start: int) -> Token | None:
        """The token that begins at `start`, None where none does."""
        index = self.starts.get(start)
        return None if index is None else self.tokens[index]

    def read_before(self, start: int) -> str:
        """The word before `start` in lower case, "" at the beginning or after punctuation."""
        found = _LAST_WORD.search(self.text[max(0, start - 24) : start])
        return found[1].lower() if found else ""

    def read_after(self, end: int) -> str:
        """The word after `end` in lower case, "" at the end or before punctuation."""
        found = _NEXT_WORD.match(self.text, end)
        return found[1].lower() if found else ""

    def head_of(self, token: Token) -> Token:
        """The word that governs `token`; the root governs itself."""
        return self.tokens[token.head]


_LAST_WORD = re.compile(r"([\w'’-]{1,20})[\s]{1,3}\Z")
_NEXT_WORD = re.compile(r"[\s]{1,3}([\w'’-]{1,20})")


def read_context(sentence: Sentence) -> Context:
    """The context of all rules in `sentence`."""
    starts = {token.start - sentence.start: index for index, token in enumerate(sentence.tokens)}
    return Context(sentence.text, sentence.tokens, starts)


Reader = Callable[[re.Match[str], Context], Draft | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One phenomenon: `triggers` are the classes of words without one of which it cannot match."""

    name: str
    triggers: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


def make_draft(
    match: re.Match[str],
    type_: TimexType,
    *points: TimePoint,
    value: str | None = None,
    modifier: str | None = None,
) -> Draft:
    """A draft of the whole match."""
    return Draft(match.start(), match.end(), type_, points, value, modifier)
