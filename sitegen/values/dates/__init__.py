"""Dates: found in text as temporal expressions, completed from what they lean on, compared, and shown."""

from __future__ import annotations

from .anchors import Anchors
from .edtf import dates_agree, read_edtf_interval, show_when, write_interval
from .find import find_timexes
from .resolve import resolve_timex

__all__ = [
    "Anchors",
    "dates_agree",
    "find_timexes",
    "read_edtf_interval",
    "resolve_timex",
    "show_when",
    "write_interval",
]
