"""The optional model: refused with what to do while it is not at hand, and the same for a text in any company.

The model itself is only tried where SITEGEN_SEMANTIC names a folder with its files and the extra is installed.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from sitegen.language import embeddings
from sitegen.language.embeddings import KNOWN_MODEL, identify_embedder, load_embedder
from sitegen.language.files import LanguageError

MODEL = os.environ.get("SITEGEN_SEMANTIC", "")
needs_model = pytest.mark.skipif(not MODEL or not find_spec("fastembed"), reason="no model at hand")


def make_folder(folder: Path, model: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(model)
    (folder / "tokenizer.json").write_text("{}")


@pytest.fixture
def with_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the extra were installed."""
    monkeypatch.setattr(embeddings, "find_spec", lambda name: name)


def test_without_the_extra_one_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "find_spec", lambda name: None)
    for ask in (identify_embedder, load_embedder):
        with pytest.raises(LanguageError, match=r"'models/small' needs .*\n.*pip install 'sitegen\[semantic\]'"):
            ask("models/small", tmp_path)


@pytest.mark.usefixtures("with_extra")
def test_a_folder_is_told_by_its_files(tmp_path: Path) -> None:
    for name, model in (("models/small", b"1"), ("copy/small", b"1"), ("other/small", b"2")):
        make_folder(tmp_path / name, model)
    names = [identify_embedder(name, tmp_path) for name in ("models/small", "copy/small", "other/small")]
    assert names[0] == names[1] != names[2]
    assert identify_embedder(str(tmp_path / "models" / "small"), Path()) == names[0]
    assert all(name.startswith("small ") and str(tmp_path) not in name for name in names)
    assert identify_embedder(KNOWN_MODEL, tmp_path) == KNOWN_MODEL


@pytest.mark.usefixtures("with_extra")
@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json", ""])
def test_a_folder_that_lacks_a_file_is_refused(tmp_path: Path, missing: str) -> None:
    if missing:
        make_folder(tmp_path / "small", b"1")
        (tmp_path / "small" / missing).unlink()
    with pytest.raises(LanguageError, match=rf"semantic: 'small': .*\n.*{KNOWN_MODEL}"):
        identify_embedder("small", tmp_path)


@needs_model
def test_a_text_means_the_same_in_any_company() -> None:
    model = load_embedder(MODEL, Path.cwd())
    texts = ("Seven people died when the tram overturned.", "The tram crash killed seven.", "Rates stay as they are.")
    together = model.embed_texts(texts)
    assert [model.embed_texts((text,))[0].tolist() for text in texts] == together.tolist()
    assert load_embedder(MODEL, Path.cwd()).embed_texts(texts).tolist() == together.tolist()
    alike = together.astype(int) @ together.astype(int).T
    assert alike[0, 1] > alike[0, 2]


@pytest.mark.skipif(not find_spec("fastembed"), reason="the extra is not installed")
def test_files_that_are_no_model_are_refused(tmp_path: Path) -> None:
    make_folder(tmp_path / "small", b"no model")
    with pytest.raises(LanguageError, match="does not load"):
        load_embedder("small", tmp_path)
