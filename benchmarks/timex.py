"""Scores temporal tagging on a folder of TimeML files as TempEval-3 task A does (UzZaman et al. 2013).

    python benchmarks/timex.py DIR

The document creation time is given, not scored. Relaxed: spans overlap, each gold span matched once, to the largest
overlap. Strict: the same span. Type and value F1: relaxed matches with the same type or value. The last line printed is
one JSON object; figures are percentages. sitegen keeps a range as one expression where TimeML marks both ends, so a
range of dates is split before it is scored.
"""

from __future__ import annotations

import html
import json
import re
import sys
import time
from pathlib import Path
from typing import NamedTuple

from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.readings import Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.date import date_corpus
from sitegen.values.dates.find import find_timexes

_TAG_OR_TEXT = re.compile(r"<(/?)(\w+)([^>]*)>|([^<]+)")
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_BETWEEN = re.compile(r"\s+(?:and|to|through|until|till)\s+|\s?[–—-]\s?")


class Tagged(NamedTuple):
    """A temporal expression of a TimeML document; offsets are code points into its text."""

    start: int
    end: int
    type: str
    value: str


def main(arguments: list[str]) -> int:
    """Prints the figures of the folder named on the command line."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python benchmarks/timex.py DIR     a folder of TimeML files (*.tml)", file=sys.stderr)
        return 2
    language = load_language()
    counts = dict.fromkeys(("gold", "found", "relaxed", "strict", "type", "value"), 0)
    sentences, seconds = 0, 0.0
    paths = sorted(Path(arguments[0]).glob("*.tml"))
    for path in paths:
        text, created, gold = read_document(path)
        reading = parse_document(path.name, text, language)
        began = time.process_time()
        found = tag_document(reading, text, created)
        seconds += time.process_time() - began
        sentences += len(reading.sentences)
        for name, count in count_matches(gold, found).items():
            counts[name] += count
    print(f"{len(paths)} documents, {sentences} sentences, {1000 * seconds / max(1, sentences):.3f} ms a sentence")
    print(json.dumps(compute_figures(counts)))
    return 0


def read_document(path: Path) -> tuple[str, str | None, list[Tagged]]:
    """Text, creation date and marked expressions of one TimeML file."""
    source = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r'<DCT>.*?value="([^"]+)"', source, re.DOTALL)
    body = source.split("<TEXT>", 1)[-1].split("</TEXT>", 1)[0]
    text, tagged = "", []
    opened: list[tuple[int, dict[str, str]]] = []
    for match in _TAG_OR_TEXT.finditer(body):
        closing, name, attributes, chunk = match.groups()
        if chunk is not None:
            text += html.unescape(chunk)
        elif name == "TIMEX3" and closing:
            start, known = opened.pop()
            tagged.append(Tagged(start, len(text), known.get("type", ""), known.get("value", "")))
        elif name == "TIMEX3" and not attributes.rstrip().endswith("/"):
            opened.append((len(text), dict(re.findall(r'(\w+)="([^"]*)"', attributes))))
    return text, created[1][:10] if created else None, tagged


def parse_document(name: str, text: str, language: Language) -> Reading:
    """The sentences of a document, paragraphs parted by empty lines."""
    spans = [Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text) if match[0].strip()]
    return Reading(name, name, language.parse(text, spans).sentences)


def tag_document(reading: Reading, text: str, created: str | None) -> list[Tagged]:
    """The expressions that sitegen finds and values, ranges of dates split as TimeML marks them."""
    found = tuple(timex for sentence in reading.sentences for timex in find_timexes(sentence))
    metadata = Metadata(published=created)
    article = Article(reading.article, reading.file, text, text, metadata)
    layout = Layout(None, None, (), metadata=metadata)
    untagged = Reading(reading.article, reading.file, reading.sentences, timexes=found)
    dating = date_corpus((article,), (layout,), (untagged,), {})
    return [tagged for timex in dating.readings[0].timexes for tagged in split_range(timex)]


def split_range(timex: Timex) -> list[Tagged]:
    """A range of dates as its two ends, anything else as it stands."""
    whole = [Tagged(timex.start, timex.end, timex.type, timex.value or "")]
    between = _BETWEEN.search(timex.exact)
    first, slash, last = (timex.value or "").partition("/")
    if timex.type != "DATE" or not slash or between is None:
        return whole
    return [
        Tagged(timex.start, timex.start + between.start(), "DATE", first),
        Tagged(timex.start + between.end(), timex.end, "DATE", last),
    ]


def count_matches(gold: list[Tagged], found: list[Tagged]) -> dict[str, int]:
    """How many expressions one document has, and how many of them match in each sense."""
    counts = {"gold": len(gold), "found": len(found), "relaxed": 0, "strict": 0, "type": 0, "value": 0}
    used: set[int] = set()
    for known in gold:
        overlaps = [
            (min(other.end, known.end) - max(other.start, known.start), index)
            for index, other in enumerate(found)
            if index not in used
        ]
        size, index = max(overlaps, default=(0, 0))
        if size <= 0:
            continue
        used.add(index)
        counts["relaxed"] += 1
        counts["strict"] += (found[index].start, found[index].end) == (known.start, known.end)
        counts["type"] += found[index].type == known.type
        counts["value"] += found[index].value == known.value
    return counts


def compute_figures(counts: dict[str, int]) -> dict[str, float]:
    """F1 in percent of each sense of matching, with the counts behind them."""
    total = max(1, counts["gold"] + counts["found"])
    figures = {f"{name}_f1": round(200 * counts[name] / total, 2) for name in ("relaxed", "strict", "type", "value")}
    return {"gold": counts["gold"], "found": counts["found"], **figures}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
