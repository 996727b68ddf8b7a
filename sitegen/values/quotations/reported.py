"""Reported speech by syntax: who stands as the subject of a verb of saying, and which clause is what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.spans import Span
from .cues import (
    HEDGING_VERBS,
    HEDGING_WORDS,
    INFINITIVE_VERBS,
    OBJECT_VERBS,
    QUOTING_VERBS,
    SPEECH_NOUNS,
    SPEECH_VERBS,
    THOUGHT_VERBS,
)
from .trees import Tree

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVES = ("who", "which", "that")
_REACH = 6


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution within one sentence. `source` is the token that heads the speaker's phrase, None if unnamed.

    `content` is None when the words said stand elsewhere: in quotation marks, or in another sentence.
    """

    cue: Span
    source: int | None
    content: Span | None
    hedge: str | None
    is_speech: bool


def find_reports(tree: Tree, quoted: tuple[Span, ...]) -> tuple[Report, ...]:
    """Reports of one sentence in the order of their cues; verbs within `quoted` spans are somebody else's words."""
    found: list[Report] = []
    for index, token in enumerate(tree.tokens):
        if any(span.start <= token.start < span.end for span in quoted):
            continue
        lemma = token.lemma.lower()
        if lemma == "accord" and token.text.lower() == "according":
            found.extend(_read_according(tree, index))
        elif token.pos == "VERB" and (lemma in SPEECH_VERBS or lemma in THOUGHT_VERBS or lemma in QUOTING_VERBS):
            found.extend(_read_verb(tree, index))
        elif token.pos == "NOUN" and lemma in SPEECH_NOUNS:
            found.extend(_read_noun(tree, index))
    return tuple(found)


def find_subject(tree: Tree, index: int) -> int | None:
    """The subject of the verb at `index`: its own, or that of the verb it is joined to or depends on."""
    for _ in range(_REACH):
        subject = tree.find_child(index, _SUBJECTS)
        if subject is not None:
            return _resolve_relative(tree, index, subject)
        token = tree.tokens[index]
        if token.dep in ("acl", "relcl"):
            return token.head
        if token.dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep") or token.head == index:
            return None
        index = token.head
    return None


def _resolve_relative(tree: Tree, verb: int, subject: int) -> int:
    """The noun that "who" or "which" stands for."""
    is_relative = tree.tokens[subject].text.lower() in _RELATIVES and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if is_relative else subject


def _read_verb(tree: Tree, index: int) -> Iterator[Report]:
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    passive = tree.find_child(index, ("auxpass",)) is not None
    source = _find_agent(tree, index) if passive else find_subject(tree, index)
    if source is not None and tree.tokens[source].dep == "expl":
        source = None
    content = None if lemma in QUOTING_VERBS else _find_content(tree, index, lemma)
    is_speech = lemma in SPEECH_VERBS or lemma in QUOTING_VERBS
    if source is None and (content is None or not is_speech):
        return
    if content is None and not is_speech:
        return
    yield Report(Span(token.start, token.end), source, content, _find_hedge(tree, index, lemma), is_speech)


def _find_agent(tree: Tree, index: int) -> int | None:
    agent = tree.find_child(index, ("agent",))
    return tree.find_child(agent, ("pobj",)) if agent is not None else None


def _find_content(tree: Tree, index: int, lemma: str) -> Span | None:
    clause = tree.find_child(index, ("ccomp",))
    if clause is None and tree.tokens[index].dep in ("ccomp", "parataxis", "advcl"):
        outer = _read_parenthesis(tree, index)
        if outer:
            return outer
    if clause is None and lemma in INFINITIVE_VERBS:
        clause = tree.find_child(index, ("xcomp",))
        if clause is not None and tree.find_child(clause, ("aux",)) is None:
            clause = None
    if clause is not None:
        return _cover_clause(tree, index, clause)
    thing = tree.find_child(index, ("dobj",))
    if thing is not None and lemma in OBJECT_VERBS and tree.tokens[thing].pos in ("NOUN", "PROPN"):
        return tree.cover(*tree.edges[thing])
    return None


def _cover_clause(tree: Tree, index: int, clause: int) -> Span | None:
    """The clause's words; where the cue stands inside them ("He, they said, left") the longer part."""
    first, last = tree.edges[clause]
    own_first = min([index, *(tree.edges[child][0] for child in tree.children[index] if child != clause)])
    own_last = max([index, *(tree.edges[child][1] for child in tree.children[index] if child != clause)])
    if last < index:
        return tree.cover(first, min(last, own_first - 1) if own_first > first else last)
    if first < index < last:
        return tree.cover(first, index - 1) if index - first > last - own_last else tree.cover(index + 1, last)
    return tree.cover(first, last)


def _read_parenthesis(tree: Tree, index: int) -> Span | None:
    """The sentence around a cue that the parser hung on it: "The bridge fell, police said"."""
    head = tree.tokens[index].head
    first, last = tree.edges[index]
    outer_first, outer_last = tree.edges[head]
    if tree.find_child(index, ("mark",)) is not None and tree.tokens[index].dep == "ccomp":
        return None
    is_as_clause = any(tree.tokens[child].text.lower() == "as" for child in tree.children[index])
    if tree.tokens[index].dep == "advcl" and not is_as_clause:
        return None
    if last >= outer_last - 1 and first - outer_first > 2 and tree.tokens[first - 1].text in (",", "–", "—", "-"):
        return tree.cover(outer_first, first - 1)
    if first <= outer_first + 1 and outer_last - last > 2 and is_as_clause:
        return tree.cover(last + 1, outer_last)
    return None


def _find_hedge(tree: Tree, index: int, lemma: str) -> str | None:
    for child in tree.children[index]:
        if tree.tokens[child].text.lower() in HEDGING_WORDS:
            return tree.tokens[child].text.lower()
    return tree.tokens[index].text.lower() if lemma in HEDGING_VERBS else None


def _read_according(tree: Tree, index: int) -> Iterator[Report]:
    to = next(
        (place for place in range(index + 1, min(index + 3, len(tree.tokens))) if tree.tokens[place].text == "to"), None
    )
    if to is None:
        return
    source = tree.find_child(to, ("pobj", "pcomp"))
    if source is None:
        return
    first, last = index, tree.edges[source][1]
    before = tree.cover(0, first - 1)
    after = tree.cover(last + 1, len(tree.tokens) - 1)
    content = max((span for span in (before, after) if span), key=len, default=None)
    yield Report(Span(tree.tokens[index].start, tree.tokens[to].end), source, content, None, True)


def _read_noun(tree: Tree, index: int) -> Iterator[Report]:
    """ "the ministry's claim that …", "a statement by the ministry that …"."""
    clause = tree.find_child(index, ("acl", "ccomp", "relcl"))
    if clause is None or tree.tokens[tree.edges[clause][0]].text.lower() != "that":
        return
    if tree.find_child(clause, ("mark",)) is None:
        return
    source = tree.find_child(index, ("poss",))
    if source is None:
        by = next(
            (part for part in tree.children[index] if tree.tokens[part].text.lower() in ("by", "from", "of")), None
        )
        source = tree.find_child(by, ("pobj",)) if by is not None else None
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    hedge = (
        token.text.lower() if lemma in ("allegation", "claim", "rumour", "rumor", "speculation", "suspicion") else None
    )
    yield Report(Span(token.start, token.end), source, tree.cover(*tree.edges[clause]), hedge, True)
