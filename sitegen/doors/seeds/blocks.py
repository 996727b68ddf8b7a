"""An HTML page as blocks of text with offsets: what a browser would set on lines of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .tokens import Token, pad_entity, read_attributes, split_html

_HIDDEN = frozenset(
    {"head", "script", "style", "noscript", "template", "svg", "canvas", "object", "math", "audio", "video"}
)
_FURNITURE = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "aside",
    "form": "form",
    "button": "form",
    "select": "form",
    "dialog": "form",
    "menu": "navigation",
    "figcaption": "caption",
}
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "ol", "option",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    *_FURNITURE, *_HIDDEN,
})  # fmt: skip
_EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
# A paragraph ends where the next begins, with or without an end tag.
_SELF_CLOSING = frozenset({"p", "li", "option", "dt", "dd", "td", "th", "tr"})
# Deeper than pages are; what is deeper makes tree builders crash or crawl.
_MAX_DEPTH = 300
# A news page has 1,000 to 5,000 elements; extraction takes a millisecond for each, and more the more there are.
_MAX_ELEMENTS = 8_000


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text without block tags inside; `rule` names the markup that makes it furniture, None otherwise."""

    start: int
    end: int
    text: str
    rule: str | None
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Blocks:
    """The page's text, as long as the page, and its blocks; `is_plain`: no deeper and no fuller than pages are."""

    text: str
    blocks: tuple[Block, ...]
    is_plain: bool


@dataclass(slots=True)
class _Cutter:
    """The elements that are open, and the text so far. It lives as long as one call of `split_blocks`."""

    pieces: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    rules: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    start: int = 0
    depth: int = 0
    elements: int = 0

    @property
    def is_plain(self) -> bool:
        return self.depth <= _MAX_DEPTH and self.elements <= _MAX_ELEMENTS

    @property
    def is_hidden(self) -> bool:
        return any(self.counts[name] for name in _HIDDEN)

    def open_element(self, name: str, tag: str) -> None:
        self.elements += 1
        if name in _EMPTY or tag.endswith("/>"):
            return
        if name in _SELF_CLOSING and self.opened and self.opened[-1] == name:
            self.close_element(name)
        self.opened.append(name)
        self.counts[name] += 1
        self.depth = max(self.depth, len(self.opened))
        rule = _FURNITURE.get(name) or _find_hidden_rule(tag)
        if rule:
            self.rules.append((len(self.opened), rule))

    def close_element(self, name: str) -> None:
        if not self.counts[name]:
            return
        while self.opened:
            last = self.opened.pop()
            self.counts[last] -= 1
            if last == name:
                break
        while self.rules and self.rules[-1][0] > len(self.opened):
            self.rules.pop()

    def end_block(self, end: int) -> None:
        text = "".join(self.words)
        if text.strip():
            lead = len(text) - len(text.lstrip())
            rule = self.rules[0][1] if self.rules else None
            is_heading = any(self.counts[name] for name in ("h1", "h2"))
            self.blocks.append(Block(self.start + lead, self.start + len(text.rstrip()), text, rule, is_heading))
        self.words = []
        self.start = end


def split_blocks(raw: str) -> Blocks:
    """The blocks of `raw`, in order, none overlapping another; takes time in proportion to its length."""
    cutter = _Cutter()
    for token in split_html(raw):
        if token.kind in ("open", "close"):
            _cut_tag(cutter, token, raw)
        else:
            _add_text(cutter, token, raw)
    cutter.end_block(len(raw))
    return Blocks("".join(cutter.pieces), tuple(cutter.blocks), cutter.is_plain)


def _cut_tag(cutter: _Cutter, token: Token, raw: str) -> None:
    is_block = token.value in _BLOCKS
    if is_block or token.value == "br":
        cutter.end_block(token.end) if is_block else cutter.words.append(" " * (token.end - token.start))
        breaks = "\n\n" if is_block else "\n"
        cutter.pieces.append(breaks + " " * (token.end - token.start - len(breaks)))
    else:
        blank = " " * (token.end - token.start)
        cutter.pieces.append(blank)
        cutter.words.append(blank)
    if token.kind == "open":
        cutter.open_element(token.value, raw[token.start : token.end])
    else:
        cutter.close_element(token.value)


def _add_text(cutter: _Cutter, token: Token, raw: str) -> None:
    length = token.end - token.start
    if token.kind == "hidden" or cutter.is_hidden:
        text = " " * length
    elif token.kind == "entity":
        text = pad_entity(token, raw)
    else:
        text = "".join(" " if char.isspace() else char for char in token.value)
    cutter.pieces.append(text)
    cutter.words.append(text)


def _find_hidden_rule(tag: str) -> str | None:
    if "hidden" not in tag and "display" not in tag and "role" not in tag:
        return None
    attributes = read_attributes(tag)
    style = attributes.get("style", "").replace(" ", "").casefold()
    is_hidden = "display:none" in style or "visibility:hidden" in style or attributes.get("aria-hidden") == "true"
    if is_hidden or " hidden>" in tag.casefold() or " hidden " in tag.casefold():
        return "hidden part"
    return {"navigation": "navigation", "contentinfo": "page footer", "complementary": "aside", "search": "form"}.get(
        attributes.get("role", "").casefold()
    )
