"""Shares of one thing in one place: "up to 80 percent of web services in Egypt", "70 per cent of Egypt's traffic"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....model.readings import Quantity, Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.predicates import classify_predicate, is_speech_verb
from ..contexts import compare_terms
from ..intervals import agree_quantities
from ..lexicon import MARKETS, find_family, read_words
from ..nations import find_nations
from ..passages import Passage, Told, are_days_apart, list_words, part_told, quote_tokens, report_told, show_words
from ..quotes import find_governor, find_overlapped
from ..sides import join_words

# What runs through wires, in words that stand for one another; with "voice" before it, it is another thing.
_FLOWS = read_words("traffic service communication connection connectivity capacity capability access network link")
_VOICE = read_words("voice phone telephone call mobile")
_LOST = read_words("cut disrupt down out offline lose affect sever interrupt hit knock damage")
_LEFT = read_words("leave remain keep be have cover")
# Two shares of a thing that no place tells apart stand in sentences this alike.
ALIKE_SHARE = 0.12
_FINITE = ("VBD", "VBZ", "VBN", "VBP")
_PLACE_REACH = 9
_NOUN_REACH = 5
_STATE_REACH = 18
_COMPLEMENTS = ("ADV", "ADP", "ADJ")


@dataclass(frozen=True, slots=True)
class _Share:
    """A share with what it is of, where, and what became of it."""

    quantity: Quantity
    thing: str
    place: str
    state: str
    told: Told


def compare_portions(passages: Sequence[Passage]) -> list[Disagreement]:
    """Shares of one thing in one place that exclude each other, or of which one ceiling is not the other."""
    shares = [share for passage in passages for share in _read_shares(passage)]
    by_key: defaultdict[tuple[str, str, str], list[_Share]] = defaultdict(list)
    for share in shares:
        by_key[share.thing, share.place, share.state].append(share)
    found = []
    for key in sorted(by_key):
        read = {share.told.quote: share.quantity for share in by_key[key]}
        values = {share.told.value: share.quantity for share in by_key[key]}

        def is_linked(one: Told, two: Told, key: tuple[str, str, str] = key) -> bool:
            is_alike = bool(key[1]) or compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_SHARE
            return is_alike and (key[2] == "left" or not are_days_apart(one.passage, two.passage))

        def is_clash(one: str, two: str, values: dict[str, Quantity] = values) -> bool:
            return exclude_each_other(values[one], values[two])

        told = [share.told for share in by_key[key]]
        found += [_report(part, read) for part in part_told(told, is_linked, is_clash)]
    return found


def exclude_each_other(one: Quantity, two: Quantity) -> bool:
    """Whether two shares cannot both hold, or are two ceilings."""
    if one.bound == two.bound == "at-most":
        return one.high != two.high
    return not agree_quantities(one, two)


def _report(part: Sequence[Told], read: Mapping[Quote, Quantity]) -> Disagreement:
    quantities = [read[one.quote] for one in part]
    is_ceiling = all(quantity.bound == "at-most" for quantity in quantities)
    return report_told(
        part,
        kind="quantity",
        relation="differs" if is_ceiling else "contradicts",
        severity="medium",
        statement=f"Sources differ on a share: {join_words(list_words(part), 'or')}.",
        explanation="They put the ceiling at different numbers."
        if is_ceiling
        else "The shares are of one thing, and cannot both hold.",
    )


def _read_shares(passage: Passage) -> Iterator[_Share]:
    tokens = passage.tokens
    thing, is_voice, state = "", False, ""
    for quantity in passage.quantities:
        inside = find_overlapped(tokens, quantity.span)
        if quantity.unit != "%" or not inside:
            continue
        at = _find_thing(tokens, inside.stop)
        if at >= 0:
            thing, is_voice = _name_thing(tokens, inside.stop, at)
            state = _find_state(tokens, inside, at)
        place, end = _find_place(passage, inside.stop, at)
        if not thing or not state:
            continue
        last = max(inside[-1], at, end)
        value = f"{quantity.bound}|{quantity.low}|{quantity.high}"
        words = show_words(passage, inside[0], last)
        told = Told(passage, value, words, quote_tokens(passage, inside[0], last, is_widened=False))
        yield _Share(quantity, f"{thing}{' voice' if is_voice else ''}", place, state, told)


def _find_thing(tokens: Sequence[Token], start: int) -> int:
    """The head of what a share is of: "of Internet services", "of those original forests", "2% forest"; or -1."""
    found = -1
    for at in range(start, min(len(tokens), start + _NOUN_REACH)):
        token = tokens[at]
        if token.pos == "NOUN" or (token.pos == "PROPN" and found < 0):
            found = at
        elif found >= 0 or not (token.text.casefold() == "of" or token.pos in ("ADJ", "DET", "PART", "PRON")):
            break
    return found if found >= 0 and tokens[found].pos == "NOUN" else -1


def _name_thing(tokens: Sequence[Token], start: int, at: int) -> tuple[str, bool]:
    lemma = tokens[at].lemma.casefold()
    words = {token.text.casefold() for token in tokens[start:at]}
    return ("flow" if lemma in _FLOWS else classify_word(lemma)), bool(words & _VOICE)


def _find_place(passage: Passage, start: int, thing: int) -> tuple[str, int]:
    """The place that the share belongs to and where its name ends, up to a comma; ("", -1) for none."""
    tokens = passage.tokens
    for at in range(start, min(len(tokens), max(start, thing) + _PLACE_REACH)):
        token = tokens[at]
        if token.text in (",", ";") or token.pos in ("NUM", "AUX") or token.tag in _FINITE:
            break
        nations = find_nations([token.text])
        named = [m for m in passage.mentions if m.kind == "place" and m.start <= token.start < m.end]
        if nations or named:
            name = min(nations, default=named[0].exact.casefold() if named else "")
            return ("", -1) if _goes_on(tokens, at) else (name, at)
    return "", -1


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second place follows: a share of both is a share of neither."""
    after = [token for token in tokens[at + 1 : at + 5] if token.pos != "DET"]
    return len(after) > 1 and after[0].text.casefold() == "and" and after[1].pos == "PROPN"


def _find_state(tokens: Sequence[Token], inside: range, thing: int) -> str:
    """What became of the share: "lost", "left", or the class of its verb; "" for what rises and falls."""
    verb = find_governor(tokens, max(thing, inside[-1]))
    for _ in range(4):
        if tokens[verb].pos in ("VERB", "AUX") or tokens[verb].head == verb:
            break
        verb = tokens[verb].head
    behind = [token for token in tokens[verb + 1 : verb + 4] if token.head == verb and token.pos in _COMPLEMENTS]
    if is_speech_verb(tokens[verb].lemma):
        behind = [token for token in tokens[inside.stop : inside.stop + _STATE_REACH] if token.pos == "VERB"]
    lemmas = {token.lemma.casefold() for token in (tokens[verb], *behind)}
    if find_family(tokens[verb].lemma) in MARKETS:
        return ""
    if lemmas & _LOST:
        return "lost"
    return "left" if lemmas & _LEFT else classify_predicate(tokens[verb].lemma)
