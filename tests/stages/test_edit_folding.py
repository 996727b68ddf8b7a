"""Law 7: a person's decision outranks the machine, and after every regeneration it is applied or parked, never gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.contents import Edited, SourceRecord
from sitegen.model.drafts import Reconciled
from sitegen.model.edits import OPERATIONS, Operation, Parked
from sitegen.model.spans import Quote
from sitegen.model.stories import STANDING_CHECKS, Disagreement, Evidence, Fact, Ledger, Line, Side
from sitegen.stages.edit import find_changed, fold_edits, fold_sources, make_operation
from sitegen.stages.edit.folding import APPLIED
from sitegen.stages.match import match_draft

SENTENCES = (
    "Envoys of Arden and Borland met in the port on Monday.",
    "The ferry carried 40 vehicles across the strait.",
    "Nine people were hurt when a bridge gave way.",
    "Talks about grain go on next week.",
    "The mayor opened a new school for 300 children.",
)
OTHERS = ("Delegations met in the port of Arden.", "A ferry took 45 vehicles over the strait.")


def article_of(name: str, *sentences: str) -> Article:
    text = "\n".join(sentences)
    return Article(f"s-{name}", f"{name}.txt", text, text)


ONE = article_of("one", *SENTENCES)
TWO = article_of("two", *OTHERS)


def quote_of(article: Article, words: str) -> Quote:
    start = article.raw.index(words)
    return Quote(article.file, start, start + len(words), words)


def evidence_of(article: Article, words: str) -> Evidence:
    return Evidence(f"e-{article.id}{article.raw.index(words)}", article.id, quote_of(article, words))


def fact_of(number: int, *evidence: Evidence) -> Fact:
    return Fact(f"#{number}", evidence[0].quote.exact, "event", "", evidence, predicate=f"p{number}")


def draft_corpus(one: Article = ONE, two: Article = TWO, cut: int = 0) -> Reconciled:
    """Five facts, of which the first and the second are carried by both articles; a disagreement about the second."""
    own = [words for words in SENTENCES if words in one.raw]
    facts = []
    for number, words in enumerate(own):
        evidence = [evidence_of(one, words[cut:] if number % 2 else words[: len(words) - cut])]
        place = SENTENCES.index(words)
        if place < 2 and OTHERS[place] in two.raw:
            evidence.append(evidence_of(two, OTHERS[place]))
        facts.append(replace(fact_of(place, *evidence), id=f"#{place}"))
    differ = [fact for fact in facts if fact.predicate == "p1" and len(fact.evidence) == 2]
    disagreements = tuple(
        Disagreement("#d", "quantity", "contradicts", "high", "40 or 45 vehicles.", "", (fact.id,), sides_of(fact))
        for fact in differ
    )
    return Reconciled(tuple(facts), disagreements, (Line("l-1", ("one.txt",), ""), Line("l-2", ("two.txt",), "")), ())


def sides_of(fact: Fact) -> tuple[Side, ...]:
    return tuple(Side(piece.quote.exact, str(place), (piece.quote,)) for place, piece in enumerate(fact.evidence))


def ledger_of(*articles: Article, ledger: Ledger | None = None, operations: tuple[Operation, ...] = ()) -> Ledger:
    draft = draft_corpus(*articles)
    return match_draft(ledger, draft, (), articles, operations=operations)[0]


LEDGER = ledger_of(ONE, TWO)
IDS = {fact.predicate: fact.id for fact in LEDGER.facts}
MEETING, FERRY, BRIDGE, TALKS, SCHOOL = (IDS[f"p{number}"] for number in range(5))
SOURCES = (
    SourceRecord("s-one", 1, "one.txt", ("s-one",), line="l-1"),
    SourceRecord("s-two", 2, "two.txt", ("s-two",), line="l-2"),
)


def decide(
    op: str, *targets: str, number: int = 1, value: str | None = None, quotes: tuple[Quote, ...] = ()
) -> Operation:
    made = make_operation(Operation("", op, targets, value, (), quotes, "because"), LEDGER)
    return replace(made, id=f"k-{number:04d}")


def fold(*operations: Operation, ledger: Ledger = LEDGER) -> tuple[Edited, tuple[Parked, ...]]:
    return fold_edits(ledger, SOURCES, operations, (ONE, TWO))


def facts_of(edited: Edited) -> dict[str, Fact]:
    return {fact.id: fact for fact in edited.ledger.facts}


def apply_all(*operations: Operation) -> Edited:
    edited, parked = fold(*operations)
    assert parked == ()
    return edited


def test_every_kind_of_decision_has_a_function() -> None:
    assert {*APPLIED, "undo"} == set(OPERATIONS)


def test_without_decisions_nothing_changes() -> None:
    edited = apply_all()
    assert edited.ledger.facts == LEDGER.facts
    assert edited.withheld == ()


def test_a_merge_unites_the_evidence_and_leaves_a_redirect() -> None:
    edited = apply_all(decide("merge", MEETING, TALKS))
    facts = facts_of(edited)
    assert TALKS not in facts
    assert len(facts[MEETING].evidence) == 3
    assert facts[MEETING].state == "reviewed"
    assert [(one.id, one.successor) for one in edited.ledger.retired] == [(TALKS, MEETING)]


def test_a_decision_on_a_merged_fact_reaches_its_successor() -> None:
    edited = apply_all(decide("merge", MEETING, TALKS), decide("reword", TALKS, number=2, value="They talked."))
    assert facts_of(edited)[MEETING].text == "They talked."


def test_disagreements_follow_merged_facts_and_go_with_rejected_ones() -> None:
    merged = apply_all(decide("merge", MEETING, FERRY))
    assert [one.facts for one in merged.ledger.disagreements] == [(MEETING,)]
    assert apply_all(decide("reject", FERRY)).ledger.disagreements == ()


def test_a_rejected_fact_is_withheld_until_it_is_restored() -> None:
    edited = apply_all(decide("reject", BRIDGE))
    assert BRIDGE not in facts_of(edited)
    assert [(fact.id, fact.state) for fact in edited.withheld] == [(BRIDGE, "rejected")]
    assert [(one.id, one.successor) for one in edited.ledger.retired] == [(BRIDGE, None)]
    restored = apply_all(decide("reject", BRIDGE), decide("restore", BRIDGE, number=2))
    assert facts_of(restored)[BRIDGE].state == "reviewed"
    assert restored.ledger.retired == ()


def test_a_pinned_wording_outlives_the_machines() -> None:
    pin = decide("pin", BRIDGE)
    newer = replace(LEDGER, facts=tuple(replace(fact, text="Machine words.") for fact in LEDGER.facts))
    facts = facts_of(fold(pin, ledger=newer)[0])
    assert facts[BRIDGE].text == SENTENCES[2]
    assert facts[BRIDGE].state == "pinned"
    assert facts[TALKS].text == "Machine words."
    unpinned = facts_of(fold(pin, decide("unpin", BRIDGE, number=2), ledger=newer)[0])
    assert (unpinned[BRIDGE].text, unpinned[BRIDGE].state) == ("Machine words.", "reviewed")


def test_a_review_says_so_and_changes_nothing_else() -> None:
    facts = facts_of(apply_all(decide("review", BRIDGE, TALKS)))
    assert [facts[name].state for name in (BRIDGE, TALKS, SCHOOL)] == ["reviewed", "reviewed", "machine"]


def test_a_review_lapses_when_the_words_behind_it_change_and_the_fact_with_them() -> None:
    review = decide("review", BRIDGE)
    assert review.value == SENTENCES[2]
    for text, state in (("Nine were hurt.", "reviewed"), ("Ten were hurt.", "machine")):
        reworded = replace(LEDGER, facts=tuple(replace(fact, text=text) for fact in LEDGER.facts))
        assert facts_of(fold(review, ledger=reworded)[0])[BRIDGE].state == state
    raw = ONE.raw.replace("Nine people", "Ten people")
    changed = replace(ONE, id="s-one2", raw=raw, text=raw)
    fresh = evidence_of(changed, "Ten people were hurt when a bridge gave way.")
    now = replace(fact_of(2, fresh), id=BRIDGE)
    ledger = replace(LEDGER, facts=tuple(now if fact.id == BRIDGE else fact for fact in LEDGER.facts))
    edited, parked = fold_edits(ledger, SOURCES, (review,), (changed, TWO))
    assert facts_of(edited)[BRIDGE].state == "machine"
    assert "was reviewed as “Nine people" in parked[0].reason
    worded = (
        decide("reword", BRIDGE, number=2, value="Some were hurt."),
        replace(review, id="k-3", value="Some were hurt."),
    )
    kept = fold_edits(ledger, SOURCES, worded, (changed, TWO))
    assert (facts_of(kept[0])[BRIDGE].state, kept[1]) == ("reviewed", ())
    assert find_changed(worded[0], SOURCES, (changed, TWO)) == worded[0].anchors
    assert find_changed(worded[0], SOURCES, (ONE, TWO)) == ()


def test_an_added_fact_stands_on_quotes_that_verify() -> None:
    words = quote_of(ONE, "hurt when a bridge gave way")
    operation = decide("add", value="A bridge collapsed.", quotes=(words,))
    fact = facts_of(apply_all(operation))[operation.targets[0]]
    assert fact.text == "A bridge collapsed."
    assert [piece.quote for piece in fact.evidence] == [words]
    false = decide("add", value="A tower fell.", quotes=(replace(words, exact="a tower fell"),))
    parked = fold(false)[1]
    assert "does not stand" in parked[0].reason


def test_quotes_are_attached_and_detached() -> None:
    words = quote_of(TWO, "A ferry took 45 vehicles")
    attached = facts_of(apply_all(decide("attach", SCHOOL, quotes=(words,))))[SCHOOL]
    assert words in [piece.quote for piece in attached.evidence]
    detached = apply_all(decide("detach", FERRY, quotes=(words,)))
    assert [piece.source for piece in facts_of(detached)[FERRY].evidence] == ["s-one"]
    assert detached.ledger.disagreements == ()
    last = fold(decide("detach", SCHOOL, quotes=(quote_of(ONE, SENTENCES[4]),)))[1]
    assert "reject it instead" in last[0].reason


def test_a_wide_quote_goes_and_a_narrower_one_within_it_stays() -> None:
    wide, narrow = quote_of(ONE, SENTENCES[4]), quote_of(ONE, "opened a new school")
    attached = decide("attach", SCHOOL, quotes=(narrow,))
    edited, parked = fold(attached, replace(decide("detach", SCHOOL, quotes=(wide,)), id="k-second"))
    assert not parked
    assert [piece.quote for piece in facts_of(edited)[SCHOOL].evidence] == [narrow]


def test_words_cut_out_of_longer_evidence_keep_the_value_they_hold() -> None:
    machine = {**{fact.id: fact for fact in LEDGER.facts}}[FERRY]
    told = tuple(replace(piece, value="40 vehicles", low=40.0, attribution="the port") for piece in machine.evidence)
    ledger = replace(
        LEDGER, facts=tuple(replace(one, evidence=told) if one.id == FERRY else one for one in LEDGER.facts)
    )
    cut = {
        words: decide("attach", SCHOOL, quotes=(quote_of(ONE, words),))
        for words in ("carried 40 vehicles", "The ferry")
    }
    pieces = {
        words: next(
            piece for piece in facts_of(fold(one, ledger=ledger)[0])[SCHOOL].evidence if piece.quote.exact == words
        )
        for words, one in cut.items()
    }
    assert (pieces["carried 40 vehicles"].value, pieces["carried 40 vehicles"].low) == ("40 vehicles", 40.0)
    assert (pieces["The ferry"].value, pieces["The ferry"].low) == (None, None)
    assert {piece.attribution for piece in pieces.values()} == {"the port"}


def test_a_disagreement_follows_its_words_into_another_fact() -> None:
    sides = LEDGER.disagreements[0].sides
    quotes = tuple(side.evidence[0] for side in sides)
    added = decide("add", value="A ferry crossed.", quotes=quotes)
    edited = apply_all(added, decide("reject", FERRY))
    assert [one.facts for one in edited.ledger.disagreements] == [added.targets]
    assert apply_all(decide("reject", FERRY)).ledger.disagreements == ()


def test_a_fact_that_lost_the_disputed_words_is_not_in_dispute() -> None:
    dispute = replace(LEDGER.disagreements[0], facts=(FERRY, SCHOOL))
    edited = fold_edits(replace(LEDGER, disagreements=(dispute,)), SOURCES, (), (ONE, TWO))[0]
    assert [one.facts for one in edited.ledger.disagreements] == [(FERRY,)]


def test_what_a_source_withdraws_stays_beside_its_correction() -> None:
    told = LEDGER.disagreements[0]
    withdrawn = Side("45", "45", (Quote("note.txt", 0, 2, "45"),))
    correction = replace(told, type="self", relation="updates", sides=(withdrawn, told.sides[0]))
    ledger = replace(LEDGER, disagreements=(correction,))
    assert fold(ledger=ledger)[0].ledger.disagreements == (correction,)
    assert fold(decide("reject", FERRY), ledger=ledger)[0].ledger.disagreements == ()


def test_a_date_can_be_unknown() -> None:
    dated = decide("set-date", FERRY, value="2025-06-02")
    unknown = decide("set-date", FERRY, value="unknown")
    assert facts_of(apply_all(dated))[FERRY].when.edtf == "2025-06-02"
    assert facts_of(apply_all(dated, unknown))[FERRY].when.edtf is None


def test_a_split_keeps_the_id_on_what_stays() -> None:
    operation = decide("split", MEETING, value="They met.", quotes=(quote_of(TWO, OTHERS[0]),))
    facts = facts_of(apply_all(operation))
    assert [piece.source for piece in facts[MEETING].evidence] == ["s-one"]
    assert [piece.source for piece in facts[operation.targets[1]].evidence] == ["s-two"]


def test_the_date_of_a_fact_that_is_split_stays_with_what_stays() -> None:
    dated = decide("set-date", MEETING, value="2025-06-02")
    split = decide("split", MEETING, number=2, value="They met.", quotes=(quote_of(TWO, OTHERS[0]),))
    facts = facts_of(apply_all(dated, split))
    assert (facts[MEETING].when.edtf, facts[split.targets[1]].when.edtf) == ("2025-06-02", None)
    told = facts_of(apply_all(dated, replace(split, when="2025-06", topic="Talks", kind="plan")))[split.targets[1]]
    assert (told.when.edtf, told.topic, told.kind) == ("2025-06", "Talks", "plan")


def test_facts_that_are_not_the_same_stay_two() -> None:
    assert apply_all(decide("not-same", MEETING, TALKS)).ledger.facts == LEDGER.facts
    parked = fold(decide("merge", MEETING, TALKS), decide("not-same", MEETING, TALKS, number=2))[1]
    assert [one.operation.id for one in parked] == ["k-0002"]


@pytest.mark.parametrize(
    ("op", "value", "status"),
    [("explain", "Two crossings.", "explained"), ("dismiss", None, "dismissed"), ("resolve", "It was 45.", "resolved")],
)
def test_disagreements_are_settled_and_reopened(op: str, value: str | None, status: str) -> None:
    name = LEDGER.disagreements[0].id
    settled = apply_all(decide(op, name, value=value)).ledger.disagreements[0]
    assert settled.status == status
    assert settled.explanation == (value or "")
    again = apply_all(decide(op, name, value=value), decide("reopen", name, number=2))
    assert again.ledger.disagreements[0].status == "open"


def test_a_settled_disagreement_is_open_again_when_a_side_comes_up() -> None:
    one = LEDGER.disagreements[0]
    third = Side("50", "50", (quote_of(ONE, "300 children"),))
    fact = next(fact for fact in LEDGER.facts if fact.id == FERRY)
    wider = replace(fact, evidence=(*fact.evidence, evidence_of(ONE, "300 children")))
    ledger = replace(
        LEDGER,
        facts=tuple(wider if known.id == FERRY else known for known in LEDGER.facts),
        disagreements=(replace(one, sides=(*one.sides, third)),),
    )
    edited, parked = fold(decide("dismiss", one.id), ledger=ledger)
    assert edited.ledger.disagreements[0].status == "open"
    assert "has come up since" in parked[0].reason


def test_what_is_known_of_sources_is_set() -> None:
    operations = (
        decide("set-date", "s-one", value="2025-06-02"),
        decide("set-publisher", "1", value="Arden Herald"),
        decide("set-title", "one.txt", value="Envoys meet"),
        decide("set-rights", "s-two", value="full"),
        decide("set-line", "s-two", value="s-one"),
        decide("set-date", BRIDGE, value="2025-06"),
    )
    edited = apply_all(*operations)
    first, second = edited.sources
    assert (first.published.edtf, first.publisher, first.title) == ("2025-06-02", "Arden Herald", "Envoys meet")
    assert second.rights == "full"
    assert [line.files for line in edited.ledger.lines] == [("one.txt", "two.txt")]
    assert facts_of(edited)[BRIDGE].when.edtf == "2025-06"
    apart = apply_all(operations[4], decide("set-line", "s-two", value="own", number=2))
    assert [line.files for line in apart.ledger.lines] == [("one.txt",), ("two.txt",)]


def test_what_people_settled_about_sources_is_known_before_there_are_facts() -> None:
    dated = decide("set-date", "s-one", value="2025-06-02")
    other = decide("set-date", BRIDGE, number=2, value="2024")
    undone = (decide("set-title", "2", number=3, value="Wrong"), decide("undo", "k-0003", number=4))
    first, second = fold_sources(SOURCES, (dated, other, *undone))
    assert (first.published.edtf, first.by_hand) == ("2025-06-02", ("published",))
    assert second == SOURCES[1]


def test_an_undo_takes_back_and_can_be_undone() -> None:
    reject = decide("reject", BRIDGE)
    undo = decide("undo", "k-0001", number=2)
    assert apply_all(reject, undo).ledger.facts == LEDGER.facts
    assert BRIDGE not in facts_of(apply_all(reject, undo, decide("undo", "k-0002", number=3)))
    assert [one.operation.id for one in fold(decide("undo", "k-0009", number=2))[1]] == ["k-0002"]


def test_a_lost_id_is_found_again_by_its_quotes() -> None:
    reword = replace(decide("reword", BRIDGE, value="A bridge fell."), targets=("f-zzzzz",))
    assert facts_of(apply_all(reword))[BRIDGE].text == "A bridge fell."


def test_what_anchors_to_nothing_or_to_two_things_is_parked() -> None:
    nowhere = Operation("k-0001", "reword", ("f-zzzzz",), "Words.")
    both = replace(decide("reject", MEETING, TALKS), targets=("f-zzzzz",))
    edited, parked = fold(nowhere, both)
    assert edited.ledger.facts == LEDGER.facts
    assert ["nothing rests" in parked[0].reason, "several" in parked[1].reason] == [True, True]


def test_a_rejection_does_not_spread_to_what_the_machine_merged() -> None:
    merged = match_draft(
        LEDGER,
        replace(draft_corpus(), facts=(merge_drafts(draft_corpus().facts[0], draft_corpus().facts[3]),)),
        (),
        (ONE, TWO),
    )[0]
    edited, parked = fold(decide("reject", TALKS), ledger=merged)
    assert [fact.id for fact in edited.ledger.facts] == [MEETING]
    assert MEETING in parked[0].reason


def merge_drafts(first: Fact, second: Fact) -> Fact:
    evidence = (*first.evidence, *(replace(piece) for piece in second.evidence))
    return replace(first, evidence=evidence, predicate=second.predicate)


SPLIT = decide("split", FERRY, number=8, value="A ferry took 45.", quotes=(quote_of(TWO, OTHERS[1]),))
DECISIONS = (
    decide("merge", MEETING, TALKS, number=1),
    decide("reword", FERRY, number=2, value="A ferry crossed with vehicles."),
    decide("reject", SCHOOL, number=3),
    decide("pin", BRIDGE, number=4),
    decide("add", number=5, value="Grain is on the table.", quotes=(quote_of(ONE, "Talks about grain"),)),
    decide("set-date", BRIDGE, number=6, value="2025-06-01"),
    decide("dismiss", LEDGER.disagreements[0].id, number=7),
    SPLIT,
    decide("attach", BRIDGE, number=9, quotes=(quote_of(TWO, "45 vehicles over the strait"),)),
    decide("detach", MEETING, number=10, quotes=(quote_of(TWO, OTHERS[0]),)),
    decide("not-same", FERRY, SCHOOL, number=11),
    decide("import", number=12, value="The mayor acts.", quotes=(quote_of(ONE, "The mayor opened"),)),
    decide("set-kind", TALKS, number=13, value="plan"),
    decide("set-topic", TALKS, number=14, value="Grain"),
    decide("review", MEETING, SCHOOL, number=15),
    decide("restore", SCHOOL, number=16),
    decide("unpin", BRIDGE, number=17),
    decide("explain", LEDGER.disagreements[0].id, number=18, value="Two ferries."),
    decide("review", BRIDGE, number=19),
)
# What a later decision of the same kind of thing takes back.
OVERRULED = {"reject": "restore", "pin": "unpin", "dismiss": "explain"}
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("cut"), st.integers(0, 8)),
        st.tuples(st.just("front"), st.integers(1, 3)),
        st.tuples(st.just("drop"), st.integers(0, 4)),
        st.tuples(st.just("swap"), st.integers(0, 1)),
        st.tuples(st.just("withdraw"), st.just(0)),
        st.tuples(st.just("return"), st.just(0)),
        st.tuples(st.just("another"), st.integers(0, 4)),
        st.tuples(st.just("shuffle"), st.integers(1, 4)),
    ),
    min_size=1,
    max_size=5,
)


@given(CHANGES, st.sets(st.sampled_from(range(len(DECISIONS))), min_size=1), st.booleans())
@settings(max_examples=150)
def test_every_decision_is_applied_or_parked_after_any_regeneration(
    changes: list[tuple[str, int]], chosen: set[int], takes_back: bool
) -> None:
    operations = tuple(DECISIONS[place] for place in sorted(chosen))
    if takes_back:
        operations += (decide("undo", operations[-1].id, number=30),)
    one, two, cut, turn, ledger = ONE, TWO, 0, 0, LEDGER
    others: tuple[Article, ...] = ()
    articles: tuple[Article, ...] = (one, two)
    for kind, amount in changes:
        if kind == "cut":
            cut = amount
        elif kind == "front":
            one = article_of("one", *[f"New paragraph {number}." for number in range(amount)], one.raw)
            one = replace(one, id=f"s-one{len(one.raw)}")
        elif kind == "drop":
            raw = one.raw.replace(SENTENCES[amount], "")
            one = replace(one, id=f"s-one{len(raw)}", raw=raw, text=raw)
        elif kind == "withdraw":
            two = article_of("two", "Nothing.")
        elif kind == "return":
            one, two = ONE, TWO
        elif kind == "another":
            others = (article_of("three", "A third paper tells of it.", SENTENCES[amount]),)
        turn = amount if kind == "shuffle" else turn
        articles = (*others, two, one) if kind == "swap" else (one, two, *others)
        draft = draft_corpus(one, two, cut)
        facts = (
            *draft.facts,
            *(fact_of(20 + number, evidence_of(other, other.raw)) for number, other in enumerate(others)),
        )
        draft = replace(draft, facts=facts[turn:] + facts[:turn])
        before, ledger = ledger, match_draft(ledger, draft, (), articles, operations=operations)[0]
        check_ids(before, ledger, articles)
        check_decisions(ledger, operations, articles)


def check_ids(before: Ledger, after: Ledger, articles: tuple[Article, ...]) -> None:
    """Every id still names something or is retired; a fact whose words stand where they stood keeps its id."""
    named = {fact.id for fact in after.facts}
    assert {fact.id for fact in before.facts} <= named | {one.id for one in after.retired}
    assert {one.id for one in before.retired} <= named | {one.id for one in after.retired}
    now = {piece.id: fact.id for fact in after.facts for piece in fact.evidence}
    for fact in before.facts:
        if len(fact.evidence) == 1 and fact.evidence[0].id in now and fact.state != "stale":
            assert now[fact.evidence[0].id] == fact.id


def check_decisions(ledger: Ledger, operations: tuple[Operation, ...], articles: tuple[Article, ...]) -> None:
    edited, parked = fold_edits(ledger, SOURCES, operations, articles)
    texts = {article.file: article.raw for article in articles}
    for fact in edited.ledger.facts:
        for piece in fact.evidence:
            assert texts[piece.quote.file][piece.quote.start : piece.quote.end] == piece.quote.exact
    facts = {**facts_of(edited), **{fact.id: fact for fact in edited.withheld}}
    void = {one.operation.id for one in parked} | {
        name for one in operations if one.op == "undo" for name in one.targets
    }
    applied = [operation for operation in operations if operation.id not in void]
    for operation in applied:
        overruling = {OVERRULED.get(operation.op)} & {one.op for one in applied}
        assert overruling or has_effect(operation, facts, edited), operation
    ids = [fact.id for fact in edited.ledger.facts]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {one.id for one in edited.ledger.retired}


def has_effect(operation: Operation, facts: dict[str, Fact], edited: Edited) -> bool:
    successors = {one.id: one.successor for one in edited.ledger.retired if one.successor}
    reached = [successors.get(target, target) for target in operation.targets]
    fact = facts.get(reached[0])
    match operation.op:
        case "merge":
            return operation.targets[1] not in facts and fact is not None
        case "reject":
            return fact is not None and fact.state == "rejected"
        case "reword" | "add" | "import":
            return fact is not None and fact.text == operation.value
        case "split":
            fresh = facts.get(operation.targets[1])
            return fresh is not None and fresh.text == operation.value
        case "attach" | "detach":
            standing = [one for one in fact.evidence if one.check in STANDING_CHECKS] if fact is not None else []
            words = {piece.quote.exact for piece in standing}
            return all((quote.exact in words) == (operation.op == "attach") for quote in operation.quotes)
        case "not-same" | "review":
            return all(target in facts for target in reached)
        case "set-kind":
            return fact is not None and fact.kind == operation.value
        case "set-topic":
            return fact is not None and fact.topic == operation.value
        case "restore" | "unpin":
            return fact is not None and fact.state in ("reviewed", "stale")
        case "undo":
            return True
        case "explain":
            return all(one.explanation == operation.value for one in edited.ledger.disagreements)
        case "pin":
            return fact is not None and fact.text == operation.value and fact.state in ("pinned", "stale")
        case "set-date":
            return fact is not None and fact.when.edtf == operation.value
        case _:
            return all(one.status == "dismissed" for one in edited.ledger.disagreements)
