"""Parts of a clause that are facts of their own: a clause within it, its bare event, when, where, how many, who.

"The two-carriage tram tipped onto its side near Sandilands on Wednesday" tells what happened, where and when; another
article tells each of these in a sentence of its own. A part lies within the sentence and is never the clause itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model.claims import Aspect
from ...model.readings import Mention, Quantity, Sentence, Timex, Token
from ...values.assertions import is_condition, is_unasserted
from ...values.clauses import list_children
from ...values.predicates import is_speech_verb
from .atoms import MAX_TOKENS, Atom, cover_owned, own_tokens, trim_span

# Two spans that share this much of the longer one are the same words.
_SAME_WORDS = 0.85
# How many words may lie between a phrase and the verb that is quoted with it.
_NEAR_VERB = 6
_LONGEST_CORE = 30
_LONGEST_NAME = 20
_REACH = 12
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "pcomp", "conj"})
_CONTENT = frozenset({"NOUN", "PROPN", "NUM", "VERB", "ADJ"})
_DESCRIBING = frozenset({"amod", "nmod"})
_APART = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp", "conj", "cc"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "prt", "oprd", "dative", "agent"})
# The steps from a word up to the whole phrase that it stands in.
_WITHIN_PHRASE = frozenset(
    {"compound", "pobj", "nummod", "amod", "nmod", "appos", "prep", "poss", "npadvmod", "quantmod", "advmod", "det"}
)
_PHRASE_HEADS = frozenset({"NOUN", "PROPN", "NUM", "ADP", "SYM", "DET", "ADJ"})
_WEAK_VERBS = frozenset({"be", "say"})
# Verbs that tell nothing by themselves: "it took", "they said", "we think".
_DULL_VERBS = frozenset(
    "be have do say tell get go come take make see know think want use ask try start begin continue seem look call "
    "let keep put give find add believe hope feel mean need allow include involve become remain confirm".split()
)
_FEWEST_WEIGHTS = 2

# An EDTF value of a day or less has at least as many characters.
_DAY = len("2016-11-09")

Part = tuple[Aspect, Atom]


def find_parts(
    sentence: Sentence,
    atoms: Iterable[Atom],
    quantities: Iterable[Quantity],
    timexes: Iterable[Timex],
    mentions: Iterable[Mention],
) -> tuple[Part, ...]:
    """The parts of a sentence's clauses, in text order; none repeats the words of an atom or of another part.

    `quantities`, `timexes` and `mentions` are those of the sentence.
    """
    if len(sentence.tokens) > MAX_TOKENS:
        return ()
    names = tuple(mentions)
    dated = [timex for timex in timexes if timex.type in ("DATE", "TIME") and len(timex.edtf or "") >= _DAY]
    found: list[Part] = [("part", atom) for atom in _list_clauses(sentence)]
    found += [("event", atom) for atom in _list_events(sentence)]
    found += [("when", atom) for atom in _list_phrases(sentence, dated)]
    found += [("where", atom) for atom in _list_phrases(sentence, [name for name in names if name.kind == "place"])]
    found += [("count", atom) for atom in _list_phrases(sentence, quantities)]
    named = [name for name in names if name.kind in ("person", "organisation")]
    found += [("who", atom) for atom in _list_descriptions(sentence, named)]
    told = [(atom.start, atom.end) for atom in atoms]
    kept = []
    for aspect, atom in found:
        if _says_enough(sentence.tokens, atom) and not any(_is_same(atom, start, end) for start, end in told):
            told.append((atom.start, atom.end))
            kept.append((aspect, atom))
    return tuple(sorted(kept, key=lambda part: (part[1].start, part[1].end)))


def _says_enough(tokens: Sequence[Token], atom: Atom) -> bool:
    """Whether at least two words of an atom mean something by themselves, one of them a noun, name or number."""
    solid = {tokens[at].lemma.lower() for at in atom.tokens if tokens[at].pos in ("NOUN", "PROPN", "NUM")}
    acts = {tokens[at].lemma.lower() for at in atom.tokens if tokens[at].pos in ("VERB", "ADJ")}.difference(_DULL_VERBS)
    frames = (
        atom.head in atom.tokens
        and is_speech_verb(tokens[atom.head].lemma)
        and not any(
            tokens[at].head == atom.head and tokens[at].dep in ("dobj", "ccomp", "prep", "nsubjpass")
            for at in atom.tokens
        )
    )
    return bool(solid) and len(solid) + len(acts) >= _FEWEST_WEIGHTS and not frames


def _is_same(atom: Atom, start: int, end: int) -> bool:
    shared = min(atom.end, end) - max(atom.start, start)
    return shared >= _SAME_WORDS * max(atom.end - atom.start, end - start)


def _list_clauses(sentence: Sentence) -> list[Atom]:
    """Every verb with the words that belong to no other verb, also where it is too short to be told alone."""
    tokens = sentence.tokens
    heads = frozenset(
        at
        for at, token in enumerate(tokens)
        if token.head == at or (token.pos in ("VERB", "AUX") and token.dep in _CLAUSES)
    )
    owned: dict[int, list[int]] = {head: [] for head in heads}
    for at, owner in enumerate(own_tokens(tokens, heads)):
        owned[owner].append(at)
    found = []
    for head in sorted(head for head in heads if is_condition(tokens, head) or not is_unasserted(tokens, head)):
        span = cover_owned(sentence, tuple(owned[head]), head)
        if span is not None and sum(tokens[at].pos in _CONTENT for at in owned[head]) > 1:
            inside = tuple(at for at in owned[head] if tokens[at].start >= span[0] and tokens[at].end <= span[1])
            found.append(Atom(head, inside, *span))
    return found


def _list_events(sentence: Sentence) -> list[Atom]:
    """Subject, verb and what completes the verb, without when, where and how."""
    tokens = sentence.tokens
    below = list_children(tokens)
    found = []
    for verb, token in enumerate(tokens):
        subject = next((at for at in below[verb] if at < verb and tokens[at].dep in ("nsubj", "nsubjpass")), None)
        if token.pos != "VERB" or subject is None or is_unasserted(tokens, verb):
            continue
        inside = {verb, *_take_phrase(tokens, below, subject, _APART | {"appos", "punct"})}
        complements = [at for at in below[verb] if at > verb and tokens[at].dep in _COMPLEMENTS]
        if not complements and verb + 1 in below[verb] and tokens[verb + 1].dep in ("prep", "advmod"):
            complements = [verb + 1]
        for at in complements:
            inside.update(_take_phrase(tokens, below, at, _APART))
        if max(inside) - min(inside) <= _LONGEST_CORE:
            found.extend(_take_words(sentence, verb, inside))
    return found


def _list_phrases(sentence: Sentence, found: Iterable[Timex | Mention | Quantity]) -> list[Atom]:
    """The phrase around each date, place or figure, with the verb that it belongs to when that stands near."""
    tokens = sentence.tokens
    below = list_children(tokens)
    atoms = []
    for one in found:
        words = [at for at, token in enumerate(tokens) if token.start < one.end and token.end > one.start]
        if not words:
            continue
        top = _climb_phrase(tokens, _find_top(tokens, words))
        inside = {*words, *_take_phrase(tokens, below, top, _APART)}
        verb = _find_verb(tokens, top)
        if tokens[verb].pos in ("VERB", "AUX") and tokens[verb].lemma not in _WEAK_VERBS:
            gap = min(abs(verb - min(inside)), abs(verb - max(inside)))
            inside |= {verb} if gap <= _NEAR_VERB else set()
        atoms.extend(_take_words(sentence, verb, inside))
    return atoms


def _list_descriptions(sentence: Sentence, names: Iterable[Mention]) -> list[Atom]:
    """Each name with what is said of its bearer in the same phrase: age, office, home."""
    tokens = sentence.tokens
    below = list_children(tokens)
    found = []
    for name in names:
        words = [at for at, token in enumerate(tokens) if token.start < name.end and token.end > name.start]
        if not words:
            continue
        top = _find_top(tokens, words)
        for _ in range(_REACH):
            above = tokens[top].head
            if tokens[top].dep not in ("compound", "appos") or tokens[above].pos not in ("NOUN", "PROPN"):
                break
            top = above
        inside = {*words, *_take_phrase(tokens, below, top, _APART)}
        others = [at for at in inside.difference(words) if not _abbreviates(tokens, at)]
        says_more = any(tokens[at].pos in ("NOUN", "NUM", "PROPN", "ADJ") for at in others)
        is_own = max(inside) == max(words) or any(tokens[at].dep == "appos" for at in inside.difference(words))
        if says_more and is_own and len(inside) <= _LONGEST_NAME:
            found.extend(_take_words(sentence, _find_verb(tokens, top), inside))
    return found


def _abbreviates(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is but the short form of a name, in brackets: "the World Port Union (WPU)"."""
    return tokens[at].text.isupper() and at > 0 and tokens[at - 1].text == "("


def _take_words(sentence: Sentence, head: int, inside: set[int]) -> list[Atom]:
    """The stretch from the first word to the last as an atom; none when no letter is left."""
    tokens, offset = sentence.tokens, sentence.start
    start, end = trim_span(sentence.text, tokens[min(inside)].start - offset, tokens[max(inside)].end - offset)
    words = tuple(at for at, token in enumerate(tokens) if token.start >= offset + start and token.end <= offset + end)
    return [Atom(head, words, offset + start, offset + end)] if words else []


def _take_phrase(tokens: Sequence[Token], below: Sequence[Sequence[int]], top: int, apart: frozenset[str]) -> range:
    """The unbroken run around a word of all that hangs on it, without what hangs on by the relations `apart`."""
    inside, waiting = {top}, [top]
    while waiting:
        for at in below[waiting.pop()]:
            if at not in inside and (tokens[at].dep not in apart or _describes_too(tokens, at)):
                inside.add(at)
                waiting.append(at)
    first = last = top
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return range(first, last + 1)


def _describes_too(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word joins one that describes what follows to another: "for acute and chronic diseases"."""
    head = tokens[tokens[at].head]
    return tokens[at].dep in ("conj", "cc") and head.dep in _DESCRIBING and at < head.head


def _find_top(tokens: Sequence[Token], words: Sequence[int]) -> int:
    """The last of the words that hangs on a word outside them."""
    inside = set(words)
    return next((at for at in reversed(words) if tokens[at].head not in inside), words[-1])


def _climb_phrase(tokens: Sequence[Token], at: int) -> int:
    """The word that the whole phrase around a word hangs by, a preposition if it has one."""
    for _ in range(_REACH):
        above = tokens[at].head
        if above == at or tokens[at].dep not in _WITHIN_PHRASE or tokens[above].pos not in _PHRASE_HEADS:
            return at
        if tokens[at].dep == "prep" and tokens[above].pos != "ADP":
            return at
        at = above
    return at


def _find_verb(tokens: Sequence[Token], at: int) -> int:
    """The verb above a word; where there is none within reach, the last word on the way up."""
    for _ in range(_REACH):
        if tokens[at].pos in ("VERB", "AUX") or tokens[at].head == at:
            return at
        at = tokens[at].head
    return at
