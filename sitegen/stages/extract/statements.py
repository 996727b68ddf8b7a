"""A claim in words that stand alone: who did what, whole, with pronouns and relative dates resolved when certain.

Only the statement is reworded; the quote never is.
"""

from __future__ import annotations

from ...model.claims import Claim
from ...model.readings import Sentence, Token
from .atoms import Atom, trim_span
from .slots import find_subject, phrase_span

_OPENERS = frozenset({"and", "but", "or", "so", "that", "while", "although", "though", "yet", "nor", "whereas"})
_RELATIVES = frozenset({"which", "who", "that", "whom"})
_PRONOUNS = frozenset({"he", "she"})


def write_statement(sentence: Sentence, atom: Atom, person: str | None) -> str:
    """The clause as a sentence of its own; `person` is whom a "he" or "she" certainly means, None when unsure.

    A clause without a subject borrows that of the clause that governs it; a relative clause its antecedent.
    """
    subject, start = _borrow_subject(sentence, atom)
    body = _resolve_words(sentence, atom, start, person if not subject else None)
    words = f"{subject} {body}".strip() if subject else body
    return _finish(words)


def state_whole(claim_text: str) -> str:
    """Words that are taken whole (a headline) as a sentence."""
    return _finish(claim_text)


def find_person(sentence: Sentence, earlier: tuple[Claim, ...]) -> str | None:
    """The one person named in the claims just before, when there is exactly one; None when unsure."""
    near = [claim for claim in earlier if claim.sentence >= 0]
    names = {
        mention.entity or mention.exact: mention.exact
        for claim in near
        for mention in claim.mentions
        if mention.kind == "person"
    }
    if len(names) != 1 or not sentence.tokens:
        return None
    return max(names.values(), key=lambda name: (len(name), name))


def _borrow_subject(sentence: Sentence, atom: Atom) -> tuple[str, int]:
    """Words to put before the clause, and the offset from which its own words follow."""
    tokens = sentence.tokens
    head = tokens[atom.head]
    words = [index for index in atom.tokens if tokens[index].end > atom.start and tokens[index].start < atom.end]
    first = words[0] if words else atom.head
    start = atom.start
    while first < atom.head and tokens[first].lemma.lower() in _OPENERS and head.dep != "relcl":
        first += 1
        start = tokens[first].start
    if head.dep == "relcl" and tokens[first].text.lower() in _RELATIVES and tokens[first].dep.startswith("nsubj"):
        return _show(sentence, phrase_span(tokens, head.head)), tokens[first].end
    if _has_subject(tokens, atom.head):
        return "", start
    subject = find_subject(tokens, atom.head)
    if subject is None or head.dep in ("advcl", "acl", "relcl", "pcomp"):
        return "", start
    return _show(sentence, phrase_span(tokens, subject)), start


def _has_subject(tokens: tuple[Token, ...], head: int) -> bool:
    return any(token.head == head and token.dep in ("nsubj", "nsubjpass", "expl", "csubj") for token in tokens)


def _show(sentence: Sentence, span: tuple[int, int]) -> str:
    start, end = trim_span(sentence.text, span[0] - sentence.start, span[1] - sentence.start)
    return sentence.text[start:end]


def _resolve_words(sentence: Sentence, atom: Atom, start: int, person: str | None) -> str:
    """The clause's own words from `start`, clauses that interrupt it left out, with a leading pronoun named."""
    tokens = [sentence.tokens[index] for index in atom.tokens]
    tokens = [token for token in tokens if token.start >= start and token.end <= atom.end]
    words = ""
    for number, token in enumerate(tokens):
        is_close = number > 0 and tokens[number - 1].end == token.start
        words += token.text if is_close or number == 0 else f" {token.text}"
    text = words.replace(" ,", ",").replace(",,", ",")
    first, _, rest = text.partition(" ")
    return f"{person} {rest}" if person and first.lower() in _PRONOUNS else text


def _finish(words: str) -> str:
    """One line, capitalised, with a full stop."""
    line = " ".join(words.split()).strip(" ,;:-–—")
    if not line:
        return ""
    if line[0].islower():
        line = line[0].upper() + line[1:]
    return line if line[-1] in ".!?" else line + "."
