"""`publish --github-pages`: a workflow that publishes, and whether the site holds where GitHub Pages will put it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from ..doors.content import load_settings
from ..doors.workflows import PATH as WORKFLOW
from ..doors.workflows import guess_address, measure_folder, write_workflow
from ..model.outlines import Outline
from ..model.problems import Problem
from ..pipeline.proving import prove_site
from ..pipeline.steps import Progress
from .building import lay_out_collection, name_problems
from .composing import compose_site
from .projects import Project, find_project
from .stories import find_stories

__all__ = ["WORKFLOW", "Hosted", "judge_size", "prepare_pages", "read_base_path"]

# Source: GitHub Docs, "GitHub Pages limits": published sites may be no larger than 1 GB.
MOST_BYTES = 1_000_000_000
_NEAR = 0.8


@dataclass(frozen=True, slots=True)
class Hosted:
    """The workflow with whether it was written now, the address that was tried, and how many links hold under it."""

    workflow: Path | None = None
    is_written: bool = False
    address: str = ""
    links: int = 0
    problems: tuple[Problem, ...] = ()


def prepare_pages(project: Project, *, base_url: str | None, is_dry_run: bool, tell: Progress) -> Hosted:
    """Write the workflow, and prove every link of the site as it will stand below its base path. Nothing is built.

    A dry run only says whether the workflow would be written.
    """
    problems = find_project(project)
    if problems:
        return Hosted(problems=problems)
    settings, _ = load_settings(project.folder)
    address = base_url or guess_address(project.folder) or settings.base_url
    links, found = _prove_address(project, address, tell) if address else (0, (_report_unknown(),))
    workflow, is_written, refused = write_workflow(
        project.folder, extra="pagefind" if settings.search == "pagefind" else "", is_dry_run=is_dry_run
    )
    size = judge_size(measure_folder(project.site))
    return Hosted(workflow, is_written, address, links, (*found, *refused, *size))


def judge_size(size: int) -> tuple[Problem, ...]:
    """What is wrong with a site of that many bytes: near or over what GitHub Pages takes."""
    if size < _NEAR * MOST_BYTES:
        return ()
    shown = f"the site has {size / 1e9:.2f} GB, and GitHub Pages takes up to {MOST_BYTES / 1e9:.0f} GB"
    hint = "publish a part of the stories, or take a host without this limit"
    return (Problem("site", shown, hint, severity="error" if size > MOST_BYTES else "warning"),)


def _prove_address(project: Project, address: str, tell: Progress) -> tuple[int, tuple[Problem, ...]]:
    """How many links hold below an address, story by story, and those that do not."""
    whole = replace(project, story="", alias="")
    stories = find_stories(whole)
    problems: list[Problem] = [*stories.problems]
    known: list[str] = []
    outlines: list[Outline] = []
    links = 0
    for one in stories.projects:
        composed = compose_site(one, base_url=address, tell=tell)
        elsewhere = frozenset(("index.html",)) if one.place else frozenset[str]()
        proved = prove_site(composed.files, base_url=_end_with_slash(address), elsewhere=elsewhere)
        problems += name_problems((*composed.problems, *proved.problems), one)
        links += sum(gate.passed for gate in proved.gates if gate.code == "V011")
        known += [file.path for file in composed.files]
        outlines += [composed.outline] if composed.outline else []
    if stories.is_many:
        files, found = lay_out_collection(whole, tuple(outlines), address)
        proved = prove_site(files, base_url=_end_with_slash(address), elsewhere=frozenset(known))
        problems += [*found, *proved.problems]
        links += sum(gate.passed for gate in proved.gates if gate.code == "V011")
    return links, tuple(dict.fromkeys(problems))


def read_base_path(address: str) -> str:
    """The path below the host, as a project page has one ("/repo/")."""
    return urlsplit(_end_with_slash(address)).path


def _end_with_slash(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"


def _report_unknown() -> Problem:
    hint = "give it: sitegen publish --github-pages --base-url https://OWNER.github.io/REPOSITORY/"
    return Problem(
        "base_url", "where the site will stand is not known, so its links were not tried", hint, "", "warning"
    )
