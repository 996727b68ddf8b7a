"""Changes as feeds tell them: the words of the Changes page, with addresses that work outside of the site."""

from __future__ import annotations

from dataclasses import replace

from ....model.editions import Change, ChangeGroup, EditionChanges
from ....model.feeds import FeedBlock, FeedChange, FeedLine
from ....values.visible import clean_visible, flatten_visible
from ..desk import Desk
from ..words import say_count
from .causes import GROUPS
from .page import HEADINGS, Targets, find_target

# A feed is read in passing; the page of changes has the rest.
_MOST_CHANGES = 30


def show_blocks(desk: Desk, targets: Targets, changes: EditionChanges) -> tuple[FeedBlock, ...]:
    """The changes of an edition under the headings of the Changes page; what is only wording is counted."""
    blocks = (_show_block(desk, targets, changes, group) for group in GROUPS)
    return tuple(block for block in blocks if block.changes or block.more)


def show_corrections(desk: Desk, targets: Targets, changes: EditionChanges) -> FeedBlock:
    """The corrections of an edition."""
    return _show_block(desk, targets, changes, "correction")


def _show_block(desk: Desk, targets: Targets, changes: EditionChanges, group: ChangeGroup) -> FeedBlock:
    found = tuple(_show_change(desk, targets, change) for change in changes.changes if change.group == group)
    shown = found[: 0 if group == "wording" else _MOST_CHANGES]
    left = len(found) - len(shown)
    more = f"{say_count(left, 'more change' if shown else 'change')} on the page of changes" if left else ""
    return FeedBlock(HEADINGS[group], shown, more)


def _show_change(desk: Desk, targets: Targets, change: Change) -> FeedChange:
    return FeedChange(
        verb=change.verb,
        text=flatten_visible(change.subject),
        address=_address(desk, targets, change),
        pieces=tuple(replace(piece, text=clean_visible(piece.text)) for piece in change.pieces),
        details=tuple(flatten_visible(detail) for detail in change.details),
        reason=flatten_visible(change.reason),
        members=tuple(FeedLine(flatten_visible(one.subject), _address(desk, targets, one)) for one in change.members),
    )


def _address(desk: Desk, targets: Targets, change: Change) -> str:
    target = find_target(targets, change)
    return desk.name_address(target) if target else ""
