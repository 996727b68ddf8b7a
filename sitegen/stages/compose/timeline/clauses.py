"""The clause of a sentence that a date belongs to, as a sentence of its own: "since Russia annexed it in 2022"."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.readings import Sentence, Timex, Token
from ....values.clauses import find_antecedent, subtree_of
from ....values.spacing import NO_GAP_BEFORE

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVES = frozenset({"who", "which", "that", "where", "when", "whom", "whose"})
_POINTING = frozenset({"he", "she", "it", "they", "we", "i", "you", "this", "these", "those"})
# Of these clauses nobody says that they came true; "for" is mostly no conjunction but of a noun ("their wish for …").
_UNCERTAIN = frozenset({"if", "unless", "whether", "until", "lest", "for"})
_LEFT_OUT = ("mark", "cc", "punct")
FEWEST_WORDS = 5


def find_dated_clause(sentence: Sentence, timex: Timex) -> str | None:
    """The subordinate clause that holds the date, with its subject and what it is said of; None where there is none.

    "the four regions that Russia annexed in 2022" gives "Russia annexed the four regions in 2022."
    """
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
    verb = _find_verb(tokens, inside[0]) if inside else None
    if verb is None or tokens[verb].head == verb or tokens[verb].dep not in ("advcl", "relcl"):
        return None
    if any(token.head == verb and token.dep == "mark" for token in tokens[inside[-1] + 1 : verb]):
        return None  # it stands before the clause: "On Monday, after the crew left, the ferry sank"
    marks = {token.text.casefold() for token in tokens if token.head == verb and token.dep == "mark"}
    if tokens[verb].tag not in ("VBD", "VBN") or marks & _UNCERTAIN:
        return None
    own = next((at for at, token in enumerate(tokens) if token.head == verb and token.dep in _SUBJECTS), None)
    if own is None or own in inside or tokens[own].plain in _POINTING:
        return None
    part = subtree_of(tokens, verb)
    links = {at for at in part if tokens[at].head == verb and _is_link(tokens[at])}
    links |= {at for at in part if tokens[at].dep == "advmod" and at + 1 in links and tokens[at + 1].dep == "mark"}
    links |= {at for at in part if tokens[at].dep == "neg" and tokens[at].head in links}
    kept = sorted(part - links)
    if any(token.head == verb and token.text.casefold() == "where" for token in tokens[:verb]):
        return None
    antecedent = _head_phrase(tokens, verb) if tokens[verb].dep == "relcl" else []
    if tokens[own].plain in _RELATIVES:
        kept = [*antecedent, *(at for at in kept if at != own)] if antecedent else []
    elif tokens[verb].dep == "relcl":
        has_object = any(
            token.head == verb and token.dep in ("dobj", "attr", "acomp") and token.text.casefold() not in _RELATIVES
            for token in tokens
        )
        kept = [at for at in kept if tokens[at].text.casefold() not in _RELATIVES]
        if not has_object and verb in kept:
            place = kept.index(verb) + 1
            kept = [*kept[:place], *antecedent, *kept[place:]]
    text = _show_words(tokens, kept)
    return f"{text[0].upper()}{text[1:]}." if len(text.split()) >= FEWEST_WORDS else None


def _is_link(token: Token) -> bool:
    """Whether a word only ties its clause to the sentence: "because", "when"; so does "shortly" before "after"."""
    return token.dep in _LEFT_OUT or (token.dep == "advmod" and token.text.casefold() in _RELATIVES)


def _find_verb(tokens: Sequence[Token], at: int) -> int | None:
    while tokens[at].pos not in ("VERB", "AUX"):
        if tokens[at].head == at:
            return None
        at = tokens[at].head
    return at


def _head_phrase(tokens: Sequence[Token], clause: int) -> list[int]:
    """The noun phrase that a relative clause is said of, up to the first comma."""
    order = find_antecedent(tokens, clause)
    cut = next((place for place, at in enumerate(order) if place and tokens[at].pos == "PUNCT"), len(order))
    return order[:cut]


def _show_words(tokens: Sequence[Token], order: Sequence[int]) -> str:
    pieces: list[str] = []
    for place, at in enumerate(order):
        before = order[place - 1] if place else None
        is_glued = before is not None and before == at - 1 and tokens[before].end == tokens[at].start
        pieces.append("" if before is None or is_glued or tokens[at].text in NO_GAP_BEFORE else " ")
        pieces.append(tokens[at].text)
    return " ".join("".join(pieces).split()).strip(" ,;:-–—")
