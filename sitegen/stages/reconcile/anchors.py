"""Spans of time that sources count from different events: "a year after the announcement", "after the agreement"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.stories import Disagreement
from ...values.concepts import classify_word
from ...values.units import convert_unit
from .figures import read_duration
from .passages import Passage, Told, is_one_occasion, list_words, part_told, quote_tokens, report_told, show_words
from .quotes import find_overlapped
from .sides import join_words

ALIKE_SPAN = 0.15
_REACH = 5


def compare_anchors(passages: Sequence[Passage]) -> list[Disagreement]:
    """Equal spans of time that are counted from different events."""
    by_length: defaultdict[int, list[Told]] = defaultdict(list)
    for passage in passages:
        for days, told in _read_anchors(passage):
            by_length[days].append(told)
    return [
        report_told(
            part,
            kind="duration",
            severity="medium",
            statement=f"Sources count the same time from different events: {join_words(list_words(part), 'or')}.",
            explanation="The length of time is the same, but the sources let it begin with different events.",
        )
        for days in sorted(by_length)
        for part in part_told(
            by_length[days], lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_SPAN)
        )
    ]


def _read_anchors(passage: Passage) -> Iterator[tuple[int, Told]]:
    tokens = passage.tokens
    seen: set[int] = set()
    for timex in (timex for claim in passage.claims for timex in claim.timexes):
        inside = find_overlapped(tokens, timex.span)
        quantity = read_duration(timex)
        if quantity is None or quantity.low is None or not inside or inside[0] in seen:
            continue
        seen.add(inside[0])
        after = next((at for at in inside if tokens[at].text.casefold() == "after"), inside.stop)
        if after >= len(tokens) or tokens[after].text.casefold() != "after":
            continue
        noun = next((at for at in range(after + 1, min(len(tokens), after + _REACH)) if tokens[at].pos == "NOUN"), -1)
        if noun < 0 or any(tokens[at].pos in ("VERB", "AUX", "PUNCT") for at in range(after, noun)):
            continue
        days = round(convert_unit(quantity.low, quantity.unit)[0] / 30)
        if days:
            words = show_words(passage, inside[0], noun)
            idea = classify_word(tokens[noun].lemma.casefold())
            yield days, Told(passage, idea, words, quote_tokens(passage, inside[0], noun))
