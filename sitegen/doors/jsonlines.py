"""JSON Lines from anywhere: one record per line, each with the number of its line; what is no record is named."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from ..model.problems import Problem
from .papers import read_paper
from .shapes import ShapeError, find_known, find_unknown, shape_value

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class Lines:
    """The records of a file with their line numbers from 1, and what is wrong with the other lines."""

    records: tuple[tuple[int, object], ...]
    problems: tuple[Problem, ...]


def read_records(path: Path, kind: type[Noun]) -> tuple[tuple[tuple[int, Noun], ...], tuple[Problem, ...]]:
    """The records of type `kind` in a JSON Lines file, or in one JSON list; "-" is standard input."""
    text, problem = read_paper(path)
    if text is None:
        return (), (problem,) if problem else ()
    lines = _parse_lines(str(path), text)
    found: list[tuple[int, Noun]] = []
    problems = list(lines.problems)
    for number, plain in lines.records:
        where = f"{path}:{number}"
        try:
            noun: Noun = shape_value(plain, kind)
        except ShapeError as error:
            place = ".".join(str(step) for step in error.path)
            what = f"{place}: {error.what}" if place else error.what
            problems.append(Problem(where, what, "see 'sitegen fact import --help'"))
            continue
        for key in find_unknown(plain, kind):
            hint = f"known here: {', '.join(find_known(kind))}"
            problems.append(Problem(where, f"nothing reads '{key}'", hint, severity="note"))
        found.append((number, noun))
    return tuple(found), tuple(problems)


def _parse_lines(where: str, text: str) -> Lines:
    if text.lstrip().startswith("["):
        return _parse_list(where, text)
    found: list[tuple[int, object]] = []
    problems: list[Problem] = []
    for number, content in enumerate(text.split("\n"), 1):
        if not content.strip():
            continue
        try:
            found.append((number, json.loads(content)))
        except (ValueError, RecursionError) as error:
            hint = "write one record per line, as 'sitegen fact import --help' shows"
            problems.append(Problem(f"{where}:{number}", f"this line is not JSON: {_shorten(error)}", hint))
    return Lines(tuple(found), tuple(problems))


def _parse_list(where: str, text: str) -> Lines:
    """One JSON list of records: they are numbered by the lines they begin in."""
    decoder = json.JSONDecoder()
    found: list[tuple[int, object]] = []
    place = text.index("[") + 1
    while True:
        while place < len(text) and text[place] in " \t\r\n,":
            place += 1
        number = text.count("\n", 0, place) + 1
        if place < len(text) and text[place] == "]":
            return Lines(tuple(found), ())
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            problem = Problem(f"{where}:{number}", f"this is not JSON: {_shorten(error)}", "close every bracket")
            return Lines(tuple(found), (replace(problem),))
        found.append((number, value))


def _shorten(error: Exception) -> str:
    return str(error).partition(": line")[0][:80]
