"""Numbers as news prints them: digits, words, scales, ranges and the words that loosen them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model.readings import Bound
from .units import GLUED_UNITS

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_LETTER_SCALES = frozenset({"k", "m", "mn", "mln", "b", "bn", "bln", "tn", "trn"})
_PLURAL_SCALES = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8,
    "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
# Words before a number and the bound they set, longest first where one opens another.
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
_BOUND_BY_WORDS: dict[tuple[str, ...], Bound] = dict(_BOUND_WORDS)
_BOUND_STARTS = frozenset(words[0] for words, _ in _BOUND_WORDS)
_LONGEST_BOUND = max(len(words) for words, _ in _BOUND_WORDS)
_AFTER_BOUNDS: dict[tuple[str, ...], Bound] = {
    ("or", "more"): "at-least",
    ("or", "less"): "at-most",
    ("or", "fewer"): "at-most",
    ("or", "so"): "about",
    ("plus",): "at-least",
    ("odd",): "about",
}
CURRENCY_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS"}
_CHANGES = frozenset({
    "climb", "climbed", "climbing", "cut", "cuts", "cutting", "decline", "declined", "decrease", "decreased", "down",
    "drop", "dropped", "dropping", "fall", "fallen", "falling", "falls", "fell", "grew", "grow", "growing", "grown",
    "increase", "increased", "increases", "increasing", "jump", "jumped", "lowered", "raise", "raised", "raising",
    "reduced", "reducing", "revised", "rise", "risen", "rises", "rising", "rose", "slid", "surged", "toll", "up",
    "went", "gone", "going", "changed", "slipped", "halved", "doubled", "narrowed", "widened", "expanded",
})  # fmt: skip
_CURRENCY_LETTERS = frozenset({"us", "usd", "eur", "gbp", "rs", "r", "c", "a", "hk", "nz", "s"})
# One word, figure or sign; white space is skipped.
_PIECE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|_")
_DASHES = "-–—‑‐"
_NOTHING = ""
_AFTER_SHARE = frozenset(
    {"", "to", "in", "by", "and", "from", "on", "at", "are", "were", "is", "was", "have", "had", "less", "more"}
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a figure or a sign of a text, lower-cased; `is_glued` holds when no white space stands before it."""

    start: int
    end: int
    text: str
    is_glued: bool


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
    scale_letters: str = _NOTHING


@dataclass(frozen=True, slots=True)
class _Figure:
    after: int
    low: float
    high: float
    scale: float = 1.0
    is_share: bool = False
    scale_letters: str = _NOTHING


def split_pieces(text: str) -> tuple[Piece, ...]:
    """The words, figures and signs of `text`, in order; white space is left out."""
    pieces: list[Piece] = []
    for match in _PIECE.finditer(text):
        is_glued = bool(pieces) and pieces[-1].end == match.start()
        pieces.append(Piece(match.start(), match.end(), match.group().lower(), is_glued))
    return tuple(pieces)


def find_numbers(pieces: tuple[Piece, ...]) -> tuple[Number, ...]:
    """Numbers in text order, never overlapping; a range is one number with the bound "range".

    A figure glued to a letter before it ("B52", "A-10"), to a slash or to a second point is a part of a name, a date
    or a version, and no number. Ordinals are no numbers, fractions are.
    """
    numbers: list[Number] = []
    place = 0
    while place < len(pieces):
        number = _read_number(pieces, place)
        if number:
            numbers.append(number)
        place = number.after if number else place + 1
    return tuple(numbers)


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
    if _word(pieces, first) == "between":
        return _read_framed_range(pieces, first)
    figure = _read_figure(pieces, _skip_currency(pieces, core))
    if figure is None:
        return None
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


def _tells_change(pieces: tuple[Piece, ...], first: int) -> bool:
    """Whether a word of rising or falling stands before "from": then two values follow and no range."""
    if _word(pieces, first - 1) != "from":
        return False
    return any(_word(pieces, first - step) in _CHANGES for step in range(2, 5))


def _read_framed_range(pieces: tuple[Piece, ...], first: int) -> Number | None:
    """The range "between 20 and 30"."""
    low = _read_figure(pieces, _skip_currency(pieces, first + 1))
    if low is None or _word(pieces, low.after) != "and":
        return None
    high = _read_figure(pieces, _skip_currency(pieces, low.after + 1))
    if high is None or low.is_share or high.is_share:
        return None
    value = low.low * (high.scale if low.scale == 1.0 and low.low < high.high / high.scale else 1.0)
    if value >= high.high:
        return None
    return Number(first, first + 1, high.after, value, high.high, "range", scale_letters=high.scale_letters)


def _read_second(pieces: tuple[Piece, ...], figure: _Figure) -> _Figure | None:
    """The upper end of "two to three", "20-30", "two or three"."""
    joint = _word(pieces, figure.after)
    if joint in ("to", "or"):
        return _read_figure(pieces, _skip_currency(pieces, figure.after + 1))
    if joint and joint in _DASHES and _is_glued(pieces, figure.after) and _is_glued(pieces, figure.after + 1):
        second = _read_figure(pieces, _skip_currency(pieces, figure.after + 1), is_after_dash=True)
        return second if second and not _is_joint(pieces, second.after) else None
    return None


def _skip_currency(pieces: tuple[Piece, ...], place: int) -> int:
    """The place of the figure behind a currency sign ("$", "US$") at `place`; `place` itself where none stands."""
    if _word(pieces, place) in CURRENCY_SIGNS:
        return place + 1
    if _word(pieces, place) in _CURRENCY_LETTERS and _word(pieces, place + 1) in CURRENCY_SIGNS:
        return place + 2 if _is_glued(pieces, place + 1) else place
    return place


def _is_joint(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether a further figure is glued on by a dash, as in telephone numbers and ISO dates."""
    return bool(_word(pieces, place)) and _word(pieces, place) in _DASHES and _word(pieces, place + 1)[:1].isdigit()


def _read_bound(pieces: tuple[Piece, ...], place: int) -> tuple[Bound, int]:
    if _word(pieces, place) not in _BOUND_STARTS:
        return "exact", place
    for length in range(_LONGEST_BOUND, 0, -1):
        words = tuple(piece.text for piece in pieces[place : place + length])
        if len(words) == length and words in _BOUND_BY_WORDS:
            bound = _BOUND_BY_WORDS[words]
            inner, after = _read_bound(pieces, place + length) if length < _LONGEST_BOUND else ("exact", place + length)
            return (inner if bound in ("about", "exact") and inner != "exact" else bound), after
    return "exact", place


def _read_after_bound(pieces: tuple[Piece, ...], place: int) -> tuple[Bound | None, int]:
    words = (_word(pieces, place), _word(pieces, place + 1))
    if words[0] in _DASHES and words[0] and words[1] in ("plus", "odd"):
        return _AFTER_BOUNDS[words[1:]], place + 2
    if words in _AFTER_BOUNDS:
        return _AFTER_BOUNDS[words], place + 2
    if words[0] == "+" and _is_glued(pieces, place):
        return "at-least", place + 1
    return None, place


def _read_figure(pieces: tuple[Piece, ...], place: int, *, is_after_dash: bool = False) -> _Figure | None:
    word = _word(pieces, place)
    if word[:1].isdigit():
        return _read_digits(pieces, place, is_after_dash=is_after_dash)
    if not is_after_dash and _is_glued(pieces, place) and _word(pieces, place - 1) == "-":
        return None
    if word in ("a", "an", "half", "one") or word in _SMALL or word in _PLURAL_SCALES or word in _SCALES:
        return _read_words(pieces, place)
    return None


def _read_digits(pieces: tuple[Piece, ...], place: int, *, is_after_dash: bool) -> _Figure | None:
    if not is_after_dash and _is_part_of_name(pieces, place):
        return None
    figure = pieces[place].text
    if figure[0] == "0" and figure[1:2].isdigit():
        return None
    value = _to_float(figure)
    after = place + 1
    sign = _word(pieces, after)
    if sign == "-" and pieces[place].text.isdigit() and _is_telephone(pieces, place):
        return None
    if _is_glued(pieces, after) and (
        sign == "/" or (sign in (".", ":", ",") and _is_glued(pieces, after + 1) and _word(pieces, after + 1).isdigit())
    ):
        return None
    scale, letters, after = _read_scale(pieces, after)
    if _is_glued(pieces, after) and _word(pieces, after).isalpha() and _word(pieces, after) not in GLUED_UNITS:
        return None
    share = _read_ratio(pieces, after, value) if scale == 1.0 else None
    if share:
        return share
    return _Figure(after, value * scale, value * scale, scale, scale_letters=letters)


def _is_telephone(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether three or more figures are glued by hyphens ("555-123-4567", "2016-11-10")."""
    joints, figures = (place + 1, place + 3), (place + 2, place + 4)
    return (
        all(_is_glued(pieces, part) for part in (*joints, *figures))
        and all(_word(pieces, part) == "-" for part in joints)
        and all(_word(pieces, part).isdigit() for part in figures)
    )


def _is_part_of_name(pieces: tuple[Piece, ...], place: int) -> bool:
    if not _is_glued(pieces, place):
        return False
    before = _word(pieces, place - 1)
    if before.isalpha():
        return before not in _CURRENCY_LETTERS
    if before == "-":
        return _is_glued(pieces, place - 1) and _word(pieces, place - 2)[-1:].isalnum()
    return before in ("/", ".", ":", "#", "_", "&", "@", "'", "’", "−")


def _read_scale(pieces: tuple[Piece, ...], place: int) -> tuple[float, str, int]:
    """The scale words from `place` on, the letters of an abbreviated one, and the place after them."""
    scale, letters = 1.0, ""
    while True:
        skip = 1 if _word(pieces, place) == "-" and _is_glued(pieces, place) else 0
        word = _word(pieces, place + skip)
        if word not in _SCALES or (word in _LETTER_SCALES and (skip or not _is_glued(pieces, place))):
            return scale, letters, place
        letters = word if word in _LETTER_SCALES else letters
        scale *= _SCALES[word]
        place += skip + 1


def _read_words(pieces: tuple[Piece, ...], place: int) -> _Figure | None:
    word = _word(pieces, place)
    if word in _PLURAL_SCALES:
        return _read_plural(pieces, place)
    if word == "half":
        return _read_half(pieces, place)
    if word in ("a", "an"):
        return _read_article(pieces, place)
    if word not in _SMALL and word not in ("dozen", "hundred", "thousand"):
        return None
    value, after = _read_cardinal(pieces, place)
    joined = _word(pieces, after) if _word(pieces, after) not in ("-", "‑") else _word(pieces, after + 1)
    if joined in _FRACTIONS and 1 <= value < 10:
        step = 1 if _word(pieces, after) == joined else 2
        return _share(after + step, value * _FRACTIONS[joined])
    return _read_ratio(pieces, after, value) or _Figure(after, value, value)


def _read_cardinal(pieces: tuple[Piece, ...], place: int) -> tuple[float, int]:
    """ "two hundred and twelve thousand", "forty-one", "two dozen": its value and the place after it."""
    total, group = 0.0, 0.0
    while True:
        word = _word(pieces, place)
        if word in _SMALL:
            group += _SMALL[word]
        elif word in ("hundred", "dozen"):
            group = (group or 1.0) * (100 if word == "hundred" else 12)
        elif word in _SCALES and word not in _LETTER_SCALES:
            total, group = total + (group or 1.0) * _SCALES[word], 0.0
        else:
            break
        place += 1
        step = _joint_length(pieces, place, word)
        if step is None:
            break
        place += step
    return total + group, place


def _joint_length(pieces: tuple[Piece, ...], place: int, last: str) -> int | None:
    """How many pieces join a number word to a further one ("-", "and"); None when the number ends here."""
    word, following = _word(pieces, place), _word(pieces, place + 1)
    if word in ("hundred", "dozen") or (word in _SCALES and word not in _LETTER_SCALES):
        return 0
    if word in _SMALL:
        return 0 if last in ("hundred", "thousand", "million", "billion") or _is_tens(last, word) else None
    if word in ("-", "‑") and (_is_tens(last, following) or following in ("hundred", "dozen", "thousand", "million")):
        return 1
    if word == "and" and last in ("hundred", "thousand", "million") and following in _SMALL:
        return 1
    return None


def _is_tens(last: str, word: str) -> bool:
    return last in _SMALL and _SMALL[last] >= 20 and word in _SMALL and 1 <= _SMALL[word] <= 9


def _read_plural(pieces: tuple[Piece, ...], place: int) -> _Figure | None:
    """ "dozens", "tens of thousands", "hundreds of": from one of them up to ten."""
    value = _PLURAL_SCALES[_word(pieces, place)]
    after = place + 1
    if _word(pieces, after) == "of" and _word(pieces, after + 1) in _PLURAL_SCALES:
        value *= _PLURAL_SCALES[_word(pieces, after + 1)]
        after += 2
    elif value == 10.0:
        return None
    return _Figure(after, value, 10 * value) if _word(pieces, after) == "of" or value > 0 else None


def _read_half(pieces: tuple[Piece, ...], place: int) -> _Figure | None:
    following = _word(pieces, place + 1)
    scale = "dozen" if _word(pieces, place + 2) == "dozen" else _word(pieces, place + 2)
    if following in ("a", "an") and (scale == "dozen" or (scale in _SCALES and scale not in _LETTER_SCALES)):
        value = (12.0 if scale == "dozen" else _SCALES[scale]) / 2
        return _Figure(place + 3, value, value)
    if following == "of" or _word(pieces, place - 1) in (
        "about",
        "than",
        "over",
        "nearly",
        "almost",
        "under",
        "roughly",
    ):
        return _share(place + 1, 0.5)
    return None


def _read_article(pieces: tuple[Piece, ...], place: int) -> _Figure | None:
    """ "a dozen", "a hundred", "a couple of", "a third"."""
    word = _word(pieces, place + 1)
    if word in _FRACTIONS and _ends_share(_word(pieces, place + 2), word):
        return _share(place + 2, _FRACTIONS[word])
    if word == "couple":
        return _Figure(place + 2, 2.0, 2.0)
    if word == "dozen" or (word in _SCALES and word not in _LETTER_SCALES):
        value, after = _read_cardinal(pieces, place + 1)
        return _Figure(after, value, value)
    return None


def _ends_share(following: str, fraction: str) -> bool:
    """Whether "a third" is a share here, and not the ordinal of a noun behind it."""
    return following == "of" or (fraction != "half" and (not following.isalpha() or following in _AFTER_SHARE))


def _read_ratio(pieces: tuple[Piece, ...], place: int, value: float) -> _Figure | None:
    """ "one in five", "two out of three"."""
    word = _word(pieces, place)
    start = place + 1 if word == "in" else place + 2 if (word, _word(pieces, place + 1)) == ("out", "of") else 0
    other = _word(pieces, start) if start else ""
    whole = float(_SMALL[other]) if other in _SMALL else _to_float(other) if other.isdigit() and len(other) < 7 else 0.0
    is_closed = _word(pieces, start + 1) not in _DASHES or not _word(pieces, start + 1)
    return _share(start + 1, value / whole) if is_closed and 0 < value < whole and value <= 99 else None


def _share(after: int, value: float) -> _Figure:
    return _Figure(after, value, value, is_share=True)


def _word(pieces: tuple[Piece, ...], place: int) -> str:
    return pieces[place].text if 0 <= place < len(pieces) else ""


def _is_glued(pieces: tuple[Piece, ...], place: int) -> bool:
    return 0 <= place < len(pieces) and pieces[place].is_glued


def _to_float(figure: str) -> float:
    """The value of a run of digits; one too long for any axis is infinite."""
    return float(figure.replace(",", "")) if len(figure) <= 300 else float("inf")
