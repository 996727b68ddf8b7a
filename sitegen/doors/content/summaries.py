"""content/summary.md: one sentence per line with the facts it cites; the machine's while untouched, then a person's.

A first line, invisible in Markdown, records the hash of what the machine wrote: once the rest no longer has that
hash, the file is a person's and is never written again; new drafts go to summary.draft.md beside it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container
from dataclasses import dataclass, field, replace
from pathlib import Path

from ...model.problems import Problem
from ...model.stories import SummarySentence
from ...model.written import WrittenSentence
from ..shapes import plain_value
from .conflicts import explain_conflict
from .files import content_folder, read_text, where_of, write_text
from .records import Sheet
from .yamls import write_yaml

FILE = "summary.md"
DRAFT_FILE = "summary.draft.md"
WRITTEN_FILE = "summary.facts.yaml"
WRITTEN_HEADER = """\
# What the cited facts said when each sentence of summary.md was first met in these words: written by sitegen.
# A sentence whose facts say something else now needs rewriting: `sitegen status` lists it. Commit this file with
# summary.md; `sitegen summary keep` writes down that a sentence still holds.
"""
_MARKER = re.compile(r"<!-- draft by sitegen, untouched while its hash is ([0-9a-f]{16}) -->")
_CITED = re.compile(r"\s*\{([^{}\n]*)\}")
_FACT_ID = re.compile(r"f-[0-9a-z]{3,20}")
_FURNITURE = re.compile(r"(?:---+|\*\*\*+|<!--.*-->)")


@dataclass(frozen=True, slots=True)
class Summary:
    """What summary.md says; `lines` are the line numbers of the sentences."""

    headline: str | None = None
    sentences: tuple[SummarySentence, ...] = ()
    lines: tuple[int, ...] = ()
    is_touched: bool = False
    problems: tuple[Problem, ...] = field(default=())


def load_summary(project: Path, story: str = "") -> Summary:
    """The summary's sentences in order; braces that are no citation are reported and stay text."""
    path = content_folder(project, story) / FILE
    text, problems = read_text(project, path)
    if text is None:
        return Summary(problems=problems, is_touched=bool(problems))
    command = "sitegen build" if len(_MARKER.findall(text)) > 1 else None
    conflict = explain_conflict(text, where_of(project, path), command=command)
    if conflict is not None:
        return Summary(problems=(conflict,), is_touched=True)
    headline: str | None = None
    found = list(problems)
    sentences: list[SummarySentence] = []
    lines: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or _FURNITURE.fullmatch(line):
            continue
        if line.startswith("#"):
            headline = headline or line.lstrip("#").strip() or None
            continue
        sentence, faults = _read_sentence(line)
        where = where_of(project, path, number)
        found += [Problem(where, what, hint, severity="warning") for what, hint in faults]
        if sentence.text:
            sentences.append(sentence)
            lines.append(number)
    return Summary(headline, tuple(sentences), tuple(lines), is_touched(text), tuple(found))


def check_citations(
    summary: Summary, living: Container[str], successors: dict[str, str | None], where: str
) -> tuple[Problem, ...]:
    """Warnings for citations of facts that are not there; `where` is the file as messages show it.

    The sentence keeps its citations, so that the gates withhold it.
    """
    found: list[Problem] = []
    for sentence, line in zip(summary.sentences, summary.lines, strict=True):
        for fact in sentence.facts:
            if fact in living:
                continue
            successor = successors.get(fact)
            hint = f"cite {successor}, which took it over" if successor else "'sitegen fact show' lists them"
            what = f"'{fact}' is no longer a fact" if fact in successors else f"'{fact}' is not a fact"
            found.append(Problem(f"{where}:{line}", what, hint, severity="warning"))
    return tuple(found)


def save_summary_draft(
    project: Path, sentences: tuple[SummarySentence, ...], story: str = "", *, headline: str | None = None
) -> Path | None:
    """Write the machine's draft where it destroys nothing: the file written, None when nothing had to be.

    summary.md while nobody has touched it, else summary.draft.md; a draft that somebody has begun to edit is left
    alone too. Errors: OSError when the folder cannot be written.
    """
    folder = content_folder(project, story)
    text = dump_summary(sentences, headline=headline)
    for name in (FILE, DRAFT_FILE):
        before, problems = read_text(project, folder / name)
        if problems or (before is not None and is_touched(before)):
            continue
        return folder / name if write_text(folder / name, text) else None
    return None


def load_written(project: Path, story: str = "") -> tuple[tuple[WrittenSentence, ...], tuple[Problem, ...]]:
    """What the sentences of summary.md rest on; what does not fit is left out and reported."""
    sheet = Sheet(project, content_folder(project, story) / WRITTEN_FILE)
    found = [sheet.read_noun(WrittenSentence, (place,), plain) for place, plain in enumerate(sheet.sequence())]
    hint = "delete this record: it is written again with what the facts say now"
    problems = tuple(replace(one, hint=one.hint or hint, severity="warning") for one in sheet.problems)
    return tuple(one for one in found if one is not None), problems


def save_written(project: Path, written: tuple[WrittenSentence, ...], story: str = "") -> bool:
    """Write down what the sentences rest on, in the order of the summary; whether the file changed.

    Errors: OSError when the folder cannot be written.
    """
    path = content_folder(project, story) / WRITTEN_FILE
    if not written and not path.exists():
        return False
    blocks = [write_yaml([plain_value(one, sparse=True)]) for one in written]
    return write_text(path, WRITTEN_HEADER + "".join(f"\n{block}" for block in blocks))


def dump_summary(sentences: tuple[SummarySentence, ...], *, headline: str | None = None) -> str:
    """The text of a draft, with the line that tells whether it was touched."""
    body = f"\n# {_one_line(headline)}\n" if headline else ""
    body += "\n" + "".join(_write_sentence(sentence) for sentence in sentences)
    return f"<!-- draft by sitegen, untouched while its hash is {_hash_of(body)} -->\n{body}"


def is_touched(text: str) -> bool:
    """Whether a person has changed a summary that the machine wrote, or written it."""
    first, _, body = text.partition("\n")
    marker = _MARKER.fullmatch(first.strip())
    return marker is None or marker[1] != _hash_of(body)


def _hash_of(body: str) -> str:
    """White space at the ends of lines and empty lines do not count as a person's touch."""
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    return hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:16]


def _read_sentence(line: str) -> tuple[SummarySentence, list[tuple[str, str]]]:
    faults: list[tuple[str, str]] = []
    facts: list[str] = []

    def cite(match: re.Match[str]) -> str:
        names = [name.strip() for name in match[1].split(",") if name.strip()]
        strange = [name for name in names if not _FACT_ID.fullmatch(name)]
        if strange or not names:
            what = f"'{(strange or ['{}'])[0][:40]}' is not the id of a fact"
            faults.append((what, "write ids such as {f-2hd1x} or {f-2hd1x, f-9qk3m} at the end of the sentence"))
            return match[0]
        facts.extend(name for name in names if name not in facts)
        return ""

    text = " ".join(_CITED.sub(cite, line).split())
    if not faults and ("{" in text or "}" in text):
        faults.append(("a brace is open or closed only once", "write ids such as {f-2hd1x}"))
    return SummarySentence(text.removeprefix("- ").strip(), tuple(facts)), faults


def _write_sentence(sentence: SummarySentence) -> str:
    cited = f" {{{', '.join(sentence.facts)}}}" if sentence.facts else ""
    return f"{_one_line(sentence.text)}{cited}\n"


def _one_line(text: str) -> str:
    """Text without line breaks and braces, which would be read as something else."""
    return " ".join(text.replace("{", "(").replace("}", ")").split())
