"""The figures that two claims have by themselves, column by column for many pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ...model.claims import Claim
from ...values.common_words import weigh_word
from ...values.vectors import Vector, multiply_vectors
from .meetings import compare_dates, compare_numbers, compare_slots
from .profiles import Corpus, Profile, show_number
from .tables import (
    Matches,
    Places,
    Rows,
    Weights,
    find_keys,
    match_rows,
    number_terms,
    number_values,
    stack_rows,
    stack_sets,
)

Figures = NDArray[np.float64]
Flags = NDArray[np.bool_]
Columns = dict[str, NDArray[np.float64] | NDArray[np.bool_]]

# Shared words beyond this many tell nothing more, and words of a claim beyond this many.
_MANY = 4
_LONG = 10
# Aspects that are less than a clause: such a part is one fact with a part of its kind before all.
_PHRASES = frozenset({"when", "where", "count", "who"})
_MEETINGS: MappingProxyType[str, tuple[tuple[str, str], Callable[[Profile, Profile], tuple[bool, bool]]]] = (
    MappingProxyType(
        {
            "numbers": (("number", "number_differs"), compare_numbers),
            "slots": (("slot", "slot_far"), compare_slots),
            "dates": (("date", "dates_apart"), compare_dates),
        }
    )
)


@dataclass(frozen=True, slots=True)
class Table:
    """All claims of a corpus as columns, each made once.

    `vectors` are the sparse rows by name, `sets` rows of weight 1; `labels` equal numbers for equal values. `rarities`
    are by term of "words", "names" and "values", `told` what each word tells; `asked` is for each claim the number of
    its kind of verb among the concepts. `has` marks claims that have values to compare one by one.
    """

    profiles: Sequence[Profile]
    top: float
    vectors: dict[str, Rows]
    rarities: dict[str, Weights]
    told: Weights
    telling_at: Weights
    asked: Places
    labels: dict[str, Places]
    flags: dict[str, Flags]
    has: dict[str, Flags]
    sizes: Places
    along: dict[str, tuple[Weights, float]]


def make_table(corpus: Corpus) -> Table:
    """The columns of a corpus."""
    profiles = corpus.profiles
    terms = number_terms(
        [*(profile.words for profile in profiles), *(profile.sentence for profile in profiles)],
    )
    own = {name: number_terms(getattr(profile, name) for profile in profiles) for name in ("prefixes", "concepts")}
    vectors = {
        name: stack_rows([getattr(profile, name) for profile in profiles], own.get(name, terms))
        for name in ("words", "sentence", "telling", "telling_sentence", "prefixes", "concepts")
    }
    rarities = {"words": np.array([corpus.weights.get(term, 1.0) for term in terms])}
    _add_sets(corpus, vectors, rarities)
    claims = [profile.claim for profile in profiles]
    return Table(
        profiles=profiles,
        top=log(1 + len(profiles)) + 1,
        vectors=vectors,
        rarities=rarities,
        told=np.array([weigh_word(term) for term in terms]),
        telling_at=np.array([profile.telling.get(term, 0.0) for profile in profiles for term in profile.words]),
        asked=np.array([own["concepts"].get(f"{claim.predicate_class}!", -1) for claim in claims], dtype=np.int64),
        labels=_number_labels(claims),
        flags={
            "negated": np.array([claim.is_negated for claim in claims], dtype=np.bool_),
            "phrase": np.array([claim.aspect in _PHRASES for claim in claims], dtype=np.bool_),
        },
        has={
            name: np.array([bool(getattr(profile, name)) for profile in profiles], dtype=np.bool_)
            for name in ("numbers", "slots", "dates")
        },
        sizes=np.array([profile.size for profile in profiles], dtype=np.int64),
        along={
            "words": _lie_along([profile.words for profile in profiles], corpus.mean_words),
            "sentence": _lie_along([profile.sentence for profile in profiles], corpus.mean_sentence),
        },
    )


def _add_sets(corpus: Corpus, vectors: dict[str, Rows], rarities: dict[str, Weights]) -> None:
    """Names, values, roles and pairs of neighbouring words as rows of weight 1, with how rare names and values are."""
    profiles = corpus.profiles
    sets: dict[str, list[Iterable[Hashable]]] = {
        name: [getattr(profile, name) for profile in profiles] for name in ("names", "agent", "object", "runs")
    }
    sets["values"] = [{show_number(number) for number in profile.numbers} for profile in profiles]
    for name, found in sets.items():
        vectors[name], numbers = stack_sets(found)
        if name in ("names", "values"):
            rarities[name] = np.array([corpus.rarities[str(term)] for term in numbers])


def _number_labels(claims: Sequence[Claim]) -> dict[str, Places]:
    """Equal numbers for equal values; 0 for a claim that nobody is credited with."""
    return {
        "predicate": number_values(claim.predicate for claim in claims),
        "predicate_class": number_values(claim.predicate_class for claim in claims),
        "speaker": number_values((claim.attribution or "").lower() for claim in claims),
        "article": number_values(claim.article for claim in claims),
        "modality": number_values(claim.modality for claim in claims),
        "aspect": number_values(claim.aspect for claim in claims),
    }


def compare_pairs(table: Table, first: Places, second: Places) -> Columns:
    """The columns of pairs of claims, by name; cosines of words and sentences are centred on the corpus."""
    vectors, labels = table.vectors, table.labels
    columns: Columns = {}
    shared = match_rows(vectors["words"], vectors["words"], first, second)
    columns["words"] = _centre(table, "words", _multiply(table, "words", "words", shared), first, second)
    columns["sentence"] = _centre(
        table, "sentence", _multiply_rows(table, "sentence", "sentence", first, second), first, second
    )
    for name in ("prefixes", "concepts"):
        columns[name] = _multiply_rows(table, name, name, first, second)
    columns |= _compare_words(table, shared, first, second)
    columns |= _compare_sets(table, first, second)
    for name, (pair, compare) in _MEETINGS.items():
        columns |= _meet(table, name, pair, compare, first, second)
    has_both = table.has["numbers"][first] & table.has["numbers"][second]
    columns["numbers_apart"] = has_both & (columns["number"] == 0) & (columns["number_differs"] == 0)
    speakers = labels["speaker"][first], labels["speaker"][second]
    is_known, is_one = (speakers[0] > 0) & (speakers[1] > 0), speakers[0] == speakers[1]
    columns["speaker"], columns["speakers_apart"] = is_known & is_one, is_known & ~is_one
    for name, label in (
        ("predicate", "predicate"),
        ("predicate_class", "predicate_class"),
        ("same_article", "article"),
    ):
        columns[name] = labels[label][first] == labels[label][second]
    columns["negation_differs"] = table.flags["negated"][first] != table.flags["negated"][second]
    columns["modality_differs"] = labels["modality"][first] != labels["modality"][second]
    is_alike = labels["aspect"][first] == labels["aspect"][second]
    is_phrase = table.flags["phrase"][first], table.flags["phrase"][second]
    columns["aspects_alike"] = is_alike & is_phrase[0]
    columns["aspects_apart"] = ~is_alike & (is_phrase[0] | is_phrase[1])
    sizes = table.sizes[first], table.sizes[second]
    columns["length_ratio"] = np.minimum(*sizes) / np.maximum(np.maximum(*sizes), 1)
    columns["shortness"] = 1 - np.minimum(np.minimum(*sizes), _LONG) / _LONG
    return columns


def _compare_words(table: Table, shared: Matches, first: Places, second: Places) -> Columns:
    """What the words that two claims share weigh, how rare they are, and what they tell: "cable", unlike "take"."""
    words = table.vectors["words"]
    terms = words.terms[shared.first]
    tells = (_tells(table, first, second) | _tells(table, second, first)).astype(np.float64)
    counts = shared.counts
    return {
        "contained": np.maximum(
            shared.add_up(words.weights[shared.first] ** 2), shared.add_up(words.weights[shared.second] ** 2)
        ),
        "rarity": shared.take_most(table.rarities["words"][terms]) / table.top,
        "in_sentence": np.maximum(
            _multiply_rows(table, "words", "sentence", first, second),
            _multiply_rows(table, "words", "sentence", second, first),
        ),
        "predicate_told": tells,
        "telling_words": _multiply_rows(table, "telling", "telling", first, second),
        "telling_sentence": _multiply_rows(table, "telling_sentence", "telling_sentence", first, second),
        "telling_in_sentence": np.maximum(
            _multiply_rows(table, "telling", "telling_sentence", first, second),
            _multiply_rows(table, "telling", "telling_sentence", second, first),
        ),
        "telling_contained": np.maximum(
            shared.add_up(table.telling_at[shared.first] ** 2), shared.add_up(table.telling_at[shared.second] ** 2)
        ),
        "most_telling": shared.take_most(np.minimum(table.rarities["words"][terms] / table.top, table.told[terms])),
        "telling_sum": np.minimum(shared.add_up(table.told[terms]), _MANY) / _MANY,
        "words_shared": np.minimum(counts, _MANY) / _MANY,
    }


def _compare_sets(table: Table, first: Places, second: Places) -> Columns:
    """Names, values, roles and pairs of neighbouring words that two claims share."""
    columns: Columns = {}
    for name, rarity in (("names", "name_rarity"), ("values", "number_rarity")):
        rows = table.vectors[name]
        shared = match_rows(rows, rows, first, second)
        columns[rarity] = shared.take_most(table.rarities[name][rows.terms[shared.first]]) / table.top
        if name == "names":
            columns["name"] = np.minimum(shared.counts, 2) / 2
            has_both = (rows.lengths[first] > 0) & (rows.lengths[second] > 0)
            columns["names_apart"] = (has_both & (shared.counts == 0)).astype(np.float64)
    for name in ("agent", "object"):
        rows = table.vectors[name]
        least = np.minimum(rows.lengths[first], rows.lengths[second])
        columns[name] = match_rows(rows, rows, first, second).counts / np.maximum(least, 1)
    runs = table.vectors["runs"]
    columns["run"] = np.minimum(match_rows(runs, runs, first, second).counts, _MANY) / _MANY
    return columns


def _meet(
    table: Table,
    name: str,
    columns: tuple[str, str],
    compare: Callable[[Profile, Profile], tuple[bool, bool]],
    first: Places,
    second: Places,
) -> Columns:
    """Two columns of values that are compared one by one, for the pairs of which both claims have some."""
    found = np.zeros((len(first), 2))
    for at in np.flatnonzero(table.has[name][first] & table.has[name][second]).tolist():
        found[at] = compare(table.profiles[first[at]], table.profiles[second[at]])
    return {column: found[:, number] for number, column in enumerate(columns)}


def _tells(table: Table, first: Places, second: Places) -> Flags:
    """Whether the kind of verb of one claim is among the words of the other."""
    asked = table.asked[first]
    _, is_there = find_keys(table.vectors["concepts"], second, asked)
    return is_there & (asked >= 0)


def _multiply_rows(table: Table, one: str, two: str, first: Places, second: Places) -> Weights:
    return _multiply(table, one, two, match_rows(table.vectors[one], table.vectors[two], first, second))


def _multiply(table: Table, one: str, two: str, shared: Matches) -> Weights:
    """The inner products of the rows that were matched."""
    return shared.add_up(table.vectors[one].weights[shared.first] * table.vectors[two].weights[shared.second])


def _lie_along(vectors: Sequence[Vector], mean: Vector) -> tuple[Weights, float]:
    """How far each vector lies along the mean, and the square of the mean's length."""
    along = np.array([multiply_vectors(vector, mean) for vector in vectors])
    return along, sum(weight * weight for weight in mean.values())


def _centre(table: Table, name: str, cosines: Weights, first: Places, second: Places) -> Weights:
    """Cosines of pairs of unit vectors after the corpus mean is taken from both; 0 where a vector is empty."""
    along, square = table.along[name]
    is_full = table.vectors[name].lengths > 0
    lengths = np.maximum(1 - 2 * along + square, 1e-9)
    centred: Weights = (cosines - along[first] - along[second] + square) / np.sqrt(lengths[first] * lengths[second])
    return np.where(is_full[first] & is_full[second], centred, 0.0)
