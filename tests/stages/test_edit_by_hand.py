"""A ledger changed by hand: what the decisions read from it make of the machine's ledger is what the person typed."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.claims import FactKind
from sitegen.model.edits import Operation
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Ledger, Line, Side, When
from sitegen.stages.edit import fold_edits, make_operation, read_hand_edits

WORDS = ("alpha met beta", "gamma sold 40 ships", "delta left the port", "epsilon fell ill", "zeta won the vote")
RAW = ". ".join(WORDS) + ". And nothing else was said there."
ARTICLE = Article("s-one", "one.txt", RAW, RAW)


def evidence_of(words: str) -> Evidence:
    start = RAW.index(words)
    return Evidence(f"e-{start:08d}", "s-one", Quote("one.txt", start, start + len(words), words))


def fact_of(name: str, *words: str) -> Fact:
    return Fact(name, f"Statement {name}.", "event", "", tuple(evidence_of(one) for one in words))


FACTS = (fact_of("f-aaaaa", WORDS[0], WORDS[1]), fact_of("f-bbbbb", WORDS[2]), fact_of("f-ccccc", WORDS[3], WORDS[4]))
SIDES = tuple(Side(piece.quote.exact, None, (piece.quote,)) for piece in FACTS[0].evidence)
DIFFER = Disagreement("d-aaaaa", "date", "contradicts", "high", "They differ.", "", ("f-aaaaa",), SIDES)
MACHINE = Ledger("hash", "engine", FACTS, (DIFFER,), (), (Line("l-1", ("one.txt",), ""),), ())


def fold(operations: tuple[Operation, ...]) -> dict[str, Fact]:
    """The facts after the decisions, the rejected ones left out; every decision must apply."""
    made = [replace(make_operation(one, MACHINE), id=f"k-{number}") for number, one in enumerate(operations)]
    edited, parked = fold_edits(MACHINE, (), tuple(made), (ARTICLE,))
    assert parked == ()
    return {fact.id: fact for fact in edited.ledger.facts}


def said_of(fact: Fact) -> tuple[object, ...]:
    return fact.text, fact.kind, fact.topic, fact.when.edtf, {piece.quote for piece in fact.evidence}


CHANGED = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(min_size=1, max_size=20).filter(str.strip),
        "kind": st.sampled_from(get_args(FactKind)),
        "topic": st.text(max_size=10),
        "when": st.sampled_from([When("2025-06-02", "stated"), When("2024", "inferred")]),
        "state": st.sampled_from(["reviewed", "pinned"]),
        "evidence": st.sets(st.sampled_from(WORDS), min_size=1, max_size=4).map(
            lambda chosen: tuple(evidence_of(words) for words in sorted(chosen))
        ),
    },
)


@given(st.tuples(CHANGED, CHANGED, CHANGED), st.sets(st.integers(0, 2), max_size=2), st.booleans())
@settings(max_examples=200)
def test_what_a_person_typed_is_what_the_decisions_make(
    changes: tuple[dict[str, object], ...], removed: set[int], has_new: bool
) -> None:
    facts = [
        replace(fact, **changed)  # type: ignore[arg-type]
        for number, (fact, changed) in enumerate(zip(FACTS, changes, strict=True))
        if number not in removed
    ]
    if has_new:
        fresh = (evidence_of("nothing else was said"),)
        facts.append(Fact("f-mine0", "Mine.", "plan", "Own", fresh, When("2025", "stated"), state="reviewed"))
    by_hand = replace(MACHINE, facts=tuple(facts))
    edits = read_hand_edits(MACHINE, by_hand)
    after = fold(edits.operations)
    assert after.keys() == {fact.id for fact in facts}
    for fact in facts:
        assert said_of(after[fact.id]) == said_of(fact)
        assert fact.state == "machine" or after[fact.id].state in (fact.state, "pinned")


def test_an_unchanged_ledger_decides_nothing() -> None:
    edits = read_hand_edits(MACHINE, MACHINE)
    assert (edits.operations, edits.unread) == ((), ())


def test_words_that_went_into_another_fact_are_a_merge() -> None:
    whole = replace(FACTS[0], evidence=(*FACTS[0].evidence, *FACTS[1].evidence))
    edits = read_hand_edits(MACHINE, replace(MACHINE, facts=(whole, FACTS[2])))
    assert [(one.op, one.targets) for one in edits.operations] == [("merge", ("f-aaaaa", "f-bbbbb"))]


def test_a_changed_id_stays_and_is_told() -> None:
    edits = read_hand_edits(MACHINE, replace(MACHINE, facts=(replace(FACTS[0], id="f-other"), *FACTS[1:])))
    assert edits.operations == ()
    assert edits.unread == (("f-aaaaa", "its id was changed to f-other; it stays"),)


def test_a_fact_without_words_is_rejected() -> None:
    edits = read_hand_edits(MACHINE, replace(MACHINE, facts=(replace(FACTS[0], evidence=()), *FACTS[1:])))
    assert [(one.op, one.targets) for one in edits.operations] == [("reject", ("f-aaaaa",))]


def test_disagreements_are_settled_by_their_status_and_their_explanation() -> None:
    changes = (
        (replace(DIFFER, status="dismissed"), [("dismiss", None)]),
        (replace(DIFFER, status="explained", explanation="Two clocks."), [("explain", "Two clocks.")]),
        (replace(DIFFER, explanation="Two clocks."), [("explain", "Two clocks.")]),
        (replace(DIFFER, status="resolved"), [("resolve", None)]),
        (replace(DIFFER, severity="low"), []),
    )
    for changed, decided in changes:
        edits = read_hand_edits(MACHINE, replace(MACHINE, disagreements=(changed,)))
        assert [(one.op, one.value) for one in edits.operations] == decided
        assert bool(edits.unread) == (not decided)
    gone = read_hand_edits(MACHINE, replace(MACHINE, disagreements=()))
    assert [one.op for one in gone.operations] == ["dismiss"]


def test_what_no_decision_can_say_is_named() -> None:
    piece = replace(FACTS[0].evidence[0], value="41")
    facts = (replace(FACTS[0], evidence=(piece, FACTS[0].evidence[1]), weight=0.9), *FACTS[1:])
    edits = read_hand_edits(MACHINE, replace(MACHINE, facts=facts, lines=()))
    assert edits.operations == ()
    assert edits.unread == (
        ("f-aaaaa", "weight: 0.9"),
        ("f-aaaaa", "value of e-00000000: 41"),
        ("lines", "was changed"),
    )
