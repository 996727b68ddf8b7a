"""A summary in a person's hands: the machine's new draft beside it, and sentences that still hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.editions import WordRun
from ..model.problems import Problem
from ..pipeline.deciding import fold_published
from ..pipeline.steps import Progress
from ..pipeline.telling import pair_drafts, renew_notes
from .composing import compose_site
from .loading import load_project
from .noting import keep_written
from .projects import Project

_PLACE = re.compile(r"summary, sentence (\d+)")


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence of summary.md and the draft's one like it; `number` counts those of summary.md, 0 for none.

    `pieces` compare the two by words, `problems` say why theirs is not shown as it is.
    """

    number: int
    theirs: str
    drafted: str
    pieces: tuple[WordRun, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Both summaries side by side; `is_theirs` is False while nobody has edited summary.md."""

    is_theirs: bool = False
    headline: tuple[str, str] = ("", "")
    pairs: tuple[SentencePair, ...] = ()
    problems: tuple[Problem, ...] = ()


def compare_drafts(project: Project, *, tell: Progress) -> Drafts:
    """The summary that a person wrote beside the one that the machine would draft now; nothing is written."""
    composed = compose_site(project, tell=tell)
    if composed.told is None or composed.content is None:
        return Drafts(problems=composed.problems)
    content, words = composed.content, composed.told.words
    drafted = words.sentences
    theirs = content.summary if content.is_summary_touched else drafted
    reasons: dict[int, list[Problem]] = {}
    for problem in composed.told.edition.withheld:
        if told := _PLACE.fullmatch(problem.where):
            reasons.setdefault(int(told[1]), []).append(problem)
    pairs: list[SentencePair] = []
    number = 0
    for old, new, pieces in pair_drafts(theirs, drafted):
        number += old is not None
        place = number if old else 0
        found = tuple(reasons.get(place, ()))
        pairs.append(SentencePair(place, old.text if old else "", new.text if new else "", pieces, found))
    headline = (content.headline or "", words.headline)
    broken = tuple(problem for problem in composed.problems if not _PLACE.fullmatch(problem.where))
    return Drafts(content.is_summary_touched, headline, tuple(pairs), broken)


def keep_sentences(
    project: Project, numbers: Sequence[int], *, is_dry_run: bool
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Write down that sentences of summary.md, counted from 1, still hold as they are; their texts."""
    loaded = load_project(project)
    content = loaded.content
    errors = tuple(problem for problem in loaded.problems if problem.severity == "error")
    if content.ledger is None or not content.is_summary_touched:
        hint = "edit it; until then the machine words it anew at every build"
        return (), errors or (Problem("content/summary.md", "nobody has edited this summary yet", hint),)
    wrong = [number for number in numbers if not 1 <= number <= len(content.summary)]
    if wrong:
        hint = "'sitegen diff --summary' numbers them"
        what = f"there is no sentence {wrong[0]}; the summary has {len(content.summary)}"
        return (), (Problem("content/summary.md", what, hint),)
    texts = tuple(content.summary[number - 1].text for number in numbers)
    edited, _ = fold_published(content, loaded.articles)
    renewed = replace(content, written=renew_notes(content, edited, texts))
    return texts, () if is_dry_run else keep_written(project, renewed)
