"""Parts of an article that are about something else: other news, the items of a bulletin, a list of other events.

What belongs together shares words: with the first lines of the other articles, and with the rest of its own. A part
is set aside only when a heading, its dates or the whole article's shape speak for it as well: background without
such a sign stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .lines import TextLine
from .scenes import Scene

STRANGER = "other news"
_WORD = re.compile(r"[^\W\d_]{2,}")
_NAME = re.compile(r"(?<=[a-z0-9,:;)’'] )[A-Z][^\W\d_]+")
_STEM = 6
_HEAD_WORDS = 80
_COMMON = frozenset(
    """that this with from have been were they their there which after about into also over more than when what would
    could said says told will just some most other them then only first last year years week weeks time people three
    four five seven eight being because before where while since between under during against through many such make
    made back still much even down both very those these your here each same month months days according officials
    another around later since including among public report reports reported early late today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)
_OTHER_NEWS = re.compile(
    r"(?:also )?in other news\b|also in the news\b|elsewhere(?: in the news)?$|other (?:news|headlines|stories)\b"
    r"|(?:world|local|national|business|sports?)?(?: ?news)? ?(?:in brief|briefs|round-?up)$"
    r"|(?:today['’]s )?other stories",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ENTRY = re.compile(
    rf"[•*\-–—]? ?(?:\d{{1,2}} )?(?:{_MONTH},? )?(?:\d{{1,2}},? )?(?P<year>1[0-9]\d\d|20\d\d)(?: ?[:–—]| -) ?\S"
)
# A bulletin's lines, of the articles measured on, share no word in more than a sixth; a report's share one in a fifth.
_THREAD_SHARE = 0.2
_LONE_SHARE = 0.5
_NAMES_PER_LINE = 0.5
_MIN_BULLETIN_LINES = 15
_LONG = 8
_MIN_YEARS = 15
_MIN_ENTRIES = 3
_MAX_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """In how many articles a word stands, and in the first lines of how many; words are told by their first letters."""

    heads: Mapping[str, int]
    texts: Mapping[str, int]
    article_count: int


@dataclass(frozen=True, slots=True)
class _Company:
    """The lines of one article as sets of words, and what other articles have."""

    words: tuple[frozenset[str], ...]
    names: tuple[frozenset[str], ...]
    core: frozenset[str]
    known: frozenset[str]


def acquaint_articles(articles: Sequence[Sequence[TextLine]]) -> Acquaintance:
    """What the articles, given as lines, share."""
    heads: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for lines in articles:
        words = [_list_stems(line.text) for line in lines]
        heads.update(_gather_head(lines, words))
        texts.update(frozenset().union(*words))
    return Acquaintance(heads, texts, len(articles))


def find_strangers(scene: Scene, verdicts: list[str | None], known: Acquaintance | None) -> list[str | None]:
    """The verdicts with the parts that are about something else; the list given stays as it is."""
    verdicts = list(verdicts)
    for index in _list_entries_of_others(scene, verdicts, known):
        verdicts[index] = STRANGER
    for index in _list_below_headings(scene, verdicts, known):
        verdicts[index] = STRANGER
    if known is not None and known.article_count > 2:
        for index in _list_bulletin_items(scene, verdicts, known):
            verdicts[index] = STRANGER
    return verdicts


def _list_bulletin_items(scene: Scene, verdicts: Sequence[str | None], known: Acquaintance) -> list[int]:
    """The lines of a bulletin that are not of the other articles' matter; none when the article is no bulletin."""
    body = _list_body(scene, verdicts)
    long = [index for index in body if scene.lines[index].word_count >= _LONG]
    if len(long) < _MIN_BULLETIN_LINES:
        return []
    company = _make_company(scene, known)
    lone = [index for index in long if not company.words[index] & company.core]
    threads = Counter(word for index in long for word in company.words[index])
    is_one_matter = max(threads.values(), default=0) >= _THREAD_SHARE * len(long)
    if is_one_matter or len(lone) < _LONE_SHARE * len(long):
        return []
    names = frozenset().union(*(company.names[index] for index in lone)) - company.known
    if len(names) < _NAMES_PER_LINE * len(lone):
        return []
    core_counts = {index: len(company.words[index] & company.core) for index in body}
    homes = [index for index in body if core_counts[index] >= 2]
    near = {home + step for home in homes for step in (-1, 0, 1)}
    return [index for index in body if index not in near or not core_counts[index]]


def _list_below_headings(scene: Scene, verdicts: Sequence[str | None], known: Acquaintance | None) -> list[int]:
    """What stands below a heading of other news, up to a line that names somebody or something of the article."""
    headings = [
        index
        for index, line in enumerate(scene.lines)
        if index > scene.first and line.word_count <= _LONG and not line.is_terminated and _OTHER_NEWS.match(line.head)
    ]
    if not headings:
        return []
    company = _make_company(scene, known)
    above = frozenset().union(*company.names[: headings[0]], *company.words[: scene.first + 2])
    found: set[int] = set()
    for start in headings:
        index = start
        while index < len(scene.lines) and index not in found:
            if index > start and (company.names[index] & above or len(company.words[index] & company.core) > 1):
                break
            found.add(index)
            index += 1
    return [index for index in sorted(found) if verdicts[index] is None or verdicts[index] == "subheading"]


def _list_entries_of_others(scene: Scene, verdicts: Sequence[str | None], known: Acquaintance | None) -> list[int]:
    """A list of dated events of many years, most of them where nothing of the story is, of another kind than its own.

    Events of the story's own kind (other quakes below the report of a quake) are its background and stay.
    """
    entries = {
        index: match for index in _list_body(scene, verdicts) if (match := _ENTRY.match(scene.lines[index].head))
    }
    years = {index: int(match.group("year")) for index, match in entries.items()}
    if len(years) < _MIN_ENTRIES:
        return []
    company = _make_company(scene, known)
    home = company.core or _gather_head(scene.lines, company.words)
    names = {index: _list_names(scene.lines[index].text[match.end() - 2 :]) for index, match in entries.items()}
    strange = [index for index in entries if names[index] and not names[index] & home]
    if 2 * len(strange) <= len(years) or len(strange) < 2:
        return []
    first, last = strange[0], max(years)
    places = [index for index in sorted(years) if index >= first]
    gap = max((second - one for one, second in pairwise(places)), default=1)
    span = max(years[index] for index in places) - min(years[index] for index in places)
    if len(places) < _MIN_ENTRIES or gap > _MAX_BETWEEN or span < _MIN_YEARS:
        return []
    if _are_of_kind(places, gap, company.words, company.core or _gather_head(scene.lines, company.words)):
        return []
    return [index for index in range(first, min(last + gap, len(scene.lines))) if verdicts[index] is None]


def _are_of_kind(places: Sequence[int], gap: int, words: Sequence[frozenset[str]], core: frozenset[str]) -> bool:
    """Whether at least half of the entries at `places` name, up to the next one, what the story is about."""
    ends = [*places[1:], min(places[-1] + gap, len(words))]
    shared = sum(any(words[at] & core for at in range(place, end)) for place, end in zip(places, ends, strict=True))
    return 2 * shared >= len(places)


def _list_body(scene: Scene, verdicts: Sequence[str | None]) -> list[int]:
    return [index for index in range(scene.first, len(scene.lines)) if verdicts[index] is None]


def _make_company(scene: Scene, known: Acquaintance | None) -> _Company:
    words = tuple(_list_stems(line.text) for line in scene.lines)
    names = tuple(_list_names(line.text) for line in scene.lines)
    if known is None:
        return _Company(words, names, frozenset(), frozenset())
    own, own_head = frozenset().union(*words), _gather_head(scene.lines, words)
    core = frozenset(word for word in own if known.heads.get(word, 0) - (word in own_head) >= 2)
    return _Company(words, names, core, frozenset(word for word in own if known.texts.get(word, 0) > 1))


def _gather_head(lines: Sequence[TextLine], words: Sequence[frozenset[str]]) -> frozenset[str]:
    count = 0
    head: set[str] = set()
    for line, stems in zip(lines, words, strict=True):
        head |= stems
        count += line.word_count
        if count >= _HEAD_WORDS:
            break
    return frozenset(head)


def _list_stems(text: str) -> frozenset[str]:
    return frozenset(
        _stem(word)
        for word in _WORD.findall(text)
        if (len(word) > 3 or word.isupper()) and word.casefold() not in _COMMON
    )


def _list_names(text: str) -> frozenset[str]:
    return frozenset(_stem(match.group()) for match in _NAME.finditer(text))


def _stem(word: str) -> str:
    return word.casefold()[:_STEM]
