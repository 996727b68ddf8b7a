"""A language engine that keeps what it parsed, and is started only for a text that was never parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from ..doors.cache import hash_program
from ..doors.parses import load_parse, save_parse
from ..language.engine import load_language
from ..language.files import identify_pipeline
from ..language.interface import Language, Parsed
from ..model.spans import Span


class KeptLanguage:
    """The pipeline `model` over what it parsed before in the project in `folder`.

    Errors: LanguageError, when it is made, if there is no such pipeline; at a parse, if it cannot be used.
    """

    def __init__(self, folder: Path, model: str) -> None:
        self._folder = folder
        self._model = model
        self._name, self._version = identify_pipeline(model)

    @property
    def name(self) -> str:
        """Name and version of the pipeline."""
        return self._name

    def parse(self, text: str, spans: Sequence[Span]) -> Parsed:
        """Sentences and first-pass names of the spans, as the pipeline finds them."""
        asked = f"{self._name} {self._version} {hash_program('language')} {[(one.start, one.end) for one in spans]}"
        key = f"parse {asked} {hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"
        kept = load_parse(self._folder, key, text)
        if kept is None:
            parsed = _load_once(self._model).parse(text, spans)
            kept = parsed.sentences, parsed.mentions
            save_parse(self._folder, key, text, kept)
        return Parsed(*kept)


@lru_cache(maxsize=1)
def _load_once(name: str) -> Language:
    return load_language(name)
