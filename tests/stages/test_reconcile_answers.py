"""Which figure of a piece of evidence answers the fact that it carries."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.spans import Span
from sitegen.stages.reconcile.figures.answers import answer_figure, ask_figures
from sitegen.values import find_quantities


def answer(language: Language, fact: str, words: str) -> str | None:
    """What `words`, in an article "b", answer to a fact told by `fact`, in an article "a"."""
    claims, sentences = [], {}
    for file, text in (("a", fact), ("b", words)):
        (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
        sentences[file] = (sentence,)
        root = next(token for at, token in enumerate(sentence.tokens) if token.head == at)
        claims.append(
            Claim(
                len(claims), f"s-{file}", file, 0, sentence.span, text, text, "event", "body", root.lemma, "",
                quantities=tuple(find_quantities(sentence)),
            )
        )  # fmt: skip
    _, quantity = answer_figure(ask_figures(claims[0], sentences), claims[1:], sentences)
    return quantity.exact if quantity else None


@pytest.mark.parametrize(
    ("fact", "words", "told"),
    [
        ("Dozens were injured in the fire.", "Nine people died and 31 were injured in the fire.", "31"),
        ("Dozens were injured in the fire.", "Nine people died in the fire.", None),
        ("Dozens were injured in the fire.", "About 40 were taken to hospital.", "About 40"),
        ("Nine people were feared dead and 200 were injured.", "At least eight people died.", "At least eight"),
        (
            "The directors sold shares worth $2 million.",
            "Three directors sold shares for $2.1 million.",
            "$2.1 million",
        ),
        ("The fire was put out.", "Nine people died in the fire.", "Nine"),
    ],
)
def test_a_value_is_of_what_the_fact_tells(language: Language, fact: str, words: str, told: str | None) -> None:
    assert answer(language, fact, words) == told
