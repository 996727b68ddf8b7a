"""One says that something is so, another that it is not: the same subject, verb and complement, with and without "not".

Only plain statements about a named subject are set against each other: none with "may" or "if", none that holds up to
a moment ("had not won since").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.readings import Token
from ...model.stories import Disagreement
from ...values.concepts import classify_word
from ...values.predicates import classify_predicate
from .contexts import compare_terms
from .lexicon import read_words
from .passages import Passage, Told, are_days_apart, part_told, quote_tokens, report_told, show_words
from .sides import join_words

ALIKE_DENIED = 0.13
LONGEST_WORDS = 14
# A longer sentence is a list or a table.
MOST_TOKENS = 160
_NEGATIONS = read_words("not n't n’t never")
_OPENING = read_words("if whether unless until before though although")
_LIMITS = read_words("since until before yet ever anymore longer first")
_MODALS = read_words("may might could would should can will must shall")
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd")
# What says too little to be denied: of these only the complement tells what is said.
_LIGHT = read_words("be have do")
_NOUNS = ("NOUN", "PROPN")
_LEADING = ("det", "compound", "amod", "poss", "case", "nummod", "punct", "nmod")


def compare_denials(passages: Sequence[Passage]) -> list[Disagreement]:
    """Contradictions between articles of which one says that something is so and the other that it is not."""
    by_statement: defaultdict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        for statement, told in _read_statements(passage):
            by_statement[statement].append(told)
    return [
        report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="medium",
            statement="Sources differ on whether this is so: "
            f"{join_words([f'“{words}”' for words in _first_words(part)], 'or')}.",
            explanation="Some sources say that it is so, others that it is not.",
        )
        for statement in sorted(by_statement)
        if len({told.value for told in by_statement[statement]}) > 1
        for part in part_told(by_statement[statement], _speak_of_one)
    ]


def _speak_of_one(one: Told, two: Told) -> bool:
    alike = compare_terms(one.passage.terms, two.passage.terms)
    return alike >= ALIKE_DENIED and not are_days_apart(one.passage, two.passage)


def _first_words(part: Sequence[Told]) -> list[str]:
    words: dict[str, str] = {}
    for one in part:
        words.setdefault(one.value, one.words)
    return list(words.values())


def _read_statements(passage: Passage) -> Iterator[tuple[tuple[str, str, str], Told]]:
    """What a passage says plainly: subject, verb and complement as ideas, and whether it says that it is not so."""
    tokens = passage.tokens if len(passage.tokens) <= MOST_TOKENS else ()
    for at, token in enumerate(tokens):
        if token.pos not in ("VERB", "AUX") or token.tag in ("VB", "VBG") or not _is_plain(tokens, at):
            continue
        subject = next((i for i in _below(tokens, at) if tokens[i].dep in ("nsubj", "nsubjpass")), None)
        if subject is None or tokens[subject].pos not in _NOUNS or subject > at:
            continue
        near = tokens[max(0, at - 2) : at + 3]
        is_denied = any(one.text.casefold() in _NEGATIONS for one in near)
        for complement in _find_complements(tokens, at):
            if complement - subject > LONGEST_WORDS or complement < at:
                continue
            key = (
                classify_word(tokens[subject].lemma.casefold()),
                classify_predicate(token.lemma.casefold()),
                classify_word(tokens[complement].lemma.casefold()),
            )
            first = _find_first(tokens, subject)
            words = show_words(passage, first, complement)
            quote = quote_tokens(passage, first, complement, is_widened=False)
            yield key, Told(passage, "denied" if is_denied else "stated", words, quote)


def _find_first(tokens: Sequence[Token], noun: int) -> int:
    """Where the noun phrase of a subject begins."""
    first = noun
    while first > 0 and tokens[first - 1].dep in _LEADING and first <= tokens[first - 1].head <= noun:
        first -= 1
    return first


def _is_plain(tokens: Sequence[Token], verb: int) -> bool:
    below = _below(tokens, verb)
    if any(tokens[at].lemma.casefold() in _MODALS and tokens[at].dep == "aux" for at in below):
        return False
    if any(tokens[at].text.casefold() in _OPENING and tokens[at].dep in ("mark", "advmod") for at in below):
        return False
    if any(tokens[at].text.casefold() == "had" and tokens[at].dep == "aux" for at in below):
        return False
    return not _LIMITS & {token.text.casefold() for token in tokens[verb : verb + LONGEST_WORDS]}


def _find_complements(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    """The object or predicate of a verb, and the noun behind its preposition ("out of control")."""
    for at in _below(tokens, verb):
        if tokens[at].dep in _COMPLEMENTS and tokens[at].pos in (*_NOUNS, "ADJ"):
            yield at
        elif tokens[at].dep == "prep" and tokens[verb].lemma.casefold() in _LIGHT:
            inner = [i for i in _below(tokens, at) if tokens[i].dep in ("pobj", "prep")]
            for i in inner:
                deeper = [j for j in _below(tokens, i) if tokens[j].dep == "pobj"] if tokens[i].dep == "prep" else [i]
                yield from (j for j in deeper if tokens[j].pos in _NOUNS)


def _below(tokens: Sequence[Token], head: int) -> list[int]:
    return [at for at, token in enumerate(tokens) if token.head == head and at != head]
