"""Meanings that are kept: whole, or as good as absent."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sitegen.doors.cache import save_cached
from sitegen.doors.meanings import load_meanings, save_meanings

ROWS = {"ab12": np.array([1, -2, 300], dtype=np.int16), "cd34": np.array([0, 9999, -10000], dtype=np.int16)}


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    save_meanings(tmp_path, "story", ROWS)
    found = load_meanings(tmp_path, "story")
    assert {digest: row.tolist() for digest, row in found.items()} == {k: row.tolist() for k, row in ROWS.items()}
    assert load_meanings(tmp_path, "another") == {}


@pytest.mark.parametrize("cut", [0, 5, 60, 150, 270])
def test_what_is_not_whole_is_absent(tmp_path: Path, cut: int) -> None:
    save_meanings(tmp_path, "story", ROWS)
    (path,) = [file for file in (tmp_path / ".sitegen" / "cache").rglob("*") if file.is_file()]
    packed = path.read_bytes().split(b"\n", 1)[1]
    assert len(packed) > cut
    save_cached(tmp_path, "story", packed[:cut])
    assert load_meanings(tmp_path, "story") == {}


def test_what_is_something_else_is_absent(tmp_path: Path) -> None:
    save_meanings(tmp_path, "story", {"ab12": np.array([0.5, 1.0])[:0].astype(np.int16)})
    assert [row.shape for row in load_meanings(tmp_path, "story").values()] == [(0,)]
    save_cached(tmp_path, "story", b"{}")
    assert load_meanings(tmp_path, "story") == {}
