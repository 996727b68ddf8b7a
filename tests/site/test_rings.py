"""The theme leaves few rings of unused objects behind, so that a build need not search for them often."""

from __future__ import annotations

import gc
from pathlib import Path

from story_by_hand import make_edition

from sitegen.doors.templates import load_theme
from sitegen.stages.compose import compose_pages
from sitegen.stages.render import open_theme, render_page


def test_pages_leave_few_rings_behind(tmp_path: Path) -> None:
    pages = compose_pages(make_edition())
    templates, assets, _ = load_theme(tmp_path)
    theme = open_theme(templates, assets)
    for page in pages:
        render_page(theme, page)
    gc.collect()
    gc.disable()
    try:
        for page in pages:
            render_page(theme, page)
        left = gc.collect()
    finally:
        gc.enable()
    assert left < 10 * len(pages)
