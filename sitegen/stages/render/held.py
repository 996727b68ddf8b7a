"""Styles and scripts as a page can hold them: without what only their writers read, and nothing that ends them."""

from __future__ import annotations

import re

from markupsafe import Markup

_ENDS = ("</", "<!--", "\x01")
_STRING = r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
_COMMENT = r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"
_LOOSE_STYLE = re.compile(rf"{_STRING}|\s*(?:{_COMMENT}\s*)*([{{}};,])(?:\s*{_COMMENT})*\s*|{_COMMENT}|(:)\s+|\s+")
_LOOSE_SCRIPT = re.compile(r"^[ \t]*//.*\n|^[ \t]+|\n(?=\n)", re.MULTILINE)


def hold_asset(name: str, content: bytes) -> Markup | None:
    """The text of an asset for a page; None for what is neither, names other files, or could end its element.

    Words in quotation marks stay as they are, and so does a script of which a text goes over several lines.
    """
    text = content.decode("utf-8", "replace")
    if any(one in text for one in _ENDS):
        return None
    if name.endswith(".css") and "url(" not in text and "@import" not in text:
        return Markup(_LOOSE_STYLE.sub(_tighten, text).strip())  # noqa: S704 - the theme's own, see _ENDS
    if name.endswith(".js"):
        has_long_text = any(line.count("`") % 2 for line in text.splitlines())
        return Markup(text if has_long_text else _LOOSE_SCRIPT.sub("", text))  # noqa: S704 - the theme's own
    return None


def _tighten(found: re.Match[str]) -> str:
    string, sign, colon = found.groups()
    return string or sign or colon or (" " if found[0].isspace() else "")
