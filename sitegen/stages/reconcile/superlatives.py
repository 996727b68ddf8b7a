"""The first, the largest, the worst: what some sources state flat, others only believe, others call one of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.readings import Token
from ...model.spans import Quote
from ...model.stories import Disagreement
from ...values.predicates import classify_predicate
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

ALIKE_RECORD = 0.12
_GREATEST = {
    **dict.fromkeys(("biggest", "largest", "biggest-ever", "largest-ever", "greatest"), "largest"),
    **{word: word for word in ("first", "worst", "deadliest", "oldest", "highest", "longest", "strongest")},
}
_COMPARED = {"bigger": "largest", "larger": "largest", "longer": "longest", "deadlier": "deadliest", "worse": "worst"}
_DOUBT = read_words(
    "believed thought could may might potentially perhaps probably possibly reportedly apparently potential"
)
_FLAT = read_words("is was be are were became become")
_REACH = 6
_NOUN_REACH = 5
_SCOPE_REACH = 9
# What makes a record one of all time: "in American history", "on record".
_ALL_TIME = read_words("history record ever memory")
# How long something was missed or went on, in words that are used for one another.
_SPELLS = read_words("streak drought wait spell stretch period run gap reign")


def compare_superlatives(passages: Sequence[Passage]) -> list[Disagreement]:
    """Records that some sources call certain and others possible, or one of several."""
    return [*_compare_certainty(passages), *_compare_rank(passages)]


def _compare_certainty(passages: Sequence[Passage]) -> list[Disagreement]:
    by_record: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        for record, told in _read_records(passage):
            by_record[record].append(told)
    return [
        report_told(
            part,
            kind="modality",
            statement=f"Sources differ on how sure it is that this is the {record[0]}: "
            f"{join_words(list_words(part), 'or')}.",
            explanation="Some sources state it as a fact, others as a belief or a possibility.",
        )
        for record in sorted(by_record)
        for part in part_told(
            by_record[record], lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_RECORD)
        )
    ]


def _compare_rank(passages: Sequence[Passage]) -> list[Disagreement]:
    """Records of all time, of which some sources make "one of the longest" and others "the longest"."""
    by_record: defaultdict[str, list[Told]] = defaultdict(list)
    nouns: dict[Quote, str] = {}
    for passage in passages:
        for record, noun, told in _read_ranks(passage):
            by_record[record].append(told)
            nouns[told.quote] = noun

    def is_one_record(one: Told, two: Told) -> bool:
        kinds = {nouns[one.quote], nouns[two.quote]}
        return (len(kinds) == 1 or "" in kinds) and not are_days_apart(one.passage, two.passage)

    return [
        report_told(
            part,
            kind="scope",
            severity="medium",
            statement=f"Sources differ on whether this is the {record} or one of the {record}: "
            f"{join_words(list_words(part), 'or')}.",
            explanation="Some sources put it above all others, others say no more than that it is among the first.",
        )
        for record in sorted(by_record)
        for part in part_told(by_record[record], is_one_record, lambda one, two: (one == "one") != (two == "one"))
        if any(one.value == "one" for one in part)
    ]


def _read_ranks(passage: Passage) -> Iterator[tuple[str, str, Told]]:
    """The record, the class of its noun ("" unsaid), and its words, valued "one", "doubt" or "top"."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        before = [other.text.casefold() for other in tokens[max(0, at - _REACH) : at]]
        record = _GREATEST.get(word, "")
        is_none = word in _COMPARED and "no" in before and "other" in before
        if is_none:
            record = _COMPARED[word]
        if record in ("", "first") or "second" in before[-2:]:
            continue
        noun = _find_noun(tokens, at)
        scope = _find_scope(tokens, max(at, noun))
        is_spell = noun >= 0 and tokens[noun].lemma.casefold() in _SPELLS
        if scope < 0 and not is_spell:
            continue
        starts = [place for place in range(max(0, at - _REACH), at - 1) if _is_one_of(tokens, place)]
        start = starts[0] if starts else _find_start(tokens, at, is_none=is_none)
        value = "one" if starts else "doubt" if _DOUBT & set(before) else "top"
        last = max(at, noun, scope)
        kind = "spell" if is_spell else classify_predicate(tokens[noun].lemma) if noun >= 0 else ""
        yield record, kind, Told(passage, value, show_words(passage, start, last), quote_tokens(passage, start, last))


def _is_one_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one of" or "among" begins here."""
    words = [token.text.casefold() for token in tokens[at : at + 2]]
    return words == ["one", "of"] or words[:1] == ["among"]


def _find_start(tokens: Sequence[Token], at: int, *, is_none: bool) -> int:
    """Where the words about a record begin: its "no other", its doubt, its article."""
    first = max(0, at - _REACH)
    words = [token.text.casefold() for token in tokens[first:at]]
    marks = {"no"} if is_none else _DOUBT | {"the"}
    return first + min((place for place, word in enumerate(words) if word in marks), default=len(words))


def _find_scope(tokens: Sequence[Token], at: int) -> int:
    """The word behind a record that makes it one of all time, -1 for none."""
    for place in range(at, min(len(tokens), at + _SCOPE_REACH)):
        if tokens[place].pos in ("VERB", "AUX", "PUNCT") and place > at:
            break
        if tokens[place].lemma.casefold() in _ALL_TIME:
            return place
    return -1


def _read_records(passage: Passage) -> Iterator[tuple[tuple[str, str], Told]]:
    """Superlatives behind a form of "be", with the class of the noun that they stand before."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        record = _GREATEST.get(token.text.casefold())
        if record is None or token.pos not in ("ADJ", "NOUN"):
            continue
        before = tokens[max(0, at - _REACH) : at]
        words = [other.text.casefold() for other in before]
        if not words or "the" not in words[-2:] or not _FLAT & set(words):
            continue
        noun = _find_noun(tokens, at)
        if noun < 0 or any(_is_one_of(tokens, place) for place in range(max(0, at - _REACH), at)):
            continue
        start = at - len(words) + max(place for place, word in enumerate(words) if word in _FLAT)
        doubts = [at - len(words) + place for place, word in enumerate(words) if word in _DOUBT]
        start = min([start, *doubts])
        value = "doubt" if doubts else "flat"
        told = Told(passage, value, show_words(passage, start, noun), quote_tokens(passage, start, noun))
        yield (record, classify_predicate(tokens[noun].lemma)), told


def _find_noun(tokens: Sequence[Token], at: int) -> int:
    """The last noun of the phrase that a superlative begins; -1 for none."""
    found = -1
    for place in range(at + 1, min(len(tokens), at + 1 + _NOUN_REACH)):
        if tokens[place].pos in ("NOUN", "PROPN"):
            found = place
        elif tokens[place].pos not in ("ADJ", "ADV", "PUNCT") or tokens[place].text == ",":
            break
    return found
