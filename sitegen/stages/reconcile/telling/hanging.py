"""How a clause hangs on others: whether it states something by itself, or only asks, wishes, limits or supposes it."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.readings import Token
from ....values.clauses import children_of, find_own_subject, subtree_of
from ....values.predicates import is_speech_verb
from ..lexicon import read_words

# Conjunctions whose clause states something by itself; behind the others ("if", "until") it does not.
_STATING = read_words("while as although though because whereas")
_ASKING = read_words("whether if how why where when what who which")
# What these govern is wanted, denied or thought possible, not stated.
_WANTING = read_words(
    "propose demand suggest insist ask urge recommend require request order want hope expect wish call prefer advise "
    "fear doubt deny think believe suspect worry question wonder imagine suppose guess feel predict ensure mean seem "
    "appear reason chance risk possibility likelihood concern threat prospect idea"
)
_ONE = read_words("was is has does")
_MANY = read_words("were are")
_NEGATIONS = read_words("no not n't n’t never nor neither")

UNSTATED = 8.0
REPORTED = 1.0
RELATIVE = 1.5
ASIDE = 1.5


def rate_hanging(tokens: Sequence[Token], clause: int) -> float:
    """0 for a main clause; little for what is reported or told beside it; UNSTATED for what is not said to be so."""
    if _is_question(tokens, clause):
        return UNSTATED
    first = clause
    while tokens[first].dep == "conj" and tokens[first].head != first:
        first = tokens[first].head
    own = find_own_subject(tokens, first)
    if own is None or (first != clause and not _agrees(tokens, own, clause)):
        return UNSTATED
    dep = tokens[first].dep
    if dep in ("ROOT", "parataxis") or tokens[first].head == first:
        return 0.0
    if first != clause and _is_question(tokens, first):
        return UNSTATED
    marks = [child.text.casefold() for child in children_of(tokens, first) if child.dep == "mark"]
    if dep == "ccomp":
        return _rate_content(tokens, first, marks)
    if dep == "relcl":
        return _rate_relative(tokens, first)
    if dep == "advcl":
        return ASIDE if _states_beside(tokens, first, marks) else UNSTATED
    return UNSTATED


def _states_beside(tokens: Sequence[Token], clause: int, marks: Sequence[str]) -> bool:
    """Whether a clause with "while" or "because" says what is so; "as she put it", "even though", "as if" do not."""
    if len(marks) != 1 or marks[0] not in _STATING:
        return False
    has_even = any(
        token.text.casefold() in ("even", "as", "just")
        for token in children_of(tokens, clause)
        if token.dep == "advmod"
    )
    return not has_even and not (
        "as" in marks and (is_speech_verb(tokens[clause].lemma) or tokens[clause].lemma == "put")
    )


def _agrees(tokens: Sequence[Token], subject: int, verb: int) -> bool:
    """Whether a borrowed subject is as many as the verb says."""
    forms = {token.text.casefold() for token in children_of(tokens, verb) if token.dep in ("aux", "auxpass")}
    forms.add(tokens[verb].text.casefold())
    is_many = tokens[subject].tag in ("NNS", "NNPS") or any(
        token.dep == "conj" for token in children_of(tokens, subject)
    )
    return not forms & (_ONE if is_many else _MANY)


def _rate_content(tokens: Sequence[Token], clause: int, marks: Sequence[str]) -> float:
    governor = tokens[clause].head
    lemma = tokens[governor].lemma.casefold()
    is_denied = any(
        token.text.casefold() in _NEGATIONS for token in children_of(tokens, governor) if token.dep in ("neg", "det")
    )
    first = min(subtree_of(tokens, clause))
    is_likened = first > 0 and tokens[first - 1].text.casefold() in ("like", "if", "whether")
    is_bare = not marks and not is_speech_verb(lemma)
    if is_denied or is_likened or is_bare or lemma in _WANTING or any(mark != "that" for mark in marks):
        return UNSTATED
    outer = rate_hanging(tokens, governor) if tokens[governor].dep in ("ccomp", "relcl", "advcl") else 0.0
    return max(outer, REPORTED if is_speech_verb(lemma) else 2 * REPORTED)


def _rate_relative(tokens: Sequence[Token], clause: int) -> float:
    """A clause with "which" behind a comma says more of what is named before it; one without picks it out."""
    own = find_own_subject(tokens, clause)
    antecedent = tokens[clause].head
    is_set_off = any(tokens[at].text in (",", "–", "—") for at in range(antecedent + 1, own or 0))
    is_subject = own is not None and tokens[own].tag in ("WDT", "WP")
    if not is_subject or not is_set_off or tokens[antecedent].pos not in ("PROPN", "NOUN"):
        return UNSTATED
    return RELATIVE if tokens[antecedent].pos == "PROPN" else 2 * RELATIVE


def _is_question(tokens: Sequence[Token], clause: int) -> bool:
    """Whether the clause has a word of asking of its own: "what happened", "where the shots came from"."""
    if tokens[clause].dep == "relcl":
        return False
    for token in children_of(tokens, clause):
        word = token.text.casefold()
        if word in _ASKING and token.tag in ("WP", "WRB", "WDT", "WP$") and token.dep != "mark":
            return True
        if token.dep == "mark" and word in ("whether", "if"):
            return True
    return False
