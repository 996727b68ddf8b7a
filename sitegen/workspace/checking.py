"""`check`: looks at both ends, the articles and the built site, and proves that they belong together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ..doors.site import read_site
from ..model.checks import GateCount
from ..model.pages import OutputFile
from ..model.problems import Problem
from ..pipeline import Progress, add_gates, prove_same, prove_site
from .building import compose_site
from .projects import Project


@dataclass(frozen=True, slots=True)
class Checked:
    """The gates with their counts, and what failed."""

    gates: tuple[GateCount, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_project(project: Project, *, base_url: str | None, tell: Progress) -> Checked:
    """Put the project to every gate; nothing is written.

    The site is made anew in memory and compared with the one on disk: what differs was changed by hand, or is older
    than its content.
    """
    built = read_site(project.site)
    composed = compose_site(project, base_url=base_url or _read_address(built), tell=tell)
    if composed.told is None or not composed.files:
        return Checked(problems=composed.problems)
    tell("check", 0, 1)
    of_files = prove_site(composed.files, base_url=composed.told.edition.settings.base_url)
    gates, problems = [composed.told.edition.gates, of_files.gates], [*composed.problems, *of_files.problems]
    if built:
        on_disk = tuple(OutputFile(path, content) for path, content in sorted(built.items()))
        verdict = prove_same(composed.files, on_disk)
        gates.append(verdict.gates)
        problems += verdict.problems
    else:
        problems.append(Problem("site", "there is no site to check", "make one with 'sitegen build'"))
    return Checked(add_gates(*gates), tuple(problems))


def _read_address(built: Mapping[str, bytes]) -> str | None:
    """The address that the site on disk was built for, None when it names none."""
    try:
        address = json.loads(built.get("data/build.json", b"{}")).get("base_url")
    except (ValueError, AttributeError):
        return None
    return address if isinstance(address, str) else None
