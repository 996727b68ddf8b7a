"""A build after any edit equals a build from nothing, byte for byte; a build after none touches no file."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]
Edit = Callable[[Path, Command, random.Random], None]


def read_site(folder: Path) -> dict[str, bytes]:
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name[0] != "."
    }


def build_afresh(folder: Path, place: Path, run: Command) -> tuple[dict[str, bytes], int]:
    """The site of the same articles and content, made where nothing was ever built, and the exit code."""
    for name in ("seeds", "content", "templates"):
        if (folder / name).is_dir():
            shutil.copytree(folder / name, place / name)
    code = run(place, "build").exit_code
    return read_site(place), code


def change_article(folder: Path, run: Command, chance: random.Random) -> None:
    path = chance.choice(sorted(path for path in (folder / "seeds").rglob("*.*") if path.suffix in (".txt", ".md")))
    path.write_text(
        path.read_text("utf-8") + f"\n\nThe mayor opened {chance.randint(3, 90)} new schools on Monday.\n", "utf-8"
    )


def remove_article(folder: Path, run: Command, chance: random.Random) -> None:
    chance.choice(sorted(path for path in (folder / "seeds").iterdir() if path.is_file())).unlink()


def decide(folder: Path, run: Command, chance: random.Random) -> None:
    lines = (folder / "content" / "facts.yaml").read_text("utf-8").splitlines()
    name = chance.choice([line.removeprefix("- id: ") for line in lines if line.startswith("- id: f-")])
    run(folder, "fact", chance.choice(("review", "reject", "pin")), name, "--why", "a test")


def set_title(folder: Path, run: Command, chance: random.Random) -> None:
    (folder / "content" / "site.yaml").write_text(f"title: Edition {chance.randint(1, 999)}\n", "utf-8")


def write_summary(folder: Path, run: Command, chance: random.Random) -> None:
    path = folder / "content" / "summary.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[: max(4, len(lines) - 1)]), "utf-8")


def change_theme(folder: Path, run: Command, chance: random.Random) -> None:
    (folder / "templates" / "assets").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "assets" / "style.css").write_text(
        f"body {{ margin: {chance.randint(1, 9)}px }}\n", "utf-8"
    )


def change_template(folder: Path, run: Command, chance: random.Random) -> None:
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "404.html").write_text(
        f'{{% extends "layout.html" %}}{{% block main %}}<p>Gone {chance.randint(1, 9999)}</p>{{% endblock %}}\n',
        "utf-8",
    )


def spoil_page(folder: Path, run: Command, chance: random.Random) -> None:
    path = chance.choice(sorted((folder / "site").rglob("index.html")))
    path.write_text("spoilt", "utf-8")


EDITS: tuple[Edit, ...] = (
    *(change_article, decide, set_title, spoil_page, write_summary, change_theme, change_template, decide),
    *(change_template, remove_article),
)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_build_after_any_edit_equals_one_from_nothing(bridge: Path, run: Command, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    edits = chance.sample(EDITS, len(EDITS))
    for number, edit in enumerate(edits):
        edit(bridge, run, chance)
        code = run(bridge, "build").exit_code
        afresh, expected = build_afresh(bridge, tmp_path / f"afresh {number}", run)
        incremental = read_site(bridge)
        assert code == expected, edit.__name__
        assert incremental.keys() == afresh.keys(), edit.__name__
        assert [path for path in afresh if afresh[path] != incremental[path]] == [], edit.__name__


def test_a_build_after_no_edit_touches_nothing_and_says_the_same(bridge: Path, run: Command) -> None:
    first = run(bridge, "build")
    times = {path: path.stat().st_mtime_ns for path in bridge.rglob("*")}
    again = run(bridge, "build")
    assert {path: path.stat().st_mtime_ns for path in bridge.rglob("*")} == times
    assert (again.stdout, again.exit_code) == (first.stdout, 0)


BUILD_AND_LIST = """
import sys
from sitegen.cli import main
try:
    main(["-C", sys.argv[1], "build"])
except SystemExit as end:
    print(end.code, *sorted(sys.modules))
"""


def test_a_build_after_a_decision_loads_nothing_that_drafts(bridge: Path, run: Command) -> None:
    run(bridge, "build")
    decide(bridge, run, random.Random(3))
    command = [sys.executable, "-c", BUILD_AND_LIST, str(bridge)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    code, *modules = done.stdout.splitlines()[-1].split()
    assert code == "0"
    assert "sitegen.stages.compose" in modules
    assert {"spacy", "numpy", "sitegen.pipeline.drafting"}.isdisjoint(modules)
