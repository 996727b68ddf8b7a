"""The ledger: all disagreements of a story, gravest first, each said once, in neutral words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model.drafts import Dating
from ...model.stories import OPEN_RELATIONS, Disagreement, Severity, Side
from .contexts import read_contexts
from .facts import Stated
from .figures.arithmetic import compare_arithmetic
from .figures.bonds import bind_figures
from .figures.bygones import compare_bygones
from .figures.collecting import Corpus, Figure, collect_figures, list_quantities
from .figures.counters import compare_counters
from .figures.degrees import compare_counts, compare_degrees, compare_scopes
from .figures.ordinals import compare_ordinals
from .figures.partings import mark_parts
from .figures.portions import compare_portions
from .figures.quantities import compare_quantities
from .figures.repairs import compare_repairs
from .figures.revisions import find_corrections, find_halves, find_revisions
from .figures.series import compare_series
from .figures.sums import compare_companions, compare_places_summed
from .figures.tolls import compare_tolls, gather_tolls
from .figures.unknowns import compare_unknowns
from .figures.uses import compare_uses
from .figures.venues import read_venues
from .passages import read_passages
from .quotes import gather_sentences
from .sayings.actors import compare_actors, compare_places
from .sayings.comparing import compare_sayings
from .sayings.contrasts import compare_contrasts
from .sayings.forces import compare_forces, compare_inquiries
from .sayings.measures import compare_measures
from .sayings.nouns import compare_nouns
from .sayings.polarity import compare_polarity
from .sayings.positions import compare_positions
from .sayings.roles import compare_offices, compare_owners, compare_seats
from .sayings.scores import compare_scores
from .sayings.speech import compare_quotations
from .sayings.spellings import compare_spellings
from .sayings.standings import compare_standings
from .sayings.superlatives import compare_superlatives
from .scenes import read_scenes
from .times.clocks import compare_clocks
from .times.eventdates import compare_event_dates
from .times.forecasts import compare_forecasts
from .times.moments import compare_moments
from .updates.corrections import compare_corrections, read_corrections, withdraw_words

_GRAVITY: tuple[Severity, ...] = ("high", "medium", "low")


def build_ledger(stated: Sequence[Stated], dating: Dating) -> tuple[Disagreement, ...]:
    """Disagreements with ids "#1", "#2" …: open ones first, the gravest first, then by their earliest words."""
    everything = stated
    stated = _take_clauses(everything)
    published = {article: when.edtf or "" for article, when in dating.published}
    sentences = gather_sentences(dating.readings)
    terms = read_contexts((claim for one in stated for claim in one.claims if list_quantities(claim)), sentences)
    corpus = Corpus(sentences, read_scenes(dating.readings), published, terms, read_venues(dating.readings))
    passages = read_passages(stated, dating.readings, corpus.scenes, published)
    figures = bind_figures(mark_parts(collect_figures(stated, corpus), corpus.sentences), passages)
    kinds = {one.fact.id: one.fact.kind for one in stated}
    found = (
        *_compare_figures(figures, kinds),
        *compare_uses(figures, sentences),
        *compare_places_summed(figures, kinds),
        *compare_actors(stated, sentences),
        *compare_places(stated, sentences),
        *compare_moments(stated, sentences),
        *compare_quotations(stated, dating.readings),
        *compare_nouns(stated, sentences),
        *compare_arithmetic(passages),
        *compare_companions(passages),
        *compare_degrees(passages),
        *compare_counts(passages),
        *compare_scopes(passages),
        *compare_positions(passages),
        *compare_clocks(passages),
        *compare_offices(passages),
        *compare_standings(passages),
        *compare_contrasts(passages),
        *compare_owners(passages),
        *compare_seats(passages),
        *compare_forces(passages),
        *compare_inquiries(passages),
        *compare_polarity(passages),
        *compare_event_dates(passages),
        *compare_measures(passages),
        *compare_series(passages),
        *compare_portions(passages),
        *compare_repairs(passages),
        *compare_forecasts(passages),
        *compare_ordinals(passages),
        *compare_bygones(passages),
        *compare_counters(passages),
        *compare_superlatives(passages),
        *compare_spellings(passages),
        *compare_scores(passages),
        *compare_sayings(passages),
        *compare_unknowns(passages, gather_tolls(figures, kinds)),
    )
    corrections = read_corrections(dating.readings, passages)
    found = (*withdraw_words(found, corrections), *compare_corrections(corrections, everything, passages))
    kept = _drop_repeated(sorted(found, key=_order_entry))
    return tuple(replace(entry, id=f"#{number}") for number, entry in enumerate(kept, start=1))


def _take_clauses(stated: Sequence[Stated]) -> tuple[Stated, ...]:
    """The facts with whole clauses only: a part of a clause says nothing that the clause does not say."""
    whole = (replace(one, claims=tuple(claim for claim in one.claims if claim.aspect == "clause")) for one in stated)
    return tuple(one for one in whole if one.claims)


def _compare_figures(figures: Sequence[Figure], kinds: Mapping[str, str]) -> list[Disagreement]:
    """What is said of the figures, each of them in one entry: halves, revisions and tolls before all else."""
    kept: list[Disagreement] = []
    told: set[tuple[str, int]] = set()
    judged = (
        *find_halves(figures),
        *find_revisions(figures),
        *find_corrections(figures),
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
    for entry in entries:
        if not any(_says_again(entry, known) for known in kept):
            kept.append(entry)
    return kept


def _says_again(entry: Disagreement, known: Disagreement) -> bool:
    """Whether each side has words of a side of the known entry; they may overlap where both entries are of one sort."""
    are_open = entry.relation in OPEN_RELATIONS and known.relation in OPEN_RELATIONS
    may_overlap = entry.type == known.type and (are_open or entry.type in ("date", "predicate", "modality"))
    touched = [
        {at for at, old in enumerate(known.sides) if _share_words(side, old, may_overlap)} for side in entry.sides
    ]
    return all(touched) and len(set().union(*touched)) > 1


def _share_words(side: Side, old: Side, may_overlap: bool) -> bool:
    return any(
        one.file == two.file and (one.start == two.start or (may_overlap and one.span.overlap(two.span) > 0))
        for one in side.evidence
        for two in old.evidence
    )
