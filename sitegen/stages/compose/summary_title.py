"""The headline of a story: the article's that says most, else the first sentence of the summary, shortened."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ...model.stories import Fact, Source, SummarySentence
from .summary_text import content_words, is_coloured, tells_reporting

MOST_TITLE_WORDS = 14
FEWEST_TITLE_WORDS = 5
_DATE_LEAD = re.compile(r"On \d{1,2} [A-Z][a-z]+ \d{4}, ")
_CLAUSE = re.compile(r"[,;:]\s| [-–—] | (?:after|while|when|because|which|who|according to) ")
COY = 0.4
_COY = re.compile(
    r"\?|^\d+ |\b(?:things|reasons|ways|facts|takeaways) |"
    r"\b(?:what|why|how|who|when|where) (?:we|you|to|is|are|was|were|the|does|did|do)\b|"
    r"\b(?:explained|explainer|live|latest|updates?|watch|video|photos|pictures|need to know|timeline|opinion|analysis|"
    r"editorial|q&a|here[’']s|this is)\b",
    re.IGNORECASE,
)
_LOOSE_ENDS = frozenset(
    "a an the of in on at to for from by with and or but as is are was were has have had that".split()
)


def choose_title(facts: Sequence[Fact], sources: Sequence[Source], summary: Sequence[SummarySentence] = ()) -> str:
    """The headline that shares most with the weightiest facts; where no source has one, the summary's first sentence.

    "" when there is neither.
    """
    weights: dict[str, float] = {}
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:12]:
        for word in sorted(content_words(fact.text)):
            weights[word] = weights.get(word, 0.0) + fact.weight

    def rate(title: str) -> float:
        words = content_words(title)
        told = sum(weights.get(word, 0.0) for word in sorted(words)) / math.sqrt(max(4, len(words)))
        length = len(title.split())
        return told * _rate_manner(title) * min(1.0, MOST_TITLE_WORDS / max(1, length))

    titles = [(source.title, source.label) for source in sources if source.title]
    if titles:
        return min(titles, key=lambda one: (-round(rate(one[0]), 9), one[1], one[0]))[0].removesuffix(".")
    return shorten_title(summary[0].text) if summary else ""


def _rate_manner(title: str) -> float:
    """How far a headline reports: one that asks, lists, judges or announces coverage says little."""
    return COY if _COY.search(title) or is_coloured(title) or tells_reporting(title) else 1.0


def shorten_title(text: str) -> str:
    """A sentence as a headline: without the day it opens with, up to its first pause, with no full stop."""
    line = _DATE_LEAD.sub("", text, count=1).rstrip(". ")
    for found in _CLAUSE.finditer(line):
        if len(line[: found.start()].split()) >= FEWEST_TITLE_WORDS:
            line = line[: found.start()]
            break
    words = line.split()[:MOST_TITLE_WORDS]
    while len(words) > FEWEST_TITLE_WORDS and words[-1].casefold() in _LOOSE_ENDS:
        words.pop()
    title = " ".join(words)
    return title[:1].upper() + title[1:]
