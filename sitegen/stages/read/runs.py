"""Runs of words in capitals, with the small words that join them: where a sentence may hold a name."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.readings import Token
from ...values.names import fold_name
from ...values.names.days import is_day_behind
from ...values.names.places import KNOWN_PLACES
from ...values.names.syllables import joins_syllable
from ...values.names.words import OFFICES, ORGANISATION_WORDS, PARTICLES

CALENDAR = frozenset({
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat",
    "sun", "gmt", "est", "edt", "utc", "bst", "cet", "cest", "ist", "jst", "am", "pm", "et", "pt",
    "christmas", "easter",
})  # fmt: skip
LONGEST_RUN = 10
# What stands beside pictures, and the agencies credited there: never a part of a longer name.
FURNITURE = frozenset({
    "image", "images", "caption", "getty", "contributor", "photo", "photos", "photograph", "photographer", "picture",
    "pictures", "copyright", "shutterstock", "rex", "handout", "screengrab", "video", "media",
})  # fmt: skip


# Pronouns in capitals amid a name: "the Sea Me We 3 cable".
# Short forms that in small letters are a pronoun, and that a tagger takes for one.
PRONOUN_LIKE = frozenset({"WHO"})
_INNER_PRONOUNS = frozenset({"It", "Me", "Us", "We", "You"})
# The article that many Arabic surnames open with: "Karim al-Haddad".
_ARTICLES = frozenset({"al", "el", "ul", "ar", "as", "ash", "at", "az"})
# Houses that are two things at once ("Resort and Casino"), and what may stand before the second of them.
HOUSES = frozenset({
    "aquarium", "casino", "centre", "center", "club", "garden", "gardens", "gallery", "hotel", "institute", "library",
    "museum", "park", "resort", "spa", "theatre", "theater", "zoo",
})  # fmt: skip
_OF_HOUSES = frozenset({
    "art", "beach", "botanical", "conference", "convention", "country", "golf", "medical", "nature", "research",
    "science", "sports", "visitor", "water", "wellness", "wildlife", "zoological",
})  # fmt: skip


def is_double_house(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the "and" at `index` joins the two halves of one house ("Zoo and Botanical Garden")."""
    words = [token.text.lower() for token in tokens[index - 1 : index + 3]]
    if len(words) < 3 or words[1] not in ("and", "&") or words[0] not in HOUSES or not _is_capital(tokens, index + 1):
        return False
    is_modified = words[2] in _OF_HOUSES or (tokens[index + 1].text.isupper() and len(words[2]) > 1)
    return words[2] in HOUSES - {words[0]} or (is_modified and words[-1] in HOUSES - {words[0]})


def find_runs(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Runs of words in capitals, with the small words that join them."""
    index = 0
    while index < len(tokens):
        if not _is_capital(tokens, index):
            index += 1
            continue
        last = index
        while last - index < LONGEST_RUN:
            step = _step_on(tokens, index, last)
            if not step:
                break
            last += step
        first = index
        while first + 1 < last and _is_shouted(tokens, first, first + 1):
            first += 1
        first += first > index and first < last
        if not _is_shouted(tokens, first, last):
            yield first, last
        index = last + 1


def _is_capital(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if not token.text[:1].isupper() or token.text.lower() in FURNITURE or _is_calendar(tokens, index):
        return False
    if token.text in PRONOUN_LIKE:
        return True
    if token.pos == "PROPN":
        return token.text.lower() not in ("the", "a")
    if token.text in _INNER_PRONOUNS:
        return index > 0 and tokens[index - 1].text[:1].isupper() and tokens[index - 1].end + 1 == token.start
    is_opening = index == 0 or not tokens[index - 1].text[:1].isalnum()
    return not is_opening and token.pos in ("NOUN", "ADJ") and len(token.text) > 1


def _is_calendar(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a month's or day's name stands for one, and not as somebody's last name."""
    if tokens[index].text.lower().rstrip(".") not in CALENDAR:
        return False
    if is_day_behind(tokens, index):
        return True
    follows_name = index > 0 and tokens[index - 1].pos == "PROPN" and tokens[index - 1].text.lower() not in CALENDAR
    return not follows_name or (index + 1 < len(tokens) and tokens[index + 1].text[:1].isdigit())


def _step_on(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """How many tokens on the next word of the same name stands, 0 when the name ends at `last`."""
    following = tokens[last + 1 : last + 5]
    if not following:
        return 0
    if _is_capital(tokens, last + 1):
        return 1
    joint = following[0].text.lower()
    if following[0].tag == "POS" and len(following) > 1 and _is_capital(tokens, last + 2):
        owned = [token.text.lower() for token in tokens[last + 2 : last + 5]]
        is_saint = tokens[first].text.rstrip(".") in ("St", "Saint")
        is_owner = fold_name(tokens[last].text) in KNOWN_PLACES or tokens[last].text.isupper()
        return 2 if is_saint or (owned[0] in ORGANISATION_WORDS and not is_owner) else 0
    is_glued = following[0].start == tokens[last].end
    if last > first and joins_syllable(tokens, last):
        return 2
    if joint in ("-", "–", "‑") and is_glued:
        is_double = len(following) > 3 and following[1].text.lower() in PARTICLES and following[2].text in ("-", "‑")
        step = 4 if is_double else 2
        is_whole = last + step < len(tokens) and tokens[last + step].text[:1].isupper()
        return step if is_whole and tokens[last + step].start - tokens[last].end < 6 else 0
    if joint in _ARTICLES and len(following) > 2 and following[1].text in ("-", "‑") and _is_capital(tokens, last + 3):
        return 3
    if len(following) > 1 and _is_capital(tokens, last + 1 + 1):
        word = tokens[last].text.lower()
        if is_double_house(tokens, last + 1):
            return 2
        is_body = word in ORGANISATION_WORDS and joint in ("of", "for") and word not in OFFICES
        if joint == "&" or joint in PARTICLES - {"i", "e", "y"} or is_body:
            return 2
    return 0


def _is_shouted(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a run is set in capitals throughout, as headings and signs are; an acronym is not."""
    words = [token.text for token in tokens[first : last + 1] if token.text[:1].isalpha()]
    return (
        len(words) > 1 and all(word.isupper() and len(word.rstrip(".")) > 1 for word in words) and "." not in words[0]
    )
