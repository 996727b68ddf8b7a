"""Whom a part of a name means: a surname or a given name alone, where several persons share it.

A surname goes to the person its article is about: named in the headline, else first named in full. Forms of address
tell "Mrs" from "Mr"; a person whom only other articles name is taken only where the own article names none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model.readings import EntityKind
from ...values.names.genders import tell_gender
from ...values.names.nicknames import is_given_name
from ...values.names.words import GIVEN_NAMES, PARTICLES
from .kinds import is_known_place
from .spellings import SUFFIXES, is_same_word

_LEAST_LETTERS = 5
_UNRANKED = 10**6
# "Ben" is a given name far more often than a son of somebody.
_PARTICLES = PARTICLES - {"ben"}
_ADDRESSES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she"}


@dataclass(frozen=True, slots=True)
class Name:
    """A folded name with its kind, the number of its uses and the files that have it.

    `is_introduced` holds when it brings in somebody of whom no more is told: "a student named Omar".
    """

    folded: str
    kind: EntityKind
    count: int
    files: frozenset[str]
    is_acronym: bool = False
    is_introduced: bool = False


@dataclass(frozen=True, slots=True)
class Namesake:
    """One person among those that share a part of a name: the commonest full name, all files, the ranks by file."""

    name: Name
    files: frozenset[str]
    ranks: Mapping[str, int]


Leads = Mapping[str, tuple[str, ...]]
Find = Callable[[str], str]


def find_long_surnames(names: Sequence[Name], find: Find) -> Iterator[tuple[str, str]]:
    """Names that are the end of a longer one with that of the one person who bears it.

    "Al-Haddad" is Karim al-Haddad, "Omar Mahdi" is Karim Omar Mahdi.
    """
    people = [name.folded for name in names if name.kind == "person"]
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for full in people:
        bearers[full.rpartition(" ")[2]].append(full)
    for short in people:
        if " " in short:
            longer = [full for full in bearers[short.rpartition(" ")[2]] if full.endswith(f" {short}")]
            if len({find(full) for full in longer}) == 1:
                yield short, longer[0]


def find_partial_names(names: Sequence[Name], find: Find, leads: Leads) -> Iterator[tuple[Name, tuple[Namesake, ...]]]:
    """One-word names with the persons whose last or first name they are; one for each cluster, in order of root.

    `find` leads from a folded name to the root of its cluster; `leads` are the folded full names of persons in each
    file, whom the file is about first.
    """
    last, first = _index_people(names)
    ranks = _rank_people(find, leads)
    files: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        files[find(name.folded)] |= name.files
    for name in names:
        if " " in name.folded or (name.kind == "place" and is_known_place(name.folded)):
            continue
        if name.is_introduced and is_given_name(name.folded):
            continue
        found = _find_bearers(name, last, first)
        best: dict[str, Name] = {}
        for anchor in found:
            root = find(anchor.folded)
            if root not in best or best[root].count < anchor.count:
                best[root] = anchor
        if best:
            people = (Namesake(best[root], frozenset(files[root]), ranks[root]) for root in sorted(best))
            yield name, tuple(people)


def choose_namesakes(name: Name, people: Sequence[Namesake]) -> Iterator[tuple[tuple[str, str], str]]:
    """Whom the name, bare and behind each form of address, means in each of its files: (file, folded) and folded."""
    genders = [tell_gender(one.name.folded) for one in people]
    fitting = {
        wanted: [one for one, gender in zip(people, genders, strict=True) if gender in (wanted, "")] or people
        for wanted in set(_ADDRESSES.values())
    }
    for file in sorted(name.files):
        yield (file, name.folded), _choose(file, people).name.folded
        chosen = {wanted: _choose(file, fit).name.folded for wanted, fit in fitting.items()}
        for address, gender in sorted(_ADDRESSES.items()):
            yield (file, f"{address} {name.folded}"), chosen[gender]


def _choose(file: str, people: Sequence[Namesake]) -> Namesake:
    elders = [one for one in people if one.name.folded.split()[-1] not in SUFFIXES] or list(people)
    near = [one for one in elders if file in one.files] or elders
    return min(near, key=lambda one: (one.ranks.get(file, _UNRANKED), -one.name.count, one.name.folded))


def _index_people(names: Iterable[Name]) -> tuple[dict[str, list[Name]], dict[str, list[Name]]]:
    """Persons with a full name, by their last and by their first word."""
    last: defaultdict[str, list[Name]] = defaultdict(list)
    first: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        words = [word for word in name.folded.split() if word not in SUFFIXES]
        if name.kind == "person" and len(words) > 1:
            last[words[-1]].append(name)
            if words[0] not in _PARTICLES:
                first[words[0]].append(name)
    return last, first


def _rank_people(find: Find, leads: Leads) -> dict[str, dict[str, int]]:
    ranks: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for file, people in leads.items():
        for rank, folded in enumerate(people):
            ranks[find(folded)].setdefault(file, rank)
    return ranks


def _find_bearers(name: Name, last: Mapping[str, list[Name]], first: Mapping[str, list[Name]]) -> list[Name]:
    """Persons whose surname it is, else a spelling of it, else their given name.

    A word that is mostly a given name is nobody's surname where no article with it names such a one.
    """
    surnamed = last.get(name.folded, [])
    if is_given_name(name.folded) and not any(one.files & name.files for one in surnamed):
        return _find_given(name, first.get(name.folded, ())) or surnamed
    return surnamed or _find_alike(name, last) or _find_given(name, first.get(name.folded, ()))


def _find_alike(name: Name, last: Mapping[str, list[Name]]) -> list[Name]:
    """Persons whose last name is a spelling of `name`."""
    if name.kind == "place" or len(name.folded) < (_LEAST_LETTERS if name.kind == "person" else _LEAST_LETTERS + 2):
        return []
    alike = [word for word in sorted(last) if word[:2] == name.folded[:2] and is_same_word(word, name.folded)]
    return last[alike[0]] if len(alike) == 1 else []


def _find_given(name: Name, people: Sequence[Name]) -> list[Name]:
    """Persons who are called by their first word: a given name within its own articles, a family name in all."""
    if name.kind == "organisation":
        return []
    if name.folded in GIVEN_NAMES:
        return [one for one in people if name.files <= one.files]
    return list(people)
