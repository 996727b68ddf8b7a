"""Every link of the site: from the path of a page to the path of another, never to another host by accident."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote as percent_encode
from urllib.parse import urlsplit

_MOST_WAYS = 1 << 14
_ALLOWED_SCHEMES = ("http", "https", "mailto")


def link_to(page: str, target: str, base_path: str | None = None) -> str:
    """The reference that leads from `page` to `target`, both paths below the site; a fragment of `target` is kept.

    Relative, so that it holds below any address and from disk. With `base_path` ("/repo/") it is absolute instead:
    for the one page that a server shows at any depth.
    """
    return find_way(page, base_path)(target)


def find_way(page: str, base_path: str | None = None, folder: str = "") -> Callable[[str], str]:
    """The references that lead from `page`, as `link_to` makes them, to targets below `folder`."""
    here = page.split("/")[:-1]
    if base_path is not None or not here:
        return _find_own_way(page, here, base_path, folder)
    own = "/".join(here) + "/"
    inner = own.removeprefix(folder) if own.startswith(folder) else own
    lead = _find_own_way(page, here, None, folder)
    shared = _open_ways("/".join(here[:-1]), folder)

    def lead_out(target: str) -> str:
        """Out of the page's own folder all of its neighbours go the same way."""
        if target.startswith(inner):
            return lead(target)
        way = shared.get(target)
        if way is None:
            if len(shared) >= _MOST_WAYS:
                shared.clear()
            way = shared[target] = lead(target)
        return way

    return lead_out


@lru_cache(maxsize=64)
def _open_ways(parent: str, folder: str) -> dict[str, str]:
    """The references that pages in the folders beside one another below `parent` share, by target."""
    return {}


def _find_own_way(page: str, here: list[str], base_path: str | None, folder: str) -> Callable[[str], str]:
    depth = len(here)

    def lead(target: str) -> str:
        path, there, suffix = _cut_target(folder + target)
        if base_path is not None:
            return base_path + percent_encode(path.removesuffix("index.html")) + suffix
        if path == page:
            return suffix or percent_encode(path.rpartition("/")[2])
        shared = 0
        for step, (other, _) in zip(here, there[:-1], strict=False):
            if step != other:
                break
            shared += 1
        return "../" * (depth - shared) + there[shared][1] + suffix

    return lead


@lru_cache(maxsize=1 << 14)
def _cut_target(target: str) -> tuple[str, tuple[tuple[str, str], ...], str]:
    """The path of a target, each of its steps with the reference that leads from before it, and the fragment."""
    path, mark, fragment = target.partition("#")
    steps = path.split("/")
    rests = tuple((step, percent_encode("/".join(steps[number:]))) for number, step in enumerate(steps))
    return path, rests, mark + fragment


def read_base_path(base_url: str) -> str | None:
    """The path under which the site stands ("/repo/"), None when its address is not known."""
    try:
        parts = urlsplit(base_url)
    except ValueError:
        return None
    return f"/{parts.path.strip('/')}/".replace("//", "/") if parts.scheme in ("http", "https") else None


def resolve_written_link(page: str, folder: str, href: str) -> str | None:
    """Where a link that a person wrote leads: the web, a mail address or a page of this story; None for all else.

    A path counts from the story's folder, with or without a slash before it; a folder means its index.
    """
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme:
        return href if parts.scheme in _ALLOWED_SCHEMES else None
    if parts.netloc or "\\" in href or ".." in parts.path.split("/"):
        return None
    path = parts.path.lstrip("/")
    if not parts.path:
        return f"#{parts.fragment}" if parts.fragment else None
    path = path + "index.html" if path == "" or path.endswith("/") else path
    return link_to(page, folder + path + (f"#{parts.fragment}" if parts.fragment else ""))
