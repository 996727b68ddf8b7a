"""What earlier reports expect, plan or rule out, and later ones tell as done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import tell_deed
from ..passages import list_words, report_told
from ..sides import join_words
from .frames import Matter, are_one_matter_told
from .pairing import index_matters, pair_up

_DONE = ("VBD", "VBN")


def compare_coming(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Updates: one act to come in earlier articles, and done, or not done, in later ones."""
    for _, group in index_matters(matters):
        coming = [matter for matter in group if matter.deed.stance == "coming"]
        done = [matter for matter in group if matter.deed.stance == "flat" and _is_done(matter)]
        for part in pair_up(coming, done, _come_true):
            told = [tell_deed(one.deed, "done" if one in done else "coming") for one in part]
            yield report_told(
                told,
                kind="modality",
                relation="updates",
                severity="medium",
                statement=f"What was still to come in earlier reports is told as done in later ones: "
                f"{join_words(list_words(told), 'then')}.",
                explanation="The sides stand in the order of publication.",
            )


def _is_done(matter: Matter) -> bool:
    return matter.deed.passage.tokens[matter.deed.at].tag in _DONE and not matter.is_denied


def _come_true(coming: Matter, done: Matter) -> bool:
    days = (coming.passage.day, done.passage.day)
    return all(days) and days[0] < days[1] and are_one_matter_told(coming, done)
