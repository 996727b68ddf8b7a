"""What the words of a statement point to: how many pronouns and bare nouns are left without anybody they mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....model.readings import Mention, Token
from ..lexicon import read_words
from .crediting import can_speak

_HE = {"he": "he", "him": "he", "his": "he", "himself": "he"}
_SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}
_THINGS = read_words("it its itself")
_MANY = read_words("they them their theirs themselves")
_SPEAKERS = read_words("i me my mine we us our ours you your yours myself ourselves yourself")
_POINTERS = read_words("this that these those such")
_TIMES = read_words("week month year time century decade season")
# Subjects that say of how many or of which, and not of what.
_COUNTERS = read_words("one some others another both many few several most all none more two three four five")
_SUBJECTS = ("nsubj", "nsubjpass")
# Nouns that speak of something told before when nothing but "the" stands with them.
_TOLD_BEFORE = read_words(
    "incident accident event attack deal case claim decision move plan newspaper paper pair two group"
)
_NEARBY = read_words("here there")

UNNAMED_SUBJECT = 4.0
UNNAMED_ELSEWHERE = 1.5
SPEAKING = 4.0
BARE_SUBJECT = 1.0
# What a pronoun in somebody's quoted words weighs: readers take it as the speaker's.
QUOTED = 0.4


def rate_references(
    tokens: Sequence[Token], order: Sequence[int], people: Sequence[Mention], spoken: Collection[int] = ()
) -> float:
    """How much a reader who has only these words is left in doubt of whom or what they speak; 0 is not at all.

    `people` are the persons named in the sentence, `spoken` the places of direct speech.
    """
    doubt = 0.0
    for place, at in enumerate(order):
        if at in spoken:
            is_own = tokens[at].text.casefold() in _SPEAKERS
            doubt += 0.0 if is_own else QUOTED * _rate_word(tokens, order, place, people)
        else:
            doubt += _rate_word(tokens, order, place, people)
    return doubt


def _rate_word(tokens: Sequence[Token], order: Sequence[int], place: int, people: Sequence[Mention]) -> float:
    at = order[place]
    token, before = tokens[at], order[:place]
    word = token.text.casefold()
    is_subject = token.dep in _SUBJECTS and place < 4
    unnamed = UNNAMED_SUBJECT if is_subject else UNNAMED_ELSEWHERE
    if word in _SPEAKERS and token.text != "US":
        return SPEAKING
    if word in _HE or word in _SHE:
        return 0.0 if _has_person(tokens, before, token, people) else unnamed
    if word in _THINGS:
        is_empty = token.dep == "expl" or _is_of_weather(tokens, at)
        return 0.0 if is_empty or _has_thing(tokens, before, token) else unnamed
    if word in _MANY:
        return 0.0 if any(tokens[one].pos in ("NOUN", "PROPN") for one in before) else unnamed
    if word in _POINTERS:
        return _rate_pointer(tokens, order, place)
    if word in _NEARBY and token.dep == "advmod":
        return BARE_SUBJECT
    if is_subject and word in _COUNTERS and not any(one.head == at and one.dep == "prep" for one in tokens):
        return 2.0
    return BARE_SUBJECT if is_subject and _is_bare(tokens, at) else 0.0


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands with nothing but "the": which company, which statement is meant stands elsewhere."""
    below = [token for token in tokens if token.head == at and token is not tokens[at]]
    lemma = tokens[at].lemma.casefold()
    is_the = len(below) == 1 and below[0].text.casefold() == "the"
    return tokens[at].pos == "NOUN" and is_the and (lemma in _TOLD_BEFORE or can_speak(lemma)) and lemma != "police"


def _has_person(tokens: Sequence[Token], before: Sequence[int], pronoun: Token, people: Sequence[Mention]) -> bool:
    if any(
        one.end <= pronoun.start and any(one.start <= tokens[at].start < one.end for at in before) for one in people
    ):
        return True
    return any(
        tokens[at].tag in ("NN", "NNP") and tokens[at].dep in (*_SUBJECTS, "poss", "dobj", "pobj") for at in before
    )


def _has_thing(tokens: Sequence[Token], before: Sequence[int], pronoun: Token) -> bool:
    return any(
        tokens[at].tag in ("NN", "NNP", "NNS", "NNPS")
        and not (pronoun.dep in ("dobj", "pobj") and tokens[at].head == pronoun.head)
        for at in before
    )


def _is_of_weather(tokens: Sequence[Token], at: int) -> bool:
    """ "It was raining", "it is too early to say", "it is unclear who": nothing stands for this "it"."""
    if tokens[at].dep not in _SUBJECTS:
        return False
    verb = tokens[at].head
    below = {token.dep for token in tokens if token.head == verb}
    lemma = tokens[verb].lemma.casefold()
    if lemma in ("rain", "snow", "take", "seem", "appear"):
        return lemma in ("rain", "snow") or bool(below & {"xcomp", "ccomp", "advcl"})
    is_stated = lemma == "be" and "acomp" in below
    return is_stated and bool(below & {"xcomp", "ccomp", "advcl", "csubj"})


def _rate_pointer(tokens: Sequence[Token], order: Sequence[int], place: int) -> float:
    token = tokens[order[place]]
    if token.dep == "mark" or token.tag in ("WDT", "WP", "IN", "RB"):
        return 0.0
    word = token.text.casefold()
    if token.dep in ("det", "amod", "predet", "nmod"):
        noun = tokens[token.head].lemma.casefold()
        if noun in _TIMES or word == "those":
            return 0.0
        return 2.0 if place < 2 else 1.0
    if word == "those" and any(tokens[at].head == order[place] for at in order[place + 1 :]):
        return 0.0
    return UNNAMED_SUBJECT if token.dep in _SUBJECTS and place < 4 else UNNAMED_ELSEWHERE
