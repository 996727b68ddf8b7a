"""Names in a summary: a person is named in full at the first place, as the articles do, and briefly afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ....model.stories import Entity

FEWEST_CALLS = 3
# "The Harbour Board (HB)".
_SHORT_NAME = re.compile(r" \(([A-Z][A-Za-z]{0,3}[A-Z]{1,4})\)(?=[ ,.;])")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr)\.? )?"
_WORD = re.compile(r"[\w’'-]+")


def introduce_people(texts: Sequence[str], entities: Iterable[Entity]) -> tuple[str, ...]:
    """The sentences, a surname that stands before its person's full name replaced by it, and so a first name.

    A name that two people of the story share stays, as does one within a quotation or a longer name, and a first name
    by which the articles seldom call its person.
    """
    people = sorted((one for one in entities if one.kind == "person"), key=lambda one: one.id)
    words = [one.name.split() for one in people if one.name.split()]
    surnames, firsts = Counter(one[-1] for one in words), Counter(one[0] for one in words if len(one) > 1)
    written = list(texts)
    for person in people:
        if not _is_full(person.name):
            continue
        first, surname = person.name.split()
        shorts = [surname] if surnames[surname] == 1 else []
        shorts += [first] if firsts[first] == 1 and _is_called(person, first) else []
        _write_full(written, person.name, shorts)
    return tuple(written)


def drop_short_names(texts: Sequence[str]) -> tuple[str, ...]:
    """The sentences without a short name in brackets that none of them goes on to use."""
    used = Counter(word for text in texts for word in set(_WORD.findall(_SHORT_NAME.sub("", text))))
    return tuple(_SHORT_NAME.sub(lambda found: found[0] if used[found[1]] else "", text) for text in texts)


def _is_called(person: Entity, first: str) -> bool:
    return any(alias.text == first and alias.count >= FEWEST_CALLS for alias in person.aliases)


def _write_full(written: list[str], name: str, shorts: Sequence[str]) -> None:
    """Prints the full name where the first sentence that names a person does so briefly."""
    for place, text in enumerate(written):
        if name in text:
            return
        for short in shorts:
            found = re.search(rf"(?:^|(?<=[a-z,;:] )){_TITLE}{re.escape(short)}(?![\w-]| [A-Z])", text)
            if found and not _is_quoted(text, found.start()) and not _follows_name(text, found.start()):
                written[place] = f"{text[: found.start()]}{name}{text[found.end() :]}"
                return
        if not set(shorts).isdisjoint(_WORD.findall(text)):
            return


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
