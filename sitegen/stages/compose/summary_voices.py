"""Whose words a sentence is: what a columnist holds is not told as what happened while any report is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.readings import Reading, Sentence


def find_columns(readings: Sequence[Reading]) -> frozenset[str]:
    """The files of opinion pieces, which give sentences to their writer; none where no other article is left."""
    found = frozenset(reading.file for reading in readings if _is_column(reading))
    return found if len(found) < len(readings) else frozenset()


def is_own_voice(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence is given whole to somebody whom it does not name."""
    return any(
        one.cue is None
        and not one.is_direct
        and one.source is not None
        and not one.source.overlap(sentence.span)
        and one.content.holds(sentence.span)
        for one in reading.attributions
    )


def _is_column(reading: Reading) -> bool:
    return any(one.cue is None and not one.is_direct and one.source is not None for one in reading.attributions)
