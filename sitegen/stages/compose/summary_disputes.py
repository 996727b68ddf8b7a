"""Open disagreements in a summary: a sentence that prints one value shows the other too, or is not told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ...model.stories import OPEN_RELATIONS, Disagreement, Side

_SIDE_WORDS = 8
_MOST_OTHERS = 2
_TOLL = re.compile(r"\b(?:dead|killed|deaths?|died|injured|wounded|hurt|victims|casualties|arrested)\b")
# The full stop of a sentence, before the mark that closes a quotation or at the very end.
_FULL_STOP = re.compile(r"\.([”\"’']?)$")
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_BOUND_WORDS = ("More", "Over", "At", "About", "Around", "Nearly", "Almost", "Up", "Some", "Less", "Fewer", "Under")


def is_dispute(one: Disagreement) -> bool:
    """Whether the sources still stand against each other; what one leaves out is no dispute."""
    return one.relation in OPEN_RELATIONS and one.status == "open" and one.type != "omission"


def is_outdated(
    text: str, facts: Collection[str], updates: Iterable[Disagreement], file: str, span: tuple[int, int]
) -> bool:
    """Whether `text` prints an earlier figure that a later report replaced, and not the later one.

    The sides of an update stand in the order of publication. A toll rises: of it no figure is replaced by a smaller
    one, which an article that is dated late may still print.
    """
    for update in updates:
        if set(facts) & set(update.facts):
            printed = [_prints_side(text, side, file, span) for side in update.sides]
            if (
                any(printed)
                and not printed[-1]
                and not (_TOLL.search(update.statement) and _is_highest(update, printed))
            ):
                return True
    return False


def _is_highest(update: Disagreement, printed: Sequence[bool]) -> bool:
    """Whether no side has a figure above that of a side which is printed; a side without a figure has none."""
    figures = [_read_figure(side.value or "") for side in update.sides]
    own = [figure for figure, is_printed in zip(figures, printed, strict=True) if is_printed]
    return max(own, default=0) >= max(figures, default=0) > 0


def _read_figure(value: str) -> float:
    found = _FIGURE.search(value)
    return float(found[0].replace(",", "")) if found else 0.0


def show_other_sides(
    text: str, facts: Collection[str], disputes: Iterable[Disagreement], file: str = "", span: tuple[int, int] = (0, 0)
) -> str | None:
    """`text` with what others say where it prints a disputed value; None when that cannot be said in a few words.

    `facts` are those that the sentence states, `file` and `span` where it stands, if it is an article's own.
    """
    for dispute in disputes:
        if not set(facts) & set(dispute.facts):
            continue
        taken = [side for side in dispute.sides if _prints_side(text, side, file, span)]
        others = [side for side in dispute.sides if not any(side == one or _says_alike(side, one) for one in taken)]
        if not taken or not others:
            continue
        if len(others) > _MOST_OTHERS or any(not one.value or len(one.value.split()) > _SIDE_WORDS for one in others):
            return None
        told = " and ".join(_show_side(side) for side in others)
        text = f"{_FULL_STOP.sub(_keep_mark, text)}; {told}."
    return text


def _keep_mark(found: re.Match[str]) -> str:
    return found[1]


def _says_alike(side: Side, other: Side) -> bool:
    """Whether two sides print the same figures, so that readers see no difference ("more than 50" and "over 50")."""
    figures = _FIGURE.findall(side.value or "")
    return bool(figures) and figures == _FIGURE.findall(other.value or "")


def _prints_side(text: str, side: Side, file: str, span: tuple[int, int]) -> bool:
    """Whether the sentence prints this side's value, or holds this side's own words and a figure of its value."""
    value = (side.value or "").casefold()
    if value and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text.casefold()):
        return True
    is_own = any(quote.file == file and span[0] <= quote.start and quote.end <= span[1] for quote in side.evidence)
    return is_own and any(figure in text for figure in re.findall(r"\d[\d,.]*\d|\d", value))


def _show_side(side: Side) -> str:
    """What the other side says; its value in quotation marks when it is a wording and stands in its quotes."""
    value = side.value or ""
    is_verbatim = any(value in quote.shown for quote in side.evidence)
    is_figure = any(letter.isdigit() for letter in value)
    plain = value[:1].lower() + value[1:] if value.split(" ")[0] in _BOUND_WORDS else value
    shown = f"“{value}”" if is_verbatim and not is_figure else plain
    count = len({quote.file for quote in side.evidence})
    return f"{'another report says' if count <= 1 else 'other reports say'} {shown}"
