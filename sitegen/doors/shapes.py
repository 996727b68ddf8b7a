"""Dataclasses as plain values (dict, list, text, number) and back, by their type hints; no class is ever named in data.

Law: `shape_value(plain_value(x), type(x)) == x` for every noun of the model.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Path = tuple[str | int, ...]


class ShapeError(ValueError):
    """A plain value does not have the shape of its type; `path` leads to the place."""

    def __init__(self, path: Path, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.path = path
        self.what = what
        self.hint = hint


def plain_value(value: object, *, sparse: bool = False) -> object:
    """`value` as dicts, lists and scalars; with `sparse`, fields that have their default are left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for name, default in _defaults(type(value)):
            field_value = getattr(value, name)
            if not (sparse and default is not dataclasses.MISSING and field_value == default):
                plain[name] = plain_value(field_value, sparse=sparse)
        return plain
    if isinstance(value, tuple | list):
        return [plain_value(entry, sparse=sparse) for entry in value]
    if isinstance(value, dict):
        return {key: plain_value(entry, sparse=sparse) for key, entry in value.items()}
    return value


def shape_value(plain: object, kind: Any) -> Any:
    """The value of type `kind` that `plain` describes; unknown keys are ignored, see `find_unknown`.

    Errors: ShapeError at the first place that does not fit.
    """
    return _reader(kind)(plain, ())


def find_known(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, in order."""
    return tuple(name for name, _ in _defaults(kind))


def find_unknown(plain: object, kind: type) -> tuple[str, ...]:
    """The keys of a record that its dataclass does not know."""
    known = find_known(kind)
    return tuple(key for key in plain if key not in known) if isinstance(plain, dict) else ()


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    found: list[tuple[str, object]] = []
    for field in dataclasses.fields(kind):
        default = field.default
        if default is dataclasses.MISSING and field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        found.append((field.name, default))
    return tuple(found)


@cache
def _reader(kind: Any) -> Callable[[object, Path], Any]:
    """The function that reads one type."""
    origin = get_origin(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_reader(kind)
    if origin is Literal:
        return _choice_reader(get_args(kind))
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin in (types.UnionType, Union):
        options = [option for option in get_args(kind) if option is not types.NoneType]
        if len(options) == 1:
            return _optional_reader(_reader(options[0]))
    if kind in _SCALARS:
        return _scalar_reader(kind)
    raise TypeError(f"no shape is known for {kind}")


def _record_reader(kind: type) -> Callable[[object, Path], Any]:
    hints = get_type_hints(kind)
    fields = [(name, _reader(hints[name]), default) for name, default in _defaults(kind)]

    def read(plain: object, path: Path) -> Any:
        if not isinstance(plain, dict):
            raise ShapeError(path, f"{_shown(plain)} stands where a record should", "write 'name: value' lines")
        values = {}
        for name, read_field, default in fields:
            if name in plain:
                values[name] = read_field(plain[name], (*path, name))
            elif default is dataclasses.MISSING:
                raise ShapeError(path, f"'{name}' is not given", f"add a line '{name}: …'")
        return kind(**values)

    return read


def _choice_reader(choices: tuple[object, ...]) -> Callable[[object, Path], Any]:
    def read(plain: object, path: Path) -> Any:
        if plain in choices and not isinstance(plain, bool):
            return plain
        names = [str(choice) for choice in choices]
        near = get_close_matches(str(plain), names, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"write one of {', '.join(names)}"
        raise ShapeError(path, f"{_shown(plain)} is not one of {', '.join(names)}", hint)

    return read


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[object, Path], Any]:
    is_open = len(arguments) == 2 and arguments[1] is ...
    readers = [_reader(argument) for argument in arguments if argument is not ...]

    def read(plain: object, path: Path) -> Any:
        if not isinstance(plain, list):
            raise ShapeError(path, f"{_shown(plain)} stands where a list should", "write each entry after '- '")
        if is_open:
            return tuple([readers[0](entry, (*path, place)) for place, entry in enumerate(plain)])
        if len(plain) != len(readers):
            raise ShapeError(path, f"{len(plain)} entries where {len(readers)} should be")
        return tuple(
            [reader(entry, (*path, place)) for place, (reader, entry) in enumerate(zip(readers, plain, strict=True))]
        )

    return read


def _optional_reader(read_some: Callable[[object, Path], Any]) -> Callable[[object, Path], Any]:
    def read(plain: object, path: Path) -> Any:
        return None if plain is None else read_some(plain, path)

    return read


_SCALARS: dict[Any, str] = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def _scalar_reader(kind: type) -> Callable[[object, Path], Any]:
    name = _SCALARS[kind]

    def read(plain: object, path: Path) -> Any:
        if type(plain) is kind:
            return plain
        if kind is float and type(plain) is int:
            return float(plain)
        if kind is str and type(plain) in (int, float):
            raise ShapeError(path, f"{_shown(plain)} is read as a number", f"put it in quotation marks: '{plain}'")
        raise ShapeError(path, f"{_shown(plain)} is not {name}", f"write {name} here")

    return read


def _shown(plain: object) -> str:
    if plain is None:
        return "nothing"
    if isinstance(plain, dict):
        return "a record"
    if isinstance(plain, list):
        return "a list"
    return f"'{str(plain)[:60]}'"
