"""Words of the news that name one thing and judge it differently: who chooses one of them takes a stand.

A row holds two or more judgements. Words that reporters use for each other without a thought ("rebels", "insurgents")
stand on one side, and so do degrees of one judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .opposites import Pole

_NOUN_ROWS = """
protester demonstrator marcher | rioter looter thug mob hooligan vandal troublemaker
fighter militiaman militant insurgent rebel guerrilla gunman | terrorist | resistance
government administration | regime junta
migrant refugee immigrant | alien illegals
whistleblower | leaker traitor
protest demonstration march rally | riot | uprising revolt insurrection revolution
operation intervention | invasion aggression
killing | murder massacre slaughter execution
takeover | coup putsch
reform overhaul restructuring modernisation modernization | cut cutback
evacuation relocation transfer | deportation expulsion abduction
"""
_VERB_ROWS = """
evacuate relocate resettle transfer | deport expel abduct kidnap
kill | execute murder assassinate slaughter massacre butcher
capture seize | liberate | occupy
reform overhaul restructure modernise modernize | slash gut
"""


def find_slant(lemma: str, *, is_verb: bool) -> Pole | None:
    """The row and the side of a verb's or a noun's lemma; None for a word that judges nothing."""
    return (_VERBS if is_verb else _NOUNS).get(lemma.casefold())


def _read_rows(rows: str) -> Mapping[str, Pole]:
    return MappingProxyType(
        {
            word: Pole(number, side)
            for number, row in enumerate(rows.strip().splitlines())
            for side, words in enumerate(row.split("|"))
            for word in words.split()
        }
    )


_NOUNS = _read_rows(_NOUN_ROWS)
_VERBS = _read_rows(_VERB_ROWS)
