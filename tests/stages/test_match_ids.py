"""Law 6: ids survive. Spans are jittered by words, articles reordered and added, and every stored fact keeps its id."""

from __future__ import annotations

import random
from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.drafts import Reconciled
from sitegen.model.edits import Operation
from sitegen.model.ids import evidence_id
from sitegen.model.spans import Quote
from sitegen.model.stories import Alias, Disagreement, Entity, Evidence, Fact, Ledger, Retired, Side
from sitegen.stages.match import match_draft

WORDS = ("envoy", "port", "treaty", "ferry", "minister", "harbour", "grain", "vessel", "talks", "border", "village",
         "bridge", "council", "rain", "night")  # fmt: skip


def write_article(file: str, seed: int, sentences: int = 8) -> Article:
    """An article of sentences of distinct words, each with a number of its own."""
    chance = random.Random(seed)
    lines = [
        " ".join([f"S{seed}x{number}", *chance.sample(WORDS, 9), f"{100 * seed + number}", chance.choice(WORDS)]) + "."
        for number in range(sentences)
    ]
    text = "\n".join(lines)
    return Article(f"s-{seed:08x}", file, text, text)


def quote_words(article: Article, sentence: int, first: int, last: int) -> Quote:
    """The words `first` up to, not including, `last` of a sentence."""
    start = sum(len(line) + 1 for line in article.raw.split("\n")[:sentence])
    words = article.raw.split("\n")[sentence].split(" ")
    begin = start + sum(len(word) + 1 for word in words[:first])
    end = begin + len(" ".join(words[first:last]))
    return Quote(article.file, begin, end, article.raw[begin:end])


def make_evidence(article: Article, sentence: int, first: int = 0, last: int = 12, **fields: object) -> Evidence:
    quote = quote_words(article, sentence, first, last)
    return Evidence(evidence_id(article.id, quote.exact, 0), article.id, quote, **fields)  # type: ignore[arg-type]


def make_fact(number: int, *evidence: Evidence, predicate: str = "", text: str = "") -> Fact:
    return Fact(f"#{number}", text or f"fact {number}", "event", "", evidence, predicate=predicate)


def draft_of(*facts: Fact, disagreements: tuple[Disagreement, ...] = ()) -> Reconciled:
    return Reconciled(facts, disagreements, (), ())


def match(
    ledger: Ledger | None,
    draft: Reconciled,
    *articles: Article,
    operations: tuple[Operation, ...] = (),
    cited: Collection[str] = (),
) -> Ledger:
    return match_draft(ledger, draft, (), articles, operations=operations, cited=cited)[0]


def ids_by_sentence(ledger: Ledger) -> dict[tuple[str, int], str]:
    """The id of each fact by the file and the sentence of its first words."""
    return {(piece.quote.file, int(piece.value or 0)): fact.id for fact in ledger.facts for piece in fact.evidence}


def draft_corpus(articles: list[Article], jitter: dict[tuple[str, int], tuple[int, int]]) -> Reconciled:
    """A fact per sentence number, carried by that sentence of every article, its span jittered by words."""
    facts = []
    for sentence in range(8):
        evidence = []
        for article in articles:
            first, last = jitter.get((article.file, sentence), (0, 0))
            evidence.append(make_evidence(article, sentence, first, 12 - last, value=str(sentence)))
        facts.append(make_fact(sentence, *evidence))
    return draft_of(*facts)


KEYS = st.tuples(st.sampled_from(["a.txt", "b.txt", "c.txt"]), st.integers(0, 7))
JITTERS = st.dictionaries(KEYS, st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=24)


@given(JITTERS, st.permutations([1, 2, 3]), st.permutations(range(8)), st.booleans())
@settings(max_examples=60, deadline=None)
def test_ids_survive_jitter_order_and_a_new_article(
    jitter: dict[tuple[str, int], tuple[int, int]], order: list[int], facts: list[int], is_first: bool
) -> None:
    files = {1: "a.txt", 2: "b.txt", 3: "c.txt"}
    articles = [write_article(files[seed], seed) for seed in (1, 2, 3)]
    stored = match(None, draft_corpus(articles, {}), *articles)
    arrived = write_article("0.txt" if is_first else "z.txt", 9)
    later = [*(articles[seed - 1] for seed in order), arrived]
    draft = draft_corpus(later, jitter)
    after = match(stored, replace(draft, facts=tuple(draft.facts[place] for place in facts)), *later)
    assert len({fact.id for fact in stored.facts}) == 8
    assert set(ids_by_sentence(stored).items()) <= set(ids_by_sentence(after).items())
    assert {fact.id for fact in after.facts} == {fact.id for fact in stored.facts}
    assert after.retired == ()


@given(st.permutations([0, 1, 2]), st.permutations(range(8)))
@settings(max_examples=20, deadline=None)
def test_minting_does_not_depend_on_any_order(articles: list[int], facts: list[int]) -> None:
    corpus = [write_article(f"{seed}.txt", seed + 1) for seed in range(3)]
    draft = draft_corpus(corpus, {})
    shuffled = replace(draft, facts=tuple(draft.facts[place] for place in facts))
    assert match(None, shuffled, *(corpus[place] for place in articles)) == match(None, draft, *corpus)


def test_two_facts_in_the_same_words_are_told_apart_by_their_values() -> None:
    article = write_article("a.txt", 1)
    killed = make_fact(1, make_evidence(article, 0, low=5.0, high=5.0, unit=""), predicate="kill")
    hurt = make_fact(2, make_evidence(article, 0, low=20.0, high=20.0, unit=""), predicate="injure")
    stored = match(None, draft_of(killed, hurt), article)
    by_predicate = {fact.predicate: fact.id for fact in stored.facts}
    later = match(stored, draft_of(replace(hurt, id="#1"), replace(killed, id="#2")), article)
    assert len(set(by_predicate.values())) == 2
    assert {fact.predicate: fact.id for fact in later.facts} == by_predicate


def test_a_value_says_more_than_a_few_words_of_overlap() -> None:
    article = write_article("a.txt", 1)
    killed = make_fact(1, make_evidence(article, 0, 0, 8, low=5.0, high=5.0, unit=""), predicate="kill")
    hurt = make_fact(2, make_evidence(article, 0, 2, 10, low=20.0, high=20.0, unit=""), predicate="kill")
    stored = match(None, draft_of(killed, hurt), article)
    by_value = {fact.evidence[0].low: fact.id for fact in stored.facts}
    moved = make_fact(1, make_evidence(article, 0, 2, 9, low=5.0, high=5.0, unit=""), predicate="kill")
    after = match(stored, draft_of(moved), article)
    assert [fact.id for fact in after.facts] == [by_value[5.0]]


def test_facts_that_begin_with_the_same_words_are_named_in_one_order() -> None:
    article = write_article("a.txt", 1)
    one = make_fact(1, make_evidence(article, 0), predicate="kill")
    two = make_fact(2, make_evidence(article, 0), predicate="injure")
    first = match(None, draft_of(one, two), article)
    second = match(None, draft_of(replace(two, id="#1"), replace(one, id="#2")), article)
    assert first == second
    assert len({fact.id for fact in first.facts}) == 2


@pytest.mark.parametrize("successor", [None, "f-other"])
def test_a_retired_id_and_one_that_people_name_are_taken(successor: str | None) -> None:
    article = write_article("a.txt", 1)
    draft = draft_of(make_fact(1, make_evidence(article, 0)))
    known = match(None, draft, article).facts[0].id
    emptied = Ledger("", "", (), (), (), (), (), (Retired(known, successor, "is gone"),))
    assert match(emptied, draft, article).facts[0].id != known
    operations = (Operation("k-0001", "add", (known,), "Words."),)
    assert match(None, draft, article, operations=operations).facts[0].id != known


def test_when_two_facts_become_one_the_larger_keeps_its_id_and_the_other_leads_there() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second, third = make_evidence(one, 0), make_evidence(two, 0), make_evidence(two, 1)
    stored = match(None, draft_of(make_fact(1, first, second), make_fact(2, third)), one, two)
    large = next(fact.id for fact in stored.facts if len(fact.evidence) == 2)
    small = next(fact.id for fact in stored.facts if len(fact.evidence) == 1)
    after = match(stored, draft_of(make_fact(1, first, second, third)), one, two)
    assert [fact.id for fact in after.facts] == [large]
    assert [(gone.id, gone.successor) for gone in after.retired] == [(small, large)]


def test_words_that_went_into_another_fact_lead_there() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second, third = make_evidence(one, 0), make_evidence(two, 0), make_evidence(two, 1)
    apart = draft_of(make_fact(1, first, second, predicate="meet"), make_fact(2, third, predicate="talk"))
    stored = match(None, apart, one, two)
    small = next(fact.id for fact in stored.facts if len(fact.evidence) == 1)
    after = match(stored, draft_of(make_fact(1, first, second, third, predicate="meet")), one, two)
    assert [(gone.id, gone.successor) for gone in after.retired] == [(small, after.facts[0].id)]


def test_when_a_fact_splits_the_larger_part_keeps_the_id() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second, third = make_evidence(one, 0), make_evidence(two, 0), make_evidence(two, 1)
    stored = match(None, draft_of(make_fact(1, first, second, third)), one, two)
    after = match(stored, draft_of(make_fact(1, third), make_fact(2, first, second)), one, two)
    assert {len(fact.evidence): fact.id == stored.facts[0].id for fact in after.facts} == {2: True, 1: False}
    assert after.retired == ()


def test_an_id_is_never_given_to_another_fact_and_comes_back_with_its_words() -> None:
    article = write_article("a.txt", 1)
    fact = make_fact(1, make_evidence(article, 0))
    stored = match(None, draft_of(fact), article)
    gone = match(stored, draft_of(), article)
    assert gone.facts == ()
    assert gone.retired[0].id == stored.facts[0].id
    other = match(gone, draft_of(make_fact(1, make_evidence(article, 3))), article)
    assert other.facts[0].id != stored.facts[0].id
    again = match(other, draft_of(fact), article)
    assert again.facts[0].id == stored.facts[0].id


def test_ids_survive_a_changed_text() -> None:
    article = write_article("a.txt", 1)
    stored = match(None, draft_of(*(make_fact(number, make_evidence(article, number)) for number in range(3))), article)
    text = "A new paragraph stands in front.\n" + article.raw
    changed = Article("s-0000ffff", "a.txt", text, text)
    draft = draft_of(*(make_fact(number, make_evidence(changed, number + 1)) for number in range(3)))
    after = match(stored, draft, changed)
    assert [fact.id for fact in after.facts] == [fact.id for fact in stored.facts]


def test_a_figure_that_changed_in_an_updated_text_keeps_its_fact() -> None:
    before = Article("s-00000001", "a.txt", *2 * ("The flood killed 12 people in Arden on Monday, the mayor said.",))
    after = Article(
        "s-00000002", "a.txt", *2 * ("Update. The flood killed 19 people in Arden on Monday, the mayor said.",)
    )
    words = quote_words(before, 0, 0, 8)
    newer = quote_words(after, 0, 1, 9)
    old = make_fact(1, Evidence("e-1", before.id, words, low=12.0, high=12.0, unit=""), predicate="kill")
    new = make_fact(1, Evidence("e-2", after.id, newer, low=19.0, high=19.0, unit=""), predicate="kill")
    stored = match(None, draft_of(old), before)
    updated = match(stored, draft_of(new), after)
    assert [fact.id for fact in updated.facts] == [stored.facts[0].id]
    assert updated.facts[0].evidence[0].low == 19.0
    reviewed = (Operation("k-0001", "review", (stored.facts[0].id,)),)
    unread = match(stored, draft_of(), after, operations=reviewed)
    assert [(fact.state, fact.evidence[0].check) for fact in unread.facts] == [("stale", "missing")]


def test_a_decision_is_called_into_question_when_its_fact_is_read_from_other_words() -> None:
    one = write_article("a.txt", 1)
    changed = Article("s-0000ffff", "a.txt", one.raw.replace("100", "117"), one.text.replace("100", "117"))
    first, other = make_evidence(one, 0), make_evidence(changed, 0)
    stored = match(None, draft_of(make_fact(1, first, predicate="welcome", text="He welcomed them.")), one)
    reviewed = (Operation("k-0001", "review", (stored.facts[0].id,)),)
    left = draft_of(make_fact(1, other, predicate="praise", text="She praised them."))
    after, notes = match_draft(stored, left, (), (changed,), operations=reviewed)
    assert [(fact.id, fact.text) for fact in after.facts] == [(stored.facts[0].id, "She praised them.")]
    assert [piece.is_new for piece in after.facts[0].evidence] == [True]
    of_words = ("seeds/a.txt", "note")
    assert [(note.where, note.severity) for note in notes] == [(after.facts[0].id, "warning"), of_words]
    assert [(note.where, note.severity) for note in match_draft(stored, left, (), (changed,))[1]] == [of_words]


def test_a_withdrawn_article_leaves_the_words_of_the_others() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second = make_evidence(one, 0), make_evidence(two, 0)
    stored = match(None, draft_of(make_fact(1, first, second, predicate="welcome", text="He welcomed them.")), one, two)
    reviewed = (Operation("k-0001", "review", (stored.facts[0].id,)),)
    left = draft_of(make_fact(1, second, predicate="praise", text="She praised them."))
    after = match(stored, left, two, operations=reviewed)
    assert [fact.text for fact in after.facts] == ["He welcomed them."]
    assert [(piece.quote.file, piece.check) for piece in after.facts[0].evidence] == [
        ("a.txt", "withdrawn"),
        ("b.txt", "exact"),
    ]


def test_thousands_of_facts_are_matched() -> None:
    article = write_article("a.txt", 1, sentences=3000)
    starts = [0]
    for line in article.raw.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    facts = []
    for number, start in enumerate(starts[:-1]):
        exact = article.raw[start : start + 40]
        evidence = Evidence(evidence_id(article.id, exact, 0), article.id, Quote("a.txt", start, start + 40, exact))
        facts.append(make_fact(number, evidence))
    stored = match(None, draft_of(*facts), article)
    again = match(stored, draft_of(*facts), article)
    assert again.facts == stored.facts


def test_what_nobody_decided_on_is_retired_with_the_reason_when_its_words_are_gone() -> None:
    article = write_article("a.txt", 1)
    stored = match(None, draft_of(make_fact(1, make_evidence(article, 0))), article)
    changed = Article("s-0000ffff", "a.txt", "Nothing of it is left.", "Nothing of it is left.")
    assert "no longer stand" in match(stored, draft_of(), changed).retired[0].why
    assert "withdrawn" in match(stored, draft_of()).retired[0].why


def test_what_people_decided_on_is_kept_and_stale_when_its_words_are_gone() -> None:
    article = write_article("a.txt", 1)
    stored = match(None, draft_of(make_fact(1, make_evidence(article, 0))), article)
    name = stored.facts[0].id
    operations = (Operation("k-0001", "reword", (name,), "Better words."),)
    kept = match(stored, draft_of(), article, operations=operations)
    assert [(fact.id, fact.state) for fact in kept.facts] == [(name, "machine")]
    gone, notes = match_draft(kept, draft_of(), (), (), operations=operations)
    assert [(fact.id, fact.state) for fact in gone.facts] == [(name, "stale")]
    assert notes[0].where == name
    assert gone.retired == ()


def test_what_people_cite_is_kept_while_its_words_stand() -> None:
    article = write_article("a.txt", 1)
    stored = match(None, draft_of(make_fact(1, make_evidence(article, 0))), article)
    name = stored.facts[0].id
    assert match(stored, draft_of(), article, cited={name}).facts == stored.facts
    assert match(stored, draft_of(), article).facts == ()


def test_a_rejected_fact_is_not_swallowed_by_another() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second, third = make_evidence(one, 0), make_evidence(two, 0), make_evidence(two, 1)
    stored = match(None, draft_of(make_fact(1, first, second), make_fact(2, third)), one, two)
    small = next(fact.id for fact in stored.facts if len(fact.evidence) == 1)
    operations = (Operation("k-0001", "reject", (small,)),)
    after = match(stored, draft_of(make_fact(1, first, second, third)), one, two, operations=operations)
    assert {fact.id: tuple(piece.id for piece in fact.evidence) for fact in after.facts} == {
        fact.id: tuple(piece.id for piece in fact.evidence) for fact in stored.facts
    }


def test_a_part_of_a_rejected_fact_does_not_come_back_as_a_new_one() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    first, second = make_evidence(one, 0), make_evidence(two, 0)
    stored = match(None, draft_of(make_fact(1, first, second, predicate="meet")), one, two)
    parts = (make_fact(1, first, predicate="meet"), make_fact(2, second, predicate="meet"))
    rejected = (Operation("k-0001", "reject", (stored.facts[0].id,)),)
    after = match(stored, draft_of(*parts), one, two, operations=rejected)
    assert [(fact.id, fact.evidence) for fact in after.facts] == [(stored.facts[0].id, (first, second))]
    assert len(match(stored, draft_of(*parts), one, two).facts) == 2
    cut = make_evidence(two, 0, 4, 7)
    other = (parts[0], make_fact(2, cut, predicate="leave"), make_fact(3, make_evidence(two, 0, low=9.0, high=9.0)))
    assert len(match(stored, draft_of(*other[:2]), one, two, operations=rejected).facts) == 1
    figure = replace(stored.facts[0].evidence[1], low=4.0, high=4.0)
    counted = replace(stored, facts=(replace(stored.facts[0], evidence=(first, figure)),))
    assert len(match(counted, draft_of(*other), one, two, operations=rejected).facts) == 2


def test_one_value_and_event_in_other_words_are_proposed_and_not_merged() -> None:
    article = write_article("a.txt", 1)
    old = make_fact(1, make_evidence(article, 0, low=40.0, high=None, unit=""), predicate="hit")
    new = make_fact(1, make_evidence(article, 5, low=40.0, high=None, unit=""), predicate="hit")
    stored = match(None, draft_of(old), article)
    known = stored.facts[0].id
    reviewed = (Operation("k-0001", "review", (known,)),)
    after, notes = match_draft(stored, draft_of(new), (), (article,), operations=reviewed)
    assert len(after.facts) == 2
    fresh = next(fact.id for fact in after.facts if fact.id != known)
    proposals = [note.where for note in notes if known in note.what]
    assert proposals == [fresh]
    apart = (*reviewed, Operation("k-0002", "not-same", (known, fresh)))
    again, notes = match_draft(after, draft_of(new), (), (article,), operations=apart)
    assert again.facts == after.facts
    assert not [note for note in notes if known in note.what]


def test_disagreements_and_entities_keep_their_ids() -> None:
    one, two = write_article("a.txt", 1), write_article("b.txt", 2)
    facts = (make_fact(1, make_evidence(one, 0), make_evidence(two, 0)), make_fact(2, make_evidence(one, 1)))
    sides = (Side("40", "40", (facts[0].evidence[0].quote,)), Side("41", "41", (facts[0].evidence[1].quote,)))
    differ = Disagreement("#1", "quantity", "contradicts", "high", "They differ.", "", ("#1",), sides)
    person = Entity("#1", "Ann Lee", "person", None, (Alias("Ann Lee", 2, ("a.txt",)), Alias("Lee", 3, ("a.txt",))))
    named = (replace(facts[0], entities=("#1",)), facts[1])
    stored, _ = match_draft(None, draft_of(*named, disagreements=(differ,)), (person,), (one, two))
    assert stored.disagreements[0].id.startswith("d-")
    assert stored.entities[0].id.startswith("n-")
    assert any(fact.entities == (stored.entities[0].id,) for fact in stored.facts)
    longer = replace(person, id="#7", name="Ms Lee", aliases=(Alias("Ms Lee", 1, ("b.txt",)), *person.aliases))
    renumbered = draft_of(
        facts[1], replace(facts[0], id="#9"), disagreements=(replace(differ, id="#4", facts=("#9",)),)
    )
    after, _ = match_draft(stored, renumbered, (longer,), (one, two))
    assert after.entities[0].id == stored.entities[0].id
    assert after.disagreements[0].id == stored.disagreements[0].id
    assert after.disagreements[0].facts == stored.disagreements[0].facts
