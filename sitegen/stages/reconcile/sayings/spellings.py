"""Names that articles spell differently: "Elisabeth Brown" in one, "Elizabeth Brown" in another."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from ....model.spans import Span
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..passages import MOST_TOLD, Passage, Told, list_words, part_told, quote_span, report_told
from ..sides import join_words

# Two words of so many letters are spellings of one when they are this alike.
FEWEST_LETTERS = 5
ALIKE_SPELLED = 0.8
# Of a name of one word more must be alike: countries have names that are near each other.
ALIKE_ALONE = 0.92
_MOST_WORDS = 4
_BEGINNING = 3
# What stands for an accent, and what is spelled so on one side of the ocean.
_SAME = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("isation", "ization"), ("centre", "center"))


def compare_spellings(passages: Sequence[Passage]) -> list[Disagreement]:
    """Names of two words and more, and of places, that differ by the spelling of one word."""
    first: dict[tuple[str, str], Told] = {}
    for passage in passages:
        for mention in passage.mentions:
            words = mention.exact.removesuffix("’s").removesuffix("'s").split()
            is_name = all(word[:1].isupper() and word[1:2].islower() for word in words)
            if is_name and (mention.kind == "place" or len(words) > 1) and len(words) <= _MOST_WORDS:
                name = " ".join(words)
                quote = quote_span(passage, Span(mention.start, mention.start + len(name)))
                first.setdefault((passage.file, name), Told(passage, name, name, quote))
    by_word: defaultdict[str, list[Told]] = defaultdict(list)
    for key in sorted(first):
        words = first[key].value.split()
        for word in {words[0], words[-1]} if len(words) > 1 else {words[0][:_BEGINNING]}:
            by_word[word].append(first[key])
    found: dict[tuple[str, ...], Disagreement] = {}
    for word in sorted(by_word):
        for part in part_told(by_word[word][:MOST_TOLD], lambda one, two: True, _are_spellings):
            spelled = tuple(sorted({one.value for one in part}))
            found.setdefault(
                spelled,
                report_told(
                    part,
                    kind="name",
                    has_values=False,
                    statement=f"Sources spell a name differently: {join_words(list_words(part), 'or')}.",
                    explanation="The names differ by the spelling of one word.",
                ),
            )
    return list(found.values())


def _are_spellings(one: str, two: str) -> bool:
    """Whether two names differ in one word that is no common one, by letters that are more than accents."""
    words, others = _plain(one).split(), _plain(two).split()
    differing = [(mine, other) for mine, other in zip(words, others, strict=False) if mine != other]
    if len(words) != len(others) or len(differing) != 1:
        return False
    mine, other = differing[0]
    is_long = min(len(mine), len(other)) >= FEWEST_LETTERS
    is_form = abs(len(mine) - len(other)) > 1 and (mine.startswith(other) or other.startswith(mine))
    is_form |= classify_word(mine) != mine or classify_word(other) != other
    least = ALIKE_SPELLED if len(words) > 1 else ALIKE_ALONE
    return is_long and not is_form and SequenceMatcher(None, mine, other, autojunk=False).ratio() >= least


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if letter.isalpha() or letter == " ")
    for written, meant in _SAME:
        plain = plain.replace(written, meant)
    return plain
