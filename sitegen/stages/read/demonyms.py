"""Peoples that stand for their states: "the Russians rejected it" is Russia, "the Russians on the beach" are people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from ...model.readings import Sentence, Token
from ...model.spans import Span
from ...values.names import fold_name
from ...values.names.places import COUNTRIES
from ...values.quotations.cues import SPEECH_VERBS

# What states do to each other; a people flees, mourns and votes, and no state with it.
_STATE_VERBS = SPEECH_VERBS | frozenset({
    "abandon", "accept", "advance", "agree", "annex", "approve", "attack", "ban", "block", "bomb", "boycott", "break",
    "bring", "capture", "control", "decide", "deploy", "detain", "expel", "extend", "fire", "fly", "hack", "impose",
    "intend", "interfere", "intervene", "invade", "launch", "leave", "make", "meddle", "negotiate", "occupy", "offer",
    "open", "plan", "prepare", "present", "pull", "pursue", "push", "refuse", "reject", "release", "respond",
    "retaliate", "retreat", "return", "sanction", "seek", "seize", "send", "shell", "sign", "spy", "strike", "submit",
    "supply", "support", "suspend", "take", "target", "threaten", "try", "veto", "violate", "want", "withdraw",
})  # fmt: skip
_BETWEEN_STATES = frozenset({"with", "by", "between", "from"})
_DEALINGS = frozenset({
    "accord", "agreement", "collude", "collusion", "conspire", "contact", "cooperate", "coordinate", "deal", "demand",
    "exchange", "link", "meet", "meeting", "negotiate", "negotiation", "offer", "pact", "proposal", "response", "row",
    "talk", "tie", "treaty", "work",
})  # fmt: skip
_BLAMING = SPEECH_VERBS | frozenset({
    "accuse", "arm", "blame", "condemn", "criticise", "criticize", "denounce", "fight", "press", "provoke", "pressure",
    "sanction", "sue", "thank", "trust", "urge", "warn",
})  # fmt: skip
# What a state has: "the Russians' proposal", but not "the Russians' homes".
_OF_STATES = _DEALINGS | frozenset({
    "activity", "advance", "aim", "attack", "campaign", "condition", "decision", "delegation", "denial", "fleet",
    "intention", "interference", "invasion", "memorandum", "move", "offensive", "plan", "position", "refusal",
    "stance", "strategy", "term", "threat", "withdrawal",
})  # fmt: skip
_RELATIVE = frozenset({"who", "whose", "whom", "that"})
_REACH = 5


def list_demonyms(roots: Mapping[str, str]) -> dict[str, str]:
    """The words for the peoples of the states that the articles name, each with the root of its state."""
    found: dict[str, str] = {}
    for country in COUNTRIES:
        names = (fold_name(name) for name in (country.name, *country.aliases))
        root = next((roots[name] for name in names if name in roots), None)
        if root:
            found.update(dict.fromkeys(country.adjectives, root))
    return found


def stands_for_state(sentence: Sentence, span: Span) -> bool:
    """Whether the people at `span`, bare behind "the", acts or is dealt with as a state."""
    tokens = sentence.tokens
    index = bisect_left(tokens, span.start, key=lambda token: token.start)
    if index == len(tokens) or (tokens[index].start, tokens[index].end) != (span.start, span.end):
        return False
    if not _is_whole_people(tokens, index):
        return False
    place = index
    for _ in range(_REACH):
        if tokens[place].dep != "conj" or tokens[place].head == place:
            break
        place = tokens[place].head
    return _acts_as_state(tokens, tokens[place])


def _is_whole_people(tokens: tuple[Token, ...], index: int) -> bool:
    """ "the Russians", not "Russians", "two Russians", "the Russian fleet" or "the Russians who fled"."""
    if index == 0 or tokens[index - 1].text.lower() != "the" or tokens[index].dep in ("amod", "compound", "nmod"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None:
        return True
    is_loose = following.head != index or following.dep in ("punct", "cc", "conj", "case")
    return is_loose and following.text.lower() not in _RELATIVE


def _acts_as_state(tokens: tuple[Token, ...], token: Token) -> bool:
    head = tokens[token.head]
    if token.dep == "nsubj":
        return head.lemma.lower() in _STATE_VERBS
    if token.dep == "agent":
        return True
    if token.dep == "dobj":
        return head.lemma.lower() in _BLAMING
    if token.dep == "poss":
        return head.lemma.lower() in _OF_STATES
    if token.dep == "pobj" and head.lemma.lower() in _BETWEEN_STATES:
        governor = tokens[head.head]
        return head.dep == "agent" or governor.lemma.lower() in _DEALINGS
    return False
