"""What "it" or "they" at the head of a sentence goes on about: the subject of the sentence just before.

Nothing is put for them where that sentence names a second thing, or a second group, that could be meant as well.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....model.readings import Sentence, Token
from ....values.clauses import subtree_of
from ....values.predicates import is_speech_verb
from ....values.within import find_within
from ..lexicon import read_words
from .pages import Page, list_spoken
from .somebody import is_somebody

_SUBJECTS = ("nsubj", "nsubjpass")
# Where a rival of the subject stands: what is done to it, or who else is spoken of; not where, when and of what.
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "attr", "conj", "appos"})
# Nouns that neither act nor are acted on: spans of time, measures, and what only says how many.
_MEASURES = read_words(
    "second minute hour day week month year decade century night morning evening foot yard mile meter metre kilometer "
    "kilometre inch percent dollar pound euro time number lot majority half quarter part series handful dozen hundred "
    "thousand million billion score kind sort type rest most way reason place area"
)
_OWN = frozenset({"PRP$", "WP$", "WDT", "WP", "PRP"})
_LONGEST = 7
_MOST_SPEECHES = 4
# "It rained", "it took hours", "it is believed that": verbs whose "it" is often nothing.
_OF_NOTHING = read_words(
    "rain snow take seem appear turn happen believe think expect hope fear emerge remain look come go"
)


def find_continued(page: Page, number: int, at: int) -> str | None:
    """The noun phrase of the sentence before that "it" or "they" at the place `at` means; None when unsure."""
    sentence = page.sentences[number]
    before = page.sentences[number - 1] if number else None
    if before is None or before.place != "body" or sentence.paragraph - before.paragraph > 1:
        return None
    if at in list_spoken(page, sentence) or not _opens(sentence.tokens, at) or _is_empty(sentence.tokens, at):
        return None
    if is_speech_verb(sentence.tokens[sentence.tokens[at].head].lemma):
        return None
    is_many = sentence.tokens[at].text.casefold() == "they"
    spoken = list_spoken(page, before)
    alike = _list_alike(page, before, spoken, is_many=is_many)
    is_told = len(alike) == 1 and (before.tokens[alike[0]].dep in _SUBJECTS or _is_there(before.tokens, alike[0]))
    return _show_phrase(before, alike[0]) if is_told else None


def find_speaking(page: Page, number: int, at: int) -> str | None:
    """The paper or the firm without a name that goes on speaking as "it" at the place `at`; None when unsure.

    It is the subject of the sentence before, which it says too; sentences that only "it" says are gone over.
    """
    sentence = page.sentences[number]
    if at in list_spoken(page, sentence) or not _opens(sentence.tokens, at):
        return None
    for back in range(number - 1, max(-1, number - 1 - _MOST_SPEECHES), -1):
        before = page.sentences[back]
        subject = _find_saying(before)
        if before.place != "body" or sentence.paragraph - before.paragraph > 1 or subject is None:
            return None
        token = before.tokens[subject]
        if token.text.casefold() != "it":
            is_thing = token.tag == "NN" and not is_somebody(token) and subject not in list_spoken(page, before)
            return _show_phrase(before, subject) if is_thing else None
        sentence = before
    return None


def _find_saying(sentence: Sentence) -> int | None:
    """The subject of the main verb of a sentence, where that is a verb of speech."""
    tokens = sentence.tokens
    root = next((at for at, token in enumerate(tokens) if token.head == at and token.dep != "punct"), None)
    if root is None or not is_speech_verb(tokens[root].lemma):
        return None
    return next((at for at, token in enumerate(tokens) if token.head == root and token.dep == "nsubj"), None)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the pronoun is the first subject of its sentence."""
    token = tokens[at]
    if token.dep not in _SUBJECTS or any(other.dep in _SUBJECTS for other in tokens[:at]):
        return False
    verb = tokens[token.head]
    is_told = verb.dep == "ccomp" and token.head < verb.head and is_speech_verb(tokens[verb.head].lemma)
    return is_told or verb.dep in ("ROOT", "conj")


def _is_empty(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands for an "it": "it is clear that", "it took three hours", "it was the mayor"."""
    if tokens[at].text.casefold() != "it":
        return False
    verb = tokens[at].head
    below = [token for token in tokens if token.head == verb and token is not tokens[verb]]
    is_named = tokens[verb].lemma == "be" and any(token.dep in ("attr", "ccomp", "csubj", "xcomp") for token in below)
    is_judged = any(token.dep == "acomp" for token in below) and any(token.dep in ("ccomp", "xcomp") for token in below)
    return is_named or is_judged or tokens[verb].lemma in _OF_NOTHING


def _is_there(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun is what there is: "there were aftershocks"."""
    return tokens[at].dep == "attr" and any(token.dep == "expl" and token.head == tokens[at].head for token in tokens)


def _list_alike(page: Page, before: Sentence, spoken: Collection[int], *, is_many: bool) -> list[int]:
    """Places of the nouns that the pronoun could mean by their number, in text order."""
    people, times = find_within(page.people, before.span), find_within(page.timexes, before.span)
    apart = [*(one.span for one in people), *(one.span for one in times)]
    found = []
    for at, token in enumerate(before.tokens):
        if at in spoken or token.pos not in ("NOUN", "PROPN") or token.lemma.casefold() in _MEASURES:
            continue
        if token.dep not in _ARGUMENTS and not (is_many and token.dep in ("pobj", "poss")):
            continue
        if any(one.start <= token.start < one.end for one in apart):
            continue
        is_plural = token.tag in ("NNS", "NNPS")
        joined = any(other.dep == "conj" and before.tokens[other.head] is token for other in before.tokens)
        if is_plural or joined if is_many else not (is_plural or is_somebody(token)):
            found.append(at)
    return found


def _show_phrase(before: Sentence, at: int) -> str | None:
    """The phrase from its first word to its noun, with "the" for "a"; None where it needs words to be understood."""
    tokens = before.tokens
    inside = [one for one in subtree_of(tokens, at) if one <= at]
    first = min(inside)
    words = tokens[first : at + 1]
    if len(inside) != len(words) or len(words) > _LONGEST:
        return None
    if any(token.pos in ("PUNCT", "VERB", "PRON") or token.tag in _OWN for token in words):
        return None
    if any(token.dep == "conj" and token.head == at for token in tokens):
        return None
    text = " ".join(before.text[tokens[first].start - before.start : tokens[at].end - before.start].split())
    opening, _, rest = text.partition(" ")
    if opening.casefold() in ("a", "an", "another", "one", "this", "that", "these", "those", "the"):
        return f"the {rest}" if rest else None
    if opening.casefold() in ("no", "some", "any", "many", "most", "several", "few", "all", "each", "every", "other"):
        return None
    is_name = tokens[first].pos == "PROPN" or tokens[first].dep == "poss"
    return text if is_name else f"the {text[0].lower()}{text[1:]}"
