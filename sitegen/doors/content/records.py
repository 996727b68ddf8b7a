"""Records of a YAML file as nouns: what does not fit is named with its line, the rest is read all the same."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeVar

from ...model.problems import Problem
from ..shapes import ShapeError, find_known, find_unknown, shape_value
from .conflicts import explain_conflict
from .files import read_text, where_of
from .yamls import Mapping, Plain, Sequence, YamlError, find_line, parse_yaml

Noun = TypeVar("Noun")
# Written by the machine: what one side has can be found again.
MACHINE_FILES = {"facts.yaml": "sitegen extract", "sources.yaml": "sitegen build"}
# Written by the machine and by people who type into them.
MIXED_FILES = ("sources.yaml",)
Severity = Literal["error", "warning", "note"]


class Sheet:
    """A parsed YAML file that collects problems with their lines; `value` is None when there is nothing to read."""

    def __init__(self, project: Path, path: Path) -> None:
        self.project = project
        self.path = path
        self.value: Plain = None
        self.problems: list[Problem] = []
        text, problems = read_text(project, path)
        self.text = text or ""
        self.problems += problems
        if text is not None:
            try:
                self.value = parse_yaml(text)
            except YamlError as error:
                self._explain_damage(text, error)

    def _explain_damage(self, text: str, error: YamlError) -> None:
        """Tell why the text is not YAML; the marks that git leaves in a conflict are told as what they are."""
        command = MACHINE_FILES.get(self.path.name)
        remark = "; values typed into the other side are to be set again" if self.path.name in MIXED_FILES else ""
        conflict = explain_conflict(text, where_of(self.project, self.path), command=command, remark=remark)
        if conflict is not None:
            self.problems.append(conflict)
        else:
            self.add(error.line, error.what, error.hint)

    def add(self, line: int, what: str, hint: str = "", *, severity: Severity = "error") -> None:
        """Collect a problem of one line."""
        where = where_of(self.project, self.path, line)
        self.problems.append(Problem(where, what, hint, severity=severity))

    def line_of(self, *path: str | int) -> int:
        """The line of the value at a path."""
        return find_line(self.value, path)

    def mapping(self) -> Mapping | None:
        """The whole file as a mapping; None when it is empty or is none."""
        if isinstance(self.value, Mapping):
            return self.value
        if self.value is not None:
            self.add(1, "this file is not a list of 'name: value' lines", "look at the file that init writes")
        return None

    def sequence(self, key: str | None = None) -> Sequence:
        """The list under `key`, or the whole file as a list; empty when it is absent or is none."""
        value = self.value if key is None else self.value.get(key) if isinstance(self.value, Mapping) else None
        if isinstance(value, Sequence):
            return value
        if value is not None:
            line = self.line_of(*([] if key is None else [key]))
            self.add(line, "a list is read here, and this is none", "begin each record with '- '")
        return Sequence(1)

    def read_noun(self, kind: type[Noun], path: tuple[str | int, ...], plain: Plain) -> Noun | None:
        """The noun that `plain`, standing at `path`, describes; None when it does not fit, which is reported."""
        try:
            noun: Noun = shape_value(plain, kind)
        except ShapeError as error:
            self.add(self.line_of(*path, *error.path), error.what, error.hint)
            return None
        for key in find_unknown(plain, kind):
            self.note_unknown(path, key, find_known(kind))
        return noun

    def note_unknown(self, path: tuple[str | int, ...], key: str, known: tuple[str, ...]) -> None:
        """Tell that nothing reads the value under `key`."""
        near = get_close_matches(key, known, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(known)}"
        self.add(self.line_of(*path, key), f"nothing reads '{key}'", hint, severity="note")
