"""The feed over all stories: the newest edition of each. Without a public address there is none."""

from __future__ import annotations

from ....model.feeds import Feed
from ....model.outlines import Collection
from ....values.visible import flatten_visible
from ..paths import FEED_ATOM, FEED_JSON, HOME, name_address
from ..words import say_count
from .root import name_collection

# Readers of feeds fetch the whole file again and again: the newest suffice.
_MOST_ENTRIES = 50


def compose_stories_feed(collection: Collection) -> Feed | None:
    """The feed of the site, the newest first; None where no story has one."""
    entries = sorted((entry for one in collection.outlines for entry in one.news), key=lambda entry: entry.id)
    entries.sort(key=lambda entry: entry.updated, reverse=True)
    if not entries:
        return None
    base_url, title = collection.settings.base_url, flatten_visible(name_collection(collection))
    return Feed(
        title=title,
        description=f"The newest editions of {say_count(len(collection.outlines), 'story', 'stories')}.",
        language=collection.settings.language,
        author=flatten_visible(collection.settings.editor) or title,
        address=name_address(base_url, "", HOME),
        atom_address=name_address(base_url, "", FEED_ATOM),
        json_address=name_address(base_url, "", FEED_JSON),
        atom_path=FEED_ATOM,
        json_path=FEED_JSON,
        updated=entries[0].updated,
        entries=tuple(entries[:_MOST_ENTRIES]),
    )
