"""Counts of people and things: a number with the noun it counts, or with the verb that stands for it."""

from __future__ import annotations

from ..model.readings import Quantity
from .contexts import Counted, NumberInText, find_counted, make_quantity

_DASHES = ("-", "–", "—", "‑")
# Words before a number that make it a label, not a count.
_LABELS = frozenset({
    "no", "number", "page", "chapter", "article", "section", "line", "platform", "gate", "room", "route", "flight",
    "channel", "level", "grade", "phase", "type", "class", "version", "part", "volume", "unit", "block", "lot",
    "apartment", "apt", "act", "day", "week", "year", "episode", "season", "model", "series",
    "game", "stage", "round", "inning", "match", "set", "lap", "tier",
    "category", "zone", "terminal", "pier", "exit", "top",
})  # fmt: skip
_UNCOUNTED = ("another", "day", "time", "thing", "reason")
# "At one point", "on one hand", "in one sense": which one does not matter, and nothing is counted.
_IDLE = frozenset({("at", "point"), ("at", "stage"), ("on", "hand"), ("in", "way"), ("in", "sense"), ("in", "go")})
_DETERMINERS = ("the", "a", "an", "his", "her", "its", "their", "s", "in", "of", "since", "this", "that")
# What befell people who are counted without a noun: "59 dead, 527 injured".
_BEFALLEN = ("dead", "killed", "injured", "wounded", "missing", "hurt", "arrested", "homeless", "displaced")
# Words of a label before a number ("Treated and discharged: 12").
_LONGEST_LABEL = 4
_SPEAKING_OF_AGE = ("aged", "age", "ages")


def read_count(found: NumberInText) -> Quantity | None:
    """The count, when the number counts a noun behind it, or stands for one as a verb's subject or object.

    Ages, scores, years, labels ("Flight 93"), list numbers and "one" as a pronoun are no counts.
    """
    number = found.number
    if number.is_share or _is_label(found) or _is_age(found) or _is_score(found):
        return None
    labelled = _read_labelled(found)
    if labelled is not None:
        return make_quantity(found, number.after, "", counted=labelled)
    if found.word(number.after) in _DASHES and found.is_glued(number.after):
        return _read_dashed(found)
    counted = find_counted(found, number.after)
    if counted.token < 0 and not _stands_for_noun(found):
        return None
    if _is_year(found) and (counted.token < 0 or found.word(number.core - 1) in _DETERMINERS):
        return None
    if found.word(number.core) == "one" and (counted.token < 0 or _is_idle(found)):
        return None
    return make_quantity(found, number.after, "", counted=counted)


def _is_idle(found: NumberInText) -> bool:
    """Whether "one" stands for some thing or other: "one day", "one of them", "at one point"."""
    word = found.word(found.number.after)
    return word in (*_UNCOUNTED, "of") or (found.word(found.number.first - 1), word) in _IDLE


def _read_labelled(found: NumberInText) -> Counted | None:
    """What a number of a list counts, by the label before its colon ("Injured: 74 Homeless: 6"); None for any other."""
    colon = found.number.first - 1
    if found.word(colon) != ":" or not found.word(colon - 1).isalpha() or not _ends_row(found):
        return None
    first = colon - 1
    while first > 0 and colon - first < _LONGEST_LABEL and found.word(first - 1).isalpha():
        first -= 1
    last = found.token_at(colon - 1)
    if last < 0:
        return None
    token, piece = found.sentence.tokens[last], found.pieces[colon - 1]
    if piece.text not in _BEFALLEN and token.tag not in ("NNS", "NNPS", "VBN"):
        return None
    phrase = found.sentence.text[found.pieces[first].start : piece.end]
    lemma = piece.text if piece.text in _BEFALLEN else token.lemma.lower()
    return Counted(lemma, phrase, last)


def _ends_row(found: NumberInText) -> bool:
    """Whether nothing but the next label, or nothing at all, follows the number."""
    words = found.words_after(_LONGEST_LABEL + 2)
    colon = words.index(":") if ":" in words else -1
    return (
        not words or words[0] in (".", ",", ";", "|") or (colon > 0 and all(word.isalpha() for word in words[:colon]))
    )


def _is_label(found: NumberInText) -> bool:
    core = found.number.core
    before = found.word(core - 1)
    if before == "." and found.is_glued(core - 1):
        before = found.word(core - 2)
    if before in _LABELS or before in ("#", "№", "@"):
        return found.number.first == core
    index = found.token_at(core)
    tokens = found.sentence.tokens
    head = tokens[index].head if index >= 0 else -1
    return (
        found.number.first == core
        and 0 <= head < index
        and tokens[head].pos == "PROPN"
        and tokens[index].dep == "nummod"
    )


def _is_age(found: NumberInText) -> bool:
    number = found.number
    before, after = found.word(number.first - 1), found.word(number.after)
    if before in _SPEAKING_OF_AGE:
        return True
    index = found.token_at(number.first)
    is_apposed = before == "," and after in (",", ")", ".", ";", "") and index >= 2
    return is_apposed and number.first == number.core and found.sentence.tokens[index - 2].pos == "PROPN"


def _is_score(found: NumberInText) -> bool:
    number = found.number
    is_glued = found.word(number.after) in _DASHES and found.is_glued(number.after) and found.is_glued(number.after + 1)
    return is_glued and found.word(number.after + 1)[:1].isdigit()


def _is_year(found: NumberInText) -> bool:
    number = found.number
    is_plain = number.after - number.core == 1 and len(found.word(number.core)) == 4 and number.bound == "exact"
    return is_plain and number.low is not None and 1500 <= number.low < 2100 and "," not in found.word(number.core)


def _read_dashed(found: NumberInText) -> Quantity | None:
    """A number between dashes ("drones—472—against") counts the noun before them; "five-star" counts nothing."""
    number = found.number
    if found.word(number.after) not in ("–", "—") or found.word(number.first - 1) not in ("–", "—"):
        is_open = found.word(number.after) in ("–", "—")
        return make_quantity(found, number.after, "") if is_open and _stands_for_noun(found) else None
    before = found.token_at(number.first - 2)
    if before < 0 or not found.word(number.first - 2).isalpha():
        return None
    token, word = found.sentence.tokens[before], found.written(number.first - 2)
    lemma = token.lemma if token.text == word else word.removesuffix("s")
    return make_quantity(found, number.after, "", counted=Counted(lemma.lower(), word, before))


def _stands_for_noun(found: NumberInText) -> bool:
    """Whether the number itself is a subject, an object or what a preposition governs, or what befell them follows."""
    index = found.token_at(found.number.after - 1)
    if index < 0:
        return False
    token = found.sentence.tokens[index]
    if found.word(found.number.after) in _BEFALLEN and token.pos == "NUM":
        return True
    return token.dep in ("nsubj", "nsubjpass", "dobj", "attr", "conj", "ccomp", "oprd") and token.head != index
