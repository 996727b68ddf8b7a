"""`check`: looks at both ends, the articles and the built site, and proves that they belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..doors.site import list_part, read_address, read_site
from ..doors.workflows import measure_folder
from ..model.checks import GateCount, Verdict
from ..model.outlines import Outline
from ..model.pages import OutputFile
from ..model.problems import Problem
from ..pipeline.proving import add_gates, prove_same, prove_site
from ..pipeline.steps import Progress
from .building import lay_out_collection, name_problems
from .composing import Composed, compose_site
from .hosting import judge_size
from .projects import Project
from .stories import Stories, find_stories


@dataclass(frozen=True, slots=True)
class Checked:
    """The gates with their counts, and what failed."""

    gates: tuple[GateCount, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_project(project: Project, *, base_url: str | None, tell: Progress) -> Checked:
    """Put the project to every gate, one story after another; nothing is written.

    The site is made anew in memory and compared with the one on disk: what differs was changed by hand, or is older
    than its content.
    """
    stories = find_stories(project)
    base_url = base_url or read_address(project.site)
    if stories.is_many:
        checked = _check_stories(project, stories, base_url, tell)
    else:
        composed = compose_site(project, base_url=base_url, tell=tell)
        if composed.told is None or not composed.files:
            return Checked(problems=composed.problems)
        tell("check", 0, 1)
        gates, problems = _prove(composed, read_site(project.site))
        checked = Checked(gates, (*composed.problems, *problems))
    near_limit = (replace(problem, severity="warning") for problem in judge_size(measure_folder(project.site)))
    return replace(checked, problems=(*checked.problems, *near_limit))


def _check_stories(project: Project, stories: Stories, base_url: str | None, tell: Progress) -> Checked:
    """Story by story, then what stands beside them, unless `project` names one of them."""
    checked, known, outlines, parts = [Checked(problems=stories.problems)], [], [], []
    for number, one in enumerate(stories.projects):
        tell(one.place.rstrip("/"), number, len(stories.projects))
        composed = compose_site(one, base_url=base_url, tell=tell)
        if composed.told is None or composed.outline is None:
            checked.append(Checked(problems=name_problems(composed.problems, one)))
            continue
        on_disk = {one.place + path: content for path, content in read_site(project.site / one.place).items()}
        gates, problems = _prove(composed, on_disk, place=one.place)
        checked.append(Checked(gates, name_problems((*composed.problems, *problems), one)))
        known += [file.path for file in composed.files]
        outlines.append(composed.outline)
        parts.append(list_part(one.place, [file for file in composed.files if file.path.startswith(one.place)]))
    if not project.place:
        checked.append(_check_root(project, tuple(outlines), tuple(parts), frozenset(known), base_url))
    problems = tuple(problem for one in checked for problem in one.problems)
    return Checked(add_gates(*(one.gates for one in checked)), problems)


def _check_root(
    project: Project,
    outlines: tuple[Outline, ...],
    parts: tuple[OutputFile, ...],
    known: frozenset[str],
    base_url: str | None,
) -> Checked:
    """The gates of what stands beside the stories; `known` are the paths of the stories' files."""
    files, problems = lay_out_collection(project, outlines, base_url)
    proved = prove_site(files, base_url=base_url or "", elsewhere=known)
    same = _compare((*files, *parts), read_site(project.site))
    return Checked(add_gates(proved.gates, same.gates), (*problems, *proved.problems, *same.problems))


def _prove(
    composed: Composed, on_disk: Mapping[str, bytes], *, place: str = ""
) -> tuple[tuple[GateCount, ...], tuple[Problem, ...]]:
    """The gates of one story, and that its site on disk is the same; below `place` when it is one of several."""
    if composed.told is None:
        return (), ()
    edition = composed.told.edition
    elsewhere = frozenset(("index.html",)) if place else frozenset()
    of_files = prove_site(composed.files, base_url=edition.settings.base_url, elsewhere=elsewhere)
    same = _compare(tuple(file for file in composed.files if file.path.startswith(place)), on_disk)
    gates = add_gates(edition.gates, of_files.gates, same.gates)
    return gates, (*of_files.problems, *same.problems)


def _compare(made: tuple[OutputFile, ...], on_disk: Mapping[str, bytes]) -> Verdict:
    if not on_disk:
        return Verdict((Problem("site", "there is no site to check", "make one with 'sitegen build'"),), ())
    return prove_same(made, tuple(OutputFile(path, content) for path, content in sorted(on_disk.items())))
