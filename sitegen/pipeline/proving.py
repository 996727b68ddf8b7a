"""The end: what was built, put to the proof."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..model.checks import GateCount, Verdict
from ..model.pages import OutputFile
from ..stages.check import add_counts, check_files, compare_builds
from ..stages.check.copies import ReadFile, check_records, check_sums


def prove_site(files: tuple[OutputFile, ...], *, base_url: str, elsewhere: frozenset[str] = frozenset()) -> Verdict:
    """Every link of every page, and that no page asks another host for anything.

    `elsewhere` are the paths of files of the site that are proved on their own.
    """
    return check_files(files, base_url=base_url, elsewhere=elsewhere)


def prove_sums(paths: Iterable[str], read: ReadFile) -> Verdict:
    """That the files of a copy of a site are those that its list of checksums names."""
    return check_sums(paths, read)


def prove_records(read: ReadFile, paths: frozenset[str], texts: Mapping[str, str] | None) -> Verdict:
    """That the data of a copy hold together, and their words stand in the articles if `texts` are given, by file."""
    return check_records(read, paths, texts)


def add_proofs(*counts: tuple[GateCount, ...]) -> tuple[GateCount, ...]:
    """The counts of what was proved of several copies as one, in the order in which each was met."""
    added: dict[str, GateCount] = {}
    for gate in (gate for run in counts for gate in run):
        known = added.get(gate.code, replace(gate, passed=0, total=0))
        added[gate.code] = replace(known, passed=known.passed + gate.passed, total=known.total + gate.total)
    return tuple(added.values())


def prove_same(first: tuple[OutputFile, ...], second: tuple[OutputFile, ...]) -> Verdict:
    """That two builds are the same, byte for byte."""
    return compare_builds(first, second)


def add_gates(*counts: tuple[GateCount, ...]) -> tuple[GateCount, ...]:
    """The counts of several checks as one."""
    return add_counts(*counts)
