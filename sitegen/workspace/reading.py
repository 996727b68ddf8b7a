"""Reading article by article: what was read before is kept, the rest is read by as many workers as there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..doors.cache import hash_program
from ..doors.readings import load_reading, pack_reading, save_packed, unpack_reading
from ..language.engine import load_language
from ..language.files import identify_pipeline
from ..language.interface import Language
from ..model.articles import Article, Layout
from ..model.readings import Reading
from ..pipeline.drafting import read_part
from .projects import Project
from .spreading import spread_work

Part = tuple[Article, Layout]
# A process needs two seconds to begin with; it reads about thirty articles in that time.
WORTH_SENDING = 40


class Reader:
    """The pipeline `model`, over what it read before in the project; started only for an article it never read.

    Errors: LanguageError, when it is made, if there is no such pipeline; at reading, if it cannot be used.
    """

    def __init__(self, project: Project, model: str) -> None:
        self._project = project
        self._model = model
        self.name, self._version = identify_pipeline(model)

    def __call__(self, parts: Sequence[Part]) -> Iterator[Reading]:
        """The reading of each article, in their order."""
        folder = self._project.folder
        keys = self.name_parts(parts)
        known = [load_reading(folder, key, part[0].text) for key, part in zip(keys, parts, strict=True)]
        missing = [(*part, self._model) for part, reading in zip(parts, known, strict=True) if reading is None]
        fresh = spread_work(self._project.workers, _read_part, missing, least=WORTH_SENDING)
        for key, part, reading in zip(keys, parts, known, strict=True):
            yield self._take_fresh(key, part[0].text, next(fresh)) if reading is None else reading

    def _take_fresh(self, key: str, text: str, found: bytes | Reading) -> Reading:
        """A reading as its worker gave it, kept if it can be kept."""
        if isinstance(found, Reading):
            return found
        save_packed(self._project.folder, key, found)
        reading = unpack_reading(found, text)
        if reading is None:
            raise ValueError("what a worker packed cannot be unpacked")
        return reading

    def name_parts(self, parts: Sequence[Part]) -> tuple[str, ...]:
        """Under which name the reading of each article is kept."""
        return tuple(self._name_part(part) for part in parts)

    def _name_part(self, part: Part) -> str:
        article, layout = part
        digest = hashlib.sha256(f"{article.id} {article.file} {layout!r}\0".encode("utf-8", "surrogatepass"))
        digest.update(article.text.encode("utf-8", "surrogatepass"))
        return f"reading {self.name} {self._version} {hash_program()} {digest.hexdigest()}"


def _read_part(part: tuple[Article, Layout, str]) -> bytes | Reading:
    """The reading of one article, packed where it can be: a third of the bytes to send, and nothing left to do."""
    article, layout, model = part
    reading = read_part(article, layout, _load_once(model))
    return pack_reading(article.text, reading) or reading


@lru_cache(maxsize=1)
def _load_once(name: str) -> Language:
    return load_language(name)
