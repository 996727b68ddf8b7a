"""What a figure's clause is about, apart from what it counts: who does what to whom, as far as that tells it apart.

Long sentences are unlike each other even where their figures are of one thing; the clauses of these are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....values.concepts import classify_word
from ..contexts import compare_terms
from ..deeds import Deed, read_deeds
from ..lexicon import find_family, read_words
from ..matters.bearers import Cast, meet_bearers, read_cast
from ..matters.frames import ANYBODY, list_others
from ..passages import Passage
from .collecting import Figure

# Sentences whose clauses are of one thing need not share more than that.
ALIKE = 0.06
# Somebody does a thing two times, and three times.
SMALL_COUNT = 10
ALIKE_SMALL = 0.3
_STEPS = 8
_TIMES = frozenset(classify_word(word) for word in read_words("time day week month year hour minute number part"))
# Verbs that say that somebody has so many of something.
_HOLDING = read_words("have hold keep win get own retain control contain include comprise take")


def bind_figures(figures: Sequence[Figure], passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """The figures with the act of their clause, and the names and ideas that this act is told of."""
    by_place = {(passage.file, passage.number): passage for passage in passages}
    cast = read_cast(passages)
    deeds: dict[tuple[str, int], Mapping[int, Deed]] = {}
    bound = []
    for figure in figures:
        place = figure.file, figure.claim.sentence
        passage = by_place.get(place)
        if passage is None:
            bound.append(figure)
            continue
        if place not in deeds:
            deeds[place] = {deed.at: deed for deed in read_deeds(passage)}
        bound.append(_bind(figure, passage, deeds[place], cast))
    return tuple(bound)


def _bind(figure: Figure, passage: Passage, deeds: Mapping[int, Deed], cast: Cast) -> Figure:
    tokens = passage.tokens
    inside = [at for at, token in enumerate(tokens) if figure.quantity.start <= token.start < figure.quantity.end]
    if not inside:
        return figure
    phrase, at = set(inside), inside[-1]
    for _ in range(_STEPS):
        if at in deeds or tokens[at].head == at:
            break
        phrase.add(at)
        at = tokens[at].head
    deed = deeds.get(at)
    if deed is None:
        return figure
    nouns = [one for one in (*deed.agents, *deed.patients, *list_others(deed)) if one not in phrase]
    bearers = cast.name_all(deed, nouns) - ANYBODY - _TIMES
    return replace(figure, act=deed.lemma, bearers=bearers)


def are_bound(one: Figure, two: Figure) -> bool:
    """Whether the clauses of two figures tell one act of the same, in sentences that share more than nothing."""
    if not meet_bearers(one.bearers, two.bearers) or not _are_one_act(one.act, two.act):
        return False
    is_small = not one.dimension and max(one.point, two.point) < SMALL_COUNT
    return compare_terms(one.terms or {}, two.terms or {}) >= (ALIKE_SMALL if is_small else ALIKE)


def _are_one_act(one: str, two: str) -> bool:
    is_one = one == two or classify_word(one) == classify_word(two) or {one, two} <= _HOLDING
    return is_one or find_family(one) == find_family(two) != ""
