"""What somebody may be sentenced to: years in prison, life, or death, of one person or one charge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .....model.readings import Token
from .....model.spans import Quote
from .....model.stories import Disagreement
from ...contexts import compare_terms
from ...deeds import Deed, tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, are_days_apart, list_words, part_told, report_told
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_TWICE, ANYBODY

_FACING = read_words("face risk carry get receive mean bring punish")
_SENTENCES = read_words("penalty sentence")
_PRISON = read_words("prison jail imprisonment parole bar sentence term")
_REACH = 7


def compare_penalties(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Entries on a penalty that articles put at death, at life, or at years."""
    told: list[Told] = []
    bearers: dict[Quote, frozenset[str]] = {}
    for deed in deeds:
        value = _read_penalty(deed)
        if value:
            told.append(tell_deed(deed, value))
            bearers[told[-1].quote] = cast.name_all(deed, deed.agents)
    for part in part_told(told[:MOST_TOLD], _Linked(bearers), is_strict=False):
        yield report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement=f"Sources differ on the penalty: {join_words(list_words(part), 'or')}.",
            explanation="The gravest penalty for one charge is death, life in prison, or so many years.",
        )


@dataclass(frozen=True, slots=True)
class _Linked:
    """Whether two penalties are of one person, or told in sentences that are alike, on no days apart."""

    bearers: Mapping[Quote, frozenset[str]]

    def __call__(self, one: Told, two: Told) -> bool:
        mine, other = self.bearers[one.quote], self.bearers[two.quote]
        is_one = bool(meet_bearers(mine, other) - ANYBODY)
        is_alike = compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_TWICE
        return (is_one or is_alike) and not are_days_apart(one.passage, two.passage)


def _read_penalty(deed: Deed) -> str:
    """ "Could face the death penalty", "carries up to life in prison", "faces 20 years in jail"; "" for none."""
    tokens = deed.passage.tokens
    if deed.lemma not in _FACING or deed.is_denied or deed.passage.sentence.place == "headline":
        return ""
    for at in range(deed.at + 1, min(len(tokens), deed.at + 1 + _REACH)):
        word = tokens[at].text.casefold()
        after = [token.lemma.casefold() for token in tokens[at + 1 : at + 4]]
        if word == "death" and after[:1] and after[0] in _SENTENCES:
            return "death"
        if word == "life" and set(after) & _PRISON:
            return "life"
        if word in ("years", "months") and set(after) & _PRISON:
            return "years" if _is_counted(tokens, at) else ""
    return ""


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    return any(token.head == at and token.dep == "nummod" for token in tokens[max(0, at - 4) : at])
