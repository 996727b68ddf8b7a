"""Settles what kind of thing each name names, by all its uses in all articles and general knowledge of names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ...model.readings import EntityKind, Token
from ...values.names import fold_name
from ...values.names.nicknames import is_given_name
from ...values.names.places import KNOWN_PLACES
from ...values.names.words import KNOWN_BODIES, ORGANISATION_WORDS, PLACE_WORDS
from ...values.quotations.voices import is_person_noun
from .roles import read_role
from .surfaces import NameUse

_IN_PLACE = frozenset(
    {"in", "at", "near", "from", "outside", "across", "around", "into", "through", "toward", "towards"}
)
_LEGAL_FORMS = frozenset({"inc", "ltd", "corp", "llc", "plc", "llp", "nv", "gmbh", "co", "ag", "sa", "limited"})
_IN_PLACE_SURELY = frozenset({"in", "at", "near", "outside", "across"})
# Votes that two uses of a whole name give, or a given name.
_SURELY = 6
# "Near Weber's house" is a place, Weber none.
_OWNING = ("'s", "’s")
_IN_LISTS = frozenset({"conj", "appos", "pobj", "prep", "nmod"})
_JOINTS = frozenset({"as", "including", "like", "of"})
_PLACES = frozenset({"area", "city", "country", "district", "island", "province", "region", "state", "suburb", "town"})
_REACH = 8
# "H5N1"
_STRAIN = re.compile(r"[a-z]\d{1,2}[a-z]\d{1,2}")
_DISEASES = frozenset({"virus", "flu", "epidemic"})
_SPEAKS = frozenset({"say", "tell", "add", "ask", "write", "reply", "recall", "explain", "describe"})


def is_known_place(folded: str) -> bool:
    """Whether a folded name is that of a country, a capital or another place known everywhere."""
    return folded in KNOWN_PLACES


def judge_kinds(uses: tuple[NameUse, ...], publishers: frozenset[str]) -> dict[str, EntityKind]:
    """The kind of each folded name: the best supported one, the first of person, organisation, place on a tie.

    `publishers` are folded names that are known to be organisations.
    """
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    for use in uses:
        ballot = votes[fold_name(use.surface)]
        if use.guess:
            ballot[use.guess] += 2
        for kind, weight in _read_surroundings(use):
            ballot[kind] += weight
    kinds = {
        folded: "organisation" if folded in publishers else _decide(folded, votes[folded])
        for folded in sorted(votes)
        if folded
    }
    return kinds | _know_surnames(kinds, votes)


def _know_surnames(kinds: Mapping[str, EntityKind], votes: Mapping[str, Counter[EntityKind]]) -> dict[str, EntityKind]:
    """Words that the engine knows for nothing in particular, and that are the last of a person's whole name.

    So are those that it takes for a body, where no longer name of one has them.
    """
    surnames = {
        words[-1]
        for folded, kind in kinds.items()
        if kind == "person" and votes[folded]["person"] >= _SURELY and 2 <= len(words := folded.split()) <= 4
    }
    bodies = {
        word for folded, kind in kinds.items() if kind == "organisation" and " " in folded for word in folded.split()
    }
    return {
        folded: "person"
        for folded, kind in kinds.items()
        if folded in surnames and (kind == "other" or (kind == "organisation" and folded not in bodies | KNOWN_BODIES))
    }


def _read_surroundings(use: NameUse) -> list[tuple[EntityKind, int]]:
    tokens = use.sentence.tokens
    found: list[tuple[EntityKind, int]] = []
    if use.honorific or use.has_office:
        found.append(("person", 4))
    before = tokens[use.first - 1].text.lower() if use.first else ""
    after = tokens[use.last + 1].text if use.last + 1 < len(tokens) else ""
    following = tokens[use.last + 2].text if use.last + 2 < len(tokens) else ""
    if before in _IN_PLACE and not use.honorific and after not in _OWNING:
        found.append(("place", 2 if before in _IN_PLACE_SURELY else 1))
    if (after.lower() in PLACE_WORDS and after.islower()) or (
        following in PLACE_WORDS and tokens[use.last + 1].pos == "NOUN"
    ):
        found.append(("place", 2))
    if before == "of" and use.first > 1 and tokens[use.first - 2].text in PLACE_WORDS:
        found.append(("place", 4))
    if _is_one_of_places(tokens, use.last):
        found.append(("place", 4))
    if after.lower() in _DISEASES and use.first == use.last and use.guess != "place":
        found.append(("other", 4))
    if after == "," and following in ("a", "an") and _is_persons(tokens[use.last + 3 : use.last + 7]):
        found.append(("person", 4))
    if read_role(use) and not (use.first == use.last and use.surface.isupper()):
        found.append(("person", 4))
    if after == "," and following.isdigit() and len(following) == 2 and use.last > use.first:
        found.append(("person", 3))
    head = tokens[use.last]
    if head.dep == "nsubj" and tokens[head.head].lemma in _SPEAKS and before != "the":
        found.append(("person", 1))
    if before == "the" and use.first == use.last:
        found.append(("organisation", 1))
    elif before == "the" and use.guess == "person" and tokens[use.last].dep != "compound":
        found.append(("organisation", 3))
    return found


def _is_one_of_places(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a name stands in a list of places: "the cities Oslo, Moss and Voss", "towns such as Moss"."""
    for _ in range(_REACH):
        token = tokens[index]
        is_joint = token.dep == "prep" and token.text.lower() not in _JOINTS
        if token.head == index or token.dep not in _IN_LISTS or is_joint:
            return False
        index = token.head
        if tokens[index].tag == "NNS":
            return tokens[index].lemma in _PLACES
    return False


def _is_persons(behind: Sequence[Token]) -> bool:
    """Whether the first noun behind an article is a person: "a customer", "a retired teacher"."""
    noun = next((token for token in behind if token.pos == "NOUN"), None)
    return noun is not None and is_person_noun(noun.lemma)


def _decide(folded: str, ballot: Counter[EntityKind]) -> EntityKind:
    words = folded.split()
    if folded in KNOWN_PLACES:
        return "place"
    if _STRAIN.fullmatch(folded):
        return "other"
    if words[-1] in _LEGAL_FORMS or folded in KNOWN_BODIES:
        return "organisation"
    if len(words) == 1 and any(letter.isdigit() for letter in folded):
        ballot["person"] = 0
    has_given_name = is_given_name(words[0]) and 2 <= len(words) <= 4
    is_body = any(word in ORGANISATION_WORDS for word in words[1:]) or words[-1] in ORGANISATION_WORDS
    is_body = is_body or (words[0] in ORGANISATION_WORDS and ("of" in words or "for" in words))
    if is_body and not (has_given_name and ballot["person"] > ballot["organisation"]):
        ballot["organisation"] += 6 + ballot["person"]
    if words[-1] in PLACE_WORDS and len(words) > 1:
        ballot["place"] += 5
    if has_given_name and not is_body and words[-1] not in PLACE_WORDS:
        ballot["person"] += 6
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "other")
    if not any(ballot.values()):
        return _guess_by_shape(words)
    return max(order, key=lambda kind: (ballot[kind], -order.index(kind)))


def _guess_by_shape(words: list[str]) -> EntityKind:
    """Without any evidence a name that opens with a given name is a person's, any other a thing's."""
    return "person" if is_given_name(words[0]) and 2 <= len(words) <= 4 else "other"
