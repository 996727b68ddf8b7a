"""Something that needs a person: one entry of `status`."""

from __future__ import annotations

from dataclasses import dataclass

WHY = '--why "…"'
# How many of one kind are listed; the rest is counted.
LISTED = 6


@dataclass(frozen=True, slots=True)
class Need:
    """Something that needs a person, with commands to paste; `details` are further lines."""

    kind: str
    target: str
    what: str
    commands: tuple[str, ...]
    details: tuple[str, ...] = ()
