"""Where off a coast something happened: "off the coast of Sicily" against "just off Alexandria", of one event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ...model.readings import Token
from ...model.stories import Disagreement
from ...values.concepts import classify_word
from ...values.predicates import classify_predicate
from .deeds import list_children
from .lexicon import read_words
from .passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from .sides import join_words

ALIKE_SPELLED = 0.9
_EVENTS = frozenset({"cut", "damage", "crash", "fall", "attack", "break", "fault", "occur", "happen", "go", "locate"})
_AFLOAT = read_words("sink capsize founder")
_PLACING = read_words("off near between outside")
_MONTH = re.compile(r"[\dX]{4}-\d\d")
_STEPS = 6


def compare_spots(passages: Sequence[Passage]) -> list[Disagreement]:
    """An entry where sources put one event off two coasts; those that name one of them otherwise stand beside."""
    told = [one for passage in passages for one in _read_spots(passage)][:MOST_TOLD]
    offshore = [one for one in told if " off " in f" {one.words}"]
    if not any(_are_apart(one, two) for one in offshore for two in offshore):
        return []
    sides = [side for side in _gather_sides(told) if any(one in offshore for one in side)]
    if len(sides) < 2:
        return []
    part = [Told(one.passage, side[0].words, one.words, one.quote) for side in sides for one in side]
    return [
        report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement=f"Sources put this in different places: {join_words(list_words(part), 'or')}.",
            explanation="The places that the sources name lie apart.",
        )
    ]


def _gather_sides(told: Sequence[Told]) -> list[list[Told]]:
    """What is told, in sets that are linked by names: the words with "off" come first in each."""
    left = sorted(told, key=lambda one: (" off " not in f" {one.words}", one.quote))
    sides = []
    while left:
        side = [left.pop(0)]
        for one in side:
            near = [other for other in left if _share_name(one, other)]
            side += near
            left = [other for other in left if other not in near]
        sides.append(side)
    return sides


def _are_apart(one: Told, two: Told) -> bool:
    return one.file != two.file and not _share_name(one, two) and not are_days_apart(one.passage, two.passage)


def _share_name(one: Told, two: Told) -> bool:
    return any(_are_alike(name, other) for name in one.value.split() for other in two.value.split())


def _are_alike(one: str, two: str) -> bool:
    return one == two or SequenceMatcher(None, one, two, autojunk=False).ratio() > ALIKE_SPELLED


def _read_spots(passage: Passage) -> Iterator[Told]:
    """Names behind a preposition of place that hangs on the event; none of a passage that tells of another month."""
    if any(_MONTH.fullmatch(timex.value or "") for timex in passage.timexes):
        return
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        if token.text.casefold() not in _PLACING or token.pos != "ADP" or not _is_of_event(tokens, at):
            continue
        last = max(_list_below(children, at), default=at)
        names = [i for i in range(at + 1, min(last, at + _STEPS) + 1) if tokens[i].pos == "PROPN"]
        if names:
            end = max(names)
            value = " ".join(sorted({tokens[name].text.casefold() for name in names}))
            first = at - 1 if at and tokens[at - 1].text.casefold() == "just" else at
            quote = quote_tokens(passage, first, end, is_widened=False)
            yield Told(passage, value, show_words(passage, first, end), quote)


def _list_below(children: Sequence[Sequence[int]], top: int) -> list[int]:
    found = list(children[top])
    for at in found:
        found += children[at]
    return found


def _is_of_event(tokens: Sequence[Token], at: int) -> bool:
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at:
            return False
        at = head
        lemma = tokens[at].lemma.casefold()
        if lemma in _EVENTS | _AFLOAT or classify_predicate(lemma) in _EVENTS:
            return True
        if tokens[at].pos == "VERB" or classify_word(lemma) == "anchor":
            return False
    return False
