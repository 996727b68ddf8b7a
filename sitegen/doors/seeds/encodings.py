"""Articles in another encoding than UTF-8, where the file or its server says which; nothing is guessed."""

from __future__ import annotations

import codecs
import re

# A declaration stands in the first 1,024 bytes of a page (HTML, 13.2.3.2); real ones open with long comments.
_HEAD_BYTES = 4096
_DECLARED = re.compile(rb"<meta\b[^<>]{0,300}?\bcharset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What pages that declare these are written in (WHATWG Encoding Standard, names and labels).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def recode_text(content: bytes, *, is_page: bool, stated: str | None = None) -> bytes:
    """`content` in UTF-8 if its byte order mark, its server (`stated`) or the page itself names its encoding.

    What is UTF-8 already, or is not what it is said to be, comes back as it is.
    """
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if marked is None and _is_utf8(content):
        return content
    declared = _DECLARED.search(content, 0, _HEAD_BYTES) if is_page else None
    named = marked or stated or (declared[1].decode("ascii") if declared else None)
    if named is None:
        return content
    try:
        name = codecs.lookup(named).name
        return content.decode(_MEANT.get(name, name)).encode()
    except (LookupError, ValueError):
        return content


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
