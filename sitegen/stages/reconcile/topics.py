"""Readable headings over facts: what a fact is about, and where many tell only what happened, whom it concerns.

A heading that only one or two facts of a story have is none; an editor would put them under a wider one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...model.claims import Claim, FactKind
from ...model.stories import Entity, Fact
from .lexicon import PERSON_NOUNS

FEWEST_FACTS = 3
FEWEST_NAMED = 4
NAMED_SHARE = 0.03
MAIN_SHARE = 0.2
CREDITED_SHARE = 0.5
MOST_NAMED = 8
MOST_NAME_WORDS = 4
_TOPIC_OF_KIND: dict[FactKind, str] = {
    "event": "What happened",
    "quantity": "Figures",
    "statement": "What was said",
    "agreement": "Talks and agreements",
    "demand": "Demands",
    "plan": "What comes next",
    "background": "Background",
    "allegation": "Allegations",
}
_WIDER: dict[FactKind, FactKind] = {
    "demand": "statement",
    "allegation": "statement",
    "agreement": "event",
    "plan": "event",
}
_GENERIC = ("What happened", "Figures", "What was said", "Background")
_MONEY = re.compile(r"[A-Z]{3}")
# Headings by the words of a claim, the more telling first: a lawsuit about a breach is heard in court.
_WORDS_OF_HEADING = (
    (
        "Casualties",
        r"killed|kills|killing|dead|died|dies|deaths?|fatalit(?:y|ies)|injur(?:ed|ies|ing)|wound(?:ed|ing|s)",
        r"casualt(?:y|ies)|hospital(?:s|i[sz]ed)?|unaccounted for|missing",
    ),
    (
        "Rescue and aid",
        r"rescu\w+|evacuat\w+|firefighters?|paramedics?|ambulances?|survivors|relief|aid workers?|humanitarian",
    ),
    ("The investigation", r"investigat\w+|inquiry|inquiries|probe[ds]?|probing|forensic\w*|autopsy"),
    (
        "Arrests and charges",
        r"arrest(?:ed|s)?|detain(?:ed|s)?|custody|indict\w+|suspects?|convicted|sentenced|jailed",
    ),
    ("In court", r"lawsuits?|sued?|suing|courts?|judges?|plaintiffs?|litigation|trial|statute of limitations"),
    ("The offer", r"bids?|bidding|takeover|acquir\w+|acquisitions?|merger|(?:per|a) share|tie-up"),
    ("Markets", r"shares|stocks?|shareholders?|investors|traders|trading|analysts?|market value"),
    (
        "Damage",
        r"damag\w+|destroy\w+|collapsed?|rubble|flattened|wreckage|disrupt(?:ed|s|ing|ions?)|outages?|repair\w*",
    ),
    ("Talks and agreements", r"talks|negotiat\w+|summit|agreements?|treaty|accord|ceasefire|truce"),
    ("Votes and parties", r"votes?|voted|voters|elections?|ballots?|referendum|polls"),
    (
        "Reactions",
        r"condemn\w*|condolences?|prayers|mourn\w*|tributes?|outrag\w+|sympath\w+|vigils?|grie(?:f|v\w+)|prais\w+",
        r"applaud\w+|backlash|petition|apologi[sz]\w+|apology|denounc\w+|reaction",
    ),
)
_RULES = tuple(
    (heading, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)) for heading, *words in _WORDS_OF_HEADING
)
# Headings by the class of a claim's own verb: an inquiry into a killing is an inquiry.
_HEADING_OF_CLASS = {
    "kill": "Casualties",
    "injure": "Casualties",
    "rescue": "Rescue and aid",
    "investigate": "The investigation",
    "arrest": "Arrests and charges",
    "sue": "In court",
    "destroy": "Damage",
    "damage": "Damage",
    "repair": "Damage",
    "meet": "Talks and agreements",
    "elect": "Votes and parties",
    "mourn": "Reactions",
    "praise": "Reactions",
}
_VOICE = re.compile(r"\b(?:I|I[’']m|I[’']ve|my|we|our)\b")
_PEOPLE = re.compile(rf"\b(?:{'|'.join(sorted(PERSON_NOUNS))})s?\b", re.IGNORECASE)


def name_topic(claims: Sequence[Claim], kind: FactKind) -> str:
    """The heading of a fact by itself: what most of its claims are about; background and plans keep their own."""
    if kind in ("background", "demand", "plan"):
        return _TOPIC_OF_KIND[kind]
    votes = Counter(_find_heading(claim) or _TOPIC_OF_KIND[kind] for claim in claims)
    return min(votes, key=lambda heading: (-votes[heading], heading in _GENERIC, heading))


def settle_topics(facts: Sequence[Fact], entities: Iterable[Entity]) -> tuple[Fact, ...]:
    """The facts under the headings of their story, in the order given.

    Rare headings give way to that of the kind of fact; what only happened or was said is told apart by the names that
    several such facts share, and that are neither in most facts of the story nor merely credited.
    """
    common = _drop_rare(facts)
    named = _choose_names(common, entities)
    told = [
        replace(fact, topic=named[name]) if fact.topic in _GENERIC and (name := _first_of(fact, named)) else fact
        for fact in common
    ]
    counts = Counter(fact.topic for fact in told)
    return tuple(
        replace(fact, topic=_GENERIC[0]) if fact.topic in _GENERIC and counts[fact.topic] < FEWEST_FACTS else fact
        for fact in told
    )


def _drop_rare(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, those under a heading that few share under the one of their kind."""
    counts = Counter(fact.topic for fact in facts)
    return [
        fact
        if counts[fact.topic] >= FEWEST_FACTS
        else replace(fact, topic=_TOPIC_OF_KIND[_WIDER.get(fact.kind, fact.kind)])
        for fact in facts
    ]


def _find_heading(claim: Claim) -> str | None:
    """What the verb of a claim tells of, else the most telling of its words."""
    own = _HEADING_OF_CLASS.get(claim.predicate_class)
    if own is not None and (own != "Casualties" or _tells_of_people(claim)):
        return own
    text = claim.statement
    for heading, pattern in _RULES:
        if pattern.search(text) and (heading != "Casualties" or _tells_of_people(claim)):
            return heading
    if any(_MONEY.fullmatch(quantity.unit) for quantity in claim.quantities):
        return "Money"
    return "In their own words" if claim.attribution and _VOICE.search(claim.exact) else None


def _tells_of_people(claim: Claim) -> bool:
    """Whether somebody dies in it, rather than an argument or a century."""
    has_number = any(quantity.unit == "" for quantity in claim.quantities)
    has_person = any(mention.kind == "person" for mention in claim.mentions)
    return has_number or has_person or bool(_PEOPLE.search(claim.statement))


def _choose_names(facts: Sequence[Fact], entities: Iterable[Entity]) -> dict[str, str]:
    """The ids of the names that head facts, the most frequent first, with their heading."""
    everywhere = Counter(name for fact in facts for name in set(fact.entities))
    generic = [fact for fact in facts if fact.topic in _GENERIC]
    open_counts = Counter(name for fact in generic for name in set(fact.entities))
    least = max(FEWEST_NAMED, round(NAMED_SHARE * len(facts)))
    known = {entity.id: entity for entity in entities}
    chosen: dict[str, str] = {}
    left = list(generic)
    for _ in range(MOST_NAMED):
        counts = Counter(
            name
            for fact in left
            for name in set(fact.entities)
            if name in known and open_counts[name] >= least and everywhere[name] <= MAIN_SHARE * len(facts)
        )
        best = min(counts, key=lambda name: (-counts[name], name), default=None)
        if best is None or counts[best] < least:
            break
        own = [fact for fact in left if best in fact.entities]
        left = [fact for fact in left if best not in fact.entities]
        title = _title_of(known[best])
        if len(title.split()) <= MOST_NAME_WORDS and not _is_credited(known[best], own):
            chosen[best] = title
    return chosen


def _title_of(entity: Entity) -> str:
    """The name as a heading: in full where the articles have it more than once, else as they mostly do."""
    counts = {alias.text: alias.count for alias in entity.aliases}
    if counts.get(entity.name, 0) > 1 or not counts:
        return entity.name
    return max(sorted(counts), key=lambda text: counts[text])


def _is_credited(entity: Entity, facts: Sequence[Fact]) -> bool:
    """Whether most of these facts only credit the name, as those of an agency do."""
    names = {alias.text for alias in entity.aliases} | {entity.name}
    credited = [
        fact for fact in facts if any(name in (one.attribution or "") for one in fact.evidence for name in names)
    ]
    return len(credited) >= CREDITED_SHARE * len(facts)


def _first_of(fact: Fact, named: dict[str, str]) -> str | None:
    return next((name for name in named if name in fact.entities), None)
