"""Reporting lines: one origin joins articles, a shared statement does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article, Metadata
from sitegen.model.readings import Reading, Sentence, Token
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact, LinePair
from sitegen.stages.reconcile.lines import MOST_IN_PAIRS, compare_pair, draw_lines, find_agency
from sitegen.stages.reconcile.wordings import SharedText, score_order

REPORT = (
    "a fire broke out in the old harbour district shortly before dawn on Tuesday and spread to three warehouses "
    "before crews from four towns could bring it under control the mayor said nobody was hurt"
)
OTHER = (
    "investigators have not yet named a cause and the owner of the buildings declined to answer questions about "
    "earlier complaints from neighbours over rubbish that had been left to pile up behind the sheds for months"
)


def read_words(file: str, text: str) -> Reading:
    tokens, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        for sign in re.findall(r"\w+|[^\w\s]", word):
            tokens.append(Token(at, at + len(sign), sign, sign, "X", "X", "dep", 0))
            at += len(sign)
    return Reading(file, file, (Sentence(0, len(text), text, tuple(tokens), 0),))


def draw(texts: dict[str, str]) -> list[tuple[str, ...]]:
    articles = tuple(Article(file, file, text, text) for file, text in texts.items())
    lines, pairs = draw_lines(articles, tuple(read_words(file, text) for file, text in texts.items()), ())
    assert len(pairs) == len(texts) * (len(texts) - 1) // 2
    return [line.files for line in lines]


def test_articles_with_long_common_word_sequences_are_one_line() -> None:
    texts = {"a.txt": REPORT, "b.txt": f"Late on Tuesday {REPORT} and added thanks", "c.txt": OTHER}
    assert draw(texts) == [("a.txt", "b.txt"), ("c.txt",)]


def test_of_many_articles_only_pairs_with_words_in_common_are_told_of_and_the_lines_are_the_same() -> None:
    others = {f"n{number:03}.txt": " ".join(f"w{number}x{word}" for word in range(60)) for number in range(99)}
    texts = {"a.txt": REPORT, "b.txt": f"Late on Tuesday {REPORT} and added thanks", "c.txt": OTHER, **others}
    articles = tuple(Article(file, file, text, text) for file, text in texts.items())
    lines, pairs = draw_lines(articles, tuple(read_words(file, text) for file, text in texts.items()), ())
    assert len(texts) > MOST_IN_PAIRS
    assert [line.files for line in lines if len(line.files) > 1] == [("a.txt", "b.txt")]
    assert [pair.files for pair in pairs] == [("a.txt", "b.txt")]


def test_one_shared_sentence_makes_no_line() -> None:
    shared = " ".join(REPORT.split()[:9])
    texts = {"a.txt": f"{REPORT} {OTHER}", "b.txt": f"{shared} {OTHER[::-1]} {REPORT[::-1]}"}
    assert draw(texts) == [("a.txt",), ("b.txt",)]


@settings(deadline=None)
@given(st.lists(st.sampled_from([REPORT, OTHER, REPORT + " " + OTHER]), min_size=1, max_size=5))
def test_lines_part_the_files_whatever_their_order(texts: list[str]) -> None:
    named = {f"{number}.txt": text for number, text in enumerate(texts)}
    turned = dict(reversed(list(named.items())))
    assert draw(named) == draw(turned)
    assert sorted(file for line in draw(named) for file in line) == sorted(named)


def test_order_is_one_when_kept_and_nought_when_turned() -> None:
    assert score_order(range(20)) == 1
    assert score_order(range(20, 0, -1)) == 0
    assert score_order([1, 2]) == 0


@pytest.mark.parametrize(("order", "lines"), [(range(12), 1), ((7, 2, 11, 0, 5, 9, 3, 10, 1, 8, 4, 6), 2)])
def test_half_of_the_facts_in_one_order_are_one_line_and_in_another_two(order: Iterable[int], lines: int) -> None:
    articles = [Article(f"s-{name}", f"{name}.txt", "x" * 900, "x" * 900) for name in "ab"]
    readings = [
        read_words(article.file, f"{' '.join(REPORT.split()[:10])} {' '.join(f'{article.id}{n}' for n in range(300))}")
        for article in articles
    ]
    places = dict(enumerate(order))

    def quote(file: str, place: int) -> Evidence:
        return Evidence(f"e-{file}{place}", "s", Quote(file, 20 * place, 20 * place + 9, "x" * 9))

    shared = [Fact(f"#{one}", "", "event", "", (quote("a.txt", one), quote("b.txt", places[one]))) for one in range(12)]
    own = [
        Fact(f"#9{one}{file}", "", "event", "", (quote(file, one),))
        for one in range(30, 40)
        for file in ("a.txt", "b.txt")
    ]
    found, _ = draw_lines(articles, readings, [*shared, *own])
    assert len(found) == lines


def test_facts_in_one_order_and_some_common_words_are_one_line() -> None:
    assert _pair(order_of=lambda number: number, facts=10, of=22, words=40, size=300).is_same_line
    assert not _pair(order_of=lambda number: number, facts=10, of=22, words=20, size=300).is_same_line
    assert not _pair(order_of=lambda number: -number, facts=10, of=22, words=40, size=300).is_same_line


def _pair(*, order_of: Callable[[int], int], facts: int, of: int, words: int, size: int) -> LinePair:
    one = {f"#{number}": number for number in range(of)}
    two = {f"#{number}": order_of(number) for number in range(facts)} | {f"#{100 + n}": 50 + n for n in range(of)}
    text = SharedText(words=words, own=words)
    return compare_pair(("a", "b"), {"a": one, "b": two}, text, {"a": size, "b": size})


def test_facts_in_one_order_without_common_words_tell_nothing() -> None:
    assert not _pair(order_of=lambda number: number, facts=20, of=22, words=0, size=300).is_same_line
    assert _pair(order_of=lambda number: number, facts=20, of=22, words=12, size=300).is_same_line


WORDINGS = [
    "the two delegations met in the capital", "no ceasefire was agreed on Monday",
    "prisoners will be exchanged within days",
    "a drone attack hit several air bases", "the next round is planned for June", "both sides blamed each other for it",
]  # fmt: skip
FILLINGS = [
    "Reporters waited outside.", "It rained all day.", "An envoy smiled briefly.", "Nobody stayed for lunch.",
    "The hotel was guarded.", "Traffic stood still.", "A crowd gathered there.",
]  # fmt: skip


def weave(wordings: Iterable[str], fillings: Iterable[str]) -> str:
    return " ".join(f"{filling} {wording}" for filling, wording in zip(fillings, wordings, strict=False))


def test_short_wordings_in_one_order_are_one_line() -> None:
    one, two = weave(WORDINGS, FILLINGS), weave(WORDINGS, FILLINGS[::-1])
    assert draw({"a.txt": one, "b.txt": two}) == [("a.txt", "b.txt")]


def test_short_wordings_in_another_order_are_two() -> None:
    mixed = [WORDINGS[place] for place in (3, 0, 5, 1, 4, 2)]
    long = " ".join(f"word{number}" for number in range(200))
    one, two = f"{weave(WORDINGS, FILLINGS)} {long}", f"{weave(mixed, FILLINGS[::-1])} {long.upper()[::-1]}"
    assert draw({"a.txt": one, "b.txt": two}) == [("a.txt",), ("b.txt",)]


def test_shared_quotations_are_no_shared_wordings() -> None:
    quoted = [f"“{wording}”" for wording in WORDINGS]
    long = " ".join(f"word{number}" for number in range(200))
    one, two = f"{weave(quoted, FILLINGS)} {long}", f"{weave(quoted, FILLINGS[::-1])} {long[::-1]}"
    assert draw({"a.txt": one, "b.txt": two}) == [("a.txt",), ("b.txt",)]


def test_a_stretch_longer_than_any_quotation_is_one_line() -> None:
    stretch = " ".join(f"told{number}" for number in range(60))
    rests = [" ".join(f"{sign}{number}" for number in range(500)) for sign in "xy"]
    assert draw({"a.txt": f"{stretch} {rests[0]}", "b.txt": f"{rests[1]} {stretch}"}) == [("a.txt", "b.txt")]


@pytest.mark.parametrize(
    ("text", "url", "agency"),
    [
        ("PARIS (AFP) - A strike began.", None, "AFP"),
        ("KYIV (Reuters) — A drone fell.", None, "Reuters"),
        ("A strike began.", "https://news.example/wires/afp/article-1/Strike.html", "AFP"),
        ("A strike began, Reuters (the agency) - said.", "https://news.example/afp-tells-of-strike", None),
        ("The Association (AB) - said.", None, None),
    ],
)
def test_the_agency_of_a_report_is_read(text: str, url: str | None, agency: str | None) -> None:
    assert find_agency(Article("s-1", "1.txt", text, text, Metadata(url=url))) == agency


@pytest.mark.parametrize(("agency", "lines"), [("AFP", [("a.txt", "b.txt")]), ("AP", [("a.txt",), ("b.txt",)])])
def test_reports_of_one_agency_need_less_in_common(agency: str, lines: list[tuple[str, ...]]) -> None:
    own = {name: " ".join(f"{name}{number}" for number in range(400)) for name in "ab"}
    texts = {"a.txt": f"PARIS (AFP) - {REPORT} {own['a']}", "b.txt": f"ROME ({agency}) - {REPORT} {own['b']}"}
    assert draw(texts) == lines


def test_reports_of_one_agency_with_nothing_in_common_are_reports_of_their_own() -> None:
    assert draw({"a.txt": f"PARIS (AFP) - {REPORT}", "b.txt": f"ROME (AFP) - {OTHER}"}) == [("a.txt",), ("b.txt",)]
