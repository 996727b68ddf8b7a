"""The data files of a site: everything a page shows, as JSON and CSV. Every span in them is verbatim in its article.

The names and fields are a public interface; `sitegen/schemas` holds a JSON Schema for each JSON file.
"""

from __future__ import annotations

from hashlib import sha256

from ...model.articles import Article
from ...model.checks import BuildRecord, CheckedSentence
from ...model.pages import OutputFile
from ...model.readings import Reading
from ...model.stories import Story
from .data_forms import Sheet, dump_json, write_sheet
from .data_records import (
    Texts,
    describe_build,
    list_dates,
    list_disagreements,
    list_entities,
    list_facts,
    list_lines,
    list_quantities,
    list_sources,
    list_summary,
    list_timeline,
)
from .data_sheets import sheet_disagreements, sheet_facts, sheet_statements, sheet_timeline
from .data_timelinejs import show_timelinejs

DATA_FOLDER = "data"
CHECKSUMS = f"{DATA_FOLDER}/SHA256SUMS"


def render_data(
    story: Story,
    articles: tuple[Article, ...],
    readings: tuple[Reading, ...],
    *,
    checked: tuple[CheckedSentence, ...],
    record: BuildRecord,
) -> tuple[OutputFile, ...]:
    """The files below `data/`, by path; the same values give the same bytes.

    `readings` are dated. `checked` are the sentences of the summary that are published, with their gates. A rejected
    fact and words that no longer stand in today's text of their article are left out.
    """
    texts: Texts = {article.file: article.raw for article in articles}
    records = {
        "build": describe_build(story, readings, record),
        "dates": list_dates(readings, texts),
        "disagreements": list_disagreements(story, texts),
        "entities": list_entities(story),
        "facts": list_facts(story, texts),
        "lines": list_lines(story),
        "quantities": list_quantities(readings, texts),
        "sources": list_sources(story, texts),
        "summary": list_summary(checked),
        "timeline": list_timeline(story),
        "timelinejs": show_timelinejs(story),
    }
    sheets: dict[str, Sheet] = {
        "disagreements": sheet_disagreements(story),
        "facts": sheet_facts(story),
        "statements": sheet_statements(story, texts),
        "timeline": sheet_timeline(story),
    }
    files = [OutputFile(f"{DATA_FOLDER}/{name}.json", dump_json(value)) for name, value in records.items()]
    files += [OutputFile(f"{DATA_FOLDER}/{name}.csv", write_sheet(sheet)) for name, sheet in sheets.items()]
    return tuple(sorted(files, key=lambda file: file.path))


def sum_files(files: tuple[OutputFile, ...], folder: str = "") -> OutputFile:
    """`data/SHA256SUMS` over all other files of a site, for `sha256sum --check` run in the site's folder.

    For a story in a `folder` of its own, over the files of that folder, to be run there.
    """
    path = folder + CHECKSUMS
    rows = [
        f"{sha256(file.content).hexdigest()}  {file.path.removeprefix(folder)}\n"
        for file in files
        if file.path != path and file.path.startswith(folder)
    ]
    return OutputFile(path, "".join(sorted(rows, key=lambda row: row[66:])).encode())
