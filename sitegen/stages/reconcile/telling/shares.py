"""How much of a statement each source carries: all of it, or but a part, as a day, a name or an age.

Articles that only share such a part are evidence of it, and not of all that the statement tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ....model.stories import Evidence
from ....values.common_words import weigh_word
from ....values.concepts import classify_word

# A source whose words hold less of what a statement tells, by weight, carries but a part. Read by hand in two stories:
# of forty sources below this share none told the whole, of forty between it and .4 half did.
LEAST_SHARE = 0.25
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS = ("", "s", "es", "ed", "d", "ing")
# Long enough to keep words apart, short enough to join "explode" and "explosion".
_PREFIX = 5
_FEWEST_LETTERS = 3


def rate_support(text: str, own_file: str, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence of a statement, in the order given, that of sources that tell but a part of it marked as such.

    The words of a source are taken together; those of `own_file`, where the statement is from, carry it.
    """
    told = weigh_ideas(text)
    total = sum(told.values())
    said: defaultdict[str, set[str]] = defaultdict(set)
    for one in evidence:
        said[one.quote.file] |= weigh_ideas(one.quote.exact).keys()
    partial = {
        file
        for file, ideas in said.items()
        if file != own_file and sum(weight for idea, weight in told.items() if idea in ideas) < LEAST_SHARE * total
    }
    return tuple(replace(one, support="partial") if one.quote.file in partial else one for one in evidence)


@lru_cache(maxsize=20_000)
def weigh_ideas(text: str) -> Mapping[str, float]:
    """What the words of a text tell, each idea once with its weight; "killed" and "died" are one idea."""
    found: dict[str, float] = {}
    for match in _WORD.finditer(text.casefold()):
        word = match.group().replace("’", "'").removesuffix("'s")
        if len(word) >= _FEWEST_LETTERS or word.isdigit():
            idea = _name_idea(word)
            found[idea] = max(found.get(idea, 0.0), weigh_word(word))
    return found


def _name_idea(word: str) -> str:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return next((idea for stem in stems if (idea := classify_word(stem))[-1:] in "!~"), word[:_PREFIX])
