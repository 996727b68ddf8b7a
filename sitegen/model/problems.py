"""Damage in somebody's files, as a value: where, what, and what to do. Problems are collected, never raised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`where` is a path with an optional line ("content/sources.yaml:41") or an id; `code` a gate's ("V001") or ""."""

    where: str
    what: str
    hint: str = ""
    code: str = ""
    severity: Literal["error", "warning", "note"] = "error"

    def __str__(self) -> str:
        code = f"{self.code} " if self.code else ""
        hint = f"\n      {self.hint}" if self.hint else ""
        return f"{code}{self.where}: {self.what}{hint}"
