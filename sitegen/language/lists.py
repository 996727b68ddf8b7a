"""Lists of subjects behind "after": parsers take the first of them for all that follows the preposition."""

from __future__ import annotations

from dataclasses import replace

from ..model.readings import Token

_OPENERS = frozenset({"after", "before", "since", "until"})
_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# Who is told behind a comma to have said it all is no member of a list.
_SAYING = frozenset({"say", "report", "announce", "add", "tell", "write", "confirm", "warn", "note", "claim", "think"})
_LONGEST = 25


def join_lists(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence with such lists as the subject of the verb behind them.

    "The ferry was closed after the mayor, two judges and a priest resigned" parses as if it was closed after the mayor.
    """
    mended = list(tokens)
    for at, token in enumerate(tokens):
        if token.text.lower() in _OPENERS and token.dep == "prep" and token.head < at:
            _join_list(mended, at)
    return tuple(mended)


def _join_list(tokens: list[Token], opener: int) -> None:
    first = next((at for at in range(opener + 1, len(tokens)) if _is_object(tokens, at, opener)), None)
    if first is None or first + 2 >= len(tokens) or tokens[first + 1].text != ",":
        return
    verb = _find_verb(tokens, first + 2)
    if verb is None:
        return
    subject = next(at for at in range(first + 2, verb) if _is_subject(tokens, at, verb))
    words = [token.dep for token in tokens[first + 2 : verb]]
    if tokens[first + 2].dep == "cc" or "cc" not in words or any(token.text == ";" for token in tokens[opener:verb]):
        return
    governor = _climb(tokens, tokens[opener].head)
    is_main = tokens[verb].head == verb
    if tokens[verb].lemma.lower() in _SAYING and (is_main or tokens[governor].head == verb):
        return
    if tokens[governor].head == verb:
        tokens[governor] = replace(tokens[governor], head=governor, dep="ROOT")
    tokens[verb] = replace(tokens[verb], head=governor, dep="advcl")
    tokens[opener] = replace(tokens[opener], head=verb, dep="mark")
    tokens[first] = replace(tokens[first], head=verb, dep=tokens[subject].dep)
    tokens[first + 1] = replace(tokens[first + 1], head=first)
    for at in range(first + 2, verb):
        if at == subject or not first < tokens[at].head <= verb:
            is_member = at == subject or tokens[at].pos in (*_NAMING, "ADJ")
            tokens[at] = replace(tokens[at], head=first, dep="conj" if is_member else tokens[at].dep)


def _is_object(tokens: list[Token], at: int, opener: int) -> bool:
    return tokens[at].head == opener and tokens[at].dep == "pobj" and tokens[at].pos in _NAMING


def _is_subject(tokens: list[Token], at: int, verb: int) -> bool:
    return tokens[at].head == verb and tokens[at].dep in _SUBJECTS and tokens[at].pos in _NAMING


def _find_verb(tokens: list[Token], start: int) -> int | None:
    """The first finite verb from `start` on whose own subject stands between; None where another verb is before it."""
    for at in range(start, min(start + _LONGEST, len(tokens))):
        token = tokens[at]
        if token.pos != "VERB":
            continue
        helped = any(other.head == at and other.dep in ("aux", "auxpass") for other in tokens[start:at])
        is_finite = token.tag in _FINITE or (helped and token.tag in ("VBN", "VB", "VBG"))
        has_subject = any(_is_subject(tokens, place, at) for place in range(start, at))
        return at if is_finite and has_subject else None
    return None


def _climb(tokens: list[Token], at: int) -> int:
    """The verb of the clause that a word of it hangs on ("was found clinging")."""
    for _ in tokens:
        if tokens[at].dep not in ("xcomp", "acl", "prep", "pobj", "dobj", "advmod") or tokens[at].head == at:
            return at
        at = tokens[at].head
    return at
