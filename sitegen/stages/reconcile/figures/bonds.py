"""What a figure's clause is about, apart from what it counts: who does what to whom, as far as that tells it apart.

Long sentences are unlike each other even where their figures are of one thing; the clauses of these are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....values.concepts import classify_word
from ....values.predicates import classify_predicate, is_speech_verb
from ..contexts import compare_terms
from ..deeds import Deed, read_deeds
from ..lexicon import LIGHT, find_family, read_words
from ..matters.slots.bearers import Cast, meet_bearers, read_cast
from ..matters.slots.frames import ANYBODY, list_others
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
# What a thing has one of at a time, whatever it does.
_MEASURES = ("km/h", "kg", "degree", "magnitude")
# Verbs that say how far something that is measured went.
_REACHING = read_words("reach rise climb hit stand be amount come total exceed top")


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
    is_told = one.dimension in _MEASURES or _are_one_act(one.act, two.act)
    if not is_told or not meet_bearers(one.bearers, two.bearers):
        return False
    is_small = not one.dimension and max(one.point, two.point) < SMALL_COUNT
    return compare_terms(one.terms or {}, two.terms or {}) >= (ALIKE_SMALL if is_small else ALIKE)


def _are_one_act(one: str, two: str) -> bool:
    if one == two or {one, two} <= _HOLDING or {one, two} <= _REACHING:
        return True
    return find_family(one) == find_family(two) != "" or _name_act(one) == _name_act(two) != ""


def _name_act(verb: str) -> str:
    """The sort of act that a verb tells, "" where it tells none of its own."""
    return "" if verb in LIGHT or is_speech_verb(verb) else classify_predicate(verb)
