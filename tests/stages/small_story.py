"""A small story made by hand: three articles on two reporting lines, with an open disagreement."""

from __future__ import annotations

from dataclasses import replace

from sitegen.model.articles import Article, SetAside
from sitegen.model.readings import Quantity, Reading, Timex
from sitegen.model.spans import Quote, Span
from sitegen.model.stories import (
    Alias,
    Disagreement,
    Entity,
    Evidence,
    Fact,
    Line,
    LinePair,
    Side,
    Source,
    Story,
    SummarySentence,
    TimelineEntry,
    When,
)

TEXTS = {
    "a.txt": "A ferry sank off Porto Vello on 3 May 2021. At least 12 people died, the coast guard said.\nShare this",
    "b.txt": "The ferry Aurora sank off Porto Vello on Monday. Twelve people died.",
    "c.txt": "=cmd|' /C calc'!A0 Fourteen people died, Mayor Ana Lima said: “We lost good neighbours today.”",
}


def quote(file: str, words: str) -> Quote:
    start = TEXTS[file].index(words)
    return Quote(file, start, start + len(words), words)


def evidence(number: int, file: str, words: str, *, value: str | None = None, speaker: str | None = None) -> Evidence:
    return Evidence(f"e-{number:08}", f"s-{file[0]}", quote(file, words), value=value, attribution=speaker)


SANK = Fact(
    "f-sank1",
    "The ferry Aurora sank off Porto Vello on 3 May 2021.",
    "event",
    "What happened",
    (
        evidence(1, "a.txt", "A ferry sank off Porto Vello on 3 May 2021"),
        evidence(2, "b.txt", "The ferry Aurora sank off Porto Vello on Monday"),
    ),
    When("2021-05-03", "stated", ("The text says 3 May 2021.",)),
    ("n-porto",),
    weight=0.9,
    predicate="sink",
)
DIED = Fact(
    "f-died1",
    "At least 12 people died, according to the coast guard.",
    "quantity",
    "Casualties",
    (
        evidence(
            3, "a.txt", "At least 12 people died, the coast guard said", value="At least 12", speaker="the coast guard"
        ),
        evidence(4, "b.txt", "Twelve people died", value="Twelve"),
        evidence(5, "c.txt", "=cmd|' /C calc'!A0 Fourteen people died", value="Fourteen"),
    ),
    weight=0.8,
    predicate="die",
)
SPOKE = Fact(
    "f-spoke",
    "Mayor Ana Lima said: “We lost good neighbours today.”",
    "statement",
    "Reactions",
    (evidence(6, "c.txt", "Mayor Ana Lima said: “We lost good neighbours today.”", speaker="Ana Lima"),),
    entities=("n-lima0",),
    weight=0.4,
    predicate="say",
    lane="said",
)
DIFFER = Disagreement(
    "d-toll1",
    "quantity",
    "contradicts",
    "high",
    "The sources differ on how many died.",
    "",
    ("f-died1",),
    (
        Side("at least 12 died", "At least 12", (quote("a.txt", "At least 12 people died"),)),
        Side("fourteen died", "fourteen", (quote("c.txt", "Fourteen people died"),)),
    ),
)
STORY = Story(
    title="Ferry sinks off Porto Vello",
    sources=tuple(
        Source(
            f"s-{file[0]}",
            label,
            file,
            title,
            None,
            None,
            When("2021-05-04", "inferred", ("It speaks of Monday.",)),
            len(TEXTS[file].split()),
            line,
            coverage=0.5,
        )
        for label, (file, title, line) in enumerate(
            (("a.txt", "Ferry sinks off Porto Vello", "l-1"), ("b.txt", "Aurora lost", "l-1"), ("c.txt", None, "l-2")),
            1,
        )
    ),
    facts=(SANK, DIED, SPOKE),
    disagreements=(DIFFER,),
    timeline=(
        TimelineEntry("t-sank1", SANK.text, SANK.when, "happened", ("f-sank1",), ("a.txt", "b.txt")),
        TimelineEntry("t-later", "A hearing is <expected>.", When("2021-06/.."), "planned", ("f-spoke",), ("c.txt",)),
    ),
    entities=(
        Entity("n-porto", "Porto Vello", "place", None, (Alias("Porto Vello", 2, ("a.txt", "b.txt")),)),
        Entity(
            "n-lima0", "Ana Lima", "person", "mayor", (Alias("Ana Lima", 1, ("c.txt",)), Alias("Lima", 2, ("c.txt",)))
        ),
    ),
    lines=(
        Line("l-1", ("a.txt", "b.txt"), "They share nearly all facts."),
        Line("l-2", ("c.txt",), "It stands alone."),
    ),
    line_pairs=(
        LinePair(("a.txt", "b.txt"), 2, 2, 1.0, 5, True),
        LinePair(("a.txt", "c.txt"), 1, 2, 0.0, 0, False),
    ),
    summary=(SummarySentence(SANK.text, ("f-sank1",)),),
)
STORY = replace(
    STORY,
    sources=(
        replace(STORY.sources[0], set_aside=(SetAside(quote("a.txt", "Share this").span, "newsletter prompt"),)),
        *STORY.sources[1:],
    ),
)
ARTICLES = tuple(Article(f"s-{file[0]}", file, text, text) for file, text in TEXTS.items())


def span(file: str, words: str) -> Span:
    return quote(file, words).span


_PLACE = span("b.txt", "Monday")
_MONDAY = Timex(_PLACE.start, _PLACE.end, "Monday", "DATE", "2021-05-03", "2021-05-03", basis="resolved")
_TOLL = span("a.txt", "At least 12")
_DEAD = Quantity(_TOLL.start, _TOLL.end, "At least 12", 12.0, None, "", "at-least", "person", "people", "die")
READINGS = (
    Reading("s-b", "b.txt", (), timexes=(_MONDAY,)),
    Reading("s-a", "a.txt", (), quantities=(_DEAD,)),
)
