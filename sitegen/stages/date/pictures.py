"""Pictures are told in the present: "Guests dive for cover on Sunday night" is of the Sunday before."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from ...model.readings import Reading, Sentence, Timex
from ...values.predicates import is_speech_verb

# An article is told in pictures when this share of at least so many sentences stands in the present.
_SHARE = 0.7
_FEWEST = 6
_PRESENT = ("VBZ", "VBP")
_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "may", "might", "can", "should", "must", "to"})
_DUE = frozenset({"expect", "schedule", "plan", "slate", "due", "set", "begin", "start", "open", "meet", "vote"})


def calm_pictures(reading: Reading) -> Reading:
    """`reading` with no day told as to come that only the present tense of a caption puts there."""
    is_gallery = _is_gallery(reading)
    starts = [sentence.start for sentence in reading.sentences]
    timexes = []
    for timex in reading.timexes:
        at = bisect_right(starts, timex.start) - 1
        sentence = reading.sentences[at] if at >= 0 else None
        is_shown = sentence is not None and (is_gallery or sentence.place == "caption") and _shows(sentence)
        timexes.append(replace(timex, direction=None) if is_shown and _leans_ahead(timex) else timex)
    return replace(reading, timexes=tuple(timexes))


def _leans_ahead(timex: Timex) -> bool:
    return timex.direction == "future" and timex.relation not in ("by", "until") and timex.exact[:4].lower() != "next"


def _is_gallery(reading: Reading) -> bool:
    told = [sentence for sentence in reading.sentences if sentence.place == "body" and sentence.tokens]
    return len(told) >= _FEWEST and sum(_shows(sentence) for sentence in told) >= _SHARE * len(told)


def _shows(sentence: Sentence) -> bool:
    """Whether the main verb is of the present, and neither says, plans nor speaks of what may be."""
    tokens = sentence.tokens
    root = next((at for at, token in enumerate(tokens) if token.head == at and token.pos in ("VERB", "AUX")), None)
    if root is None or is_speech_verb(tokens[root].lemma) or tokens[root].lemma.casefold() in _DUE:
        return False
    helpers = [token for token in tokens if token.head == root and token.dep in ("aux", "auxpass")]
    if any(token.text.casefold() in _AHEAD for token in helpers):
        return False
    first = helpers[0] if helpers else tokens[root]
    return first.tag in _PRESENT and first.text.casefold() not in ("has", "have", "’ve", "'ve")
