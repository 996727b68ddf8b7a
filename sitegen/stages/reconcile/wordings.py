"""Wordings that two articles share: how many words, how long a stretch, and whether they come in one order.

Articles that quote one statement share its words; only rewrites of one report share short wordings of the report
itself, one after the other from its beginning to its end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from ...model.readings import Reading

SHINGLE_WORDS = 8
# The words of one wording in a report; more, and rewrites show too few, fewer, and any two articles share some.
WORDING_WORDS = 5
# A sequence printed in more articles than this is furniture or a famous quotation, and tells nothing of a pair.
MOST_ARTICLES_PER_SHINGLE = 40

Pair = tuple[str, str]
# An odd number without pattern: products of word numbers with its powers, modulo 2^64, hardly ever meet by chance.
_STEP = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article in text order, and which of them stand in quotation marks."""

    words: tuple[str, ...]
    quoted: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class SharedText:
    """What the smaller of two articles shares with the other.

    `words` are its words in common sequences of SHINGLE_WORDS and more, `longest` those of the longest such sequence;
    `own` its words outside quotation marks in common wordings of WORDING_WORDS and more, of which there are `count`, in
    an order that agrees by `order` (0 as by chance, 1 wholly).
    """

    words: int = 0
    longest: int = 0
    own: int = 0
    count: int = 0
    order: float = 0.0


def read_words(reading: Reading) -> Words:
    """The words of `reading`; what an attribution quotes, or marks enclose within a sentence, is quoted."""
    direct = sorted(one.content for one in reading.attributions if one.is_direct)
    words, quoted, place = [], [], 0
    for sentence in reading.sentences:
        inside = False
        for token in sentence.tokens:
            if token.text in ("“", "„", "«") or (token.text == '"' and not inside):
                inside = True
            elif token.text in ("”", "»", '"'):
                inside = False
            while place < len(direct) and direct[place].end <= token.start:
                place += 1
            if any(sign.isalnum() for sign in token.text):
                words.append(token.text.casefold())
                quoted.append(inside or (place < len(direct) and direct[place].start <= token.start))
    return Words(tuple(words), tuple(quoted))


def compare_texts(texts: Mapping[str, Words]) -> dict[Pair, SharedText]:
    """What each pair of files shares, by the two names in order; pairs that share nothing are left out."""
    long, short = _find_common(texts, SHINGLE_WORDS), _find_common(texts, WORDING_WORDS)
    found = {}
    for pair in sorted(short):
        smaller = choose_smaller(pair, texts)
        sequences = _join_places(long.get(pair, ()), SHINGLE_WORDS)
        wordings = _join_places(short[pair], WORDING_WORDS)
        sizes = [last - first for first, last, _ in sequences]
        own = sum(not texts[smaller].quoted[at] for first, last, _ in wordings for at in range(first, last))
        order = score_order([place for _, _, place in wordings])
        found[pair] = SharedText(sum(sizes), max(sizes, default=0), own, len(wordings), order)
    return found


def choose_smaller(pair: Pair, texts: Mapping[str, Words]) -> str:
    """The article of fewer words, of equals the first."""
    return min(pair, key=lambda file: (len(texts[file].words), file))


def score_order(places: Sequence[int]) -> float:
    """How far `places` are in rising order: 0 as by chance or worse, 1 wholly; two decimals.

    Facts that one claim states stand at one place and are in order. The longest rising subsequence is set against its
    expected length in a random permutation of n, which is 2√n - 1.77 n^(1/6) (Baik, Deift and Johansson 1999). Fewer
    than four places have no order to speak of: 0.
    """
    count = len(places)
    if count < 4:
        return 0.0
    tails: list[int] = []
    for place in places:
        position = bisect_right(tails, place)
        tails[position : position + 1] = [place]
    expected: float = 2 * sqrt(count) - 1.77 * count ** (1 / 6)
    return max(0.0, round(float((len(tails) - expected) / (count - expected)), 2))


def _find_common(texts: Mapping[str, Words], size: int) -> dict[Pair, list[tuple[int, int]]]:
    """For each pair of files, where the smaller has a sequence of `size` words, and where the other has it first."""
    holders: defaultdict[tuple[str, ...], dict[str, list[int]]] = defaultdict(dict)
    repeated = _find_repeated(texts, size)
    for file in sorted(texts):
        words = texts[file].words
        for start in repeated[file]:
            holders[words[start : start + size]].setdefault(file, []).append(start)
    common: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
    for starts in holders.values():
        if 1 < len(starts) <= MOST_ARTICLES_PER_SHINGLE:
            for pair in combinations(sorted(starts), 2):
                smaller = choose_smaller(pair, texts)
                other = pair[0] if smaller == pair[1] else pair[1]
                common[pair] += [(start, starts[other][0]) for start in starts[smaller]]
    return dict(common)


def _find_repeated(texts: Mapping[str, Words], size: int) -> dict[str, list[int]]:
    """By file, where sequences of `size` words begin that come again somewhere, and perhaps a few that do not.

    Most sequences stand in one article only, and would fill the memory if each were kept.
    """
    numbers: dict[str, int] = {}
    marks: dict[str, NDArray[np.uint64]] = {}
    for file in sorted(texts):
        row = np.array([numbers.setdefault(word, len(numbers) + 1) for word in texts[file].words], dtype=np.uint64)
        count = max(0, len(row) - size + 1)
        total = np.zeros(count, dtype=np.uint64)
        for at in range(size):
            total += row[at : at + count] * np.uint64(pow(_STEP, at + 1, 1 << 64))
        marks[file] = total
    every = np.sort(np.concatenate([*marks.values(), np.zeros(0, dtype=np.uint64)]))
    again = np.unique(every[1:][every[1:] == every[:-1]])
    return {file: np.flatnonzero(np.isin(found, again)).tolist() for file, found in marks.items()}


def _join_places(places: Sequence[tuple[int, int]], size: int) -> list[tuple[int, int, int]]:
    """Sequences that overlap made one: first word, end, and where the other article has its beginning."""
    joined: list[tuple[int, int, int]] = []
    for start, place in sorted(places):
        if joined and start <= joined[-1][1]:
            first, _, begin = joined[-1]
            joined[-1] = (first, start + size, begin)
        else:
            joined.append((start, start + size, place))
    return joined
