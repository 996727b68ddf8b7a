"""Matters: what a clause says of whom, in slots that can be compared with those of a clause of another article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .....model.readings import Token
from .....values.concepts import classify_word
from .....values.opposites import find_act
from .....values.predicates import is_speech_verb
from ...contexts import compare_terms
from ...deeds import NOUNS, Deed, name_head
from ...lexicon import PERSON_NOUNS, read_words
from ...passages import Passage, are_days_apart
from ...stances import Stance
from .bearers import Cast, meet_bearers

# Passages are about one matter when they are this alike.
ALIKE = 0.2
# Less will do where it is done to the same thing, and still less where two slots are shared.
ALIKE_UPON = 0.15
ALIKE_TWICE = 0.08
# All that they share is people at large, or nobody in particular.
ALIKE_OPEN = 0.3
_NOBODY = read_words("nobody none nothing")
_DEFINITE = read_words("the this that these those its his her their both all")
# Verbs that say something of their own with an object or a complement only.
_WITH_OBJECT = read_words("have make take give get")
_LINKING = read_words("be become remain")
_TELLING = read_words("know begin start use testify")
_EMPTY = read_words("look happen work try need let keep help turn run")
# Complements that say nothing of their own.
_DULL = read_words("time one thing way day part reason case question lot kind sort place something anything nothing")
# What can, must or should be is not what is.
_MODALS = read_words("can could must should might may ought")
# What is joined to a noun says nothing of it: "is out of control and people flee".
_JOINED = ("cc", "conj", "punct")
_OWNING_UP = read_words("admit confess deny")
# Who is said to do this to an act has not done it.
_UNDOING = read_words("deny fail refuse decline neglect")
# Persons of whom many do the same: the noun alone tells of nobody.
ANYBODY = frozenset(classify_word(word) for word in PERSON_NOUNS) | {
    classify_word(word) for word in read_words("police official report group company government people")
}
# Verbs that say too little to be one act, and verbs that say the same of what is put somewhere.
LIGHT = read_words(
    "be have do make get take go come say tell give seem appear know want see use include show reveal try begin start"
)
_PUTTING = read_words("put place lay cast impose")


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


def read_matters(deeds: Iterable[Deed], cast: Cast, stances: Sequence[Stance] = ("flat", "coming")) -> Iterator[Matter]:
    """The clauses that say something of a thing named, none of a headline; verbs of speech are left out."""
    for deed in deeds:
        is_told = deed.stance in stances and deed.passage.sentence.place != "headline"
        is_said = is_told and not deed.passage.sentence.text.endswith("?")
        if is_said and (deed.stance == "doubted" or not _is_modal(deed)) and _has_bearer(deed, cast):
            matter = make_matter(deed, cast)
            if matter is not None:
                yield matter


def make_matter(deed: Deed, cast: Cast, *, is_open: bool = False) -> Matter | None:
    """The matter of a clause; None for one that says nothing of its own."""
    verb = _name_matter(deed)
    if not verb:
        return None
    nouns = (*deed.agents, *deed.patients, *list_told(deed))
    objects = [at for at in deed.children[deed.at] if deed.passage.tokens[at].dep == "dobj"]
    open_ones = [at for at in sorted({*nouns, *objects}) if _is_nobody(deed, at)]
    is_class = any(_is_none_of(deed, at) for at in nouns)
    return Matter(
        deed,
        verb,
        cast.name_all(deed, [at for at in deed.agents if at not in open_ones]),
        cast.name_all(deed, [at for at in (*deed.patients, *list_told(deed)) if at not in open_ones]),
        cast.name_all(deed, list_others(deed)),
        deed.is_denied or bool(open_ones) or find_undoing(deed) >= 0,
        is_open or bool(open_ones) or is_class,
    )


def _name_matter(deed: Deed) -> str:
    """The verb under one name, with its object or complement where it needs one; "" where it says nothing."""
    lemma, tokens = deed.lemma, deed.passage.tokens
    if lemma in _LINKING:
        told = [tokens[at] for at in deed.children[deed.at] if tokens[at].dep in ("acomp", "attr")]
        is_telling = bool(told) and told[0].pos != "PRON" and told[0].lemma.casefold() not in _DULL
        return f"be:{classify_word(told[0].lemma.casefold())}" if is_telling else _name_state(deed)
    particles = [tokens[at].text.casefold() for at in deed.children[deed.at] if tokens[at].dep == "prt"]
    if particles and lemma in LIGHT | _EMPTY:
        return f"{lemma} {particles[0]}"
    if lemma in _WITH_OBJECT:
        nouns = [at for at in deed.patients if tokens[at].pos == "NOUN"]
        return f"{lemma}:{classify_word(tokens[nouns[0]].lemma.casefold())}" if nouns else ""
    act = next((f"{lemma}+{tokens[at].lemma.casefold()}" for at in deed.patients), "")
    if find_act(act) or (find_act(lemma) and (deed.patients or list_told(deed))):
        return act if find_act(act) else lemma
    is_light = lemma in LIGHT | _EMPTY or (is_speech_verb(lemma) and not _is_act(deed))
    is_by_somebody = lemma in _EMPTY and any(tokens[at].dep == "agent" for at in deed.children[deed.at])
    return "" if is_light and lemma not in _TELLING and not is_by_somebody else name_verb(deed)


def list_told(deed: Deed) -> list[int]:
    """The objects of the clause that somebody admits or denies: "admitted that he had taken the money"."""
    tokens, children = deed.passage.tokens, deed.children
    if deed.lemma not in _OWNING_UP:
        return []
    clauses = [at for at in children[deed.at] if tokens[at].dep in ("ccomp", "xcomp")]
    return [at for clause in clauses for at in children[clause] if tokens[at].dep == "dobj" and tokens[at].pos in NOUNS]


def _is_act(deed: Deed) -> bool:
    """Whether a verb of speech tells an act and no words: "wrote the dissent", "refused to concede"."""
    beside = {deed.passage.tokens[at].dep for at in deed.children[deed.at]}
    is_done = bool(deed.agents) and bool(deed.patients)
    return "ccomp" not in beside and (is_done or deed.passage.tokens[deed.at].dep == "xcomp")


def name_verb(deed: Deed) -> str:
    """The verb under one spelling, and under one name for all verbs of putting."""
    lemma = deed.lemma
    if lemma in _PUTTING:
        return "put"
    return f"{lemma[:-3]}ize" if lemma.endswith("ise") and len(lemma) > len("arise") else lemma


def _name_state(deed: Deed) -> str:
    """What somebody is in or under, as a name: "in talks", "out of control"."""
    tokens, children = deed.passage.tokens, deed.children
    for lead in children[deed.at]:
        inner = [lead]
        while inner and tokens[inner[-1]].dep == "prep":
            below = [at for at in children[inner[-1]] if tokens[at].dep in ("prep", "pobj")]
            inner = [*inner, below[0]] if below else []
        told = [at for at in children[inner[-1]] if tokens[at].dep not in _JOINED] if inner else []
        if len(inner) > 1 and tokens[inner[-1]].pos == "NOUN" and not told:
            leads = " ".join(tokens[at].text.casefold() for at in inner[:-1])
            return f"be:{leads} {classify_word(tokens[inner[-1]].lemma.casefold())}"
    return ""


def _has_bearer(deed: Deed, cast: Cast) -> bool:
    """Whether its subject is known: an infinitive, or a pronoun that may stand for anybody, tells of nobody."""
    tokens = deed.passage.tokens
    is_leading = tokens[deed.at].dep == "advcl" and tokens[deed.at].tag in ("VBG", "VBN")
    subjects = [at for at in (*deed.agents, *deed.patients) if at < deed.at or (is_leading and at in deed.agents)]
    return any(tokens[at].pos != "PRON" or _is_nobody(deed, at) or cast.name_all(deed, [at]) for at in subjects)


def _is_modal(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    return any(tokens[at].tag == "MD" and tokens[at].lemma.casefold() in _MODALS for at in deed.children[deed.at])


def list_others(deed: Deed) -> list[int]:
    """The nouns behind the prepositions of the verb, and of its object: "claimed responsibility for the blast"."""
    tokens, children = deed.passage.tokens, deed.children
    heads = (deed.at, *(at for at in children[deed.at] if tokens[at].dep in ("dobj", "acomp", "attr", "prt")))
    leads = [at for head in heads for at in children[head] if tokens[at].dep in ("prep", "dative")]
    return [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]


def are_one_matter(one: Matter, two: Matter, *, is_ever: bool = False) -> bool:
    """Whether two clauses of one verb tell of the same: no slot clashes, one is shared, no date parts them.

    Where the one is of all times, it `is_ever`, no date of the other does.
    """
    return one.deed.stance == two.deed.stance and are_one_matter_told(one, two, is_ever=is_ever)


def are_one_matter_told(one: Matter, two: Matter, *, is_ever: bool = False) -> bool:
    """The same, though what is to come in the one may be done in the other.

    Of clauses that share two slots, one may stand beside something of another time. Where an idea is of the doer and of
    what is done to ("the virus causes illness"), it is too wide to tell two matters apart.
    """
    is_wide = any(matter.agents & matter.patients for matter in (one, two))
    if is_wide or not share_slots(one, two) or are_counted_apart(one.deed, two.deed):
        return False
    shared = list_shared(one, two)
    is_filled = bool(shared) or one.is_open or two.is_open
    is_upon_one = bool(meet_bearers(one.patients, two.patients) - ANYBODY)
    is_twice = share_two(one, two)
    least = ALIKE_TWICE if is_twice else ALIKE_UPON if is_upon_one else ALIKE
    is_parted = not is_ever and are_days_apart(one.passage, two.passage)
    is_of_one_time = is_ever or is_twice or one.passage.scene.is_elsewhen == two.passage.scene.is_elsewhen
    return is_filled and is_of_one_time and not is_parted and _are_alike(one.passage, two.passage, shared, least)


def are_counted_apart(one: Deed, two: Deed) -> bool:
    """Whether both count what it is done to, and no figure is the same: "40 coins", "more than 900 coins"."""
    counts = [
        {
            token.text.casefold()
            for token in deed.passage.tokens
            if token.dep == "nummod" and token.head in deed.patients
        }
        for deed in (one, two)
    ]
    return bool(counts[0]) and bool(counts[1]) and not counts[0] & counts[1]


def share_two(one: Matter, two: Matter) -> bool:
    """Whether they share what fills two of their slots."""
    slots = ((one.agents, two.agents), (one.patients, two.patients), (one.others, two.others))
    return sum(bool(meet_bearers(mine, other) - ANYBODY) for mine, other in slots) > 1


def list_filled(matter: Matter) -> list[frozenset[str]]:
    """The ideas of each slot that is filled: doers, sufferers, and what hangs on the verb by a preposition."""
    return [slot for slot in (matter.agents, matter.patients, matter.others) if slot]


def share_slots(one: Matter, two: Matter) -> bool:
    """Whether doers and sufferers fit, as far as both have them."""
    is_open = one.is_open or two.is_open
    return is_open or all(
        not mine or not other or meet_bearers(mine, other)
        for mine, other in ((one.agents, two.agents), (one.patients, two.patients))
    )


def are_near(one: Passage, two: Passage, shared: frozenset[str], *, least: float = ALIKE) -> bool:
    """Whether two sentences are about one event: alike enough for what they share, and not of different times."""
    is_of_one_time = one.scene.is_elsewhen == two.scene.is_elsewhen and not are_days_apart(one, two)
    return is_of_one_time and _are_alike(one, two, shared, least)


def _are_alike(one: Passage, two: Passage, shared: frozenset[str], least: float) -> bool:
    return compare_terms(one.terms, two.terms) >= (ALIKE_OPEN if shared <= ANYBODY else least)


def list_shared(one: Matter, two: Matter) -> frozenset[str]:
    """What both have in one slot, or in turned ones where each has one slot only ("it opened", "it was opened")."""
    shared = meet_bearers(one.agents, two.agents) | meet_bearers(one.patients, two.patients)
    if not shared and (not one.agents or not one.patients) and (not two.agents or not two.patients):
        shared = meet_bearers(one.agents | one.patients, two.agents | two.patients)
    return shared | meet_bearers(one.others, two.others)


def _is_nobody(deed: Deed, at: int) -> bool:
    tokens = deed.passage.tokens
    word = tokens[at].text.casefold()
    return word in _NOBODY or (word == "one" and at > 0 and tokens[at - 1].text.casefold() == "no")


def find_undoing(deed: Deed) -> int:
    """The verb that undoes a deed, -1 if none does: "denied having an account", "denied that he had one"."""
    tokens = deed.passage.tokens
    above = tokens[deed.at].head
    head = tokens[above].lemma.casefold()
    is_completing = tokens[deed.at].dep in ("xcomp", "pcomp")
    is_undone = (is_completing and head in _UNDOING) or (tokens[deed.at].dep == "ccomp" and head == "deny")
    return above if is_undone else -1


def _is_none_of(deed: Deed, at: int) -> bool:
    """ "No group", "no passengers": none of a class that many belong to."""
    tokens = deed.passage.tokens
    is_none = any(tokens[child].text.casefold() == "no" for child in deed.children[at])
    return is_none and bool(name_head(deed.passage, at) & ANYBODY)


def is_definite(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> bool:
    """Whether a noun is one that the story knows: a name, or with "the", "its" …"""
    words = {tokens[child].text.casefold() for child in children[at]}
    is_owned = any(tokens[child].dep == "poss" for child in children[at])
    return tokens[at].pos == "PROPN" or is_owned or bool(words & _DEFINITE)


def is_noun(token: Token) -> bool:
    """Whether a token is a noun or a name."""
    return token.pos in NOUNS
