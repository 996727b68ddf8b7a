"""What a summary has no room for: what an onlooker saw, what nobody would say, and how things have long been."""

from __future__ import annotations

import re
from functools import lru_cache

from ....model.readings import Sentence
from ....values.clauses import children_of
from ....values.predicates import is_speech_verb
from .syntax import find_root

# What people do for an onlooker to see, and what onlookers do.
_SEEN_VERBS = frozenset(
    "wave chant shout scream circle hug weep cry kneel sit stare gaze sob smile dance sing shake rattle "
    "tremble shatter scatter litter strew flutter sway recall remember recount huddle sleep wander clutch duck crouch "
    "cheer greet parade".split()
)
# What stands about in a scene.
_SCENERY = frozenset(
    "banner placard marquee furniture crater debris candle flower tear smoke fence flag sign t-shirt poster balcony "
    "window sidewalk pavement".split()
)
_PARTS = ("nsubj", "nsubjpass", "dobj", "pobj", "attr")
_STAGED = re.compile(
    r"\b(?:take|took|taking|run|ran|running|dived?|diving) (?:for )?cover\b|\bin the open\b|\btoo (?:scared|afraid)\b|"
    r"\bso (?:\w+ly )?\w+ that it\b|\bkilling field|\bplayed out\b|\bin a touch of\b",
    re.IGNORECASE,
)
# What tells that nothing was told.
_NOTHING_TOLD = re.compile(
    r"\b(?:declined|refused) to (?:comment|discuss|elaborate|give details)|\bno (?:immediate )?comment\b|"
    r"\b(?:could|would) not (?:release|give|provide) (?:any )?(?:information|details|comment)|"
    r"\bdid not (?:immediately )?(?:respond|return|reply|comment)|\bcould not (?:immediately )?be reached\b",
    re.IGNORECASE,
)
_MOST_WORDS = 20
# What has been so for years, and what happens year by year.
_LONG = re.compile(
    r"^for (?:years|decades|centuries|generations)\b|\b(?:per|each|every) year\b|\bover the years\b|"
    r"\b(?:has|have|had)\b[^,.;]{1,80} for (?:(?:more than|over|about|nearly|almost|some) )?"
    r"(?:[\w-]+ (?:years|decades|centuries)|years|decades)\b|\bin (?:recent|past|previous) (?:years|decades)\b|"
    r"\b(?:few|many|first|several) [\w-]+ (?:seasons|years|decades)\b|\bhave had a few\b|"
    r"\b(?:is|was) one of (?:the )?(?:few|many|several|\w+ (?:members|people|places))\b|"
    r"\bthe (?:problem|trouble) with\b|\bthat[’']s (?:why|how|what|between|about|because)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(r"\b(?:\w{3,}est|first|worst)\b", re.IGNORECASE)


def is_scene(sentence: Sentence) -> bool:
    """Whether the main clause of a sentence, or what a witness reports in it, shows a scene."""
    if _STAGED.search(sentence.text):
        return True
    root = sentence.tokens.index(find_root(sentence))
    below = [at for at, token in enumerate(sentence.tokens) if token.head == root and token.dep == "ccomp"]
    main = below[0] if below and is_speech_verb(sentence.tokens[root].lemma) else root
    if sentence.tokens[root].lemma in _SEEN_VERBS or sentence.tokens[main].lemma in _SEEN_VERBS:
        return True
    return any(
        token.dep in _PARTS and token.lemma.casefold() in _SCENERY for token in children_of(sentence.tokens, main)
    )


@lru_cache(maxsize=4096)
def tells_lasting(text: str) -> bool:
    """Whether a sentence tells how things have been for years, or remarks on them, and not what happened."""
    return bool(_LONG.search(text)) and not _SUPERLATIVE.search(text)


@lru_cache(maxsize=4096)
def tells_nothing(text: str) -> bool:
    """Whether a short sentence says little more than that somebody would say nothing."""
    return bool(_NOTHING_TOLD.search(text)) and len(text.split()) < _MOST_WORDS
