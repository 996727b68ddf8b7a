"""`status`: what needs a person now, the most pressing first, each with commands to paste."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ..model.articles import Article
from ..model.contents import Edited, SourceRecord
from ..model.edits import Operation, Parked
from ..model.problems import Problem
from ..model.stories import OPEN_RELATIONS, Fact
from ..pipeline.deciding import explain_change, find_changed_words, find_nearest, fold_decisions, propose_same
from .adopting import find_hand_edits
from .building import name_problems
from .composing import compose_site
from .counting import count_noun
from .loading import Loaded, load_project
from .need import LISTED, WHY, Need
from .newcomers import find_new_words
from .projects import Project
from .stories import find_stories

SETTLING = ("explain", "dismiss", "resolve")
# Decisions that say, or say again, what a fact says.
WORDING = ("reword", "pin", "review")


@dataclass(frozen=True, slots=True)
class Status:
    """All needs, the most pressing kind first, and a line of counts."""

    needs: tuple[Need, ...]
    tally: str
    problems: tuple[Problem, ...]


def find_needs(project: Project) -> Status:
    """What needs a person now, in every story of the project."""
    stories = find_stories(project)
    if not stories.is_many:
        return _find_in_story(project)
    found = [(one, _find_in_story(one)) for one in stories.projects]
    needs = tuple(_name_story(need, one) for one, status in found for need in status.needs)
    tally = "\n".join(f"{one.place.rstrip('/')}: {status.tally}" for one, status in found)
    problems = (problem for one, status in found for problem in name_problems(status.problems, one))
    return Status(needs, tally, tuple(dict.fromkeys((*stories.problems, *problems))))


def _name_story(need: Need, project: Project) -> Need:
    """The need with its story named, in its commands too."""
    story = project.place.rstrip("/")
    commands = tuple(
        command.replace("sitegen ", f"sitegen --story {story} ", 1) if command.startswith("sitegen ") else command
        for command in need.commands
    )
    return replace(need, target=f"{story} {need.target}".strip(), commands=commands)


def _find_in_story(project: Project) -> Status:
    loaded = load_project(project)
    content = loaded.content
    if content.ledger is None:
        problems = tuple(problem for problem in loaded.problems if problem.severity == "error")
        need = Need("BUILD", "seeds/", f"{len(loaded.articles)} articles were never read", ("sitegen build",))
        return Status((need,) if loaded.is_usable else (), "nothing extracted yet", problems)
    if not loaded.is_readable:
        return Status((), "what needs you cannot be told before content/ can be read", loaded.problems)
    edited, parked = fold_decisions(content, loaded.articles, content.operations)
    summary, checks = _find_withheld(loaded)
    needs = (
        *_find_unread(loaded),
        *find_stale(edited, loaded.articles),
        *_find_parked(parked, edited),
        *_find_outdated(edited, parked, loaded),
        *_find_whole(edited),
        *_find_contested(content.operations),
        *find_new_words(edited, content.operations, is_shown=content.settings.publish == "all-marked"),
        *summary,
        *_find_same(edited, content.operations),
        *_find_unreviewed(edited),
        *_find_unknown(edited),
    )
    return Status(needs, _count(edited, loaded, checks), loaded.problems)


def _find_unread(loaded: Loaded) -> Iterator[Need]:
    if not loaded.is_extracted:
        yield Need(
            "BUILD",
            "seeds/",
            "the articles, or what was said of their dates, changed since they were read",
            ("sitegen build",),
        )
    for where, what in find_hand_edits(loaded):
        yield Need("HAND", where, what, ("sitegen build",))


def find_stale(edited: Edited, articles: tuple[Article, ...]) -> Iterator[Need]:
    """Facts that rest on nothing any more, with the passage that is most like the first of their quotes."""
    texts = {article.file: article for article in articles}
    labels = {record.file: record.label for record in edited.sources}
    for fact in edited.withheld:
        if fact.state == "stale":
            yield _describe_stale(fact, texts, labels)


def _describe_stale(fact: Fact, texts: dict[str, Article], labels: dict[str, int]) -> Need:
    reject = f"sitegen fact reject {fact.id} {WHY}"
    standing = [(piece, texts[piece.quote.file]) for piece in fact.evidence if piece.quote.file in texts]
    if not standing:
        label = labels.get(fact.evidence[0].quote.file, 0)
        what = f"source {label} was withdrawn, on which it rested: {fact.text}"
        return Need("STALE", fact.id, what, (reject,))
    found = [(piece, article, find_nearest(piece.quote, article)) for piece, article in standing]
    piece, _, nearest = next((one for one in found if one[2] is not None), found[0])
    label = labels.get(piece.quote.file, 0)
    details = [f"was: “{piece.quote.shown}”"]
    words = "…"
    if nearest is not None:
        details.append(f"nearest: “{nearest.shown}”  {explain_change(piece.quote, nearest)}: not re-attached")
        words = nearest.shown.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$").replace("`", "\\`")
    attach = f'sitegen fact attach {fact.id} {label} "{words}" {WHY}'
    return Need("STALE", fact.id, f"its words no longer stand in source {label}", (attach, reject), tuple(details))


def _find_parked(parked: Iterable[Parked], edited: Edited) -> Iterator[Need]:
    settled = {fact.id for fact in edited.ledger.facts if fact.state != "machine"} | {one.id for one in edited.withheld}
    living = {fact.id for fact in edited.ledger.facts} | settled
    for one in parked:
        operation, target = one.operation, " ".join(one.operation.targets)
        if operation.op == "review" and living & set(operation.targets):
            if not settled & set(operation.targets):
                commands = (f"sitegen fact review {target}", f"sitegen explain {target}")
                yield Need("AGAIN", target, f"{one.reason}; it is not reviewed any more", commands)
        elif operation.op in SETTLING and "open again" in one.reason:
            commands = (f"sitegen disagreement show {target}", f"sitegen disagreement {operation.op} {target} {WHY}")
            yield Need("REOPENED", target, f"{one.reason}; {operation.id} no longer holds", commands)
        else:
            what = f"{operation.op} {target}: {one.reason}; kept, not applied"
            yield Need("EDIT", operation.id, what, (f"sitegen undo {operation.id} {WHY}",))


def _find_outdated(edited: Edited, parked: Iterable[Parked], loaded: Loaded) -> Iterator[Need]:
    """Facts in a person's words whose sources have changed since: the words stay until the person has looked."""
    operations = loaded.content.operations
    void = {one.operation.id for one in parked}
    void |= {name for one in operations if one.op == "undo" for name in one.targets}
    latest = {one.targets[0]: one for one in operations if one.op in WORDING and one.id not in void}
    for fact in edited.ledger.facts:
        decision = latest.get(fact.id)
        changed = find_changed_words(decision, edited, loaded.articles) if decision is not None else ()
        if changed and decision is not None:
            details = (f"says: {fact.text}", *(f"gone: “{quote.shown}”" for quote in changed[:3]))
            commands = (f'sitegen fact reword {fact.id} "…" {WHY}', f"sitegen fact review {fact.id}")
            what = f"a source changed since {decision.id} ({decision.op}), which was kept"
            yield Need("LOOK", fact.id, what, commands, details)


def _find_whole(edited: Edited) -> Iterator[Need]:
    """Facts that somebody found to say more than one thing and that were not taken apart yet."""
    for fact in edited.ledger.facts:
        if fact.state == "split-needed":
            details = tuple(f"{one.id} {one.quote.file}: “{one.quote.shown}”" for one in fact.evidence[:LISTED])
            split = f'sitegen fact split {fact.id} "…" {fact.evidence[-1].id} {WHY}'
            what = f"says more than one thing: {fact.text}"
            yield Need("SPLIT", fact.id, what, (split, f"sitegen fact review {fact.id}"), details)


def _find_contested(operations: tuple[Operation, ...]) -> Iterator[Need]:
    """Decisions of one kind about one thing in which two people differ: the later one holds."""
    undone = {name for one in operations if one.op == "undo" for name in one.targets}
    before: dict[tuple[str, str], Operation] = {}
    for one in operations:
        if one.id in undone or (
            one.op not in ("reword", "explain", "resolve", "pin") and not one.op.startswith("set-")
        ):
            continue
        earlier = before.get((one.op, one.targets[0]))
        before[one.op, one.targets[0]] = one
        if earlier is not None and earlier.by != one.by and earlier.value != one.value:
            who = f"{earlier.by or 'somebody'} ({earlier.id}) and {one.by or 'somebody'} ({one.id})"
            what = f"{one.op} by {who}; the later one holds: {one.value}"
            yield Need("TWO", one.targets[0], what, (f"sitegen undo {one.id}", f"sitegen undo {earlier.id}"))


def _find_withheld(loaded: Loaded) -> tuple[tuple[Need, ...], int | None]:
    """The sentences of the summary that failed a gate, and how many checks were passed; None when nothing was built."""
    if not loaded.is_extracted or not loaded.is_usable:
        return (), None
    composed = compose_site(loaded.project, is_laid_out=False)
    if composed.told is None:
        return (), None
    withheld = composed.told.edition.withheld if loaded.content.is_summary_touched else ()
    file = loaded.project.name(loaded.project.content / "summary.md")
    places = dict.fromkeys(one.where for one in withheld)
    needs = tuple(_describe_withheld([one for one in withheld if one.where == place], file) for place in places)
    return needs, sum(gate.passed for gate in composed.told.edition.gates)


def _describe_withheld(problems: list[Problem], file: str) -> Need:
    """One sentence with all reasons why it is not shown as it is."""
    first, *others = problems
    more = (f"and {one.code}: {one.what.split('; withheld: ')[0]}" for one in others)
    hints = dict.fromkeys(one.hint for one in problems if one.hint)
    return Need("SUMMARY", first.code, first.what, (f"edit {file}",), (*more, *hints))


def _find_same(edited: Edited, operations: tuple[Operation, ...]) -> Iterator[Need]:
    texts = {fact.id: fact.text for fact in edited.ledger.facts}
    pairs = propose_same(edited, operations)
    for one in pairs[:LISTED]:
        what = f"~ {one.second}  {', '.join(one.reasons)}"
        commands = (
            f"sitegen fact merge {one.first} {one.second} {WHY}",
            f"sitegen fact not-same {one.first} {one.second}",
        )
        details = (f"{one.first}: {texts[one.first]}", f"{one.second}: {texts[one.second]}")
        yield Need("SAME?", one.first, what, commands, details)
    if len(pairs) > LISTED:
        what = f"{count_noun(len(pairs) - LISTED, 'more pair')} may be one fact"
        yield Need("SAME?", "", what, ("sitegen review --filter candidates",))


def _find_unreviewed(edited: Edited) -> Iterator[Need]:
    count = sum(fact.state == "machine" for fact in edited.ledger.facts)
    if count:
        what = f"{count} of {count_noun(len(edited.ledger.facts), 'fact')} nobody has reviewed"
        yield Need("REVIEW", "facts", what, ("sitegen review --filter unreviewed", "sitegen review --md review.md"))
    opened = _count_open(edited)
    if opened:
        what = f"{count_noun(opened, 'open disagreement')} nobody has explained, resolved or dismissed"
        yield Need("REVIEW", "disagreements", what, ("sitegen review --filter differs",))


def _find_unknown(edited: Edited) -> Iterator[Need]:
    """Articles without a date or a publisher, each kind in one entry."""
    living = [record for record in edited.sources if not record.is_withdrawn]
    undated = [record for record in living if record.published.edtf is None]
    unsigned = [record for record in living if record.publisher is None]
    if undated:
        what = f"nothing dates {_name_sources(undated)}"
        yield Need("DATE?", _labels_of(undated), what, (f"sitegen source date {undated[0].label} 2025-01-31 {WHY}",))
    if unsigned:
        what = f"no publisher is stated for {_name_sources(unsigned)}"
        command = f'sitegen source publisher {unsigned[0].label} "…" {WHY}'
        yield Need("WHO?", _labels_of(unsigned), what, (command,))


def _name_sources(records: list[SourceRecord]) -> str:
    shown = ", ".join(record.file for record in records[:3])
    more = f" and {len(records) - 3} more" if len(records) > 3 else ""
    return f"{count_noun(len(records), 'article')}: {shown}{more}"


def _labels_of(records: list[SourceRecord]) -> str:
    labels = ",".join(str(record.label) for record in records[:LISTED])
    return labels if len(records) <= LISTED else f"{labels}…"


def _count(edited: Edited, loaded: Loaded, checks: int | None) -> str:
    """The line of counts below the list."""
    facts = edited.ledger.facts
    states = Counter(fact.state for fact in facts)
    operations = loaded.content.operations
    undone = {name for one in operations if one.op == "undo" for name in one.targets}
    parts = [f"{count_noun(len(facts), 'fact')}: {states['reviewed'] + states['pinned']} reviewed"]
    parts += [f"{states['pinned']} of them pinned"] if states["pinned"] else []
    rejected = sum(fact.state == "rejected" for fact in edited.withheld)
    parts += [f"{rejected} rejected"] if rejected else []
    parts.append(count_noun(_count_open(edited), "open disagreement"))
    parts.append(count_noun(len(loaded.articles), "article"))
    if operations:
        taken_back = f" ({len(undone)} undone)" if undone else ""
        parts.append(f"{count_noun(len(operations), 'decision')}{taken_back}")
    parts += [f"{checks} checks ok"] if checks is not None else []
    return " · ".join(parts)


def _count_open(edited: Edited) -> int:
    return sum(one.relation in OPEN_RELATIONS and one.status == "open" for one in edited.ledger.disagreements)
