"""Finds every place where known names stand: whole words, capitals as written, the longest name first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ...model.readings import Sentence
from ...model.spans import Span

_WORD = re.compile(r"\w+")
_SPACES = re.compile(r"\s+")


class NameIndex:
    """Names to look for, by their first word with the lengths of its names: as many look-ups, however many names."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        names: set[str] = set()
        for surface in surfaces:
            match = _WORD.search(surface)
            if match and match.start() == 0:
                lengths[match.group()].add(len(surface))
                names.add(surface)
        self._names = frozenset(names)
        self._lengths = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}

    def find_all(self, sentence: Sentence) -> tuple[tuple[Span, str], ...]:
        """Places of names in `sentence`, with the name found, in text order and never overlapping."""
        text, places = _straighten(sentence.text)
        found = []
        end = 0
        for match in _WORD.finditer(text):
            if match.start() < end:
                continue
            for length in self._lengths.get(match.group(), ()):
                end_here = match.start() + length
                name = text[match.start() : end_here]
                if len(name) == length and name in self._names and not text[end_here : end_here + 1].isalnum():
                    end = end_here
                    start, stop = places[match.start()], places[end - 1] + 1
                    found.append((Span(sentence.start + start, sentence.start + stop), name))
                    break
        return tuple(found)


def _straighten(text: str) -> tuple[str, range | list[int]]:
    """The text with each run of white space as one space, and where each of its characters stood."""
    if "  " not in text and not any(sign in text for sign in "\n\r\t\xa0"):
        return text, range(len(text))
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for match in _SPACES.finditer(text):
        parts += [text[start : match.start()], " "]
        places += [*range(start, match.start()), match.start()]
        start = match.end()
    parts.append(text[start:])
    places += range(start, len(text))
    return "".join(parts), places
