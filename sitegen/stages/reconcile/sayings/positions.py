"""Where something was: the prepositions of place with which sources tell of one spot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.predicates import classify_predicate
from ..lexicon import PERSON_NOUNS, read_words
from ..passages import (
    Passage,
    Told,
    can_be_one,
    gather_told,
    is_one_occasion,
    list_words,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from ..sides import contrast_words, join_words

ALIKE_SPOT = 0.12
_POSITIONS = {
    **dict.fromkeys(("in", "inside", "within"), "in"),
    **dict.fromkeys(("near", "outside", "beside", "by"), "near"),
    **dict.fromkeys(("under", "underneath", "beneath", "below"), "under"),
    **dict.fromkeys(("atop", "above"), "above"),
}
_NEXT_TO = (["next", "to"], ["close", "to"], ["in", "front", "of"], ["outside", "of"])
# Ideas of nouns that name a spot.
_SPOTS = read_words(
    "tunnel underpass bridge building house home hotel car vehicle train tram bus ship plane road street highway field "
    "forest park school hospital church mosque station airport market shop store garage basement roof river lake "
    "tree wall fence gate apartment flat office room cell pool moat cage enclosure"
)
_SPOT_IDEAS = frozenset(classify_word(word) for word in _SPOTS)
_VEHICLES = frozenset(classify_word(word) for word in ("car", "train", "tram", "bus", "ship", "plane"))
_STATES = frozenset({"trap"})


def compare_positions(passages: Sequence[Passage]) -> list[Disagreement]:
    """Spots that some sources put something in, and others near, outside or under."""
    found = []
    for spot, told in gather_told(passages, _read_positions).items():
        is_linked = can_be_one if spot.startswith("=") else _is_one_spot
        for part in part_told(told, is_linked):
            found.append(
                report_told(
                    part,
                    kind="predicate",
                    severity="medium",
                    statement=f"Sources put this in different places: {join_words(list_words(part), 'or')}.",
                    explanation=contrast_words([one.words for one in part]),
                )
            )
    return found


def _is_one_spot(one: Told, two: Told) -> bool:
    return is_one_occasion(one.passage, two.passage, least=ALIKE_SPOT)


def _read_positions(passage: Passage) -> Iterator[tuple[str, Told]]:
    """A spot that is new to the reader ("a tunnel"), or one that somebody is trapped in, with its preposition."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        idea = classify_word(token.lemma.casefold())
        if token.dep != "pobj" or token.pos != "NOUN" or token.lemma.casefold() in PERSON_NOUNS:
            continue
        if idea not in _SPOT_IDEAS:
            continue
        first, value = _find_position(tokens, token.head)
        if not value:
            continue
        told = Told(passage, value, show_words(passage, first, at), quote_tokens(passage, first, at))
        verb = classify_predicate(tokens[tokens[first].head].lemma)
        if verb in _STATES and idea in _VEHICLES:
            yield f"={verb}", told
        elif any(tokens[place].text.casefold() in ("a", "an") for place in range(first, at)):
            yield idea, told


def _find_position(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    """The index of the first word of the preposition and what it says, "" for no position."""
    word = tokens[at].text.casefold()
    for words in _NEXT_TO:
        start = at - len(words) + 1
        if start >= 0 and [token.text.casefold() for token in tokens[start : at + 1]] == words:
            return start, "near"
    return at, _POSITIONS.get(word, "")
