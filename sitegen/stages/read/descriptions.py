"""Longer and shorter wordings of a name: "south London", "Kunduz province", "the consulate"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.readings import EntityKind, Sentence, Token
from ...values.names.places import ADJECTIVES
from ...values.names.words import PLACE_WORDS
from .surfaces import NameUse

_DIRECTIONS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest",
    "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east", "inner",
    "north-west", "south-east", "south-west", "greater", "downtown", "mid", "nearby", "upper", "lower",
})  # fmt: skip
# Plurals for the people of a body: "Taliban militants" are the Taliban.
_PEOPLE = frozenset({
    "attackers", "bombers", "combatants", "extremists", "fighters", "forces", "guerrillas", "gunmen", "insurgents",
    "jihadists", "militants", "rebels", "separatists", "soldiers", "terrorists", "troops", "lawmakers", "regulators",
})  # fmt: skip
_BODIES = frozenset({
    "agency", "airline", "bank", "club", "company", "firm", "group", "movement", "network", "newspaper", "party", "zoo",
})  # fmt: skip
_ADJECTIVE_BODIES = frozenset({
    "consulate", "embassy", "ministry", "parliament", "army", "navy", "command", "delegation", "building", "general",
    "force", "agency", "court", "mission",
})  # fmt: skip
_REACH = 4


@dataclass(frozen=True, slots=True)
class Description:
    """Tokens `first` to `last` of a sentence that name what a use of a name does, in more words."""

    sentence: Sentence
    first: int
    last: int

    @property
    def surface(self) -> str:
        """The wording, runs of white space as one space."""
        return slice_tokens(self.sentence, self.first, self.last)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is named by what it is: `nation` "German", `core` "consulate", `short` "consulate general"."""

    surface: str
    nation: str
    core: str
    short: str


def slice_tokens(sentence: Sentence, first: int, last: int) -> str:
    """The words from one token to another, runs of white space as one space."""
    tokens = sentence.tokens
    return " ".join(sentence.text[tokens[first].start - sentence.start : tokens[last].end - sentence.start].split())


def find_descriptions(use: NameUse, kind: EntityKind) -> tuple[Description, ...]:
    """The longer wordings around one use of a name of `kind`."""
    if kind == "person":
        return ()
    return tuple(_extend(use, kind))


def find_bodies(sentence: Sentence) -> tuple[Body, ...]:
    """Bodies named by a nation's adjective with plain nouns behind it ("Indian consulate")."""
    found = []
    for index, token in enumerate(sentence.tokens):
        if token.text not in ADJECTIVES:
            continue
        last = _last_noun(sentence.tokens, index + 1)
        if last > index and sentence.tokens[last].text.lower() in _ADJECTIVE_BODIES:
            short = slice_tokens(sentence, index + 1, last)
            core = short.lower().removesuffix(" general").removesuffix(" building")
            found.append(Body(slice_tokens(sentence, index, last), token.text, core, short))
    return tuple(found)


def _extend(use: NameUse, kind: EntityKind) -> Iterator[Description]:
    tokens = use.sentence.tokens
    last = _last_noun(tokens, use.last + 1)
    if last > use.last:
        head = tokens[last].text.lower()
        is_place = kind == "place" and head in PLACE_WORDS
        is_people = kind == "organisation" and head in _PEOPLE
        is_body = kind == "organisation" and head in _BODIES
        if is_place or is_people or is_body or (kind == "place" and head in ("forces", "troops")):
            yield Description(use.sentence, use.first, last)
    first = use.first
    while kind == "place" and first > 0 and use.first - first < 2 and tokens[first - 1].text in _DIRECTIONS:
        first -= 1
    if first < use.first:
        yield Description(use.sentence, first, use.last)
    is_named = use.first > 1 and tokens[use.first - 1].text == "of" and tokens[use.first - 2].text in PLACE_WORDS
    if kind == "place" and is_named:
        yield Description(use.sentence, use.first - 2, use.last)


def _last_noun(tokens: tuple[Token, ...], start: int) -> int:
    """The last of the plain nouns that stand from `start` on with nothing but nouns and adjectives before it."""
    last = start - 1
    for index in range(start, min(start + _REACH, len(tokens))):
        token = tokens[index]
        if token.pos in ("NOUN", "PROPN") or (token.text.lower() == "general" and last >= start):
            last = index
        elif token.pos != "ADJ":
            break
    return last
