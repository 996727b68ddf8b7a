"""Atoms of a sentence: contiguous stretches that carry one clause each, found by syntax alone.

A token belongs to the nearest clause head above it. Offsets are those of the article. Every sentence with a word in it
has at least one atom.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...model.readings import Sentence, Token
from ...values.assertions import is_unasserted
from ...values.predicates import is_speech_verb

# Below this many words a clause says too little to be read alone and stays with the clause that governs it.
MIN_WORDS = 3
MIN_NARROWING_WORDS = 5
# No reporter writes a longer sentence: what is longer is a list, a table or an attack, and is taken whole.
MAX_TOKENS = 250
_KNOWING = frozenset({"know", "clear", "unclear", "unknown", "determine", "certain", "investigate", "wonder"})
_OPENERS = frozenset({"and", "but", "or", "nor", "so", "that", "yet"})
_LOOSE_ENDS = frozenset({"and", "but", "or", "nor", "so", "that", "while", "as", "because", "which", "who"})
_CLAUSE_DEPS = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "pcomp", "conj", "appos", "dep"})
_TRIMMED = " \t\r\n\u00a0,;:.!?-–—\"'“”‘’«»()[]…*•|"


@dataclass(frozen=True, slots=True)
class Atom:
    """One clause: `head` is its predicate's token index, `tokens` the indices that belong to it, in order.

    `start` and `end` are article offsets of the words that carry it. `governor` is the head of the clause that it
    depends on, -1 for a main clause. `is_frame` holds for a clause that only introduces what somebody says.
    """

    head: int
    tokens: tuple[int, ...]
    start: int
    end: int
    governor: int = -1
    is_frame: bool = False


def split_sentence(sentence: Sentence) -> tuple[Atom, ...]:
    """Atoms of a sentence in text order; spans may overlap. Empty only for a sentence without a word."""
    tokens = sentence.tokens
    if not any(_is_word(token) for token in tokens):
        return ()
    if len(tokens) > MAX_TOKENS:
        return (take_whole(sentence),)
    heads = _find_heads(tokens)
    owners = own_tokens(tokens, heads)
    atoms = []
    for head in sorted(heads):
        owned = tuple(index for index, owner in enumerate(owners) if owner == head)
        span = cover_owned(sentence, owned, head)
        if span is None:
            continue
        governor = owners[tokens[head].head] if tokens[head].head != head else -1
        atoms.append(Atom(head, owned, span[0], span[1], governor, _is_frame(tokens, head, owned, heads)))
    told = tuple(atom for atom in atoms if not atom.is_frame) or tuple(atoms)
    return tuple(sorted(told, key=lambda atom: (atom.start, atom.end)))


def take_whole(sentence: Sentence) -> Atom:
    """The sentence as one atom."""
    start, end = trim_span(sentence.text, 0, len(sentence.text))
    root = next((index for index, token in enumerate(sentence.tokens) if token.head == index), 0)
    return Atom(root, tuple(range(len(sentence.tokens))), sentence.start + start, sentence.start + end)


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without punctuation and space at its ends, as offsets into `text`; empty when nothing is left."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return start, end


def _is_word(token: Token) -> bool:
    return any(letter.isalnum() for letter in token.text)


def _find_heads(tokens: tuple[Token, ...]) -> frozenset[int]:
    """Clause heads: roots, and verbs that open a clause long enough to stand alone."""
    heads = {index for index, token in enumerate(tokens) if token.head == index}
    candidates = [index for index, token in enumerate(tokens) if _opens_clause(tokens, index)]
    heads.update(candidates)
    framing = {index for index in heads if _introduces_speech(tokens, index, heads)}
    while True:
        owners = own_tokens(tokens, frozenset(heads))
        sizes = dict.fromkeys(heads, 0)
        for index, owner in enumerate(owners):
            sizes[owner] += 2 if tokens[index].pos == "NUM" else _is_word(tokens[index])
        weak = {head for head in heads if _is_weak(tokens, head, sizes[head])} - framing
        if not weak:
            return frozenset(heads)
        heads -= weak


def _is_weak(tokens: tuple[Token, ...], index: int, size: int) -> bool:
    """Whether a clause says too little alone; one that narrows down a noun or a preposition needs more words."""
    token = tokens[index]
    if token.head == index:
        return False
    narrows = token.dep == "pcomp" or (token.dep in ("acl", "relcl") and not _follows_comma(tokens, index))
    return size < (MIN_NARROWING_WORDS if narrows else MIN_WORDS)


def _follows_comma(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the clause of a predicate is set off by a comma or dash."""
    inside = {index}
    for at in range(index - 1, -1, -1):
        if tokens[at].head not in inside:
            return tokens[at].text in (",", "–", "—", "-", "(")
        inside.add(at)
    return False


def _introduces_speech(tokens: tuple[Token, ...], index: int, heads: set[int]) -> bool:
    """Whether a clause says that somebody says what a clause of its own holds."""
    if not is_speech_verb(tokens[index].lemma):
        return False
    return tokens[index].dep == "parataxis" or any(
        tokens[other].head == index and tokens[other].dep in ("ccomp", "parataxis") for other in heads if other != index
    )


def _opens_clause(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb begins a clause: infinitives of purpose, comparisons, what is (un)known stay where they hang."""
    token = tokens[index]
    if token.dep not in _CLAUSE_DEPS or token.pos not in ("VERB", "AUX"):
        return False
    above = tokens[token.head]
    if token.dep == "conj":
        is_open = token.tag != "VB" or _opens_clause(tokens, token.head)
        return above.pos in ("VERB", "AUX") and is_open and not is_unasserted(tokens, token.head)
    if token.dep == "ccomp" and not is_speech_verb(above.lemma) and not _is_finite(tokens, index):
        return False
    if token.dep in ("ccomp", "advcl") and above.lemma.lower() in _KNOWING:
        return False
    if token.dep in ("ccomp", "acl", "relcl") and is_unasserted(tokens, index):
        return False
    if any(other.head == index and other.lemma.lower() == "than" for other in tokens):
        return False
    if token.dep == "acl" and not _follows_comma(tokens, index):
        return False
    return token.tag != "VB" or token.dep in ("ccomp", "parataxis") or _has_own_subject(tokens, index)


def _is_finite(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a verb has a tense of its own: "helped Apple turn" has one clause, "found that it turned" two."""
    finite = ("VBD", "VBZ", "VBP", "MD")
    return tokens[index].tag in finite or any(
        token.head == index and token.dep in ("aux", "auxpass") and token.tag in finite for token in tokens
    )


def _has_own_subject(tokens: tuple[Token, ...], index: int) -> bool:
    return any(token.head == index and token.dep in ("nsubj", "nsubjpass") for token in tokens)


def own_tokens(tokens: tuple[Token, ...], heads: frozenset[int]) -> list[int]:
    """For each token the clause head that owns it: itself or the nearest above."""
    owners = [-1] * len(tokens)
    for index in range(len(tokens)):
        path = []
        at = index
        while owners[at] < 0 and at not in heads:
            path.append(at)
            at = tokens[at].head
        owner = at if at in heads else owners[at]
        owners[at] = owner
        for step in path:
            owners[step] = owner
    return owners


def cover_owned(sentence: Sentence, owned: tuple[int, ...], head: int) -> tuple[int, int] | None:
    """The tightest contiguous span of the owned tokens: all of them, or the run around the head.

    A clause interrupted by a longer one ("the firm, which …, said") keeps the run that holds its predicate.
    """
    tokens = sentence.tokens
    words = [index for index in owned if _is_word(tokens[index])]
    if not words:
        return None
    words = _drop_loose_ends(tokens, words, head)
    first, last = words[0], words[-1]
    if last - first + 1 > 2 * len(owned):
        runs: list[list[int]] = [[words[0]]]
        for index in words[1:]:
            gap = [step for step in range(runs[-1][-1] + 1, index) if _is_word(tokens[step])]
            if gap:
                runs.append([index])
            else:
                runs[-1].append(index)
        best = max(runs, key=lambda run: (len(run) + 2 * (head in run), -run[0]))
        first, last = best[0], best[-1]
    start, end = trim_span(sentence.text, tokens[first].start - sentence.start, tokens[last].end - sentence.start)
    return (sentence.start + start, sentence.start + end) if start < end else None


def _drop_loose_ends(tokens: tuple[Token, ...], words: list[int], head: int) -> list[int]:
    """Without conjunctions that open the clause or are left over at its end; the predicate always stays."""
    first, last = 0, len(words) - 1
    while first < last and words[first] < head and tokens[words[first]].lemma.lower() in _OPENERS:
        first += 1
    while first < last and words[last] > head and _is_loose(tokens[words[last]]):
        last -= 1
    return words[first : last + 1]


def _is_loose(token: Token) -> bool:
    """Whether a word only leads to a clause that is told apart."""
    return token.lemma.lower() in _LOOSE_ENDS or (token.dep in ("prep", "mark") and token.pos in ("ADP", "SCONJ"))


def _is_frame(tokens: tuple[Token, ...], head: int, owned: tuple[int, ...], heads: frozenset[int]) -> bool:
    """Whether the clause only introduces speech: nothing is said in it but who says it, to whom and when."""
    return _introduces_speech(tokens, head, set(heads)) and not any(
        tokens[index].dep in ("dobj", "attr") and tokens[index].head == head for index in owned
    )
