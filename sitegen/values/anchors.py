"""Quotes in a text that may have changed: do the same words still stand there, and where?

Numerals, negations, names and words that bound a number are never compared fuzzily: "over 40" is not "under 40".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ..model.articles import Article
from ..model.spans import Quote, Span
from ..model.stories import TextCheck
from .cardinals import FRACTIONS, SCALES, SMALL

# Words that turn a sentence into another one although most of its words stay the same.
GUARDED = frozenset(
    """
    no not never none nothing nobody neither nor without cannot can't don't doesn't didn't won't wouldn't isn't aren't
    wasn't weren't hasn't haven't hadn't unlikely deny denied denies fail failed refuse refused reject rejected
    about around approximately roughly nearly almost some over above under below more less fewer than most least up
    at only just between exceed exceeded exceeding maximum minimum half double twice both each per all every
    may might could would should must allegedly reportedly non several few many once triple pair couple single
    dozen dozens tens scores hundreds thousands millions billions trillions percent
    first second fifth seventh eleventh twelfth last
    """.split()
) | frozenset((*SMALL, *SCALES, *FRACTIONS))
# Parts of words that turn them round: "armed" and "unarmed".
REVERSING = ("un", "in", "im", "il", "ir", "non", "dis", "mis", "de", "anti")
# Words that begin a sentence with a capital and are no names.
OPENERS = frozenset(
    """
    a an the this that these those there here he she it its his her we our they their i my you your who what when where
    while as at by for from in into of on over under to with without after before during since until if and but or so
    yet then now later earlier meanwhile however also both some many most several such no not another other each all
    according about more less
    """.split()
)
# Two wordings of one sentence share most of their words; below this share they are two sentences.
SIMILAR = 0.75
# How many words a similar wording may be longer or shorter at either end.
REACH = 3
# Fewer words than this say too little to be recognised by most of them.
SHORT = 3
# In a longer text (in code points) only verbatim words are looked for: sliding over it takes a second per quote.
LONG = 400_000
# Texts whose words are kept at hand while their quotes are looked for one after another.
CACHED = 8

Word = tuple[str, int, int]

_TOKEN = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)?|[$€£¥₹%‰°]")
_NUMBER_BEFORE = re.compile(r"\d[.,:]?$")
_NUMBER_AFTER = re.compile(r"[.,:]?\d")
_SPACE_OR_MARK = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_FOLDED = {**dict.fromkeys("“”„«»‟″", '"'), **dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-")}


def check_text(quote: Quote, article: Article | None) -> tuple[TextCheck, Quote | None]:
    """How the words of `quote` stand in today's text of its article, and the quote as it reads there.

    exact: at the same offsets. moved: once elsewhere. normalised: once with other quotation marks, dashes or spaces.
    changed: only a similar wording with the same numerals, negations, names and bound words; that wording is
    returned for a person to judge. missing: none of these, or the words stand in several places. withdrawn: there is
    no article. Only the first three may be published; the quote returned for these holds `raw[start:end] == exact`.
    """
    if article is None:
        return "withdrawn", None
    raw = article.raw
    if not quote.exact.strip():
        return "missing", None
    if raw[quote.start : quote.end] == quote.exact and not _cuts_number(raw, quote.span):
        return "exact", _cut_quote(article, quote.span)
    span = _find_once(raw, quote.exact)
    if span is not None:
        return "moved", _cut_quote(article, span)
    span = _find_folded(raw, quote.exact)
    if span is not None:
        return "normalised", _cut_quote(article, span)
    span = None if quote.exact in raw else _find_similar(raw, quote.exact, is_guarded=True)
    if span is not None:
        return "changed", _cut_quote(article, span)
    return "missing", None


def text_check(quote: Quote, article: Article | None) -> TextCheck:
    """How the words of `quote` stand in today's text, see `check_text`."""
    return check_text(quote, article)[0]


def find_similar(quote: Quote, article: Article) -> Quote | None:
    """Where most of the words of `quote` stand together in a changed text, whatever has become of their numbers.

    This tells which passage took its place, so that a fact keeps its id; it must never be published for the quote.
    """
    span = _find_similar(article.raw, quote.exact, is_guarded=False)
    return None if span is None else _cut_quote(article, span)


def find_words(article: Article, words: str) -> Quote | None:
    """Where `words`, as they stand in the file or as a reader sees them, stand in the article; None unless just once.

    Quotation marks, dashes and runs of white space are taken for alike.
    """
    for text in (article.raw, article.text) if words.strip() else ():
        span = _find_once(text, words) or _find_folded(text, words)
        if span is not None:
            return _cut_quote(article, span)
    return None


def name_difference(words: str, others: str) -> str:
    """Why one wording must not be taken for another, in words: "numeral differs: 40, now 41"."""
    ours, theirs = ([word for word, _, _ in _read_words(text)] for text in (words, others))
    lost, new = _guard(ours) - _guard(theirs), _guard(theirs) - _guard(ours)
    for name, is_kind in (("numeral", _is_numeral), ("negation or bound", _is_guarded), ("name", _is_name)):
        before, after = sorted(filter(is_kind, lost)), sorted(filter(is_kind, new))
        if before or after:
            return f"{name} differs: {' '.join(before) or 'none'}, now {' '.join(after) or 'none'}"
    return "name differs" if lost or new else "wording differs"


def is_same_place(first: Quote, second: Quote) -> bool:
    """Whether two quotes of one file share at least half of the shorter one."""
    shorter = min(len(first.span), len(second.span))
    return first.file == second.file and shorter > 0 and 2 * first.span.overlap(second.span) >= shorter


def stands_among(quote: Quote, places: Iterable[Quote]) -> bool:
    """Whether a quote stands in the same place as one of others."""
    return any(is_same_place(quote, place) for place in places)


def share_place(first: Quote, second: Quote) -> float:
    """How much of the longer of two quotes of one file the two have in common; 0 below half of it."""
    longer = max(len(first.span), len(second.span))
    shared = first.span.overlap(second.span) if first.file == second.file else 0
    return shared / longer if shared and 2 * shared >= longer else 0.0


def _cut_quote(article: Article, span: Span) -> Quote:
    """The quote at a place; with the words as readers see them where markup stands between."""
    raw, seen = article.raw[span.start : span.end], article.text[span.start : span.end]
    return Quote(article.file, span.start, span.end, raw, "" if raw == seen else " ".join(seen.split()))


def _find_once(text: str, words: str) -> Span | None:
    """The place of `words` when they stand in `text` exactly once, as whole words."""
    start = text.find(words)
    if start < 0 or text.find(words, start + 1) >= 0:
        return None
    end = start + len(words)
    cuts_word = (start > 0 and text[start - 1].isalnum() and words[0].isalnum()) or (
        end < len(text) and text[end].isalnum() and words[-1].isalnum()
    )
    span = Span(start, end)
    return None if cuts_word or _cuts_number(text, span) else span


def _cuts_number(text: str, span: Span) -> bool:
    """Whether a numeral goes on beyond either end: "40" is not said by "40.5" or "1,040"."""
    before = text[span.start].isdigit() and _NUMBER_BEFORE.search(text, max(0, span.start - 2), span.start)
    return bool(before) or (text[span.end - 1].isdigit() and _NUMBER_AFTER.match(text, span.end) is not None)


def _find_folded(text: str, words: str) -> Span | None:
    """The same, with quotation marks, dashes and runs of white space taken for alike."""
    folded, places = _fold(text)
    wanted = _fold(words)[0].strip()
    span = _find_once(folded, wanted) if wanted else None
    return None if span is None else Span(places[span.start], places[span.end - 1] + 1)


@lru_cache(maxsize=CACHED)
def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """`text` folded, and for each of its characters the offset it came from."""
    folded: list[str] = []
    places: list[int] = []
    end = 0
    for gap in _SPACE_OR_MARK.finditer(text):
        folded += [_FOLDED.get(character, character) for character in text[end : gap.start()]]
        places += range(end, gap.start())
        if any(character.isspace() for character in gap[0]):
            folded.append(" ")
            places.append(gap.start())
        end = gap.end()
    folded += [_FOLDED.get(character, character) for character in text[end:]]
    places += range(end, len(text))
    return "".join(folded), tuple(places)


@lru_cache(maxsize=CACHED)
def _read_words(text: str) -> tuple[Word, ...]:
    """The words of a text with their places."""
    return tuple((match[0], match.start(), match.end()) for match in _TOKEN.finditer(text))


def _find_similar(text: str, words: str, *, is_guarded: bool) -> Span | None:
    """The best wording like `words`; if guarded, None when a numeral, a negation, a name or a bound differs."""
    if len(text) > LONG:
        return None
    wanted = [word for word, _, _ in _read_words(words)]
    found = _read_words(text)
    place = _slide_window(found, wanted)
    if place is None:
        return None
    if is_guarded:
        return _fit_window(found, place, wanted)
    return Span(found[place][1], found[place + len(wanted) - 1][2])


def _slide_window(words: tuple[Word, ...], wanted: list[str]) -> int | None:
    """Where in `words` most of the wanted ones stand together, in one pass; None when nowhere enough of them do."""
    size = len(wanted)
    if size < SHORT or len(words) < size:
        return None
    need = Counter(word.casefold() for word in wanted)
    have: Counter[str] = Counter()
    shared, best, place = 0, 0, 0
    for number, (text, _, _) in enumerate(words):
        word = text.casefold()
        have[word] += 1
        shared += have[word] <= need[word]
        if number >= size:
            left = words[number - size][0].casefold()
            shared -= have[left] <= need[left]
            have[left] -= 1
        if number >= size - 1 and shared > best:
            best, place = shared, number - size + 1
    return place if best >= SIMILAR * size else None


def _fit_window(words: tuple[Word, ...], place: int, wanted: list[str]) -> Span | None:
    """The window around `place` that has the guarded words of `wanted`, a few words longer or shorter if need be."""
    guard = _list_guarded(wanted)
    need = Counter(word.casefold() for word in wanted)
    fits: list[tuple[int, int, int]] = []
    for first in range(max(0, place - REACH), place + REACH + 1):
        for last in range(place + len(wanted) - REACH, min(len(words), place + len(wanted) + REACH) + 1):
            window = [word for word, _, _ in words[first:last]]
            if window and _list_guarded(window) == guard:
                have = Counter(word.casefold() for word in window)
                if _turns_round(have - need, need - have):
                    continue
                fits.append(((have - need).total() + (need - have).total(), first, last))
    odd, first, last = min(fits, default=(len(wanted), 0, 0))
    if odd > 2 * (1 - SIMILAR) * len(wanted) or last == 0:
        return None
    return Span(words[first][1], words[last - 1][2])


def list_guarded(text: str) -> Counter[str]:
    """The words of a text that no other wording of it may change: numerals, negations, bounds, and names."""
    return _guard([word for word, _, _ in _read_words(text)])


def _is_numeral(word: str) -> bool:
    return word[0].isdigit()


def _is_name(word: str) -> bool:
    return word[0].isupper()


def _is_guarded(word: str) -> bool:
    return word.casefold().replace("’", "'") in GUARDED


def _guard(words: list[str]) -> Counter[str]:
    """The words that must be the same, however often."""
    return Counter(_list_guarded(words))


def _list_guarded(words: list[str]) -> tuple[str, ...]:
    """The words that must be the same, in their order: numerals, signs of units, negations, bounds and names."""
    found: list[str] = []
    for place, word in enumerate(words):
        folded = word.casefold().replace("’", "'")
        if not word[0].isalpha() or folded in GUARDED:
            found.append(folded)
        elif word[0].isupper() and (place > 0 or folded not in OPENERS):
            found.append(word)
    return tuple(found)


def _turns_round(new: Counter[str], lost: Counter[str]) -> bool:
    """Whether a word has come that is the opposite of one that went: "unarmed" for "armed"."""
    return any(
        prefix + word in others
        for words, others in ((new, lost), (lost, new))
        for word in words
        for prefix in REVERSING
    )
