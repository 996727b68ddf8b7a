"""Same articles and content, same bytes: whatever the folder, the time zone, the hash seed and the order of files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BRIDGE = Path(__file__).parent.parent / "cases" / "bridge"


def build_elsewhere(folder: Path, zone: str, seed: str, names: list[str]) -> dict[str, bytes]:
    """Build in a process of its own; the articles are written in the order of `names`."""
    (folder / "seeds").mkdir(parents=True)
    for name in names:
        (folder / "seeds" / name).write_bytes((BRIDGE / name).read_bytes())
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
    command = [sys.executable, "-m", "sitegen", "-C", str(folder), "build"]
    subprocess.run(command, check=True, capture_output=True, env=environment, cwd=BRIDGE.parent.parent.parent)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for top in ("site", "content")
        for path in sorted((folder / top).rglob("*"))
        if path.is_file()
    }


def test_two_folders_two_zones_and_another_order_of_files_give_the_same_bytes(tmp_path: Path) -> None:
    names = sorted(path.name for path in BRIDGE.iterdir())
    first = build_elsewhere(tmp_path / "one", "Pacific/Auckland", "1", names)
    second = build_elsewhere(tmp_path / "another place", "America/Lima", "2", names[::-1])
    assert "site/index.html" in first
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
