"""The gates of a finished site: its links, what it asks other hosts for, and whether a second build is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import normpath

from ...model.checks import Verdict
from ...model.pages import OutputFile
from ...model.problems import Problem
from .contrast import LEAST_CONTRAST, find_faint_colours
from .gates import Tally
from .grammar import find_invalid
from .markup import Markup, list_style_urls, list_tags, read_markup
from .urls import decode_url, split_url

_OTHER_SCHEMES = ("", "http", "https", "mailto", "tel", "data")

# More files than these that differ in one way are told as one.
_LISTED = 5
# How a file of the site differs from what is made now, said of one and of many.
_CHANGED = ("in site/ differs from what content/ gives now", "in site/ differ from what content/ gives now")
_MISSING = ("is missing from site/, but content/ gives it now", "are missing from site/, but content/ gives them now")
_STRANGE = (
    "stands in site/, but content/ gives no such file now",
    "stand in site/, but content/ gives no such files now",
)


@dataclass(frozen=True, slots=True)
class _Site:
    """The paths of all files, and of the pages the ids that a link may point to."""

    paths: frozenset[str]
    ids: Mapping[str, frozenset[str]]
    base_url: str


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page holds, what is wrong with it as HTML, and the style sheets within it."""

    markup: Markup
    faults: tuple[str, ...]
    styles: tuple[str, ...]


def check_files(files: Iterable[OutputFile], *, base_url: str = "", elsewhere: frozenset[str] = frozenset()) -> Verdict:
    """V011 for every link of every page within the site, V013 and V015 for every page and style sheet.

    `base_url` is where the site will stand, "" if not known: links that begin with it are links within the site. A
    link to a folder counts as broken, because from disk it would not open the folder's page. `elsewhere` are the paths
    of files that the site has besides: links may lead there.
    """
    files = sorted(files, key=lambda file: file.path)
    pages = {file.path: _read_page(_decode(file)) for file in files if file.path.endswith((".html", ".htm"))}
    site = _Site(
        paths=elsewhere.union(file.path for file in files),
        ids={path: page.markup.ids for path, page in pages.items()},
        base_url=base_url,
    )
    tally = Tally()
    problems: list[Problem] = []
    sheets: dict[str, str] = {}
    for path, page in pages.items():
        problems += _judge_page(path, page, site, tally)
        sheets |= {style: path for style in page.styles if style not in sheets}
    for file in files:
        if file.path.endswith(".css"):
            sheets.setdefault(_decode(file), file.path)
            urls = [url for url in list_style_urls(_decode(file)) if _leaves_site(url)]
            tally.count("V015", not urls)
            problems += [_report_request(file.path, url) for url in urls]
    for sheet, path in sheets.items():
        faint = find_faint_colours(sheet)
        tally.count("V013", not faint)
        hint = f"choose colours that are {LEAST_CONTRAST} to 1 or more apart"
        problems += [Problem(path, what, hint, "V013") for what in faint]
    return Verdict(tuple(dict.fromkeys(problems)), tally.show())


def _read_page(html: str) -> _Page:
    tags = tuple(list_tags(html))
    styles = tuple(tag.content for tag in tags if tag.name == "style" and not tag.is_end)
    return _Page(read_markup(tags), find_invalid(html, tags), styles)


def _judge_page(path: str, page: _Page, site: _Site, tally: Tally) -> Iterator[Problem]:
    for tag, link in page.markup.links:
        fault = _find_fault(path, link, site, is_followed=tag == "a")
        if fault is not None and not tally.count("V011", fault == ""):
            yield Problem(path, f"the link “{link}” {fault}", "correct the link or its page", "V011")
    tally.count("V013", not page.faults)
    for what in page.faults:
        yield Problem(path, what, "correct the page’s template", "V013")
    dangers = list(_list_dangers(page.markup))
    tally.count("V015", not dangers)
    for what, hint in dangers:
        yield Problem(path, what, hint, "V015")


def compare_builds(made: Iterable[OutputFile], kept: Iterable[OutputFile]) -> Verdict:
    """V014: what differs between the site as made now and the one built earlier, path by path.

    Of many paths that differ in one way, as after a decision, the first stands for all.
    """
    before = {file.path: file.content for file in made}
    after = {file.path: file.content for file in kept}
    tally = Tally()
    found: dict[tuple[str, str], list[str]] = {_CHANGED: [], _MISSING: [], _STRANGE: []}
    for path in sorted(before.keys() | after.keys()):
        if not tally.count("V014", path in before and path in after and before[path] == after[path]):
            found[_STRANGE if path not in before else _MISSING if path not in after else _CHANGED].append(path)
    problems = [problem for ways, paths in found.items() for problem in _tell_differing(paths, *ways)]
    return Verdict(tuple(sorted(problems)), tally.show())


def _tell_differing(paths: list[str], one: str, many: str) -> list[Problem]:
    hint = "make site/ anew with: sitegen build"
    if len(paths) > _LISTED:
        return [Problem(paths[0], f"this file and {len(paths) - 1:,} others {many}", hint, "V014")]
    return [Problem(path, f"this file {one}", hint, "V014") for path in paths]


def _decode(file: OutputFile) -> str:
    return file.content.decode("utf-8", "replace")


def _find_fault(page: str, link: str, site: _Site, *, is_followed: bool) -> str | None:
    """What is wrong with a link, "" when nothing is, None when it leaves the site and is no business of ours."""
    has_base = bool(site.base_url) and link.startswith(site.base_url)
    parts = split_url(link[len(site.base_url) :] if has_base else link)
    if parts.scheme or parts.host is not None:
        if parts.scheme in _OTHER_SCHEMES:
            return None
        return f"has the scheme “{parts.scheme}”, which a page must not use"
    path, fragment = decode_url(parts.path), decode_url(parts.fragment)
    base_path = split_url(site.base_url).path
    if path.startswith("/") and not has_base:
        if not base_path or not path.startswith(base_path):
            return "begins at the host's root and breaks below a folder"
        path, has_base = path[len(base_path) :], True
    if has_base:
        target = f"{path}index.html" if not path or path.endswith("/") else normpath(path)
    else:
        target = normpath(f"{page.rpartition('/')[0]}/{path}".lstrip("/")) if path else page
        if path.endswith("/") and is_followed:
            return "points to a folder: write index.html after it"
    if target.startswith(".."):
        return "leaves the site"
    if target not in site.paths:
        return f"leads nowhere: there is no file {target}"
    if fragment and fragment != "top" and target in site.ids and fragment not in site.ids[target]:
        return f"leads nowhere: there is no “{fragment}” on {target}"
    return ""


def _list_dangers(markup: Markup) -> Iterator[tuple[str, str]]:
    """What a page asks another host for or would run, and what to do about each."""
    for url in markup.requests:
        if _leaves_site(url):
            yield f"the page asks another host for “{url}”", "keep the file in the site and link to it there"
    for url in markup.scripts_in_links:
        yield f"the link “{url}” runs a script", "remove it"
    for name in markup.handlers:
        yield f"the attribute “{name}” runs a script", "remove it; put the code into a file of the site"
    if markup.policy is None:
        yield "the page has no Content-Security-Policy", "add its <meta http-equiv> to the template's head"
    elif "default-src 'none'" not in markup.policy and "default-src 'self'" not in markup.policy:
        yield f"the Content-Security-Policy “{markup.policy}” allows other hosts", "begin it with default-src 'none'"


def _leaves_site(url: str) -> bool:
    parts = split_url(url.strip())
    return parts.host is not None or parts.scheme not in ("", "data")


def _report_request(path: str, url: str) -> Problem:
    return Problem(path, f"it asks another host for “{url}”", "keep the file in the site and link to it there", "V015")
