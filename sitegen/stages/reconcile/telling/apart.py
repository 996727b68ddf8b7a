"""Whether a clause can be told apart from its sentence: whole, with a subject that is certainly its own.

What a parser hangs on a clause may belong to another one; where the words allow both, the clause is not told alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from ....model.readings import Token
from ....values.borrowed import find_antecedent, find_borrowed_subject
from ....values.clauses import children_of, find_own_subject, find_verb_start, subtree_of
from .clause_words import BREAKS

_HOLDING = frozenset({"that", "whether", "if"})


def lend_subject(tokens: Sequence[Token], clause: int) -> tuple[int, ...] | None:
    """The words to put in front of a clause that has no subject of its own, or only "which".

    Empty for a clause that has one; None where it is not certain what the subject is. What opens the sentence ("In
    May,") belongs to all its predicates.
    """
    own = find_own_subject(tokens, clause)
    if tokens[clause].dep == "relcl":
        return find_antecedent(tokens, clause) or None
    if own is not None:
        is_sure = _is_clean(tokens, clause, own) and not _trails_off(tokens, clause)
        return () if is_sure and not _may_be_reported(tokens, clause, own) else None
    subject = find_borrowed_subject(tokens, clause)
    if subject is None:
        return None
    above = tokens[subject].head
    opening = [
        at for at in subtree_of(tokens, above) if at < subject and (tokens[at].dep, tokens[at].head) != ("mark", above)
    ]
    phrase = [at for at in subtree_of(tokens, subject) if at < above]
    return tuple(sorted({*opening, *_trim_phrase(tokens, phrase)}))


def is_sound(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether the words neither begin nor end in the middle of a phrase, nor before their verb, nor run together."""
    before = tokens[kept[0] - 1] if kept[0] else None
    if before is not None and (before.dep == "prep" or before.lemma.casefold() == "be"):
        return False
    last = next((tokens[at] for at in reversed(kept) if tokens[at].pos != "PUNCT"), None)
    is_cut = last is not None and (last.dep in ("prep", "det", "aux", "cc", "mark", "poss") or last.tag == "TO")
    ends_sentence = kept[-1] >= len(tokens) - 2
    follows = tokens[kept[-1] + 1] if kept[-1] + 1 < len(tokens) else None
    is_torn = follows is not None and follows.pos in ("VERB", "AUX") and follows.tag != "VBG"
    return last is not None and (ends_sentence or not is_cut) and not is_torn and not _runs_together(tokens, kept)


def _runs_together(tokens: Sequence[Token], kept: Sequence[int]) -> bool:
    """Whether behind a gap a second predicate has no mark or "and" before it, or a participle no "was"."""
    return any(
        other > at + 1
        and tokens[other].dep == "conj"
        and tokens[at].pos not in ("PUNCT", "CCONJ", "AUX")
        and (tokens[other].head in kept or tokens[other].tag == "VBN")
        for at, other in pairwise(kept)
    )


def says_nothing(tokens: Sequence[Token], clause: int, kept: Sequence[int]) -> bool:
    """Whether only who speaks is left: "The mayor said in a statement"."""
    is_cue = tokens[clause].lemma.casefold() in ("say", "tell", "add")
    has_content = any(
        one.dep in ("ccomp", "xcomp", "dobj", "nsubjpass", "parataxis", "conj") and at in kept
        for at, one in enumerate(tokens)
        if one.head == clause and at != clause
    )
    return is_cue and not has_content and not any(tokens[at].text in ("“", '"', "”") for at in kept)


def _trails_off(tokens: Sequence[Token], clause: int) -> bool:
    """Whether a reported clause may have taken over a predicate of who reports it: "said it was near, and left"."""
    if tokens[clause].dep != "ccomp":
        return False
    return any(
        token.dep == "conj"
        and token.head == clause
        and find_own_subject(tokens, at) is None
        and any(tokens[one].text == "," for one in range(clause, at))
        for at, token in enumerate(tokens)
    )


def _may_be_reported(tokens: Sequence[Token], clause: int, own: int) -> bool:
    """Whether a joined clause may go on with the "that" clause before it: "fears that it fell and nobody knows"."""
    if tokens[clause].dep != "conj":
        return False
    at = min(subtree_of(tokens, own)) - 1
    while at > 0 and (tokens[at].dep in ("cc", "advmod") or tokens[at].head == clause):
        at -= 1
    while at > 0 and tokens[at].text not in BREAKS and at != tokens[clause].head:
        if tokens[at].dep == "mark" and tokens[at].text.casefold() in _HOLDING:
            return True
        at -= 1
    return False


def _is_clean(tokens: Sequence[Token], clause: int, own: int) -> bool:
    """Whether nothing but the subject stands right before the verb: "Russia and Moscow has denied" is misread."""
    at = find_verb_start(tokens, clause) - 1
    if sum(token.dep in ("nsubj", "nsubjpass") for token in children_of(tokens, clause)) > 1:
        return False
    if own > clause or at < 0 or tokens[at].pos not in ("NOUN", "PROPN"):
        return True
    return at in subtree_of(tokens, own) or tokens[at].head == clause


def _trim_phrase(tokens: Sequence[Token], phrase: Collection[int]) -> list[int]:
    """A noun phrase without what is set off from it by a comma; a row of several stays whole."""
    order = sorted(phrase)
    if any(tokens[at].dep in ("cc", "conj") for at in order):
        return order
    cut = next((place for place, at in enumerate(order) if place and tokens[at].text in BREAKS - {"-"}), len(order))
    return order[:cut]
