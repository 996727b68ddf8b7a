"""The data of a site's root: `data/stories.json` lists the stories, whose own data stand below their own folders."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from ...model.checks import GateCount
from ...model.outlines import Collection, Outline
from ...model.pages import OutputFile
from .data import CHECKSUMS, DATA_FOLDER
from .data_forms import Json, dump_json


def render_stories_data(
    collection: Collection, *, gates: tuple[GateCount, ...], schemas: Mapping[str, bytes]
) -> tuple[OutputFile, ...]:
    """The files below the root's `data/` but for the checksums, by path; `gates` are those of all stories, added up."""
    records = {
        "build": _describe_collection(collection, gates),
        "stories": [_describe_story(one) for one in collection.outlines],
    }
    files = [OutputFile(f"{DATA_FOLDER}/{name}.json", dump_json(value)) for name, value in records.items()]
    files += [OutputFile(f"{DATA_FOLDER}/schema/{name}", content) for name, content in schemas.items()]
    return tuple(sorted(files, key=lambda file: file.path))


def sum_root(files: tuple[OutputFile, ...], outlines: tuple[Outline, ...]) -> OutputFile:
    """The root's checksums: its own files, and the list of checksums of each story, which proves the story's files."""
    sums = {file.path: sha256(file.content).hexdigest() for file in files}
    sums |= {f"{one.folder}{CHECKSUMS}": one.checksum for one in outlines if one.checksum}
    return OutputFile(CHECKSUMS, "".join(f"{sums[path]}  {path}\n" for path in sorted(sums)).encode())


def find_checksum(files: tuple[OutputFile, ...], folder: str) -> str:
    """The SHA-256 of the list of checksums of the story in `folder`, "" when it is not among `files`."""
    found = next((file for file in files if file.path == folder + CHECKSUMS), None)
    return sha256(found.content).hexdigest() if found else ""


def _describe_collection(collection: Collection, gates: tuple[GateCount, ...]) -> Json:
    outlines, settings = collection.outlines, collection.settings
    return {
        "tool": {"name": "sitegen", "version": collection.tool_version},
        "title": settings.title,
        "base_url": settings.base_url or None,
        "hashes": {"templates": collection.templates_hash},
        "counts": {
            "stories": len(outlines),
            "sources": sum(one.sources for one in outlines),
            "facts": sum(one.facts for one in outlines),
            "disagreements": sum(one.disagreements for one in outlines),
            "open_disagreements": sum(one.open_disagreements for one in outlines),
            "reviewed": sum(one.reviewed for one in outlines),
        },
        "checks": [
            {"code": gate.code, "proves": gate.proves, "passed": gate.passed, "total": gate.total} for gate in gates
        ],
    }


def _describe_story(outline: Outline) -> Json:
    return {
        "path": outline.folder,
        "title": outline.title,
        "lead": outline.lead,
        "published": {"first": outline.first or None, "last": outline.last or None},
        "updated": outline.updated or None,
        "edition": {"number": outline.edition, "published": outline.published} if outline.edition else None,
        "sources": outline.sources,
        "lines": outline.lines,
        "publishers": list(outline.publishers),
        "facts": outline.facts,
        "reviewed": outline.reviewed,
        "disagreements": outline.disagreements,
        "open_disagreements": outline.open_disagreements,
        "data": f"{outline.folder}{DATA_FOLDER}/",
        "hashes": {"seeds": outline.seeds_hash, "content": outline.content_hash, "checksums": outline.checksum},
    }
