"""Whether a page is HTML: tags that close, elements where they may stand, one heading of the page, tables with headers.

Of the HTML standard this holds what a page of text can break, read tag by tag: every page of a site is checked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .markup import Tag

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset(
    "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr main menu nav ol p pre search section table ul".split()
)
_PHRASING = frozenset(
    "a abbr audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins kbd label "
    "map mark meter noscript object output picture progress q ruby s samp script select slot small span strong sub sup "
    "svg template textarea time u var video wbr rt rp math link meta".split()
)
_OTHERS = frozenset(
    "html head body title base style li dt dd caption colgroup col thead tbody tfoot tr td th summary legend option "
    "optgroup source track area param".split()
)
# Elements that hold text and marks within it, and no block of a page.
_INLINE = tuple(
    "h1 h2 h3 h4 h5 h6 p span em strong b i small cite q mark time code sup sub label button abbr bdi bdo dfn kbd s u "
    "var samp pre".split()
)
# What a start tag closes that need not be closed.
_CLOSED_BY = {
    "li": "li",
    "dt": "dt dd",
    "dd": "dt dd",
    "tr": "tr td th",
    "td": "td th",
    "th": "td th",
    "tbody": "caption colgroup thead tbody tr td th",
    "thead": "caption colgroup",
    "tfoot": "caption colgroup thead tbody tr td th",
    "option": "option",
    "optgroup": "option optgroup",
    "body": "head",
}
_OPTIONAL = frozenset("li dt dd p tr td th thead tbody tfoot colgroup option optgroup html head body rt rp".split())
_PARENTS = {
    "li": "ul ol menu",
    "dt": "dl div",
    "dd": "dl div",
    "tr": "table thead tbody tfoot",
    "td": "tr",
    "th": "tr",
    "thead": "table",
    "tbody": "table",
    "tfoot": "table",
    "caption": "table",
    "colgroup": "table",
    "summary": "details",
    "legend": "fieldset",
    "figcaption": "figure",
    "option": "select optgroup datalist",
}
_CHILDREN = {
    "ul": "li script template",
    "ol": "li script template",
    "dl": "dt dd div script template",
    "table": "caption colgroup thead tbody tfoot tr script template",
    "tr": "td th script template",
    "thead": "tr script template",
    "tbody": "tr script template",
    "tfoot": "tr script template",
}
_INTERACTIVE = frozenset("a button input select textarea iframe details".split())
_FOREIGN = ("svg", "math")
_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list")
_OLD_ATTRIBUTES = frozenset("align bgcolor valign cellpadding cellspacing background".split())
_SCOPES = ("row", "col", "rowgroup", "colgroup")


def find_invalid(html: str, tags: Iterable[Tag]) -> tuple[str, ...]:
    """What is wrong with a page and its tags, each fault once, in the order in which it is met."""
    page = _Page()
    if not html[:200].lstrip("\ufeff \n\r\t").casefold().startswith("<!doctype html>"):
        page.faults.append("it does not begin with <!doctype html>")
    for tag in tags:
        page.read(tag)
    page.finish()
    return tuple(dict.fromkeys(page.faults))


@dataclass(slots=True)
class _Table:
    """A table that is open: whether it has cells, and headers."""

    has_cells: bool = False
    has_headers: bool = False


@dataclass(slots=True)
class _Page:
    """What has been read of a page so far: its open elements, the outermost first, and its faults."""

    open: list[str] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    pointed: list[tuple[str, str]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    around: Counter[str] = field(default_factory=Counter)
    foreign: int = 0

    def read(self, tag: Tag) -> None:
        """Enter a tag."""
        if self.foreign:
            self._read_foreign(tag)
            return
        if tag.is_end:
            self._close(tag.name)
            return
        self._imply_ends(tag.name)
        self._judge_place(tag.name)
        self._judge_attributes(tag)
        self.counts[tag.name] = self.counts.get(tag.name, 0) + 1
        if tag.name == "title" and not tag.content.strip():
            self.faults.append("its <title> is empty")
        if tag.name == "table":
            self.tables.append(_Table())
        if self.tables and tag.name in ("td", "th"):
            self.tables[-1].has_cells = True
            self.tables[-1].has_headers |= tag.name == "th"
        if tag.name in _FOREIGN:
            self.foreign = 0 if tag.is_closed else 1
        elif tag.name not in _VOID:
            self.open.append(tag.name)
            self.around[tag.name] += 1

    def _read_foreign(self, tag: Tag) -> None:
        """Enter a tag of a drawing or of a formula, of which only the end is waited for."""
        if tag.name in _FOREIGN and not tag.is_closed:
            self.foreign += -1 if tag.is_end else 1

    def finish(self) -> None:
        """Judge the page as a whole."""
        self.faults += [f"<{name}> is not closed" for name in self.open if name not in _OPTIONAL]
        for name, wanted in (("h1", "one heading <h1>"), ("title", "one <title>"), ("main", "one <main>")):
            if self.counts.get(name, 0) != 1 and (name != "main" or self.counts.get(name, 0) > 1):
                self.faults.append(f"it has {self.counts.get(name, 0)} <{name}> where a page has {wanted}")
        for name, target in self.pointed:
            if target not in self.ids:
                self.faults.append(f"{name}=“{target}” names no element of the page")

    def _close(self, name: str) -> None:
        if not self.around[name]:
            self.faults.append(f"</{name}> closes nothing" if name not in _VOID else f"</{name}> must not be written")
            return
        while (last := self._leave()) != name:
            if last not in _OPTIONAL:
                self.faults.append(f"<{last}> is not closed before </{name}>")
        if name == "table" and self.tables:
            table = self.tables.pop()
            if table.has_cells and not table.has_headers:
                self.faults.append("a table has no header cells <th>")

    def _leave(self) -> str:
        """Close the innermost element."""
        name = self.open.pop()
        self.around[name] -= 1
        return name

    def _imply_ends(self, name: str) -> None:
        """Close what the start of an element closes: a paragraph before a block, a row before the next row."""
        if name in _BLOCKS and self.open[-1:] == ["p"]:
            self._leave()
        closed = _CLOSED_BY.get(name, "").split()
        while self.open and (self.open[-1] in closed or (self.open[-1] == "p" and closed)):
            self._leave()

    def _judge_place(self, name: str) -> None:
        if name not in _BLOCKS | _PHRASING | _OTHERS and "-" not in name:
            self.faults.append(f"<{name}> is no element of HTML")
        parent = self.open[-1] if self.open else ""
        if name in _PARENTS and parent not in _PARENTS[name].split():
            self.faults.append(f"<{name}> stands in <{parent}>, and not in <{'> or <'.join(_PARENTS[name].split())}>")
        elif parent in _CHILDREN and name not in _CHILDREN[parent].split():
            self.faults.append(f"<{name}> stands right in <{parent}>")
        if name in _BLOCKS:
            self.faults += [f"the block <{name}> stands in <{outer}>" for outer in _INLINE if self.around[outer]]
        if name in _INTERACTIVE - {"label"} and (
            outer := next((one for one in ("a", "button") if one in self.open), "")
        ):
            self.faults.append(f"<{name}> stands in <{outer}>")

    def _judge_attributes(self, tag: Tag) -> None:
        values = tag.values
        if tag.name == "html" and not values.get("lang"):
            self.faults.append("<html> has no lang")
        if tag.name == "img" and "alt" not in values:
            self.faults.append("an image has no alt")
        if not values:
            return
        self.faults += [f"<{tag.name}> has “{name}” twice" for name in tag.doubled]
        self.faults += [f"“{name}” is no longer HTML" for name in sorted(values.keys() & _OLD_ATTRIBUTES)]
        if (own := values.get("id")) is not None:
            if own in self.ids or not own or re.search(r"\s", own):
                self.faults.append(f"the id “{own}” stands twice" if own in self.ids else f"“{own}” is no id")
            self.ids.add(own)
        for name in _REFERENCES:
            if name in values:
                self.pointed += [(name, target) for target in values[name].split()]
        if tag.name == "th" and values.get("scope", "col") not in _SCOPES:
            self.faults.append(f"a header cell has the scope “{values['scope']}”")
