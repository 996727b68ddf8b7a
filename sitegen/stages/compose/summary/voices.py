"""Whose words a sentence is: what a columnist holds is not told as what happened while any report is at hand."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.readings import Attribution, Reading, Sentence


def find_columns(readings: Sequence[Reading]) -> frozenset[str]:
    """The files of opinion pieces, which give sentences to their writer; none where no other article is left."""
    found = frozenset(reading.file for reading in readings if _is_column(reading))
    return found if len(found) < len(readings) else frozenset()


def is_own_voice(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence is given whole to somebody whom it does not name."""
    return any(
        _is_writers(one) and not (one.source and one.source.overlap(sentence.span)) and one.content.holds(sentence.span)
        for one in reading.attributions
    )


def _is_column(reading: Reading) -> bool:
    return any(map(_is_writers, reading.attributions))


def _is_writers(attribution: Attribution) -> bool:
    """Whether words are given to somebody by what the whole article is, and by no verb of its own."""
    return attribution.cue is None and not attribution.is_direct and attribution.speaker is not None
