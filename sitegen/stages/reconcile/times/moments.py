"""Dates, times of day and durations of one fact that exclude each other, or of which one is more exact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ....model.claims import Claim
from ....model.readings import Timex, Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.predicates import classify_predicate, is_event_noun
from ..days import Days, read_days, show_days
from ..facts import Stated
from ..intervals import agree_quantities
from ..quotes import Sentences, cut_quote, find_governor, find_overlapped, sentence_of
from ..sides import join_words, make_side

# Dates of one event that lie further apart than this belong to two events.
FURTHEST_DAYS = 100
# "At about 6" and "at ten past 6" can both be told of one moment.
ABOUT_MINUTES = 15
# Verbs of telling and witnessing: when somebody said or heard it is not when it was.
_TELLING = frozenset({"say", "feel", "warn", "reveal", "have", "expect", "demand", "accuse", "praise"})
# Verbs that only say that something was, in one fact all of the same thing.
_HAPPENING = frozenset({"happen", "occur", "see", "be", "take", "strike"})
_PRESENT = frozenset({"now", "current", "currently", "today", "present"})
_FURTHER = frozenset({"another", "second", "third", "further", "fresh", "second,", "third,"})
_REACH_TOKENS = 12
# The letters of a currency's code.
_CURRENCY = 3
_OPEN = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time of a claim; `governor` is what it is said of, `is_named` by a noun."""

    fact: str
    claim: Claim
    timex: Timex
    days: Days
    governor: str
    is_named: bool
    quote: Quote


def compare_moments(stated: Sequence[Stated], sentences: Sentences) -> tuple[Disagreement, ...]:
    """Disagreements between dates or times of one fact that are said of the same sort of event."""
    found = []
    for one in stated:
        slots: defaultdict[str, list[Moment]] = defaultdict(list)
        for moment in collect_moments(one, sentences):
            slots[moment.governor].append(moment)
        for governor in sorted(slots.keys() - _TELLING):
            told = [
                moment
                for moment in slots[governor]
                if moment.is_named or moment.claim.modality in ("fact", "alleged", "unknown")
            ]
            entry = _judge_days(told) or _judge_clock(told)
            if entry is not None:
                found.append(entry)
    return tuple(found)


def collect_moments(one: Stated, sentences: Sentences) -> Iterator[Moment]:
    for claim in one.claims:
        for timex in claim.timexes:
            days = read_days(timex.edtf)
            sentence = sentence_of(claim, sentences)
            if days is None or sentence is None or timex.type not in ("DATE", "TIME") or timex.modifier in _OPEN:
                continue
            if timex.value == "PRESENT_REF" or timex.exact.casefold() in _PRESENT:
                continue
            inside = find_overlapped(sentence.tokens, timex.span)
            if not inside:
                continue
            governor = name_governor(sentence.tokens, inside)
            if governor is not None:
                quote = cut_quote(claim, timex.span, sentences)
                yield Moment(one.fact.id, claim, timex, days, *governor, quote)


def name_governor(tokens: Sequence[Token], inside: Sequence[int]) -> tuple[str, bool] | None:
    """What a date is said of, and whether a noun names it: the event noun before it, else the class of its verb.

    "" stands for a verb that only says that something was ("happened", "was heard"). None for any other noun.
    """
    for at in range(inside[0] - 1, max(-1, inside[0] - _REACH_TOKENS), -1):
        token = tokens[at]
        if token.pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            break
        if token.pos == "NOUN" and is_event_noun(token.lemma):
            return token.lemma.casefold().removeprefix("air"), True
    heads = [at for at in inside if tokens[at].head not in inside] or list(inside)
    governor = tokens[find_governor(tokens, heads[0])]
    if governor.pos not in ("VERB", "AUX") and not is_event_noun(governor.lemma):
        return None
    kind = classify_predicate(governor.lemma)
    return ("" if kind in _HAPPENING else kind), False


def find_governed(tokens: Sequence[Token], inside: Sequence[int]) -> int | None:
    """The index of the event noun before a date, else of the verb that it belongs to; None for any other noun."""
    for at in range(inside[0] - 1, max(-1, inside[0] - _REACH_TOKENS), -1):
        token = tokens[at]
        if token.pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            break
        if token.pos == "NOUN" and is_event_noun(token.lemma):
            return at
    heads = [at for at in inside if tokens[at].head not in inside] or list(inside)
    governor = find_governor(tokens, heads[0])
    is_event = tokens[governor].pos in ("VERB", "AUX") or is_event_noun(tokens[governor].lemma)
    return governor if is_event else None


def _judge_days(moments: Sequence[Moment]) -> Disagreement | None:
    """A contradiction when dates of different articles share no day; None when they do, or are far apart."""
    moments = _drop_shared([moment for moment in moments if moment.timex.type == "DATE"])
    pairs = [
        (a, b)
        for a, b in combinations(moments, 2)
        if a.claim.file != b.claim.file
        and not a.days.meets(b.days)
        and _gap(a.days, b.days) <= FURTHEST_DAYS
        and not _have_other_figures(a.claim, b.claim)
        and _is_further(a.claim) == _is_further(b.claim)
    ]
    if not pairs or any(a.timex.basis == "inferred" or b.timex.basis == "inferred" for a, b in pairs):
        return None
    by_value: defaultdict[str, list[Moment]] = defaultdict(list)
    for moment in moments:
        if any(moment in pair for pair in pairs):
            by_value[moment.timex.edtf or ""].append(moment)
    shown = {value: show_days(value) for value in by_value}
    return _report(by_value, shown, "The sources date the same event to days that do not overlap.")


def _is_further(claim: Claim) -> bool:
    """Whether it tells of one more event of its sort: "a second eruption"."""
    return bool(_FURTHER & set(claim.exact.casefold().split()))


def _have_other_figures(one: Claim, two: Claim) -> bool:
    """Whether each names an amount that the other excludes: then they are two events of one sort."""
    pairs = [
        (mine, other)
        for mine in one.quantities
        for other in two.quantities
        if mine.unit and mine.unit == other.unit and len(mine.unit) == _CURRENCY
    ]
    return bool(pairs) and not any(agree_quantities(mine, other) for mine, other in pairs)


def _judge_clock(moments: Sequence[Moment]) -> Disagreement | None:
    """A contradiction when times of day of one day are further apart than "about" allows."""
    timed = [moment for moment in moments if moment.days.minute is not None and "/" not in (moment.timex.edtf or "")]
    if len({(moment.timex.edtf or "").endswith("Z") for moment in timed}) > 1:
        return None
    pairs = [
        (a, b)
        for a, b in combinations(timed, 2)
        if a.claim.file != b.claim.file and a.days.meets(b.days) and _minutes_apart(a, b) >= ABOUT_MINUTES
    ]
    if not pairs:
        return None
    by_value: defaultdict[str, list[Moment]] = defaultdict(list)
    for moment in timed:
        by_value[f"{moment.days.minute:04}"].append(moment)
    shown = {value: " ".join(by_value[value][0].timex.exact.split()) for value in by_value}
    return _report(by_value, shown, "The sources give times for the same event that are too far apart to be one.")


def _report(by_value: Mapping[str, Sequence[Moment]], words: Mapping[str, str], explanation: str) -> Disagreement:
    values = sorted(by_value)
    first = by_value[values[0]][0]
    return Disagreement(
        id="",
        type="date",
        relation="contradicts",
        severity="medium",
        statement=f"Sources differ on when this was ({_hint(by_value)}): "
        f"{join_words([words[value] for value in values], 'or')}.",
        explanation=explanation,
        facts=(first.fact,),
        sides=tuple(
            make_side(words[value], words[value], [moment.quote for moment in by_value[value]]) for value in values
        ),
    )


def _hint(by_value: Mapping[str, Sequence[Moment]]) -> str:
    """The shortest words of a source around its date, which tell what is dated."""
    quotes = (f"“{moment.quote.exact}”" for moments in by_value.values() for moment in moments)
    return min(quotes, key=lambda words: (len(words), words))


def _drop_shared(moments: Sequence[Moment]) -> list[Moment]:
    """The moments without those of a claim of which another moment fits what the other articles say."""
    kept = []
    for moment in moments:
        siblings = [other for other in moments if other.claim.file == moment.claim.file and other is not moment]
        others = [other for other in moments if other.claim.file != moment.claim.file]
        if not any(sibling.days.meets(other.days) for sibling in siblings for other in others):
            kept.append(moment)
    return kept


def _gap(one: Days, two: Days) -> int:
    return max((two.first - one.last).days, (one.first - two.last).days)


def _minutes_apart(one: Moment, two: Moment) -> int:
    return abs((one.days.minute or 0) - (two.days.minute or 0))
