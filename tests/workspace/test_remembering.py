"""The model that the settings name: asked once for a text, and a part of what tells one draft from another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from sitegen.language.files import LanguageError
from sitegen.language.interface import Embedder, Meanings
from sitegen.model.settings import Settings
from sitegen.workspace.loading import load_project
from sitegen.workspace.meanings import Remembering, find_embedder, name_engines
from sitegen.workspace.projects import Project


class Counting:
    """A model that counts what it is asked."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        self.asked += texts
        return np.array([[len(text), 1] for text in texts], dtype=np.int16)


def refuse() -> Embedder:
    raise LanguageError("not at hand")


def test_a_text_is_asked_for_once(tmp_path: Path) -> None:
    model, project = Counting(), Project(tmp_path)
    first = Remembering(project, "counting", lambda: model).embed_texts(("one", "three"))
    assert first.tolist() == [[3, 1], [5, 1]]
    second = Remembering(project, "counting", lambda: model).embed_texts(("three", "seven", "three"))
    assert second.tolist() == [[5, 1], [5, 1], [5, 1]]
    assert model.asked == ["one", "three", "seven"]


def test_the_model_is_not_loaded_for_what_it_read_before(tmp_path: Path) -> None:
    Remembering(Project(tmp_path), "counting", Counting).embed_texts(("one",))
    assert Remembering(Project(tmp_path), "counting", refuse).embed_texts(("one",)).tolist() == [[3, 1]]
    with pytest.raises(LanguageError):
        Remembering(Project(tmp_path), "another", refuse).embed_texts(("one",))


def test_texts_that_are_gone_are_kept_no_longer(tmp_path: Path) -> None:
    model, project = Counting(), Project(tmp_path)
    for texts in (("one", "three"), ("three", "seven"), ("one",)):
        Remembering(project, "counting", lambda: model).embed_texts(texts)
    assert model.asked == ["one", "three", "seven", "one"]


def test_no_setting_is_no_model(tmp_path: Path) -> None:
    assert find_embedder(Project(tmp_path), Settings()) is None
    assert name_engines("pipeline 1", None) == "pipeline 1"
    assert name_engines("pipeline 1", Counting()) == "pipeline 1, counting"


def test_another_model_is_another_draft(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("A bridge fell in Bergen on Friday.\n")
    (tmp_path / "content").mkdir()
    marks = []
    for settings in ("title: x\n", "semantic: ''\n", "semantic: models/small\n", "semantic: /models/small\n"):
        (tmp_path / "content" / "site.yaml").write_text(settings)
        loaded = load_project(Project(tmp_path))
        assert not loaded.problems
        marks.append(loaded.seeds_hash)
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3
