"""Two wordings compared word by word, and whether the second one says something else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from ....model.editions import WordRun
from ....values.anchors import list_guarded

# With fewer words in common than this share two wordings are easier to read one after the other.
_LEAST_SHARED = 0.4
# Longer texts are shown one after the other: comparing takes time that grows with the square of the length.
_LONGEST = 400
_TOKEN = re.compile(r"\s+|\w+(?:['’.,]\w+)*|[^\w\s]")
# Words of so few letters mostly tie others together.
_SMALL = 3
_STEM = 4


def compare_words(before: str, after: str) -> tuple[WordRun, ...]:
    """The words of both wordings in order, what is gone before what is new; none when they are the same."""
    if before == after:
        return ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _LONGEST:
        return (WordRun("was", before), WordRun("same", " "), WordRun("now", after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _LEAST_SHARED:
        return (WordRun("was", before), WordRun("same", " "), WordRun("now", after))
    pieces: list[WordRun] = []
    for kind, first, last, start, end in _join_islands(matcher, old):
        if kind == "equal":
            pieces.append(WordRun("same", "".join(old[first:last])))
            continue
        pieces += [WordRun("was", text)] if (text := "".join(old[first:last])) else []
        pieces += [WordRun("now", text)] if (text := "".join(new[start:end])) else []
    return tuple(pieces)


def says_other(before: str, after: str) -> bool:
    """Whether a rewording is more than one: a number, name, negation or bound differs, or a word took another's place.

    A word counts as the same in another form ("rests", "rested"), and when it only moved.
    """
    if list_guarded(before) != list_guarded(after):
        return True
    old, new = _words(before), _words(after)
    gone, come = _stems(old) - _stems(new), _stems(new) - _stems(old)
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "replace" and _stems(old[first:last]) & gone and _stems(new[start:end]) & come:
            return True
    return False


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())[:_LONGEST]


def _stems(words: list[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) > _SMALL}


_Opcode = tuple[str, int, int, int, int]


def _join_islands(matcher: SequenceMatcher[str], old: list[str]) -> list[_Opcode]:
    """The steps with a lone space between two changes taken into them, so that changed phrases stay together."""
    opcodes = matcher.get_opcodes()
    joined: list[_Opcode] = []
    for number, (kind, first, last, start, end) in enumerate(opcodes):
        is_inner = 0 < number < len(opcodes) - 1
        if kind == "equal" and is_inner and last - first == 1 and old[first].isspace():
            kind = "replace"
        if joined and kind != "equal" and joined[-1][0] != "equal":
            joined[-1] = ("replace", joined[-1][1], last, joined[-1][3], end)
        else:
            joined.append((kind, first, last, start, end))
    return joined
