"""What one article states in its own voice, and another only on the word of somebody: charges, and what is claimed.

To be credited is no doubt in itself: most of what reporters tell comes from somebody. It counts where the word that
credits keeps its distance ("claim", "allege"), or where it is a wrong that somebody is said to have done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....model.stories import Disagreement
from ...deeds import tell_deed
from ...lexicon import read_words
from ...passages import find_speaker, list_words, report_told
from ...sides import join_words
from ..slots.bearers import meet_bearers
from ..slots.frames import ANYBODY, Matter, are_one_matter, list_filled
from ..slots.pairing import index_matters, pair_up
from ..slots.voices import find_credited, is_own_voice

_ANYBODY = "those who say it"
_DISTANT = read_words("allege claim accuse contend insist assert maintain")
# Deceit, abuse and neglect, which nobody states lightly; a theft or a fire is often beyond dispute.
_WRONGS = read_words(
    "lie mislead deceive hide conceal bribe embezzle launder forge falsify fabricate rig cheat torture rape abuse "
    "harass bully coerce intimidate ignore drink spy betray"
)


def compare_vouching(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each act that some articles state flat, and others leave to those who allege it."""
    flat = [one for one in matters if one.deed.stance == "flat" and not one.is_denied]
    for _, group in index_matters(flat):
        stated = [one for one in group if is_own_voice(one.passage, one.deed.children, one.deed.at)]
        credited = [one for one in group if _is_left_to_others(one)]
        for part in pair_up(stated, credited, _are_one):
            told = [tell_deed(one.deed, "credited" if one in credited else "stated") for one in part]
            speakers = [name for one in told if one.value == "credited" and (name := find_speaker(one))]
            words = join_words(list(dict.fromkeys(list_words(told))), "or")
            yield report_told(
                told,
                kind="attribution",
                severity="medium",
                statement=f"What some sources state as a fact, others leave to {[*speakers, _ANYBODY][0]}: {words}.",
                explanation="Some sources tell it in their own voice, others credit somebody with it.",
            )


def _is_left_to_others(matter: Matter) -> bool:
    word = find_credited(matter.passage, matter.deed.children, matter.deed.at)
    is_grave = word in _DISTANT or (bool(word) and matter.deed.lemma in _WRONGS)
    return is_grave and matter.passage.sentence.place == "body"


def _are_one(stated: Matter, credited: Matter) -> bool:
    """Whether the one tells all that the other names, and more than one slot is filled."""
    given = list_filled(stated)
    wanted = [slot for slot in list_filled(credited) if slot - ANYBODY]
    is_held = bool(wanted) and all(any(meet_bearers(slot, other) for other in given) for slot in wanted)
    return is_held and are_one_matter(stated, credited)
