"""Who a named person is to another: a stepfather in one article, an uncle of the same in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....model.readings import Token
from .....model.spans import Quote
from .....model.stories import Disagreement
from ...deeds import NOUNS, find_phrase, list_children
from ...lexicon import read_words
from ...passages import Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers

_KIN = {
    **{
        word: word
        for word in read_words(
            "husband wife boyfriend girlfriend father mother stepfather stepmother son daughter stepson stepdaughter "
            "brother sister stepbrother stepsister uncle aunt nephew niece cousin grandfather grandmother grandson "
            "granddaughter godfather godmother"
        )
    },
    **dict.fromkeys(("fiance", "fiancee", "fiancé", "fiancée"), "betrothed"),
    "widow": "wife",
    "widower": "husband",
}
_LEFT = read_words("former ex")
_BY_LAW = "in-law"
_JOINED = ("appos", "conj")
_REACH = 14
# Whoever has kin is a person, for whatever else his name is taken.
_NAMED = ("person", "organisation")


@dataclass(frozen=True, slots=True)
class _Tie:
    """What a person, by the id, is to another, who is known by names and ideas."""

    person: str
    other: frozenset[str]
    told: Told


def compare_kinship(passages: Sequence[Passage], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each named person to whom articles give different ties to one other."""
    ties: defaultdict[str, list[_Tie]] = defaultdict(list)
    for passage in passages:
        for tie in _read_ties(passage, cast):
            ties[tie.person].append(tie)
    for person in sorted(ties):
        of: dict[Quote, _Tie] = {tie.told.quote: tie for tie in ties[person]}

        def is_linked(one: Told, two: Told, of: dict[Quote, _Tie] = of) -> bool:
            return bool(meet_bearers(of[one.quote].other, of[two.quote].other))

        for part in part_told([tie.told for tie in ties[person]], is_linked, is_strict=False):
            yield report_told(
                part,
                kind="name",
                severity="medium",
                has_values=False,
                statement=f"Sources differ on who this person is to another: {join_words(list_words(part), 'or')}.",
                explanation="The sources give the same person different ties to one other.",
            )


def _read_ties(passage: Passage, cast: Cast) -> Iterator[_Tie]:
    tokens, children = passage.tokens, list_children(passage.tokens)
    for at, token in enumerate(tokens):
        kin = _name_kin(tokens, children, at) if token.tag == "NN" else ""
        place, person = _find_person(passage, children, at) if kin else (-1, "")
        owners = [one for one in children[at] if tokens[one].dep == "poss"]
        leads = [one for one in children[at] if tokens[one].text == "of"]
        owners += [inner for lead in leads for inner in children[lead] if tokens[inner].pos in NOUNS]
        other = cast.name_noun(passage, children, owners[0]) if owners else frozenset()
        if not person or not other or f"@{person}" in other:
            continue
        first = min(find_phrase(tokens, at), find_phrase(tokens, place))
        last = max(at, place, owners[0])
        words, quote = show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False)
        yield _Tie(person, other, Told(passage, kin, words, quote))


def _find_person(passage: Passage, children: Sequence[Sequence[int]], at: int) -> tuple[int, str]:
    """The name of who has the tie, and the id; "" for nobody."""
    tokens = passage.tokens
    persons = [one for one in passage.mentions if one.kind in _NAMED and one.entity]
    for place in _list_same(tokens, children, at):
        start = tokens[place].start
        found = [one.entity or "" for one in persons if one.start <= start < one.end and abs(place - at) <= _REACH]
        if found:
            return place, found[0]
    return -1, ""


def _name_kin(tokens: Sequence[Token], children: Sequence[Sequence[int]], at: int) -> str:
    """The tie that a noun names, with whether it was one before, or is one by law; "" for none."""
    word = tokens[at].lemma.casefold()
    kin = _KIN.get(word.removesuffix(f"-{_BY_LAW}").removeprefix("ex-"), "")
    own = {tokens[one].text.casefold().strip("-") for one in children[at]}
    behind = "".join(token.text.casefold() for token in tokens[at + 1 : at + 5])
    is_by_law = word.endswith(_BY_LAW) or behind.startswith(f"-{_BY_LAW}")
    is_left = word.startswith("ex-") or bool(own & _LEFT)
    return f"{'former ' if is_left else ''}{kin}{f' {_BY_LAW}' if is_by_law else ''}" if kin else ""


def _list_same(tokens: Sequence[Token], children: Sequence[Sequence[int]], at: int) -> list[int]:
    """The nouns that stand for the same person: in apposition, beside it, or joined by "is"."""
    same = [child for child in children[at] if tokens[child].dep in _JOINED]
    place = at
    while tokens[place].dep in _JOINED and tokens[place].head != place:
        place = tokens[place].head
        same.append(place)
    if tokens[at].dep in ("compound", "nmod"):
        same.append(tokens[at].head)
    if tokens[at].dep == "attr" and tokens[tokens[at].head].lemma == "be":
        verb = tokens[at].head
        same += [child for child in children[verb] if tokens[child].dep == "nsubj"]
        same += [tokens[verb].head] if tokens[verb].dep == "relcl" else []
    inner = [child for one in same for child in children[one] if tokens[child].dep == "appos"]
    return [*same, *inner]
