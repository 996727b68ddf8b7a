"""The headline of a story: the article's that says most, else a first sentence of the summary, shortened."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ....model.readings import Reading
from ....model.stories import Disagreement, Fact, Source, SummarySentence
from ....values.clauses import has_tense
from ....values.proof.numbers import list_numbers
from .disputes import is_denial
from .text import content_words, is_coloured, tells_reporting

MOST_TITLE_WORDS = 14
FEWEST_TITLE_WORDS = 5
_DATE_LEAD = re.compile(r"On \d{1,2} [A-Z][a-z]+ \d{4}, ")
_DAY = re.compile(
    r" on (?:the (?:night|morning|evening|afternoon|day) of )?(?:[A-Z][a-z]+day )?\d{1,2} [A-Z][a-z]+ \d{4}\b"
)
_CLAUSE = re.compile(r"[,;:]\s| [-–—] | (?:after|while|when|because|which|who|according to) ")
COY = 0.4
DISPUTED = 0.3
SIDE_SHARE = 0.9
NEAR_SHARE = 0.1
CLAIMED = 0.5
FIRST_SENTENCES = 3
_COY = re.compile(
    r"\?|: ?['‘\"“]|^\d+ |\b(?:things|reasons|ways|facts|takeaways) |"
    r"\b(?:what|why|how|who|when|where) (?:we|you|to|is|are|was|were|the|does|did|do)\b|"
    r"\b(?:explained|explainer|live|latest|updates?|watch|video|photos|pictures|need to know|timeline|opinion|analysis|"
    r"editorial|q&a|major|last thing|worry|but it[’']s|here[’']s|this is)\b",
    re.IGNORECASE,
)
_CLAIMED = re.compile(r", (?:claims?|says?|said|reports?|according to) [^,:]{1,60}$")
_DESCRIBING = re.compile(r" (?:who|which|that) ")
_LOOSE_ENDS = frozenset(
    "a an the of in on at to for from by with and or but as is are was were has have had that".split()
)


def choose_title(
    facts: Sequence[Fact],
    sources: Sequence[Source],
    summary: Sequence[SummarySentence] = (),
    disagreements: Sequence[Disagreement] = (),
    readings: Sequence[Reading] = (),
) -> str:
    """The headline that shares most with the weightiest facts; where no source's reports, the summary's beginning.

    A headline that says as a fact what another source denies comes last. "" when there is neither; `readings` tell
    which words are verbs.
    """
    weights: dict[str, float] = {}
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:12]:
        for word in sorted(content_words(fact.text)):
            weights[word] = weights.get(word, 0.0) + fact.weight

    def rate(title: str) -> float:
        words = content_words(title)
        told = sum(weights.get(word, 0.0) for word in sorted(words)) / math.sqrt(max(4, len(words)))
        length = len(title.split())
        told *= DISPUTED if _takes_side(title, disagreements) or _is_outdated(title, updates) else 1.0
        return told * _rate_manner(title) * min(1.0, MOST_TITLE_WORDS / max(1, length))

    updates = [one for one in disagreements if one.relation == "updates"]
    titles = [(source.title, source.label) for source in sources if source.title]
    reporting = [one for one in titles if _rate_manner(one[0]) > COY]
    if reporting or (titles and not summary):
        return min(reporting or titles, key=lambda one: (-round(rate(one[0]), 9), one[1], one[0]))[0].removesuffix(".")
    return _shorten_first([one.text for one in summary[:FIRST_SENTENCES]], list_verbs(readings)) if summary else ""


def _shorten_first(sentences: Sequence[str], verbs: Collection[str]) -> str:
    """The first of the sentences that, shortened, still tells what happened; else the first one."""
    titles = [shorten_title(text, verbs) for text in sentences]
    return next((title for title in titles if _tells_deed(title, verbs)), titles[0])


def _tells_deed(title: str, verbs: Collection[str]) -> bool:
    """Whether a verb stands before anything that only describes: "a man who fled" tells nothing of the man."""
    return any(word in verbs for word in _DESCRIBING.split(title)[0].casefold().split())


def list_verbs(readings: Iterable[Reading]) -> frozenset[str]:
    """The words in small letters that carry tense in at least half the places where the articles have them."""
    seen: Counter[str] = Counter()
    tensed: Counter[str] = Counter()
    for reading in readings:
        for sentence in reading.sentences:
            seen.update(token.text.casefold() for token in sentence.tokens)
            tensed.update(token.text.casefold() for token in sentence.tokens if has_tense(token))
    return frozenset(word for word, count in tensed.items() if 2 * count >= seen[word])


def _takes_side(title: str, disagreements: Sequence[Disagreement]) -> bool:
    """Whether a headline has the words of one side of a dispute over whether something is so."""
    words = content_words(title)
    for one in disagreements:
        for side in one.sides if is_denial(one) else ():
            said = content_words(side.value or side.says)
            if said and len(said & words) >= SIDE_SHARE * len(said):
                return True
    return False


def _is_outdated(title: str, updates: Sequence[Disagreement]) -> bool:
    """Whether a headline prints a figure that a later report replaced by quite another."""
    printed = _list_figures(title.casefold())
    for one in updates:
        *earlier, latest = (_list_figures(side.value or "") for side in one.sides)
        if not latest or any(_is_near(figure, last) for figure in printed for last in latest):
            continue
        if any(printed & figures for figures in earlier):
            return True
    return False


def _list_figures(text: str) -> set[float]:
    return {float(value) for one in list_numbers(text) for value in one.values if value[0] != "#"}


def _is_near(figure: float, other: float) -> bool:
    return abs(figure - other) <= NEAR_SHARE * max(figure, other)


def _rate_manner(title: str) -> float:
    """How far a headline reports: one that asks, lists, judges or announces coverage says little."""
    if _CLAIMED.search(title):
        return CLAIMED
    return COY if _COY.search(title) or is_coloured(title) or tells_reporting(title) else 1.0


# Where a part of a sentence begins, and how near the cut one may begin.
_JOINTS = frozenset({"and", "or", "but", "who", "which", "that", "when", "while", "after", "before", "as"})
_NEAR_END = 4


def shorten_title(text: str, verbs: Collection[str] = ()) -> str:
    """A sentence as a headline: without the day, which the page tells, up to its first pause, with no full stop.

    Where `verbs` are given, up to the first pause behind one. A longer one stops before the part that it would tear.
    """
    line = _DAY.sub("", _DATE_LEAD.sub("", text, count=1)).rstrip(". ")
    for found in _CLAUSE.finditer(line):
        begun = line[: found.start()]
        if len(begun.split()) >= FEWEST_TITLE_WORDS and (not verbs or _tells_deed(begun, verbs)):
            line = begun
            break
    words = line.split()[:MOST_TITLE_WORDS]
    is_cut = len(line.split()) > len(words)
    joints = [at for at, word in enumerate(words) if word.casefold() in _JOINTS and at >= FEWEST_TITLE_WORDS]
    if is_cut and joints and joints[-1] >= len(words) - _NEAR_END:
        words = words[: joints[-1]]
    while len(words) > FEWEST_TITLE_WORDS and words[-1].casefold() in _LOOSE_ENDS:
        words.pop()
    title = " ".join(words)
    return title[:1].upper() + title[1:]
