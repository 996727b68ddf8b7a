"""Work with a bar while it lasts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .context import Progress

Report = TypeVar("Report")


def with_progress(work: Callable[[Progress], Report]) -> Report:
    """What `work` finds, with a bar while it lasts, wiped in the end."""
    progress = Progress()
    try:
        return work(progress)
    finally:
        progress.close()
