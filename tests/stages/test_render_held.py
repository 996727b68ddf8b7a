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


def test_a_style_loses_what_only_its_writer_reads_and_keeps_its_texts() -> None:
    style = """/* why */
@media (min-width: 40rem) and (hover: hover) {
  .x :hover > p { margin: 0 auto; top: calc(1em + 2px) }
  q::before { content: " , ; : { } /* */ " }
}
"""
    held = hold("style.css", style)
    assert held is not None and "why" not in held and "\n" not in held
    assert '" , ; : { } /* */ "' in held
    assert all(kept in held for kept in ("and (hover:", ".x :hover", "margin:0 auto", "calc(1em + 2px)"))


def test_a_script_loses_its_comments_and_its_indent() -> None:
    held = hold("script.js", "go(() => {\n  // why\n  const a = `one\n  // two`;\n\n  stop(a); // here\n});\n")
    assert held is not None and "why" not in held and "here" not in held
    assert "`one\n  // two`" in held


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("style.css", "a { background: url(a.png) }"),
        ("style.css", "@import 'b.css';"),
        ("style.css", "a { content: '</style>' }"),
        ("script.js", "x = '</script>'"),
        ("script.js", "x = '<!-- <script>'"),
        ("script.js", "x = a < /script>/.test(b)"),
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
