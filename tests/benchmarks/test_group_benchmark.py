"""The benchmark of sorting: the measure on a known example, and the figures of a heap that is easy to sort."""

from __future__ import annotations

import importlib
import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_b_cubed_is_that_of_a_known_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    score = importlib.import_module("group").score_groups
    truth = {"1": "a", "2": "a", "3": "a", "4": "b", "5": "b"}
    assert score([["1", "2", "3"], ["4", "5"]], truth) == (1.0, 1.0, 1.0)
    precision, recall, _ = score([["1", "2", "3", "4", "5"]], truth)
    assert (round(precision, 2), recall) == (0.52, 1.0)
    precision, recall, f1 = score([[file] for file in truth], truth)
    assert (precision, round(recall, 2), round(f1, 2)) == (1.0, 0.4, 0.57)


def test_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (ROOT / "tests" / "cases" / "heap").glob("*.txt"):
        folder = tmp_path / path.name.partition("-")[0]
        folder.mkdir(exist_ok=True)
        shutil.copy(path, folder)
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    assert importlib.import_module("group").main([str(tmp_path), "--rounds", "3"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (figures["articles"], figures["stories"], figures["f1"]) == (7, 3, 1.0)
    assert figures["least_f1_of_parts"] == 1.0
