"""Timelines of large corpora against those that journalists wrote: the data set Timeline17.

    python benchmarks/timeline17.py DIR [PREDICTIONS]

DIR holds TOPIC/articles.jsonl (`pub_date` and tokenised `sentences`) and TOPIC/timelines.jsonl, a reference a line. A
topic is read and composed as a project of its own, in a process of its own. By the protocol of Gholipour Ghalandari
and Ifrim (2020), a timeline is told of each reference its number of dates and its mean number of sentences a date,
rounded, and nothing else. PREDICTIONS, if given, receives TOPIC_NUMBER.json in the form of a reference.

Prints alignment-based ROUGE-1 and ROUGE-2 and the F1 of dates, and of each topic the seconds by the clock and those of
the processors, and the peak memory. The last line printed is one JSON object: the three figures over all references,
`seconds`, `processor_seconds` and `mebibytes` the largest.

Needs the extra `bench`.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

from sitegen import __version__
from sitegen.pipeline.telling import tell_story
from sitegen.stages.compose.timeline.days import DayScope, compose_days
from sitegen.workspace.extracting import extract_loaded
from sitegen.workspace.loading import load_project, read_project
from sitegen.workspace.projects import Project

Dated = dict[str, list[str]]
MEASURES = ("rouge_1", "rouge_2", "date_f1")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}


def main() -> int:
    """Exit code 0 when all topics were scored, 2 when the command is not as shown above."""
    if len(sys.argv) not in (2, 3):
        print(__doc__)
        return 2
    topics = sorted(path.parent for path in Path(sys.argv[1]).glob("*/timelines.jsonl"))
    predictions = Path(sys.argv[2]) if len(sys.argv) == 3 else None
    sums = {measure: [0.0, 0.0] for measure in MEASURES}
    largest = {"seconds": 0.0, "processor_seconds": 0.0, "mebibytes": 0.0}
    scored = 0
    for topic in topics:
        references = [read_timeline(line) for line in _read_lines(topic / "timelines.jsonl")]
        # A fresh process, so that the memory measured is that of this topic.
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
            timelines, cost = pool.submit(compose_topic, topic, references).result()
        seconds, busy, mebibytes = cost.values()
        print(f"{topic.name:12} {seconds:.0f} seconds, {busy:.0f} of processors, {mebibytes:.0f} MiB", flush=True)
        largest = {name: max(value, cost[name]) for name, value in largest.items()}
        for number, (predicted, reference) in enumerate(zip(timelines, references, strict=True)):
            if predictions is not None:
                predictions.mkdir(parents=True, exist_ok=True)
                path = predictions / f"{topic.name}_{number}.json"
                path.write_text(json.dumps(sorted(predicted.items())), encoding="utf-8")
            figures = score_timeline(predicted, reference)
            for measure, (precision, recall) in figures.items():
                sums[measure][0] += precision
                sums[measure][1] += recall
            scored += 1
            print(f"{topic.name}_{number:<6}", "  ".join(f"{one} {_f1(*figures[one]):.4f}" for one in MEASURES))
    means = {one: round(_f1(*(total / max(1, scored) for total in sums[one])), 4) for one in MEASURES}
    print(json.dumps({**means, **{name: round(value) for name, value in largest.items()}, "references": scored}))
    return 0


def read_timeline(line: str) -> Dated:
    """Sentences by ISO date; dates without a sentence are left out."""
    return {day: sentences for day, sentences in json.loads(line) if sentences}


def compose_topic(topic: Path, references: list[Dated]) -> tuple[list[Dated], dict[str, float]]:
    """For each reference a timeline as long as it is, with the seconds and the peak MiB that the topic took.

    The memory is the peak of the process and that of its largest worker; the workers are over when the rest begins.
    """
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "sitegen", "init", folder], check=True, stdout=subprocess.DEVNULL)
        write_seeds(topic, Path(folder) / "seeds")
        start, before = time.perf_counter(), sum(os.times()[:4])
        loaded = load_project(Project(Path(folder)))
        read, engine, problems = read_project(loaded, tell=_keep_silent)
        if read is None:
            sys.exit("\n".join(str(problem) for problem in problems))
        content, _ = extract_loaded(loaded, read, engine, tell=_keep_silent)
        told = tell_story(content, read, tool_version=__version__)
        seconds, busy = time.perf_counter() - start, sum(os.times()[:4]) - before
    story = told.edition.story
    timelines = []
    for reference in references:
        count = sum(len(sentences) for sentences in reference.values())
        scope = DayScope(len(reference), max(1, round(count / len(reference))))
        timeline: Dated = {}
        for entry in compose_days(story.facts, story.sources, read.dating.readings, scope):
            timeline.setdefault(str(entry.when.edtf), []).append(tokenise_text(entry.what))
        timelines.append(timeline)
    peaks = [resource.getrusage(whose).ru_maxrss for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return timelines, {"seconds": seconds, "processor_seconds": busy, "mebibytes": sum(peaks) / 1024}


def write_seeds(topic: Path, folder: Path) -> None:
    """The articles as text files, each sentence a paragraph, its date in the front matter."""
    for number, line in enumerate(_read_lines(topic / "articles.jsonl")):
        article = json.loads(line)
        body = "\n\n".join(join_tokens(sentence) for sentence in article["sentences"])
        text = f"---\ndate: {article['pub_date']}\n---\n\n{body}\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def join_tokens(sentence: str) -> str:
    """A sentence tokenised as in the Penn Treebank, as it stood in print."""
    for token, bracket in _BRACKETS.items():
        sentence = sentence.replace(token, bracket)
    text = sentence.replace("\\/", "/").replace(" n't", "n't")
    text = re.sub(r"([(\[{]) | ([)\]}])", r"\1\2", text)
    text = re.sub(r"`` ?", "“", text)
    text = re.sub(r" ?''", "”", text)
    text = re.sub(r" ([.,;:?!%]|['’](?:s|re|ve|ll|d|m)\b|['’])(?=\W|$)", r"\1", text)
    return re.sub(r"([$£€#]) (?=\d)", r"\1", text)


def tokenise_text(text: str) -> str:
    """A sentence in the tokens of the Penn Treebank, as the references have them."""
    text = text.replace("“", "`` ").replace("”", " ''")
    for token, bracket in _BRACKETS.items():
        text = text.replace(bracket, f" {token} ")
    text = re.sub(r"([,;:?!%])(?=\s|$)", r" \1", text)
    text = re.sub(r"\.$", " .", text)
    text = re.sub(r"(n['’]t|['’](?:s|re|ve|ll|d|m))\b", r" \1", text)
    return " ".join(re.sub(r"([$£€#])(?=\d)", r"\1 ", text).split())


def score_timeline(predicted: Dated, reference: Dated) -> dict[str, tuple[float, float]]:
    """Precision and recall by measure: ROUGE aligned by date and content, many to one, and whole dates.

    Source of the measure: Martschat and Markert 2017, "Improving ROUGE for timeline summarization", by their `tilse`.
    """
    warnings.filterwarnings("ignore")
    from tilse.data.timelines import GroundTruth, Timeline
    from tilse.evaluation.rouge import TimelineRougeEvaluator

    evaluator = TimelineRougeEvaluator(measures=["rouge_1", "rouge_2"])
    ours, theirs = (
        {date.fromisoformat(day): sentences for day, sentences in one.items()} for one in (predicted, reference)
    )
    result = evaluator.evaluate_align_date_content_costs_many_to_one(Timeline(ours), GroundTruth([Timeline(theirs)]))
    shared = len(set(ours) & set(theirs))
    figures = {one: (result[one]["precision"], result[one]["recall"]) for one in ("rouge_1", "rouge_2")}
    return {**figures, "date_f1": (shared / max(1, len(ours)), shared / len(theirs))}


def _read_lines(path: Path) -> Iterable[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _keep_silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


if __name__ == "__main__":
    sys.exit(main())
