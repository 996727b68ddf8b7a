"""A number with the sentence around it: what stands after it, which noun it counts, which verb governs it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.readings import Quantity, Sentence, Token
from .numbers import Number
from .pieces import Piece

# How many steps up or along the syntax a question may take; deeper trees are lists or damage.
_REACH = 12
_NOUNS = ("NOUN", "PROPN")
_PREDICATES = ("VERB", "AUX")
_EACH: tuple[tuple[str, ...], ...] = (
    ("from", "each", "side"), ("on", "each", "side"), ("for", "each", "side"), ("from", "each", "country"),
    ("each", "side"), ("per", "side"), ("from", "each"), ("each",), ("apiece",), ("a", "side"), ("a", "piece"),
    ("per", "person"), ("per", "share"), ("a", "share"), ("per", "head"), ("per", "capita"), ("per", "country"),
    ("a", "day"), ("per", "day"), ("daily",), ("a", "week"), ("per", "week"), ("a", "month"), ("per", "month"),
    ("a", "year"), ("per", "year"), ("annually",), ("an", "hour"), ("per", "hour"),
)  # fmt: skip
_EACH_REACH = 6
# Nouns whose plural looks like their singular, and adjectives that stand for people.
_UNINFLECTED = frozenset({
    "aircraft", "cattle", "chassis", "craft", "crew", "dead", "deer", "fish", "hovercraft", "infantry", "injured",
    "military", "missing", "people", "personnel", "police", "series", "sheep", "spacecraft", "species", "staff",
    "wounded", "salmon", "cavalry", "head", "youth", "civilian", "dice", "offspring", "homeless", "watercraft",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun a number counts: its lemma, its wording without the number, and the place of its token, -1 for none."""

    lemma: str = ""
    phrase: str = ""
    token: int = -1


@dataclass(frozen=True, slots=True)
class NumberInText:
    """A number of a sentence; `tokens` maps each place of the sentence's text to the token that holds it, or -1."""

    sentence: Sentence
    pieces: tuple[Piece, ...]
    number: Number
    tokens: tuple[int, ...]

    def word(self, place: int) -> str:
        """The piece at `place` of the sentence, "" outside it."""
        return self.pieces[place].text if 0 <= place < len(self.pieces) else ""

    def written(self, place: int) -> str:
        """The piece at `place` as the text has it, "" outside the sentence."""
        piece = self.pieces[place] if 0 <= place < len(self.pieces) else None
        return self.sentence.text[piece.start : piece.end] if piece else ""

    def words_after(self, count: int) -> tuple[str, ...]:
        """The next pieces behind the number."""
        return tuple(piece.text for piece in self.pieces[self.number.after : self.number.after + count])

    def is_glued(self, place: int) -> bool:
        """Whether the piece at `place` follows the one before it without white space."""
        return 0 <= place < len(self.pieces) and self.pieces[place].is_glued

    def token_at(self, place: int) -> int:
        """The index of the token that holds the piece at `place`, -1 for none."""
        return self.tokens[self.pieces[place].start] if 0 <= place < len(self.pieces) else -1


def map_tokens(sentence: Sentence) -> tuple[int, ...]:
    """For each character of the sentence's text the index of its token, -1 between tokens."""
    places = [-1] * len(sentence.text)
    for index, token in enumerate(sentence.tokens):
        for place in range(token.start - sentence.start, token.end - sentence.start):
            places[place] = index
    return tuple(places)


def make_quantity(
    found: NumberInText, after: int, unit: str, *, factor: float = 1.0, counted: Counted | None = None
) -> Quantity:
    """A quantity from the first piece of the number up to the piece before `after`."""
    number, sentence = found.number, found.sentence
    start = sentence.start + found.pieces[number.first].start
    end = sentence.start + found.pieces[after - 1].end
    counted = counted or Counted()
    anchor = counted.token if counted.token >= 0 else found.token_at(number.after - 1)
    return Quantity(
        start=start,
        end=end,
        exact=sentence.text[start - sentence.start : end - sentence.start],
        low=None if number.low is None else number.low * factor,
        high=None if number.high is None else number.high * factor,
        unit=unit,
        bound=number.bound,
        of=counted.lemma,
        of_phrase=counted.phrase,
        predicate=find_predicate(sentence.tokens, anchor),
        per=_read_each(found, after),
    )


def find_counted(found: NumberInText, after: int) -> Counted:
    """The noun that stands behind the number from piece `after` on: of the syntax, else of the words themselves."""
    tokens = found.sentence.tokens
    start = found.token_at(after)
    if start < 0:
        return Counted()
    if found.word(after) == "of":
        return _read_noun_phrase(found.sentence, start + 1)
    head = _head_of_number(tokens, found.token_at(found.number.after - 1))
    if head >= start and head - start < _REACH and _is_countable(found.number, tokens[head]):
        return _name_counted(found.sentence, start, head)
    counted = _read_noun_phrase(found.sentence, start)
    return counted if counted.token >= 0 and _is_countable(found.number, tokens[counted.token]) else Counted()


def _is_countable(number: Number, noun: Token) -> bool:
    """Whether the noun can be what is counted: a plural, one thing of a kind, or a noun without a plural form."""
    if noun.tag in ("NNS", "NNPS") or noun.lemma.lower() in _UNINFLECTED:
        return True
    return noun.tag == "NN" and number.low == number.high == 1


def find_predicate(tokens: tuple[Token, ...], index: int) -> str:
    """The lemma of the verb that governs the token at `index`, "" when none does within reach."""
    for _ in range(_REACH):
        if index < 0:
            return ""
        if tokens[index].pos in _PREDICATES:
            return tokens[index].lemma.lower()
        if tokens[index].head == index:
            return ""
        index = tokens[index].head
    return ""


def _head_of_number(tokens: tuple[Token, ...], index: int) -> int:
    for _ in range(_REACH):
        if index < 0 or tokens[index].dep not in ("nummod", "quantmod", "compound", "amod", "advmod"):
            return -1
        index = tokens[index].head
        if tokens[index].pos in _NOUNS and tokens[index].tag != "CD":
            return index
    return -1


def _read_noun_phrase(sentence: Sentence, start: int) -> Counted:
    """The last noun of the run of adjectives and nouns at `start`, determiners skipped."""
    tokens = sentence.tokens
    while start < len(tokens) and tokens[start].pos in ("DET", "PRON") and tokens[start].tag in ("DT", "PRP$", "PDT"):
        start += 1
    last = -1
    for index in range(start, min(start + _REACH, len(tokens))):
        token = tokens[index]
        if token.pos in _NOUNS and token.tag != "CD":
            last = index
        elif token.tag == "POS":
            start, last = index + 1, -1
        elif (last >= 0 or (token.pos not in ("ADJ", "NUM") and token.text != "-")) and not _joins(tokens, index):
            break
    return _name_counted(sentence, start, last) if last >= start else Counted()


def _joins(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a hyphen joins two halves of one noun ("hundreds of Korean-Americans")."""
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    is_glued = tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start
    return is_glued and tokens[index + 1].pos in _NOUNS


def _name_counted(sentence: Sentence, start: int, last: int) -> Counted:
    tokens = sentence.tokens
    phrase = sentence.text[tokens[start].start - sentence.start : tokens[last].end - sentence.start]
    return Counted(tokens[last].lemma.lower(), phrase, last)


def _read_each(found: NumberInText, after: int) -> str | None:
    """A multiplier within a few words behind the quantity ("1,000 prisoners from each side"), as written."""
    for start in range(after, min(after + _EACH_REACH, len(found.pieces))):
        if not found.word(start)[:1].isalpha() and found.word(start) not in ("-", "(", "–", "—"):
            return None
        for words in _EACH:
            pieces = found.pieces[start : start + len(words)]
            is_apart = start > after and words[0] in ("a", "an")
            if tuple(piece.text for piece in pieces) == words and not is_apart:
                return found.sentence.text[pieces[0].start : pieces[-1].end]
        if found.word(start) in ("a", "per") and found.word(start + 2) == "share" and start == after:
            return found.sentence.text[found.pieces[start].start : found.pieces[start + 2].end]
    return None
