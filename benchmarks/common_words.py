"""How common words are in the news at large, counted over collections of articles on many subjects.

    common_words.py DIR [--write]

DIR holds the public sets that the other scripts read: `attribution/polnear`, `timex/TimeBank`, `timex/AQUAINT`, `t17`
and `same-fact`. Of each word the share of articles that use it is taken in every collection, and of these shares the
median: what is on everybody's lips in one collection only is the subject of that collection. Names do not count.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import statistics
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.spans import Span
from sitegen.stages.align.terms import list_terms
from sitegen.stages.read import read_article

WORDS_FILE = Path(__file__).parent.parent / "sitegen" / "values" / "common_words.py"
# Shares of articles at which a word falls into the next class, the most common first.
CLASSES = (0.4, 0.25, 0.15, 0.08, 0.04, 0.02, 0.01)
# Of a long collection this many articles, evenly spread, and of each its beginning.
_ARTICLES = 90
_CHARACTERS = 4_000
_WIDTH = 116
_MODULE = '''"""How much a word tells: words that every second article of the news uses tell little of any one.

The table is written by benchmarks/common_words.py: lemmas by the share of articles, the median of eight collections,
that use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from types import MappingProxyType

# A word that fewer articles use tells as much as any.
_RARE = 0.005
_CLASSES: tuple[tuple[float, str], ...] = (
ROWS
)
_TELLING: Mapping[str, float] = MappingProxyType(
    {word: round(log(share) / log(_RARE), 3) for share, words in _CLASSES for word in words.split()}
)


def weigh_word(lemma: str) -> float:
    """How much a lower-case lemma tells, 0 to 1: 1 for what is rare in the news, low for what is in most articles."""
    return _TELLING.get(lemma, 1.0)
'''


def main(arguments: Sequence[str] | None = None) -> int:
    """Counts, prints how many words each class has, and writes the package's table if asked to."""
    parser = argparse.ArgumentParser(description="Count how common words are in the news.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--write", action="store_true", help="replace the package's table")
    options = parser.parse_args(arguments)
    language = load_language()
    shares = [measure_shares(texts, language) for texts in read_collections(options.folder)]
    words = sorted(set().union(*shares))
    medians = {word: statistics.median(share.get(word, 0.0) for share in shares) for word in words}
    rows = [[word for word in words if least <= medians[word] < most] for most, least in _bound_classes()]
    if options.write:
        WORDS_FILE.write_text(format_words(rows), encoding="utf-8")
    print(json.dumps({str(least): len(row) for least, row in zip(CLASSES, rows, strict=True)}))
    return 0


def read_collections(folder: Path) -> Iterator[list[str]]:
    """The texts of every collection."""
    yield _read_files(folder / "attribution" / "polnear", "*.txt")
    for name in ("TimeBank", "AQUAINT"):
        yield _read_files(folder / "timex" / name, "*.tml")
    for path in sorted((folder / "t17").glob("*/articles.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        step = max(1, len(rows) // _ARTICLES)
        yield [" ".join(row["sentences"])[:_CHARACTERS] for row in rows[::step][:_ARTICLES]]
    topics: defaultdict[str, set[str]] = defaultdict(set)
    with (folder / "same-fact" / "scu_train.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            topics[row["topic"]].add(row["text"])
    yield [" ".join(sorted(texts)) for texts in topics.values()]


def measure_shares(texts: Iterable[str], language: Language) -> dict[str, float]:
    """The share of texts that use each term; capitalised words are left to the names."""
    counts: Counter[str] = Counter()
    total = 0
    for number, text in enumerate(texts):
        article = Article(f"s-{number:08x}", f"{number}.txt", text, text)
        reading = read_article(article, Layout(None, None, (Span(0, len(text)),)), language)
        tokens = [token for sentence in reading.sentences for token in sentence.tokens if token.pos != "PROPN"]
        counts.update({term for term in list_terms(tokens, {}) if term.isalpha() and len(term) > 1})
        total += 1
    return {term: count / total for term, count in counts.items()}


def format_words(rows: Sequence[Sequence[str]]) -> str:
    """The package's table, as text."""
    shown = "\n".join(
        f'    ({least}, """\n{textwrap.fill(" ".join(row), _WIDTH)}\n"""),'
        for least, row in zip(CLASSES, rows, strict=True)
    )
    return _MODULE.replace("ROWS", shown)


def _bound_classes() -> list[tuple[float, float]]:
    return list(zip((2.0, *CLASSES), CLASSES, strict=False))


def _read_files(folder: Path, pattern: str) -> list[str]:
    return [
        re.sub(r"<[^>]{0,300}>", " ", path.read_text(encoding="utf-8", errors="replace"))
        for path in sorted(folder.rglob(pattern))
    ]
