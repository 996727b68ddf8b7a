"""Dates of one event that stand in different facts: joined by the sort of event and the names beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ....model.readings import Timex, Token
from ....model.stories import Disagreement
from ....values.predicates import classify_predicate, is_event_noun
from ..contexts import compare_terms
from ..days import Days, read_days, show_days
from ..lexicon import read_words
from ..linking import share_subject
from ..passages import Passage, Told, gather_told, part_told, quote_tokens, report_told
from ..quotes import LONGEST_QUOTE_TOKENS, find_overlapped
from ..sides import join_words
from .moments import find_governed

ALIKE_DATED = 0.2
ALIKE_UNNAMED = 0.35
FEWEST_NAMES = 2
FURTHEST_DAYS = 1200
# Classes of events of which a body has few: another purchase, approval, invasion of the same parties is rare.
_SINGLE = frozenset({"buy", "accept", "invade", "appoint", "resign", "crash", "steal"})
# A body moves house, is launched or founded seldom: told by the year, it is the same move.
_YEARLY = {"arrive": "move", "bring": "move", "send": "move", "begin": "begin", "build": "begin"}
_IS_YEAR = re.compile(r"\d{4}", re.ASCII)
# A story has one of these: passages about it need little in common.
_UNIQUE = frozenset({"invade"})
_INVASIONS = read_words("invade invasion")
ALIKE_UNIQUE = 0.03
_PARTS = frozenset({None, "START", "MID", "END"})
_ANNOUNCING = read_words("say announce confirm")
_PRONOUNS = read_words("it they he she")
_REACH = 6


def compare_event_dates(passages: Sequence[Passage]) -> list[Disagreement]:
    """Dates that sources give an event of one sort, beside the same names, and that share no day."""
    by_class = gather_told(passages, _read_dates)
    return [
        report_told(
            part,
            kind="date",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on when this was ({_hint(part)}): "
            f"{join_words([show_days(value) for value in dict.fromkeys(one.value for one in part)], 'or')}.",
            explanation="The sources date the same event to days that do not overlap.",
        )
        for event in sorted(by_class.keys() & (_SINGLE | set(_YEARLY.values())))
        for part in part_told(by_class[event], _can_be_one if event in _UNIQUE else _is_one_event, _are_apart)
    ]


def _can_be_one(one: Told, two: Told) -> bool:
    return share_subject(one, two, ALIKE_UNIQUE)


def _is_one_event(one: Told, two: Told) -> bool:
    names = one.passage.scene.names & two.passage.scene.names
    alike = compare_terms(one.passage.terms, two.passage.terms)
    return alike >= (ALIKE_DATED if len(names) >= FEWEST_NAMES else ALIKE_UNNAMED)


def _are_apart(one: str, two: str) -> bool:
    first, second = read_days(one), read_days(two)
    if first is None or second is None or first.meets(second):
        return False
    return max((second.first - first.last).days, (first.first - second.last).days) <= FURTHEST_DAYS


def _read_dates(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens = passage.tokens
    for timex in passage.timexes:
        inside = find_overlapped(tokens, timex.span)
        if not inside or not _is_plain(timex, read_days(timex.edtf)):
            continue
        for event, at in _find_events(tokens, inside):
            if event in _YEARLY and not _IS_YEAR.fullmatch(timex.edtf or ""):
                continue
            event = _YEARLY.get(event, event)
            first, last = min(at, inside[0]), max(at, inside[-1])
            if timex.basis == "inferred" and event not in _UNIQUE:
                continue
            if last - first <= LONGEST_QUOTE_TOKENS:
                words = " ".join(timex.exact.split())
                yield event, Told(passage, timex.edtf or "", words, quote_tokens(passage, first, last))


def _is_plain(timex: Timex, days: Days | None) -> bool:
    return days is not None and timex.type == "DATE" and timex.value != "PRESENT_REF" and timex.modifier in _PARTS


def _find_events(tokens: Sequence[Token], inside: range) -> Iterator[tuple[str, int]]:
    """The events that a date is said of: its verb or noun, what was announced then, what it came "after"."""
    governor = find_governed(tokens, inside)
    if governor is not None:
        lemma = tokens[governor].lemma.casefold()
        event = classify_predicate(lemma)
        if event not in _UNIQUE or lemma in _INVASIONS:
            yield event, governor
        if lemma in _ANNOUNCING:
            for at in range(governor + 1, min(len(tokens), governor + _REACH)):
                token = tokens[at]
                is_theirs = any(t.head == at and t.lemma.casefold() in _PRONOUNS for t in tokens[governor:at])
                if token.tag == "VBN" and token.head == governor and is_theirs:
                    yield classify_predicate(token.lemma), at
    after = tokens[inside.stop : inside.stop + 1]
    if after and after[0].text.casefold() == "after":
        for at in range(inside.stop + 1, min(len(tokens), inside.stop + _REACH)):
            if tokens[at].pos == "NOUN" and is_event_noun(tokens[at].lemma):
                yield classify_predicate(tokens[at].lemma), at
                break


def _hint(part: Sequence[Told]) -> str:
    return min((f"“{one.quote.exact}”" for one in part), key=lambda words: (len(words), words))
