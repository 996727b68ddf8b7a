"""How the ledger names what a figure measures."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import PERSON_NOUNS, find_family
from ..sides import join_words, lower_start
from .collecting import Figure

_TOLLS = {
    "death": "the number of dead",
    "injury": "the number of injured",
    "hospital": "the number of people taken to hospital",
    "missing": "the number of missing",
    "trap": "the number of people trapped",
    "rescue": "the number of people rescued",
    "displace": "the number of displaced",
    "arrest": "the number of arrests",
    "expose": "the number of people affected",
}

_MEASURES = {"km": "a length", "kg": "a weight", "km/h": "a speed", "km2": "an area", "magnitude": "a magnitude"}


def join_points(slot: Sequence[Figure], last: str) -> str:
    """The numbers printed, each once, in the plainest words that a source has for it."""
    words: dict[float, str] = {}
    for figure in sorted(slot, key=lambda figure: figure.quantity.bound != "exact"):
        words.setdefault(figure.point, lower_start(figure.says))
    return join_words([words[figure.point] for figure in slot], last)


def join_figures(slot: Sequence[Figure], last: str) -> str:
    """The figures in their sources' words, as a list; a number that repeats is said once."""
    words: dict[tuple[float, str, str], str] = {}
    for figure in slot:
        words.setdefault((figure.point, figure.quantity.bound, figure.per), lower_start(figure.says))
    return join_words(list(words.values()), last)


def name_figures(slot: Sequence[Figure]) -> str:
    """What the figures count or measure, in words: "the number of rescue units", "the amount offered"."""
    families = {figure.family for figure in slot}
    counts_people = not slot[0].noun or slot[0].noun in PERSON_NOUNS
    if len(families) == 1 and not slot[0].dimension and slot[0].family in _TOLLS and counts_people:
        return _TOLLS[slot[0].family]
    phrase = _shortest_phrase(slot)
    noun = slot[0].noun if slot[0].noun.isalpha() and find_family(slot[0].noun) == "offer" else ""
    per = f" per {slot[0].per}" if slot[0].per else ""
    unit = slot[0].dimension
    if len(unit) == 3 and unit.isupper():
        return f"the amount of the {noun}{per}" if noun else f"an amount of money ({_shortest_quote(slot)})"
    if unit == "%":
        return f"a percentage ({_shortest_quote(slot)})"
    if slot[0].noun == "year" and any("old" in figure.quote.exact.casefold().split() for figure in slot):
        return f"an age ({_shortest_quote(slot)})"
    if unit == "year of age":
        return f"the age of the {slot[0].noun}" if slot[0].noun.isalpha() else f"an age ({_shortest_quote(slot)})"
    if unit == "day":
        return f"how long this was ({_shortest_quote(slot)})"
    if unit:
        return f"{_MEASURES.get(unit, f'a measure in {unit}')} ({_shortest_quote(slot)})"
    return f"the number of {phrase}" if phrase else f"a number ({_shortest_quote(slot)})"


def _shortest_phrase(slot: Sequence[Figure]) -> str:
    phrases = {" ".join(figure.quantity.of_phrase.split()) for figure in slot}
    return min((phrase for phrase in phrases if phrase), key=lambda phrase: (len(phrase), phrase), default="")


def _shortest_quote(slot: Sequence[Figure]) -> str:
    """The shortest words of a source around the figure, as a hint of what is measured."""
    return min((f"“{figure.quote.exact}”" for figure in slot), key=lambda words: (len(words), words))
