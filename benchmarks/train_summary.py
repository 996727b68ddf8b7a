"""Trains how much a reader needs a fact in a summary, and tells how well that carries over to stories it never saw.

    train_summary.py STORIES_DIR GOLD_DIR [GOLD_DIR …] [--write]

Each GOLD_DIR holds annotations NAME.yaml with a list of the facts that a summary must have; STORIES_DIR holds the
articles of each in NAME/. A fact is needed when its evidence covers a quote of one of these. Every story is left out
in turn; the weights written are trained on all. The last line printed is one JSON object: the mean AUC, and that of
the weight by lines, place and event alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from same_fact import Vector, compute_auc
from scoring import Annotation, Place, list_needed

from sitegen.doors.seeds import read_seeds
from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.drafts import Draft
from sitegen.model.stories import Fact
from sitegen.pipeline.drafting import draft_story, read_articles, read_part
from sitegen.stages.compose.summary.disputes import is_dispute
from sitegen.stages.compose.summary.drafting import find_first_report, is_tellable, list_main_names
from sitegen.stages.compose.summary.needs import Signals, measure_signals
from sitegen.stages.match import propose_sources

WEIGHTS_FILE = Path(__file__).parent.parent / "sitegen" / "stages" / "compose" / "summary" / "weights.py"
# Strength of the pull towards zero, in units of one standardised signal; 5 and 80 cross-validate alike.
RIDGE = 30.0
# Newton's method settles in six or seven rounds.
_ROUNDS = 12
# One story: a row of signals for each fact, whether it is needed, and its weight by lines, place and event.
Story = tuple[Vector, Vector, Vector]
# The constant, and a weight for each signal.
Model = tuple[float, Vector]


def main(arguments: Sequence[str] | None = None) -> int:
    """Cross-validates, trains on everything, and writes the weights if asked to."""
    options = read_options("Train the choice of the summary's facts.", arguments)
    language = load_language()
    stories = {gold.stem: measure_story(gold, folder, language) for gold, folder in list_annotated(options)}
    figures = []
    for name, (signals, needed, weights) in stories.items():
        constant, learned = train_model([story[:2] for other, story in stories.items() if other != name])
        figures.append((compute_auc(signals @ learned + constant, needed), compute_auc(weights, needed)))
        print(f"{name}: auc {figures[-1][0]:.3f}, of the weight {figures[-1][1]:.3f}, {len(needed)} facts")
    if options.write:
        model = train_model([story[:2] for story in stories.values()])
        WEIGHTS_FILE.write_text(
            format_weights("what a reader needs", __file__, Signals._fields, model), encoding="utf-8"
        )
        print(f"wrote {WEIGHTS_FILE}")
    means = np.mean(np.array(figures), axis=0)
    print(json.dumps({"auc": round(float(means[0]), 4), "auc_of_weight": round(float(means[1]), 4)}))
    return 0


def read_options(purpose: str, arguments: Sequence[str] | None) -> argparse.Namespace:
    """Where the stories and their annotations are, and whether to write what was learned."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("stories", type=Path, metavar="STORIES_DIR")
    parser.add_argument("golds", type=Path, metavar="GOLD_DIR", nargs="+")
    parser.add_argument("--write", action="store_true", help="replace the package's weights")
    return parser.parse_args(arguments)


def list_annotated(options: argparse.Namespace) -> Iterator[tuple[Path, Path]]:
    """Each annotation with the folder of its articles."""
    for folder in options.golds:
        for path in sorted(folder.glob("*.yaml")):
            if (options.stories / path.stem).is_dir():
                yield path, options.stories / path.stem


def draft_articles(folder: Path, language: Language) -> Draft:
    """The draft of a folder of articles."""
    articles, _ = read_seeds(folder)
    read = read_articles(
        articles,
        lambda parts: [read_part(article, layout, language) for article, layout in parts],
        known_dates={},
        tell=lambda *_: None,
    )
    return draft_story(read, tell=lambda *_: None)


def measure_story(gold: Path, folder: Path, language: Language) -> Story:
    """The facts of one annotated story that a summary can tell."""
    draft = draft_articles(folder, language)
    facts = [fact for fact in draft.reconciled.facts if is_tellable(fact)]
    disputes = [one for one in draft.reconciled.disagreements if is_dispute(one)]
    signals = measure_signals(
        facts,
        draft.dating.readings,
        disputed={name for one in disputes for name in one.facts},
        names=[words for words, _ in list_main_names(facts, draft.entities)],
        first_report=find_first_report(record.published for record in propose_sources(draft)),
    )
    rows = np.array([[float(value) for value in signals[fact.id]] for fact in facts])
    known = Annotation(gold, folder)
    evidence = {fact["id"]: [known.find(entry) for entry in fact["evidence"]] for fact in known.content["facts"]}
    wanted = [place for name in list_needed(known) for place in evidence[name]]
    needed = np.array([float(_covers_any(fact, wanted)) for fact in facts])
    return rows, needed, np.array([fact.weight for fact in facts])


def _covers_any(fact: Fact, wanted: Sequence[Place]) -> bool:
    places = [Place(one.quote.file, one.quote.start, one.quote.end) for one in fact.evidence]
    return any(place.covers(other) for place in places for other in wanted)


def train_model(stories: Sequence[tuple[Vector, Vector]]) -> Model:
    """Ridge logistic regression by Newton's method over the rows of all stories with their labels."""
    rows = np.concatenate([signals for signals, _ in stories])
    labels = np.concatenate([needed for _, needed in stories])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    design = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    ridge = np.full(design.shape[1], RIDGE)
    ridge[0] = 1e-3
    found = np.zeros(design.shape[1])
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (chances - labels) + ridge * found
        curve = (design * (chances * (1 - chances))[:, None]).T @ design + np.diag(ridge)
        found = found - np.linalg.solve(curve, slope)
    weights = found[1:] / spread
    return float(found[0] - weights @ mean), weights


def format_weights(subject: str, script: str, names: Sequence[str], model: Model) -> str:
    """A module of the package that holds a model, as text."""
    constant, weights = model
    rows = "".join(f'        "{name}": {value:.3f},\n' for name, value in zip(names, weights, strict=True))
    return f'''"""Weights of {subject} as log odds, written by benchmarks/{Path(script).name}."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = {constant:.3f}
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {{
{rows}    }}
)
'''


if __name__ == "__main__":
    sys.exit(main())
