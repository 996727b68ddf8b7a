"""The model of sentence embeddings that the settings name: what it said before is kept, the rest it is asked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

from ..doors.cache import hash_program
from ..doors.meanings import load_meanings, save_meanings
from ..language.embeddings import identify_embedder, load_embedder, version_engine
from ..language.interface import Embedder, Meanings
from ..model.settings import Settings
from .projects import Project


def find_embedder(project: Project, settings: Settings) -> Embedder | None:
    """The model that the settings name, None when they name none.

    Errors: LanguageError when it cannot be had; also when it is asked for what it never read, and does not load.
    """
    model = settings.semantic
    if not model:
        return None
    name = identify_embedder(model, project.folder)
    return Remembering(project, name, lambda: load_embedder(model, project.folder))


def name_engines(engine: str, embedder: Embedder | None) -> str:
    """What the draft was made with, for the build record."""
    return f"{engine}, {embedder.name}" if embedder else engine


class Remembering:
    """The model `name` over what it said before of a story's texts; loaded only for a text that it never read."""

    def __init__(self, project: Project, name: str, load: Callable[[], Embedder]) -> None:
        self._folder = project.folder
        self._name = name
        self._load = load
        self._key = f"meanings {name} {version_engine()} {hash_program('language')} {project.place}"

    @property
    def name(self) -> str:
        """Name of the model."""
        return self._name

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        """A row for each text; those of other texts are kept no longer when one is new."""
        digests = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in texts]
        kept = load_meanings(self._folder, self._key)
        fresh = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in kept}
        if fresh:
            kept |= dict(zip(fresh, self._load().embed_texts(tuple(fresh.values())), strict=True))
            save_meanings(self._folder, self._key, {digest: kept[digest] for digest in digests})
        return np.array([kept[digest] for digest in digests], dtype=np.int16)
