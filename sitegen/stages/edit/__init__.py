"""Edit: people's decisions, folded into the ledger in their order; none is guessed at and none is dropped."""

from __future__ import annotations

from .arrivals import find_named
from .by_hand import read_hand_edits
from .candidates import propose_pairs
from .folding import find_changed, fold_edits, fold_published, fold_sources
from .making import make_operation
from .ticks import Ticks
from .worksheet import read_worksheet, write_worksheet

__all__ = [
    "Ticks",
    "find_changed",
    "find_named",
    "fold_edits",
    "fold_published",
    "fold_sources",
    "make_operation",
    "propose_pairs",
    "read_hand_edits",
    "read_worksheet",
    "write_worksheet",
]
