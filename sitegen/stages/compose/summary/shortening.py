"""A long sentence told shorter: without the asides, the openings and the last clauses that its main clause can spare.

What is left out is whole in syntax and set off by marks, so that the rest says no more than it did; a condition, who
is credited, and what stands within a quotation always stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ....model.readings import Sentence, Token
from ....model.spans import Span
from ....values.clauses import find_own_subject, is_finite_verb, subtree_of
from ....values.predicates import is_speech_verb
from .syntax import find_root, list_quoted_spans

LONG_WORDS = 16
# What is longer than this is no sentence that a summary could shorten to its measure.
LONGEST_WORDS = 90
FEWEST_WORDS = 9
MOST_PARTS = 4
_TAIL = re.compile(
    r"(?:,| [-–—]+)\s+(?=(?:(?:which|who|whose|where|including|while|as|with|saying|adding|when)\b|"
    r"in (?:what|an? (?:attempt|effort|bid|move))\b))"
)
_DASHES = re.compile(r" [-–—]{1,2} [^-–—]{1,200}? [-–—]{1,2}(?= )")
# What holds only then, or only by somebody's word, is not so without these.
_BINDING = frozenset({"if", "unless", "until", "once", "whether", "provided", "lest", "except", "as", "though"})
_ASIDES = frozenset({"relcl", "advcl"})
# What hangs on these is no part of the clause before it, but has it for its content: "documents show".
_CONTENT = frozenset({"ROOT", "ccomp", "parataxis"})
_MARKS = frozenset({",", "–", "—", "-", "--"})
_ENDS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class Shortened:
    """A sentence with blanks for the places in its article that are `dropped`; all offsets are those of the article."""

    sentence: Sentence
    dropped: tuple[Span, ...] = ()

    def holds(self, span: Span) -> bool:
        """Whether the sentence still has most of the words at a place in it."""
        kept = span.overlap(self.sentence.span) - sum(span.overlap(one) for one in self.dropped)
        return 2 * kept >= len(span)


def shorten_sentence(sentence: Sentence) -> Iterator[Shortened]:
    """The shorter tellings of a long sentence, each whole and of FEWEST_WORDS or more; none of an endless one."""
    if not LONG_WORDS < len(sentence.text.split()) <= LONGEST_WORDS:
        return
    quoted = [Span(*place) for place in list_quoted_spans(sentence)]
    parts = [part for part in _list_parts(sentence) if not _tears(part, quoted)][:MOST_PARTS]
    seen = set()
    for count in range(1, len(parts) + 1):
        for chosen in combinations(parts, count):
            short = _drop(sentence, chosen)
            if short is not None and short.sentence.text not in seen:
                seen.add(short.sentence.text)
                yield short


def _list_parts(sentence: Sentence) -> list[Span]:
    """The places that can be left out, each with the marks that set it off, in text order."""
    found = [Span(sentence.start + one.start(), sentence.start + one.end()) for one in _DASHES.finditer(sentence.text)]
    last = _find_end(sentence)
    found += [Span(sentence.start + one.start(), last) for one in _TAIL.finditer(sentence.text)]
    found = [part for part in found if _hangs_on_one(sentence.tokens, part)]
    for at, token in enumerate(sentence.tokens):
        if token.dep in _ASIDES and not _binds(sentence.tokens, at):
            found += _set_off(sentence, subtree_of(sentence.tokens, at))
        elif token.dep == "conj" and sentence.tokens[token.head] is find_root(sentence):
            found += _list_second(sentence, at)
    return sorted(set(found), key=lambda one: (one.start, one.end))


def _hangs_on_one(tokens: Sequence[Token], part: Span) -> bool:
    """Whether the words of a place hang on the rest by one word alone, and are not what says all the rest."""
    inside = [at for at, token in enumerate(tokens) if part.start <= token.start < part.end]
    tops = [tokens[at] for at in inside if tokens[at].head not in inside or tokens[at].head == at]
    tops = [token for token in tops if token.pos != "PUNCT"]
    return len(tops) == 1 and tops[0].dep not in _CONTENT


def _binds(tokens: Sequence[Token], clause: int) -> bool:
    """Whether a clause says on what condition, or by whose word, the rest holds."""
    inside = sorted(subtree_of(tokens, clause))
    opening = {tokens[at].text.casefold() for at in inside[:2]}
    is_adverbial = tokens[clause].dep == "advcl"
    is_tied = any(tokens[at].dep in ("mark", "advmod") and tokens[at].head == clause for at in inside)
    is_clause = is_adverbial and find_own_subject(tokens, clause) is not None and not is_tied
    return bool(opening & _BINDING) or is_clause or (is_adverbial and is_speech_verb(tokens[clause].lemma) and is_tied)


def _set_off(sentence: Sentence, inside: frozenset[int]) -> list[Span]:
    """The place of words between two commas, or between a comma and an end of the sentence, with the commas."""
    tokens, first, last = sentence.tokens, min(inside), max(inside)
    while last > first and tokens[last].text in _MARKS:
        last -= 1
    if last - first + 1 > len(inside):
        return []
    before = tokens[first - 1] if first else None
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if before is None:
        is_free = behind is not None and behind.text == "," and not _names_subject(sentence, inside)
        return [Span(tokens[0].start, behind.end)] if is_free and behind is not None else []
    if before.text != ",":
        return []
    if behind is None or behind.text in _ENDS:
        return [Span(before.start, _find_end(sentence))]
    if behind.text != "," or not _goes_on(sentence, last + 2):
        return []
    return [Span(before.start, behind.start if _opens(sentence, first) else behind.end)]


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether the main clause goes on at a word, and not what stands before it: "the capital, Porto Vello"."""
    tokens, root = sentence.tokens, sentence.tokens.index(find_root(sentence))
    subject = find_own_subject(tokens, root)
    begins = subject is not None and at == min(subtree_of(tokens, subject))
    is_part = at < len(tokens) and (at == root or tokens[at].head == root) and tokens[at].dep not in ("cc", "conj")
    return begins or is_part


def _names_subject(sentence: Sentence, opening: frozenset[int]) -> bool:
    """Whether an opening has a name, and the subject behind it none, so that it tells who or what that is."""
    tokens = sentence.tokens
    subject = find_own_subject(tokens, tokens.index(find_root(sentence)))
    is_named = subject is not None and any(tokens[at].pos == "PROPN" for at in subtree_of(tokens, subject))
    return not is_named and any(tokens[at].pos == "PROPN" for at in opening)


def _opens(sentence: Sentence, first: int) -> bool:
    """Whether the words before a place only open the sentence: "For the owner, who lives abroad, the loss is small"."""
    tokens = sentence.tokens
    subject = find_own_subject(tokens, tokens.index(find_root(sentence)))
    return subject is not None and first < min(subtree_of(tokens, subject))


def _list_second(sentence: Sentence, at: int) -> list[Span]:
    """The place of a second verb of the main clause, where it ends the sentence, with the "and" before it."""
    tokens, inside = sentence.tokens, subtree_of(sentence.tokens, at)
    first = min(inside)
    joint = next((one for one in range(first - 1, max(-1, first - 3), -1) if tokens[one].dep == "cc"), None)
    rest = [token for token in tokens[max(inside) + 1 :] if token.text not in _ENDS]
    if joint is None or tokens[joint].text.casefold() != "and" or rest or not is_finite_verb(tokens, at):
        return []
    start = tokens[joint - 1].start if joint and tokens[joint - 1].text in _MARKS else tokens[joint].start
    return [Span(start, _find_end(sentence))]


def _find_end(sentence: Sentence) -> int:
    """Where the words of a sentence end, before its full stop."""
    return sentence.start + len(sentence.text.rstrip().rstrip("."))


def _tears(part: Span, quoted: Sequence[Span]) -> bool:
    """Whether a place begins or ends within a quotation."""
    return any(part.overlap(one) and not part.holds(one) for one in quoted)


def _drop(sentence: Sentence, parts: Sequence[Span]) -> Shortened | None:
    """The sentence without these places; None where other words hang on them, or where too little is left."""
    tokens = sentence.tokens
    kept = [at for at, token in enumerate(tokens) if not any(part.start <= token.start < part.end for part in parts)]
    places = {at: place for place, at in enumerate(kept)}
    if any(tokens[at].head not in places for at in kept):
        return None
    letters = list(sentence.text)
    for part in parts:
        first, last = part.start - sentence.start, part.end - sentence.start
        letters[first:last] = " " * (last - first)
    text = "".join(letters)
    first = len(text) - len(text.lstrip())
    text = text[:first] + text[first : first + 1].upper() + text[first + 1 :]
    if len(text.split()) < FEWEST_WORDS or find_own_subject(tokens, tokens.index(find_root(sentence))) not in places:
        return None
    shorter = tuple(replace(tokens[at], head=places[tokens[at].head]) for at in kept)
    return Shortened(replace(sentence, text=text, tokens=shorter), tuple(parts))
