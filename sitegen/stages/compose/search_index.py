"""The index of a search without a server: scripts that the page asks for when it needs them, which works from disk.

However large a story is, a search loads the beginnings it asks for and the entries it shows. `assets/search.js` reads
what is written here, and folds words in the same way.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model.pages import OutputFile
from .paths import SEARCH_INDEX

Entries = Sequence[Sequence[str]]
"""What is found, where it leads, what is said beside it, and what is only shown; the first and third are searched."""

# A file of entries or of words: about 30 kB, of which a server sends a third.
_ENTRIES_A_FILE = 128
_POSTINGS_A_FILE = 6_000
# Of a text without spaces between its words every place is a beginning, as long as this.
_RUN_LENGTH = 6
_LETTERS = dict(zip("ßøłđðþæœıħŋ", "ss o l d d th ae oe i h n".split(), strict=True))
_UNSPACED = re.compile(r"[⺀-〿぀-ヿ㐀-䶿一-鿿豈-﫿฀-๿຀-໿က-႟ក-៿\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")
_WITHIN = str.maketrans("", "", ".'’")


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The path of the script to begin with, what tells this index from an older one, and all its files."""

    path: str
    version: str
    files: tuple[OutputFile, ...]


def write_search_index(groups: Sequence[tuple[str, Entries]], spellings: Sequence[Sequence[str]]) -> SearchIndex:
    """Groups in the order shown, each with its entries, and spellings that stand for one another.

    Entries are counted through all groups from 0. A file of words gives for each the entries that have it, the first by
    its number and each further one by its distance.
    """
    entries = [entry for _, members in groups for entry in members]
    chunks = [entries[start : start + _ENTRIES_A_FILE] for start in range(0, len(entries), _ENTRIES_A_FILE)]
    shelves = list(_cut_words(_list_words(entries)))
    head = {
        "groups": [[name, len(members)] for name, members in groups],
        "spellings": spellings,
        "size": _ENTRIES_A_FILE,
        "words": [next(iter(shelf)) for shelf in shelves],
    }
    parts = [(f"entries-{number}", _dump(chunk)) for number, chunk in enumerate(chunks)]
    parts += [(f"words-{number}", _dump(shelf)) for number, shelf in enumerate(shelves)]
    begun = _dump(head)
    version = hashlib.sha256("\n".join((begun, *(text for _, text in parts))).encode()).hexdigest()[:8]
    folder = SEARCH_INDEX.rpartition("/")[0]
    files = [
        OutputFile(f"{folder}/{name}.js", f"SEARCH_PARTS[{json.dumps(name)}] = {text};\n".encode())
        for name, text in parts
    ]
    first = f'"use strict";\nconst SEARCH_PARTS = {{}};\nconst SEARCH_INDEX = {begun};\n'
    return SearchIndex(SEARCH_INDEX, version, (OutputFile(SEARCH_INDEX, first.encode()), *files))


def list_search_words(text: str) -> Iterator[str]:
    """The words of a text as they are looked up, without accents and case; of unspaced writing all its beginnings."""
    for word in _WORD.findall(_fold(text)):
        bare = word if word.isalnum() else word.translate(_WITHIN)
        if bare.isascii() or not _UNSPACED.search(bare):
            yield bare
        else:
            yield from (bare[start : start + _RUN_LENGTH] for start in range(len(bare)))


class _Folding(dict[int, str | None]):
    """What a letter without its accents is, found out once for each."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        folded = None if unicodedata.category(letter).startswith("M") else _LETTERS.get(letter, letter)
        self[code] = folded
        return folded


_FOLDING = _Folding()


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).lower().translate(_FOLDING)


def _list_words(entries: Iterable[Sequence[str]]) -> dict[str, list[int]]:
    """Every word in order, with the entries that have it."""
    found: dict[str, list[int]] = {}
    for number, entry in enumerate(entries):
        for word in set(list_search_words(f"{entry[0]} {entry[2]}")):
            found.setdefault(word, []).append(number)
    return {word: found[word] for word in sorted(found)}


def _cut_words(words: dict[str, list[int]]) -> Iterator[dict[str, list[int]]]:
    """The words in order, in files of about one size."""
    shelf: dict[str, list[int]] = {}
    count = 0
    for word, numbers in words.items():
        shelf[word] = [numbers[0], *(after - before for before, after in pairwise(numbers))]
        count += 1 + len(numbers)
        if count >= _POSTINGS_A_FILE:
            yield shelf
            shelf, count = {}, 0
    if shelf:
        yield shelf


def _dump(value: object) -> str:
    """JSON that a script can hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode("utf-8", "replace").decode()
