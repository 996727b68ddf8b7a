"""The kind of fact that a clause states, and that a word of it alone does not decide it."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import FactKind
from sitegen.model.spans import Span
from sitegen.stages.extract.atoms import split_sentence
from sitegen.stages.extract.kinds import judge_kind
from sitegen.stages.extract.slots import read_slots
from sitegen.values import find_quantities

CASES: tuple[tuple[str, FactKind], ...] = (
    ("The two sides agreed on a truce.", "agreement"),
    ("The envoys signed a deal.", "agreement"),
    ("The mayor has a great deal of patience.", "event"),
    ("Thousands of people signed a petition.", "quantity"),
    ("There were timid signs of growth.", "event"),
    ("The union demanded higher pay.", "demand"),
    ("The union called for a strike.", "demand"),
    ("The union called the decision a mistake.", "event"),
    ("The minister insisted on new talks.", "demand"),
    ("The zoo insisted the barriers were secure.", "background"),
    ("The storm requires no comment.", "event"),
    ("The company will close the plant.", "plan"),
    ("There will be amazement.", "background"),
    ("His behavior did not offer any indication.", "event"),
    ("The army proposed a truce.", "plan"),
    ("Three groups have opposed the law.", "event"),
    ("This is only one perspective.", "background"),
    ("The fire killed three people.", "quantity"),
    ("At least three groups have opposed the law.", "quantity"),
    ("The police freed 40 hostages.", "quantity"),
)


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_a_word_alone_decides_no_kind(language: Language, text: str, kind: FactKind) -> None:
    sentence = language.parse(text, [Span(0, len(text))]).sentences[0]
    atom = split_sentence(sentence)[0]
    assert judge_kind(read_slots(sentence, atom, ()), find_quantities(sentence), None) == kind
