"""How the ledger names what a figure measures."""

from __future__ import annotations

from collections.abc import Sequence

from .figures import Figure

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


def name_figures(slot: Sequence[Figure]) -> str:
    """What the figures count or measure, in words: "the number of rescue units", "the amount offered"."""
    families = {figure.family for figure in slot}
    if len(families) == 1 and not slot[0].dimension and slot[0].family in _TOLLS:
        return _TOLLS[slot[0].family]
    phrase = _shortest_phrase(slot)
    unit = slot[0].dimension
    if len(unit) == 3 and unit.isupper():
        return f"the amount of money ({phrase})" if phrase else f"an amount of money ({_shortest_fact(slot)})"
    if unit == "%":
        return f"the share ({phrase})" if phrase else f"a share ({_shortest_fact(slot)})"
    if unit == "day":
        return f"how long it lasted ({_shortest_fact(slot)})"
    if unit:
        return f"a measure in {unit} ({_shortest_fact(slot)})"
    return f"the number of {phrase}" if phrase else f"a number ({_shortest_fact(slot)})"


def _shortest_phrase(slot: Sequence[Figure]) -> str:
    phrases = {" ".join(figure.quantity.of_phrase.split()) for figure in slot}
    return min((phrase for phrase in phrases if phrase), key=lambda phrase: (len(phrase), phrase), default="")


def _shortest_fact(slot: Sequence[Figure]) -> str:
    """The shortest words of a source around the figure, as a hint of what is measured."""
    return min((f"“{figure.quote.exact}”" for figure in slot), key=lambda words: (len(words), words))
