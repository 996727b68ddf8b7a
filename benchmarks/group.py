"""How well `sitegen group` finds the stories of a heap: B-cubed precision, recall and F1 against the folders of DIR.

    python benchmarks/group.py DIR [--rounds N]

The articles of all subfolders of DIR are thrown together and sorted; the folders are the truth. With `--rounds`, also
N random parts of the heap, some of them of one or two stories. The last line is one JSON object.
Source of the measure: A. Bagga and B. Baldwin, "Entity-based cross-document coreferencing" (1998).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from sitegen.doors.seeds import list_stories, read_seeds
from sitegen.model.articles import Article
from sitegen.pipeline.drafting import sort_articles


def score_groups(groups: Sequence[Sequence[str]], truth: dict[str, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of groups of files; `truth` is the story of each file."""
    sizes = Counter(truth.values())
    precision = recall = 0.0
    for group in groups:
        for story, count in Counter(truth[file] for file in group).items():
            precision += count * count / len(group)
            recall += count * count / sizes[story]
    precision, recall = precision / len(truth), recall / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def throw_together(folder: Path) -> tuple[Article, ...]:
    """The articles of all subfolders, each under the name of its folder and its own."""
    return tuple(
        replace(article, file=f"{name}/{article.file}")
        for name in list_stories(folder)
        for article in read_seeds(folder / name)[0]
    )


def score_heap(articles: tuple[Article, ...]) -> tuple[float, float, float]:
    """The scores of sorting one heap."""
    truth = {article.file: article.file.partition("/")[0] for article in articles}
    return score_groups([pile.files for pile in sort_articles(articles)], truth)


def main(arguments: list[str] | None = None) -> int:
    """Print the scores; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--rounds", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    articles = throw_together(options.folder)
    start = time.perf_counter()
    precision, recall, f1 = score_heap(articles)
    seconds = time.perf_counter() - start
    stories = sorted({article.file.partition("/")[0] for article in articles})
    print(f"{len(articles)} articles of {len(stories)} stories in {seconds:.1f} s")
    print(f"B-cubed precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    result = {"articles": len(articles), "stories": len(stories), "precision": precision, "recall": recall, "f1": f1}
    result["seconds"] = round(seconds, 2)
    if options.rounds:
        scores = [score_heap(part) for part in list_parts(articles, stories, options.rounds)]
        result["mean_f1_of_parts"] = fmean(score[2] for score in scores)
        result["least_f1_of_parts"] = min(score[2] for score in scores)
        print(f"parts: mean F1 {result['mean_f1_of_parts']:.3f}, least {result['least_f1_of_parts']:.3f}")
    print(json.dumps(result))
    return 0


def list_parts(articles: tuple[Article, ...], stories: list[str], rounds: int) -> list[tuple[Article, ...]]:
    """Random parts of a heap: one story to all of them, four fifths of the articles of each; the same every time."""
    chance = random.Random(1)
    parts = []
    for number in range(rounds):
        chosen = set(chance.sample(stories, 1 + number % len(stories)))
        part = [one for one in articles if one.file.partition("/")[0] in chosen and chance.random() < 0.8]
        parts.append(tuple(part or articles[:1]))
    return parts


if __name__ == "__main__":
    raise SystemExit(main())
