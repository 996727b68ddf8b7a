"""What was checked, how often, and with what outcome; and the record of a build."""

from __future__ import annotations

from dataclasses import dataclass

from .problems import Problem
from .stories import SummarySentence


@dataclass(frozen=True, slots=True, order=True)
class GateCount:
    """How often a gate was applied and how often it was passed.

    `proves` says in a line what passing means, `leaves_open` what it does not tell.
    """

    code: str
    proves: str
    passed: int
    total: int
    leaves_open: str = ""


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the summary with the codes of the gates it was put to, in order, and whether it passed each."""

    sentence: SummarySentence
    checks: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What a build was made from and by what; hashes are hexadecimal SHA-256, "" when there is nothing to hash."""

    version: str
    engine: str
    seeds_hash: str
    content_hash: str
    templates_hash: str
    gates: tuple[GateCount, ...] = ()
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking found: the problems, in a stable order, and how often each gate was applied and passed."""

    problems: tuple[Problem, ...]
    gates: tuple[GateCount, ...]


@dataclass(frozen=True, slots=True)
class SummaryVerdict:
    """The sentences that passed every gate, in order; why each of the others is withheld; and the counts."""

    kept: tuple[CheckedSentence, ...]
    problems: tuple[Problem, ...]
    gates: tuple[GateCount, ...]
