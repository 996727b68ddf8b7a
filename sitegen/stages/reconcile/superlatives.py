"""The first, the largest, the worst: what some sources state flat and others only believe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.readings import Token
from ...model.stories import Disagreement
from ...values.predicates import classify_predicate
from .lexicon import read_words
from .passages import Passage, Told, is_one_occasion, list_words, part_told, quote_tokens, report_told, show_words
from .sides import join_words

ALIKE_RECORD = 0.12
_GREATEST = {
    **dict.fromkeys(("biggest", "largest", "biggest-ever", "largest-ever", "greatest"), "largest"),
    **{word: word for word in ("first", "worst", "deadliest", "oldest", "highest", "longest", "strongest")},
}
_DOUBT = read_words(
    "believed thought could may might potentially perhaps probably possibly reportedly apparently potential"
)
_FLAT = read_words("is was be are were")
_REACH = 6
_NOUN_REACH = 5


def compare_superlatives(passages: Sequence[Passage]) -> list[Disagreement]:
    """Records that some sources call certain and others possible."""
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
        if noun < 0:
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
