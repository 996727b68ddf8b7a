"""The rows of the CSV files, one function per file."""

from __future__ import annotations

from ...model.stories import Story
from .data_forms import Sheet
from .data_records import Texts, select_living
from .data_standing import judge_facts

# fmt: off
_STATEMENT_COLUMNS = (
    "fact", "text", "evidence", "source", "line", "file", "start", "end", "exact",
    "value", "low", "high", "bound", "unit", "attribution",
)
_FACT_COLUMNS = (
    "id", "text", "kind", "topic", "state", "edtf", "basis",
    "sources", "lines", "evidence", "agreement", "disagreements", "entities",
)
_SIDE_COLUMNS = (
    "id", "type", "relation", "severity", "status", "statement", "explanation",
    "facts", "side", "says", "value", "files",
)
# fmt: on


def sheet_statements(story: Story, texts: Texts) -> Sheet:
    """One row per piece of evidence that stands in today's texts: what each source says, before anything is merged.

    The column `exact` is verbatim, whatever it begins with; open the file as text where that matters.
    """
    sources = {source.id: source for source in story.sources}
    rows = []
    for fact in select_living(story.facts):
        for one in fact.evidence:
            if not one.quote.stands_in(texts):
                continue
            source = sources.get(one.source)
            rows.append(
                (
                    fact.id,
                    fact.text,
                    one.id,
                    source.label if source else None,
                    source.line if source else None,
                    one.quote.file,
                    one.quote.start,
                    one.quote.end,
                    one.quote.exact,
                    one.value,
                    one.low,
                    one.high,
                    one.bound,
                    one.unit,
                    one.attribution,
                )
            )
    return Sheet(_STATEMENT_COLUMNS, tuple(rows), verbatim=("exact",))


def sheet_facts(story: Story) -> Sheet:
    """One row per living fact; lists are joined by a space."""
    standings = judge_facts(story)
    rows = []
    for fact in select_living(story.facts):
        standing = standings[fact.id]
        about = (fact.id, fact.text, fact.kind, fact.topic, fact.state, fact.when.edtf, fact.when.basis)
        counts = (standing.sources, standing.lines, len(fact.evidence))
        disputes = " ".join(one.id for one in standing.disagreements)
        rows.append((*about, *counts, standing.agreement, disputes, " ".join(fact.entities)))
    return Sheet(_FACT_COLUMNS, tuple(rows))


def sheet_timeline(story: Story) -> Sheet:
    """One row per dated entry; lists are joined by a space, files by a comma and a space."""
    rows = tuple(
        (
            entry.id,
            entry.when.edtf,
            entry.when.basis,
            entry.kind,
            entry.what,
            " ".join(entry.facts),
            ", ".join(entry.sources),
        )
        for entry in story.timeline
    )
    return Sheet(("id", "edtf", "basis", "kind", "what", "facts", "sources"), rows)


def sheet_disagreements(story: Story) -> Sheet:
    """One row per side of a disagreement."""
    rows = []
    for one in story.disagreements:
        about = (one.id, one.type, one.relation, one.severity, one.status, one.statement, one.explanation)
        for number, side in enumerate(one.sides, start=1):
            files = ", ".join(dict.fromkeys(quote.file for quote in side.evidence))
            rows.append((*about, " ".join(one.facts), number, side.says, side.value, files))
    return Sheet(_SIDE_COLUMNS, tuple(rows))
