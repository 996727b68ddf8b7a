"""What the sentence around a claim names and dates: enough to tell one event from another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.readings import Mention, Reading, Timex
from .days import Days, read_days

# A sentence as short as this that dates something is the heading of what follows it in a list.
_HEADING_TOKENS = 7
_PERIOD = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Scene:
    """Whom and what a sentence names, each by one word, where, and the days that it dates.

    `is_elsewhen` holds when it dates something by a month or a year: not by what is news.
    """

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    days: tuple[Days, ...] = ()
    is_elsewhen: bool = False


Scenes = Mapping[tuple[str, int], Scene]


def read_scenes(readings: Sequence[Reading]) -> Scenes:
    """The scene of each sentence, by file and index of the sentence."""
    scenes: dict[tuple[str, int], Scene] = {}
    for reading in readings:
        starts = [sentence.start for sentence in reading.sentences]
        mentions: defaultdict[int, list[Mention]] = defaultdict(list)
        timexes: defaultdict[int, list[Timex]] = defaultdict(list)
        for mention in reading.mentions:
            mentions[bisect_right(starts, mention.start) - 1].append(mention)
        for timex in reading.timexes:
            timexes[bisect_right(starts, timex.start) - 1].append(timex)
        for number in range(len(starts)):
            if not timexes[number] and number and len(reading.sentences[number - 1].tokens) <= _HEADING_TOKENS:
                timexes[number] = timexes[number - 1]
            scene = Scene(
                frozenset(_name(mention) for mention in mentions[number]),
                frozenset(_name(mention) for mention in mentions[number] if mention.kind == "place"),
            )
            scenes[reading.file, number] = date_scene(scene, timexes[number])
    return scenes


def date_scene(scene: Scene, timexes: Sequence[Timex]) -> Scene:
    """The scene with the days that these expressions date it by, and no others."""
    dates = [timex for timex in timexes if timex.type == "DATE"]
    days = tuple(days for timex in dates if (days := read_days(timex.edtf)) is not None)
    return replace(scene, days=days, is_elsewhen=any(map(is_period, dates)))


def is_period(timex: Timex) -> bool:
    """Whether an expression is a month or a year, whole or open."""
    return _PERIOD.fullmatch(timex.value or "") is not None


def _name(mention: Mention) -> str:
    """The word that a name is told by: the last of a person's, the first of any other."""
    words = mention.exact.casefold().replace("’", "'").replace("'s", " ").removeprefix("the ").split()
    return (words[-1] if mention.kind == "person" else words[0]).strip(".,") if words else ""
