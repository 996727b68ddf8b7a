"""Joins the names of one person, body or place: surnames, acronyms, short forms, spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from ...model.readings import EntityKind
from ...values.names import fold_name
from ...values.names.places import COUNTRIES, EXONYMS
from ...values.names.words import ORGANISATION_WORDS
from .kinds import is_known_place

_LEGAL_FORMS = frozenset({
    "inc", "ltd", "corp", "llc", "plc", "llp", "nv", "gmbh", "co", "ag", "sa", "limited", "corporation", "company",
    "incorporated", "holdings", "group",
})  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_SMALL_WORDS = frozenset({"of", "for", "and", "the", "on", "in", "de", "&"})
# Two spellings are taken for one from here on (0 to 100, rapidfuzz); tuned on transliterations: Zelenskyy and Zelenskiy
# stand at 89, Maliuk and Malyuk at 83, Fidan and Biden at 60.
_SAME_WORD = 83
_SAME_PHRASE = 90
_LEAST_LETTERS = 5
# A block of names that open alike is compared pair by pair up to this size.
_BLOCK = 400
_DISTRICTS = frozenset({
    "city", "county", "district", "junction", "oblast", "province", "region", "state", "station", "town", "village",
})  # fmt: skip
_ACRONYMS = {"eu": "european union", "un": "united nations", "fbi": "federal bureau of investigation"}
_COUNTRY_OF = {
    fold_name(name): fold_name(country.name) for country in COUNTRIES for name in (country.name, *country.aliases)
}


@dataclass(frozen=True, slots=True)
class Name:
    """A folded name with its kind, the number of its uses and the files that have it."""

    folded: str
    kind: EntityKind
    count: int
    files: frozenset[str]
    is_acronym: bool = False


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


def cluster_names(names: tuple[Name, ...], pairs: tuple[tuple[str, str], ...]) -> Clusters:
    """Clusters of `names`; `pairs` are names that the text itself equates ("World Health Organization (WHO)").

    A surname that two persons share stays with the one that its article names in full.
    """
    names = tuple(sorted(names, key=lambda name: name.folded))
    known = {name.folded for name in names}
    forest = _Forest(sorted(known))
    for first, second in (*pairs, *_find_equals(names), *_find_spellings(names), *_find_acronyms(names)):
        if first in known and second in known:
            forest.join(first, second)
    for first, second in _find_short_bodies(names):
        forest.join(first, second)
    local = {}
    for name, anchors in _find_surnames(names, forest):
        if len(anchors) == 1:
            forest.join(name.folded, anchors[0].folded)
            continue
        for file in sorted(name.files):
            near = [anchor for anchor in anchors if file in anchor.files] or list(anchors)
            local[file, name.folded] = max(near, key=lambda anchor: (anchor.count, anchor.folded)).folded
    roots = {name: forest.find(name) for name in sorted(known)}
    return Clusters(roots, {key: forest.find(name) for key, name in sorted(local.items())})


def strip_legal_form(folded: str) -> str:
    """A company's folded name without "Ltd" and the like, or the name itself if nothing else is in it."""
    words = folded.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _find_equals(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Names that differ by a legal form, a generation, an exonym or a country's second name."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    folded = {name.folded for name in names}
    known = {name.folded for name in names if name.kind == "place" and not is_known_place(name.folded)}
    for name in names:
        words = name.folded.split()
        if name.folded in _ACRONYMS:
            yield name.folded, _ACRONYMS[name.folded]
        if name.kind == "place" and words[-1] in _DISTRICTS and " ".join(words[:-1]) in known:
            yield name.folded, " ".join(words[:-1])
        if name.kind == "organisation":
            groups[strip_legal_form(name.folded)].append(name.folded)
        elif name.kind == "person":
            parts = words if _is_told_apart(words, folded) else [word for word in words if word not in _SUFFIXES]
            groups[" ".join(parts)].append(name.folded)
        else:
            groups[_COUNTRY_OF.get(name.folded, EXONYMS.get(name.folded, name.folded))].append(name.folded)
        groups[name.folded.replace(" ", "")].append(name.folded)
        if name.kind == "person" and len(words) > 2 and _is_told_apart(words, folded):
            yield from ((name.folded, f"{word} {words[-1]}") for word in (words[0], words[-2]))
    for key in sorted(groups):
        yield from ((groups[key][0], other) for other in groups[key][1:])


def _is_told_apart(words: list[str], folded: Container[str]) -> bool:
    """Whether the articles use a short form with "Jr": then the elder of that name is another person in them."""
    return words[-1] in _SUFFIXES and any(f"{word} {words[-1]}" in folded for word in (words[0], words[-2]))


def _find_spellings(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    blocks: defaultdict[str, list[Name]] = defaultdict(list)
    folded = {name.folded for name in names}
    for name in names:
        if name.kind == "person":
            last = [word for word in name.folded.split() if word not in _SUFFIXES] or [name.folded]
            blocks["person " + last[-1][:2]].append(name)
        elif len(name.folded) >= 7:
            blocks[name.folded[:4]].append(name)
    for key in sorted(blocks):
        for first, second in combinations(blocks[key][:_BLOCK], 2):
            is_same = _is_same_person if key.startswith("person ") else _is_same_phrase
            words = first.folded.split(), second.folded.split()
            if not any(_is_told_apart(part, folded) for part in words) and is_same(*words):
                yield first.folded, second.folded


def _is_same_person(first: list[str], second: list[str]) -> bool:
    """Whether two names are spellings of one: surnames alike and first names alike, or one an initial of the other."""
    if len(first) == 1 or len(second) == 1:
        return len(first) == len(second) and _is_same_word(first[0], second[0])
    first, second = ([word for word in words if word not in _SUFFIXES] or words for words in (first, second))
    if first[0] == second[0] and first[-1] == second[-1]:
        return True
    if len(first) == len(second) >= 3 and first[:-1] == second[:-1]:
        return first[-1][0] == second[-1][0] and fuzz.ratio(first[-1], second[-1]) >= 60
    is_initial = first[0][0] == second[0][0] and 1 in (len(first[0]), len(second[0]))
    is_same_first = is_initial or _is_same_word(first[0], second[0])
    return is_same_first and (first[-1] == second[-1] or _is_same_word(first[-1], second[-1]))


def _is_same_word(first: str, second: str) -> bool:
    if min(len(first), len(second)) < _LEAST_LETTERS or first[0] != second[0]:
        return first == second
    return fuzz.ratio(first, second) >= _SAME_WORD


def _is_same_phrase(first: list[str], second: list[str]) -> bool:
    """Whether two names of bodies or places are spellings of one: as many words, all but one of them equal."""
    if is_known_place(" ".join(first)) and is_known_place(" ".join(second)):
        return False
    differing = [(one, other) for one, other in zip(first, second, strict=False) if one != other]
    if len(first) != len(second) or len(differing) != 1:
        return False
    one, other = differing[0]
    if any(sign.isdigit() for sign in one + other):
        return False
    is_plural = one.rstrip("s") == other.rstrip("s")
    is_particle = max(len(one), len(other)) <= 2 and len(first) > 2
    return is_plural or is_particle or (min(len(one), len(other)) >= 7 and fuzz.ratio(one, other) >= _SAME_PHRASE)


def _find_acronyms(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Acronyms of three letters and more with the one longer name whose words they abbreviate."""
    spelled: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        words = name.folded.split()
        if name.kind != "person" and len(words) > 1:
            big = [word for word in words if word not in _SMALL_WORDS and word not in _LEGAL_FORMS]
            for form in {"".join(word[0] for word in big), "".join(word[0] for word in words)}:
                spelled[form].append(name.folded)
    for name in names:
        if name.is_acronym and len(name.folded) > 2 and len(spelled[name.folded]) == 1:
            yield name.folded, spelled[name.folded][0]


def _find_short_bodies(names: tuple[Name, ...]) -> Iterator[tuple[str, str]]:
    """Bodies named by all but the last word of one longer name only ("Samsung", "Samsung Electronics")."""
    bodies = [name for name in names if name.kind == "organisation"]
    openings: defaultdict[str, list[str]] = defaultdict(list)
    for name in bodies:
        words = strip_legal_form(name.folded).split()
        if len(words) > 1 and words[-1] in ORGANISATION_WORDS:
            openings[" ".join(words[:-1])].append(name.folded)
    for name in bodies:
        longer = sorted({strip_legal_form(other) for other in openings.get(name.folded, ())})
        if len(longer) == 1 and not is_known_place(name.folded):
            yield name.folded, openings[name.folded][0]


def _find_surnames(names: tuple[Name, ...], forest: _Forest) -> Iterator[tuple[Name, tuple[Name, ...]]]:
    """One-word names with the persons whose last name they are; one person for each cluster."""
    people: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        words = [word for word in name.folded.split() if word not in _SUFFIXES]
        if name.kind == "person" and len(words) > 1:
            people[words[-1]].append(name)
    for name in names:
        if " " in name.folded or (name.kind == "place" and is_known_place(name.folded)):
            continue
        found = people.get(name.folded) or _find_like_surname(name, people)
        best: dict[str, Name] = {}
        for anchor in found:
            root = forest.find(anchor.folded)
            if root not in best or best[root].count < anchor.count:
                best[root] = anchor
        if best:
            yield name, tuple(best[root] for root in sorted(best))


def _find_like_surname(name: Name, people: dict[str, list[Name]]) -> list[Name]:
    if name.kind == "place" or len(name.folded) < (_LEAST_LETTERS if name.kind == "person" else _LEAST_LETTERS + 2):
        return []
    alike = [last for last in sorted(people) if last[:2] == name.folded[:2] and _is_same_word(last, name.folded)]
    return people[alike[0]] if len(alike) == 1 else []
