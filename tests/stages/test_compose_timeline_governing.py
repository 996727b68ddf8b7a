"""What a date of a sentence tells the time of: what is stated, something spoken of, or what somebody says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import SANK, SPOKE

from sitegen.language.interface import Language
from sitegen.model.readings import Reading, Sentence, Timex, Token
from sitegen.model.spans import Quote, Span
from sitegen.model.stories import Fact, TimelineKind, When
from sitegen.stages.compose.timeline.ahead import correct_kind
from sitegen.stages.compose.timeline.clauses import find_dated_clause
from sitegen.stages.compose.timeline.dates import date_sentence
from sitegen.stages.compose.timeline.further import list_further_dates
from sitegen.stages.compose.timeline.governing import choose_lane, dates_another, is_of_content
from sitegen.values.days import find_days


def parse(language: Language, text: str, words: str, relation: str | None = None) -> tuple[Sentence, Timex]:
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    start = text.index(words)
    return sentence, Timex(
        start, start + len(words), words, "DATE", "2021-05-03", "2021-05-03", basis="resolved", relation=relation
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port kept up its protest against the handling of Monday's meeting with the crews.", "Monday"),
        ("The strike is not linked with the probe into the May 3 storm in the south.", "May 3"),
        ("The march was a return to the rallies of early May.", "early May"),
        ("After buying two ships during the winter, the firm earned more than ever.", "the winter"),
        ("The board chose Lima, despite the fact that she had resigned just three days before.", "three days before"),
        ("The crew must find out exactly what happened yesterday.", "yesterday"),
        ("Nobody should worry because nothing has changed since yesterday.", "yesterday"),
        ("The crew went to Lima, who left the port on Monday.", "Monday"),
        ("The court saw the evidence in the October slaying of a doctor.", "October"),
        ("It was better than the one on Monday.", "Monday"),
        ("He described it as a copy of a letter sent on Monday.", "Monday"),
    ],
)
def test_a_date_of_what_is_only_spoken_of_dates_no_statement(language: Language, text: str, words: str) -> None:
    assert dates_another(*parse(language, text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry sank on Monday.", "Monday"),
        ("Divers searched after the May 3 storm.", "May 3"),
        ("Lima spoke to the crews during Monday's meeting.", "Monday"),
        ("Friday's ruling opens the port.", "Friday"),
        ("Lima is to speak ahead of November's vote.", "November"),
        ("Speaking on Monday, Lima praised the crews.", "Monday"),
        ("When the port reopened on Monday, the crews came back.", "Monday"),
        ("Lima said that the ferry sank on Monday.", "Monday"),
        ("Lima was sorry, she said in remarks released on Monday.", "Monday"),
        ("The firm made its bid for the port in October.", "October"),
    ],
)
def test_a_date_of_what_is_stated_is_its_own(language: Language, text: str, words: str) -> None:
    assert not dates_another(*parse(language, text, words))


def test_what_ends_by_a_date_is_told_of_it_wherever_it_stands(language: Language) -> None:
    text = "Lima spoke after rejecting an order that the crew stay on land until 6 March."
    assert not dates_another(*parse(language, text, "6 March", "until"))
    assert dates_another(*parse(language, text, "6 March"))


def test_a_sentence_without_syntax_is_dated_by_its_dates() -> None:
    bare = Sentence(0, 24, "The ferry sank on Monday", (), 0)
    monday = Timex(18, 24, "Monday", "DATE", "2021-05-03", "2021-05-03")
    assert not dates_another(bare, monday)
    assert not is_of_content(bare, monday)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Lima said: “I heard a bang at around 6am.”", "6am", "happened"),
        ("The firm said that thieves came in between April and May.", "April", "happened"),
        ("Lima said: “We expect to leave on Monday.”", "Monday", "planned"),
        ("Lima said on Monday that the port was shut.", "Monday", "said"),
        ("“The port is shut,” Lima said on Monday.", "Monday", "said"),
    ],
)
def test_what_is_said_to_have_been_on_a_date_was_not_said_on_it(
    language: Language, text: str, words: str, wanted: TimelineKind
) -> None:
    assert choose_lane(SPOKE, text, [parse(language, text, words)]) == wanted
    assert choose_lane(SANK, text, [parse(language, text, words)]) == "happened"


def test_what_lies_ahead_of_all_reports_was_not_said_yet() -> None:
    days = find_days("2021-05-03")
    assert days is not None
    meant = replace(SPOKE, when=When("2021-06-01"))
    assert correct_kind(meant, "said", [days]) == "planned"
    assert correct_kind(replace(meant, when=When("2021-05-03")), "said", [days]) == "said"
    shut = replace(SANK, text="All schools are to shut from Tuesday.", when=When("2021-05-04"))
    assert correct_kind(shut, "happened", [days]) == "planned"
    assert correct_kind(replace(shut, text="All schools are shut from Tuesday."), "happened", [days]) == "happened"


def test_a_place_of_a_relative_clause_is_no_object_of_it(language: Language) -> None:
    assert (
        find_dated_clause(*parse(language, "They searched the home where Lima lived last year.", "last year")) is None
    )


def test_a_no_of_what_is_left_out_is_left_out(language: Language) -> None:
    sentence, monday = parse(language, "Not long after the ferry Aurora sank on Monday, the crew came home.", "Monday")
    told = find_dated_clause(sentence, monday)
    assert told is None or not told.casefold().startswith("not")


def test_a_date_before_a_clause_is_not_of_it() -> None:
    words = (
        ("On", "ADP", "IN", "prep", 5), ("Monday", "PROPN", "NNP", "pobj", 0), (",", "PUNCT", ",", "punct", 5),
        ("after", "SCONJ", "IN", "mark", 5), ("Porto", "PROPN", "NNP", "nsubj", 5),
        ("blew", "VERB", "VBD", "advcl", 10), ("a", "DET", "DT", "det", 7), ("lead", "NOUN", "NN", "dobj", 5),
        (",", "PUNCT", ",", "punct", 10), ("Holm", "PROPN", "NNP", "nsubj", 10), ("won", "VERB", "VBD", "ROOT", 10),
    )  # fmt: skip
    tokens, text = [], ""
    for word, pos, tag, dep, head in words:
        tokens.append(Token(len(text), len(text) + len(word), word, word.lower(), pos, tag, dep, head))
        text += f"{word} "
    sentence = Sentence(0, len(text), text, tuple(tokens), 0)
    assert find_dated_clause(sentence, Timex(3, 9, "Monday", "DATE", "2021-05-03", "2021-05-03")) is None


def test_a_described_day_keeps_its_words(language: Language) -> None:
    sentence, friday = parse(language, "The ruling led Lima to send a Friday evening letter.", "Friday evening")
    assert date_sentence(sentence, [friday]) == sentence.text
    sentence, friday = parse(language, "Lima sent the letter Friday.", "Friday")
    assert date_sentence(sentence, [friday]) == "Lima sent the letter on 3 May 2021."


def note(sentence: Sentence, timex: Timex, words: str, **fields: float) -> tuple[list[Fact], list[Reading]]:
    """An undated fact whose quote is `words` of a sentence, and the reading of the sentence."""
    start = sentence.text.index(words)
    proof = replace(SANK.evidence[0], source="s-a", quote=Quote("a.txt", start, start + len(words), words))
    fact = replace(SANK, text="The ferry is lost.", evidence=(proof,), when=When(), weight=fields.get("weight", 0.2))
    return [fact], [Reading("s-a", "a.txt", (sentence,), timexes=(timex,))]


def test_undated_words_that_hold_a_date_are_told_under_it(language: Language) -> None:
    text = "The old ferry Aurora sank off Porto Vello on Monday."
    (found,) = list_further_dates(*note(*parse(language, text, "Monday"), text[:-1]))
    assert (found.when.edtf, found.lane) == ("2021-05-03", "happened")
    assert found.what == "The old ferry Aurora sank off Porto Vello on 3 May 2021."


def test_a_year_that_something_is_meant_to_be_by_is_no_date_of_the_story(language: Language) -> None:
    sentence, year = parse(language, "The old ferry Aurora sank as a trial for a new one by 2023.", "2023", "by")
    aim = replace(year, edtf="../2023-12-31", value="2023")
    assert list_further_dates(*note(sentence, aim, sentence.text[:-1], weight=0.9)) == ()


def test_a_clause_beside_a_dated_saying_has_not_its_date(language: Language) -> None:
    text = "Her mother, who sold the ferry Aurora, said Monday from her home: “I want to see it.”"
    sentence, monday = parse(language, text, "Monday")
    facts, readings = note(sentence, monday, "who sold the ferry Aurora", weight=0.9)
    sold = replace(facts[0], text="Her mother sold the ferry Aurora.")
    assert list_further_dates([sold], readings) == ()
    credited = replace(sold, evidence=(replace(sold.evidence[0], attribution="her mother"),))
    assert list_further_dates([credited], readings) == ()
    facts, readings = note(sentence, monday, "Her mother", weight=0.9)
    named = replace(facts[0], text="Her mother sold it.")
    credited = replace(named, evidence=(replace(named.evidence[0], attribution="her mother"),))
    assert list_further_dates([credited], readings) == ()
    whole = text[: text.index(" from her home")]
    facts, readings = note(sentence, monday, whole, weight=0.9)
    assert list_further_dates([replace(facts[0], text="Her mother sold the ferry Aurora.")], readings) == ()
