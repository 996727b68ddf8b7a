"""Seasons of no year: "it spreads in autumn and winter" tells how it always is, and dates nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...model.readings import Reading, Sentence

# A verb in the past, or one that tells what is to come, makes a season one of a year.
_OF_A_YEAR = frozenset({"VBD", "VBN", "VBG", "MD"})
_PRESENT = frozenset({"VBZ", "VBP"})
# How far up the tree from a season its verb is looked for.
_STEPS = 8


def find_habits(reading: Reading) -> frozenset[int]:
    """Where seasons without a year stand whose verb is in the simple present."""
    starts = [sentence.start for sentence in reading.sentences]
    found = set()
    for timex in reading.timexes:
        if not timex.points or any(point.kind != "season" or point.step is not None for point in timex.points):
            continue
        at = bisect_right(starts, timex.start) - 1
        if at >= 0 and _is_of_any_year(reading.sentences[at], timex.start):
            found.add(timex.start)
    return frozenset(found)


def _is_of_any_year(sentence: Sentence, start: int) -> bool:
    """Whether the first verb above a word is in the simple present, and no helper of it tells of another time."""
    tokens = sentence.tokens
    at = bisect_left(tokens, start, key=lambda token: token.start)
    for _ in range(_STEPS):
        if at >= len(tokens) or (tokens[at].pos in ("VERB", "AUX") and tokens[at].dep != "acl"):
            break
        at = tokens[at].head
    if at >= len(tokens) or tokens[at].pos not in ("VERB", "AUX"):
        return False
    verb = at
    while tokens[verb].tag == "VB" and tokens[verb].dep == "xcomp" and tokens[verb].head != verb:
        verb = tokens[verb].head
    helpers = {token.tag for token in tokens if token.head == verb and token.dep in ("aux", "auxpass")}
    return tokens[verb].tag in _PRESENT and not helpers & _OF_A_YEAR
