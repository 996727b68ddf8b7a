"""The gates of a story's own records: quotes against today's articles, ids against living facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.articles import Article
from ...model.checks import Verdict
from ...model.problems import Problem
from ...model.spans import Quote
from ...model.stories import Story
from ...values.agreement import stands_in_text
from .gates import Tally

_SHOWN_LETTERS = 80


def check_story(story: Story, articles: Iterable[Article]) -> Verdict:
    """V001 for every quote of every fact and disagreement, V010 for every id in timeline and disagreements.

    Words that are known to be gone are not published: they are a warning. Words that are said to stand and do not are
    an error.
    """
    texts = {article.file: article.raw for article in articles}
    tally = Tally()
    problems = []
    for name, quote, is_said_to_stand in _list_quotes(story):
        if not tally.count("V001", quote.stands_in(texts)):
            problems.append(_report_quote(name, quote, is_known_file=quote.file in texts, is_error=is_said_to_stand))
    living = {fact.id for fact in story.facts if fact.state != "rejected"}
    for where, names in _list_citations(story):
        for name in names:
            if not tally.count("V010", name in living):
                problems.append(Problem(where, f"there is no fact {name}", "run: sitegen extract", "V010"))
    return Verdict(tuple(problems), tally.show())


def _list_quotes(story: Story) -> Iterator[tuple[str, Quote, bool]]:
    for fact in story.facts:
        if fact.state != "rejected":
            yield from ((fact.id, one.quote, stands_in_text(one)) for one in fact.evidence)
    for one in story.disagreements:
        yield from ((one.id, quote, True) for side in one.sides for quote in side.evidence)


def _list_citations(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((entry.id, entry.facts) for entry in story.timeline)
    yield from ((one.id, one.facts) for one in story.disagreements)


def _report_quote(name: str, quote: Quote, *, is_known_file: bool, is_error: bool) -> Problem:
    exact = " ".join(quote.exact.split())
    words = exact if len(exact) <= _SHOWN_LETTERS else exact[: _SHOWN_LETTERS - 1] + "…"
    if not is_known_file:
        what = f"{quote.file} is not among the articles, and “{words}” is quoted from it"
    else:
        what = f"{quote.file}:{quote.start}-{quote.end} does not read “{words}”"
    hint = "run: sitegen extract" if is_error else f"look at it with: sitegen fact show {name}"
    return Problem(name, what, hint, "V001", "error" if is_error else "warning")
