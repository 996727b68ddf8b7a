"""What passes from one half of the thought to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..model.articles import Article, Layout
from ..model.drafts import Dating
from ..model.readings import Reading
from ..model.stories import Entity

Progress = Callable[[str, int, int], None]
ReadAll = Callable[[Sequence[tuple[Article, Layout]]], Iterable[Reading]]


@dataclass(frozen=True, slots=True)
class Read:
    """All articles of a story, read: the four tuples are parallel, in the order of `file`."""

    articles: tuple[Article, ...]
    layouts: tuple[Layout, ...]
    dating: Dating
    entities: tuple[Entity, ...]
