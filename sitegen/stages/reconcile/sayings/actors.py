"""Who did it, and where: names before an event noun, and prepositions of place, that differ in one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....model.claims import Claim
from ....model.readings import Token
from ....model.spans import Quote, Span
from ....model.stories import Disagreement, DisagreementType
from ....values.predicates import classify_predicate
from ..facts import Stated
from ..lexicon import read_words
from ..nations import find_nations
from ..quotes import Sentences, cut_quote, sentence_of, tokens_of
from ..sides import contrast_words, join_words, make_side

_INSIDE = read_words("in inside within")
_BESIDE = read_words("near outside beside")
# Words for a union of several nations: its members act in its name.
_UNIONS = read_words("coalition allied western international joint")

_BODIES = read_words("nato un eu au")
# Acts that have one author: two bodies may both investigate, but one of them dropped the bomb.
_ACTS = frozenset({"attack", "explode", "invade", "shoot", "kill"})

# What one source says: a key, the words shown, and where they stand.
_Told = tuple[str, str, Quote]


def compare_actors(stated: Sequence[Stated], sentences: Sentences) -> list[Disagreement]:
    """Events of one fact that some sources ascribe to one nation or body and others to another ("US", "Nato")."""
    found = []
    for one in stated:
        told: defaultdict[str, list[_Told]] = defaultdict(list)
        for claim in one.claims:
            for event, actor in _read_actors(claim, sentences):
                told[event].append(actor)
        for event in sorted(told):
            entry = _judge(one, told[event], "actor", f"Sources differ on whose {event} it was")
            if entry is not None:
                found.append(entry)
    return found


def compare_places(stated: Sequence[Stated], sentences: Sentences) -> list[Disagreement]:
    """Places of one fact that some sources put something in, and others near or outside."""
    found: list[Disagreement] = []
    for one in stated:
        told: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
        for claim in one.claims:
            for place, position in _read_positions(claim, sentences):
                told[place].append(position)
        for place in sorted(told):
            entry = _judge(one, told[place], "predicate", "Sources differ on where this happened")
            if entry is not None and entry.statement not in {other.statement for other in found}:
                found.append(entry)
    return found


def _read_actors(claim: Claim, sentences: Sentences) -> Iterator[tuple[str, _Told]]:
    sentence = sentence_of(claim, sentences)
    for at, token in tokens_of(claim, sentences):
        is_act = token.pos == "NOUN" and token.dep != "compound" and classify_predicate(token.lemma) in _ACTS
        if sentence is None or not is_act:
            continue
        for before in sentence.tokens[max(0, at - 3) : at]:
            nation = next(iter(find_nations([before.text])), "")
            is_body = before.pos == "PROPN" and before.text.isupper() and len(before.text) > 2
            is_named = nation or is_body or before.text.casefold() in _BODIES or before.lemma.casefold() in _UNIONS
            if is_named and before.dep in ("amod", "compound", "nmod"):
                key = nation or before.text.casefold()
                event = token.lemma.casefold().removeprefix("air")
                quote = cut_quote(claim, Span(before.start, token.end), sentences)
                words = sentence.text[before.start - sentence.start : token.end - sentence.start]
                yield event, (key, " ".join(words.split()), quote)


def _read_positions(claim: Claim, sentences: Sentences) -> Iterator[tuple[tuple[str, str], _Told]]:
    """Positions with the place and the act that is told of it: "stood outside the bank" is not "fired in the bank"."""
    sentence = sentence_of(claim, sentences)
    for _, token in tokens_of(claim, sentences):
        if sentence is None or token.dep != "pobj" or token.pos not in ("NOUN", "PROPN"):
            continue
        before: Token = sentence.tokens[token.head]
        word = before.lemma.casefold()
        if word in _INSIDE or word in _BESIDE:
            key = "in" if word in _INSIDE else "near"
            words = " ".join(sentence.text[before.start - sentence.start : token.end - sentence.start].split())
            if before.start < token.start:
                act = classify_predicate(sentence.tokens[before.head].lemma)
                quote = cut_quote(claim, Span(before.start, token.end), sentences)
                yield (token.lemma.casefold(), act), (key, words, quote)


def _judge(one: Stated, told: Sequence[_Told], kind: DisagreementType, question: str) -> Disagreement | None:
    """An entry when articles say different things, and none of them says two."""
    by_key: defaultdict[str, list[_Told]] = defaultdict(list)
    for entry in told:
        by_key[entry[0]].append(entry)
    if len(by_key) < 2 or _has_both(by_key):
        return None
    keys = sorted(by_key, key=lambda key: (-len(by_key[key]), key))
    return Disagreement(
        id="",
        type=kind,
        relation="differs",
        severity="medium",
        statement=f"{question}: {join_words([by_key[key][0][1] for key in keys], 'or')}.",
        explanation=contrast_words([by_key[key][0][1] for key in keys]),
        facts=(one.fact.id,),
        sides=tuple(
            make_side(by_key[key][0][1], by_key[key][0][1], [quote for _, _, quote in by_key[key]]) for key in keys
        ),
    )


def _has_both(by_key: Mapping[str, Sequence[_Told]]) -> bool:
    """Whether an article says more than one of them: then it tells two things apart."""
    files = [{quote.file for _, _, quote in told} for told in by_key.values()]
    return len(set().union(*files)) < sum(map(len, files))
