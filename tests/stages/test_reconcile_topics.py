"""Headings over facts: what most of a fact's claims are about, and none that only a fact or two would stand under."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import SANK, STORY

from sitegen.model.claims import Claim, FactKind
from sitegen.model.readings import Quantity
from sitegen.model.spans import Span
from sitegen.model.stories import Alias, Fact
from sitegen.stages.reconcile.topics import FEWEST_FACTS, FEWEST_NAMED, name_topic, settle_topics

PORTO = replace(STORY.entities[0], id="n-port0", name="Porto Vello", aliases=(Alias("Porto Vello", 9, ("a.txt",)),))


def claim(text: str, **changes: object) -> Claim:
    plain = Claim(0, "s-a", "a.txt", 0, Span(0, len(text)), text, text, "event", "body", "sink", "sink")
    return replace(plain, **changes)  # type: ignore[arg-type]


def fact(number: int, topic: str, kind: FactKind = "event", entities: tuple[str, ...] = ()) -> Fact:
    return replace(SANK, id=f"f-t{number:03}", topic=topic, kind=kind, entities=entities)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Twelve passengers died when the ferry sank.", "Casualties"),
        ("The hope of a quick end died.", "What happened"),
        ("Divers rescued nine from the hull.", "Rescue and aid"),
        ("The harbour opened an inquiry.", "The investigation"),
        ("The captain was arrested at home.", "Arrests and charges"),
        ("The families sued the owner.", "In court"),
        ("The owner raised its bid to 70 a share.", "The offer"),
        ("The pier was damaged by the waves.", "Damage"),
        ("The president sent condolences.", "Reactions"),
        ("The ferry left in the morning.", "What happened"),
    ],
)
def test_a_fact_is_headed_by_what_it_is_about(text: str, heading: str) -> None:
    assert name_topic((claim(text),), "event") == heading


def test_money_and_first_persons_have_headings_of_their_own() -> None:
    price = Quantity(0, 3, "$5m", 5e6, 5e6, "USD", "exact")
    assert name_topic((claim("The ship had cost $5m.", quantities=(price,)),), "quantity") == "Money"
    voice = claim("I saw it tilt", attribution="Maria Lopez")
    assert name_topic((voice,), "statement") == "In their own words"
    assert name_topic((voice,), "plan") == "What comes next"


def test_a_rare_heading_gives_way_to_that_of_its_kind() -> None:
    rare = [fact(0, "Markets"), fact(1, "Demands", "demand"), *(fact(number, "Damage") for number in range(2, 5))]
    often = [fact(number, "What was said", "statement") for number in range(5, 8)]
    topics = [one.topic for one in settle_topics([*rare, *often], ())]
    assert topics == ["What happened", "What was said", *["Damage"] * FEWEST_FACTS, *["What was said"] * 3]


def test_a_name_that_several_general_facts_share_heads_them() -> None:
    named = [fact(number, "What happened", entities=("n-port0",)) for number in range(FEWEST_NAMED)]
    others = [fact(number, "What happened") for number in range(10, 40)]
    topics = [one.topic for one in settle_topics([*named, *others], (PORTO,))]
    assert topics == ["Porto Vello"] * FEWEST_NAMED + ["What happened"] * 30


def test_a_name_in_most_facts_or_merely_credited_heads_none() -> None:
    everywhere = [fact(number, "What happened", entities=("n-port0",)) for number in range(20)]
    assert {one.topic for one in settle_topics(everywhere, (PORTO,))} == {"What happened"}
    agency = replace(PORTO, name="Harbour News", aliases=(Alias("Harbour News", 9, ("a.txt",)),))
    evidence = tuple(replace(one, attribution="Harbour News") for one in SANK.evidence)
    credited = [replace(one, evidence=evidence) for one in everywhere[:FEWEST_NAMED]]
    others = [fact(number, "What happened") for number in range(20, 60)]
    assert {one.topic for one in settle_topics([*credited, *others], (agency,))} == {"What happened"}


def test_no_fact_is_lost_and_the_order_stays() -> None:
    facts = [fact(number, topic) for number, topic in enumerate(("Markets", "Figures", "Damage", "Money"))]
    assert [one.id for one in settle_topics(facts, ())] == [one.id for one in facts]
