"""A hedge on one side only: "supposedly put a curse on the club" against "a curse was placed on the club"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model.spans import Quote
from ...model.stories import Disagreement
from ...values.concepts import classify_word
from .contexts import compare_terms
from .deeds import DOUBTS, RAISING, Deed, name_head, name_thing, tell_deed
from .lexicon import PERSON_NOUNS, read_words
from .passages import Passage, Told, are_days_apart, list_words, part_told, report_told
from .sides import join_words

# Passages of two facts speak of one act when they name whose it is, and are at least this alike.
ALIKE_ACT = 0.12
# Whom no word tells from anybody else.
_ANYBODY = frozenset({classify_word(word) for word in PERSON_NOUNS} | {"other", "many", "some"})
# Verbs that say too little to be one act, and verbs that say the same of what is put somewhere.
LIGHT = read_words(
    "be have do make get take go come say tell give seem appear know want see use include show reveal try begin start"
)
_PUTTING = read_words("put place lay cast impose")


def compare_doubts(deeds: Iterable[Deed]) -> list[Disagreement]:
    """Acts that some articles doubt in so many words and others state flat."""
    by_verb: defaultdict[str, list[tuple[Deed, Told]]] = defaultdict(list)
    for deed in deeds:
        value = _read_value(deed)
        if value:
            by_verb[name_verb(deed)].append((deed, tell_deed(deed, value)))
    found = []
    for verb in sorted(by_verb):
        told = [one for _, one in by_verb[verb]]
        if len({one.value for one in told}) > 1:
            deeds_of = {one.quote: deed for deed, one in by_verb[verb]}
            found += [_report(part) for part in part_told(told, _Linked(deeds_of), is_strict=False)]
    return found


@dataclass(frozen=True, slots=True)
class _Linked:
    """Whether two things told are of one act, by the deeds that they tell."""

    deeds: Mapping[Quote, Deed]

    def __call__(self, one: Told, two: Told) -> bool:
        return is_one_act(self.deeds[one.quote], self.deeds[two.quote])


def name_verb(deed: Deed) -> str:
    """The verb under one spelling, and under one name for all verbs of putting."""
    lemma = deed.lemma
    if lemma in _PUTTING:
        return "put"
    return f"{lemma[:-3]}ize" if lemma.endswith("ise") and len(lemma) > len("arise") else lemma


def is_one_act(one: Deed, two: Deed) -> bool:
    """Whether two deeds with one verb are of the same persons or things: told as one fact, or by one name."""
    if are_days_apart(one.passage, two.passage) or _are_counted_apart(one, two):
        return False
    agents = None if is_described(one, two) else share_ideas(name_thing, (one, one.agents), (two, two.agents))
    patients = share_ideas(name_head, (one, one.patients), (two, two.patients))
    if (agents is None and patients is None) or agents == frozenset() or patients == frozenset():
        return False
    if patients is None and (one.patients or two.patients):
        return False
    if {fact for fact, _ in one.passage.facts} & {fact for fact, _ in two.passage.facts}:
        return True
    is_named = any(idea.startswith("@") for idea in (agents or frozenset()))
    return is_named and compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_ACT


def _are_counted_apart(one: Deed, two: Deed) -> bool:
    """Whether both count what the deed is done to, and no figure is the same: "40 coins", "more than 900 coins"."""
    counts = [
        {
            token.text.casefold()
            for token in deed.passage.tokens
            if token.dep == "nummod" and token.head in deed.patients
        }
        for deed in (one, two)
    ]
    return bool(counts[0]) and bool(counts[1]) and not counts[0] & counts[1]


def is_described(one: Deed, two: Deed) -> bool:
    """Whether one passage names who does it and the other only describes: "the owner", "Jane Doe"."""
    kinds = [{_name_kind(deed, noun) for noun in deed.agents} for deed in (one, two)]
    return kinds == [{"noun"}, {"name"}] or kinds == [{"name"}, {"noun"}]


def _name_kind(deed: Deed, noun: int) -> str:
    is_named = deed.passage.tokens[noun].pos == "PROPN" or any(
        idea.startswith("@") for idea in name_head(deed.passage, noun)
    )
    return "name" if is_named else "noun"


def share_ideas(
    name: Callable[[Passage, int], frozenset[str]], one: tuple[Deed, Sequence[int]], two: tuple[Deed, Sequence[int]]
) -> frozenset[str] | None:
    """The ideas that the nouns of two deeds share; None where one of the two has none, or only pronouns."""
    if not one[1] or not two[1]:
        return None
    own, others = (frozenset().union(*(name(deed.passage, noun) for noun in nouns)) for deed, nouns in (one, two))
    return (own & others) - _ANYBODY if own and others else None


def _read_value(deed: Deed) -> str:
    if deed.is_denied or deed.lemma in LIGHT or deed.passage.sentence.place != "body":
        return ""
    if deed.stance == "flat":
        is_aside = deed.passage.tokens[deed.at].dep in ("acl", "amod") and not deed.agents
        return "" if is_aside else "stated"
    is_hedged = deed.stance == "doubted" and deed.doubt in DOUBTS | _RAISED
    return "doubted" if is_hedged else ""


_RAISED = frozenset({*RAISING, "believed", "suspected", "thought", "feared", "alleged", "said", "reported", "rumoured"})


def _report(part: Sequence[Told]) -> Disagreement:
    return report_told(
        part,
        kind="modality",
        severity="medium",
        statement=f"Sources differ on how sure this is: {join_words(list_words(part), 'or')}.",
        explanation="Some sources state it as a fact, others only as what is said or supposed.",
    )
