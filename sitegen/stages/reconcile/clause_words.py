"""The words of one clause, in the text's own order: without what interrupts it, opens the scene or goes on to another.

A clause keeps every word that the claim itself is made of; what is dropped takes its commas and its "and" with it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...model.readings import Token
from ...values.clauses import children_of, find_own_subject, is_finite_verb, subtree_of
from .lexicon import read_words

_CONNECTIVES = read_words(
    "however moreover furthermore additionally meanwhile also instead therefore thus notably conversely subsequently "
    "consequently nevertheless nonetheless indeed similarly besides hence likewise then so yet still now anyway "
    "overall finally eventually again too though earlier later afterwards unfortunately sadly luckily thankfully "
    "hopefully actually basically obviously clearly well"
)
# These say something of the event unless they stand first and bare.
_ONLY_FIRST = read_words("then so yet still now again earlier later well too clearly obviously afterwards")
_ASIDES = ("advcl", "relcl", "acl", "appos", "parataxis", "npadvmod")
_REMOVABLE = frozenset({*_ASIDES, "conj"})
_OPENERS = ('"', "“", "``")
_CLOSERS = ('"', "”", "''")
BREAKS = frozenset({",", "–", "—", "-", "--", ";", ":", "(", ")"})
# A second predicate of the same subject with more words than this is another matter.
_LONG_CONJUNCT = 7

Places = Collection[int]


def keep_words(tokens: Sequence[Token], clause: int, core: frozenset[int], dated: Places) -> list[int]:
    """The words of the clause in order, without what can be left out; `dated` are the words of dates.

    What stands in quotation marks is left whole.
    """
    kept = set(subtree_of(tokens, clause))
    core = core | list_quoted(tokens)
    for at in sorted(kept):
        if at == clause or at not in kept:
            continue
        is_hanging = tokens[at].head == clause
        if tokens[at].dep not in _REMOVABLE and not is_hanging:
            continue
        part = subtree_of(tokens, at)
        if not part & core and _can_go(tokens, at, clause, part, dated):
            kept -= part | _find_edges(tokens, part, kept)
            if tokens[at].dep == "conj":
                kept -= _find_joints(tokens, at)
        elif is_hanging and (_marks(tokens, at, clause) or _leads_on(tokens, at, clause)):
            kept.discard(at)
        elif is_hanging and _opens_scene(tokens, at, part, clause, dated):
            kept -= part
    return _trim_loose_words(tokens, sorted(kept), clause, dated)


def list_quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The words in quotation marks, also of a quotation that began before the sentence or goes on behind it."""
    found: set[int] = set()
    opened: int | None = None
    for at, token in enumerate(tokens):
        if opened is None and token.text in _OPENERS:
            opened = at
        elif token.text in _CLOSERS:
            found |= set(range(opened if opened is not None else 0, at + 1))
            opened = None
    if opened is not None:
        found |= set(range(opened, len(tokens)))
    return frozenset(found)


def _trim_loose_words(tokens: Sequence[Token], order: Sequence[int], clause: int, dated: Places) -> list[int]:
    """The words without connectives and marks that are left over at the ends or beside a gap."""
    words = list(order)
    while words and tokens[words[0]].pos == "PUNCT" and tokens[words[0]].text not in _OPENERS:
        words.pop(0)
    while words and words[0] not in dated and _is_loose(tokens, words, clause):
        words.pop(0)
        while words and tokens[words[0]].text in BREAKS:
            words.pop(0)
    while words and (
        tokens[words[-1]].text in BREAKS or tokens[words[-1]].dep in ("cc", "mark") or tokens[words[-1]].pos == "CCONJ"
    ):
        words.pop()
    found: list[int] = []
    for place, at in enumerate(words):
        is_gap = place + 1 < len(words) and words[place + 1] != at + 1
        if is_gap and tokens[at].text in (",", "–", "—", ";", ":") and _goes_on(tokens, words[place + 1]):
            continue
        found.append(at)
    return found


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word goes on with the clause that a part was taken out of, so that no comma stands before it."""
    return tokens[at].pos in ("VERB", "AUX", "PUNCT", "CCONJ", "ADP") or tokens[at].dep in ("neg", "dobj", "mark")


def _is_loose(tokens: Sequence[Token], words: Sequence[int], clause: int) -> bool:
    first = tokens[words[0]]
    if first.dep == "mark":
        return _marks(tokens, words[0], clause)
    if first.dep == "cc" or first.pos == "CCONJ":
        return True
    has_more = any(tokens[at].head == words[0] for at in words[1:])
    return first.dep == "advmod" and first.text.casefold() in _CONNECTIVES and not has_more


def _marks(tokens: Sequence[Token], at: int, clause: int) -> bool:
    """Whether a word only ties the clause to the one that it is taken from; "if" in front of a whole stays."""
    if tokens[at].dep == "intj":
        return True
    is_first = not any(token.head == clause and token.dep == "advmod" for token in tokens[:at])
    return tokens[at].dep == "mark" and tokens[at].head == clause and tokens[clause].dep != "ROOT" and is_first


def _leads_on(tokens: Sequence[Token], at: int, clause: int) -> bool:
    """A bare connective: "however" anywhere, "then" and "and" only in front of the clause."""
    token = tokens[at]
    if token.dep == "cc":
        return at < clause and not any(one.dep == "conj" and one.head == clause for one in tokens[at + 1 : clause])
    word = token.text.casefold()
    if token.dep != "advmod" or word not in _CONNECTIVES or children_of(tokens, at):
        return False
    if word in _ONLY_FIRST:
        return False
    return word != "also" or (at > 0 and tokens[at - 1].text.casefold() != "but")


def _can_go(tokens: Sequence[Token], at: int, clause: int, part: frozenset[int], dated: Places) -> bool:
    token = tokens[at]
    if token.dep == "conj":
        is_clause = token.pos in ("VERB", "AUX") and token.head == clause and _is_complete(tokens, clause, at)
        return is_clause and (find_own_subject(tokens, at) is not None or len(part) > _LONG_CONJUNCT)
    if token.dep not in _ASIDES or not _is_set_off(tokens, part) or any(one in dated for one in part):
        return False
    return not (token.dep == "parataxis" and token.head == clause and is_finite_verb(tokens, clause))


def _is_complete(tokens: Sequence[Token], clause: int, conjunct: int) -> bool:
    """Whether the clause has said what it says before the second predicate: not "owned and managed a hotel"."""
    return any(
        token.head == clause and clause < at < conjunct and token.dep not in ("cc", "conj", "punct", "prt", "advmod")
        for at, token in enumerate(tokens)
    )


def _find_joints(tokens: Sequence[Token], conjunct: int) -> set[int]:
    """The "and" and the comma that join a further predicate to the one before it."""
    head = tokens[conjunct].head
    before = max(
        (at for at, token in enumerate(tokens[:conjunct]) if token.head == head and token.dep == "conj"), default=head
    )
    return {
        at
        for at in range(before + 1, conjunct)
        if tokens[at].head in (head, before) and tokens[at].dep in ("cc", "punct") and tokens[at].text != "”"
    }


def _find_edges(tokens: Sequence[Token], part: frozenset[int], kept: set[int]) -> set[int]:
    """The marks around a part that go with it: both commas, dashes or brackets, or the one before it at the end."""
    before, after = min(part) - 1, max(part) + 1
    has_before = before >= 0 and tokens[before].text in BREAKS
    if has_before and after < len(tokens) and tokens[after].text in BREAKS:
        is_inner = after + 1 < len(tokens) and not _goes_on(tokens, after + 1) and tokens[after].text == ","
        return {before} if is_inner else {before, after}
    return {before} if has_before and (after not in kept or tokens[after].pos == "PUNCT") else set()


def _opens_scene(tokens: Sequence[Token], at: int, part: frozenset[int], clause: int, dated: Places) -> bool:
    """Opening phrases set off by a comma that carry neither a name, a number nor a date."""
    if tokens[at].dep not in ("prep", "advmod") or max(part) > clause:
        return False
    after = max(part) + 1
    is_opening = min(part) == 0 and after < len(tokens) and tokens[after].text == ","
    carries = any(tokens[one].pos in ("PROPN", "NUM", "NOUN") for one in part) or any(one in dated for one in part)
    return is_opening and not carries


def _is_set_off(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    first = min(part)
    return first > 0 and (tokens[first - 1].text in BREAKS or tokens[first].text in BREAKS)
