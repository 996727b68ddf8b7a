"""What a language engine must answer; the rest of the program knows no more of it than this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..model.readings import Mention, Sentence
from ..model.spans import Span


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
