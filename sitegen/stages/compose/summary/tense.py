"""The tense of what a sentence tells: "tests link a man to the attack" is of the present, "a man has died" perfect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ....model.readings import Reading, Token
from ....values.predicates import is_speech_verb
from .order import Candidate

Tense = Literal["past", "perfect", "present", "said"]
_STATE = re.compile(r"\b(?:is|are|am|remains?|continues?|will|may|might|could)\b")
_PERFECT = re.compile(r"(?<!to )\b(?:has|have)\b")
_AIDS = ("aux", "auxpass")
# Verbs whose past and perfect are one word, beside those in "-ed".
_ALIKE = (
    "struck|hit|cut|put|set|shot|won|lost|left|held|found|made|said|told|sent|led|met|paid|sold|bought|brought|built|"
    "caught|fought|sought|taught|swept|stood|split|spread|quit|shut|hurt|burst|cost|read|heard|kept|slid|spent|fled|"
    "died"
)
_DONE = rf"(has|have) (been )?((?:\w+ly )?(?:[a-z]+ed|{_ALIKE}))\b"
_HAS_DONE = re.compile(rf"\b{_DONE}")
# "seven have died and dozens more have been injured"
_AND_HAS_DONE = re.compile(rf"(\band (?:\w+ ){{1,3}}){_DONE}")


def read_tense(one: Candidate, readings: Sequence[Reading]) -> Tense:
    """The tense of the main verb in its article, of the clause it reports where it opens with what is reported.

    "said" where somebody is first named who says it; without syntax the words alone decide.
    """
    tokens = next(
        (
            sentence.tokens
            for reading in readings
            if reading.file == one.file
            for sentence in reading.sentences
            if sentence.start <= one.span[0] and one.span[1] <= sentence.end and sentence.tokens
        ),
        (),
    )
    inside = [at for at, token in enumerate(tokens) if one.span[0] <= token.start and token.end <= one.span[1]]
    root = next((at for at in inside if tokens[at].head == at or tokens[at].head not in inside), None)
    return _read_words(one.text) if root is None else _read_verb(tokens, root)


def _read_verb(tokens: Sequence[Token], verb: int) -> Tense:
    for _ in tokens:
        said = [at for at, token in enumerate(tokens) if token.head == verb != at and token.dep == "ccomp"]
        if not is_speech_verb(tokens[verb].lemma) or not said:
            break
        if tokens[said[0]].start > tokens[verb].start:
            return "said"
        verb = said[0]
    aids = [token for token in tokens if tokens[token.head] is tokens[verb] and token.dep in _AIDS]
    forms = {token.tag for token in aids} or {tokens[verb].tag}
    if any(token.lemma == "have" and token.tag in ("VBZ", "VBP") for token in aids):
        return "perfect"
    return "present" if forms & {"VBZ", "VBP", "MD"} else "past"


def _read_words(text: str) -> Tense:
    if _STATE.search(text):
        return "present"
    return "perfect" if _PERFECT.search(text) else "past"


def tell_past(text: str) -> str | None:
    """`text` with its first perfect in the past tense, as a day asks for it; None where that takes another word."""
    found = _HAS_DONE.search(text)
    perfect = _PERFECT.search(text)
    if not found or not perfect or perfect.start() != found.start():
        return None
    told = _tell_done(found)
    rest = _AND_HAS_DONE.sub(lambda more: f"{more[1]}{_tell_done(more, 1)}", text[found.end() :])
    return f"{text[: found.start()]}{told}{rest}"


def _tell_done(found: re.Match[str], before: int = 0) -> str:
    """A perfect in the past tense; `before` counts the groups before its own."""
    aid, been, verb = found.groups()[before : before + 3]
    if not been:
        return str(verb)
    return f"{'was' if aid == 'has' else 'were'} {verb}"
