"""Who somebody is: what several articles say of a person in passing ("Ana Lopez, 44, a nurse") is a fact by itself.

It is told as that and no more: that two articles call a man a sheriff does not make both tell what one of them says he
did. A clause that shares nothing but such a description with the rest is a fact of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ....model.claims import Claim
from ....model.readings import Mention, Token
from ....values.concepts import classify_word
from ....values.names.words import HONORIFICS, OFFICES
from ....values.within import find_within
from ..lexicon import read_words
from .antecedents import complete_name
from .frames import Members
from .pages import Page, list_claim_tokens
from .statements import Statement

_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_DULL = read_words("be have do say tell also other more one")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN"})
_LONGEST = 18
# What stands between an office and the name: "flu expert Professor Ana Lopez".
_ADDRESSES = HONORIFICS | {"professor"}
_OLDEST = 120
_FEWEST_FILES = 2


@dataclass(frozen=True, slots=True)
class _Described:
    """What a claim says somebody is: a sentence, how much it says, and the ideas of its words."""

    text: str
    weight: float
    entity: str
    ideas: frozenset[str]


def part_identities(members: Sequence[Members], pages: Mapping[str, Page]) -> list[Members]:
    """The groups, those where one article tells a deed of somebody whom the others only describe parted in two.

    Clauses of two articles stay together: they may tell one deed in words that have nothing in common. Parts of
    clauses that do not name the person go with the clauses of their article, where it has any.
    """
    parted: list[Members] = []
    for group in members:
        files = sorted({claim.file for claim in group if claim.aspect == "clause"})
        person = _find_described(group, pages) if len(files) == 1 else None
        if person is None:
            parted.append(group)
            continue
        told = [
            claim for claim in group if claim.aspect != "clause" and (_names(claim, person) or claim.file not in files)
        ]
        own = [tuple(claim for claim in group if claim.file == file and claim not in told) for file in files]
        parted += [one for one in (tuple(told), *own) if one]
    return parted


def state_identity(claims: Members, pages: Mapping[str, Page]) -> Statement | None:
    """The sentence of a fact that only says who somebody is: the fullest description; None for any other fact."""
    if any(claim.aspect == "clause" for claim in claims):
        return None
    person = _find_described(claims, pages)
    told = [(found, claim) for claim in claims if (found := _describe(claim, pages)) is not None]
    own = [(found, claim) for found, claim in told if found.entity == person]
    best = max((found.weight for found, _ in own), default=0.0)
    return next((Statement(found.text, claim, is_lasting=True) for found, claim in own if found.weight == best), None)


def _find_described(claims: Members, pages: Mapping[str, Page]) -> str | None:
    """The person whom all articles name and one describes, when what any two of them share is of the description."""
    files = {claim.file for claim in claims}
    described = [found for claim in claims if (found := _describe(claim, pages)) is not None]
    known = frozenset(idea for found in described for idea in found.ideas)
    ranked = Counter(found.entity for found in described).most_common()
    person = next((one for one, _ in ranked if {claim.file for claim in claims if _names(claim, one)} == files), None)
    if person is None or len(files) < _FEWEST_FILES:
        return None
    told: dict[str, set[str]] = {}
    for claim in claims:
        for idea in _list_ideas(list_claim_tokens(claim, pages)):
            told.setdefault(idea, set()).add(claim.file)
    return person if all(idea in known for idea, where in told.items() if len(where) > 1) else None


def _names(claim: Claim, person: str) -> bool:
    return any(one.entity == person for one in claim.mentions)


def _describe(claim: Claim, pages: Mapping[str, Page]) -> _Described | None:
    """What a claim without a verb says somebody is; None where it says nothing of that kind."""
    page = pages.get(claim.file)
    tokens = list_claim_tokens(claim, pages)
    if page is None or claim.aspect == "clause" or not 2 <= len(tokens) <= _LONGEST:
        return None
    if any(token.tag in _FINITE for token in tokens):
        return None
    name = next((one for one in find_within(page.people, claim.span) if one.entity), None)
    if name is None or name.entity is None:
        return None
    full = complete_name(page.names.get(name.entity, name.exact), page)
    bearer = next((token.start for token in tokens if _is_in(token, name) and not _is_office(token, full)), name.start)
    before = [token for token in tokens if token.end <= bearer]
    after = [token for token in tokens if token.start >= name.end]
    worded = _word_apposition(claim, full, after) if after else _word_title(claim, full, before, bearer, page.common)
    if worded is None or (after and before):
        return None
    text, weight = worded
    own = [*tokens, *(token for token in page.sentences[claim.sentence].tokens if _is_in(token, name))]
    return _Described(
        text, weight, name.entity, _list_ideas(own) | frozenset(map(classify_word, full.casefold().split()))
    )


def _word_apposition(claim: Claim, name: str, after: Sequence[Token]) -> tuple[str, float] | None:
    """ "Ana Lopez, 44, a nurse" as a sentence."""
    if after[0].text != ",":
        return None
    rest, age = list(after[1:]), ""
    if (
        rest
        and rest[0].text.isdecimal()
        and int(rest[0].text) <= _OLDEST
        and [one.text for one in rest[1:2]] in ([], [","])
    ):
        age, rest = rest[0].text, rest[2:]
    if not rest:
        return (f"{name} is {age}.", 1.0) if age else None
    subject = f"{name}, {age}," if age else name
    words = _cut(claim, rest)
    points = sum(one.tag in ("POS", "PRP$") for one in rest)
    is_role = any(one.pos == "NOUN" or one.text.casefold() in OFFICES for one in rest)
    is_noun = is_role and (rest[0].pos == "DET" or rest[0].tag in ("NN", "NNP"))
    if rest[0].text == "of":
        return f"{subject} is from {words.partition(' ')[2]}.", 2.0
    return (f"{subject} is {words}.", 3.0 + bool(age) + len(rest) / _LONGEST - points) if is_noun else None


def _word_title(
    claim: Claim, name: str, before: Sequence[Token], bearer: int, common: Collection[str]
) -> tuple[str, float] | None:
    """ "Sheriff Ana Lopez", "rescue worker Ana Lopez" as a sentence; what a person is only addressed by tells none.

    A first word that the articles write in small letters is written so.
    """
    while before and before[-1].text.casefold().rstrip(".") in _ADDRESSES:
        bearer, before = before[-1].start, before[:-1]
    if not before or before[-1].pos not in ("NOUN", "PROPN") or before[-1].end + 1 < bearer:
        return None
    is_role = any(one.pos == "NOUN" or one.text.casefold() in OFFICES for one in before)
    if not is_role or before[0].pos not in ("NOUN", "PROPN", "ADJ", "DET"):
        return None
    if any((one.pos == "PUNCT" and one.text != "-") or one.tag == "PRP$" for one in before):
        return None
    words = _cut(claim, before)
    if before[-1].pos == "NOUN" and before[0].pos != "DET":
        words = words[0].lower() + words[1:] if before[0].text.casefold() in common else words
        words = f"{'an' if words[0].casefold() in 'aeiou' or words.startswith('FBI') else 'a'} {words}"
    return f"{name} is {words}.", 2.5 + len(before) / _LONGEST


def _cut(claim: Claim, tokens: Sequence[Token]) -> str:
    words = claim.exact[tokens[0].start - claim.span.start : tokens[-1].end - claim.span.start]
    return " ".join(words.split()).partition(" (")[0].rstrip(".,")


def _is_in(token: Token, name: Mention) -> bool:
    return name.start <= token.start < name.end


def _is_office(token: Token, name: str) -> bool:
    return token.text.casefold() in OFFICES and token.text not in name.split()


def _list_ideas(tokens: Sequence[Token]) -> frozenset[str]:
    lemmas = (token.lemma.casefold() for token in tokens if token.pos in _TELLING)
    return frozenset(classify_word(lemma) for lemma in lemmas if lemma not in _DULL)
