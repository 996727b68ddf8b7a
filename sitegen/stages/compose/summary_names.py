"""Names in a summary: a person is named in full at the first place, as the articles do, and briefly afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...model.stories import Entity

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?"
_WORD = re.compile(r"[\w’'-]+")


def introduce_people(texts: Sequence[str], entities: Iterable[Entity]) -> tuple[str, ...]:
    """The sentences, a surname that stands before its person's full name replaced by it.

    A surname that two people of the story share stays, as does one within a quotation or a longer name.
    """
    people = sorted((one for one in entities if one.kind == "person"), key=lambda one: one.id)
    full = {one.id: one.name for one in people if _is_full(one.name)}
    surnames = Counter(name.split()[-1] for name in (one.name for one in people) if name.split())
    written = list(texts)
    for name in full.values():
        surname = name.split()[-1]
        if surnames[surname] != 1:
            continue
        pattern = re.compile(rf"(?:^|(?<=[a-z,;:] )){_TITLE}{re.escape(surname)}(?![\w-]| [A-Z])")
        for place, text in enumerate(written):
            if name in text:
                break
            found = pattern.search(text)
            if found and not _is_quoted(text, found.start()) and not _follows_name(text, found.start()):
                written[place] = f"{text[: found.start()]}{name}{text[found.end() :]}"
                break
            if surname in _WORD.findall(text):
                break
    return tuple(written)


def _is_full(name: str) -> bool:
    """Whether a name is a first name and a surname; "UK Propofol" only has the look of one."""
    words = name.split()
    return len(words) == 2 and not (len(words[0]) > 1 and words[0].isupper())


def _follows_name(text: str, at: int) -> bool:
    """Whether the word just before is part of the same name, or an article ("the Smith campaign")."""
    before = text[:at].split(" ")
    word = before[-2] if len(before) > 1 else ""
    is_name = word[:1].isupper() and word[-1] not in ",;:" and len(before) > 2
    return is_name or word.casefold() == "the"


def _is_quoted(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
