"""Whom a noun or a pronoun of a clause means: by name, by what the story calls those of that name, or by its idea.

Two bearers meet by their names where both have one, else by what they are called: "Norvik" is "the shipping group"
where an article calls it so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .....values.concepts import classify_word
from .....values.predicates import is_speech_verb
from ...deeds import NOUNS, Deed, list_children, name_head
from ...lexicon import PERSON_NOUNS, read_words
from ...passages import Passage
from ...telling.somebody import is_somebody

_PARTS = read_words("some one many most all most both several part much each half none few any")
_HE = read_words("he she him her his")
# Titles that are written as a part of the name: who has one may be called by it alone, "the president".
_TITLES = read_words(
    "president chancellor king queen pope mayor governor senator captain bishop judge minister premier"
)
_SUBJECTS = ("nsubj", "nsubjpass")
_PLURAL = ("NNS", "NNPS")
_STEPS = 4
_NO_IDEAS: frozenset[str] = frozenset()
_PERSON = classify_word("person")


@dataclass(frozen=True, slots=True)
class Cast:
    """What the story calls each entity, and by file and number the passages that a pronoun may look back to."""

    callings: Mapping[str, frozenset[str]]
    passages: Mapping[tuple[str, int], Passage]

    def name_all(self, deed: Deed, nouns: Sequence[int]) -> frozenset[str]:
        """The names and ideas of nouns of a clause; a pronoun has those of whom it stands for."""
        return frozenset().union(*(self.name_noun(deed.passage, deed.children, at) for at in nouns))

    def find_meant(self, passage: Passage, children: Sequence[Sequence[int]], pronoun: int) -> tuple[Passage, int]:
        """The noun that a pronoun as subject stands for, with its passage; -1 where nobody can be meant.

        It is who says the clause, else the first subject of the sentence, else the one of the sentence before; it must
        fit the pronoun, and stand before it.
        """
        tokens = passage.tokens
        word = tokens[pronoun].text.casefold()
        speaker = _find_speaker_of(passage, children, pronoun)
        if speaker >= 0:
            return passage, speaker if _fits(passage, speaker, word) else -1
        if word not in _HE | {"it", "they", "them"} or tokens[pronoun].dep == "expl":
            return passage, -1
        own = [at for at in range(pronoun) if tokens[at].dep in _SUBJECTS and tokens[at].pos in NOUNS]
        if own:
            return passage, own[0] if _fits(passage, own[0], word) else -1
        before = self.passages.get((passage.file, passage.number - 1))
        if before is None or before.sentence.place != "body":
            return passage, -1
        subjects = [at for at, token in enumerate(before.tokens) if token.dep in _SUBJECTS and token.pos in NOUNS]
        fitting = [at for at in subjects if _fits(before, at, word)]
        return before, fitting[0] if fitting and fitting[0] == subjects[0] else -1

    def name_noun(self, passage: Passage, children: Sequence[Sequence[int]], at: int) -> frozenset[str]:
        """The names and ideas of one noun, or of whom a pronoun stands for."""
        tokens = passage.tokens
        if tokens[at].text.casefold() in _PARTS:
            leads = [child for child in children[at] if tokens[child].text == "of"]
            wholes = [inner for lead in leads for inner in children[lead] if tokens[inner].pos in NOUNS]
            return self._call(passage, children, wholes[0]) if wholes else _NO_IDEAS
        if tokens[at].pos == "PRON":
            home, meant = self.find_meant(passage, children, at)
            return self._call(home, list_children(home.tokens), meant) if meant >= 0 else _NO_IDEAS
        return self._call(passage, children, at)

    def _call(self, passage: Passage, children: Sequence[Sequence[int]], at: int) -> frozenset[str]:
        tokens = passage.tokens
        known = [at, *(child for child in children[at] if tokens[child].dep in ("appos", "compound"))]
        names = {word for one in known for word in name_head(passage, one) if word.startswith("@")}
        if names:
            own = frozenset(word for word in name_head(passage, at) if not word.startswith("@"))
            return own.union(names, *(self.callings.get(name, _NO_IDEAS) for name in names))
        spelled = {tokens[one].lemma.casefold() for one in known[1:] if tokens[one].pos == "PROPN"}
        return frozenset(spelled) or name_head(passage, at)


def read_cast(passages: Sequence[Passage]) -> Cast:
    """The cast of a story, learned from the nouns that stand beside the names: "the mayor, Ada Lorne"."""
    callings: defaultdict[str, set[str]] = defaultdict(set)
    for passage in passages:
        tokens, children = passage.tokens, list_children(passage.tokens)
        for mention in passage.mentions:
            inside = [at for at, token in enumerate(tokens) if mention.start <= token.start < mention.end]
            heads = [at for at in inside if tokens[at].head not in inside or tokens[at].head == at]
            if not heads or not mention.entity:
                continue
            name = f"@{mention.entity}"
            if mention.kind == "person":
                callings[name].add(_PERSON)
            beside = [child for child in children[heads[0]] if tokens[child].dep in ("appos", "compound", "nmod")]
            if tokens[heads[0]].dep == "appos":
                beside.append(tokens[heads[0]].head)
            if inside[0] and tokens[inside[0] - 1].tag == "NN":
                beside.append(inside[0] - 1)
            callings[name] |= {
                classify_word(tokens[at].lemma.casefold())
                for at in beside
                if (at not in inside and tokens[at].pos == "NOUN") or tokens[at].lemma.casefold() in _TITLES
            }
    return Cast(
        {name: frozenset(ideas) for name, ideas in callings.items()},
        {(passage.file, passage.number): passage for passage in passages},
    )


def meet_bearers(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """What two slots share: names where both have some, else ideas."""
    names = [{word for word in slot if word.startswith("@")} for slot in (one, two)]
    return frozenset(names[0] & names[1]) if names[0] and names[1] else one & two


def _fits(passage: Passage, noun: int, word: str) -> bool:
    """Whether a pronoun may stand for a noun: he and she for one person, it for one thing, they for many."""
    token = passage.tokens[noun]
    is_person = token.lemma.casefold() in PERSON_NOUNS or any(
        one.kind == "person" and one.start <= token.start < one.end for one in passage.mentions
    )
    is_many = token.tag in _PLURAL
    if word in _HE:
        return is_person or is_somebody(token)
    return is_many if word in ("they", "them") else not is_many and not is_person


def _find_speaker_of(passage: Passage, children: Sequence[Sequence[int]], pronoun: int) -> int:
    """Who says a clause whose subject is a pronoun: "the papers said that they had paid"; -1 for nobody."""
    tokens = passage.tokens
    verb = tokens[pronoun].head
    for _ in range(_STEPS):
        if tokens[verb].dep != "ccomp" or tokens[verb].head == verb:
            return -1
        verb = tokens[verb].head
        said = [at for at in children[verb] if tokens[at].dep == "nsubj" and tokens[at].pos in NOUNS]
        if said and is_speech_verb(tokens[verb].lemma):
            return said[0]
    return -1
