"""Wording that says different things: how sure, already done or only planned, and nouns that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.claims import Claim
from ....model.readings import Token
from ....model.spans import Quote, Span
from ....model.stories import Disagreement
from ..facts import Stated
from ..quotes import Sentences, cut_quote, sentence_of, tokens_of
from ..sides import contrast_words, join_words, make_side

# Sets of nouns of which only one can be true of one thing; words with a stroke between them mean the same.
_EXCLUSIVE: tuple[tuple[str, str], ...] = (
    (
        "the vehicle",
        "car/sedan truck/lorry van/minivan bus/coach motorcycle/motorbike tanker taxi",
    ),
    ("the aircraft", "helicopter plane/aeroplane/airplane drone balloon"),
    ("the vessel", "ship/boat/freighter/dinghy ferry submarine"),
    ("the weapon", "rifle pistol/handgun shotgun knife machete axe sword grenade hammer"),
    ("the person", "wife girlfriend mother sister daughter aunt grandmother niece"),
    ("the person", "husband boyfriend father brother son uncle grandfather nephew"),
)
_NOUNS = {
    word: (heading, group, words.split("/")[0])
    for group, (heading, row) in enumerate(_EXCLUSIVE)
    for words in row.split()
    for word in words.split("/")
}


# By the heading of the set and the noun: what stands where, and the facts it stands in.
_Found = dict[str, list[tuple[Claim, Token]]]


def compare_nouns(stated: Sequence[Stated], sentences: Sentences) -> tuple[Disagreement, ...]:
    """Nouns that exclude each other in the same place of one fact ("a car", "a truck"); each clash is said once."""
    clashes: defaultdict[tuple[str, tuple[str, ...]], list[tuple[Stated, _Found]]] = defaultdict(list)
    for one in stated:
        for group, values in _find_clashes(one, sentences):
            clashes[_EXCLUSIVE[group][0], tuple(sorted(values))].append((one, values))
    return tuple(_report_nouns(heading, clashes[heading, nouns], sentences) for heading, nouns in sorted(clashes))


def _find_clashes(one: Stated, sentences: Sentences) -> Iterator[tuple[int, _Found]]:
    slots: defaultdict[tuple[int, str], _Found] = defaultdict(dict)
    said: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for claim in one.claims:
        for noun, role, token in _read_nouns(claim, sentences):
            _, group, value = _NOUNS[noun]
            slots[group, role].setdefault(value, []).append((claim, token))
            said[group, claim.file].add(value)
    for group, role in sorted(slots):
        values = {
            noun: found
            for noun, found in slots[group, role].items()
            if all(len(said[group, claim.file]) == 1 for claim, _ in found)
        }
        if len(values) > 1:
            yield group, values


def _read_nouns(claim: Claim, sentences: Sentences) -> list[tuple[str, str, Token]]:
    """Nouns of the table in a claim with the role that each has there: "nsubj", "dobj", "pobj"."""
    tokens = list(tokens_of(claim, sentences))
    likened = {at for at, token in tokens if token.dep == "pobj" and _is_likened(claim, token, sentences)}
    return [
        (token.lemma.casefold(), _ROLES[token.dep], token)
        for at, token in tokens
        if token.lemma.casefold() in _NOUNS
        and token.pos == "NOUN"
        and token.dep in _ROLES
        and at not in likened
        and not _is_named(claim, at, sentences)
    ]


def _is_named(claim: Claim, at: int, sentences: Sentences) -> bool:
    """Whether a name stands right behind: "his sister Ann" and "his mother Jane" are two persons."""
    sentence = sentence_of(claim, sentences)
    return sentence is not None and at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].pos == "PROPN"


def _is_likened(claim: Claim, token: Token, sentences: Sentences) -> bool:
    """Whether something is only compared with it: "like a truck", "worse than a van"."""
    sentence = sentence_of(claim, sentences)
    return sentence is not None and sentence.tokens[token.head].lemma.casefold() in ("than", "like", "as", "unlike")


_ROLES = {
    "nsubj": "subject",
    "nsubjpass": "object",
    "dobj": "object",
    "pobj": "other",
    "compound": "part",
    "conj": "further",
}


def _report_nouns(heading: str, clashes: Sequence[tuple[Stated, _Found]], sentences: Sentences) -> Disagreement:
    quotes: defaultdict[str, list[Quote]] = defaultdict(list)
    for _, values in clashes:
        for noun, found in values.items():
            quotes[noun] += [cut_quote(claim, Span(token.start, token.end), sentences) for claim, token in found]
    sides = [
        make_side(noun, noun, quotes[noun]) for noun in sorted(quotes, key=lambda noun: (-len(quotes[noun]), noun))
    ]
    return Disagreement(
        id="",
        type="predicate",
        relation="contradicts",
        severity="medium",
        statement=f"Sources differ on {heading}: {join_words([side.says for side in sides], 'or')}.",
        explanation=f"{contrast_words([side.says for side in sides])} It cannot have been both.",
        facts=tuple(dict.fromkeys(one.fact.id for one, _ in clashes)),
        sides=tuple(sides),
    )
