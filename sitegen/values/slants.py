"""Words of the news that name one thing and judge it differently: who chooses one of them takes a stand.

A row holds two or more judgements. Words that reporters use for each other without a thought ("rebels", "insurgents")
stand on one side, and so do degrees of one judgement.
"""

from __future__ import annotations

from .opposites import Pole, read_poles

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


_NOUNS = read_poles(_NOUN_ROWS)
_VERBS = read_poles(_VERB_ROWS)
