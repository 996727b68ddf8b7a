"""A part of the dead is no toll of its own, and a toll of long ago is none of the news."""

from __future__ import annotations

import pytest

from sitegen.model.claims import Claim
from sitegen.model.readings import Quantity, Sentence
from sitegen.model.spans import Span
from sitegen.model.stories import Fact
from sitegen.stages.reconcile.days import Days, read_days
from sitegen.stages.reconcile.facts import Stated
from sitegen.stages.reconcile.figures.collecting import Corpus, Figure, collect_figures
from sitegen.stages.reconcile.figures.partings import mark_parts
from sitegen.stages.reconcile.scenes import Scene


def read_figures(texts: tuple[str, ...], counts: tuple[tuple[int, str, float, str], ...]) -> tuple[Figure, ...]:
    """Figures of an article with a sentence to a text: (sentence, words, number, noun) each."""
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(start, start + len(text), text, (), 0))
        start += len(text) + 1
    raw = " ".join(texts)
    claims = []
    for number, (at, words, count, noun) in enumerate(counts):
        place = sentences[at].start + sentences[at].text.index(words)
        exact = words.split()[0]
        quantity = Quantity(place, place + len(exact), exact, count, count, "", "exact", noun, f"{noun}s")
        span = Span(sentences[at].start, sentences[at].end)
        claims.append(
            Claim(number, "s-a", "a", at, span, raw[span.start : span.end], "", "quantity", "body", "die", "die",
                  quantities=(quantity,))
        )  # fmt: skip
    stated = tuple(Stated(Fact(f"#{c.number}", "", "quantity", "toll", ()), (c,), c) for c in claims)
    scenes = {("a", at): Scene(days=_dated(text)) for at, text in enumerate(texts)}
    corpus = Corpus({"a": tuple(sentences)}, scenes, {"s-a": "2021-05-03"}, {}, {})
    return mark_parts(collect_figures(stated, corpus), corpus.sentences)


def _dated(text: str) -> tuple[Days, ...]:
    days = read_days("2003") if "2003" in text else None
    return (days,) if days else ()


def show(figures: tuple[Figure, ...]) -> dict[float, str]:
    return {figure.point: "past" if figure.is_past else figure.stage for figure in figures}


def test_what_is_told_of_some_of_the_dead_is_a_part() -> None:
    figures = read_figures(
        ("Of the 103 deaths 20 are confirmed.",), ((0, "103 deaths", 103, "death"), (0, "20 are", 20, "death"))
    )
    assert show(figures) == {103: "", 20: "part"}


@pytest.mark.parametrize(("whole", "stage"), [(103, "part"), (110, "")])
def test_numbers_that_make_up_a_toll_of_their_article_are_parts(whole: float, stage: str) -> None:
    texts = (f"There are {whole} deaths.", "In all 20 deaths are known, and another 83 deaths are feared.")
    counts = (
        (0, f"{whole} deaths", whole, "death"),
        (1, "20 deaths", 20, "death"),
        (1, "83 deaths", 83, "other death"),
    )
    assert show(read_figures(texts, counts))[20] == stage


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("That caused 800 deaths.", "past"),
        ("The fire caused 800 deaths.", ""),
        ("It has caused 800 deaths.", ""),
    ],
)
def test_sentence_that_points_to_an_event_of_long_ago_goes_on_with_it(text: str, wanted: str) -> None:
    figures = read_figures(("A wave came in 2003.", text), ((1, "800 deaths", 800, "death"),))
    assert show(figures) == {800: wanted}
