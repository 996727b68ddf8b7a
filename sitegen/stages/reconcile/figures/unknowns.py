"""What some articles say is not known, and others give a figure for: shown quietly, for not knowing denies nothing.

It is an update where the figure came later, or where the words tell that it was too early to know it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..days import is_plain_day
from ..lexicon import VAGUE, find_family, read_words
from ..passages import MOST_TOLD, Passage, Told, find_facts, quote_tokens
from ..sides import make_side
from .collecting import Figure
from .naming import join_points

_NAMES = {"death": "the number of dead", "injury": "the number of injured", "missing": "the number of missing"}
_UNKNOWN = read_words("unclear unknown unconfirmed")
_EARLY = "early"
_KNOWN = read_words("known clear confirmed released available")
_NEGATIONS = read_words("not n't n’t no never")
_WORDS = read_words("word figure detail information number count estimate")
_ASKING = read_words("number toll many casualty figure")
_BEFORE = 3
_REACH = 12
_LONGEST = 20


def compare_unknowns(passages: Sequence[Passage], tolls: Sequence[Sequence[Figure]]) -> list[Disagreement]:
    """Tolls of the story that some articles say nobody knows, and others give: updates, or compatible.

    `tolls` are the figures of each toll.
    """
    unknown: defaultdict[str, list[Told]] = defaultdict(list)
    before: Passage | None = None
    for passage in passages:
        for family, one in _read_unknown(passage, before):
            unknown[family].append(one)
        before = passage
    found = []
    for family in sorted(unknown):
        told = unknown[family][:MOST_TOLD]
        slots = [slot for slot in tolls if slot[0].family == family and not slot[0].nations]
        main = max(slots, key=lambda slot: len({figure.file for figure in slot}), default=())
        files = {one.file for one in told}
        given = [
            figure
            for figure in main
            if figure.file not in files and not VAGUE & set(figure.quantity.exact.casefold().split())
        ]
        in_text = {figure.file for figure in given if figure.claim.place == "body"}
        given = [figure for figure in given if figure.claim.place == "body" or figure.file not in in_text]
        if given:
            found.append(_report(family, told, given))
    return found


def _report(family: str, told: Sequence[Told], known: Sequence[Figure]) -> Disagreement:
    words = join_points(sorted(known, key=lambda figure: figure.point), "or")
    is_later = all(is_plain_day(one.passage.day) for one in told) and all(is_plain_day(one.day) for one in known)
    latest, first = max(one.passage.day for one in told), min(one.day for one in known)
    is_update = is_later and (latest < first or (latest == first and all(one.value == _EARLY for one in told)))
    facts = {*find_facts(told), *(figure.fact for figure in known)}
    return Disagreement(
        id="",
        type="knowledge",
        relation="updates" if is_update else "compatible",
        severity="low",
        statement=f"Some reports say that {_NAMES[family]} is not known, others give a figure: {words}.",
        explanation="Not to know a figure is not to deny it: it may have become known, or be an estimate.",
        facts=tuple(sorted(facts, key=lambda name: int(name[1:]))),
        sides=(
            make_side("not known", None, [one.quote for one in told]),
            make_side(words, None, [figure.quote for figure in known]),
        ),
    )


def _read_unknown(passage: Passage, before: Passage | None) -> Iterator[tuple[str, Told]]:
    """ "It is not known how many were killed", "the death toll is still unknown", "no word on casualties".

    It may be too early for "numbers", behind a sentence that tells of what.
    """
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if not _is_unknown(tokens, at):
            continue
        first, last = max(0, at - _REACH), min(len(tokens), at + _REACH)
        near = [other.lemma.casefold() for other in tokens[first:last]]
        families = _list_families(near) or (_list_families(_list_lemmas(before)) if "number" in near else [])
        if families and _ASKING & set(near):
            end = min(len(tokens) - 1, at + _REACH)
            start = at if token.lemma.casefold() in _UNKNOWN else max(0, at - _BEFORE)
            places = [i for i in range(first, end + 1) if find_family(tokens[i].lemma) == families[0]]
            places = places or [i for i in range(first, end + 1) if tokens[i].lemma.casefold() == "number"]
            start, end = min(start, *places), max(at, *places)
            if end - start <= _LONGEST:
                value = _EARLY if token.lemma.casefold() == _EARLY else "not known"
                yield families[0], Told(passage, value, value, quote_tokens(passage, start, end, is_widened=False))


def _list_lemmas(passage: Passage | None) -> list[str]:
    return [token.lemma.casefold() for token in passage.tokens] if passage is not None else []


def _list_families(lemmas: Sequence[str]) -> list[str]:
    """The families of those tolls that the words tell of: "loss of life" is of the dead."""
    lost = ["death"] if {"loss", "life"} <= set(lemmas) else []
    return lost + [family for lemma in lemmas if (family := find_family(lemma)) in _NAMES]


def _is_unknown(tokens: Sequence[Token], at: int) -> bool:
    lemma = tokens[at].lemma.casefold()
    before = {token.text.casefold() for token in tokens[max(0, at - _BEFORE) : at]}
    if lemma == _EARLY:
        return "too" in before
    if lemma in _UNKNOWN:
        return not before & _NEGATIONS
    if tokens[at].text.casefold() in _KNOWN and tokens[at].pos in ("ADJ", "VERB"):
        return bool(before & _NEGATIONS)
    return (
        lemma in _WORDS
        and "no" in before
        and any(token.text.casefold() in ("on", "of") for token in tokens[at : at + 2])
    )
