"""Scores reading on hand-made annotations: dates, publication dates, names, page furniture; and measures its speed.

    python benchmarks/reading.py GOLD_DIR [ARTICLES_DIR]

GOLD_DIR holds one annotation per story (*.yaml), ARTICLES_DIR a folder of articles for each, named like it, or the
articles themselves; without it the folder `stories` beside GOLD_DIR. Date values: the calendar or TIMEX3 value equals
the annotated one. Names: B-cubed F1 of the alias clusters times the share of aliases found. Page furniture: F1 over
characters. Speed: processor time of reading all articles over that of the bare language pipeline on the same
paragraphs, the least of three rounds each. The last line printed is one JSON object.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from scoring import Annotation, Place, Record

from sitegen.doors.seeds import read_seeds
from sitegen.language.engine import load_language
from sitegen.language.files import DEFAULT_PIPELINE, locate_pipeline
from sitegen.language.interface import Language
from sitegen.model.articles import Article
from sitegen.pipeline.drafting import lay_out_articles, read_articles, read_part
from sitegen.pipeline.steps import Read
from sitegen.stages.read import link_entities, read_article

_ROUNDS = 3
_FIGURES = ("date_value", "publication_date", "entities", "boilerplate_f1")


class Story(NamedTuple):
    """One annotated story with its articles as the program reads them."""

    name: str
    known: Annotation
    articles: tuple[Article, ...]


def main(arguments: list[str]) -> int:
    """Prints the figures of each story and their means."""
    if len(arguments) not in (1, 2) or not all(Path(argument).is_dir() for argument in arguments):
        print("usage: python benchmarks/reading.py GOLD_DIR [ARTICLES_DIR]", file=sys.stderr)
        return 2
    golds = Path(arguments[0])
    home = Path(arguments[1]) if len(arguments) == 2 else golds.parent / "stories"
    stories = [load_story(path, home) for path in sorted(golds.glob("*.yaml"))]
    language = load_language()
    rows = []
    for story in stories:
        read = read_articles(
            story.articles,
            lambda parts: (read_part(*part, language) for part in parts),
            known_dates={},
            tell=lambda *_: None,
        )
        rows.append(score_reading(story, read))
        print(f"{story.name:32}" + "  ".join(f"{name} {rows[-1][name]:.3f}" for name in _FIGURES))
    articles = tuple(article for story in stories for article in story.articles)
    figures = {name: round(mean(row[name] for row in rows), 4) for name in _FIGURES}
    print(json.dumps({"stories": len(stories), **figures, "speed_ratio": round(measure_speed(articles, language), 3)}))
    return 0


def load_story(path: Path, home: Path) -> Story:
    """The annotation at `path` with its articles, below `home`."""
    folder = home / path.stem if (home / path.stem).is_dir() else home
    return Story(path.stem, Annotation(path, folder), read_seeds(folder)[0])


def score_reading(story: Story, read: Read) -> dict[str, float]:
    """All figures of one story."""
    return {
        "date_value": score_dates(story.known, read),
        "publication_date": score_publication(story.known, read),
        "entities": score_names(story.known, read),
        "boilerplate_f1": score_furniture(story.known, read),
    }


def score_dates(known: Annotation, read: Read) -> float:
    """The share of annotated expressions with the annotated value."""
    timexes = [
        (Place(reading.file, timex.start, timex.end), timex)
        for reading in read.dating.readings
        for timex in reading.timexes
    ]
    right = []
    for entry in known.content["dating"]["expressions"]:
        wanted = entry.get("iso")
        if not wanted or entry.get("off_topic"):
            continue
        place = known.find(entry, "expression")
        near = [(answer.overlap(place), timex) for answer, timex in timexes if answer.overlap(place)]
        best = max(near, key=lambda pair: pair[0], default=None)
        right.append(
            best is not None
            and flatten_date(str(wanted)) in (flatten_date(best[1].edtf or ""), flatten_date(best[1].value or ""))
        )
    return mean(right) if right else 1.0


def flatten_date(value: str) -> str:
    """A calendar value without its marks of doubt and its time of day."""
    return re.sub(r"[~?%]|T.*", "", value)


def score_publication(known: Annotation, read: Read) -> float:
    """The share of articles dated as annotated, or within the window annotated."""
    dated = {name: when.edtf for name, when in read.dating.published}
    right = []
    for source in known.content["sources"]:
        wanted = source.get("publication_date") or {}
        if not isinstance(wanted, dict) or not (wanted.get("iso") or wanted.get("window")):
            continue
        article = next(article for article in read.articles if article.file == source["file"])
        found = flatten_date(dated.get(article.id) or "")
        first, _, last = str(wanted.get("window") or wanted["iso"]).partition("/")
        right.append(bool(found) and (found == wanted.get("iso") or first <= found <= (last or first)))
    return mean(right) if right else 1.0


def score_names(known: Annotation, read: Read) -> float:
    """B-cubed F1 of the clusters of aliases that both have, times the share of annotated aliases found."""
    gold = gather_aliases([[alias["alias"] for alias in entity["aliases"]] for entity in known.content["entities"]])
    ours = gather_aliases([[alias.text for alias in entity.aliases] for entity in read.entities])
    shared = sorted(gold.keys() & ours.keys())
    if not shared:
        return 0.0

    def share(one: dict[str, set[int]], other: dict[str, set[int]]) -> float:
        """How many of the names that `one` joins to each name `other` joins too."""
        return mean(
            mean(bool(other[name] & other[near]) for near in shared if one[name] & one[near]) for name in shared
        )

    precision, recall = share(ours, gold), share(gold, ours)
    return 2 * precision * recall / (precision + recall) * len(shared) / len(gold)


def gather_aliases(entities: list[list[str]]) -> dict[str, set[int]]:
    """The numbers of the entities that each alias belongs to; case, quotation marks and "the" make no difference."""
    aliases: dict[str, set[int]] = {}
    for number, texts in enumerate(entities):
        for text in texts:
            plain = re.sub(r"[\"“”‘’']", "", text).lower().strip()
            aliases.setdefault(plain.removeprefix("the "), set()).add(number)
    return aliases


def score_furniture(known: Annotation, read: Read) -> float:
    """F1 over the characters set aside, white space left out."""
    wanted, found = set(), set()
    for source in known.content["sources"]:
        file = source["file"]
        text = known.texts[file]
        for entry in source.get("boilerplate") or ():
            wanted |= list_characters(file, text, *find_furniture(text, entry))
    for article, layout in zip(read.articles, read.layouts, strict=True):
        for part in layout.set_aside:
            found |= list_characters(article.file, article.raw, part.span.start, part.span.end)
    total = len(wanted) + len(found)
    return 2 * len(wanted & found) / total if total else 1.0


def find_furniture(text: str, entry: Record) -> tuple[int, int]:
    """The place of an annotated piece of furniture: its words, looked for from the line it is said to stand on."""
    line = int(entry.get("line") or 1)
    start = sum(len(part) for part in text.splitlines(keepends=True)[: line - 1])
    words = str(entry.get("text") or entry.get("quote"))
    place = text.find(words, start)
    if place < 0:
        raise ValueError(f"line {line}: {words!r} does not stand there")
    return place, place + len(words)


def list_characters(file: str, text: str, start: int, end: int) -> set[tuple[str, int]]:
    """The places of a span's characters, white space left out."""
    return {(file, place) for place in range(start, end) if not text[place].isspace()}


def measure_speed(articles: tuple[Article, ...], language: Language) -> float:
    """How many times as long as the bare pipeline the whole of reading takes."""
    import spacy

    layouts = lay_out_articles(articles)
    bare = spacy.load(locate_pipeline(DEFAULT_PIPELINE), exclude=["senter"])
    texts = [
        " ".join(article.text[span.start : span.end].split())
        for article, layout in zip(articles, layouts, strict=True)
        for span in (*((layout.title,) if layout.title else ()), *layout.paragraphs, *layout.captions)
    ]

    def read_all() -> None:
        readings = tuple(read_article(*pair, language) for pair in zip(articles, layouts, strict=True))
        link_entities(readings, layouts)

    alone = min(time_call(lambda: list(bare.pipe(texts))) for _ in range(_ROUNDS))
    whole = min(time_call(read_all) for _ in range(_ROUNDS))
    print(f"{len(articles)} articles: the pipeline alone {alone:.2f} s, the whole of reading {whole:.2f} s")
    return whole / alone


def time_call(act: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    act()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
