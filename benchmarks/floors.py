"""Refuses figures below the pinned floors: those of the built site of seeds/, and those of the samples.

    python benchmarks/floors.py

The site is built in a folder of its own. The floors are in floors.json, a sample's as "script.figure"; only a
deliberate commit lowers one. The last line printed is one JSON object.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from scoring import score_site

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
SAMPLES = HERE / "samples"
# The benchmarks that read the samples folder of their name.
SAMPLED = ("timex", "quantities", "attribution", "contrasts", "updates")


def main() -> int:
    """Exit code 0 when every figure reaches its floor, 1 otherwise."""
    floors: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    figures = score_seeds() | {name: value for script in SAMPLED for name, value in score_sample(script).items()}
    failed = False
    for name, value in figures.items():
        if not any(name in bounds for bounds in floors.values()):
            continue
        low, high = floors["at_least"].get(name, 0.0), floors["at_most"].get(name, 100.0)
        is_fine = low <= value <= high
        failed |= not is_fine
        bound = f"at least {low:.2f}" if name in floors["at_least"] else f"at most {high:.2f}"
        print(f"{'ok  ' if is_fine else 'FAIL'}  {name:28} {value:7.3f}  {bound}")
    unmeasured = sorted({name for bounds in floors.values() for name in bounds} - figures.keys())
    if unmeasured:
        print(f"FAIL  nothing measures {', '.join(unmeasured)}")
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    return int(failed or bool(unmeasured))


def score_seeds() -> dict[str, float]:
    """The figures of the site built from seeds/ against its annotation."""
    with tempfile.TemporaryDirectory() as folder:
        sitegen = [sys.executable, "-m", "sitegen"]
        subprocess.run([*sitegen, "init", folder, "--from", str(SEEDS)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*sitegen, "-C", folder, "build"], check=True, stdout=subprocess.DEVNULL)
        return score_site(HERE / "gold" / "seeds.yaml", Path(folder) / "site" / "data", SEEDS)


def score_sample(script: str) -> dict[str, float]:
    """What a benchmark of reading prints last of its sample, each figure under the name of the script."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = importlib.import_module(script).main([str(SAMPLES / script)])
    if code:
        raise SystemExit(f"{script}.py does not read {SAMPLES / script}")
    figures: dict[str, float] = json.loads(printed.getvalue().splitlines()[-1])
    return {f"{script}.{name}": value for name, value in figures.items()}


if __name__ == "__main__":
    sys.exit(main())
