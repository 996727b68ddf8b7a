"""What clauses of different articles say against each other of one matter, found slot by slot."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement
from ..deeds import Deed
from ..passages import Passage
from .deeds.causes import compare_causes
from .deeds.contrasting import compare_acts, compare_fates, compare_properties
from .deeds.denying import compare_denied
from .deeds.filling import compare_fillings
from .deeds.framing import compare_framings
from .deeds.hands import compare_hands
from .deeds.kinship import compare_kinship
from .deeds.lists import compare_lists
from .deeds.motives import compare_motives
from .deeds.penalties import compare_penalties
from .extent.existing import compare_existence
from .extent.grades import compare_grades
from .extent.numbers import compare_numbers
from .extent.scoping import compare_extents
from .extent.vague import compare_vague
from .slots.bearers import read_cast
from .slots.frames import read_matters
from .sureness.chances import compare_chances
from .sureness.knowing import compare_known
from .sureness.proofs import compare_proofs
from .sureness.sureness import compare_sureness
from .sureness.vouching import compare_vouching
from .sureness.whereabouts import compare_whereabouts
from .times.changing import compare_changes
from .times.coming import compare_coming
from .times.dating import compare_datings
from .times.hours import compare_hours
from .times.plans import compare_plans
from .times.wishing import compare_wishes

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
