"""The statement of a fact: one sentence that reads alone, taken from the source's own words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.readings import Attribution, Mention, Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.reconcile.pages import open_pages
from sitegen.stages.reconcile.statements import state_fact
from sitegen.stages.reconcile.tellings import tell_claim
from sitegen.values.told_dates import date_words


def state(
    language: Language,
    text: str,
    words: str,
    *,
    speaker: str = "",
    source: str = "",
    is_direct: bool = False,
    content: str = "",
    people: Sequence[str] = (),
    day: tuple[str, str] | None = None,
    place: str = "body",
) -> str:
    """The statement of the claim that `words` of the last sentence of `text` make."""
    parsed = language.parse(text, [Span(0, len(text))]).sentences
    start = text.rindex(words)
    number = next(at for at, one in enumerate(parsed) if one.start <= start < one.end)
    if place == "headline":
        parsed = tuple(type(one)(one.start, one.end, one.text, one.tokens, -1, "headline") for one in parsed)
    credits = ()
    if speaker:
        at, inside = text.rindex(source), text.rindex(content or words)
        span = Span(inside, inside + len(content or words))
        credits = (Attribution(span, None, Span(at, at + len(source)), speaker, is_direct=is_direct),)
    mentions = tuple(
        sorted(
            (Mention(text.index(name), text.index(name) + len(name), name, "person") for name in people),
            key=lambda one: one.start,
        )
    )
    timexes = ()
    if day:
        at = text.index(day[0])
        timexes = (Timex(at, at + len(day[0]), day[0], "DATE", day[1], day[1], basis="resolved"),)
    reading = Reading("a", "a", parsed, mentions=mentions, timexes=timexes, attributions=credits)
    claim = Claim(
        0, "a", "a", number, Span(start, start + len(words)), words, words, "event", parsed[number].place, "say", "say"
    )  # fmt: skip
    return state_fact([claim], open_pages([reading], ())).text


CASES = [
    (
        "what is asked is told with who asks it",
        "Investors wondered whether a merger could win approval.",
        "a merger could win approval",
        "Investors wondered whether a merger could win approval.",
    ),
    (
        "what picks out a noun is no fact of all of them",
        "The firm bought patents that cover modern phones.",
        "that cover modern phones",
        "The firm bought patents that cover modern phones.",
    ),
    (
        "a connective goes, what it joined stays whole",
        "However, the bear grabbed and dragged the hiker.",
        "the bear grabbed",
        "The bear grabbed and dragged the hiker.",
    ),
    (
        "two verbs that share an object are not torn apart",
        "The brothers once owned and managed a hotel on the coast.",
        "The brothers once owned",
        "The brothers once owned and managed a hotel on the coast.",
    ),
    (
        "a concession in front stays a concession",
        "Although his motive is unknown, police closed the case.",
        "police closed the case",
        "Although his motive is unknown, police closed the case.",
    ),
    (
        "an aside goes with both its commas",
        "The ferry, which was built in 1990, sank off the coast within an hour.",
        "The ferry",
        "The ferry sank off the coast within an hour.",
    ),
]


@pytest.mark.parametrize(("text", "words", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_statement_is_the_smallest_clause_that_reads_alone(
    language: Language, text: str, words: str, wanted: str
) -> None:
    assert state(language, text, words) == wanted


def test_direct_speech_keeps_its_speaker_and_its_words(language: Language) -> None:
    text = "“But we are working hard to reach the valley,” the mayor, Ana Ruiz, said."
    words = "we are working hard to reach the valley"
    content = "“But we are working hard to reach the valley,”"
    told = state(language, text, words, speaker="Ana Ruiz", source="Ana Ruiz", is_direct=True, content=content)
    assert told == "Ana Ruiz said “we are working hard to reach the valley.”"


def test_pronoun_takes_the_only_name_before_it(language: Language) -> None:
    text = "Ana Ruiz left the office. She will return in May."
    assert state(language, text, "She will return in May", people=["Ana Ruiz"]) == "Ana Ruiz will return in May."


def test_pronoun_between_two_names_stays(language: Language) -> None:
    text = "Ana Ruiz met Eva Lind. She will return in May."
    assert state(language, text, "She will return in May", people=["Ana Ruiz", "Eva Lind"]).startswith("She ")


def test_no_name_is_put_into_a_quotation(language: Language) -> None:
    text = "Tom Berg died. “He was a good man,” a neighbour said."
    told = state(language, text, "He was a good man", people=["Tom Berg"])
    assert "“He was a good man" in told


def test_relative_day_is_told_by_the_calendar(language: Language) -> None:
    text = "The court sat on Monday and fined the bank."
    assert state(language, text, text[:-1], day=("on Monday", "2021-03-01")) == (
        "The court sat on 1 March 2021 and fined the bank."
    )


def test_headline_loses_the_capitals_of_a_headline(language: Language) -> None:
    text = "Ferry Sinks Off Northern Coast"
    sentences = language.parse(text, [Span(0, len(text))]).sentences
    head = type(sentences[0])(0, len(text), text, sentences[0].tokens, -1, "headline")
    body = "The ferry sinks off the northern coast after a storm."
    below = language.parse(body, [Span(0, len(body))]).sentences
    reading = Reading("a", "a", (head,)), Reading("b", "b", below)
    claim = Claim(0, "a", "a", 0, Span(0, len(text)), text, text, "event", "headline", "sink", "sink")
    told = tell_claim(claim, open_pages(reading, ())["a"])
    assert told is not None
    assert told.text == "Ferry sinks off northern coast."


@pytest.mark.parametrize(
    ("exact", "edtf", "before", "wanted"),
    [
        ("last week", "2016-10-31/2016-11-06", "", "in the week of 31 October 2016"),
        ("March 6", "2018-03-06", "on", "6 March 2018"),
        ("6.10am on Wednesday", "2016-11-09T06:10", "at", "6.10am on 9 November 2016"),
        ("this morning", "2016-11-09", "", "on the morning of 9 November 2016"),
        ("late last month", "2017-09-20/2017-09-30", "", "late in September 2017"),
        ("a year ago", "2017-02~", "", "around February 2017"),
        ("November", "2016-11", "in", "November 2016"),
        ("now", "2016-11-09", "", "now"),
    ],
)
def test_date_is_told_in_full(exact: str, edtf: str, before: str, wanted: str) -> None:
    kind = "TIME" if "T" in edtf else "DATE"
    timex = Timex(0, len(exact), exact, kind, edtf, edtf, basis="resolved")  # type: ignore[arg-type]
    assert date_words(before, timex)[1] == wanted


def test_speech_of_nobody_named_stays_speech(language: Language) -> None:
    text = "“We are trapped under the stairs,” she said."
    content = "“We are trapped under the stairs,”"
    reading_of = language.parse(text, [Span(0, len(text))]).sentences
    credit = Attribution(Span(0, len(content)), None, None, None, is_direct=True)
    reading = Reading("a", "a", reading_of, attributions=(credit,))
    words = "We are trapped under the stairs"
    claim = Claim(0, "a", "a", 0, Span(1, 1 + len(words)), words, words, "event", "body", "be", "be")
    assert state_fact([claim], open_pages([reading], ())).text == "“We are trapped under the stairs.”"
