"""Everything that a fact, a disagreement, a sentence of the summary or an article's date rests on, on one screen."""

from __future__ import annotations

from ..language.files import LanguageError
from ..language.interface import Embedder
from ..model.problems import Problem
from ..pipeline.drafting import draft_story, explain_group
from ..pipeline.steps import Read
from .composing import compose_site
from .meanings import find_embedder
from .projects import Project
from .showing import Explanation, describe_decisions, describe_disagreement, describe_fact, show_source
from .stories import find_story_of
from .targets import find_fact


def explain_target(project: Project, target: str) -> Explanation:
    """Everything a fact, a disagreement, a sentence of the summary or an article's date rests on, on one screen."""
    project, problems = find_story_of(project, (target,))
    if problems:
        return Explanation(target, problems=problems)
    composed = compose_site(project, is_laid_out=False, needs_syntax=True)
    if composed.told is None or composed.content is None or composed.read is None:
        return Explanation(target, problems=composed.problems)
    told, story = composed.told, composed.told.edition.story
    sentence = next((one for one in story.summary if target.strip() and target.strip() in one.text), None)
    if sentence is not None and " " in target.strip():
        lines = [f"“{sentence.text}”", f"cites {', '.join(sentence.facts)}"]
        checks = next(one.checks for one in told.checked if one.sentence == sentence)
        lines.append("gates: " + ", ".join(f"{code} {'passed' if passed else 'failed'}" for code, passed in checks))
        for cited in story.facts:
            if cited.id in sentence.facts:
                lines += ["", *describe_fact(cited, told.edited)]
        return Explanation(target, tuple(lines))
    if any(target in (str(record.label), record.id, record.file) for record in told.edited.sources):
        return show_source(project, target)
    name, problem = find_fact(target, told.edited.ledger)
    fact = next((fact for fact in told.edited.ledger.facts if fact.id == name), None)
    entry = next((entry for entry in story.disagreements if entry.id == name), None)
    if entry is not None:
        decided = describe_decisions(entry.id, composed.content.operations)
        return Explanation(entry.id, (*describe_disagreement(entry), *decided))
    if fact is None:
        return Explanation(target, problems=(problem or Problem(target, "nothing has this id"),))
    lines = list(describe_fact(fact, told.edited))
    places = frozenset((piece.quote.file, piece.quote.start, piece.quote.end) for piece in fact.evidence)
    try:
        lines += _describe_links(composed.read, find_embedder(project, composed.content.settings), places)
    except LanguageError as error:
        return Explanation(fact.id, tuple(lines), problems=(Problem("content/site.yaml", str(error)),))
    lines += describe_decisions(fact.id, composed.content.operations)
    return Explanation(fact.id, tuple(lines))


def _describe_links(read: Read, embedder: Embedder | None, places: frozenset[tuple[str, int, int]]) -> list[str]:
    """Why the words at some places were taken for one fact."""
    draft = draft_story(read, tell=lambda stage, done, total: None, embedder=embedder)
    words = {claim.number: f"{claim.file}: “{claim.exact}”" for claim in draft.claims}
    links = explain_group(draft, places)
    lines = ["", "why these are one fact:"] if links else []
    for link in links:
        lines += [
            f"  {words[link.first]}",
            f"  {words[link.second]}",
            f"    {link.score:.2f}: {'; '.join(link.reasons)}",
        ]
    return lines
