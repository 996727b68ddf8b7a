"""Pages through the theme's templates. A name that a template misspells is a failure, never an empty place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from ...model.pages import Card, Frame, OutputFile, Page
from ...model.problems import Problem
from .card import DRAWN, draw_card
from .engine import UNSHOWN, open_engine
from .held import hold_asset
from .links import find_way, read_base_path, resolve_written_link
from .markdown import render_markdown

NOT_FOUND = "404.html"
_ESCAPED = {code: f"\\u{code:04x}" for code in (*map(ord, "<>&"), *UNSHOWN)}
# Stands for a page's nonce until its text is known; no text of ours or of an article can hold it.
_NONCE = Markup("\x01")
# The nonce lets checkers that read a page from disk, where 'self' names nothing, see what it allows. No script of ours
# asks for anything; a browser's own tools may, such as one that looks at robots.txt for a reader.
_RULES = (
    f"default-src 'none'; style-src 'self' 'nonce-{_NONCE}'; script-src 'self' 'nonce-{_NONCE}'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
_POLICY = Markup(_RULES)  # noqa: S704 - a text of ours
_POLICY_WITH_WASM = Markup(_RULES.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))  # noqa: S704


class RenderError(Exception):
    """A template that cannot be used; `problem` says which and why, in words for whoever wrote it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(slots=True)
class Surroundings:
    """What stands around the pages of one frame, as it was rendered for the first of those that share it."""

    frame: Frame | None = None
    rendered: dict[tuple[str, str, str], Markup] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme ready to render with: its templates compiled, its assets with the places they are written to.

    `held` are the style sheets and scripts that a page can hold.
    """

    environment: Environment
    assets: Mapping[str, bytes]
    named: Mapping[str, str]
    held: Mapping[str, Markup]
    surroundings: Surroundings = field(default_factory=Surroundings)


def open_theme(templates: Mapping[str, str], assets: Mapping[str, bytes]) -> Theme:
    """The theme of these templates and assets. Assets below `card/` are fonts to draw with, and are not written."""
    return _open_theme(tuple(sorted(templates.items())), tuple(sorted(assets.items())))


def render_pages(
    pages: tuple[Page, ...], templates: Mapping[str, str], assets: Mapping[str, bytes]
) -> tuple[OutputFile, ...]:
    """The pages as HTML, what stands beside them, and the theme's assets under names that carry their hash, by path.

    Every page needs a frame. Raises `RenderError` for a template that is missing, broken or asks for a name that its
    page does not have.
    """
    theme = open_theme(templates, assets)
    cards = {page.frame.card.path: page.frame.card for page in pages if page.frame and page.frame.card}
    files = [*render_assets(theme), *(file for card in cards.values() for file in render_card(theme, card))]
    files += [render_page(theme, page) for page in pages]
    files += [file for page in pages for file in page.beside]
    return tuple(sorted(files, key=lambda file: file.path))


def render_assets(theme: Theme) -> tuple[OutputFile, ...]:
    """The theme's assets under names that carry their hash."""
    return tuple(
        OutputFile(theme.named[name], content) for name, content in theme.assets.items() if not name.startswith(DRAWN)
    )


def render_card(theme: Theme, card: Card) -> tuple[OutputFile, ...]:
    """The picture of a story; none where it cannot be drawn."""
    picture = draw_card(card, theme.assets)
    return (OutputFile(card.path, picture),) if picture else ()


def render_page(theme: Theme, page: Page) -> OutputFile:
    """A page as HTML. Raises `RenderError` as `render_pages` does."""
    return OutputFile(page.path, _set_nonce(_render_page(theme, page).encode()))


@lru_cache(maxsize=2)
def _open_theme(templates: tuple[tuple[str, str], ...], assets: tuple[tuple[str, bytes], ...]) -> Theme:
    """Compiled once for all stories that share it."""
    return Theme(
        environment=open_engine(dict(templates)),
        assets=dict(assets),
        named={name: _name_asset(name, content) for name, content in assets},
        held={name: text for name, content in assets if (text := hold_asset(name, content))},
    )


def _render_page(theme: Theme, page: Page) -> str:
    frame = page.frame
    if frame is None:
        raise ValueError(f"{page.path} has no frame")
    base_path = read_base_path(frame.base_url) if page.path == NOT_FOUND else None
    linked_data = _write_linked_data(page.linked_data)
    way, link = find_way(page.path, base_path), find_way(page.path, base_path, frame.folder)
    held = theme.held if _is_entrance(page, frame) else {}
    resolve: Callable[[str], str | None] = partial(resolve_written_link, page.path, frame.folder)
    try:
        return theme.environment.get_template(page.template).render(
            page=page,
            view=page.view,
            frame=frame,
            policy=_POLICY_WITH_WASM if page.runs_wasm else _POLICY,
            nonce=_NONCE,
            canonical=_find_canonical(page, frame),
            link=link,
            style=held.get("style.css"),
            script=held.get("script.js"),
            asset=lambda name: way(theme.named[name]),
            around=partial(_render_around, theme, page, frame, link),
            markdown=lambda text: render_markdown(text.translate(UNSHOWN), resolve),
            linked_data=linked_data,
        )
    except TemplateError as error:
        name = getattr(error, "name", None) or page.template
        line = f":{error.lineno}" if hasattr(error, "lineno") else ""
        said = str(error).replace(f"{type(page.view).__module__}.", "")
        raise RenderError(
            Problem(
                f"templates/{name}{line}",
                f"{page.path} cannot be made from it: {said}",
                "compare it with the packaged template of that name, or delete it to use that one",
            )
        ) from error


def _render_around(theme: Theme, page: Page, frame: Frame, link: Callable[[str], str], name: str) -> Markup:
    """What stands around a page, from a template that is given the frame, the section, and nothing of the page itself.

    It is the same for all pages of a section in folders side by side, unless it leads into one of these folders.
    """
    known = theme.surroundings
    if known.frame is not frame:
        known.frame, known.rendered = frame, {}
    own = page.path.rpartition("/")[0]
    targets = (frame.home, frame.search, *(entry.target for entry in (*frame.nav, *frame.more)))
    leads_within = any(f"{frame.folder}{target}".startswith(f"{own}/") for target in targets)
    key = name, page.section, page.path if leads_within or not own else own.rpartition("/")[0]
    if key not in known.rendered:
        template = theme.environment.get_template(name)
        known.rendered[key] = Markup(template.render(frame=frame, section=page.section, link=link))  # noqa: S704
    return known.rendered[key]


def _find_canonical(page: Page, frame: Frame) -> str:
    """The page's public address, "" when the site's is not known or the page stands for addresses that lead nowhere."""
    if read_base_path(frame.base_url) is None or page.path == NOT_FOUND:
        return ""
    path = page.path if page.canonical is None else frame.folder + page.canonical
    return frame.base_url.rstrip("/") + "/" + path.removesuffix("index.html")


def _name_asset(name: str, content: bytes) -> str:
    """Where an asset is written: its hash in the name lets it be cached for good."""
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"


def _is_entrance(page: Page, frame: Frame) -> bool:
    """Whether readers enter here: the page holds its style and its script, and shows after one round trip."""
    return any(page.path == frame.folder + entry.target for entry in (*frame.nav, *frame.more))


def _write_linked_data(text: str) -> Markup:
    """JSON in which no character can end the element that holds it, or turn the text around it."""
    return Markup(text.translate(_ESCAPED))  # noqa: S704 - the characters that HTML reads are gone


def _set_nonce(written: bytes) -> bytes:
    """The page with its nonce: the hash of its own text, which nothing within that text can know."""
    return written.replace(_NONCE.encode(), hashlib.sha256(written).hexdigest()[:32].encode())
