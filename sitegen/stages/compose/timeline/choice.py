"""Which entries a timeline has: one for an event, the central ones first, and few of what lies long before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ....model.stories import TimelineEntry, When
from ....values.days import find_days, show_edtf
from ..summary.ideas import list_ideas
from ..summary.pairs import Pair, add_up_pairs, list_pairs
from ..summary.text import content_words, drop_credit, is_coloured

# Two entries of one day, or of days that overlap, that tell mostly the same.
SAME_SHARE = 0.5
# Two entries in nearly the same words, whatever their days.
REPEATED_SHARE = 0.8
BACKGROUND_DAYS = 365
BACKGROUND_SHARE = 3
COLOUR_FACTOR = 0.3
LEAST_CENTRAL = 0.5
FEWEST_WORDS = 12
# An idea of so many entries, or of this share of them, is what the whole story is about.
FEW_ENTRIES = 3
FEW_SHARE = 0.2
_MONTH = re.compile(r"\d{4}-\d\d~?", re.ASCII)


def rate_entry(entry: TimelineEntry, weight: float, pairs: Mapping[Pair, float]) -> float:
    """How much an entry matters: the weight of its fact, and how much of it several articles tell."""
    central = add_up_pairs(list_pairs(entry.what), pairs) / max(FEWEST_WORDS, len(entry.what.split()))
    return round(weight * (LEAST_CENTRAL + central) * (COLOUR_FACTOR if is_coloured(entry.what) else 1.0), 9)


def join_same(entries: Sequence[TimelineEntry], rates: Mapping[str, float]) -> list[TimelineEntry]:
    """The entries, of those that tell one event only the one that matters most, with the facts and sources of all.

    `rates` are by id and text (`name_rate`). One event told twice has days that overlap, or nearly the same words
    without the date in them; of a month and a day the day stays.
    """
    kept: list[TimelineEntry] = []
    ideas = {entry.what: list_ideas(content_words(drop_credit(entry.what))) for entry in entries}
    for entry in sorted(entries, key=lambda entry: (-rates[name_rate(entry)], entry.facts, entry.what)):
        at = next((at for at, other in enumerate(kept) if _is_same(entry, other, ideas)), None)
        if at is None:
            kept.append(entry)
        elif _share_days(entry, kept[at]):
            first, second = kept[at], entry
            if _count_days(second) < _count_days(first):
                first, second = second, first
            facts = tuple(dict.fromkeys((*first.facts, *second.facts)))
            kept[at] = replace(first, facts=facts, sources=tuple(sorted({*first.sources, *second.sources})))
    return kept


def name_month(when: When) -> When:
    """A part of a month as the month: its ten days are this program's, not the article's, which says "early May"."""
    days = find_days(when.edtf)
    edtf = when.edtf or ""
    is_part = "~/" in edtf and days is not None and edtf[:7] == edtf.partition("/")[2][:7]
    return replace(when, edtf=edtf[:7]) if is_part else when


def drop_vague(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """The entries without those that date by the month what another one dates by the day.

    "The discovery in April" is told by "found on 8 April": they share ideas that few other entries have.
    """
    ideas = {id(entry): list_ideas(_drop_date_words(entry)) for entry in entries}
    counts = Counter(idea for found in ideas.values() for idea in found)
    most = max(FEW_ENTRIES, FEW_SHARE * len(entries))
    exact = [entry for entry in entries if _count_days(entry) == 0]

    def is_told(entry: TimelineEntry) -> bool:
        fewest = 1 if (entry.when.edtf or "").endswith("~") else 2
        return any(
            _share_days(entry, other)
            and sum(counts[idea] <= most for idea in ideas[id(entry)] & ideas[id(other)]) >= fewest
            for other in exact
        )

    return [entry for entry in entries if not (_MONTH.fullmatch(entry.when.edtf or "") and is_told(entry))]


def _drop_date_words(entry: TimelineEntry) -> frozenset[str]:
    printed = show_edtf((entry.when.edtf or "").rstrip("~"))
    return content_words(drop_credit(entry.what)) - content_words(printed)


def _count_days(entry: TimelineEntry) -> int:
    days = find_days(entry.when.edtf)
    return (days[1] - days[0]).days if days else 0


def name_rate(entry: TimelineEntry) -> str:
    """What an entry is rated under before it has an id of its own."""
    return f"{entry.id} {entry.when.edtf} {entry.kind} {entry.what}"


def limit_background(entries: Sequence[TimelineEntry], first_report: date, most: int) -> list[TimelineEntry]:
    """The entries in their order, those long before the first report only up to a share of `most`."""
    left = most // BACKGROUND_SHARE
    kept = []
    for entry in entries:
        days = find_days(entry.when.edtf)
        is_background = days is not None and (first_report - days[1]).days > BACKGROUND_DAYS
        if is_background and not left:
            continue
        left -= is_background
        kept.append(entry)
    return kept


def _is_same(entry: TimelineEntry, other: TimelineEntry, ideas: Mapping[str, frozenset[str]]) -> bool:
    mine, told = ideas[entry.what], ideas[other.what]
    share = len(mine & told) / max(1, min(len(mine), len(told)))
    if share < SAME_SHARE or _share_days(entry, other):
        return share >= SAME_SHARE
    day = (entry.when.edtf or "").partition("T")[0]
    is_printed = show_edtf(day) in entry.what or day in entry.what
    return share >= REPEATED_SHARE and entry.kind == other.kind and not is_printed


def _share_days(entry: TimelineEntry, other: TimelineEntry) -> bool:
    mine, theirs = find_days(entry.when.edtf), find_days(other.when.edtf)
    if mine is None or theirs is None:
        return False
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]
