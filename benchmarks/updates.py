"""Scores the ledger on pairs of reports of which the second came out later (DIR/pairs.yaml): updates, and what is none.

    python benchmarks/updates.py DIR

The pairs are those of `contrasts.py`, of two days that follow each other or of the two `times` that a pair names; one
that does not follow is "apart": it tells of something else, and no entry may set the two against each other.
`found`: the share of the pairs that follow which an update quotes on both sides, with no open entry beside it.
`quiet`: the share of the others whose ledger holds neither. The pairs that fail are printed; the last line is one JSON
object.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import yaml
from contrasts import Pair, compare_pair, meets

from sitegen.language.engine import load_language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement

_TIMES = ("2 June 2021", "3 June 2021")


def main(arguments: list[str]) -> int:
    """Prints the figures of the folder named on the command line."""
    path = Path(arguments[0]) / "pairs.yaml" if len(arguments) == 1 else None
    if path is None or not path.is_file():
        print("usage: python benchmarks/updates.py DIR     with pairs.yaml", file=sys.stderr)
        return 2
    language = load_language()
    right: dict[str, list[bool]] = {"follow": [], "apart": []}
    for pair, times in read_followed(path):
        entries = compare_pair(pair, language, times)
        right[pair.they].append(is_right(pair, entries))
        if not right[pair.they][-1]:
            told = "; ".join(f"{one.relation}: {one.statement}" for one in entries) or "nothing"
            print(f"{pair.they}: {pair.sentences[0]} / {pair.sentences[1]} -> {told}")
    figures = {"found": right["follow"], "quiet": right["apart"]}
    print(json.dumps({name: round(sum(ones) / len(ones), 4) for name, ones in figures.items()}))
    return 0


def read_followed(path: Path) -> list[tuple[Pair, tuple[str, str]]]:
    """The pairs of the file with the times of their reports, in its order."""
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    reports = {name: (event["a"], event["b"]) for name, event in whole["events"].items()}
    return [
        (Pair(reports[one["of"]], (one["a"], one["b"]), one["they"]), tuple(one.get("times", _TIMES)))
        for one in whole["pairs"]
    ]


def is_right(pair: Pair, entries: tuple[Disagreement, ...]) -> bool:
    """Whether the ledger tells of the pair what an editor would."""
    is_open = any(one.relation in OPEN_RELATIONS for one in entries)
    if pair.they == "apart":
        return not is_open and not any(one.relation == "updates" for one in entries)
    return not is_open and meets(pair, tuple(one for one in entries if one.relation == "updates"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
