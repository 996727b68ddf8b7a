"""Timelines of large corpora: the days that matter first, then the sentences that tell each of them best.

With hundreds of articles nearly every day is printed somewhere. A day matters when many articles print it, more when
they still do so days afterwards, and most where the reports begin.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ....model.readings import Reading, Timex
from ....model.stories import Fact, Source, TimelineEntry, TimelineKind, When
from ....values.agreement import stands_in_text
from ....values.days import find_days, show_edtf
from ....values.read_over import read_over
from ..summary.sources import list_source_sentences, list_within, place_evidence
from ..summary.text import content_words, names_weekday, reads_alone, smooth_words, tells_reporting
from .dates import date_sentence, list_dates_of

# A day that is printed this many days after it, or later, is looked back on.
LOOKED_BACK_DAYS = 2
# What a day is rated by, beside the number of articles that print it. Tuned on the four topics of Timeline17 that are
# public (six references): date F1 .81, against .69 for the number of articles alone; chosen with each topic left
# out in turn it is .77; next to these values it is .79 up.
IN_FIGURES = 0.5
LOOKED_BACK = 1.0
# The days on which the reports begin count more, by this at most; the surplus fades by a factor e in EARLY_DAYS.
EARLY = 1.5
EARLY_DAYS = 15
# Reports have begun when this share of them is published: one of weeks before tells of something else.
BEGUN_SHARE = 0.05
BACKGROUND = 0.5
# Background before the first report counts as far back as this.
BACKGROUND_DAYS = 400
FEWEST_WORDS = 8
MOST_WORDS = 45
FULL_WORDS = 15
REPEATED_SHARE = 0.5
OTHER_DAY = 0.7
OPENING = 0.5
POINTING_BACK = 0.6
DEPENDENT = 0.8


@dataclass(frozen=True, slots=True)
class DayScope:
    """How many days a timeline has, and how many entries each; the first `further` ones have one more.

    `most` is how many entries it has in all.
    """

    days: int
    entries: int
    further: int = 0
    most: int = 10_000


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence that prints a day; `factor` is how well it reads alone."""

    text: str
    words: frozenset[str]
    file: str
    place: int
    timex: Timex
    facts: tuple[str, ...]
    factor: float


def compose_days(
    facts: Sequence[Fact], sources: Sequence[Source], readings: Sequence[Reading], scope: DayScope
) -> tuple[TimelineEntry, ...]:
    """Entries of the days that matter most, in calendar order; within a day the most central sentence first.

    An entry cites the facts whose quotes stand in its sentence; ids are not yet told apart.
    """
    published = {source.file: days[0] for source in sources if (days := find_days(source.published.edtf))}
    ranked = rank_days(readings, published)
    tellings = _list_tellings(facts, readings)
    rarity = _measure_rarity(readings)
    by_id = {fact.id: fact for fact in facts}
    files = {source.id: source.file for source in sources}
    entries: list[TimelineEntry] = []
    taken = 0
    for day in ranked:
        left = scope.most - len(entries)
        if taken == scope.days or not left:
            break
        count = min(left, scope.entries + (taken < scope.further))
        told = _choose_tellings(tellings.get(day, ()), count, rarity)
        entries += [_build_entry(one, day, by_id, files, published) for one in told]
        taken += bool(told)
    return tuple(sorted(entries, key=lambda entry: entry.when.edtf or ""))


def rank_days(readings: Sequence[Reading], published: Mapping[str, date]) -> tuple[date, ...]:
    """Days by how many articles print them, in figures and looking back, and how early; most important first.

    Only days up to the last report, and BACKGROUND_DAYS before the first, are ranked. `published` is the day of each
    file. Of two days alike the earlier one counts more: what began a story is told whenever it is told again.
    """
    printing, in_figures, looking_back = (defaultdict[int, set[str]](set) for _ in range(3))
    for reading in readings:
        own = published.get(reading.file)
        for timex in reading.timexes:
            day = _find_day(timex)
            if day is None:
                continue
            number = day.toordinal()
            printing[number].add(reading.file)
            if any(sign.isdigit() for sign in timex.exact):
                in_figures[number].add(reading.file)
            if own is not None and own.toordinal() - number >= LOOKED_BACK_DAYS:
                looking_back[number].add(reading.file)
    reports = sorted(day.toordinal() for day in published.values()) or [date.min.toordinal(), date.max.toordinal()]
    first, last = reports[0], reports[-1]
    begun = reports[int(BEGUN_SHARE * len(reports))]

    def rate(number: int) -> float:
        early = 1 + EARLY * math.exp(-max(0, number - begun) / EARLY_DAYS)
        return round(
            (BACKGROUND if number < first else early)
            * (
                math.log1p(len(printing[number]))
                + IN_FIGURES * math.log1p(len(in_figures[number]))
                + LOOKED_BACK * math.log1p(len(looking_back[number]))
            ),
            9,
        )

    known = [number for number in printing if first - BACKGROUND_DAYS <= number <= last]
    return tuple(date.fromordinal(number) for number in sorted(known, key=lambda number: (-rate(number), number)))


def _find_day(timex: Timex) -> date | None:
    days = find_days(timex.edtf) if timex.type in ("DATE", "TIME") else None
    return days[0] if days is not None and days[0] == days[1] else None


def _list_tellings(facts: Sequence[Fact], readings: Iterable[Reading]) -> dict[date, list[_Telling]]:
    """The sentences that print a day and carry evidence, by day."""
    readings = sorted(readings, key=lambda reading: reading.file)
    places = place_evidence(facts)
    whole = {(one.file, one.start, one.end): one for one in list_source_sentences(facts, readings)}
    found: defaultdict[date, list[_Telling]] = defaultdict(list)
    for reading in readings:
        stated = places.get(reading.file, ())
        for place, sentence in enumerate(reading.sentences):
            days = {day: timex for timex in list_dates_of(sentence, reading) if (day := _find_day(timex)) is not None}
            own = [fact for one, fact in list_within(stated, sentence) if one.place == "body"] if days else []
            if not own or not FEWEST_WORDS <= len(sentence.text.split()) <= MOST_WORDS:
                continue
            text = smooth_words(" ".join(read_over(sentence.text, sentence).split()))
            if sentence.place != "body" or tells_reporting(text):
                continue
            known = whole.get((reading.file, sentence.start, sentence.end))
            factor = 1.0 if known else DEPENDENT if reads_alone(text, is_parsed=True) else POINTING_BACK
            names = tuple(dict.fromkeys(fact.id for fact in sorted(own, key=lambda fact: (-fact.weight, fact.id))))
            for day, timex in sorted(days.items()):
                share = factor * (OTHER_DAY if len(days) > 1 else 1.0) * (1 + OPENING / (1 + place))
                shown = known.text if known else text
                if not names_weekday(timex.exact) and show_edtf(day.isoformat()) not in shown:
                    shown = smooth_words(" ".join(date_sentence(sentence, (timex,)).split()))
                found[day].append(
                    _Telling(shown, content_words(sentence.text), reading.file, place, timex, names, share)
                )
    return dict(found)


def _measure_rarity(readings: Iterable[Reading]) -> dict[str, float]:
    """By word the inverse document frequency, over sentences."""
    counts: Counter[str] = Counter()
    total = 0
    for reading in readings:
        for sentence in reading.sentences:
            counts.update(content_words(sentence.text))
            total += 1
    return {word: math.log(total / count) for word, count in counts.items()}


def _choose_tellings(tellings: Sequence[_Telling], count: int, rarity: Mapping[str, float]) -> list[_Telling]:
    """The sentences nearest to the centre of all that are told of a day, none repeating another.

    Source of the method: Radev et al. 2004, "Centroid-based summarization of multiple documents".
    """
    centre: defaultdict[str, float] = defaultdict(float)
    norms = []
    for one in tellings:
        norm = math.sqrt(sum(rarity[word] ** 2 for word in sorted(one.words))) or 1.0
        norms.append(norm)
        for word in one.words:
            centre[word] += one.factor * rarity[word] / norm

    def rate(at: int) -> float:
        one = tellings[at]
        near = sum(rarity[word] * centre[word] for word in sorted(one.words)) / norms[at]
        return round(one.factor * near * math.sqrt(min(1.0, len(one.words) / FULL_WORDS)), 9)

    ranks = {at: rate(at) for at in range(len(tellings))}
    chosen: list[_Telling] = []
    while ranks and len(chosen) < count:
        best = min(ranks, key=lambda at: (-ranks[at], tellings[at].file, tellings[at].place))
        taken = tellings[best]
        chosen.append(taken)
        for at in sorted(ranks):
            share = _share_words(tellings[at].words, taken.words)
            ranks[at] *= 1 - share
            if share >= REPEATED_SHARE:
                del ranks[at]
    return chosen


def _share_words(words: frozenset[str], other: frozenset[str]) -> float:
    return len(words & other) / max(1, min(len(words), len(other)))


def _build_entry(
    one: _Telling, day: date, facts: Mapping[str, Fact], files: Mapping[str, str], published: Mapping[str, date]
) -> TimelineEntry:
    first = facts[one.facts[0]]
    cited = {files.get(piece.source, one.file) for piece in first.evidence if stands_in_text(piece)} | {one.file}
    kind: TimelineKind = "said" if first.lane == "said" else "happened"
    if one.file in published and day > published[one.file]:
        kind = "planned"
    return TimelineEntry(
        id=f"t-{first.id.removeprefix('f-').removeprefix('#')}",
        what=one.text,
        when=When(day.isoformat(), one.timex.basis, one.timex.reasoning),
        kind=kind,
        facts=one.facts,
        sources=tuple(sorted(cited)),
    )
