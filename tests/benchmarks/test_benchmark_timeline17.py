"""The benchmark of large timelines: print is made of tokens and tokens of print, and each article becomes a seed."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("timeline17")


@pytest.mark.parametrize(
    ("tokens", "print_"),
    [
        ("`` It is n't over , '' he said .", "“It isn't over,” he said."),
        ("The ferry 's owner -LRB- Aurora -RRB- paid $ 5 .", "The ferry's owner (Aurora) paid $5."),
        ("Did it sink ?", "Did it sink?"),
    ],
)
def test_tokens_become_print_and_print_tokens(script: ModuleType, tokens: str, print_: str) -> None:
    assert script.join_tokens(tokens) == print_
    assert script.tokenise_text(print_) == tokens


def test_every_article_is_a_dated_seed(script: ModuleType, tmp_path: Path) -> None:
    articles = [{"pub_date": f"2021-05-0{day}", "sentences": ["It sank .", "Twelve died ."]} for day in (3, 4)]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, articles)), encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    script.write_seeds(tmp_path, tmp_path / "seeds")
    texts = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "seeds").iterdir())]
    assert texts[1] == "---\ndate: 2021-05-04\n---\n\nIt sank.\n\nTwelve died.\n"
    assert len(texts) == 2


def test_a_date_without_sentences_is_none(script: ModuleType) -> None:
    assert script.read_timeline('[["2021-05-03", ["It sank ."]], ["2021-05-04", []]]') == {"2021-05-03": ["It sank ."]}
