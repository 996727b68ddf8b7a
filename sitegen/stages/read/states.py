"""Capitals that stand for their states: "Moscow demanded" is Russia, "in Moscow" the city, by syntax and corpus."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ...model.readings import Sentence, Token
from ...model.spans import Span
from ...values.names import fold_name
from ...values.names.places import COUNTRIES, EXONYMS
from ...values.names.words import PLACE_WORDS
from ...values.quotations.cues import SPEECH_VERBS, THOUGHT_VERBS

CapitalUse = Literal["state", "place", ""]

# Seats of government that news uses for nothing but the state itself.
_SEATS = {"kremlin": "russia"}
# Verbs of which a city can be the subject as well as a state; they tell nothing.
_IDLE_VERBS = frozenset({
    "be", "become", "celebrate", "do", "experience", "face", "feel", "get", "grow", "have", "host", "lie", "remain",
    "see", "sleep", "stand", "suffer", "wake", "witness",
})  # fmt: skip
# Verbs whose object can only be somebody; an attack has cities for its object.
_ADDRESSING = (SPEECH_VERBS | frozenset({
    "aid", "anger", "arm", "back", "convince", "force", "help", "oblige", "persuade", "press", "pressure", "provoke",
    "push", "sanction", "support", "thank",
})) - {"describe", "mention", "report", "call", "detail"}  # fmt: skip
_OF_CITY = PLACE_WORDS | frozenset({
    "centre", "center", "metro", "mayor", "neighborhood", "neighbourhood", "outskirts", "population", "resident",
    "skyline", "subway", "traffic", "weather", "zoo",
})  # fmt: skip
_AT_PLACE = frozenset({
    "across", "around", "at", "in", "inside", "into", "near", "outside", "over", "through", "throughout", "to",
    "toward", "towards", "via", "within",
})  # fmt: skip
_WITH_STATE = frozenset({"against", "between", "by", "for", "with"})
_REACH = 5


@dataclass(frozen=True, slots=True)
class Capitals:
    """`roots` leads from a folded capital to the root of its state; `usual` is what most uses of it stand for."""

    roots: Mapping[str, str]
    usual: Mapping[str, CapitalUse]

    def find_state(self, folded: str, sentence: Sentence, span: Span) -> str | None:
        """The root of the state that the capital at `span` stands for, None where it is the city."""
        if folded not in self.roots:
            return None
        if folded in _SEATS:
            return self.roots[folded]
        use = read_use(sentence, span) or self.usual.get(folded, "")
        return self.roots[folded] if use == "state" and self.usual.get(folded) == "state" else None


def learn_capitals(roots: Mapping[str, str], uses: Iterable[tuple[str, Sentence, Span]]) -> Capitals:
    """The capitals whose states the articles name too; `roots` are those of all names, `uses` the places of names."""
    states: dict[str, str] = {}
    for country in COUNTRIES:
        names = (fold_name(name) for name in (country.name, *country.aliases))
        root = next((roots[name] for name in names if name in roots), None)
        if root:
            capital = fold_name(country.capital)
            states[capital] = root
            states.update({name: root for name, other in EXONYMS.items() if other == capital})
            states.update({seat: root for seat, state in _SEATS.items() if state == fold_name(country.name)})
    counts: defaultdict[str, Counter[CapitalUse]] = defaultdict(Counter)
    for folded, sentence, span in uses:
        if folded in states:
            counts[folded][read_use(sentence, span)] += 1
    usual: dict[str, CapitalUse] = {
        folded: "state" if count["state"] > count["place"] else "place" for folded, count in sorted(counts.items())
    }
    return Capitals({folded: root for folded, root in states.items() if folded not in root.split()}, usual)


def read_use(sentence: Sentence, span: Span) -> CapitalUse:
    """What the name at `span` stands for in its sentence, "" where the syntax does not tell."""
    tokens = sentence.tokens
    last = next((index for index, token in enumerate(tokens) if token.start < span.end <= token.end), None)
    if last is None:
        return ""
    if last + 1 < len(tokens) and tokens[last + 1].tag == "POS":
        return "" if tokens[tokens[last].head].lemma.lower() in _OF_CITY else "state"
    for _ in range(_REACH):
        if tokens[last].dep not in ("conj", "appos") or tokens[last].head == last:
            break
        last = tokens[last].head
    return _read_relation(tokens, tokens[last])


def _read_relation(tokens: tuple[Token, ...], token: Token) -> CapitalUse:
    head = tokens[token.head]
    lemma = head.lemma.lower()
    if token.dep in ("nsubj", "nsubjpass"):
        is_told = token.dep == "nsubjpass" and lemma not in _ADDRESSING
        return "" if lemma in _IDLE_VERBS or head.pos != "VERB" or is_told else "state"
    if token.dep == "dobj":
        return "state" if lemma in _ADDRESSING or lemma in THOUGHT_VERBS else "place"
    if token.dep == "compound":
        return "place" if lemma in _OF_CITY else ""
    if token.dep == "pobj":
        governor = tokens[head.head]
        if lemma == "from":
            return "state" if governor.pos == "NOUN" and governor.lemma.lower() not in _OF_CITY else "place"
        if lemma in _AT_PLACE:
            return "place"
        return "state" if lemma in _WITH_STATE else ""
    return ""
