"""Who does what to whom in a passage, as its syntax tells it.

A verb lends its subject to those joined to it and to those that complete it ("plans to send"); a relative clause has
the noun that it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.readings import Token
from ...values.clauses import list_children as list_children
from ...values.concepts import classify_word
from ...values.predicates import classify_predicate
from .lexicon import read_words
from .occasions import narrow_passage
from .passages import Passage, Told, quote_tokens, show_words
from .stances import Stance, judge_stance
from .telling.somebody import is_somebody

NEGATIONS = read_words("not n't n’t never no neither nor cannot")
# Nouns that are spelled as a verb of another idea.
_VERBS_TOO = {"ship": classify_word("boat")}
# A bomber that is no plane.
_BOMBING_WITH = read_words("suicide car truck would-be alleged suspected female male second lone")
_MEASURES = read_words("thousand hundred dozen score million number group team lot")
_SUBJECTS = ("nsubj", "nsubjpass")
_STEPS = 5
LONGEST_DEED = 12
STOPS = frozenset(',;:."“”()–—-!?')
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of a passage by its index, the nouns that do it and that it is done to, and whether it is denied.

    The days of its passage are those of its clause.

    `weakener` is the index of the word that weakens it, -1 for none; `children` are for each token of the sentence
    those that hang on it.
    """

    passage: Passage
    at: int
    agents: tuple[int, ...]
    patients: tuple[int, ...]
    is_denied: bool
    stance: Stance
    weakener: int = -1
    children: Sequence[Sequence[int]] = ()

    @property
    def lemma(self) -> str:
        """The verb's lemma, in small letters."""
        return self.passage.tokens[self.at].lemma.casefold()

    @property
    def doubt(self) -> str:
        """The word that weakens it, in small letters, "" for none."""
        return self.passage.tokens[self.weakener].text.casefold() if self.weakener >= 0 else ""

    @property
    def family(self) -> str:
        """The class of the verb."""
        return classify_predicate(self.lemma)


def read_deeds(passage: Passage) -> Iterator[Deed]:
    """The verbs of a passage that carry a clause, in text order."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        if token.pos not in ("VERB", "AUX") or token.dep in ("aux", "auxpass"):
            continue
        own = [tokens[child] for child in children[at]]
        is_passive = any(child.dep in ("auxpass", "nsubjpass") for child in own) or _is_bare_passive(tokens, at, own)
        subjects = _find_subjects(tokens, at, children)
        objects = [
            child for child in children[at] if tokens[child].dep in ("dobj", "obj") and tokens[child].pos in NOUNS
        ]
        by = [
            inner
            for child in children[at]
            if tokens[child].dep == "agent"
            for inner in children[child]
            if tokens[inner].dep == "pobj"
        ]
        agents, patients = (by, subjects) if is_passive else (subjects, objects)
        stance, weakener = judge_stance(tokens, at, children)
        yield Deed(
            narrow_passage(passage, at),
            at,
            _spread(tokens, agents, children),
            _spread(tokens, patients, children),
            _is_denied(tokens, at, children),
            stance,
            weakener,
            children,
        )


def _is_bare_passive(tokens: Sequence[Token], at: int, own: Sequence[Token]) -> bool:
    """ "A company owned by", "carried out by": a participle that hangs on a noun."""
    return tokens[at].tag == "VBN" and tokens[at].dep == "acl" and not any(child.dep == "dobj" for child in own)


def _find_subjects(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> list[int]:
    """The subject of a verb: its own, that of the verb it is joined to or completes, or the noun it describes."""
    verb = at
    for _ in range(_STEPS):
        own = [child for child in children[verb] if tokens[child].dep in _SUBJECTS]
        if own and tokens[own[0]].tag in ("WDT", "WP") and tokens[verb].dep == "relcl":
            return [] if _may_mean_another(tokens, tokens[verb].head, own[0]) else [tokens[verb].head]
        if own:
            return own
        if tokens[verb].dep == "acl" and tokens[tokens[verb].head].pos in NOUNS:
            return [tokens[verb].head]
        if tokens[verb].dep not in ("conj", "xcomp", "advcl", "acomp", "ccomp") or tokens[verb].head == verb:
            return []
        verb = tokens[verb].head
    return []


def _may_mean_another(tokens: Sequence[Token], noun: int, pronoun: int) -> bool:
    """Whether "who" behind "an adviser to the mayor" may be the adviser as well as the mayor."""
    above = tokens[tokens[noun].head].head
    is_behind = tokens[noun].dep == "pobj" and above < noun and tokens[above].tag == "NN"
    return is_behind and tokens[pronoun].plain == "who" and is_somebody(tokens[above])


def _spread(tokens: Sequence[Token], nouns: Sequence[int], children: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """The nouns with those that are joined to them by "and"."""
    found: list[int] = []
    waiting = list(nouns)
    while waiting:
        noun = waiting.pop(0)
        found.append(noun)
        waiting += [child for child in children[noun] if tokens[child].dep == "conj" and tokens[child].pos in NOUNS]
    return tuple(sorted(found))


def _is_denied(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> bool:
    """Whether the verb, its subject or its object is negated, or the verb that it completes."""
    verb = at
    for _ in range(_STEPS):
        for child in children[verb]:
            word = tokens[child].text.casefold()
            if tokens[child].dep == "neg" or (word in NEGATIONS and tokens[child].dep in ("advmod", "det", "preconj")):
                return True
            if tokens[child].pos == "INTJ":
                continue
            if tokens[child].dep in ("nsubj", "nsubjpass", "dobj", "attr") and (
                tokens[child].text.casefold() in ("neither", "none")
                or any(tokens[inner].text.casefold() in ("no", "neither") for inner in children[child])
            ):
                return True
            if tokens[child].dep in ("acomp", "oprd") and any(tokens[inner].dep == "neg" for inner in children[child]):
                return True
        if tokens[verb].dep != "xcomp":
            return False
        verb = tokens[verb].head
    return False


def name_head(passage: Passage, at: int) -> frozenset[str]:
    """The idea of a noun, and the names that it belongs to."""
    token = passage.tokens[at]
    if token.pos == "PRON":
        return frozenset()
    places = {token.start}
    if at + 2 < len(passage.tokens) and passage.tokens[at + 1].text in ("called", "named"):
        places.add(passage.tokens[at + 2].start)
    named = {one.entity for one in passage.mentions if any(one.start <= place < one.end for place in places)}
    if token.lemma.casefold() in _MEASURES and at + 2 < len(passage.tokens) and passage.tokens[at + 1].text == "of":
        token = next((one for one in passage.tokens[at + 2 :] if one.head == at + 1), token)
    before = passage.tokens[at - 1].text.casefold() if at else ""
    is_person = token.lemma.casefold() == "bomber" and before in _BOMBING_WITH
    lemma = "attacker" if is_person else token.lemma.casefold()
    idea = {_VERBS_TOO.get(lemma, classify_word(lemma))}
    return frozenset({*idea, *(f"@{entity}" for entity in named if entity)})


def name_thing(passage: Passage, at: int) -> frozenset[str]:
    """The ideas by which a noun phrase is known: its head, its names, and the nouns before the head."""
    tokens = passage.tokens
    words = set(name_head(passage, at))
    first = at
    while first > 0 and tokens[first - 1].dep in ("compound", "nmod", "amod") and tokens[first - 1].pos in NOUNS:
        first -= 1
        words.add(classify_word(tokens[first].lemma.casefold()))
    return frozenset(words)


def find_phrase(tokens: Sequence[Token], noun: int) -> int:
    """Where the noun phrase of a noun begins."""
    first = noun
    leading = ("det", "compound", "amod", "poss", "case", "nummod", "punct", "nmod", "quantmod")
    while first > 0 and tokens[first - 1].dep in leading and _hangs_within(tokens, first, noun):
        first -= 1
    return first


def _hangs_within(tokens: Sequence[Token], first: int, noun: int) -> bool:
    """Whether the word before a phrase hangs on one of its words; the mark of an owner hangs on him."""
    before = tokens[first - 1]
    return first <= before.head <= noun or (before.dep == "case" and before.head < first - 1)


def cut_deed(deed: Deed) -> tuple[int, int]:
    """The first and last token of the words that tell a deed: from its subject or its doubt to what it is done to.

    They stop at the first mark behind the verb and its nouns.
    """
    tokens = deed.passage.tokens
    before = [find_phrase(tokens, noun) for noun in (*deed.agents, *deed.patients) if noun < deed.at]
    before = [place for place in before if deed.at - place <= LONGEST_DEED]
    first = min(before, default=_find_auxiliary(tokens, deed.at))
    if 0 <= first - deed.weakener <= LONGEST_DEED and deed.weakener >= 0:
        first = _find_auxiliary(tokens, deed.weakener)
    last = max([noun for noun in deed.patients if deed.at < noun <= deed.at + LONGEST_DEED], default=deed.at)
    while last + 1 < len(tokens) and last - deed.at < LONGEST_DEED and not _ends(tokens, last + 1, deed.at):
        last += 1
    return first, last


def _ends(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Whether the words of a verb end before a token: at a mark outside a list, a clause, an "and" of a word before."""
    token = tokens[at]
    is_clause = token.pos == "SCONJ" and token.text != "that"
    if token.text == "," and _is_within_list(tokens, at, verb):
        return False
    return token.text in STOPS or is_clause or (token.dep == "cc" and token.head <= verb)


def _is_within_list(tokens: Sequence[Token], comma: int, verb: int) -> bool:
    """Whether a comma stands between the parts of a list: "the rich, the powerful and the shady"."""
    after = tokens[comma + 1 : comma + 5]
    is_joined = any(
        other.dep == "conj" and verb < other.head < comma and other.pos not in ("VERB", "AUX") for other in after
    )
    is_row = [other.pos for other in after[:1]] == ["DET"] and [other.text for other in after[2:3]] in (["and"], [","])
    return is_joined or is_row


def _find_auxiliary(tokens: Sequence[Token], verb: int) -> int:
    """The first of the words that belong to a verb right before it: "has been", "is alleged to"."""
    first = verb
    while first > 0 and (tokens[first - 1].pos in ("AUX", "PART", "ADV") or tokens[first - 1].text in ("all", "both")):
        first -= 1
    return first


def tell_deed(deed: Deed, value: str) -> Told:
    """A deed as something told, in its own words."""
    first, last = cut_deed(deed)
    return Told(
        deed.passage,
        value,
        show_words(deed.passage, first, last),
        quote_tokens(deed.passage, first, last, is_widened=False),
    )
