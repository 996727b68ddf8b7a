"""Readings of single articles in `.sitegen/`: an article that was read once is not read again.

Tokens are kept in columns, those that are read otherwise than they are printed with their words, the rest as records.
What is kept is as good as absent unless it fits the text it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..model.readings import Reading, Sentence, Token
from .cache import load_cached, save_cached
from .shapes import ShapeError, plain_value, shape_value

_COLUMNS = ("starts", "ends", "lemmas", "parts", "tags", "relations", "heads")


def save_reading(project: Path, key: str, text: str, reading: Reading) -> None:
    """Keep what was read in `text`; nothing is kept of words that are not a part of it."""
    tokens = [token for sentence in reading.sentences for token in sentence.tokens]
    if any(text[one.start : one.end] != one.text for one in reading.sentences):
        return
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
    save_cached(project, key, json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def load_reading(project: Path, key: str, text: str) -> Reading | None:
    """What was kept of `text`, None when nothing was or when it does not fit."""
    raw = load_cached(project, key)
    if raw is None:
        return None
    try:
        return _read_columns(json.loads(raw), text)
    except (ValueError, KeyError, IndexError, TypeError, ShapeError):
        return None


def _read_columns(plain: Any, text: str) -> Reading:
    words: Sequence[str] = plain["words"]
    rows = zip(*(plain[column] for column in _COLUMNS), strict=True)
    read_as: dict[str, str] = plain["read_as"]
    tokens = [
        Token(
            start,
            end,
            read_as.get(str(at), text[start:end]),
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
