"""Finds where names may stand in one sentence: the engine's first guesses, and words in capitals it passed over."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from ...model.readings import EntityKind, Mention, Sentence, Token
from ...values.names import fold_name
from ...values.names.days import is_day_behind
from ...values.names.nicknames import is_given_name
from ...values.names.places import ADJECTIVES, KNOWN_PLACES
from ...values.names.words import HONORIFICS, OFFICE_MODIFIERS, OFFICES, ORGANISATION_WORDS
from .runs import CALENDAR, FURNITURE, LONGEST_RUN, PRONOUN_LIKE, find_runs, is_double_house

_NO_NAMES = frozenset({
    "i", "i'm", "the", "a", "an", "he", "she", "it", "we", "you", "they", "this", "that", "these", "those", "mr", "mrs",
    "ms", "dr", "god", "internet", "photo", "image", "video", "read", "more", "related", "story", "source", "sources",
    "update", "breaking", "watch", "share", "tweet", "caption", "credit", "getty", "via", "file", "advertisement",
    "follow", "click", "media", "playback", "here", "there", "but", "and", "or", "if", "when", "why", "what", "how",
    "who", "ok", "yes", "no", "not", "inc", "ltd", "corp", "llc", "plc", "tv",
    "ceo", "cfo", "mp", "mps", "pm", "faq", "iii", "ii", "iv",
})  # fmt: skip
_SCORE_OR_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,3}[-–]\d{1,3}")
_AGENCIES = frozenset({"AFP", "AP", "EPA", "PA", "SWNS", "REUTERS", "Reuters", "ITV", "RIA", "TASS", "ANSA", "DPA"})
_KIN = frozenset({
    "wife", "husband", "son", "daughter", "mother", "father", "brother", "sister", "friend", "partner", "girlfriend",
    "boyfriend", "uncle", "aunt", "cousin", "mum", "dad", "mom", "grandmother", "grandfather", "neighbour", "neighbor",
    "colleague", "named", "called", "fiancee", "fiance", "widow",
})  # fmt: skip
_JOINTS = frozenset({"and", "of", "for", "the", "in", "at", "to"})
# Amid a run of capitals one of these opens a name: "in Luxembourg Ms Lee said".
_ADDRESSES = frozenset({"Mr", "Mrs", "Ms"})
_LANGUAGES = frozenset({
    "Arabic", "Bengali", "Cantonese", "Creole", "Dari", "Farsi", "Hebrew", "Hindi", "Kiswahili", "Latin", "Mandarin",
    "Pashto", "Persian", "Punjabi", "Sanskrit", "Swahili", "Tagalog", "Tamil", "Urdu", "Yiddish",
})  # fmt: skip
_OWN_MONTHS = frozenset({"may", "march", "august"})


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name as one sentence has it: tokens `first` to `last`, without titles.

    `guess` is the engine's kind, None where only the capitals tell; `honorific` the form of address before it, as
    written; `title` the office just before it within one run of capitals ("President"); `has_office` holds when an
    office, or a word of kinship, stands before it; `surface` is the name as written, runs of white space as one space.
    """

    sentence: Sentence
    first: int
    last: int
    guess: EntityKind | None
    honorific: str = ""
    has_office: bool = False
    title: str = ""

    surface: str = field(init=False)

    def __post_init__(self) -> None:
        tokens = self.sentence.tokens
        start, end = tokens[self.first].start, tokens[self.last].end
        text = self.sentence.text[start - self.sentence.start : end - self.sentence.start]
        object.__setattr__(self, "surface", " ".join(text.split()))


def find_name_uses(
    sentence: Sentence, mentions: tuple[Mention, ...], vocabulary: Container[str]
) -> tuple[NameUse, ...]:
    """Names in `sentence`, in text order, never overlapping; `mentions` are the engine's within it.

    `vocabulary` holds the words that the articles write in lower case: a sentence that opens with one of them need not
    open with a name.
    """
    guesses = tuple(part for guess in _place_guesses(sentence, mentions) for part in _split_guess(sentence, guess))
    runs = _merge_runs(tuple(find_runs(sentence.tokens)), guesses)
    if sentence.tokens and (not runs or runs[0][0] > 0) and _opens_with_name(sentence.tokens, vocabulary):
        runs = ((0, 0, None), *runs)
    uses = [use for first, last, guess in runs for use in _split_titles(sentence, first, last, guess)]
    return tuple(use for use in uses if _is_name(use))


def _place_guesses(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[tuple[int, int, EntityKind], ...]:
    """The engine's names as token ranges, articles and possessive endings left out."""
    placed = []
    tokens = sentence.tokens
    index = 0
    for mention in mentions:
        while index < len(tokens) and tokens[index].end <= mention.start:
            index += 1
        first = last = index
        while last + 1 < len(tokens) and tokens[last + 1].start < mention.end:
            last += 1
        while first <= last and first < len(tokens) and not tokens[first].text[:1].isupper():
            first += 1
        while last >= first and (not tokens[last].text[:1].isalnum() or tokens[last].text in _JOINTS):
            last -= 1
        while last >= first and tokens[last].tag == "POS":
            last -= 1
        if first < last < len(tokens) and is_day_behind(tokens, last):
            last -= 1
        if first < len(tokens) and first < last and tokens[first].text.lower() == "the":
            first += 1
        if first <= last < len(tokens) and last - first < LONGEST_RUN:
            placed.append((first, last, mention.kind))
    return tuple(placed)


def _opens_with_name(tokens: tuple[Token, ...], vocabulary: Container[str]) -> bool:
    """Whether the first word is a subject in the singular that the articles never write in lower case."""
    first = tokens[0]
    is_subject = first.tag == "NN" and first.dep == "nsubj" and first.text[:1].isupper() and len(first.text) > 3
    return is_subject and first.text.isalpha() and first.text.lower() not in vocabulary


def _split_guess(sentence: Sentence, guess: tuple[int, int, EntityKind]) -> Iterator[tuple[int, int, EntityKind]]:
    """The parts of a guess that holds two bodies ("the X Authority and Y Office"), an owner, or an open bracket."""
    first, last, kind = guess
    tokens = sentence.tokens
    for index in range(first + 1, last):
        word = tokens[index].text.lower()
        before, after = tokens[index - 1].text.lower(), tokens[last].text.lower()
        is_verb = tokens[index].text.islower() and tokens[index].pos in ("VERB", "AUX")
        if word in FURNITURE or word in ("•", "|", "/") or is_verb:
            yield from _split_guess(sentence, (first, index - 1, kind))
            yield from _split_guess(sentence, (index + 1, last, kind))
            return
        if word == "(":
            yield first, index - 1, kind
            yield from _split_guess(sentence, (index + 1, last, kind))
            return
        is_two = word == "and" and before in ORGANISATION_WORDS and after in ORGANISATION_WORDS
        is_two = is_two and not before.endswith("s") and not is_double_house(tokens, index)
        is_owned = tokens[index].tag == "POS" and first == index - 1 and fold_name(tokens[first].text) in KNOWN_PLACES
        if is_two or is_owned:
            yield first, index - 1, "place" if is_owned else kind
            yield from _split_guess(sentence, (index + 1, last, kind))
            return
    while first <= last and tokens[first].text.lower() in FURNITURE:
        first += 1
    while first <= last and (tokens[last].text.lower() in FURNITURE or not tokens[last].text[:1].isalnum()):
        last -= 1
    while first < last and _SCORE_OR_YEAR.fullmatch(tokens[last].text) and kind != "other":
        last -= 1
    if first <= last:
        yield first, last, kind


def _merge_runs(
    runs: tuple[tuple[int, int], ...], guesses: tuple[tuple[int, int, EntityKind], ...]
) -> tuple[tuple[int, int, EntityKind | None], ...]:
    """Of a run and a guess that overlap the longer one stands; a guess that joins two runs is the name of one body."""
    merged: list[tuple[int, int, EntityKind | None]] = []
    place = 0
    for first, last, kind in guesses:
        while place < len(runs) and runs[place][1] < first:
            merged.append((*runs[place], None))
            place += 1
        low, high = first, last
        while place < len(runs) and runs[place][0] <= last:
            low, high = min(low, runs[place][0]), max(high, runs[place][1])
            place += 1
        if merged and merged[-1][1] >= low:
            continue
        merged.append((low, high, kind))
    merged.extend((*run, None) for run in runs[place:])
    return tuple(merged)


def _split_titles(sentence: Sentence, first: int, last: int, guess: EntityKind | None) -> Iterator[NameUse]:
    """The name behind a title, and the body or place before it ("U.S. President Donald Trump" holds two names)."""
    while first < last and sentence.tokens[first].text in _AGENCIES and sentence.tokens[first + 1].text[:1].isupper():
        yield NameUse(sentence, first, first, "organisation")
        first += 1
    while first < last and _ends_in_adjective(sentence, first, last, guess):
        last -= 1
    address = next((at for at in range(first + 1, last) if sentence.tokens[at].text.rstrip(".") in _ADDRESSES), None)
    if address is not None:
        yield from _split_titles(sentence, first, address - 1, None)
        first = address
    words = [token.text.lower().rstrip(".") for token in sentence.tokens[first : last + 1]]
    if len(words) > 2 and _holds_office_of(sentence, first, last - 2):
        if words[0] not in OFFICE_MODIFIERS:
            yield NameUse(sentence, first, last - 2, None)
        yield NameUse(sentence, last - 1, last, "person", "", True)
        return
    offices = [
        place
        for place, word in enumerate(words[:-1])
        if (word in OFFICES or word.removesuffix("s") in OFFICES)
        and words[place + 1].removesuffix("s") not in ORGANISATION_WORDS
        and sentence.tokens[first + place + 1].text[:1].isupper()
    ]
    is_known = fold_name(" ".join(token.text for token in sentence.tokens[first : last + 1])) in KNOWN_PLACES
    is_headed = words[-1] in OFFICES and sentence.tokens[last + 1 : last + 2] and sentence.tokens[last + 1].text == "of"
    if words[-1] in ORGANISATION_WORDS or is_known or (guess == "organisation" and "of" in words and not is_headed):
        yield NameUse(sentence, first, last, guess)
        return
    honorific, first_after = _read_honorific(sentence, words, first, offices)
    is_surname = len(words) > 1 and words[-1] in OFFICES and is_given_name(fold_name(words[-2]))
    is_surname = is_surname and sentence.tokens[last].text[:1].isupper()
    if offices and (words[-1] not in OFFICES or is_surname):
        opening = offices[0]
        while opening > 0 and words[opening - 1] in OFFICE_MODIFIERS:
            opening -= 1
        if opening > 0:
            yield NameUse(sentence, first, first + opening - 1, None)
        start = max(first_after, first + offices[-1] + 1)
        title = _read_title(sentence, first + opening, start) if not honorific else ""
        yield NameUse(sentence, start, last, guess or "person", honorific, True, title)
        return
    is_of_place = guess == "place" and fold_name(sentence.tokens[first].text) in KNOWN_PLACES
    is_rank = words[-1] in OFFICES and len(words) > 1 and not is_surname
    if is_rank and (guess not in ("organisation", "place") or is_of_place or is_headed):
        closing = len(words) - 1
        while closing > 0 and (words[closing - 1] in OFFICE_MODIFIERS or words[closing - 1] in OFFICES):
            closing -= 1
        if closing > 0:
            yield NameUse(sentence, first, first + closing - 1, None)
        return
    if first_after > last:
        return
    before = sentence.tokens[first - 1].text.lower().rstrip(".") if first else ""
    further = sentence.tokens[first - 2].text.lower() if first > 1 and before == "," else before
    has_office = (before in OFFICES and guess != "organisation") or further in _KIN
    yield NameUse(sentence, first_after, last, "person" if honorific else guess, honorific, has_office)


def _ends_in_adjective(sentence: Sentence, first: int, last: int, guess: EntityKind | None) -> bool:
    """Whether the last word of a run tells of what is behind it: "Maria Lopez Spanish", "Skylab American station"."""
    tokens = sentence.tokens
    if tokens[last].text not in ADJECTIVES:
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    is_before_noun = following is not None and following.text.islower() and following.pos in ("NOUN", "ADJ")
    is_sure = (
        is_before_noun and fold_name(tokens[first].text) not in KNOWN_PLACES and tokens[first].text not in ADJECTIVES
    )
    return guess is None or (guess == "person" and first + 1 < last) or is_sure


def _read_title(sentence: Sentence, first: int, start: int) -> str:
    """The words of the office before token `start`, with a single space between them and the name."""
    tokens = sentence.tokens[first:start]
    words = sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start]
    return " ".join(words.split()) if all(token.text[:1].isupper() for token in tokens) else ""


def _holds_office_of(sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` are what somebody named behind them is the mayor of, or ambassador to."""
    tokens = sentence.tokens
    if first < 2 or tokens[first - 1].text not in ("of", "to") or tokens[first - 2].text.lower() not in OFFICES:
        return False
    of_what = " ".join(token.text for token in tokens[first : last + 1])
    is_named = all(token.text[:1].isupper() for token in tokens[last + 1 : last + 3])
    is_field = tokens[first - 1].text == "of" and is_given_name(fold_name(tokens[last + 1].text))
    is_field = is_field and not any(token.text.lower() in OFFICES for token in tokens[first : last + 1])
    return is_named and (fold_name(of_what) in KNOWN_PLACES or of_what.lower() in OFFICE_MODIFIERS or is_field)


def _read_honorific(sentence: Sentence, words: list[str], first: int, offices: list[int]) -> tuple[str, int]:
    """The form of address inside or just before the run, as written, and where the name behind it begins."""
    start = first + (offices[-1] + 1 if offices else 0)
    place = start - first
    if place < len(words) - 1 and words[place] in HONORIFICS - {"st", "saint"}:
        return sentence.tokens[start].text, start + 1
    before = sentence.tokens[first - 1].text if first else ""
    if before[:1].isupper() and before.lower().rstrip(".") in HONORIFICS - {"st", "saint"}:
        return before, start
    return "", start if offices else first


def _is_name(use: NameUse) -> bool:
    surface = use.surface
    if len(surface) < 2 or not any(letter.isalpha() for letter in surface) or not surface[0].isalnum():
        return False
    words = surface.lower().split()
    if surface in PRONOUN_LIKE:
        return any(token.text.islower() for token in use.sentence.tokens)
    if use.first == use.last and (words[0].rstrip(".") in _NO_NAMES or words[0] in CALENDAR or words[0] in OFFICES):
        return False
    if use.first == use.last and words[0] in _OWN_MONTHS and not use.honorific:
        return False
    head, _, tail = surface.rpartition("-")
    if use.first == use.last and tail.isdigit() and head:
        return head[:1].isupper() and head.isalpha() and len(head) > 2 and head.lower() not in CALENDAR
    if use.first == use.last and "-" in surface and (tail.islower() or not use.guess):
        return False
    if all(fold_name(part) in KNOWN_PLACES for part in surface.split("-")) and "-" in surface:
        return False
    if all(word in CALENDAR or word in _NO_NAMES or word.isdigit() for word in words):
        return False
    return (
        surface not in ADJECTIVES
        and surface not in _LANGUAGES
        and words[0].rstrip(".") not in HONORIFICS - {"st", "saint"}
    )
