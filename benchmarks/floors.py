"""Builds the site of seeds/ in a folder of its own and refuses figures below the pinned floors.

    python benchmarks/floors.py

The floors are in floors.json; only a deliberate commit lowers one. The last line printed is one JSON object.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from scoring import score_site

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"


def main() -> int:
    """Exit code 0 when every figure reaches its floor, 1 otherwise."""
    floors: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        sitegen = [sys.executable, "-m", "sitegen"]
        subprocess.run([*sitegen, "init", folder, "--from", str(SEEDS)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*sitegen, "-C", folder, "build"], check=True, stdout=subprocess.DEVNULL)
        figures = score_site(HERE / "gold" / "seeds.yaml", Path(folder) / "site" / "data", SEEDS)
    failed = False
    for name, value in figures.items():
        low, high = floors["at_least"].get(name, 0.0), floors["at_most"].get(name, 1.0)
        is_fine = low <= value <= high
        failed |= not is_fine
        bound = f"at least {low:.2f}" if name in floors["at_least"] else f"at most {high:.2f}"
        print(f"{'ok  ' if is_fine else 'FAIL'}  {name:24} {value:.3f}  {bound}")
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
