"""Title, dateline and body; the law that every word stands in exactly one part; time in proportion to length."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.articles import Article, Layout, Metadata, SetAside
from sitegen.model.spans import Span
from sitegen.stages.clean import clean_article, clean_articles

BODY = (
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)


def make_article(text: str, **fields: object) -> Article:
    metadata = fields.get("metadata", Metadata())
    furniture = fields.get("furniture", ())
    assert isinstance(metadata, Metadata)
    assert isinstance(furniture, tuple)
    return Article("s-1", "1.txt", text, text, metadata, furniture)


def show(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def list_parts(layout: Layout) -> list[Span]:
    heads = [span for span in (layout.title, layout.dateline) if span]
    return sorted([*heads, *layout.paragraphs, *(part.span for part in layout.set_aside)])


def assert_covers_every_word_once(text: str, layout: Layout) -> None:
    place = 0
    for span in list_parts(layout):
        assert place <= span.start < span.end <= len(text)
        assert not text[place : span.start].strip()
        place = span.end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Ferry sinks in harbour\n\n", "Ferry sinks in harbour"),
        ("Ferry sinks in harbour\n", "Ferry sinks in harbour"),
        ("Ferry Sinks In The Northern Harbour, Mayor Says.\n\n", "Ferry Sinks In The Northern Harbour, Mayor Says."),
        ("EXCLUSIVE:\nFerry sinks in harbour\n", "EXCLUSIVE:\nFerry sinks in harbour"),
        ("June 3, 2025\n\nFerry sinks in harbour\n\n", "Ferry sinks in harbour"),
        ("June 3, 2025\n\n", None),
        ("Ferry sinks Updated: 2024-05-30 09:53 (Agencies)\n\n", "Ferry sinks"),
        ("The mayor said on Monday that the ferry had not been safe. She had warned its owner twice.\n", None),
        ("The ferry sank in the harbour on the first day of its season.\n", None),
        ("", None),
    ],
)
def test_title_is_told_from_the_first_sentence(head: str, title: str | None) -> None:
    text = head + BODY
    layout = clean_article(make_article(text))
    assert show(text, layout.title) == title
    assert_covers_every_word_once(text, layout)


def test_a_full_sentence_above_a_dateline_is_the_title() -> None:
    text = "The ferry sank in the harbour on the first day of its season.\nPORTO — In a first report, police said so.\n"
    layout = clean_article(make_article(text))
    assert show(text, layout.title) == "The ferry sank in the harbour on the first day of its season."


def test_the_stated_title_is_found_in_the_text() -> None:
    text = "The ferry sank in the harbour on the first day of its season.\n" + BODY
    known = Metadata(title="The ferry sank in the harbour on the first day of its season")
    layout = clean_article(make_article(text, metadata=known))
    assert layout.title == Span(0, text.index("\n"))


@pytest.mark.parametrize(
    "dateline",
    [
        "ISTANBUL —",
        "KUNDUZ, Afghanistan —",
        "LONDON (Reuters) -",
        "(Reuters) -",
        "LAS VEGAS -",
        "WASHINGTON, June 3 (Xinhua) --",
        "KUNDUZ, 13 November 2016 -",
        "KUNDUZ, November 13, 2016 —",
        "NAIROBI, Kenya (AP) _",
        "Tirana, Albania (CNN)",
        "GENEVA | Tue Jun 9, 2009 1:54 pm EDT GENEVA (Reuters) -",
        "2009 06 13 00:11 JST GENEVA (Reuters) -",
    ],
)
def test_dateline_is_cut_from_the_first_paragraph(dateline: str) -> None:
    text = f"Ferry sinks in harbour\n\n{dateline} A ferry sank at noon.\n{BODY}"
    layout = clean_article(make_article(text))
    assert show(text, layout.dateline) == dateline
    assert show(text, layout.paragraphs[0]) == "A ferry sank at noon."
    assert_covers_every_word_once(text, layout)


@pytest.mark.parametrize(
    "start", ["Internet Service Providers (ISPs) - which", "The Associated Press (AP) said", "U.S. officials - who"]
)
def test_words_that_only_look_like_a_dateline_stay(start: str) -> None:
    text = f"Ferry sinks in harbour\n\n{start} were asked about the ferry did not answer at once.\n{BODY}"
    layout = clean_article(make_article(text))
    assert layout.dateline is None


def test_a_heading_in_capitals_is_no_dateline() -> None:
    text = (
        f"Ferry sinks in harbour\n\n{BODY}FERRY SINKS - THE BASICS\nThe port was closed for a week, the mayor said.\n"
    )
    layout = clean_article(make_article(text))
    assert layout.dateline is None
    assert [show(text, part.span) for part in layout.set_aside] == ["FERRY SINKS - THE BASICS"]


def test_a_line_of_several_sentences_is_one_paragraph() -> None:
    text = "Ferry sinks\n\nA ferry sank. Nobody was hurt. It was noon.\n"
    assert len(clean_article(make_article(text)).paragraphs) == 1


def test_a_credit_line_gives_the_address() -> None:
    text = BODY + "Original Source: www.example.org/ferry\n"
    layout = clean_article(make_article(text))
    assert layout.metadata.url == "https://www.example.org/ferry"


def test_a_stated_address_outranks_the_credit_line() -> None:
    text = BODY + "Original Source: www.example.org/ferry\n"
    known = Metadata(url="https://example.com/")
    assert clean_article(make_article(text, metadata=known)).metadata.url == "https://example.com/"


def test_a_byline_gives_the_author() -> None:
    text = "Ferry sinks\n\nBy Jane Roe\n" + BODY
    layout = clean_article(make_article(text))
    assert layout.metadata.author == "Jane Roe"
    assert [part.rule for part in layout.set_aside] == ["byline"]


def test_headlines_below_a_heading_of_links_go_with_it() -> None:
    text = (
        "Ferry sinks\n\n" + BODY + "Read More:\nThe night a lighthouse fell into the sea\nWho pays for the new quay\n"
    )
    rules = [part.rule for part in clean_article(make_article(text)).set_aside]
    assert rules == ["label", "list of links", "list of links"]


def test_captions_gathered_at_the_end_are_set_aside_together() -> None:
    captions = (
        "The scene at the northern quay after the ferry sank, with boats standing by.\n"
        "Rescue boats arriving at the quay\n"
        "Divers near the wreck of the old ferry\n"
        "The scene at the northern quay after the ferry sank, with boats standing by.\n"
    )
    text = "Ferry sinks\n\n" + BODY + "The owner did not answer calls.\n" + captions
    layout = clean_article(make_article(text))
    assert len(layout.paragraphs) == 3
    assert len(layout.captions) == 4
    assert all(any(part.span.holds(span) for part in layout.set_aside) for span in layout.captions)


def test_pictures_with_counters_are_a_gallery() -> None:
    pictures = "1/3 2001 A boat at the quay.\n2/3 2004 Fishermen mend nets. Jane Roe\n3/3 2009 The light\n"
    text = "Ferry sinks\n\n" + BODY + pictures + "The owner did not answer calls.\n"
    layout = clean_article(make_article(text))
    assert [part.rule for part in layout.set_aside] == ["gallery"] * 3
    assert len(layout.paragraphs) == 3


def test_a_quote_set_apart_is_aside_and_stays_where_it_was_said() -> None:
    quote = "We do not know.\nYou can see how deep the water is.\nNobody came to help us here\n"
    told = 'One sailor said: "We do not know.\nYou can see how deep the water is.\nNobody came to help us here."\n'
    text = "Ferry sinks\n\n" + BODY + quote + "The port is closed until noon.\n" + told
    layout = clean_article(make_article(text))
    assert [show(text, part.span) for part in layout.set_aside] == quote.splitlines()
    assert not layout.captions


def test_lines_that_several_articles_share_are_furniture_unless_sentences() -> None:
    line = "Harbour News, your voice in the north since 1911"
    texts = [f"Ferry sinks\n\n{BODY}{line}\nNobody knows why the {what} failed.\n" for what in ("pump", "engine")]
    for text, layout in zip(texts, clean_articles(tuple(map(make_article, texts))), strict=True):
        assert [show(text, part.span) for part in layout.set_aside] == [line]


def test_wire_copy_broken_at_a_column_is_joined_into_paragraphs() -> None:
    text = (
        "A ferry sank in the harbour at noon, the mayor of the northern city\n"
        "said on Tuesday, and added that nobody had been hurt in the accident\n"
        "because the crew had left the old ship an hour before it went down.\n"
        "\n"
        "The harbour police had been called by a fisherman who saw the ferry\n"
        "lean to its side, a spokeswoman for the ministry of transport said\n"
        "in a statement. Divers will look at the hull in the morning.\n"
    )
    layout = clean_article(make_article(text))
    assert len(layout.paragraphs) == 2
    assert_covers_every_word_once(text, layout)


def test_what_the_markup_sets_aside_stays_aside() -> None:
    text = "Ferry sinks\n\n" + BODY + "Home News Sport Weather\n"
    start = text.index("Home")
    nav = SetAside(Span(start, len(text) - 1), "navigation")
    layout = clean_article(make_article(text, furniture=(nav,)))
    assert layout.set_aside == (nav,)
    assert_covers_every_word_once(text, layout)


def test_an_article_of_furniture_alone_has_no_paragraphs() -> None:
    text = "Storm over the harbour\n\n© 2024 Harbour News. All rights reserved.\n"
    assert clean_article(make_article(text)).paragraphs == ()


def test_no_verdict_leaves_an_article_without_its_text() -> None:
    bullets = "1/2 The ferry sank in the harbour at noon.\n2/2 The port was closed until the next morning.\n"
    text = "Ferry sinks\n\n" + bullets + "© 2024 Harbour News. All rights reserved.\n"
    layout = clean_article(make_article(text))
    assert [show(text, span) for span in layout.paragraphs] == bullets.splitlines()
    assert [part.rule for part in layout.set_aside] == ["notice"]


def test_a_title_glued_to_the_first_sentence_is_cut_from_it() -> None:
    text = (
        "Ferry sinks in northern harbour A diver at the wreck Hundreds of people were saved on Tuesday, police said.\n"
        + BODY
    )
    layout = clean_article(make_article(text))
    assert show(text, layout.title) == "Ferry sinks in northern harbour"
    assert show(text, layout.paragraphs[0]) == "Hundreds of people were saved on Tuesday, police said."
    assert [show(text, span) for span in layout.captions] == ["A diver at the wreck"]
    assert_covers_every_word_once(text, layout)


@pytest.mark.parametrize(
    "first",
    [
        "The mayor told The Harbour Times on Tuesday that nobody had been hurt.",
        "Nobody knew whether plan A would work for those who were still on the ferry.",
        "By the harbour staff A ferry sank on Tuesday with many people on board.",
        "The crew, she said, left. A ferry sank on Tuesday with many people on board.",
    ],
)
def test_a_capital_inside_a_sentence_is_no_glue(first: str) -> None:
    text = first + "\n" + BODY
    layout = clean_article(make_article(text))
    assert layout.title is None
    assert show(text, layout.paragraphs[0]) == first


def test_captions_glued_to_sentences_are_cut_where_each_line_is_one_sentence() -> None:
    glued = "Small boats brought the people to the quay The owner did not answer any calls on Tuesday.\n"
    text = "Ferry sinks\n\n" + BODY + BODY.replace("ferry", "boat") + glued + "Nobody knows why the pump failed.\n"
    layout = clean_article(make_article(text))
    assert [show(text, span) for span in layout.captions] == ["Small boats brought the people to the quay"]
    assert "The owner did not answer any calls on Tuesday." in [show(text, span) for span in layout.paragraphs]


def test_of_a_box_of_advice_the_facts_stay() -> None:
    text = (
        "Bank robbed of its records\n\n"
        + BODY
        + "CHECK YOUR BANK STATEMENTS Check your accounts and tell your bank at once of what looks odd.\n"
        + "SET UP FRAUD ALERTS The bank is offering a free service to those who were robbed.\n"
    )
    layout = clean_article(make_article(text))
    rules = {show(text, part.span): part.rule for part in layout.set_aside}
    assert rules["Check your accounts and tell your bank at once of what looks odd."] == "advice to readers"
    assert rules["SET UP FRAUD ALERTS"] == "subheading"
    assert show(text, layout.paragraphs[-1]) == "The bank is offering a free service to those who were robbed."


def test_a_standfirst_that_repeats_is_told_from_the_report() -> None:
    title = "Ferry sinks in northern harbour after pump fails\n"
    for standfirst, count in (
        ("Ferry sinks in the northern harbour as the pump fails\n", 1),
        ("Ferry sinks in the northern harbour as 40 pumps fail\n", 0),
        ("Mayor wants to know who has looked at the engine\n", 0),
    ):
        text = title + standfirst + BODY
        layout = clean_article(make_article(text))
        assert len(layout.standfirsts) == count
        assert set(layout.standfirsts) <= set(layout.paragraphs)


def test_what_introduces_a_film_is_set_aside() -> None:
    text = "Ferry sinks\n\nA ferry, once the pride of the harbour.\nNewsline's Jane Roe has that story.\n" + BODY
    rules = [part.rule for part in clean_article(make_article(text)).set_aside]
    assert rules == ["film blurb", "film blurb"]


LINES = st.sampled_from(
    [
        "Ferry sinks in the northern harbour Hundreds of people have been saved by fishermen, the mayor said.",
        "A diver looks at the old hull The ferry had been built in a yard of the south, police said.",
        "SET UP A FRAUD ALERT The bank is offering a free service to those who were robbed.",
        "In other news",
        "3 May 1911: A steamer sank off Oporto.",
        "Ferry sinks in harbour",
        "PORTO — A ferry sank.",
        "(Reuters) -",
        "Photo",
        "By Jane Roe",
        "4 min read",
        "Getty Images The quay was hit",
        "1/16 2001 A boat",
        "“No,” she said.",
        "The mayor spoke. (Reuters)",
        "A   line  with\tblanks. \\n",
        "\\n",
        "Related Sources:",
        "• Source 1",
        "Ferry sinks Updated: 2024-05-30 09:53",
        BODY.splitlines()[0],
        "",
        "  ",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
@settings(max_examples=150, deadline=None)
def test_every_word_stands_in_exactly_one_part(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    layout = clean_article(make_article(text))
    assert_covers_every_word_once(text, layout)
    assert all(any(part.span.holds(span) for part in layout.set_aside) for span in layout.captions)


@given(st.permutations(range(4)))
@settings(max_examples=10, deadline=None)
def test_order_of_articles_does_not_matter(order: list[int]) -> None:
    texts = [f"Ferry {number} sinks\n\n{BODY}Shared line of the paper\nMore.\n" for number in range(4)]
    articles = [Article(f"s-{number}", f"{number}.txt", text, text) for number, text in enumerate(texts)]
    layouts = clean_articles(tuple(articles))
    shuffled = clean_articles(tuple(articles[number] for number in order))
    assert [layouts[number] for number in order] == list(shuffled)


@pytest.mark.parametrize(
    "unit", ["7", '"', "the ", "[", "(", "A B ", "a. B", " - ", "1/1 ", "\\n", "©", "By A ", "May 3, 2024 at 7:10 pm "]
)
def test_hostile_lines_are_read(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    layout = clean_article(make_article(text))
    assert_covers_every_word_once(text, layout)


def test_rules_see_a_bounded_part_of_a_line() -> None:
    from sitegen.stages.clean.lines import split_lines

    line = split_lines("x" * 5000)[0]
    assert len(line.head) == 300
    assert len(line.tail) == 200


def test_no_pattern_nests_an_unbounded_repeat() -> None:
    from sitegen.stages.clean import (
        captions,
        furniture,
        glue,
        lines,
        openings,
        standfirsts,
        strangers,
        threads,
        titles,
        vocabulary,
    )

    patterns = [
        value.pattern
        for module in (captions, furniture, glue, lines, openings, standfirsts, strangers, threads, titles, vocabulary)
        for value in vars(module).values()
        if isinstance(value, re.Pattern)
    ]
    assert len(patterns) > 30
    assert not [pattern for pattern in patterns if re.search(r"[*+]\)[*+]|\.[*+].*\.[*+]", pattern)]


@pytest.mark.parametrize("head", ["{}\n\n", "Ferry sinks in harbour\n\n{}\n\n", "Ferry sinks. Two are safe.\n\n{}\n\n"])
def test_day_on_a_line_of_its_own_is_read_though_set_aside(head: str) -> None:
    text = head.format("30 May 2024") + BODY
    layout = clean_article(make_article(text))
    assert [show(text, span) for span in layout.stamps] == ["30 May 2024"]
    assert_covers_every_word_once(text, layout)
