"""The rooms of the house: who may import whom, and which rooms may not touch the world.

The table is the design's. The checker is tried on planted trespasses, so that a checker that sees nothing fails.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "sitegen"

# room: what it may import besides itself
MAY_IMPORT = {
    "model": {"model"},
    "values": {"model", "values"},
    "language": {"model", "language"},
    "stages": {"model", "values", "language", "stages"},
    "pipeline": {"model", "values", "stages", "language", "pipeline"},
    "doors": {"model", "doors"},
    "workspace": {"model", "doors", "pipeline", "language", "workspace"},
    "serve": {"model", "workspace", "serve"},
    "publish": {"model", "workspace", "publish"},
    "cli": {"model", "workspace", "serve", "publish", "cli"},
    "__main__": {"cli"},
}
PURE_ROOMS = {"model", "values", "stages", "pipeline"}
WORLDLY_MODULES = {
    "os", "io", "pathlib", "shutil", "tempfile", "subprocess", "socket", "urllib", "http", "random", "secrets",
    "time", "logging", "uuid", "glob", "sys", "threading", "multiprocessing",
}  # fmt: skip
# What such a module holds that touches nothing.
HARMLESS = {("urllib", "parse"), ("io", "BytesIO")}
WORLDLY_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint"}
WORLDLY_METHODS = {"today", "now", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes"}


def room_of(parts: tuple[str, ...]) -> str:
    """`("sitegen", "stages", "align", "weights")` is in `stages`; `("sitegen",)` is the package's root."""
    return parts[1] if len(parts) > 1 else ""


def stage_of(parts: tuple[str, ...]) -> str:
    return parts[2] if len(parts) > 2 and parts[1] == "stages" else ""


def imported_modules(tree: ast.AST, package: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every module that a module of `package` imports, as parts; relative imports resolved."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split(".")) if node.module else base
            names_matter = node.module is None or module == ("io",)
            yield from ((*module, alias.name) for alias in node.names) if names_matter else iter([module])


def find_trespasses(source: str, parts: tuple[str, ...], *, is_package: bool = False) -> list[str]:
    """What a module, named by its parts, does that its room forbids."""
    tree = ast.parse(source)
    room, found = room_of(parts), []
    package = parts if is_package else parts[:-1]
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        is_absolute = isinstance(node, ast.ImportFrom) and not node.level
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) and is_absolute else []
        found += [f"imports {name} by its absolute name" for name in names if name.split(".")[0] == "sitegen"]
    for module in imported_modules(tree, package):
        if module[0] == "sitegen":
            target = room_of(module) if module != ("sitegen", "__version__") else ""
            if room and target and target not in MAY_IMPORT[room]:
                found.append(f"{room} imports {target}")
            if room == "stages" and stage_of(module) not in ("", stage_of(parts)) and stage_of(parts):
                found.append(f"stage {stage_of(parts)} imports stage {stage_of(module)}")
            if room in ("stages", "pipeline") and target == "language" and module[2:] not in ((), ("interface",)):
                found.append(f"{room} imports more of language than its interface")
        elif room in PURE_ROOMS and module[0] in WORLDLY_MODULES and module[:2] not in HARMLESS:
            found.append(f"pure room {room} imports {module[0]}")
    if room in PURE_ROOMS:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = node.func
                if isinstance(name, ast.Name) and name.id in WORLDLY_CALLS:
                    found.append(f"pure room {room} calls {name.id}()")
                if isinstance(name, ast.Attribute) and name.attr in WORLDLY_METHODS:
                    found.append(f"pure room {room} calls .{name.attr}()")
    return found


def modules() -> list[tuple[Path, tuple[str, ...]]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("sitegen", *path.relative_to(PACKAGE).with_suffix("").parts)
        found.append((path, parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def import_graph() -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Modules of the package and the modules of the package that they import when they are loaded."""
    known = {parts for _, parts in modules()}
    graph: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for path, parts in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = ast.Module(
            body=[node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], type_ignores=[]
        )
        package = parts if path.name == "__init__.py" else parts[:-1]
        targets = set()
        for node in top.body:
            if isinstance(node, ast.ImportFrom) and node.level:
                base = package[: len(package) - node.level + 1]
                module = (*base, *(node.module or "").split(".")) if node.module else base
                targets |= {(*module, alias.name) for alias in node.names if (*module, alias.name) in known}
                targets |= {module} & known
        graph[parts] = targets - {parts}
    return graph


@pytest.mark.parametrize(("path", "parts"), modules(), ids=lambda value: value.name if isinstance(value, Path) else "")
def test_every_module_keeps_to_its_room(path: Path, parts: tuple[str, ...]) -> None:
    assert room_of(parts) in {"", *MAY_IMPORT}
    source = path.read_text(encoding="utf-8")
    assert find_trespasses(source, parts, is_package=path.name == "__init__.py") == []


def test_imports_form_no_ring() -> None:
    graph, done, path = import_graph(), set(), []

    def visit(node: tuple[str, ...]) -> None:
        assert node not in path, " → ".join(".".join(step) for step in [*path[path.index(node) :], node])
        if node in done:
            return
        path.append(node)
        for target in sorted(graph[node]):
            if target != node[: len(target)]:
                visit(target)
        path.pop()
        done.add(node)

    for node in sorted(graph):
        visit(node)
    assert len(done) > 20


PLANTED = [
    ("from ..doors.seeds import read_seeds", ("sitegen", "stages", "clean"), "stages imports doors"),
    ("from ..read import read_article", ("sitegen", "stages", "date", "corpus"), "stage date imports stage read"),
    ("from ...stages.read import x", ("sitegen", "stages", "date", "corpus"), "stage date imports stage read"),
    ("from ..stages.read import x", ("sitegen", "model", "facts"), "model imports stages"),
    ("from sitegen.model.spans import Span", ("sitegen", "values", "counts"), "by its absolute name"),
    ("import sitegen", ("sitegen", "cli", "main"), "by its absolute name"),
    ("import random", ("sitegen", "stages", "align"), "pure room stages imports random"),
    ("from pathlib import Path", ("sitegen", "model", "facts"), "pure room model imports pathlib"),
    ("def f():\n    import time\n", ("sitegen", "values", "dates"), "pure room values imports time"),
    ("print('x')", ("sitegen", "pipeline"), "calls print()"),
    ("x = date.today()", ("sitegen", "stages", "date"), "calls .today()"),
    ("from ..language.engine import load_language", ("sitegen", "stages", "read"), "more of language"),
    ("from ..pipeline import draft_story", ("sitegen", "cli", "building"), "cli imports pipeline"),
]


@pytest.mark.parametrize(("source", "parts", "trespass"), PLANTED, ids=[case[2] for case in PLANTED])
def test_the_checker_sees_planted_trespasses(source: str, parts: tuple[str, ...], trespass: str) -> None:
    assert any(trespass in found for found in find_trespasses(source, parts))


def test_the_checker_lets_the_innocent_pass() -> None:
    innocent = "from ..model.spans import Span\nfrom ..language.interface import Language\nimport math\n"
    assert find_trespasses(innocent, ("sitegen", "stages", "align")) == []
    own = "from ...model.spans import Span\nfrom .weights import WEIGHTS\n"
    assert find_trespasses(own, ("sitegen", "stages", "align", "scorer")) == []
