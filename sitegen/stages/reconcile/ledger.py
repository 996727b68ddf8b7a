"""The ledger: all disagreements of a story, gravest first, each said once, in neutral words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model.drafts import Dating
from ...model.stories import OPEN_RELATIONS, Disagreement, Severity, Side
from .actors import compare_actors, compare_places
from .certainty import compare_certainty
from .contexts import read_contexts
from .facts import Stated
from .figures import Corpus, Figure, collect_figures, list_quantities
from .moments import compare_moments
from .nouns import compare_nouns
from .quantities import compare_quantities
from .quotes import gather_sentences
from .revisions import find_halves, find_revisions
from .scenes import read_scenes
from .speech import compare_quotations
from .tolls import compare_tolls
from .uses import compare_uses

_GRAVITY: tuple[Severity, ...] = ("high", "medium", "low")


def build_ledger(stated: Sequence[Stated], dating: Dating) -> tuple[Disagreement, ...]:
    """Disagreements with ids "#1", "#2" …: open ones first, the gravest first, then by their earliest words."""
    published = {article: when.edtf or "" for article, when in dating.published}
    sentences = gather_sentences(dating.readings)
    terms = read_contexts((claim for one in stated for claim in one.claims if list_quantities(claim)), sentences)
    corpus = Corpus(sentences, read_scenes(dating.readings), published, terms)
    figures = collect_figures(stated, corpus)
    found = (
        *_compare_figures(figures, {one.fact.id: one.fact.kind for one in stated}),
        *compare_uses(figures, sentences),
        *compare_actors(stated, sentences),
        *compare_places(stated, sentences),
        *compare_moments(stated, sentences),
        *compare_quotations(stated, dating.readings),
        *compare_nouns(stated, sentences),
        *compare_certainty(stated, sentences, published),
    )
    kept = _drop_repeated(sorted(found, key=_order_entry))
    return tuple(replace(entry, id=f"#{number}") for number, entry in enumerate(kept, start=1))


def _compare_figures(figures: Sequence[Figure], kinds: Mapping[str, str]) -> list[Disagreement]:
    """What is said of the figures, each of them in one entry: halves, revisions and tolls before all else."""
    kept: list[Disagreement] = []
    told: set[tuple[str, int]] = set()
    judged = (
        *find_halves(figures),
        *find_revisions(figures),
        *compare_tolls(figures, kinds),
        *compare_quantities(figures),
    )
    for entry, slot in judged:
        places = {figure.place for figure in slot}
        if not places & told:
            kept.append(entry)
            told |= places
    return kept


def _order_entry(entry: Disagreement) -> tuple[bool, int, list[tuple[str, int]], str, str]:
    quotes = sorted((quote.file, quote.start) for side in entry.sides for quote in side.evidence)
    is_quiet = entry.relation not in OPEN_RELATIONS
    return is_quiet, _GRAVITY.index(entry.severity), quotes, entry.type, entry.statement


def _drop_repeated(entries: Iterable[Disagreement]) -> list[Disagreement]:
    """The entries without those that set the same words against each other as one before."""
    kept: list[Disagreement] = []
    seen: list[tuple[frozenset[tuple[str, int]], ...]] = []
    for entry in entries:
        places = tuple(_places(side) for side in entry.sides)
        if not any(_says_again(places, known) for known in seen):
            kept.append(entry)
            seen.append(places)
    return kept


def _says_again(places: tuple[frozenset[tuple[str, int]], ...], known: tuple[frozenset[tuple[str, int]], ...]) -> bool:
    touched = [{at for at, old in enumerate(known) if side & old} for side in places]
    return all(touched) and len(set().union(*touched)) > 1


def _places(side: Side) -> frozenset[tuple[str, int]]:
    return frozenset((quote.file, quote.start) for quote in side.evidence)
