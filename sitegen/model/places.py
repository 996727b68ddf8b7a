"""Where the things of a story stand on its site, for files that point there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """Addresses by id: absolute where `site` is the site's public address, else relative to the folder `data/`.

    `quotes` go by the id of the evidence, `sources` by the id of the source; what has no place has no key.
    """

    site: str
    home: str
    facts: Mapping[str, str]
    quotes: Mapping[str, str]
    sources: Mapping[str, str]
    disagreements: Mapping[str, str]
    entries: Mapping[str, str]
