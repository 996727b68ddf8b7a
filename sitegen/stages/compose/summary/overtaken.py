"""What was to come when it was written and has come since: "is expected to declare" where others tell it declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....model.readings import Reading, Sentence, Token
from ....values.clauses import children_of
from .ideas import list_ideas

# A verb, and an idea of what right behind it tells to what or whom it is done.
Act = tuple[str, str]
_AWAITED = frozenset("expect due set about poise likely prepare ready schedule believe consider".split())
# "On the verge of declaring".
_VERGE = frozenset({"verge", "brink", "point"})
_LIGHT = frozenset("be have do make take get give go come keep let hold say tell see".split())
_AIDS = ("aux", "auxpass")
_NAMING = frozenset({"NOUN", "PROPN", "ADJ"})
_NEAR_WORDS = 6
# "Last declared one 40 years ago" tells of another time.
_FORMER = frozenset({"last", "ago", "previously", "never", "first"})


def list_done(readings: Iterable[Reading]) -> dict[Act, frozenset[str]]:
    """What the articles tell as done, with the files that tell it."""
    found: dict[Act, set[str]] = {}
    for reading in readings:
        for sentence in reading.sentences:
            for at, token in enumerate(sentence.tokens):
                if token.pos == "VERB" and _is_done(sentence.tokens, at):
                    for act in _list_acts(sentence.tokens, at):
                        found.setdefault(act, set()).add(reading.file)
    return {act: frozenset(files) for act, files in sorted(found.items())}


def is_overtaken(sentence: Sentence, file: str, done: Mapping[Act, frozenset[str]]) -> bool:
    """Whether a sentence awaits what another article tells as done."""
    return any(done.get(act, frozenset()) - {file} for act in _list_awaited(sentence.tokens))


def _list_awaited(tokens: Sequence[Token]) -> Iterator[Act]:
    for at, token in enumerate(tokens):
        above = tokens[token.head]
        is_next = token.dep == "xcomp" and above.lemma.casefold() in _AWAITED and _is_of_now(tokens, token.head)
        is_near = token.dep == "pcomp" and tokens[above.head].lemma.casefold() in _VERGE
        if token.pos == "VERB" and (is_next or is_near):
            yield from _list_acts(tokens, at)


def _is_of_now(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is awaited at the time of writing, and not "was expected"."""
    verb = tokens[at].head if tokens[at].pos == "ADJ" else at
    aids = [child for child in children_of(tokens, verb) if child.dep in _AIDS]
    return any(token.tag in ("VBZ", "VBP") for token in aids or [tokens[verb]])


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    under = children_of(tokens, at)
    aids = [child for child in under if child.dep in _AIDS]
    if any(child.dep == "neg" or child.tag == "MD" or child.text.casefold() in _FORMER for child in under):
        return False
    if tokens[at].tag == "VBD":
        return not aids
    return tokens[at].tag == "VBN" and any(child.tag in ("VBD", "VBZ", "VBP") for child in aids)


def _list_acts(tokens: Sequence[Token], at: int) -> Iterator[Act]:
    """A verb with each idea right behind it, up to the next verb, and of its subject where it is passive."""
    lemma = tokens[at].lemma.casefold()
    if lemma in _LIGHT:
        return
    named = [child for child in children_of(tokens, at) if child.dep == "nsubjpass"]
    for token in tokens[at + 1 : at + 1 + _NEAR_WORDS]:
        if token.pos in ("VERB", "AUX", "PUNCT"):
            break
        named.append(token)
    words = frozenset(token.lemma.casefold() for token in named if token.pos in _NAMING)
    for idea in sorted(list_ideas(words)):
        yield lemma, idea
