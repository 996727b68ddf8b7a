"""How badly a thing was hit: intact, damaged, wrecked or destroyed, of one named building, bridge or vehicle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.readings import Token
from ....model.stories import Disagreement
from ..deeds import NOUNS, Deed, find_phrase, list_children
from ..lexicon import read_words
from ..passages import Passage, Told, are_days_apart, find_speaker, list_words, quote_tokens, report_told, show_words
from ..sides import join_words

_INTACT = read_words("intact undamaged unscathed unharmed untouched")
_DAMAGED = read_words("damage")
_WRECKED = read_words("wreck gut mangle")
_DESTROYED = read_words("destroy demolish flatten raze crush pulverise pulverize obliterate")
_FALLING = read_words("collapse")
_BEING = read_words("be remain appear")
_SUFFERING = read_words("suffer sustain")
_LEVELS = {
    **dict.fromkeys(_DAMAGED, "damaged"),
    **dict.fromkeys(_WRECKED, "wrecked"),
    **dict.fromkeys((*_DESTROYED, *_FALLING), "destroyed"),
}
# These say nothing of which building it is: the words before them do.
_BUILDINGS = read_words("building structure complex premise")
_SAME = {"hq": "headquarters"}
_ORDER = ("intact", "damaged", "wrecked", "destroyed")
# Adjectives that tell no building from another.
_DESCRIBING = read_words(
    "local old new big large huge massive entire whole historic nearby famous main white story storey tall iconic"
)
_LONGEST = 24
# Things that are not built, or of which there are many.
_OTHERS = read_words(
    "life economy reputation career hope trust market city town country region world government image document record "
    "evidence area street property crop club party deal relation plan"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A thing by the words that tell it from others, its chief noun, its name, and how badly it was hit."""

    thing: frozenset[str]
    head: str
    name: str
    told: Told


def compare_damages(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Things that some articles call intact or damaged and others wrecked or destroyed."""
    hits = [
        *(hit for deed in deeds for hit in _read_hits(deed)),
        *(hit for passage in passages for hit in _read_heaps(passage)),
    ]
    hits.sort(key=lambda hit: hit.told.quote)
    by_head: defaultdict[str, list[_Hit]] = defaultdict(list)
    for hit in hits:
        by_head[hit.head].append(hit)
    return [_report(part) for head in sorted(by_head) for part in _part_hits(by_head[head])]


def _part_hits(hits: Sequence[_Hit]) -> Iterator[list[_Hit]]:
    """Sets of hits of one thing, of different degrees in different articles.

    An article that tells two degrees in one voice tells of a change, or of two things: of these the gravest counts.
    """
    left = list(hits)
    while left:
        part = [left.pop(0)]
        for hit in part:
            near = [other for other in left if _are_one_thing(hit, other)]
            part += near
            left = [other for other in left if other not in near]
        part = [hit for hit in part if not any(_outdoes(other, hit) for other in part)]
        voices = {(hit.told.file, find_speaker(hit.told)) for hit in part}
        if len({hit.told.value for hit in part}) > 1 and len(voices) > 1:
            yield part


def _are_one_thing(one: _Hit, two: _Hit) -> bool:
    return (one.thing <= two.thing or two.thing <= one.thing) and not are_days_apart(one.told.passage, two.told.passage)


def _outdoes(one: _Hit, two: _Hit) -> bool:
    is_graver = _ORDER.index(one.told.value) > _ORDER.index(two.told.value)
    return is_graver and one.told.file == two.told.file and find_speaker(one.told) == find_speaker(two.told)


def _report(part: Sequence[_Hit]) -> Disagreement:
    told = list({hit.told.quote: hit.told for hit in part}.values())
    name = max(sorted({hit.name for hit in part}), key=len)
    return report_told(
        told,
        kind="predicate",
        relation="contradicts" if "intact" in {one.value for one in told} else "differs",
        severity="medium",
        statement=f"Sources differ on how badly the {name} was hit: {join_words(list_words(told), 'or')}.",
        explanation="The words name different degrees of damage to the same thing.",
    )


def _read_hits(deed: Deed) -> Iterator[_Hit]:
    level, last = _find_level(deed)
    if not level or deed.is_denied or deed.stance in ("coming", "asked", "tried"):
        return
    is_done_to = deed.lemma in _LEVELS and deed.lemma not in _FALLING
    nouns = deed.patients if is_done_to else (*deed.agents, *deed.patients)
    for noun in nouns if deed.lemma in _LEVELS or len(nouns) == 1 else deed.agents:
        yield from _tell_hit(deed.passage, noun, level, min(deed.at, last), max(deed.at, last))


def _read_heaps(passage: Passage) -> Iterator[_Hit]:
    """ "The collapse of the tower"."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.lemma.casefold() in ("collapse", "destruction") and token.pos == "NOUN":
            children = list_children(tokens)
            of = [inner for child in children[at] if tokens[child].text == "of" for inner in children[child]]
            for noun in of:
                yield from _tell_hit(passage, noun, "destroyed", at, at)


def _find_level(deed: Deed) -> tuple[str, int]:
    """The degree that a verb tells, and the last word that tells it: "was intact", "sustained serious damage"."""
    tokens = deed.passage.tokens
    if deed.lemma in _LEVELS:
        return _LEVELS[deed.lemma], deed.at
    if deed.lemma not in _BEING | _SUFFERING:
        return "", deed.at
    for child in deed.children[deed.at]:
        lemma = tokens[child].lemma.casefold()
        if deed.lemma in _BEING and lemma in _INTACT:
            return "intact", child
        if deed.lemma in _SUFFERING and lemma == "damage":
            return "damaged", child
    return "", deed.at


def _tell_hit(passage: Passage, noun: int, level: str, first: int, last: int) -> Iterator[_Hit]:
    tokens = passage.tokens
    named = _name_building(tokens, noun)
    name = [_find_word(tokens[at]) for at in named]
    start = find_phrase(tokens, noun)
    begin, end = min(start, first), max(noun, last)
    if not name or name[-1] in _OTHERS or tokens[noun].pos not in NOUNS or not _is_definite(tokens, start, noun):
        return
    if end - begin > _LONGEST:
        begin, end = start, noun
    words = show_words(passage, begin, end)
    title = " ".join(tokens[at].text for at in named)
    yield _Hit(
        frozenset(name),
        name[-1],
        title,
        Told(passage, level, words, quote_tokens(passage, begin, end, is_widened=False)),
    )


def _is_definite(tokens: Sequence[Token], start: int, noun: int) -> bool:
    """Whether a phrase means one thing that is known: "the palace", "Acme's office"; not "two buildings"."""
    words = [token.text.casefold() for token in tokens[start:noun]]
    is_single = tokens[noun].tag in ("NN", "NNP") or tokens[noun].lemma.casefold() in ("headquarters", "building")
    is_known = "the" in words or any(token.dep == "poss" for token in tokens[start:noun])
    return (
        is_single and is_known and not any(token.dep == "nummod" and token.head == noun for token in tokens[start:noun])
    )


def _name_building(tokens: Sequence[Token], noun: int) -> list[int]:
    """Where the words stand that tell which thing it is ("the ministry of trade"), its chief noun last."""
    of = [
        at
        for at in range(noun + 2, min(len(tokens), noun + 4))
        if tokens[noun + 1].text == "of" and tokens[at].pos in NOUNS
    ]
    return [
        *of[:1],
        *_list_leading(tokens, noun),
    ]


def _list_leading(tokens: Sequence[Token], noun: int) -> list[int]:
    return [
        at
        for at in range(find_phrase(tokens, noun), noun + 1)
        if tokens[at].dep not in ("det", "punct", "case", "nummod")
        and tokens[at].pos in (*NOUNS, "ADJ")
        and _find_word(tokens[at]) not in _BUILDINGS | _DESCRIBING
    ]


def _find_word(token: Token) -> str:
    return _SAME.get(token.lemma.casefold(), token.lemma.casefold())
