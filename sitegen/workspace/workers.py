"""Who does work that falls into parts: processes of this machine, or a cluster that exists already."""

from __future__ import annotations

import os
from dataclasses import dataclass


class WorkersError(Exception):
    """The workers that were asked for cannot be had; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Workers:
    """`jobs` processes, 0 for one per core, or the Dask cluster at `scheduler`."""

    jobs: int = 0
    scheduler: str = ""

    @property
    def count(self) -> int:
        """How many processes of this machine may work."""
        return self.jobs or os.cpu_count() or 1
