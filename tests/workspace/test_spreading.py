"""Work in parts: the same results in the same order, whoever does it, and also when a worker dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sitegen.workspace.spreading import spread_work
from sitegen.workspace.workers import Workers, WorkersError

HERE = os.getpid()


def double(part: int) -> int:
    return 2 * part


def double_or_die(part: tuple[int, int]) -> int:
    """Twice the number; in another process than the one named, the ninth kills it."""
    number, home = part
    if number == 9 and os.getpid() != home:
        os._exit(1)
    return 2 * number


def double_or_die_once(part: tuple[int, Path]) -> int:
    """Twice the number; the ninth kills the first worker that takes it."""
    number, trace = part
    if number == 9 and not trace.exists():
        trace.touch()
        os._exit(1)
    return 2 * number


def fail(part: int) -> int:
    raise ValueError(f"part {part}")


@contextmanager
def open_cluster() -> Iterator[str]:
    """The address of a cluster of two processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1", silence_logs=50
    ) as cluster:
        yield cluster.scheduler_address


def test_a_few_parts_are_done_here() -> None:
    assert list(spread_work(Workers(2), lambda part: part + 1, (1, 2), least=3)) == [2, 3]


@pytest.mark.parametrize("is_light", [False, True])
def test_processes_give_the_same_in_the_same_order(is_light: bool) -> None:
    found = list(spread_work(Workers(2), double, range(30), least=2, is_light=is_light))
    assert found == [double(part) for part in range(30)]


@pytest.mark.parametrize("is_light", [False, True])
def test_a_process_that_dies_takes_nothing_along(is_light: bool) -> None:
    parts = [(number, HERE) for number in range(30)]
    found = list(spread_work(Workers(2), double_or_die, parts, least=2, is_light=is_light))
    assert found == [2 * number for number in range(30)]


def test_an_error_of_the_work_is_an_error() -> None:
    with pytest.raises(ValueError, match="part 0"):
        list(spread_work(Workers(2), fail, range(9), least=2))


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_also_when_a_worker_dies(tmp_path: Path) -> None:
    parts = [(number, tmp_path / "died") for number in range(30)]
    with open_cluster() as address:
        found = list(spread_work(Workers(scheduler=address), double_or_die_once, parts, least=2))
    assert found == [2 * number for number in range(30)]
    assert (tmp_path / "died").exists()


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    with pytest.raises(WorkersError, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"):
        list(spread_work(Workers(scheduler="tcp://127.0.0.1:9"), double, range(3), least=2))
