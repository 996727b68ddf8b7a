"""Who bears a name, and what else a name may be: fields of study, strains, lists of towns, ends of longer names."""

from __future__ import annotations

import re

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.spans import Span
from sitegen.model.stories import Entity
from sitegen.stages.read import link_entities, read_article


def find_entities(language: Language, *texts: str) -> dict[str, Entity]:
    readings, layouts = [], []
    for number, text in enumerate(texts, 1):
        spans = tuple(Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
        layouts.append(Layout(None, None, spans))
        readings.append(read_article(Article(f"s-{number}", f"{number}.txt", text, text), layouts[-1], language))
    entities, _ = link_entities(tuple(readings), tuple(layouts))
    return {alias.text: entity for entity in entities for alias in entity.aliases}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "“They were lost,” University of Michigan Professor of History Juan Marsh said.",
            "Juan Marsh",
            "University of Michigan Professor of History",
        ),
        ("Judge Michael Pastor gave the ruling on Monday.", "Michael Pastor", "Judge"),
        ("On Saturday Foreign Minister Ana Lopez spoke.", "Ana Lopez", "Foreign Minister"),
        (
            "Chinese Ministry of Health spokesman Tom Hall said so.",
            "Tom Hall",
            "Chinese Ministry of Health spokesman",
        ),
        ("He met then-President Anton Berg in May.", "Anton Berg", "President"),
    ],
)
def test_a_person_with_an_office(language: Language, text: str, name: str, role: str) -> None:
    entity = find_entities(language, text)[name]
    assert (entity.kind, entity.name, entity.role) == ("person", name, role)


def test_a_house_is_not_cut_before_its_place(language: Language) -> None:
    text = "The test was made at the University of Hong Kong. "
    by_name = find_entities(language, text + "Hong Kong waited. " * 6)
    assert by_name["University of Hong Kong"].kind == "organisation"
    assert "University of" not in by_name


def test_who_stands_behind_his_school_is_the_man_named_in_full(language: Language) -> None:
    by_name = find_entities(
        language,
        "Joshua Muravchik, a fellow at Johns Hopkins, spoke. Still, Johns Hopkins' Muravchik cautioned against haste.",
    )
    assert by_name["Muravchik"] == by_name["Joshua Muravchik"]
    assert "Johns Hopkins' Muravchik" not in by_name


def test_the_end_of_a_longer_name_is_its_bearer(language: Language) -> None:
    by_name = find_entities(
        language,
        "Defense Minister Mohammed Hussein Tarawi left.",
        "Hussein Tarawi, the head of the council, spoke. Tarawi left.",
    )
    assert by_name["Hussein Tarawi"] == by_name["Mohammed Hussein Tarawi"] == by_name["Tarawi"]


def test_a_body_is_one_whichever_way_its_words_stand(language: Language) -> None:
    by_name = find_entities(
        language, "The Supreme Council of the Armed Forces met.", "The Armed Forces Supreme Council met on Friday."
    )
    assert by_name["Supreme Council of the Armed Forces"] == by_name["Armed Forces Supreme Council"]


def test_a_strain_is_no_body(language: Language) -> None:
    by_name = find_entities(language, "The H5N2 virus came in May. The H5N2 spread fast, and H5N2 killed birds.")
    assert by_name["H5N2"].kind == "other"


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The towns of Marston, Dunoon and Paisley were cut off by the snow.", "Marston Dunoon Paisley"),
        ("Towns such as Marlow, Dunoon and Paisley waited for help.", "Marlow Dunoon Paisley"),
        ("The storm hit the cities of Carmela, Harding and Norton.", "Carmela Harding Norton"),
    ],
)
def test_towns_of_a_list_are_places(language: Language, text: str, towns: str) -> None:
    by_name = find_entities(language, text, text)
    assert {by_name[name].kind for name in towns.split()} == {"place"}


def test_a_title_that_ends_in_an_owner_is_no_office_of_what_is_owned(language: Language) -> None:
    text = "The health minister of Australia's Queensland state resigned. Queensland waits."
    assert find_entities(language, text)["Queensland"].kind == "place"
