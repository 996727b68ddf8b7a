"""Facts: every claim of every group is evidence of its own fact, and the statement is the one that reads best."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.claims import Claim, Group
from sitegen.model.drafts import Dating, Reconciled
from sitegen.model.readings import Mention, Quantity, Timex
from sitegen.model.spans import Span
from sitegen.stages.reconcile import reconcile_claims


def make_claim(number: int, file: str, start: int, words: str, **changes: object) -> Claim:
    claim = Claim(
        number=number,
        article=f"s-{file}",
        file=file,
        sentence=0,
        span=Span(start, start + len(words)),
        exact=words,
        statement=words,
        kind="event",
        place="body",
        predicate="meet",
        predicate_class="meet",
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def reconcile(claims: list[Claim], groups: list[tuple[int, ...]]) -> Reconciled:
    files = sorted({claim.file for claim in claims})
    articles = tuple(Article(f"s-{file}", file, "", "") for file in files)
    return reconcile_claims(articles, Dating((), ()), tuple(claims), tuple(Group(group) for group in groups), ())


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=12))
def test_no_claim_is_lost(places: list[tuple[str, int, int]]) -> None:
    claims = [make_claim(number, file, 20 * at, f"They met at {at}") for number, (file, at, _) in enumerate(places)]
    groups: dict[int, list[int]] = {}
    for number, (_, _, home) in enumerate(places):
        groups.setdefault(home, []).append(number)
    facts = reconcile(claims, [tuple(group) for group in groups.values()]).facts
    assert [fact.id for fact in facts] == [f"#{number}" for number in range(1, len(facts) + 1)]
    told = {(piece.quote.file, piece.quote.start) for fact in facts for piece in fact.evidence}
    assert told == {(claim.file, claim.span.start) for claim in claims}
    held = [{(piece.quote.file, piece.quote.start) for piece in fact.evidence} for fact in facts]
    for group in groups.values():
        assert any({(claims[number].file, claims[number].span.start) for number in group} <= one for one in held)
    ids = [piece.id for fact in facts for piece in fact.evidence]
    assert len(ids) == len(set(ids))


def test_words_within_longer_words_of_one_fact_are_no_evidence_of_their_own() -> None:
    whole, part = make_claim(0, "a", 0, "They met in Leeds"), make_claim(1, "a", 5, "met in Leeds")
    (fact,) = reconcile([whole, replace(part, aspect="event")], [(0, 1)]).facts
    assert [(piece.quote.start, piece.quote.end) for piece in fact.evidence] == [(whole.span.start, whole.span.end)]


def test_parts_that_can_only_be_told_in_the_words_of_another_fact_are_none() -> None:
    whole = "Envoys met in Leeds on Monday"
    claims = [
        make_claim(0, "a", 0, whole, agent="Envoys"),
        make_claim(1, "a", 12, "in Leeds", aspect="where", statement=whole, agent="Envoys"),
        make_claim(2, "b", 0, "talks were held in Leeds", aspect="where"),
        make_claim(3, "a", 21, "on Monday", aspect="when", statement=whole, agent="Envoys"),
    ]
    facts = reconcile(claims, [(0, 2), (1,), (3,)]).facts
    assert [[(piece.quote.file, piece.quote.start) for piece in fact.evidence] for fact in facts] == [
        [("a", 0), ("b", 0)]
    ]


def test_words_that_tell_no_time_are_no_value() -> None:
    values = []
    for words, value, edtf in (("recent weeks", "PAST_REF", None), ("the future", "FUTURE_REF", None)):
        timex = Timex(0, len(words), words, "DATE", value, edtf)
        (fact,) = reconcile([make_claim(0, "a", 0, f"{words} saw talks", timexes=(timex,))], [(0,)]).facts
        values.append(fact.evidence[0].value)
    timex = Timex(0, 9, "two weeks", "DURATION", "P2W")
    (fact,) = reconcile([make_claim(0, "a", 0, "two weeks of talks", timexes=(timex,))], [(0,)]).facts
    assert [*values, fact.evidence[0].value] == [None, None, "two weeks"]


def test_order_of_claims_and_groups_does_not_matter() -> None:
    claims = [make_claim(number, "ab"[number % 2], 50 * number, f"Envoys met for hour {number}") for number in range(6)]
    groups: list[tuple[int, ...]] = [(0, 3), (1, 2), (4,), (5,)]
    turned = [tuple(reversed(group)) for group in reversed(groups)]
    assert reconcile(claims, groups) == reconcile(claims[::-1], turned)


def test_fact_speaks_in_a_whole_sentence_of_the_body_with_its_subject_named() -> None:
    claims = [
        make_claim(0, "a", 0, "Envoys meet in hotel", place="headline"),
        make_claim(1, "a", 50, "They met in a hotel on the river"),
        make_claim(2, "b", 0, "the envoys of both countries met in a hotel on the river", agent="the envoys"),
    ]
    (fact,) = reconcile(claims, [(0, 1, 2)]).facts
    assert fact.text == "The envoys of both countries met in a hotel on the river."


def test_speaker_is_named_when_every_source_names_one() -> None:
    words = "Rebels shelled the northern suburbs overnight"
    claims = [make_claim(n, file, 0, words, attribution="the army") for n, file in enumerate("ab")]
    (fact,) = reconcile(claims, [(0, 1)]).facts
    assert fact.text == "Rebels shelled the northern suburbs overnight, according to the army."
    (flat,) = reconcile([claims[0], replace(claims[1], attribution=None)], [(0, 1)]).facts
    assert flat.text == "Rebels shelled the northern suburbs overnight."


def test_date_is_the_most_precise_that_most_claims_fit() -> None:
    def on(edtf: str) -> tuple[Timex, ...]:
        return (Timex(0, 4, "then", "DATE", edtf, edtf, basis="stated", reasoning=("It is printed.",)),)

    claims = [
        make_claim(n, "abc"[n], 0, "Envoys met", timexes=on(edtf))
        for n, edtf in enumerate(("2025-06", "2025-06-02", "2025-06-03/2025-06-09"))
    ]
    (fact,) = reconcile(claims, [(0, 1, 2)]).facts
    assert fact.when.edtf == "2025-06-02"
    assert fact.when.reasoning == ("It is printed.",)


def test_entities_are_those_of_half_the_claims() -> None:
    named = (Mention(0, 3, "Oslo", "place", "n-1"),)
    rare = (*named, Mention(4, 8, "Bonn", "place", "n-2"))
    claims = [make_claim(n, "abc"[n], 0, "Envoys met", mentions=rare if n == 0 else named) for n in range(3)]
    (fact,) = reconcile(claims, [(0, 1, 2)]).facts
    assert fact.entities == ("n-1",)


def test_value_is_the_figure_in_short_words() -> None:
    figure = Quantity(10, 22, "more than 40", 40, None, "", "more-than", "warplane", "warplanes", "destroy")
    claims = [make_claim(0, "a", 0, "destroyed more than 40 warplanes", quantities=(figure,), predicate="destroy")]
    (fact,) = reconcile(claims, [(0,)]).facts
    assert (fact.evidence[0].value, fact.evidence[0].low, fact.evidence[0].bound) == (
        "more than 40 warplanes",
        40,
        "more-than",
    )
