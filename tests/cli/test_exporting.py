"""The story for other programs: the same bytes as the files of the site."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from sitegen.workspace.exporting import EXPORTS

Command = Callable[..., Result]


def test_every_export_is_the_file_of_the_site(bridge: Path, run: Command) -> None:
    for form, part, name in EXPORTS[1::2]:
        result = run(bridge, "export", form, "--part", part)
        assert result.exit_code == 0, result.output
        assert result.stdout_bytes == (bridge / "site" / "data" / name).read_bytes()


def test_an_export_is_written_to_a_file(bridge: Path, run: Command, tmp_path: Path) -> None:
    path = tmp_path / "new" / "story.sqlite"
    assert "story.sqlite" in run(bridge, "export", "sqlite", "-o", str(path)).output
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM facts").fetchone()[0] > 0


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (("md", "--part", "facts"), 1, "md has: digest"),
        (("pdf",), 2, "is not one of"),
        (("csv", "-o", "site.yaml/under/a/file"), 1, "cannot be written"),
    ],
)
def test_what_cannot_be_exported_is_told(
    bridge: Path, run: Command, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, reason: str
) -> None:
    monkeypatch.chdir(bridge / "content")
    result = run(bridge, "export", *words)
    assert result.exit_code == code
    assert reason in result.output
