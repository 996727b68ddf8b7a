"""Law 7 through another reading: what people decided on stands, whatever a new engine makes of the same articles.

The engine here is one that changes its mind at random: it splits claims, joins, drops and shifts them, and words facts
anew. Articles that come or change may bring words to a decided fact, and these wait until a person has looked.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.contents import Edited
from sitegen.model.drafts import Reconciled
from sitegen.model.edits import Operation
from sitegen.model.ids import evidence_id
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Entity, Evidence, Fact, Ledger, Line, Side
from sitegen.stages.edit import find_named, fold_edits, fold_published, make_operation
from sitegen.stages.match import match_draft, refresh_ledger

WORDS = "envoy port treaty ferry minister harbour grain vessel talks border village bridge council rain night".split()
SENTENCES = 6
LENGTH = 12


def write_article(name: str, seed: int) -> Article:
    chance = random.Random(seed)
    lines = [
        " ".join([f"{name.capitalize()}{number}", *chance.choices(WORDS, k=LENGTH - 2), f"{10 * seed + number}."])
        for number in range(SENTENCES)
    ]
    return Article(f"s-{name}", f"{name}.txt", *2 * ("\n".join(lines),))


ONE, TWO, THREE, FOUR = (write_article(name, seed) for seed, name in enumerate(("one", "two", "three", "four"), 1))
OLD = (ONE, TWO, THREE)


def quote_words(article: Article, sentence: int, first: int, last: int) -> Quote:
    lines = article.raw.split("\n")
    words = lines[sentence].split(" ")
    start = sum(len(line) + 1 for line in lines[:sentence]) + sum(len(word) + 1 for word in words[:first])
    exact = " ".join(words[first:last]).rstrip(".")
    return Quote(article.file, start, start + len(exact), exact)


def read_piece(article: Article, sentence: int, first: int = 0, last: int = LENGTH) -> Evidence:
    quote = quote_words(article, sentence, first, last)
    has_figure = sentence % 2 == 1 and last == LENGTH
    value = float(quote.exact.rsplit(" ", 1)[-1]) if has_figure else None
    return Evidence(
        evidence_id(article.id, quote.exact, 0), article.id, quote, str(value) if has_figure else None, value, value
    )


def draft_facts(groups: Sequence[Sequence[Evidence]], word: str = "says") -> Reconciled:
    """A fact for each group; the figures of one that has several are a disagreement."""
    facts, disputes = [], []
    for number, group in enumerate(groups):
        evidence = tuple(sorted(set(group), key=lambda piece: (piece.quote, piece.id)))
        text = f"Somebody {word} {evidence[0].quote.exact}."
        facts.append(Fact(f"#{number}", text, "event", "Talks", evidence, entities=("#1",), predicate=f"{word}!"))
        sides = tuple(Side(str(one.value), one.value, (one.quote,)) for one in evidence if one.low is not None)
        if len(sides) > 1:
            found = Disagreement(f"#d{number}", "quantity", "contradicts", "high", text, "", (f"#{number}",), sides)
            disputes.append(found)
    lines = tuple(Line(f"l-{number}", (f"{name}.txt",), "") for number, name in enumerate(("one", "three", "two")))
    return Reconciled(tuple(facts), tuple(disputes), lines, ())


def read_plainly(*articles: Article) -> Reconciled:
    """Each sentence of one number is one fact, in all its words."""
    return draft_facts([[read_piece(one, number) for one in articles] for number in range(SENTENCES)])


@st.composite
def other_readings(draw: st.DrawFn, *articles: Article) -> Reconciled:
    """What an engine of another mind makes of articles."""
    groups: dict[int, list[Evidence]] = {}
    for article in articles:
        for sentence in range(SENTENCES):
            fate = draw(st.sampled_from(("whole", "whole", "shifted", "split", "dropped")))
            cut = draw(st.integers(1, 4))
            spans = {
                "whole": [(0, LENGTH)],
                "shifted": [(cut, LENGTH)],
                "split": [(0, LENGTH - 2 * cut), (LENGTH - 2 * cut, LENGTH)],
                "dropped": [],
            }[fate]
            for first, last in spans:
                home = draw(st.one_of(st.just(sentence), st.integers(0, SENTENCES + 3)))
                groups.setdefault(home, []).append(read_piece(article, sentence, first, last))
    read = draft_facts([groups[home] for home in sorted(groups)], draw(st.sampled_from(("says", "tells"))))
    return replace(read, disagreements=read.disagreements if draw(st.booleans()) else ())


PERSON = Entity("#1", "Ann Lee", "person", None, ())
STORED = match_draft(None, read_plainly(*OLD), (PERSON,), OLD)[0]
NAMES = [fact.id for fact in sorted(STORED.facts, key=lambda fact: fact.evidence[0].quote.start)]
DISPUTE = STORED.disagreements[0]


def decide(op: str, *targets: str, value: str | None = None, quotes: tuple[Quote, ...] = ()) -> Operation:
    return make_operation(Operation("", op, targets, value, (), quotes), STORED)


DECISIONS = (
    decide("review", NAMES[0]),
    decide("reword", NAMES[1], value="Several envoys met."),
    decide("reject", NAMES[2]),
    decide("pin", NAMES[3]),
    decide("detach", NAMES[4], quotes=(quote_words(TWO, 4, 0, LENGTH),)),
    decide("attach", NAMES[0], quotes=(quote_words(TWO, 5, 2, 8),)),
    decide("add", value="A village was quiet.", quotes=(quote_words(ONE, 5, 0, 6),)),
    decide("dismiss", DISPUTE.id),
    decide("merge", NAMES[0], NAMES[4]),
    decide("set-topic", NAMES[5], value="Grain"),
)
CHOICES = st.lists(st.sampled_from(DECISIONS), min_size=1, unique_by=lambda one: one.id)


def fold(ledger: Ledger, operations: tuple[Operation, ...], *articles: Article) -> Edited:
    edited, parked = fold_edits(ledger, (), operations, articles)
    assert all("has come up since" in one.reason for one in parked)
    return edited


def publish(ledger: Ledger, operations: tuple[Operation, ...], *articles: Article, is_new_shown: bool) -> Edited:
    return fold_published(ledger, (), operations, articles, is_new_shown=is_new_shown)[0]


def read_again(ledger: Ledger, draft: Reconciled, operations: tuple[Operation, ...], *articles: Article) -> Ledger:
    """The order of a new extraction: what people named first, then the match."""
    known = refresh_ledger(ledger, articles)
    named = find_named(fold_edits(known, (), operations, articles)[0], operations)
    return match_draft(ledger, draft, (PERSON,), articles, operations=operations, quoted=named)[0]


def held_facts(ledger: Ledger, operations: Sequence[Operation]) -> dict[str, Fact]:
    named = {target for one in operations for target in one.targets}
    return {fact.id: fact for fact in ledger.facts if fact.id in named}


def judged(edited: Edited) -> dict[str, Fact]:
    """The facts that somebody decided on, as they are published."""
    return {fact.id: fact for fact in edited.ledger.facts if fact.state != "machine"}


def disputes_of(edited: Edited, names: Collection[str]) -> list[Disagreement]:
    return [one for one in edited.ledger.disagreements if set(names) & set(one.facts)]


@given(CHOICES, st.lists(other_readings(*OLD), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_another_reading_of_the_same_articles_leaves_what_people_decided_on(
    chosen: list[Operation], drafts: list[Reconciled]
) -> None:
    operations = tuple(chosen)
    before = fold(STORED, operations, *OLD)
    ledger = STORED
    for draft in drafts:
        ledger = read_again(ledger, draft, operations, *OLD)
        assert held_facts(ledger, operations) == held_facts(STORED, operations)
        after = fold(ledger, operations, *OLD)
        assert judged(after) == judged(before)
        assert {fact.id for fact in after.withheld} == {fact.id for fact in before.withheld}
        assert disputes_of(after, judged(before)) == disputes_of(before, judged(before))
        assert ledger.lines == STORED.lines


@given(CHOICES, other_readings(*OLD))
@settings(max_examples=40, deadline=None)
def test_words_that_people_hold_are_no_other_facts(chosen: list[Operation], draft: Reconciled) -> None:
    operations = tuple(chosen)
    ledger = read_again(STORED, draft, operations, *OLD)
    held = held_facts(ledger, operations)
    theirs = {piece.id for fact in held.values() for piece in fact.evidence} | {one.id for one in ledger.quoted}
    assert not [piece for fact in ledger.facts if fact.id not in held for piece in fact.evidence if piece.id in theirs]
    assert len({fact.id for fact in ledger.facts}) == len(ledger.facts)
    known = {fact.id for fact in STORED.facts}
    assert known <= {fact.id for fact in ledger.facts} | {one.id for one in ledger.retired}


@given(CHOICES, other_readings(*OLD, FOUR), other_readings(*OLD, FOUR))
@settings(max_examples=40, deadline=None)
def test_what_an_article_brings_to_a_decided_fact_waits_for_a_person(
    chosen: list[Operation], draft: Reconciled, later: Reconciled
) -> None:
    operations = tuple(chosen)
    before = publish(STORED, operations, *OLD, is_new_shown=False)
    ledger = read_again(STORED, draft, operations, *OLD, FOUR)
    for name, fact in held_facts(ledger, operations).items():
        was = held_facts(STORED, operations)[name]
        assert fact.evidence[: len(was.evidence)] == was.evidence
        assert all(piece.is_new and piece.source == FOUR.id for piece in fact.evidence[len(was.evidence) :])
        assert replace(fact, evidence=was.evidence) == was
    after = publish(ledger, operations, *OLD, FOUR, is_new_shown=False)
    assert judged(after) == judged(before)
    assert disputes_of(after, judged(before)) == disputes_of(before, judged(before))
    for fact in publish(ledger, operations, *OLD, FOUR, is_new_shown=True).ledger.facts:
        assert fact.state in ("machine", "pinned") or not any(piece.is_new for piece in fact.evidence)
    again = read_again(ledger, later, operations, *OLD, FOUR)
    assert held_facts(again, operations) == held_facts(ledger, operations)


def test_new_words_are_part_of_the_fact_once_somebody_has_looked() -> None:
    review = decide("review", NAMES[1])
    ledger = read_again(STORED, read_plainly(*OLD, FOUR), (review,), *OLD, FOUR)
    fresh = [piece for fact in ledger.facts if fact.id == NAMES[1] for piece in fact.evidence if piece.is_new]
    assert [piece.source for piece in fresh] == [FOUR.id]
    seen = make_operation(Operation("", "review", (NAMES[1],)), fold(ledger, (review,), *OLD, FOUR).ledger)
    edited = fold(ledger, (review, seen), *OLD, FOUR)
    fact = next(fact for fact in edited.ledger.facts if fact.id == NAMES[1])
    assert (fact.state, len(fact.evidence), any(piece.is_new for piece in fact.evidence)) == ("reviewed", 4, False)
    assert judged(publish(ledger, (review, seen), *OLD, FOUR, is_new_shown=False)) == judged(edited)
    away = make_operation(
        Operation("", "detach", (NAMES[1],), None, (), (fresh[0].quote,)),
        fold(ledger, (review,), *OLD, FOUR).ledger,
    )
    assert judged(fold(ledger, (review, away), *OLD, FOUR))[NAMES[1]].evidence == tuple(
        piece for piece in fact.evidence if piece.source != FOUR.id
    )


@pytest.mark.parametrize("op", ["review", "pin"])
def test_a_side_that_an_article_brings_opens_a_dispute_only_when_its_words_are_shown(op: str) -> None:
    alone = match_draft(None, read_plainly(ONE), (PERSON,), (ONE,))[0]
    fact = next(fact for fact in alone.facts if fact.evidence[0].low is not None)
    decided = (make_operation(Operation("", op, (fact.id,)), alone),)
    ledger = read_again(alone, read_plainly(ONE, TWO), decided, ONE, TWO)
    shown = publish(ledger, decided, ONE, TWO, is_new_shown=True)
    assert len(disputes_of(shown, [fact.id])) == 1
    hidden = publish(ledger, decided, ONE, TWO, is_new_shown=False)
    assert disputes_of(hidden, [fact.id]) == []
    assert judged(hidden)[fact.id].evidence == fact.evidence


@pytest.mark.parametrize("is_shown", [True, False])
def test_a_settled_dispute_opens_again_when_the_words_of_a_new_side_are_shown(is_shown: bool) -> None:
    decided = (decide("dismiss", DISPUTE.id), decide("review", *DISPUTE.facts))
    ledger = read_again(STORED, read_plainly(*OLD, FOUR), decided, *OLD, FOUR)
    (dispute,) = disputes_of(publish(ledger, decided, *OLD, FOUR, is_new_shown=is_shown), DISPUTE.facts)
    assert (dispute.id, dispute.status, len(dispute.sides)) == (
        (DISPUTE.id, "open", 4) if is_shown else (DISPUTE.id, "dismissed", 3)
    )
    assert fold_edits(ledger, (), decided, (*OLD, FOUR))[1][0].reason.endswith("has come up since")


def test_what_nobody_touched_follows_the_new_reading() -> None:
    draft = draft_facts([[read_piece(ONE, 0, 2)], [read_piece(TWO, 0)]], "tells")
    ledger = read_again(STORED, draft, (decide("review", NAMES[1]),), *OLD)
    texts = {fact.id: fact.text for fact in ledger.facts}
    assert texts[NAMES[0]].startswith("Somebody tells")
    assert NAMES[1] in texts and len(texts) == 3


def test_what_is_left_of_a_fact_is_told_in_its_own_words() -> None:
    """The words that a person's fact keeps may be those that the machine told the whole in."""
    empty = match_draft(None, draft_facts([]), (PERSON,), OLD)[0]
    words = read_piece(ONE, 5, 0, 6)
    added = (make_operation(Operation("", "add", (), "A village was quiet.", (), (words.quote,)), empty),)
    fresh = read_piece(FOUR, 5, 0, 6)
    (fact,) = read_again(empty, draft_facts([[words, fresh]]), added, *OLD, FOUR).facts
    assert (fact.text, fact.evidence) == (f"{fresh.quote.exact}.", (fresh,))


def test_a_figure_that_another_article_took_back_is_told_no_longer() -> None:
    """A statement may tell what other reports say; when one of them changes, the review of it lapses."""
    figures = {ONE: "11", TWO: "21"}
    told = draft_facts([[read_piece(ONE, 1)], [read_piece(TWO, 1)]])
    sides = tuple(Side(figures[one], figures[one], (read_piece(one, 1).quote,)) for one in (ONE, TWO))
    dispute = Disagreement("#d", "quantity", "contradicts", "high", "11 or 21.", "", ("#0", "#1"), sides)
    first = replace(told.facts[0], text="They met 11 times (other reports: 21 times).")
    stored = match_draft(
        None, replace(told, facts=(first, told.facts[1]), disagreements=(dispute,)), (PERSON,), (ONE, TWO)
    )[0]
    name = next(fact.id for fact in stored.facts if fact.text == first.text)
    review = (make_operation(Operation("", "review", (name,)), stored),)
    assert fold(stored, review, ONE, TWO).ledger.facts[0].state == "reviewed"
    raw = TWO.raw.replace("21", "22")
    changed = replace(TWO, id="s-two-b", raw=raw, text=raw)
    now = draft_facts([[read_piece(ONE, 1)], [read_piece(changed, 1)]])
    again = replace(now.facts[0], text="They met 11 times (other reports: 22 times).")
    ledger = read_again(stored, replace(now, facts=(again, now.facts[1])), review, ONE, changed)
    kept = next(fact for fact in ledger.facts if fact.id == name)
    assert (kept.text, kept.evidence) == (again.text, first.evidence)
    assert next(fact for fact in fold_edits(ledger, (), review, (ONE, changed))[0].ledger.facts).state == "machine"
    same = read_again(stored, replace(told, facts=(again, told.facts[1])), review, ONE, TWO)
    assert next(fact.text for fact in same.facts if fact.id == name) == first.text
