"""Which characters of an article are title, dateline, body and page furniture. Nothing is deleted, only told apart."""

from __future__ import annotations

from .layouts import clean_article, clean_articles

__all__ = ["clean_article", "clean_articles"]
