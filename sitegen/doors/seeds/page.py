"""What a reader makes of one raw text."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...model.articles import Metadata, SetAside
from ...model.problems import Problem


@dataclass(frozen=True, slots=True)
class Page:
    """`text` of the raw text's length, what the file states, what its markup sets aside, what is wrong with it."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    furniture: tuple[SetAside, ...] = ()
    problems: tuple[Problem, ...] = ()
