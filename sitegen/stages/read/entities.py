"""Whom the names of all articles mean: one entity per person, organisation and place, with every spelling."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...model.articles import Layout
from ...model.readings import EntityKind, Mention, Reading, Sentence
from ...model.spans import Span
from ...model.stories import Alias, Entity
from ...values.names import fold_name
from .clusters import Clusters, Name, cluster_names, strip_legal_form
from .demonyms import list_demonyms, stands_for_state
from .descriptions import find_bodies, find_descriptions
from .kinds import is_known_place, judge_kinds
from .occurrences import NameIndex
from .roles import choose_role, list_roles, read_role
from .settling import settle_uses
from .states import Capitals, learn_capitals
from .surfaces import NameUse, find_domains, find_name_uses

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 6
# How much commoner a body must be than any other of its kind for "the ministry" to mean it.
_DOMINANCE = 4
_LEAST_USES_OF_BODY = 2


@dataclass(frozen=True, slots=True)
class _Collected:
    """All uses of names by file, and the wordings that stand for a folded name: `wordings[text] == folded`."""

    uses: tuple[tuple[str, NameUse], ...]
    kinds: dict[str, EntityKind]
    wordings: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """The words of a name, as listed, at a place of a sentence."""

    sentence: Sentence
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Meanings:
    """What the words at a place mean: names by their clusters, capitals and peoples by the states they stand for."""

    wordings: Mapping[str, str]
    clusters: Clusters
    capitals: Capitals
    peoples: Mapping[str, str]

    def find_root(self, file: str, place: _Place) -> str | None:
        """The root of the cluster that is meant at `place` of `file`, None where none is known."""
        if place.text in self.peoples:
            return self.peoples[place.text]
        folded = self.wordings[place.text]
        root = self.clusters.local.get((file, folded)) or self.clusters.roots.get(folded)
        return self.capitals.find_state(folded, place.sentence, place.span) or root


def link_entities(
    readings: tuple[Reading, ...], layouts: tuple[Layout, ...]
) -> tuple[tuple[Entity, ...], tuple[Reading, ...]]:
    """Entities in the order of name and id, and the readings with every mention linked to one.

    Kinds are settled by all uses in all articles, so a name wrongly labelled once is put right by the rest. Names are
    learnt from prose alone; headlines, whose capitals tell nothing, are then searched for them.
    """
    publishers = frozenset(fold_name(layout.metadata.publisher) for layout in layouts if layout.metadata.publisher)
    collected = _collect(tuple(sorted(readings, key=lambda reading: reading.file)), publishers)
    clusters = cluster_names(_count_names(collected), _find_equated(collected))
    peoples = {word: root for word, root in list_demonyms(clusters.roots).items() if word not in collected.wordings}
    index = NameIndex({**collected.wordings, **peoples})
    places = tuple(_find_places(reading, index, frozenset(peoples)) for reading in readings)
    uses = (
        (collected.wordings[place.text], place.sentence, place.span)
        for found in places
        for place in found
        if place.text not in peoples
    )
    meanings = _Meanings(collected.wordings, clusters, learn_capitals(clusters.roots, uses), peoples)
    found = tuple(
        (reading, _link_places(reading.file, found, meanings)) for reading, found in zip(readings, places, strict=True)
    )
    entities = _make_entities(found, collected, clusters)
    linked = tuple(
        replace(
            reading,
            mentions=tuple(
                replace(mention, kind=entities[root].kind, entity=entities[root].id)
                for mention, root in mentions
                if root in entities
            ),
        )
        for reading, mentions in found
    )
    return tuple(sorted(entities.values(), key=lambda entity: (entity.name, entity.id))), linked


def _collect(readings: tuple[Reading, ...], publishers: frozenset[str]) -> _Collected:
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
            domains.update(find_domains(sentence.text))
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
    for domain in sorted(domains - wordings.keys()):
        kinds[fold_name(domain)] = "other"
        wordings[domain] = fold_name(domain)
    return _Collected(tuple(uses), kinds, {text: wordings[text] for text in sorted(wordings)})


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


def _count_names(collected: _Collected) -> tuple[Name, ...]:
    counts: Counter[str] = Counter(fold_name(use.surface) for _, use in collected.uses)
    files: defaultdict[str, set[str]] = defaultdict(set)
    acronyms: set[str] = set()
    for file, use in collected.uses:
        folded = fold_name(use.surface)
        files[folded].add(file)
        if _is_acronym(use.surface):
            acronyms.add(folded)
    return tuple(
        Name(folded, kind, counts[folded], frozenset(files[folded]), folded in acronyms)
        for folded, kind in sorted(collected.kinds.items())
        if folded
    )


def _is_acronym(surface: str) -> bool:
    letters = [letter for letter in surface if letter.isalpha()]
    return (
        2 <= len(letters) <= 7 and sum(letter.isupper() for letter in letters) * 2 > len(letters) and " " not in surface
    )


def _find_equated(collected: _Collected) -> tuple[tuple[str, str], ...]:
    """Names with an acronym or a ticker in brackets behind them ("World Health Organization (WHO)")."""
    pairs = set()
    for _, use in collected.uses:
        tokens = use.sentence.tokens
        following = [token.text for token in tokens[use.last + 1 : use.last + 4]]
        if len(following) == 3 and following[0] == "(" and following[2] in (")", ",") and _is_acronym(following[1]):
            folded, acronym = fold_name(use.surface), fold_name(following[1])
            is_body = collected.kinds.get(folded) == "organisation" and not is_known_place(acronym)
            if is_body and acronym in collected.kinds:
                pairs.add((folded, acronym))
    return tuple(sorted(pairs))


def _find_places(reading: Reading, index: NameIndex, peoples: frozenset[str]) -> tuple[_Place, ...]:
    """Where in one article the words of names stand, and those of peoples that stand for states."""
    return tuple(
        _Place(sentence, span, text)
        for sentence in reading.sentences
        for span, text in index.find_all(sentence)
        if text not in peoples or stands_for_state(sentence, span)
    )


def _link_places(file: str, places: tuple[_Place, ...], meanings: _Meanings) -> tuple[tuple[Mention, str], ...]:
    """The names of one article, each with the root of its cluster; the kind is not yet settled."""
    found = []
    for place in places:
        root = meanings.find_root(file, place)
        if root:
            start, end = place.span.start, place.span.end
            exact = place.sentence.text[start - place.sentence.start : end - place.sentence.start]
            found.append((Mention(start, end, exact, "other"), root))
    return tuple(found)


def _make_entities(
    found: tuple[tuple[Reading, tuple[tuple[Mention, str], ...]], ...], collected: _Collected, clusters: Clusters
) -> dict[str, Entity]:
    """One entity per cluster; a thing must be named twice, and a lone word used once is not sure to be a person."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    files: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for reading, mentions in found:
        for mention, root in mentions:
            text = " ".join(mention.exact.split())
            counts[root][text] += 1
            files[root, text].add(reading.file)
    ballots: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    roles: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for file, use in collected.uses:
        folded = fold_name(use.surface)
        root = clusters.local.get((file, folded)) or clusters.roots.get(folded, "")
        ballots[root][collected.kinds[folded]] += len(folded.split())
        names[root][use.surface] += 1
        role = read_role(use)
        if role:
            roles[root].append((file, role))
    entities = {}
    for root in sorted(counts):
        kind = _elect_kind(root, ballots[root], collected)
        total = sum(counts[root].values())
        if kind == "person" and not any(" " in text for text in counts[root]) and not roles[root] and total < 2:
            kind = "other"
        elif kind == "other" and total < 2:
            continue
        name = _choose_name(kind, names[root] or counts[root])
        ranked = sorted(counts[root].items(), key=lambda entry: (-entry[1], entry[0]))
        aliases = tuple(Alias(text, count, tuple(sorted(files[root, text]))) for text, count in ranked)
        stated = list_roles(roles[root]) if kind == "person" else ()
        role = choose_role(roles[root]) if kind == "person" else None
        entities[root] = Entity(_make_id(root, kind), name, kind, role, aliases, stated)
    return entities


def _elect_kind(root: str, ballot: Counter[EntityKind], collected: _Collected) -> EntityKind:
    """The kind of most of the words that name the cluster: a full name tells more of its kind than an acronym."""
    if not ballot:
        return collected.kinds[root]
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "other")
    return max(order, key=lambda kind: (ballot[kind], -order.index(kind)))


def _choose_name(kind: EntityKind, names: Counter[str]) -> str:
    """The commonest full name: of persons with their first name, of bodies spelled out and without "Ltd"."""
    full = [name for name in names if " " in name] if kind == "person" else []
    if kind == "organisation":
        full = [
            name for name in names if not _is_acronym(name) and strip_legal_form(fold_name(name)) == fold_name(name)
        ]
    return min(full or list(names), key=lambda name: (-names[name], name.isupper(), -len(name), name))


def _make_id(folded: str, kind: EntityKind) -> str:
    number = int.from_bytes(hashlib.sha256(f"{kind}\n{folded}".encode()).digest()[:8], "big")
    return "n-" + "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(_ID_LENGTH))
