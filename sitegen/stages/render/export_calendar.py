"""The timeline as a calendar (RFC 5545): all-day events, only of what is known to the day or between two days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ...model.stories import TimelineEntry
from ...values.days import find_days, show_edtf
from ...values.newest import find_news_day
from ...values.visible import clean_visible, flatten_visible
from .data_forms import LANES
from .export_material import Material

_FOLD_OCTETS = 75
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:Z+-]*)?[~?%]?", re.ASCII)


def write_calendar(material: Material) -> bytes:
    """An iCalendar file with one event for each entry that has a day or two, in the order of the timeline.

    Its time stamps are the day of the story's news, since a clock would give other bytes at every build. What is
    planned or dated about is tentative.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//sitegen//sitegen {_escape(material.record.version)}//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escape(material.story.title)}",
    ]
    for entry in material.story.timeline:
        if days := find_event_days(entry):
            lines += _write_event(entry, days, material)
    lines.append("END:VCALENDAR")
    return b"".join(fold_line(line) for line in lines)


def find_event_days(entry: TimelineEntry) -> tuple[date, date] | None:
    """First and last day of an entry, None unless both are known to the day."""
    parts = (entry.when.edtf or "").split("/")
    days = find_days(entry.when.edtf)
    if days is None or not all(_DAY.fullmatch(part) for part in parts):
        return None
    return days


def fold_line(line: str) -> bytes:
    """A content line, cut into pieces of at most 75 octets, never within a character (section 3.1)."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(piece) + len(octets) > _FOLD_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def _write_event(entry: TimelineEntry, days: tuple[date, date], material: Material) -> list[str]:
    host = material.places.site.partition("://")[2].partition("/")[0] or "sitegen.invalid"
    stamp = find_news_day(material.story) or days[0]
    reasons = " ".join(flatten_visible(reason) for reason in entry.when.reasoning)
    shown = f"{show_edtf(entry.when.edtf)} ({LANES[entry.kind].lower()})"
    is_sure = entry.kind in ("happened", "said") and not re.search("[~?%]", entry.when.edtf or "")
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_escape(entry.id)}@{host}",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{days[0]:%Y%m%d}",
        *([f"DTEND;VALUE=DATE:{days[1] + timedelta(days=1):%Y%m%d}"] if days[1] < date.max else []),
        f"SUMMARY:{_escape(flatten_visible(entry.what))}",
        f"DESCRIPTION:{_escape(f'{shown}. {reasons}'.strip())}",
        f"CATEGORIES:{LANES[entry.kind]}",
        f"STATUS:{'CONFIRMED' if is_sure else 'TENTATIVE'}",
        "TRANSP:TRANSPARENT",
    ]
    if material.places.site:
        lines.append(f"URL:{flatten_visible(material.places.entries[entry.id])}")
    return [*lines, "END:VEVENT"]


def _escape(text: str) -> str:
    """TEXT as section 3.3.11 wants it; other controls than the line's end are left out."""
    plain = clean_visible(text).replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", "\\n")
