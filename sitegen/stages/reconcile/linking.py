"""What is told by several, joined where it is about one thing: a name they share, or words enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .contexts import compare_terms
from .passages import Told


def share_subject(one: Told, two: Told, least: float) -> bool:
    """Whether anything at all joins the two: a name, or telling words that are alike by `least`."""
    names = one.passage.scene.names & two.passage.scene.names
    return bool(names) or compare_terms(one.passage.terms, two.passage.terms) >= least


def link_told(told: Sequence[Told], is_linked: Callable[[Told, Told], bool]) -> list[list[Told]]:
    """Parts of what is told in which each is linked to another one."""
    parts: list[list[Told]] = []
    for one in told:
        homes = [part for part in parts if any(is_linked(one, other) for other in part)]
        parts = [part for part in parts if part not in homes] + [[*(two for part in homes for two in part), one]]
    return parts
