"""The workflow file that publishes a project on GitHub Pages: written once, and never over what a person changed."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from json import loads
from pathlib import Path

from .. import __version__
from ..model.problems import Problem
from .content.files import write_text
from .fingerprints import mark_body

PATH = ".github/workflows/pages.yml"
_MARK = re.compile(r"\A# Written by sitegen [^\n]*, fingerprint ([0-9a-f]{16})\n")
_REMOTE = re.compile(r"github\.com[:/]+([\w.-]+)/([\w.-]+?)(?:\.git)?/?\s*$")
_BODY = """\
# Builds the site from what is committed, proves it, and publishes it on GitHub Pages. In the repository's settings,
# Pages must have "GitHub Actions" as its source. A copy that you change is yours: sitegen does not write over it.
name: Publish

on:
  push:
    branches: [{branch}]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-python@v6
        with:
          python-version: "3.12"
      - id: pages
        uses: actions/configure-pages@v6
      - run: pip install {install}
      - run: sitegen{folder} --base-url "$BASE_URL" build --frozen
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
      - run: sitegen{folder} --base-url "$BASE_URL" check
        env:
          BASE_URL: ${{{{ steps.pages.outputs.base_url }}}}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: {site}
          include-hidden-files: true

  deploy:
    needs: build
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
"""


def write_workflow(
    project: Path, *, extra: str = "", is_dry_run: bool = False
) -> tuple[Path, bool, tuple[Problem, ...]]:
    """Write the workflow into the repository that holds the project; its path, whether it changed, and problems.

    `extra` is what is installed with sitegen ("pagefind"), "" for nothing. A file that a person changed, or wrote, is
    left as it is and reported. A dry run writes nothing, and says whether it would.
    """
    root = find_repository(project)
    path = root / PATH
    below = project.resolve().relative_to(root.resolve()).as_posix()
    text = _sign(
        _BODY.format(
            branch=_read_branch(root),
            install=_name_release(f"[{extra}]" if extra else ""),
            folder="" if below == "." else f" -C {_quote(below)}",
            site=_quote("site" if below == "." else f"{below}/site"),
        )
    )
    before = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else None
    if before is not None and before != text and not _is_ours(before):
        hint = "compare it with what sitegen would write: move it away, run this again, and look at both"
        return path, False, (Problem(PATH, "this workflow was written or changed by hand, left as it is", hint),)
    if is_dry_run:
        return path, before != text, ()
    try:
        return path, write_text(path, text), ()
    except OSError as error:
        return path, False, (Problem(PATH, f"cannot be written: {error.strerror}", "check the folder's rights"),)


def find_repository(project: Path) -> Path:
    """The nearest folder above that git keeps; the project's own when there is none."""
    folder = project.resolve()
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)


def guess_address(project: Path) -> str:
    """Where GitHub Pages puts the repository's site, from the address it is pushed to; "" when that is not GitHub."""
    config = find_repository(project) / ".git" / "config"
    text = config.read_text(encoding="utf-8", errors="replace") if config.is_file() else ""
    for line in text.splitlines():
        if line.strip().startswith("url") and (found := _REMOTE.search(line)):
            owner, name = found[1].lower(), found[2]
            host = f"https://{owner}.github.io/"
            return host if name.lower() == f"{owner}.github.io" else f"{host}{name}/"
    return ""


def measure_folder(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _sign(body: str) -> str:
    return f"# Written by sitegen {__version__}, fingerprint {mark_body(body)}\n{body}"


def _is_ours(text: str) -> bool:
    mark = _MARK.match(text)
    return mark is not None and mark[1] == mark_body(text[mark.end() :])


def _read_branch(root: Path) -> str:
    """The branch that is checked out; "main" when git does not tell."""
    head = root / ".git" / "HEAD"
    text = head.read_text(encoding="utf-8", errors="replace").strip() if head.is_file() else ""
    name = text.removeprefix("ref: refs/heads/") if text.startswith("ref: refs/heads/") else ""
    return _quote(name or "main")


def _name_release(extra: str) -> str:
    """What pip installs to have this very sitegen: its release, or the commit it was installed from."""
    try:
        origin = loads(distribution("sitegen").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        origin = {}
    commit = origin.get("vcs_info", {}).get("commit_id")
    return f'"sitegen{extra} @ git+{origin["url"]}@{commit}"' if commit else f'"sitegen{extra}=={__version__}"'


def _quote(name: str) -> str:
    """A name as YAML and a shell take it literally."""
    return name if re.fullmatch(r"[A-Za-z0-9][\w./-]*", name) else "'" + name.replace("'", "''") + "'"
