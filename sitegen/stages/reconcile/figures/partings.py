"""Figures that count a part of those dead or hurt, by what their own article says of the whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..lexicon import TOLLS, find_family
from ..quotes import Sentences, sentence_of
from .collecting import Figure

_OF_THE = re.compile(r"\bof (?:the|those|these|its|their|all)(?: the)?(?: estimated| known)? $", re.IGNORECASE)
_BEFORE = 40

_Part = tuple[str, str, float]


def mark_parts(figures: Sequence[Figure], sentences: Sentences) -> tuple[Figure, ...]:
    """The figures, with those that are a part of a toll marked so wherever their article prints them.

    "Of the 103 deaths 20 are confirmed" makes 20 a part, and so does "20 died, another 83 are feared dead" in an
    article that counts 103 dead.
    """
    parts = frozenset(_find_parts(figures, sentences))
    return tuple(
        replace(figure, stage="part")
        if not figure.stage and (figure.file, figure.family, figure.point) in parts
        else figure
        for figure in figures
    )


def _find_parts(figures: Sequence[Figure], sentences: Sentences) -> Iterator[_Part]:
    tolls = [figure for figure in figures if not figure.dimension and not figure.per]
    counted = {(figure.file, figure.family, figure.point) for figure in tolls if not figure.stage}
    by_sentence: defaultdict[tuple[str, int], list[Figure]] = defaultdict(list)
    for figure in tolls:
        by_sentence[figure.file, figure.claim.sentence].append(figure)
    for told in by_sentence.values():
        for whole in told:
            family = find_family(whole.noun)
            if family in TOLLS and _is_divided(whole, sentences):
                yield from (
                    (part.file, family, part.point)
                    for part in told
                    if part.quantity.start > whole.quantity.start and part.point < whole.point
                )
        for further in told:
            if further.stage == "more" and further.family in TOLLS:
                yield from (
                    (part.file, further.family, part.point)
                    for part in told
                    if not part.stage and (part.file, further.family, part.point + further.point) in counted
                )


def _is_divided(whole: Figure, sentences: Sentences) -> bool:
    """Whether a figure stands behind "of the": what follows is told of some of them."""
    sentence = sentence_of(whole.claim, sentences)
    at = whole.quantity.start - sentence.start if sentence else 0
    return sentence is not None and _OF_THE.search(sentence.text[max(0, at - _BEFORE) : max(0, at)]) is not None
