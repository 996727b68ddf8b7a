"""What crawlers ask for: `sitemap.xml` (sitemaps.org 0.9) and `robots.txt` (RFC 9309), where the address is known."""

from __future__ import annotations

from html import escape

from ...model.pages import OutputFile, Page
from .links import read_base_path
from .pages import NOT_FOUND

# One sitemap may list no more: sitemaps.org, "Sitemap protocol".
_MOST_ADDRESSES = 50_000


def render_sitemap(pages: tuple[Page, ...], base_url: str) -> tuple[OutputFile, ...]:
    """Both files for all pages that stand for themselves, in order of path; none without an address.

    No page carries a date: a build does not know when its words changed.
    """
    if read_base_path(base_url) is None:
        return ()
    site = base_url.rstrip("/") + "/"
    paths = sorted(page.path for page in pages if page.path != NOT_FOUND and page.canonical is None)
    rows = [f"<url><loc>{escape(site + path.removesuffix('index.html'))}</loc></url>" for path in paths]
    sitemap = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *rows[:_MOST_ADDRESSES],
        "</urlset>",
    )
    robots = f"User-agent: *\nAllow: /\n\nSitemap: {' '.join(site.split())}sitemap.xml\n"
    return (
        OutputFile("robots.txt", robots.encode("utf-8", "replace")),
        OutputFile("sitemap.xml", ("\n".join(sitemap) + "\n").encode("utf-8", "replace")),
    )
