"""All that passages say against each other in words: the comparisons of deeds, states and descriptions in order."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement
from ..deeds import read_deeds
from ..matters import compare_matters
from ..passages import Passage
from ..updates import compare_updates
from .accusations import compare_accusations
from .confirmations import compare_confirmations
from .damages import compare_damages
from .denied_acts import compare_denied_acts
from .lives import compare_lives
from .posts import compare_posts

# A longer sentence is a list or a table.
MOST_TOKENS = 250


def compare_sayings(passages: Sequence[Passage]) -> tuple[Disagreement, ...]:
    """Disagreements of wording between passages; those that say more of the same words come first."""
    passages = tuple(passage for passage in passages if len(passage.tokens) <= MOST_TOKENS)
    deeds = tuple(deed for passage in passages for deed in read_deeds(passage))
    return (
        *compare_accusations(deeds),
        *compare_denied_acts(deeds, passages),
        *compare_confirmations(deeds, passages),
        *compare_damages(deeds, passages),
        *compare_lives(deeds),
        *compare_posts(passages),
        *compare_matters(deeds, passages),
        *compare_updates(deeds, passages),
    )
