"""Suspected cases of an illness in an earlier report, and what the test of them showed in a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ....values.clauses import subtree_of
from ..deeds import Deed, find_phrase
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..nations import find_nations
from ..passages import Told, quote_tokens, show_words
from .turning import Turn, report_turns

_TESTING = read_words("test quarantine isolate")
_CASES = read_words("case patient infection sample suspicion")
_REACH = 8
_LONGEST = 26
_UNSURE = read_words("suspect suspected suspicion unconfirmed probable possible")
_AWAY = read_words("from to")
_BEING = read_words("being was were")
_RESULTS = ("positive", "negative")


def compare_samples(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: those of a nation, or one person, who are tested in one article and whose result is told in another."""
    told = [deed for deed in deeds if deed.passage.sentence.place != "headline" and not deed.is_denied]
    waiting = [one for deed in told if _is_waiting(deed) and (one := _make_turn(deed, cast, "tested")) is not None]
    results = [one for deed in told if _is_result(deed) and (one := _make_turn(deed, cast, "result")) is not None]
    yield from report_turns(
        waiting,
        results,
        kind="knowledge",
        severity="medium",
        told="Who was tested in some reports has a result in others",
        is_one_way=True,
    )


def _is_waiting(deed: Deed) -> bool:
    """ "Is being tested", "there are two suspected cases", "there were suspicions that he had it"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    is_tested = tokens[deed.at].tag == "VBN" and any(tokens[at].text.casefold() in _BEING for at in own)
    nouns = [at for at in own if tokens[at].lemma.casefold() in _CASES and tokens[at].dep == "attr"]
    beside = [at for noun in nouns for at in deed.children[noun]]
    is_case = deed.lemma == "be" and any(tokens[at].lemma.casefold() in _UNSURE for at in (*nouns, *beside))
    return (deed.lemma in _TESTING and is_tested) or is_case


def _is_result(deed: Deed) -> bool:
    """ "Tested negative", "a case was confirmed"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    if deed.stance != "flat":
        return False
    if deed.lemma == "test":
        return any(tokens[at].text.casefold() in _RESULTS for at in own)
    before = tokens[max(0, deed.at - _REACH) : deed.at]
    is_passive = tokens[deed.at].tag == "VBN" and any(tokens[at].dep == "auxpass" for at in own)
    return deed.lemma == "confirm" and is_passive and any(token.lemma.casefold() in _CASES for token in before)


def _make_turn(deed: Deed, cast: Cast, value: str) -> Turn | None:
    """By the nation that is named last before it, or first behind it; else by the persons who are tested."""
    passage, tokens = deed.passage, deed.passage.tokens
    place, nation = _find_nation(deed)
    named = frozenset({f"@{nation}"}) if nation else cast.name_all(deed, (*deed.agents, *deed.patients))
    if not named:
        return None
    cases = [at for at in range(max(0, deed.at - _REACH), deed.at) if tokens[at].lemma.casefold() in _CASES]
    nouns = cases or [at for at in (*deed.patients, *deed.agents) if at < deed.at]
    first = min([deed.at, *(find_phrase(tokens, at) for at in nouns if deed.at - at <= _LONGEST)])
    own = [at for at in deed.children[deed.at] if tokens[at].text.casefold() in _RESULTS]
    last = max([deed.at, *own, *([place] if 0 < place - deed.at <= _REACH else [])])
    if deed.lemma == "be":
        first = min([deed.at, *(at for at in deed.children[deed.at] if tokens[at].dep == "expl")])
        last = min(max(subtree_of(tokens, deed.at)), first + _LONGEST)
    quote = quote_tokens(passage, first, last, is_widened=False)
    return Turn(named, Told(passage, value, show_words(passage, first, last), quote))


def _find_nation(deed: Deed) -> tuple[int, str]:
    """The nation that is meant, and where it is named; -1 and "" for none."""
    tokens = deed.passage.tokens
    named = [
        (at, nation)
        for at, token in enumerate(tokens)
        if not {one.text for one in tokens[max(0, at - 2) : at]} & _AWAY
        for nation in sorted(find_nations([token.text]))
    ]
    before = [one for one in named if one[0] < deed.at]
    return before[-1] if before else named[0] if named else (-1, "")
