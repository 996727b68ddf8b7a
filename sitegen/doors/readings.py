"""Readings of single articles in `.sitegen/`: an article that was read once is not read again.

Tokens are kept in columns, those that are read otherwise than they are printed with their words, the rest as records.
What is kept is as good as absent unless it fits the text it is asked for.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..model.readings import Reading, Sentence, Token
from .cache import load_cached, save_cached
from .shapes import ShapeError, plain_value, shape_value

_COLUMNS = ("starts", "ends", "lemmas", "parts", "tags", "relations", "heads")


def save_packed(project: Path, key: str, packed: bytes) -> None:
    """Keep what `pack_reading` made."""
    save_cached(project, key, packed)


def pack_reading(text: str, reading: Reading) -> bytes | None:
    """What was read in `text`, as it is kept and sent; None for words that are not a part of it."""
    tokens = [token for sentence in reading.sentences for token in sentence.tokens]
    if any(text[one.start : one.end] != one.text for one in reading.sentences):
        return None
    read_as = {str(at): one.text for at, one in enumerate(tokens) if text[one.start : one.end] != one.text}
    words = sorted({word for token in tokens for word in (token.lemma, token.pos, token.tag, token.dep)})
    places = {word: place for place, word in enumerate(words)}
    rows = [
        (
            *(token.start, token.end, places[token.lemma], places[token.pos]),
            *(places[token.tag], places[token.dep], token.head),
        )
        for token in tokens
    ]
    plain = {
        "words": words,
        "sentences": [[one.start, one.end, len(one.tokens), one.paragraph, one.place] for one in reading.sentences],
        "read_as": read_as,
        "rest": plain_value(replace(reading, sentences=()), sparse=True),
        **{column: [row[place] for row in rows] for place, column in enumerate(_COLUMNS)},
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def load_reading(project: Path, key: str, text: str) -> Reading | None:
    """What was kept of `text`, None when nothing was or when it does not fit."""
    packed = load_cached(project, key)
    return None if packed is None else unpack_reading(packed, text)


def unpack_reading(packed: bytes, text: str) -> Reading | None:
    """What `pack_reading` made of `text`, None when it does not fit.

    A word that comes again is held once, over all articles.
    """
    try:
        return _read_columns(json.loads(packed.decode("utf-8", "surrogatepass")), text)
    except (ValueError, KeyError, IndexError, TypeError, ShapeError):
        return None


def _read_columns(plain: Any, text: str) -> Reading:
    words = [sys.intern(word) for word in plain["words"]]
    rows = zip(*(plain[column] for column in _COLUMNS), strict=True)
    read_as: dict[str, str] = plain["read_as"]
    tokens = [
        Token(
            start,
            end,
            sys.intern(read_as.get(str(at), text[start:end])),
            words[lemma],
            words[part],
            words[tag],
            words[relation],
            head,
        )
        for at, (start, end, lemma, part, tag, relation, head) in enumerate(rows)
    ]
    sentences: list[Sentence] = []
    first = 0
    for start, end, count, paragraph, place in plain["sentences"]:
        sentences.append(Sentence(start, end, text[start:end], tuple(tokens[first : first + count]), paragraph, place))
        first += count
    if first != len(tokens) or any(not one.text for one in sentences):
        raise ValueError("these columns belong to another text")
    rest: Reading = shape_value(plain["rest"], Reading)
    return replace(rest, sentences=tuple(sentences))
