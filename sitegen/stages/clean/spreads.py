"""What a line alone does not show: lists that go on below their heading, captions gathered at the end."""

from __future__ import annotations

from .lines import TextLine
from .scenes import Scene
from .vocabulary import LIST_STARTS

_CAPTION = "caption without full stop"


def spread_furniture(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """The verdicts with what follows from one line for its neighbours; the one given stays as it is."""
    return _spread_captions(scene, _spread_lists(scene, list(verdicts)))


def _spread_lists(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """Headlines below a list's heading belong to it, up to the first sentence or the first blank line after them."""
    is_listing = False
    for index, name in enumerate(verdicts):
        line = scene.lines[index]
        if name in ("list of links", "label") and _is_heading(line):
            is_listing = True
        elif is_listing and name in (None, _CAPTION, "subheading") and not _is_prose(line):
            verdicts[index] = "list of links"
        elif name is None:
            is_listing = False
    return verdicts


def _is_heading(line: TextLine) -> bool:
    return line.word_count <= 8 and (LIST_STARTS.match(line.head) is not None or line.text[:4].casefold() == "rela")


def _is_prose(line: TextLine) -> bool:
    return line.text[-1] in '.”"' and not line.text.endswith("...")


def _spread_captions(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """At the end of the article, lines that repeat each other around lines without full stop are all captions."""
    start = len(verdicts)
    while start > scene.first and (verdicts[start - 1] is not None or scene.repeats[start - 1]):
        start -= 1
    tail = range(start, len(verdicts))
    is_gathered = sum(verdicts[index] in (_CAPTION, "subheading") for index in tail) >= 2
    if is_gathered and len(tail) >= 4:
        for index in tail:
            if verdicts[index] in (None, "subheading", "copy of a line above"):
                verdicts[index] = _CAPTION
    return verdicts
