"""How sure it is: one act of one doer that some articles tell with a doubt of their own, and others state flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import DOUBTS, RAISING, tell_deed
from ..passages import list_words, report_told
from ..sides import join_words
from .bearers import meet_bearers
from .frames import ANYBODY, Matter, are_one_matter_told, list_filled
from .pairing import index_matters, pair_up

# A participle that raises what somebody did: "is believed to have planted it".
_RAISED = frozenset({*RAISING, "believed", "suspected", "thought", "feared", "alleged", "reported", "rumoured"})
_MODALS = frozenset({"may", "might", "could"})
_SENSING = frozenset({"see", "feel", "hear", "smell"})


def compare_sureness(matters: Sequence[Matter], doubted: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each act that some articles doubt in so many words and others state; to be credited is no doubt."""
    hedged = [one for one in doubted if _is_hedged(one)]
    flat = [one for one in matters if one.deed.stance == "flat" and not one.is_denied]
    for _, group in index_matters((*flat, *hedged)):
        mine = [one for one in group if one.deed.stance == "doubted"]
        for part in pair_up([one for one in group if one.deed.stance == "flat"], mine, _are_one):
            told = [tell_deed(one.deed, "doubted" if one in mine else "stated") for one in part]
            yield report_told(
                told,
                kind="modality",
                severity="medium",
                statement=f"Sources differ on how sure this is: {join_words(list_words(told), 'or')}.",
                explanation="Some sources state it, others only as what is said, supposed or possible.",
            )


def _is_hedged(matter: Matter) -> bool:
    """Whether a word keeps it from being flat; who "could feel" something felt it."""
    is_able = matter.deed.doubt == "could" and matter.deed.lemma in _SENSING
    return matter.deed.doubt in DOUBTS | _RAISED | _MODALS and not is_able and not matter.is_denied


def _are_one(one: Matter, two: Matter) -> bool:
    """Whether the flat clause tells all that the doubted one names: a hedge upon more is of another act."""
    given = list_filled(one)
    wanted = [slot for slot in list_filled(two) if slot - ANYBODY]
    is_held = len(wanted) > 1 and all(any(meet_bearers(slot, other) for other in given) for slot in wanted)
    return is_held and are_one_matter_told(one, two)
