"""Who is on the way in an earlier report, and there in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..deeds import NOUNS, Deed, name_thing
from ..lexicon import read_words
from ..nations import find_nations
from ..wholes import tell_whole
from .turning import Turn, report_turns

_MOVING = read_words("arrive reach come travel go fly head sail land send dispatch fly drive set leave join be")
_HEADING = read_words("head travel fly sail drive")
_ARRIVING = read_words("arrive reach land enter")
_BEING = read_words("be work operate search start begin")
_ON = read_words("way route")
_GROUPS = read_words("team crew group unit party")
_REACH = 6
_SENT = read_words("send dispatch deploy")
# Those who may come: a plan or a price that "goes" somewhere is on no way.
_COMERS = read_words(
    "team rescuer crew expert investigator inspector observer monitor doctor soldier troop marine peacekeeper engineer "
    "diver hospital ship boat plane helicopter aid supply convoy delegation envoy minister president official "
    "firefighter paramedic ambulance police officer detective specialist volunteer worker unit vessel"
)


def compare_arrivals(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """Updates: those who are awaited or on their way in earlier articles, and are there in later ones."""
    told = [deed for deed in deeds if deed.passage.sentence.place != "headline" and not deed.is_denied]
    coming = [one for deed in told if _is_coming(deed) and (one := _make_turn(deed, "coming")) is not None]
    there = [one for deed in told if _is_there(deed) and (one := _make_turn(deed, "there")) is not None]
    yield from report_turns(
        coming,
        there,
        kind="modality",
        severity="medium",
        told="Who was awaited or on the way in earlier reports is there in later ones",
        is_one_way=True,
    )


def _is_coming(deed: Deed) -> bool:
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    if deed.lemma not in _MOVING:
        return False
    if deed.stance in ("coming", "tried"):
        return True
    is_heading = deed.lemma in _HEADING and tokens[deed.at].tag == "VBG" and any(tokens[at].pos == "AUX" for at in own)
    below = [one for at in own if tokens[at].dep == "prep" for one in (at, *deed.children[at])]
    is_on_way = deed.lemma == "be" and any(tokens[at].lemma.casefold() in _ON for at in below)
    between = range(max(deed.agents, default=deed.at), deed.at)
    has_landed = any(tokens[at].lemma.casefold() in _ARRIVING and tokens[at].pos == "VERB" for at in between)
    return deed.stance in ("flat", "doubted") and (is_heading or is_on_way) and not has_landed


def _is_there(deed: Deed) -> bool:
    """ "Have arrived", "has reached the island", "are at work there", "is searching the ruins"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    if deed.stance != "flat":
        return False
    if deed.lemma in _ARRIVING:
        return tokens[deed.at].tag in ("VBD", "VBN")
    below = {tokens[one].lemma.casefold() for at in own if tokens[at].dep == "prep" for one in deed.children[at]}
    is_at_work = deed.lemma == "be" and "work" in below
    return is_at_work or (deed.lemma in _BEING - {"be"} and tokens[deed.at].tag in ("VBG", "VBD", "VBN"))


def _make_turn(deed: Deed, value: str) -> Turn | None:
    """Those who come or are sent, by what they are: with the nation that they are of, where one is named."""
    tokens = deed.passage.tokens
    nouns = deed.patients if deed.lemma in _SENT else deed.agents or deed.patients
    members = [_find_members(deed, at) for at in nouns]
    comers = [at for at in members if tokens[at].lemma.casefold() in _COMERS and tokens[at].pos in NOUNS]
    if value == "coming":
        comers = comers[-1:]
    if not comers:
        return None
    bearers = frozenset(word for at in comers for word in _name_comers(deed, at))
    return Turn(bearers, tell_whole(deed, comers, value))


def _find_members(deed: Deed, at: int) -> int:
    """Of whom a team is: "a team of divers"."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [one for one in children[at] if tokens[one].text.casefold() == "of"]
    members = [one for lead in leads for one in children[lead] if tokens[one].dep == "pobj"]
    return members[0] if members and tokens[at].lemma.casefold() in _GROUPS else at


def _name_comers(deed: Deed, at: int) -> frozenset[str]:
    """What sort of comers they are, with their nation: rescuers, like a rescue team, by the rescue."""
    lemma = deed.passage.tokens[at].lemma.casefold()
    head = classify_word(lemma)
    done = classify_word(lemma[:-1]) if lemma.endswith("er") else ""
    sorts = {word for word in name_thing(deed.passage, at) if not word.startswith("@") and not find_nations([word])}
    sorts = (sorts | ({done} if done.endswith("!") else set())) - {head} or {head}
    nation = _find_nation(deed, at)
    return frozenset(f"@{nation} {sort}" if nation else sort for sort in sorts)


def _find_nation(deed: Deed, at: int) -> str:
    """The nation that is named right before a noun, or the place that it is from; "" for none."""
    tokens = deed.passage.tokens
    first = at
    while first > 0 and at - first < _REACH and tokens[first - 1].pos not in ("ADP", "VERB", "AUX"):
        first -= 1
    leads = [one for one in deed.children[at] if tokens[one].text.casefold() == "from"]
    origins = {
        tokens[one].text.casefold() for lead in leads for one in deed.children[lead] if tokens[one].pos == "PROPN"
    }
    return " ".join(sorted(find_nations(token.text for token in tokens[first:at]) or origins))
