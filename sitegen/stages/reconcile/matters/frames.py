"""Matters: what a clause says of whom, in slots that can be compared with those of a clause of another article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ....model.readings import Token
from ....values.concepts import classify_word
from ....values.opposites import find_act
from ....values.predicates import is_speech_verb
from ..contexts import compare_terms
from ..deeds import NOUNS, Deed, name_head
from ..doubts import LIGHT, name_verb
from ..lexicon import PERSON_NOUNS, read_words
from ..passages import Passage, are_days_apart

# Passages are about one matter when they are this alike.
ALIKE = 0.2
# Less will do where two slots are shared.
ALIKE_TWICE = 0.08
# All that they share is people at large, or nobody in particular.
ALIKE_OPEN = 0.3
_NOBODY = read_words("nobody none nothing")
_DEFINITE = read_words("the this that these those its his her their both all")
_PARTS = read_words("some one many most all both several part much")
# Verbs that say something of their own with an object or a complement only.
_WITH_OBJECT = read_words("have make take give get")
_LINKING = read_words("be become remain")
_TELLING = read_words("know begin start use")
_EMPTY = read_words("look happen work try need let keep help turn run")
# Complements that say nothing of their own.
_DULL = read_words("time one thing way day part reason case question lot kind sort place something anything nothing")
# What can, must or should be is not what is.
_MODALS = read_words("can could must should might may ought")
# Who is said to do this to an act has not done it.
_UNDOING = read_words("deny fail refuse decline neglect")
# Persons of whom many do the same: the noun alone tells of nobody.
ANYBODY = frozenset(classify_word(word) for word in PERSON_NOUNS) | {
    classify_word(word) for word in read_words("police official report group company government people")
}
_STEPS = 4
_NO_IDEAS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Matter:
    """A clause by its verb's name, with the ideas and names of those that do it and that it is done to.

    `others` are what hangs on it by prepositions. `is_open` holds when the doer, or what it is done to, is nobody or
    nothing in particular: it then stands for any.
    """

    deed: Deed
    verb: str
    agents: frozenset[str]
    patients: frozenset[str]
    others: frozenset[str]
    is_denied: bool
    is_open: bool = False

    @property
    def passage(self) -> Passage:
        """The sentence that it stands in."""
        return self.deed.passage


def read_matters(deeds: Iterable[Deed]) -> Iterator[Matter]:
    """The clauses that say something, done or to come, of a thing named; verbs of speech are left out."""
    for deed in deeds:
        is_said = deed.stance in ("flat", "coming") and not deed.passage.sentence.text.endswith("?")
        if is_said and not _is_modal(deed) and _has_bearer(deed):
            matter = make_matter(deed)
            if matter is not None:
                yield matter


def make_matter(deed: Deed, *, is_open: bool = False) -> Matter | None:
    """The matter of a clause; None for one that says nothing of its own."""
    verb = _name_matter(deed)
    if not verb:
        return None
    nouns = (*deed.agents, *deed.patients)
    objects = [at for at in deed.children[deed.at] if deed.passage.tokens[at].dep == "dobj"]
    open_ones = [at for at in sorted({*nouns, *objects}) if _is_nobody(deed, at)]
    is_class = any(_is_none_of(deed, at) for at in nouns)
    return Matter(
        deed,
        verb,
        name_all(deed, [at for at in deed.agents if at not in open_ones]),
        name_all(deed, [at for at in deed.patients if at not in open_ones]),
        name_all(deed, list_others(deed)),
        deed.is_denied or bool(open_ones) or _is_undone(deed),
        is_open or bool(open_ones) or is_class,
    )


def _name_matter(deed: Deed) -> str:
    """The verb under one name, with its object or complement where it needs one; "" where it says nothing."""
    lemma, tokens = deed.lemma, deed.passage.tokens
    if lemma in _LINKING:
        told = [tokens[at] for at in deed.children[deed.at] if tokens[at].dep in ("acomp", "attr")]
        is_telling = bool(told) and told[0].pos != "PRON" and told[0].lemma.casefold() not in _DULL
        return f"be:{classify_word(told[0].lemma.casefold())}" if is_telling else _name_state(deed)
    if lemma in _WITH_OBJECT:
        nouns = [at for at in deed.patients if tokens[at].pos == "NOUN"]
        return f"{lemma}:{classify_word(tokens[nouns[0]].lemma.casefold())}" if nouns else ""
    act = next((f"{lemma}+{tokens[at].lemma.casefold()}" for at in deed.patients), "")
    if find_act(act) or (find_act(lemma) and deed.patients):
        return act if find_act(act) else lemma
    is_light = lemma in LIGHT | _EMPTY or is_speech_verb(lemma)
    return "" if is_light and lemma not in _TELLING else name_verb(deed)


def _name_state(deed: Deed) -> str:
    """What somebody is in or under, as a name: "in talks", "under control"."""
    tokens, children = deed.passage.tokens, deed.children
    states = [
        f"be:{tokens[lead].text.casefold()} {classify_word(tokens[at].lemma.casefold())}"
        for lead in children[deed.at]
        if tokens[lead].dep == "prep"
        for at in children[lead]
        if tokens[at].dep == "pobj" and tokens[at].pos == "NOUN" and not children[at]
    ]
    return states[0] if states else ""


def _has_bearer(deed: Deed) -> bool:
    """Whether its subject is known: an infinitive, or a pronoun that may stand for anybody, tells of nobody."""
    tokens = deed.passage.tokens
    subjects = [at for at in (*deed.agents, *deed.patients) if at < deed.at]
    return any(tokens[at].pos != "PRON" or _is_nobody(deed, at) or _find_speaker_of(deed, at) >= 0 for at in subjects)


def _is_modal(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    return any(tokens[at].tag == "MD" and tokens[at].lemma.casefold() in _MODALS for at in deed.children[deed.at])


def list_others(deed: Deed) -> list[int]:
    """The nouns behind the prepositions of the verb, and of its object: "claimed responsibility for the blast"."""
    tokens, children = deed.passage.tokens, deed.children
    heads = (deed.at, *(at for at in children[deed.at] if tokens[at].dep in ("dobj", "acomp", "attr", "prt")))
    leads = [at for head in heads for at in children[head] if tokens[at].dep in ("prep", "dative")]
    return [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]


def name_all(deed: Deed, nouns: Sequence[int]) -> frozenset[str]:
    """The ideas and names of nouns; one with a name is known by its name, a pronoun by whom it stands for."""
    found: set[str] = set()
    for at in nouns:
        found |= _name_noun(deed, at)
    return frozenset(found)


def _name_noun(deed: Deed, at: int) -> frozenset[str]:
    tokens, children = deed.passage.tokens, deed.children
    if tokens[at].text.casefold() in _PARTS:
        leads = [child for child in children[at] if tokens[child].text == "of"]
        wholes = [inner for lead in leads for inner in children[lead] if tokens[inner].pos in NOUNS]
        return name_head(deed.passage, wholes[0]) if wholes else _NO_IDEAS
    if tokens[at].pos == "PRON":
        speaker = _find_speaker_of(deed, at)
        return _name_noun(deed, speaker) if speaker >= 0 else _NO_IDEAS
    known = [at, *(child for child in children[at] if tokens[child].dep in ("appos", "compound"))]
    names = {word for one in known for word in name_head(deed.passage, one) if word.startswith("@")}
    spelled = {tokens[one].lemma.casefold() for one in known[1:] if tokens[one].pos == "PROPN"}
    return frozenset(names or spelled) or name_head(deed.passage, at)


def _find_speaker_of(deed: Deed, pronoun: int) -> int:
    """Who says a clause whose subject is a pronoun that can be himself: "the papers said that they had paid"."""
    tokens = deed.passage.tokens
    word = tokens[pronoun].text.casefold()
    verb = tokens[pronoun].head
    for _ in range(_STEPS):
        if tokens[verb].dep != "ccomp" or tokens[verb].head == verb:
            return -1
        verb = tokens[verb].head
        said = [at for at in deed.children[verb] if tokens[at].dep == "nsubj" and tokens[at].pos in NOUNS]
        if said and is_speech_verb(tokens[verb].lemma):
            is_plural = tokens[said[0]].tag in ("NNS", "NNPS")
            return said[0] if (word == "they") == is_plural and word in ("they", "he", "she", "it") else -1
    return -1


def are_one_matter(one: Matter, two: Matter) -> bool:
    """Whether two clauses of one verb tell of the same: no slot clashes, one is shared, no date parts them."""
    return one.deed.stance == two.deed.stance and are_one_matter_told(one, two)


def are_one_matter_told(one: Matter, two: Matter) -> bool:
    """The same, though what is to come in the one may be done in the other."""
    if not share_slots(one, two):
        return False
    shared = list_shared(one, two)
    is_filled = bool(shared) or one.is_open or two.is_open
    least = ALIKE_TWICE if _share_two(one, two) else ALIKE
    return is_filled and are_near(one.passage, two.passage, shared, least=least)


def _share_two(one: Matter, two: Matter) -> bool:
    """Whether they share what fills two of their slots."""
    slots = ((one.agents, two.agents), (one.patients, two.patients), (one.others, two.others))
    return sum(bool((mine & other) - ANYBODY) for mine, other in slots) > 1


def share_slots(one: Matter, two: Matter) -> bool:
    """Whether doers and sufferers fit, as far as both have them."""
    is_open = one.is_open or two.is_open
    return is_open or all(
        not mine or not other or mine & other
        for mine, other in ((one.agents, two.agents), (one.patients, two.patients))
    )


def are_near(one: Passage, two: Passage, shared: frozenset[str], *, least: float = ALIKE) -> bool:
    """Whether two sentences are about one event: alike enough for what they share, and not of different times."""
    if are_days_apart(one, two) or one.scene.is_elsewhen != two.scene.is_elsewhen:
        return False
    return compare_terms(one.terms, two.terms) >= (ALIKE_OPEN if shared <= ANYBODY else least)


def list_shared(one: Matter, two: Matter) -> frozenset[str]:
    """What both have in one slot, or in turned ones where each has one slot only ("it opened", "it was opened")."""
    shared = (one.agents & two.agents) | (one.patients & two.patients)
    if not shared and (not one.agents or not one.patients) and (not two.agents or not two.patients):
        shared = (one.agents | one.patients) & (two.agents | two.patients)
    return shared | (one.others & two.others)


def _is_nobody(deed: Deed, at: int) -> bool:
    tokens = deed.passage.tokens
    word = tokens[at].text.casefold()
    return word in _NOBODY or (word == "one" and at > 0 and tokens[at - 1].text.casefold() == "no")


def _is_none_of(deed: Deed, at: int) -> bool:
    """ "No group", "no passengers": none of a class that many belong to."""
    tokens = deed.passage.tokens
    is_none = any(tokens[child].text.casefold() == "no" for child in deed.children[at])
    return is_none and bool(name_head(deed.passage, at) & ANYBODY)


def _is_undone(deed: Deed) -> bool:
    """ "Denied having an account", "denied that he had one", "refused to comment"."""
    tokens = deed.passage.tokens
    head = tokens[tokens[deed.at].head].lemma.casefold()
    is_completing = tokens[deed.at].dep in ("xcomp", "pcomp")
    return (is_completing and head in _UNDOING) or (tokens[deed.at].dep == "ccomp" and head == "deny")


def is_definite(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> bool:
    """Whether a noun is one that the story knows: a name, or with "the", "its" …"""
    words = {tokens[child].text.casefold() for child in children[at]}
    is_owned = any(tokens[child].dep == "poss" for child in children[at])
    return tokens[at].pos == "PROPN" or is_owned or bool(words & _DEFINITE)


def is_noun(token: Token) -> bool:
    """Whether a token is a noun or a name."""
    return token.pos in NOUNS
