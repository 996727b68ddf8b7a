"""What a sentence speaks of as known, "the firm" or "the verdict", that a reader must have been told of before."""

from __future__ import annotations

from collections.abc import Iterable

from ....model.readings import Sentence, Token
from ....values.concepts import classify_word
from ....values.predicates import is_event_noun
from .syntax import list_quoted_spans, tells_which

# There is but one of these for all readers, the words stand for no thing at all, or for those whom the story names.
_KNOWN = frozenset(
    "world earth country nation state government public ground capital city town region area coast border police army "
    "military president internet web sea ocean sky air weather market economy medium media press authority atmosphere "
    "surface past future present night day morning afternoon evening week weekend month year time moment hour street "
    "road scene west east north south centre center middle rest majority number way situation law use cause rubble "
    "ruin wreckage chance risk fact idea case issue thing dead injured wounded victim killing crime opposite "
    "party side pair duo".split()
)


def list_pointers(sentence: Sentence, familiar: frozenset[str]) -> frozenset[str]:
    """The ideas of nouns with a bare "the" that stand for something not told of before them in the sentence.

    `familiar` are the nouns that the whole story is about; an act among them needs no telling.
    """
    quoted = list_quoted_spans(sentence)
    told: set[str] = set()
    found: set[str] = set()
    for at, token in enumerate(sentence.tokens):
        if token.pos not in ("NOUN", "PROPN"):
            continue
        lemma = token.lemma.casefold()
        idea = classify_word(lemma)
        is_quoted = any(start <= token.start < end for start, end in quoted)
        is_known = lemma in _KNOWN or (is_event_noun(lemma) and token.lemma in familiar)
        is_named = any(other.pos == "PROPN" for other in sentence.tokens[at + 1 : at + 2])
        is_new = token.pos == "NOUN" and not (is_known or is_quoted or is_named or idea in told)
        if is_new and _is_bare(one for one in sentence.tokens if one is not token and one.head == at):
            found.add(idea)
        told.add(idea)
    return frozenset(found)


def _is_bare(under: Iterable[Token]) -> bool:
    """Whether a noun with these words under it has "the" and nothing that tells which one is meant."""
    under = tuple(under)
    is_definite = any(other.dep == "det" and other.text.casefold() == "the" for other in under)
    return is_definite and not any(tells_which(other) for other in under)
