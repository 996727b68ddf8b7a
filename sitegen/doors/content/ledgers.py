"""content/facts.yaml: the ledger, one record per block and one line per value: small changes are small diffs."""

from __future__ import annotations

import hashlib
import re
from itertools import count
from pathlib import Path

from ...model.problems import Problem
from ...model.stories import Disagreement, Entity, Evidence, Fact, Ledger, Line, LinePair, Retired
from ..cache import dump_json, hash_program, load_cached, load_json, save_cached
from ..fingerprints import mark_body
from ..shapes import plain_value
from .files import content_folder, read_text, write_text
from .records import Noun, Sheet
from .yamls import Mapping, Plain, write_yaml

FILE = "facts.yaml"
HEADER = """\
# The facts that sitegen found, with the words that carry them: written by sitegen, made to be read in a diff.
# Do not correct facts here: `sitegen fact …` records a decision in edits.yaml, where it survives every extraction.
# Offsets count Unicode code points in the file below seeds/. A value that is left out is the usual one.

"""
COPY = "facts.by-hand{}.yaml"
MARK = "fingerprint"
_MARK_LINE = re.compile(rf"^{MARK}: '?([0-9a-f]{{16}})'?\n", re.MULTILINE)
_LISTS = ("facts", "disagreements", "entities", "lines", "line_pairs", "retired", "quoted")
_KEYS = (MARK, "seeds_hash", "engine", "articles", *_LISTS)


def load_ledger(project: Path, story: str = "") -> tuple[Ledger | None, tuple[Problem, ...]]:
    """The stored ledger, None when there is none; records that do not fit are left out and reported as errors.

    As long as there is an error nothing must be written over the file: the ids of what was left out would be lost.
    A change by hand is a warning: the next command that writes turns it into decisions.
    """
    path = content_folder(project, story) / FILE
    key = _name_kept(read_text(project, path)[0] or "")
    kept = load_json(load_cached(project, key), Ledger) if key else None
    if kept is not None:
        return kept, ()
    sheet = Sheet(project, path)
    top = sheet.mapping()
    if top is None:
        return None, tuple(sheet.problems)
    for name in top:
        if name not in _KEYS:
            sheet.note_unknown((), name, _KEYS)
    if _is_changed(sheet.text):
        hint = "the next build turns the change into decisions in edits.yaml; `sitegen fact …` does so at once"
        sheet.add(sheet.line_of(MARK), "this file was changed by hand", hint, severity="warning")
    ledger = Ledger(
        seeds_hash=_load_word(sheet, top, "seeds_hash"),
        engine=_load_word(sheet, top, "engine"),
        facts=_load_records(sheet, "facts", Fact),
        disagreements=_load_records(sheet, "disagreements", Disagreement),
        entities=_load_records(sheet, "entities", Entity),
        lines=_load_records(sheet, "lines", Line),
        line_pairs=_load_records(sheet, "line_pairs", LinePair),
        retired=_load_records(sheet, "retired", Retired),
        articles=_load_words(sheet, "articles"),
        quoted=_load_records(sheet, "quoted", Evidence),
    )
    if key and not sheet.problems:
        save_cached(project, key, dump_json(ledger))
    return ledger, tuple(sheet.problems)


def save_ledger(project: Path, ledger: Ledger, story: str = "") -> bool:
    """Write the ledger; whether the file changed. A file that somebody has changed by hand is kept beside it.

    Errors: OSError when the folder cannot be written.
    """
    keep_hand_copy(project, story)
    return write_text(content_folder(project, story) / FILE, dump_ledger(ledger))


def keep_hand_copy(project: Path, story: str = "") -> Path | None:
    """Copy a facts.yaml that somebody changed by hand to a file of its own; the copy, None when nobody changed it.

    Errors: OSError when the folder cannot be written.
    """
    folder = content_folder(project, story)
    before, _ = read_text(project, folder / FILE)
    if before is None or not _is_changed(before):
        return None
    for number in count(1):
        path = folder / COPY.format("" if number == 1 else f"-{number}")
        known, problems = read_text(project, path)
        if known == before:
            return path
        if known is None and not problems:
            write_text(path, before)
            return path
    return None


def find_hand_mark(project: Path, story: str = "") -> str | None:
    """The fingerprint of what the machine had written, when somebody has changed the file since; else None."""
    text, _ = read_text(project, content_folder(project, story) / FILE)
    mark = _MARK_LINE.search(text or "")
    return mark[1] if mark is not None and _is_changed(text or "") else None


def mark_ledger(ledger: Ledger) -> str:
    """The fingerprint that a ledger has when it is written."""
    return mark_body(_dump_body(ledger))


def dump_ledger(ledger: Ledger) -> str:
    """The text of facts.yaml."""
    body = _dump_body(ledger)
    return f"{HEADER}{write_yaml({MARK: mark_body(body)})}{body}"


def _dump_body(ledger: Ledger) -> str:
    plain: dict[str, Plain] = {"seeds_hash": ledger.seeds_hash, "engine": ledger.engine}
    if ledger.articles:
        plain["articles"] = list(ledger.articles)
    for key in _LISTS if ledger.quoted else _LISTS[:-1]:
        plain[key] = plain_value(getattr(ledger, key), sparse=True)
    return write_yaml(plain)


def _name_kept(text: str) -> str:
    """The name under which a ledger is kept as it was parsed; "" for a text that the machine did not write."""
    is_own = _MARK_LINE.search(text) is not None and not _is_changed(text)
    return f"ledger {hash_program()} {hashlib.sha256(text.encode('utf-8')).hexdigest()}" if is_own else ""


def _is_changed(text: str) -> bool:
    """Whether the records are no longer those that were written; a file without a fingerprint tells nothing."""
    mark = _MARK_LINE.search(text)
    return mark is not None and mark[1] != mark_body(text[mark.end() :])


def _load_word(sheet: Sheet, top: Mapping, key: str) -> str:
    value = top.get(key, "")
    if isinstance(value, str):
        return value
    sheet.add(sheet.line_of(key), f"'{value}' is not text", f"put it in quotation marks: {key}: '{value}'")
    return ""


def _load_words(sheet: Sheet, key: str) -> tuple[str, ...]:
    return tuple(str(word) for word in sheet.sequence(key))


def _load_records(sheet: Sheet, key: str, kind: type[Noun]) -> tuple[Noun, ...]:
    """The records of one list; two with one id are an error, and the first is kept."""
    found: list[Noun] = []
    seen: dict[str, int] = {}
    for place, plain in enumerate(sheet.sequence(key)):
        noun = sheet.read_noun(kind, (key, place), plain)
        if noun is None:
            continue
        name = str(getattr(noun, "id", place))
        line = sheet.line_of(key, place, "id")
        if name in seen:
            sheet.add(line, f"'{name}' is also the id in line {seen[name]}", "remove one of the two records")
            continue
        seen[name] = line
        found.append(noun)
    return tuple(found)
