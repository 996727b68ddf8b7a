"""What a claim is about, apart from its figures: weighted words of the claim and of its sentence, compared by angle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from ...model.claims import Claim
from ...model.readings import Sentence, Token
from ...values.concepts import classify_word
from ...values.vectors import Vector, multiply_vectors
from .lexicon import read_words
from .quotes import Sentences, sentence_of

# Words of the sentence outside the claim count for this much.
AROUND = 0.6
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_DULL = read_words("be have say do tell more other people person make take get person~ say! be! have!")

Terms = Vector


def read_contexts(claims: Iterable[Claim], sentences: Sentences) -> Mapping[int, Terms]:
    """By claim number its terms, of length 1 or empty; a term that most sentences have weighs little."""
    weights = _weigh_terms(sentences)
    return {claim.number: _measure_claim(claim, sentences, weights) for claim in claims}


def read_sentence_terms(chosen: Sequence[Sentence], sentences: Sentences) -> tuple[Terms, ...]:
    """For each of the sentences its terms, of length 1 or empty."""
    weights = _weigh_terms(sentences)
    return tuple(_measure_tokens(sentence.tokens, weights) for sentence in chosen)


def compare_terms(one: Terms, two: Terms) -> float:
    """How alike two claims are, 0 to 1: the cosine of their terms."""
    return multiply_vectors(one, two)


def share_terms(first: Iterable[Token], second: Iterable[Token]) -> tuple[int, int]:
    """How many telling words two runs of tokens share, and how many the smaller has."""
    one = {term for token in first if (term := _read_term(token)) is not None}
    two = {term for token in second if (term := _read_term(token)) is not None}
    return len(one & two), min(len(one), len(two))


def _measure_tokens(tokens: Iterable[Token], weights: Mapping[str, float]) -> Terms:
    terms = {term: weights[term] for token in tokens if (term := _read_term(token)) is not None}
    length = sqrt(sum(weight * weight for weight in terms.values()))
    return {term: weight / length for term, weight in sorted(terms.items())} if length else {}


def _measure_claim(claim: Claim, sentences: Sentences, weights: Mapping[str, float]) -> Terms:
    sentence = sentence_of(claim, sentences)
    terms: dict[str, float] = {}
    for token in sentence.tokens if sentence else ():
        term = _read_term(token)
        if term is not None:
            share = 1.0 if claim.span.start <= token.start and token.end <= claim.span.end else AROUND
            terms[term] = max(terms.get(term, 0.0), share * weights[term])
    length = sqrt(sum(weight * weight for weight in terms.values()))
    return {term: weight / length for term, weight in sorted(terms.items())} if length else {}


def _weigh_terms(sentences: Sentences) -> dict[str, float]:
    counts: Counter[str] = Counter()
    total = 0
    for file in sorted(sentences):
        for sentence in sentences[file]:
            counts.update({term for token in sentence.tokens if (term := _read_term(token)) is not None})
            total += 1
    return {term: log(1 + total / count) for term, count in counts.items()}


def _read_term(token: Token) -> str | None:
    """The idea that a word stands for; None for one that tells nothing."""
    lemma = token.lemma.casefold()
    if token.pos not in _TELLING or lemma in _DULL or not any(character.isalpha() for character in lemma):
        return None
    term = classify_word(lemma)
    return None if term in _DULL else term
