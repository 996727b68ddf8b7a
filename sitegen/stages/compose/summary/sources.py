"""Sentences of the articles as candidates for a summary: whole, readable alone, with the facts that they state.

A sentence that one source wrote is whole where a clause taken out of it is often a fragment. Every clause of it is a
fact with quotes of its own, so that all of the sentence is cited, and all sources that say the same with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ....model.readings import Mention, Reading, Sentence
from ....model.stories import Evidence, Fact
from ....values.agreement import stands_in_text
from ....values.days import find_days
from ....values.read_over import read_over
from ....values.within import find_within
from .days import Stated, find_daters, find_last_day, print_days
from .manner import is_scene
from .overtaken import is_overtaken, list_done
from .pointing import list_pointers
from .shortening import Shortened, shorten_sentence
from .syntax import (
    find_familiar_nouns,
    find_root,
    is_caption,
    is_general,
    is_introduced,
    is_whole,
    lacks_article,
    list_counted_nouns,
    opens_definite,
    refers_inside,
)
from .text import content_words, drop_saying_days, reads_alone, smooth_words, tells_reporting
from .torn import cut_heading, holds_split_word
from .voices import find_columns, is_own_voice

CITED_SHARE = 0.6
MOST_WORDS = 36
OPENING_SENTENCES = 7
LEAST_RATE = 0.6
FEWEST_ARTICLES = 3
_NOBODY = re.compile(r"\b(?:he|she|they) (?:said|says|added|adds|told|wrote|explained|claimed|recalled)\b")
_NEAR = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening|week|month|year)|ago|"
    r"(?:last|next|previous|past) (?:night|week|month|year))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence ready to be taken: its text in our summary, where it stands, and which facts it states how well.

    `plain` is the text without the days that were printed whole; `facts` are (fact id, 0 to 1); `position` is its
    place in its article, 0 to 1; `topicality` the mean share of articles that open with its words; `is_dated` holds
    when nothing in it depends on the day it was written, `is_private` when no other article names the persons whom
    it names, `is_definite` when it is about "the vessel" as if that were known. `verb` is its main verb, `rank`
    counts the sentences before it, `last_day` is the latest day that it names, a day's number in the calendar;
    `pointers` are the ideas of what it speaks of as known; `drops_day` holds when it leaves out a day.
    """

    file: str
    start: int
    end: int
    text: str
    plain: str
    facts: tuple[tuple[str, float], ...]
    position: float
    topicality: float
    is_dated: bool
    is_definite: bool = False
    is_private: bool = False
    is_general: bool = False
    is_scene: bool = False
    is_overtaken: bool = False
    verb: str = ""
    rank: int = 0
    last_day: int | None = None
    pointers: frozenset[str] = frozenset()
    drops_day: bool = False


def list_source_sentences(facts: Sequence[Fact], readings: Iterable[Reading]) -> tuple[SourceSentence, ...]:
    """The sentences of the articles' bodies that read alone and are cited for the most part, by file and place."""
    places = place_evidence(facts)
    readings = sorted(readings, key=lambda reading: reading.file)
    usual = {fact.id: _usual_words(fact) for fact in facts}
    familiar = find_familiar_nouns(readings)
    topic = _find_topic(readings)
    known = _list_known_people(readings)
    common = frozenset(token.text for reading in readings for one in reading.sentences for token in one.tokens)
    counted = list_counted_nouns(readings)
    columns = find_columns(readings)
    done = list_done(readings)
    found = []
    for reading in readings:
        stated = places.get(reading.file, ())
        length = reading.sentences[-1].end if reading.sentences else 1
        told = [one for one in reading.sentences if one.place != "caption"]
        for rank, printed in enumerate(told):
            whole = cut_heading(printed, _list_inside(reading.mentions, printed), common)
            if whole is None or whole.place != "body" or not is_whole(whole) or not is_introduced(whole, familiar):
                continue
            if lacks_article(whole, counted) or is_caption(whole, is_dated=_names_day(whole, reading)):
                continue
            if reading.file in columns and is_own_voice(whole, reading):
                continue
            own = list_within(stated, printed)
            for shortened in (Shortened(whole), *shorten_sentence(whole)):
                sentence = shortened.sentence
                within = [pair for pair in own if shortened.holds(pair[0].quote.span)]
                within += find_daters(sentence, reading, within, stated) if within else []
                if within and (text := _write(sentence, reading, within, common)):
                    found.append(
                        SourceSentence(
                            reading.file,
                            sentence.start,
                            sentence.end,
                            text,
                            _smooth(sentence, sentence.text),
                            tuple(sorted(_rate_facts(within, usual).items())),
                            sentence.start / max(1, length),
                            _rate_topic(_smooth(sentence, sentence.text), topic),
                            not _NEAR.search(text),
                            opens_definite(sentence),
                            _names_strangers(sentence, reading, known),
                            is_general(whole),
                            is_scene(whole),
                            is_overtaken(sentence, reading.file, done),
                            find_root(whole).text.casefold(),
                            rank,
                            find_last_day(sentence, reading),
                            list_pointers(sentence, familiar),
                            _drops_day(shortened, reading),
                        )
                    )
    return tuple(found)


def _drops_day(shortened: Shortened, reading: Reading) -> bool:
    """Whether a day was in what a sentence leaves out."""
    left_out = (one for part in shortened.dropped for one in find_within(reading.timexes, part))
    return any((days := find_days(one.edtf)) is not None and days[0] == days[1] for one in left_out)


def _names_day(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence tells the day of something."""
    return any(
        (days := find_days(one.edtf)) is not None and days[0] == days[1]
        for one in find_within(reading.timexes, sentence.span)
    )


def _list_known_people(readings: Sequence[Reading]) -> frozenset[str] | None:
    """The persons whom two articles name; None where there are too few articles to tell."""
    if len(readings) < FEWEST_ARTICLES:
        return None
    counts = Counter(
        name
        for reading in readings
        for name in {one.entity or one.exact for one in reading.mentions if one.kind == "person"}
    )
    return frozenset(name for name, count in counts.items() if count > 1)


def _names_strangers(sentence: Sentence, reading: Reading, known: frozenset[str] | None) -> bool:
    """Whether all persons whom a sentence names are named by this article alone."""
    names = {
        one.entity or one.exact
        for one in reading.mentions
        if one.kind == "person" and sentence.start <= one.start and one.end <= sentence.end
    }
    return known is not None and bool(names) and not names & known


def place_evidence(facts: Iterable[Fact]) -> dict[str, tuple[Stated, ...]]:
    """By file the evidence whose words still stand there, with its fact, in text order."""
    places: defaultdict[str, list[Stated]] = defaultdict(list)
    for fact in facts:
        for one in fact.evidence:
            if stands_in_text(one):
                places[one.quote.file].append((one, fact))
    return {
        file: tuple(sorted(pairs, key=lambda pair: (pair[0].quote.start, pair[0].quote.end, pair[1].id)))
        for file, pairs in places.items()
    }


def list_within(stated: Sequence[Stated], sentence: Sentence) -> list[Stated]:
    """The evidence of one file, in text order, whose quotes lie in a sentence."""
    first = bisect_left(stated, sentence.start, key=lambda pair: pair[0].quote.start)
    last = bisect_left(stated, sentence.end, key=lambda pair: pair[0].quote.start)
    return [pair for pair in stated[first:last] if pair[0].quote.end <= sentence.end]


def _list_inside(mentions: Iterable[Mention], sentence: Sentence) -> list[Mention]:
    return [one for one in mentions if sentence.start <= one.start and one.end <= sentence.end]


def _write(
    sentence: Sentence, reading: Reading, within: Sequence[tuple[Evidence, Fact]], common: frozenset[str]
) -> str | None:
    """The sentence as it may stand in a summary; None when it points outside itself or is cited in small part.

    `common` are all words of the articles: a first word in capitals that stands there in small letters is no name.
    """
    if len(sentence.text.split()) > MOST_WORDS + 2:
        return None
    mentions = _list_inside(reading.mentions, sentence)
    if not refers_inside(sentence, mentions) or not _is_cited(sentence, within):
        return None
    timexes = [one for one in reading.timexes if sentence.start <= one.start and one.end <= sentence.end]
    dated = print_days(sentence, timexes, within)
    most_words = MOST_WORDS + len(dated.split()) - len(sentence.text.split())
    text = drop_saying_days(_smooth(sentence, dated))
    is_credited_to_nobody = _NOBODY.search(text) and not any(one.kind == "person" for one in mentions)
    if is_credited_to_nobody or tells_reporting(text) or holds_split_word(text, common):
        return None
    first = text.partition(" ")[0]
    if len(first) > 3 and first.isupper() and first.lower() in common:
        text = first.capitalize() + text[len(first) :]
    return text if len(text.split()) <= most_words and reads_alone(text, is_parsed=True) else None


def _smooth(sentence: Sentence, text: str) -> str:
    """The text of a sentence with the words that its engine read, its spaces in order."""
    return smooth_words(" ".join(read_over(text, sentence).split()))


def _find_topic(readings: Sequence[Reading]) -> dict[str, float]:
    """Words by the share of articles in whose headline or first sentences they stand."""
    openings = [
        content_words(" ".join(one.text for one in reading.sentences[:OPENING_SENTENCES])) for reading in readings
    ]
    counts = Counter(word for words in openings for word in words)
    return {word: count / len(openings) for word, count in counts.items() if count > 1 or len(openings) == 1}


def _rate_topic(text: str, topic: Mapping[str, float]) -> float:
    words = content_words(text)
    return round(sum(topic.get(word, 0.0) for word in sorted(words)) / max(1, len(words)), 9)


def _is_cited(sentence: Sentence, within: Sequence[tuple[Evidence, Fact]]) -> bool:
    """Whether quotes and the names of those who are credited hold most words of the sentence."""
    quoted = Counter[int]()
    for one, _ in within:
        quoted.update(range(one.quote.start, one.quote.end))
    speakers = content_words(" ".join(one.attribution or "" for one, _ in within))
    words = [token for token in sentence.tokens if token.pos not in ("PUNCT", "SPACE")]
    held = [token for token in words if quoted[token.start] or content_words(token.text) & speakers]
    return len(held) >= CITED_SHARE * max(1, len(words))


def _rate_facts(within: Iterable[tuple[Evidence, Fact]], usual: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """How well the sentence states each fact: the share of its quote's words that other sources use for it too."""
    rated: dict[str, float] = {}
    for one, fact in within:
        words = content_words(one.quote.shown)
        counts = usual[fact.id]
        if len({piece.quote.file for piece in fact.evidence}) < 2 or not words:
            rate = 1.0
        else:
            rate = LEAST_RATE + (1 - LEAST_RATE) * sum(counts.get(word, 0) > 1 for word in words) / len(words)
        rated[fact.id] = max(rated.get(fact.id, 0.0), rate)
    return rated


def _usual_words(fact: Fact) -> Counter[str]:
    """In how many files the words of a fact's quotes stand."""
    by_file: defaultdict[str, set[str]] = defaultdict(set)
    for one in fact.evidence:
        by_file[one.quote.file] |= content_words(one.quote.shown)
    return Counter(word for words in by_file.values() for word in words)
