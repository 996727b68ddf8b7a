"""What crawlers ask for at the root of a site with several stories: one sitemap that names those of all stories."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from ...model.pages import OutputFile, Page
from .export_sitemap import render_sitemap
from .links import read_base_path

_OWN = "stories.xml"
_SITEMAP = "sitemap.xml"


def place_sitemap(files: tuple[OutputFile, ...], folder: str) -> tuple[OutputFile, ...]:
    """The sitemap of a story in a folder of its own; `robots.txt` is the root's."""
    if not folder:
        return files
    return tuple(replace(file, path=folder + file.path) for file in files if file.path == _SITEMAP)


def render_sitemap_index(pages: tuple[Page, ...], folders: tuple[str, ...], base_url: str) -> tuple[OutputFile, ...]:
    """`robots.txt`, the root's own pages, and the index of all sitemaps (sitemaps.org 0.9); none without an address."""
    files = {file.path: file for file in render_sitemap(pages, base_url)}
    if read_base_path(base_url) is None or _SITEMAP not in files:
        return ()
    site = base_url.rstrip("/") + "/"
    rows = [
        f"<sitemap><loc>{escape(site + path)}</loc></sitemap>"
        for path in (_OWN, *(f"{one}{_SITEMAP}" for one in folders))
    ]
    index = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *rows,
        "</sitemapindex>",
    )
    own = replace(files.pop(_SITEMAP), path=_OWN)
    return (*files.values(), OutputFile(_SITEMAP, ("\n".join(index) + "\n").encode("utf-8", "replace")), own)
