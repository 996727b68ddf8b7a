"""A site of which every file is made when it is asked for, for who looks at a few pages while the story changes.

Law: a file has the same bytes as when the whole site is laid out.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..model.checks import BuildRecord
from ..model.outlines import Collection
from ..model.pages import OutputFile, Page
from ..model.problems import Problem
from ..stages.compose import compose_pages, compose_some
from ..stages.compose.desk import Desk, open_desk
from ..stages.compose.downloads import describe_downloads, name_downloads
from ..stages.compose.feeds import compose_feed
from ..stages.compose.many.root import compose_root
from ..stages.compose.paths import CARD, DATA, FEED_ATOM, FEED_CORRECTIONS, FEED_JSON, HOME
from ..stages.render import RenderError, Theme, open_theme, render_assets, render_card, render_page
from ..stages.render.export_feeds import render_feeds
from .telling import Told, lay_out_root, lay_out_site, list_data

_ASSETS, _DATA = "assets/", "data/"
_FEEDS = (FEED_ATOM, FEED_CORRECTIONS, FEED_JSON)
# What is made of all pages together.
_OF_ALL = ("data/SHA256SUMS", "robots.txt", "sitemap.xml")


@dataclass(frozen=True, slots=True)
class Means:
    """What a site is made with, besides what it tells."""

    templates: Mapping[str, str]
    assets: Mapping[str, bytes]
    schemas: Mapping[str, bytes]


class _Shelf(ABC):
    """Files that are made once, when they are first asked for, by means and by a theme."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._files: dict[str, bytes] = {}

    def find(self, path: str) -> tuple[bytes | None, tuple[Problem, ...]]:
        """The file at a path below the site, None when there is none or when a template cannot be used."""
        if path not in self._files:
            try:
                made, problems = self._make(path)
            except RenderError as error:
                return None, (error.problem,)
            if problems:
                return None, problems
            self._files |= {file.path: file.content for file in made}
        return self._files.get(path), ()

    @abstractmethod
    def _make(self, path: str) -> tuple[Iterable[OutputFile], tuple[Problem, ...]]:
        """The file at a path, if there is one, perhaps with others that come along with it."""

    @cached_property
    def _theme(self) -> Theme:
        return open_theme(self._means.templates, self._means.assets)


class Galley(_Shelf):
    """The site of one story."""

    def __init__(self, told: Told, record: BuildRecord, means: Means) -> None:
        super().__init__(means)
        self.told = told
        self.record = record
        self._pages: dict[str, Page] = {}

    def try_pages(self) -> Iterator[tuple[str, tuple[Problem, ...]]]:
        """The path of each page, with what is wrong with a template it needs."""
        for page in compose_pages(self._desk.edition):
            try:
                render_page(self._theme, page)
                yield page.path, ()
            except RenderError as error:
                yield page.path, (error.problem,)

    def print_all(self) -> tuple[tuple[OutputFile, ...], tuple[Problem, ...]]:
        """Every file of the site; none when a template cannot be used."""
        of = self._means
        return lay_out_site(self.told, self.record, of.templates, of.assets, schemas=of.schemas)

    def _make(self, path: str) -> tuple[Iterable[OutputFile], tuple[Problem, ...]]:
        edition = self.told.edition
        own = path.removeprefix(edition.folder) if path.startswith(edition.folder) else ""
        if path in _OF_ALL or own in _OF_ALL:
            return self.print_all()
        if path.startswith(_ASSETS):
            return render_assets(self._theme), ()
        if own in _FEEDS:
            return render_feeds(compose_feed(edition)), ()
        if own == CARD:
            card = next((page.frame.card for page in self._compose(HOME) if page.frame and page.frame.card), None)
            return render_card(self._theme, card) if card else (), ()
        page = self._find_page(path, own)
        if page is not None:
            return (render_page(self._theme, page), *page.beside), ()
        is_data = own.startswith(_DATA)
        return (replace(file, path=edition.folder + file.path) for file in self._data if is_data), ()

    def _find_page(self, path: str, own: str) -> Page | None:
        """The page at a path, or beside which the file at the path stands."""
        if path not in self._pages:
            for page in self._compose(own):
                self._pages |= dict.fromkeys((page.path, *(file.path for file in page.beside)), page)
        return self._pages.get(path)

    def _compose(self, own: str) -> tuple[Page, ...]:
        if own != DATA:
            return compose_some(self._desk, own)
        return compose_some(open_desk(replace(self.told.edition, data_files=describe_downloads(self._data))), own)

    @cached_property
    def _data(self) -> tuple[OutputFile, ...]:
        return list_data(self.told, self.record, schemas=self._means.schemas)

    @cached_property
    def _desk(self) -> Desk:
        """For all pages but that of the downloads, which alone tells how large the files are."""
        return open_desk(replace(self.told.edition, data_files=name_downloads(self._means.schemas)))


class RootGalley(_Shelf):
    """What stands beside the folders of several stories."""

    def __init__(self, collection: Collection, means: Means) -> None:
        super().__init__(means)
        self._collection = collection
        self._is_whole = False

    def _make(self, path: str) -> tuple[Iterable[OutputFile], tuple[Problem, ...]]:
        page = next((one for one in self._pages if path in (one.path, *(file.path for file in one.beside))), None)
        if page is not None:
            return (render_page(self._theme, page), *page.beside), ()
        if self._is_whole or path.endswith("/index.html"):
            return (), ()
        of = self._means
        files, problems = lay_out_root(self._collection, of.templates, of.assets, schemas=of.schemas)
        self._is_whole = not problems
        return files, problems

    @cached_property
    def _pages(self) -> tuple[Page, ...]:
        return compose_root(self._collection)
