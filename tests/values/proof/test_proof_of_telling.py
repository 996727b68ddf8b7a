"""How a sentence tells: whose words, denied or not, sure or not, and by how many reports; good and bad sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.readings import Reading, Sentence
from sitegen.model.spans import Quote
from sitegen.model.stories import Alias, Disagreement, Entity, Evidence, Fact, Side
from sitegen.values.proof import gather_background
from sitegen.values.proof.reports import find_thin_reports
from sitegen.values.proof.telling import list_contexts
from sitegen.values.proof.turns import find_turned_words
from sitegen.values.proof.voices import find_vanished_voices

LINES = {"a.txt": "l-1", "b.txt": "l-1", "c.txt": "l-2"}


def piece(words: str, file: str = "a.txt", *, speaker: str | None = None, hedge: str | None = None) -> Evidence:
    quote = Quote(file, 0, len(words), words)
    return Evidence(f"e-{file}-{words[:4]}", f"s-{file}", quote, attribution=speaker, hedge=hedge)


def fact(*pieces: Evidence) -> Fact:
    return Fact("f-1", "It is so.", "event", "What happened", pieces)


COAST_GUARD = Entity("n-1", "Coast Guard", "organisation", None, (Alias("the CGV", 1, ()),))
CREDITED = fact(piece("twelve died", speaker="Ana Lima"), piece("12 were dead", "c.txt", speaker="Coast Guard"))


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people died, the harbour said.",
        "According to officials, twelve people died.",
        "Twelve people are reported dead.",
        "Twelve people allegedly died.",
        "Lima counts twelve dead.",
        "The CGV counts twelve dead.",
        "They were “dead”.",
        "Officials noted twelve dead, and hoped for no more.",
        "Twelve people are feared dead.",
    ],
)
def test_words_that_leave_it_to_somebody_keep_an_attribution(text: str) -> None:
    assert find_vanished_voices(text, [CREDITED], [COAST_GUARD]) == ()


@pytest.mark.parametrize(
    "text",
    ["Twelve people died.", "12 dead were found.", "In the United States twelve died.", "On the “Aurora” twelve died."],
)
def test_what_every_source_credits_is_not_told_flat(text: str) -> None:
    (found,) = find_vanished_voices(text, [CREDITED], [COAST_GUARD])
    assert (found.fact, found.speakers) == ("f-1", ("Ana Lima", "Coast Guard"))


def test_one_source_that_says_so_itself_is_enough() -> None:
    own = fact(*CREDITED.evidence, piece("twelve people died", "b.txt"))
    gone = fact(*CREDITED.evidence, replace(piece("twelve people died", "b.txt"), check="missing"))
    assert find_vanished_voices("Twelve people died.", [own]) == ()
    assert find_vanished_voices("Twelve people died.", [gone]) != ()


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("The mayor did not resign.", "Mayor Lima has not resigned."),
        ("The mayor stays in office.", "Mayor Lima has not resigned."),
        ("The talks brought no ceasefire.", "The talks ended without a ceasefire."),
        ("The crew did not survive the crash off the old port.", "The crew died in a crash near Vello."),
        ("The talks brought no ceasefire.", "Little was done towards a ceasefire."),
        ("Sabotage was ruled out.", "There was no evidence of sabotage."),
        ("Nobody was injured.", "All aboard were unhurt; no one was injured."),
        ("The firm denied that it paid.", "It had not paid, the firm said."),
        ("It sank not only ships but hopes.", "It sank ships and hopes."),
        ("They agreed to exchange prisoners.", "They will exchange prisoners."),
        ("The firm may sell the mill.", "The firm plans to sell the mill."),
        ("The firm is expected to sell the mill.", "The firm might sell the mill."),
        ("The mill was sold.", "The mill, which it had wanted to sell, was sold."),
        ("Both sides met again.", "Both sides will meet again. They met again in May."),
        ("The vote is to be held in June.", "The vote will be held in June."),
        ("Engineers could hear the crew.", "Engineers heard the crew."),
        ("Ukraine could not answer in time.", "It had been unable to answer in time."),
        ("The crew may have drowned.", "The crew is feared drowned."),
        ("It is unclear whether the crew drowned.", "Whether the crew drowned is not known."),
        ("The signing was delayed.", "The treaty has not been signed."),
        ("No foreigner was killed.", "Foreigners: 0 killed."),
        ("The mayor thanked the divers.", "I want to thank the divers."),
        ("Exports were hit.", "Exports are already beginning to be hit."),
        ("The club’s title drought was long.", "It was a long streak without a title."),
        ("He thinks that she did not survive.", "I don’t think she survived."),
        ("The cause has not been established.", "Two teams are to establish the cause."),
        ("They ask whether a second car (a red one) was used.", "They ask whether a second car was used."),
        ("The injuries were not life-threatening.", "It was a non-life threatening injury."),
        ("The leaked letters are old.", "The leaked letters are said to be old."),
        ("The second boat was found on Monday.", "The first boat has not been found. The second was found on Monday."),
    ],
)
def test_what_the_sources_say_in_other_words_is_not_turned(text: str, context: str) -> None:
    assert find_turned_words(text, [piece(context)], [context]) == ()


@pytest.mark.parametrize(
    ("text", "context", "word", "turn"),
    [
        ("The mayor resigned.", "Mayor Lima has not yet resigned.", "resigned", "affirmed"),
        ("The black box has been found.", "The black box hasn’t been found.", "found", "affirmed"),
        ("The firm agreed to pay.", "The firm refused to pay.", "pay", "affirmed"),
        ("The talks brought a ceasefire.", "The talks brought no ceasefire.", "ceasefire", "affirmed"),
        ("Vello seeks naval restrictions.", "Vello seeks no naval restrictions.", "restrictions", "affirmed"),
        ("The sides may have agreed to talk.", "Both sides agreed to talk.", "agreed", "doubted"),
        ("The mayor did not resign.", "Mayor Lima resigned.", "resign", "denied"),
        ("The sides did not agree to talk.", "Both sides agreed to talk in May.", "agree", "denied"),
        (
            "The navy did not carry out the raid on the old port.",
            "The raid on the old port was the navy’s.",
            "carry",
            "denied",
        ),
        ("The court never heard the case.", "The court heard the case in May.", "heard", "denied"),
        ("The talks brought no ceasefire.", "The talks brought a ceasefire.", "ceasefire", "denied"),
        ("The firm sold the mill.", "The firm may sell the mill.", "sold", "done"),
        ("Both sides withdrew.", "Both sides agreed to withdraw.", "withdrew", "done"),
        ("The crew drowned.", "The crew is believed to have drowned.", "drowned", "done"),
        ("The mill was closed.", "The mill is to be closed in June.", "closed", "done"),
        ("The crew may have drowned.", "The crew drowned on Monday.", "drowned", "doubted"),
    ],
)
def test_what_turns_a_word_against_all_sources_is_found(text: str, context: str, word: str, turn: str) -> None:
    (found,) = find_turned_words(text, [piece(context)], [context])
    assert (found.word, found.turn) == (word, turn)


def test_a_source_that_states_it_in_other_words_is_enough() -> None:
    contexts = ["Thieves are thought to have stolen 200 card numbers.", "The 200 card numbers were taken by thieves."]
    assert find_turned_words("Thieves stole 200 card numbers.", [piece(one) for one in contexts], contexts) == ()
    assert find_turned_words("Thieves stole 200 card numbers.", [piece(contexts[0])], contexts[:1]) != ()


def test_one_source_that_says_so_is_enough_for_a_word() -> None:
    contexts = ["The mayor has not resigned.", "The mayor resigned on Monday."]
    assert find_turned_words("The mayor resigned.", [piece(one) for one in contexts], contexts) == ()


def test_a_hedge_of_every_source_stays() -> None:
    hedged = [piece("allegedly bribed the judge", hedge="allegedly")]
    (found,) = find_turned_words("The firm paid the judge.", hedged, ["It allegedly bribed the judge."])
    assert (found.word, found.turn) == ("allegedly", "flat")
    for text in ("The firm allegedly paid.", "The firm is said to have paid.", "The firm may have paid."):
        assert find_turned_words(text, hedged, ["It allegedly bribed the judge."]) == ()
    assert find_turned_words("It paid.", [*hedged, piece("paid the judge", "c.txt")], ["It paid the judge."]) == ()


TWELVE, TOO = piece("Twelve people died"), piece("12 people died", "b.txt")
THIRTEEN = piece("Thirteen died", "c.txt")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Sources say that the ferry sank.", (piece("it sank"), piece("sank", "c.txt"))),
        ("The ferry sank, several reports say.", (piece("it sank"), piece("sank", "c.txt"))),
        ("Two reports say that 12 died.", (TWELVE, TOO)),
        ("12 people died; another report says 13.", (TWELVE, THIRTEEN)),
        ("13 people died; earlier reports said 12.", (TWELVE, THIRTEEN)),
        ("Other reports say 12 or 13.", (TWELVE, THIRTEEN)),
        ("One report says that 12 died.", (TWELVE,)),
        ("Police sources said that 12 died.", (TWELVE,)),
        ("Russia’s state media said little.", (piece("said little"),)),
        ("The BBC reports that 12 died.", (TWELVE,)),
        ("Local media said that 12 died.", (piece("12 died, local media said"),)),
        ("Sources say that 12 died.", (piece("12 died", speaker="sources"),)),
        ("The two countries’ reports of the damage differ.", (piece("damage"),)),
        ("The ferry sank, according to AP reports.", (piece("it sank"),)),
    ],
)
def test_reports_that_are_as_many_as_is_said_pass(text: str, pieces: tuple[Evidence, ...]) -> None:
    contexts = [one.quote.shown for one in pieces]
    assert find_thin_reports(text, [fact(*pieces)], [], lines=LINES, contexts=contexts) == ()


@pytest.mark.parametrize(
    ("text", "pieces", "words", "lines", "articles"),
    [
        ("Sources say that the ferry sank.", (piece("it sank"), piece("sank", "b.txt")), "Sources say", 1, 2),
        ("The ferry sank, several local reports say.", (piece("it sank"),), "several local reports say", 1, 1),
        ("According to media reports, the ferry sank.", (piece("it sank"),), "According to media reports", 1, 1),
        (
            "The ferry sank, according to several newspapers.",
            (piece("it sank"),),
            "according to several newspapers",
            1,
            1,
        ),
        ("13 died; other reports say 12.", (TWELVE, TOO, THIRTEEN), "other reports say", 1, 2),
        ("13 died (other reports: 12).", (TWELVE, THIRTEEN), "other reports", 1, 1),
        ("Three reports say that 12 died.", (TWELVE, TOO, THIRTEEN), "Three reports say", 1, 2),
        ("It was widely reported that 12 died.", (TWELVE, THIRTEEN), "widely reported", 1, 1),
    ],
)
def test_one_report_is_not_several(
    text: str, pieces: tuple[Evidence, ...], words: str, lines: int, articles: int
) -> None:
    (found,) = find_thin_reports(text, [fact(*pieces)], [], lines=LINES)
    assert (found.words, found.lines, found.articles) == (words, lines, articles)


def test_sides_of_an_entry_count_as_carriers_of_their_words() -> None:
    sides = (
        Side("near the port", "near the port", (Quote("a.txt", 0, 9, "near the port"),)),
        Side("at sea", "at sea", (Quote("b.txt", 0, 9, "out at sea"), Quote("c.txt", 0, 9, "at sea"))),
    )
    entry = Disagreement("d-1", "predicate", "differs", "medium", "They differ.", "", ("f-1",), sides)
    own = [fact(piece("near the port"))]
    assert find_thin_reports("It sank near the port; other reports say “at sea”.", own, [entry], lines=LINES) == ()
    assert find_thin_reports("It sank at sea; other reports say “near the port”.", own, [entry], lines=LINES) != ()


def test_a_quote_is_read_within_the_sentence_it_stands_in() -> None:
    texts = ("The mayor has not resigned. ", "She will speak today.")
    sentences = tuple(
        Sentence(start, start + len(text.rstrip()), text.rstrip(), (), 0)
        for start, text in zip((0, len(texts[0])), texts, strict=True)
    )
    known = gather_background((), (), (), (Reading("s-a", "a.txt", sentences),)).sentences
    assert list(list_contexts(Quote("a.txt", 18, 26, "resigned"), known)) == ["The mayor has not resigned."]
    assert list(list_contexts(Quote("a.txt", 18, 35, "resigned. She will"), known)) == [one.text for one in sentences]
    assert list(list_contexts(Quote("b.txt", 0, 8, "resigned"), known)) == ["resigned"]
