"""Joins the names of one person, body or place: surnames, acronyms, short forms, spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from ...values.names import fold_name
from ...values.names.places import COUNTRIES, EXONYMS
from .kinds import is_known_place
from .namesakes import Leads, Name, choose_namesakes, find_long_surnames, find_partial_names
from .shortforms import find_short_forms
from .spellings import (
    LEGAL_FORMS,
    SUFFIXES,
    choose_middles,
    is_same_person,
    is_same_phrase,
    is_told_apart,
    strip_legal_form,
)

_SMALL_WORDS = frozenset({"of", "for", "and", "the", "on", "in", "de", "&"})
_DIGRAPH = re.compile(r"([aou])e")
_LONG_WORD = 8
# A block of names that open alike is compared pair by pair up to this size.
_BLOCK = 400
_DISTRICTS = frozenset({
    "city", "county", "district", "junction", "oblast", "province", "region", "state", "station", "town", "village",
})  # fmt: skip
_SEAS = frozenset({"sea", "ocean", "desert"})
# Short forms that everybody knows and no text explains.
_ACRONYMS = {
    "afp": "agence france presse", "ap": "associated press", "cia": "central intelligence agency",
    "daesh": "islamic state", "dhs": "department of homeland security", "epa": "environmental protection agency",
    "eu": "european union", "faa": "federal aviation administration", "fbi": "federal bureau of investigation",
    "fda": "food and drug administration", "fema": "federal emergency management agency", "iaea":
    "international atomic energy agency", "icc": "international criminal court", "imf": "international monetary fund",
    "is": "islamic state", "isil": "islamic state", "isis": "islamic state", "mideast": "middle east",
    "msf": "medecins sans frontieres", "nsa": "national security agency", "peta":
    "people for the ethical treatment of animals", "un": "united nations", "usaid":
    "us agency for international development", "wfp": "world food programme", "who": "world health organization",
    "wwf": "world wildlife fund",
}  # fmt: skip
_COUNTRY_OF = {
    fold_name(name): fold_name(country.name) for country in COUNTRIES for name in (country.name, *country.aliases)
}


@dataclass(frozen=True, slots=True)
class Clusters:
    """`roots` leads from each folded name to the one its cluster is known by; `local` overrides it in single files."""

    roots: dict[str, str]
    local: dict[tuple[str, str], str]


class _Forest:
    """Disjoint sets of folded names; the root is the longest name, the first of equals."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parents = {name: name for name in names}

    def find(self, name: str) -> str:
        while self._parents[name] != name:
            self._parents[name] = self._parents[self._parents[name]]
            name = self._parents[name]
        return name

    def join(self, first: str, second: str) -> None:
        roots = sorted((self.find(first), self.find(second)), key=lambda name: (-len(name), name))
        self._parents[roots[1]] = roots[0]


def cluster_names(names: tuple[Name, ...], pairs: tuple[tuple[str, str], ...], leads: Leads) -> Clusters:
    """Clusters of `names`; `pairs` are names that the text itself equates ("World Health Organization (WHO)").

    `leads` are the folded full names of persons in each file, whom it is about first: a surname that several share
    goes to the first of them.
    """
    names = tuple(sorted(names, key=lambda name: name.folded))
    known = {name.folded for name in names}
    forest = _Forest(sorted(known))
    for first, second in (*pairs, *_find_equals(names), *_find_spellings(names), *_find_acronyms(names)):
        if first in known and second in known:
            forest.join(first, second)
    for find_pairs in (find_long_surnames, find_short_forms):
        for first, second in find_pairs(names, forest.find):
            forest.join(first, second)
    local: dict[tuple[str, str], str] = {}
    for name, people in tuple(find_partial_names(names, forest.find, leads)):
        if len(people) == 1:
            forest.join(name.folded, people[0].name.folded)
        else:
            local.update(choose_namesakes(name, people))
    roots = {name: forest.find(name) for name in sorted(known)}
    return Clusters(roots, {key: forest.find(name) for key, name in sorted(local.items())})


def _find_equals(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Names that differ by a legal form, a generation, an exonym or a country's second name."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    folded = {name.folded for name in names}
    known = {name.folded for name in names if name.kind == "place" and not is_known_place(name.folded)}
    for name in names:
        words = name.folded.split()
        if name.folded in _ACRONYMS:
            yield name.folded, _ACRONYMS[name.folded]
        is_longer = words[-1] in _DISTRICTS or (words[-1] in _SEAS and len(words) == 2)
        if name.kind == "place" and is_longer and " ".join(words[:-1]) in known:
            yield name.folded, " ".join(words[:-1])
        if name.kind == "organisation":
            groups[strip_legal_form(name.folded)].append(name.folded)
            own = sorted(word for word in words if word not in _SMALL_WORDS)
            groups[f"of {' '.join(own)}" if len(own) > 2 else name.folded].append(name.folded)
        elif name.kind == "person":
            parts = words if is_told_apart(words, folded) else [word for word in words if word not in SUFFIXES]
            groups[" ".join(parts)].append(name.folded)
        else:
            groups[_COUNTRY_OF.get(name.folded, EXONYMS.get(name.folded, name.folded))].append(name.folded)
        groups[name.folded.replace(" and ", "&").replace(" ", "")].append(name.folded)
        groups["".join(_drop_umlauts(word) for word in words)].append(name.folded)
        if name.kind == "person" and len(words) > 2 and is_told_apart(words, folded):
            yield from ((name.folded, f"{word} {words[-1]}") for word in (words[0], words[-2]))
    for key in sorted(groups):
        yield from ((groups[key][0], other) for other in groups[key][1:])


def _drop_umlauts(word: str) -> str:
    """A long word as it is without the signs that "ae", "oe" and "ue" stand for: "Sueddeutsche", "Süddeutsche"."""
    return _DIGRAPH.sub(r"\1", word) if len(word) >= _LONG_WORD else word


def _find_spellings(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    blocks: defaultdict[str, list[Name]] = defaultdict(list)
    folded = {name.folded for name in names}
    owners = _index_owners(names)
    for name in names:
        if name.kind == "person":
            last = [word for word in name.folded.split() if word not in SUFFIXES] or [name.folded]
            blocks["person " + last[-1][:2]].append(name)
        elif len(name.folded) >= 7:
            blocks[name.folded[:4]].append(name)
    for key in sorted(blocks):
        apart = set(choose_middles([(name.folded, name.count) for name in blocks[key][:_BLOCK]]))
        for first, second in combinations(blocks[key][:_BLOCK], 2):
            if (first.folded, second.folded) in apart or (second.folded, first.folded) in apart:
                continue
            is_same = is_same_person if key.startswith("person ") else is_same_phrase
            words = first.folded.split(), second.folded.split()
            if any(is_told_apart(part, folded) for part in words) or not is_same(*words):
                continue
            if not _are_of_others(owners.get(first.folded, []), owners.get(second.folded, [])):
                yield first.folded, second.folded


def _index_owners(names: Iterable[Name]) -> dict[str, list[list[str]]]:
    """The words of the full names of persons, by the surname that each ends in."""
    owners: defaultdict[str, list[list[str]]] = defaultdict(list)
    for name in names:
        words = name.folded.split()
        if name.kind == "person" and len(words) > 1:
            owners[words[-1]].append(words)
    return owners


def _are_of_others(first: list[list[str]], second: list[list[str]]) -> bool:
    """Whether two surnames alike are each borne by somebody, and by nobody both: "Simon" and "Simpson"."""
    return bool(first and second) and not any(is_same_person(one, other) for one in first for other in second)


def _find_acronyms(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Acronyms with the one longer name whose words they abbreviate; those of two letters only in its own articles."""
    spelled: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        words = name.folded.split()
        if name.kind != "person" and len(words) > 1:
            big = [word for word in words if word not in _SMALL_WORDS and word not in LEGAL_FORMS]
            for form in {"".join(word[0] for word in big), "".join(word[0] for word in words)}:
                spelled[form].append(name.folded)
    files = {name.folded: name.files for name in names}
    for name in names:
        if not name.is_acronym or len(spelled[name.folded]) != 1:
            continue
        (full,) = spelled[name.folded]
        is_own = name.kind == "organisation" and name.count > 1 and name.files <= files[full]
        if len(name.folded) > 2 or is_own:
            yield name.folded, full
