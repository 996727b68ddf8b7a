"""The gates of facts' statements: one that misleads about its own sources is withheld, and their words stand for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...model.checks import Verdict
from ...model.problems import Problem
from ...model.readings import Reading
from ...model.stories import Fact, Story, TimelineEntry
from ...values.proof import (
    Background,
    StatementFault,
    Unproved,
    find_mistold_statements,
    gather_background,
    quote_instead,
)
from .gates import Tally
from .misleading import STATEMENT_GATES, describe_mistold

_SHOWN_LETTERS = 160
# A person stands for the statement: it is named, and stays.
_SETTLED = ("reviewed", "pinned")


def check_statements(story: Story, readings: Iterable[Reading] = ()) -> tuple[Story, Verdict]:
    """The story with the sources' words in the place of statements that fail a gate, also on the timeline.

    Problems name the fact and are warnings: what misleads is not published, but for what a person settled.
    """
    background = gather_background(story.disagreements, story.entities, story.sources, readings)
    living = [fact for fact in story.facts if fact.state not in ("rejected", "stale")]
    withheld: dict[str, Fact] = {}
    failed: set[tuple[str, str]] = set()
    problems = []
    for fact, found in find_mistold_statements(living, background):
        if fact.state not in _SETTLED:
            withheld[fact.id] = fact
        else:
            found = tuple(one for one in found if not _is_number_word(one))
        for code, what, hint in map(describe_mistold, found):
            failed.add((fact.id, code))
            problems.append(_report(fact, code, what, hint))
    tally = Tally()
    for fact in living:
        for code in STATEMENT_GATES:
            tally.count(code, (fact.id, code) not in failed)
    facts = tuple(_hold_fact(fact, background) if fact.id in withheld else fact for fact in story.facts)
    timeline = tuple(_hold_entry(entry, withheld, background) for entry in story.timeline)
    return replace(story, facts=facts, timeline=timeline), Verdict(tuple(problems), tally.show())


def _is_number_word(one: StatementFault) -> bool:
    """Whether it is a number in words ("the two sides", "after the first"), of which no person was told on deciding."""
    return isinstance(one, Unproved) and one.code == "V002" and one.words.isalpha() and one.words.islower()


def _report(fact: Fact, code: str, what: str, hint: str) -> Problem:
    done = "shown all the same, as a person settled it" if fact.state in _SETTLED else "withheld"
    remedy = f"{hint}; word it anew: sitegen fact reword {fact.id} “…”"
    return Problem(fact.id, f"{what}; {done}: {fact.text[:_SHOWN_LETTERS]}", remedy, code, "warning")


def _hold_fact(fact: Fact, background: Background) -> Fact:
    return replace(fact, text=quote_instead(fact, background))


def _hold_entry(entry: TimelineEntry, withheld: Mapping[str, Fact], background: Background) -> TimelineEntry:
    """The entry, in the sources' words where it is told in those of a statement that is withheld."""
    own = [withheld[name] for name in entry.facts if name in withheld and withheld[name].text == entry.what]
    return replace(entry, what=_hold_fact(own[0], background).text) if own else entry
