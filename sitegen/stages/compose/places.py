"""Where everything stands, for the data files that point back to the pages."""

from __future__ import annotations

from ...model.pages import Edition
from ...model.places import Places
from .paths import HOME, name_address, name_disagreement, name_entry, name_fact_page, name_source_page


def find_places(edition: Edition) -> Places:
    """The addresses of all that has a place on the site of `edition`."""
    settings, story = edition.settings, edition.story
    labels = {source.id: source.label for source in story.sources}

    def point_to(path: str) -> str:
        return name_address(settings.base_url, edition.folder, path) or f"../{path}"

    return Places(
        site=name_address(settings.base_url, "", ""),
        home=point_to(HOME),
        facts={fact.id: point_to(name_fact_page(fact.id)) for fact in story.facts},
        quotes={
            one.id: point_to(name_source_page(labels[one.source], one.id))
            for fact in story.facts
            for one in fact.evidence
            if one.source in labels
        },
        sources={source.id: point_to(name_source_page(source.label)) for source in story.sources},
        disagreements={one.id: point_to(name_disagreement(one.id)) for one in story.disagreements},
        entries={entry.id: point_to(name_entry(entry.id)) for entry in story.timeline},
    )
