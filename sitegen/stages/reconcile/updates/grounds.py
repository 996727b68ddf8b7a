"""On what grounds somebody was arrested: in connection with an event at first, on suspicion of a crime then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import Deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..wholes import tell_whole
from .turning import Turn, report_turns

_HOLDING = read_words("arrest detain hold")
_VAGUE = read_words("connection relation link")
_EXACT = read_words("suspicion charge")


def compare_grounds(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each person of whose arrest some articles tell the grounds, and others not yet."""
    told = [deed for deed in deeds if deed.stance == "flat" and not deed.is_denied and deed.lemma in _HOLDING]
    told = [deed for deed in told if deed.passage.sentence.place != "headline"]
    yield from report_turns(
        [one for deed in told if (one := _make_turn(deed, cast, _VAGUE)) is not None],
        [one for deed in told if (one := _make_turn(deed, cast, _EXACT)) is not None],
        kind="predicate",
        severity="medium",
        told="What somebody was arrested for is told more exactly in some reports",
        is_one_way=True,
    )


def _make_turn(deed: Deed, cast: Cast, nouns: frozenset[str]) -> Turn | None:
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for at in children[deed.at] if tokens[at].dep == "prep"]
    inside = {tokens[at].lemma.casefold() for lead in leads for at in children[lead] if tokens[at].dep == "pobj"}
    bearers = cast.name_all(deed, deed.patients)
    is_told = bool(inside & nouns) and bool(bearers)
    return Turn(bearers, tell_whole(deed, deed.patients, min(inside & nouns))) if is_told else None
