"""One or several: "a former employee passed on the files", "former employees passed on the files"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from .....model.readings import Token
from .....model.spans import Quote
from .....model.stories import Disagreement
from .....values.concepts import classify_word
from .....values.predicates import is_speech_verb
from ...contexts import compare_terms
from ...deeds import Deed, tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, are_days_apart, list_words, part_told, report_told
from ...sides import join_words
from ...telling.somebody import is_somebody
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE, ALIKE_OPEN, ANYBODY, Matter, are_near, list_others
from ..slots.pairing import index_matters

_ONE = read_words("a an one single")
_MANY = read_words("several some many")
_STRIKING = frozenset(
    classify_word(word)
    for word in read_words("shot bullet bomb blast explosion rocket missile gun knife grenade device attack")
)
_THE = "the"
_SOMEBODY = "one"
# What one and several say is the same where the sentences are this alike.
ALIKE_SAID = 0.45
_BESIDE = ("amod", "compound", "poss", "nmod")


@dataclass(frozen=True, slots=True)
class _Slot:
    """A noun of a clause that is one, or several; the words beside and behind it, and what else the clause tells of."""

    noun: str
    beside: frozenset[str]
    of: frozenset[str]
    is_definite: bool
    is_many: bool
    rest: tuple[frozenset[str], ...]
    told: Told


def compare_numbers(deeds: Sequence[Deed], matters: Sequence[Matter], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each act, or saying, of one in some articles and of several in others."""
    for _, group in index_matters([one for one in matters if not one.is_denied and one.deed.stance == "flat"]):
        for is_agent in (True, False):
            yield from _report([slot for one in group for slot in _read_slot(one.deed, cast, is_agent=is_agent)])
    said = [deed for deed in deeds if is_speech_verb(deed.lemma) and deed.passage.sentence.place != "headline"]
    yield from _report([slot for deed in said for slot in _read_slot(deed, cast, is_agent=True)], is_said=True)


def _report(slots: Sequence[_Slot], *, is_said: bool = False) -> Iterator[Disagreement]:
    known: Mapping[Quote, _Slot] = {slot.told.quote: slot for slot in slots[:MOST_TOLD]}

    def is_linked(one: Told, two: Told) -> bool:
        first, second = known[one.quote], known[two.quote]
        return _are_one(first, second) and (_say_one(first, second) if is_said else _do_one(first, second))

    for part in part_told([slot.told for slot in slots[:MOST_TOLD]], is_linked, is_strict=False):
        yield report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on whether it was one or several: {join_words(list_words(part), 'or')}.",
            explanation="The one tells of one, the other of several.",
        )


def _are_one(one: _Slot, two: _Slot) -> bool:
    """Whether the nouns are of one sort, both known to the story or neither, and no word beside tells them apart."""
    is_alike = one.beside <= two.beside or two.beside <= one.beside
    is_of_one = bool(one.of) == bool(two.of) and (not one.of or bool(meet_bearers(one.of, two.of)))
    is_one_sort = one.noun == two.noun or _SOMEBODY in (one.noun, two.noun)
    return is_one_sort and one.is_definite == two.is_definite and is_alike and is_of_one


def _say_one(one: _Slot, two: _Slot) -> bool:
    """Whether what they say is alike, apart from who says it."""
    mine, other = one.told.passage, two.told.passage
    speakers = {classify_word(slot.noun) for slot in (one, two)}
    terms = [{word: weight for word, weight in of.terms.items() if word not in speakers} for of in (mine, other)]
    length = sqrt(sum(weight**2 for weight in terms[0].values()) * sum(weight**2 for weight in terms[1].values()))
    return compare_terms(*terms) >= ALIKE_SAID * length > 0 and not are_days_apart(mine, other)


def _do_one(one: _Slot, two: _Slot) -> bool:
    """Whether all else that both name is the same; clauses that name nothing else must be alike in words."""
    pairs = [(mine, other) for mine, other in zip(one.rest, two.rest, strict=True) if mine and other]
    met = [meet_bearers(mine, other) for mine, other in pairs]
    shared = frozenset({classify_word(one.noun)}).union(*met)
    is_told = any(slot - ANYBODY for slot in met)
    return all(met) and are_near(one.told.passage, two.told.passage, shared, least=ALIKE if is_told else ALIKE_OPEN)


def _read_slot(deed: Deed, cast: Cast, *, is_agent: bool) -> Iterator[_Slot]:
    """The one noun that does it, or that it is done to, if it is no name; a clause that describes tells of a sort."""
    tokens, nouns = deed.passage.tokens, deed.agents if is_agent else deed.patients
    if len(nouns) != 1 or tokens[deed.at].dep == "relcl" or not _is_countable(tokens[nouns[0]]):
        return
    own = deed.children[nouns[0]]
    words = {tokens[at].text.casefold() for at in own if tokens[at].dep in ("det", "nummod", "amod")}
    is_many, is_definite = tokens[nouns[0]].tag == "NNS", _THE in words
    is_lone = tokens[nouns[0]].text.casefold() == _SOMEBODY
    is_counted = any(tokens[at].dep == "nummod" for at in own) and not words & _ONE
    is_named = any(tokens[at].dep == "appos" for at in own)
    if is_counted or is_named or not (is_many or is_definite or is_lone or words & _ONE):
        return
    other = deed.patients if is_agent else deed.agents
    leads = [at for at in own if tokens[at].dep == "prep"]
    yield _Slot(
        tokens[nouns[0]].lemma.casefold(),
        frozenset(_name(tokens[at]) for at in own if tokens[at].dep in _BESIDE) - _ONE - _MANY,
        cast.name_all(deed, [inner for lead in leads for inner in deed.children[lead]]),
        is_definite,
        is_many,
        (cast.name_all(deed, other), cast.name_all(deed, list_others(deed))),
        tell_deed(deed, "several" if is_many else "one"),
    )


def _is_countable(token: Token) -> bool:
    """Whether it matters how many there are: persons, and what strikes; "one said" is any of them."""
    if token.text.casefold() == _SOMEBODY:
        return token.dep == "nsubj"
    return token.pos == "NOUN" and (
        is_somebody(replace(token, tag="NN")) or classify_word(token.lemma.casefold()) in _STRIKING
    )


def _name(token: Token) -> str:
    return token.lemma.casefold()
