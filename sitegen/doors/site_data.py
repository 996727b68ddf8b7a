"""The data files of a built site, read back as the record of what it tells, to compare a build with the one before."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..model.editions import PublishedEdition
from ..model.problems import Problem
from .shapes import ShapeError, shape_value

_FILES = ("sources", "facts", "disagreements", "timeline", "summary")


def read_told(folder: Path) -> tuple[PublishedEdition | None, tuple[Problem, ...]]:
    """What the site in `folder` tells, as a record without a number; None with a problem when that cannot be read.

    What the data files do not say is left at its usual value: the version of a source's text and what people decided.
    """
    lists: dict[str, list[dict[str, Any]]] = {}
    try:
        for name in _FILES:
            lists[name] = _read_list(folder / "data" / f"{name}.json")
        build = json.loads((folder / "data" / "build.json").read_bytes())
        labels = {source["file"]: source["label"] for source in lists["sources"]}
        plain = {
            "number": 0,
            "published": "",
            "version": build["tool"]["version"],
            "engine": build["tool"]["engine"],
            "title": build["story"],
            "seeds_hash": build["hashes"]["seeds"],
            "summary": [{"text": one["text"], "facts": one["facts"]} for one in lists["summary"]],
            "sources": [_read_source(one) for one in lists["sources"]],
            "facts": [_read_fact(one, labels) for one in sorted(lists["facts"], key=lambda one: str(one["id"]))],
            "disagreements": [_read_disagreement(one, labels) for one in lists["disagreements"]],
            "timeline": [_read_entry(one) for one in lists["timeline"]],
        }
        told: PublishedEdition = shape_value(plain, PublishedEdition)
    except FileNotFoundError:
        return None, (Problem(str(folder), "there is no built site here to compare with", "make one: sitegen build"),)
    except OSError as error:
        return None, (Problem(str(folder), f"cannot be read: {error.strerror}", "check its rights"),)
    except (ValueError, KeyError, TypeError, ShapeError, RecursionError):
        return None, (Problem(str(folder / "data"), "these are not the data of a site", "build the site anew"),)
    return told, ()


def _read_list(path: Path) -> list[dict[str, Any]]:
    value = json.loads(path.read_bytes())
    if not isinstance(value, list):
        raise TypeError(path.name)
    return value


def _read_source(one: dict[str, Any]) -> dict[str, Any]:
    known = {key: one[key] for key in ("id", "label", "file", "title", "publisher", "line")}
    return {**known, "version": "", "published": one["published"]["edtf"]}


def _read_fact(one: dict[str, Any], labels: dict[str, int]) -> dict[str, Any]:
    return {
        **{key: one[key] for key in ("id", "text", "kind", "state")},
        "when": one["when"]["edtf"],
        "evidence": [
            {"id": piece["id"], "source": labels[piece["file"]], "value": piece["value"]} for piece in one["evidence"]
        ],
    }


def _read_disagreement(one: dict[str, Any], labels: dict[str, int]) -> dict[str, Any]:
    keys = ("id", "type", "relation", "status", "statement", "explanation", "facts")
    sides = [
        {
            "says": side["says"],
            "value": side["value"],
            "sources": sorted({labels[quote["file"]] for quote in side["evidence"]}),
        }
        for side in one["sides"]
    ]
    return {**{key: one[key] for key in keys}, "sides": sides}


def _read_entry(one: dict[str, Any]) -> dict[str, Any]:
    return {**{key: one[key] for key in ("id", "what", "kind", "facts")}, "when": one["when"]["edtf"]}
