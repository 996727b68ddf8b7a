"""The gates of how a sentence tells: both sides, whose words, denied or sure or not, and by how many reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ...model.stories import Fact
from ...values.proof import Background, StatementFault, Unproved, find_mistold
from ...values.proof.reports import ThinReport
from ...values.proof.sides import HiddenSides
from ...values.proof.turns import Turn, TurnedWord
from ...values.proof.voices import VanishedVoice

TELLING_GATES = ("V006", "V007", "V008", "V009")
# A statement is told from the sentences of its quotes, a summary from the quotes that it cites.
STATEMENT_GATES = ("V002", "V003", "V005", *TELLING_GATES)
_NOWHERE = {
    "V002": ("neither its articles nor a date in them lead to “{}”", "give the number or date as they do"),
    "V003": ("the name “{}” is in none of its articles", "give the name as they do"),
    "V005": ("“{}” is nobody’s words in its articles", "leave out the quotation marks, or write “one report says”"),
}
_TURNS: Mapping[Turn, tuple[str, str]] = MappingProxyType(
    {
        "affirmed": ("“{}” is told without the “not” that its sources have", "say that it is not so"),
        "denied": ("“{}” is denied, and its sources do not deny it", "leave out the “not”"),
        "done": ("“{}” is told as done, and its sources leave it open", "write “may”, “plans to” or “is expected to”"),
        "doubted": ("“{}” is told as possible, and its sources state it", "state it as they do"),
        "flat": (
            "its sources say “{}”, and the sentence states it flat",
            "write “reportedly” or “may”, or who says so",
        ),
    }
)


def judge_telling(text: str, facts: Sequence[Fact], background: Background) -> Iterator[tuple[str, str, str]]:
    """What misleads in a sentence about the facts it cites: the gate, what is wrong, and what to do."""
    return map(describe_mistold, find_mistold(text, facts, background))


def describe_mistold(one: StatementFault) -> tuple[str, str, str]:
    """The gate that something misleading fails, what is wrong, and what to do."""
    if isinstance(one, Unproved):
        return one.code, *_describe_unproved(one)
    if isinstance(one, HiddenSides):
        what = f"it states “{one.stated}” and not what others say: {_quote(one.hidden)} ({one.entry})"
        return "V006", what, f"show the other value too, or settle it: sitegen disagreement resolve {one.entry}"
    if isinstance(one, VanishedVoice):
        what = (
            f"every source of {one.fact} credits it to somebody ({', '.join(one.speakers)}), and the sentence to nobody"
        )
        return "V007", what, f"say who says so: “… , {one.speakers[0]} said”"
    if isinstance(one, TurnedWord):
        what, hint = _TURNS[one.turn]
        return "V008", what.format(one.word), hint
    return "V009", _describe_reports(one), "write “one report”, or cite facts that another line carries"


def _describe_unproved(one: Unproved) -> tuple[str, str]:
    if one.speakers:
        what = f"“{one.words}” is credited to somebody whom the sentence does not name"
        return what, f"name the speaker ({', '.join(one.speakers)})"
    what, hint = _NOWHERE[one.code]
    return what.format(one.words), hint


def _describe_reports(one: ThinReport) -> str:
    lines, articles = (
        f"{one.lines} reporting line{'s' * (one.lines != 1)}",
        f"{one.articles} article{'s' * (one.articles != 1)}",
    )
    return f"“{one.words}” rests on {articles} of {lines}"


def _quote(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
