"""content/facts.yaml: what is saved is what is loaded, small changes are small diffs, damage has a line."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.doors.content import load_ledger, save_ledger
from sitegen.doors.content.yamls import parse_yaml, write_yaml
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Entity, Evidence, Fact, Ledger, Line, LinePair, Retired, Side, When

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
DISAGREEMENTS = nouns(Disagreement, sides=st.lists(SIDES, max_size=2).map(tuple))
ENTITIES = nouns(Entity, aliases=st.just(()))
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
