"""Scores attribution on a folder of PolNeAR (text/*.txt, attributions/*.ann): contents, direct quotations, speakers.

    python benchmarks/attribution.py DIR

Content: a found and a marked content match when they overlap, each matched once, to the largest overlap; the share of
characters that both hold is printed beside it. A marked content is direct when quotation marks hold all of it; it is
found when direct attributions cover at least half of it. Its speaker is right when the source found is the phrase
marked, or names the same (they share the last word of the name). Quotations whose source is not marked are not asked
for a speaker. An article that two people annotated counts once for each. The last line printed is one JSON object.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.readings import Attribution
from sitegen.model.spans import Span
from sitegen.values.quotations import find_attributions

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")
_MARKS = '"“”'
_WORD = re.compile(r"[^\W_]+")


class Marked(NamedTuple):
    """An attribution of the corpus; each tuple holds spans in text order, `source` may be empty."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


def main(arguments: list[str]) -> int:
    """Prints the figures of the folder named on the command line."""
    folder = Path(arguments[0]) if len(arguments) == 1 else None
    if folder is None or not (folder / "attributions").is_dir() or not (folder / "text").is_dir():
        print("usage: python benchmarks/attribution.py DIR     with text/*.txt and attributions/*.ann", file=sys.stderr)
        return 2
    language = load_language()
    counts: Counter[str] = Counter()
    paths = sorted((folder / "attributions").glob("*.ann"))
    for path in paths:
        text = (folder / "text" / f"{_ANNOTATOR.sub('', path.stem)}.txt").read_text(encoding="utf-8")
        counts.update(count_matches(text, read_marked(path), attribute_text(text, language)))
    print(f"{len(paths)} annotations, {counts['gold']} attributions, {counts['direct']} of them direct")
    print(json.dumps(compute_figures(counts)))
    return 0


def read_marked(path: Path) -> list[Marked]:
    """The attributions of one file in brat's standoff format that have a content."""
    spans: dict[str, tuple[Span, ...]] = {}
    marked = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for line in sorted(lines, key=lambda line: not line.startswith("T")):
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            places = rest.split("\t")[0].split(" ", 1)[1]
            spans[name] = tuple(Span(*map(int, part.split())) for part in places.split(";"))
        elif name.startswith("E"):
            roles = [part.split(":") for part in rest.split()]
            parts = {
                role: tuple(
                    sorted(
                        span for kind, key in roles if kind.rstrip("0123456789") == role for span in spans.get(key, ())
                    )
                )
                for role in ("Content", "Source")
            }
            if parts["Content"]:
                marked.append(Marked(parts["Content"], parts["Source"]))
    return marked


def attribute_text(text: str, language: Language) -> tuple[Attribution, ...]:
    """What sitegen finds in a text whose paragraphs are parted by empty lines."""
    spans = [Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text) if match[0].strip()]
    return find_attributions(language.parse(text, spans).sentences)


def count_matches(text: str, marked: list[Marked], found: tuple[Attribution, ...]) -> dict[str, int]:
    """The counts of one text behind the figures."""
    contents = [Marked((one.content,), ()) for one in found]
    places = {place for one in found for place in range(one.content.start, one.content.end)}
    wanted = {place for one in marked for span in one.content for place in range(span.start, span.end)}
    counts = Counter(
        {
            "gold": len(marked),
            "found": len(found),
            "gold_matched": count_overlapping(marked, contents),
            "found_matched": count_overlapping(contents, marked),
            "gold_characters": len(wanted),
            "found_characters": len(places),
            "both_characters": len(places & wanted),
        }
    )
    for one in marked:
        if not is_direct(text, one.content):
            continue
        counts["direct"] += 1
        heard = sorted(
            (other for other in found if other.is_direct and measure_overlap(one.content, (other.content,))),
            key=lambda other: -measure_overlap(one.content, (other.content,)),
        )
        covered = sum(measure_overlap(one.content, (other.content,)) for other in heard)
        counts["direct_found"] += 2 * covered >= sum(len(span) for span in one.content)
        if one.source:
            counts["direct_sourced"] += 1
            counts["direct_right"] += bool(heard) and is_same_speaker(text, one, heard[0])
            counts["direct_named"] += bool(heard) and heard[0].speaker is not None
    return dict(counts)


def count_overlapping(ours: list[Marked], theirs: list[Marked]) -> int:
    """How many of `ours` overlap one of `theirs`."""
    return sum(any(measure_overlap(one.content, other.content) for other in theirs) for one in ours)


def measure_overlap(first: tuple[Span, ...], second: tuple[Span, ...]) -> int:
    """How many characters two contents share."""
    return sum(one.overlap(other) for one in first for other in second)


def is_direct(text: str, content: tuple[Span, ...]) -> bool:
    """Whether each part of a content opens and closes with a quotation mark, none inside it."""
    parts = [text[span.start : span.end].strip(" ,.\n") for span in content]
    return all(
        len(part) > 2 and part[0] in _MARKS and part[-1] in _MARKS and not any(mark in part[1:-1] for mark in _MARKS)
        for part in parts
    )


def is_same_speaker(text: str, marked: Marked, found: Attribution) -> bool:
    """Whether the source found is the phrase marked, or names the same."""
    if found.source and measure_overlap(marked.source, (found.source,)):
        return True
    phrase = " ".join(text[span.start : span.end] for span in marked.source)
    names = {word.lower() for word in _WORD.findall(phrase) if word[:1].isupper() and len(word) > 2}
    words = _WORD.findall(found.speaker or "")
    return bool(words) and words[-1].lower() in names


def compute_figures(counts: Counter[str]) -> dict[str, float]:
    """Shares and F1 from 0 to 1, with the counts behind them."""

    def share(part: str, whole: str) -> float:
        return round(counts[part] / max(1, counts[whole]), 4)

    def join(precision: float, recall: float) -> float:
        return round(2 * precision * recall / max(1e-9, precision + recall), 4)

    precision, recall = share("found_matched", "found"), share("gold_matched", "gold")
    char_precision, char_recall = (
        share("both_characters", "found_characters"),
        share("both_characters", "gold_characters"),
    )
    return {
        "gold": counts["gold"],
        "found": counts["found"],
        "content_precision": precision,
        "content_recall": recall,
        "content_f1": join(precision, recall),
        "character_f1": join(char_precision, char_recall),
        "direct": counts["direct"],
        "direct_found": share("direct_found", "direct"),
        "direct_speaker": share("direct_right", "direct_sourced"),
        "direct_named": share("direct_named", "direct_sourced"),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
