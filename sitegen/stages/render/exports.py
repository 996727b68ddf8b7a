"""The story in the forms that other programs read, one function per file; all say the same as the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...model.articles import Article
from ...model.checks import BuildRecord
from ...model.pages import OutputFile
from ...model.places import Places
from ...model.stories import Story
from .data import DATA_FOLDER
from .export_annotations import write_annotations, write_provenance
from .export_calendar import write_calendar
from .export_database import write_database
from .export_digest import write_digest
from .export_material import Material, gather_material
from .export_references import write_bibtex, write_csl, write_ris

EXPORTS: tuple[tuple[str, Callable[[Material], bytes]], ...] = (
    ("annotations.jsonld", write_annotations),
    ("digest.md", write_digest),
    ("provenance.jsonld", write_provenance),
    ("references.bib", write_bibtex),
    ("references.csl.json", write_csl),
    ("references.ris", write_ris),
    ("site.sqlite", write_database),
    ("timeline.ics", write_calendar),
)


def render_exports(
    story: Story, articles: tuple[Article, ...], places: Places, *, record: BuildRecord, schemas: Mapping[str, bytes]
) -> tuple[OutputFile, ...]:
    """The exports and the schemas of the data files, below `data/`, by path; the same values give the same bytes."""
    material = gather_material(story, articles, places, record)
    files = [OutputFile(f"{DATA_FOLDER}/{name}", write(material)) for name, write in EXPORTS]
    files += [OutputFile(f"{DATA_FOLDER}/schema/{name}", content) for name, content in schemas.items()]
    return tuple(sorted(files, key=lambda file: file.path))
