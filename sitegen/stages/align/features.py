"""What speaks for and against two claims being one fact: a fixed row of readable figures, most of them 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from ...values.common_words import weigh_word
from .profiles import Corpus, Profile, Vector, multiply_vectors, show_number

Pair = tuple[int, int]
Figures = NDArray[np.float64]

FEATURES = (
    "words",
    "prefixes",
    "concepts",
    "sentence",
    "contained",
    "rarity",
    "name",
    "names_apart",
    "number",
    "number_differs",
    "numbers_apart",
    "date",
    "dates_apart",
    "predicate",
    "predicate_class",
    "agent",
    "object",
    "speaker",
    "speakers_apart",
    "same_article",
    "negation_differs",
    "modality_differs",
    "length_ratio",
    "in_sentence",
    "predicate_told",
    "name_rarity",
    "number_rarity",
    "slot",
    "slot_far",
    "run",
    "aspects_alike",
    "aspects_apart",
    "telling_words",
    "telling_sentence",
    "telling_in_sentence",
    "telling_contained",
    "most_telling",
    "telling_sum",
    "words_shared",
    "shortness",
    "best_for_both",
    "best_for_one",
)
_PAIRED = len(FEATURES) - 2
# A toll or price that is revised seldom moves by more than this factor.
_ONE_SIZE = 3.0
# Shared words beyond this many tell nothing more, and words of a claim beyond this many.
_MANY = 4
_LONG = 10
# Aspects that are less than a clause: such a part is one fact with a part of its kind before all.
_PHRASES = frozenset({"when", "where", "count", "who"})
# Words, prefixes, concepts, sentence: a rough nearness, only used to rank a claim's rivals.
_NEARNESS = np.array([0.0, 0.3, 0.5, 0.3])


def measure_pairs(corpus: Corpus, pairs: Sequence[Pair], fields: Sequence[str] | None = None) -> Figures:
    """One row of FEATURES for each pair of places in `corpus.profiles`; the order within a pair makes no difference.

    The last two compare a pair with its rivals: how near the two are, as a share of the nearest that either claim
    finds in the other's field. `fields` are named for each profile; a claim's own is its article.
    """
    rows = np.zeros((len(pairs), len(FEATURES)))
    for number, (first, second) in enumerate(pairs):
        rows[number, :_PAIRED] = compare_profiles(corpus, corpus.profiles[first], corpus.profiles[second])
    if pairs:
        for column, mean, vectors in (
            (FEATURES.index("words"), corpus.mean_words, [profile.words for profile in corpus.profiles]),
            (FEATURES.index("sentence"), corpus.mean_sentence, [profile.sentence for profile in corpus.profiles]),
        ):
            rows[:, column] = _centre_cosines(rows[:, column], np.array(pairs), vectors, mean)
    nearness = np.maximum(rows[:, :4] @ _NEARNESS, 0.0)
    best: dict[tuple[int, str], float] = {}
    fields = fields or [profile.claim.article for profile in corpus.profiles]
    for (first, second), near in zip(pairs, nearness, strict=True):
        for key in ((first, fields[second]), (second, fields[first])):
            best[key] = max(best.get(key, 0.0), float(near))
    for number, (first, second) in enumerate(pairs):
        tops = best[first, fields[second]], best[second, fields[first]]
        shares = [float(nearness[number]) / top if top else 0.0 for top in tops]
        rows[number, _PAIRED:] = min(shares), max(shares)
    return rows


def compare_profiles(corpus: Corpus, first: Profile, second: Profile) -> tuple[float, ...]:
    """The figures of FEATURES that two claims have by themselves, in order: all but the last two; none is centred."""
    one, two = first.claim, second.claim
    shared = [term for term in first.words if term in second.words]
    top = log(1 + len(corpus.profiles)) + 1
    same, differs = _compare_numbers(first, second)
    meets, misses = _compare_dates(first, second)
    names = first.names & second.names
    speakers = (one.attribution or "").lower(), (two.attribution or "").lower()
    return (
        multiply_vectors(first.words, second.words),
        multiply_vectors(first.prefixes, second.prefixes),
        multiply_vectors(first.concepts, second.concepts),
        multiply_vectors(first.sentence, second.sentence),
        _contain(first, second, shared),
        max((corpus.weights.get(term, 1.0) for term in shared), default=0.0) / top,
        min(len(names), 2) / 2,
        float(bool(first.names and second.names and not names)),
        float(same),
        float(differs),
        float(bool(first.numbers and second.numbers) and not same and not differs),
        float(meets),
        float(misses),
        float(one.predicate == two.predicate),
        float(one.predicate_class == two.predicate_class),
        _share(first.agent, second.agent),
        _share(first.object, second.object),
        float(bool(speakers[0]) and speakers[0] == speakers[1]),
        float(all(speakers) and speakers[0] != speakers[1]),
        float(one.article == two.article),
        float(one.is_negated != two.is_negated),
        float(one.modality != two.modality),
        min(first.size, second.size) / max(first.size, second.size, 1),
        max(multiply_vectors(first.words, second.sentence), multiply_vectors(second.words, first.sentence)),
        float(_tells(first, second) or _tells(second, first)),
        max((corpus.rarities[name] for name in names), default=0.0) / top,
        max((corpus.rarities[number] for number in _list_values(first) & _list_values(second)), default=0.0) / top,
        *_compare_slots(first, second),
        min(len(first.runs & second.runs), 4) / 4,
        float(one.aspect == two.aspect and one.aspect in _PHRASES),
        float(one.aspect != two.aspect and (one.aspect in _PHRASES or two.aspect in _PHRASES)),
        *_compare_telling(corpus, first, second, shared),
    )


def _compare_telling(corpus: Corpus, first: Profile, second: Profile, shared: Sequence[str]) -> tuple[float, ...]:
    """What the words that two claims share tell in any article: "cable" joins what "take" does not."""
    told = {term: weigh_word(term) for term in shared}
    top = log(1 + len(corpus.profiles)) + 1
    return (
        multiply_vectors(first.telling, second.telling),
        multiply_vectors(first.telling_sentence, second.telling_sentence),
        max(
            multiply_vectors(first.telling, second.telling_sentence),
            multiply_vectors(second.telling, first.telling_sentence),
        ),
        max((sum(profile.telling[term] ** 2 for term in shared) for profile in (first, second)), default=0.0),
        max((min(corpus.weights.get(term, 1.0) / top, weight) for term, weight in told.items()), default=0.0),
        min(sum(told.values()), _MANY) / _MANY,
        min(len(told), _MANY) / _MANY,
        1 - min(first.size, second.size, _LONG) / _LONG,
    )


def give_reasons(corpus: Corpus, first: Profile, second: Profile) -> tuple[str, ...]:
    """What the two claims share, in words a reader can follow; the most telling first, at most five."""
    reasons = []
    for quantity in first.claim.quantities:
        for other in second.claim.quantities:
            if (quantity.low, quantity.high, quantity.unit) == (other.low, other.high, other.unit):
                reasons.append(f"both say {quantity.exact}")
    for mention in first.claim.mentions:
        if (mention.entity or mention.exact.lower()) in second.names:
            reasons.append(f"both name {mention.exact}")
    if _compare_dates(first, second)[0]:
        reasons.append("same date")
    if first.claim.predicate == second.claim.predicate:
        reasons.append(f"same verb: {first.claim.predicate}")
    elif first.claim.predicate_class == second.claim.predicate_class:
        reasons.append(f"same kind of verb: {first.claim.predicate_class}")
    shared = sorted(set(first.words) & set(second.words), key=lambda term: (-corpus.weights.get(term, 1.0), term))
    if shared:
        reasons.append(f"both use {', '.join(shared[:3])}")
    return tuple(dict.fromkeys(reasons))[:5]


def _tells(first: Profile, second: Profile) -> bool:
    """Whether the kind of verb of one claim is among the words of the other."""
    return f"{first.claim.predicate_class}!" in second.concepts


def _list_values(profile: Profile) -> set[str]:
    return {show_number(number) for number in profile.numbers}


def _centre_cosines(cosines: Figures, pairs: NDArray[np.int64], vectors: Sequence[Vector], mean: Vector) -> Figures:
    """Cosines of pairs of unit vectors after the corpus mean is taken from both; 0 where a vector is empty."""
    square = sum(weight * weight for weight in mean.values())
    along = np.array([multiply_vectors(vector, mean) for vector in vectors])
    full = np.array([bool(vector) for vector in vectors])
    first, second = pairs[:, 0], pairs[:, 1]
    lengths = np.maximum(1 - 2 * along + square, 1e-9)
    centred: Figures = (cosines - along[first] - along[second] + square) / np.sqrt(lengths[first] * lengths[second])
    return np.where(full[first] & full[second], centred, 0.0)


def _contain(first: Profile, second: Profile, shared: list[str]) -> float:
    """How much of the lighter claim's weight the other holds too."""
    return max(
        (sum(profile.words[term] ** 2 for term in shared) for profile in (first, second)),
        default=0.0,
    )


def _compare_numbers(first: Profile, second: Profile) -> tuple[bool, bool]:
    """Whether a value of like things is shared, and whether like things have different values."""
    same = differs = False
    for low, high, unit, of in first.numbers:
        for other_low, other_high, other_unit, other_of in second.numbers:
            if unit != other_unit:
                continue
            if (low, high) == (other_low, other_high):
                same = True
            elif unit or (of and of == other_of):
                differs = True
    return same, differs and not same


def _compare_slots(first: Profile, second: Profile) -> tuple[float, float]:
    """Whether a slot is filled by both with values of one size, and whether the nearest values are far apart."""
    shared = first.slots.keys() & second.slots.keys()
    ratios = [max(a, b) / max(min(a, b), 1e-9) for a, b in ((first.slots[slot], second.slots[slot]) for slot in shared)]
    if not ratios:
        return 0.0, 0.0
    return float(min(ratios) <= _ONE_SIZE), float(min(ratios) > _ONE_SIZE)


def _compare_dates(first: Profile, second: Profile) -> tuple[bool, bool]:
    """Whether two known dates overlap, and whether none does."""
    if not first.dates or not second.dates:
        return False, False
    meets = any(a <= d and c <= b for a, b in first.dates for c, d in second.dates)
    return meets, not meets


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    """Shared words over those of the shorter phrase."""
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0
