"""`metadata.json` or `metadata.yaml` beside the articles: what somebody knows of each file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import yaml

from ...model.articles import Metadata
from ...model.problems import Problem
from .files import read_text
from .statements import Stated, build_metadata

LISTING_NAMES = ("metadata.json", "metadata.yaml")
_SHAPE = 'write {"articles": [{"file": "01.txt", "publisher": "…", "date": "2024-06-30", "url": "…"}]}'


def read_listing(folder: Path, shown: str) -> tuple[Mapping[str, Metadata], tuple[Problem, ...]]:
    """Metadata by file name, from the first list that is there; a list that cannot be read is a Problem.

    `shown` is how messages name the folder.
    """
    path = next((folder / name for name in LISTING_NAMES if (folder / name).is_file()), None)
    if path is None:
        return {}, ()
    where = f"{shown}/{path.name}"
    text, problems = read_text(path, where, inside=folder)
    if text is None:
        return {}, problems
    entries, problem = _parse_listing(text.removeprefix("\ufeff"), where)
    if problem:
        return {}, (problem,)
    return _build_listing(entries, where, folder, path.name)


def read_entries(folder: Path) -> tuple[dict[str, str], ...]:
    """The entries of the list beside the articles as they stand there; none when there is no list that can be read."""
    path = next((folder / name for name in LISTING_NAMES if (folder / name).is_file()), None)
    text = read_text(path, path.name, inside=folder)[0] if path else None
    entries = _parse_listing(text.removeprefix("\ufeff"), path.name)[0] if text and path else []
    return tuple({key: value for key, (value, _) in entry.items()} for entry in entries)


def parse_mapping(text: str, where: str) -> tuple[yaml.Node | None, Problem | None]:
    """YAML as nodes with their lines; aliases are never unfolded, nothing is built of it."""
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader), None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return None, Problem(f"{where}:{line}", f"is not YAML: {error.problem or error.context}", "mend that line")
    except yaml.YAMLError as error:
        return None, Problem(where, f"is not YAML: {str(error).splitlines()[0]}", "save it again as plain text")
    except RecursionError:
        return None, Problem(where, "is nested too deep to be read", _SHAPE)


def list_values(node: yaml.Node | None) -> dict[str, Stated]:
    """The plain values of a mapping by key in lower case, with their lines; of a list, its values joined."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    values: dict[str, Stated] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        line = value.start_mark.line + 1
        if isinstance(value, yaml.ScalarNode):
            values[key.value.casefold()] = (value.value, line)
        elif isinstance(value, yaml.SequenceNode):
            parts = [part.value for part in value.value[:20] if isinstance(part, yaml.ScalarNode)]
            values[key.value.casefold()] = (", ".join(parts), line)
    return values


def _parse_listing(text: str, where: str) -> tuple[list[dict[str, Stated]], Problem | None]:
    if where.endswith(".json"):
        return _parse_json(text, where)
    node, problem = parse_mapping(text, where)
    if problem:
        return [], problem
    if isinstance(node, yaml.MappingNode):
        node = next((value for key, value in node.value if getattr(key, "value", None) == "articles"), None)
    if not isinstance(node, yaml.SequenceNode):
        return [], Problem(where, "holds no list of articles", _SHAPE)
    return [list_values(entry) for entry in node.value], None


def _parse_json(text: str, where: str) -> tuple[list[dict[str, Stated]], Problem | None]:
    try:
        content = json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return [], Problem(f"{where}:{error.lineno}", f"is not JSON: {error.msg}", "mend that line")
    except RecursionError:
        return [], Problem(where, "is nested too deep to be read", _SHAPE)
    entries = content.get("articles") if isinstance(content, dict) else content
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return [], Problem(where, "holds no list of articles", _SHAPE)
    place = 0
    found: list[dict[str, Stated]] = []
    for entry in entries:
        stated: dict[str, Stated] = {}
        place = max(place, text.find(json.dumps(entry.get("file"), ensure_ascii=False), place))
        for key, value in entry.items():
            if isinstance(value, str):
                start = max(place, text.find(json.dumps(value, ensure_ascii=False), place))
                stated[key.casefold()] = (value, text.count("\n", 0, start) + 1)
        found.append(stated)
    return found, None


def _build_listing(
    entries: list[dict[str, Stated]], where: str, folder: Path, name: str
) -> tuple[dict[str, Metadata], tuple[Problem, ...]]:
    listing: dict[str, Metadata] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(entries, 1):
        if "file" not in entry:
            problems.append(Problem(where, f"entry {number} names no file, passed over", _SHAPE, "", "warning"))
            continue
        file, line = entry["file"]
        if "/" in file or "\\" in file or not (folder / file).is_file():
            what = f"'{file[:80]}' is no file beside it, passed over"
            problems.append(Problem(f"{where}:{line}", what, "name a file of the same folder", "", "warning"))
            continue
        metadata, found = build_metadata(entry, where, name)
        listing[file] = metadata
        problems.extend(found)
    return listing, tuple(problems)
