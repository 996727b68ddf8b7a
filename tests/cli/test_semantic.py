"""The setting `semantic`: refused while its model is not at hand, and named where it was used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from conftest import Command

from sitegen.language.files import LanguageError
from sitegen.language.interface import Embedder, Meanings
from sitegen.workspace import meanings


class Spelling:
    """A model that goes by letters."""

    name = "spelling 1"

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        return np.array([[100 * text.count(letter) for letter in "aeioustrn"] for text in texts], dtype=np.int16)


@pytest.fixture
def spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model is at hand under the name `models/spelling`."""

    def load(name: str, project: Path) -> Embedder:
        if name != "models/spelling":
            raise LanguageError(f"semantic: '{name}' does not load")
        return Spelling()

    monkeypatch.setattr(meanings, "load_embedder", load)
    monkeypatch.setattr(meanings, "identify_embedder", lambda name, project: load(name, project).name)


def set_model(project: Path, model: str) -> None:
    settings = project / "content" / "site.yaml"
    kept = [line for line in settings.read_text().splitlines() if not line.startswith("semantic:")]
    settings.write_text("\n".join([*kept, f"semantic: {model}", ""]))


def read_tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_model_that_is_not_at_hand_is_refused_and_nothing_is_written(run: Command, bridge: Path) -> None:
    before = read_tree(bridge / "content"), read_tree(bridge / "site")
    set_model(bridge, "models/nowhere")
    for command in ("extract", "build"):
        result = run(bridge, command)
        assert result.exit_code == 1
        assert "semantic: 'models/nowhere'" in result.output
    after = read_tree(bridge / "content"), read_tree(bridge / "site")
    after[0]["site.yaml"] = before[0]["site.yaml"]
    assert after == before


@pytest.mark.usefixtures("spelling")
def test_the_pages_and_the_draft_say_which_model_was_used(run: Command, bridge: Path) -> None:
    page = bridge / "site" / "about" / "index.html"
    assert "Sentence embeddings" not in page.read_text()
    set_model(bridge, "models/spelling")
    assert run(bridge, "build").exit_code == 0
    assert "3.8.0, spelling 1\n" in (bridge / "content" / "facts.yaml").read_text()
    assert "Sentence embeddings" in page.read_text()
    assert "spelling 1" in page.read_text()
    first = read_tree(bridge / "site")
    assert run(bridge, "build").exit_code == 0
    assert read_tree(bridge / "site") == first
    set_model(bridge, "''")
    assert run(bridge, "build").exit_code == 0
    assert "3.8.0\n" in (bridge / "content" / "facts.yaml").read_text()
    assert "Sentence embeddings" not in page.read_text()


@pytest.mark.usefixtures("spelling")
def test_what_was_built_needs_the_model_no_more(run: Command, bridge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_model(bridge, "models/spelling")
    assert run(bridge, "build").exit_code == 0

    def refuse(name: str, project: Path) -> Embedder:
        raise LanguageError(f"semantic: '{name}' is not at hand")

    monkeypatch.setattr(meanings, "identify_embedder", refuse)
    assert run(bridge, "build").exit_code == 0
    assert run(bridge, "check").exit_code == 0
    fact = next(line for line in (bridge / "content" / "facts.yaml").read_text().split() if line.startswith("f-"))
    result = run(bridge, "explain", fact.rstrip(":,"))
    assert "is not at hand" in result.output
    assert result.exit_code == 1
