"""Whether somebody is a he or a she, as the articles tell it."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import Reading
from sitegen.model.spans import Span
from sitegen.stages.reconcile.telling.genders import learn_genders


@pytest.mark.parametrize(
    ("texts", "genders"),
    [
        (("Secretary Odile Tervo said on Tuesday that she was heartened by the help.",), {"Tervo": "she"}),
        (("Odile Tervo said she was glad.", "Odile Tervo said that he was tired."), {}),
        (("David Moor said that John Weber had told him that he was tired.",), {}),
        (("Odile Tervo resigned. She was tired.",), {}),
    ],
)
def test_a_gender_is_learnt_where_nobody_else_is_named(
    language: Language, texts: tuple[str, ...], genders: dict[str, str]
) -> None:
    readings = []
    for number, text in enumerate(texts):
        parsed = language.parse(text, (Span(0, len(text)),))
        readings.append(Reading(f"s-{number}", f"{number}.txt", parsed.sentences, mentions=parsed.mentions))
    assert learn_genders(readings) == genders
