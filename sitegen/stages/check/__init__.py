"""Check: every quote, link and number of a site proved, gate by gate. What fails is named; nothing is repaired."""

from __future__ import annotations

from .computed import check_computations
from .files import check_files, compare_builds
from .following import follow_words
from .gates import CHECKS, Check, add_counts
from .outdated import find_outdated, hold_back_sentences, note_sentences
from .statements import check_statements
from .story import check_story
from .summary import check_summary

__all__ = [
    "CHECKS",
    "Check",
    "add_counts",
    "check_computations",
    "check_files",
    "check_statements",
    "check_story",
    "check_summary",
    "compare_builds",
    "find_outdated",
    "follow_words",
    "hold_back_sentences",
    "note_sentences",
]
