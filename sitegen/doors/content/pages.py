"""content/pages/*.md: further pages people write, such as about.md; the file's name is the page's name."""

from __future__ import annotations

from pathlib import Path

from ...model.pages import ExtraPage
from ...model.problems import Problem
from .files import content_folder, is_safe_name, read_text, where_of, write_text

FOLDER = "pages"


def load_pages(project: Path, story: str = "") -> tuple[tuple[ExtraPage, ...], tuple[Problem, ...]]:
    """The pages in the order of their names; a title is the first heading, else the name."""
    folder = content_folder(project, story) / FOLDER
    if not folder.is_dir():
        return (), ()
    found: list[ExtraPage] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.suffix.lower() != ".md" or path.name.startswith("."):
            continue
        if not is_safe_name(path.stem):
            hint = "use letters, digits, hyphens and underscores"
            problems.append(Problem(where_of(project, path), f"'{path.stem}' cannot name a page", hint))
            continue
        text, damage = read_text(project, path)
        problems += damage
        if text is not None:
            found.append(_read_page(path.stem.lower(), text))
    return tuple(found), tuple(problems)


def write_page(project: Path, page: ExtraPage, story: str = "") -> bool:
    """Write a page as a scaffold, unless there is one; whether it was written. Errors: OSError, ValueError."""
    if not is_safe_name(page.slug):
        raise ValueError(f"'{page.slug}' cannot name a page")
    path = content_folder(project, story) / FOLDER / f"{page.slug}.md"
    if path.exists() or path.is_symlink():
        return False
    return write_text(path, f"# {page.title}\n\n{page.markdown.strip()}\n")


def _read_page(name: str, text: str) -> ExtraPage:
    lines = text.strip().splitlines()
    if lines and lines[0].startswith("# "):
        return ExtraPage(name, lines[0].removeprefix("# ").strip() or name, "\n".join(lines[1:]).strip())
    return ExtraPage(name, name.replace("-", " ").replace("_", " ").capitalize(), "\n".join(lines))
