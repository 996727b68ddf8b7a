"""Work spread over workers; results come in the order of the parts, whoever did which."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from .workers import Workers, WorkersError

Part = TypeVar("Part")
Result = TypeVar("Result")

# Parts that a process is given at a time: enough to outweigh the sending, few enough that none waits for another.
_AT_A_TIME = 4


def spread_work(
    workers: Workers, work: Callable[[Part], Result], parts: Sequence[Part], *, least: int
) -> Iterator[Result]:
    """The result of `work` for each part, in their order; `work` and the parts can be sent to another process.

    Fewer than `least` parts are not worth sending. A process that dies takes nothing along: what is missing is done
    here. Errors: those of `work`; WorkersError when a cluster cannot be reached.
    """
    done = 0
    if len(parts) >= least and (workers.scheduler or workers.count > 1):
        with _open_executor(workers, len(parts)) as executor:
            try:
                for result in executor.map(work, parts, chunksize=_AT_A_TIME):
                    yield result
                    done += 1
            except BrokenProcessPool:
                pass  # the rest is done below
    yield from map(work, parts[done:])


@contextmanager
def _open_executor(workers: Workers, parts: int) -> Iterator[Executor]:
    if not workers.scheduler:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(workers.count, -(-parts // _AT_A_TIME)), mp_context=context) as executor:
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
