"""One speaker quoted by two sources in words that cannot both be the ones spoken."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import Attribution, Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.sayings.speech import compare_quotations


def quote(language: Language, *said: tuple[str, str]) -> tuple[Disagreement, ...]:
    """The entries on articles "a", "b" … of a sentence each: who says it, and the words in quotation marks."""
    readings = []
    for file, (speaker, words) in zip("abc", said, strict=False):
        text = f"“{words},” {speaker} said on Tuesday."
        sentences = tuple(language.parse(text, [Span(0, len(text))]).sentences)
        content = Span(1, 1 + len(words))
        readings.append(
            Reading(
                f"s-{file}", file, sentences, attributions=(Attribution(content, None, None, speaker, is_direct=True),)
            )
        )
    return compare_quotations((), readings)


DOUBT = "It does not mean that the damage has grown or that people are leaving at higher rates than"


@pytest.mark.parametrize(
    ("one", "two", "sides"),
    [
        ("We are getting really very close to knowing it all", "We are getting close to knowing it all", 2),
        (f"{DOUBT} they did last week", f"{DOUBT} before", 2),
        ("The letters that we never saw, the Wendy papers", "The letters that we never saw, the Debbie papers", 2),
        ("There was a woman that was on top of me", "There was a girl who was on top of me", 2),
        ("We will open the gates of the dam tonight", "We will not open the gates of the dam tonight", 2),
        # A cut, a contraction, a spelling, a little word, a name in one word: all that differs may be the pen.
        ("We will open the gates of the dam", "And so we will open the gates of the dam, all of it", 0),
        ("We can't open the gates of the dam tonight", "We cannot open the gates of the dam tonight", 0),
        ("We are analysing the gates of the dam", "We are analyzing the gates of the dam", 0),
        ("We know that the gates of the dam are open", "We know the gates of the dam are open", 0),
        ("The owner First Group knows what broke the dam", "The owner FirstGroup knows what broke the dam", 0),
        ("We have two gates open in the dam", "We have 2 gates open in the dam", 0),
        ("We will open the [lower] gates of the dam tonight", "We will open the gates of the dam tonight", 0),
        ("My heart goes out to those who lost their homes", "We must help those who lost their homes at once", 0),
    ],
)  # fmt: skip
def test_other_words_of_one_passage_clash(language: Language, one: str, two: str, sides: int) -> None:
    found = quote(language, ("Ada Lorne", one), ("Lorne", two))
    assert [len(entry.sides) for entry in found] == ([sides] if sides else [])


def test_words_of_two_speakers_do_not_clash(language: Language) -> None:
    one, two = "We will open the gates of the dam tonight", "We will not open the gates of the dam tonight"
    assert not quote(language, ("Ada Lorne", one), ("Bo Lind", two))


def test_sources_with_the_same_words_share_a_side(language: Language) -> None:
    one, two = "We will open the gates of the dam tonight", "We will surely open the gates of the dam tonight"
    (entry,) = quote(language, ("Ada Lorne", one), ("Ada Lorne", two), ("Ada Lorne", two))
    assert [[quote.file for quote in side.evidence] for side in entry.sides] == [["a"], ["b", "c"]]
    assert entry.statement == "Sources quote Ada Lorne in different words."
    assert entry.severity == "low"


def test_the_words_that_differ_are_named(language: Language) -> None:
    one, two = "We will open the gates of the dam tonight", "We will close the gates of the dam tonight"
    (entry,) = quote(language, ("Ada Lorne", one), ("Ada Lorne", two))
    assert entry.statement == "Sources quote Ada Lorne in different words: “open” in the one, “close” in the other."
    assert entry.severity == "medium"
