"""What is written faster than the libraries would is what they would write."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateError
from markupsafe import Markup, escape

from sitegen.stages.render.data_forms import Json, dump_json
from sitegen.stages.render.engine import UNSHOWN, open_engine

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_json_is_what_the_standard_library_writes(value: Json) -> None:
    assert dump_json(value) == (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def test_a_lone_surrogate_is_escaped_in_json() -> None:
    assert dump_json(["a\ud800"]) == b'[\n  "a\\ud800"\n]\n'


@given(st.text() | st.integers() | TEXTS.map(lambda text: Markup(f"<b>{escape(text)}</b>")))
def test_what_a_template_prints_is_cleaned_and_escaped_once(value: object) -> None:
    engine = open_engine(
        {"page": "{{ value }}|{% macro twice(one) %}{{ one }}{{ one }}{% endmacro %}{{ twice(value) }}"}
    )
    plain = value if isinstance(value, Markup) or not isinstance(value, str) else value.translate(UNSHOWN)
    shown = str(escape(plain))
    assert engine.get_template("page").render(value=value) == f"{shown}|{shown}{shown}"


def test_a_template_that_switches_escaping_off_is_not_escaped() -> None:
    engine = open_engine({"page": "{% autoescape false %}{{ value }}{% endautoescape %}{{ value }}"})
    assert engine.get_template("page").render(value="<\x00>") == "<>&lt;&gt;"


def test_blocks_parts_and_macros_are_escaped_alike() -> None:
    templates = {"page": "{% extends 'frame' %}{% block main %}{{ value }}{% endblock %}"}
    templates["frame"] = "<main>{% block main %}{% endblock %}</main>{% include 'part' %}"
    templates["part"] = "{% import 'macros' as own with context %}{{ own.twice(value) }}"
    templates["macros"] = "{% macro twice(one) %}{{ one }}{{ one }}{% endmacro %}"
    shown = open_engine(templates).get_template("page").render(value="a<b")
    assert shown == "<main>a&lt;b</main>a&lt;ba&lt;b"


def test_a_template_that_does_not_compile_fails_only_where_it_is_used() -> None:
    templates = {"good": "{{ value }}", "bad": "{{ value|no_such_filter }}"}
    engine = open_engine(templates)
    assert engine.get_template("good").render(value=1) == "1"
    with pytest.raises(TemplateError, match="no_such_filter"):
        engine.get_template("bad")


def test_what_a_template_calls_gets_only_what_the_template_gives() -> None:
    page = "{% macro say(one, end='.') %}{{ one }}{{ end }}{% endmacro %}"
    page += "{% for one in values %}{{ say(shout(one, times=2), end='!') }}{{ loop.cycle('a', 'b') }}{% endfor %}"
    shown = open_engine({"page": page}).get_template("page").render(values="xy", shout=lambda text, times: text * times)
    assert shown == "xx!ayy!b"
