"""An edition as its record keeps it: what readers were told, and nothing that can be looked up in the articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ....model.editions import (
    DisagreementState,
    EntryState,
    FactState,
    PublishedEdition,
    SideState,
    SourceState,
    StatedValue,
)
from ....model.edits import Operation
from ....model.pages import Edition
from ....model.stories import Disagreement, Fact, Retired, Story
from ....values.agreement import stands_in_text


def record_edition(edition: Edition, *, published: str = "", by: str = "", note: str = "") -> PublishedEdition:
    """The record of `edition` as the one after the last that was published.

    `published` is a date and time (RFC 3339); without it the record is that of what is not published yet.
    """
    story = edition.story
    last = edition.history[-1] if edition.history else None
    labels = {source.file: source.label for source in story.sources}
    texts = {article.file: article.id for article in edition.articles}
    facts = tuple(_record_fact(fact, labels) for fact in sorted(story.facts, key=lambda fact: fact.id))
    living = {fact.id for fact in facts}
    gone = {fact.id for fact in last.facts} - living if last else set()
    return PublishedEdition(
        number=last.number + 1 if last else 1,
        published=published,
        version=edition.tool_version,
        engine=edition.engine,
        seeds_hash=edition.corpus_hash,
        policy=edition.settings.publish,
        by=by,
        note=note,
        title=story.title,
        is_summary_by_hand=edition.is_summary_by_hand,
        summary=story.summary,
        decisions=tuple(_list_new_decisions(edition)),
        sources=tuple(
            SourceState(
                id=source.id,
                label=source.label,
                file=source.file,
                version=texts.get(source.file, source.id),
                title=source.title,
                publisher=source.publisher,
                published=source.published.edtf,
                line=source.line,
            )
            for source in sorted(story.sources, key=lambda source: source.label)
        ),
        facts=facts,
        disagreements=tuple(
            _record_disagreement(one, labels) for one in sorted(story.disagreements, key=lambda one: one.id)
        ),
        timeline=tuple(
            EntryState(entry.id, entry.what, entry.when.edtf, entry.kind, entry.facts) for entry in story.timeline
        ),
        retired=tuple(one for one in sorted(story.retired, key=lambda one: one.id) if one.id in gone),
    )


def keep_published_ids(story: Story, history: Iterable[PublishedEdition]) -> Story:
    """The story with every id that an edition told of retired, if it does not live and nobody retired it.

    Addresses that readers were given once must never lead nowhere, whatever becomes of the files they came from.
    """
    known = {fact.id for fact in story.facts} | {one.id for one in story.retired}
    lost: dict[str, Retired] = {}
    for edition in history:
        last = f"is not published any more; edition {edition.number} was the last to tell it"
        lost |= {fact.id: Retired(fact.id, None, last) for fact in edition.facts}
        lost |= {one.id: one for one in edition.retired}
    found = [one for one in lost.values() if one.id not in known]
    return replace(story, retired=tuple(sorted((*story.retired, *found), key=lambda one: one.id))) if found else story


def reach_back(record: PublishedEdition, history: Iterable[PublishedEdition], number: int) -> PublishedEdition:
    """`record` as the one that follows edition `number`, with what was decided and what went since then."""
    later = [one for one in history if number < one.number < record.number]
    living = {fact.id for fact in record.facts}
    retired = {one.id: one for past in (*later, record) for one in past.retired if one.id not in living}
    return replace(
        record,
        decisions=tuple(one for past in (*later, record) for one in past.decisions),
        retired=tuple(retired[name] for name in sorted(retired)),
    )


def complete_told(told: PublishedEdition, record: PublishedEdition) -> PublishedEdition:
    """What the data files of a site tell; what they leave out is taken from `record` where it has the same words."""
    versions = {source.id: source.version for source in record.sources}
    stated = {piece.id: piece for fact in record.facts for piece in fact.evidence}
    return replace(
        told,
        policy=record.policy,
        sources=tuple(replace(source, version=versions.get(source.id, "")) for source in told.sources),
        facts=tuple(
            replace(fact, evidence=tuple(_fill_value(piece, stated.get(piece.id)) for piece in fact.evidence))
            for fact in told.facts
        ),
    )


def _record_fact(fact: Fact, labels: Mapping[str, int]) -> FactState:
    return FactState(
        id=fact.id,
        text=fact.text,
        kind=fact.kind,
        state=fact.state,
        when=fact.when.edtf,
        weight=fact.weight,
        evidence=tuple(
            StatedValue(piece.id, labels[piece.quote.file], piece.value, piece.low, piece.high, piece.unit)
            for piece in fact.evidence
            if stands_in_text(piece) and piece.quote.file in labels
        ),
    )


def _record_disagreement(one: Disagreement, labels: Mapping[str, int]) -> DisagreementState:
    return DisagreementState(
        id=one.id,
        type=one.type,
        relation=one.relation,
        status=one.status,
        statement=one.statement,
        explanation=one.explanation,
        facts=one.facts,
        sides=tuple(
            SideState(
                side.says,
                side.value,
                tuple(sorted({labels[quote.file] for quote in side.evidence if quote.file in labels})),
            )
            for side in one.sides
        ),
    )


def _fill_value(piece: StatedValue, known: StatedValue | None) -> StatedValue:
    return known if known is not None and known.value == piece.value else piece


def _list_new_decisions(edition: Edition) -> Iterable[Operation]:
    """The decisions that no earlier record holds and that took effect, without their anchors.

    What was decided and taken back between two editions never took effect; taking back an older decision did, and
    such an undo names what that decision was about.
    """
    known = {_name_decision(one) for past in edition.history for one in past.decisions}
    new = [one for one in edition.decisions if _name_decision(one) not in known]
    undone = {name for one in new if one.op == "undo" for name in one.targets}
    names = {one.id for one in new}
    idle = {one.operation.id for one in edition.parked} | undone
    about = {one.id: one.targets for one in edition.decisions}
    for one in new:
        if one.id not in idle and not (one.op == "undo" and set(one.targets) <= names):
            taken_back = tuple(name for target in one.targets if one.op == "undo" for name in about.get(target, ()))
            yield Operation(one.id, one.op, (*one.targets, *taken_back), one.value, why=one.why, by=one.by, at=one.at)


def _name_decision(one: Operation) -> tuple[str, str, str]:
    """What tells a decision from another one that was given the same id in another branch."""
    return one.id, one.op, one.at
