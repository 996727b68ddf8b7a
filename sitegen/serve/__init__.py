"""The local preview: it shows the site with full texts, follows every change, and survives every error."""

from .preview import serve_project

__all__ = ["serve_project"]
