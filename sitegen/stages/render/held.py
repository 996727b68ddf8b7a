"""Styles and scripts as a page can hold them: without what only their writers read, and nothing that ends them."""

from __future__ import annotations

from markupsafe import Markup
from rcssmin import cssmin
from rjsmin import jsmin

_ENDS = ("</", "<!--")


def hold_asset(name: str, content: bytes) -> Markup | None:
    """The text of an asset for a page; None for what is neither, names other files, or could end its element."""
    text = content.decode("utf-8", "replace")
    if name.endswith(".css") and "url(" not in text and "@import" not in text:
        shown = cssmin(text)
    elif name.endswith(".js"):
        shown = jsmin(text)
    else:
        return None
    # Judged as it is shown: a shortened text may join what its writer kept apart, as in "a < /script>/".
    return None if any(one in shown for one in _ENDS) else Markup(shown)  # noqa: S704 - the theme's own, see _ENDS
