"""What clauses of different articles say against each other of one matter, found slot by slot."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement
from ..deeds import Deed
from ..passages import Passage
from .bearers import read_cast
from .causes import compare_causes
from .chances import compare_chances
from .changing import compare_changes
from .coming import compare_coming
from .contrasting import compare_acts, compare_fates, compare_properties
from .dating import compare_datings
from .denying import compare_denied
from .existing import compare_existence
from .filling import compare_fillings
from .frames import read_matters
from .framing import compare_framings
from .grades import compare_grades
from .hands import compare_hands
from .hours import compare_hours
from .kinship import compare_kinship
from .knowing import compare_known
from .lists import compare_lists
from .motives import compare_motives
from .numbers import compare_numbers
from .penalties import compare_penalties
from .plans import compare_plans
from .proofs import compare_proofs
from .scoping import compare_extents
from .sureness import compare_sureness
from .vague import compare_vague
from .vouching import compare_vouching
from .whereabouts import compare_whereabouts
from .wishing import compare_wishes

__all__ = ["compare_matters"]


def compare_matters(deeds: Sequence[Deed], passages: Sequence[Passage]) -> tuple[Disagreement, ...]:
    """Entries on what is affirmed and denied, done or judged in opposite ways, dated or filled differently."""
    cast = read_cast(passages)
    matters = tuple(read_matters(deeds, cast))
    doubted = tuple(read_matters(deeds, cast, ("doubted",)))
    tried = tuple(read_matters(deeds, cast, ("tried",)))
    return (
        *compare_denied(matters),
        *compare_acts(matters),
        *compare_fates(matters),
        *compare_properties(deeds, passages, cast),
        *compare_fillings(matters),
        *compare_causes(deeds, passages, cast),
        *compare_motives(deeds, passages),
        *compare_datings(matters),
        *compare_hours(matters),
        *compare_coming((*matters, *tried)),
        *compare_changes(deeds, cast),
        *compare_known(deeds, matters, cast),
        *compare_whereabouts(deeds, passages, cast),
        *compare_existence(deeds, cast),
        *compare_extents(matters),
        *compare_hands(matters),
        *compare_lists(deeds, cast),
        *compare_penalties(deeds, cast),
        *compare_wishes(deeds, cast),
        *compare_sureness(matters, doubted),
        *compare_chances(deeds, cast),
        *compare_grades(deeds, cast),
        *compare_kinship(passages, cast),
        *compare_vague(matters),
        *compare_numbers(deeds, matters, cast),
        *compare_plans(deeds, cast),
        *compare_proofs(deeds, matters, passages, cast),
        *compare_vouching(matters),
        *compare_framings(matters, passages, cast),
    )
