"""Facts: one for each group of claims, with every place where a source states it.

No claim of a group is lost but chatter: that stays what it is, text on the page of its source.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.claims import Claim, FactKind, Group
from ...model.readings import Reading
from ...model.stories import Entity, Evidence, Fact, TimelineKind, When
from .evidence import number_evidence, place_evidence, read_evidence
from .lexicon import find_family
from .telling.chatter import is_chatter
from .telling.excerpts import choose_excerpts, gather_clauses, join_excerpts
from .telling.frames import house_frames
from .telling.identities import part_identities, state_identity
from .telling.pages import Page, open_pages
from .telling.repeats import fold_repeats, order_members
from .telling.shares import rate_support
from .telling.statements import Statement, order_claim, state_fact, states_clause
from .telling.whens import choose_when
from .topics import name_topic

# What a reader must know first, by family of event; a family that is not named weighs as its kind of fact does.
EVENT_WEIGHT = {"death": 1.0, "injury": 0.8, "offer": 0.7, "arrest": 0.7, "expose": 0.7, "agree": 0.6, "destroy": 0.6}
KIND_WEIGHT: dict[FactKind, float] = {
    "event": 0.4,
    "quantity": 0.4,
    "statement": 0.2,
    "agreement": 0.5,
    "demand": 0.3,
    "plan": 0.3,
    "background": 0.1,
    "allegation": 0.3,
}
# What articles only tell within other facts (where it was, how old somebody is) is needed less than a whole clause.
DETAIL_WEIGHT = 0.5
_KINDS: tuple[FactKind, ...] = tuple(KIND_WEIGHT)
_FORWARD = frozenset({"planned", "proposed", "expected", "demanded", "possible"})
_LIMITS = frozenset({"BEFORE", "ON_OR_BEFORE"})

_Members = tuple[Claim, ...]
_Told = tuple[_Members, Statement]


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact with the claims that it was made of, in (file, start) order, and the one whose words state it."""

    fact: Fact
    claims: tuple[Claim, ...]
    best: Claim


def build_facts(
    readings: Sequence[Reading], claims: Sequence[Claim], groups: Sequence[Group], entities: Sequence[Entity] = ()
) -> tuple[Stated, ...]:
    """One fact for each group, in the order of its earliest evidence; ids are "#1", "#2" …

    Claims of a group with the same place are one piece of evidence. Groups that tell the same are one fact, a group of
    nothing but parts of clauses is none if it can only be told in the words of another one, and chatter is none.
    """
    pages = open_pages(readings, entities)
    by_number = {claim.number: claim for claim in claims}
    members = sorted(
        (tuple(sorted((by_number[number] for number in group.claims), key=order_claim)) for group in groups),
        key=lambda group: [order_claim(claim) for claim in group],
    )
    housed = part_identities(house_frames([group for group in members if group], pages), pages)
    once = _drop_repeats(_fold(_state_groups(housed, pages, set()), pages))
    told = [
        (group, statement)
        for group, statement in _fold(_tell_apart(once, pages), pages)
        if not is_chatter(group, statement.text, pages)
    ]
    clauses = gather_clauses(claims)
    pieces = [join_excerpts(place_evidence(group, choose_excerpts(group, pages, clauses)), pages) for group, _ in told]
    ids = number_evidence(pieces)
    sentences = {file: page.sentences for file, page in pages.items()}
    lengths = {reading.file: reading.sentences[-1].end for reading in readings if reading.sentences}
    return tuple(
        Stated(
            _build_fact(
                number,
                group,
                statement,
                read_evidence(number, pieces[number - 1], ids, stated=statement.claim, sentences=sentences),
                lengths,
                pages,
            ),
            group,
            statement.claim,
        )
        for number, (group, statement) in enumerate(told, start=1)
    )


def _fold(told: Sequence[_Told], pages: Mapping[str, Page]) -> list[_Told]:
    """The groups without repeats, in the order of their earliest claim; what repeats tell elsewhere is told anew."""
    kept, rests = fold_repeats(told)
    used = {statement.text for _, statement in kept}
    return sorted([*kept, *_state_groups(rests, pages, used)], key=lambda one: order_members(one[0]))


def _state_groups(members: Sequence[_Members], pages: Mapping[str, Page], used: set[str]) -> list[_Told]:
    """Each group with its statement; one that another group has, or one of `used`, only where no other reads alone."""
    used = set(used)
    told = []
    for group in members:
        told.append((group, state_identity(group, pages) or state_fact(_take_whole(group), pages, used)))
        used.add(told[-1][1].text)
    return told


def _tell_apart(told: Sequence[_Told], pages: Mapping[str, Page]) -> list[_Told]:
    """The groups, those told in the words of one with more articles in those of another sentence, where they can be."""
    ranked = sorted(range(len(told)), key=lambda at: (-len({claim.file for claim in told[at][0]}), at))
    used: set[str] = set()
    statements = {}
    for at in ranked:
        group, statement = told[at]
        place = statement.claim.file, statement.claim.sentence
        others = [claim for claim in _take_whole(group) if (claim.file, claim.sentence) != place and claim.reads_alone]
        if statement.text in used and others:
            other = state_fact(others, pages, used)
            statement = statement if other.text in used else other
        used.add(statement.text)
        statements[at] = statement
    return [(group, statements[at]) for at, (group, _) in enumerate(told)]


def _drop_repeats(told: Sequence[_Told]) -> list[_Told]:
    """The groups without those of mere parts that are told in the words of another group."""
    seen = {statement.text for group, statement in told if states_clause(group)}
    kept = []
    for group, statement in told:
        if states_clause(group) or statement.text not in seen:
            kept.append((group, statement))
        seen.add(statement.text)
    return kept


def take_whole_facts(stated: Sequence[Stated]) -> tuple[Fact, ...]:
    """The facts that whole clauses state, with these clauses as their evidence: what two articles retell in order."""
    whole = []
    for one in stated:
        clauses = [claim for claim in one.claims if claim.aspect == "clause"]
        evidence = tuple(
            piece
            for piece in one.fact.evidence
            if any(claim.file == piece.quote.file and piece.quote.span.holds(claim.span) for claim in clauses)
        )
        if evidence:
            whole.append(replace(one.fact, evidence=evidence))
    return tuple(whole)


def _build_fact(
    number: int,
    claims: tuple[Claim, ...],
    stated: Statement,
    evidence: tuple[Evidence, ...],
    lengths: Mapping[str, int],
    pages: Mapping[str, Page],
) -> Fact:
    whole = _take_whole(claims)
    kind = _choose_kind(whole)
    return Fact(
        id=f"#{number}",
        text=stated.text,
        kind=kind,
        topic=name_topic(whole, kind),
        evidence=rate_support(stated.text, stated.claim.file, evidence),
        when=When() if stated.is_lasting else choose_when(whole, stated.claim, pages),
        entities=_choose_entities(whole),
        weight=_weigh_fact(whole, kind, lengths),
        predicate=stated.claim.predicate,
        lane=_choose_lane(whole, kind),
    )


def _take_whole(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The whole clauses among the claims of a fact, which say what it is.

    A fact of parts alone is told by those that hold their verb, else by all.
    """
    clauses = tuple(claim for claim in claims if claim.aspect == "clause")
    return clauses or tuple(claim for claim in claims if claim.aspect in ("event", "part")) or claims


def _choose_kind(claims: Sequence[Claim]) -> FactKind:
    votes: Counter[FactKind] = Counter()
    for claim in claims:
        votes[claim.kind] += 2 if claim.place == "body" else 1
    return min(votes, key=lambda kind: (-votes[kind], _KINDS.index(kind)))


def _choose_entities(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Ids of those named in at least half of the claims, the most often named first."""
    named: defaultdict[str, set[int]] = defaultdict(set)
    for claim in claims:
        for mention in claim.mentions:
            if mention.entity is not None:
                named[mention.entity].add(claim.number)
    kept = [entity for entity, numbers in named.items() if 2 * len(numbers) >= len(claims)]
    return tuple(sorted(kept, key=lambda entity: (-len(named[entity]), entity)))


def _choose_lane(claims: Sequence[Claim], kind: FactKind) -> TimelineKind:
    forward = sum(claim.modality in _FORWARD for claim in claims)
    if kind in ("plan", "demand") or 2 * forward > len(claims):
        limited = any(timex.modifier in _LIMITS for claim in claims for timex in claim.timexes)
        return "deadline" if limited else "planned"
    return "said" if kind == "statement" else "happened"


def _weigh_fact(claims: Sequence[Claim], kind: FactKind, lengths: Mapping[str, int]) -> float:
    """How much a reader needs it, 0 to 1: support 50, place in the articles 25, sort of event 25 in the hundred."""
    files = {claim.file for claim in claims}
    support = min(1.0, len(files) / max(1, len(lengths)) * 1.25)
    early = max(1 - claim.span.start / max(1, lengths.get(claim.file, 1)) for claim in claims)
    event = max(EVENT_WEIGHT.get(find_family(claim.predicate), KIND_WEIGHT[kind]) for claim in claims)
    headline = any(claim.place == "headline" for claim in claims)
    share = 1.0 if states_clause(claims) else DETAIL_WEIGHT
    return round(share * (0.5 * support + 0.2 * max(0.0, early) + 0.05 * headline + 0.25 * event), 3)
