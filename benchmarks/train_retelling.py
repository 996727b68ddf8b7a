"""Trains when a sentence only tells again what another one tells, and how well that carries over to other stories.

    train_retelling.py STORIES_DIR GOLD_DIR [GOLD_DIR …] [--write]

Each GOLD_DIR holds annotations NAME.yaml, STORIES_DIR the articles of each in NAME/. A sentence tells an annotated
fact when it holds a quote of it, or most of a quote's content words. Of two sentences that tell any, the first retells
when the second tells all of its facts. Every story is left out in turn; the weights written are trained on all, each
story weighing alike. The last line printed is one JSON object: the mean AUC, and that of the ideas both have.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import numpy as np
from same_fact import Vector, compute_auc
from scoring import Annotation, Place, tells_quote
from train_summary import draft_articles, format_weights, list_annotated, read_options, train_model

from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.stages.compose.summary.drafting import is_tellable
from sitegen.stages.compose.summary.ideas import list_ideas
from sitegen.stages.compose.summary.order import Candidate, is_same_place
from sitegen.stages.compose.summary.retelling import Likeness, measure_likeness, weigh_ideas
from sitegen.stages.compose.summary.sources import SourceSentence, list_source_sentences
from sitegen.stages.compose.summary.text import content_words, drop_credit

WEIGHTS_FILE = Path(__file__).parent.parent / "sitegen" / "stages" / "compose" / "summary" / "retelling_weights.py"
# One story: a row of likenesses for each pair of sentences, and whether the first retells.
Story = tuple[Vector, Vector]


def main(arguments: Sequence[str] | None = None) -> int:
    """Cross-validates, trains on everything, and writes the weights if asked to."""
    options = read_options("Train which sentences of the summary tell one thing.", arguments)
    language = load_language()
    stories = {gold.stem: measure_pairs(gold, folder, language) for gold, folder in list_annotated(options)}
    figures = []
    for name, (likenesses, retold) in stories.items():
        constant, learned = train_model([story for other, story in stories.items() if other != name])
        figures.append((compute_auc(likenesses @ learned + constant, retold), compute_auc(likenesses[:, 1], retold)))
        print(f"{name}: auc {figures[-1][0]:.3f}, of shared ideas {figures[-1][1]:.3f}, {len(retold)} pairs")
    if options.write:
        model = train_model(list(stories.values()))
        WEIGHTS_FILE.write_text(format_weights("retelling", __file__, Likeness._fields, model), encoding="utf-8")
        print(f"wrote {WEIGHTS_FILE}")
    means = np.mean(np.array(figures), axis=0)
    print(json.dumps({"auc": round(float(means[0]), 4), "auc_of_ideas": round(float(means[1]), 4)}))
    return 0


def measure_pairs(gold: Path, folder: Path, language: Language) -> Story:
    """The pairs of sentences of one annotated story that tell annotated facts."""
    draft = draft_articles(folder, language)
    readings = draft.dating.readings
    rarities = weigh_ideas(readings)
    facts = [fact for fact in draft.reconciled.facts if is_tellable(fact)]
    sentences = [_take(one) for one in list_source_sentences(facts, readings)]
    told = _list_told(sentences, Annotation(gold, folder))
    pairs = [
        (one, other)
        for one, other in permutations(range(len(sentences)), 2)
        if told[one] and told[other] and not is_same_place(sentences[one], sentences[other])
    ]
    rows = [measure_likeness(sentences[one], sentences[other], rarities) for one, other in pairs]
    return np.array(rows), np.array([float(told[one] <= told[other]) for one, other in pairs])


def _take(one: SourceSentence) -> Candidate:
    words = content_words(one.plain)
    ideas = list_ideas(content_words(drop_credit(one.plain)))
    return Candidate(one.text, one.facts, words, file=one.file, span=(one.start, one.end), ideas=ideas)


def _list_told(sentences: Sequence[Candidate], known: Annotation) -> list[frozenset[str]]:
    """For each sentence the annotated facts that it tells."""
    facts = [
        (fact["id"], [(known.find(entry), str(entry["quote"])) for entry in fact["evidence"]])
        for fact in known.content["facts"]
    ]
    return [
        frozenset(
            name
            for name, quotes in facts
            if any(tells_quote(one.text, quote) or Place(one.file, *one.span).covers(place) for place, quote in quotes)
        )
        for one in sentences
    ]


if __name__ == "__main__":
    sys.exit(main())
