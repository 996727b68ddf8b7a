"""How the sources of a fact stand to each other, in sentences that count reporting lines as well as sources."""

from __future__ import annotations

from ...model.stories import Fact, Source
from .desk import Desk
from .evidence import differs_within, list_open, say_what_differs
from .quotes import list_runs
from .words import join_words, spell_count, spell_number, start_sentence

# More labels than these tell a reader less than their number.
_NAMED = 40


def say_agreement(desk: Desk, fact: Fact) -> str:
    """How the sources of a fact stand to each other, in a sentence or two."""
    in_sources, in_lines = desk.measure_support(fact)
    every = len(desk.line_numbers)
    sources = spell_count(in_sources, "source")
    lines = spell_count(in_lines, "reporting line")
    verdict = desk.agreements[fact.id]
    if in_sources == 0:
        return "No source’s text holds the words of this fact any more."
    if in_sources == 1 and verdict == "single":
        return "One source says this. No other source confirms or denies it."
    if verdict == "one-line":
        return start_sentence(f"{sources} say this, but they form one reporting line: likely one origin.")
    if verdict == "agreed":
        everybody = "both reporting lines" if every == 2 else f"all {lines}"
        some = f"{spell_number(in_lines)} of {spell_count(every, 'reporting line')}"
        who = f"{everybody if in_lines == every else some} state this"
        return start_sentence(f"{who}, in {sources}.")
    covered = start_sentence(f"{lines} ({sources}) {'covers' if in_lines == 1 else 'cover'} this; ")
    if verdict == "compatible":
        return covered + "the words differ, and fit together."
    open_ones = list_open(desk, (fact,))
    within = ("one source differs with itself",) if differs_within(open_ones) else ()
    on = say_what_differs(open_ones) or ("" if within else "how they put it")
    return covered + join_words((f"the sources differ on {on}", *within) if on else within) + "."


def name_others(desk: Desk, fact: Fact) -> str:
    """Which sources say a part of a fact, where others say it all, and which do not say it: silence, not denial."""
    speaking = {source.id for source in desk.list_sources((fact,))}
    carrying = {source.id for source in desk.list_carriers((fact,))}
    partial = tuple(one for one in desk.story.sources if one.id in speaking - carrying)
    silent = tuple(one for one in desk.story.sources if one.id not in speaking)
    said = (
        _tell_sources(partial, "says a part of it", "say a part of it"),
        _tell_sources(silent, "does not say", "do not say"),
    )
    return " ".join(one for one in said if one)


def _tell_sources(sources: tuple[Source, ...], one: str, many: str) -> str:
    """A sentence about some sources ("Sources 1 to 3 do not say."), "" for none."""
    if not sources:
        return ""
    if len(sources) > _NAMED:
        return f"{len(sources):,} other sources {many}."
    return f"Source {sources[0].label} {one}." if len(sources) == 1 else f"Sources {list_runs(sources)} {many}."
