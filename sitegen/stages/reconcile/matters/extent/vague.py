"""Vague numbers beside plain ones, of one act: "dozens of people died", "more than 400 people died"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .....model.readings import Quantity
from .....model.spans import Quote
from .....model.stories import Disagreement
from .....values.concepts import classify_word
from ...deeds import Deed, cut_deed
from ...intervals import measure_interval
from ...lexicon import VAGUE, read_words
from ...passages import MOST_TOLD, Told, order_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import meet_bearers
from ..slots.frames import ALIKE, ALIKE_TWICE, ALIKE_UPON, ANYBODY, Matter, are_near, share_slots
from ..slots.pairing import follow_first

_TIME = "time"
_LENGTH = "length"
_DAY = 1.0
# Units of time in days; a bare plural ("for days") reaches as far as the next.
_UNITS = {
    "minute": _DAY / 1440,
    "hour": _DAY / 24,
    "day": _DAY,
    "week": 7.0,
    "month": 30.0,
    "year": 365.0,
    "decade": 3650.0,
}
_NEXT = {"minute": 59, "hour": 47, "day": 13, "week": 8, "month": 23, "year": 19, "decade": 9}
# "Several" and "a few" are no more than this many.
_FEW = 9
_FEW_WORDS = read_words("several few couple")
# A vague count is stretched this far before a plain one is out of its reach.
_STRETCH = 1.2
_SPANNING = read_words("for within after in before during")
_TOGETHER = ("nummod", "quantmod", "compound", "amod", "npadvmod", "advmod", "pobj", "prep", "dobj", "attr")
_LENGTHS = read_words("foot yard meter metre mile km kilometer kilometre m inch")
_PLACING = read_words("in at near on outside across")
_PAST = read_words("past last next these those many")
_LAST = "last"
_LASTING = ("last", "continue", "endure", "go on", "carry on")
_STEPS = 4


@dataclass(frozen=True, slots=True)
class _Range:
    """What is counted or measured, between two values, and whether its word is vague."""

    of: str
    low: float
    high: float
    is_vague: bool


@dataclass(frozen=True, slots=True)
class _Amount:
    """How much or how many a clause tells."""

    matter: Matter
    values: _Range
    told: Told


def compare_vague(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each act of which articles give vague numbers, and plain ones that these do not reach."""
    rows: defaultdict[tuple[str, str], list[_Amount]] = defaultdict(list)
    for matter in matters:
        for amount in () if matter.is_denied else _read_amounts(matter):
            rows[amount.values.of, _name_act(matter)].append(amount)
    for of, act in sorted(rows):
        yield from _report(rows[of, act][:MOST_TOLD], is_time=of == _TIME)


def _report(amounts: Sequence[_Amount], *, is_time: bool) -> Iterator[Disagreement]:
    known: Mapping[Quote, _Amount] = {amount.told.quote: amount for amount in amounts}

    def is_linked(one: Told, two: Told) -> bool:
        return _are_apart(known[one.quote], known[two.quote]) and _are_one(known[one.quote], known[two.quote])

    for told in part_told([amount.told for amount in amounts], is_linked, is_strict=False):
        part, is_later = follow_first(told)
        words = join_words(order_words(part), "then" if is_later else "or")
        yield report_told(
            part,
            kind="duration" if is_time else "quantity",
            relation="updates" if is_later else "differs",
            severity="medium",
            statement=f"Later reports give another number than earlier ones: {words}."
            if is_later
            else f"Sources differ on how much or how many: {words}.",
            explanation="The vague number does not reach as far as the plain one.",
        )


def _are_apart(one: _Amount, two: _Amount) -> bool:
    """Whether a plain number is beyond a vague one, or a time apart from it; a count below it may be of a part."""
    if not (one.values.is_vague or two.values.is_vague):
        return False
    if one.values.of == _TIME:
        return one.values.high < two.values.low or two.values.high < one.values.low
    vague, plain = (one, two) if one.values.is_vague else (two, one)
    return not plain.values.is_vague and vague.values.high * _STRETCH < plain.values.low


def _are_one(one: _Amount, two: _Amount) -> bool:
    """Whether both are said of one act; of people at large the words around must be more alike."""
    mine, other = one.matter, two.matter
    places = (_name_places(one), _name_places(two))
    are_elsewhere = all(places) and not places[0] & places[1]
    if are_elsewhere or not share_slots(mine, other):
        return False
    slots = ((mine.agents, other.agents), (mine.patients, other.patients), (mine.others, other.others))
    met = [shared for first, second in slots if (shared := meet_bearers(first, second))]
    shared = frozenset().union(*met)
    least = ALIKE_TWICE if len(met) > 1 else ALIKE_UPON if shared - ANYBODY else ALIKE
    return bool(shared) and are_near(mine.passage, other.passage, shared, least=least)


def _name_places(amount: _Amount) -> frozenset[str]:
    """Where it is told of: the nouns that "in", "at" and the like put beside the verb, or beside its nouns."""
    deed, tokens = amount.matter.deed, amount.matter.passage.tokens
    nouns = (*deed.agents, *deed.patients)
    parts = [at for noun in nouns for at in deed.children[noun] if tokens[at].text == "of"]
    heads = (deed.at, *nouns, *(at for lead in parts for at in deed.children[lead]))
    leads = [at for head in heads for at in deed.children[head] if tokens[at].text.casefold() in _PLACING]
    words = [tokens[at].lemma.casefold() for lead in leads for at in deed.children[lead]]
    return frozenset(word for word in words if word not in _UNITS)


def _name_act(matter: Matter) -> str:
    return _LAST if matter.verb in _LASTING else matter.verb


def _read_amounts(matter: Matter) -> Iterator[_Amount]:
    """The counts of those that do it or suffer it, and the measures that hang on the verb."""
    deed, tokens = matter.deed, matter.passage.tokens
    for quantity in deed.passage.quantities:
        inside = [at for at, token in enumerate(tokens) if quantity.start <= token.start < quantity.end]
        if not inside or not _belongs(deed, inside[-1], is_count=not quantity.unit):
            continue
        of = _name_measure(quantity) if quantity.unit else classify_word(quantity.of.casefold())
        low, high = measure_interval(quantity)
        if of:
            is_vague = bool(set(quantity.exact.casefold().split()) & VAGUE)
            yield from _tell(matter, inside, _Range(of, low, high, is_vague))
    for at, token in enumerate(tokens):
        unit = token.lemma.casefold()
        if token.tag == "NNS" and unit in _UNITS and _belongs(deed, at, is_count=False):
            words = {tokens[one].text.casefold() for one in deed.children[at]}
            if not any(tokens[one].dep == "nummod" for one in deed.children[at]) and not words & _PAST:
                most = _FEW if words & _FEW_WORDS else _NEXT[unit]
                yield from _tell(matter, (at,), _Range(_TIME, 2 * _UNITS[unit], most * _UNITS[unit], is_vague=True))


def _name_measure(quantity: Quantity) -> str:
    return _TIME if quantity.unit in _UNITS else _LENGTH if quantity.unit in _LENGTHS else ""


def _belongs(deed: Deed, at: int, *, is_count: bool) -> bool:
    """Whether a number counts one of the nouns of the clause, or measures what its verb tells."""
    tokens, place = deed.passage.tokens, at
    for _ in range(_STEPS):
        if place in (*deed.agents, *deed.patients) if is_count else place == deed.at:
            return True
        is_led = tokens[place].dep != "prep" or is_count or tokens[place].text.casefold() in _SPANNING
        if tokens[place].dep not in _TOGETHER or tokens[place].head == place or not is_led:
            return False
        place = tokens[place].head
    return False


def _tell(matter: Matter, inside: Sequence[int], values: _Range) -> Iterator[_Amount]:
    """The amount with its words; a unit is nothing that it is done to."""
    passage = matter.passage
    first, last = cut_deed(matter.deed)
    first, last = min(first, inside[0]), max(last, inside[-1])
    units = {classify_word(passage.tokens[inside[-1]].lemma.casefold())} if values.of in (_TIME, _LENGTH) else set()
    words, quote = show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False)
    told = Told(passage, f"{values.low}-{values.high}", words, quote)
    yield _Amount(replace(matter, patients=matter.patients - units), values, told)
