"""Align: the same fact in other words is one group, another event is not, and no claim is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Quantity, Reading, Sentence, Timex, Token
from sitegen.model.spans import Span
from sitegen.stages.align import align_claims
from sitegen.stages.align.candidates import find_candidates
from sitegen.stages.align.clusters import cluster_pairs, settle_parts, spread_parts
from sitegen.stages.align.features import FEATURES, measure_pairs
from sitegen.stages.align.hosts import drop_repeats
from sitegen.stages.align.profiles import build_corpus
from sitegen.stages.align.support import SUPPORT, measure_support
from sitegen.values.predicates import classify_predicate

NOUNS = ("people", "train", "lorry", "driver", "city", "bridge", "firm", "dam", "village", "minister", "storm")


def make_story(*told: tuple[str, str, str]) -> tuple[tuple[Claim, ...], tuple[Reading, ...]]:
    """Claims of one sentence each: (file, predicate lemma, words); the words are their own lemmas."""
    sentences: dict[str, list[Sentence]] = {}
    claims = []
    for number, (file, predicate, words) in enumerate(told):
        start = 1000 * len(sentences.setdefault(file, []))
        tokens, at = [], start
        for word in words.split():
            pos = "VERB" if word == predicate else "NOUN" if word in NOUNS else "PROPN" if word[0].isupper() else "ADJ"
            tokens.append(Token(at, at + len(word), word, word, pos, "", "dep", 0))
            at += len(word) + 1
        sentences[file].append(Sentence(start, start + len(words), words, tuple(tokens), 0))
        claims.append(
            Claim(
                number=number,
                article=f"s-{file}",
                file=file,
                sentence=len(sentences[file]) - 1,
                span=Span(start, start + len(words)),
                exact=words,
                statement=words,
                kind="event",
                place="body",
                predicate=predicate,
                predicate_class=classify_predicate(predicate),
            )
        )
    readings = tuple(Reading(f"s-{file}", file, tuple(found)) for file, found in sentences.items())
    return tuple(claims), readings


def put_values(claim: Claim, *, people: float | None = None, day: str | None = None, name: str | None = None) -> Claim:
    start = claim.span.start
    quantities = (
        (Quantity(start, start + 1, "n", people, people, "", "exact", "people", "people", "kill"),) if people else ()
    )
    timexes = (Timex(start, start + 1, "d", "DATE", day, day),) if day else ()
    mentions = (Mention(start, start + 1, name, "place", name),) if name else ()
    return replace(claim, quantities=quantities, timexes=timexes, mentions=mentions)


STORY = (
    ("a", "derail", "freight train derail bridge Lyon"),
    ("a", "resign", "minister resign storm criticism"),
    ("a", "say", "villagers celebrate old harvest custom"),
    ("b", "derail", "train derail bridge near Lyon"),
    ("b", "quit", "minister quit storm criticism"),
    ("b", "grow", "exports grow quickly"),
    ("c", "crash", "freight train crash bridge Lyon"),
    ("c", "open", "museum open free"),
)


def members(groups: tuple[Group, ...]) -> list[tuple[int, ...]]:
    return [group.claims for group in groups]


def test_the_same_fact_in_other_words_is_one_group() -> None:
    groups = members(align_claims(*make_story(*STORY)))
    assert (0, 3, 6) in groups
    assert (1, 4) in groups
    assert {(2,), (5,), (7,)} <= set(groups)


def test_links_tell_their_reasons() -> None:
    claims, readings = make_story(*STORY)
    claims = tuple(put_values(claim, name="Lyon") if "Lyon" in claim.exact else claim for claim in claims)
    group = next(group for group in align_claims(claims, readings) if 0 in group.claims)
    link = next(link for link in group.links if (link.first, link.second) == (0, 3))
    assert 0 < link.score <= 1
    assert {"both name Lyon", "same verb: derail"} <= set(link.reasons)


def test_different_values_of_one_fact_stay_together_across_sources() -> None:
    told = [(file, "kill", "storm kill people village Lyon dam") for file in "abc"]
    claims, readings = make_story(*told, *STORY[1:3], *STORY[4:6])
    counted = tuple(put_values(claim, people=number + 2) for number, claim in enumerate(claims[:3]))
    assert (0, 1, 2) in members(align_claims((*counted, *claims[3:]), readings))


def test_one_source_does_not_give_one_slot_two_values() -> None:
    told = [("a", "kill", "storm kill people village Lyon dam")] * 2
    claims, readings = make_story(*told, *STORY[1:])
    twice = (put_values(claims[0], people=3), put_values(claims[1], people=9))
    groups = members(align_claims((*twice, *claims[2:]), readings))
    assert not any(0 in group and 1 in group for group in groups)


def test_the_same_event_on_another_day_stays_apart() -> None:
    told = [("a", "kill", "storm kill people village"), ("b", "kill", "storm kill people village")]
    claims, readings = make_story(*told, *STORY[1:])
    days = (put_values(claims[0], day="2010-01-12"), put_values(claims[1], day="1770-06-03"))
    groups = members(align_claims((*days, *claims[2:]), readings))
    assert not any(0 in group and 1 in group for group in groups)


def make_part(claim: Claim, number: int, start: int, end: int) -> Claim:
    """Words of a claim, by their place in it, as a part of its clause."""
    span = Span(claim.span.start + start, claim.span.start + end)
    return replace(claim, number=number, span=span, exact=claim.exact[start:end], aspect="event")


def test_a_part_that_another_article_tells_is_a_fact_beside_its_clause() -> None:
    claims, readings = make_story(
        ("a", "derail", "train derail bridge Lyon old harvest custom museum exports quickly criticism"),
        *STORY[1:3],
        ("b", "derail", "train derail bridge Lyon"),
        *STORY[4:],
    )
    claims = (*claims, make_part(claims[0], len(claims), 0, len("train derail bridge Lyon")))
    groups = members(align_claims(claims, readings))
    assert any({3, len(claims) - 1} <= set(group) for group in groups)


def test_a_part_that_nobody_else_tells_stays_with_its_clause() -> None:
    claims, readings = make_story(*STORY)
    claims = (*claims, make_part(claims[2], len(claims), 10, len(claims[2].exact)))
    assert (2, len(claims) - 1) in members(align_claims(claims, readings))


def test_what_a_larger_group_tells_is_told_once() -> None:
    claims, _ = make_story(*STORY)
    parts = [make_part(claims[0], 8, 0, 24), make_part(claims[3], 9, 0, 24), make_part(claims[6], 10, 8, 19)]
    told = drop_repeats([(0, 3, 6), (8, 9), (1, 10)], (*claims, *parts))
    assert told == ((0, 3, 6), (1, 10), (8,), (9,))


def test_claims_that_overlap_are_never_compared() -> None:
    claims, readings = make_story(*STORY)
    claims = (*claims, make_part(claims[0], len(claims), 0, 20))
    pairs = find_candidates(build_corpus(claims, readings)).tolist()
    assert [0, len(claims) - 1] not in pairs
    assert [3, len(claims) - 1] in pairs


def test_no_claims_make_no_groups() -> None:
    assert align_claims((), ()) == ()


WORDS = st.lists(st.sampled_from(NOUNS), max_size=5)
VERBS = st.sampled_from(["kill", "meet", "buy"])
CLAIMS = st.lists(st.tuples(st.sampled_from("abc"), VERBS, WORDS), min_size=1, max_size=14)


@settings(max_examples=40, deadline=None)
@given(CLAIMS)
def test_every_claim_is_in_a_group_whatever_the_order(
    told: list[tuple[str, str, list[str]]],
) -> None:
    claims, readings = make_story(*((file, verb, " ".join([verb, *nouns])) for file, verb, nouns in told))
    groups = align_claims(claims, readings)
    assert {number for group in groups for number in group.claims} == set(range(len(claims)))
    assert all(len(set(group.claims)) == len(group.claims) for group in groups)
    assert not any(set(one.claims) <= set(two.claims) for one, two in permutations(groups, 2))
    assert all({link.first, link.second} <= set(group.claims) for group in groups for link in group.links)
    assert align_claims(claims, tuple(reversed(readings))) == groups


@given(
    st.integers(1, 9).flatmap(
        lambda count: st.tuples(
            st.just(count),
            st.dictionaries(
                st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda pair: pair[0] < pair[1]),
                st.floats(0, 1),
            ),
        )
    )
)
def test_clusters_are_a_partition(story: tuple[int, dict[tuple[int, int], float]]) -> None:
    count, scores = story
    alone = [(index,) for index in range(count)]
    parts = cluster_pairs(alone, scores, threshold=0.5, unseen=0.0, may_join=lambda a, b: len(a) + len(b) < 5)
    assert sorted(index for part in parts for index in part) == list(range(count))
    assert all(len(part) < 5 for part in parts)


def test_a_member_settles_where_it_fits_best() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.8, (2, 4): 0.8, (3, 4): 0.9}
    settings = {"threshold": 0.5, "unseen": 0.0}
    parts = settle_parts([(0, 1, 2), (3, 4)], scores, **settings, may_join=lambda a, b: True)
    assert parts == ((0, 1), (2, 3, 4))
    assert settle_parts(parts, scores, **settings, may_join=lambda a, b: True) == parts
    assert settle_parts([(0, 4)], {}, **settings, may_join=lambda a, b: True) == ((0,), (4,))


def test_a_chain_of_doubtful_links_does_not_hold_together() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1}
    parts = cluster_pairs([(0,), (1,), (2,)], scores, threshold=0.5, unseen=0.0, may_join=lambda a, b: True)
    assert parts == ((0, 1), (2,))


def test_parts_that_are_settled_join_as_a_whole() -> None:
    scores = {(0, 2): 0.9, (1, 2): 0.2, (2, 3): 0.6}
    parts = cluster_pairs([(0, 1), (2,), (3,)], scores, threshold=0.5, unseen=0.0, may_join=lambda a, b: True)
    assert parts == ((0, 1), (2, 3))


def test_a_member_that_fits_two_parts_is_in_both() -> None:
    scores = {(0, 1): 0.9, (0, 2): 0.8, (2, 3): 0.9, (0, 3): 0.7, (1, 4): 0.9}
    parts = spread_parts(((0, 1), (2, 3), (4,)), scores, "abcde", threshold=0.5, unseen=0.0, may_join=lambda a, b: True)
    assert parts == ((0, 1), (0, 2, 3), (1, 4))


def test_what_a_part_takes_in_obeys_the_rules_among_itself() -> None:
    scores = {(0, 1): 0.9, (2, 4): 0.9, (3, 4): 0.9}
    parts = spread_parts(
        ((0, 1), (2,), (3,), (4,)),
        scores,
        "abccd",
        threshold=0.5,
        unseen=0.0,
        may_join=lambda a, b: not {2, 3} <= {*a, *b},
    )
    assert parts == ((0, 1), (2, 4), (3, 4))


@given(st.dictionaries(st.tuples(st.integers(0, 4), st.integers(5, 8)), st.floats(0, 1)))
def test_spreading_loses_no_member_and_splits_no_part(scores: dict[tuple[int, int], float]) -> None:
    parts = ((0, 5), (1, 6), (2, 3), (4,), (7, 8))
    spread = spread_parts(parts, scores, "aaaaabbbb", threshold=0.4, unseen=0.02, may_join=lambda a, b: True)
    assert all(any(set(part) <= set(held) for held in spread) for part in parts)


def test_third_wordings_speak_for_a_pair() -> None:
    rows = measure_support(((0, 1), (0, 2), (1, 2), (3, 4)), (0.3, 0.8, 0.6, 0.3), articles=3)
    third, busier = SUPPORT.index("third"), SUPPORT.index("busier")
    assert rows[0, third] == 0.6
    assert rows[3, third] == 0.0
    assert rows[0, busier] > rows[3, busier]


def test_a_light_word_in_common_tells_less_than_a_telling_one() -> None:
    claims, readings = make_story(
        ("a.txt", "took", "driver took take city"),
        ("b.txt", "took", "minister took take bridge"),
        ("c.txt", "derailed", "driver derailed derail city"),
        ("d.txt", "derailed", "minister derailed derail bridge"),
    )
    corpus = build_corpus(claims, readings)
    rows = dict(zip(((0, 1), (2, 3)), measure_pairs(corpus, [(0, 1), (2, 3)]), strict=True))
    light, telling = (rows[pair][FEATURES.index("telling_sum")] for pair in rows)

    assert light < telling
