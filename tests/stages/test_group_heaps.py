"""Sorting a heap: which articles are about one story, on small invented news."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.doors.seeds import read_seeds
from sitegen.model.articles import Article
from sitegen.pipeline.drafting import sort_articles
from sitegen.stages.group.terms import stem_word
from sitegen.stages.group.twins import find_twins

HEAP = Path(__file__).parent.parent / "cases" / "heap"
STORIES = ("ferry", "mayor", "museum")


@pytest.fixture(scope="module")
def heap() -> tuple[Article, ...]:
    return read_seeds(HEAP)[0]


def story_of(file: str) -> str:
    return file.partition("-")[0]


def test_a_heap_falls_into_its_stories(heap: tuple[Article, ...]) -> None:
    piles = sort_articles(heap)
    assert sorted(tuple({*map(story_of, pile.files)}) for pile in piles) == [(name,) for name in STORIES]
    assert sorted(file for pile in piles for file in pile.files) == [article.file for article in heap]


@pytest.mark.parametrize("story", STORIES)
def test_a_heap_of_one_story_stays_whole(heap: tuple[Article, ...], story: str) -> None:
    (pile,) = sort_articles(tuple(article for article in heap if story_of(article.file) == story))
    assert {story_of(file) for file in pile.files} == {story}


def test_the_grounds_are_names_days_and_words_of_the_story(heap: tuple[Article, ...]) -> None:
    pile = next(pile for pile in sort_articles(heap) if story_of(pile.files[0]) == "ferry")
    assert "Skarholm" in dict(pile.names)
    assert dict(pile.names)["Skarholm"] == len(pile.files)
    assert "ferry" in dict(pile.words)
    assert all(2 <= count <= len(pile.files) for terms in (pile.names, pile.dates, pile.words) for _, count in terms)
    assert "skarholm" in pile.label


def test_order_and_names_of_files_do_not_matter(heap: tuple[Article, ...]) -> None:
    expected = sort_articles(heap)
    for order in list(permutations(heap))[:: max(1, len(heap))][:6]:
        assert sort_articles(order) == expected
    renamed = tuple(replace(article, file=f"{article.id}.txt") for article in heap)
    ids = {article.file: article.id for article in heap}
    sorted_ids = {frozenset(file.removesuffix(".txt") for file in pile.files) for pile in sort_articles(renamed)}
    assert sorted_ids == {frozenset(ids[file] for file in pile.files) for pile in expected}


def test_near_copies_are_named_and_stay_together(heap: tuple[Article, ...]) -> None:
    first = next(article for article in heap if article.file == "ferry-1.txt")
    text = first.raw.replace("120", "121")
    copy = replace(first, id="s-00000000", file="zz.txt", raw=text, text=text)
    pile = next(pile for pile in sort_articles((*heap, copy)) if "zz.txt" in pile.files)
    assert pile.twins == (("ferry-1.txt", "zz.txt"),)


def test_an_empty_heap_has_no_story() -> None:
    assert sort_articles(()) == ()


def test_an_article_without_words_stands_alone(heap: tuple[Article, ...]) -> None:
    empty = Article("s-ffffffff", "empty.txt", "—", "—")
    assert ("empty.txt",) in {pile.files for pile in sort_articles((*heap, empty))}


@given(st.lists(st.sampled_from(["ferry", "rocks", "island", "hull", "seven"]), min_size=5, max_size=60))
def test_a_text_is_its_own_twin(words: list[str]) -> None:
    assert find_twins((tuple(words), tuple(words))) == ((0, 1),)


@pytest.mark.parametrize(
    ("word", "stem"), [("ferries", "ferrie"), ("Lunde’s", "lunde"), ("U.S.", "us"), ("bus", "bus"), ("rocks", "rock")]
)
def test_plural_and_possessive_endings_are_taken_off(word: str, stem: str) -> None:
    assert stem_word(word) == stem


def test_two_stories_of_one_country_stay_apart(heap: tuple[Article, ...]) -> None:
    country = (
        "The government of Valdoria in the capital Marnsk said so. Valdoria's president Orlen Tass was in Marnsk.\n"
    )
    told = tuple(replace(one, raw=f"{one.raw}\n{country}", text=f"{one.raw}\n{country}") for one in heap)
    assert [pile.files for pile in sort_articles(told)] == [pile.files for pile in sort_articles(heap)]
