"""Where somebody or something is, or will be, as nobody is said to know, and as other articles tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....model.stories import Disagreement
from ...contexts import compare_terms
from ...deeds import NEGATIONS, Deed, find_phrase, list_children, tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_TWICE, ANYBODY
from .knowing import find_ignorance

_UNKNOWN = read_words("unknown unclear uncertain mystery")
_KNOWING = read_words("know clear certain pin determine establish disclose reveal")
# Who went somewhere is there, and what comes down comes down somewhere.
_GOING = read_words("flee escape hide drive travel smuggle go move take fly sail")
_COMING_DOWN = read_words("fall land come crash drop descend plunge splash")
_LEADS = read_words("to into in near over off onto at")
# Whatever falls comes down on these.
_NOWHERE = read_words("earth ground surface atmosphere world home life time end way case court jail prison power hand")
_REACH = 12

_Place = tuple[frozenset[str], Told]


def compare_whereabouts(deeds: Sequence[Deed], passages: Sequence[Passage], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each bearer whose place some articles call unknown, and others tell or suppose."""
    unknown = [*(one for deed in deeds for one in _read_asked(deed, cast))]
    unknown += [one for passage in passages for one in _read_noun(passage, cast)]
    told = [one for deed in deeds for one in _read_place(deed, cast)][:MOST_TOLD]
    for bearer, group in _gather(unknown[:MOST_TOLD]):
        files = {one.file for one in group}
        known = [one for name, one in told if one.file not in files and _is_of(bearer, name, one, group)]
        known = [one for one in known if not any(are_days_apart(one.passage, other.passage) for other in group)]
        if known:
            part = [*(replace(one, value="told") for one in known), *group]
            yield report_told(
                part,
                kind="knowledge",
                severity="medium",
                statement=f"Sources differ on whether it is known where: {join_words(list_words(part), 'or')}.",
                explanation="Some sources tell or suppose a place, others say that nobody knows it.",
            )


def _is_of(bearer: frozenset[str], name: frozenset[str], told: Told, unknown: Sequence[Told]) -> bool:
    """Whether a place is told of the one whose place is unknown; what comes down is one thing in one story."""
    if told.value == "going":
        return bool(meet_bearers(bearer, name) - ANYBODY)
    return any(compare_terms(told.passage.terms, one.passage.terms) >= ALIKE_TWICE for one in unknown)


def _gather(unknown: Sequence[_Place]) -> Iterator[tuple[frozenset[str], list[Told]]]:
    left = list(unknown)
    while left:
        bearer = left[0][0]
        near = [one for one in left if one[0] == bearer or meet_bearers(bearer, one[0])]
        yield bearer, [told for _, told in near]
        left = [one for one in left if one not in near]


def _read_asked(deed: Deed, cast: Cast) -> Iterator[_Place]:
    """ "Nobody knows where it will land", "they do not know where he is"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    joined = [one for at in own for one in deed.children[at] if tokens[one].dep == "conj"]
    is_where = any(tokens[at].text.casefold() == "where" for at in (*own, *joined))
    start = find_ignorance(deed) if is_where and deed.lemma in _COMING_DOWN | {"be"} else -1
    bearer = cast.name_all(deed, (*deed.agents, *deed.patients))
    if start >= 0 and (bearer or deed.lemma in _COMING_DOWN):
        yield bearer, _tell(deed.passage, min(start, deed.at), max(start, deed.at))


def _read_noun(passage: Passage, cast: Cast) -> Iterator[_Place]:
    """ "His whereabouts are unknown", "have not pinned down her whereabouts"."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        if token.text.casefold() != "whereabouts":
            continue
        owners = [child for child in children[at] if tokens[child].dep == "poss"]
        verb = token.head
        beside = {tokens[child].lemma.casefold() for child in children[verb]} | {tokens[verb].lemma.casefold()}
        is_denied = any(tokens[child].text.casefold() in NEGATIONS for child in children[verb])
        if owners and (beside & _UNKNOWN or (is_denied and beside & _KNOWING)):
            bearer = cast.name_noun(passage, children, owners[0])
            ends = [child for child in children[verb] if tokens[child].lemma.casefold() in _UNKNOWN]
            if bearer:
                yield bearer, _tell(passage, min(at, verb, *owners), max(at, verb, *ends))


def _read_place(deed: Deed, cast: Cast) -> Iterator[_Place]:
    """ "May have fled to the north", "will fall into the sea"."""
    tokens, children = deed.passage.tokens, deed.children
    is_going = deed.lemma in _GOING and deed.stance in ("flat", "doubted")
    if deed.is_denied or not (is_going or (deed.lemma in _COMING_DOWN and deed.stance == "coming")):
        return
    places = [
        noun
        for lead in children[deed.at]
        if tokens[lead].text.casefold() in _LEADS
        for noun in children[lead]
        if tokens[noun].dep == "pobj" and _is_place(deed.passage, noun, is_named=is_going)
    ]
    bearer = cast.name_all(deed, deed.patients or deed.agents)
    if places:
        yield bearer, tell_deed(deed, "going" if is_going else "coming")


def _is_place(passage: Passage, noun: int, *, is_named: bool) -> bool:
    """Whether a noun names a place; one without a name will do where nothing else comes down."""
    token = passage.tokens[noun]
    named = [one for one in passage.mentions if one.start <= token.start < one.end]
    if named or is_named:
        return any(one.kind == "place" for one in named)
    is_timed = any(one.start <= token.start < one.end for one in passage.timexes)
    return token.pos == "NOUN" and not is_timed and token.lemma.casefold() not in _NOWHERE


def _tell(passage: Passage, first: int, last: int) -> Told:
    first = find_phrase(passage.tokens, first)
    last = min(last, first + 2 * _REACH)
    return Told(
        passage,
        "unknown",
        show_words(passage, first, last),
        quote_tokens(passage, first, last, is_widened=False),
    )
