"""The optional engine of sentence embeddings: a small model of the extra `semantic`, asked one text at a time.

In company a text would get other numbers: the model's weights are small integers, scaled by what is in a call.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .files import LanguageError
from .interface import Embedder, Meanings

if TYPE_CHECKING:
    from fastembed import TextEmbedding

# What the scorer's weights were learned with.
KNOWN_MODEL = "BAAI/bge-small-en-v1.5"
_DIMENSIONS = 384
_STEPS = 10_000
_TOKENIZER = "tokenizer.json"
# The name that the model has in a folder, by who keeps it.
_MODEL_FILES = ("model_optimized.onnx", "model.onnx", "onnx/model.onnx")


def identify_embedder(name: str, project: Path) -> str:
    """What `Embedder.name` tells of the model `name`, found without loading it: its name, of a folder its fingerprint.

    `name` is KNOWN_MODEL, or a folder with its files; a folder that is no whole path lies in `project`.
    Errors: LanguageError when it is neither, or when the extra is not installed.
    """
    if find_spec("fastembed") is None:
        raise LanguageError(
            f"semantic: '{name}' needs the extra 'semantic', which is not installed\n"
            "      Run pip install 'sitegen[semantic]', or remove the line from content/site.yaml."
        )
    if name == KNOWN_MODEL:
        return name
    folder = project / name
    digest = hashlib.sha256()
    for path in (folder / _find_model(name, folder), folder / _TOKENIZER):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{folder.name} {digest.hexdigest()[:8]}"


def version_engine() -> str:
    """The versions of what runs the model: another may round otherwise. "" while the extra is not installed."""
    try:
        return " ".join(version(package) for package in ("fastembed", "onnxruntime"))
    except PackageNotFoundError:
        return ""


def load_embedder(name: str, project: Path) -> Embedder:
    """The model `name`, ready; KNOWN_MODEL is fetched once where it is not on this machine.

    Errors: LanguageError when it is not at hand, or does not load.
    """
    shown = identify_embedder(name, project)
    from fastembed import TextEmbedding
    from loguru import logger

    logger.disable("fastembed")
    options = {"threads": 1, "providers": ["CPUExecutionProvider"]}
    try:
        if name == KNOWN_MODEL:
            model = TextEmbedding(name, **options)
        else:
            model = TextEmbedding(_register_folder(name, project, shown), specific_model_path=project / name, **options)
    except Exception as error:  # whatever the library, its downloader or its engine raises
        raise LanguageError(
            f"semantic: '{name}' does not load: {error}\n"
            f"      Connect once so that it can be fetched, write the folder of a model that is like {KNOWN_MODEL},\n"
            "      or remove the line from content/site.yaml."
        ) from error
    return _Engine(model, shown)


class _Engine:
    """One loaded model."""

    def __init__(self, model: TextEmbedding, name: str) -> None:
        self._model = model
        self._name = name

    @property
    def name(self) -> str:
        """Name of the model."""
        return self._name

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        """A row for each text; every text is a call of its own."""
        rows = np.zeros((len(texts), _DIMENSIONS), dtype=np.int16)
        for place, text in enumerate(texts):
            (row,) = self._model.embed([text])
            rows[place] = np.round(row * _STEPS)
        return rows


def _find_model(name: str, folder: Path) -> str:
    """The model's file in its folder.

    Errors: LanguageError when a file is missing.
    """
    found = [file for file in _MODEL_FILES if (folder / file).is_file()]
    if not found or not (folder / _TOKENIZER).is_file():
        what = f"no {_MODEL_FILES[1]} and {_TOKENIZER} are in it" if folder.is_dir() else "there is no such folder"
        raise LanguageError(
            f"semantic: '{name}': {what}\n"
            f"      Write {KNOWN_MODEL}, or the folder that holds its files, in content/site.yaml."
        )
    return found[0]


def _register_folder(name: str, project: Path, shown: str) -> str:
    """The name under which the library knows the model of a folder; no two models have one."""
    from fastembed import TextEmbedding
    from fastembed.common.model_description import ModelSource, PoolingType

    known = f"folder/{shown}"
    if all(model["model"] != known for model in TextEmbedding.list_supported_models()):
        TextEmbedding.add_custom_model(
            model=known,
            pooling=PoolingType.CLS,
            normalization=True,
            sources=ModelSource(hf=known),
            dim=_DIMENSIONS,
            model_file=_find_model(name, project / name),
        )
    return known
