"""Pages as HTML: values put into templates, which loop, print and escape. Nothing is decided here."""

from __future__ import annotations

from .pages import RenderError, Theme, open_theme, render_assets, render_card, render_page, render_pages

__all__ = ["RenderError", "Theme", "open_theme", "render_assets", "render_card", "render_page", "render_pages"]
