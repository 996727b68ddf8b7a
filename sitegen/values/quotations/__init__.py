"""Quotations and other attributions: who says what, in whose words."""

from .attributions import find_attributions

__all__ = ["find_attributions"]
