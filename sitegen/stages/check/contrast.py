"""Whether words can be read: the contrast of each colour that a style sheet gives to text with what is behind it.

Source of the measure and of the threshold: WCAG 2.2, success criterion 1.4.3 (AA). A colour without a background of its
own stands on the page's. What a sheet computes (mixed or half transparent colours, gradients) is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

LEAST_CONTRAST = 4.5
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_BLOCK = re.compile(r"([^{}]*)([{}])")
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_NAMED = {"white": (255, 255, 255), "black": (0, 0, 0)}
_ROOTS = (":root", "html")
_DEEPEST = 8
# No sheet nests further; what does is no style sheet.
_MOST_NESTED = 50

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of a style sheet: the at-rules around it, its selector, and its declarations."""

    media: str
    selector: str
    declared: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Scheme:
    """The page as one medium shows it: the variables that hold, the colour of its text and what is behind it."""

    media: str
    variables: Mapping[str, str]
    ink: Colour
    page: Colour


@lru_cache(maxsize=64)
def find_faint_colours(css: str) -> tuple[str, ...]:
    """What a style sheet shows with too little contrast, in each of its colour schemes, in the order of its rules."""
    rules = tuple(_read_rules(css))
    schemes = tuple(_read_schemes(rules))
    found = []
    for rule in rules:
        own = [one for one in schemes if one.media == rule.media] if rule.media else schemes
        for scheme in own or schemes[:1]:
            found += list(_judge(rule, scheme))
    return tuple(dict.fromkeys(found))


def measure_contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21."""
    light, dark = sorted((_measure_light(one), _measure_light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _measure_light(colour: Colour) -> float:
    """The relative luminance of a colour."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _read_rules(css: str) -> Iterator[_Rule]:
    outer: list[str] = []
    for found in _BLOCK.finditer(_STRING.sub("", _COMMENT.sub("", css))):
        words, brace = found[1], found[2]
        if brace == "{":
            outer.append(" ".join(words.rpartition(";")[2].split()))
            if len(outer) > _MOST_NESTED:
                return
        elif outer:
            selector = outer.pop()
            if not selector.startswith("@"):
                media = " ".join(one for one in outer if one.startswith("@media"))
                yield _Rule(media, selector, _read_declarations(words))


def _read_declarations(words: str) -> dict[str, str]:
    declared = {}
    for one in words.split(";"):
        name, colon, value = one.partition(":")
        if colon:
            declared[name.strip().casefold()] = value.replace("!important", "").strip()
    return declared


def _read_schemes(rules: Iterable[_Rule]) -> Iterator[_Scheme]:
    """The page as it is at first, and as each medium that sets colours for all of it shows it."""
    known: dict[str, dict[str, str]] = {"": {}}
    bodies: dict[str, dict[str, str]] = {"": {}}
    for rule in rules:
        names = [name.strip() for name in rule.selector.split(",")]
        if any(name in _ROOTS for name in names):
            known.setdefault(rule.media, {}).update(rule.declared)
        if "body" in names:
            bodies.setdefault(rule.media, {}).update(rule.declared)
    for media in dict.fromkeys((*known, *bodies)):
        variables = {**known[""], **known.get(media, {})}
        body = {**bodies[""], **bodies.get(media, {})}
        ink = _read_colour(body.get("color", ""), variables) or _NAMED["black"]
        yield _Scheme(media, variables, ink, _read_ground(body, variables) or _NAMED["white"])


def _judge(rule: _Rule, scheme: _Scheme) -> Iterator[str]:
    told = rule.declared.get("color", "")
    colour, ground = _read_colour(told, scheme.variables), _read_ground(rule.declared, scheme.variables)
    is_unknown = bool(told) and colour is None and told not in ("inherit", "currentcolor")
    is_shape = not told and all("::" in one for one in rule.selector.split(","))
    if (colour is None and ground is None) or is_unknown or is_shape:
        return
    first, second = colour or scheme.ink, ground or scheme.page
    contrast = measure_contrast(first, second)
    if contrast < LEAST_CONTRAST:
        where = f" ({scheme.media})" if scheme.media else ""
        yield f"“{rule.selector}” shows {_show(first)} on {_show(second)}{where}, a contrast of {contrast:.1f} to 1"


def _read_ground(declared: Mapping[str, str], variables: Mapping[str, str]) -> Colour | None:
    """What is behind the words of a rule; a picture or a gradient is not known."""
    return _read_colour(declared.get("background-color", "") or declared.get("background", ""), variables)


def _read_colour(value: str, variables: Mapping[str, str]) -> Colour | None:
    for _ in range(_DEEPEST):
        found = _VARIABLE.fullmatch(value)
        if found is None:
            break
        value = variables.get(found[1], found[2] or "").strip()
    if plain := _HEX.fullmatch(value):
        figures = plain[1] if len(plain[1]) > 3 else "".join(2 * figure for figure in plain[1])
        return int(figures[:2], 16), int(figures[2:4], 16), int(figures[4:], 16)
    if plain := _RGB.fullmatch(value):
        return min(255, int(plain[1])), min(255, int(plain[2])), min(255, int(plain[3]))
    return _NAMED.get(value.casefold())


def _show(colour: Colour) -> str:
    return f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"
