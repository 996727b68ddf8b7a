"""A small story made by hand: three sources on two lines, facts of every agreement, and all that hangs on them."""

from __future__ import annotations

import re

from sitegen.model.articles import Article
from sitegen.model.checks import GateCount
from sitegen.model.pages import DataFile, Edition, ExtraPage
from sitegen.model.problems import Problem
from sitegen.model.readings import Reading, Sentence
from sitegen.model.settings import Settings
from sitegen.model.spans import Quote
from sitegen.model.stories import (
    Alias,
    Disagreement,
    Entity,
    Evidence,
    Fact,
    Line,
    LinePair,
    Retired,
    Side,
    Source,
    Story,
    SummarySentence,
    TimelineEntry,
    When,
)

TEXTS = {
    "bridge-1.txt": (
        "Bridge over the Varn closes after cracks are found\n\n"
        "The old bridge over the Varn was closed on 3 March 2024 after inspectors found 12 cracks in its main girder. "
        "About 40,000 people cross it every day. "
        "“We could not take the risk,” said the mayor, Ada Lind. "
        "The town will run a free ferry until the repair is done. "
        "The council had put off a full survey twice.\n\n"
        "Repairs will take six months, the town’s engineer said. The bridge was opened in 1931.\n\n"
        "You may also like: Ten bridges to see this summer\n"
    ),
    "bridge-2.txt": (
        "Varn bridge shut\n\n"
        "Inspectors found 12 cracks in the main girder of the Varn bridge, which was shut on Sunday. "
        "Some 40,000 people use it daily. The repair will take six months.\n"
    ),
    "bridge-3.txt": (
        "Cracked bridge closed for a year\n\n"
        "More than 20 cracks were found in the girder of the Varn bridge, the workers’ union says. "
        "The bridge has been closed since 3 March 2024. Repairs will take at least a year, according to the union. "
        "“We couldn’t take that risk,” Mayor Lind said.\n"
    ),
}


def quote(file: str, exact: str) -> Quote:
    start = TEXTS[file].index(exact)
    return Quote(file, start, start + len(exact), exact)


def evidence(number: int, label: int, exact: str, value: str | None = None, **more: str) -> Evidence:
    words = quote(f"bridge-{label}.txt", exact)
    return Evidence(f"e-{number:04}", f"s-{label}", words, value, **more)  # type: ignore[arg-type]


SOURCES = (
    Source(
        "s-1",
        1,
        "bridge-1.txt",
        "Bridge over the Varn closes after cracks are found",
        "Varn Courier",
        "https://courier.example/varn-bridge",
        When("2024-03-04", "inferred", ("It calls the closing, dated 3 March, yesterday’s news.",)),
        82,
        "L1",
        (),
        0.7,
    ),
    Source("s-2", 2, "bridge-2.txt", "Varn bridge shut", None, None, When("2024-03", "inferred"), 31, "L1", (), 1.0),
    Source("s-3", 3, "bridge-3.txt", "Cracked bridge closed for a year", None, None, When(), 48, "L2", (), 0.75),
)

FACTS = (
    Fact(
        "f-clos1",
        "The bridge over the Varn was closed on 3 March 2024.",
        "event",
        "closure",
        (
            evidence(1, 1, "The old bridge over the Varn was closed on 3 March 2024"),
            evidence(2, 2, "which was shut on Sunday"),
            evidence(3, 3, "The bridge has been closed since 3 March 2024"),
        ),
        When("2024-03-03", "stated", ("Sources 1 and 3 print the whole date.",)),
        ("n-varn",),
        "reviewed",
        0.9,
    ),
    Fact(
        "f-crck2",
        "Inspectors found cracks in the main girder of the bridge.",
        "quantity",
        "closure",
        (
            evidence(4, 1, "inspectors found 12 cracks in its main girder", "12"),
            evidence(5, 2, "Inspectors found 12 cracks in the main girder", "12"),
            evidence(6, 3, "More than 20 cracks were found in the girder", "more than 20", attribution="the union"),
        ),
        When(None),
        ("n-varn",),
        "machine",
        0.8,
    ),
    Fact(
        "f-cros3",
        "About 40,000 people cross the bridge every day.",
        "quantity",
        "background",
        (
            evidence(7, 1, "About 40,000 people cross it every day", "about 40,000"),
            evidence(8, 2, "Some 40,000 people use it daily", "some 40,000"),
        ),
        When(None),
        (),
        "machine",
        0.4,
    ),
    Fact(
        "f-rsk04",
        "The mayor, Ada Lind, said the town could not take the risk.",
        "statement",
        "closure",
        (
            evidence(9, 1, "We could not take the risk", attribution="the mayor, Ada Lind"),
            evidence(10, 3, "We couldn’t take that risk", attribution="Mayor Lind"),
        ),
        When(None),
        ("n-lind",),
        "machine",
        0.6,
        "say",
    ),
    Fact(
        "f-rpr05",
        "Repairs will take six months or more.",
        "plan",
        "repair",
        (
            evidence(11, 1, "Repairs will take six months", "six months", attribution="the town’s engineer"),
            evidence(12, 2, "The repair will take six months", "six months"),
            evidence(13, 3, "Repairs will take at least a year", "at least a year", attribution="the union"),
        ),
        When("2024-03/2025-03", "inferred", ("It counts from the closing.",)),
        (),
        "machine",
        0.7,
    ),
    Fact(
        "f-opn06",
        "The bridge was opened in 1931.",
        "background",
        "background",
        (evidence(14, 1, "The bridge was opened in 1931"),),
        When("1931", "stated"),
        ("n-varn",),
        "machine",
        0.2,
    ),
)

DISAGREEMENTS = (
    Disagreement(
        "d-crk01",
        "quantity",
        "contradicts",
        "high",
        "How many cracks were found in the girder",
        "",
        ("f-crck2",),
        (
            Side(
                "12 cracks",
                "12",
                (
                    quote("bridge-1.txt", "inspectors found 12 cracks in its main girder"),
                    quote("bridge-2.txt", "Inspectors found 12 cracks in the main girder"),
                ),
            ),
            Side("more than 20 cracks", "more than 20", (quote("bridge-3.txt", "More than 20 cracks"),)),
        ),
    ),
    Disagreement(
        "d-qot02",
        "quotation",
        "contradicts",
        "medium",
        "What Ada Lind said",
        "",
        ("f-rsk04",),
        (
            Side("", None, (quote("bridge-1.txt", "We could not take the risk"),)),
            Side("", None, (quote("bridge-3.txt", "We couldn’t take that risk"),)),
        ),
    ),
    Disagreement(
        "d-rpr03",
        "duration",
        "compatible",
        "low",
        "How long repairs will take",
        "Six months is what the town plans, a year what the union expects.",
        ("f-rpr05",),
        (
            Side("six months", "six months", (quote("bridge-1.txt", "Repairs will take six months"),)),
            Side("at least a year", "at least a year", (quote("bridge-3.txt", "Repairs will take at least a year"),)),
        ),
    ),
)

TIMELINE = (
    TimelineEntry("t-1", "The bridge was opened.", When("1931", "stated"), "happened", ("f-opn06",), ("bridge-1.txt",)),
    TimelineEntry(
        "t-2",
        "The bridge was closed.",
        When("2024-03-03", "stated", ("Sources 1 and 3 print the whole date.",)),
        "happened",
        ("f-clos1",),
        ("bridge-1.txt", "bridge-2.txt", "bridge-3.txt"),
    ),
    TimelineEntry(
        "t-3",
        "Repairs are planned.",
        When("2024-03/2025-03", "inferred", ("It counts from the closing.",)),
        "planned",
        ("f-rpr05",),
        ("bridge-1.txt", "bridge-2.txt", "bridge-3.txt"),
    ),
)

SUMMARY = (
    SummarySentence("The bridge over the Varn was closed on 3 March 2024.", ("f-clos1",)),
    SummarySentence("Inspectors found 12 cracks in its main girder; the union says more than 20.", ("f-crck2",)),
    SummarySentence("Repairs will take six months, or at least a year according to the union.", ("f-rpr05", "f-cros3")),
)

STORY = Story(
    title="The Varn bridge is closed",
    sources=SOURCES,
    facts=FACTS,
    disagreements=DISAGREEMENTS,
    timeline=TIMELINE,
    entities=(
        Entity(
            "n-lind",
            "Ada Lind",
            "person",
            "mayor",
            (Alias("Ada Lind", 1, ("bridge-1.txt",)), Alias("Mayor Lind", 1, ("bridge-3.txt",))),
        ),
        Entity("n-varn", "Varn", "place", None, (Alias("Varn", 4, tuple(TEXTS)),)),
    ),
    lines=(
        Line("L1", ("bridge-1.txt", "bridge-2.txt"), "They share every fact of the smaller one."),
        Line("L2", ("bridge-3.txt",), ""),
    ),
    line_pairs=(LinePair(("bridge-1.txt", "bridge-2.txt"), 4, 4, 1.0, 5, True),),
    summary=SUMMARY,
    retired=(
        Retired("f-old07", "f-crck2", "It said the same of the same cracks in other words."),
        Retired("f-old08", None, "The article does not say it."),
    ),
)


def read_by_hand(file: str) -> Reading:
    """Sentences by full stops and line ends: enough for pages."""
    text = TEXTS[file]
    sentences = []
    for number, paragraph in enumerate(re.finditer(r"[^\n]+", text)):
        for found in re.finditer(r"[^.]+(?:\.[”]?|$)", paragraph[0]):
            start = paragraph.start() + found.start() + len(found[0]) - len(found[0].lstrip())
            end = paragraph.start() + found.end()
            place = "headline" if number == 0 else "body"
            sentences.append(Sentence(start, end, text[start:end], (), number - 1, place))  # type: ignore[arg-type]
    return Reading(file, file, tuple(sentences))


def make_edition(story: Story = STORY, **changes: object) -> Edition:
    """The story with its articles, ready to lay out; `changes` are fields of the edition."""
    return Edition(
        story=story,
        articles=tuple(Article(f"s-{n}", file, text, text) for n, (file, text) in enumerate(TEXTS.items(), start=1)),
        readings=tuple(read_by_hand(file) for file in TEXTS),
        tool_version="1.0",
        **{  # type: ignore[arg-type]
            "settings": Settings(base_url="https://example.org/repo/", contact="desk@example.org"),
            "gates": (
                GateCount("V001", "Every quote stands in its source, letter for letter.", 14, 14, "That it is true."),
            ),
            "withheld": (Problem("content/summary.md:4", "‘13’ stands in no cited quote", "", "V002"),),
            "extra_pages": (ExtraPage("about", "About", "# About\n\nMade for *tests*. [Facts](/facts/)."),),
            "data_files": (DataFile("data/facts.json", 4213, 6, "Every fact with its quotes."),),
            "corpus_hash": "0123456789abcdef",
            **changes,
        },
    )
