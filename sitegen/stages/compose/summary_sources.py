"""Sentences of the articles as candidates for a summary: whole, readable alone, with the facts that they state.

A sentence that one source wrote is whole where a clause taken out of it is often a fragment. Every clause of it is a
fact with quotes of its own, so that all of the sentence is cited, and all sources that say the same with it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.readings import Mention, Reading, Sentence, Timex, Token
from ...model.stories import Evidence, Fact
from ...values.agreement import stands_in_text
from ...values.days import find_days, show_edtf
from .summary_text import content_words, drop_opener, reads_alone

CITED_SHARE = 0.6
MOST_WORDS = 36
OPENING_SENTENCES = 7
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_TELLING = frozenset({"prep", "relcl", "acl", "appos", "poss", "compound", "nummod", "amod", "nmod"})
_WEEKDAY = re.compile(r"(?:(?:last|this|next|on) )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", re.IGNORECASE)
_NEAR_DAY = re.compile(r"yesterday|today|tomorrow|tonight", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening|week|month|year)|now|ago|currently|"
    r"(?:last|next|previous|past) (?:night|week|month|year))\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:on|by|until|till|since|before|after|from|of|for|late|early|through|between|and|to|as|in)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence ready to be taken: its text in our summary, where it stands, and which facts it states how well.

    `facts` are (fact id, 0 to 1); `position` is its place in its article, 0 to 1; `topicality` the mean share of
    articles that open with its words; `is_dated` holds when nothing in it depends on the day it was written.
    """

    file: str
    start: int
    end: int
    text: str
    facts: tuple[tuple[str, float], ...]
    position: float
    topicality: float
    is_dated: bool


def list_source_sentences(facts: Sequence[Fact], readings: Iterable[Reading]) -> tuple[SourceSentence, ...]:
    """The sentences of the articles' bodies that read alone and are cited for the most part, by file and place."""
    places: defaultdict[str, list[tuple[Evidence, Fact]]] = defaultdict(list)
    for fact in facts:
        for one in fact.evidence:
            if stands_in_text(one):
                places[one.quote.file].append((one, fact))
    readings = sorted(readings, key=lambda reading: reading.file)
    usual = {fact.id: _usual_words(fact) for fact in facts}
    familiar = _familiar_nouns(readings)
    topic = _find_topic(readings)
    common = frozenset(token.text for reading in readings for one in reading.sentences for token in one.tokens)
    found = []
    for reading in readings:
        stated = sorted(places[reading.file], key=lambda pair: (pair[0].quote.start, pair[0].quote.end, pair[1].id))
        length = reading.sentences[-1].end if reading.sentences else 1
        for sentence in reading.sentences:
            within = [
                pair for pair in stated if sentence.start <= pair[0].quote.start and pair[0].quote.end <= sentence.end
            ]
            if sentence.place != "body" or not within or not _is_introduced(sentence, familiar):
                continue
            if text := _write(sentence, reading, within, common):
                weights = tuple(sorted(_rate_facts(within, usual).items()))
                found.append(
                    SourceSentence(
                        reading.file,
                        sentence.start,
                        sentence.end,
                        text,
                        weights,
                        sentence.start / max(1, length),
                        _rate_topic(text, topic),
                        not _NEAR.search(text),
                    )
                )
    return tuple(found)


def _write(
    sentence: Sentence, reading: Reading, within: Sequence[tuple[Evidence, Fact]], common: frozenset[str]
) -> str | None:
    """The sentence as it may stand in a summary; None when it points outside itself or is cited in small part.

    `common` are all words of the articles: a first word in capitals that stands there in small letters is no name.
    """
    if len(sentence.text.split()) > MOST_WORDS + 2 or not _is_whole(sentence):
        return None
    mentions = [one for one in reading.mentions if sentence.start <= one.start and one.end <= sentence.end]
    if not _refers_inside(sentence, mentions) or not _is_cited(sentence, within):
        return None
    timexes = [one for one in reading.timexes if sentence.start <= one.start and one.end <= sentence.end]
    whens = {fact.when.edtf for _, fact in within}
    text = drop_opener(" ".join(_print_dates(sentence, timexes, whens).split()))
    first = text.partition(" ")[0]
    if len(first) > 3 and first.isupper() and first.lower() in common:
        text = first.capitalize() + text[len(first) :]
    return text if len(text.split()) <= MOST_WORDS and reads_alone(text, is_parsed=True) else None


def _is_whole(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb with a subject at its root."""
    roots = [index for index, token in enumerate(sentence.tokens) if token.head == index and token.dep != "punct"]
    if len(roots) != 1:
        return False
    root = sentence.tokens[roots[0]]
    if root.pos not in ("VERB", "AUX"):
        return False
    under = [token for token in sentence.tokens if token.head == roots[0]]
    is_finite = root.tag in ("VBD", "VBZ", "VBP", "MD") or any(
        token.dep in ("aux", "auxpass") and token.tag in ("VBD", "VBZ", "VBP", "MD") for token in under
    )
    return is_finite and any(token.dep in _SUBJECTS for token in under)


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


def _familiar_nouns(readings: Sequence[Reading]) -> frozenset[str]:
    """Lemmas of the nouns that a third of the articles use, and at least two: what the story is about."""
    counts = Counter(
        lemma
        for reading in readings
        for lemma in {token.lemma for one in reading.sentences for token in one.tokens if token.pos == "NOUN"}
    )
    return frozenset(
        lemma for lemma, count in counts.items() if count >= min(2, len(readings)) and 3 * count >= len(readings)
    )


def _is_introduced(sentence: Sentence, familiar: frozenset[str]) -> bool:
    """Whether "the decision" that the sentence is about is told of in it, or is what the whole story is about."""
    for index, token in enumerate(sentence.tokens):
        if token.dep not in ("nsubj", "nsubjpass") or token.pos != "NOUN" or token.lemma in familiar:
            continue
        under = [other for other in sentence.tokens if other.head == index and other is not token]
        is_definite = any(other.dep == "det" and other.text.casefold() == "the" for other in under)
        if is_definite and not any(other.dep in _TELLING or other.tag == "JJS" for other in under):
            return False
    return True


def _refers_inside(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether each pronoun has something before it in the sentence that it can stand for."""
    quoted = _quoted_spans(sentence)
    for index, token in enumerate(sentence.tokens):
        word = token.text.casefold()
        if any(start <= token.start < end for start, end in quoted):
            continue
        before = sentence.tokens[:index]
        if word in ("he", "she", "his", "her", "him", "himself", "herself"):
            is_found = any(one.kind == "person" and one.end <= token.start for one in mentions) or any(
                _is_subject(other) and other.tag == "NN" for other in before
            )
        elif word in ("it", "its", "itself"):
            is_found = token.dep == "expl" or any(
                _is_subject(other) and other.tag in ("NN", "NNP") and not _shares_clause(token, other)
                for other in before
            )
        elif word in ("they", "their", "them", "themselves"):
            is_found = any(other.tag in ("NNS", "NNPS") or other.dep == "conj" for other in before)
        elif word == "that" and token.tag == "DT" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
            is_found = False
        elif word in ("this", "these", "those", "such", "latter", "former"):
            is_found = index + 1 < len(sentence.tokens) and _is_harmless(sentence, index)
        else:
            continue
        if not is_found:
            return False
    return True


def _is_subject(token: Token) -> bool:
    return token.dep in ("nsubj", "nsubjpass", "poss") and token.pos in ("NOUN", "PROPN")


def _shares_clause(pronoun: Token, subject: Token) -> bool:
    """Whether an object pronoun stands under its own subject's verb, and so names something else."""
    return pronoun.dep in ("dobj", "dative") and pronoun.head == subject.head


def _is_harmless(sentence: Sentence, index: int) -> bool:
    """ "former president" and "this year" point to nothing before the sentence."""
    following = sentence.tokens[index + 1]
    word = sentence.tokens[index].text.casefold()
    if word == "former":
        return following.pos in ("NOUN", "PROPN", "ADJ")
    if word == "such":
        return following.lemma == "as"
    return word == "this" and following.lemma.casefold() in ("week", "month", "year", "time", "century", "decade")


def _quoted_spans(sentence: Sentence) -> list[tuple[int, int]]:
    return [
        (sentence.start + found.start(), sentence.start + found.end())
        for found in re.finditer(r"“[^“”]*”|\"[^\"]*\"", sentence.text)
    ]


def _is_cited(sentence: Sentence, within: Sequence[tuple[Evidence, Fact]]) -> bool:
    """Whether quotes and the names of those who are credited hold most words of the sentence."""
    quoted = Counter[int]()
    for one, _ in within:
        quoted.update(range(one.quote.start, one.quote.end))
    speakers = content_words(" ".join(one.attribution or "" for one, _ in within))
    words = [token for token in sentence.tokens if token.pos not in ("PUNCT", "SPACE")]
    held = [token for token in words if quoted[token.start] or content_words(token.text) & speakers]
    return len(held) >= CITED_SHARE * max(1, len(words))


def _print_dates(sentence: Sentence, timexes: Sequence[Timex], whens: set[str | None]) -> str:
    """The sentence with days that depend on the day of writing printed whole, where a cited fact has that very date."""
    quoted = _quoted_spans(sentence)
    text = sentence.text
    for timex in sorted(timexes, key=lambda one: -one.start):
        days = find_days(timex.edtf)
        if not days or days[0] != days[1] or timex.edtf not in whens or "T" in (timex.edtf or ""):
            continue
        if any(start <= timex.start < end for start, end in quoted):
            continue
        weekday = _WEEKDAY.fullmatch(timex.exact)
        if not weekday and not _NEAR_DAY.fullmatch(timex.exact):
            continue
        start, end = timex.start - sentence.start, timex.end - sentence.start
        if text[end : end + 2] in ("’s", "'s") or re.match(r"[\s-]*(?:\d|[A-Z])", text[end:]):
            continue
        printed = f"{weekday[1].capitalize()} {show_edtf(timex.edtf)}" if weekday else show_edtf(timex.edtf)
        lead = "" if _PREPOSITION.search(text[:start]) else "On " if not text[:start].strip() else "on "
        text = f"{text[:start]}{lead}{printed}{text[end:]}"
    return text


def _rate_facts(within: Iterable[tuple[Evidence, Fact]], usual: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    """How well the sentence states each fact: the share of its quote's words that other sources use for it too."""
    rated: dict[str, float] = {}
    for one, fact in within:
        words = content_words(one.quote.shown)
        counts = usual[fact.id]
        if len({piece.quote.file for piece in fact.evidence}) < 2 or not words:
            rate = 1.0
        else:
            rate = sum(counts.get(word, 0) > 1 for word in words) / len(words)
        rated[fact.id] = max(rated.get(fact.id, 0.0), rate)
    return rated


def _usual_words(fact: Fact) -> Counter[str]:
    """In how many files the words of a fact's quotes stand."""
    by_file: defaultdict[str, set[str]] = defaultdict(set)
    for one in fact.evidence:
        by_file[one.quote.file] |= content_words(one.quote.shown)
    return Counter(word for words in by_file.values() for word in words)
