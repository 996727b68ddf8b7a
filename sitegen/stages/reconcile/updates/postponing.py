"""What is to come in an earlier report, and is put off or called off in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.predicates import is_speech_verb
from ..deeds import NOUNS, Deed, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from .turning import Turn, report_turns

_ENDING = read_words("postpone delay cancel scrap shelve abandon reschedule defer")
_PLANNING = read_words("plan schedule expect slate")
_NOW = read_words("is are")
_PHRASES = read_words("call put")
_DONE = ("VBD", "VBN")
# What hangs on these is what is put off.
_ACTS = read_words("announcement publication opening launch start vote release decision ruling meeting signing visit")


def compare_postponed(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each thing that earlier articles announce, and later ones say is put off or called off."""
    told = [deed for deed in deeds if deed.passage.sentence.place != "headline" and not deed.is_denied]
    coming = [one for deed in told if _is_to_come(deed) and (one := _make_turn(deed, cast, "coming")) is not None]
    ended = [one for deed in told if _is_put_off(deed) and (one := _make_turn(deed, cast, "put off")) is not None]
    yield from report_turns(
        coming,
        ended,
        kind="modality",
        severity="medium",
        told="What was to come in earlier reports is put off or called off in later ones",
    )


def _is_to_come(deed: Deed) -> bool:
    """ "Will be published", "is planned for the weekend"."""
    tokens = deed.passage.tokens
    helpers = {tokens[at].text.casefold() for at in deed.children[deed.at] if tokens[at].dep == "auxpass"}
    is_planned = deed.stance == "flat" and deed.lemma in _PLANNING and bool(helpers & _NOW)
    return deed.stance == "coming" or is_planned


def _is_put_off(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    is_off = deed.lemma in _PHRASES and any(
        tokens[at].dep == "prt" and tokens[at].text.casefold() == "off" for at in deed.children[deed.at]
    )
    return deed.stance == "flat" and tokens[deed.at].tag in _DONE and (deed.lemma in _ENDING or is_off)


def _make_turn(deed: Deed, cast: Cast, value: str) -> Turn | None:
    """By what is done, or what it is done to: with what an announcement or an opening is of."""
    tokens, children = deed.passage.tokens, deed.children
    things = [at for at in deed.patients or deed.agents if tokens[at].pos in NOUNS]
    acts = [at for at in things if tokens[at].lemma.casefold() in _ACTS]
    leads = [at for act in acts for at in children[act] if tokens[at].text.casefold() == "of"]
    things += [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    bearers = cast.name_all(deed, things) | (_name_own_act(deed) if value == "coming" else frozenset())
    return Turn(bearers, tell_deed(deed, value)) if bearers else None


def _name_own_act(deed: Deed) -> frozenset[str]:
    """The act that a verb tells, as a noun names it: what will "walk out" is a walkout."""
    tokens = deed.passage.tokens
    particles = [tokens[at].text.casefold() for at in deed.children[deed.at] if tokens[at].dep in ("prt", "advmod")]
    idea = classify_word(deed.lemma)
    own = {idea} if idea.endswith("!") and not is_speech_verb(deed.lemma) else set()
    return frozenset(own | {f"{deed.lemma}{particle}" for particle in particles})
