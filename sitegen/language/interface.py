"""What a language engine must answer; the rest of the program knows no more of it than this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..model.readings import Mention, Sentence
from ..model.spans import Span

# One row for each text: the direction that stands for its meaning, in ten-thousandths.
Meanings = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Parsed:
    """Sentences in text order, and first-pass names as the engine labels them; all offsets into the text given."""

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]


class Language(Protocol):
    """A pipeline for one language."""

    @property
    def name(self) -> str:
        """Name and version of the pipeline, for the build record."""

    def parse(self, text: str, spans: Sequence[Span]) -> Parsed:
        """Parse each span of `text` as one paragraph; `paragraph` of a sentence is the index of its span."""


class Embedder(Protocol):
    """A model that turns the meaning of a text into a direction."""

    @property
    def name(self) -> str:
        """Name of the model, for the build record."""

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        """A row for each text, which depends on that text alone."""
