"""How a site shows the words of its sources, and what it counts of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story_by_hand import FACTS, SOURCES, STORY, TEXTS, make_edition, quote

from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, DisagreementType, Entity, Evidence, Line, Side, Story, When
from sitegen.stages.compose.desk import Desk, open_desk
from sitegen.stages.compose.entity_pages import EntitiesView, compose_entities
from sitegen.stages.compose.evidence import gather_evidence, sum_up
from sitegen.stages.compose.fragments import point_into
from sitegen.stages.compose.ledger import show_disagreement
from sitegen.stages.compose.quotes import choose_marks, join_runs
from sitegen.stages.compose.source_index import view_sources
from sitegen.stages.compose.support import name_others, say_agreement
from sitegen.stages.compose.timeline.entries import group_years
from sitegen.stages.compose.timeline.filters import filter_timeline


def desk_of(story: Story) -> Desk:
    return open_desk(make_edition(story))


@pytest.mark.parametrize(
    ("words", "opening", "closing"),
    [
        ("the bridge was shut", "“", "”"),
        ("“The bridge was shut”", "", ""),
        ('"The bridge was shut"', "", ""),
        ("“The bridge was shut.", "", "”"),
        ('"The bridge was shut.', "", '"'),
        ("The bridge was shut,”", "“", ""),
        ("“Shut”, he said, “for good”", "“", "”"),
        ("he called it “a risk”", "“", "”"),
        ("”", "“", "”"),
        ("", "“", "”"),
    ],
)
def test_marks_are_not_doubled(words: str, opening: str, closing: str) -> None:
    marks = choose_marks(words)
    assert (marks.opening, marks.closing) == (opening, closing)


def test_words_within_a_longer_quote_of_their_source_are_shown_with_it() -> None:
    longer = quote("bridge-1.txt", "inspectors found 12 cracks in its main girder")
    part = Evidence("e-9998", "s-1", quote("bridge-1.txt", "found 12 cracks"))
    other = Evidence("e-9999", "s-2", quote("bridge-2.txt", "found 12 cracks"))
    fact = replace(FACTS[2], evidence=(*FACTS[2].evidence, Evidence("e-9997", "s-1", longer), part, other))
    shown = [
        "".join(piece.text for piece in one.pieces)
        for line in gather_evidence(desk_of(replace(STORY, disagreements=())), (fact,)).lines
        for one in line.quotes
    ]
    assert longer.exact in shown
    assert shown.count("found 12 cracks") == 1


def test_a_source_that_differs_with_itself_is_not_said_to_differ_from_others() -> None:
    fact = FACTS[2]
    sides = tuple(Side("", one.value, (one.quote,)) for one in fact.evidence)
    said = "The headline says more than the text."
    one = Disagreement("d-slf01", "self", "contradicts", "low", said, "", (fact.id,), sides)
    desk = desk_of(replace(STORY, disagreements=(one,)))
    assert say_agreement(desk, fact).endswith("; one source differs with itself.")
    assert sum_up(desk, (fact,)).endswith(" · one source differs with itself")


def test_a_source_that_says_a_part_is_not_counted_among_the_silent() -> None:
    first, *_ = FACTS[2].evidence
    part = Evidence("e-9998", "s-2", quote("bridge-2.txt", "found 12 cracks"), support="partial")
    desk = desk_of(replace(STORY, disagreements=()))
    assert name_others(desk, replace(FACTS[2], evidence=(first, part))) == (
        "Source 2 says a part of it. Source 3 does not say."
    )


def test_a_date_that_stands_above_is_not_given_the_same_weight_again() -> None:
    entries = tuple(
        replace(STORY.timeline[0], id=f"t-{n}", when=When(day)) for n, day in enumerate(("2024", "2024", "2025"))
    )
    shown = [entry for year in group_years(desk_of(STORY), entries) for entry in year.entries]
    assert [entry.is_same_time for entry in shown] == [False, True, False]


def test_a_side_shows_the_same_words_of_a_source_once() -> None:
    words = Quote("bridge-1.txt", 3, 9, "six months")
    again = replace(words, start=20, end=26, exact="Six months")
    side = Side("six months", "six months", (words, again, replace(words, file="bridge-2.txt")))
    one = replace(STORY.disagreements[0], sides=(side, STORY.disagreements[0].sides[1]))
    (first, _) = show_disagreement(desk_of(replace(STORY, disagreements=(one,))), one).sides
    assert [quote.label for quote in first.quotes] == ["1", "2"]


@pytest.mark.parametrize(
    ("kind", "days", "told"),
    [
        ("quantity", ("2024-03-01", "2024-03-05"), ["1 March 2024 · Line 1", "Newest, 5 March 2024 · Line 2"]),
        ("quantity", ("2024-03-01", "2024-03-01"), ["1 March 2024 · Line 1", "1 March 2024 · Line 2"]),
        ("quantity", ("2024-03-01", "2024-03-05~"), ["1 March 2024 · Line 1", "about 5 March 2024 · Line 2"]),
        ("quantity", ("2024-03-05", "2024-03-01"), ["5 March 2024 · Line 1", "1 March 2024 · Line 2"]),
        ("quantity", ("2024-03-01", None), ["1 March 2024 · Line 1", "Line 2"]),
        ("self", ("2024-03-01", "2024-03-01"), ["Earlier · Line 1", "Now · Line 2"]),
    ],
)
def test_a_side_of_an_update_says_when_it_was_told(
    kind: DisagreementType, days: tuple[str | None, str | None], told: list[str]
) -> None:
    sources = tuple(
        replace(one, line=f"L{one.label}", published=When(day)) for one, day in zip(SOURCES[:2], days, strict=True)
    )
    lines = tuple(Line(one.line, (one.file,), "Its own.") for one in sources)
    sides = tuple(Side("", "", (Quote(one.file, 3, 9, "six months"),)) for one in sources)
    update = replace(STORY.disagreements[0], type=kind, relation="updates", sides=sides)
    story = replace(STORY, sources=sources, lines=lines, facts=(), disagreements=(update,))
    shown = show_disagreement(desk_of(story), update)
    assert [side.who.partition(" (")[0] for side in shown.sides] == told
    assert "up to date" in shown.relation
    differing = replace(update, relation="differs")
    last = replace(sides[1], evidence=(replace(sides[1].evidence[0], start=20, end=26),))
    three = replace(update, sides=(*sides, last))
    assert [side.who.startswith("Newest") for side in show_disagreement(desk_of(story), three).sides] == [
        False,
        *["Newest" in told[1]] * 2,
    ]
    open_ones = show_disagreement(desk_of(replace(story, disagreements=(differing,))), differing)
    assert [side.who.partition(" (")[0] for side in open_ones.sides] == ["Line 1", "Line 2"]


def test_who_is_quoted_is_not_called_absent() -> None:
    quoted = Entity("n-unio", "the union", "organisation", None, ())
    silent = Entity("n-none", "Nobody", "person", None, ())
    index = compose_entities(desk_of(replace(STORY, entities=(*STORY.entities, quoted, silent))))[0].view
    assert isinstance(index, EntitiesView)
    counts = {row.name: row.count for group in index.groups for row in group.rows}
    assert counts["the union"] == "2 quotes"
    assert [one.text for group in index.groups for one in group.bare if one.text in ("the union", "Nobody")] == [
        "Nobody"
    ]


def test_lines_of_which_the_same_is_to_be_said_share_a_row() -> None:
    sources = tuple(
        replace(SOURCES[0], id=f"s-{n}", label=n, file=f"{n}.txt", line=f"L{min(n, 4)}") for n in range(1, 6)
    )
    lines = (*(Line(f"L{n}", (f"{n}.txt",), "Its own.") for n in range(1, 4)), Line("L4", ("4.txt", "5.txt"), "One."))
    rows = view_sources(desk_of(replace(STORY, sources=sources, facts=(), disagreements=(), lines=lines))).lines
    assert [(row.name, row.sources, row.reason) for row in rows] == [
        ("Lines 1 to 3", "Sources 1 to 3, one each", "Its own."),
        ("Line 4", "Sources 4 and 5", "One."),
    ]
    assert (rows[0].anchor, rows[0].anchors) == ("line-1", ("line-2", "line-3"))


def test_numbers_in_a_row_are_joined() -> None:
    assert join_runs([9, 1, 3, 2, 5, 6]) == "1 to 3, 5, 6 and 9"


ADDRESS = "https://courier.example/a"


@pytest.mark.parametrize(
    ("exact", "fragment"),
    [
        ("Some 40,000 people use it daily", "Some%2040%2C000%20people%20use%20it%20daily"),
        ("six months", "repair%20will%20take-,six%20months,-."),
        ("Varn bridge shut", "Varn%20bridge%20shut"),
        ("Inspectors found", "Inspectors%20found,-12%20cracks%20in"),
    ],
)
def test_a_link_into_an_article_names_the_words_and_if_they_are_short_those_around_them(
    exact: str, fragment: str
) -> None:
    text = TEXTS["bridge-2.txt"]
    assert point_into(f"{ADDRESS}#top", quote("bridge-2.txt", exact), text) == f"{ADDRESS}#:~:text={fragment}"


def test_a_link_into_an_article_tells_the_second_of_two_equal_places_from_the_first() -> None:
    text = "The well-known old bridge over the Varn is shut. So the old bridge over the Varn is empty."
    start = text.rindex("old bridge over the Varn")
    second = Quote("a.txt", start, start + 24, text[start : start + 24])
    around = "shut.%20So%20the-,old%20bridge%20over%20the%20Varn,-is%20empty."
    assert point_into(ADDRESS, second, text) == f"{ADDRESS}#:~:text={around}"
    assert point_into(ADDRESS, second, "") == f"{ADDRESS}#:~:text=old%20bridge%20over%20the%20Varn"


def test_a_long_quote_is_named_by_its_edges_and_no_link_leads_where_none_may() -> None:
    exact = " ".join(f"w-{n}" for n in range(100))
    words = Quote("a.txt", 0, len(exact), exact)
    assert (point_into(ADDRESS, words, exact) or "").endswith(
        "w%2D3%20w%2D4,w%2D95%20w%2D96%20w%2D97%20w%2D98%20w%2D99"
    )
    assert point_into("javascript:alert(1)", words, exact) is None
    assert point_into(None, words, exact) is None


@pytest.mark.parametrize(
    ("edtf", "pieces"),
    [
        ("2024-03-03", [("3 March 2024", "2024-03-03")]),
        ("2024-03/2025-03", [("March 2024", "2024-03"), ("March 2025", "2025-03")]),
        ("2024-03-02/2024-03-08", [("2", "2024-03-02"), ("8 March 2024", "2024-03-08")]),
        ("2024-03-02/..", None),
    ],
)
def test_a_machine_reads_both_ends_of_a_date(edtf: str, pieces: list[tuple[str, str]] | None) -> None:
    entry = replace(STORY.timeline[0], when=When(edtf, "stated"))
    (year,) = group_years(desk_of(STORY), (entry,))
    shown = [(one.text, one.moment) for one in year.entries[0].when]
    assert shown == pieces if pieces else [moment for _, moment in shown] == [""]


def test_of_very_many_sources_those_that_tell_most_have_a_timeline_of_their_own() -> None:
    sources = tuple(replace(SOURCES[0], id=f"s-{n}", label=n, file=f"{n}.txt") for n in range(1, 91))
    files = tuple(source.file for source in sources)
    entries = tuple(
        replace(STORY.timeline[0], id=f"t-{n}", sources=files if n < 8 else files[80:], facts=()) for n in range(9)
    )
    desk = desk_of(replace(STORY, sources=sources, timeline=entries, facts=(), disagreements=()))
    offered = [one.choice for one in filter_timeline(desk, entries) if one.choice.group == "source"]
    assert [one.key for one in offered] == [str(n) for n in (*range(1, 51), *range(81, 91))]
    assert {one.count for one in offered} == {8, 9}
