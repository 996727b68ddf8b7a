"""Finds temporal expressions: rules read their cores, neighbours are joined, the words before them modify them."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model.readings import Sentence, Timex
from . import calendar_rules, clock_rules, duration_rules, relative_rules, year_rules
from .drafts import Context, Draft, Rule, read_context
from .join import join_neighbours
from .prefixes import find_prefix
from .tense import find_direction
from .triggers import find_classes

RULES: tuple[Rule, ...] = (
    *calendar_rules.RULES,
    *year_rules.RULES,
    *clock_rules.RULES,
    *relative_rules.RULES,
    *duration_rules.RULES,
)


def find_timexes(sentence: Sentence) -> tuple[Timex, ...]:
    """Temporal expressions (TIMEX3) in `sentence`, in text order, never overlapping; offsets are the article's.

    `value` is filled where the words alone give it, `edtf` stays None until the expression is resolved. The longest
    reading of a place wins, among equals the rule that stands first. Works without tokens, with less certainty.
    """
    classes = find_classes(sentence.text)
    if not classes:
        return ()
    context = read_context(sentence)
    drafts = [
        draft
        for rule in RULES
        if not rule.triggers.isdisjoint(classes)
        for match in rule.pattern.finditer(sentence.text)
        if match.end() > match.start() and (draft := rule.read(match, context))
    ]
    cores = join_neighbours(_choose_longest(drafts), context)
    ends = [0, *(draft.end for draft in cores)]
    return tuple(_finish(draft, context, sentence, end) for draft, end in zip(cores, ends, strict=False))


def _choose_longest(drafts: list[Draft]) -> list[Draft]:
    ranked = sorted(range(len(drafts)), key=lambda i: (-(drafts[i].end - drafts[i].start), i))
    taken: list[Draft] = []
    covered: set[int] = set()
    for index in ranked:
        draft = drafts[index]
        places = range(draft.start, draft.end)
        if covered.isdisjoint(places):
            covered.update(places)
            taken.append(draft)
    return sorted(taken, key=lambda draft: draft.start)


_OR_LATER = re.compile(r"[\s]{1,2}(?:or (?:later|after)|onwards?|at the earliest)\b")
_RELATIONS = frozenset("since by before after until till from within for starting over than".split())


def _finish(draft: Draft, context: Context, sentence: Sentence, floor: int) -> Timex:
    """The timex of a core with its prefix, which never reaches before `floor`, the end of the one before."""
    is_reference = any(point.name.endswith("_REF") for point in draft.points)
    prefix = None if is_reference else find_prefix(context.text, draft.start, draft.end, draft.type)
    if prefix and prefix[0] >= floor:
        draft = replace(draft, start=prefix[0], modifier=prefix[1])
    return Timex(
        start=sentence.start + draft.start,
        end=sentence.start + draft.end,
        exact=sentence.text[draft.start : draft.end],
        type=draft.type,
        value=draft.value,
        modifier=draft.modifier,
        points=draft.points,
        relation=_find_relation(draft, context),
        direction=find_direction(draft, context),
    )


_AHEAD = re.compile(r"(?i)\b(?:ahead of|run-?up to|upcoming)[\s]{1,3}(?:(?:the|this|its|their)[\s]{1,3})?\Z")


def _find_relation(draft: Draft, context: Context) -> str | None:
    """The word before an expression; "since the January fire" is said of the fire, not of January."""
    if _OR_LATER.match(context.text, draft.end):
        return "or later"
    if _AHEAD.search(context.text[max(0, draft.start - 24) : draft.start]):
        return "ahead"
    before = context.read_before(draft.start)
    if before in _RELATIONS:
        return "until" if before == "till" else before
    following = context.find_token(draft.end + 1)
    is_attribute = following is not None and following.pos == "NOUN"
    if before == "the" and not is_attribute:
        window = context.text[: max(0, draft.start - 4)]
        word = window[-12:].rsplit(None, 1)
        return word[-1].lower() if word and word[-1].lower() in _RELATIONS else None
    return None
