"""Opposite acts upon one thing, and opposite properties of it: "rejected", "welcomed"; "safe", "unsafe"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from .....model.readings import Token
from .....model.spans import Quote
from .....model.stories import Disagreement
from .....values.concepts import classify_word
from .....values.opposites import find_act, find_fate, find_property
from ...deeds import NEGATIONS, Deed, find_phrase, list_children, name_head, tell_deed
from ...passages import MOST_TOLD, Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ...wholes import tell_whole
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ANYBODY, Matter, are_near, are_one_matter, is_definite
from ..slots.pairing import gather_rows, is_followed, pair_up

_DENY = "deny"
_PARTICLES = ("on", "up", "out", "down")
_NOBODY: frozenset[str] = frozenset()
_LINKING = frozenset({"be", "remain", "seem", "appear", "become"})
_REACH = 8
# "Called the vote fair": the engine may take the thing judged for a measure.
_OBJECTS = ("dobj", "compound", "npadvmod")
# What is said of one thing in opposite words need not share more than the thing.
ALIKE_THING = 0.05


def compare_acts(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on somebody who does one thing to something in some articles, and the opposite in others."""
    sides: defaultdict[int, tuple[list[Matter], list[Matter]]] = defaultdict(lambda: ([], []))
    for matter in matters:
        pole = find_act(matter.deed.lemma) or find_act(matter.verb)
        if pole is not None and not matter.is_denied:
            sides[pole.row][pole.side].append(matter)
    for row in sorted(sides):
        one, two = sides[row]
        for part in pair_up(one[:MOST_TOLD], two[:MOST_TOLD], _are_opposed):
            told = [tell_deed(matter.deed, str(matter in two)) for matter in part]
            if _is_owned_up_to([tell for tell, matter in zip(told, part, strict=True) if matter.verb == _DENY], told):
                continue
            yield report_told(
                told,
                kind="predicate",
                relation="contradicts",
                severity="medium",
                statement=f"Sources differ on what was done: {join_words(list_words(told), 'or')}.",
                explanation="The one is the opposite of the other.",
            )


def _is_owned_up_to(denied: Sequence[Told], told: Sequence[Told]) -> bool:
    """Whether what somebody denied at first is told otherwise on a later day: he has come round to it."""
    return bool(denied) and is_followed(denied, [one for one in told if one not in denied])


def _are_opposed(one: Matter, two: Matter) -> bool:
    """Whether both have a doer and agree on him, and on what it is done to."""
    is_whole = bool(meet_bearers(one.agents, two.agents)) and bool(one.patients) == bool(two.patients)
    return is_whole and are_one_matter(one, two)


def compare_fates(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on what becomes of somebody, told as what he does or as what is done to him: "survived", "was killed"."""
    sides: defaultdict[int, tuple[list[Matter], list[Matter]]] = defaultdict(lambda: ([], []))
    for matter in matters:
        for is_passive, nouns in ((True, matter.patients), (False, matter.agents)):
            pole = find_fate(_name_with_particle(matter.deed), is_passive=is_passive)
            if pole is not None and nouns and not matter.is_denied:
                sides[pole.row][pole.side].append(replace(matter, agents=nouns, patients=_NOBODY, others=_NOBODY))
    for row in sorted(sides):
        one, two = sides[row]
        for part in pair_up(one[:MOST_TOLD], two[:MOST_TOLD], _share_fate):
            told = [tell_whole(matter.deed, matter.deed.agents, str(matter in two)) for matter in part]
            yield report_told(
                told,
                kind="predicate",
                relation="contradicts",
                severity="high",
                statement=f"Sources differ on what became of this: {join_words(list_words(told), 'or')}.",
                explanation="The one rules out the other.",
            )


def _share_fate(one: Matter, two: Matter) -> bool:
    """Whether both are of one bearer, who is no mere person, in sentences of one time."""
    shared = meet_bearers(one.agents, two.agents) - ANYBODY
    return bool(shared) and are_near(one.passage, two.passage, shared, least=ALIKE_THING)


def _name_with_particle(deed: Deed) -> str:
    """The verb with what it is one verb with: "stay on"."""
    tokens = deed.passage.tokens
    beside = [at for at in deed.children[deed.at] if tokens[at].dep in ("prt", "advmod") and at == deed.at + 1]
    words = [tokens[at].text.casefold() for at in beside if tokens[at].text.casefold() in _PARTICLES]
    return "+".join([deed.lemma, *words])


@dataclass(frozen=True, slots=True)
class _Judged:
    """A thing by its ideas or names, and a property of it or of what it does."""

    thing: frozenset[str]
    told: Told


@dataclass(frozen=True, slots=True)
class _OfOneThing:
    """Whether two things told are of one thing, by the things that they are told of."""

    things: Mapping[Quote, frozenset[str]]

    def __call__(self, one: Told, two: Told) -> bool:
        shared = meet_bearers(self.things[one.quote], self.things[two.quote])
        return bool(shared) and are_near(one.passage, two.passage, shared, least=ALIKE_THING)


def compare_properties(deeds: Sequence[Deed], passages: Sequence[Passage], cast: Cast) -> Iterator[Disagreement]:
    """Entries on one thing that has a property in some articles, and its opposite in others."""
    of_deeds = (found for deed in deeds for found in _read_judged(deed, cast))
    of_nouns = (found for passage in passages for found in _read_attributes(passage))
    for row in gather_rows(chain(of_deeds, of_nouns)):
        is_linked = _OfOneThing({judged.told.quote: judged.thing for judged in row})
        for part in part_told([judged.told for judged in row], is_linked, is_strict=False):
            yield report_told(
                part,
                kind="predicate",
                relation="contradicts",
                severity="medium",
                statement=f"Sources differ on how this is to be judged: {join_words(list_words(part), 'or')}.",
                explanation="The one is the opposite of the other.",
            )


def _read_judged(deed: Deed, cast: Cast) -> Iterator[tuple[int, _Judged]]:
    """What a clause says of its subject or, where it has an object, of that: by its verb, complement or adverb."""
    tokens = deed.passage.tokens
    if deed.stance not in ("flat", "doubted"):
        return
    for at in (deed.at, *deed.children[deed.at]):
        pole = find_property(tokens[at].lemma) or find_property(tokens[at].text)
        if pole is None or (at == deed.at and tokens[at].tag != "VBN") or not _says_property(deed, at):
            continue
        nouns = deed.agents if deed.lemma in _LINKING | {"have"} else deed.patients or deed.agents
        thing = cast.name_all(deed, nouns).union(*(_name_number(deed, noun) for noun in nouns))
        first, last = min([at, deed.at, *(find_phrase(tokens, noun) for noun in nouns)]), max(at, deed.at)
        if thing and last - first <= 2 * _REACH:
            told = _tell(deed.passage, first, last, pole.side ^ deed.is_denied)
            yield pole.row, _Judged(thing, told)


def _name_number(deed: Deed, noun: int) -> frozenset[str]:
    """ "The two children", and "one of the two children": those whom the story tells of, as by a name."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for at in children[noun] if tokens[at].text == "of"]
    wholes = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    whole = wholes[0] if wholes and tokens[noun].text.casefold() == "one" else noun
    own = [tokens[at] for at in children[whole]]
    if not any(token.text.casefold() == "the" for token in own):
        return _NOBODY
    idea = classify_word(tokens[whole].lemma.casefold())
    return frozenset(f"{token.text.casefold()} {idea}" for token in own if token.dep == "nummod")


def _is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Whether a property is set against that of another time or thing: "calmer" and "less safe" are no property."""
    before = tokens[at - 1].text.casefold() if at else ""
    return tokens[at].tag in ("JJR", "RBR") or before in ("less", "more")


def _says_property(deed: Deed, at: int) -> bool:
    """Whether a word of a clause tells how the thing is: no doer, and no object but of "have"."""
    dep = deed.passage.tokens[at].dep
    if _is_compared(deed.passage.tokens, at):
        return False
    return dep not in ("nsubj", "nsubjpass", "dobj", "pobj") or (dep == "dobj" and deed.lemma == "have")


def _read_attributes(passage: Passage) -> Iterator[tuple[int, _Judged]]:
    """ "A hostile offer", "called the bridge unsafe": a property that stands beside its noun."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        is_telling = token.pos in ("ADJ", "VERB") or token.dep == "oprd"
        pole = (find_property(token.lemma) or find_property(token.text)) if is_telling else None
        if pole is None:
            continue
        if token.dep == "amod":
            noun = token.head
        elif token.dep == "oprd" or _is_joined_to(tokens, at, "oprd"):
            first = at if token.dep == "oprd" else token.head
            verb = tokens[first].head
            beside = [*children[verb], *children[first]]
            objects = [one for one in beside if tokens[one].dep in _OBJECTS and verb < one < at]
            noun = objects[-1] if objects else -1
        else:
            continue
        is_known = noun >= 0 and (token.dep != "amod" or is_definite(tokens, noun, children))
        thing = name_head(passage, noun) if is_known else frozenset()
        if thing:
            is_denied = any(tokens[child].text.casefold() in NEGATIONS for child in children[at])
            first, last = min(at, find_phrase(tokens, noun)), max(at, noun)
            yield pole.row, _Judged(thing, _tell(passage, first, last, pole.side ^ is_denied))


def _is_joined_to(tokens: Sequence[Token], at: int, dep: str) -> bool:
    """Whether a word is joined by "and" to one that stands so: "free and fair"."""
    return tokens[at].dep == "conj" and tokens[tokens[at].head].dep == dep


def _tell(passage: Passage, first: int, last: int, side: int) -> Told:
    words = show_words(passage, first, last)
    return Told(passage, str(int(side)), words, quote_tokens(passage, first, last, is_widened=False))
