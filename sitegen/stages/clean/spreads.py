"""What a line alone does not show: points above the report, lists below their heading, captions at the end, quotes."""

from __future__ import annotations

from .lines import TextLine
from .scenes import Scene
from .titles import match_dateline
from .vocabulary import LIST_STARTS

_CAPTION = "caption without full stop"
_CREDITED = "caption with credit"
_PROSE_SHARE = 0.8
# Verdicts on the shape of a line and on its neighbours: a text of nothing else is what its article says.
_SEEMING = frozenset({"gallery", "graphic", "list of links", "other news", "shared line", "highlights"})
_MIN_SENTENCE = 6
_COPY = "copy of a line above"
_PULL_QUOTE = "pull quote"
_HIGHLIGHTS = "highlights"
_SUBHEADING = "subheading"
_MIN_POINTS = 2
_MIN_POINT = 4
_HIGHEST = 10


def spread_furniture(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """The verdicts with what follows from one line for its neighbours; the one given stays as it is."""
    verdicts = _spread_captions(scene, _spread_lists(scene, _find_points(scene, list(verdicts))))
    return _spread_pull_quotes(scene, _spread_credits(scene, verdicts))


def _find_points(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """Lines without full stop between the title and the place a report opens with are its points, where several are."""
    places = range(scene.first, min(scene.first + _HIGHEST, len(scene.lines)))
    opening = next((index for index in places if match_dateline(scene.lines[index])), scene.first)
    above = [index for index in range(scene.first, opening) if verdicts[index] in (None, _CAPTION, _SUBHEADING)]
    points = [scene.lines[index] for index in above]
    are_points = all(not line.is_terminated and line.word_count >= _MIN_POINT for line in points)
    if len(points) >= _MIN_POINTS and are_points:
        for index in above:
            verdicts[index] = _HIGHLIGHTS
    return verdicts


def _spread_credits(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """A line without full stop that follows a caption with its credit is the next caption, speech or not."""
    for index in range(scene.first + 1, len(verdicts) - 1):
        line = scene.lines[index]
        is_loose = not line.is_terminated and not line.is_open and 4 <= line.word_count <= 60 and line.text[0].isupper()
        if (
            verdicts[index] is None
            and verdicts[index - 1] == _CREDITED
            and is_loose
            and scene.prose_share >= _PROSE_SHARE
        ):
            verdicts[index] = _CREDITED
    return verdicts


def leave_text(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """The verdicts, but where they leave no text at all, without those on sentences that only looked like furniture."""
    if None in verdicts[scene.first :]:
        return verdicts
    return [
        None if index >= scene.first and name in _SEEMING and _is_sentence(scene.lines[index]) else name
        for index, name in enumerate(verdicts)
    ]


def _is_sentence(line: TextLine) -> bool:
    return line.is_terminated and line.word_count >= _MIN_SENTENCE


def _spread_pull_quotes(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """Of a line that stands twice, the one next to a pull quote is a part of it; the other stays where it was said."""
    places: dict[str, int] = {}
    for index, line in enumerate(scene.lines):
        first = places.setdefault(line.text, index)
        if verdicts[index] != _COPY or verdicts[first] is not None:
            continue
        if _PULL_QUOTE in (verdicts[first - 1], verdicts[first + 1]):
            verdicts[first], verdicts[index] = _PULL_QUOTE, None
    return verdicts


def _spread_lists(scene: Scene, verdicts: list[str | None]) -> list[str | None]:
    """Headlines below a list's heading belong to it, up to the first sentence or the first blank line after them."""
    is_listing = False
    for index, name in enumerate(verdicts):
        line = scene.lines[index]
        if name in ("list of links", "label") and _is_heading(line):
            is_listing = True
        elif is_listing and name in (None, _CAPTION, _SUBHEADING) and not _is_prose(line):
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
    is_gathered = sum(verdicts[index] in (_CAPTION, _SUBHEADING) for index in tail) >= 2
    if is_gathered and len(tail) >= 4:
        for index in tail:
            if verdicts[index] in (None, _SUBHEADING, _COPY):
                verdicts[index] = _CAPTION
    return verdicts
