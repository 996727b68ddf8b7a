"""States that a later report replaces: held, then under suspicion; trapped, then freed; unknown, then known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...model.readings import Token
from ...model.stories import Disagreement, Severity
from .lexicon import read_words
from .passages import MOST_TOLD, Passage, Told, are_days_apart, comes_later, quote_tokens, report_told, show_words
from .polarity import find_edges

_ARREST = read_words("arrest hold detain custody")
_STILL = read_words("remain still")
_CAUGHT = read_words("trapped inside missing stuck stranded")
_FREEING = read_words("free rescue extricate")
_NUMBER = read_words("number figure toll casualty many")
_DEAD = read_words("die dead kill life death fatality")
_CHARGE = read_words("charge indict prosecute")
_ACCUSED = read_words("parent owner driver suspect man woman couple officer company mother father family operator")
_PRESENT = ("VBP", "VBZ")

# Where the words that tell a state stand: the index of the first and of the last token; None where they do not.
_Found = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Change:
    """A state that is reported first, and the one that follows it; `what` is what the ledger calls them.

    `is_later` holds for states that only a report of a later day replaces.
    """

    what: str
    severity: Severity
    earlier: Callable[[Sequence[Token]], _Found]
    later: Callable[[Sequence[Token]], _Found]
    is_later: bool = False


def compare_states(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: states of the story that some articles tell as they were, and others as they became."""
    found = []
    for change in _CHANGES:
        earlier = list(_tell(passages, change.earlier, "earlier"))[:MOST_TOLD]
        later = list(_tell(passages, change.later, "later"))[:MOST_TOLD]
        files = {one.file for one in later}
        follows = comes_later if change.is_later else _may_follow
        earlier = [one for one in earlier if one.file not in files and any(follows(one, two) for two in later)]
        later = [two for two in later if any(follows(one, two) for one in earlier)]
        if earlier and later:
            found.append(
                report_told(
                    [*earlier, *later],
                    kind="knowledge",
                    relation="updates",
                    severity=change.severity,
                    statement=f"Reports differ on {change.what} as time goes on: “{earlier[0].words}”, then "
                    f"“{later[0].words}”.",
                    explanation="The state changed, or became known, while the story was reported.",
                )
            )
    return found


def _may_follow(one: Told, two: Told) -> bool:
    return one.passage.day <= two.passage.day and not are_days_apart(one.passage, two.passage)


def _tell(passages: Sequence[Passage], find: Callable[[Sequence[Token]], _Found], value: str) -> Iterator[Told]:
    for passage in passages:
        place = find(passage.tokens)
        if place is not None:
            words = show_words(passage, *place)
            yield Told(passage, value, words, quote_tokens(passage, *place, is_widened=False))


def _find_held(tokens: Sequence[Token]) -> _Found:
    """ "Arrested in connection with it": held, without a word of what for."""
    for at, token in enumerate(tokens):
        if token.lemma.casefold() in _ARREST and _words(tokens, at + 1, 3) == ["in", "connection", "with"]:
            return at, find_edges(tokens, at)[1]
    return None


def _find_suspected(tokens: Sequence[Token]) -> _Found:
    for at, token in enumerate(tokens):
        if token.lemma.casefold() in _ARREST and _words(tokens, at + 1, 3)[:2] == ["on", "suspicion"]:
            return at, find_edges(tokens, at)[1]
    return None


def _find_caught(tokens: Sequence[Token]) -> _Found:
    for at, token in enumerate(tokens):
        near = {other.text.casefold() for other in tokens[at + 1 : at + 4]}
        is_now = token.tag in _PRESENT or any(other.tag in _PRESENT for other in tokens[at + 1 : at + 2])
        if token.lemma.casefold() in _STILL and near & _CAUGHT and is_now:
            return find_edges(tokens, at)
    return None


def _find_freed(tokens: Sequence[Token]) -> _Found:
    """Efforts to free people that are told in the past: "worked for hours to free"."""
    for at, token in enumerate(tokens):
        head = tokens[token.head]
        if token.lemma.casefold() in _FREEING and token.tag == "VB" and head.tag == "VBD" and token.head < at:
            return token.head, find_edges(tokens, at)[1]
    return None


def _find_unsaid(tokens: Sequence[Token]) -> _Found:
    for at in range(len(tokens)):
        near = {token.lemma.casefold() for token in tokens[at : at + 12]}
        if _words(tokens, at, 2) == ["too", "early"] and near & _NUMBER:
            return find_edges(tokens, at)
    return None


def _find_confirmed(tokens: Sequence[Token]) -> _Found:
    for at, token in enumerate(tokens):
        near = tokens[max(0, at - 8) : at + 12]
        has_dead = any(other.lemma.casefold() in _DEAD for other in near)
        if token.lemma.casefold() == "confirm" and has_dead and any(other.pos == "NUM" for other in near):
            return find_edges(tokens, at)
    return None


def _find_uncharged(tokens: Sequence[Token]) -> _Found:
    """ "The owners had not been charged"."""
    for at, token in enumerate(tokens):
        own = [other for other in tokens[max(0, at - 5) : at] if other.head == at]
        is_passive = any(other.dep == "auxpass" for other in own) and token.lemma.casefold() in _CHARGE
        if is_passive and any(other.dep == "neg" for other in own):
            return find_edges(tokens, at)[0], at
    return None


def _find_prosecuted(tokens: Sequence[Token]) -> _Found:
    """ "They are investigating the owners", "under investigation", "has been charged": told as going on or done."""
    for at, token in enumerate(tokens):
        own = [other for other in tokens[max(0, at - 5) : at + 6] if other.head == at]
        if token.text.casefold() == "investigation" and at and tokens[at - 1].text.casefold() == "under":
            return at - 1, find_edges(tokens, at)[1]
        is_told = not any(other.dep == "neg" or other.tag == "MD" for other in own)
        has_person = any(other.dep == "dobj" and other.lemma.casefold() in _ACCUSED for other in own)
        if token.lemma.casefold() == "investigate" and token.tag == "VBG" and has_person and is_told:
            return find_edges(tokens, at)
        is_passive = any(other.dep == "auxpass" for other in own)
        if token.lemma.casefold() in _CHARGE and is_passive and is_told:
            return find_edges(tokens, at)
    return None


def _find_in_care(tokens: Sequence[Token]) -> _Found:
    """ "Is in the hospital", "is expected to recover": of one person."""
    for at, token in enumerate(tokens):
        if token.text.casefold() in ("is", "remains", "remained", "was"):
            after = _words(tokens, at + 1, 4)
            is_in = after[:1] == ["in"] and ("hospital" in after or "condition" in after)
            if (is_in or after[:3] == ["expected", "to", "recover"]) and _is_single(tokens, at):
                return find_edges(tokens, at)
    return None


def _find_recovered(tokens: Sequence[Token]) -> _Found:
    """ "Is still doing well", "made a full recovery", "has left the hospital"."""
    for at, token in enumerate(tokens):
        near = _words(tokens, at, 4)
        is_well = near[:2] == ["doing", "well"] or (near[:1] == ["made"] and near[1:4] == ["a", "full", "recovery"])
        is_out = token.text.casefold() in ("released", "discharged") and near[1:2] == ["from"] and "hospital" in near
        if (is_well or is_out) and not any(other.tag == "MD" for other in tokens[max(0, at - 3) : at]):
            return find_edges(tokens, at)
    return None


def _is_single(tokens: Sequence[Token], verb: int) -> bool:
    head = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    return any(token.tag in ("NN", "NNP") and token.dep.startswith("nsubj") and token.head == head for token in tokens)


def _words(tokens: Sequence[Token], start: int, count: int) -> list[str]:
    return [token.text.casefold() for token in tokens[start : start + count]]


_CHANGES = (
    _Change("what the arrest was for", "high", _find_held, _find_suspected),
    _Change("those who are trapped", "medium", _find_caught, _find_freed),
    _Change("whether anybody is prosecuted", "medium", _find_uncharged, _find_prosecuted, is_later=True),
    _Change("how the injured person fares", "medium", _find_in_care, _find_recovered, is_later=True),
    _Change("whether the number of dead is known", "medium", _find_unsaid, _find_confirmed),
)
