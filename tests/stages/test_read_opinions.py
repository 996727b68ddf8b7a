"""What an opinion piece holds is its writer's, what it reports of others theirs; a report holds nothing."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.claims import Claim
from sitegen.stages.clean import clean_article
from sitegen.stages.compose.summary.voices import find_columns, is_own_voice
from sitegen.stages.extract import extract_claims
from sitegen.stages.read import read_article

BODY = "The ferry company made a reasonable decision on Monday. Its owner said that nobody was hurt in the harbour.\n"


def clean(text: str, url: str | None = None, author: str | None = None) -> tuple[Article, Layout]:
    article = Article("s-1", "1.txt", text, text, Metadata(url=url, author=author))
    return article, clean_article(article)


def extract(language: Language, text: str, **metadata: str) -> tuple[Claim, ...]:
    article, layout = clean(text, **metadata)
    return extract_claims((article,), (layout,), (read_article(article, layout, language),), ())


@pytest.mark.parametrize(
    ("before", "behind", "writer"),
    [
        ("The Harbour Times says in an editorial on Thursday:\n\n", "", "The Harbour Times"),
        ("", "\nThe opinions expressed in this commentary are solely those of Jo B. Leeward.\n", "Jo B. Leeward"),
        (
            "Ferries run\n\nJo Leeward is a harbour columnist for the Times. The opinions expressed here are hers.\n",
            "",
            "Jo Leeward",
        ),
    ],
)
def test_what_an_opinion_piece_holds_is_its_writers(language: Language, before: str, behind: str, writer: str) -> None:
    claims = extract(language, f"{before}{BODY}{behind}")
    decided = next(claim for claim in claims if "reasonable decision" in claim.exact and claim.aspect == "clause")
    hurt = next(claim for claim in claims if claim.exact.startswith("nobody was hurt"))
    assert decided.attribution == writer
    assert hurt.attribution == "owner"


def test_what_a_column_weighs_with_words_of_another_is_its_own(language: Language) -> None:
    text = "The Times says in an editorial:\n\nThe office was right in ruling that the ferry should sail.\n"
    claims = extract(language, text)
    right = next(claim for claim in claims if "was right" in claim.exact and claim.aspect == "clause")
    assert right.attribution == "The Times"


def test_an_address_among_the_opinions_gives_the_piece_to_its_author(language: Language) -> None:
    text = f"Words by Jo Leeward\n\n{BODY}"
    claims = extract(language, text, url="https://news.example/opinions/2024/ferry", author="Jo Leeward")
    assert {claim.attribution for claim in claims if "reasonable" in claim.exact} == {"Jo Leeward"}
    claims = extract(language, text, url="https://news.example/world/2024/ferry", author="Jo Leeward")
    assert {claim.attribution for claim in claims if "reasonable" in claim.exact} == {None}


DEMANDS = (
    "The mayor must sell the ferry at once. The harbour should not be closed for a day. It rained in the north. "
    "The police said that the owners should pay. The council must not wait. "
)


def test_what_says_time_and_again_what_must_be_done_is_an_opinion_piece(language: Language) -> None:
    claims = extract(language, f"{DEMANDS}\n{BODY}")
    assert {claim.attribution for claim in claims if "reasonable" in claim.exact} == {"an opinion piece"}
    report = DEMANDS.replace("The council must not wait. ", "The council waits. ")
    assert {claim.attribution for claim in extract(language, f"{report}\n{BODY}") if "reason" in claim.exact} == {None}


@pytest.mark.parametrize("before", ["", "The Times said in an editorial that the ferry is old.\n\n"])
def test_a_report_holds_nothing(language: Language, before: str) -> None:
    claims = extract(language, f"{before}{BODY}")
    assert {claim.attribution for claim in claims if "reasonable" in claim.exact} == {None}


def test_columns_are_left_out_while_a_report_is_at_hand(language: Language) -> None:
    report, column = (
        read_article(*clean(text), language)
        for text in (BODY, f"The Harbour Times says in an editorial on Thursday:\n\n{BODY}")
    )
    assert find_columns((report,)) == find_columns((column,)) == frozenset()
    report = read_article(Article("s-2", "2.txt", BODY, BODY), clean(BODY)[1], language)
    assert find_columns((report, column)) == {"1.txt"}
    assert [is_own_voice(one, column) for one in column.sentences] == [False, True, False]
    assert not any(is_own_voice(one, report) for one in report.sentences)
