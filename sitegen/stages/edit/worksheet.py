"""A worksheet for people who would rather tick boxes in a text file: written as Markdown, and read back.

Law: what was written and not filled in reads back as entries that decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...model.edits import Candidate
from ...model.problems import Problem
from ...model.stories import Disagreement, Fact
from ...model.worksheets import QuoteLine, SheetEntry

HEAD = """\
# Review

Put an x between the brackets: [x]. Nothing is decided where nothing is ticked or written. Then run
`sitegen review --apply FILE`. Do not change the quotes: a sheet with other words in them is refused.

- A fact: tick *ok*, *reject* or *pin*; or write the id it is the same as after *merge into*; or new words after
  *Reword*. Tick *not* where a quote does not support the fact: it is taken away. Quotes that came after somebody
  decided on the fact are marked *new*: *ok* or *pin* takes them in. With *split* ticked, the quotes
  marked *not* become a fact of their own, which *Reword* puts into words; with no quote marked, it is noted that the
  fact must be split.
- A disagreement: *keep* leaves it as it stands, *dismiss* says that the sides do not differ, *resolve* that it is known
  which side holds. What you write after *Explain* is shown to readers.
"""
FACT_BOXES = ("ok", "reject", "pin", "split")
DISAGREEMENT_BOXES = ("keep", "dismiss", "resolve")
TICKED = {"reviewed": "ok", "pinned": "pin", "rejected": "reject", "split-needed": "split"}
PAIR_BOXES = ("same", "not the same")

_HEADING = re.compile(r"## (?P<ids>[fd]-[0-9a-z]+(?: ~ f-[0-9a-z]+)?)(?P<rest>.*)")
_BOX = re.compile(r"\[([ xX✓]?)\] (not the same|[a-z]+)")
_MERGE = re.compile(r"merge into:[ _]*(f-[0-9a-z]+)?")
_QUOTE = re.compile(r"- (\S+)(?: \S+)? “(.*)”([^“”]*)")
_FIELD = re.compile(r"(Reword|Explain|Why):(.*)")


def write_worksheet(
    facts: Iterable[Fact],
    disagreements: Iterable[Disagreement],
    pairs: Iterable[Candidate],
    *,
    labels: Mapping[str, int],
    lines: Mapping[str, str],
    texts: Mapping[str, str],
) -> str:
    """The text of a worksheet; `labels` and `lines` are those of sources by file, `texts` those of facts by id."""
    blocks = [_write_disagreement(one, labels) for one in disagreements]
    blocks += [_write_pair(one, texts) for one in pairs]
    blocks += [_write_fact(one, labels, lines) for one in facts]
    return "\n".join([HEAD, *blocks])


def read_worksheet(text: str, where: str) -> tuple[tuple[SheetEntry, ...], tuple[Problem, ...]]:
    """The entries in their order, and what cannot be read; `where` is the file as messages show it."""
    blocks: list[tuple[int, list[str]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("## "):
            blocks.append((number, [line]))
        elif blocks:
            blocks[-1][1].append(line)
    entries: list[SheetEntry] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, lines in blocks:
        entry, faults = _read_entry(number, lines, where)
        problems += faults
        if entry is None:
            continue
        if entry.ids in seen:
            what = f"{' ~ '.join(entry.ids)} also stands in line {seen[entry.ids]}"
            problems.append(Problem(f"{where}:{number}", what, "keep one of the two"))
        seen.setdefault(entry.ids, number)
        entries.append(entry)
    return tuple(entries), tuple(problems)


def _write_fact(fact: Fact, labels: Mapping[str, int], lines: Mapping[str, str]) -> str:
    has_new = any(piece.is_new for piece in fact.evidence)
    ticked = "" if has_new else TICKED.get(fact.state, "")
    boxes = "  ".join(f"[{'x' if box == ticked else ' '}] {box}" for box in FACT_BOXES)
    rows = [f"## {fact.id}  {boxes}  merge into: ____", _escape(fact.text)]
    for piece in fact.evidence:
        file = piece.quote.file
        new = "  new" if piece.is_new else ""
        rows.append(
            f"- {labels.get(file, '?')} {lines.get(file, '-')} “{piece.quote.shown}”  [x] supports  [ ] not{new}"
        )
    return "\n".join([*rows, "", "Reword: ", "Why: ", ""])


def _write_disagreement(one: Disagreement, labels: Mapping[str, int]) -> str:
    ticked = {"dismissed": "dismiss", "resolved": "resolve"}.get(one.status, "")
    boxes = "  ".join(f"[{'x' if box == ticked else ' '}] {box}" for box in DISAGREEMENT_BOXES)
    rows = [f"## {one.id}  {boxes}", _escape(one.statement)]
    for side in one.sides:
        rows.append(f"* {_flat(side.says)}:")
        rows += [f"- {labels.get(quote.file, '?')} “{quote.shown}”" for quote in side.evidence]
    said = _flat(one.explanation) if one.status in ("explained", "resolved") else ""
    return "\n".join([*rows, "", f"Explain: {said}", "Why: ", ""])


def _write_pair(one: Candidate, texts: Mapping[str, str]) -> str:
    boxes = "  ".join(f"[ ] {box}" for box in PAIR_BOXES)
    rows = [f"## {one.first} ~ {one.second}  {boxes}", f"May be one fact: {', '.join(one.reasons)}."]
    rows += [f"- {name}: {_flat(texts.get(name, ''))}" for name in (one.first, one.second)]
    return "\n".join([*rows, "", "Why: ", ""])


def _read_entry(number: int, lines: list[str], where: str) -> tuple[SheetEntry | None, list[Problem]]:
    heading = _HEADING.fullmatch(lines[0].rstrip())
    if heading is None:
        hint = "begin it with the id of a fact or a disagreement, or take the ## away"
        return None, [Problem(f"{where}:{number}", f"this heading names nothing: {lines[0][:60]}", hint)]
    ids = tuple(heading["ids"].split(" ~ "))
    known = PAIR_BOXES if len(ids) == 2 else FACT_BOXES if ids[0].startswith("f-") else DISAGREEMENT_BOXES
    boxes = [(name, mark.strip()) for mark, name in _BOX.findall(heading["rest"])]
    problems = [
        Problem(f"{where}:{number}", f"'{name}' is not a box of this entry", f"known are {', '.join(known)}")
        for name, mark in boxes
        if mark and name not in known
    ]
    merge = _MERGE.search(heading["rest"])
    quotes: list[QuoteLine] = []
    statement: list[str] = []
    written: dict[str, list[str]] = {}
    field = ""
    for place, line in enumerate(lines[1:], number + 1):
        line = line.rstrip()
        found = _FIELD.fullmatch(line)
        quote = _QUOTE.fullmatch(line) if not field else None
        if found is not None:
            field = found[1]
            written[field] = [found[2].strip()]
        elif field:
            written[field].append(line.strip())
        elif quote is not None and len(ids) == 1:
            ticks = {name for mark, name in _BOX.findall(quote[3]) if mark.strip()}
            quotes.append(QuoteLine(place, quote[1], quote[2], "not" in ticks))
        elif line.startswith("- ") and len(ids) == 1:
            hint = "write it as it was: the label of the source, then the words in “…”"
            problems.append(Problem(f"{where}:{place}", f"this is no quote any more: {line[:60]}", hint))
        elif line and not line.startswith(("- ", "* ")):
            statement.append(line.strip().removeprefix("\\"))
    said = {name: " ".join(" ".join(parts).split()) for name, parts in written.items()}
    entry = SheetEntry(
        number,
        ids,
        " ".join(statement),
        tuple(dict.fromkeys(name for name, mark in boxes if mark)),
        tuple(quotes),
        (merge[1] or "") if merge else "",
        said.get("Reword", ""),
        said.get("Explain", ""),
        said.get("Why", ""),
    )
    return entry, problems


def _escape(text: str) -> str:
    """A statement on one line that is read as nothing else."""
    flat = _flat(text)
    return f"\\{flat}" if flat.startswith(("#", "-", "*", "\\")) or _FIELD.fullmatch(flat) else flat


def _flat(text: str) -> str:
    return " ".join(text.split())
