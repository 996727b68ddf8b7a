"""By whose hand: guards, keepers, a security team or a response team, of one shooting or killing."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.stories import Disagreement
from .deeds import Deed, name_head, tell_deed
from .lexicon import read_words
from .passages import Told, are_days_apart, list_words, part_told, report_told
from .sides import join_words

_GROUPS = {
    word: row.split()[0]
    for row in (
        "keeper zookeeper",
        "ranger warden",
        "guard",
        "soldier troop marine paratrooper",
        "police policeman officer deputy sheriff constable",
        "hunter",
        "passenger",
        "bystander neighbour neighbor passer-by",
    )
    for word in row.split()
}
_TEAMS = {"security": "security team", "response": "response team", "rescue": "rescue team"}
_POLICE = read_words("police swat tactical sheriff")
_KILLING = frozenset({"kill", "shoot"})
_PUTTING_DOWN = "put"


def compare_doers(deeds: Sequence[Deed]) -> list[Disagreement]:
    """Killings that sources ascribe to different sorts of people who were on the spot."""
    told: list[tuple[Told, frozenset[str]]] = []
    for deed in deeds:
        group = _find_group(deed)
        if group and not deed.is_denied and deed.stance == "flat" and _is_killing(deed):
            victims = frozenset().union(*(name_head(deed.passage, noun) for noun in deed.patients))
            told.append((tell_deed(deed, group), victims - {"person~"}))
    victims_of = {one.quote: victims for one, victims in told}

    def is_one_death(one: Told, two: Told) -> bool:
        is_same = bool(victims_of[one.quote] & victims_of[two.quote]) or not victims_of[one.quote]
        return (is_same or not victims_of[two.quote]) and not are_days_apart(one.passage, two.passage)

    return [
        report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on who did the killing: {join_words(list_words(part), 'or')}.",
            explanation="The sources name different sorts of people for the same act.",
        )
        for part in part_told([one for one, _ in told], is_one_death, is_strict=False)
    ]


def _is_killing(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    is_down = any(token.text == "down" and token.head == deed.at and token.dep == "prt" for token in tokens)
    return deed.family in _KILLING or (deed.lemma == _PUTTING_DOWN and is_down)


def _find_group(deed: Deed) -> str:
    tokens = deed.passage.tokens
    for noun in deed.agents:
        lemma = tokens[noun].lemma.casefold()
        if lemma in _GROUPS:
            return _GROUPS[lemma]
        before = [token.lemma.casefold() for token in tokens[max(0, noun - 3) : noun] if token.head == noun]
        if lemma == "team" and _POLICE & set(before):
            return "police"
        named = next((_TEAMS[word] for word in before if word in _TEAMS), "")
        if lemma == "team" and named:
            return named
    return ""
