"""What the words of a statement point to: whom "he" means, and how many pronouns are left without anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model.readings import Mention, Sentence, Token
from ...values.names.genders import tell_gender
from .lexicon import read_words

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
# How many sentences back a "he" may point.
_MEMORY = 4

UNNAMED_SUBJECT = 4.0
UNNAMED_ELSEWHERE = 1.5
SPEAKING = 4.0


def rate_references(tokens: Sequence[Token], order: Sequence[int], people: Sequence[Mention]) -> float:
    """How much a reader who has only these words is left in doubt of whom or what they speak; 0 is not at all.

    `people` are the persons named in the sentence.
    """
    doubt = 0.0
    for place, at in enumerate(order):
        token, before = tokens[at], order[:place]
        word = token.text.casefold()
        is_subject = token.dep in _SUBJECTS and place < 4
        if word in _SPEAKERS and token.text != "US":
            doubt += SPEAKING
        elif word in _HE or word in _SHE:
            if not _has_person(tokens, before, token, people):
                doubt += UNNAMED_SUBJECT if is_subject else UNNAMED_ELSEWHERE
        elif word in _THINGS:
            if token.dep != "expl" and not _has_thing(tokens, before, token) and not _is_of_weather(tokens, at):
                doubt += UNNAMED_SUBJECT if is_subject else UNNAMED_ELSEWHERE
        elif word in _MANY:
            if not any(tokens[one].pos in ("NOUN", "PROPN") for one in before):
                doubt += UNNAMED_SUBJECT if is_subject else UNNAMED_ELSEWHERE
        elif word in _POINTERS:
            doubt += _rate_pointer(tokens, order, place)
        elif is_subject and word in _COUNTERS and not any(one.head == at and one.dep == "prep" for one in tokens):
            doubt += 2.0
    return doubt


def find_person(
    sentences: Sequence[Sentence], number: int, mentions: Sequence[Mention], pronoun: str
) -> Mention | None:
    """The person whom "he" or "she" in a sentence means, None when unsure.

    The only person of the sentence before it in its paragraph, who is what that one is about; or the one whom the
    article names most often, when nobody else is named in the sentences before. `mentions` are the persons named in
    the article, in text order.
    """
    wanted = _HE.get(pronoun) or _SHE.get(pronoun)
    if number == 0 or sentences[number - 1].place != "body":
        return None
    before = sentences[number - 1]
    near = [one for one in mentions if before.start <= one.start < sentences[number].start]
    if before.paragraph == sentences[number].paragraph and _are_one(near) and _is_about(before, near[-1]):
        return near[-1] if tell_gender(near[-1].exact) in ("", wanted) else None
    first = max(0, number - _MEMORY)
    near = [one for one in mentions if sentences[first].start <= one.start < sentences[number].start]
    if not _are_one(near) or tell_gender(near[-1].exact) not in ("", wanted):
        return None
    counts = Counter(_name_last(one) for one in mentions)
    return near[-1] if counts[_name_last(near[-1])] == max(counts.values()) else None


def _are_one(mentions: Sequence[Mention]) -> bool:
    last = {_name_last(one) for one in mentions}
    return len(last) == len({one.entity or one.exact for one in mentions}) == 1


def _is_about(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person is the subject of the main clause."""
    return any(
        token.dep in _SUBJECTS and mention.start <= token.start < mention.end and _is_root(sentence, token.head)
        for token in sentence.tokens
    )


def _is_root(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].head == at


def _name_last(mention: Mention) -> str:
    return mention.exact.split()[-1]


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
