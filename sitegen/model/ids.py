"""Ids that are computed from what they name, so that the same words keep the same id wherever they move."""

from __future__ import annotations

import base64
import hashlib
import unicodedata

ID_LENGTH = 8


def normalise_words(text: str) -> str:
    """`text` in NFC, lower case, with runs of white space as one space: what an id of words rests on."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def evidence_id(article_id: str, exact: str, occurrence: int) -> str:
    """The id of a piece of evidence: "e-" and 8 base32 characters of article, normalised words and occurrence.

    `occurrence` counts from 0 the pieces of evidence of one article that have the same normalised words, in text
    order, so that an id does not depend on offsets.
    """
    key = f"{article_id}\n{normalise_words(exact)}\n{occurrence}".encode()
    return "e-" + base64.b32encode(hashlib.sha256(key).digest()).decode("ascii")[:ID_LENGTH].lower()
