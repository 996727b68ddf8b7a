"""Sentences that a careless copy spoilt: a word torn in two, a heading or a caption glued to the sentence behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ....model.readings import Mention, Sentence, Token

_TORN_LETTERS = 3
_SHORT_WORDS = frozenset(
    "a an as at be by do go he if in is it me my no of oh on or so to up us we all and any are but can for had has her "
    "him his how its may new not now off old one out own per she the too two use via was way who why yet you non ex "
    "six ten day man men law war far few low high".split()
)
_CLOSING = frozenset("”’\"'")
# What a heading may end with; behind "of" or "and" a capital begins a name.
_ENDS = frozenset({"NOUN", "PROPN", "ADV", "ADJ", "NUM"})
# In capitals these begin a sentence, where they begin no name.
_BEGINNINGS = frozenset({"DET", "ADP", "SCONJ", "PRON", "CCONJ"})
_SORTED = frozenset({"type", "group", "class", "category", "grade", "level", "vitamin", "hepatitis", "influenza"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_NAMING = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PART", "NUM"})
_MANY = frozenset({"scores", "dozens", "hundreds", "thousands", "millions"})
_FEWEST_BEFORE, _FEWEST_BEHIND = 2, 6
# The clock of a page's own stamp: "Last updated at 14:47 GMT".
_STAMP = re.compile(
    r"\bupdated\b.{0,60}\b\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$", re.IGNORECASE | re.DOTALL
)
_ZONE = re.compile(r"[A-Z]{2,4}")
_STAMP_LETTERS = 80


def holds_split_word(text: str, common: frozenset[str]) -> bool:
    """Whether a line break has torn a word in two: "ro und" where the articles have "round" and no other "ro"."""
    words = text.split()
    return any(
        one.isalpha()
        and other.isalpha()
        and len(one) <= _TORN_LETTERS
        and one not in _SHORT_WORDS
        and one.islower()
        and f"{one}{other}" in common
        for one, other in pairwise(words)
    )


def cut_heading(sentence: Sentence, mentions: Sequence[Mention], common: frozenset[str]) -> Sentence | None:
    """The sentence without a heading glued before it: "Efforts intensify" of "Quake in Haiti Efforts intensify".

    `mentions` are the names in it, `common` all words of the articles. None where a second sentence begins within it
    and has no subject with a verb of its own.
    """
    seams = [at for at in range(_FEWEST_BEFORE, len(sentence.tokens)) if _begins(sentence, at, mentions, common)]
    firsts = [at for at in seams if at - 1 not in seams]
    if not firsts:
        return sentence
    tokens = _head_anew(sentence.tokens, firsts[-1])
    if tokens is None or len(tokens) < _FEWEST_BEHIND:
        return None
    start = tokens[0].start
    return replace(sentence, start=start, text=sentence.text[start - sentence.start :], tokens=tokens)


def _begins(sentence: Sentence, at: int, mentions: Sequence[Mention], common: frozenset[str]) -> bool:
    """Whether a second sentence begins at a word, with nothing before it that could end the first."""
    before, token = sentence.tokens[at - 1], sentence.tokens[at]
    if not token.text[:1].isupper() or before.end == token.start:
        return False
    if _STAMP.search(sentence.text[: before.end - sentence.start][-_STAMP_LETTERS:]) and not _ZONE.fullmatch(
        token.text
    ):
        return True
    if not _stand_apart(sentence.tokens, at):
        return False
    if _is_doubled(sentence.tokens, at):
        return True
    is_end = before.pos in _ENDS or before.text.endswith(("self", "selves"))
    if is_end and _begins_many(sentence.tokens, at, common):
        return True
    if any(one.start < token.start < one.end for one in mentions):
        return False
    is_named_again = not before.text[:1].isupper() and _is_said_again(sentence.tokens, at)
    if before.text in _CLOSING or not before.text[-1:].isalnum() or not is_end:
        return before.text in _CLOSING and is_named_again
    is_opening = token.pos in _BEGINNINGS and (token.text[1:].islower() or (token.text == "A" and not _sorts(before)))
    is_word = token.text[1:].islower() and len(token.text) > _TORN_LETTERS and token.text.lower() in common
    is_name = token.pos == "PROPN" or any(one.start <= token.start < one.end for one in mentions)
    is_noun = is_word and not is_name and before.text.islower() and before.pos in ("NOUN", "ADV")
    return is_named_again or is_opening or is_noun


def _begins_many(tokens: Sequence[Token], at: int, common: frozenset[str]) -> bool:
    """Whether a plain plural in capitals begins a sentence: "aid reaches Porto Thousands of men wait"."""
    token, behind = tokens[at], tokens[at + 1 : at + 2]
    word = token.text.lower()
    is_plural = token.tag in ("NNS", "NNPS") and len(word) > _TORN_LETTERS and not {word, word[:-1]}.isdisjoint(common)
    is_verb = any(other.tag == "VBP" or other.text == "were" for other in behind)
    return is_plural and (is_verb or (word in _MANY and any(other.text == "of" for other in behind)))


def _sorts(token: Token) -> bool:
    """Whether a letter behind a noun names a sort of it: "type A", "hepatitis A"."""
    return token.lemma.casefold() in _SORTED


def _stand_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before a place and those from it on have a finite verb each."""
    return any(map(_is_finite, tokens[:at])) and any(map(_is_finite, tokens[at:]))


def _is_doubled(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name ends one sentence and begins the next: "shops in Mexico Mexico has begun"."""
    is_same = tokens[at].text == tokens[at - 1].text and len(tokens[at].text) > _TORN_LETTERS
    return is_same and at + 1 < len(tokens) and tokens[at + 1].pos in ("AUX", "VERB", "ADV", "PART")


def _is_said_again(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name of two words at a place stands before it too."""
    pair = [token.text for token in tokens[at : at + 2]]
    return pair[-1][:1].isalpha() and any(
        [token.text for token in tokens[place : place + 2]] == pair for place in range(at - 2)
    )


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and token.tag in _FINITE


def _head_anew(tokens: Sequence[Token], at: int) -> tuple[Token, ...] | None:
    """The words from a place on as a sentence of their own, under their first verb that has a subject among them."""
    kept = [replace(token, head=token.head - at) for token in tokens[at:]]
    subjects = {token.head for token in kept if token.dep in _SUBJECTS and token.head >= 0}
    aided = {token.head for token in kept if token.head >= 0 and _is_finite(token) and token.dep in ("aux", "auxpass")}
    loose = [place for place, token in enumerate(kept) if token.head < 0 or token.head == place]
    verbs = [place for place in loose if place in subjects and (_is_finite(kept[place]) or place in aided)]
    if not verbs:
        return _seat_subject(kept)
    return _hang_under(kept, verbs[0])


def _hang_under(kept: Sequence[Token], root: int) -> tuple[Token, ...]:
    """The words with all that hung on others now under one of them, the root."""
    return tuple(
        replace(token, head=root, dep="ROOT" if at == root else token.dep)
        if at == root or not 0 <= token.head < len(kept) or token.head == at
        else token
        for at, token in enumerate(kept)
    )


def _seat_subject(kept: Sequence[Token]) -> tuple[Token, ...] | None:
    """The words under their first verb, with the name right before it for its subject; None where there is none."""
    verb = next((at for at, token in enumerate(kept) if _is_finite(token)), 0)
    opening = kept[:verb]
    if not opening or not all(token.pos in _NAMING for token in opening) or opening[-1].pos not in ("NOUN", "PROPN"):
        return None
    is_aid = kept[verb].dep in ("aux", "auxpass") and verb < kept[verb].head < len(kept)
    root = kept[verb].head if is_aid else verb
    seated = [replace(token, head=verb - 1, dep="compound") for token in opening[:-1]]
    seated.append(replace(opening[-1], head=root, dep="nsubj"))
    return _hang_under([*seated, *kept[verb:]], root)
