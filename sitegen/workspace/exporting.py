"""`export`: the story in one file for another program, by the same writers that make the site's data files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..doors.papers import write_paper
from ..model.problems import Problem
from ..pipeline.steps import Progress
from .composing import compose_site
from .projects import Project

# format, part, and the file of the site's data it is; the first part of a format is the one meant without a name
EXPORTS: tuple[tuple[str, str, str], ...] = (
    ("csv", "facts", "facts.csv"),
    ("csv", "statements", "statements.csv"),
    ("csv", "timeline", "timeline.csv"),
    ("csv", "disagreements", "disagreements.csv"),
    ("jsonld", "annotations", "annotations.jsonld"),
    ("jsonld", "provenance", "provenance.jsonld"),
    ("timelinejs", "timeline", "timelinejs.json"),
    ("sqlite", "all", "site.sqlite"),
    ("md", "digest", "digest.md"),
)
BINARY = ("sqlite",)


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of the export, empty when there are none; what is wrong with the project is among `problems`."""

    content: bytes = b""
    problems: tuple[Problem, ...] = ()


def list_formats() -> tuple[str, ...]:
    """The formats, each once."""
    return tuple(dict.fromkeys(form for form, _, _ in EXPORTS))


def list_parts() -> tuple[str, ...]:
    """The parts that can be named, each once."""
    return tuple(dict.fromkeys(part for _, part, _ in EXPORTS))


def export_story(
    project: Project, form: str, *, part: str | None, base_url: str | None, path: Path | None, tell: Progress
) -> Exported:
    """One form of the story, written to `path` if there is one; content/ and site/ are left as they are."""
    parts = {name: file for known, name, file in EXPORTS if known == form}
    if part is not None and part not in parts:
        hint = f"{form} has: {', '.join(parts)}"
        return Exported(problems=(Problem("--part", f"{form} has no part '{part}'", hint),))
    name = parts[part] if part is not None else next(iter(parts.values()))
    composed = compose_site(project, base_url=base_url, tell=tell)
    found = [file for file in composed.files if file.path == f"data/{name}" or file.path.endswith(f"/data/{name}")]
    if not found:
        return Exported(problems=composed.problems)
    problems = tuple(problem for problem in composed.problems if problem.severity == "error")
    problem = write_paper(path, found[0].content) if path is not None else None
    return Exported(found[0].content, (*problems, *((problem,) if problem else ())))
