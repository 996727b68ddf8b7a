"""Work spread over workers; results come in the order of the parts, whoever did which."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Literal, TypeVar

from .workers import Workers, WorkersError

Part = TypeVar("Part")
Result = TypeVar("Result")

# Parts that a process is given at a time, at most: enough to outweigh the sending. Of few parts it is given so many
# that it comes back that often: at the end no process waits long for another.
_MOST_AT_A_TIME, _TIMES = 4, 32


def spread_work(
    workers: Workers, work: Callable[[Part], Result], parts: Sequence[Part], *, least: int, is_light: bool = False
) -> Iterator[Result]:
    """The result of `work` for each part, in their order; `work` and the parts can be sent to another process.

    Fewer than `least` parts are not worth sending. For work that `is_light`, and needs what this program has loaded, a
    process may begin as a copy of it. A process that dies takes nothing along: what is missing is done
    here. Errors: those of `work`; WorkersError when a cluster cannot be reached.
    """
    done = 0
    if len(parts) >= least and (workers.scheduler or workers.count > 1):
        at_a_time = max(1, min(_MOST_AT_A_TIME, len(parts) // (workers.count * _TIMES)))
        with _open_executor(workers, -(-len(parts) // at_a_time), _choose_start(is_light=is_light)) as executor:
            try:
                for result in executor.map(work, parts, chunksize=at_a_time):
                    yield result
                    done += 1
            except BrokenProcessPool:
                pass  # the rest is done below
    yield from map(work, parts[done:])


def _choose_start(*, is_light: bool) -> Literal["fork", "spawn"]:
    """How processes begin: as copies, which takes no time, where nothing runs that a copy would lack; else anew."""
    is_alone = threading.active_count() == 1 and "numpy" not in sys.modules
    may_copy = is_light and is_alone and sys.platform == "linux"
    return "fork" if may_copy else "spawn"


@contextmanager
def _open_executor(workers: Workers, most: int, start: Literal["fork", "spawn"]) -> Iterator[Executor]:
    if not workers.scheduler:
        context = multiprocessing.get_context(start)
        with ProcessPoolExecutor(min(workers.count, most), mp_context=context) as executor:
            yield executor
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise WorkersError("--scheduler needs Dask: pip install 'sitegen[cluster]'") from error
    try:
        client = Client(workers.scheduler, timeout="10s")
    except (OSError, ValueError) as error:
        raise WorkersError(f"no scheduler answers at {workers.scheduler}: {error}") from error
    with client, client.get_executor() as executor:
        yield executor
