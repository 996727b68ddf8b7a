"""Builds the site of one story in a folder of its own and scores it against a hand-made annotation.

    python benchmarks/digest.py STORY_DIR GOLD

The last line printed is one JSON object of the figures.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from scoring import score_site


def build_story(story: Path, folder: Path) -> Path:
    """The folder with the data of the built site; a build that fails is a CalledProcessError."""
    sitegen = [sys.executable, "-m", "sitegen"]
    for arguments in (["init", str(folder), "--from", str(story)], ["-C", str(folder), "build"]):
        subprocess.run([*sitegen, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "site" / "data"


def main() -> int:
    """Exit code 0 when the story was scored, 2 when the command is not as shown above."""
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    story, gold = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        figures = score_site(gold, build_story(story, Path(folder) / "story"), story)
    for name, value in figures.items():
        print(f"{name:26} {value:.3f}")
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
