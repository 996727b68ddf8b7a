"""The first, the largest, the worst: of all time or since a year, above all or one of several, sure or believed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.predicates import classify_predicate, is_event_noun
from ..contexts import compare_terms
from ..lexicon import read_words
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

# Sentences must be this alike to tell of one record, unless it is one of all time; the second of a row may be another.
ALIKE_RECORD = 0.12
ALIKE_RANKED = 0.25
# What is measured, with the words for most of it and for least of it.
_SCALES = {
    word: (row.split("|")[0].split()[0], side)
    for row in (
        "largest biggest greatest largest-ever biggest-ever|smallest",
        "highest|lowest",
        "best|worst",
        "oldest|youngest",
        "longest|shortest",
        "fastest|slowest",
        "strongest|weakest",
        "richest|poorest",
        "deadliest|",
        "costliest|cheapest",
        "first|last",
    )
    for side, words in zip(("most", "least"), row.split("|"), strict=True)
    for word in words.split()
}
_COMPARED = {"bigger": "largest", "larger": "largest", "longer": "longest", "deadlier": "deadliest", "worse": "worst"}
_RANKS = read_words("second third fourth fifth sixth seventh eighth ninth tenth")
_DOUBT = read_words("believed thought potentially perhaps probably possibly reportedly apparently potential")
_POSSIBLE = read_words("could may might")
# "Would be the largest" is a guess of what is to come, or what came of it.
_OPEN = "would"
_OPENING = read_words("the its their his her our 's ’s ' ’ a an")
# What makes a record one of all time: "in American history", "on record".
_ALL_TIME = read_words("history record ever memory")
# How long something was missed or went on, in words that are used for one another.
_SPELLS = read_words("streak drought wait spell stretch period run gap reign")
_REACH, _NOUN_REACH, _SCOPE_REACH = 6, 5, 9
_OPEN_KINDS = frozenset({"", "level"})


def compare_superlatives(passages: Sequence[Passage]) -> list[Disagreement]:
    """Records of one thing that sources rank, bound or trust differently."""
    by_scale: defaultdict[str, list[Told]] = defaultdict(list)
    kinds: dict[Quote, str] = {}
    for passage in passages:
        for scale, kind, told in _read_records(passage):
            by_scale[scale].append(told)
            kinds[told.quote] = kind

    def is_one_record(one: Told, two: Told) -> bool:
        mine, other = kinds[one.quote], kinds[two.quote]
        is_opposed = one.value.split()[0] != two.value.split()[0]
        is_open = mine in _OPEN_KINDS and other in _OPEN_KINDS if is_opposed else bool(_OPEN_KINDS & {mine, other})
        is_kind = mine == other or is_open
        is_ever = mine == other and (mine == "spell" or (mine != "" and "ever" in one.value and "ever" in two.value))
        is_ranked = bool(_RANKS & {*one.value.split(), *two.value.split()})
        least = ALIKE_RANKED if is_ranked else ALIKE_RECORD
        is_alike = compare_terms(one.passage.terms, two.passage.terms) >= least
        is_one = (is_ever and not is_ranked) or (is_kind and is_alike and _are_of_one_time(one, two))
        return is_one and not are_days_apart(one.passage, two.passage)

    return [
        report_told(
            part,
            kind="scope",
            severity="medium",
            statement=f"Sources differ on how far this is a record: {join_words(list_words(part), 'or')}.",
            explanation=_explain(part),
        )
        for scale in sorted(by_scale)
        for part in part_told(by_scale[scale][:MOST_TOLD], is_one_record, _clash, is_strict=False)
    ]


def _are_of_one_time(one: Told, two: Told) -> bool:
    """Whether neither is of another time: a date before which there was no such record tells of none."""
    if "since" in one.value.split() or "since" in two.value.split():
        return True
    scenes = one.passage.scene, two.passage.scene
    return scenes[0].is_elsewhen == scenes[1].is_elsewhen and bool(scenes[0].days) == bool(scenes[1].days)


def _explain(part: Sequence[Told]) -> str:
    values = {word for one in part for word in one.value.split()}
    if "one" in values:
        return "Some sources put it above all others, others say no more than that it is among the first."
    if "doubt" in values:
        return "Some sources state it as a fact, others as a belief or a possibility."
    return "The sources rank it differently, or among others."


def _clash(one: str, two: str) -> bool:
    """Whether two records of one thing, each a side, a rank, a trust and a span, cannot be said of it alike."""
    (side, rank, trust, span), (other_side, other_rank, other_trust, other_span) = one.split(), two.split()
    if side != other_side:
        return rank == other_rank == "top"
    is_ever = {span, other_span} == {"ever", "since"}
    is_trusted_apart = trust != other_trust and "open" not in (trust, other_trust)
    return rank != other_rank or is_trusted_apart or (is_ever and rank == "top")


def _read_records(passage: Passage) -> Iterator[tuple[str, str, Told]]:
    """The scale, the class of the noun ("" unsaid) and the words of each record, by side, rank, trust and span."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        before = [other.text.casefold() for other in tokens[max(0, at - _REACH) : at]]
        is_none = token.text.casefold() in _COMPARED and "no" in before and "other" in before
        word = token.text.casefold().rpartition("-")[2] if token.pos == "ADJ" else token.text.casefold()
        scale, side = _SCALES.get(_COMPARED.get(word, "") if is_none else word, ("", ""))
        if not scale or not (set(before) & _OPENING or is_none):
            continue
        noun = _find_noun(tokens, at)
        span, end = _find_span(tokens, max(at, noun))
        kind = _name_kind(tokens, noun)
        if scale == "first" and (noun < 0 or "be" not in {other.lemma for other in tokens[max(0, at - _REACH) : at]}):
            continue
        starts = [place for place in range(max(0, at - _REACH), at - 1) if _is_one_of(tokens, place)]
        rank = (
            "one"
            if starts
            else next((one for one in (token.text.casefold().split("-")[0], *before[-2:]) if one in _RANKS), "top")
        )
        is_doubted = bool((_DOUBT | _POSSIBLE) & set(before))
        trust = "doubt" if is_doubted else "open" if _OPEN in before else "sure"
        start = starts[0] if starts else _find_start(tokens, at, is_none=is_none)
        last = max(at, noun, end)
        words, quote = show_words(passage, start, last), quote_tokens(passage, start, last)
        yield scale, kind, Told(passage, f"{side} {rank} {trust} {span}", words, quote)


def _name_kind(tokens: Sequence[Token], noun: int) -> str:
    lemma = tokens[noun].lemma.casefold() if noun >= 0 else ""
    if lemma in _SPELLS or lemma in ("", "level"):
        return "spell" if lemma in _SPELLS else lemma
    return classify_predicate(lemma) if is_event_noun(lemma) else classify_word(lemma)


def _is_one_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether "one of" or "among" begins here."""
    words = [token.text.casefold() for token in tokens[at : at + 2]]
    return words == ["one", "of"] or words[:1] == ["among"]


def _find_start(tokens: Sequence[Token], at: int, *, is_none: bool) -> int:
    """Where the words about a record begin: its "no other", its doubt, its article."""
    first = max(0, at - _REACH)
    words = [token.text.casefold() for token in tokens[first:at]]
    marks = {"no"} if is_none else _DOUBT | _POSSIBLE | {"the"}
    return first + min((place for place, word in enumerate(words) if word in marks), default=len(words))


def _find_span(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Whether a record is one of all time or since some time, and the last word that says so; "any" and -1 unsaid."""
    for place in range(at, min(len(tokens), at + _SCOPE_REACH)):
        if tokens[place].pos in ("VERB", "AUX", "PUNCT") and place > at:
            break
        if tokens[place].lemma.casefold() in _ALL_TIME:
            return "ever", place
        if tokens[place].text.casefold() == "since":
            after = range(place + 1, min(len(tokens), place + _NOUN_REACH))
            return "since", next((one for one in after if tokens[one].pos in ("NOUN", "PROPN", "NUM")), place)
    return "any", -1


def _find_noun(tokens: Sequence[Token], at: int) -> int:
    """The last noun of the phrase that a superlative begins; -1 for none."""
    found = -1
    for place in range(at + 1, min(len(tokens), at + 1 + _NOUN_REACH)):
        if tokens[place].pos in ("NOUN", "PROPN"):
            found = place
        elif tokens[place].pos not in ("ADJ", "ADV", "PUNCT") or tokens[place].text == ",":
            break
    return found
