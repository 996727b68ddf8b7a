"""What an editor settled stays settled through re-extractions, until a side says something else; then it says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.articles import Article
from sitegen.model.drafts import Reconciled
from sitegen.model.edits import Operation, Parked
from sitegen.model.ids import evidence_id
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Ledger, Side
from sitegen.stages.edit import fold_edits
from sitegen.stages.match import match_draft

SENTENCE = "Officials in {place} said the raid hit {number} aircraft on Sunday."


def article(name: str, number: int, *, lead: str = "") -> Article:
    text = lead + SENTENCE.format(place=name.capitalize(), number=number)
    return Article(f"s-{name:0>8}-{number}", f"{name}.txt", text, text)


def draft(*articles: Article) -> Reconciled:
    """One fact that all articles carry, and a disagreement with a side for each number."""
    evidence = []
    for one in articles:
        start = one.raw.index("Officials")
        quote = Quote(one.file, start, len(one.raw), one.raw[start:])
        number = float(one.raw.split(" aircraft")[0].rsplit(" ", 1)[1])
        evidence.append(Evidence(evidence_id(one.id, quote.exact, 0), one.id, quote, f"{number:g}", number, number))
    fact = Fact("#1", "A raid hit aircraft.", "event", "", tuple(evidence), predicate="hit")
    numbers = sorted({piece.low for piece in evidence if piece.low is not None})
    sides = tuple(
        Side(f"{number:g} aircraft", f"{number:g}", tuple(one.quote for one in evidence if one.low == number))
        for number in numbers
    )
    differ = Disagreement("#2", "quantity", "contradicts", "high", "How many?", "", ("#1",), sides)
    return Reconciled((fact,), (differ,) if len(sides) > 1 else (), (), ())


def settle(op: str, ledger: Ledger) -> Operation:
    anchors = tuple(quote for side in ledger.disagreements[0].sides for quote in side.evidence)
    return Operation("k-0001", op, (ledger.disagreements[0].id,), "Counted at another hour.", anchors)


def fold(ledger: Ledger, operation: Operation, *articles: Article) -> tuple[Disagreement, tuple[Parked, ...]]:
    edited, parked = fold_edits(ledger, (), (operation,), articles)
    return edited.ledger.disagreements[0], parked


ARDEN, TARN = article("arden", 40), article("tarn", 50)
STORED = match_draft(None, draft(ARDEN, TARN), (), (ARDEN, TARN))[0]


@pytest.mark.parametrize(
    ("op", "status"), [("explain", "explained"), ("resolve", "resolved"), ("dismiss", "dismissed")]
)
@pytest.mark.parametrize(
    "articles",
    [
        (ARDEN, TARN),
        (ARDEN, TARN, article("veld", 50)),
        (article("arden", 40, lead="Rain fell all day. "), TARN),
    ],
    ids=["nothing new", "a source that says the same", "words that moved"],
)
def test_a_status_persists_while_the_sides_say_the_same(op: str, status: str, articles: tuple[Article, ...]) -> None:
    operation = settle(op, STORED)
    after, _ = match_draft(STORED, draft(*articles), (), articles, operations=(operation,))
    assert after.disagreements[0].id == STORED.disagreements[0].id
    differ, parked = fold(after, operation, *articles)
    assert (differ.status, parked) == (status, ())


@pytest.mark.parametrize(
    "articles",
    [(ARDEN, article("tarn", 60)), (ARDEN, TARN, article("veld", 60))],
    ids=["a side that changed", "a side that came"],
)
def test_a_disagreement_opens_again_with_the_reason_when_a_side_says_something_else(
    articles: tuple[Article, ...],
) -> None:
    operation = settle("explain", STORED)
    after, _ = match_draft(STORED, draft(*articles), (), articles, operations=(operation,))
    differ, (parked,) = fold(after, operation, *articles)
    assert (differ.id, differ.status) == (STORED.disagreements[0].id, "open")
    assert parked.operation == operation
    assert parked.reason == f"{differ.id} is open again: “60 aircraft” has come up since"


def test_a_disagreement_that_comes_back_has_its_old_status() -> None:
    operation = settle("dismiss", STORED)
    away, _ = match_draft(STORED, draft(ARDEN), (), (ARDEN,), operations=(operation,))
    assert away.disagreements == ()
    back, _ = match_draft(away, draft(ARDEN, TARN), (), (ARDEN, TARN), operations=(operation,))
    differ, parked = fold(back, operation, ARDEN, TARN)
    assert (differ.status, parked) == ("dismissed", ())


def test_how_quotes_stand_in_a_changed_article_is_told() -> None:
    moved = article("arden", 40, lead="Rain fell all day. ")
    marked = replace(
        TARN, raw=TARN.raw.replace("said the", "said  the"), text=TARN.raw.replace("said the", "said  the")
    )
    _, notes = match_draft(STORED, draft(moved, marked), (), (moved, marked))
    assert [(note.where, note.what) for note in notes] == [
        ("seeds/arden.txt", "its quotes today: 1 elsewhere"),
        ("seeds/tarn.txt", "its quotes today: 1 with other marks or spaces"),
    ]


def test_facts_put_together_otherwise_do_not_swap_what_was_settled() -> None:
    """What is in dispute says more than where it is told: another dispute about the fact does not get its id."""
    first, second = draft(ARDEN, TARN), draft(ARDEN, TARN)
    (tunnel,) = first.disagreements
    place = replace(
        tunnel, sides=tuple(replace(side, says=f"place {side.value}", value=None, evidence=()) for side in tunnel.sides)
    )
    stored, _ = match_draft(None, replace(first, disagreements=(place,)), (), (ARDEN, TARN))
    other = replace(
        place, id="#3", sides=(replace(place.sides[0], says="inside"), replace(place.sides[1], says="under"))
    )
    alone = replace(first.facts[0], id="#7", text="It was elsewhere.", evidence=(), predicate="be")
    moved = replace(place, id="#4", facts=("#7",))
    draft_now = replace(second, facts=(*second.facts, alone), disagreements=(other, moved))
    after, _ = match_draft(stored, draft_now, (), (ARDEN, TARN))
    ids = {one.sides[0].says: one.id for one in after.disagreements}
    assert ids["place 40"] == stored.disagreements[0].id != ids["inside"]
