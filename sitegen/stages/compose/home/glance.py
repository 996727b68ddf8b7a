"""What a reader with ten seconds needs before the summary: what is in dispute, and who tells the story."""

from __future__ import annotations

from dataclasses import dataclass

from ..desk import Desk
from ..paths import DISAGREEMENTS, SOURCES, name_disagreement
from ..quotes import LinkView, name_publisher
from ..words import DISPUTES, Mark, join_words, say_count, shorten_text, start_sentence

_DISPUTES_SHOWN = 2
_PUBLISHERS_SHOWN = 3
_STATEMENT_LENGTH = 90
# Shorter words before a colon ("How sure this is") do not say what the dispute is about.
_TELLING_LENGTH = 20
# The heading of the line says this already.
_KNOWN = "Sources differ on "


@dataclass(frozen=True, slots=True)
class GlanceView:
    """`nothing` stands for the disputes where there are none; `more` leads to all where not all are listed."""

    disputes: tuple[LinkView, ...]
    more: LinkView | None
    mark: Mark | None
    nothing: str
    sources: LinkView


def sum_up_story(desk: Desk) -> GlanceView | None:
    """The few lines above the summary; None for a story without facts or with one source, which says so itself."""
    if not desk.facts or len(desk.story.sources) < 2:
        return None
    standing = desk.open_disagreements
    return GlanceView(
        disputes=tuple(
            LinkView(
                start_sentence(_shorten_statement(one.statement)),
                name_disagreement(one.id),
            )
            for one in standing[:_DISPUTES_SHOWN]
        ),
        more=LinkView(f"all {len(standing):,}", DISAGREEMENTS) if len(standing) > _DISPUTES_SHOWN else None,
        mark=DISPUTES if standing else None,
        nothing="" if standing else "no open contradiction",
        sources=LinkView(_name_tellers(desk), SOURCES),
    )


def _shorten_statement(statement: str) -> str:
    """What a dispute is about; a long statement ends before what its sides say, or after its first clause."""
    text = " ".join(statement.removeprefix(_KNOWN).split()).rstrip(".")
    if len(text) <= _STATEMENT_LENGTH:
        return text
    heads = (text.partition(sign)[0] for sign in (": ", "; "))
    if telling := next((head for head in heads if _TELLING_LENGTH <= len(head) <= _STATEMENT_LENGTH), ""):
        return telling
    cut = shorten_text(text, _STATEMENT_LENGTH)
    return cut + "”" if cut.count("“") > cut.count("”") else cut


def _name_tellers(desk: Desk) -> str:
    """Publishers by name where they are known, and always how many lines there are beside the sources."""
    publishers = tuple(dict.fromkeys(name for source in desk.story.sources if (name := name_publisher(source))))
    shown = tuple(shorten_text(name, 40) for name in publishers[:_PUBLISHERS_SHOWN])
    if len(publishers) > _PUBLISHERS_SHOWN:
        shown = (*shown, say_count(len(publishers) - _PUBLISHERS_SHOWN, "other"))
    named = f": {join_words(shown)}" if shown else ", publishers not stated"
    lines = say_count(len(desk.line_numbers), "reporting line")
    return f"{say_count(len(desk.story.sources), 'source')} on {lines}{named}"
