"""What is compared of a claim: weighted terms of its words and of its sentence, names, values, dates, roles.

Weights are TF-IDF over the claims of the corpus, so what every article repeats tells little. What is telling is weighed
by how common a word is in the news at large as well: two articles that both say "take" need not tell the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log, sqrt

from ...model.claims import Claim
from ...model.readings import Reading
from ...values.common_words import weigh_word
from ...values.concepts import classify_word
from ...values.dates.edtf import read_edtf_interval
from ...values.vectors import Vector
from .terms import learn_lemmas, list_terms

Number = tuple[float | None, float | None, str, str]
Slot = tuple[str, str, str]

_DULL_EVENTS = frozenset({"be!", "have!", "say!", "see!", "bring!", "continue!", "leave!", "find!", "expect!"})
_DULL_ROLES = frozenset({"the", "its", "his", "her", "who", "which", "that", "they", "it", "there"})
# Long enough to keep words apart, short enough to join "Afghan" and "Afghanistan", "explode" and "explosion".
_PREFIX = 5


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim made comparable. Vectors have length 1 or are empty; `numbers` are (low, high, unit, counted noun).

    `telling` and `telling_sentence` are `words` and `sentence` with every word weighed by what it tells in any article.
    `slots` are what its numbers tell, with one value each: (unit, idea counted, kind of event). `runs` are pairs of
    neighbouring words.
    """

    claim: Claim
    words: Vector
    prefixes: Vector
    concepts: Vector
    sentence: Vector
    telling: Vector
    telling_sentence: Vector
    names: frozenset[str]
    numbers: tuple[Number, ...]
    dates: tuple[tuple[date, date], ...]
    slots: Mapping[Slot, float]
    agent: frozenset[str]
    object: frozenset[str]
    runs: frozenset[tuple[str, str]]
    size: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """All profiles in claim order, with the weight of each term and the mean vectors for centring."""

    profiles: tuple[Profile, ...]
    weights: Mapping[str, float]
    rarities: Mapping[str, float]
    mean_words: Vector
    mean_sentence: Vector


def build_corpus(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> Corpus:
    """Profiles of `claims`, in their order; each claim's sentence is looked up in the reading of its article."""
    by_article = {reading.article: reading for reading in readings}
    lemmas = learn_lemmas(readings)
    clause_terms = []
    sentence_terms = []
    for claim in claims:
        tokens = by_article[claim.article].sentences[claim.sentence].tokens
        inside = [token for token in tokens if token.start >= claim.span.start and token.end <= claim.span.end]
        clause_terms.append(list_terms(inside, lemmas))
        sentence_terms.append(list_terms(tokens, lemmas))
    weights = _weigh_terms(clause_terms)
    rarest = max(weights.values(), default=1.0)
    prefix_weights = _weigh_terms([[term[:_PREFIX] for term in terms] for terms in clause_terms])
    concept_weights = _weigh_terms([[classify_word(term) for term in terms] for terms in clause_terms])
    name_sets = [frozenset(m.entity or m.exact.lower() for m in claim.mentions) for claim in claims]
    vectors = [_make_vector(terms, weights, rarest) for terms in clause_terms]
    contexts = [_make_vector(terms, weights, rarest) for terms in sentence_terms]
    profiles = tuple(
        Profile(
            claim=claim,
            words=words,
            prefixes=_make_vector([term[:_PREFIX] for term in terms], prefix_weights, rarest),
            concepts=_make_vector([classify_word(term) for term in terms], concept_weights, rarest),
            sentence=context,
            telling=stress_telling(words),
            telling_sentence=stress_telling(context),
            names=names,
            numbers=tuple((q.low, q.high, q.unit, q.of) for q in claim.quantities),
            dates=_list_dates(claim),
            slots=_list_slots(claim, terms),
            agent=_split_role(claim.agent),
            object=_split_role(claim.object),
            runs=frozenset(pairwise(terms)),
            size=len(terms),
        )
        for claim, terms, words, context, names in zip(claims, clause_terms, vectors, contexts, name_sets, strict=True)
    )
    return Corpus(
        profiles,
        weights,
        _weigh_terms([[*profile.names, *map(show_number, profile.numbers)] for profile in profiles]),
        average_vectors(profile.words for profile in profiles),
        average_vectors(profile.sentence for profile in profiles),
    )


def show_number(number: Number) -> str:
    """A value without what it counts, as a term: the same in every wording."""
    return f"{number[0]} {number[1]} {number[2]}"


def _weigh_terms(documents: Iterable[list[str]]) -> dict[str, float]:
    """Smoothed inverse document frequency of each term."""
    counts: Counter[str] = Counter()
    total = 0
    for terms in documents:
        counts.update(set(terms))
        total += 1
    return {term: log((1 + total) / (1 + count)) + 1 for term, count in counts.items()}


def _make_vector(terms: list[str], weights: Mapping[str, float], rarest: float) -> Vector:
    """A vector of length 1 with the log of each count times the term's weight, `rarest` for a term without one.

    Terms are in sorted order, so that sums do not depend on the order of words.
    """
    counts = Counter(terms)
    vector = {term: (1 + log(counts[term])) * weights.get(term, rarest) for term in sorted(counts)}
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def stress_telling(vector: Vector) -> Vector:
    """The vector with each term weighed by how much it tells in any article, of length 1 again."""
    weighed = {term: weight * weigh_word(term) for term, weight in vector.items()}
    length = sqrt(sum(weight * weight for weight in weighed.values()))
    return {term: weight / length for term, weight in weighed.items()} if length else {}


def average_vectors(vectors: Iterable[Vector]) -> Vector:
    """The mean of sparse vectors; empty without any."""
    total: dict[str, float] = {}
    count = 0
    for vector in vectors:
        count += 1
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return {term: weight / count for term, weight in total.items()}


def _list_dates(claim: Claim) -> tuple[tuple[date, date], ...]:
    """First and last day of every date that is known."""
    known = (timex.edtf for timex in claim.timexes if timex.edtf and timex.type in ("DATE", "TIME"))
    return tuple(days for edtf in known if (days := read_edtf_interval(edtf)))


def _list_slots(claim: Claim, terms: list[str]) -> dict[Slot, float]:
    """What each number of a claim tells: "seven dead" and "five people were killed" fill one slot."""
    events = sorted({idea for term in terms if (idea := classify_word(term)).endswith("!")} - _DULL_EVENTS)
    slots: dict[Slot, float] = {}
    for quantity in claim.quantities:
        value = quantity.low if quantity.low is not None else quantity.high
        idea = classify_word(quantity.of) if quantity.of else ""
        if value is None:
            continue
        if not quantity.unit and (not idea or idea.endswith("!")):
            idea = classify_word("person")
        for event in events or [f"{claim.predicate_class}!"]:
            slots.setdefault((quantity.unit, idea, event), value)
    return slots


def _split_role(phrase: str | None) -> frozenset[str]:
    """The ideas in a noun phrase that tells who or what."""
    words = (word.strip(".,'’\"“”").removesuffix("'s").removesuffix("’s").lower() for word in (phrase or "").split())
    return frozenset(_name_idea(word) for word in words if len(word) > 2 and word not in _DULL_ROLES)


def _name_idea(word: str) -> str:
    """The idea of a word that has not been reduced to its lemma."""
    singular = classify_word(word.removesuffix("s"))
    return singular if singular[-1:] in "!~" else word[:_PREFIX]
