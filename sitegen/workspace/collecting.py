"""Python's search for rings of unused objects, which a build makes few of and would spend an eighth of its time on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects before a search. The packaged templates leave few rings behind; what somebody's own leave meanwhile (each
# import of macros with its context makes some) stays below some tens of megabytes.
_NEW_OBJECTS = 500_000


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Search seldom within this block, and as before after it."""
    before = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
