"""What a reader asks of any story: who did it, why, who suffered, what the other side says, what comes next.

Source of the idea: the aspects of the guided summarization task (Owczarzak and Dang 2011, TAC 2010 and 2011).
"""

from __future__ import annotations

import re
from functools import lru_cache

from .text import tells_harm

_PATTERNS = {
    "who": r"\b(?:identified as|named as|was the (?:gunman|attacker|bomber|killer|driver)|arrested|suspects?|"
    r"charged)\b",
    "why": r"\b(?:motives?|caused? by|causes?|reasons?|unclear why|because of|in (?:retaliation|revenge|response)|"
    r"blamed on|blames?)\b",
    "unknown": r"\b(?:unknown|unclear|not (?:yet )?(?:known|clear|certain)|no (?:one|body) knows|nobody knows|"
    r"remains? to be seen|no (?:word|sign|indication)|uncertain)\b",
    "answer": r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rebuff\w*|refut\w+|"
    r"disput(?:es|ed)|"
    r"defend(?:s|ed)|denials?|contradict\w*|sham|bogus|baseless|groundless|frivolous|not (?:been )?verified|"
    r"(?:no|without) (?:evidence|proof|connections?|links?)|"
    r"(?:could|can) ?not (?:be )?(?:confirm|verif)\w*|apologi[sz]\w+|wrongdoing)\b",
    "inquiry": r"\b(?:investigat\w+|inquir(?:y|ies)|probes?|probing)\b",
    "next": r"\b(?:will|would (?:be|take|not be|have to)|expected to|expects|scheduled|due (?:to|on|in)|plans? to|"
    r"until|next (?:week|month|year)|is set to)\b",
}
_ASPECTS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}
_ACCUSATION = re.compile(
    r"\b(?:alleg\w+|accus\w+|claim(?:s|ed|ing)? (?!lives)|su(?:ed|es|ing)\b|lawsuits?|blam(?:ed|es|ing)|conspir\w+|"
    r"responsibility for|suspected of|charged with)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def list_aspects(text: str) -> frozenset[str]:
    """The questions of a reader that a sentence answers, or says are open."""
    found = {name for name, pattern in _ASPECTS.items() if pattern.search(text)}
    return frozenset(found | ({"harm"} if tells_harm(text) else set()))


def accuses(text: str) -> bool:
    """Whether a sentence tells what one side says against another, or claims for itself."""
    return bool(_ACCUSATION.search(text))
