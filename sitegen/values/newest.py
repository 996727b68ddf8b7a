"""The day of a story's news, where a format demands a date: argued from the articles, never read from a clock."""

from __future__ import annotations

from datetime import date

from ..model.stories import Story, When
from .days import find_days


def find_news_day(story: Story) -> date | None:
    """The newest day on which a source appeared, else on which something happened; None when the corpus does not tell.

    Of an interval its first day counts, so that the date is never later than the news; its last where the first is
    open.
    """
    of_sources = [_find_day(source.published) for source in story.sources]
    of_events = [_find_day(entry.when) for entry in story.timeline if entry.kind == "happened"]
    for days in (of_sources, of_events):
        known = [day for day in days if day is not None]
        if known:
            return max(known)
    return None


def _find_day(when: When) -> date | None:
    known = [day for day in find_days(when.edtf) or () if date.min < day < date.max]
    return known[0] if known else None
