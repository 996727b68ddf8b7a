"""The statement of a fact: one sentence that reads alone, taken from the source's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.readings import Attribution, Mention, Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.reconcile.telling.antecedents import find_antecedent_name
from sitegen.stages.reconcile.telling.firsthand import quote_firsthand
from sitegen.stages.reconcile.telling.pages import open_pages
from sitegen.stages.reconcile.telling.showing import finish_sentence
from sitegen.stages.reconcile.telling.statements import state_fact
from sitegen.stages.reconcile.telling.tellings import tell_claim
from sitegen.values.quotations.printed import (
    NOTHING_PRINTED,
    Printed,
    find_invented_quotations,
    read_printed,
)
from sitegen.values.told_dates import date_in_place, date_words


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
        "what may be the last of three clauses stays",
        "The siren wailed, the crowd fled and the stalls burned.",
        "The siren wailed",
        "The siren wailed, the crowd fled and the stalls burned.",
    ),
    (
        "a second predicate takes the subject and the date of the first",
        "In May, the ferry left the harbour of the old town, and sank near the island.",
        "sank near the island",
        "In May, the ferry sank near the island.",
    ),
    (
        "what opens a sentence keeps the word that ties it",
        "Since the strike began, the owner of the ferry has hired nine divers, raised their pay and closed the office.",
        "raised their pay",
        "Since the strike began, the owner of the ferry raised their pay and closed the office.",
    ),
    (
        "a row of verbs behind a gap does not run into the first",
        "The towns could enter a pact, whereby both would stay neutral, leave the league and share the harbour tolls.",
        "The towns could enter a pact",
        "The towns could enter a pact, whereby both would stay neutral, leave the league and share the harbour tolls.",
    ),
    (
        "a row of subjects stays whole",
        "Canada, Australia and France have said they will send ships.",
        "Canada",
        "Canada, Australia and France have said they will send ships.",
    ),
    (
        "who said it is no statement without what was said",
        "Several were treated at the scene and 51 were taken away, Ana Ruiz, the head of the service, said in a note.",
        "said in a note",
        "Several were treated at the scene and 51 were taken away, Ana Ruiz, the head of the service, said in a note.",
    ),
    (
        "a clause that may go on with an if stays",
        "The firm said it was ready to pay a fee if the two boards agree but the deal is blocked by regulators.",
        "it was ready to pay a fee",
        "The firm said it was ready to pay a fee if the two boards agree but the deal is blocked by regulators.",
    ),
    (
        "a participle before its noun is no predicate",
        "The system uses a combination of on-street and segregated running for the miles of track.",
        "segregated running for the miles of track",
        "The system uses a combination of on-street and segregated running for the miles of track.",
    ),
    (
        "what a speaker says of somebody's decision stays the speaker's",
        "Director Ana Ruiz said the team of the zoo decided the boy was in danger.",
        "the team of the zoo decided the boy was in danger",
        "Director Ana Ruiz said the team of the zoo decided the boy was in danger.",
    ),
    (
        "who only appears to be the mother is not called so",
        "At one point a woman appearing to be the child's mother yells down.",
        "the child's mother yells down",
        "At one point a woman appearing to be the child's mother yells down.",
    ),
    (
        "marks of quotation stand at their words",
        "He called it “ a sham lawsuit ” and left the hall.",
        "He called it",
        "He called it “a sham lawsuit” and left the hall.",
    ),
    (
        "neither stays",
        "Neither the zoo nor the council answered.",
        "the zoo nor the council answered",
        "Neither the zoo nor the council answered.",
    ),
    (
        "what somebody else cannot confirm is told with that",
        "Mr Hall said the envoy was among the dead, but the ministry cannot confirm this.",
        "the envoy was among the dead",
        "Mr Hall said the envoy was among the dead, but the ministry cannot confirm this.",
    ),
    (
        "what may be the son's or the father's is told whole",
        "The list names the eldest son of Karl Brandt, who led the country until 2009.",
        "who led the country until 2009",
        "The list names the eldest son of Karl Brandt, who led the country until 2009.",
    ),
    (
        "what may go on with a fear is told whole",
        "The delay led to fears that the dam could break and the town is simply waiting for it to fall.",
        "the town is simply waiting for it to fall",
        "The delay led to fears that the dam could break and the town is simply waiting for it to fall.",
    ),
    (
        "what it was like is not what it was",
        "It was like a very strong wind was blowing.",
        "a very strong wind was blowing",
        "It was like a very strong wind was blowing.",
    ),
    (
        "a dash that joined another predicate goes with it",
        "The cables are among the oldest in the world - and are responsible for most of the calls in the area.",
        "The cables are among the oldest",
        "The cables are among the oldest in the world.",
    ),
    (
        "so did he is no sentence without so",
        "So did the harbour master of the town.",
        "did the harbour master",
        "So did the harbour master of the town.",
    ),
    (
        "a predicate behind a reported clause may be the reporter's",
        "Mr Hall said the lawsuit had been drafted for months, and recalled facing calls to sue.",
        "recalled facing calls to sue",
        "Mr Hall said the lawsuit had been drafted for months, and recalled facing calls to sue.",
    ),
    (
        "a short form that is a pronoun in small letters stays in capitals",
        "WHO experts will meet in May. Nobody knows who will come to the talks.",
        "WHO experts will meet in May",
        "WHO experts will meet in May.",
    ),
    (
        "a sentence loses the brackets around all of it",
        "(The town council will publish the list in May.)",
        "The town council will publish the list in May",
        "The town council will publish the list in May.",
    ),
    (
        "brackets within a sentence stay",
        "(The town council (six members) will publish the list in May.)",
        "(The town council (six members) will publish the list in May.)",
        "(The town council (six members) will publish the list in May.)",
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
    assert told == text


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
        ("Aug. 7", "1998-08-07", "attacks", "on 7 August 1998"),
        ("Aug. 7", "1998-08-07", "towards", "7 August 1998"),
        ("Aug. 7", "1998-08-07", "the", "7 August 1998"),
        ("6.10am on Wednesday", "2016-11-09T06:10", "at", "6.10am on 9 November 2016"),
        ("this morning", "2016-11-09", "", "on the morning of 9 November 2016"),
        ("late last month", "2017-09-20/2017-09-30", "", "late in September 2017"),
        ("a year ago", "2017-02~", "", "around February 2017"),
        ("November", "2016-11", "in", "November 2016"),
        ("last Oct. 23", "1998-10-23", "", "on 23 October 1998"),
        ("early last year", "2016-01~/2016-04~", "", "in early 2016"),
        ("mid-May", "2016-05-11~/2016-05-20~", "in", "mid-May 2016"),
        ("now", "2016-11-09", "", "now"),
    ],
)
def test_date_is_told_in_full(exact: str, edtf: str, before: str, wanted: str) -> None:
    kind = "TIME" if "T" in edtf else "DATE"
    timex = Timex(0, len(exact), exact, kind, edtf, edtf, basis="resolved")  # type: ignore[arg-type]
    assert date_words(before, timex)[1] == wanted


@pytest.mark.parametrize(
    ("relation", "edtf"), [("by", "../2011-02-11"), ("until", "../2011-02-11"), ("since", "2011-02-11/2011-02-14")]
)
def test_a_bound_is_told_by_its_own_day(relation: str, edtf: str) -> None:
    timex = Timex(0, 6, "Friday", "DATE", "2011-02-11", edtf, basis="resolved", relation=relation)
    assert date_words(relation, timex) == (relation, "11 February 2011")


@pytest.mark.parametrize(
    ("before", "exact", "after", "wanted"),
    [
        ("", "Friday", "is", "11 February 2011"),
        ("that", "Friday", "could", "11 February 2011"),
        ("spent", "last night", "watching", "the night of 11 February 2011"),
        ("attack", "Friday", "was", "on 11 February 2011"),
        ("set", "Friday", "as the deadline", "11 February 2011"),
        ("fell", "Friday", "as the wind rose", "on 11 February 2011"),
        ("left", "Friday", ".", "on 11 February 2011"),
        ("the", "Friday", "'s vote", "Friday"),
    ],
)
def test_a_day_that_a_verb_is_about_stands_alone(before: str, exact: str, after: str, wanted: str) -> None:
    timex = Timex(0, len(exact), exact, "DATE", "2011-02-11", "2011-02-11", basis="resolved")
    assert date_in_place(before, timex, after) == wanted


def test_speech_of_nobody_named_stays_speech(language: Language) -> None:
    text = "“We are trapped under the stairs,” she said."
    content = "“We are trapped under the stairs,”"
    reading_of = language.parse(text, [Span(0, len(text))]).sentences
    credit = Attribution(Span(0, len(content)), None, None, None, is_direct=True)
    reading = Reading("a", "a", reading_of, attributions=(credit,))
    words = "We are trapped under the stairs"
    claim = Claim(0, "a", "a", 0, Span(1, 1 + len(words)), words, words, "event", "body", "be", "be")
    assert state_fact([claim], open_pages([reading], ())).text == "“We are trapped under the stairs.”"


def test_speech_without_a_speaker_keeps_its_marks(language: Language) -> None:
    text = "“We are trapped under the stairs. The water rises,” she said."
    content = text[: text.index(" she")]
    told = state(language, text, "The water rises", speaker="Ana Ruiz", source="she", is_direct=True, content=content)
    assert told == "“The water rises,” she said."


def test_pronoun_behind_somebody_without_a_name_stays(language: Language) -> None:
    text = "Tom Berg sang. At ten, an officer sounds the alarm. “Shots fired,” he says."
    words = "Shots fired"
    content, people = f"“{words},”", ["Tom Berg"]
    told = state(language, text, words, speaker="Tom Berg", source="he", is_direct=True, content=content, people=people)
    assert "Tom Berg" not in told


def test_who_goes_on_speaking_is_who_is_credited_not_the_last_one_spoken_of(language: Language) -> None:
    text = "Jim Moore, a lawyer, said the case was weak. Tom Hall waited in the hall. He also said the door was open."
    people = ["Tom Hall", "Jim Moore"]
    told = state(language, text, "the door was open", speaker="Jim Moore", source="He", people=people)
    assert told == "Jim Moore said the door was open."


def test_somebody_without_a_name_is_told_as_they_were_brought_in(language: Language) -> None:
    text = "Tom Berg sang. At ten, an officer on the scene sounds the alarm. “Shots fired,” he says."
    content, people = "“Shots fired,”", ["Tom Berg"]
    told = state(
        language, text, "Shots fired", speaker="officer", source="he", is_direct=True, content=content, people=people
    )
    assert "an officer" in told.casefold()


def test_what_is_his_is_told_with_his_name(language: Language) -> None:
    text = "Ivan Weber left the hall. His car stayed in the yard for a week."
    assert state(language, text, "His car stayed in the yard", people=["Ivan Weber"]) == (
        "Ivan Weber’s car stayed in the yard for a week."
    )


def test_whose_it_is_is_told_in_what_officials_say_behind_it(language: Language) -> None:
    text = "Tom Berg left in May. His boat, sought by divers, had passed the lock, officials said."
    told = state(language, text, "had passed the lock", people=["Tom Berg"])
    assert told.startswith("Tom Berg’s boat")


def test_whose_it_is_is_told_behind_a_subject_that_is_many(language: Language) -> None:
    text = "Ana Ruiz died in May. Officers searched her boat for days."
    told = state(language, text, "Officers searched her boat", people=["Ana Ruiz"])
    assert told == "Officers searched Ana Ruiz’s boat for days."
    text = "Ana Ruiz died in May. Officers met Tom Berg at her boat."
    assert " her boat" in state(language, text, "Officers met Tom Berg at her boat", people=["Ana Ruiz", "Tom Berg"])


def test_a_pronoun_is_followed_back_through_sentences_about_the_same_one(language: Language) -> None:
    text = "Ivan Weber left the hall. He wore a coat. It rained. He took the last tram to the harbour."
    told = state(language, text, "He took the last tram to the harbour", people=["Ivan Weber"])
    assert told == "Ivan Weber took the last tram to the harbour."


def test_a_man_is_not_meant_by_she(language: Language) -> None:
    text = "One man waits outside. She has two broken legs."
    assert state(language, text, "She has two broken legs").startswith("She ")


def test_whose_friend_a_speaker_is_does_not_speak(language: Language) -> None:
    text = "A cellist, Ivan Weber, a friend of Karl Brandt, spoke to us. He owns a car."
    told = state(language, text, "He owns a car", people=["Ivan Weber", "Karl Brandt"])
    assert told == "Ivan Weber owns a car."


def test_a_woman_is_not_named_by_a_name_that_may_be_a_mans(language: Language) -> None:
    text = "Thane Maynor leads the zoo. She said the gorilla was calm."
    told = state(language, text, "the gorilla was calm", speaker="Thane Maynor", source="She", people=["Thane Maynor"])
    assert told == "She said the gorilla was calm."


def test_brothers_are_told_apart_by_the_words_of_the_text(language: Language) -> None:
    text = "Eric Pike met Karl Pike. Mr. Pike died in March. He left a house."
    people = ["Eric Pike", "Karl Pike", "Pike died"]
    parsed = language.parse(text, [Span(0, len(text))]).sentences
    spans = [(text.index(name), name.removesuffix(" died")) for name in people]
    mentions = tuple(Mention(at, at + len(name), name, "person") for at, name in spans)
    words = "He left a house"
    start = text.index(words)
    claim = Claim(0, "a", "a", 2, Span(start, start + len(words)), words, words, "event", "body", "leave", "leave")
    page = open_pages([Reading("a", "a", parsed, mentions=mentions)], ())
    assert state_fact([claim], page).text == "Mr. Pike left a house."


def test_a_denied_claim_is_not_told_by_according_to(language: Language) -> None:
    text = "Ana Ruiz arrived. She denied that the dam was weak."
    told = state(language, text, "the dam was weak", speaker="Ana Ruiz", source="She", people=["Ana Ruiz"])
    assert told == "Ana Ruiz denied that the dam was weak."


def test_speech_cut_by_the_parser_is_put_together(language: Language) -> None:
    text = "“I wish it wasn’t our town that lost,” Tom Berg said."
    first, second = text.index("our town"), text.index(" Tom")
    whole = language.parse(text, [Span(0, len(text))]).sentences[0]
    at = next(place for place, token in enumerate(whole.tokens) if token.start == first)
    head = tuple(
        replace(token, head=token.head if token.head < at else place) for place, token in enumerate(whole.tokens[:at])
    )
    tail = tuple(
        replace(token, head=token.head - at if token.head >= at else place)
        for place, token in enumerate(whole.tokens[at:])
    )
    parts = (
        replace(whole, end=first - 1, text=text[: first - 1], tokens=head),
        replace(whole, start=first, text=text[first:], tokens=tail),
    )
    source = text.index("Tom Berg")
    credit = Attribution(Span(0, second), None, Span(source, source + 8), "Tom Berg", is_direct=True)
    reading = Reading("a", "a", parts, attributions=(credit,))
    words = "I wish it wasn’t"
    claim = Claim(0, "a", "a", 0, Span(1, 1 + len(words)), words, words, "event", "body", "wish", "wish")
    told = state_fact([claim], open_pages([reading], ())).text
    assert told == "Tom Berg said: “I wish it wasn’t our town that lost.”"


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The city held over a year ago its first vote.", "a year ago", "2016-05~"),
        ("A busy Friday’s vote was the first.", "Friday", "2016-05-06"),
        ("He sent a Friday evening tweet about the vote.", "Friday evening", "2016-05-06"),
    ],
)
def test_words_of_time_that_cannot_be_a_date_stay(language: Language, text: str, words: str, day: str) -> None:
    assert state(language, text, text[:-1], day=(words, day)) == text


@pytest.mark.parametrize(
    ("text", "words", "day", "wanted"),
    [
        ("Friday’s vote was the first.", "Friday", "2016-05-06", "The 6 May 2016 vote was the first."),
        ("He read last month's report.", "last month", "2016-04", "He read the April 2016 report."),
        ("The Friday explosions killed six.", "Friday", "2016-05-06", "The 6 May 2016 explosions killed six."),
        ("She lost her son last November.", "last November", "2015-11", "She lost her son in November 2015."),
    ],
)
def test_a_date_before_what_it_dates_is_told_in_full(
    language: Language, text: str, words: str, day: str, wanted: str
) -> None:
    assert state(language, text, text[:-1], day=(words, day)) == wanted


def test_words_that_only_tie_a_sentence_to_the_one_before_are_left_out() -> None:
    assert finish_sentence("For instance, the port was shut") == "The port was shut."
    assert finish_sentence("Overall weight fell") == "Overall weight fell."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I saw a market that had collapsed.", "One report says: “I saw a market that had collapsed.”"),
        ("‘We want our pier back’ – a senator.", "‘We want our pier back’ – a senator."),
        ("The cable Sea Me We 4 was cut near the port.", "The cable Sea Me We 4 was cut near the port."),
        ("The rain, our correspondent says, has stopped.", "The rain, our correspondent says, has stopped."),
        ("The son of a robber on the F.B.I.’s list was held.", "The son of a robber on the F.B.I.’s list was held."),
    ],
)
def test_who_speaks_of_himself_is_quoted(text: str, wanted: str) -> None:
    assert quote_firsthand(text, text, NOTHING_PRINTED) == wanted


def test_who_speaks_of_himself_is_quoted_with_the_dates_of_the_article() -> None:
    sentence = "Here are the questions we sent to the port on Tuesday night."
    dated = "Here are the questions we sent to the port on the night of 4 May 2021."
    assert quote_firsthand(dated, sentence, NOTHING_PRINTED) == f"One report says: “{sentence}”"
    other = "The port had no answers to the questions we sent."
    assert quote_firsthand(other, sentence, NOTHING_PRINTED) == other


def test_who_speaks_of_himself_in_marks_needs_no_report() -> None:
    spoken = Printed((" we saw a market i saw it fall ",), "")
    assert quote_firsthand("I saw it fall.", "I saw it fall.", spoken) == "“I saw it fall.”"


def test_no_words_are_put_between_marks_that_the_article_has_outside(language: Language) -> None:
    text = 'But, she added, "We want to work with the owners of the ship" and called on Brandt to make repairs.'
    words = "called on Brandt to make repairs"
    printed = read_printed(language.parse(text, [Span(0, len(text))]).sentences)
    told = state(language, text, words, speaker="Ida Holm", source="she", content=text[text.index('"We') : -1])
    assert find_invented_quotations(told, (printed,)) == ()
    assert words in told


def test_who_goes_on_speaking_is_named_by_a_whole_name(language: Language) -> None:
    text = "Ida Holm spoke. “It was dark. The pier fell into the sea behind us.”"
    words = "The pier fell into the sea behind us"
    parsed = language.parse(text, [Span(0, len(text))]).sentences
    start = text.index(words)
    number = next(at for at, one in enumerate(parsed) if one.start <= start < one.end)
    claim = Claim(
        0, "a", "a", number, Span(start, start + len(words)), words, words, "event", "body", "fall", "fall"
    )  # fmt: skip
    for speaker, wanted in (("Ida Holm", "Ida Holm said: “"), ("the mayor", "“The pier")):
        credit = Attribution(Span(start, start + len(words)), None, None, speaker, is_direct=True)
        page = open_pages([Reading("a", "a", parsed, attributions=(credit,))], ())["a"]
        told = tell_claim(claim, page)
        assert told is not None and told.text.startswith(wanted)


def test_whoever_goes_on_speaking_is_named(language: Language) -> None:
    text = "Karl Brandt met Ida Holm, the port said. The pier is shut, said Ida Holm. The cables are torn, she said."
    parsed = language.parse(text, [Span(0, len(text))]).sentences
    names = [
        Mention(at, at + len(name), name, "person") for name in ("Karl Brandt", "Ida Holm") for at in _find(text, name)
    ]
    source = text.rindex("Ida Holm")
    content = Span(text.index("The pier"), text.index(", said Ida"))
    credit = Attribution(content, Span(source - 5, source - 1), Span(source, source + 8), "Ida Holm")
    mentions = tuple(sorted(names, key=lambda one: one.start))
    page = open_pages([Reading("a", "a", parsed, mentions=mentions, attributions=(credit,))], ())["a"]
    assert find_antecedent_name(page, text.index("she said")) == "Ida Holm"


def _find(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


def test_a_gloss_within_reported_words_is_not_the_speakers_claim(language: Language) -> None:
    text = "Eric Pike said he wrote to his brother during Hurricane Anna, which struck the coast."
    content = text[text.index("he wrote") : -1]
    told = state(language, text, "which struck the coast", speaker="Eric Pike", source="Eric Pike", content=content)
    assert told == text


def test_what_many_tell_is_not_told_in_the_words_of_one_party(language: Language) -> None:
    texts = [
        "The attack killed 59 people, according to the group.",
        "A gunman fired from a high window on Sunday and his attack killed 59 people.",
        "In the night after the concert the attack killed 59 people.",
        "On the last evening of the year the attack killed 59 people.",
        "At the end of the concert the attack killed 59 people.",
    ]
    claims, readings = [], []
    for number, text in enumerate(texts):
        sentence = language.parse(text, [Span(0, len(text))]).sentences[0]
        start = text.index("attack killed 59 people")
        span = Span(start, start + 23)
        at = text.find("the group")
        credit = Attribution(Span(0, start + 23), Span(at - 13, at - 1), Span(at, at + 9), "the group")
        readings.append(Reading(str(number), str(number), (sentence,), attributions=(credit,) if at > 0 else ()))
        speaker = "the group" if at > 0 else None
        claims.append(
            Claim(
                number, str(number), str(number), 0, span, text[span.start : span.end], text, "event", "body", "kill",
                "kill", attribution=speaker,
            )
        )  # fmt: skip
    assert "according to" not in state_fact(claims, open_pages(readings, ())).text


def test_a_heading_that_runs_into_a_sentence_gives_way_to_another_telling(language: Language) -> None:
    texts = [
        "Survivors wait at a help point The army is sending 3,500 soldiers to the island.",
        "The army of the north is now sending 3,500 soldiers to the island.",
    ]
    claims, readings = [], []
    for number, text in enumerate(texts):
        words = "sending 3,500 soldiers to the island"
        span = Span(text.index(words), text.index(words) + len(words))
        readings.append(Reading(str(number), str(number), language.parse(text, [Span(0, len(text))]).sentences))
        claims.append(
            Claim(number, str(number), str(number), 0, span, words, words, "event", "body", "send", "send")
        )  # fmt: skip
    assert state_fact(claims, open_pages(readings, ())).text == texts[1]


def test_a_quotation_keeps_the_if_before_it(language: Language) -> None:
    text = 'If the strike goes on, "the port will close and nobody will pay," Ann Berg said.'
    words = "the port will close and nobody will pay"
    told = state(language, text, words, speaker="Ann Berg", source="Ann Berg", is_direct=True)
    assert told == text


def test_a_whole_sentence_of_a_column_names_its_writer(language: Language) -> None:
    text = "The office was right in ruling that the ferry, which sank in May, should sail."
    told = state(language, text, "which sank in May", speaker="The Times", source="", content=text)
    assert told == f"{text[:-1]}, according to The Times."


def test_the_main_clause_of_a_column_names_its_writer(language: Language) -> None:
    text = "The office was right in ruling that the ferry should sail."
    told = state(language, text, "The office was right", speaker="The Times", source="", content=text)
    assert told == f"{text[:-1]}, according to The Times."
