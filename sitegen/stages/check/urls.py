"""URLs taken apart, as RFC 3986 tells (appendix B); nothing is asked of any host."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


@dataclass(frozen=True, slots=True)
class Url:
    """The parts of a URL as written; `host` is None when there is none, "" when it is empty ("///x")."""

    scheme: str
    host: str | None
    path: str
    fragment: str


def split_url(url: str) -> Url:
    """Any text has parts; what is no URL is a path."""
    found = _PARTS.match(url)
    if found is None:
        return Url("", None, url, "")
    return Url((found[1] or "").casefold(), found[2], found[3], found[5] or "")


def decode_url(text: str) -> str:
    """Percent escapes as the UTF-8 they stand for."""
    return _ESCAPES.sub(lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), text)
