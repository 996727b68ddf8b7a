"""Rules across articles: arithmetic, denials, figures nobody knows, headlines, and values told in the statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article
from sitegen.model.claims import Claim, Group
from sitegen.model.drafts import Dating, Reconciled
from sitegen.model.readings import Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement, When
from sitegen.stages.reconcile import reconcile_claims
from sitegen.values import find_quantities
from sitegen.values.dates.find import find_timexes


def reconcile(language: Language, texts: Sequence[str], *, groups: Sequence[tuple[int, ...]] = ()) -> Reconciled:
    """Articles of one sentence each, "a", "b" …, published on 2 June 2021; a headline ends in no full stop."""
    articles, readings, claims = [], [], []
    for number, text in enumerate(texts):
        file = "abcdefgh"[number]
        parsed = language.parse(text, [Span(0, len(text))]).sentences[0]
        is_title = not text.endswith(".")
        sentence = replace(parsed, place="headline", paragraph=-1) if is_title else parsed
        timexes = tuple(
            replace(one, edtf=one.points[0].name, basis="stated") if one.type == "DATE" and one.points else one
            for one in find_timexes(sentence)
        )
        quantities = tuple(one for one in find_quantities(sentence))
        articles.append(Article(f"s-{file}", file, text, text))
        readings.append(Reading(f"s-{file}", file, (sentence,), timexes=timexes, quantities=quantities))
        root = next(token for at, token in enumerate(sentence.tokens) if token.head == at)
        claims.append(
            Claim(
                number,
                f"s-{file}",
                file,
                0,
                Span(0, len(text)),
                text,
                text,
                "event",
                sentence.place,
                root.lemma,
                root.lemma,
                quantities=quantities,
                timexes=timexes,
            )
        )
    published = tuple((article.id, When("2021-06-02", "stated")) for article in articles)
    chosen = tuple(Group(group) for group in groups or [(number,) for number in range(len(texts))])
    return reconcile_claims(tuple(articles), Dating(published, tuple(readings)), tuple(claims), chosen, ())


def of_type(found: Reconciled, kind: str) -> list[Disagreement]:
    return [one for one in found.disagreements if one.type == kind]


def test_a_length_that_the_start_excludes_is_computed(language: Language) -> None:
    texts = [
        "The war has lasted for almost three years.",
        "The war, which began in March 2018, has emptied the valley.",
    ]
    (entry,) = of_type(reconcile(language, texts), "computed")
    assert entry.relation == "contradicts"
    assert entry.explanation == "From March 2018 to 2 June 2021 is 3 years and 3 months."


def test_a_length_that_fits_its_start_is_none(language: Language) -> None:
    texts = [
        "The war has lasted for more than three years.",
        "The war, which began in March 2018, has emptied the valley.",
    ]
    assert of_type(reconcile(language, texts), "computed") == []


def test_parts_that_do_not_add_up_are_printed(language: Language) -> None:
    texts = ["The offer of $80 comprises $50 in cash and $20 in stock."]
    (entry,) = of_type(reconcile(language, texts), "computed")
    assert entry.explanation == "50 + 20 = 70, not 80."
    assert of_type(reconcile(language, ["The offer of $70 comprises $50 in cash and $20 in stock."]), "computed") == []


def test_a_share_that_is_another_is_printed(language: Language) -> None:
    (entry,) = of_type(reconcile(language, ["Inspectors closed 20 of 50 mines, or 60 percent, in spring."]), "computed")
    assert entry.explanation == "20 of 50 is 40 percent, not 60."
    assert of_type(reconcile(language, ["Inspectors closed 20 of 50 mines, or 40 percent."]), "computed") == []


def test_a_denial_stands_against_the_statement(language: Language) -> None:
    texts = ["The old reactor is not out of control.", "The old reactor is out of control."]
    (entry,) = of_type(reconcile(language, texts), "predicate")
    assert entry.relation == "contradicts"
    assert {side.says for side in entry.sides} == {
        "The old reactor is not out of control",
        "The old reactor is out of control",
    }


@pytest.mark.parametrize(
    "texts",
    [
        ["The team had not won the cup since 1950.", "The team won the cup."],
        ["The reactor may not be out of control.", "The reactor is out of control."],
        ["It is not out of control.", "It is out of control."],
    ],
)
def test_what_holds_up_to_a_moment_or_may_be_so_denies_nothing(language: Language, texts: list[str]) -> None:
    assert of_type(reconcile(language, texts), "predicate") == []


def test_not_knowing_a_figure_denies_nothing(language: Language) -> None:
    texts = [
        "It was not yet known how many people were killed.",
        "Seven people were killed in the fire at the mill.",
        "At least nine people were killed in the fire at the mill.",
    ]
    (entry,) = of_type(reconcile(language, texts, groups=[(0,), (1, 2)]), "knowledge")
    assert entry.relation == "compatible"
    assert entry.sides[0].says == "not known"


def test_the_statement_tells_what_other_reports_say(language: Language) -> None:
    texts = ["The firm bought the old mill for $40 million.", "The firm bought the old mill for $60 million."]
    (fact,) = reconcile(language, texts, groups=[(0, 1)]).facts
    assert fact.text == "The firm bought the old mill for $40 million (another report: $60 million)."
    texts += ["For $40 million the firm bought the old mill.", "$40 million was what the firm paid for the old mill."]
    texts += ["The old mill went to the firm for $60 million."]
    (fact,) = reconcile(language, texts, groups=[(0, 1, 2, 3, 4)]).facts
    assert fact.text.endswith("the old mill (other reports: $60 million).")


def test_serious_and_minor_injuries_of_one_person_clash(language: Language) -> None:
    texts = ["The boy was taken to hospital with serious injuries.", "The boy was not seriously hurt in the fall."]
    (entry,) = of_type(reconcile(language, texts), "predicate")
    assert entry.statement.startswith("Sources differ on how badly the boy was hurt")
    several = ["Ten people were taken to hospital with serious injuries.", "Two people were not seriously hurt."]
    assert of_type(reconcile(language, several), "predicate") == []


def test_what_was_previously_said_is_the_earlier_figure(language: Language) -> None:
    text = "The firm previously said up to 90,000 French citizens were affected, but only 8,000 French people were hit."
    (entry,) = (one for one in reconcile(language, [text]).disagreements if one.relation == "updates")
    assert [side.says for side in entry.sides] == ["up to 90,000 French citizens", "8,000 French people"]
