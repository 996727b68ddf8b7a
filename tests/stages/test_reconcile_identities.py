"""What articles share of who somebody is becomes a fact of that, and no agreement on what one of them tells."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Aspect, Claim
from sitegen.model.readings import Mention, Reading
from sitegen.model.spans import Span
from sitegen.stages.reconcile.telling.identities import part_identities, state_identity
from sitegen.stages.reconcile.telling.pages import Page, open_pages


class Desk:
    """Articles of one sentence each, and the claims that are made of their words."""

    def __init__(self, language: Language, name: str, texts: dict[str, str]) -> None:
        self.texts = texts
        self.name = name
        readings = []
        for file, text in texts.items():
            parsed = language.parse(text, [Span(0, len(text))]).sentences
            readings.append(Reading(file, file, parsed, mentions=self._list_mentions(text)))
        self.pages: dict[str, Page] = open_pages(readings, ())

    def claim(self, file: str, words: str, aspect: Aspect) -> Claim:
        start = self.texts[file].index(words)
        span = Span(start, start + len(words))
        named = tuple(one for one in self._list_mentions(self.texts[file]) if span.holds(one.span))
        number = len(words) + 1000 * int(file)
        return Claim(
            number, file, file, 0, span, words, words, "event", "body", "be", "be", mentions=named, aspect=aspect
        )

    def _list_mentions(self, text: str) -> tuple[Mention, ...]:
        start = text.index(self.name)
        return (Mention(start, start + len(self.name), self.name, "person", "n-1"),)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("Ana Lopez, 44", "Ana Lopez, 44, a nurse from Porto", "Ana Lopez, 44, is a nurse from Porto."),
        ("Ana Lopez, 44", "Ana Lopez, 44", "Ana Lopez is 44."),
        ("Sheriff Ana Lopez", "County Sheriff Ana Lopez", "Ana Lopez is County Sheriff."),
        ("rescue worker Ana Lopez", "Ana Lopez, 44", "Ana Lopez is a rescue worker."),
        ("flu expert Professor Ana Lopez", "Ana Lopez, 44", "Ana Lopez is a flu expert."),
    ],
)
def test_who_somebody_is_is_told_as_a_sentence(language: Language, first: str, second: str, wanted: str) -> None:
    desk = Desk(language, "Ana Lopez", {"1": f"They asked {first}.", "2": f"Reporters met {second}."})
    stated = state_identity((desk.claim("1", first, "who"), desk.claim("2", second, "who")), desk.pages)
    assert stated is not None
    assert stated.text == wanted


def test_a_clause_of_somebody_whom_others_only_describe_is_a_fact_by_itself(language: Language) -> None:
    texts = {"1": "Sheriff Ana Lopez closed the bridge.", "2": "They met Sheriff Ana Lopez."}
    desk = Desk(language, "Ana Lopez", texts)
    group = (
        desk.claim("1", "Sheriff Ana Lopez", "who"),
        desk.claim("1", "Sheriff Ana Lopez closed the bridge", "clause"),
        desk.claim("2", "Sheriff Ana Lopez", "who"),
    )
    assert part_identities([group], desk.pages) == [(group[0], group[2]), (group[1],)]


def test_clauses_that_share_a_deed_stay_one_fact(language: Language) -> None:
    texts = {"1": "Sheriff Ana Lopez closed the bridge.", "2": "Sheriff Ana Lopez closed the road."}
    desk = Desk(language, "Ana Lopez", texts)
    group = (
        desk.claim("1", "Sheriff Ana Lopez", "who"),
        desk.claim("1", "Sheriff Ana Lopez closed the bridge", "clause"),
        desk.claim("2", "Sheriff Ana Lopez closed the road", "clause"),
    )
    assert part_identities([group], desk.pages) == [group]
    assert state_identity(group, desk.pages) is None


def test_a_place_behind_a_name_is_nobodys_role(language: Language) -> None:
    desk = Desk(language, "Lopez", {"1": "They drove to Lopez, Ontario.", "2": "They met in Lopez, Ontario."})
    group = (desk.claim("1", "Lopez, Ontario", "who"), desk.claim("2", "Lopez, Ontario", "who"))
    assert state_identity(group, desk.pages) is None
