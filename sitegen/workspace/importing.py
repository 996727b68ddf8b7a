"""Facts from any other extractor: each brings quotes that are verified, and joins what is there or is added to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ..doors.jsonlines import read_records
from ..model.claims import FactKind
from ..model.problems import Problem
from ..model.spans import Quote
from ..model.stories import Fact
from ..pipeline.deciding import adds_words, fold_decisions, weigh_places
from .counting import count_noun
from .deciding import Recorded, open_project, save_operations
from .drafting import Decision, draft_operations
from .loading import Loaded
from .projects import Project
from .targets import find_quotes

FORMAT = """\
FILE is JSON Lines, one fact per line (or one JSON list); "-" reads standard input:

\b
  {"text": "Nine people were hurt.",
   "quotes": [{"file": "02.txt", "exact": "nine people were injured"}],
   "when": "2019-05-14", "kind": "quantity", "topic": "Casualties"}

"text" says the fact in a sentence. "exact" are words of the article "file" (its file name, label or id), verbatim and
standing there once; differing quotation marks, dashes and spaces are forgiven. "when" (EDTF), "kind" and "topic" may
be left out.

A fact whose quotes do not all verify is refused, with its line and the reason. One whose words carry a fact that is
there already adds the words that are new to it; any other is added, not reviewed. Importing a file again adds nothing.
"""


@dataclass(frozen=True, slots=True)
class ImportedQuote:
    """Words of an article, named by its file, label or id."""

    file: str
    exact: str


@dataclass(frozen=True, slots=True)
class ImportedFact:
    """One record of an import file."""

    text: str
    quotes: tuple[ImportedQuote, ...]
    when: str | None = None
    kind: FactKind | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the records: `lines` tell of those that were there already, `problems` of those refused."""

    lines: tuple[str, ...] = ()
    tally: str = "nothing was imported"
    recorded: Recorded | None = None
    problems: tuple[Problem, ...] = ()


def import_facts(project: Project, path: Path, *, why: str, by: str, is_dry_run: bool) -> Imported:
    """Take in the facts of a file: what verifies is recorded in one step, what does not is refused with its line."""
    loaded, obstacles = open_project(project)
    if obstacles:
        return Imported(problems=obstacles)
    records, problems = read_records(path, ImportedFact)
    sorted_out = _sort_out(records, loaded, str(path), why or f"imported from {path.name}")
    drafted = draft_operations(loaded, [decision for _, decision in sorted_out.decisions], by=by)
    refused = [
        Problem(f"{path}:{sorted_out.decisions[place][0]}", f"{problem.where}: {problem.what}", problem.hint)
        for place, problem in drafted.refused
    ]
    problems = (*problems, *sorted_out.problems, *refused)
    recorded = save_operations(loaded, drafted, is_dry_run=is_dry_run)
    added = sum(one.op == "import" for one in drafted.operations)
    joined = len(drafted.operations) - added
    turned_down = len({problem.where for problem in problems if problem.severity == "error"})
    tally = f"{count_noun(added, 'fact')} added, {joined} joined with new words, {sorted_out.idle} there already"
    return Imported(sorted_out.lines, f"{tally}, {turned_down} refused", recorded, problems)


@dataclass(frozen=True, slots=True)
class _SortedOut:
    """Decisions with the numbers of their lines; `idle` counts the records that say nothing new."""

    decisions: tuple[tuple[int, Decision], ...]
    idle: int
    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def _sort_out(records: Iterable[tuple[int, ImportedFact]], loaded: Loaded, path: str, why: str) -> _SortedOut:
    known = _Known(loaded, why)
    decisions: list[tuple[int, Decision]] = []
    lines: list[str] = []
    problems: list[Problem] = []
    idle = 0
    for number, record in records:
        quotes, faults = _verify(record, loaded)
        if faults:
            problems += [Problem(f"{path}:{number}", f"{one.where}: {one.what}", one.hint) for one in faults]
            continue
        decision, line = known.settle(record, quotes)
        lines += [f"line {number}: {line}"] if line else []
        decisions += [(number, decision)] if decision is not None else []
        idle += decision is None
    return _SortedOut(tuple(decisions), idle, tuple(lines), tuple(problems))


class _Known:
    """The facts that are there; a rejected one takes in what it is about, so that it does not come back.

    Those that the same import brought in before are known by what it said and count for nothing else, so that doing it
    again changes nothing. `why` is the import's reason.
    """

    def __init__(self, loaded: Loaded, why: str) -> None:
        self.why = why
        operations = loaded.content.operations
        edited, _ = fold_decisions(loaded.content, loaded.articles, operations)
        undone = {name for one in operations if one.op == "undo" for name in one.targets}
        imported = [one for one in operations if one.op == "import" and one.id not in undone]
        self.seen = {_said(one.value or "", one.quotes): one.targets[0] for one in imported}
        own = {one.targets[0] for one in imported if one.why == why}
        rejected = [fact for fact in edited.withheld if fact.state == "rejected"]
        self.rejected = {fact.id for fact in rejected}
        self.facts: dict[str, list[Fact]] = defaultdict(list)
        for fact in (*edited.ledger.facts, *rejected):
            for file in dict.fromkeys(quote.file for quote in fact.quotes):
                self.facts[file] += [fact] if fact.id not in own else []

    def settle(self, record: ImportedFact, quotes: tuple[Quote, ...]) -> tuple[Decision | None, str]:
        """What to decide about a record, and what to say when there is nothing to decide."""
        said = _said(record.text, quotes)
        if said in self.seen:
            name = self.seen[said]
            return None, self._tell_known(name) if name else "stands in this file before"
        self.seen[said] = ""
        homes = self._find_homes(record, quotes)
        if len(homes) != 1:
            note = f"added, for its words carry several facts: {', '.join(fact.id for fact in homes[:4])}"
            new = Decision("import", (), record.text, places=quotes, why=self.why, kind=record.kind)
            return replace(new, topic=record.topic, when=record.when), note if homes else ""
        home = homes[0]
        words = home.quotes
        fresh = tuple(quote for quote in quotes if adds_words(quote, words))
        if home.state == "rejected" or not fresh:
            return None, self._tell_known(home.id)
        return Decision("attach", (home.id,), places=fresh, why=self.why), ""

    def _tell_known(self, name: str) -> str:
        return f"{name} was rejected by an editor; left out" if name in self.rejected else f"is {name} already"

    def _find_homes(self, record: ImportedFact, quotes: tuple[Quote, ...]) -> list[Fact]:
        """The facts that share most words with the quotes; of those that share as much, one that says just the same."""
        near = {fact.id: fact for quote in quotes for fact in self.facts.get(quote.file, ())}
        weights = [(weigh_places(quotes, fact.quotes), fact) for fact in near.values()]
        most = max((weight for weight, _ in weights), default=0.0)
        best = [fact for weight, fact in weights if weight == most > 0]
        return [fact for fact in best if fact.text == record.text][:1] or best


def _verify(record: ImportedFact, loaded: Loaded) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    if not record.text.strip():
        return (), (Problem("text", "a fact needs words", "say it in a sentence"),)
    if not record.quotes:
        return (), (Problem("quotes", "a fact needs words that carry it", "quote an article"),)
    wanted = [(quote.file, quote.exact) for quote in record.quotes]
    return find_quotes(wanted, loaded.content, loaded.articles)


def _said(text: str, quotes: tuple[Quote, ...]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What an import said, wherever its words stand by now."""
    return text, tuple((quote.file, quote.exact) for quote in quotes)
