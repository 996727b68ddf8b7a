"""Which rule sets which line aside: the cases of tests/cases/clean_lines.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.model.articles import Article
from sitegen.stages.clean import clean_article

CASES = Path(__file__).parent.parent / "cases" / "clean_lines.txt"
BEFORE = (
    "Ferry sinks in northern harbour\n\nA ferry sank in the harbour at noon, the mayor said.\n"
    "Nobody was hurt, according to the harbour police.\n"
)
AFTER = (
    "\nThe ferry was built in 1974 and had been repaired twice.\nDivers will look at the hull in the morning.\n"
    "The owner did not answer calls.\nA second ferry will take over the line on Friday.\n"
)


def read_cases() -> list[tuple[str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    parts = [line.split("|", 1) for line in lines if line and not line.startswith("#")]
    return [(rule.strip(), text.strip()) for rule, text in parts]


@pytest.mark.parametrize(("rule", "line"), read_cases())
def test_line_is_set_aside_by_the_rule_of_its_kind(rule: str, line: str) -> None:
    text = BEFORE + line + AFTER
    layout = clean_article(Article("s-1", "1.txt", text, text))
    found = [part.rule for part in layout.set_aside if text[part.span.start : part.span.end] == line]
    assert (found or ["-"]) == [rule]
    assert (rule == "-") == (line in [text[span.start : span.end] for span in layout.paragraphs])
