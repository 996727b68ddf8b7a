"""The syntax of one sentence as a tree: children, and how far each word's phrase reaches."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.readings import Sentence, Token
from ...model.spans import Span

_TRIMMED = frozenset({",", ";", ":", "-", "--", "–", "—", '"', "“", "”", "'", "‘", "’", "that", "."})


@dataclass(frozen=True, slots=True)
class Tree:
    """`children` and `edges` (first and last token of the phrase) by token."""

    sentence: Sentence
    children: tuple[tuple[int, ...], ...]
    edges: tuple[tuple[int, int], ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words."""
        return self.sentence.tokens

    def find_child(self, index: int, deps: tuple[str, ...]) -> int | None:
        """The first child that stands in one of the relations `deps`, in their order."""
        for dep in deps:
            for child in self.children[index]:
                if self.tokens[child].dep == dep:
                    return child
        return None

    def cover(self, first: int, last: int) -> Span | None:
        """The words from `first` to `last`, commas, quotation marks and "that" at either end left out."""
        while first <= last and self.tokens[first].text.lower() in _TRIMMED:
            first += 1
        while first <= last and self.tokens[last].text.lower() in _TRIMMED:
            last -= 1
        return Span(self.tokens[first].start, self.tokens[last].end) if first <= last else None


def grow_tree(sentence: Sentence) -> Tree:
    """The tree of `sentence`, in time that grows with its length."""
    tokens = sentence.tokens
    children: list[list[int]] = [[] for _ in tokens]
    roots = []
    for index, token in enumerate(tokens):
        if token.head == index:
            roots.append(index)
        else:
            children[token.head].append(index)
    order = []
    stack = roots
    while stack:
        index = stack.pop()
        order.append(index)
        stack.extend(children[index])
    edges = [(index, index) for index in range(len(tokens))]
    for index in reversed(order):
        for child in children[index]:
            low, high = edges[index]
            edges[index] = (min(low, edges[child][0]), max(high, edges[child][1]))
    return Tree(sentence, tuple(tuple(part) for part in children), tuple(edges))
