"""People's Markdown as HTML: no markup of theirs passes, no picture is fetched, and no link leads where it must not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def render_markdown(text: str, resolve: Callable[[str], str | None]) -> Markup:
    """`text` as HTML; `resolve` gives a link's reference, None to leave its words without a link.

    Headings start at the second level, as the page has its own first.
    """
    parser = _open_parser()
    tokens = parser.parse(text)
    lowered = int(any(token.type == "heading_open" and token.tag == "h1" for token in tokens))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + lowered)}"
        if token.children:
            token.children = _clean_inline(token.children, resolve)
    return Markup(parser.renderer.render(tokens, parser.options, {}))  # noqa: S704 - the parser escapes all text


@cache
def _open_parser() -> MarkdownIt:
    """Loaded when somebody has written a page; most sites have none."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _clean_inline(children: list[Token], resolve: Callable[[str], str | None]) -> list[Token]:
    """Links resolved or taken away, pictures replaced by their words."""
    kept: list[Token] = []
    dropped_links: list[bool] = []
    for child in children:
        if child.type == "link_open":
            href = resolve(str(child.attrGet("href") or ""))
            dropped_links.append(href is None)
            if href is not None:
                child.attrs = {"href": href, "rel": "noopener"}
                kept.append(child)
        elif child.type == "link_close":
            if not dropped_links.pop():
                kept.append(child)
        elif child.type == "image":
            child.type, child.tag, child.children = "text", "", None
            kept.append(child)
        else:
            kept.append(child)
    return kept
