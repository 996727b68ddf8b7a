"""The statement of a fact, held to what its own sources say, and the words that stand in for one that misleads."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model.stories import Disagreement, Fact
from ..agreement import stands_in_text
from ..quotations.printed import find_invented_quotations, quote_report
from .sides import keep_own_sides
from .stems import list_stems
from .telling import Background, Mistold, find_mistold, list_contexts
from .unproved import Unproved, find_unproved

# A longer sentence is quoted in part.
LONGEST_SENTENCE = 45

StatementFault = Unproved | Mistold


def find_mistold_statements(
    facts: Iterable[Fact], background: Background
) -> Iterator[tuple[Fact, tuple[StatementFault, ...]]]:
    """The facts whose statement says or hides what its own sources do not, in their order, and in what."""
    entries: defaultdict[str, list[Disagreement]] = defaultdict(list)
    for entry in background.disagreements:
        for name in dict.fromkeys(entry.facts):
            entries[name].append(entry)
    for fact in facts:
        known = replace(background, disagreements=tuple(entries[fact.id]))
        own = keep_own_sides(fact, entries[fact.id])
        found = (*find_unproved(fact, known), *find_mistold(fact.text, [fact], known, sides=own))
        if found:
            yield fact, found


def quote_instead(fact: Fact, background: Background) -> str:
    """A source’s words for a fact, quoted: of the first that says all of it, in the most of its words.

    They stand behind whom it credits if its article prints them as somebody’s words and the statement names nobody
    else; otherwise they are told as a report’s, with their sentence. The fact’s own words where no quote stands.
    """
    told = list_stems(fact.text)
    standing = [one for one in fact.evidence if stands_in_text(one)]
    standing.sort(
        key=lambda one: (one.support != "full", one.place != "body", -len(told & list_stems(one.quote.shown)))
    )
    if not standing:
        return fact.text
    first = standing[0]
    words = first.quote.shown.translate(_INNER_MARKS)
    articles = [background.printed[first.quote.file]] if first.quote.file in background.printed else []
    speaker = first.attribution or ""
    if find_invented_quotations(f"“{words}”", articles) or _names_another(fact.text, speaker):
        whole = tuple(list_contexts(first.quote, background.sentences))
        is_sound = len(whole) == 1 and len(whole[0].split()) <= LONGEST_SENTENCE and _is_even(whole[0])
        return quote_report(" ".join(whole[0].split()).translate(_INNER_MARKS) if is_sound else words)
    is_named = speaker.casefold() in words.casefold()
    return f"“{words}”" if is_named else f"{speaker[:1].upper()}{speaker[1:]}: “{words}”"


def _is_even(sentence: str) -> bool:
    """Whether each mark of quotation in a sentence has its partner there."""
    return sentence.count('"') % 2 == 0 and sentence.count("“") == sentence.count("”")


def _names_another(text: str, speaker: str) -> bool:
    """Whether a statement credits words in marks to a name that is not the speaker's: then it is not certain whose."""
    around = _CREDIT.match(text)
    return around is not None and not set(around[1].casefold().split()) & set(speaker.casefold().split())


# "Ana Lima said: “…”", and neither "A resident said", "The mayor said" nor "He said".
_CREDIT = re.compile(r"(?!(?:The|An?|He|She|They|It|One)\b)([A-Z][\w.’'-]+(?: [\w.’'-]+){0,4}) said\b")
_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})
