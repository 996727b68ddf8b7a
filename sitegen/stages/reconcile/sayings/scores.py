"""How a vote or a match ended, in two numbers: "in a 5-4 decision", "ruled 6 to 3", "won 2-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ....model.readings import Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..contexts import compare_terms
from ..deeds import NOUNS, find_phrase, name_head
from ..lexicon import read_words
from ..occasions import find_verb_above, narrow_passage
from ..passages import (
    MOST_TOLD,
    Passage,
    Told,
    are_days_apart,
    list_words,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from ..sides import join_words

_WHOLE = re.compile(r"(\d{1,3})[-–](\d{1,3})", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)
_JOINS = ("-", "–", "to", "against")
_DECIDING = read_words("vote rule decide hold approve reject pass adopt acquit convict find uphold overturn elect")
_PLAYING = read_words("win lose beat defeat draw tie edge")
_ENDS = read_words("decision ruling vote verdict majority win victory defeat loss draw score result")
_VOTE = "vote"
_REACH = 12
_ALIKE = 0.1


def compare_scores(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """Entries on one vote, or one match, that ends in different numbers; two teams meet on several days."""
    found = [one for passage in passages for one in _read_scores(passage)][:MOST_TOLD]
    told = [one for one, _ in found]
    of: Mapping[Quote, frozenset[str]] = {one.quote: things for one, things in found}

    def is_linked(one: Told, two: Told) -> bool:
        shared = of[one.quote] & of[two.quote]
        is_dated = all(passage.scene.days for passage in (one.passage, two.passage)) or _VOTE in shared
        is_alike = compare_terms(one.passage.terms, two.passage.terms) >= _ALIKE
        return len(shared) > 1 and is_dated and is_alike and not are_days_apart(one.passage, two.passage)

    for part in part_told(told, is_linked):
        yield report_told(
            part,
            kind="quantity",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on how it ended: {join_words(list_words(part), 'or')}.",
            explanation="A vote or a match has one result.",
        )


def _read_scores(passage: Passage) -> Iterator[tuple[Told, frozenset[str]]]:
    """Each pair of numbers that stands beside a word of deciding or playing, and what its clause tells of."""
    tokens = passage.tokens
    if passage.sentence.place != "body":
        return
    for first, last, numbers in _find_pairs(tokens):
        sort = _find_sort(tokens, first, last)
        verb = find_verb_above(tokens, first)
        if not sort or verb < 0:
            continue
        things = {sort, *_name_subjects(passage, verb)}
        begin, end = min(find_phrase(tokens, first), first), _find_end(tokens, last)
        words, quote = show_words(passage, begin, end), quote_tokens(passage, begin, end, is_widened=False)
        value = "-".join(str(number) for number in sorted(numbers))
        yield Told(narrow_passage(passage, verb), value, words, quote), frozenset(things)


def _find_pairs(tokens: Sequence[Token]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Two numbers with a line or "to" between them, by the first and last token."""
    for at, token in enumerate(tokens):
        whole = _WHOLE.fullmatch(token.text)
        if whole:
            yield at, at, (int(whole[1]), int(whole[2]))
        three = tokens[at : at + 3]
        if len(three) == 3 and three[1].text in _JOINS and all(_NUMBER.fullmatch(three[one].text) for one in (0, 2)):
            yield at, at + 2, (int(three[0].text), int(three[2].text))


def _find_sort(tokens: Sequence[Token], first: int, last: int) -> str:
    """Whether the numbers are of a vote or of a match: by the noun behind them, or the verb that they stand beside."""
    behind = tokens[last + 1].lemma.casefold() if last + 1 < len(tokens) else ""
    verb = find_verb_above(tokens, first)
    lemma = tokens[verb].lemma.casefold() if verb >= 0 and abs(verb - first) <= _REACH else ""
    if lemma in _DECIDING or behind in ("decision", "ruling", "vote", "verdict"):
        return _VOTE
    return "match" if lemma in _PLAYING or behind in _ENDS else ""


def _name_subjects(passage: Passage, verb: int) -> set[str]:
    """Whom or what the clause is told of: its subject, and the one that is beaten."""
    tokens = passage.tokens
    nouns = [
        at for at, token in enumerate(tokens) if token.head == verb and token.dep in ("nsubj", "nsubjpass", "dobj")
    ]
    names = set().union(*(name_head(passage, at) for at in nouns if tokens[at].pos in NOUNS))
    return {word for word in names if word != classify_word("people")}


def _find_end(tokens: Sequence[Token], last: int) -> int:
    """The numbers with the noun right behind them: "5-4 decision"."""
    pairs = pairwise(tokens[last : last + 2])
    return last + any(two.lemma.casefold() in _ENDS for _, two in pairs)
