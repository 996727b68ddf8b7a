"""`groups.yaml`: which article of a heap belongs to which story. Proposed once, then a person's; copied by its word."""

from __future__ import annotations

import json
from collections.abc import Mapping as AnyMapping
from pathlib import Path

from ..model.piles import Pile
from ..model.problems import Problem
from .content.files import is_safe_name, write_text
from .content.records import Sheet
from .content.yamls import Mapping, Sequence, write_yaml
from .seeds.copies import copy_file
from .seeds.listing import LISTING_NAMES, read_entries

FILE = "groups.yaml"
_HEAD = """\
# The stories that sitegen found among these articles, with what holds each together.
# Correct it: move files from one story to another, rename stories (letters, digits, hyphens), merge or part them.
# What stands under `left_out` is not copied. Then: sitegen group FOLDER --apply DIR

"""

Plan = AnyMapping[str, tuple[str, ...]]


def write_plan(path: Path, piles: tuple[Pile, ...]) -> Problem | None:
    """Write a plan where there is none; a Problem when it cannot be written."""
    stories = {}
    for pile in piles:
        record: dict[str, object] = {"why": explain_pile(pile), "files": list(pile.files)}
        if pile.loose:
            record["look_at"] = list(pile.loose)
        if pile.twins:
            record["near_copies"] = [list(one) for one in pile.twins]
        stories[pile.label] = record
    try:
        write_text(path, _HEAD + write_yaml({"stories": stories, "left_out": []}))
    except OSError as error:
        return Problem(str(path), f"cannot be written: {error.strerror}", "name another place with --plan")
    return None


def explain_pile(pile: Pile) -> str:
    """What holds a pile together, in a line."""
    if len(pile.files) == 1:
        return "stands alone: nothing else in the heap is about it"
    parts = [
        f"{name}: {', '.join(f'{term} ({count})' for term, count in terms)}"
        for name, terms in (("names", pile.names), ("days", pile.dates), ("words", pile.words))
        if terms
    ]
    return f"of {len(pile.files)} articles these share {'; '.join(parts)}"


def read_plan(path: Path, known: frozenset[str]) -> tuple[Plan, tuple[Problem, ...]]:
    """The files of each story; what does not fit is reported with its line. `known` are the files of the heap."""
    sheet = Sheet(path.parent, path)
    top = sheet.mapping()
    stories = top.get("stories") if top is not None else None
    if not isinstance(stories, Mapping):
        if not sheet.problems:
            sheet.add(1, "there is no list of stories under 'stories:'", "delete the file, and group the heap again")
        return {}, tuple(sheet.problems)
    plan: dict[str, tuple[str, ...]] = {}
    placed: dict[str, str] = {}
    for name, record in stories.items():
        line = sheet.line_of("stories", name)
        if not is_safe_name(str(name)):
            sheet.add(line, f"'{name}' cannot name a story", "use letters, digits, hyphens and underscores")
            continue
        files = record.get("files") if isinstance(record, Mapping) else record
        if not isinstance(files, Sequence):
            sheet.add(line, f"'{name}' lists no files", "write them below 'files:', each after '- '")
            continue
        plan[str(name)] = tuple(_read_files(sheet, str(name), files, known, placed))
    left_out = top.get("left_out") if top is not None else None
    left = {str(file) for file in left_out} if isinstance(left_out, Sequence) else set()
    for file in sorted(known - placed.keys() - left):
        sheet.add(1, f"'{file}' is in no story", "put it below a story, or below left_out", severity="warning")
    return plan, tuple(sheet.problems)


def copy_plan(heap: Path, plan: Plan, seeds: Path) -> tuple[Problem, ...]:
    """Copy the articles of each story into its own folder below `seeds`, with what a list beside them says of each."""
    problems: list[Problem] = []
    listed = _list_entries(heap, plan)
    for name, files in plan.items():
        folder = seeds / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return (*problems, Problem(str(folder), f"cannot be made: {error.strerror}", "check the folder's rights"))
        entries = []
        for file in files:
            problem = copy_file(heap / file, folder, _flatten_name(file))
            problems += [problem] if problem else []
            entries += [{**listed[file], "file": _flatten_name(file)}] if file in listed else []
        if entries and not any((folder / listing).exists() for listing in LISTING_NAMES):
            text = json.dumps({"articles": entries}, ensure_ascii=False, indent=1) + "\n"
            write_text(folder / LISTING_NAMES[0], text)
    return tuple(problems)


def list_heap(folder: Path) -> tuple[str, ...]:
    """The folders of a heap as paths below it that end in a slash, "" the first: itself and all below it."""
    below = (path.relative_to(folder) for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())
    return ("", *sorted(f"{path.as_posix()}/" for path in below if not any(part[0] == "." for part in path.parts)))


def _read_files(sheet: Sheet, name: str, files: Sequence, known: frozenset[str], placed: dict[str, str]) -> list[str]:
    found = []
    for number, value in enumerate(files):
        file = str(value)
        line = sheet.line_of("stories", name, "files", number)
        if file not in known:
            sheet.add(line, f"there is no article '{file}'", "write the path below the heap's folder")
        elif file in placed:
            sheet.add(line, f"'{file}' is in the story '{placed[file]}' already", "leave it in one of the two")
        else:
            placed[file] = name
            found.append(file)
    return found


def _flatten_name(file: str) -> str:
    return file.replace("/", "-")


def _list_entries(heap: Path, plan: Plan) -> dict[str, dict[str, str]]:
    """What the lists beside the articles say of each, by the article's path below the heap."""
    places = sorted({file.rpartition("/")[0] for files in plan.values() for file in files})
    return {
        f"{place}/{entry['file']}".lstrip("/"): entry
        for place in places
        for entry in read_entries(heap / place)
        if "file" in entry
    }
