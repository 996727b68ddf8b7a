"""Deeds in their own words from those who do it on, though something else of theirs may stand between."""

from __future__ import annotations

from collections.abc import Sequence

from .deeds import Deed, find_phrase, tell_deed
from .passages import Told, quote_tokens, show_words

_LONGEST = 30


def tell_whole(deed: Deed, nouns: Sequence[int], value: str) -> Told:
    """A deed as something told, from the first of these nouns before its verb; as it is where that is too far off."""
    told = tell_deed(deed, value)
    passage = deed.passage
    last = max(at for at, token in enumerate(passage.tokens) if token.start < told.quote.end)
    first = min((find_phrase(passage.tokens, at) for at in nouns if at < deed.at), default=last)
    if passage.tokens[first].start >= told.quote.start or last - first > _LONGEST:
        return told
    quote = quote_tokens(passage, first, last, is_widened=False)
    return Told(passage, value, show_words(passage, first, last), quote)
