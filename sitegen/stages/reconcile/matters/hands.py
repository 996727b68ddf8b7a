"""Who did what only one can have done: found the body, called the strike, killed the gunman, or he himself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..deeds import tell_deed
from ..lexicon import read_words
from ..passages import MOST_TOLD, Told, list_words, part_told, report_told
from ..sides import join_words
from .bearers import meet_bearers
from .frames import ALIKE, ANYBODY, Matter, are_near
from .pairing import share_no_word

_BY_ONE = read_words(
    "find discover pull order plant steal build found invent organise organize call design name appoint drive fly "
    "pilot raise uncover own hire commission recover"
)
# One person dies by one hand, in whatever words.
_KILLING = read_words("kill shoot stab murder strangle behead poison")
_HIMSELF = read_words("himself herself itself")
# What kills without being anybody.
_HANDS = ANYBODY | {
    classify_word(word)
    for word in read_words(
        "police soldier militant guard security ranger warden keeper zookeeper worker team officer gunman attacker "
        "hunter driver husband wife bystander neighbour passenger doctor prisoner student teacher"
    )
}
# Who is told of so may be anybody.
_VAGUE = frozenset(
    classify_word(word) for word in read_words("people official authority government group company member one leader")
)


@dataclass(frozen=True, slots=True)
class _Hand:
    """An act under one name, who did it, and to whom."""

    act: str
    doers: frozenset[str]
    sufferers: frozenset[str]
    matter: Matter


def compare_hands(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on one act upon one thing that articles ascribe to different doers, all named or all described."""
    done = [hand for matter in matters if (hand := _read_hand(matter)) is not None][:MOST_TOLD]
    told = [tell_deed(hand.matter.deed, " ".join(sorted(hand.doers))) for hand in done]
    of = {one.quote: hand for one, hand in zip(told, done, strict=True)}

    def is_linked(one: Told, two: Told) -> bool:
        mine, other = of[one.quote], of[two.quote]
        shared = meet_bearers(mine.sufferers, other.sufferers)
        is_alike = mine.act == other.act and _is_named(mine) == _is_named(other) and bool(shared)
        return is_alike and are_near(mine.matter.passage, other.matter.passage, shared, least=ALIKE)

    for part in part_told(told, is_linked, share_no_word, is_strict=False):
        yield report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on who did this: {join_words(list_words(part), 'or')}.",
            explanation="One can have done it, and the sources name several.",
        )


def _read_hand(matter: Matter) -> _Hand | None:
    deed, tokens = matter.deed, matter.passage.tokens
    beside = [tokens[at] for at in deed.children[deed.at]]
    if deed.stance != "flat" or matter.is_denied or not matter.agents:
        return None
    if any(token.dep == "dobj" and token.text.casefold() in _HIMSELF for token in beside):
        is_death = deed.lemma in _KILLING or deed.lemma in ("blow", "hang", "drown")
        return _Hand("kill", frozenset({"self"}), matter.agents, matter) if is_death else None
    if not matter.patients or matter.agents & _VAGUE:
        return None
    if deed.lemma in _KILLING:
        is_one = len(deed.patients) == 1 and tokens[deed.patients[0]].tag in ("NN", "NNP")
        is_one = is_one and bool(matter.agents & _HANDS)
        return _Hand("kill", matter.agents, matter.patients, matter) if is_one else None
    is_naming = any(token.dep == "oprd" for token in beside)
    is_by_one = deed.lemma in _BY_ONE and not is_naming
    return _Hand(matter.verb, matter.agents, matter.patients, matter) if is_by_one else None


def _is_named(hand: _Hand) -> bool:
    return any(word.startswith("@") for word in hand.doers)
