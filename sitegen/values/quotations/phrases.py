"""How far the phrase that names a speaker reaches, and phrases that name nobody."""

from __future__ import annotations

from ..dates.words import WEEKDAYS
from .trees import Tree

_ENDS = (",", ";", "(", "-", "–", "—", "―", ":")
_RELATIVES = ("WDT", "WP")
# "The company is the latest to announce a breach": who announces is the company.
_RANKS = frozenset({"latest", "first", "second", "third", "last", "next", "only", "one"})


def find_phrase_edges(tree: Tree, head: int) -> tuple[int, int]:
    """First and last token of the phrase, without relative clauses, appositions behind a comma, and the day of speech.

    "The union on Friday said …" names the union.
    """
    first, last = tree.edges[head]
    for index in range(head + 1, last + 1):
        token = tree.tokens[index]
        is_day = token.text.lower() == "on" and index < last and _is_weekday(tree, index + 1)
        is_both = token.text.lower() == "both" and index == last
        if token.text in _ENDS or token.tag in _RELATIVES or is_day or is_both:
            return first, max(head, index - 1)
    return first, last


def names_nobody(tree: Tree, first: int, head: int) -> bool:
    """Whether a phrase points at what stands before ("whose office"), or is but a rank ("the latest to announce …")."""
    return tree.tokens[first].tag == "WP$" or tree.tokens[head].text.lower() in _RANKS


def find_words_before(tree: Tree, head: int, cue: int) -> str | None:
    """The phrase at `head` up to the cue at offset `cue` that stands in it; None where no words are before it.

    A parser may take "a state-run paper alleged Friday" for one phrase.
    """
    first, last = find_phrase_edges(tree, head)
    kept = [at for at in range(first, last + 1) if tree.tokens[at].start < cue]
    while kept and tree.tokens[kept[0]].tag in ("DT", "PRP$"):
        kept.pop(0)
    if not kept:
        return None
    text, base = tree.sentence.text, tree.sentence.start
    return " ".join(text[tree.tokens[kept[0]].start - base : tree.tokens[kept[-1]].end - base].split())


def _is_weekday(tree: Tree, index: int) -> bool:
    return tree.tokens[index].text.lower().rstrip(".") in WEEKDAYS
