"""Counts told of a noun that counts: "the death toll rose to 15", "a population of 210,000", "put the toll at 82"."""

from __future__ import annotations

from ..model.readings import Quantity, Token
from .contexts import Counted, NumberInText, find_counted, make_quantity

# What each noun before "of" counts when the number has no noun of its own.
_HOLDING = {
    "population": "resident",
    "crew": "crew",
    "staff": "employee",
    "workforce": "worker",
    "crowd": "people",
    "audience": "people",
    "congregation": "people",
    "membership": "member",
    "garrison": "soldier",
    "toll": "dead",
    "fleet": "ship",
}
# Nouns that are themselves a number.
_TALLIES = frozenset({"toll", "number", "count", "total", "tally"})
# Tallies whose modifier tells whom they count, where no "of" does: "the death toll", "the case count".
_BY_MODIFIER = {"death": "dead", "body": "dead", "casualty": "casualty", "injury": "injured", "case": "case"}
_BEFALLEN = {
    "kill": "dead",
    "injure": "injured",
    "wound": "injured",
    "hurt": "injured",
    "miss": "missing",
    "arrest": "arrested",
    "detain": "arrested",
    "displace": "displaced",
    "infect": "infected",
}
# Beside these a noun behind the number says no more than that they are people: "the death toll rose to 15 people".
_BEFALLING = frozenset({"dead", "injured", "missing", "arrested", "displaced", "infected"})
_MOVING = frozenset({
    "rise", "climb", "grow", "increase", "jump", "soar", "surge", "fall", "drop", "decline", "stand", "reach", "hit",
    "exceed", "pass", "top", "surpass", "be", "remain", "go", "mount", "swell",
})  # fmt: skip
_PUTTING = frozenset({"put", "estimate", "set", "place", "give", "raise", "revise", "bring", "push", "take"})
_LEADS = ("to", "at")
_STEPS = 4


def read_tally(found: NumberInText) -> Quantity | None:
    """The count, when its noun is not behind the number but is, or hangs on, a noun that counts before it."""
    number = found.number
    at = found.token_at(number.after - 1)
    if at < 0 or number.is_share:
        return None
    tokens = found.sentence.tokens
    behind = find_counted(found, number.after).token
    counted = _read_told(tokens, max(at, behind)) or (_read_held(tokens, at) if behind < 0 else None)
    is_told_twice = counted is not None and behind >= 0 and counted.lemma not in _BEFALLING
    return make_quantity(found, number.after, "", counted=counted) if counted and not is_told_twice else None


def _read_held(tokens: tuple[Token, ...], at: int) -> Counted | None:
    """ "A population of 210,000"."""
    lead = tokens[at].head
    noun = tokens[lead].head
    if tokens[at].dep != "pobj" or tokens[lead].text.casefold() != "of" or noun >= lead:
        return None
    word = tokens[noun].lemma.casefold()
    return Counted(_HOLDING[word], _HOLDING[word], noun) if word in _HOLDING else None


def _read_told(tokens: tuple[Token, ...], at: int) -> Counted | None:
    """ "The toll rose to 15", "the number of injured stands at 31", "officials put the toll at 82"."""
    lead = tokens[at].head if tokens[at].dep in ("pobj", "npadvmod") else at
    if lead != at and tokens[lead].text.casefold() not in _LEADS:
        return None
    verb = tokens[lead].head
    if tokens[verb].pos not in ("VERB", "AUX"):
        return None
    lemma = tokens[verb].lemma.casefold()
    below = [place for place, token in enumerate(tokens) if token.head == verb and token.lemma.casefold() in _TALLIES]
    subjects = [place for place in below if tokens[place].dep in ("nsubj", "nsubjpass")]
    objects = [place for place in below if tokens[place].dep == "dobj" and place < at]
    told = subjects if lemma in _MOVING or (lemma in _PUTTING and subjects) else objects if lemma in _PUTTING else []
    return _name_counted(tokens, told[0]) if told else None


def _name_counted(tokens: tuple[Token, ...], tally: int) -> Counted | None:
    """What a tally counts: the noun behind its "of", what befell it, or its modifier; None where nothing tells."""
    for at, token in enumerate(tokens):
        if token.text.casefold() == "of" and token.head == tally:
            nouns = [place for place, other in enumerate(tokens) if other.head == at and other.dep == "pobj"]
            if not nouns:
                return None
            noun = nouns[0]
            below = [other.lemma.casefold() for other in tokens if other.head == noun and other.dep in ("acl", "amod")]
            befallen = [_BEFALLEN[word] for word in below if word in _BEFALLEN]
            own = tokens[noun].lemma if tokens[noun].tag in ("NN", "NNS") else tokens[noun].text
            name = befallen[0] if befallen else own.casefold()
            return Counted(name, name, noun)
    modifiers = [
        token.lemma.casefold() for token in tokens if token.head == tally and token.dep in ("compound", "amod")
    ]
    names = [_BY_MODIFIER[word] for word in modifiers if word in _BY_MODIFIER]
    is_toll = tokens[tally].lemma.casefold() == "toll"
    name = names[0] if names else "dead" if is_toll else ""
    return Counted(name, name, tally) if name else None
