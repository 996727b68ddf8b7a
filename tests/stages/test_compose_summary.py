"""The drafted summary: what a reader must have, proved by its quotes, readable alone, never one side of a dispute."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_story import ARTICLES, DIED, DIFFER, SANK, SPOKE, STORY

from sitegen.model.readings import Reading, Sentence, Token
from sitegen.model.spans import Quote
from sitegen.model.stories import Alias, Disagreement, Entity, Fact, SummarySentence, When
from sitegen.stages.check import check_summary
from sitegen.stages.compose.summary.disputes import find_outdated, show_later_sides, show_other_sides
from sitegen.stages.compose.summary.drafting import MOST_SENTENCES, MOST_WORDS, draft_summary
from sitegen.stages.compose.summary.ideas import list_ideas
from sitegen.stages.compose.summary.names import drop_short_names, introduce_people
from sitegen.stages.compose.summary.text import (
    content_words,
    drop_saying_days,
    drop_weekdays,
    is_coloured,
    reads_alone,
    smooth_words,
    tells_harm,
    tells_reporting,
    voices_feeling,
)
from sitegen.stages.compose.summary.title import choose_title, shorten_title


def draft(*facts: Fact, disagreements: tuple[Disagreement, ...] = (DIFFER,)) -> tuple[SummarySentence, ...]:
    return draft_summary(facts, disagreements, STORY.sources, STORY.entities)


def stated(number: int, text: str, **changes: object) -> Fact:
    """A fact that one quote states in the very words."""
    proof = replace(SANK.evidence[0], id=f"e-x{number:03}", quote=Quote("a.txt", 0, len(text), text))
    return replace(
        SANK, id=f"f-x{number:03}", text=text, evidence=(proof,), entities=(), when=When(), weight=0.5, **changes
    )  # type: ignore[arg-type]


READABLE = (
    "WHO experts will meet in Porto Vello on Tuesday.",
    "The ferry Aurora sank off Porto Vello.",
    "“We lost good neighbours today,” the mayor told all reporters.",
    "“Good neighbours are gone,” the mayor told the US embassy.",
    "12 people died when the ferry sank.",
    "The harbour said that it would reopen when all boats are safe again.",
)
UNREADABLE = (
    "Who experts sent by the city looked at the ferry is not known.",
    "He said that the ferry had sunk.",
    "However, the ferry sank off Porto Vello.",
    "The ferry sank.",
    "sinking off the coast of Porto Vello at night",
    "That was the worst accident on the coast.",
    "The mayor said “we lost good neighbours today.",
    "We saw the ferry sink off the coast.",
    "Did the ferry sink off the coast that night?",
    "When he arrived the ferry had sunk already.",
    "On Monday, she saw the ferry sink.",
    "The coast guard sent dozens of divers and two cranes there.",
)


@pytest.mark.parametrize("text", READABLE)
def test_sentences_that_stand_alone_are_taken(text: str) -> None:
    assert reads_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "There is no vaccine against the fever on the coast.",
        "There have been no deaths outside the harbour town.",
        "It is not yet clear who opened the doors of the ferry.",
        "It could take until May before the harbour opens.",
    ],
)
def test_there_and_it_may_open_a_parsed_sentence_where_they_stand_for_nothing(text: str) -> None:
    assert reads_alone(text, is_parsed=True)
    assert not reads_alone(text)


@pytest.mark.parametrize("text", UNREADABLE)
def test_sentences_that_point_back_or_are_fragments_are_not(text: str) -> None:
    assert not reads_alone(text)


def test_a_disputed_value_is_told_with_the_other() -> None:
    (sentence,) = draft(DIED)
    assert sentence.text == "At least 12 people died, according to the coast guard; another report says fourteen."
    assert check_summary([sentence], STORY, ARTICLES).problems == ()


def test_a_dispute_that_cannot_be_shown_keeps_the_fact_out() -> None:
    silent = replace(DIFFER, sides=(DIFFER.sides[0], replace(DIFFER.sides[1], value=None)))
    assert draft(DIED, disagreements=(silent,)) == ()


def test_a_settled_dispute_is_no_dispute() -> None:
    (sentence,) = draft(DIED, disagreements=(replace(DIFFER, status="resolved"),))
    assert sentence.text == DIED.text


def test_every_drafted_sentence_passes_the_gates() -> None:
    summary = draft(*STORY.facts)
    assert [sentence.facts[0] for sentence in summary] == ["f-sank1", "f-died1", "f-spoke"]
    assert check_summary(summary, STORY, ARTICLES).problems == ()


@pytest.mark.parametrize(
    "fact",
    [
        replace(SANK, text="The ferry Borealis sank off Porto Vello."),
        replace(SANK, text="The ferry Aurora sank with 30 people."),
        replace(SANK, text="The ferry Aurora sank on 4 May 2021."),
        replace(SANK, text="The ferry Aurora sank in a “terrible storm” off Porto Vello."),
        replace(SANK, state="rejected"),
        replace(SANK, state="stale"),
        replace(SANK, evidence=tuple(replace(one, place="headline") for one in SANK.evidence)),
        replace(SANK, evidence=tuple(replace(one, check="missing") for one in SANK.evidence)),
    ],
)
def test_what_its_quotes_do_not_prove_is_not_drafted(fact: Fact) -> None:
    assert draft(fact) == ()


def test_the_same_thing_is_not_told_twice_but_cited_twice() -> None:
    again = stated(1, "The ferry Aurora sank off Porto Vello.")
    (sentence,) = draft(SANK, again)
    assert set(sentence.facts) == {"f-sank1", "f-x001"}


def test_the_story_is_told_in_order() -> None:
    planned = stated(1, "A public hearing about rules for boats is planned.", lane="planned", kind="plan")
    older = replace(stated(2, "An accident killed five sailors near an island."), when=When("1998", "stated"))
    other = stated(3, "Divers searched wreckage all night without success.")
    texts = [sentence.text for sentence in draft(planned, SPOKE, older, other, SANK, disagreements=())]
    assert texts == [SANK.text, other.text, SPOKE.text, older.text, planned.text]


def test_a_summary_is_short() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    facts = [
        stated(number, " ".join(f"Word{one}{two}" for two in letters[:18]).replace("Word", "word").capitalize() + ".")
        for number, one in enumerate(letters)
    ]
    summary = draft(*facts)
    assert 6 <= len(summary) <= MOST_SENTENCES
    assert 120 <= sum(len(sentence.text.split()) for sentence in summary) <= MOST_WORDS


@settings(deadline=None)
@given(st.permutations(STORY.facts), st.permutations(STORY.entities), st.permutations(STORY.sources))
def test_the_order_of_what_is_given_does_not_matter(facts: list, entities: list, sources: list) -> None:  # type: ignore[type-arg]
    assert draft_summary(tuple(facts), (DIFFER,), tuple(sources), tuple(entities)) == draft(*STORY.facts)


def test_the_title_is_the_headline_that_says_most() -> None:
    assert choose_title(STORY.facts, STORY.sources) == "Ferry sinks off Porto Vello"
    assert choose_title(STORY.facts, STORY.sources[2:]) == ""
    untitled = choose_title(STORY.facts, STORY.sources[2:], draft(*STORY.facts))
    assert untitled == "The ferry Aurora sank off Porto Vello"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On 3 May 2021, the ferry sank off Porto Vello after a storm.", "The ferry sank off Porto Vello"),
        ("A strong quake has struck the island, the worst for a century.", "A strong quake has struck the island"),
        (
            "A mayor who came to town as a young man without any money and became its owner has died.",
            "A mayor who came to town as a young man without any money",
        ),
    ],
)
def test_a_title_is_the_first_sentence_up_to_its_first_pause(text: str, title: str) -> None:
    assert shorten_title(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "The Herald's Ann Lee visited the harbour and spoke to sailors.",
        "A video shared online showed the ferry as it sank.",
        "Video footage from Monday showed the ferry as it sank.",
        "The following are the latest figures of the dead and missing in the sinking of the ferry.",
        "Bodies were found on the beach Thousands spent the night in the open.",
    ],
)
def test_reporting_and_glued_captions_are_told_from_events(text: str) -> None:
    assert tells_reporting(text)


def test_colour_is_told_from_reports() -> None:
    assert is_coloured("Unfortunately, nobody knows when the ferry will be raised.")
    assert not is_coloured("The mayor called it “a very sad day” for Porto Vello.")


def test_a_weekday_alone_on_which_something_was_said_is_left_out() -> None:
    assert drop_saying_days("The hair is his, an official said Friday.") == "The hair is his, an official said."
    assert drop_saying_days("The mayor said on Friday that it sank.") == "The mayor said that it sank."
    kept = "The mayor said Friday 7 May 2021 was sad."
    assert drop_saying_days(kept) == kept


def test_a_person_who_is_called_by_the_first_name_is_named_in_full_at_first() -> None:
    ana = Entity("n-ana", "Ana Lima", "person", None, (Alias("Ana", 5, ()), Alias("Ana Lima", 2, ())))
    joao = Entity("n-joao", "João Lima", "person", None, (Alias("João Lima", 2, ()),))
    texts = ["The port took in Ana’s boat.", "Ana sold it."]
    assert introduce_people(texts, (ana, joao)) == ("The port took in Ana Lima’s boat.", "Ana sold it.")
    seldom = replace(ana, aliases=(Alias("Ana", 1, ()), Alias("Ana Lima", 2, ())))
    assert introduce_people(texts, (seldom, joao)) == tuple(texts)


def test_what_somebody_went_through_is_told_from_what_an_office_says() -> None:
    assert voices_feeling("Ann Lee said: “Everyone just went flying.”")
    assert not voices_feeling("The mayor said the ferry was “not fit for the sea”.")
    assert not voices_feeling("Everyone was saved from the ferry.")


def test_harm_is_told_with_a_figure() -> None:
    assert tells_harm("Dozens of sailors were injured.")
    assert not tells_harm("The captain was injured.")


def test_what_ties_a_sentence_to_the_one_before_is_left_out() -> None:
    assert smooth_words("However, the mayor also said that 12 people died .") == "The mayor said that 12 people died."
    assert smooth_words("Moments later, the ferry sank.") == "The ferry sank."
    assert smooth_words("It sank off Vello Co..") == "It sank off Vello Co."
    assert smooth_words("Elsewhere, the ferry sank.") == "The ferry sank."
    assert smooth_words("The Harbour Board -LRB- HB -RRB- met.") == "The Harbour Board (HB) met."
    assert smooth_words('He said"all is lost"and a"plan"is due.') == 'He said "all is lost" and a "plan" is due.'
    assert smooth_words('The "Aurora" sank; "all" left.') == 'The "Aurora" sank; "all" left.'
    assert smooth_words("Most owners, however, paid.") == "Most owners paid."
    assert smooth_words("The ferry sank, the mayor added.") == "The ferry sank, the mayor said."
    assert smooth_words('It was " a bad day " for it, and "over" .') == 'It was "a bad day" for it, and "over".'
    assert smooth_words('Boats of 12" and of 14" sank.') == 'Boats of 12" and of 14" sank.'


def test_marks_and_times_that_only_open_a_sentence_are_left_out() -> None:
    assert smooth_words("-- The ferry sank.") == "The ferry sank."
    assert smooth_words("But this week, Ana Lima lifted the ban.") == "Ana Lima lifted the ban."
    assert smooth_words("This week saw two storms.") == "This week saw two storms."


def test_a_person_is_named_in_full_at_first() -> None:
    lima = replace(STORY.entities[0], id="n-lima0", name="Ana Lima", kind="person")
    told = introduce_people(["Mr. Rio wept.", "Ms. Lima spoke.", "Lima left.", "“Lima lies,” he said."], [lima])
    assert told == ("Mr. Rio wept.", "Ana Lima spoke.", "Lima left.", "“Lima lies,” he said.")
    assert introduce_people(["The Lima report is out."], [lima]) == ("The Lima report is out.",)


def test_a_short_name_in_brackets_stays_only_where_it_is_used() -> None:
    first, second = "The Porto Vello Harbour Board (PVHB) met.", "The Coast Guard (CG) sent a boat."
    assert drop_short_names([first, second, "The CG left."]) == (
        "The Porto Vello Harbour Board met.",
        second,
        "The CG left.",
    )
    assert drop_short_names(["It sank (Monday)."]) == ("It sank (Monday).",)


def test_a_toll_is_not_replaced_by_a_smaller_one() -> None:
    early, late = (
        replace(side, value=value, evidence=()) for side, value in zip(DIFFER.sides, ("59 people", "50"), strict=True)
    )
    update = replace(DIFFER, relation="updates", sides=(early, late), statement="The number of dead rises.")
    told = ("The ferry sank and 59 people died.", DIFFER.facts, [update], "", (0, 0))
    assert not find_outdated(*told)
    assert find_outdated(told[0], told[1], [replace(update, statement="The number of boats changes.")], "", (0, 0))


def test_sides_with_the_same_figure_are_not_set_against_each_other() -> None:
    sides = tuple(
        replace(side, value=v) for side, v in zip(DIFFER.sides, ("more than 50", "over 50 people"), strict=True)
    )
    text = "The police said that more than 50 were hurt."
    assert show_other_sides(text, DIFFER.facts, [replace(DIFFER, sides=sides)]) == text


def test_a_year_is_not_set_against_a_length() -> None:
    sides = tuple(replace(side, value=v) for side, v in zip(DIFFER.sides, ("almost three years", "2022"), strict=True))
    text = "The search for the ferry has gone on for almost three years."
    assert show_other_sides(text, DIFFER.facts, [replace(DIFFER, type="computed", sides=sides)]) == text


def update_of(*values: str, statement: str = "Reports give the number of people affected differently.") -> Disagreement:
    sides = tuple(replace(DIFFER.sides[0], value=value, evidence=()) for value in values)
    return replace(DIFFER, type="quantity", relation="updates", sides=sides, statement=statement)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Dozens more were hurt.", ("dozens", "more than 50")),
        ("Police said that over 50 people were hurt.", ("over 50 people", "51")),
        ("Seven people died.", ("five people", "seven people")),
        ("Over 50 were hurt.", ("over 50", "more than 50 people")),
    ],
)
def test_a_figure_that_still_holds_is_not_outdated(text: str, values: tuple[str, str]) -> None:
    assert find_outdated(text, DIFFER.facts, [update_of(*values)], "", (0, 0)) == ()


@pytest.mark.parametrize(("latest", "is_old"), [("257 people", True), ("60 people", False)])
def test_a_vague_toll_is_outdated_by_a_count_far_above_it(latest: str, is_old: bool) -> None:
    update = update_of("82 people", latest, statement="Reports give the number of dead differently.")
    told = "A ferry sank off Porto Vello, killing dozens of people.", DIFFER.facts
    assert bool(find_outdated(*told, [update], "", (0, 0))) is is_old
    assert not find_outdated("Dozens of sailors said prayers.", DIFFER.facts, [update], "", (0, 0))


def test_a_standing_that_has_changed_is_outdated_in_whatever_words() -> None:
    told = Quote("a.txt", 0, 31, "The captain is sought in Porto.")
    before = replace(DIFFER.sides[0], value="witness", evidence=(told,))
    after = replace(DIFFER.sides[0], value="charged", evidence=())
    update = replace(DIFFER, type="predicate", relation="updates", sides=(before, after), statement="It moves on.")
    outdated = find_outdated(told.exact, DIFFER.facts, [update], "a.txt", (0, 31))
    assert [side for _, side in outdated] == [after]
    assert show_later_sides(told.exact, outdated) is None
    assert not find_outdated("The captain was charged.", DIFFER.facts, [update], "b.txt", (0, 24))


def test_an_outdated_figure_is_told_with_the_later_one() -> None:
    update = update_of("143 million people", "145.5 million people")
    text = "The firm said that 143 million people were affected."
    outdated = find_outdated(text, DIFFER.facts, [update], "", (0, 0))
    assert [side.value for _, side in outdated] == ["145.5 million people"]
    assert show_later_sides(text, outdated) == f"{text[:-1]}; a later report says 145.5 million people."
    assert show_later_sides(text, [(replace(update, type="name"), update.sides[1])]) is None


def test_two_disputes_in_one_sentence_are_not_told() -> None:
    sides = tuple(replace(side, value=value) for side, value in zip(DIFFER.sides, ("12 people", "14"), strict=True))
    one = replace(DIFFER, sides=sides)
    text = "The ferry sank and 12 people died."
    assert show_other_sides(text, DIFFER.facts, [one]) == "The ferry sank and 12 people died; another report says 14."
    assert show_other_sides(text, DIFFER.facts, [one, replace(one, id="d-other")]) is None


def test_a_slight_difference_is_left_to_the_ledger() -> None:
    one = replace(DIFFER, severity="high")
    text = f"The port says {DIFFER.sides[0].value}."
    assert show_other_sides(text, DIFFER.facts, [one]) != text
    assert show_other_sides(text, DIFFER.facts, [replace(one, severity="low")]) == text


def test_a_sum_that_fails_is_told_where_no_side_has_a_value_of_its_own() -> None:
    taken, other = DIFFER.sides
    one = replace(DIFFER, type="computed", sides=(taken, replace(other, value=None)))
    told = show_other_sides(f"The port says {taken.value}.", DIFFER.facts, [one])
    assert told == f"The port says {taken.value}; other figures that are reported do not add up to this."


def test_one_idea_has_many_words() -> None:
    killed, dead = (list_ideas(content_words(text)) for text in ("The blast killed soldiers.", "Soldiers are dead."))
    assert dead <= killed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm said on Monday that it would pay.", "The firm said that it would pay."),
        ("The firm would pay, it said Monday.", "The firm would pay, it said."),
        ("Monday's crash killed two.", "Monday's crash killed two."),
        ("The firm met on Monday 3 May 2021.", "The firm met on Monday 3 May 2021."),
    ],
)
def test_a_weekday_is_left_out_where_the_sentence_stands_without_it(text: str, told: str) -> None:
    assert drop_weekdays(text) == told


def test_a_headline_that_reports_goes_before_one_that_lists_or_asks() -> None:
    titles = ("7 things to know about the Porto Vello ferry", "Why did the ferry sink?", "Ferry sinks off Porto Vello")
    sources = tuple(replace(source, title=title) for source, title in zip(STORY.sources, titles, strict=True))
    assert choose_title(STORY.facts, sources) == titles[2]


def test_a_headline_of_quoted_words_gives_way_to_the_summary() -> None:
    """Somebody's words after a colon tell nothing of the event; alone they are better than none."""
    source = replace(STORY.sources[0], title="Harbour chief Ada Marr: 'We still hope'")
    assert choose_title(STORY.facts, (source,), draft(*STORY.facts)) == "The ferry Aurora sank off Porto Vello"
    assert choose_title(STORY.facts, (source,)) == source.title


def test_a_title_tells_what_happened_not_only_of_whom() -> None:
    """The first sentence loses its verb when it is shortened, so that the next one speaks."""
    tagged = ("boy", "NN"), ("who", "WP"), ("came", "VBD"), ("by", "IN"), ("boat", "NN"), ("returned", "VBD")
    tokens = tuple(Token(0, 1, word, word, "X", tag, "dep", 0) for word, tag in tagged)
    reading = Reading("a", "a.txt", (Sentence(0, 1, "…", tokens, 0),))
    boy = "A boy of six years who came by boat after a long night and became known to all returned home."
    told = tuple(SummarySentence(text, ()) for text in (boy, "The boy returned to his father."))
    assert choose_title((), (), told, (), (reading,)) == "The boy returned to his father"
    assert choose_title((), (), told[:1], (), (reading,)).startswith("A boy of six years")
    assert shorten_title("The boy's father, Juan Marr of Vello, returned home, he said.", {"returned"}).endswith("home")


def test_a_clause_is_quoted_whatever_number_a_name_in_it_has() -> None:
    words = "Reactor-1 is out of service"
    quote = replace(DIFFER.sides[1].evidence[0], exact=words)
    sides = (replace(DIFFER.sides[0], value="12 people died"), replace(DIFFER.sides[1], value=words, evidence=(quote,)))
    one = replace(DIFFER, sides=sides)
    shown = show_other_sides("The ferry sank and 12 people died.", DIFFER.facts, [one])
    assert shown == f"The ferry sank and 12 people died; another report says “{words}”."


def deny(words: str) -> Disagreement:
    """The toll, which somebody denies in these words."""
    quote = replace(DIFFER.sides[1].evidence[0], exact=words)
    sides = (replace(DIFFER.sides[0], value="12 people died"), replace(DIFFER.sides[1], value=words, evidence=(quote,)))
    return replace(DIFFER, type="predicate", sides=sides)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "The mayor has denied that 12 people died on board the ferry",
            "the mayor has denied that 12 people died on board the ferry",
        ),
        (
            "Nobody was hurt when the ferry ran on a rock",
            "another report says “Nobody was hurt when the ferry ran on a rock”",
        ),
    ],
)
def test_a_denial_is_told_as_a_clause_of_its_own(words: str, shown: str) -> None:
    told = "The ferry sank and 12 people died."
    one = deny(words)
    assert show_other_sides(told, DIFFER.facts, [one]) == f"{told[:-1]}; {shown}."
    assert show_other_sides(told, DIFFER.facts, [replace(one, type="modality")]) is None
    assert show_other_sides(told, DIFFER.facts, [deny(f"{words} {'and a boat ' * 9}")]) is None


def test_the_fact_of_what_others_say_is_cited_with_the_sentence() -> None:
    other = replace(DIED, id="f-died2", text="Fourteen people died.", evidence=DIED.evidence[2:], weight=0.1)
    died = replace(DIED, evidence=DIED.evidence[:2])
    (sentence,) = draft(died, other, disagreements=(replace(DIFFER, facts=("f-died1", "f-died2")),))
    assert sentence.text.endswith("; another report says fourteen.")
    assert sentence.facts == ("f-died1", "f-died2")
