"""Views that several pages share: made for the first that asks, and handed to the others as they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar, cast

from .desk import Desk


class Named(Protocol):
    """A noun of the story; no two of one kind have the same id."""

    @property
    def id(self) -> str: ...


Noun = TypeVar("Noun", bound=Named)
View = TypeVar("View")


def share_view(view: Callable[[Desk], View]) -> Callable[[Desk], View]:
    """`view`, made once for a desk."""
    name = f"{view.__module__}.{view.__qualname__}"

    @wraps(view)
    def shared(desk: Desk) -> View:
        made = desk.made.setdefault(name, {})
        if "" not in made:
            made[""] = view(desk)
        return cast("View", made[""])

    return shared


def share_view_of(view: Callable[[Desk, Noun], View]) -> Callable[[Desk, Noun], View]:
    """`view`, made once for a desk and a noun of its story."""
    name = f"{view.__module__}.{view.__qualname__}"

    @wraps(view)
    def shared(desk: Desk, noun: Noun) -> View:
        made = desk.made.setdefault(name, {})
        if noun.id not in made:
            made[noun.id] = view(desk, noun)
        return cast("View", made[noun.id])

    return shared
