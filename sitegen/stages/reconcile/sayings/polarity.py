"""Statements that exclude each other: it depends or it does not, linked or not, known or not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..deeds import find_phrase, read_deeds
from ..lexicon import read_words
from ..passages import (
    MOST_TOLD,
    Passage,
    Told,
    are_days_apart,
    is_one_occasion,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from ..sides import join_words

_NEGATIONS = read_words("no not n't never none nothing neither nor without")
_NEAR = 5
_BEFORE = 12
_EDGES = frozenset(",;:\"“”()-–—'‘")
_TO_COME = read_words("will would may might could")
# Sentences of one article that are no further apart than this speak of one matter.
NEARBY_SENTENCES = 4
ALIKE_DEPENDENCE = 0.16
_DEPENDING = read_words("hinge depend premise contingent conditional")
_REGARDLESS = read_words("regardless irrespective")
_LINKED = read_words("related linked connected")
_UNLINKED = read_words("unrelated unconnected")
_TIES = read_words("connection connections link links tie ties")
_SAME = read_words(
    "intruder attacker hacker group perpetrator culprit gunman bomber gang suspect author cause origin source"
)
_AWARE = read_words("know aware knowledge")
_LEARNING = read_words("find learn discover hear")
_UNAWARE = read_words("unaware oblivious")

_Reader = Callable[[Passage, int], str]


def compare_polarity(passages: Sequence[Passage]) -> list[Disagreement]:
    """Statements about one matter that affirm and deny it, in two articles or, of parties, in one."""
    return [*_compare_dependence(passages), *_compare_links(passages), *_compare_knowledge(passages)]


def _compare_dependence(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    told = list(_read_all(passages, _read_dependence))
    for part in part_told(told, lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_DEPENDENCE)):
        yield report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement="Sources differ on whether one thing depends on the other: "
            f"{join_words([f'“{one.words}”' for one in _first_of_each(part)], 'or')}.",
            explanation="Some sources make it a condition, others say that it holds in any case.",
        )


def _compare_links(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    told = list(_read_all(passages, _read_link))
    for part in _part_nearby(told, lambda one, two: one.file == two.file and _lie_near(one, two)):
        yield report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement=f"It is disputed whether {_name_author(part)}: "
            f"{join_words([f'“{one.words}”' for one in _first_of_each(part)], 'or')}.",
            explanation="One side tells of a link, the other says that there is none.",
        )


def _name_author(part: Sequence[Told]) -> str:
    """What is disputed, with the name of the one who claims it: "Acme had a part in it"."""
    for one in part:
        for deed in read_deeds(one.passage) if one.value == "link" else ():
            names = [noun for noun in deed.agents if one.passage.tokens[noun].pos == "PROPN"]
            if deed.lemma == "claim" and names:
                first = find_phrase(one.passage.tokens, names[0])
                return f"{show_words(one.passage, first, names[0])} had a part in it"
    linked = [phrase for one in part if one.value == "no link" and (phrase := _name_linked(one.passage))]
    return f"{linked[0]} are linked" if linked else "the two are linked"


def _name_linked(passage: Passage) -> str:
    """The things that are said to have no link: "the two breaches"; "" where no subject tells."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.text.casefold() not in _LINKED | _UNLINKED:
            continue
        verb = token.head if token.dep in ("acomp", "oprd") else at
        nouns = [i for i in range(verb) if tokens[i].head == verb and tokens[i].dep in ("nsubj", "nsubjpass")]
        if nouns and tokens[nouns[0]].pos in ("NOUN", "PROPN"):
            last = max([nouns[0], *(i for i in range(verb) if tokens[i].dep == "conj" and tokens[i].head == nouns[0])])
            return show_words(passage, find_phrase(tokens, nouns[0]), last)
    return ""


def _compare_knowledge(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    told = list(_read_all(passages, _read_knowledge))
    for part in _part_nearby(told, lambda one, two: one.file == two.file or is_one_occasion(one.passage, two.passage)):
        yield report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement="It is disputed whether those concerned knew of it: "
            f"{join_words([f'“{one.words}”' for one in _first_of_each(part)], 'or')}.",
            explanation="One side says that it was known, the other that it was not.",
        )


def _read_all(passages: Sequence[Passage], read: _Reader) -> Iterator[Told]:
    for passage in passages:
        for at in range(len(passage.tokens)):
            value = read(passage, at)
            if value:
                first, last = find_edges(passage.tokens, at)
                words = show_words(passage, first, last)
                yield Told(passage, value, words, quote_tokens(passage, first, last, is_widened=False))


def _read_dependence(passage: Passage, at: int) -> str:
    lemma = passage.tokens[at].lemma.casefold()
    if lemma in _REGARDLESS:
        return "any case"
    return "condition" if lemma in _DEPENDING and not _is_denied(passage.tokens, at) else ""


def _read_link(passage: Passage, at: int) -> str:
    """ "Same" before an author, "claimed responsibility"; "unrelated", "no evidence of a connection"."""
    tokens = passage.tokens
    word = tokens[at].text.casefold()
    if word in _TIES and at + 1 < len(tokens) and tokens[at + 1].text.casefold() in ("to", "with", "between"):
        return "no link" if _is_denied(tokens, at, reach=_NEAR) else ""
    if word == "responsibility" and any(token.lemma.casefold() == "claim" for token in tokens[max(0, at - 2) : at]):
        return "link"
    if word in _UNLINKED:
        return "no link"
    if word in _LINKED and tokens[at].pos in ("ADJ", "VERB"):
        return "no link" if _is_denied(tokens, at, reach=_BEFORE) else ""
    if word == "same" and any(token.lemma.casefold() in _SAME for token in tokens[at + 1 : at + 3]):
        return "link"
    return ""


def _read_knowledge(passage: Passage, at: int) -> str:
    tokens = passage.tokens
    lemma = tokens[at].lemma.casefold()
    event = _find_event(tokens, at)
    if not event:
        return ""
    if any(token.lemma.casefold() in _TO_COME for token in tokens[max(0, at - _NEAR) : at]):
        return ""
    if lemma in _UNAWARE or (lemma in _AWARE and _is_denied(tokens, at)):
        return f"not known|{event}"
    is_after = at > 0 and tokens[at - 1].text.casefold() in ("after", "despite")
    return f"known|{event}" if is_after and (lemma in _LEARNING or lemma in _AWARE) else ""


def _find_event(tokens: Sequence[Token], at: int) -> str:
    """The idea of the first word of an event behind a word of knowing."""
    for token in tokens[at + 1 : at + 1 + _NEAR + 2]:
        idea = classify_word(token.lemma.casefold())
        if idea.endswith("!") and token.pos in ("NOUN", "VERB") and idea not in ("find!", "be!", "say!"):
            return idea
    return ""


def _is_denied(tokens: Sequence[Token], at: int, *, reach: int = _NEAR) -> bool:
    return any(token.text.casefold() in _NEGATIONS for token in tokens[max(0, at - reach) : at])


def find_edges(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """From the subject of the statement to the end of what follows, never over a comma or a quotation mark."""
    first = last = at
    while first > 0 and at - first < _BEFORE and tokens[first - 1].text not in _EDGES:
        first -= 1
    while last + 1 < len(tokens) and last - at < _BEFORE and tokens[last + 1].pos not in ("PUNCT", "CCONJ"):
        last += 1
    if first < at and tokens[first].pos == "CCONJ":
        first += 1
    return first, last


def _part_nearby(told: Sequence[Told], is_linked: Callable[[Told, Told], bool]) -> list[list[Told]]:
    """The first set of statements that affirm and deny one matter, linked one to another; none or one."""
    kept = [
        (one, two)
        for one, two in combinations(told[:MOST_TOLD], 2)
        if _oppose(one.value, two.value) and is_linked(one, two) and not are_days_apart(one.passage, two.passage)
    ]
    found = {one.quote: one for pair in kept for one in pair}
    return [[found[quote] for quote in sorted(found)]] if found else []


def _oppose(one: str, two: str) -> bool:
    """Whether two values say yes and no of one event."""
    first, second = one.partition("|"), two.partition("|")
    return first[0] != second[0] and first[2] == second[2]


def _lie_near(one: Told, two: Told) -> bool:
    return abs(one.passage.number - two.passage.number) <= NEARBY_SENTENCES


def _first_of_each(part: Sequence[Told]) -> list[Told]:
    first: dict[str, Told] = {}
    for one in part:
        first.setdefault(one.value, one)
    return list(first.values())
