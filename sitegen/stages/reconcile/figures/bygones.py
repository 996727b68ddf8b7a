"""Counts of an earlier event, which its year or month tells from the news: "storms in 2008 left almost 800 dead"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....model.readings import Quantity, Timex, Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..days import Days, read_days
from ..intervals import agree_quantities
from ..lexicon import FURTHER, PERSON_NOUNS, VAGUE, find_family, read_words
from ..passages import Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ..quotes import find_overlapped
from ..sides import join_words
from .collecting import NEWS_DAYS

_BROKEN = read_words("cut sever snap break damage destroy collapse sink crash")
_FAMILIES = {"death": "dead", "injury": "injured", "displace": "displaced"}
_MONTH = re.compile(r"XXXX-(\d\d)", re.ASCII)
_PERIOD = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)
_REACH = 9
_WINDOW = 8
# Counts of one event that lie further apart than this count other things.
LARGEST_RATIO = 4.0


@dataclass(frozen=True, slots=True)
class _Past:
    """A count of an earlier event: what befell whom, when, and the nouns that stand beside its date."""

    quantity: Quantity
    days: Days | None
    month: str
    nouns: frozenset[str]
    told: Told


def compare_bygones(passages: Sequence[Passage]) -> list[Disagreement]:
    """Contradictions: counts of what befell people or things in one earlier event that exclude each other."""
    by_key: defaultdict[tuple[str, str], list[_Past]] = defaultdict(list)
    for passage in passages:
        for key, past in _read_pasts(passage):
            by_key[key].append(past)
    found = []
    for key in sorted(by_key):
        read = {past.told.quote: past for past in by_key[key]}
        values = {past.told.value: past.quantity for past in by_key[key]}

        def is_linked(one: Told, two: Told, key: tuple[str, str] = key, read: Mapping[Quote, _Past] = read) -> bool:
            return _is_one_event(read[one.quote], read[two.quote], is_person=key[1] == "")

        def is_clash(one: str, two: str, values: Mapping[str, Quantity] = values) -> bool:
            return _exclude(values[one], values[two])

        for part in part_told([past.told for past in by_key[key]], is_linked, is_clash):
            found.append(
                report_told(
                    part,
                    kind="quantity",
                    relation="contradicts",
                    severity="medium",
                    statement=f"Sources count an earlier event differently: {join_words(list_words(part), 'or')}.",
                    explanation="The counts are of the same earlier event, and cannot both hold.",
                )
            )
    return found


def _exclude(one: Quantity, two: Quantity) -> bool:
    numbers = sorted((one.high or one.low or 0.0, two.high or two.low or 0.0))
    return not agree_quantities(one, two) and numbers[1] <= LARGEST_RATIO * numbers[0]


def _is_one_event(one: _Past, two: _Past, *, is_person: bool) -> bool:
    if one.days is not None and two.days is not None:
        is_one_time = one.days.meets(two.days)
    else:
        is_one_time = one.days is two.days and (one.month == two.month or "" in (one.month, two.month))
    return is_one_time and (not is_person or bool(one.nouns & two.nouns))


def _read_pasts(passage: Passage) -> Iterator[tuple[tuple[str, str], _Past]]:
    tokens = passage.tokens
    dated = [(timex, when) for timex in passage.timexes if (when := _read_past(passage, timex)) is not None]
    if len(dated) != 1:
        dated = [one for one in dated if one[1][0] is not None]
    for quantity in passage.quantities if dated else ():
        inside = find_overlapped(tokens, quantity.span)
        if quantity.unit or not inside or VAGUE & set(quantity.exact.casefold().split()):
            continue
        state, at = _find_state(tokens, inside.stop)
        if not state or (inside[0] and tokens[inside[0] - 1].lemma.casefold() in FURTHER):
            continue
        timex, (days, month) = min(dated, key=lambda one: abs(one[0].start - quantity.start))
        if state in _FAMILIES.values():
            thing = "" if not quantity.of or quantity.of.casefold() in PERSON_NOUNS else quantity.of.casefold()
        else:
            thing = classify_word(quantity.of.casefold()) if quantity.of else ""
        if state == "broken" and not thing:
            continue
        told = Told(
            passage,
            f"{quantity.bound}|{quantity.low}|{quantity.high}",
            show_words(passage, inside[0], at),
            quote_tokens(passage, inside[0], at, is_widened=False),
        )
        yield (state, thing), _Past(quantity, days, month, _find_nouns(tokens, timex), told)


def _read_past(passage: Passage, timex: Timex) -> tuple[Days | None, str] | None:
    """The days of a year or month long before the article, or the month of an article without a date; else None."""
    days, published = read_days(timex.edtf), read_days(passage.day)
    if timex.type != "DATE":
        return None
    if published is not None:
        return (days, "") if days is not None and (published.first - days.last).days > NEWS_DAYS else None
    month = _MONTH.fullmatch(timex.value or "")
    is_earlier = timex.exact.casefold().startswith(("earlier", "last")) or _PERIOD.fullmatch(timex.edtf or "")
    return (days, month[1] if month else "") if month or is_earlier else None


def _find_state(tokens: Sequence[Token], start: int) -> tuple[str, int]:
    """What befell those counted, and where it is said; ("", -1) where something else comes first."""
    for at in range(start, min(len(tokens), start + _REACH)):
        token = tokens[at]
        family = find_family(token.lemma)
        if family in _FAMILIES:
            return _FAMILIES[family], at
        if token.lemma.casefold() in _BROKEN and token.pos == "VERB":
            return "broken", at
        if token.text in (";", ":", ".") or token.pos == "NUM":
            break
    return "", -1


def _find_nouns(tokens: Sequence[Token], timex: Timex) -> frozenset[str]:
    """The nouns around a date, without those of people: "storms and hurricanes in 2008"."""
    inside = find_overlapped(tokens, timex.span)
    near = tokens[max(0, inside.start - _WINDOW) : inside.stop + _WINDOW]
    stems = {token.text.casefold().rstrip("s") for token in near if token.pos in ("NOUN", "PROPN")}
    return frozenset(stems - PERSON_NOUNS)
