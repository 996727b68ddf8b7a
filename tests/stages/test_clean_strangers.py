"""What is about something else: bulletins, other news below a heading, lists of similar events; background stays."""

from __future__ import annotations

from sitegen.model.articles import Article, Layout
from sitegen.stages.clean import clean_article, clean_articles

REPORTS = tuple(
    f"Ferry {verb} in Oldport harbour\n\n"
    "The ferry Halcyon sank in the harbour of Oldport at noon, the mayor Ines Duarte said on Tuesday.\n"
    f"Fishermen {saved} all passengers before the ferry sank, according to the harbour police.\n"
    "Divers will look at the wreck of the Halcyon on Wednesday.\n"
    for verb, saved in (("sinks", "saved"), ("goes down", "rescued"), ("lost", "picked up"))
)
ITEMS = (
    ("Tenants in Graymoor may be allowed to keep goats.", "Councillor Ada Finch explains the plan for Graymoor."),
    ("The pianist Leo Brandt opens the winter season tonight.", "Critic Mona Weiss talks about Schubert and Brandt."),
    ("A comet discovered by Chilean students is visible again.", "Astronomer Paul Okoro tells when to look."),
    ("Shares of Norvik Steel fell by a tenth after a warning.", "Analyst Greta Holm doubts that Norvik recovers."),
    (
        "Cyclists in Utrecht test a bridge made of plastic bottles.",
        "Engineer Jan Visser walks over it with Emma Bakker.",
    ),
    ("The novelist Rosa Marin has won the Kestrel prize.", "Publisher Tom Ashe reads from her letters to Lisbon."),
    ("Wolves were photographed near Lake Tarn for weeks.", "Ranger Olaf Berg counts tracks with children of Tarnby."),
    ("Teachers at Saint Agnes school strike over salaries.", "Union leader Kim Doyle debates it with Sir Hugh Lane."),
)


def make_articles(*texts: str) -> tuple[Article, ...]:
    return tuple(Article(f"s-{number}", f"{number}.txt", text, text) for number, text in enumerate(texts))


def list_strangers(article: Article, layout: Layout) -> list[str]:
    return [article.text[part.span.start : part.span.end] for part in layout.set_aside if part.rule == "other news"]


def test_of_a_bulletin_the_items_of_the_story_stay() -> None:
    own = (
        "The ferry Halcyon sank in the harbour of Oldport at noon on Tuesday.\n"
        "Harbour police say fishermen saved the passengers of the ferry.\n"
    )
    others = "".join(f"{line}\n" for item in ITEMS for line in item)
    articles = make_articles(*REPORTS, "Today on the programme\n\n" + own + others)
    *reports, bulletin = clean_articles(articles)
    assert [list_strangers(*pair) for pair in zip(articles, reports, strict=False)] == [[], [], []]
    assert list_strangers(articles[-1], bulletin) == [line for item in ITEMS for line in item]


def test_a_long_report_with_a_thread_of_its_own_is_no_bulletin() -> None:
    portrait = "".join(f"{line[:-1]} with Captain Silva.\n" for item in ITEMS for line in item)
    articles = make_articles(*REPORTS, "The captain and his friends\n\n" + portrait)
    assert list_strangers(articles[-1], clean_articles(articles)[-1]) == []


def test_other_news_ends_where_the_story_is_spoken_of_again() -> None:
    other = "A baker in Graymoor has made the longest loaf of the county.\nTeachers went on strike at Saint Agnes.\n"
    text = REPORTS[0] + "In other news\n" + other + "The police asked those who filmed the Halcyon to come forward.\n"
    articles = make_articles(text, *REPORTS[1:])
    found = list_strangers(articles[0], clean_articles(articles)[0])
    assert found == other.splitlines()
    assert list_strangers(articles[0], clean_article(articles[0])) == found


def test_a_list_of_similar_events_of_other_times_and_places_is_none_of_the_story() -> None:
    others = (
        "3 May 1911: A steamer went down near Brindal Point.\n"
        "29 Nov, 1954: A ship with pilgrims capsized off Cape Sorrow.\n"
        "7 August 1987: Two launches collided on Lake Wintermere.\n"
    )
    articles = make_articles(REPORTS[0] + others, *REPORTS[1:])
    assert list_strangers(articles[0], clean_articles(articles)[0]) == others.splitlines()


def test_a_list_of_events_of_the_same_kind_stays() -> None:
    others = (
        "3 May 1911: Brindal Point, Norvik.\nThe ferry Anna sank with nobody on board.\n"
        "29 Nov, 1954: Cape Sorrow.\nA ferry with pilgrims capsized.\n"
        "7 August 1987: Lake Wintermere.\nTwo launches collided.\n"
    )
    articles = make_articles(REPORTS[0] + others, *REPORTS[1:])
    assert list_strangers(articles[0], clean_articles(articles)[0]) == []


def test_the_history_of_the_story_itself_stays() -> None:
    own = (
        "3 May 1971: A yard builds the ferry Halcyon.\n"
        "29 Nov, 1984: The mayor of Oldport buys the Halcyon.\n"
        "7 August 2007: The harbour of Oldport is dredged.\n"
    )
    articles = make_articles(REPORTS[0] + own, *REPORTS[1:])
    assert list_strangers(articles[0], clean_articles(articles)[0]) == []


def test_background_without_a_sign_stays() -> None:
    background = "In 1911 a steamer went down near Brindal Point.\nA launch was lost on Lake Wintermere in 1987.\n"
    articles = make_articles(REPORTS[0] + background, *REPORTS[1:])
    assert list_strangers(articles[0], clean_articles(articles)[0]) == []
