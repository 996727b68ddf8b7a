"""The range of a fact in its own sentence: where sources give other values, the sentence says which."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....model.claims import Claim
from ....model.stories import Disagreement, Fact, Line, Side
from ....values.proof.sides import are_rivals, states_side
from ..facts import Stated
from ..lexicon import VAGUE, read_words
from ..sides import join_words

MOST_OTHERS = 3
_TYPES = ("quantity", "duration", "date")
_WORD = re.compile(r"\w+")
_RELATIVE = read_words("last this next yesterday today tomorrow ago earlier")


def add_ranges(stated: Sequence[Stated], ledger: Sequence[Disagreement], lines: Sequence[Line]) -> tuple[Fact, ...]:
    """The facts, those whose sentence states one of several values with the others behind it in brackets.

    Articles on one of the reporting `lines` are one report.
    """
    line_of = {file: line.id for line in lines for file in line.files}
    return tuple(replace(one.fact, text=_add_others(one, ledger, line_of)) for one in stated)


def _add_others(one: Stated, ledger: Sequence[Disagreement], line_of: Mapping[str, str]) -> str:
    text = one.fact.text
    for entry in ledger:
        is_told = entry.relation in ("contradicts", "updates") and entry.severity != "low"
        if one.fact.id not in entry.facts or entry.type not in _TYPES or not is_told:
            continue
        said = [side for side in entry.sides if _is_said(side, entry, one)]
        if len(said) != 1:
            continue
        own = {quote.file for quote in said[0].evidence}
        apart = [side for side in entry.sides if side is not said[0] and not {q.file for q in side.evidence} & own]
        others = _list_others(said[0], apart, entry)
        if 0 < len(others) <= MOST_OTHERS:
            told_by = {line_of.get(quote.file, quote.file) for side in others for quote in side.evidence}
            reports = "other reports" if len(told_by) > 1 else "another report"
            return f"{text.rstrip('.')} ({reports}: {join_words([side.value or '' for side in others], 'or')})."
    return text


def _is_said(side: Side, entry: Disagreement, one: Stated) -> bool:
    """Whether the sentence of the fact gives the side's value, in words that are on the side."""
    if not side.value or _is_vague(side.value):
        return False
    return _holds(side, one.best) and (_states(one.fact.text, side.value) or states_side(one.fact.text, side, entry))


def _is_vague(value: str) -> bool:
    """Whether a value is nobody's count ("dozens") or a date that is told from the day of its article."""
    words = set(_fold(value).split())
    return bool(words & VAGUE) or bool(words & _RELATIVE)


def _holds(side: Side, best: Claim) -> bool:
    """Whether the words that state the fact are on the side."""
    return any(quote.file == best.file and quote.span.overlap(best.span) > 0 for quote in side.evidence)


def _states(text: str, value: str) -> bool:
    """Whether a sentence has all the words of a value."""
    return f" {_fold(value)} " in f" {_fold(text)} "


def _list_others(said: Side, apart: Sequence[Side], entry: Disagreement) -> list[Side]:
    """The other sides, of those that readers see no difference between one, without that which is said."""
    others: list[Side] = []
    for side in apart:
        known = [_fold(one.value or "") for one in (said, *others)]
        is_new = _fold(side.value or "") not in known and all(are_rivals(side, one, entry) for one in (said, *others))
        if side.value and is_new and not _is_vague(side.value):
            others.append(side)
    return others


def _fold(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold()))
