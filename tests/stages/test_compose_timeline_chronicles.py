"""Lists of events under their dates: each date is of what stands behind its colon, also where lines ran together."""

from __future__ import annotations

import re
from dataclasses import replace

from small_story import SANK

from sitegen.model.readings import Reading, Sentence, Timex, Token
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact
from sitegen.stages.compose.timeline.chronicles import heads_list, is_headed_later, list_chronicles

LINES = (
    "29 Nov, 2007: Windward Islands.",
    "A quake destroyed many houses.",
    "4 Aug 1946: Samana.",
    "A quake and the wave behind it killed 1,600 11 Oct, 1918: Mona Passage.",
    "A quake killed 116 people near the port.",
)
DAYS = {"29 Nov, 2007": "2007-11-29", "4 Aug 1946": "1946-08-04", "11 Oct, 1918": "1918-10-11"}


def read_lines(lines: tuple[str, ...]) -> tuple[Reading, tuple[Fact, ...]]:
    """The lines as sentences with a fact each, their verbs tagged, and the dates of DAYS found."""
    text, sentences, facts = "\n".join(lines), [], []
    for number, line in enumerate(lines):
        start = text.index(line)
        tokens = tuple(
            Token(start + one.start(), start + one.end(), one[0], one[0], "X", _tag(one[0]), "dep", 0)
            for one in re.finditer(r"\w+", line)
        )
        sentences.append(Sentence(start, start + len(line), line, tokens, number))
        evidence = Evidence(f"e-{number}", "s-a", Quote("a.txt", start, start + len(line), line))
        facts.append(replace(SANK, id=f"f-{number}", text=line, evidence=(evidence,)))
    timexes = [
        Timex(at, at + len(words), words, "DATE", day, day, basis="stated")
        for words, day in DAYS.items()
        if (at := text.find(words)) >= 0
    ]
    ordered = tuple(sorted(timexes, key=lambda one: one.start))
    return Reading("s-a", "a.txt", tuple(sentences), timexes=ordered), tuple(facts)


def _tag(word: str) -> str:
    return "VBD" if word in ("destroyed", "killed") else "NN"


def test_a_date_is_of_what_stands_behind_its_colon() -> None:
    reading, facts = read_lines(LINES)
    told = {one.when.edtf: one.what for one in list_chronicles(facts, (reading,))}
    assert told == {
        "2007-11-29": "Windward Islands: A quake destroyed many houses.",
        "1946-08-04": "Samana: A quake and the wave behind it killed 1,600.",
        "1918-10-11": "Mona Passage: A quake killed 116 people near the port.",
    }


def test_two_dates_with_a_colon_are_no_list() -> None:
    reading, facts = read_lines(LINES[:3])
    assert list_chronicles(facts, (reading,)) == ()


def test_a_date_without_a_colon_heads_nothing() -> None:
    reading, _ = read_lines(("On 4 Aug 1946 a quake killed many people.",))
    assert not heads_list(reading.sentences[0], reading.timexes[0])


def test_a_date_behind_a_clause_is_not_of_that_clause() -> None:
    reading, _ = read_lines(("A quake and the wave behind it killed 1,600 11 Oct, 1918: Mona Passage.",))
    assert is_headed_later(reading.sentences[0], reading.timexes[0])
    update, _ = read_lines(("Update, 4 Aug 1946: the port sent a statement.",))
    assert not is_headed_later(update.sentences[0], update.timexes[0])
