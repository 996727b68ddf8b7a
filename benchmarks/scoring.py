"""Scores the data of a built site against a hand-made annotation of the same articles.

Only verbatim spans count. A system span *covers* an annotated one when it holds at least half of it, and *touches* it
when their overlap is at least half of the shorter. Figures are shares between 0 and 1.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, ClassVar

import yaml

Record = dict[str, Any]
OPEN = ("contradicts", "differs")
TOLD_SHARE = 0.6
SHORT_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Half-open offsets into one article."""

    file: str
    start: int
    end: int

    def overlap(self, other: Place) -> int:
        return max(0, min(self.end, other.end) - max(self.start, other.start)) if self.file == other.file else 0

    def covers(self, other: Place) -> bool:
        return 2 * self.overlap(other) >= other.end - other.start

    def touches(self, other: Place) -> bool:
        return 2 * self.overlap(other) >= min(self.end - self.start, other.end - other.start)


class Annotation:
    """An annotation file with every quote found in its article; a quote that stands nowhere is a ValueError."""

    def __init__(self, path: Path, seeds: Path) -> None:
        self.content: Record = yaml.load(path.read_text(encoding="utf-8"), Loader=_TextLoader)
        self.files = {str(source["id"]): str(source["file"]) for source in self.content["sources"]}
        self.texts = {name: (seeds / name).read_bytes().decode("utf-8") for name in self.files.values()}

    def find(self, entry: Record, key: str = "quote") -> Place:
        """The place of a quote: its first occurrence, or the one inside its `context`."""
        file, quote = self.files[str(entry["source"])], str(entry[key])
        text, context = self.texts[file], entry.get("context")
        start = text.find(quote, text.find(context) if context else 0)
        if start < 0:
            raise ValueError(f"{file}: {quote!r} does not stand there")
        return Place(file, start, start + len(quote))


class _TextLoader(yaml.SafeLoader):
    """Dates stay strings."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def score_site(annotation_path: Path, data: Path, seeds: Path) -> dict[str, float]:
    """Every figure of one built site; `data` is its `data/` folder, `seeds` the folder of the raw articles."""
    known = Annotation(annotation_path, seeds)
    published = {
        name: _load(data / f"{name}.json") for name in ("facts", "disagreements", "dates", "entities", "summary")
    }
    return {
        **_score_quotes(known, published),
        **_score_facts(known, published["facts"], published["summary"]),
        **_score_disagreements(known, published["disagreements"]),
        **_score_dates(known, published["dates"]),
        **_score_names(known, published["entities"]),
    }


def _load(path: Path) -> list[Record]:
    return list(json.loads(path.read_text(encoding="utf-8")))


def _place(quote: Record) -> Place:
    return Place(quote["file"], quote["start"], quote["end"])


def _score_quotes(known: Annotation, published: dict[str, list[Record]]) -> dict[str, float]:
    quotes = [quote for fact in published["facts"] for quote in fact["evidence"]]
    quotes += [quote for entry in published["disagreements"] for side in entry["sides"] for quote in side["evidence"]]
    right = [known.texts[quote["file"]][quote["start"] : quote["end"]] == quote["exact"] for quote in quotes]
    return {"quotes_verbatim": _share(sum(right), len(right))}


def _score_facts(known: Annotation, facts: list[Record], summary: list[Record]) -> dict[str, float]:
    gold = {fact["id"]: [known.find(entry) for entry in fact["evidence"]] for fact in known.content["facts"]}
    system = {fact["id"]: [_place(quote) for quote in fact["evidence"]] for fact in facts}
    holding = {
        place: {name for name, quotes in system.items() if any(quote.covers(place) for quote in quotes)}
        for places in gold.values()
        for place in places
    }
    found = [any(holding[place] for place in places) for places in gold.values()]
    wanted = [bool(holding[a] & holding[b]) for places in gold.values() for a, b in _pairs(places)]
    judged = []
    for quotes in system.values():
        carried = {
            quote: {name for name, places in gold.items() if any(quote.covers(place) for place in places)}
            for quote in quotes
        }
        judged += [bool(carried[a] & carried[b]) for a, b in _pairs(quotes) if carried[a] and carried[b]]
    precision, recall = _share(sum(judged), len(judged)), _share(sum(wanted), len(wanted))
    cited = {name for sentence in summary for name in sentence["facts"]}
    needed = list_needed(known)
    covered = [any(holding[place] & cited for place in gold[name]) for name in needed]
    return {
        "fact_recall": _share(sum(found), len(found)),
        "link_precision": precision,
        "link_recall": recall,
        "link_f1": _share(2 * precision * recall, precision + recall),
        "summary_coverage": _share(sum(covered), len(covered)),
    }


def list_needed(known: Annotation) -> list[str]:
    """Ids of the facts that a summary must have: those listed, else those that the written summary states."""
    summary: Record = known.content["summary"]
    listed = summary.get("must_have") or [name for one in summary["sentences"] for name in one["facts"]]
    return list(dict.fromkeys(entry["id"] if isinstance(entry, dict) else str(entry) for entry in listed))


def _score_disagreements(known: Annotation, entries: list[Record]) -> dict[str, float]:
    gold = [[known.find(value) for value in entry["values"]] for entry in known.content["disagreements"]]
    distinct = [[known.find(value) for value in entry.get("values", ())] for entry in known.content["not_conflicts"]]
    opened = [
        [[_place(quote) for quote in side["evidence"]] for side in entry["sides"]]
        for entry in entries
        if entry["relation"] in OPEN
    ]
    found = [any(_sets_against(sides, values) for sides in opened) for values in gold]
    right = [any(_sets_against(sides, values) for values in gold) for sides in opened]
    confused = [any(_sets_against(sides, values) for sides in opened) for values in distinct]
    return {
        "disagreement_recall": _share(sum(found), len(found)),
        "disagreement_precision": _share(sum(right), len(right)),
        "false_conflicts": _share(sum(confused), len(confused)),
    }


def _sets_against(sides: list[list[Place]], values: list[Place]) -> bool:
    touched = [{n for n, value in enumerate(values) if any(quote.touches(value) for quote in side)} for side in sides]
    return any(a and b and len(a | b) > 1 for a, b in combinations(touched, 2))


def _score_dates(known: Annotation, dates: list[Record]) -> dict[str, float]:
    right = []
    for entry in known.content["dating"]["expressions"]:
        place = known.find(entry, "expression")
        answers = [date for date in dates if _place(date).overlap(place)]
        best = max(answers, key=lambda date: _place(date).overlap(place), default=None)
        right.append(best is not None and str(entry["iso"]) in (_plain(best["edtf"]), _plain(best["timex"])))
    return {"date_value": _share(sum(right), len(right))}


def _plain(value: str | None) -> str:
    return re.sub(r"[~?%]|T.*", "", value or "")


def _score_names(known: Annotation, entities: list[Record]) -> dict[str, float]:
    gold = {
        alias["alias"]: number for number, entity in enumerate(known.content["entities"]) for alias in entity["aliases"]
    }
    system = {alias["text"]: number for number, entity in enumerate(entities) for alias in entity["aliases"]}
    shared = sorted(gold.keys() & system.keys())
    right = [(gold[a] == gold[b]) == (system[a] == system[b]) for a, b in combinations(shared, 2)]
    return {"names_found": _share(len(shared), len(gold)), "names_joined": _share(sum(right), len(right))}


def _pairs(places: list[Place]) -> list[tuple[Place, Place]]:
    return [(a, b) for a, b in combinations(places, 2) if a.file != b.file]


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def tells_quote(sentence: str, quote: str) -> bool:
    """Whether a sentence has most content words of a quote."""
    words, own = _content_words(quote), _content_words(sentence)
    return bool(words) and len(words & own) >= TOLD_SHARE * len(words)


def _content_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > SHORT_LETTERS or word.isdigit()}
