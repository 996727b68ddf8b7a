"""What the sentences that a person wrote rest on: noted before the articles are read again, judged afterwards."""

from __future__ import annotations

from dataclasses import replace

from ..doors.content import save_written
from ..model.articles import Article
from ..model.contents import Content
from ..model.problems import Problem
from ..pipeline.deciding import fold_published
from ..pipeline.telling import note_summary
from .projects import Project


def note_written(content: Content, articles: tuple[Article, ...]) -> Content:
    """The content with a note of what the facts say now for each sentence that is new or was changed.

    It must be made from the facts as they are stored, before the articles are read again: these are the facts that the
    person who wrote the sentence knew.
    """
    if not content.is_summary_touched or content.ledger is None:
        return replace(content, written=())
    known = {(one.text, *(fact.id for fact in one.facts)) for one in content.written}
    texts = {(sentence.text, *sentence.facts) for sentence in content.summary}
    if texts == known:
        return content
    edited, _ = fold_published(content, articles)
    return replace(content, written=note_summary(content, edited))


def keep_written(project: Project, content: Content) -> tuple[Problem, ...]:
    """Write the notes down, where they changed."""
    try:
        save_written(project.folder, content.written, project.story)
    except OSError as error:
        hint = "check the folder's rights"
        return (Problem("content/summary.facts.yaml", f"cannot be written: {error.strerror}", hint),)
    return ()
