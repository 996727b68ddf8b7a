"""content/facts.yaml: what is saved is what is loaded, small changes are small diffs, damage has a line."""

from __future__ import annotations

import difflib
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.doors.content import dump_ledger, load_ledger, save_ledger
from sitegen.doors.content.yamls import parse_yaml, write_flow, write_yaml
from sitegen.model.spans import Quote
from sitegen.model.stories import (
    Disagreement,
    Entity,
    Evidence,
    Fact,
    Ledger,
    Line,
    LinePair,
    Retired,
    Role,
    Side,
    Telling,
    When,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


def nouns(kind: type, **given_fields: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Any noun of a kind, from its type hints; `given_fields` override."""
    hints = get_type_hints(kind)
    parts = {}
    for field in fields(kind):
        hint = hints[field.name]
        choices = [choice for choice in get_args(hint) if isinstance(choice, str)]
        if field.name in given_fields:
            parts[field.name] = given_fields[field.name]
        elif hint is str:
            parts[field.name] = TEXTS
        elif hint is int:
            parts[field.name] = st.integers(0, 10**9)
        elif hint is float:
            parts[field.name] = st.floats(0, 1)
        elif hint is bool:
            parts[field.name] = st.booleans()
        elif choices:
            parts[field.name] = st.sampled_from(choices)
        elif hint == str | None:
            parts[field.name] = st.none() | TEXTS
        elif hint == float | None:
            parts[field.name] = NUMBERS
        elif hint == tuple[str, ...]:
            parts[field.name] = st.lists(TEXTS, max_size=3).map(tuple)
        else:
            raise AssertionError(f"no strategy for {kind.__name__}.{field.name}: {hint}")
    return st.builds(kind, **parts)


WHENS = nouns(When, basis=st.sampled_from([None, "stated", "resolved", "inferred"]))
QUOTES = nouns(Quote)
EVIDENCE = nouns(Evidence, quote=QUOTES)
FACTS = nouns(Fact, evidence=st.lists(EVIDENCE, max_size=3).map(tuple), when=WHENS)
SIDES = nouns(Side, evidence=st.lists(QUOTES, max_size=2).map(tuple))
DISAGREEMENTS = nouns(Disagreement, sides=st.lists(SIDES, max_size=2).map(tuple), former=st.none() | nouns(Telling))
ENTITIES = nouns(Entity, aliases=st.just(()), roles=st.lists(nouns(Role), max_size=2).map(tuple))
LINE_PAIRS = nouns(LinePair, files=st.tuples(TEXTS, TEXTS))


def lists_of(records: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    by_id = {"unique_by": lambda noun: getattr(noun, "id", noun)}
    return st.lists(records, max_size=3, **by_id).map(tuple)


LEDGERS = nouns(
    Ledger,
    facts=lists_of(FACTS),
    disagreements=lists_of(DISAGREEMENTS),
    entities=lists_of(ENTITIES),
    lines=lists_of(nouns(Line)),
    line_pairs=lists_of(LINE_PAIRS),
    retired=lists_of(nouns(Retired)),
    quoted=lists_of(EVIDENCE),
)


@given(LEDGERS)
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_what_is_dumped_is_what_is_loaded(tmp_path_factory: pytest.TempPathFactory, ledger: Ledger) -> None:
    project = tmp_path_factory.getbasetemp()
    save_ledger(project, ledger)
    assert load_ledger(project) == (ledger, ())


SCALARS = TEXTS | st.none() | st.booleans() | st.integers(-(10**17), 10**17) | NUMBERS
PLAIN = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))


@given(PLAIN)
@settings(max_examples=300, deadline=None)
def test_yaml_reads_back_what_it_writes(value: object) -> None:
    assert parse_yaml(write_yaml(value)) == value


def ledger_of(*facts: Fact) -> Ledger:
    return Ledger("abc", "engine 1", facts, (), (), (), ())


def fact_of(number: int, **fields: object) -> Fact:
    quote = Quote("a.txt", 10 * number, 10 * number + 4, "Some words: “a” & 'b' # c")
    evidence = Evidence(f"e-{number}", "s-00000001", quote, value="about 40", low=36.0, high=44.0)
    return Fact(f"f-{number:05}", "They met: again.", "event", "talks", (evidence,), **fields)  # type: ignore[arg-type]


def changed_lines(before: Ledger, after: Ledger) -> list[str]:
    lines = difflib.ndiff(dump_ledger(before).splitlines(), dump_ledger(after).splitlines())
    return [line for line in lines if line[0] in "+-" and "fingerprint" not in line]


def test_a_small_change_is_a_small_diff() -> None:
    facts = tuple(fact_of(number) for number in range(20))
    reworded = (*facts[:7], replace(facts[7], text="They met once."), *facts[8:])
    assert changed_lines(ledger_of(*facts), ledger_of(*reworded)) == [
        "-   text: 'They met: again.'",
        "+   text: They met once.",
    ]


def test_a_change_by_hand_is_named_and_kept(tmp_path: Path) -> None:
    save_ledger(tmp_path, ledger_of(fact_of(1)))
    path = tmp_path / "content" / "facts.yaml"
    changed = path.read_text().replace("They met: again.", "They met: twice.")
    path.write_text(changed)
    ledger, problems = load_ledger(tmp_path)
    assert ledger is not None
    assert ledger.facts[0].text == "They met: twice."
    assert [(problem.severity, problem.what) for problem in problems] == [("warning", "this file was changed by hand")]
    save_ledger(tmp_path, ledger_of(fact_of(1)))
    assert load_ledger(tmp_path) == (ledger_of(fact_of(1)), ())
    assert (tmp_path / "content" / "facts.by-hand.yaml").read_text() == changed


def test_a_new_fact_is_one_block() -> None:
    facts = tuple(fact_of(number) for number in range(20))
    added = changed_lines(ledger_of(*facts[:5], *facts[6:]), ledger_of(*facts))
    assert all(line.startswith("+") for line in added)
    assert sum(line.startswith("+ - id:") for line in added) == 1


def test_every_quote_stands_on_one_line_and_shows_hidden_characters() -> None:
    quote = Quote("a.txt", 0, 9, "one\ntwo\u202e “three” \u2028" + "word " * 100)
    fact = replace(fact_of(1), evidence=(Evidence("e-1", "s-1", quote),))
    lines = [line for line in dump_ledger(ledger_of(fact)).split("\n") if "exact:" in line]
    assert len(lines) == 1
    assert "one\\ntwo\\u202e “three” \\u2028word" in lines[0]


def test_saving_the_same_ledger_writes_nothing(tmp_path: Path) -> None:
    assert save_ledger(tmp_path, ledger_of(fact_of(1)))
    assert not save_ledger(tmp_path, ledger_of(fact_of(1)))
    assert [path.name for path in (tmp_path / "content").iterdir()] == ["facts.yaml"]


ODD_TEXTS = [
    "012", "1e5", "1_000", "0x1F", "no", "On", "~", "2025-06-02", "10:30", "=", "<<", "- a", "a: b", "a #b", "#a", "'a",
    '"a', "[a]", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a", "?", "", " a", "a ", "a\tb", "a\\b", ".5", "+1",
    "-", "---", "...", "null", "True", "a:", "a: ", "it's", "a,b", "é", "Ωmega", "🛩 plane",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_text_stays_text(text: str) -> None:
    assert parse_yaml(write_yaml({"a": text, "b": [text]})) == {"a": text, "b": [text]}
    assert yaml.safe_load(write_yaml({"a": text})) == {"a": text}
    assert parse_yaml(write_flow({"a": text, "b": [text, {"c": text}]})) == {"a": text, "b": [text, {"c": text}]}
