"""Makes one entity of each cluster of names: its best name, its kind, its role and every spelling."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict

from ...model.readings import EntityKind, Mention, Reading
from ...model.stories import Alias, Entity
from ...values.names import fold_name
from .clusters import Clusters
from .collecting import Collected, is_acronym
from .roles import choose_role, list_roles, read_role
from .shortforms import ends_in_description
from .spellings import strip_legal_form

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_ID_LENGTH = 6
# A body is shown by its longer name ("Chicago Cubs") when one use in so many has it.
_OFTEN_ENOUGH = 5


def make_entities(
    found: tuple[tuple[Reading, tuple[tuple[Mention, str], ...]], ...], collected: Collected, clusters: Clusters
) -> dict[str, Entity]:
    """One entity per cluster; a thing must be named twice, and a lone word used once is not sure to be a person."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    files: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for reading, mentions in found:
        for mention, root in mentions:
            text = " ".join(mention.exact.split())
            counts[root][text] += 1
            files[root, text].add(reading.file)
    longer = _count_longer(collected, clusters)
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
        is_described = any(ends_in_description(name) for name in names[root])
        kind = "organisation" if is_described else _elect_kind(root, ballots[root], collected)
        total = sum(counts[root].values())
        if kind == "person" and not any(" " in text for text in counts[root]) and not roles[root] and total < 2:
            kind = "other"
        elif kind == "other" and total < 2:
            continue
        name = _choose_name(kind, names[root] or counts[root])
        for text in sorted(longer[root].keys() - counts[root].keys()):
            counts[root][text], files[root, text] = len(longer[root][text]), set(longer[root][text])
        ranked = sorted(counts[root].items(), key=lambda entry: (-entry[1], entry[0]))
        aliases = tuple(Alias(text, count, tuple(sorted(files[root, text]))) for text, count in ranked)
        stated = list_roles(roles[root]) if kind == "person" else ()
        role = choose_role(roles[root]) if kind == "person" else None
        entities[root] = Entity(_make_id(root, kind), name, kind, role, aliases, stated)
    return entities


def _count_longer(collected: Collected, clusters: Clusters) -> defaultdict[str, dict[str, list[str]]]:
    """Names behind an office ("President Xi") or within a description ("town of X"), by root: the files of each use."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for file, use in collected.uses:
        folded = fold_name(use.surface)
        root = clusters.local.get((file, folded)) or clusters.roots.get(folded, "")
        found[root].setdefault(use.surface, []).append(file)
        if use.title and collected.kinds.get(folded) == "person":
            found[root].setdefault(f"{use.title} {use.surface}", []).append(file)
    return found


def _elect_kind(root: str, ballot: Counter[EntityKind], collected: Collected) -> EntityKind:
    """The kind of most of the words that name the cluster: a full name tells more of its kind than an acronym."""
    if not ballot:
        return collected.kinds[root]
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "other")
    return max(order, key=lambda kind: (ballot[kind], -order.index(kind)))


def _choose_name(kind: EntityKind, names: Counter[str]) -> str:
    """The commonest full name: of persons with their first name, of bodies spelled out and without "Ltd"."""
    full = [name for name in names if " " in name] if kind == "person" else []
    if kind == "organisation":
        names = Counter({name: names[name] for name in names if not ends_in_description(name)}) or names
        full = [name for name in names if not is_acronym(name) and strip_legal_form(fold_name(name)) == fold_name(name)]
    best = min(full or list(names), key=lambda name: (-names[name], name.isupper(), -len(name), name))
    if kind not in ("organisation", "other") or " " in best:
        return best
    holding = [name for name in full or names if name != best and f" {best} " in f" {name} "]
    longer = [name for name in holding if _OFTEN_ENOUGH * names[name] >= names[best]]
    return min(longer, key=lambda name: (-names[name], -len(name), name), default=best)


def _make_id(folded: str, kind: EntityKind) -> str:
    number = int.from_bytes(hashlib.sha256(f"{kind}\n{folded}".encode()).digest()[:8], "big")
    return "n-" + "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in range(_ID_LENGTH))
