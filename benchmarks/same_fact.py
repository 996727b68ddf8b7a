"""How well the same-fact scorer tells summary content units apart: pairs of one topic, AUC and best F1.

    same_fact.py DIR [--file NAME] [--semantic MODEL]

DIR holds `scu_val.csv` and others of the form of QA-ALIGN's DUC and TAC pyramids: rows with `text`, `text_spans` (the
words that express the unit), `abs_scu_id` (the unit) and `topic`. Two rows with one unit state the same fact. With a
MODEL, named as `semantic` in site.yaml is, meanings are compared as well. The last line printed is one JSON object:
{"auc": …, "best_f1": …}.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent.parent))

from sitegen.language.embeddings import load_embedder
from sitegen.language.engine import load_language
from sitegen.language.interface import Embedder, Language
from sitegen.model.articles import Article, Layout
from sitegen.model.claims import Claim
from sitegen.model.readings import Reading
from sitegen.model.spans import Span
from sitegen.stages.align import judge_pairs
from sitegen.stages.align.features import FEATURES, Pair, measure_pairs
from sitegen.stages.align.meanings import compare_meanings, turn_texts
from sitegen.stages.align.profiles import average_vectors, build_corpus
from sitegen.stages.extract import read_claim
from sitegen.stages.read import link_entities, read_article

Vector = NDArray[np.float64]
# A pyramid is made of this many summaries of one topic, now and then of more.
SUMMARIES = 4


@dataclass(frozen=True, slots=True)
class Topic:
    """The pairs of one corpus: rows of figures, whether a pair states one fact, and whether that is known.

    Figures are FEATURES, and MEANINGS behind them where a model compares these.
    """

    pairs: tuple[Pair, ...]
    figures: Vector
    labels: Vector
    is_judged: NDArray[np.bool_]
    articles: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one file of units."""
    parser = argparse.ArgumentParser(description="Score the same-fact scorer on summary content units.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with the files of units")
    parser.add_argument("--file", default="scu_val.csv", metavar="NAME", help="file of units (default: %(default)s)")
    parser.add_argument("--semantic", metavar="MODEL", help="the model of sentence embeddings, or its folder")
    options = parser.parse_args(arguments)
    embedder = load_embedder(options.semantic, Path.cwd()) if options.semantic else None
    topics = measure_units(options.folder / options.file, load_language(), embedder)
    labels = np.concatenate([topic.labels for topic in topics])
    words = np.concatenate([topic.figures[:, FEATURES.index("words")] for topic in topics])
    scores = np.concatenate([judge_pairs(topic.pairs, topic.figures, topic.articles) for topic in topics])
    print(f"{len(labels)} pairs, {int(labels.sum())} of one fact")
    print(f"words alone: auc {compute_auc(words, labels):.4f}, best F1 {compute_best_f1(words, labels):.4f}")
    auc, best = compute_auc(scores, labels), compute_best_f1(scores, labels)
    print(json.dumps({"auc": round(auc, 4), "best_f1": round(best, 4)}))
    return 0


def measure_units(path: Path, language: Language, embedder: Embedder | None = None) -> tuple[Topic, ...]:
    """The units of each topic, all in pairs, with their figures; each topic is centred on its own mean."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    articles, readings = _read_rows(rows, language)
    claims = tuple(
        _claim_unit(number, row, article, reading)
        for number, (row, article, reading) in enumerate(zip(rows, articles, readings, strict=True))
    )
    whole = build_corpus(claims, readings)
    topics: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        topics.setdefault(row["topic"], []).append(number)
    measured = []
    for topic, numbers in topics.items():
        # A unit is its own context: the sentence around it holds other units.
        own = (whole.profiles[number] for number in numbers)
        profiles = tuple(replace(profile, sentence=profile.words, telling_sentence=profile.telling) for profile in own)
        corpus = replace(
            whole,
            profiles=profiles,
            mean_words=average_vectors(profile.words for profile in profiles),
            mean_sentence=average_vectors(profile.sentence for profile in profiles),
        )
        pairs = tuple(combinations(range(len(numbers)), 2))
        units = [rows[number]["abs_scu_id"] for number in numbers]
        labels = np.array([float(units[first] == units[second]) for first, second in pairs])
        figures = measure_pairs(corpus, pairs, [topic] * len(numbers))
        if embedder:
            words = [profile.claim.exact for profile in profiles]
            figures = np.column_stack([figures, compare_meanings(turn_texts(words, words, embedder), pairs)])
        measured.append(Topic(pairs, figures, labels, np.ones(len(pairs), dtype=np.bool_), SUMMARIES))
    return tuple(measured)


def compute_auc(scores: Vector, labels: Vector) -> float:
    """The chance that a pair of one fact scores above another pair; ties count half."""
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    right = labels.sum()
    return float((ranks[labels > 0].sum() - right * (right + 1) / 2) / (right * (len(labels) - right)))


def compute_best_f1(scores: Vector, labels: Vector) -> float:
    """The best F1 over all thresholds."""
    hits = np.cumsum(labels[np.argsort(-scores, kind="stable")])
    return float((2 * hits / (np.arange(1, len(labels) + 1) + labels.sum())).max())


def _read_rows(rows: Sequence[Mapping[str, str]], language: Language) -> tuple[list[Article], tuple[Reading, ...]]:
    """Each row as an article of one paragraph, with names linked within its topic only."""
    articles, readings, layouts = [], [], []
    for number, row in enumerate(rows):
        text = " ".join(row["text"].split())
        article = Article(f"s-{number:08x}", f"{number:05}.txt", text, text)
        layout = Layout(None, None, (Span(0, len(text)),))
        articles.append(article)
        layouts.append(layout)
        readings.append(read_article(article, layout, language))
    named: dict[str, Reading] = {}
    for topic in dict.fromkeys(row["topic"] for row in rows):
        numbers = [number for number, row in enumerate(rows) if row["topic"] == topic]
        _, linked = link_entities(
            tuple(readings[number] for number in numbers), tuple(layouts[number] for number in numbers)
        )
        named.update((reading.article, reading) for reading in linked)
    return articles, tuple(named[article.id] for article in articles)


def _claim_unit(number: int, row: Mapping[str, str], article: Article, reading: Reading) -> Claim:
    """The claim that a unit's words make; words that are not in the text stand for the whole sentence."""
    words = " ".join(row["text_spans"].split())
    start = article.text.find(words)
    span = Span(start, start + len(words)) if words and start >= 0 else Span(0, len(article.text))
    sentences = reading.sentences
    best = max(range(len(sentences)), key=lambda index: (sentences[index].span.overlap(span), -index))
    inside = Span(max(span.start, sentences[best].start), min(span.end, sentences[best].end))
    return replace(read_claim(article, reading, best, inside), number=number)


if __name__ == "__main__":
    sys.exit(main())
