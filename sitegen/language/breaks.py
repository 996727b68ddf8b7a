"""Sentences that the engine broke off too early: at dots of omission or of an abbreviation, at a bracket, in a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

# As far back as dots and quotation marks of one sentence are looked at, in characters.
_REACH = 2_000
# "The FBI. bulletin", "the Mill Corp. and others": a dot behind capitals or a word cut short.
_ABBREVIATED = re.compile(r"(?:^|[^\w.])(?:[A-Z]{2,6}|Corp|Inc|Co|Ltd|Bros|Dept|Univ|Ave|Assn|Natl|Intl)\.$")
# No sentence ends with one of these: small words that lead on, and what stands before a family name.
_LEADS_ON = re.compile(r"(?:^|[\s(])(?:of|the|an?|and|or|its|their|El|Al|Ben|Bin|Ibn|Abu|Van|Von|De|Del|Della|Di)$")

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def join_broken(doc: Doc) -> Iterator[DocSpan]:
    """The sentences of a text in order, those that one goes on in joined to it."""
    start = end = 0
    for part in doc.sents:
        if end > start and not goes_on(doc[start:end].text, part.text) and not splits_name(part):
            yield doc[start:end]
            start = end
        end = part.end
    if end > start:
        yield doc[start:end]


def goes_on(before: str, after: str) -> bool:
    """Whether words go on where an engine saw the end of a sentence.

    "A sad day . . . and a long one" goes on behind the dots, "the FBI. bulletin" behind the one dot, "“the deputy
    (Vice Mayor) Ann Berg will go”" behind the bracket, "the fall of Karim El Mahdi" behind "of" and "El".
    """
    before, after = before[-_REACH:].rstrip(), after[:_REACH].lstrip()
    if leads_on(before):
        return after[:1].isalnum()
    if before.endswith(("...", "…", ". .")):
        return after[:1].islower()
    if _ABBREVIATED.search(before[-12:]) and after[:1].islower():
        return True
    is_open = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return before.endswith(")") and before[-2:-1].isalnum() and is_open


def leads_on(before: str) -> bool:
    """Whether words end with one that no sentence ends with: "of", "the", the "El" of a family name."""
    return _LEADS_ON.search(before[-8:]) is not None


def splits_name(part: DocSpan) -> bool:
    """Whether words open amid a person's name and make no sentence: "… met Karim El" is broken off "Mahdi to talk"."""
    doc, at = part.doc, part.start
    if at == 0 or any(token.tag_ in _FINITE for token in part):
        return False
    return doc[at].pos_ == "PROPN" and all(
        doc[near].ent_type_ == "PERSON" and doc[near].is_alpha for near in (at - 1, at)
    )
