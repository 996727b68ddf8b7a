"""Tight quotes: the fewest words around a value that tell what it is a value of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ...model.claims import Claim
from ...model.readings import Reading, Sentence, Token
from ...model.spans import Quote, Span

LONGEST_QUOTE_TOKENS = 16
RIGHTMOST_TOKENS = 8
# A claim that is not longer than this is quoted whole.
SHORT_CLAIM_CHARACTERS = 110
_LEADING = frozenset({"det", "amod", "advmod", "nsubj", "nsubjpass", "aux", "auxpass", "compound", "poss", "neg"})

Sentences = Mapping[str, Sequence[Sentence]]


def gather_sentences(readings: Sequence[Reading]) -> Sentences:
    """The sentences of each file."""
    return {reading.file: reading.sentences for reading in readings}


def sentence_of(claim: Claim, sentences: Sentences) -> Sentence | None:
    """The sentence that a claim stands in; None when the readings do not hold it."""
    of_file = sentences.get(claim.file, ())
    return of_file[claim.sentence] if 0 <= claim.sentence < len(of_file) else None


def tokens_of(claim: Claim, sentences: Sentences) -> Iterator[tuple[int, Token]]:
    """The tokens inside a claim's span, with their index in the sentence."""
    sentence = sentence_of(claim, sentences)
    tokens = sentence.tokens if sentence else ()
    first = bisect_left(tokens, claim.span.start, key=lambda token: token.start)
    last = bisect_right(tokens, claim.span.end, key=lambda token: token.end)
    for at in range(first, last):
        yield at, tokens[at]


def find_overlapped(tokens: Sequence[Token], span: Span) -> range:
    """The indices of the tokens that a span overlaps; tokens are in text order."""
    first = bisect_right(tokens, span.start, key=lambda token: token.end)
    return range(first, max(first, bisect_left(tokens, span.end, key=lambda token: token.start)))


def quote_claim(claim: Claim) -> Quote:
    """The whole words of a claim."""
    return Quote(claim.file, claim.span.start, claim.span.end, claim.exact)


def cut_quote(claim: Claim, value: Span, sentences: Sentences) -> Quote:
    """The words that tell what `value` is a value of, never beyond its sentence.

    They reach from the verb or noun that governs the value to the end of what hangs on it ("a car packed with
    explosives"). A short claim is quoted whole at least, and so is one whose sentence is not known.
    """
    sentence = sentence_of(claim, sentences)
    if sentence is None or not claim.span.holds(value):
        return quote_claim(claim)
    tokens = sentence.tokens
    inside = find_overlapped(tokens, value)
    if not inside:
        return quote_claim(claim)
    first, last = inside[0], inside[-1]
    last = max(last, climb_to_noun(tokens, last))
    governor = find_governor(tokens, last)
    if abs(governor - first) <= LONGEST_QUOTE_TOKENS:
        first, last = min(first, governor), max(last, governor)
    first, last = widen_tokens(tokens, first, last)
    start, end = min(tokens[first].start, value.start), max(tokens[last].end, value.end)
    start = _find_word_start(tokens, first, start)
    if len(claim.span) <= SHORT_CLAIM_CHARACTERS:
        start, end = min(start, claim.span.start), max(end, claim.span.end)
    return Quote(claim.file, start, end, sentence.text[start - sentence.start : end - sentence.start])


def _find_word_start(tokens: Sequence[Token], first: int, start: int) -> int:
    """`start`, or where the hyphenated word begins whose later part stands there."""
    while first > 0 and tokens[first - 1].end == start and tokens[first].pos != "PUNCT":
        first -= 1
        start = tokens[first].start
    return start


def widen_tokens(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The first and last of the tokens with the modifiers before them and what hangs on them behind."""
    return _widen_left(tokens, first, last), _widen_right(tokens, first, last)


def climb_to_noun(tokens: Sequence[Token], at: int) -> int:
    """The noun that a number belongs to, or the token itself."""
    for _ in range(4):
        head = tokens[at].head
        if tokens[at].pos in ("NOUN", "PROPN") or head == at or tokens[head].pos in ("VERB", "AUX"):
            break
        at = head
    return at


def find_governor(tokens: Sequence[Token], at: int) -> int:
    """The verb or noun that governs a token, through prepositions; the token itself at a root."""
    head = tokens[at].head
    for _ in range(4):
        if tokens[head].pos not in ("ADP", "SCONJ", "NUM", "ADV") or tokens[head].head == head:
            break
        head = tokens[head].head
    return head


def _widen_left(tokens: Sequence[Token], first: int, last: int) -> int:
    while first > 0 and last - first < LONGEST_QUOTE_TOKENS:
        before = tokens[first - 1]
        if before.dep not in _LEADING or before.head < first - 1:
            break
        first -= 1
    return first


def _widen_right(tokens: Sequence[Token], first: int, last: int) -> int:
    """To the end of what hangs on the words in hand: objects, complements, "packed with explosives"."""
    longest = min(len(tokens), last + RIGHTMOST_TOKENS)
    while last + 1 < longest and tokens[last + 1].pos != "PUNCT" and first <= tokens[last + 1].head <= longest:
        last += 1
    return last
