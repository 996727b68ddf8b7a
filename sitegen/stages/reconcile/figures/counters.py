"""Counters: signatures under a petition, views of a video; they only grow, so a later, larger figure is an update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..days import tell_order
from ..lexicon import read_words
from ..passages import Passage, Told, quote_tokens, report_told
from ..quotes import climb_to_noun, find_governor, find_overlapped
from ..sides import join_words, lower_start

# What people do to a thing, by the verb and by the noun that counts it.
_ACTS = {
    **dict.fromkeys(("sign", "signature", "signatory"), "signatures"),
    **dict.fromkeys(("view", "watch", "viewing"), "views"),
    **dict.fromkeys(("share", "retweet", "repost"), "shares"),
    **dict.fromkeys(("like",), "likes"),
    **dict.fromkeys(("download",), "downloads"),
    **dict.fromkeys(("donate", "donation", "donor"), "donations"),
}
_THINGS = {
    "petition": "petition",
    **dict.fromkeys(("video", "clip", "footage", "recording"), "video"),
    **dict.fromkeys(("post", "tweet", "message", "photo", "picture"), "post"),
    **dict.fromkeys(("page", "group"), "page"),
    **dict.fromkeys(("appeal", "fund", "fundraiser", "campaign"), "appeal"),
    **dict.fromkeys(("app", "application"), "app"),
}
_PARTIAL = read_words("another further more additional first goal target aim need require")
_NEAR = 12


def compare_counters(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: figures of one counter that grow from one day of publication to another."""
    by_counter: defaultdict[tuple[str, str], list[tuple[str, float, Told]]] = defaultdict(list)
    for passage in passages:
        for counter, number, told in _read_counters(passage):
            by_counter[counter].append((passage.day, number, told))
    found = []
    for acts, thing in sorted(by_counter):
        counted = sorted(by_counter[acts, thing], key=lambda one: (one[0], one[1], one[2].quote))
        numbers = [number for _, number, _ in counted]
        if not tell_order(day for day, _, _ in counted) or numbers != sorted(numbers) or numbers[0] == numbers[-1]:
            continue
        series = [told for _, _, told in counted]
        found.append(
            report_told(
                series,
                kind="quantity",
                relation="updates",
                severity="medium",
                statement=f"Reports give the number of {acts} ({thing}) differently as time goes on: "
                f"{join_words([lower_start(one.words) for one in series], 'then')}.",
                explanation="Such a figure only grows. The sides stand in the order of publication.",
            )
        )
    return found


def _read_counters(passage: Passage) -> Iterator[tuple[tuple[str, str], float, Told]]:
    tokens = passage.tokens
    for quantity in passage.quantities:
        inside = find_overlapped(tokens, quantity.span)
        number = quantity.high if quantity.high is not None else quantity.low
        if quantity.unit or not inside or number is None:
            continue
        noun = climb_to_noun(tokens, inside[-1])
        verb = find_governor(tokens, noun)
        near = tokens[max(0, inside[0] - _NEAR) : inside.stop + _NEAR]
        acts = _ACTS.get(tokens[noun].lemma.casefold()) or _name_act(tokens, verb)
        thing = next((_THINGS[token.lemma.casefold()] for token in near if token.lemma.casefold() in _THINGS), "")
        is_part = any(token.lemma.casefold() in _PARTIAL for token in tokens[max(0, inside[0] - 2) : inside[0]])
        if acts and thing and not is_part:
            first, last = min(inside[0], noun), max(inside[-1], noun)
            last = verb if last < verb <= last + _NEAR else last
            words = " ".join(quantity.exact.split())
            yield (acts, thing), number, Told(passage, f"{number:g}", words, quote_tokens(passage, first, last))


def _name_act(tokens: Sequence[Token], verb: int) -> str:
    is_verb = tokens[verb].pos == "VERB"
    return _ACTS.get(tokens[verb].lemma.casefold(), "") if is_verb else ""
