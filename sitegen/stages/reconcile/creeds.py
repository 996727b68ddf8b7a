"""Whether somebody belongs to a faith: converted to it in one source, of no religion in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.stories import Disagreement
from ...values.concepts import classify_word
from .deeds import NEGATIONS, NOUNS, Deed, tell_deed
from .lexicon import read_words
from .passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from .polarity import find_edges
from .sides import join_words

_NOTHING = read_words("nothing none")
_DOERS = frozenset({classify_word("attacker"), classify_word("suspect")})
_BEFORE = 8


def compare_creeds(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """An entry where a suspect is said to have taken up a faith, and to have had none to speak of."""
    converted = [told for deed in deeds if (told := _read_conversion(deed)) is not None][:MOST_TOLD]
    unbound = [told for passage in passages for told in _read_unbound(passage)][:MOST_TOLD]
    converted = [one for one in converted if any(not are_days_apart(one.passage, two.passage) for two in unbound)]
    if not converted or not unbound:
        return []
    part = [*converted, *unbound]
    return [
        report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement=f"Sources differ on the faith of the suspect: {join_words(list_words(part), 'or')}.",
            explanation="Some say that he took up a faith, others that he had no religious ties.",
        )
    ]


def _read_conversion(deed: Deed) -> Told | None:
    """ "The attacker converted to Islam"."""
    tokens = deed.passage.tokens
    goals = [
        inner
        for child in deed.children[deed.at]
        if tokens[child].text == "to"
        for inner in deed.children[child]
        if tokens[inner].pos == "PROPN"
    ]
    is_doer = any(classify_word(tokens[noun].lemma.casefold()) in _DOERS for noun in deed.agents)
    is_told = deed.lemma == "convert" and bool(goals) and is_doer and not deed.is_denied
    return tell_deed(deed, "converted") if is_told else None


def _read_unbound(passage: Passage) -> Iterator[Told]:
    """ "No religious affiliation", "displayed no strong religious views", "nothing to do with any religious group"."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.text.casefold() != "religious" or at + 1 >= len(tokens):
            continue
        before = [i for i in range(max(0, at - _BEFORE), at) if tokens[i].text.casefold() in NEGATIONS | _NOTHING]
        if before and any(other.pos in NOUNS for other in tokens[at + 1 : at + 5]):
            nouns = [i for i in range(at + 1, min(len(tokens), at + 5)) if tokens[i].pos in NOUNS]
            first, last = before[0], max(nouns[0], find_edges(tokens, at)[1])
            quote = quote_tokens(passage, first, last, is_widened=False)
            yield Told(passage, "unbound", show_words(passage, first, last), quote)
