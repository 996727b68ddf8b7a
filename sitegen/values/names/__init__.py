"""Names: how a spelling is folded, which words tell persons, organisations and places apart."""

from .folding import fold_name

__all__ = ["fold_name"]
