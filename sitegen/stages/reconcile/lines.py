"""Reporting lines: articles that likely go back to one report. Agreement is counted in lines, not in articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from ...model.articles import Article
from ...model.readings import Reading
from ...model.stories import Fact, Line, LinePair
from .wordings import SHINGLE_WORDS, WORDING_WORDS, SharedText, Words, compare_texts, read_words, score_order

# Share of the smaller article's words inside common sequences. Rewrites of one agency report share a fifth and more,
# articles that only quote the same statement stay below a tenth.
SAME_TEXT = 0.18
# Fewer common words than this are one sentence that somebody quoted.
FEWEST_WORDS = 40
# So many words in one stretch are several sentences: no quotation of 13 stories was longer than 35.
LONGEST_QUOTATION = 50
# Short wordings of the report itself that come in one order from its beginning to its end. In 13 stories only rewrites
# of one report shared five of them in one order; two articles of one press conference share four.
FEWEST_WORDINGS = 5
FEWEST_OWN_WORDS = 30
SAME_WORDING = 0.06
ONE_ORDER = 0.9
# Share of the smaller article's facts, and how many at least, that point to one report when their order agrees too.
SAME_FACTS = 0.75
FEWEST_FACTS = 8
SAME_ORDER = 0.6
# Half of the facts are enough when their order is all but the same: independent reporters do not tell so many things
# in one order. Without two wordings in common the facts alone tell nothing: short reports of one event are all alike.
HALF_OF_FACTS = 0.5
WHOLE_ORDER = 0.85
TWO_WORDINGS = 2 * WORDING_WORDS
# Less of each is enough together: two fifths of the facts in one order, a tenth of the words, more than one quotation.
SOME_FACTS = 0.4
SOME_ORDER = 0.7
SOME_TEXT = 0.09
FEWEST_IN_ORDER = 30
# Of so many articles every pair is told of; of more, whose pairs grow with their square, those with long wordings in
# common: two articles without any are of two lines, whatever they tell.
MOST_IN_PAIRS = 100
CAVEAT = "This means a likely common origin, not copying."
# News agencies, by the names that addresses of pages and openings of reports give them.
_AGENCIES = {
    "afp": "AFP", "ansa": "ANSA", "ap": "AP", "associated-press": "AP", "dpa": "dpa", "efe": "EFE",
    "interfax": "Interfax", "kyodo": "Kyodo", "pa": "PA", "pti": "PTI", "reuters": "Reuters", "tass": "TASS",
    "upi": "UPI", "xinhua": "Xinhua",
}  # fmt: skip
_WIRE_ADDRESS = re.compile(r"/(?:wires?|agency|agencies|newswires?)/([a-z-]{2,20})/")
_WIRE_OPENING = re.compile(r"\(([A-Za-z]{2,10})\)[ \t]{0,2}(?:-{1,2}|–|—)[ \t\n]")
_OPENING = 400


def draw_lines(
    articles: Sequence[Article], readings: Sequence[Reading], facts: Sequence[Fact]
) -> tuple[tuple[Line, ...], tuple[LinePair, ...]]:
    """The articles parted into reporting lines, in order of first file, with the figures of every pair of articles.

    Of more than MOST_IN_PAIRS articles only the pairs with a sequence of words in common, or of one line, are given.
    Every file is in exactly one line; a line of one article is an article that shares its origin with no other.
    """
    files = sorted(article.file for article in articles)
    read = {reading.file: read_words(reading) for reading in readings}
    texts = {file: read.get(file, Words((), ())) for file in files}
    shared = compare_texts(texts)
    places = _place_facts(facts)
    agencies = {article.file: agency for article in articles if (agency := find_agency(article))}
    pairs = tuple(
        _join_wires(
            compare_pair(
                (a, b), places, shared.get((a, b), SharedText()), {file: len(texts[file].words) for file in (a, b)}
            ),
            agencies,
        )
        for a, b in (combinations(files, 2) if len(files) <= MOST_IN_PAIRS else sorted(shared))
    )
    if len(files) > MOST_IN_PAIRS:
        pairs = tuple(pair for pair in pairs if pair.is_same_line or pair.shared_words)
    groups = _join_files(files, [pair.files for pair in pairs if pair.is_same_line])
    by_files = {pair.files: pair for pair in pairs}
    lines = tuple(
        Line(f"l-{number}", group, _explain_line(group, by_files, texts, agencies))
        for number, group in enumerate(groups, start=1)
    )
    return lines, pairs


def find_agency(article: Article) -> str | None:
    """The news agency whose report an article is, by its address or its opening ("PARIS (AFP) - "), None for others."""
    address = _WIRE_ADDRESS.search((article.metadata.url or "").lower())
    opening = _WIRE_OPENING.search(article.text[:_OPENING])
    names = [found[1].lower() for found in (address, opening) if found]
    return next((_AGENCIES[name] for name in names if name in _AGENCIES), None)


def _join_wires(pair: LinePair, agencies: dict[str, str]) -> LinePair:
    """Two reports of one agency are of one line when they have more than a sentence in common.

    Its dispatches of other days, or from other places, are reports of their own.
    """
    first, second = (agencies.get(file) for file in pair.files)
    is_one = bool(first) and first == second and pair.shared_words >= FEWEST_IN_ORDER
    return replace(pair, is_same_line=True) if is_one else pair


def compare_pair(
    files: tuple[str, str], places: dict[str, dict[str, int]], text: SharedText, sizes: dict[str, int]
) -> LinePair:
    """The figures of two articles, and whether they are of one line; `places` are of each file's facts by id."""
    first, second = (places.get(file, {}) for file in files)
    common = sorted(first.keys() & second.keys(), key=lambda fact: (first[fact], second[fact], fact))
    order = score_order([second[fact] for fact in common])
    smaller_facts = min(len(first), len(second))
    size = min(sizes.values())
    share = len(common) / smaller_facts if len(common) >= FEWEST_FACTS else 0.0
    is_same = _shares_text(text, share, size) or _shares_facts(text, share, order, size)
    return LinePair(files, len(common), smaller_facts, order, text.words, is_same)


def _shares_text(text: SharedText, share: float, size: int) -> bool:
    """Whether the words point to one report; `share` is that of the facts, `size` the smaller article's."""
    least_words = max(1, min(FEWEST_WORDS, size), SAME_TEXT * size)
    has_much = text.words >= least_words or (share >= SAME_FACTS and text.words >= SAME_TEXT * size)
    is_one_telling = text.count >= FEWEST_WORDINGS and text.order >= ONE_ORDER
    has_wordings = is_one_telling and text.own >= max(FEWEST_OWN_WORDS, SAME_WORDING * size)
    return has_much or has_wordings or text.longest >= LONGEST_QUOTATION


def _shares_facts(text: SharedText, share: float, order: float, size: int) -> bool:
    """Whether the facts and their order point to one report, with some of its words."""
    some_words = max(FEWEST_IN_ORDER, SOME_TEXT * size)
    has_both = share >= SOME_FACTS and order >= SOME_ORDER and text.words >= some_words
    is_in_order = (share >= SAME_FACTS and order >= SAME_ORDER) or (share >= HALF_OF_FACTS and order >= WHOLE_ORDER)
    return has_both or (is_in_order and text.own >= TWO_WORDINGS)


def _place_facts(facts: Iterable[Fact]) -> dict[str, dict[str, int]]:
    """By file, the place where each of its facts first stands."""
    places: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for fact in facts:
        for piece in fact.evidence:
            if piece.place == "body":
                known = places[piece.quote.file]
                known[fact.id] = min(piece.quote.start, known.get(fact.id, piece.quote.start))
    return dict(places)


def _join_files(files: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The files parted so that the two of each pair are together, in order of first file."""
    parents = {file: file for file in files}

    def find_first(file: str) -> str:
        while parents[file] != file:
            parents[file] = file = parents[parents[file]]
        return file

    for pair in pairs:
        old, new = sorted(map(find_first, pair), reverse=True)
        parents[old] = new
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        groups[find_first(file)].append(file)
    return sorted(tuple(group) for group in groups.values())


def _explain_line(
    group: tuple[str, ...],
    pairs: dict[tuple[str, str], LinePair],
    texts: dict[str, Words],
    agencies: dict[str, str],
) -> str:
    if len(group) == 1:
        return "No other article shares its wording or the order of its facts."
    joined = [one for pair in combinations(group, 2) if (one := pairs.get(pair)) and one.is_same_line]
    best = max(joined, key=lambda pair: (pair.shared_words, pair.shared_facts, pair.files))
    smaller = min(len(texts[file].words) for file in best.files)
    share = round(100 * best.shared_words / smaller) if smaller else 0
    agency = agencies.get(best.files[0])
    wire = f"Both are reports of {agency}. " if agency and agency == agencies.get(best.files[1]) else ""
    return (
        f"{wire}{best.files[0]} and {best.files[1]} share {best.shared_facts} of {best.smaller_facts} facts of the "
        f"smaller article (order {best.order_score:.2f} of 1), and {best.shared_words} of its words ({share}%) "
        f"stand in common sequences of {SHINGLE_WORDS} words and more. {CAVEAT}"
    )
