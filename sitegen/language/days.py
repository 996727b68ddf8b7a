"""Weekdays that agencies set between a subject and its verb: parsers take them for the last word of a name."""

from __future__ import annotations

from dataclasses import replace

from ..model.readings import Token

_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "nsubjpass")


def free_subjects(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens of a sentence with the name before each such weekday as the subject of the verb behind it.

    "Jo Lee Friday said so" parses as if "Lee" belonged to "Friday"; what hung on the day hangs on the name.
    """
    mended = list(tokens)
    for index in range(1, len(tokens) - 1):
        verb = _find_verb(mended, index)
        if verb is None:
            continue
        is_passive = any(token.head == verb and token.dep == "auxpass" for token in mended)
        for place, token in enumerate(mended):
            if token.head == index and place < index - 1:
                mended[place] = replace(token, head=index - 1)
        mended[index - 1] = replace(mended[index - 1], head=verb, dep=_SUBJECTS[is_passive])
        mended[index] = replace(mended[index], head=verb, dep="npadvmod")
    return tuple(mended)


def _find_verb(tokens: list[Token], index: int) -> int | None:
    """The verb whose subject was taken for a part of the weekday at `index`; None where nothing was."""
    day, name = tokens[index], tokens[index - 1]
    if day.text not in _WEEKDAYS or name.pos != "PROPN" or name.head != index or name.dep != "compound":
        return None
    verb = day.head
    if tokens[index + 1].tag not in _FINITE or verb <= index or day.dep not in (*_SUBJECTS, "npadvmod"):
        return None
    has_subject = any(
        token.head == verb and token.dep in _SUBJECTS for place, token in enumerate(tokens) if place != index
    )
    return None if has_subject else verb
