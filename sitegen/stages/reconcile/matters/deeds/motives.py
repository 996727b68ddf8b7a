"""Why somebody did it: a motive that some articles call unknown, and others name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .....model.stories import Disagreement
from .....values.predicates import classify_predicate
from ...deeds import NEGATIONS, Deed, find_phrase, list_children, tell_deed
from ...lexicon import read_words
from ...passages import (
    MOST_TOLD,
    Passage,
    Told,
    are_days_apart,
    find_speaker,
    list_words,
    quote_tokens,
    report_told,
    show_words,
)
from ...sides import join_words
from ..slots.pairing import is_followed

_MOTIVES = read_words("motive motivation")
_UNKNOWN = read_words("unknown unclear undetermined mystery")
_KNOWING = read_words("know determine establish find give identify clear reveal uncover")
_ANSWERING = read_words("response retaliation revenge reprisal retribution protest")
_VIOLENT = frozenset({"attack", "kill", "shoot", "explode", "fight", "burn", "steal", "trap"})
_CARRYING = read_words("carry do commit act stage")
_REACH = 9


def compare_motives(deeds: Sequence[Deed], passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """One entry where some articles know of no motive and others tell one; an update where these come later."""
    unknown = [one for passage in passages for one in _read_unknown(passage)][:MOST_TOLD]
    told = [tell_deed(deed, "told") for deed in deeds if _tells_motive(deed)][:MOST_TOLD]
    unknown = [one for one in unknown if any(_may_meet(one, two) for two in told)]
    told = [two for two in told if any(_may_meet(one, two) for one in unknown)]
    if unknown and told:
        part = [*told, *unknown]
        is_news = is_followed(unknown, told) and not any(map(find_speaker, told))
        yield report_told(
            part,
            kind="knowledge",
            relation="updates" if is_news else "differs",
            severity="high",
            statement=f"Sources differ on whether the motive is known: {join_words(list_words(part), 'or')}.",
            explanation="Some sources tell it, others say that nobody knows.",
        )


def _may_meet(one: Told, two: Told) -> bool:
    return one.file != two.file and not are_days_apart(one.passage, two.passage)


def _read_unknown(passage: Passage) -> Iterator[Told]:
    """ "His motive is unknown", "had not established a motive", "no motive was given"."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        verb = token.head
        if token.lemma.casefold() not in _MOTIVES or verb == at:
            continue
        words = {tokens[child].lemma.casefold(): child for child in (verb, *children[verb])}
        is_denied = any(tokens[child].text.casefold() in NEGATIONS for child in (*children[verb], *children[at]))
        ends = [words[word] for word in words if word in _UNKNOWN]
        if ends or (is_denied and set(words) & _KNOWING):
            first, last = min(at, verb), max(at, verb, *ends)
            first = find_phrase(tokens, first)
            if last - first <= 2 * _REACH:
                quote = quote_tokens(passage, first, last, is_widened=False)
                yield Told(passage, "unknown", show_words(passage, first, last), quote)


def _tells_motive(deed: Deed) -> bool:
    """ "He attacked them in retaliation for the raid", "carried it out in response to calls"."""
    tokens = deed.passage.tokens
    is_act = classify_predicate(deed.lemma) in _VIOLENT or deed.lemma in _CARRYING
    after = tokens[deed.at + 1 : deed.at + 1 + _REACH]
    is_answer = any(one.text == "in" and two.lemma.casefold() in _ANSWERING for one, two in pairwise(after))
    return is_act and is_answer and not deed.is_denied and deed.stance in ("flat", "doubted")
