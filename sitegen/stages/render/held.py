"""Styles and scripts as a page can hold them: without what only their writers read, and nothing that ends them."""

from __future__ import annotations

from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

_ENDS = ("</", "<!--")


def hold_asset(name: str, content: bytes) -> Markup | None:
    """The text of an asset for a page; None for what is neither, names other files, or could end its element."""
    text = content.decode("utf-8", "replace")
    if any(one in text for one in _ENDS):
        return None
    if name.endswith(".css") and "url(" not in text and "@import" not in text:
        return Markup(cssmin(text))  # noqa: S704 - the theme's own, see _ENDS
    if name.endswith(".js"):
        return Markup(jsmin(text))  # noqa: S704 - the theme's own, see _ENDS
    return None
