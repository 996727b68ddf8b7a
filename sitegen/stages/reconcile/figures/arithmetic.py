"""What arithmetic on the sources' own figures does not bear out: spans of time, sums of parts, shares of a number.

The calculation is printed with the entry. Where a figure is rounded, or it is not plain what belongs to what, nothing
is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.readings import Quantity, Timex, Token
from ....model.stories import Disagreement
from ..days import Days, read_days, show_days
from ..intervals import measure_interval
from ..lexicon import read_words
from ..passages import Passage, Told, quote_span, quote_tokens, report_told
from ..quotes import LONGEST_QUOTE_TOKENS, find_governor, find_overlapped
from ..times.moments import find_governed
from .collecting import read_duration

# What counting in whole months takes from a span, and rounding from a sum and from a share in points.
SPAN_SLACK = 0.05
SUM_SLACK = 0.02
SHARE_SLACK = 1.0
SHORTEST_DAYS = 21
# A longer sentence is a list or a table.
MOST_TOKENS = 160
_LASTING = read_words("last persist stretch continue rage drag endure grind go run")
_BEGINNING = read_words("begin start erupt escalate break commence")
_EVENTS = read_words(
    "war conflict fighting invasion siege strike dispute crisis outage blockade occupation campaign lockdown drought "
    "investigation trial search standoff"
)
_ONE_EVENT = {"conflict": "war", "fighting": "war", "invasion": "war", "occupation": "war"}
_WHOLE = read_words("comprise consist")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", re.ASCII)
_NEAR = 8
_YEAR, _MONTH = 365.25, 30.44


@dataclass(frozen=True, slots=True)
class _Length:
    """How long a passage says that an event has lasted, up to its day of publication."""

    told: Told
    quantity: Quantity
    until: Days


def compare_arithmetic(passages: Sequence[Passage]) -> list[Disagreement]:
    """Computed contradictions: a length that its start excludes, parts that do not add up, a share that is none."""
    found = [*_compare_spans(passages)]
    for passage in passages:
        found += [*_check_sum(passage), *_check_share(passage)]
    return found


def _compare_spans(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    lengths: defaultdict[str, list[_Length]] = defaultdict(list)
    starts: defaultdict[str, list[tuple[Told, Days]]] = defaultdict(list)
    for passage in passages:
        for event, length in _read_lengths(passage):
            lengths[event].append(length)
        for event, told, days in _read_starts(passage):
            starts[event].append((told, days))
    for event in sorted(lengths.keys() & starts.keys()):
        first = _choose_start(starts[event])
        if first is None:
            continue
        begun = [told for told, days in starts[event] if days.holds(first[1]) or first[1].holds(days)]
        for length in lengths[event]:
            if not _fits(length, first[1]):
                yield _report_span(event, length, first, begun)


def _fits(length: _Length, start: Days) -> bool:
    low, high = measure_interval(length.quantity)
    if length.quantity.bound == "nearly":
        low = 0.85 * high
    least = (length.until.first - start.last).days * (1 - SPAN_SLACK)
    most = (length.until.last - start.first).days * (1 + SPAN_SLACK)
    return low <= most and least <= high


def _report_span(event: str, length: _Length, start: tuple[Told, Days], begun: Sequence[Told]) -> Disagreement:
    first, passed = start[0], (length.until.first - start[1].first).days
    years, rest = divmod(passed, _YEAR)
    months = round(rest / _MONTH)
    parts = [f"{int(years)} year{'s' * (years != 1)}"] * (years > 0) + [f"{months} month{'s' * (months != 1)}"] * (
        months > 0
    )
    return report_told(
        [length.told, *begun],
        kind="computed",
        relation="contradicts",
        severity="medium",
        statement=f"One source says that the {event} has lasted {length.told.words}; the start that others give does "
        f"not fit: {show_days(first.value)}.",
        explanation=f"From {show_days(first.value)} to {show_days(length.until.first.isoformat())} is "
        f"{' and '.join(parts) or 'less than a month'}.",
    )


def _choose_start(starts: Sequence[tuple[Told, Days]]) -> tuple[Told, Days] | None:
    """The most precise start that most of the sources that give one agree with; None when there is no such start."""
    votes = {}
    for told, days in starts:
        votes[told.quote] = len({other.file for other, known in starts if known.meets(days)})
    files = len({told.file for told, _ in starts})
    best = [(told, days) for told, days in starts if 2 * votes[told.quote] > files]
    return min(best, key=lambda one: (one[1].length, one[0].quote), default=None)


def _read_lengths(passage: Passage) -> Iterator[tuple[str, _Length]]:
    """Lengths of events that go on: "the war has persisted for almost three years"."""
    tokens, until = passage.tokens, read_days(passage.day)
    for timex in passage.timexes if until and len(tokens) <= MOST_TOKENS else ():
        quantity = read_duration(timex) if timex.type == "DURATION" else None
        inside = find_overlapped(tokens, timex.span)
        if quantity is None or not inside or until is None or measure_interval(quantity)[1] < SHORTEST_DAYS:
            continue
        verb = find_governor(tokens, inside[-1])
        has_perfect = any(token.head == verb and token.lemma == "have" and token.tag != "VBD" for token in tokens)
        event = _find_subject(tokens, verb)
        if tokens[verb].lemma.casefold() in _LASTING and has_perfect and event:
            told = Told(passage, "length", " ".join(timex.exact.split()), quote_tokens(passage, verb, inside[-1]))
            yield event, _Length(told, quantity, until)


def _read_starts(passage: Passage) -> Iterator[tuple[str, Told, Days]]:
    """When events began: "the war, which began in 2022", "the invasion in 2022"."""
    tokens = passage.tokens
    for timex in passage.timexes if len(tokens) <= MOST_TOKENS else ():
        days = read_days(timex.edtf)
        inside = find_overlapped(tokens, timex.span)
        if days is None or not inside or timex.type != "DATE" or not _is_plain(timex):
            continue
        at = find_governed(tokens, inside)
        if at is None or abs(at - inside[0]) > LONGEST_QUOTE_TOKENS:
            continue
        lemma = tokens[at].lemma.casefold()
        is_start = lemma in _BEGINNING and tokens[at].pos in ("VERB", "AUX")
        event = _find_subject(tokens, at) if is_start else "war" if lemma == "invasion" else ""
        if event:
            first, last = min(at, inside[0]), max(at, inside[-1])
            yield event, Told(passage, timex.edtf or "", timex.exact, quote_tokens(passage, first, last)), days


def _is_plain(timex: Timex) -> bool:
    return timex.basis in ("stated", "resolved") and timex.modifier is None and "/" not in (timex.edtf or "")


def _find_subject(tokens: Sequence[Token], verb: int) -> str:
    """The event that is the subject of a verb, or what its relative clause hangs on; "" for any other."""
    subjects = [at for at, token in enumerate(tokens) if token.head == verb and token.dep in ("nsubj", "nsubjpass")]
    for at in [*subjects, tokens[verb].head] if tokens[verb].dep == "relcl" else subjects:
        lemma = tokens[at].lemma.casefold()
        if lemma in _EVENTS:
            return _ONE_EVENT.get(lemma, lemma)
    return ""


def _check_sum(passage: Passage) -> Iterator[Disagreement]:
    """A total and, behind "comprises" or "consists of", all its parts in one unit, joined by "and"."""
    figures = _list_quantities(passage)
    for token in passage.tokens:
        if token.lemma.casefold() not in _WHOLE:
            continue
        before = [one for one in figures if one.end <= token.start][-1:]
        parts = [one for one in figures if one.start >= token.end]
        sorts = {(one.unit, one.of) for one in (*before, *parts)}
        are_like = len(before) == 1 and len(parts) > 1 and len(sorts) == 1
        if not are_like or any(one.bound != "exact" or one.low is None for one in (*before, *parts)):
            continue
        total, numbers = before[0].low or 0.0, [one.low or 0.0 for one in parts]
        if abs(sum(numbers) - total) > SUM_SLACK * total and max(numbers) < total:
            words = " + ".join(f"{number:,g}" for number in numbers)
            yield _report_own(passage, before[0], parts, f"{words} = {sum(numbers):,g}, not {total:,g}.")


def _check_share(passage: Passage) -> Iterator[Disagreement]:
    """A share in percent right beside "20 of 50" or "from 40 to 50" that is another share."""
    tokens = passage.tokens
    for share in _list_quantities(passage):
        inside = find_overlapped(tokens, share.span)
        if share.unit != "%" or share.bound != "exact" or share.low is None or not inside:
            continue
        for first, word, second in _read_pairs(tokens, inside[0] - _NEAR, inside.stop + _NEAR):
            if word == "of" and first < second:
                real = 100 * first / second
                sum_words = f"{first:,g} of {second:,g} is {real:.3g} percent, not {share.low:g}."
            elif word == "to" and first > 0:
                real = abs(100 * (second - first) / first)
                sum_words = f"From {first:,g} to {second:,g} is {real:.3g} percent, not {share.low:g}."
            else:
                continue
            if abs(real - share.low) > max(SHARE_SLACK, SUM_SLACK * real):
                yield _report_own(passage, share, [share], sum_words)


def _read_pairs(tokens: Sequence[Token], start: int, stop: int) -> Iterator[tuple[float, str, float]]:
    """ "20 of 50", "20 out of the 50" and "from 40 to 50" among some tokens, as numbers."""
    start = max(0, start)
    for at in range(start, min(len(tokens), stop) - 2):
        first = _read_number(tokens[at].text)
        if first is None or tokens[at + 1].text in ("%", "percent", "per"):
            continue
        after = [token.text.casefold() for token in tokens[at + 1 : at + 5]]
        if after[:1] == ["of"] or after[:2] == ["out", "of"]:
            rest = after[1:] if after[0] == "of" else after[2:]
            rest = rest[1:] if rest[:1] == ["the"] else rest
            second = _read_number(rest[0]) if rest else None
            if second is not None:
                yield first, "of", second
        elif after[:1] == ["to"] and at and tokens[at - 1].text.casefold() == "from":
            second = _read_number(after[1]) if len(after) > 1 else None
            if second is not None and (len(after) < 3 or after[2] not in ("%", "percent", "per")):
                yield first, "to", second


def _read_number(text: str) -> float | None:
    return float(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


def _list_quantities(passage: Passage) -> list[Quantity]:
    found = {one.start: one for claim in passage.claims for one in claim.quantities}
    return [found[start] for start in sorted(found)]


def _report_own(passage: Passage, one: Quantity, parts: Sequence[Quantity], explanation: str) -> Disagreement:
    """What one sentence says of itself: the figure beside those that it is set against."""
    whole = quote_span(passage, passage.sentence.span)
    told = [Told(passage, "figure", " ".join(one.exact.split()), quote_span(passage, one.span))]
    words = " + ".join(" ".join(part.exact.split()) for part in parts) if parts != [one] else "the figures beside it"
    told.append(Told(passage, "sum", words, whole))
    return report_told(
        told,
        kind="computed",
        relation="contradicts",
        severity="low",
        statement=f"The figures of one sentence do not fit together: {told[0].words} and {words}.",
        explanation=explanation,
    )
