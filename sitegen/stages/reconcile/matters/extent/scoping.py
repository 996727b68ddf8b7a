"""How far it goes: all of them or some, wholly or in part, in what is told of one matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....model.stories import Disagreement
from ...deeds import find_phrase
from ...lexicon import read_words
from ...passages import Told, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.frames import Matter, are_one_matter
from ..slots.pairing import index_matters, pair_up

_WHOLE = read_words("all every each entire whole both completely wholly entirely fully totally")
_PART = read_words("some most many several few part half partly partially largely")
_REACH = 12


def compare_extents(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on what befalls all in some articles, and a part in others."""
    for _, group in index_matters(matters):
        wholes = [one for one in group if _find_extent(one, _WHOLE) >= 0 > _find_extent(one, _PART)]
        parts = [one for one in group if _find_extent(one, _PART) >= 0 > _find_extent(one, _WHOLE)]
        for found in pair_up(wholes, parts, _are_one):
            told = [_tell(one, _PART if one in parts else _WHOLE) for one in found]
            yield report_told(
                told,
                kind="scope",
                severity="medium",
                statement=f"Sources differ on how far this goes: {join_words(list_words(told), 'or')}.",
                explanation="Some sources say it of all, others of a part.",
            )


def _are_one(one: Matter, two: Matter) -> bool:
    return one.is_denied == two.is_denied and are_one_matter(one, two)


def _find_extent(matter: Matter, words: frozenset[str]) -> int:
    """Where a word of extent stands: with the verb, with its subject or object, or in their place; -1 for none."""
    deed = matter.deed
    tokens = deed.passage.tokens
    nouns = [at for at in (*deed.agents, *deed.patients) if tokens[at].text.casefold() not in ("we", "they", "you")]
    beside = [at for noun in nouns for at in (noun, *deed.children[noun]) if tokens[at].dep in (*_LEADING, "nsubj")]
    adverbs = [at for at in deed.children[deed.at] if tokens[at].dep == "advmod"]
    passive = [noun for noun in nouns if tokens[noun].dep in ("nsubjpass", "dobj")]
    return next((at for at in (*beside, *passive, *adverbs) if tokens[at].text.casefold() in words), -1)


_LEADING = ("det", "predet", "amod", "nmod")


def _tell(matter: Matter, words: frozenset[str]) -> Told:
    deed = matter.deed
    tokens = deed.passage.tokens
    places = [deed.at, _find_extent(matter, words), *deed.agents, *deed.patients]
    near = [at for at in places if abs(at - deed.at) <= _REACH]
    first = min([deed.at, *(find_phrase(tokens, at) for at in near)])
    last = max(near)
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return Told(deed.passage, "part" if words is _PART else "whole", show_words(deed.passage, first, last), quote)
