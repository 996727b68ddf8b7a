"""Which side of publication a sentence speaks of, by the tense of the verb that governs an expression."""

from __future__ import annotations

from typing import Literal

from ...model.readings import Token
from .drafts import Context, Draft
from .words import split_words

Direction = Literal["past", "future"]

_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "can", "should", "must"})
_SCHEDULED = split_words("expect schedule plan slate due set effective deadline upcoming postpone")
_WISHES = split_words("intend prepare aim hope await propose suggest want seek forecast predict")
_PLANNING = _SCHEDULED | _WISHES
_VOWS = split_words("pledge promise threaten vow")
_HAVING = frozenset({"has", "have", "had", "’ve", "'ve", "’d", "'d"})
_LASTING = split_words("continue endure hold last live persist reign remain rule run serve stay work")
# What is got ready or announced for a day lies on it: "braced for Monday", "a strike was called for Monday". Of
# "readied" the engine makes "readie".
_READYING = split_words(
    "announce arrange bill book brace call gear mark organise organize prepare ready readie reserve"
)
# What is known only once it has been: "they will appeal against Wednesday's ruling".
_OUTCOMES = split_words(
    "accident arrest attack blast bombing crash death defeat derailment earthquake explosion incident killing murder "
    "quake raid ruling shooting slaying verdict victory"
)
_FOLLOWING = frozenset({"after", "since", "following", "upon"})
_AHEAD_RELATIONS = frozenset({"until", "till", "by", "effective", "starting", "beginning", "through", "ahead"})


def find_direction(draft: Draft, context: Context) -> Direction | None:
    """The side of publication that `draft` lies on by its sentence, None where the tense does not tell.

    A past or present tense counts only for an expression that hangs on the verb itself: "Friday's talks are" tells
    nothing of Friday. What is planned, and what holds until or by a time, lies ahead.
    """
    which = context.text[draft.start : draft.end].lower().split()[0]
    if which == "last":
        return "past"
    if which == "next":
        return "future"
    index = _last_token(draft, context)
    if context.read_before(draft.start) in _AHEAD_RELATIONS or _reads_as_soon(draft, context):
        is_over = index is not None and (_stands_in_past_perfect(index, context) or _has_lasted(index, context))
        return "past" if is_over else "future"
    return None if index is None else _climb(index, _own_tokens(draft, context), context)


def _reads_as_soon(draft: Draft, context: Context) -> bool:
    return context.text[max(0, draft.start - 12) : draft.start].lower().endswith(("as soon as ", "as early as "))


def _own_tokens(draft: Draft, context: Context) -> frozenset[int]:
    return frozenset(context.starts[place] for place in range(draft.start, draft.end) if place in context.starts)


def _last_token(draft: Draft, context: Context) -> int | None:
    """The head among the tokens of `draft`: the one governed from outside."""
    own = sorted(_own_tokens(draft, context))
    return next((index for index in own if context.tokens[index].head not in own), own[0] if own else None)


def _climb(index: int, own: frozenset[int], context: Context) -> Direction | None:
    hangs_on_verb, is_over, is_outcome = True, False, False
    for _ in range(12):
        here = context.tokens[index]
        inside = index in own
        is_planned = here.lemma.lower() in (_SCHEDULED if hangs_on_verb else _PLANNING)
        if not inside and (is_planned or _is_ready_for(index, own, context)):
            return "past" if _stands_in_past_perfect(index, context) else "future"
        if here.pos in ("VERB", "AUX"):
            tense = _read_tense(index, context)
            if tense == "future":
                return "past" if is_outcome else "future"
            if tense is not None and not hangs_on_verb:
                return "future" if tense == "present" and here.lemma.lower() in _VOWS else None
            if tense is not None:
                return "past" if tense == "past" or is_over else "future"
            is_over = is_over or _follows(here, context)
        elif here.pos in ("NOUN", "PROPN", "ADJ", "NUM") and not inside:
            is_outcome = is_outcome or (hangs_on_verb and here.lemma.lower() in _OUTCOMES)
            hangs_on_verb = False
        if here.head == index:
            return None
        index = here.head
    return None


def _is_ready_for(index: int, own: frozenset[int], context: Context) -> bool:
    """Whether the verb at `index` gets something ready for the expression itself."""
    if context.tokens[index].lemma.lower() not in _READYING:
        return False
    heads = (context.tokens[place].head for place in own)
    return any(context.tokens[head].text.lower() == "for" and context.tokens[head].head == index for head in heads)


def _follows(verb: Token, context: Context) -> bool:
    """ "is in hospital after falling on Monday": what a participle behind "after" tells is over."""
    return verb.dep == "pcomp" and context.head_of(verb).text.lower() in _FOLLOWING


def _read_tense(index: int, context: Context) -> Literal["past", "present", "future"] | None:
    verb = context.tokens[index]
    helpers = [token for token in _near(index, context) if token.head == index and token.dep in ("aux", "auxpass")]
    words = {token.text.lower() for token in helpers}
    if words & _AHEAD == {"would"} and verb.dep == "ROOT":
        return None  # what came later: "it would take a year", "the talks would fail in May"
    if "should" in words and words & _HAVING:
        return "past"
    if words & _AHEAD:
        return None if words & {"have", "been"} and words & {"may", "might", "could", "would", "should"} else "future"
    if words & _HAVING:
        return "past"
    if verb.dep == "acl" and verb.tag == "VBD" and not helpers:
        return None  # a participle after its noun, whose tense is that of the verb above: "people named in early May"
    if any(token.tag == "VBD" for token in helpers) or verb.tag == "VBD":
        return "past"
    if verb.tag == "VB" and not helpers:
        return "present" if verb.dep in _COMMANDS and not _has_subject(index, context) else None
    if verb.tag == "VB" and "to" in words:
        head = context.head_of(verb)
        return "future" if head.lemma.lower() in _PLANNING | _PROMISES or _is_modal_be(verb, head) else None
    if verb.tag == "VBN":
        return "present" if any(token.tag in ("VBZ", "VBP") for token in helpers) else "past"
    if verb.tag in ("VBZ", "VBP") or any(token.tag in ("VBZ", "VBP") for token in helpers):
        return "present" if verb.dep in ("ROOT", "ccomp", "conj", "relcl", "advcl") else None
    return None


_PROMISES = split_words("agree decide have go ask call urge begin promise vow pledge threaten need start order")


# Where the order to do something stands, alone or as somebody's words.
_COMMANDS = frozenset({"ROOT", "ccomp", "advcl"})


def _has_subject(index: int, context: Context) -> bool:
    return any(token.head == index and token.dep in ("nsubj", "mark") for token in _near(index, context))


def _near(index: int, context: Context) -> tuple[Token, ...]:
    """The words around a verb among which its helpers stand; bounded, so that long sentences stay linear."""
    return context.tokens[max(0, index - 12) : index + 4]


def _is_modal_be(verb: Token, head: Token) -> bool:
    return head.lemma.lower() == "be" and verb.dep in ("xcomp", "ccomp", "acl")


def _has_lasted(index: int, context: Context) -> bool:
    """ "lasted until May", unlike "was put off until May"."""
    for _ in range(4):
        here = context.tokens[index]
        if here.pos in ("VERB", "AUX"):
            return here.tag == "VBD" and here.lemma.lower() in _LASTING
        if here.head == index:
            return False
        index = here.head
    return False


def _stands_in_past_perfect(index: int, context: Context) -> bool:
    """ "had been due to expire": what was planned and is over."""
    for _ in range(6):
        if any(token.head == index and token.text.lower() in ("had", "’d", "'d") for token in _near(index, context)):
            return True
        if context.tokens[index].head == index:
            return False
        index = context.tokens[index].head
    return False
