"""Pages as HTML: values put into templates, which loop, print and escape. Nothing is decided here."""

from __future__ import annotations

from .pages import RenderError, render_pages

__all__ = ["RenderError", "render_pages"]
