"""What a date of a sentence tells the time of, where it is not what the sentence states.

"Protests against Monday's ruling go on" dates no protest, "After it was sold in May, the ferry was lost" no loss, and
"I heard it at noon," she said" no saying. What syntax does not show for certain is taken for the statement's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ....model.readings import Sentence, Timex, Token
from ....model.stories import Fact, TimelineKind
from ....values.days import MONTHS
from ....values.predicates import is_speech_verb
from ..summary.syntax import list_quoted_spans
from .ahead import looks_ahead

_VERBS = ("VERB", "AUX")
_NOUNS = ("NOUN", "PROPN")
_BEFORE_NOUN = ("poss", "compound", "amod", "nmod", "npadvmod", "nummod")
# "After the storm of 3 May" tells when; "a probe into the storm of 3 May" does not.
_TEMPORAL = frozenset({"after", "during", "before", "at", "on", "in", "following", "amid", "between", "by", "since"})
# "After selling it in May", "despite the fact that it was sold in May".
_APART = frozenset({"after", "before", "despite", "since", "without"})
# What ends by a date or lasts until it is told of that date wherever it stands.
_BOUNDS = ("until", "till", "by")
_GROUNDS = frozenset({"because", "if", "unless"})
_ASKING = ("WP", "WP$")
_RELATIVE = ("WP", "WP$", "WDT", "WRB")
_SUBJECTS = ("nsubj", "nsubjpass")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\d{4}(?:[-–]\d{2,4})?")
_NAMES_OF_TIME = frozenset(month.casefold() for month in MONTHS)


def dates_another(sentence: Sentence, timex: Timex) -> bool:
    """Whether a date is of something that its sentence only speaks of, and of no clause that could be told alone."""
    tokens = sentence.tokens
    at = None if timex.relation in _BOUNDS else _find_top(tokens, timex)
    is_near = True
    for _ in tokens if at is not None else ():
        assert at is not None
        head = tokens[at].head
        if head == at:
            return False
        if is_near and tokens[head].pos in _NOUNS and _tells_which(tokens, at, head):
            return True
        if _stands_apart(tokens, at):
            return True
        is_near = is_near and tokens[at].pos not in _VERBS
        at = head
    return False


def tells_verb(text: str, sentence: Sentence, timex: Timex) -> bool:
    """Whether a text has the verb of its sentence that a date hangs on: without it, it tells another deed."""
    tokens = sentence.tokens
    at = _find_top(tokens, timex)
    for _ in tokens if at is not None else ():
        assert at is not None
        if tokens[at].pos in _VERBS or tokens[at].head == at:
            return tokens[at].text in _WORD.findall(text)
        at = tokens[at].head
    return True


def is_attribute(sentence: Sentence, timex: Timex) -> bool:
    """Whether a bare year stands before a noun that it belongs to: "the 2008 storms", "his 2020 bid"."""
    if not _YEAR.fullmatch(timex.exact):
        return False
    tokens = sentence.tokens
    at = next((at for at, token in enumerate(tokens) if token.start == timex.start), None)
    if at is None:
        return False
    head = tokens[at].head
    return tokens[at].dep in _BEFORE_NOUN and head > at and tokens[head].lemma.casefold() not in _NAMES_OF_TIME


def is_of_content(sentence: Sentence, timex: Timex) -> bool:
    """Whether a date belongs to what is said, and not to the saying: "I heard it at 6", "he said it fell in May"."""
    if any(start <= timex.start < end for start, end in list_quoted_spans(sentence)):
        return True
    tokens = sentence.tokens
    at = _find_top(tokens, timex)
    for _ in tokens if at is not None else ():
        assert at is not None
        head = tokens[at].head
        if head == at:
            return False
        if tokens[at].dep == "ccomp" and tokens[at].pos in _VERBS and is_speech_verb(tokens[head].lemma):
            return True
        at = head
    return False


def choose_lane(fact: Fact, text: str, dates: Iterable[tuple[Sentence, Timex]]) -> TimelineKind:
    """The lane of a fact that is told in `text`: what is said to have been on its date is no saying of that date."""
    if fact.lane != "said" or not all(is_of_content(sentence, timex) for sentence, timex in dates):
        return fact.lane
    return "planned" if looks_ahead(text) else "happened"


def _find_top(tokens: Sequence[Token], timex: Timex) -> int | None:
    """The word of a date that hangs on none of its others."""
    inside = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
    return next((at for at in inside if tokens[at].head not in inside or tokens[at].head == at), None)


def _tells_which(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """Whether a date belongs to a noun that the sentence only speaks of: "the ruling of May" behind "against"."""
    is_before = tokens[at].dep in _BEFORE_NOUN and at < noun
    is_of = tokens[at].dep == "prep" and tokens[at].text.casefold() == "of"
    return (is_before or is_of) and _is_spoken_of(tokens, noun)


def _is_spoken_of(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun stands behind a preposition that tells no time: "in the case" behind "proof"."""
    before = tokens[noun].head
    is_of_noun = tokens[tokens[before].head].pos in _NOUNS
    is_ahead = before > 0 and tokens[before - 1].text.casefold() == "ahead"
    return (
        tokens[noun].dep == "pobj" and not is_ahead and (is_of_noun or tokens[before].text.casefold() not in _TEMPORAL)
    )


def _stands_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word on the way to the verb of the sentence begins what is told beside it, at another time."""
    token = tokens[at]
    below = [one for one in tokens if one.head == at and one is not token]
    if token.dep == "pcomp":
        return tokens[token.head].text.casefold() in _APART
    if token.dep == "prep":
        return token.text.casefold() in ("despite", "than")
    if token.dep == "acl":
        return token.tag == "VBN" and _is_spoken_of(tokens, token.head)
    if token.dep == "advcl":
        return any(one.dep == "mark" and one.text.casefold() in _GROUNDS for one in below)
    if token.dep == "ccomp":
        return any(one.tag in _ASKING and one.dep in _SUBJECTS for one in below)
    return token.dep == "relcl" and any(one.tag in _RELATIVE for one in below)
