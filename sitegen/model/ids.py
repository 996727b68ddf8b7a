"""Ids that are computed from what they name, so that the same words keep the same id wherever they move."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Container

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


ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
MINTED_LENGTH = 5


def mint_id(prefix: str, seed: str, taken: Container[str]) -> str:
    """A new id such as "f-2hd1x" that is not among `taken`; `seed` alone decides which it is while it is free.

    The characters are the digits of the seed's SHA-256 in base 32 (Crockford's alphabet: no i, l, o, u); when an id
    is taken, the next five characters are tried, and after the last ones those of the digest's own digest.
    """
    digest = hashlib.sha256(seed.encode("utf-8")).digest()
    while True:
        digits = "".join(ALPHABET[byte % 32] for byte in digest)
        for start in range(0, len(digits) - MINTED_LENGTH + 1, MINTED_LENGTH):
            minted = f"{prefix}-{digits[start : start + MINTED_LENGTH]}"
            if minted not in taken:
                return minted
        digest = hashlib.sha256(digest).digest()
