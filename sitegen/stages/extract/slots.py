"""What a clause says in parts: who, does what, to whom, where, how surely. Found in the syntax of its tokens."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.claims import Modality
from ...model.readings import Mention, Quantity, Sentence, Timex, Token
from ...values.predicates import classify_predicate, is_event_noun
from .atoms import Atom

_COMPARED = frozenset({"more", "fewer", "less", "later", "earlier"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "nobody", "nothing", "neither", "nor", "none", "without"})
_NEGATING_VERBS = frozenset({"fail", "deny", "refuse", "decline"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "possibly", "perhaps", "maybe", "probably", "likely"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_OBLIGING = frozenset({"should", "must", "ought"})
_ALLEGING = frozenset(
    {"allege", "allegedly", "accuse", "purportedly", "reportedly", "apparently", "suspect", "alleged"}
)
_MODAL_VERBS: tuple[tuple[frozenset[str], Modality], ...] = (
    (frozenset({"propose", "suggest", "offer", "recommend"}), "proposed"),
    (frozenset({"demand", "urge", "call", "insist", "require", "request"}), "demanded"),
    (frozenset({"expect", "predict", "forecast", "anticipate", "estimate", "believe", "think"}), "expected"),
    (frozenset({"plan", "intend", "schedule", "aim", "prepare"}), "planned"),
    (frozenset({"allege", "accuse", "suspect"}), "alleged"),
)
# Verbs that demand with one of these prepositions, or with what is to be done.
_AMBIGUOUS = {"call": ("for", "on", "upon"), "insist": ("on", "upon"), "require": ()}
_HEDGES_WORDS = (
    "reportedly allegedly apparently possibly probably likely perhaps maybe may might could appear seem believe "
    "suspect think estimate purportedly supposedly rumour rumor unclear unconfirmed"
)
_HEDGES = frozenset(_HEDGES_WORDS.split())
_STANCE_WORDS = (
    "good bad great terrible best worst important significant unfair fair wrong right clear huge shocking tragic "
    "horrible wonderful amazing awful sad proud disappointing heartbreaking outrageous unacceptable ridiculous "
    "absurd brilliant strong weak simply clearly obviously truly deeply"
)
_STANCE = frozenset(_STANCE_WORDS.split())
# What hangs on a noun by these is no part of its name.
_CUT = frozenset({"relcl", "acl", "advcl", "appos", "ccomp", "parataxis", "conj", "cc", "punct"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


@dataclass(frozen=True, slots=True)
class Slots:
    """The parts of one clause; texts are verbatim noun phrases."""

    predicate: str
    predicate_class: str
    agent: str | None
    object: str | None
    location: str | None
    hedge: str | None
    modality: Modality
    is_negated: bool


def read_slots(sentence: Sentence, atom: Atom, mentions: tuple[Mention, ...]) -> Slots:
    """The parts of a clause; an absent subject is the one of the clause that governs it."""
    tokens = sentence.tokens
    predicate = _find_predicate(tokens, atom)
    lemmas = [tokens[index].lemma.lower() for index in atom.tokens]
    hedge = next((tokens[index].text for index in atom.tokens if _is_hedge(tokens[index])), None)
    return Slots(
        predicate=predicate,
        predicate_class=classify_predicate(predicate),
        agent=_find_agent(sentence, atom.head),
        object=_find_object(sentence, atom.head),
        location=_find_location(sentence, mentions),
        hedge=hedge,
        modality=_find_modality(tokens, atom, lemmas),
        is_negated=any(_is_negation(tokens, index) for index in atom.tokens)
        or tokens[atom.head].lemma in _NEGATING_VERBS,
    )


def _is_negation(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word denies; "no more than 80" sets a bound."""
    behind = [token.text.lower() for token in tokens[index + 1 : index + 3]]
    is_bound = len(behind) > 1 and behind[0] in _COMPARED and behind[1] == "than"
    return tokens[index].lemma.lower() in _NEGATIONS and not is_bound


def _is_hedge(token: Token) -> bool:
    """Whether a word weakens what is said; the month of May does not."""
    return token.pos != "PROPN" and token.lemma.lower() in _HEDGES


def judge_opinion(
    sentence: Sentence, atom: Atom, quantities: tuple[Quantity, ...], timexes: tuple[Timex, ...], is_quoted: bool
) -> bool:
    """Whether a clause weighs rather than reports: a question, or words of stance without a figure or a date."""
    if quantities or timexes:
        return False
    lemmas = {sentence.tokens[index].lemma.lower() for index in atom.tokens}
    asks = sentence.text.rstrip("\"'”’ ").endswith("?")
    return asks or bool(lemmas & _STANCE and (is_quoted or lemmas & {"i", "we", "should", "must"}))


def find_subject(tokens: tuple[Token, ...], head: int) -> int | None:
    """The token index of the subject of a predicate, its own or that of the clause it hangs on; None without one."""
    seen = set()
    while head not in seen:
        seen.add(head)
        for index, token in enumerate(tokens):
            if token.head == head and token.dep in _SUBJECTS and index != head:
                return index
        if tokens[head].dep not in ("conj", "advcl", "xcomp", "acl", "pcomp", "aux", "auxpass"):
            return None
        head = tokens[head].head
    return None


def show_phrase(sentence: Sentence, index: int) -> str:
    """The noun phrase around a token, without the clauses that hang on it."""
    return show_span(sentence, *phrase_span(sentence.tokens, index)).strip(' ,;:"“”')


def show_span(sentence: Sentence, start: int, end: int) -> str:
    """The words between two article offsets as they were read: with the text's spaces, but for those read over."""
    pieces: list[str] = []
    last = start
    for token in sentence.tokens:
        if start <= token.start and token.end <= end:
            pieces += [sentence.text[last - sentence.start : token.start - sentence.start], token.text]
            last = token.end
    return "".join((*pieces, sentence.text[last - sentence.start : end - sentence.start]))


def phrase_span(tokens: tuple[Token, ...], index: int) -> tuple[int, int]:
    """Article offsets of a noun phrase: the contiguous run of its subtree around its head."""
    below: dict[int, list[int]] = {}
    for at, token in enumerate(tokens):
        if token.head != at and (token.dep not in _CUT or token.tag in ("HYPH", "``")):
            below.setdefault(token.head, []).append(at)
    inside, waiting = {index}, [index]
    while waiting:
        for at in below.get(waiting.pop(), ()):
            inside.add(at)
            waiting.append(at)
    first = last = index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return tokens[first].start, tokens[last].end


def _find_predicate(tokens: tuple[Token, ...], atom: Atom) -> str:
    """The lemma that carries the clause: an event noun behind a light verb, else the verb, else the head's."""
    head = tokens[atom.head]
    for index in atom.tokens:
        token = tokens[index]
        if token.head != atom.head or index == atom.head:
            continue
        if token.dep == "xcomp" and token.pos == "VERB":
            return token.lemma.lower()
        is_light = head.lemma in ("make", "take", "have", "hold", "give", "carry", "launch", "cause", "do", "be")
        if is_light and token.dep in ("dobj", "attr") and is_event_noun(token.lemma):
            return token.lemma.lower()
    return head.lemma.lower()


def _find_agent(sentence: Sentence, head: int) -> str | None:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.head == head and token.dep == "agent":
            by = next((at for at, other in enumerate(tokens) if other.head == index and other.dep == "pobj"), None)
            if by is not None:
                return show_phrase(sentence, by)
    subject = find_subject(tokens, head)
    if subject is None or tokens[subject].dep == "nsubjpass":
        return None
    return show_phrase(sentence, subject)


def _find_object(sentence: Sentence, head: int) -> str | None:
    for dep in ("dobj", "nsubjpass", "attr", "oprd"):
        for index, token in enumerate(sentence.tokens):
            if token.head == head and token.dep == dep:
                return show_phrase(sentence, index)
    return None


def _find_location(sentence: Sentence, mentions: tuple[Mention, ...]) -> str | None:
    """The first place named after a preposition of place."""
    for mention in mentions:
        if mention.kind != "place":
            continue
        before = sentence.text[: mention.start - sentence.start].split()[-2:]
        if any(word.lower() in ("in", "at", "near", "outside", "to", "from", "into", "on") for word in before):
            return mention.exact
    return None


def _is_meant(tokens: tuple[Token, ...], head: int) -> bool:
    """Whether a verb of several senses has that of wanting: "called for calm", not "called it a crime"."""
    lemma = tokens[head].lemma.lower()
    if lemma not in _AMBIGUOUS:
        return True
    return any(
        (token.dep == "prep" and token.lemma.lower() in _AMBIGUOUS[lemma])
        or (token.dep in ("xcomp", "ccomp") and token.tag == "VB")
        for token in tokens
        if token.head == head
    )


def _find_modality(tokens: tuple[Token, ...], atom: Atom, lemmas: list[str]) -> Modality:
    head = tokens[atom.head]
    own = {
        token.lemma.lower() for token in tokens if token.head == atom.head and token.dep in ("aux", "advmod", "mark")
    } | {head.lemma.lower()}
    above = tokens[head.head].lemma.lower() if head.head != atom.head and head.dep in ("ccomp", "xcomp") else ""
    if any(lemma in _ALLEGING for lemma in lemmas):
        return "alleged"
    for verbs, modality in _MODAL_VERBS:
        if (above in verbs and _is_meant(tokens, head.head)) or (
            head.lemma.lower() in verbs and _is_meant(tokens, atom.head)
        ):
            return modality
    if own & _POSSIBLE:
        return "possible"
    if own & _FUTURE:
        return "planned"
    if own & _OBLIGING:
        return "demanded"
    return "expected" if "would" in own else "fact"
