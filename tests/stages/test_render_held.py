"""What a page holds of its style and script is shorter, and means the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.doors.templates import load_theme
from sitegen.stages.render.held import hold_asset

_, ASSETS, _ = load_theme(Path("no project"))


def hold(name: str, text: str) -> str | None:
    held = hold_asset(name, text.encode())
    return None if held is None else str(held)


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("a { color: red; }\n", "a{color:red;}"),
        ("/* why */\na, b\n{ top: 0 }", "a,b{top:0}"),
        (".x :hover > p { margin: 0 auto }", ".x :hover > p{margin:0 auto}"),
        ('q::before { content: " , ; : { } /* */ " }', 'q::before{content:" , ; : { } /* */ "}'),
        ("q { content: '\\'; }' }", "q{content:'\\'; }'}"),
        ("@media (min-width: 40rem) and (hover: hover) { a { top: calc(1em + 2px) } }",
         "@media (min-width:40rem) and (hover:hover){a{top:calc(1em + 2px)}}"),
        ("a{b:c}/* * / ** */ d{e:f}", "a{b:c}d{e:f}"),
    ],
)  # fmt: skip
def test_a_style_is_tightened_outside_its_texts(written: str, held: str) -> None:
    assert hold("style.css", written) == held


def test_a_script_loses_its_comments_and_its_indent() -> None:
    assert hold("script.js", "go(() => {\n  // why\n  const a = 1;\n\n  stop(a); // here\n});\n") == (
        "go(() => {\nconst a = 1;\nstop(a); // here\n});\n"
    )
    over_lines = "const a = `one\n  // two`;\n"
    assert hold("script.js", over_lines) == over_lines


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("style.css", "a { background: url(a.png) }"),
        ("style.css", "@import 'b.css';"),
        ("style.css", "a { content: '</style>' }"),
        ("script.js", "x = '</script>'"),
        ("script.js", "x = '<!-- <script>'"),
        ("icon.svg", "<svg/>"),
    ],
)
def test_what_names_other_files_or_ends_its_element_is_not_held(name: str, text: str) -> None:
    assert hold(name, text) is None


def test_the_packaged_style_and_script_are_held() -> None:
    for name in ("style.css", "script.js"):
        held = hold_asset(name, ASSETS[name])
        assert held is not None
        assert len(held) < 0.93 * len(ASSETS[name])


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    assert hold("style.css", "a{}" + " " * 200_000 + "/*" * 100_000) is not None
