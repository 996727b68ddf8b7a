"""Finds who says what: verbs of saying with their subject and content, and "according to"."""

from __future__ import annotations

from ...model.readings import Attribution, Sentence
from ...model.spans import Span
from .cues import HEDGING_VERBS, SPEECH_VERBS, THOUGHT_VERBS

_SUBJECTS = ("nsubj", "nsubjpass")


def find_attributions(sentences: tuple[Sentence, ...]) -> tuple[Attribution, ...]:
    """Attributions of one article in the order of their contents."""
    found = []
    for sentence in sentences:
        children: dict[int, list[int]] = {}
        for index, token in enumerate(sentence.tokens):
            if token.head != index:
                children.setdefault(token.head, []).append(index)
        for index, token in enumerate(sentence.tokens):
            if token.lemma.lower() not in SPEECH_VERBS | THOUGHT_VERBS or token.pos != "VERB":
                continue
            parts = children.get(index, [])
            subject = next((part for part in parts if sentence.tokens[part].dep in _SUBJECTS), None)
            content = next((part for part in parts if sentence.tokens[part].dep == "ccomp"), None)
            if subject is None or content is None:
                continue
            source = _cover(sentence, children, subject)
            text = sentence.text[source.start - sentence.start : source.end - sentence.start]
            hedge = token.text if token.lemma.lower() in HEDGING_VERBS else None
            cue = Span(token.start, token.end)
            found.append(Attribution(_cover(sentence, children, content), cue, source, text, hedge=hedge))
    return tuple(sorted(found, key=lambda attribution: attribution.content))


def _cover(sentence: Sentence, children: dict[int, list[int]], index: int) -> Span:
    stack, low, high = [index], index, index
    while stack:
        place = stack.pop()
        low, high = min(low, place), max(high, place)
        stack.extend(children.get(place, ()))
    return Span(sentence.tokens[low].start, sentence.tokens[high].end)
