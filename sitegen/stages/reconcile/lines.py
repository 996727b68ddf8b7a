"""Reporting lines: articles that likely go back to one report. Agreement is counted in lines, not in articles."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import sqrt

from ...model.articles import Article
from ...model.readings import Reading
from ...model.stories import Fact, Line, LinePair

SHINGLE_WORDS = 8
# A sequence printed in more articles than this is furniture or a famous quotation, and tells nothing of a pair.
MOST_ARTICLES_PER_SHINGLE = 40
# Share of the smaller article's words inside common sequences. Rewrites of one agency report share a fifth and more,
# articles that only quote the same statement stay below a tenth.
SAME_TEXT = 0.18
# Fewer common words than this are one sentence that somebody quoted.
FEWEST_WORDS = 40
# Share of the smaller article's facts, and how many at least, that point to one report when their order agrees too.
SAME_FACTS = 0.75
FEWEST_FACTS = 8
SAME_ORDER = 0.6
# Half of the facts are enough when their order is all but the same: independent reporters do not tell so many things
# in one order. Of 320 pairs of articles from 13 stories only rewrites of one report scored above 0.8.
HALF_OF_FACTS = 0.5
WHOLE_ORDER = 0.85
# Less of each is enough together: two fifths of the facts in one order, a tenth of the words, more than one quotation.
SOME_FACTS = 0.4
SOME_TEXT = 0.1
FEWEST_IN_ORDER = 30
CAVEAT = "This means a likely common origin, not copying."


def draw_lines(
    articles: Sequence[Article], readings: Sequence[Reading], facts: Sequence[Fact]
) -> tuple[tuple[Line, ...], tuple[LinePair, ...]]:
    """The articles parted into reporting lines, in order of first file, with the figures of every pair of articles.

    Every file is in exactly one line; a line of one article is an article that shares its origin with no other.
    """
    files = sorted(article.file for article in articles)
    words = {reading.file: _read_words(reading) for reading in readings}
    shared_words = _count_shared_words(words)
    places = _place_facts(facts)
    pairs = tuple(
        compare_pair((a, b), places, shared_words.get((a, b), 0), {file: len(words.get(file, ())) for file in (a, b)})
        for a, b in combinations(files, 2)
    )
    groups = _join_files(files, [pair.files for pair in pairs if pair.is_same_line])
    by_files = {pair.files: pair for pair in pairs}
    lines = tuple(
        Line(f"l-{number}", group, _explain_line(group, by_files, words))
        for number, group in enumerate(groups, start=1)
    )
    return lines, pairs


def compare_pair(
    files: tuple[str, str], places: dict[str, dict[str, int]], shared_words: int, sizes: dict[str, int]
) -> LinePair:
    """The figures of two articles, and whether they are of one line; `places` are of each file's facts by id."""
    first, second = (places.get(file, {}) for file in files)
    common = sorted(first.keys() & second.keys(), key=lambda fact: (first[fact], second[fact], fact))
    order = score_order([second[fact] for fact in common])
    smaller_facts = min(len(first), len(second))
    smaller_words = min(sizes.values())
    least_words = max(1, min(FEWEST_WORDS, smaller_words), SAME_TEXT * smaller_words)
    has_same_text = shared_words >= least_words
    share = len(common) / smaller_facts if len(common) >= FEWEST_FACTS else 0.0
    has_same_text |= share >= SAME_FACTS and shared_words >= SAME_TEXT * smaller_words
    some_words = max(FEWEST_IN_ORDER, SOME_TEXT * smaller_words)
    has_both = share >= SOME_FACTS and order >= SAME_ORDER and shared_words >= some_words
    is_in_order = (share >= SAME_FACTS and order >= SAME_ORDER) or (share >= HALF_OF_FACTS and order >= WHOLE_ORDER)
    has_same_facts = has_both or is_in_order
    return LinePair(files, len(common), smaller_facts, order, shared_words, has_same_text or has_same_facts)


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


def _place_facts(facts: Iterable[Fact]) -> dict[str, dict[str, int]]:
    """By file, the place where each of its facts first stands."""
    places: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for fact in facts:
        for piece in fact.evidence:
            if piece.place == "body":
                known = places[piece.quote.file]
                known[fact.id] = min(piece.quote.start, known.get(fact.id, piece.quote.start))
    return dict(places)


def _read_words(reading: Reading) -> tuple[str, ...]:
    return tuple(
        token.text.casefold()
        for sentence in reading.sentences
        for token in sentence.tokens
        if any(character.isalnum() for character in token.text)
    )


def _count_shared_words(words: dict[str, tuple[str, ...]]) -> dict[tuple[str, str], int]:
    """For each pair of files, how many words of the smaller article stand in sequences that the other has too."""
    holders: defaultdict[tuple[str, ...], dict[str, list[int]]] = defaultdict(dict)
    for file in sorted(words):
        for start, shingle in _cut_shingles(words[file]):
            holders[shingle].setdefault(file, []).append(start)
    covered: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for starts in holders.values():
        if 1 < len(starts) <= MOST_ARTICLES_PER_SHINGLE:
            for pair in combinations(sorted(starts), 2):
                smaller = min(pair, key=lambda file: (len(words[file]), file))
                covered[pair].update(start + shift for start in starts[smaller] for shift in range(SHINGLE_WORDS))
    return {pair: len(positions) for pair, positions in covered.items()}


def _cut_shingles(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for start in range(len(words) - SHINGLE_WORDS + 1):
        yield start, tuple(words[start : start + SHINGLE_WORDS])


def _join_files(files: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The files parted so that the two of each pair are together, in order of first file."""
    home = {file: file for file in files}
    for first, second in pairs:
        old, new = sorted((home[first], home[second]), reverse=True)
        home = {file: new if place == old else place for file, place in home.items()}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        groups[home[file]].append(file)
    return sorted(tuple(group) for group in groups.values())


def _explain_line(
    group: tuple[str, ...], pairs: dict[tuple[str, str], LinePair], words: dict[str, tuple[str, ...]]
) -> str:
    if len(group) == 1:
        return "No other article shares its wording or the order of its facts."
    joined = [pairs[pair] for pair in combinations(group, 2) if pairs[pair].is_same_line]
    best = max(joined, key=lambda pair: (pair.shared_words, pair.shared_facts, pair.files))
    smaller = min(len(words[file]) for file in best.files)
    share = round(100 * best.shared_words / smaller) if smaller else 0
    return (
        f"{best.files[0]} and {best.files[1]} share {best.shared_facts} of {best.smaller_facts} facts of the smaller "
        f"article (order {best.order_score:.2f} of 1), and {best.shared_words} of its words ({share}%) "
        f"stand in common sequences of {SHINGLE_WORDS} words and more. {CAVEAT}"
    )
