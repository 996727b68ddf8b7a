"""Who did what only one can have done: found the body, called the strike, killed the gunman, or he himself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .....model.stories import Disagreement
from .....values.concepts import classify_word
from .....values.predicates import classify_predicate
from ...deeds import tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, list_words, part_told, report_told
from ...sides import join_words
from ...telling.somebody import is_somebody
from ...wholes import tell_whole
from ..slots.bearers import meet_bearers
from ..slots.frames import ALIKE, ALIKE_TWICE, ANYBODY, Matter, are_near
from ..slots.pairing import share_no_word

_BY_ONE = read_words(
    "find discover pull order plant steal build found invent organise organize call design name appoint drive fly "
    "pilot raise uncover own hire commission recover"
)
# One person dies by one hand, in whatever words.
_KILLING = read_words("kill shoot stab murder strangle behead poison")
_ATTACKING = frozenset({"kill", "shoot", "attack", "injure", "steal"})
_ALONE = read_words("lone single one")
_HIMSELF = read_words("himself herself itself")
# Who did it to himself, whoever that is.
_SELF = frozenset({"self"})
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
    done = [hand for matter in matters if (hand := _read_hand(matter)) and _shows_doer(hand)][:MOST_TOLD]
    told = [tell_deed(hand.matter.deed, " ".join(sorted(_tell_apart(hand.doers)))) for hand in done]
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
    yield from _compare_numbers(matters)


def _compare_numbers(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on how many attacked somebody: "two men shot him", "a lone gunman killed him"."""
    read = [(matter, count) for matter in matters if (count := _count_hands(matter))][:MOST_TOLD]
    told = [tell_whole(matter.deed, matter.deed.agents, count) for matter, count in read]
    of = {one.quote: matter for one, (matter, _) in zip(told, read, strict=True)}

    def is_linked(one: Told, two: Told) -> bool:
        shared = meet_bearers(of[one.quote].patients, of[two.quote].patients) - ANYBODY
        return bool(shared) and are_near(one.passage, two.passage, shared, least=ALIKE_TWICE)

    for part in part_told(told, is_linked, is_strict=False):
        yield report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on how many did this: {join_words(list_words(part), 'or')}.",
            explanation="The sources count those who did it differently.",
        )


def _count_hands(matter: Matter) -> str:
    """How many persons, whom nobody names, attacked somebody, as a word; "" where this is not told."""
    deed, tokens = matter.deed, matter.passage.tokens
    is_attack = classify_predicate(deed.lemma) in _ATTACKING and deed.stance == "flat" and not matter.is_denied
    if not is_attack or len(deed.agents) != 1 or not matter.patients:
        return ""
    doer = deed.agents[0]
    if tokens[doer].pos != "NOUN" or not is_somebody(replace(tokens[doer], tag="NN")):
        return ""
    own = [tokens[at] for at in deed.children[doer]]
    counts = [token.text.casefold() for token in own if token.dep == "nummod"]
    is_alone = any(token.text.casefold() in _ALONE for token in own)
    return "one" if is_alone else counts[0] if counts else ""


def _read_hand(matter: Matter) -> _Hand | None:
    deed, tokens = matter.deed, matter.passage.tokens
    beside = [tokens[at] for at in deed.children[deed.at]]
    if deed.stance != "flat" or matter.is_denied or not matter.agents:
        return None
    if any(token.dep == "dobj" and token.text.casefold() in _HIMSELF for token in beside):
        is_death = deed.lemma in _KILLING or deed.lemma in ("blow", "hang", "drown")
        return _Hand("kill", _SELF, matter.agents, matter) if is_death else None
    if not matter.patients or _tell_apart(matter.agents) & _VAGUE:
        return None
    if deed.lemma in _KILLING:
        is_one = len(deed.patients) == 1 and tokens[deed.patients[0]].tag in ("NN", "NNP")
        is_one = is_one and bool(matter.agents & _HANDS)
        return _Hand("kill", matter.agents, matter.patients, matter) if is_one else None
    is_naming = any(token.dep == "oprd" for token in beside)
    if deed.lemma in _BY_ONE and not is_naming:
        return _Hand(matter.verb, matter.agents, matter.patients, matter)
    only = _name_only(matter)
    return _Hand(f"{matter.verb} {only}", matter.agents, matter.patients, matter) if only else None


def _shows_doer(hand: _Hand) -> bool:
    """Whether the sentence names or describes who did it: "they ordered it" sets nobody against anybody."""
    tokens = hand.matter.passage.tokens
    return hand.doers == _SELF or any(tokens[at].pos in ("NOUN", "PROPN") for at in hand.matter.deed.agents)


def _name_only(matter: Matter) -> str:
    """What tells the one thing that a person did from others of its sort, "main" in "wrote the main dissent"."""
    deed, tokens = matter.deed, matter.passage.tokens
    persons = [one for one in matter.passage.mentions if one.kind == "person"]
    is_one = len(deed.agents) == len(deed.patients) == 1 and tokens[deed.patients[0]].tag == "NN"
    if not is_one or not any(one.start <= tokens[deed.agents[0]].start < one.end for one in persons):
        return ""
    own = [tokens[at] for at in deed.children[deed.patients[0]]]
    words = sorted(token.lemma.casefold() for token in own if token.dep in ("amod", "compound"))
    return " ".join(words) if any(token.text.casefold() == "the" for token in own) else ""


def _tell_apart(doers: frozenset[str]) -> frozenset[str]:
    """What tells doers from others: their names, where they have some; all persons are persons."""
    return frozenset(word for word in doers if word.startswith("@")) or doers


def _is_named(hand: _Hand) -> bool:
    return any(word.startswith("@") for word in hand.doers)
