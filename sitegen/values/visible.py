"""Text that anything may show: without controls or marks that turn the direction of the text around it."""

from __future__ import annotations

import re

_UNSHOWN = dict.fromkeys(
    (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")


def clean_visible(text: str) -> str:
    """`text` as XML, HTML and a terminal may show it; what is no character becomes U+FFFD.

    Source of what is no character: XML 1.0, production 2.
    """
    return _NO_CHARACTERS.sub("\ufffd", text.translate(_UNSHOWN))


def flatten_visible(text: str) -> str:
    """`text` as it may be shown on one line, runs of white space as one space."""
    return " ".join(clean_visible(text).split())
