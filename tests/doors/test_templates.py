"""The theme: the packaged files, each replaced by the project's own of the same name; damage is reported."""

from __future__ import annotations

from pathlib import Path

from sitegen.doors.files import find_packaged_theme
from sitegen.doors.templates import load_theme


def write(project: Path, name: str, content: bytes) -> None:
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_the_packaged_theme_is_whole(tmp_path: Path) -> None:
    templates, assets, problems = load_theme(tmp_path)
    assert {"layout.html", "home.html", "404.html"} <= set(templates)
    assert {"style.css", "script.js", "icon.svg"} <= set(assets)
    assert problems == ()


def test_a_project_overrides_file_by_file(tmp_path: Path) -> None:
    write(tmp_path, "404.html", b"mine")
    write(tmp_path, "assets/style.css", b"p{}")
    templates, assets, problems = load_theme(tmp_path)
    assert templates["404.html"] == "mine"
    assert assets["style.css"] == b"p{}"
    assert templates["home.html"] == (find_packaged_theme() / "home.html").read_text(encoding="utf-8")
    assert problems == ()


def test_a_template_that_does_not_parse_leaves_the_packaged_one(tmp_path: Path) -> None:
    write(tmp_path, "404.html", b"one\n{% if %}")
    templates, _, problems = load_theme(tmp_path)
    assert templates["404.html"] == load_theme(tmp_path / "none")[0]["404.html"]
    assert [problem.where for problem in problems] == ["templates/404.html:2"]


def test_a_template_that_is_not_text_leaves_the_packaged_one(tmp_path: Path) -> None:
    write(tmp_path, "404.html", b"\xff\xfe\x00")
    templates, _, problems = load_theme(tmp_path)
    assert "404.html" in templates
    assert [problem.what for problem in problems] == ["the file is not UTF-8 text"]
