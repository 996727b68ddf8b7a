"""The door to the program Pagefind, which makes an index of whole pages: offline, and the same each time.

Of what it writes only what a search loads is kept; its ready-made boxes and their styles are not.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..model.pages import OutputFile
from ..model.problems import Problem

_WHERE = "content/site.yaml"
_MODULE = "pagefind_bin"
# What readers do not look for: links beside quotes, words for screen readers, forms of citation.
_LEFT_OUT = (".vh", ".tools", ".onward", ".index", ".permalink", ".verdict", "pre", "thead", "[role=doc-endnotes]")
_NEEDED = re.compile(
    r"pagefind(?:-worker)?\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\..+|(?:fragment|index)/.+"
)
_SECONDS_AT_MOST = 600


def find_pagefind() -> tuple[str, ...] | None:
    """The command that runs the program: the one on the path, else that which a Python package brings."""
    found = shutil.which("pagefind")
    if found is not None:
        return (found,)
    return (sys.executable, "-P", "-m", _MODULE) if importlib.util.find_spec(_MODULE) else None


def index_pages(
    pages: Iterable[OutputFile], program: tuple[str, ...] | None
) -> tuple[tuple[OutputFile, ...], tuple[Problem, ...]]:
    """The index of `pages`, by paths below its own folder; problems, and nothing else, when it cannot be made."""
    if program is None:
        hint = "run pip install 'pagefind[bin]', or write search: built-in"
        return (), (Problem(_WHERE, "'search: pagefind' needs the program pagefind, which is not installed", hint),)
    with tempfile.TemporaryDirectory(prefix="sitegen-") as name:
        site, bundle = Path(name) / "site", Path(name) / "bundle"
        for page in pages:
            path = site / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(page.content)
        left_out = [part for selector in _LEFT_OUT for part in ("--exclude-selectors", selector)]
        options = ["--site", str(site), "--output-path", str(bundle), "--root-selector", "main", "--silent", *left_out]
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program with options of ours
                [*program, *options], cwd=name, capture_output=True, text=True, timeout=_SECONDS_AT_MOST, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return (), (_describe_failure(str(error)),)
        if done.returncode or not (bundle / "pagefind.js").is_file():
            return (), (_describe_failure((done.stderr or done.stdout).strip()[-300:]),)
        return _read_bundle(bundle), ()


def _read_bundle(bundle: Path) -> tuple[OutputFile, ...]:
    named = {path.relative_to(bundle).as_posix(): path for path in bundle.rglob("*") if path.is_file()}
    return tuple(OutputFile(name, path.read_bytes()) for name, path in sorted(named.items()) if _NEEDED.fullmatch(name))


def _describe_failure(said: str) -> Problem:
    what = " ".join(f"pagefind could not index the pages: {said}".split()).rstrip(": ")
    return Problem(_WHERE, what, "run the build again, or write search: built-in")
