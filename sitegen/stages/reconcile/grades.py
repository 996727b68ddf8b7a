"""Degrees of one state: endangered or critically endangered, partly or fully cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.stories import Disagreement
from ...values.concepts import classify_word
from ...values.predicates import classify_predicate
from .deeds import NOUNS, Deed, name_head, tell_deed
from .lexicon import read_words
from .passages import (
    Passage,
    Told,
    are_days_apart,
    is_one_occasion,
    list_words,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from .sides import join_words

_PARTLY = read_words("partially partly")
_WHOLLY = read_words("fully completely entirely totally wholly all")
# Adjectives with what denies them, each pair under its first word.
_OPPOSITES = {
    word: (row.split("|")[0].split()[0], value)
    for row in (
        "manned crewed|unmanned uncrewed",
        "armed|unarmed",
        "licensed|unlicensed",
        "insured|uninsured",
        "married|unmarried single",
        "conscious|unconscious",
        "provoked|unprovoked",
        "guarded|unguarded",
        "vaccinated|unvaccinated",
        "registered|unregistered",
    )
    for value, side in zip(("yes", "no"), row.split("|"), strict=True)
    for word in side.split()
}
ALIKE_THING = 0.12
_BREAKING = frozenset({"cut", "destroy", "damage", "burn", "collapse", "close", "flood", "sever"})


def compare_grades(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Entries about how endangered a kind is, and about what was partly or wholly broken."""
    return [*_compare_kinds(passages), *_compare_extents(deeds), *_compare_opposites(passages)]


def _compare_kinds(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    told = [one for passage in passages for one in _read_kinds(passage)]
    for part in part_told(told, lambda one, two: not are_days_apart(one.passage, two.passage), is_strict=False):
        yield report_told(
            part,
            kind="predicate",
            severity="medium",
            statement=f"Sources differ on how endangered the kind is: {join_words(list_words(part), 'or')}.",
            explanation="“Critically endangered” is a graver class than “endangered”.",
        )


def _read_kinds(passage: Passage) -> Iterator[Told]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.text.casefold() != "endangered":
            continue
        first = at
        while first > 0 and tokens[first - 1].text in ("-", "‑"):
            first -= 1
        is_critical = first > 0 and tokens[first - 1].text.casefold() == "critically"
        first = first - 1 if is_critical else at
        last = at + 1 if at + 1 < len(tokens) and tokens[at + 1].pos in NOUNS else at
        quote = quote_tokens(passage, first, last, is_widened=False)
        yield Told(passage, "critical" if is_critical else "plain", show_words(passage, first, last), quote)


def _compare_opposites(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """ "The crewed station" against "the unmanned laboratory": an adjective and its contrary before one noun."""
    by_pair: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        tokens = passage.tokens
        for at, token in enumerate(tokens):
            pair, value = _OPPOSITES.get(token.text.casefold(), ("", ""))
            head = token.head
            if not pair or token.dep != "amod" or tokens[head].tag not in ("NN", "NNP") or head < at:
                continue
            quote = quote_tokens(passage, at, head, is_widened=False)
            told = Told(passage, value, show_words(passage, at, head), quote)
            by_pair[pair, classify_word(tokens[head].lemma.casefold())].append(told)
    for pair, idea in sorted(by_pair):
        for part in part_told(
            by_pair[pair, idea],
            lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_THING),
            is_strict=False,
        ):
            yield report_told(
                part,
                kind="predicate",
                severity="medium",
                statement=f"Sources describe one thing in opposite words: {join_words(list_words(part), 'or')}.",
                explanation="The one word denies the other.",
            )


def _compare_extents(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    told: list[tuple[Told, Deed]] = []
    for deed in deeds:
        tokens, family = deed.passage.tokens, classify_predicate(deed.lemma)
        words = {tokens[child].text.casefold() for child in deed.children[deed.at]}
        value = "partly" if words & _PARTLY else "wholly" if words & _WHOLLY else ""
        if value and (family in _BREAKING or deed.lemma in _BREAKING) and not deed.is_denied:
            told.append((tell_deed(deed, value), deed))
    # "One fully, two only partly" is less than all of them.
    partly = {one.file for one, _ in told if one.value == "partly"}
    told = [(one, deed) for one, deed in told if one.value == "partly" or one.file not in partly]
    deed_of = {one.quote: deed for one, deed in told}

    def is_one_thing(one: Told, two: Told) -> bool:
        first, second = deed_of[one.quote], deed_of[two.quote]
        mine, others = (
            frozenset().union(*(name_head(deed.passage, noun) for noun in deed.patients)) for deed in (first, second)
        )
        is_counted = any(
            deed.passage.tokens[noun].pos in ("NUM", "PRON") for deed in (first, second) for noun in deed.patients
        )
        is_same = classify_predicate(first.lemma) == classify_predicate(second.lemma)
        return is_same and (bool(mine & others) or is_counted) and not are_days_apart(one.passage, two.passage)

    for part in part_told([one for one, _ in told], is_one_thing):
        yield report_told(
            part,
            kind="predicate",
            severity="medium",
            statement=f"Sources differ on whether this was wholly or partly so: {join_words(list_words(part), 'or')}.",
            explanation="Some say that it was only partly so, others that it was wholly so.",
        )
