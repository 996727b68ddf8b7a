"""Scores the ledger on pairs of invented reports (DIR/pairs.yaml): what differs, what follows, what agrees.

    python benchmarks/contrasts.py DIR

Each pair is a story of two articles of one event; the second is of the same day, or of the next where it follows. An
entry of the ledger meets a pair when it is open, or an update, and its sides quote both of the pair's sentences.
`differ_recall` and `follow_recall`: the share of the pairs that differ, and that follow, that an entry meets.
`precision`: of the pairs whose ledger holds an open entry, the share that differ or follow and are met. The pairs that
fail are printed; the last line is one JSON object. The pairs of DIR/long.yaml have figures of their own: `long_recall`
and `long_precision`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import yaml

from sitegen.doors.seeds import read_seeds
from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.stories import Disagreement
from sitegen.pipeline.drafting import draft_story, read_articles, read_part

_OPEN = ("contradicts", "differs")
_DAYS = ("2 June 2021", "3 June 2021")


class Pair(NamedTuple):
    """An event's reports, the sentence that each ends with, and what "they" do: differ, follow, agree."""

    reports: tuple[list[str], list[str]]
    sentences: tuple[str, str]
    they: str


def main(arguments: list[str]) -> int:
    """Prints the figures of the folder named on the command line."""
    path = Path(arguments[0]) / "pairs.yaml" if len(arguments) == 1 else None
    if path is None or not path.is_file():
        print("usage: python benchmarks/contrasts.py DIR     with pairs.yaml", file=sys.stderr)
        return 2
    language = load_language()
    figures = rate(compare_pairs(path, language))
    long_path = path.with_name("long.yaml")
    if long_path.is_file():
        told = rate(compare_pairs(long_path, language))
        figures |= {"long_recall": told["differ_recall"], "long_precision": told["precision"]}
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    return 0


def compare_pairs(path: Path, language: Language) -> list[tuple[Pair, tuple[Disagreement, ...]]]:
    """The pairs of a file with their ledgers; those that fail are printed."""
    found = [(pair, compare_pair(pair, language)) for pair in read_pairs(path)]
    for pair, entries in found:
        is_right = meets(pair, entries) if pair.they != "agree" else not any(one.relation in _OPEN for one in entries)
        if not is_right:
            told = "; ".join(f"{one.relation}: {one.statement}" for one in entries) or "nothing"
            print(f"{pair.they}: {pair.sentences[0]} / {pair.sentences[1]} -> {told}")
    return found


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of the file, in its order."""
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    reports = {name: (event["a"], event["b"]) for name, event in whole["events"].items()}
    return [Pair(reports[one["of"]], (one["a"], one["b"]), one["they"]) for one in whole["pairs"]]


def compare_pair(pair: Pair, language: Language, days: tuple[str, str] | None = None) -> tuple[Disagreement, ...]:
    """The ledger of the story that the two reports make, of these days or of those that the pair calls for."""
    days = days or (_DAYS if pair.they == "follow" else (_DAYS[0], _DAYS[0]))
    with tempfile.TemporaryDirectory() as folder:
        for name, report, sentence, day in zip("ab", pair.reports, pair.sentences, days, strict=True):
            text = "\n\n".join([report[0], day, *report[1:], sentence])
            Path(folder, f"{name}.txt").write_text(text + "\n", encoding="utf-8")
        articles, _ = read_seeds(Path(folder))
        read = read_articles(
            tuple(articles),
            lambda parts: [read_part(article, layout, language) for article, layout in parts],
            known_dates={},
            tell=lambda *step: None,
        )
        return draft_story(read, tell=lambda *step: None).reconciled.disagreements


def meets(pair: Pair, entries: tuple[Disagreement, ...]) -> bool:
    """Whether an entry that is open, or an update, quotes both sentences."""
    return any(
        all(
            any(
                quote.file == f"{name}.txt" and quote.exact in sentence for side in one.sides for quote in side.evidence
            )
            for name, sentence in zip("ab", pair.sentences, strict=True)
        )
        for one in entries
        if one.relation in (*_OPEN, "updates")
    )


def rate(found: list[tuple[Pair, tuple[Disagreement, ...]]]) -> dict[str, float]:
    """The figures of the module's text."""
    met = {
        they: [meets(pair, entries) for pair, entries in found if pair.they == they] for they in ("differ", "follow")
    }
    alarmed = [
        pair.they != "agree" and meets(pair, entries)
        for pair, entries in found
        if any(one.relation in _OPEN for one in entries)
    ]
    return {
        "differ_recall": sum(met["differ"]) / max(len(met["differ"]), 1),
        "follow_recall": sum(met["follow"]) / max(len(met["follow"]), 1),
        "precision": sum(alarmed) / len(alarmed) if alarmed else 1.0,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
