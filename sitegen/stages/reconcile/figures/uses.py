"""One figure used in two ways: of two things, with doubt and flat, bounded in the text and bare in a headline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from ....model.stories import Disagreement, DisagreementType, Relation
from ....values.predicates import classify_predicate
from ..contexts import compare_terms
from ..lexicon import PERSON_NOUNS, TOLLS
from ..quotes import Sentences, find_overlapped, sentence_of
from ..sayings.hedges import find_doubt
from ..sides import lower_start, make_side
from .collecting import Figure
from .naming import name_figures
from .sameness import count_same_thing

# A number this small may stand beside itself by chance; rounding makes no other number.
FEWEST_PERSONS = 30
FEWEST_THINGS = 10_000
ROUNDED_RATIO = 1.02
ALIKE = 0.25
# A number that ends in fewer zeros than this has is no round one.
ROUND_TO = 10
_NEAR_ACTS = 8
_CARED_FOR = ("injury", "hospital")


def compare_uses(figures: Sequence[Figure], sentences: Sentences) -> list[Disagreement]:
    """Entries about one number of two things, of one toll with and without doubt, and of a headline's bare toll."""
    tolls = [
        figure
        for figure in figures
        if figure.family in TOLLS and not figure.dimension and not figure.is_past and not figure.stage
    ]
    return [
        *_find_doubted(tolls, sentences),
        *_find_bare(tolls),
        *_find_exceeded(tolls),
        *_find_other_things(figures),
        *_find_widened(figures, sentences),
    ]


def _find_doubted(tolls: Sequence[Figure], sentences: Sentences) -> list[Disagreement]:
    """A toll that some sources give flat, and others with "may" or "reportedly"."""
    found = []
    for same in _group_tolls(tolls):
        words = {figure.place: find_doubt(figure.claim, sentences) for figure in same}
        doubted = [figure for figure in same if words[figure.place]]
        flat = [figure for figure in same if not words[figure.place] and figure.claim.modality == "fact"]
        flat = [figure for figure in flat if any(count_same_thing(figure, other) for other in doubted)]
        is_count = all(map(_is_in_digits, same)) and same[0].point >= FEWEST_PERSONS
        if is_count and flat and doubted and not _files(flat) & _files(doubted):
            found.append(
                _report(
                    "modality",
                    (flat, "stated as a fact"),
                    (doubted, f"stated with doubt (“{words[doubted[0].place]}”)"),
                    f"Sources differ on how sure {name_figures(same)} is: {flat[0].says}.",
                    f"Some sources state it as a fact, others qualify it (“{words[doubted[0].place]}”).",
                )
            )
    return found


def _find_bare(tolls: Sequence[Figure]) -> list[Disagreement]:
    """A headline that gives a toll bare where the texts say "at least"."""
    found = []
    for same in _group_tolls(tolls):
        bare = [figure for figure in same if figure.claim.place == "headline" and figure.quantity.bound == "exact"]
        least = [figure for figure in same if figure.claim.place == "body" and figure.quantity.bound == "at-least"]
        if _files(bare) & _files(least):
            found.append(
                _report(
                    "self",
                    (bare, bare[0].says),
                    (least, least[0].says),
                    f"A headline gives {name_figures(same)} as certain, the text as a minimum: "
                    f"{lower_start(bare[0].says)}, {lower_start(least[0].says)}.",
                    f"The headline says {lower_start(bare[0].says)}, the text {lower_start(least[0].says)}: "
                    "the count was still open.",
                )
            )
    return found


def _find_exceeded(tolls: Sequence[Figure]) -> list[Disagreement]:
    """A toll that some sources give to the last digit, and others as more than just that number."""
    found = []
    for same in _group_tolls(tolls):
        bare = [figure for figure in same if figure.quantity.bound == "exact"]
        more = [figure for figure in same if figure.quantity.bound == "more-than"]
        is_exact = same[0].point % ROUND_TO != 0 and all(map(_is_in_digits, same))
        if is_exact and bare and more and not _files(bare) & _files(more):
            found.append(
                _report(
                    "quantity",
                    (bare, bare[0].says),
                    (more, more[0].says),
                    f"Sources differ on {name_figures(same)}: {lower_start(bare[0].says)} or "
                    f"{lower_start(more[0].says)}.",
                    f"Some sources give the exact number {lower_start(bare[0].says)}, others say that it was exceeded.",
                    relation="contradicts",
                )
            )
    return found


def _find_widened(figures: Sequence[Figure], sentences: Sentences) -> list[Disagreement]:
    """One number of things destroyed in some sources, and "destroyed or damaged" in others."""
    by_point: defaultdict[tuple[float, frozenset[str]], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.family == "destroy" and not figure.dimension and figure.concepts and _is_in_digits(figure):
            by_point[figure.point, figure.concepts].append(figure)
    found = []
    for key in sorted(by_point, key=lambda key: (key[0], sorted(key[1]))):
        acts = {figure.place: _find_acts(figure, sentences) for figure in by_point[key]}
        narrow = [figure for figure in by_point[key] if acts[figure.place] == {"destroy"}]
        wide = [figure for figure in by_point[key] if acts[figure.place] == {"destroy", "damage"}]
        if narrow and wide and not _files(narrow) & _files(wide):
            found.append(
                _report(
                    "predicate",
                    (narrow, f"{narrow[0].says} destroyed"),
                    (wide, f"{wide[0].says} destroyed or damaged"),
                    f"Sources differ on what happened to {wide[0].says}: destroyed, or destroyed or damaged.",
                    "The number is the same; damage is counted in by some sources and not by others.",
                )
            )
    return found


def _find_acts(figure: Figure, sentences: Sentences) -> set[str]:
    """Whether the words near a figure tell of destruction, of damage, or of both."""
    sentence = sentence_of(figure.claim, sentences)
    tokens = sentence.tokens if sentence else ()
    inside = find_overlapped(tokens, figure.quantity.span)
    if not inside:
        return set()
    near = tokens[max(0, inside[0] - _NEAR_ACTS) : inside.stop + _NEAR_ACTS]
    return {kind for token in near if (kind := classify_predicate(token.lemma)) in ("destroy", "damage")}


def _group_tolls(tolls: Sequence[Figure]) -> list[list[Figure]]:
    """The tolls of one family that print the same number."""
    groups: defaultdict[tuple[str, float], list[Figure]] = defaultdict(list)
    for figure in tolls:
        groups[figure.family, figure.point].append(figure)
    return [groups[key] for key in sorted(groups)]


def _find_other_things(figures: Sequence[Figure]) -> list[Disagreement]:
    """One number, of the injured or of those taken to hospital; of people or of things."""
    counted = [figure for figure in figures if not figure.dimension and not figure.stage and _is_in_digits(figure)]
    by_size = sorted((figure for figure in counted if figure.point >= FEWEST_PERSONS), key=lambda figure: figure.point)
    found: list[Disagreement] = []
    told: set[float] = set()
    for one in counted:
        if one.point < FEWEST_PERSONS or one.point in told:
            continue
        first = bisect_left(by_size, one.point / ROUNDED_RATIO, key=lambda figure: figure.point)
        last = bisect_right(by_size, one.point * ROUNDED_RATIO, key=lambda figure: figure.point)
        others = sorted(
            (other for other in by_size[first:last] if _is_other_thing(one, other)), key=lambda figure: figure.place
        )
        if others:
            told.add(one.point)
            found.append(_report_other_thing(one, others))
    return found


def _report_other_thing(one: Figure, others: Sequence[Figure]) -> Disagreement:
    says = lower_start(one.says)
    is_one_noun = one.noun == others[0].noun
    return _report(
        "unit",
        ([one], one.says),
        (others, others[0].says),
        f"Sources give one figure, {says}, for {name_figures([one])} and for {name_figures(others[:1])}."
        if is_one_noun
        else f"Sources give one figure for two things: {says} and {lower_start(others[0].says)}.",
        "The number is the same; what is counted is not.",
    )


def _is_other_thing(one: Figure, two: Figure) -> bool:
    if (one.family, two.family) == _CARED_FOR and not one.is_past and not two.is_past:
        return one.point == two.point and one.quantity.bound == two.quantity.bound and one.file != two.file
    is_person, is_thing = one.noun in PERSON_NOUNS, two.noun != "" and two.noun not in PERSON_NOUNS
    return (
        is_person
        and is_thing
        and not one.concepts & two.concepts
        and one.nations == two.nations
        and one.claim.sentence != two.claim.sentence
        and min(one.point, two.point) >= FEWEST_THINGS
        and (
            compare_terms(one.terms or {}, two.terms or {}) >= ALIKE
            or (one.file == two.file and one.nations == two.nations != frozenset())
        )
    )


def _report(
    kind: DisagreementType,
    one: tuple[Sequence[Figure], str],
    two: tuple[Sequence[Figure], str],
    statement: str,
    explanation: str,
    relation: Relation = "differs",
) -> Disagreement:
    both = (*one[0], *two[0])
    return Disagreement(
        id="",
        type=kind,
        relation=relation,
        severity="low",
        statement=statement,
        explanation=explanation,
        facts=tuple(sorted({figure.fact for figure in both}, key=lambda name: int(name[1:]))),
        sides=tuple(make_side(says, figures[0].says, [f.quote for f in figures]) for figures, says in (one, two)),
    )


def _is_in_digits(figure: Figure) -> bool:
    """Whether the number stands in digits: "tens of thousands" is nobody's count."""
    return any(character.isdigit() for character in figure.quantity.exact)


def _files(figures: Sequence[Figure]) -> set[str]:
    return {figure.file for figure in figures}
