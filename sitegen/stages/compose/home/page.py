"""The summary page, put together, and what it says where there is nothing to say."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.pages import Page
from ..desk import Desk
from ..ledger import DisagreementView, show_disagreement
from ..once import share_view
from ..paths import DISAGREEMENTS, HOME, TIMELINE
from ..quotes import LinkView
from ..words import say_count, shorten_text, spell_count, start_sentence
from .dates import KeyDate, choose_dates
from .glance import GlanceView, sum_up_story
from .lists import FactList, list_agreed, list_alone
from .sentences import ParagraphView, build_paragraphs

_DISAGREEMENTS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class HomeView:
    """The summary page. `notice` says what the reader must know first, `notice_more` are its details."""

    notice: str
    notice_more: tuple[str, ...]
    glance: GlanceView | None
    paragraphs: tuple[ParagraphView, ...]
    disputed: tuple[DisagreementView, ...]
    all_disputed: LinkView | None
    no_dispute: str
    dates: tuple[KeyDate, ...]
    timeline: LinkView
    lists: tuple[FactList, ...]


def compose_home(desk: Desk) -> tuple[Page, ...]:
    """The summary page."""
    return (
        Page(
            path=HOME,
            template="home.html",
            title=desk.story.title,
            description=_describe_story(desk),
            view=view_home(desk),
            section=HOME,
        ),
    )


@share_view
def view_home(desk: Desk) -> HomeView:
    """All that the summary page shows."""
    standing = desk.open_disagreements
    notice, more = _write_notice(desk)
    return HomeView(
        notice=notice,
        notice_more=more,
        glance=sum_up_story(desk),
        paragraphs=build_paragraphs(desk),
        disputed=tuple(show_disagreement(desk, one) for one in standing[:_DISAGREEMENTS_SHOWN]),
        all_disputed=LinkView(_name_ledger(len(standing)), DISAGREEMENTS) if desk.story.disagreements else None,
        no_dispute=_say_no_dispute(desk),
        dates=choose_dates(desk),
        timeline=LinkView("The whole timeline", TIMELINE),
        lists=tuple(one for one in (list_agreed(desk), list_alone(desk)) if one.facts),
    )


def _describe_story(desk: Desk) -> str:
    first = desk.story.summary[0].text if desk.story.summary else desk.story.title
    sources = say_count(len(desk.story.sources), "source")
    return shorten_text(f"{first} Compiled from {sources}, every sentence with its evidence.", 300)


def _write_notice(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """What stands above the summary: nothing to show, sentences withheld, or that no editor has looked at it."""
    withheld = tuple(f"{problem.code} {problem.where}: {problem.what}".strip() for problem in desk.edition.withheld)
    if not desk.facts:
        return "No fact has been found in these articles, so there is nothing to summarise.", withheld
    if withheld:
        number = start_sentence(spell_count(len(withheld), "sentence"))
        verb = "is" if len(withheld) == 1 else "are"
        return f"{number} of this summary {verb} withheld: the evidence did not carry every word.", withheld
    if not desk.story.summary:
        return "This story has no summary yet. The facts and the timeline are complete.", ()
    if len(desk.story.sources) == 1:
        return "One source: there is nothing to compare it with.", ()
    if not any(fact.state in ("reviewed", "pinned") for fact in desk.facts):
        return (
            "A machine’s draft: every sentence is checked against its quotes; no editor has reviewed it.",
            (),
        )
    return "", ()


def _name_ledger(count: int) -> str:
    return f"All {count} disagreements" if count > _DISAGREEMENTS_SHOWN else "The whole ledger"


def _say_no_dispute(desk: Desk) -> str:
    if desk.open_disagreements:
        return ""
    if not desk.facts:
        return "There is no fact to compare."
    if len(desk.story.sources) < 2:
        return "With one source there is nothing to compare."
    return "The sources do not contradict each other. That is not corroboration: see what only one line says."
