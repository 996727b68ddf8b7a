"""When two names are spellings of one: transliterations, initials, nicknames, plurals, slips of the pen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from ...values.names.nicknames import share_nickname
from ...values.names.words import GIVEN_NAMES
from .kinds import is_known_place

SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
LEGAL_FORMS = frozenset({
    "inc", "ltd", "corp", "llc", "plc", "llp", "nv", "gmbh", "co", "ag", "sa", "limited", "corporation", "company",
    "incorporated", "holdings", "group",
})  # fmt: skip
# Two spellings are taken for one from here on (0 to 100, rapidfuzz); tuned on transliterations: Zelenskyy and Zelenskiy
# stand at 89, Maliuk and Malyuk at 83, Fidan and Biden at 60.
_SAME_WORD = 83
_SAME_PHRASE = 90
_LEAST_LETTERS = 5


def strip_legal_form(folded: str) -> str:
    """A company's folded name without "Ltd" and the like, or the name itself if nothing else is in it."""
    words = folded.split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def is_told_apart(words: Sequence[str], folded: Container[str]) -> bool:
    """Whether the articles use a short form with "Jr": then the elder of that name is another person in them."""
    if len(words) < 2 or words[-1] not in SUFFIXES:
        return False
    return any(f"{word} {words[-1]}" in folded for word in (words[0], words[-2]))


def is_same_person(first: list[str], second: list[str]) -> bool:
    """Whether two names are spellings of one: surnames alike and first names alike, or one an initial of the other.

    Middle names that both have must agree: a father and his son often share the first.
    """
    if len(first) == 1 or len(second) == 1:
        return len(first) == len(second) and is_same_word(first[0], second[0])
    first, second = ([word for word in words if word not in SUFFIXES] or words for words in (first, second))
    if has_other_middle(first, second):
        return False
    if first[0] == second[0] and first[-1] == second[-1]:
        return True
    if len(first) == len(second) >= 3 and first[:-1] == second[:-1]:
        return first[-1][0] == second[-1][0] and fuzz.ratio(first[-1], second[-1]) >= 60
    if first[-1] == second[-1] and len(first) == len(second) and _is_slip(first[0], second[0]):
        return True
    is_same_first = _is_same_given(first[0], second[0])
    return is_same_first and (first[-1] == second[-1] or is_same_word(first[-1], second[-1]))


def has_other_middle(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether both names have words between the first and the last, and these name different persons."""
    one, other = first[1:-1], second[1:-1]
    if not one or not other or first[0] != second[0] or first[-1] != second[-1]:
        return False
    return not any(_is_same_given(word, others) for word in one for others in other)


def _is_same_given(first: str, second: str) -> bool:
    is_initial = first[0] == second[0] and 1 in (len(first), len(second))
    return is_initial or is_same_word(first, second) or share_nickname(first, second)


def _is_slip(first: str, second: str) -> bool:
    """Whether one uncommon given name is the other with one letter wrong ("Rajao" for "Rajai")."""
    if len(first) != len(second) or len(first) < _LEAST_LETTERS or {first, second} <= GIVEN_NAMES:
        return False
    return first[:2] == second[:2] and sum(one != other for one, other in zip(first, second, strict=True)) == 1


def is_same_word(first: str, second: str) -> bool:
    """Whether two words are spellings of one; short ones must be equal."""
    if min(len(first), len(second)) < _LEAST_LETTERS or first[0] != second[0]:
        return first == second
    return fuzz.ratio(first, second) >= _SAME_WORD


def is_same_phrase(first: list[str], second: list[str]) -> bool:
    """Whether two names of bodies or places are spellings of one: as many words, all but one of them equal."""
    if is_known_place(" ".join(first)) and is_known_place(" ".join(second)):
        return False
    differing = [(one, other) for one, other in zip(first, second, strict=False) if one != other]
    if len(first) != len(second) or len(differing) != 1:
        return False
    one, other = differing[0]
    if any(sign.isdigit() for sign in one + other):
        return False
    is_plural = one.rstrip("s") == other.rstrip("s")
    is_particle = max(len(one), len(other)) <= 2 and len(first) > 2
    return is_plural or is_particle or (min(len(one), len(other)) >= 7 and fuzz.ratio(one, other) >= _SAME_PHRASE)


def choose_middles(people: Sequence[tuple[str, int]]) -> Iterator[tuple[str, str]]:
    """The pairs of a short name and a long one that must not be joined: (name, count) pairs of one surname.

    "John Kufuor" fits John Addo and John Agyekum Kufuor, who are two; it is the one named more often.
    """
    longs: defaultdict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    shorts: list[str] = []
    for name, count in people:
        words = name.split()
        if len(words) > 2:
            longs[words[0], words[-1]].append((name, count))
        else:
            shorts.append(name)
    for short in sorted(shorts):
        longer = longs.get((short.split()[0], short.split()[-1]), [])
        rivals = {
            name
            for first, second in combinations(longer, 2)
            if has_other_middle(first[0].split(), second[0].split())
            for name in (first[0], second[0])
        }
        if rivals:
            best = max((entry for entry in longer if entry[0] in rivals), key=lambda entry: (entry[1], entry[0]))
            yield from ((short, name) for name in sorted(rivals - {best[0]}))
