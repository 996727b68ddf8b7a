"""How somebody fares who was hurt: in hospital, on the mend, at home, or dead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import NOUNS, Deed, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..matters.slots.frames import ALIKE
from .turning import Turn, is_of_others, report_turns

_BEING = read_words("be remain lie stay")
_WARDS = read_words("hospital surgery care coma operation treatment condition clinic")
_GRAVE = read_words("critical serious grave intensive")
_GOOD = read_words("stable good satisfactory fair")
_TAKING = read_words("take rush bring fly airlift carry admit hospitalise hospitalize")
_OUT = read_words("discharge release")
_LEAVING = read_words("leave")
_WAKING = read_words("wake awake awaken")
_PLURAL = ("NNS", "NNPS")


def compare_patients(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one person who is in hospital or badly off in earlier articles, and better or out in later ones."""
    told = [deed for deed in deeds if deed.stance == "flat" and not deed.is_denied]
    told = [deed for deed in told if deed.passage.sentence.place != "headline"]
    ill = [one for deed in told if (one := _make_turn(deed, cast, "ill")) is not None]
    better = [one for deed in told if (one := _make_turn(deed, cast, "better")) is not None]
    yield from report_turns(
        ill,
        better,
        kind="knowledge",
        severity="medium",
        told="Who was in hospital in earlier reports is better in later ones",
        least=ALIKE,
    )


def _make_turn(deed: Deed, cast: Cast, value: str) -> Turn | None:
    tokens = deed.passage.tokens
    nouns = [at for at in (*deed.agents, *deed.patients) if at < deed.at and tokens[at].tag not in _PLURAL]
    if _judge_state(deed) != value or not nouns or any(tokens[at].pos not in (*NOUNS, "PRON") for at in nouns):
        return None
    bearers = cast.name_all(deed, nouns)
    return Turn(bearers, tell_deed(deed, value)) if bearers and not is_of_others(deed, nouns) else None


def _judge_state(deed: Deed) -> str:
    """ "ill", "better", or "" for what tells of no patient."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    below = [one for at in own if tokens[at].dep == "prep" for one in deed.children[at]]
    words = {tokens[one].lemma.casefold() for at in below for one in (at, *deed.children[at])}
    beside = {
        tokens[one].lemma.casefold() for at in own if tokens[at].dep in ("dobj", "advmod", "acomp") for one in (at,)
    }
    if deed.lemma in _BEING:
        if words & _WARDS:
            return "better" if words & _GOOD and not words & _GRAVE else "ill"
        return "better" if {"of", "danger"} <= words else ""
    if (deed.lemma in _TAKING and words & _WARDS) or deed.lemma in ("hospitalise", "hospitalize"):
        return "ill"
    if deed.lemma == "undergo" and beside & _WARDS:
        return "ill"
    if (deed.lemma in _OUT and words & _WARDS) or (deed.lemma in _LEAVING and beside & _WARDS):
        return "better"
    if deed.lemma == "treat":
        return "ill" if tokens[deed.at].tag == "VBN" and any(tokens[at].text == "being" for at in own) else ""
    if deed.lemma in _WAKING or (deed.lemma == "regain" and "consciousness" in beside):
        return "better"
    is_moved = deed.lemma == "move" and words & {"out", "from"} and words & _GRAVE
    if is_moved:
        return "better"
    is_well = deed.lemma == "do" and "well" in beside and tokens[deed.at].tag == "VBG"
    return "better" if is_well or deed.lemma in ("recover", "recuperate") else ""
