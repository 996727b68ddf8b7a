"""Whose words a quotation is by where things stand: "“…,” said the mayor", "“…,” the mayor, a former judge, said"."""

from __future__ import annotations

from bisect import bisect_right

from ...model.readings import Token
from ...model.spans import Span
from .trees import Tree

_PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART")
_INSIDE = ("-", "‑", "'s", "’s", ".", "'", "’", "of", "&")
_FAR = 240


def find_source_beside(tree: Tree, index: int, quoted: tuple[Span, ...]) -> int | None:
    """The head of the noun phrase behind the verb at `index`, or of the one between a quotation and it.

    It serves where the parser has lost the subject: most often in long quotations with a cue in their middle.
    """
    before = bisect_right(quoted, tree.tokens[index].start, key=lambda span: span.end) - 1
    if before < 0 or tree.tokens[index].start - quoted[before].end > _FAR:
        return None
    first = bisect_right(tree.tokens, quoted[before].end, key=lambda token: token.start)
    if first == index:
        return _find_head(tree, index + 1)
    head = _find_head(tree, first)
    if head is None or head >= index:
        return None
    follows = tree.tokens[head + 1] if head + 1 < index else None
    return head if follows is None or follows.text in (",", "(") or follows.pos in ("AUX", "ADV") else None


def _find_head(tree: Tree, first: int) -> int | None:
    """The last word of the plain noun phrase that begins at `first`; a possessive in it leads on."""
    last = first - 1
    while last + 1 < len(tree.tokens) and _goes_on(tree.tokens, last + 1, is_first=last + 1 == first):
        last += 1
    while last >= first and tree.tokens[last].pos not in ("NOUN", "PROPN", "PRON"):
        last -= 1
    return last if last >= first else None


def _goes_on(tokens: tuple[Token, ...], place: int, *, is_first: bool) -> bool:
    token = tokens[place]
    if token.pos == "PRON" and not is_first:
        return False
    return token.pos in _PHRASE or (not is_first and token.text in _INSIDE)
