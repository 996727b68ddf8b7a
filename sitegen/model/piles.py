"""A heap of articles sorted into stories, with the grounds: a proposal, for a person to correct."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pile:
    """Articles that are about one story, by file, in order.

    `names`, `dates` and `words` are what holds them together, the strongest first, each with the number of the pile's
    articles that have it. `twins` are files with nearly the same text. `loose` are files that stand near another pile
    too. `label` can name a folder.
    """

    label: str
    files: tuple[str, ...]
    names: tuple[tuple[str, int], ...] = ()
    dates: tuple[tuple[str, int], ...] = ()
    words: tuple[tuple[str, int], ...] = ()
    twins: tuple[tuple[str, ...], ...] = ()
    loose: tuple[str, ...] = ()
