"""What a page's markup holds that a check asks about: ids, links, requests, scripts, its policy.

Tags are read by one pattern, not by an HTML parser: a site has thousands, and every one is checked at every build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

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
_RAW = ("script", "style", "textarea", "title")
_RAW_ENDS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _RAW}
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)"
    r"(?P<attributes>[^\"'>]*+(?:\"[^\"]*+\"[^\"'>]*+|'[^']*+'[^\"'>]*+)*+)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=\"'>/]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
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


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or an end tag. `values` are its attributes by name, of one that is written twice the first.

    `content` is what stands within a script, a style, a textarea or a title; `is_closed` holds for "<path/>".
    """

    name: str
    values: Mapping[str, str]
    is_end: bool = False
    content: str = ""
    is_closed: bool = False
    doubled: tuple[str, ...] = ()


def read_markup(tags: Iterable[Tag]) -> Markup:
    """What the tags of a page hold, in document order."""
    reader = _Reader()
    for tag in tags:
        if tag.is_end:
            continue
        reader.read_tag(tag.name, tag.values)
        if tag.name == "style":
            reader.requests += list_style_urls(tag.content)
    return Markup(
        ids=frozenset(reader.ids),
        links=tuple(reader.links),
        requests=tuple(reader.requests),
        scripts_in_links=tuple(url for _, url in reader.links if _SCRIPT_SCHEME.match(url)),
        handlers=tuple(reader.handlers),
        policy=reader.policy,
    )


def list_tags(html: str) -> Iterator[Tag]:
    """The tags of a page in document order; comments, and what looks like tags in scripts and styles, are none."""
    at = 0
    while found := _TAG.search(html, at):
        at = found.end()
        name = (found["name"] or "").casefold()
        if not name:
            continue
        if found["close"]:
            yield Tag(name, {}, is_end=True)
            continue
        content, attributes = "", found["attributes"]
        is_closed = attributes.endswith("/")
        if name in _RAW and not is_closed:
            end = _RAW_ENDS[name].search(html, at)
            content = html[at : end.start() if end else len(html)]
            at += len(content)
        values, doubled = _read_attributes(attributes) if attributes else ({}, [])
        yield Tag(name, values, False, content, is_closed, tuple(doubled))


def list_style_urls(css: str) -> tuple[str, ...]:
    """The URLs that a style sheet or a style attribute loads."""
    return tuple(found[1] or found[2] for found in _STYLE_URL.finditer(css))


def _read_attributes(text: str) -> tuple[dict[str, str], list[str]]:
    """Attributes by name in lower case, the first of one name, and the names of others.

    Values have their character references resolved.
    """
    values: dict[str, str] = {}
    doubled = []
    for found in _ATTRIBUTE.finditer(text) if "=" in text or text.strip() else ():
        name, value = found["name"].casefold(), found["double"] or found["single"] or found["bare"] or ""
        if name in values:
            doubled.append(name)
        else:
            values[name] = unescape(value) if "&" in value else value
    return values, doubled


@dataclass(slots=True)
class _Reader:
    """What has been read of one page so far."""

    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    policy: str | None = None

    def read_tag(self, tag: str, values: Mapping[str, str]) -> None:
        """Enter a start tag with its attributes."""
        if not values:
            return
        self.handlers += [name for name in values if name.startswith("on")]
        if "style" in values:
            self.requests += list_style_urls(values["style"])
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "name" in values:
            self.ids.add(values["name"])
        if tag == "meta":
            self._read_meta(values)
        self._read_urls(tag, values)

    def _read_meta(self, values: Mapping[str, str]) -> None:
        kind, content = values.get("http-equiv", "").casefold(), values.get("content", "")
        if kind == "content-security-policy":
            self.policy = content
        if kind == "refresh" and (found := re.search(r"url\s*=\s*['\"]?([^'\"]+)", content, re.IGNORECASE)):
            self.links.append(("a", found[1].strip()))

    def _read_urls(self, tag: str, values: Mapping[str, str]) -> None:
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
