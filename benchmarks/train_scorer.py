"""Trains the weights of the same-fact scorer and tells how well they carry over to stories they never saw.

    train_scorer.py PAIRS_DIR STORIES_DIR GOLD_DIR [GOLD_DIR …] [--semantic MODEL] [--write]

PAIRS_DIR holds `scu_train.csv` (see same_fact.py), each GOLD_DIR annotations NAME.yaml: facts with quotes as evidence,
or, as in gold/links, with places of evidence and no words. STORIES_DIR holds the articles of each in NAME/.

A pair of claims states one fact when the evidence they cover has a fact in common. A claim that touches no evidence, in
an article that does not tell the other's facts, states another fact: an annotation lists all articles that tell a
fact, so that what it leaves out is known to be something else. Other pairs are not judged. Every story is left out in
turn; the weights written are trained on all. Each story weighs the same, and all public pairs together PUBLIC_WEIGHT of
a story.

The second model, which weighs a pair by what the others say of it, learns from probabilities that the first gives to
stories it was not trained on.

With a MODEL of sentence embeddings, meanings are compared as well, by weights of their own.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from same_fact import Topic, Vector, compute_auc, compute_best_f1, measure_units

from sitegen.doors.seeds import read_seeds
from sitegen.language.embeddings import load_embedder
from sitegen.language.engine import load_language
from sitegen.language.interface import Embedder, Language
from sitegen.model.claims import Claim
from sitegen.model.spans import Span
from sitegen.stages.align.candidates import find_candidates
from sitegen.stages.align.features import FEATURES, measure_pairs
from sitegen.stages.align.meanings import MEANINGS, compare_meanings, find_directions
from sitegen.stages.align.profiles import build_corpus
from sitegen.stages.align.support import SUPPORT, measure_support
from sitegen.stages.clean import clean_articles
from sitegen.stages.date import date_corpus
from sitegen.stages.extract import extract_claims
from sitegen.stages.read import link_entities, read_article

ALIGN = Path(__file__).parent.parent / "sitegen" / "stages" / "align"
PUBLIC_WEIGHT = 0.5
# Strength of the pull towards zero, in units of one standardised feature; 10 and 50 cross-validate alike.
RIDGE = 50.0
# Newton's method settles in six or seven rounds.
_ROUNDS = 12
# Public pairs of different facts are many and much alike: one of this many is enough.
_THINNING = 8
_STORY_MASS = 3000.0

# A piece of evidence: the fact, the file, the words' place.
Place = tuple[str, str, Span]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Judged pairs: a row of figures each, and whether the pair states one fact."""

    figures: Vector
    labels: Vector


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression."""

    intercept: float
    weights: Vector

    def score(self, figures: Vector) -> Vector:
        """Log odds of each row."""
        scores: Vector = figures @ self.weights + self.intercept
        return scores


def main(arguments: Sequence[str] | None = None) -> int:
    """Cross-validates, trains on everything, and writes the weights if asked to."""
    parser = argparse.ArgumentParser(description="Train the same-fact scorer.")
    parser.add_argument("pairs", type=Path, metavar="PAIRS_DIR")
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR")
    parser.add_argument("golds", type=Path, metavar="GOLD_DIR", nargs="+")
    parser.add_argument("--semantic", metavar="MODEL", help="the model of sentence embeddings, or its folder")
    parser.add_argument("--write", action="store_true", help="replace the package's weights")
    options = parser.parse_args(arguments)
    language = load_language()
    embedder = load_embedder(options.semantic, Path.cwd()) if options.semantic else None
    stories = {
        path.stem: measure_story(path, options.stories / path.stem, language, embedder)
        for folder in options.golds
        for path in sorted(folder.glob("*.yaml"))
    }
    public = measure_units(options.pairs / "scu_train.csv", language, embedder)
    figures = []
    for name, held in stories.items():
        first, second = train_models([story for other, story in stories.items() if other != name], public)
        labels = held.labels[held.is_judged]
        for kind, scores in (
            ("by itself", first.score(held.figures)[held.is_judged]),
            ("among the others", second.score(support_pairs(held, first).figures)),
        ):
            figures.append({"auc": compute_auc(scores, labels), "best_f1": compute_best_f1(scores, labels)})
            print(f"{name}, {kind}: {figures[-1]}, {len(labels)} pairs")
    models = train_models(list(stories.values()), public)
    if options.write:
        file = ALIGN / ("semantic_weights.py" if embedder else "weights.py")
        file.write_text(format_weights(*models), encoding="utf-8")
        print(f"wrote {file}")
    print(
        json.dumps({key: round(float(np.mean([row[key] for row in figures[1::2]])), 4) for key in ("auc", "best_f1")})
    )
    return 0


def measure_story(gold: Path, folder: Path, language: Language, embedder: Embedder | None = None) -> Topic:
    """The candidate pairs of one annotated story."""
    articles, _ = read_seeds(folder)
    layouts = clean_articles(articles)
    readings = tuple(read_article(article, layout, language) for article, layout in zip(articles, layouts, strict=True))
    entities, named = link_entities(readings, layouts)
    dated = date_corpus(articles, layouts, named, {}).readings
    claims = extract_claims(articles, layouts, dated, entities)
    evidence = read_evidence(gold, {article.file: article.raw for article in articles})
    covered = [_find_facts(claim, evidence) for claim in claims]
    others = [_find_strangers(claim, evidence) for claim in claims]
    corpus = build_corpus(claims, dated)
    pairs = find_candidates(corpus)
    judged = np.array(
        [
            bool(covered[first] and covered[second])
            or bool(covered[first] and covered[first] <= others[second])
            or bool(covered[second] and covered[second] <= others[first])
            for first, second in pairs
        ]
    )
    labels = np.array([float(bool(covered[first] & covered[second])) for first, second in pairs])
    figures = measure_pairs(corpus, pairs)
    if embedder:
        figures = np.column_stack([figures, compare_meanings(find_directions(claims, dated, embedder), pairs)])
    return Topic(pairs, figures, labels, judged, len(articles))


def read_evidence(gold: Path, texts: dict[str, str]) -> list[Place]:
    """(fact, file, span) of every piece of evidence of an annotation; a quote is at its first place in the file."""
    annotation = yaml.safe_load(gold.read_text(encoding="utf-8"))
    if isinstance(annotation["facts"], dict):
        return [
            (fact, file, Span(start, end))
            for fact, places in annotation["facts"].items()
            for file, start, end in places
        ]
    files = {source["id"]: source["file"] for source in annotation["sources"]}
    found = []
    for fact in annotation["facts"]:
        for piece in fact["evidence"]:
            file = files[piece["source"]]
            start = texts[file].find(piece["quote"])
            if start >= 0:
                found.append((fact["id"], file, Span(start, start + len(piece["quote"]))))
    return found


def train_models(stories: Sequence[Topic], public: Sequence[Topic]) -> tuple[Model, Model]:
    """The model of a pair by itself, and that of a pair among the others."""
    judged = [_take_judged(story) for story in stories]
    units = _thin_pairs(_join_pairs([_take_judged(topic) for topic in public]))
    first = train_model(judged, units)
    told = [
        support_pairs(story, train_model([*judged[:number], *judged[number + 1 :]], units))
        for number, story in enumerate(stories)
    ]
    return first, train_model(told, _thin_pairs(_join_pairs([support_pairs(topic, first) for topic in public])))


def support_pairs(topic: Topic, first: Model) -> Pairs:
    """The judged pairs of a corpus as the second model sees them."""
    chances = 1 / (1 + np.exp(-np.clip(first.score(topic.figures), -30.0, 30.0)))
    rows = measure_support(topic.pairs, chances.tolist(), topic.articles)
    return Pairs(rows[topic.is_judged], topic.labels[topic.is_judged])


def train_model(stories: Sequence[Pairs], public: Pairs) -> Model:
    """Ridge logistic regression by Newton's method; the public pairs have an intercept of their own."""
    parts = [*stories, public]
    masses = [_STORY_MASS] * len(stories) + [_STORY_MASS * PUBLIC_WEIGHT]
    rows = np.concatenate([part.figures for part in parts])
    labels = np.concatenate([part.labels for part in parts])
    weights = np.concatenate(
        [np.full(len(part.labels), mass / len(part.labels)) for part, mass in zip(parts, masses, strict=True)]
    )
    is_public = np.concatenate([np.full(len(part.labels), float(part is public)) for part in parts])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    design = np.column_stack([np.ones(len(rows)), is_public, (rows - mean) / spread])
    ridge = np.full(design.shape[1], RIDGE)
    ridge[:2] = 1e-3
    found = np.zeros(design.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (weights * (chances - labels)) + ridge * found
        curve = (design * (weights * chances * (1 - chances))[:, None]).T @ design + np.diag(ridge)
        found = found - np.linalg.solve(curve, slope)
    scaled = found[2:] / spread
    return Model(float(found[0] - scaled @ mean), scaled)


def format_weights(first: Model, second: Model) -> str:
    """The package's module of weights, as text."""
    return f'''"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = {first.intercept:.3f}
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {{
{_format_rows((*FEATURES, *MEANINGS)[: len(first.weights)], first)}    }}
)
# A pair among the others.
SUPPORT_INTERCEPT = {second.intercept:.3f}
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {{
{_format_rows(SUPPORT, second)}    }}
)
'''


def _format_rows(names: Sequence[str], model: Model) -> str:
    return "".join(f'        "{name}": {value:.3f},\n' for name, value in zip(names, model.weights, strict=True))


def _take_judged(topic: Topic) -> Pairs:
    return Pairs(topic.figures[topic.is_judged], topic.labels[topic.is_judged])


def _thin_pairs(pairs: Pairs) -> Pairs:
    """All pairs of one fact, and of the others one in _THINNING."""
    kept = (pairs.labels > 0) | (np.arange(len(pairs.labels)) % _THINNING == 0)
    return Pairs(pairs.figures[kept], pairs.labels[kept])


def _join_pairs(parts: Sequence[Pairs]) -> Pairs:
    return Pairs(np.concatenate([part.figures for part in parts]), np.concatenate([part.labels for part in parts]))


def _find_strangers(claim: Claim, evidence: Sequence[Place]) -> frozenset[str]:
    """The facts that the article of a claim does not tell, if the claim touches no evidence at all; else none."""
    if any(file == claim.file and span.overlap(claim.span) for _, file, span in evidence):
        return frozenset()
    told = {fact for fact, file, _ in evidence if file == claim.file}
    return frozenset(fact for fact, _, _ in evidence if fact not in told)


def _find_facts(claim: Claim, evidence: Sequence[Place]) -> frozenset[str]:
    """The facts with a quote of which the claim covers at least half."""
    return frozenset(
        fact for fact, file, span in evidence if file == claim.file and 2 * span.overlap(claim.span) >= len(span)
    )


if __name__ == "__main__":
    sys.exit(main())
