"""YAML as text people read in a diff: one record per block, one line per value, and every value knows its line.

Reading takes the events of the parser rather than its node tree, so that nesting is bounded and aliases are refused;
only null, true, false and numbers are anything but strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

Plain = object
Path = tuple[str | int, ...]

MAX_DEPTH = 24
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,30}(?:e[-+][0-9]{1,3})?)?")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,;.()_/’“”‘—–+*&%$£€=-]|:(?! )|'(?=[a-z]))*")
_FLOW_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ._/-]*")
_RESERVED = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_ESCAPED = re.compile(
    '[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff\ud800-\udfff\ufffe\uffff"\\\\]'
)
_NEEDS_ESCAPE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff\ud800-\udfff\ufffe\uffff]"
)

if yaml.__with_libyaml__:
    _LOADER: type = yaml.CSafeLoader
else:
    _LOADER = yaml.SafeLoader


class Mapping(dict[str, Plain]):
    """A mapping that knows in which line it begins and in which each of its keys stands."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Sequence(list[Plain]):
    """A list that knows in which line it begins and in which each of its entries does."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


# What a message about a bracket or a quotation mark begins with; it may be missed only lines later.
_OPENED = ("flow", "quoted")


class YamlError(ValueError):
    """The text is not YAML as this program writes and reads it; `line` counts from 1."""

    def __init__(self, line: int, what: str, hint: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what
        self.hint = hint


def parse_yaml(text: str) -> Plain:
    """The value of a YAML text; mappings and lists know their lines. An empty text is None.

    Errors: YamlError with the line, for broken syntax, a key given twice, an alias, a tag or too deep nesting.
    """
    try:
        return _build(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context_mark and any(word in (error.context or "") for word in _OPENED):
            mark = error.context_mark  # what was opened there was never closed
        line = mark.line + 1 if mark else 1
        raise YamlError(line, f"this is not YAML: {error.problem or error.context}", _hint_of(text, line)) from None
    except yaml.YAMLError as error:
        what = str(error).splitlines()[0] if str(error) else "it cannot be read"
        raise YamlError(1, f"this is not YAML: {what}", "remove the control characters from the file") from None


def find_line(value: Plain, path: Path) -> int:
    """The line in which the value at `path` stands, or that of the nearest thing around it that exists."""
    line = 1
    for step in path:
        if isinstance(value, Mapping) and isinstance(step, str):
            line = value.lines.get(step, value.line)
            value = value.get(step)
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            line = value.lines[step]
            value = value[step]
        else:
            break
    return line


def write_yaml(value: Plain) -> str:
    """`value` as block YAML that `parse_yaml` reads back; a top-level list of records has a blank line before each."""
    if not isinstance(value, dict) or not value:
        return "\n".join(_write_block(value, 0)) + "\n"
    lines: list[str] = []
    for key, entry in value.items():
        if isinstance(entry, list | tuple) and entry:
            lines.append(f"\n{_write_scalar(key)}:")
            for record in entry:
                lines += [*([""] if isinstance(record, dict) else []), *_write_block([record], 0)]
        else:
            lines += _write_pair(key, entry, 0)
    return "\n".join(lines) + "\n"


def write_flow(value: Plain) -> str:
    """`value` as YAML on one line that `parse_yaml` reads back."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow_scalar(str(key))}: {write_flow(entry)}" for key, entry in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(write_flow(entry) for entry in value) + "]"
    return _flow_scalar(value)


def _flow_scalar(value: Plain) -> str:
    """A scalar that no comma, bracket or colon around it can end."""
    text = _write_scalar(value)
    if not isinstance(value, str) or text[0] in "'\"" or _FLOW_PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _build(events: Iterator[yaml.Event]) -> Plain:
    """The value that a stream of events describes, with a stack instead of recursion."""
    root = Sequence(1)
    stack: list[tuple[Mapping | Sequence, str | None]] = [(root, None)]
    for event in events:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise YamlError(line, f"'*{event.anchor}' points to another place", "write the value out here")
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            opened: Mapping | Sequence = Mapping(line) if isinstance(event, yaml.MappingStartEvent) else Sequence(line)
            _put(stack, opened, line)
            stack.append((opened, None))
            if len(stack) > MAX_DEPTH:
                raise YamlError(line, f"more than {MAX_DEPTH} levels deep", "write the values out one below another")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            stack.pop()
        elif isinstance(event, yaml.ScalarEvent):
            _put_scalar(stack, event, line)
        elif isinstance(event, yaml.DocumentStartEvent) and root:
            raise YamlError(line, "a second document begins here", "remove the line '---'")
    return root[0] if root else None


def _put_scalar(stack: list[tuple[Mapping | Sequence, str | None]], event: yaml.ScalarEvent, line: int) -> None:
    if event.tag and event.tag != "!":
        raise YamlError(line, f"the tag '{event.tag}' is not read", "remove it; write text in quotation marks")
    container, key = stack[-1]
    if isinstance(container, Mapping) and key is None:
        if event.value in container:
            raise YamlError(line, f"'{event.value}' is given twice", "keep one of the two lines")
        stack[-1] = (container, event.value)
        container.lines[event.value] = line
        container[event.value] = None
        return
    _put(stack, _resolve(event.value) if not event.style and event.implicit[0] else event.value, line)


def _put(stack: list[tuple[Mapping | Sequence, str | None]], value: Plain, line: int) -> None:
    container, key = stack[-1]
    if isinstance(container, Sequence):
        container.append(value)
        container.lines.append(line)
    elif key is None:
        raise YamlError(line, "a list or mapping stands where a name should", "write 'name: value'")
    else:
        container[key] = value
        stack[-1] = (container, None)


def _resolve(text: str) -> Plain:
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        return text
    return float(text) if number[1] else int(text)


def _hint_of(text: str, line: int) -> str:
    lines = text.splitlines()
    shown = lines[line - 1].strip()[:60] if 0 < line <= len(lines) else ""
    if ": " in shown.partition(": ")[2]:
        return f"put the value in quotation marks: {shown}"
    return f"look at: {shown}" if shown else "look at the end of the file: a quotation mark or bracket is still open"


def _write_block(value: Plain, indent: int) -> list[str]:
    """A list or a mapping, one line per value."""
    lines: list[str] = []
    if isinstance(value, dict) and value:
        for key, entry in value.items():
            lines += _write_pair(str(key), entry, indent)
    elif isinstance(value, list | tuple) and value:
        for entry in value:
            if isinstance(entry, dict | list | tuple) and entry:
                first, *rest = _write_block(entry, indent + 2)
                lines += [f"{' ' * indent}- {first.lstrip(' ')}", *rest]
            else:
                lines.append(f"{' ' * indent}- {_write_scalar(entry)}")
    else:
        lines.append(_write_scalar(value))
    return lines


def _write_pair(key: str, value: Plain, indent: int) -> list[str]:
    head = f"{' ' * indent}{_write_scalar(key)}:"
    if isinstance(value, dict) and value:
        return [head, *_write_block(value, indent + 2)]
    if isinstance(value, list | tuple) and value:
        return [head, *_write_block(value, indent)]
    return [f"{head} {_write_scalar(value)}"]


def _write_scalar(value: Plain) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _write_float(value)
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    return _write_text(str(value))


def _write_float(value: float) -> str:
    text = repr(value)
    return text.replace("e", ".0e") if "e" in text and "." not in text else text


def _write_text(text: str) -> str:
    if _NEEDS_ESCAPE.search(text):
        return '"' + _ESCAPED.sub(_escape, text) + '"'
    if _PLAIN.fullmatch(text) and not text.endswith((" ", ":")) and text.casefold() not in _RESERVED:
        return text
    return "'" + text.replace("'", "''") + "'"


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}.get(character)
    code = ord(character)
    return short or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
