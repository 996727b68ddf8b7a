"""The timeline as Knight Lab's TimelineJS reads it.

Source: the JSON format in the documentation of TimelineJS 3; `unique_id` is our id, `display_date` our wording.
"""

from __future__ import annotations

from datetime import date
from html import escape

from ...model.stories import Story, TimelineEntry
from ...values.days import find_days, show_edtf
from .data_forms import LANES, Json


def show_timelinejs(story: Story) -> Json:
    """Title and events, in the order of the timeline; an entry without a calendar day on either end is left out.

    TimelineJS reads its texts as HTML: they are escaped.
    """
    events = [_show_event(entry) for entry in story.timeline]
    return {
        "title": {"unique_id": "story", "text": {"headline": escape(story.title), "text": ""}},
        "events": [event for event in events if event],
    }


def _show_event(entry: TimelineEntry) -> dict[str, Json]:
    days = find_days(entry.when.edtf)
    if not days:
        return {}
    known = [day for day in days if date.min < day < date.max]
    if not known:
        return {}
    event: dict[str, Json] = {
        "unique_id": entry.id,
        "start_date": _show_date(known[0], entry.when.edtf or ""),
        "display_date": show_edtf(entry.when.edtf),
        "group": LANES[entry.kind],
        "text": {"headline": escape(entry.what), "text": escape(" ".join(entry.when.reasoning))},
    }
    if len(known) == 2 and "/" in (entry.when.edtf or ""):
        event["end_date"] = _show_date(known[1], entry.when.edtf or "")
    return event


def _show_date(day: date, edtf: str) -> dict[str, Json]:
    """As precise as the value is: an interval and a day to the day, a month to the month."""
    shown: dict[str, Json] = {"year": day.year}
    if "/" in edtf or len(edtf) >= 7:
        shown["month"] = day.month
    if "/" in edtf or len(edtf) >= 10:
        shown["day"] = day.day
    return shown
