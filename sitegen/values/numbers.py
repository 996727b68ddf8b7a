"""Numbers as news prints them: a figure with the words that loosen it, or a range of two."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..model.readings import Bound
from .figures import CURRENCY_LETTERS, CURRENCY_SIGNS, Figure, read_figure
from .pieces import DASHES, Piece, is_glued_at, word_at

_BOUND_WORDS: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("somewhere", "in", "the", "region", "of"), "about"),
    (("in", "the", "region", "of"), "about"),
    (("no", "fewer", "than"), "at-least"),
    (("no", "less", "than"), "at-least"),
    (("not", "less", "than"), "at-least"),
    (("not", "fewer", "than"), "at-least"),
    (("no", "more", "than"), "at-most"),
    (("not", "more", "than"), "at-most"),
    (("a", "total", "of"), "exact"),
    (("a", "minimum", "of"), "at-least"),
    (("a", "maximum", "of"), "at-most"),
    (("as", "many", "as"), "at-most"),
    (("as", "much", "as"), "at-most"),
    (("as", "few", "as"), "at-least"),
    (("as", "little", "as"), "at-least"),
    (("slightly", "more", "than"), "more-than"),
    (("slightly", "less", "than"), "nearly"),
    (("a", "little", "over"), "more-than"),
    (("a", "little", "under"), "nearly"),
    (("well", "over"), "more-than"),
    (("just", "over"), "more-than"),
    (("just", "above"), "more-than"),
    (("just", "under"), "nearly"),
    (("just", "below"), "nearly"),
    (("just", "short", "of"), "nearly"),
    (("more", "than"), "more-than"),
    (("more", "-", "than"), "more-than"),
    (("less", "-", "than"), "less-than"),
    (("bigger", "than"), "more-than"),
    (("exceed",), "more-than"),
    (("exceeds",), "more-than"),
    (("exceeded",), "more-than"),
    (("surpass",), "more-than"),
    (("surpasses",), "more-than"),
    (("surpassed",), "more-than"),
    (("surpassing",), "more-than"),
    (("greater", "than"), "more-than"),
    (("larger", "than"), "more-than"),
    (("higher", "than"), "more-than"),
    (("upwards", "of"), "more-than"),
    (("upward", "of"), "more-than"),
    (("in", "excess", "of"), "more-than"),
    (("less", "than"), "less-than"),
    (("fewer", "than"), "less-than"),
    (("lower", "than"), "less-than"),
    (("smaller", "than"), "less-than"),
    (("at", "least"), "at-least"),
    (("at", "most"), "at-most"),
    (("up", "to"), "at-most"),
    (("close", "to"), "nearly"),
    (("an", "estimated"), "about"),
    (("some",), "about"),
    (("about",), "about"),
    (("around",), "about"),
    (("roughly",), "about"),
    (("approximately",), "about"),
    (("approx",), "about"),
    (("circa",), "about"),
    (("estimated",), "about"),
    (("nearly",), "nearly"),
    (("almost",), "nearly"),
    (("over",), "more-than"),
    (("beyond",), "more-than"),
    (("exceeding",), "more-than"),
    (("above",), "more-than"),
    (("under",), "less-than"),
    (("below",), "less-than"),
    (("minimum",), "at-least"),
    (("maximum",), "at-most"),
    (("exactly",), "exact"),
    (("precisely",), "exact"),
)  # fmt: skip
_JOINTS = (("and",), ("but",), (",",), (",", "but"), (",", "and"))
_BOUND_BY_WORDS: dict[tuple[str, ...], Bound] = dict(_BOUND_WORDS)
_BOUND_STARTS = frozenset(words[0] for words, _ in _BOUND_WORDS)
_LONGEST_BOUND = max(len(words) for words, _ in _BOUND_WORDS)
_AFTER_BOUNDS: dict[tuple[str, ...], Bound] = {
    ("or", "more"): "at-least",
    ("or", "less"): "at-most",
    ("or", "fewer"): "at-most",
    ("or", "so"): "about",
    ("or", "greater"): "at-least",
    ("or", "above"): "at-least",
    ("or", "over"): "at-least",
    ("or", "higher"): "at-least",
    ("and", "more"): "at-least",
    ("and", "above"): "at-least",
    ("or", "lower"): "at-most",
    ("or", "below"): "at-most",
    ("or", "under"): "at-most",
    ("plus",): "at-least",
    ("odd",): "about",
}
_CHANGES = frozenset({
    "climb", "climbed", "climbing", "cut", "cuts", "cutting", "decline", "declined", "decrease", "decreased", "down",
    "drop", "dropped", "dropping", "fall", "fallen", "falling", "falls", "fell", "grew", "grow", "growing", "grown",
    "increase", "increased", "increases", "increasing", "jump", "jumped", "lowered", "raise", "raised", "raising",
    "reduced", "reducing", "revised", "rise", "risen", "rises", "rising", "rose", "slid", "surged", "toll", "up",
    "went", "gone", "going", "changed", "slipped", "halved", "doubled", "narrowed", "widened", "expanded",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: the pieces from `first` up to, not including, `after`, bound words and all.

    `core` is the first piece of the figure itself, or of the currency sign before it. An open end is None.
    `scale_letters` is "m" in "5m", which without a currency is as likely metres as millions. `is_share` holds for
    "a third" and "one in five", whose value is a fraction of 1.
    """

    first: int
    core: int
    after: int
    low: float | None
    high: float | None
    bound: Bound
    is_share: bool = False
    scale_letters: str = ""


def find_numbers(pieces: tuple[Piece, ...]) -> tuple[Number, ...]:
    """Numbers in text order, never overlapping; a range is one number with the bound "range".

    A figure glued to a letter before it ("B52", "A-10"), to a slash or to a second point is a part of a name, a date
    or a version, and no number. Ordinals are no numbers, fractions are.
    """
    numbers: list[Number] = []
    place = 0
    while place < len(pieces):
        number = _read_number(pieces, place)
        joined = _join_bounds(pieces, numbers[-1], number) if number and numbers else None
        if joined:
            numbers[-1] = joined
        elif number:
            numbers.append(number)
        place = number.after if number else place + 1
    return tuple(numbers)


def _join_bounds(pieces: tuple[Piece, ...], first: Number, second: Number) -> Number | None:
    """One range of two bounds that close on each other: "more than 40 but fewer than 50"."""
    between = tuple(piece.text for piece in pieces[first.after : min(second.first, first.after + 3)])
    is_open = (first.low is None) != (first.high is None) and (second.low is None) != (second.high is None)
    if not is_open or between not in _JOINTS or second.first - first.after != len(between):
        return None
    low, high = (first.low, second.high) if first.high is None else (second.low, first.high)
    if low is None or high is None or low >= high or first.is_share != second.is_share:
        return None
    return replace(second, first=first.first, core=first.core, low=low, high=high, bound="range")


def bound_interval(value: float, bound: Bound) -> tuple[float | None, float | None]:
    """What the words print: "more than 40" has no upper end, "nearly 40" no lower one."""
    if bound in ("more-than", "at-least"):
        return value, None
    if bound in ("less-than", "at-most", "nearly"):
        return None, value
    return value, value


def show_figure(value: float) -> str:
    """A number as digits that read back as the same value: "1,200", "2.5", "0.125"."""
    text = f"{value:,.10f}".rstrip("0").rstrip(".")
    return text if float(text.replace(",", "")) == value else repr(value)


def _read_number(pieces: tuple[Piece, ...], first: int) -> Number | None:
    bound, core = _read_bound(pieces, first)
    if word_at(pieces, first) == "between":
        return _read_framed_range(pieces, first)
    sign = _read_sign(pieces, core)
    figure = read_figure(pieces, _skip_currency(pieces, core + sign), is_after_dash=bool(sign))
    if figure is None:
        return None
    if sign:
        low, high = bound_interval(-figure.low, bound)
        return Number(first, core, figure.after, low, high, bound, figure.is_share, figure.scale_letters)
    second = None if _tells_change(pieces, first) else _read_second(pieces, figure)
    if second:
        low = figure.low * (second.scale if figure.scale == 1.0 and figure.low < second.high / second.scale else 1.0)
        if low < second.high and not figure.is_share and not second.is_share:
            return Number(first, core, second.after, low, second.high, "range", scale_letters=second.scale_letters)
    after_bound, after = _read_after_bound(pieces, figure.after)
    if figure.low != figure.high:
        return Number(first, core, after, figure.low, figure.high, "range")
    bound = after_bound or bound
    low_end, high_end = bound_interval(figure.low, bound)
    return Number(first, core, after, low_end, high_end, bound, figure.is_share, figure.scale_letters)


def _read_sign(pieces: tuple[Piece, ...], place: int) -> int:
    """How many pieces say that the figure behind them is below zero: "minus", a sign of its own before a digit."""
    word, figure = word_at(pieces, place), word_at(pieces, place + 1)
    if word in ("minus", "negative"):
        return 1
    is_sign = word in ("-", "−") and not is_glued_at(pieces, place) and is_glued_at(pieces, place + 1)
    return 1 if is_sign and figure[:1].isdigit() and not word_at(pieces, place - 1).isdigit() else 0


def _tells_change(pieces: tuple[Piece, ...], first: int) -> bool:
    """Whether a word of rising or falling stands before "from": then two values follow and no range."""
    if word_at(pieces, first - 1) != "from":
        return False
    return any(word_at(pieces, first - step) in _CHANGES for step in range(2, 5))


def _read_framed_range(pieces: tuple[Piece, ...], first: int) -> Number | None:
    """The range "between 20 and 30"."""
    sign = _read_sign(pieces, first + 1)
    low = read_figure(pieces, _skip_currency(pieces, first + 1 + sign), is_after_dash=bool(sign))
    if low is None or word_at(pieces, low.after) != "and":
        return None
    high = read_figure(pieces, _skip_currency(pieces, low.after + 1))
    if high is None or low.is_share or high.is_share:
        return None
    value = low.low * (high.scale if low.scale == 1.0 and low.low < high.high / high.scale else 1.0)
    value = -value if sign else value
    if value >= high.high:
        return None
    return Number(first, first + 1, high.after, value, high.high, "range", scale_letters=high.scale_letters)


def _read_second(pieces: tuple[Piece, ...], figure: Figure) -> Figure | None:
    """The upper end of "two to three", "20-30", "two or three"."""
    joint = word_at(pieces, figure.after)
    if joint in ("to", "or", "through", "~"):
        return read_figure(pieces, _skip_currency(pieces, figure.after + 1))
    if joint and joint in DASHES and _is_wide_range(pieces, figure.after):
        return read_figure(pieces, figure.after + 1)
    if joint and joint in DASHES and is_glued_at(pieces, figure.after) and is_glued_at(pieces, figure.after + 1):
        second = read_figure(pieces, _skip_currency(pieces, figure.after + 1), is_after_dash=True)
        return second if second and not _is_joint(pieces, second.after) else None
    return None


def _is_wide_range(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether a dash between spaces joins two figures of three digits and more; smaller ones may be a score."""
    is_apart = not is_glued_at(pieces, place) and not is_glued_at(pieces, place + 1)
    return is_apart and all(
        len(figure) >= 3 and figure[:1].isdigit() for figure in (word_at(pieces, place - 1), word_at(pieces, place + 1))
    )


def _skip_currency(pieces: tuple[Piece, ...], place: int) -> int:
    """The place of the figure behind a currency sign ("$", "US$") at `place`; `place` itself where none stands."""
    if word_at(pieces, place) in CURRENCY_SIGNS:
        return place + 1
    if word_at(pieces, place) in CURRENCY_LETTERS and word_at(pieces, place + 1) in CURRENCY_SIGNS:
        is_one = is_glued_at(pieces, place + 1) or word_at(pieces, place) in ("c", "hk", "us", "nz")
        return place + 2 if is_one else place
    is_code = len(word_at(pieces, place)) == 3 and word_at(pieces, place) in CURRENCY_LETTERS
    return place + 1 if (is_code and word_at(pieces, place) != "try") or word_at(pieces, place) == "rs" else place


def _is_joint(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether a further figure is glued on by a dash, as in telephone numbers and ISO dates."""
    return (
        bool(word_at(pieces, place)) and word_at(pieces, place) in DASHES and word_at(pieces, place + 1)[:1].isdigit()
    )


def _read_bound(pieces: tuple[Piece, ...], place: int) -> tuple[Bound, int]:
    """The bound that the words from `place` on set, one or two of them ("at least about"), and the place behind."""
    bound, after = _match_bound(pieces, place)
    if after == place:
        return "exact", place
    inner, inner_after = _match_bound(pieces, after)
    return (inner if bound in ("about", "exact") and inner != "exact" else bound), inner_after


def _match_bound(pieces: tuple[Piece, ...], place: int) -> tuple[Bound, int]:
    if word_at(pieces, place) in _BOUND_STARTS:
        for length in range(_LONGEST_BOUND, 0, -1):
            words = tuple(piece.text for piece in pieces[place : place + length])
            if words in _BOUND_BY_WORDS:
                return _BOUND_BY_WORDS[words], place + len(words)
    return "exact", place


def _read_after_bound(pieces: tuple[Piece, ...], place: int) -> tuple[Bound | None, int]:
    words = (word_at(pieces, place), word_at(pieces, place + 1))
    if words[0] in DASHES and words[0] and words[1] in ("plus", "odd"):
        return _AFTER_BOUNDS[words[1:]], place + 2
    if words in _AFTER_BOUNDS:
        return _AFTER_BOUNDS[words], place + 2
    if words[0] == "+" and is_glued_at(pieces, place):
        return "at-least", place + 1
    return None, place
