"""Cases that a journalist could write, from a file: a text, and below it, indented, the rows that it must give."""

from __future__ import annotations

from pathlib import Path

Row = tuple[str, ...]
_FOLDER = Path(__file__).parent.parent / "cases"


def read_rows(name: str) -> list[tuple[str, list[Row]]]:
    """Each text of a file below tests/cases/ with the cells of its rows."""
    cases: list[tuple[str, list[Row]]] = []
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            cases[-1][1].append(tuple(cell.strip() for cell in line.split("|")))
        elif line and not line.startswith("#"):
            cases.append((line, []))
    return cases
