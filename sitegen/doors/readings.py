"""Parsed texts in `.sitegen/`, in columns: a text that was parsed once is not parsed again.

What is kept is as good as absent unless it fits the text it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..model.readings import Mention, Sentence, Token
from .cache import load_cached, save_cached

Parse = tuple[tuple[Sentence, ...], tuple[Mention, ...]]

_COLUMNS = ("starts", "ends", "lemmas", "parts", "tags", "relations", "heads")


def save_parse(project: Path, key: str, text: str, parse: Parse) -> None:
    """Keep the sentences and names found in `text`; nothing is kept of words that are not a part of it."""
    sentences, mentions = parse
    tokens = [token for sentence in sentences for token in sentence.tokens]
    is_apart = any(text[one.start : one.end] != one.text for one in sentences)
    if is_apart or any(text[one.start : one.end] != one.text for one in tokens):
        return
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
        "sentences": [[one.start, one.end, one.paragraph, len(one.tokens)] for one in sentences],
        "mentions": [[one.start, one.end, one.kind] for one in mentions],
        **{column: [row[place] for row in rows] for place, column in enumerate(_COLUMNS)},
    }
    save_cached(project, key, json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def load_parse(project: Path, key: str, text: str) -> Parse | None:
    """The sentences and names that were kept of `text`, None when none were or when they do not fit it."""
    raw = load_cached(project, key)
    if raw is None:
        return None
    try:
        return _read_parse(json.loads(raw), text)
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _read_parse(plain: Any, text: str) -> Parse:
    words: Sequence[str] = plain["words"]
    rows = zip(*(plain[column] for column in _COLUMNS), strict=True)
    tokens = [
        Token(start, end, text[start:end], words[lemma], words[part], words[tag], words[relation], head)
        for start, end, lemma, part, tag, relation, head in rows
    ]
    sentences: list[Sentence] = []
    first = 0
    for start, end, paragraph, count in plain["sentences"]:
        sentences.append(Sentence(start, end, text[start:end], tuple(tokens[first : first + count]), paragraph))
        first += count
    mentions = tuple(Mention(start, end, text[start:end], kind) for start, end, kind in plain["mentions"])
    if first != len(tokens) or any(not one.text for one in sentences):
        raise ValueError("these columns belong to another text")
    return tuple(sentences), mentions
