"""The syntax of a sentence that is to stand alone: whole, with its article, its pronouns and nouns introduced."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ....model.readings import Mention, Reading, Sentence, Token
from ....values.concepts import classify_word
from ....values.predicates import is_speech_verb
from .text import list_impersonal

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_PERSONS = frozenset(
    classify_word(word) for word in ("man", "child", "gunman", "passenger", "driver", "worker", "victim", "soldier")
)
_FURTHER = frozenset({"other", "another", "further", "additional"})
_POINTING = _FURTHER | frozenset({"early", "earlier", "previous", "late", "latter", "same", "above", "last", "first"})
_PAPERS = frozenset({"newspaper", "paper", "magazine", "channel", "broadcaster", "station", "outlet", "agency", "site"})
_TEXTS = frozenset({"document", "report", "statement", "letter", "article", "interview", "email", "video"})
_SEEN = _PERSONS | {classify_word("officer"), classify_word("fan"), classify_word("firefighter")}
# Nobody is "he" for being one of these.
_BODIES = frozenset(
    "jury court board team company firm government party group agency committee council panel ministry department "
    "university school hospital study report statement lawsuit suit trial verdict ruling city town country".split()
)
_STATIVE = frozenset(
    "be have say think believe fear want need hope know remain face expect live suspect claim argue see "
    "hold charge accuse detain seek report schedule plan understand consider".split()
)
_NOW_CARRIED = ([("auxpass", "VBZ")], [("auxpass", "VBP")])
# Verbs that in the present tense tell news: "schools remain closed", "troops face a siege".
_CURRENT = frozenset(
    "remain continue face fear hope expect want need plan prepare wait hold stay await struggle".split()
)
_POSSIBLE = frozenset({"may", "can", "might", "should", "must"})
_ANY = frozenset({"most", "many", "some", "all", "any"})
_QUOTING = frozenset('“”"')
_TELLING = frozenset({"prep", "relcl", "acl", "appos", "poss", "compound", "nummod", "amod", "nmod"})


def is_whole(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb with a subject at its root."""
    roots = [index for index, token in enumerate(sentence.tokens) if token.head == index and token.dep != "punct"]
    if len(roots) != 1:
        return False
    root = sentence.tokens[roots[0]]
    if root.pos not in ("VERB", "AUX"):
        return False
    under = [token for token in sentence.tokens if token.head == roots[0]]
    is_finite = root.tag in ("VBD", "VBZ", "VBP", "MD") or any(
        token.dep in ("aux", "auxpass") and token.tag in ("VBD", "VBZ", "VBP", "MD") for token in under
    )
    return is_finite and any(token.dep in _SUBJECTS for token in under)


def find_root(sentence: Sentence) -> Token:
    """The word that the sentence hangs on, its main verb where `is_whole` holds."""
    return next(token for index, token in enumerate(sentence.tokens) if token.head == index and token.dep != "punct")


def find_familiar_nouns(readings: Sequence[Reading]) -> frozenset[str]:
    """Lemmas of the nouns that a third of the articles use, and at least two: what the story is about."""
    counts = Counter(
        lemma
        for reading in readings
        for lemma in {token.lemma for one in reading.sentences for token in one.tokens if token.pos == "NOUN"}
    )
    return frozenset(
        lemma for lemma, count in counts.items() if count >= min(2, len(readings)) and 3 * count >= len(readings)
    )


# Many hold one of these: "prime" and "foreign" tell the sort of office, and not whose it is.
_OFFICES = frozenset({"minister", "president", "secretary", "governor", "spokesman", "spokeswoman", "leader", "chief"})
# What is told of in passing is another one each time, however often the story has the word.
_PASSING = _OFFICES | {"article", "interview", "statement", "post", "tweet"}
# Among so many first words "most other members" are so beside some who were told of before.
_OPENING = 3
_BEGINNING = frozenset("begin start erupt break emerge arise unfold ignite come".split())
_SORTING = frozenset({"amod", "compound"})


def is_introduced(sentence: Sentence, familiar: frozenset[str]) -> bool:
    """Whether "the decision" that the sentence is about is told of in it, or is what the whole story is about."""
    for index, token in enumerate(sentence.tokens):
        if token.pos != "NOUN":
            continue
        is_office = token.lemma.casefold() in _OFFICES
        is_passing = token.lemma.casefold() in _PASSING
        under = [other for other in sentence.tokens if other.head == index and other is not token]
        is_subject = (is_passing or token.lemma not in familiar) and _is_about(sentence, index)
        is_further = index <= _OPENING and any(other.lemma in _FURTHER for other in under)
        if is_further and _is_about(sentence, index) and not any(other.dep == "relcl" for other in under):
            return False
        if not is_subject and not _is_source(sentence, index):
            continue
        is_definite = any(other.dep == "det" and other.text.casefold() == "the" for other in under)
        telling = [other for other in under if tells_which(other)]
        if is_office:
            telling = [other for other in telling if other.dep not in _SORTING or other.text[:1].isupper()]
        if is_definite and not telling and not _begins_in(sentence, token):
            return False
    return True


def _begins_in(sentence: Sentence, token: Token) -> bool:
    """Whether a sentence tells when its subject began, and so what it is: "the row erupted when papers printed"."""
    verb = sentence.tokens[token.head]
    return verb.lemma in _BEGINNING and any(
        other.dep == "advcl" and sentence.tokens[other.head] is verb for other in sentence.tokens
    )


def tells_which(token: Token) -> bool:
    """Whether a word under a noun tells which one is meant; "earlier" only points back."""
    return (token.dep in _TELLING or token.tag == "JJS") and token.lemma.casefold() not in _POINTING


def _is_source(sentence: Sentence, index: int) -> bool:
    """Whether a noun is a text or a paper that something stands in or is told to: "in the document"."""
    token = sentence.tokens[index]
    head = sentence.tokens[token.head]
    if token.dep in ("dobj", "dative") and head.lemma == "tell":
        return token.lemma in _PAPERS
    return token.dep == "pobj" and head.text.casefold() in ("in", "to") and token.lemma in _PAPERS | _TEXTS


def opens_definite(sentence: Sentence) -> bool:
    """Whether a sentence begins with "the vessel" as its subject, which is no name."""
    first = sentence.tokens[0] if sentence.tokens else None
    if first is None or first.text != "The" or first.dep != "det":
        return False
    noun = sentence.tokens[first.head]
    return noun.dep in ("nsubj", "nsubjpass") and noun.tag in ("NN", "NNS")


def _is_about(sentence: Sentence, index: int) -> bool:
    """Whether a noun is the subject, or what "many of" the subject are."""
    token = sentence.tokens[index]
    if token.dep in ("nsubj", "nsubjpass"):
        return True
    part = sentence.tokens[token.head]
    whole = sentence.tokens[part.head]
    return token.dep == "pobj" and part.lemma == "of" and whole.dep in ("nsubj", "nsubjpass") and whole.pos != "NOUN"


def list_counted_nouns(readings: Iterable[Reading]) -> frozenset[str]:
    """Lemmas of the nouns that stand with "a" or "an" somewhere: they need an article."""
    return frozenset(
        one.tokens[token.head].lemma
        for reading in readings
        for one in reading.sentences
        for token in one.tokens
        if token.dep == "det" and token.text.casefold() in ("a", "an") and one.tokens[token.head].pos == "NOUN"
    )


def lacks_article(sentence: Sentence, counted: frozenset[str]) -> bool:
    """Whether the subject is bare as in a headline: "Gunman attacked the building"."""
    for index, token in enumerate(sentence.tokens[:3]):
        is_person = classify_word(token.lemma.casefold()) in _PERSONS
        if token.dep in ("nsubj", "nsubjpass") and (
            (token.tag == "NN" and token.lemma in counted) or (token.tag in ("NN", "NNP") and is_person)
        ):
            return all(other.dep in ("compound", "amod") for other in sentence.tokens[:index])
    return False


def is_caption(sentence: Sentence, *, is_dated: bool = False) -> bool:
    """Whether a sentence describes a picture: somebody without a name does something just now.

    With a day (`is_dated`) that holds of anything: "Debris lies on the quay on Monday 3 June".
    """
    at = next((at for at, token in enumerate(sentence.tokens) if token.head == at and token.dep != "punct"), None)
    if at is None or sentence.tokens[at].lemma in _STATIVE or not _is_just_now(sentence, at):
        return False
    subject = next(
        (token for token in sentence.tokens if token.head == at and token.dep in ("nsubj", "nsubjpass")), None
    )
    if subject is None or subject.tag not in ("NN", "NNS"):
        return False
    if is_dated and sentence.tokens[at].lemma not in _CURRENT:
        return True
    dets = {
        token.text.casefold()
        for token in sentence.tokens
        if token.dep in ("det", "poss") and sentence.tokens[token.head] is subject
    }
    return classify_word(subject.lemma.casefold()) in _SEEN and dets <= {"a", "an", "two"}


def _is_just_now(sentence: Sentence, root: int) -> bool:
    """Whether a sentence is in the simple present: "divers search", "a man is carried"; not "is being held"."""
    aids = [token for token in sentence.tokens if token.head == root and token.dep in ("aux", "auxpass", "neg")]
    tag = sentence.tokens[root].tag
    is_carried = tag == "VBN" and [(token.dep, token.tag) for token in aids] in _NOW_CARRIED
    return is_carried or (tag in ("VBP", "VBZ") and not aids)


def is_general(sentence: Sentence) -> bool:
    """Whether a sentence tells how things are at all times: "Ferries rarely sink", "There are many kinds of ferries".

    What names somebody or some place, or cites words, tells of something in particular.
    """
    at = next((at for at, token in enumerate(sentence.tokens) if token.head == at and token.dep != "punct"), None)
    root = sentence.tokens[at] if at is not None else None
    if root is None or root.lemma in _CURRENT or is_speech_verb(root.lemma):
        return False
    under = [token for token in sentence.tokens if token.head == at and token is not root]
    aids = [one for one in under if one.dep in ("aux", "auxpass")]
    is_there = any(one.dep == "expl" for one in under)
    is_held = (root.tag in ("VBP", "VBZ") and not aids) or any(one.lemma in _POSSIBLE for one in aids)
    roles = ("attr",) if is_there else ("nsubj", "nsubjpass")
    subject = next((token for token in under if token.dep in roles), None)
    if not is_held or subject is None or subject.tag not in ("NN", "NNS"):
        return False
    own = [one for one in sentence.tokens if sentence.tokens[one.head] is subject and one is not subject]
    is_bare = all(one.text.casefold() in _ANY for one in own if one.dep in ("det", "poss", "nummod", "predet"))
    return is_bare and not any(map(_is_particular, sentence.tokens[1:]))


def _is_particular(token: Token) -> bool:
    """Whether a word is of a name or of cited words; a letter alone is neither ("type A")."""
    return (token.pos == "PROPN" and len(token.text) > 1) or token.text in _QUOTING


def refers_inside(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """Whether each pronoun has something before it in the sentence that it can stand for."""
    quoted = list_quoted_spans(sentence)
    impersonal = list_impersonal(sentence.text)
    for index, token in enumerate(sentence.tokens):
        word = token.text.casefold()
        if any(start <= token.start < end for start, end in quoted):
            continue
        before = sentence.tokens[:index]
        if word in ("he", "she", "his", "her", "him", "himself", "herself"):
            is_found = any(one.kind == "person" and one.end <= token.start for one in mentions) or any(
                _is_subject(other) and other.tag == "NN" and other.lemma.casefold() not in _BODIES for other in before
            )
        elif word in ("it", "its", "itself"):
            is_found = (
                token.dep == "expl"
                or token.start - sentence.start in impersonal
                or any(
                    _is_subject(other) and other.tag in ("NN", "NNP") and not _shares_clause(token, other)
                    for other in before
                )
            )
        elif word in ("they", "their", "them", "themselves"):
            is_found = any(other.tag in ("NNS", "NNPS") or other.dep == "conj" for other in before)
        elif word == "that" and token.tag == "DT" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
            is_found = False
        elif word == "that" and token.dep == "det":
            noun = sentence.tokens[token.head]
            is_found = any(other.lemma == noun.lemma for other in before) or any(
                other.head == token.head and other.dep in ("relcl", "acl") for other in sentence.tokens
            )
        elif word in ("this", "these", "those", "such", "latter", "former"):
            is_found = index + 1 < len(sentence.tokens) and _is_harmless(sentence, index)
        else:
            continue
        if not is_found:
            return False
    return True


def _is_subject(token: Token) -> bool:
    return token.dep in ("nsubj", "nsubjpass", "poss") and token.pos in ("NOUN", "PROPN")


def _shares_clause(pronoun: Token, subject: Token) -> bool:
    """Whether an object pronoun stands under its own subject's verb, and so names something else."""
    return pronoun.dep in ("dobj", "dative") and pronoun.head == subject.head


def _is_harmless(sentence: Sentence, index: int) -> bool:
    """ "former president", "those who fled" and "this year" point to nothing before the sentence."""
    following = sentence.tokens[index + 1]
    word = sentence.tokens[index].text.casefold()
    if word == "former":
        return following.pos in ("NOUN", "PROPN", "ADJ")
    if word == "such":
        return following.lemma == "as"
    if word == "those":
        return following.pos in ("ADJ", "ADP") or following.tag in ("VBN", "VBG", "WP", "WDT")
    return word == "this" and following.lemma.casefold() in ("week", "month", "year", "time", "century", "decade")


def list_quoted_spans(sentence: Sentence) -> list[tuple[int, int]]:
    return [
        (sentence.start + found.start(), sentence.start + found.end())
        for found in re.finditer(r"“[^“”]*”|\"[^\"]*\"", sentence.text)
    ]
