"""Classes of predicates and ideas: wordings of one thing meet, others stay apart."""

from __future__ import annotations

import pytest

from sitegen.values.concepts import classify_word
from sitegen.values.predicates import classify_predicate, is_event_noun, is_speech_verb


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("kill", "die"),
        ("agree", "deal"),
        ("resign", "retirement"),
        ("wound", "injury"),
        ("Arrest", "detain"),
        ("drown", "death"),
        ("rally", "demonstrate"),
        ("reunite", "repatriation"),
        ("deport", "extradition"),
        ("exhort", "urge"),
    ],
)
def test_wordings_of_one_event_share_a_class(first: str, second: str) -> None:
    assert classify_predicate(first) == classify_predicate(second)


@pytest.mark.parametrize(("first", "second"), [("kill", "injure"), ("rise", "fall"), ("win", "lose"), ("buy", "sell")])
def test_events_that_exclude_each_other_do_not(first: str, second: str) -> None:
    assert classify_predicate(first) != classify_predicate(second)


def test_a_lemma_the_table_lacks_is_its_own_class() -> None:
    assert classify_predicate("Yodel") == "yodel"
    assert not is_event_noun("yodel")
    assert classify_word("yodel") == "yodel"


@pytest.mark.parametrize(("first", "second"), [("truck", "lorry"), ("civilian", "people"), ("soldier", "troop")])
def test_words_used_for_one_another_are_one_idea(first: str, second: str) -> None:
    assert classify_word(first) == classify_word(second)


def test_an_event_and_a_thing_are_never_one_idea() -> None:
    assert classify_word("attack") == classify_word("assault") == "attack!"
    assert classify_word("car") == "car~"


def test_verbs_of_speech_are_told_from_verbs_of_deed() -> None:
    assert is_speech_verb("say") and is_speech_verb("Announce")
    assert not is_speech_verb("kill")
