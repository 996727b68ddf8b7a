"""Numbers that move: what a later report says has risen or fallen, or holds now, against the number told before.

The later words themselves say that the number moved, or that the earlier one is no more than was thought; two numbers
of one thing without such words are no update here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.readings import Quantity
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.dates.words import read_number
from ....values.units import convert_unit
from ..deeds import NOUNS, Deed, cut_deed
from ..lexicon import ANY_PERSON, FURTHER, read_words
from ..matters.slots.frames import ANYBODY
from ..nations import find_nations
from ..passages import Passage, Told, quote_tokens, show_words
from .turning import Turn, report_turns

_MOVING = read_words(
    "rise climb grow increase jump swell soar surge fall drop shrink decline decrease narrow widen double triple "
    "raise lower revise upgrade downgrade update extend cut reduce boost put"
)
_SETTING = read_words("raise lower revise upgrade downgrade update extend cut reduce boost")
_EXPECTED = read_words("fear think believe report estimate expect announce say know first")
_COMPARING = read_words("as than from")
# What is done bit by bit, so that a share or a count of it grows.
_GRADUAL = read_words("contain complete count restore repair vaccinate reconnect treat test check clear search sell")
_HOLDERS = read_words("number toll total count tally figure estimate share percentage proportion level sum amount")
_PARTS = read_words("another other second separate smaller different own alone")
_NEAR = 24
# Whose people or things they are is not said: "three of its soldiers".
_OWNED = read_words("its their his her our")
_REACH = 14
_BACK = 5


@dataclass(frozen=True, slots=True)
class _Number:
    """A number by its unit, what it counts or is a number of, and whether the words say that it moved."""

    scale: str
    point: float
    turn: Turn
    is_moved: bool
    was: frozenset[float]


def compare_moves(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """Updates: one entry for each number that an article says has moved, and the other number told before of it."""
    numbers = [one for deed in deeds if deed.passage.sentence.place != "headline" for one in _read_numbers(deed)]
    for new in (one for one in numbers if one.is_moved):
        nations = find_nations(token.text for token in new.turn.passage.tokens)
        olds = [
            old
            for old in numbers
            if _are_of_one(find_nations(token.text for token in old.turn.passage.tokens), nations)
            and old.scale == new.scale
            and old.point != new.point
            and (not new.was or old.point in new.was)
        ]
        kept = [old for old in olds if not _tells(numbers, old, new)]
        yield from report_turns(
            [old.turn for old in kept],
            [new.turn],
            kind="quantity",
            severity="medium",
            told="A number has changed since earlier reports",
        )


def _are_of_one(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or bool(one & two)


def _tells(numbers: Sequence[_Number], old: _Number, new: _Number) -> bool:
    """Whether the article of the earlier number gives the later one, too."""
    return any(
        one.turn.passage.file == old.turn.passage.file and (one.scale, one.point) == (new.scale, new.point)
        for one in numbers
    )


def _read_numbers(deed: Deed) -> Iterator[_Number]:
    passage, tokens = deed.passage, deed.passage.tokens
    if deed.is_denied or deed.stance not in ("flat", "doubted"):
        return
    first, last = cut_deed(deed)
    for quantity in passage.quantities:
        inside = [at for at, token in enumerate(tokens) if quantity.start <= token.start < quantity.end]
        point = quantity.low if quantity.low is not None else quantity.high
        if not inside or point is None or _find_verb(deed, inside[-1]) != deed.at or _is_part(deed, inside):
            continue
        bearers = _name_bearers(deed, quantity)
        if not bearers:
            continue
        scale, point = convert_unit(point, quantity.unit)[1], convert_unit(point, quantity.unit)[0]
        start, end = min(first, inside[0]), max(last, inside[-1])
        if end - start > _REACH:
            start, end = inside[0], min(inside[-1] + _BACK, max(last, inside[-1]))
        told = Told(
            passage,
            f"{point:g}",
            show_words(passage, start, end),
            quote_tokens(passage, start, end, is_widened=False),
        )
        was = frozenset([*_list_former(passage, inside[-1]), *_list_origin(passage, inside[0])])
        is_moved = bool(was) or _is_moved(deed, inside)
        yield _Number(scale, round(point, 6), Turn(bearers, told), is_moved, was)


def _find_verb(deed: Deed, at: int) -> int:
    """The verb that a word hangs on."""
    tokens = deed.passage.tokens
    for _ in range(_REACH):
        if tokens[at].pos in ("VERB", "AUX") or tokens[at].head == at:
            break
        at = tokens[at].head
    return at


def _is_part(deed: Deed, inside: Sequence[int]) -> bool:
    """Whether the number is added to others or is another thing's: "another fire took 26 homes"."""
    tokens = deed.passage.tokens
    nouns = [*deed.agents, *deed.patients, tokens[inside[-1]].head]
    beside = {tokens[at].text.casefold() for noun in nouns for at in deed.children[noun]}
    before = {token.text.casefold() for token in tokens[max(0, inside[0] - 2) : inside[0]]}
    behind = [token.text.casefold() for token in tokens[inside[-1] + 1 : inside[-1] + 3]]
    is_of_some = len(behind) > 1 and behind[0] == "of" and behind[1] in _OWNED
    return is_of_some or bool((beside | before) & (_PARTS | FURTHER - {"more"}))


def _name_bearers(deed: Deed, quantity: Quantity) -> frozenset[str]:
    """What the number counts, or of what it is the number, the share or the value."""
    tokens, children = deed.passage.tokens, deed.children
    own = {_name_counted(quantity.of.casefold())} if quantity.of and not quantity.unit else set()
    nouns = [at for at in (*deed.agents, *deed.patients) if tokens[at].pos in NOUNS]
    leads = [at for noun in nouns for at in children[noun] if tokens[at].text.casefold() in ("of", "in")]
    nouns += [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    if quantity.unit or not own or deed.lemma in _MOVING:
        lemmas = {tokens[at].lemma.casefold() for at in nouns} - _HOLDERS
        own |= {_name_counted(lemma) for lemma in lemmas}
    if quantity.unit == "%":
        near = [token for token in tokens if quantity.start - _NEAR <= token.start < quantity.end + _NEAR]
        own |= {f"% {token.lemma.casefold()}" for token in near if token.lemma.casefold() in _GRADUAL}
    return frozenset(own) - ANYBODY


def _name_counted(lemma: str) -> str:
    """The idea of a noun; of persons the word, since "infants" are not just anybody."""
    idea = classify_word(lemma)
    return lemma if idea in ANYBODY and lemma not in ANY_PERSON else idea


def _is_moved(deed: Deed, inside: Sequence[int]) -> bool:
    """ "Rose to 37", "raised its estimate to 40", "more than had been feared", "had contained 40 percent"."""
    tokens = deed.passage.tokens
    before = tokens[inside[0] - 1].text.casefold() if inside[0] else ""
    is_moved = deed.lemma in _MOVING and before == "to"
    behind = tokens[inside[-1] + 1 : inside[-1] + 1 + 2 * _REACH]
    lemmas = [token.lemma.casefold() for token in behind]
    is_against = any(
        token.text.casefold() in _COMPARING and set(lemmas[at + 1 : at + 1 + _BACK]) & _EXPECTED
        for at, token in enumerate(behind)
    )
    helpers = {tokens[at].text.casefold() for at in deed.children[deed.at] if tokens[at].dep in ("aux", "advmod")}
    is_gradual = deed.lemma in _GRADUAL and bool(helpers & {"had", "has", "have", "now"})
    return is_moved or is_against or is_gradual


def _list_origin(passage: Passage, first: int) -> Iterator[float]:
    """The number that it came from, right before: "has risen from 11 to 14"."""
    tokens = passage.tokens
    if first > 2 and (tokens[first - 1].text.casefold(), tokens[first - 3].text.casefold()) == ("to", "from"):
        number = read_number(tokens[first - 2].text)
        yield from (number,) if number is not None else ()


def _list_former(passage: Passage, at: int) -> Iterator[float]:
    """The number that is put aside right behind: "and not 30 million", "up from 14", "instead of six"."""
    tokens = passage.tokens
    for place in range(at + 1, min(len(tokens), at + _BACK)):
        word = tokens[place].text.casefold()
        lead = tokens[place - 1].text.casefold()
        is_aside = word == "not" or (word, lead) in (("from", "up"), ("from", "down"), ("of", "instead"))
        if is_aside:
            behind = [one for one in passage.quantities if one.start >= tokens[place].end]
            near = [one for one in behind if one.start - tokens[place].end <= _BACK]
            yield from (one.low for one in near[:1] if one.low is not None)
            if not near and place + 1 < len(tokens):
                number = read_number(tokens[place + 1].text)
                yield from (number,) if number is not None else ()
