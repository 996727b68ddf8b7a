"""Edit: people's decisions, folded into the ledger in their order; none is guessed at and none is dropped."""

from __future__ import annotations

from .by_hand import HandEdits, read_hand_edits
from .candidates import Candidate, propose_pairs
from .folding import fold_edits, fold_sources
from .making import find_words, make_operation

__all__ = [
    "Candidate",
    "HandEdits",
    "find_words",
    "fold_edits",
    "fold_sources",
    "make_operation",
    "propose_pairs",
    "read_hand_edits",
]
