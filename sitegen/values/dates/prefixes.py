"""Words before an expression that belong to it and modify it: "mid-", "early", "the end of", "almost", "at least"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...model.readings import TimexType

# Longest prefix that is looked for, in characters.
_WIDTH = 32


@dataclass(frozen=True, slots=True)
class Prefix:
    """A wording before expressions of some types, and the TIMEX3 mod that it means (or EARLIER, LATER)."""

    types: tuple[TimexType, ...]
    pattern: re.Pattern[str]
    modifier: str


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})\Z", re.IGNORECASE)


PREFIXES: tuple[Prefix, ...] = (
    Prefix(
        ("DATE", "TIME"),
        _compile(
            r"(?:the )?(?:very )?early[ -](?:on |in )?(?:the )?"
            r"|(?:the |at the )?(?:beginning|start|early part) of (?:the )?"
        ),
        "START",
    ),
    Prefix(
        ("DATE", "TIME"),
        _compile(r"(?:the )?late[ -](?:on |in )?(?:the )?|(?:the )?(?:very )?(?:end|close|latter part) of (?:the )?"),
        "END",
    ),
    Prefix(("DATE", "TIME"), _compile(r"(?:the )?mid[ -]|(?:the )?middle of (?:the )?"), "MID"),
    Prefix(("DATE", "TIME"), _compile(r"earlier (?:on |in )?"), "EARLIER"),
    Prefix(("DATE", "TIME"), _compile(r"later (?:on |in )?"), "LATER"),
    Prefix(("DATE", "TIME"), _compile(r"(?:about|around|roughly|approximately|sometime) "), "APPROX"),
    Prefix(
        ("DURATION",),
        _compile(
            r"(?:a little |slightly |just |well |far )?(?:more than|over|beyond|longer than) (?:the )?(?:past |last )?"
        ),
        "MORE_THAN",
    ),
    Prefix(
        ("DATE", "DURATION"),
        _compile(r"(?:just |well |slightly |a little )?(?:less than|under|shy of)(?: the)? |(?:nearly|almost) "),
        "LESS_THAN",
    ),
    Prefix(("DURATION",), _compile(r"at least "), "EQUAL_OR_MORE"),
    Prefix(("DURATION",), _compile(r"(?:at most|up to|no more than|as much as) "), "EQUAL_OR_LESS"),
    Prefix(("DURATION",), _compile(r"(?:about|around|roughly|approximately|some) "), "APPROX"),
)


def find_prefix(text: str, start: int, end: int, type_: TimexType) -> tuple[int, str] | None:
    """Where the wording that modifies an expression from `start` to `end` begins, and its modifier; None without one.

    What owns something is not told loosely: they talk about "Monday's vote", or look for a way around it.
    """
    window = text[max(0, start - _WIDTH) : start].replace("\n", " ")
    if window[-1:] not in (" ", "-"):
        return None
    is_owner = text[end : end + 2] in ("'s", "’s")
    for prefix in PREFIXES:
        found = prefix.pattern.search(window) if type_ in prefix.types else None
        if found and not (is_owner and prefix.modifier == "APPROX"):
            return start - len(window) + found.start(), prefix.modifier
    return None
