"""How far it went, of one person or thing: slightly or badly hurt, partly or fully informed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .....model.readings import Token
from .....model.spans import Quote
from .....model.stories import Disagreement
from .....values.concepts import classify_word
from ...deeds import Deed, find_phrase
from ...lexicon import read_words
from ...passages import (
    MOST_TOLD,
    Told,
    are_days_apart,
    list_words,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from ...sides import join_words, lower_start
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_UPON, are_near, is_definite
from ..slots.pairing import follow_first

_LESS = read_words(
    "slight slightly light lightly minor superficial superficially stable non-life-threatening partly partially"
)
_MORE = read_words(
    "serious seriously severe severely critical critically grave gravely bad badly heavy heavily extensive extensively "
    "life-threatening fully completely entirely totally wholly"
)
_WHOLE = read_words("partly partially fully completely entirely totally wholly")
_SUFFERING = read_words("suffer sustain receive take do cause")
_HURT = classify_word("injury")
# Somebody's condition tells how badly he is hurt.
_CONDITION = "condition"
_NEGATIONS = read_words("not n't n’t never non non-")
_SINGLE = ("NN", "NNP")
_REACH = 20


@dataclass(frozen=True, slots=True)
class _Grade:
    """What befell a thing, by its ideas and those of the words beside it, and how far it went.

    `is_known` holds of a thing that the words take for known: "the driver", not "a driver".
    """

    befell: str
    thing: frozenset[str]
    beside: frozenset[str]
    is_known: bool
    name: str
    told: Told


def compare_grades(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each thing that articles say went far and others that it did not; an update where one follows."""
    grades = [grade for deed in deeds if (grade := _read_grade(deed, cast)) is not None][:MOST_TOLD]
    of: Mapping[Quote, _Grade] = {grade.told.quote: grade for grade in grades}

    def is_linked(one: Told, two: Told) -> bool:
        return _are_one(of[one.quote], of[two.quote])

    for told in part_told([grade.told for grade in grades], is_linked, is_strict=False):
        part, is_later = follow_first(told)
        grade = of[part[0].quote]
        asked = f"how badly {lower_start(grade.name)} was hurt" if grade.befell == _HURT else "how far this went"
        begun = f"Later reports differ from earlier ones on {asked}" if is_later else f"Sources differ on {asked}"
        yield report_told(
            part,
            kind="predicate",
            relation="updates" if is_later else "contradicts",
            severity="medium",
            statement=f"{begun}: {join_words(list_words(part), 'or')}.",
            explanation="The one says that it went far, or all the way, the other that it did not.",
        )


def _are_one(one: _Grade, two: _Grade) -> bool:
    """Whether both tell of one thing; words that stand beside it may tell it from another of its name."""
    shared = meet_bearers(one.thing, two.thing)
    are_apart = bool(one.beside) and bool(two.beside) and not one.beside & two.beside
    if one.befell != two.befell or not shared or are_apart:
        return False
    is_one_hurt = one.befell == _HURT and one.is_known and two.is_known
    first, second = one.told.passage, two.told.passage
    if is_one_hurt and first.scene.is_elsewhen == second.scene.is_elsewhen:
        return not are_days_apart(first, second)
    return are_near(first, second, shared, least=ALIKE_UPON)


def _read_grade(deed: Deed, cast: Cast) -> _Grade | None:
    """ "Was slightly hurt", "suffered minor injuries", "is in a critical condition", of one person or thing."""
    if deed.stance != "flat" or deed.passage.sentence.place == "headline":
        return None
    tokens = deed.passage.tokens
    for at, befell, nouns in _list_graded(deed):
        own = deed.children[at]
        places = [one for one in own if tokens[one].text.casefold() in _LESS | _MORE]
        single = [noun for noun in nouns if tokens[noun].tag in _SINGLE]
        if not places or len(nouns) != 1 or not single:
            continue
        word = tokens[places[0]].text.casefold()
        before = tokens[max(0, places[0] - 2) : places[0]]
        is_denied = deed.is_denied or any(one.text.casefold().strip("-") in _NEGATIONS for one in before)
        is_more = (word in _MORE) != is_denied
        sort = "whole" if word in _WHOLE else ""
        told = _tell(deed, (at, places[0], single[0]), "more" if is_more else "less")
        thing = cast.name_all(deed, single)
        if thing and told is not None:
            is_known = is_definite(tokens, single[0], deed.children)
            name = show_words(deed.passage, find_phrase(tokens, single[0]), single[0])
            return _Grade(f"{befell} {sort}".strip(), thing, _name_beside(deed, single[0]), is_known, name, told)
    return None


def _list_graded(deed: Deed) -> Iterator[tuple[int, str, Sequence[int]]]:
    """The words of a clause that may be graded, what befell by them, and the nouns that it befell."""
    tokens, children = deed.passage.tokens, deed.children
    yield deed.at, classify_word(deed.lemma), deed.patients or deed.agents
    states = [at for at in children[deed.at] if tokens[at].dep == "acomp"] if deed.lemma in ("be", "remain") else []
    yield from ((at, classify_word(tokens[at].lemma.casefold()), deed.agents) for at in states)
    objects = [at for at in children[deed.at] if tokens[at].dep == "dobj"] if deed.lemma in _SUFFERING else []
    yield from ((at, classify_word(tokens[at].lemma.casefold()), deed.agents) for at in objects)
    leads = [at for at in children[deed.at] if tokens[at].text == "in"] if deed.lemma in ("be", "remain") else []
    states = [at for lead in leads for at in children[lead] if tokens[at].lemma.casefold() == _CONDITION]
    yield from ((at, _HURT, deed.agents) for at in states)
    harms = [at for at, token in enumerate(tokens) if token.dep == "pobj" and tokens[token.head].text == "with"]
    harms = [at for at in harms if classify_word(tokens[at].lemma.casefold()) == _HURT]
    yield from ((at, _HURT, deed.patients or deed.agents) for at in harms if _climb(tokens, at) == deed.at)


def _climb(tokens: Sequence[Token], at: int) -> int:
    """The word that a noun hangs on by prepositions: "taken to hospital with injuries"."""
    while tokens[at].dep in ("pobj", "prep") and tokens[at].head != at:
        at = tokens[at].head
    return at


def _name_beside(deed: Deed, noun: int) -> frozenset[str]:
    tokens = deed.passage.tokens
    beside = (tokens[at] for at in deed.children[noun] if tokens[at].dep in ("amod", "compound", "poss"))
    return frozenset(classify_word(token.lemma.casefold()) for token in beside if token.pos != "PRON")


def _tell(deed: Deed, places: Sequence[int], value: str) -> Told | None:
    passage, tokens = deed.passage, deed.passage.tokens
    first = min(deed.at, *(find_phrase(tokens, place) for place in places))
    last = max(deed.at, *places)
    if last - first > _REACH:
        first, last = min(deed.at, *places[:2]), max(deed.at, *places[:2])
    if last - first > _REACH:
        return None
    return Told(passage, value, show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False))
