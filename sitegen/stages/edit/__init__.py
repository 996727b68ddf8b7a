"""Edit: people's decisions, folded into the ledger in their order; none is guessed at and none is dropped."""

from __future__ import annotations

from .folding import fold_edits, fold_sources
from .making import make_operation

__all__ = ["fold_edits", "fold_sources", "make_operation"]
