"""The summary beside LexRank and TextRank of the library `sumy`: the same articles, the same run, the same length.

    python benchmarks/summary.py STORIES GOLDS

STORIES holds a folder of articles for each annotation NAME.yaml of GOLDS. Three figures, each for all three:
`told` is the share of the facts a reader must have of which one sentence has most content words of a quote; `rouge_2`
is the F1 of word pairs against the summary written by hand; `words` the length. `cited` is the share of those facts
in the evidence that our sentences cite. The last line printed is one JSON object of the means.

Needs the extra `bench`.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from digest import build_story
from scoring import Annotation, list_needed, score_site, tells_quote
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

MOST_SENTENCES = 20
FEWEST_WORDS, MOST_WORDS = 5, 60
PEERS = {"lexrank": LexRankSummarizer, "textrank": TextRankSummarizer}
Figures = dict[str, float]


class PlainTokenizer:
    """Sentences end at a full stop before a capital letter or at a line's end; words are runs of letters and digits."""

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """The sentences of a text, in order; fragments, and lines of many sentences without an end, left out."""
        lines = (" ".join(line.split()) for line in text.splitlines())
        pieces = (piece for line in lines for piece in re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])", line))
        return tuple(piece for piece in pieces if FEWEST_WORDS <= len(piece.split()) <= MOST_WORDS)

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence, in order."""
        return tuple(re.findall(r"\w+", sentence.casefold()))


def main() -> int:
    """Exit code 0 when all stories were scored, 2 when the command is not as shown above."""
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    stories, golds = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    rows: dict[str, list[Figures]] = {"ours": [], **{name: [] for name in PEERS}}
    for gold in sorted(golds.glob("*.yaml")):
        if (stories / gold.stem).is_dir():
            for name, figures in compare_story(stories / gold.stem, gold).items():
                rows[name].append(figures)
                print(f"{gold.stem:32} {name:9}", "  ".join(f"{key} {value:.3f}" for key, value in figures.items()))
    print(json.dumps({name: _average(figures) for name, figures in rows.items()}))
    return 0


def compare_story(story: Path, gold: Path) -> dict[str, Figures]:
    """The figures of ours and of each peer for one story; peers get as many whole sentences as come nearest to ours."""
    known = Annotation(gold, story)
    with tempfile.TemporaryDirectory() as folder:
        data = build_story(story, Path(folder) / "story")
        ours = [str(sentence["text"]) for sentence in json.loads((data / "summary.json").read_text(encoding="utf-8"))]
        cited = score_site(gold, data, story)["summary_coverage"]
    found = {"ours": {**measure_summary(ours, known), "cited": cited}}
    length = sum(len(sentence.split()) for sentence in ours)
    document = PlaintextParser.from_string("\n".join(known.texts.values()), PlainTokenizer()).document
    for name, summarizer in PEERS.items():
        rank = summarizer(Stemmer("english"))
        found[name] = measure_summary(_take_length(lambda count, rank=rank: rank(document, count), length), known)
    return found


def measure_summary(sentences: list[str], known: Annotation) -> Figures:
    """How much of what a reader must have a summary tells, how near its words are to the written one, its length."""
    summary = known.content["summary"]
    quotes = {fact["id"]: [entry["quote"] for entry in fact["evidence"]] for fact in known.content["facts"]}
    needed = list_needed(known)
    told = [any(tells_quote(sentence, quote) for sentence in sentences for quote in quotes[name]) for name in needed]
    text = " ".join(sentences)
    return {
        "told": sum(told) / max(1, len(told)),
        "rouge_2": _rouge_2(text, str(summary.get("text", ""))),
        "words": float(len(text.split())),
    }


def _rouge_2(text: str, reference: str) -> float:
    """F1 of word pairs (Lin 2004, "ROUGE: a package for automatic evaluation of summaries"), without stemming."""
    own, other = (Counter(pairwise(re.findall(r"\w+", one.casefold()))) for one in (text, reference))
    shared = sum((own & other).values())
    return 2 * shared / max(1, sum(own.values()) + sum(other.values()))


def _take_length(rank: Callable[[int], Iterable[Any]], length: int) -> list[str]:
    """Of the summaries of one sentence, of two and so on, the one whose length is nearest to `length` words."""
    options = [[str(sentence) for sentence in rank(count)] for count in range(1, MOST_SENTENCES + 1)]
    return min(options, key=lambda option: abs(sum(len(one.split()) for one in option) - length))


def _average(rows: list[Figures]) -> Figures:
    names = rows[0] if rows else {}
    return {name: round(sum(row[name] for row in rows) / len(rows), 4) for name in names}


if __name__ == "__main__":
    sys.exit(main())
