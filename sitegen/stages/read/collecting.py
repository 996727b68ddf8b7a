"""Gathers the names of all articles: every use, its kind, and the wordings that stand for it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass

from ...model.readings import EntityKind, Reading
from ...values.names import fold_name
from ...values.names.nicknames import is_given_name
from ...values.names.places import ADJECTIVES
from ...values.names.words import OFFICES
from .descriptions import find_bodies, find_descriptions
from .kinds import is_known_place, judge_kinds
from .namesakes import Name
from .settling import settle_uses
from .surfaces import NameUse, find_name_uses

# How much commoner a body must be than any other of its kind for "the ministry" to mean it.
_DOMINANCE = 4
_LEAST_USES_OF_BODY = 2
_SHORTEST_SURNAME = 3
# Names of web sites.
_DOMAIN = re.compile(r"\b[A-Za-z0-9-]{2,63}\.(?:com|org|net|gov|info|co\.uk|gov\.uk|edu)\b")
# "A 20-year-old student named" has eight tokens.
_REACH = 9


@dataclass(frozen=True, slots=True)
class Collected:
    """All uses of names by file, and the wordings that stand for a folded name: `wordings[text] == folded`.

    `added` are folded names without uses that are looked for, with the files that may have them.
    """

    uses: tuple[tuple[str, NameUse], ...]
    kinds: dict[str, EntityKind]
    wordings: dict[str, str]
    added: Mapping[str, frozenset[str]]


def collect_names(readings: tuple[Reading, ...], publishers: frozenset[str]) -> Collected:
    """All names in prose of `readings`, mended by what the rest of them show; `publishers` are folded."""
    uses: list[tuple[str, NameUse]] = []
    bodies: Counter[tuple[str, str]] = Counter()
    shorts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wordings: dict[str, str] = {}
    domains: set[str] = set()
    vocabulary = Counter(
        token.text
        for reading in readings
        for sentence in reading.sentences
        for token in sentence.tokens
        if token.text.islower()
    )
    for reading in readings:
        mentions = deque(reading.mentions)
        for sentence in reading.sentences:
            inside = []
            while mentions and mentions[0].start < sentence.end:
                inside.append(mentions.popleft())
            if sentence.place == "headline":
                continue
            uses.extend((reading.file, use) for use in find_name_uses(sentence, tuple(inside), vocabulary))
            domains.update(match.group() for match in _DOMAIN.finditer(sentence.text))
            for body in find_bodies(sentence):
                bodies[body.surface, fold_name(f"{body.nation} {body.core}")] += 1
                shorts[body.core][fold_name(f"{body.nation} {body.core}")] += 1
                shorts[body.short][fold_name(f"{body.nation} {body.core}")] += 1
    uses = settle_uses(uses, vocabulary)
    kinds = judge_kinds(tuple(use for _, use in uses), publishers)
    for surface, folded in sorted(bodies):
        kinds[folded] = "organisation"
        wordings[surface] = folded
    for short, owners in sorted(shorts.items()):
        wordings.update(_claim_short(short, owners))
    for _, use in uses:
        wordings.update(_word_use(use, kinds))
    surnames = _find_surnames(tuple(use for _, use in uses), kinds, wordings, vocabulary)
    for surname, folded in surnames.items():
        kinds[folded] = "person"
        wordings[surname] = folded
    wordings |= _find_teams(Counter(use.surface for _, use in uses), kinds)
    for domain in sorted(domains - wordings.keys()):
        kinds[fold_name(domain)] = "other"
        wordings[domain] = fold_name(domain)
    everywhere = frozenset(reading.file for reading in readings)
    added = dict.fromkeys(surnames.values(), everywhere)
    return Collected(tuple(uses), kinds, {text: wordings[text] for text in sorted(wordings)}, added)


def _find_teams(surfaces: Counter[str], kinds: Mapping[str, EntityKind]) -> dict[str, str]:
    """Teams that bear the name of a people, by that name: "the Indians" of a story about the Cleveland Indians."""
    teams: defaultdict[str, set[str]] = defaultdict(set)
    for surface, count in surfaces.items():
        people, folded = surface.rpartition(" ")[2], fold_name(surface)
        is_people = people in ADJECTIVES and people.endswith("s") and people != surface
        if is_people and count >= _LEAST_USES_OF_BODY and kinds.get(folded) == "organisation":
            teams[people].add(folded)
    return {people: min(folded) for people, folded in sorted(teams.items()) if len(folded) == 1}


def _find_surnames(
    uses: tuple[NameUse, ...], kinds: dict[str, EntityKind], wordings: Mapping[str, str], vocabulary: Mapping[str, int]
) -> dict[str, str]:
    """Last names of persons that were found nowhere alone, with their folded form: the engine takes some for words."""
    found = {}
    taken = {folded.rpartition(" ")[2] for folded, kind in kinds.items() if kind != "person"}
    for use in uses:
        surname, folded = use.surface.rpartition(" ")[2], fold_name(use.surface)
        if kinds.get(folded) != "person" or use.first == use.last or surname in wordings:
            continue
        is_sure = use.guess == "person" or use.honorific or use.has_office or is_given_name(folded.split()[0])
        is_own = (
            surname not in ADJECTIVES
            and surname[:1].isupper()
            and not surname.isupper()
            and len(surname) > _SHORTEST_SURNAME
        )
        if (
            is_sure
            and is_own
            and not vocabulary.get(surname.lower())
            and surname.lower() not in OFFICES
            and fold_name(surname) not in kinds
            and fold_name(surname) not in taken
        ):
            found[surname] = fold_name(surname)
    return {surname: found[surname] for surname in sorted(found) if not is_known_place(found[surname])}


def _claim_short(short: str, owners: Counter[str]) -> dict[str, str]:
    """ "ministry" for the one ministry that is spoken of, or that is spoken of far more than any other."""
    ranked = sorted(owners.items(), key=lambda entry: (-entry[1], entry[0]))
    is_alone = len(ranked) == 1 or ranked[0][1] >= _DOMINANCE * ranked[1][1]
    return {short: ranked[0][0]} if is_alone and ranked[0][1] >= _LEAST_USES_OF_BODY else {}


def _word_use(use: NameUse, kinds: dict[str, EntityKind]) -> dict[str, str]:
    """The wordings of one use: the name, the name with its form of address, and what describes it."""
    folded = fold_name(use.surface)
    if not folded:
        return {}
    wordings = {use.surface: folded}
    if use.honorific:
        wordings[f"{use.honorific} {use.surface}"] = folded
    for description in find_descriptions(use, kinds[folded]):
        wordings[description.surface] = folded
    return wordings


def count_names(collected: Collected) -> tuple[Name, ...]:
    """The folded names with their kinds, the number of their uses and the files that have them."""
    counts: Counter[str] = Counter(fold_name(use.surface) for _, use in collected.uses)
    files: defaultdict[str, set[str]] = defaultdict(set)
    acronyms: set[str] = set()
    introduced: set[str] = set()
    for file, use in collected.uses:
        folded = fold_name(use.surface)
        files[folded].add(file)
        if _is_introduced(use):
            introduced.add(folded)
        if is_acronym(use.surface):
            acronyms.add(folded)
    return tuple(
        Name(
            folded,
            kind,
            counts[folded],
            collected.added.get(folded, frozenset(files[folded])),
            folded in acronyms,
            folded in introduced,
        )
        for folded, kind in sorted(collected.kinds.items())
        if folded
    )


def _is_introduced(use: NameUse) -> bool:
    """Whether a name brings in somebody new: "a student named Omar", "identified only as Omar"."""
    words = [token.text.lower() for token in use.sentence.tokens[max(0, use.first - _REACH) : use.first]]
    if words[-2:] == ["only", "as"]:
        return True
    return words[-1:] in (["named"], ["called"]) and not {"a", "an", "another", "one"}.isdisjoint(words)


def is_acronym(surface: str) -> bool:
    """Whether a name is one short word, mostly of capitals."""
    letters = [letter for letter in surface if letter.isalpha()]
    return (
        2 <= len(letters) <= 7 and sum(letter.isupper() for letter in letters) * 2 > len(letters) and " " not in surface
    )


def find_equated(collected: Collected) -> tuple[tuple[str, str], ...]:
    """Names with an acronym or a ticker in brackets behind them ("World Health Organization (WHO)")."""
    pairs = set()
    for _, use in collected.uses:
        tokens = use.sentence.tokens
        following = [token.text for token in tokens[use.last + 1 : use.last + 4]]
        if len(following) == 3 and following[0] == "(" and following[2] in (")", ",") and is_acronym(following[1]):
            folded, acronym = fold_name(use.surface), fold_name(following[1])
            is_body = collected.kinds.get(folded) == "organisation" and not is_known_place(acronym)
            if is_body and acronym in collected.kinds:
                pairs.add((folded, acronym))
    return tuple(sorted(pairs))


def find_leads(readings: tuple[Reading, ...], collected: Collected) -> dict[str, tuple[str, ...]]:
    """The folded full names of persons by file, those of its headline first, then in the order of the text."""
    named: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for file, use in collected.uses:
        folded = fold_name(use.surface)
        if " " in folded and collected.kinds.get(folded) == "person":
            named[file].setdefault(folded)
    leads = {}
    for reading in readings:
        headlines = (fold_name(sentence.text) for sentence in reading.sentences if sentence.place == "headline")
        headed = f" {' '.join(headlines)} "
        in_headline = {folded: f" {folded} " not in headed for folded in named[reading.file]}
        leads[reading.file] = tuple(sorted(in_headline, key=lambda folded: in_headline[folded]))
    return leads
