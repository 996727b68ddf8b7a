"""Margins of error: "six or seven hours, plus or minus" beside "within plus or minus three hours"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model.readings import Quantity
from ...model.stories import Disagreement
from ...values.units import convert_unit
from .contexts import compare_terms
from .figures import read_duration
from .passages import Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from .quotes import find_overlapped
from .sides import join_words

_NEAR = 4
_UNCOMPARED = ("", "%", "percentage point")
# Two sentences give the margin of one estimate when they are this alike, or share a name.
ALIKE_MARGIN = 0.1


def compare_margins(passages: Sequence[Passage]) -> list[Disagreement]:
    """Differences between the margins that sources give an estimate, in one unit's dimension."""
    by_unit: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for unit, told in _read_margins(passage):
            by_unit[unit].append(told)
    return [
        report_told(
            part,
            kind="quantity",
            severity="medium",
            statement=f"Sources differ on how exact an estimate is: {join_words(list_words(part), 'or')}.",
            explanation="They give it margins of different sizes.",
        )
        for unit in sorted(by_unit)
        for part in part_told(by_unit[unit], _is_one_estimate)
    ]


def _is_one_estimate(one: Told, two: Told) -> bool:
    names = one.passage.scene.names & two.passage.scene.names
    return bool(names) or compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_MARGIN


def _read_margins(passage: Passage) -> Iterator[tuple[str, Told]]:
    """Quantities with "plus or minus" right before them or right behind, by their base unit."""
    tokens = passage.tokens
    words = [token.text.casefold() for token in tokens]
    signs = [at for at in range(len(words) - 2) if words[at] == "plus" and words[at + 2] == "minus"]
    signs += [at for at, word in enumerate(words) if word.startswith("±")]
    for quantity in _list_measures(passage) if signs else ():
        inside = find_overlapped(tokens, quantity.span)
        if not inside:
            continue
        sign = min(signs, key=lambda at: min(abs(inside[0] - at), abs(at - inside[-1])))
        first, last = min(sign, inside[0]), max(min(sign + 2, len(tokens) - 1), inside[-1])
        number = abs(quantity.high if quantity.high is not None else quantity.low or 0.0)
        value, unit = convert_unit(number, quantity.unit)
        if last - first - len(inside) <= _NEAR and value:
            told = show_words(passage, first, last)
            yield unit, Told(passage, f"{value:.6g}", told, quote_tokens(passage, first, last, is_widened=False))


def _list_measures(passage: Passage) -> list[Quantity]:
    """The measures of a passage and its lengths of time, none twice; no shares, for each poll has its own margin."""
    lengths = (read_duration(timex) for timex in passage.timexes if timex.type == "DURATION")
    found = sorted(
        (one for one in (*passage.quantities, *lengths) if one is not None and one.unit not in _UNCOMPARED),
        key=lambda one: (one.start, -one.end),
    )
    doubles = {two for one, two in pairwise(found) if one.span.overlap(two.span)}
    return [one for one in found if one not in doubles]
