"""Sums that sources leave to the reader: "his mother and ten others died" is eleven, two places' dead are all.

The calculation is printed with the entry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ....model.readings import Quantity, Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..deeds import NOUNS, find_phrase, list_children
from ..intervals import measure_interval
from ..lexicon import VAGUE, find_family, read_words
from ..passages import MOST_TOLD, Passage, Told, part_told, quote_tokens, report_told, show_words
from ..quotes import climb_to_noun, find_overlapped
from ..sides import join_words, make_side
from .collecting import Figure
from .tolls import gather_tolls
from .venues import name_places

ALIKE_TOLL = 0.1
# Totals of one event that lie further apart count other people.
LARGEST_RATIO = 1.5
_FAMILIES = {"death": "dead", "injury": "injured"}
_OTHERS = read_words("other others")
_STEPS = 6
# A longer sentence is a list or a table.
MOST_TOKENS = 250


@dataclass(frozen=True, slots=True)
class _Total:
    """How many were killed or hurt, by the words that say it, and how it comes about where it is a sum."""

    family: str
    number: float
    sum_words: str
    told: Told


def compare_companions(passages: Sequence[Passage]) -> list[Disagreement]:
    """Contradictions between the number of victims and those counted beside somebody: "she and ten others"."""
    by_family: defaultdict[str, list[_Total]] = defaultdict(list)
    for passage in passages:
        for total in _read_totals(passage) if len(passage.tokens) <= MOST_TOKENS else ():
            by_family[total.family].append(total)
    found = []
    for family in sorted(by_family):
        of = {total.told.quote: total for total in by_family[family]}

        def is_linked(one: Told, two: Told, of: Mapping[Quote, _Total] = of) -> bool:
            mine, other = of[one.quote], of[two.quote]
            is_near = max(mine.number, other.number) <= LARGEST_RATIO * min(mine.number, other.number)
            is_sum = bool(mine.sum_words or other.sum_words)
            alike = compare_terms(one.passage.terms, two.passage.terms)
            return is_sum and is_near and alike >= ALIKE_TOLL

        told = [total.told for total in by_family[family]][:MOST_TOLD]
        for part in part_told(told, is_linked, is_strict=False):
            sums = list(dict.fromkeys(of[one.quote].sum_words for one in part if of[one.quote].sum_words))
            found.append(
                report_told(
                    part,
                    kind="computed",
                    relation="contradicts",
                    severity="high",
                    statement=f"Sources come to different numbers of {_FAMILIES[family]}: "
                    f"{join_words(sorted({one.value for one in part}, key=float), 'or')}.",
                    explanation=f"{'; '.join(sums)}.",
                )
            )
    return found


def _read_totals(passage: Passage) -> Iterator[_Total]:
    tokens, children = passage.tokens, list_children(passage.tokens)
    for quantity in passage.quantities:
        inside = find_overlapped(tokens, quantity.span)
        number = quantity.low
        if quantity.unit or not inside or number is None or number < 1 or quantity.bound != "exact":
            continue
        noun = climb_to_noun(tokens, inside[-1])
        family = _find_family(tokens, noun)
        if family not in _FAMILIES or VAGUE & set(quantity.exact.casefold().split()):
            continue
        words = {tokens[at].text.casefold() for at in (noun, *children[noun])}
        beside = _find_beside(tokens, children, noun) if words & _OTHERS else []
        if words & _OTHERS and not beside:
            continue
        count = len(beside)
        first, last = min(inside[0], *beside, noun), max(noun, inside[-1])
        is_whole = bool(beside) or tokens[noun].dep in ("nsubj", "nsubjpass", "dobj")
        if is_whole and last - first <= 4 * _STEPS:
            first = find_phrase(tokens, first)
            said = " and ".join(show_words(passage, at, at) for at in beside)
            sum_words = f"{said} and {show_words(passage, inside[0], last)}: {count} + {number:g} = {number + count:g}"
            quote = quote_tokens(passage, first, last, is_widened=False)
            told = Told(passage, f"{number + count:g}", show_words(passage, first, last), quote)
            yield _Total(family, number + count, sum_words if beside else "", told)


def _find_family(tokens: Sequence[Token], noun: int) -> str:
    """What befell those counted: the family of the verb above their noun, over those joined to it."""
    at = noun
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at or tokens[head].pos == "VERB":
            return find_family(tokens[head].lemma)
        at = head
    return ""


def _find_beside(tokens: Sequence[Token], children: Sequence[Sequence[int]], noun: int) -> list[int]:
    """The single persons whom those counted stand beside: joined by "and", or as the subject that died "with" them."""
    first = noun
    while tokens[first].dep == "conj" and tokens[first].head != first:
        first = tokens[first].head
    if first != noun:
        row = [first]
        for at in row:
            row += [one for one in children[at] if tokens[one].dep == "conj" and one not in row]
        beside = [at for at in sorted(row) if at != noun]
        return beside if all(_is_single(tokens, children, at) for at in beside) else []
    lead = tokens[noun].head
    verb = tokens[lead].head
    if tokens[lead].text.casefold() not in ("with", "alongside") or tokens[verb].pos != "VERB":
        return []
    subjects = [at for at in children[verb] if tokens[at].dep in ("nsubj", "nsubjpass")]
    meant = [tokens[verb].head if tokens[at].tag == "WP" else at for at in subjects]
    return [at for at in meant if _is_single(tokens, children, at)]


def _is_single(tokens: Sequence[Token], children: Sequence[Sequence[int]], at: int) -> bool:
    is_counted = any(tokens[one].dep == "nummod" for one in children[at])
    return tokens[at].pos in NOUNS and tokens[at].tag in ("NN", "NNP") and not is_counted


def compare_places_summed(figures: Sequence[Figure], kinds: Mapping[str, str]) -> list[Disagreement]:
    """Contradictions between the toll of several places, and the tolls that one article gives of each of them."""
    slots = [slot for slot in gather_tolls(figures, kinds) if slot[0].family in _FAMILIES and not slot[0].nations]
    found = []
    for whole in slots:
        parts = [slot for slot in slots if slot[0].family == whole[0].family and len(slot[0].venues) == 1]
        parts = [slot for slot in parts if slot[0].venues < whole[0].venues]
        if len(whole[0].venues) < 2 or len(parts) != len(whole[0].venues):
            continue
        last = _find_last(whole)
        files = set.intersection(*({figure.file for figure in slot} for slot in parts))
        for file in sorted(files - {figure.file for figure in whole}):
            told = [_find_last([figure for figure in slot if figure.file == file]) for slot in parts]
            is_older = any(figure.day < last.day for figure in told)
            if not is_older and not _meets(last.quantity, [figure.quantity for figure in told]):
                found.append(_report(last, told))
                break
    return found


def _find_last(slot: Sequence[Figure]) -> Figure:
    return max(slot, key=lambda figure: (figure.day, figure.point, figure.place))


def _meets(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    low, high = measure_interval(whole)
    ranges = [measure_interval(part) for part in parts]
    return sum(one for one, _ in ranges) <= high and low <= sum(two for _, two in ranges)


def _report(whole: Figure, parts: Sequence[Figure]) -> Disagreement:
    words = " + ".join(f"{figure.says} ({name_places(figure.venues)})" for figure in parts)
    told = join_words([figure.says for figure in parts], "and")
    return Disagreement(
        id="",
        type="computed",
        relation="contradicts",
        severity="medium",
        statement=f"The numbers of {_FAMILIES[whole.family]} of each place do not add up to that of all: {told}, "
        f"but {whole.says} in all.",
        explanation=f"{words} = {sum(figure.point for figure in parts):g}; in all: {whole.says}.",
        facts=tuple(sorted({whole.fact, *(figure.fact for figure in parts)}, key=lambda name: int(name[1:]))),
        sides=(
            make_side(whole.says, whole.says, [whole.quote]),
            make_side(told, None, [figure.quote for figure in parts]),
        ),
    )
