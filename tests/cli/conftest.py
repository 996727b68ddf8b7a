"""A project of three invented articles, and the command line as a function."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import main

BRIDGE = Path(__file__).parent.parent / "cases" / "bridge"
Command = Callable[..., Result]


@pytest.fixture
def run() -> Command:
    """`run("build", folder)`: a command in a project; an exception that is not an exit fails the test."""

    def invoke(folder: Path, *words: str) -> Result:
        result = CliRunner().invoke(main, ["-C", str(folder), *words])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


@pytest.fixture(scope="session")
def built_bridge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a built site; not to be changed."""
    folder = tmp_path_factory.mktemp("built") / "bridge"
    for words in (["init", str(folder), "--from", str(BRIDGE)], ["-C", str(folder), "build"]):
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def bridge(built_bridge: Path, tmp_path: Path) -> Path:
    """A project with a built site, the test's own."""
    folder = tmp_path / "bridge"
    shutil.copytree(built_bridge, folder)
    return folder
