"""Short forms of the names of bodies: "Samsung" of Samsung Electronics, "the Cubs" of the Chicago Cubs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ...values.names import fold_name
from ...values.names.places import ADJECTIVES
from ...values.names.words import KNOWN_BODIES, ORGANISATION_WORDS, PLACE_WORDS
from .kinds import is_known_place
from .namesakes import Name
from .spellings import strip_legal_form

# Words that many bodies end in, and that still mean one of them alone: "the Post said".
_PAPERS = frozenset({"gazette", "herald", "journal", "mail", "observer", "post", "telegraph", "times", "tribune"})
_OF_TOWNS = _PAPERS | {
    "bee", "chronicle", "council", "courier", "daily", "dispatch", "enquirer", "examiner", "globe", "inquirer", "news",
    "police", "press", "record", "register", "sentinel", "standard", "star", "sun",
}  # fmt: skip
# What a house may be called besides its name: "Palm Bay", "Palm Bay Resort and Casino".
_HOUSES = frozenset({
    "and", "&", "aquarium", "botanical", "casino", "centre", "center", "garden", "gardens", "hotel", "library",
    "museum", "resort", "spa", "zoo",
})  # fmt: skip
# What a body is, written behind its name.
_DESCRIBING = frozenset({"agency", "broadcaster", "charity", "daily", "magazine", "news", "newspaper", "website"})
_PEOPLES = frozenset(fold_name(adjective) for adjective in ADJECTIVES)
_LONGEST_SHORT = 3
# "Bank of America" is not America, nor "Justice for Maria" Maria.
_SMALL = frozenset({"of", "for", "in", "to", "the", "and", "with", "at"})


def find_short_forms(names: Sequence[Name], find: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Pairs of a short name and a longer one that it stands for, by folded name, those of most words first.

    The longer ones that it may stand for are all of one cluster: `find` leads to the root of a name, and is asked again
    after each pair. A last word stands for a name only where an article has both.
    """
    openings, endings, pairs = _index_names(names)
    described = _index_described(names)
    for name in sorted(names, key=lambda name: (-len(name.folded.split()), name.folded)):
        if is_known_place(name.folded) or not name.count:
            continue
        is_other = name.kind != "person"
        longer = _choose(_leave_towns(described.get(name.folded, ()), name), find)
        if longer is None and is_other:
            longer = _choose(_leave_towns(openings.get(name.folded, ()), name), find)
        if longer is None and _may_end(name):
            ending = _leave_branches(endings.get(name.folded, ()))
            is_one = len({find(one.folded) for one in ending}) == 1
            longer = _choose([one for one in ending if one.files & name.files], find) if is_one else None
        if longer is None and is_other and name.kind != "place" and not name.is_acronym:
            longer = _choose(pairs.get(name.folded, ()), find)
        if longer is not None and longer.folded != name.folded:
            yield name.folded, longer.folded


def _leave_towns(longer: Sequence[Name], short: Name) -> list[Name]:
    """The longer names; for a place without the bodies known by their town: "Porto" is no "Porto Tribune"."""
    return [one for one in longer if short.kind != "place" or one.folded.split()[-1] not in _OF_TOWNS]


def _leave_branches(longer: Sequence[Name]) -> list[Name]:
    """The longer names without the branches of the shortest: "Porto Rescue League" beside "Rescue League"."""
    if not longer:
        return []
    trunk = min(longer, key=lambda one: (len(one.folded), one.folded))
    is_trunk = all(one.folded == trunk.folded or one.folded.endswith(f" {trunk.folded}") for one in longer)
    return [trunk] if is_trunk and trunk.count > 1 else list(longer)


_Index = dict[str, list[Name]]


def ends_in_description(surface: str) -> bool:
    """Whether a name, as written, ends in a small word that says what body it is ("Le Monde newspaper")."""
    return " " in surface and surface.rpartition(" ")[2] in _DESCRIBING


def _index_names(names: Sequence[Name]) -> tuple[_Index, _Index, _Index]:
    """Longer names by the openings and the endings that may stand for them, and pairs of words by their first."""
    openings: defaultdict[str, list[Name]] = defaultdict(list)
    pairs: defaultdict[str, list[Name]] = defaultdict(list)
    endings: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        words = strip_legal_form(name.folded).split()
        if name.kind == "person" or len(words) < 2:
            continue
        if name.kind == "organisation" and words[-1] in ORGANISATION_WORDS:
            openings[" ".join(words[:-1])].append(name)
        cut = len(words)
        while cut > 2 and words[cut - 1] in _HOUSES:
            cut -= 1
            openings[" ".join(words[:cut])].append(name)
        if len(words) == 2 and name.kind == "organisation" and words[0] not in KNOWN_BODIES:
            pairs[words[0]].append(name)
        if name.kind != "place" and _SMALL.isdisjoint(words):
            for start in range(max(1, len(words) - _LONGEST_SHORT), len(words)):
                endings[" ".join(words[start:])].append(name)
    return openings, endings, pairs


def _index_described(names: Sequence[Name]) -> _Index:
    """Names that say what body they name, by the name alone: "Le Monde newspaper", "Egyptian MENA news agency"."""
    described: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        words = name.folded.split()
        if name.kind == "person" or words[-1] not in _DESCRIBING:
            continue
        while words and words[-1] in _DESCRIBING:
            words.pop()
        if len(words) > 1 and words[0] in _PEOPLES:
            described[" ".join(words[1:])].append(name)
        described[" ".join(words)].append(name)
    return described


def _may_end(name: Name) -> bool:
    """Whether a name is one that can stand for a longer one that ends in it."""
    words = name.folded.split()
    if name.kind == "place" or name.is_acronym or (name.kind == "person" and len(words) > 1):
        return False
    is_generic = len(words) == 1 and (words[0] in ORGANISATION_WORDS | PLACE_WORDS) and words[0] not in _PAPERS
    return not is_generic and name.folded not in KNOWN_BODIES


def _choose(longer: Sequence[Name], find: Callable[[str], str]) -> Name | None:
    """One of the longer names when all of them are of one cluster."""
    roots = {find(name.folded) for name in longer}
    return min(longer, key=lambda name: name.folded) if len(roots) == 1 else None
