"""What a page's markup holds that a check asks about: ids, links, requests, scripts, its policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_REQUESTING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "audio": ("src",),
    "video": ("src", "poster"),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "form": ("action",),
    "body": ("background",),
}
_REQUESTING_RELATIONS = frozenset(
    ("stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "preconnect", "dns-prefetch")
)
_STYLE_URL = re.compile(r"url\(\s{0,9}['\"]?([^'\")]{1,2000})|@import\s{1,9}['\"]([^'\"]{1,2000})", re.IGNORECASE)
_SCRIPT_SCHEME = re.compile(r"[\x00-\x20]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """`links` are (tag, URL) as written; `requests` what the page loads by itself; `policy` its CSP or None."""

    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]
    requests: tuple[str, ...]
    scripts_in_links: tuple[str, ...]
    handlers: tuple[str, ...]
    policy: str | None


def read_markup(html: str) -> Markup:
    """What `html` holds, in document order; text, comments and the contents of scripts hold nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Markup(
        ids=frozenset(reader.ids),
        links=tuple(reader.links),
        requests=tuple(reader.requests),
        scripts_in_links=tuple(url for _, url in reader.links if _SCRIPT_SCHEME.match(url)),
        handlers=tuple(reader.handlers),
        policy=reader.policy,
    )


def list_style_urls(css: str) -> tuple[str, ...]:
    """The URLs that a style sheet or a style attribute loads."""
    return tuple(found[1] or found[2] for found in _STYLE_URL.finditer(css))


@dataclass
class _Reader(HTMLParser):
    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    policy: str | None = None
    _in_style: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}
        self._in_style = tag == "style"
        self.handlers += [name for name in values if name.startswith("on")]
        self.requests += list_style_urls(values.get("style", ""))
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "name" in values:
            self.ids.add(values["name"])
        if tag == "meta":
            self._read_meta(values)
        self._read_urls(tag, values)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.requests += list_style_urls(data)

    def _read_meta(self, values: dict[str, str]) -> None:
        kind, content = values.get("http-equiv", "").casefold(), values.get("content", "")
        if kind == "content-security-policy":
            self.policy = content
        if kind == "refresh" and (found := re.search(r"url\s*=\s*['\"]?([^'\"]+)", content, re.IGNORECASE)):
            self.links.append(("a", found[1].strip()))

    def _read_urls(self, tag: str, values: dict[str, str]) -> None:
        if tag in ("a", "area", "link") and "href" in values:
            relations = set(values.get("rel", "").casefold().split())
            if tag != "link" or not relations & {"preconnect", "dns-prefetch"}:
                self.links.append(("a" if tag == "area" else tag, values["href"].strip()))
            if tag == "link" and relations & _REQUESTING_RELATIONS:
                self.requests.append(values["href"])
        for name in _REQUESTING.get(tag, ()):
            for url in _split_urls(name, values.get(name, "")):
                self.requests.append(url)
                self.links.append((tag, url))


def _split_urls(name: str, value: str) -> Iterator[str]:
    """The URLs of an attribute; a srcset holds several."""
    for part in value.split(",") if name == "srcset" else [value]:
        if part.strip():
            yield part.split()[0] if name == "srcset" else part.strip()
