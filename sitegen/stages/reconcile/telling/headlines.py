"""Headlines as sentences: words that are capitalised only because they stand in a headline lose their capital."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....model.readings import Mention, Sentence, Token
from ....model.spans import Span
from ....values.clauses import is_finite_verb
from ....values.read_over import read_over
from ..quotes import find_overlapped
from .showing import finish_sentence

# What a headline has against it where the text says the same, and what one without a verb has.
HEADLINE = 4.0
VERBLESS = 3.0
# The share of its long words that are capitalised in a headline that capitalises them all.
_TITLE_SHARE = 0.6
_LONG = 4


def tell_headline(
    exact: str, sentence: Sentence, span: Span, mentions: Sequence[Mention], common: Collection[str]
) -> tuple[str, float]:
    """The headline's words as a sentence, and how badly they read.

    `common` are the words that the articles write in small letters, `mentions` the names of the article.
    """
    inside = find_overlapped(sentence.tokens, span)
    tokens = [sentence.tokens[at] for at in inside]
    text = _lower_title(exact, span.start, tokens, mentions, common) if _is_title(tokens) else exact
    has_verb = any(is_finite_verb(sentence.tokens, at) for at in inside if sentence.tokens[at].pos in ("VERB", "AUX"))
    return finish_sentence(read_over(text, sentence)), HEADLINE + (0.0 if has_verb else VERBLESS)


def _is_title(tokens: Sequence[Token]) -> bool:
    long = [token.text for token in tokens[1:] if token.text.isalpha() and len(token.text) >= _LONG]
    return len(long) >= 2 and sum(word[0].isupper() for word in long) >= _TITLE_SHARE * len(long)


def _lower_title(
    exact: str, base: int, tokens: Sequence[Token], mentions: Sequence[Mention], common: Collection[str]
) -> str:
    """Words that the articles elsewhere write in small letters, outside names, in small letters."""
    known = {one.exact for one in mentions if one.start >= base + len(exact) or one.end <= base}
    named = [one for one in mentions if one.exact in known]
    letters = list(exact)
    for token in tokens:
        word, at = token.text, token.start - base
        is_named = any(one.start <= token.start < one.end for one in named)
        if at < 0 or is_named or not word[:1].isupper() or word.casefold() not in common:
            continue
        if word.isupper() and len(word) > 1 and len(word) <= 3:
            continue
        letters[at : at + len(word)] = word.casefold()
    return "".join(letters)
