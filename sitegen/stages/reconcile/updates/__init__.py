"""What later reports bring up to date: found, named or counted, arrived, recovered, tested, joined, answered."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement
from ..deeds import Deed
from ..matters.slots.bearers import read_cast
from ..passages import Passage
from .acts import compare_turned_acts
from .amounts import compare_amounts
from .arrivals import compare_arrivals
from .findings import compare_findings
from .grounds import compare_grounds
from .joiners import compare_joiners
from .moves import compare_moves
from .patients import compare_patients
from .postponing import compare_postponed
from .replies import compare_replies
from .rescheduling import compare_schedules
from .samples import compare_samples
from .stages import compare_stages


def compare_updates(deeds: Sequence[Deed], passages: Sequence[Passage]) -> tuple[Disagreement, ...]:
    """Updates of what a story tells of persons and things in one article, and otherwise in one that came after."""
    cast = read_cast(passages)
    return (
        *compare_findings(deeds, cast),
        *compare_amounts(deeds, cast),
        *compare_arrivals(deeds),
        *compare_moves(deeds),
        *compare_patients(deeds, cast),
        *compare_samples(deeds, cast),
        *compare_joiners(deeds, cast),
        *compare_postponed(deeds, cast),
        *compare_schedules(deeds, cast),
        *compare_grounds(deeds, cast),
        *compare_replies(deeds, cast),
        *compare_stages(deeds, cast),
        *compare_turned_acts(deeds, cast),
    )
