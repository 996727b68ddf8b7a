"""JSON and CSV as bytes: UTF-8, line feeds, keys and rows in the order given."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Cell = str | int | float | None

# The lanes of the timeline, by their names in the model.
LANES = {"happened": "Happened", "said": "Said", "planned": "Planned", "deadline": "Deadline"}
_FORMULA = re.compile(r"[=+\-@\t\r]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `columns` are its header, `verbatim` those columns whose cells are written exactly as they are."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    verbatim: tuple[str, ...] = ()


def dump_json(value: Json) -> bytes:
    """JSON with two spaces of indent and every letter as itself; a lone surrogate is escaped."""
    text = _write_json(value, "\n") + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()


def write_sheet(sheet: Sheet) -> bytes:
    """CSV (RFC 4180, every cell quoted, lines ended by a line feed).

    A spreadsheet runs a cell that begins with "=", "+", "-" or "@" as a formula. Such a cell gets an apostrophe in
    front, which spreadsheets do not show; only numbers and the verbatim columns are kept as they are.
    Source: OWASP, "CSV Injection".
    """
    is_verbatim = [column in sheet.verbatim for column in sheet.columns]
    rows = [",".join(map(_quote_cell, sheet.columns))]
    for row in sheet.rows:
        cells = [
            show_cell(cell) if verbatim else disarm_cell(show_cell(cell))
            for cell, verbatim in zip(row, is_verbatim, strict=True)
        ]
        rows.append(",".join(map(_quote_cell, cells)))
    return "".join(f"{row}\n" for row in rows).encode("utf-8", "replace")


def show_cell(cell: Cell) -> str:
    """A cell as text; nothing for None, no needless ".0"."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def disarm_cell(text: str) -> str:
    """`text` as no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def _write_json(value: Json, line: str) -> str:
    """A value in lines that begin with `line`, in half the time that the standard library takes to indent."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inner = f"{line}  "
        rows = [
            f"{_write_name(name)}{encode_basestring(one) if type(one) is str else _write_json(one, inner)}"
            for name, one in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(rows)}{line}}}" if rows else "{}"
    if isinstance(value, list | tuple):
        inner = f"{line}  "
        rows = [_write_json(one, inner) for one in value]
        return f"[{inner}{f',{inner}'.join(rows)}{line}]" if rows else "[]"
    return int.__repr__(value) if type(value) is int else json.dumps(value, allow_nan=False)


@lru_cache(maxsize=1024)
def _write_name(name: str) -> str:
    return f"{encode_basestring(name)}: "


def _quote_cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
