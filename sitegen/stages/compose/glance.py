"""What a reader with ten seconds needs before the summary: what is in dispute, and who tells the story."""

from __future__ import annotations

from dataclasses import dataclass

from .desk import Desk
from .paths import DISAGREEMENTS, SOURCES, name_disagreement
from .quotes import LinkView, name_publisher
from .words import DISPUTES, Mark, join_words, say_count, shorten_text, start_sentence

_DISPUTES_SHOWN = 2
_PUBLISHERS_SHOWN = 3
_STATEMENT_LENGTH = 90
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
                start_sentence(shorten_text(one.statement.removeprefix(_KNOWN), _STATEMENT_LENGTH).rstrip(".")),
                name_disagreement(one.id),
            )
            for one in standing[:_DISPUTES_SHOWN]
        ),
        more=LinkView(f"all {len(standing):,}", DISAGREEMENTS) if len(standing) > _DISPUTES_SHOWN else None,
        mark=DISPUTES if standing else None,
        nothing="" if standing else "no open contradiction",
        sources=LinkView(_name_tellers(desk), SOURCES),
    )


def _name_tellers(desk: Desk) -> str:
    """Publishers by name where they are known, and always how many lines there are beside the sources."""
    publishers = tuple(dict.fromkeys(name for source in desk.story.sources if (name := name_publisher(source))))
    shown = tuple(shorten_text(name, 40) for name in publishers[:_PUBLISHERS_SHOWN])
    if len(publishers) > _PUBLISHERS_SHOWN:
        shown = (*shown, say_count(len(publishers) - _PUBLISHERS_SHOWN, "other"))
    named = f": {join_words(shown)}" if shown else ", publishers not stated"
    lines = say_count(len(desk.line_numbers), "reporting line")
    return f"{say_count(len(desk.story.sources), 'source')} on {lines}{named}"
