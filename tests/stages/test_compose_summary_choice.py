"""Which sentences a summary takes: what several articles tell alike, told once, with the day and with the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_story import DIFFER, SANK, STORY

from sitegen.model.readings import Reading, Sentence, Timex, Token
from sitegen.model.stories import Fact, Side, When
from sitegen.stages.compose.summary.aspects import accuses, list_aspects
from sitegen.stages.compose.summary.choice import choose_sentences
from sitegen.stages.compose.summary.dates import date_lead
from sitegen.stages.compose.summary.disputes import is_denial
from sitegen.stages.compose.summary.ideas import list_ideas
from sitegen.stages.compose.summary.order import Candidate, SummaryDesk
from sitegen.stages.compose.summary.pairs import add_up_pairs, list_pairs, weigh_pairs
from sitegen.stages.compose.summary.syntax import is_caption, is_introduced
from sitegen.stages.compose.summary.text import content_words, drop_credit
from sitegen.stages.compose.summary.title import choose_title

DAY = When("2021-05-03", "resolved")


def read(file: str, *texts: str, day: str | None = None) -> Reading:
    """An article of these sentences, without syntax; "Monday" in one of them is `day`."""
    sentences, timexes, at = [], [], 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(at, at + len(text), text, (), number))
        if day and "Monday" in text:
            start = at + text.index("Monday")
            timexes.append(Timex(start, start + 6, "Monday", "DATE", day, day, basis="resolved"))
        at += len(text) + 1
    return Reading(f"s-{file}", file, tuple(sentences), timexes=tuple(timexes))


def candidate(
    text: str, *facts: str, verb: str = "", file: str = "b.txt", span: tuple[int, int] = (0, 40)
) -> Candidate:
    words = content_words(text)
    return Candidate(
        text,
        tuple((name, 1.0) for name in facts),
        words,
        verb=verb,
        pairs=list_pairs(text),
        ideas=list_ideas(words),
        file=file,
        span=span,
    )


def desk_of(*facts: Fact, readings: tuple[Reading, ...] = ()) -> SummaryDesk:
    return SummaryDesk(
        facts={fact.id: fact for fact in facts},
        weights={fact.id: fact.weight for fact in facts},
        needs={fact.id: fact.weight for fact in facts},
        disputes=(),
        updates=(),
        entities=STORY.entities,
        headings={},
        pairs=weigh_pairs(readings),
    )


def test_only_what_two_articles_tell_weighs_anything() -> None:
    weights = weigh_pairs(
        (read("a.txt", "The ferry sank.", "Cats slept."), read("b.txt", "A ferry sank."), read("c.txt", "Rain fell."))
    )
    assert weights == {("sank", "ship~"): 0.5}
    assert add_up_pairs(list_pairs("The ferry sank at night."), weights) == 0.5


def test_a_list_of_a_thousand_words_has_no_million_pairs() -> None:
    assert len(list_pairs(" ".join(f"word{number}x" for number in range(1000)))) == 40 * 39 / 2


def test_a_sentence_is_not_taken_for_what_was_joined_to_it_by_chance() -> None:
    telling = "Divers recovered many bodies inside the sunken ferry wreck."
    trivial = "Sunday evening concerts were the last this festival season."
    readings = (read("a.txt", telling), read("b.txt", telling), read("c.txt", trivial))
    joined = replace(SANK, id="f-joined", weight=1.0)
    desk = desk_of(SANK, joined, readings=readings)
    lead = candidate("The ferry Aurora sank off Porto Vello.", SANK.id, file="a.txt")
    rated = [candidate(trivial, "f-joined", file="c.txt"), candidate(telling, SANK.id)]
    assert [one.text for one in choose_sentences(rated, lead, desk)][:2] == [lead.text, telling]


def test_a_fact_that_is_told_is_not_told_again_in_other_words() -> None:
    told = "Divers recovered many bodies inside the sunken ferry wreck."
    again = "Rescue crews brought up all who drowned below deck there."
    other = "Harbour masters closed both piers until the inquiry ends now."
    readings = tuple(read(file, told, again, other) for file in ("a.txt", "b.txt"))
    desk = desk_of(SANK, replace(SANK, id="f-b", weight=SANK.weight), readings=readings)
    lead = candidate(told, SANK.id, file="a.txt")
    rated = [candidate(again, SANK.id), candidate(other, "f-b", span=(60, 90))]
    assert [one.text for one in choose_sentences(rated, lead, desk)] == [told, other, again]


def test_an_accusation_that_is_told_calls_for_its_answer() -> None:
    lead = candidate("The port accused the ferry’s owner of saving on repairs.", SANK.id, file="a.txt")
    answer = candidate("The company denied all this and spoke of bad weather there.", "f-b", span=(60, 90))
    other = candidate("Shops near all harbours closed early that evening then.", "f-c", span=(100, 140))
    rated = desk_of(SANK, replace(SANK, id="f-b", weight=0.6), replace(SANK, id="f-c", weight=0.5))
    told = choose_sentences([other, answer], lead, rated)
    assert [one.text for one in told] == [lead.text, answer.text, other.text]


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("The man was later identified as Ann Lee.", {"who"}),
        ("The cause of the fire is unknown.", {"why", "unknown"}),
        ("The firm dismissed the claims as baseless.", {"answer"}),
        ("Two people were killed.", {"harm"}),
        ("A hearing is scheduled for June.", {"next"}),
    ],
)
def test_the_questions_that_a_sentence_answers(text: str, aspects: set[str]) -> None:
    assert list_aspects(text) == aspects


def test_an_accusation_is_no_lost_life() -> None:
    assert accuses("The group claimed responsibility for the blast.")
    assert not accuses("The storm claimed lives.")


def test_the_first_sentence_tells_the_day_that_others_print_for_the_same_act() -> None:
    text = "The ferry Aurora sank off Porto Vello."
    told = "The ferry Aurora sank off Porto Vello on Monday."
    readings = (read("a.txt", told, day="2021-05-03"), read("b.txt", told, day="2021-05-03"))
    fact = replace(SANK, when=DAY, predicate="sink")
    desk = desk_of(fact, readings=readings)
    lead = candidate(text, fact.id, verb="sank")
    assert date_lead(lead, desk, readings).text == "On 3 May 2021, the ferry Aurora sank off Porto Vello."
    done = candidate("The ferry Aurora has sunk off Porto Vello.", fact.id)
    assert date_lead(done, desk, readings).text == "The ferry Aurora has sunk off Porto Vello (3 May 2021)."
    perfect = candidate("A storm has struck the ferry Aurora off Porto Vello.", fact.id)
    assert date_lead(perfect, desk, readings).text == "On 3 May 2021, a storm struck the ferry Aurora off Porto Vello."
    vague = candidate("The ferry Aurora sank off Porto Vello last spring.", fact.id, verb="sank")
    assert date_lead(vague, desk, readings).text == "The ferry Aurora sank off Porto Vello on 3 May 2021."
    weekday = candidate("The ferry Aurora sank off Porto Vello on Monday evening.", fact.id, verb="sank")
    assert date_lead(weekday, desk, readings).text == (
        "The ferry Aurora sank off Porto Vello on the evening of Monday 3 May 2021."
    )


def test_a_first_sentence_that_left_its_day_out_gets_no_other() -> None:
    told = "The ferry Aurora sank off Porto Vello on Monday."
    readings = (read("a.txt", told, day="2021-05-03"), read("b.txt", told, day="2021-05-03"))
    desk = desk_of(replace(SANK, when=DAY, predicate="sink"), readings=readings)
    lead = candidate("The ferry Aurora sank off Porto Vello.", SANK.id, verb="sank")
    assert date_lead(lead, desk, readings) != lead
    assert date_lead(replace(lead, drops_day=True), desk, readings).text == lead.text


def test_no_day_is_told_that_is_another_act_s_or_of_what_lasts() -> None:
    readings = (
        read("a.txt", "The ferry Aurora left Porto Vello on Monday.", day="2021-05-03"),
        read("b.txt", "The ferry Aurora left Porto Vello on Monday.", day="2021-05-03"),
    )
    fact = replace(SANK, when=DAY, predicate="leave")
    desk = desk_of(fact, readings=readings)
    for text, verb in (
        ("The ferry Aurora sank off Porto Vello.", "sank"),
        ("The ferry Aurora is out of control.", ""),
        ("Divers have been seeking the ferry Aurora.", ""),
    ):
        lead = candidate(text, fact.id, verb=verb)
        assert date_lead(lead, desk, readings) == lead


def test_the_day_of_a_page_s_own_stamp_is_no_day_of_an_act() -> None:
    told = "Last updated at 06:28 on Monday The ferry Aurora sank off Porto Vello."
    readings = (read("a.txt", told, day="2021-05-03"), read("b.txt", told, day="2021-05-03"))
    fact = replace(SANK, when=DAY, predicate="sink")
    lead = candidate("The ferry Aurora sank off Porto Vello.", fact.id, verb="sank")
    assert date_lead(lead, desk_of(fact, readings=readings), readings) == lead


def test_the_first_sentence_tells_the_day_of_the_fact_that_it_states() -> None:
    told = "A captain was seen on Monday."
    readings = (read("a.txt", told, day="2021-05-03"), read("b.txt", told, day="2021-05-03"))
    lead = candidate("A storm damaged the ferry Aurora and took its mast.", SANK.id, verb="damaged")
    for predicate, first_report, is_dated in (("damage", 4, True), ("take", 4, False), ("damage", 90, False)):
        fact = replace(SANK, when=DAY, predicate=predicate)
        desk = replace(desk_of(fact, readings=readings), first_report=date(2021, 5, 3).toordinal() + first_report)
        assert (date_lead(lead, desk, readings) != lead) is is_dated


@pytest.mark.parametrize(("tag", "is_dated"), [("VBD", True), ("VBP", False)])
def test_what_a_sentence_tells_as_present_has_no_day_of_the_past(tag: str, is_dated: bool) -> None:
    told = "The ferry Aurora put into Porto Vello on Monday."
    text = "The ferry Aurora put into Porto Vello."
    readings = tuple(read(file, told, day="2021-05-03") for file in ("a.txt", "c.txt"))
    lead = read("b.txt", text)
    verb = Token(17, 20, "put", "put", "VERB", tag, "ROOT", 0)
    lead = replace(lead, sentences=(replace(lead.sentences[0], tokens=(verb,)),))
    fact = replace(SANK, when=DAY, predicate="put")
    one = candidate(text, fact.id, verb="put", span=(0, len(text)))
    dated = date_lead(one, desk_of(fact, readings=readings), (*readings, lead))
    assert dated.text == ("On 3 May 2021, the ferry Aurora put into Porto Vello." if is_dated else text)


def test_who_is_credited_is_not_what_is_told() -> None:
    assert drop_credit("The ferry sank off Porto Vello at night, the mayor told a paper.") == (
        "The ferry sank off Porto Vello at night"
    )
    assert drop_credit("The guard said that the ferry Aurora sank at night.") == "the ferry Aurora sank at night."


def test_a_headline_that_another_source_denies_is_no_title() -> None:
    sides = (Side("station is out of control", None, ()), Side("station is not out of control", None, ()))
    denial = replace(DIFFER, type="predicate", sides=sides)
    assert is_denial(denial)
    titles = ("Station is out of control and will fall", "Station to fall in May")
    sources = tuple(replace(source, title=title) for source, title in zip(STORY.sources[:2], titles, strict=True))
    fact = replace(SANK, text="The station is out of control and will fall in May.")
    assert choose_title((fact,), sources) == titles[0]
    assert choose_title((fact,), sources, (), (denial,)) == titles[1]


def test_a_headline_that_judges_is_no_title() -> None:
    titles = ("A station falls to Earth - but it’s the last thing to worry about", "Station to fall")
    sources = tuple(replace(source, title=title) for source, title in zip(STORY.sources[:2], titles, strict=True))
    assert choose_title((replace(SANK, text="A station falls to Earth."),), sources) == titles[1]


def parse(*words: tuple[str, str, str, str, int]) -> Sentence:
    text, tokens = "", []
    for word, pos, tag, dep, head in words:
        tokens.append(Token(len(text), len(text) + len(word), word, word.lower(), pos, tag, dep, head))
        text += f"{word} "
    return Sentence(0, len(text) - 1, text.rstrip(), tuple(tokens), 0)


def test_in_the_document_points_to_a_text_that_is_not_told_of() -> None:
    words = (
        ("In", "ADP", "IN", "prep", 4),
        ("the", "DET", "DT", "det", 2),
        ("document", "NOUN", "NN", "pobj", 0),
        ("owners", "NOUN", "NNS", "nsubj", 4),
        ("apologise", "VERB", "VBP", "ROOT", 4),
    )
    familiar = frozenset({"document", "owners"})
    assert not is_introduced(parse(*words), familiar)
    assert is_introduced(parse(*words[:1], ("a", "DET", "DT", "det", 2), *words[2:]), familiar)


@pytest.mark.parametrize(("subject", "is_picture"), [("People", True), ("Officials", False), ("Prices", False)])
def test_people_who_cross_a_street_just_now_are_a_picture(subject: str, is_picture: bool) -> None:
    sentence = parse(
        (subject, "NOUN", "NNS", "nsubj", 1),
        ("cross", "VERB", "VBP", "ROOT", 1),
        ("a", "DET", "DT", "det", 3),
        ("street", "NOUN", "NN", "dobj", 1),
    )
    assert is_caption(sentence) == is_picture
    assert is_caption(sentence, is_dated=True)


def test_a_headline_with_a_replaced_figure_is_no_title() -> None:
    sides = (Side("five dead", "five", ()), Side("seven dead", "seven", ()))
    update = replace(DIFFER, relation="updates", sides=sides)
    titles = ("Five dead as ferry sinks off Porto Vello", "Seven dead as ferry sinks")
    sources = tuple(replace(source, title=title) for source, title in zip(STORY.sources[:2], titles, strict=True))
    fact = replace(SANK, text="Five or seven were dead as a ferry sank off Porto Vello.")
    assert choose_title((fact,), sources) == titles[0]
    assert choose_title((fact,), sources, (), (update,)) == titles[1]


@pytest.mark.parametrize(
    ("sort", "is_known"),
    [(("prime", "ADJ", "JJ", "amod", 2), False), (("Ruritanian", "ADJ", "JJ", "amod", 2), True)],
)
def test_the_sort_of_an_office_tells_of_nobody(sort: tuple[str, str, str, str, int], is_known: bool) -> None:
    words = (
        ("The", "DET", "DT", "det", 2),
        sort,
        ("minister", "NOUN", "NN", "nsubj", 3),
        ("left", "VERB", "VBD", "ROOT", 3),
    )
    assert is_introduced(parse(*words), frozenset({"minister"})) is is_known
