"""Publication dates are stated or argued, never invented; every expression gets its calendar value."""

from __future__ import annotations

from itertools import permutations

import pytest

from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.drafts import Dating
from sitegen.model.readings import Reading, Sentence, Timex
from sitegen.model.spans import Span
from sitegen.stages.clean import clean_articles
from sitegen.stages.date import date_corpus
from sitegen.values.dates.find import find_timexes

UNDATED = (
    "Envoys of the two states met in the capital on Monday for a second round in just over two weeks.",
    "On June 2, envoys of the two states met in the capital. A first round was held on May 16.",
    "The envoys met Monday. The war, which began in February 2022, has now lasted beyond three years.",
)


def make_article(file: str, text: str, metadata: Metadata) -> tuple[Article, Layout, Reading]:
    article = Article(f"s-{file}", file, text, text, metadata)
    sentences, start = [], 0
    for paragraph, line in enumerate(text.split("\n")):
        for part in line.split(". "):
            sentences.append(Sentence(start, start + len(part), part, (), paragraph))
            start += len(part) + 2
        start -= 1
    timexes = tuple(timex for sentence in sentences for timex in find_timexes(sentence))
    layout = Layout(None, None, (Span(0, len(text)),), metadata=metadata)
    return article, layout, Reading(article.id, file, tuple(sentences), timexes=timexes)


def date_texts(*texts: str, metadata: Metadata | None = None, known: dict[str, str] | None = None) -> Dating:
    made = [make_article(f"{number}.txt", text, metadata or Metadata()) for number, text in enumerate(texts)]
    articles, layouts, readings = zip(*made, strict=True)
    return date_corpus(articles, layouts, readings, known or {})


def find_timex(dating: Dating, exact: str) -> Timex:
    return next(t for reading in dating.readings for t in reading.timexes if t.exact == exact)


def test_stated_date_wins_over_the_address() -> None:
    metadata = Metadata(published="2016-11-11", url="https://news.example/2016/11/10/attack", stated_in="front matter")
    (_, when), *_ = date_texts("Nothing is dated here.", metadata=metadata).published
    assert (when.edtf, when.basis) == ("2016-11-11", "stated")
    assert when.reasoning == ("11 November 2016 is stated in front matter.",)


def test_date_of_an_amendment_is_not_that_of_publication() -> None:
    metadata = Metadata(published="2016-11-10", url="https://news.example/2016/nov/09/crash")
    text = "Seven people died on Wednesday. This article was amended on 10 November 2016 to correct a name."
    (_, when), *_ = date_texts(text, metadata=metadata).published
    assert when.edtf == "2016-11-09"


def test_person_wins_over_metadata() -> None:
    dating = date_texts("They met.", metadata=Metadata(published="2016-11-11"), known={"s-0.txt": "2016-11-09"})
    assert dating.published[0][1].edtf == "2016-11-09"


def test_printed_date_of_publication_is_stated() -> None:
    dating = date_texts("Published: 3 June 2025\nThey met on Monday.")
    assert dating.published[0][1].edtf == "2025-06-03"
    assert find_timex(dating, "Monday").edtf == "2025-06-02"


@pytest.mark.parametrize("stamp", ["June 3, 2025", "3 June 2025", "Posted on Tuesday, 3 June 2025 at 09:53"])
def test_a_day_alone_above_the_article_is_that_of_publication(stamp: str) -> None:
    text = f"{stamp}\n\nThey met on Monday."
    article = Article("s-1", "1.txt", text, text)
    dating = date_corpus((article,), clean_articles((article,)), (Reading("s-1", "1.txt", ()),), {})
    assert (dating.published[0][1].edtf, dating.published[0][1].basis) == ("2025-06-03", "stated")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They met on Monday, and they parted as friends.\n\n3 June 2025\n\nThey left.", "2025-06-03"),
        ("They met on Monday, and they parted as friends.\n\nThey left.\n\n3 June 2025", None),
    ],
)
def test_a_day_alone_below_the_first_paragraph_is_that_of_publication(text: str, edtf: str | None) -> None:
    article = Article("s-1", "1.txt", text, text)
    dating = date_corpus((article,), clean_articles((article,)), (Reading("s-1", "1.txt", ()),), {})
    assert dating.published[0][1].edtf == edtf


def test_the_day_of_a_renewal_above_the_article_is_not_that_of_publication() -> None:
    text = "Updated: 3 June 2025\n\nThey met on Monday."
    article = Article("s-1", "1.txt", text, text)
    dating = date_corpus((article,), clean_articles((article,)), (Reading("s-1", "1.txt", ()),), {})
    assert dating.published[0][1].edtf is None


def test_address_dates_an_article() -> None:
    (_, when), *_ = date_texts("They met.", metadata=Metadata(url="https://news.example/2016/nov/09/crash")).published
    assert (when.edtf, when.basis) == ("2016-11-09", "stated")


def test_figures_of_an_address_need_not_be_a_date() -> None:
    (_, when), *_ = date_texts("They met.", metadata=Metadata(url="https://news.example/2016/99/99/crash")).published
    assert when.edtf is None


def test_corpus_determines_the_year() -> None:
    dating = date_texts(*UNDATED)
    assert {when.edtf for _, when in dating.published} == {"2025-06-02/2025-06-08"}
    assert {when.basis for _, when in dating.published} == {"inferred"}
    assert find_timex(dating, "Monday").edtf == "2025-06-02"
    assert find_timex(dating, "May 16").edtf == "2025-05-16"
    assert find_timex(dating, "Monday").basis == "inferred"


def test_reasons_name_the_words_they_rest_on() -> None:
    reasons = " ".join(date_texts(*UNDATED).published[0][1].reasoning)
    for words in ("“June 2”", "Monday", "“beyond three years”", "“just over two weeks”", "“May 16”"):
        assert words in reasons


def test_contradiction_is_outvoted_and_reported() -> None:
    dating = date_texts(*UNDATED, "The envoys met Monday, the first time since the invasion early last year.")
    assert {when.edtf for _, when in dating.published} == {"2025-06-02/2025-06-08"}
    assert len(dating.notes) == 1
    assert "“early last year”" in dating.notes[0]


def test_year_is_never_invented() -> None:
    dating = date_texts("They met on Monday.", "On June 2 they met in the capital.")
    assert [when.edtf for _, when in dating.published] == [None, None]
    assert all(when.reasoning for _, when in dating.published)
    assert find_timex(dating, "June 2").value == "XXXX-06-02"


def test_undated_article_takes_the_days_of_its_siblings() -> None:
    dated = make_article("a.txt", "They met on Monday.", Metadata(published="2018-02-05"))
    undated = make_article("b.txt", "They met on Monday in the capital.", Metadata())
    articles, layouts, readings = zip(dated, undated, strict=True)
    dating = date_corpus(articles, layouts, readings, {})
    assert dict(dating.published)["s-b.txt"].edtf == "2018-02-05~"


def test_order_of_articles_does_not_matter() -> None:
    made = [make_article(f"{number}.txt", text, Metadata()) for number, text in enumerate(UNDATED)]
    outcomes = set()
    for order in permutations(made):
        articles, layouts, readings = zip(*order, strict=True)
        dating = date_corpus(articles, layouts, readings, {})
        outcomes.add((dating.published, frozenset(dating.readings), dating.notes))
    assert len(outcomes) == 1


def test_following_day_leans_on_the_text() -> None:
    dating = date_texts(
        "They met on January 16. The following day they left.", metadata=Metadata(published="2018-02-05")
    )
    assert find_timex(dating, "The following day").edtf == "2018-01-17"


def test_time_of_day_belongs_to_the_day_of_its_sentence() -> None:
    text = "A tram crashed on Wednesday. Two cars met at 6.10am on Tuesday, and one left at 11pm local time."
    dating = date_texts(text, metadata=Metadata(published="2016-11-10"))
    assert find_timex(dating, "6.10am on Tuesday").edtf == "2016-11-08T06:10"
    assert find_timex(dating, "11pm local time").edtf == "2016-11-08T23:00"


def test_history_leans_on_the_year_it_tells_of() -> None:
    text = (
        "War came in 1936. Troops landed in July 1936. A city fell in February 1937. On 26 April a town was bombed. "
        "It ended in 1939. Accounts were written in 1951. More followed in 1960."
    )
    dating = date_texts(text, metadata=Metadata(published="2009-12-19"))
    assert find_timex(dating, "26 April").edtf == "1937-04-26"


def test_weekday_just_past_the_date_is_settled_by_other_articles() -> None:
    early = make_article("a.txt", "Helicopters flew early on Friday.", Metadata(published="2016-11-10"))
    later = make_article("b.txt", "Six people died on Friday.", Metadata(published="2016-11-11"))
    articles, layouts, readings = zip(early, later, strict=True)
    timex = find_timex(date_corpus(articles, layouts, readings, {}), "early on Friday")
    assert (timex.edtf, timex.basis) == ("2016-11-11", "inferred")


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("Crowds met on Thursday. They stayed well into Friday morning. By then Friday was a holiday.", "2016-11-11"),
        ("Crowds met on Thursday. He spoke just after midnight Friday. Friday was calm early Friday.", "2016-11-11"),
        ("Crowds met on Wednesday. They stayed well into Friday morning. Friday was a holiday.", "2016-11-04"),
        ("Crowds met on Thursday. He spoke early Friday. Friday was a holiday.", "2016-11-04"),
    ],
)
def test_an_article_written_on_into_the_night_tells_of_the_day_behind_it(told: str, edtf: str) -> None:
    dating = date_texts(told, metadata=Metadata(published="2016-11-10"))
    (timex,) = [t for reading in dating.readings for t in reading.timexes if t.exact == "Friday"]
    assert (timex.edtf, timex.basis == "inferred") == (edtf, edtf == "2016-11-11")


def test_a_weekday_that_one_ahead_leads_on_to_lies_ahead() -> None:
    text = "They hoped to bring food to the island by Thursday or Friday."
    dating = date_texts(text, metadata=Metadata(published="2016-11-09"))
    assert find_timex(dating, "Thursday").edtf == "../2016-11-10"
    assert find_timex(dating, "Friday").edtf == "2016-11-11"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She was given a tablet at 1.30am on the morning of her death.", None),
        ("The verdict came at 1.30am on the day that nobody had wished for.", None),
        ("She was given a tablet at 1.30am on the morning of 10 November.", "2016-11-10T01:30"),
        ("She was given a tablet at 1.30am on the upper deck of the ferry.", "2016-11-10T01:30"),
    ],
)
def test_an_hour_of_a_day_that_an_event_names_is_not_of_publication(text: str, edtf: str | None) -> None:
    dating = date_texts(text, metadata=Metadata(published="2016-11-10"))
    assert find_timex(dating, "1.30am").edtf == edtf


def test_a_weekday_ahead_may_be_that_of_publication() -> None:
    timex = find_timex(date_texts("All must leave by Thursday.", metadata=Metadata(published="2016-11-10")), "Thursday")
    assert (timex.edtf, timex.reasoning) == (
        "../2016-11-10",
        ("“Thursday”: the Thursday of publication on 10 November 2016",),
    )


def test_nothing_is_dated_in_no_articles() -> None:
    assert date_corpus((), (), (), {}) == Dating((), ())


def test_date_of_a_crawl_is_doubted() -> None:
    wave = [make_article(f"{day}.txt", "They met.", Metadata(published=f"2016-05-{day}")) for day in (29, 30, 31)]
    text = "A gorilla was shot on Saturday. The zoo wrote on May 28, 2016 that it was sad."
    crawled = make_article("9.txt", text, Metadata(published="2017-11-30"))
    articles, layouts, readings = zip(*wave, crawled, strict=True)
    dating = date_corpus(articles, layouts, readings, {})
    assert dict(dating.published)["s-9.txt"].edtf == "2016-05-28/2016-06-03"
    assert find_timex(dating, "Saturday").edtf == "2016-05-28"
    assert len(dating.notes) == 1
    by_person = date_corpus(articles, layouts, readings, {"s-9.txt": "2017-11-30"})
    assert dict(by_person.published)["s-9.txt"].edtf == "2017-11-30"


def test_later_article_that_looks_back_is_not_doubted() -> None:
    wave = [make_article(f"{day}.txt", "They met.", Metadata(published=f"2016-05-{day}")) for day in (29, 30, 31)]
    text = "A year ago a gorilla was shot. It was on May 28, 2016 that the zoo wrote of it."
    later = make_article("9.txt", text, Metadata(published="2017-05-30"))
    articles, layouts, readings = zip(*wave, later, strict=True)
    assert dict(date_corpus(articles, layouts, readings, {}).published)["s-9.txt"].edtf == "2017-05-30"


def test_weekday_stays_open_where_publication_is_known_to_weeks_only() -> None:
    wave = [make_article(f"{day}.txt", "They met.", Metadata(published=f"2016-05-{day}")) for day in ("01", "20")]
    undated = make_article("9.txt", "They met on Monday. They meet again on June 2.", Metadata())
    articles, layouts, readings = zip(*wave, undated, strict=True)
    dating = date_corpus(articles, layouts, readings, {})
    assert dict(dating.published)["s-9.txt"].edtf == "2016-05-01/2016-05-20"
    assert find_timex(dating, "Monday").edtf is None
    assert find_timex(dating, "June 2").edtf == "2016-06-02"
