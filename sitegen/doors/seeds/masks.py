"""Text of the length of the raw text: what is not prose becomes spaces, so every offset holds in both."""

from __future__ import annotations

_BIDIRECTIONAL = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_LINE_BREAKS = "\x85\u2028\u2029"
_KEPT = "\t\n\r"
_TABLE = (
    {code: " " for code in (*range(32), *range(127, 160)) if chr(code) not in _KEPT}
    | {ord(mark): " " for mark in _BIDIRECTIONAL + "\ufeff"}
    | {ord(mark): "\n" for mark in _LINE_BREAKS}
)


def mask_controls(text: str) -> str:
    """`text` with control characters and marks of writing direction as spaces; the same length.

    A reader cannot see such characters, and some can make text show in another order than it is stored.
    """
    return text.translate(_TABLE)


def blank_text(text: str) -> str:
    """Spaces of the length of `text`, its line breaks kept."""
    return "".join(char if char in "\n\r" else " " for char in text)
