"""What clauses of different articles say against each other of one matter, found slot by slot."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement
from ..deeds import Deed
from ..passages import Passage
from .causes import compare_causes
from .coming import compare_coming
from .contrasting import compare_acts, compare_properties
from .dating import compare_datings
from .denying import compare_denied
from .filling import compare_fillings
from .frames import read_matters
from .hands import compare_hands
from .hours import compare_hours
from .knowing import compare_known
from .scoping import compare_extents

__all__ = ["compare_matters"]


def compare_matters(deeds: Sequence[Deed], passages: Sequence[Passage]) -> tuple[Disagreement, ...]:
    """Entries on what is affirmed and denied, done or judged in opposite ways, dated or filled differently."""
    matters = tuple(matter for matter in read_matters(deeds) if matter.passage.sentence.place == "body")
    return (
        *compare_denied(matters),
        *compare_acts(matters),
        *compare_properties(deeds, passages),
        *compare_fillings(matters),
        *compare_causes(deeds, passages),
        *compare_datings(matters),
        *compare_hours(matters),
        *compare_coming(matters),
        *compare_known(deeds, matters),
        *compare_extents(matters),
        *compare_hands(matters),
    )
