"""Views that several pages share are made once for a story, and no two stories share any."""

from __future__ import annotations

from story_by_hand import make_edition

from sitegen.model.stories import Fact
from sitegen.stages.compose.desk import Desk, open_desk
from sitegen.stages.compose.once import share_view, share_view_of

CALLS: list[str] = []


@share_view
def count_facts(desk: Desk) -> int:
    CALLS.append("count")
    return len(desk.facts)


@share_view_of
def shout_fact(desk: Desk, fact: Fact) -> str:
    CALLS.append(fact.id)
    return fact.text.upper()


def test_a_shared_view_is_made_once_for_each_story_and_noun() -> None:
    CALLS.clear()
    desk, other = open_desk(make_edition()), open_desk(make_edition())
    first, second = desk.facts[:2]
    assert [shout_fact(desk, one) for one in (first, second, first)] == [
        one.text.upper() for one in (first, second, first)
    ]
    assert count_facts(desk) == count_facts(desk) == len(desk.facts)
    assert [first.id, second.id, "count"] == CALLS
    shout_fact(other, other.facts[0])
    assert CALLS[3:] == [other.facts[0].id]
