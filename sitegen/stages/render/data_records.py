"""The records of the JSON files, one function per file, each in the order of the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model.checks import BuildRecord, CheckedSentence
from ...model.readings import Reading
from ...model.spans import Span
from ...model.stories import OPEN_RELATIONS, Evidence, Fact, Story, When
from ...values.agreement import stands_in_text
from .data_forms import Json
from .data_standing import Standing, judge_facts

Texts = Mapping[str, str]


def list_sources(story: Story, texts: Texts) -> Json:
    """One record per article, by label."""
    return [
        {
            "id": source.id,
            "file": source.file,
            "label": source.label,
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "published": _show_when(source.published),
            "words": source.words,
            "line": source.line,
            "set_aside": [
                {**_cut_span(part.span, texts[source.file]), "rule": part.rule}
                for part in source.set_aside
                if _is_inside(part.span, texts.get(source.file, ""))
            ],
            "coverage": round(source.coverage, 4),
        }
        for source in sorted(story.sources, key=lambda source: (source.label, source.file))
    ]


def list_facts(story: Story, texts: Texts) -> Json:
    """One record per living fact, with every piece of evidence that stands in today's texts."""
    standings = judge_facts(story)
    return [_show_fact(fact, texts, standings[fact.id]) for fact in select_living(story.facts)]


def list_disagreements(story: Story, texts: Texts) -> Json:
    """One record per disagreement, settled and quiet ones included."""
    return [
        {
            "id": one.id,
            "type": one.type,
            "relation": one.relation,
            "severity": one.severity,
            "statement": one.statement,
            "explanation": one.explanation,
            "facts": list(one.facts),
            "sides": [
                {
                    "says": side.says,
                    "value": side.value,
                    "evidence": [
                        {"file": quote.file, "start": quote.start, "end": quote.end, "exact": quote.exact}
                        for quote in side.evidence
                        if quote.stands_in(texts)
                    ],
                }
                for side in one.sides
            ],
            "status": one.status,
        }
        for one in story.disagreements
    ]


def list_timeline(story: Story) -> Json:
    """One record per dated entry, in the order of the timeline."""
    return [
        {
            "id": entry.id,
            "what": entry.what,
            "when": _show_when(entry.when),
            "kind": entry.kind,
            "facts": list(entry.facts),
            "sources": list(entry.sources),
        }
        for entry in story.timeline
    ]


def list_summary(checked: Iterable[CheckedSentence]) -> Json:
    """One record per published sentence; `checks` says gate by gate whether it passed."""
    return [
        {"text": one.sentence.text, "facts": list(one.sentence.facts), "checks": dict(one.checks)} for one in checked
    ]


def list_dates(readings: Iterable[Reading], texts: Texts) -> Json:
    """One record per temporal expression, by file and place."""
    return [
        {
            "file": reading.file,
            **_cut_span(timex.span, texts[reading.file]),
            "type": timex.type,
            "edtf": timex.edtf,
            "timex": timex.value,
            "basis": timex.basis,
        }
        for reading in _sort_readings(readings)
        for timex in reading.timexes
        if _is_inside(timex.span, texts.get(reading.file, ""))
    ]


def list_quantities(readings: Iterable[Reading], texts: Texts) -> Json:
    """One record per quantity, by file and place; `of` is the wording of what is counted."""
    return [
        {
            "file": reading.file,
            **_cut_span(quantity.span, texts[reading.file]),
            "low": _show_number(quantity.low),
            "high": _show_number(quantity.high),
            "unit": quantity.unit,
            "bound": quantity.bound,
            "of": quantity.of_phrase or quantity.of,
        }
        for reading in _sort_readings(readings)
        for quantity in reading.quantities
        if _is_inside(quantity.span, texts.get(reading.file, ""))
    ]


def list_entities(story: Story) -> Json:
    """One record per person, organisation or place, with the living facts that name it."""
    facts_by_entity: defaultdict[str, list[str]] = defaultdict(list)
    for fact in select_living(story.facts):
        for name in dict.fromkeys(fact.entities):
            facts_by_entity[name].append(fact.id)
    return [
        {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "role": entity.role,
            "aliases": [
                {"text": alias.text, "count": alias.count, "files": list(alias.files)} for alias in entity.aliases
            ],
            "facts": facts_by_entity[entity.id],
        }
        for entity in story.entities
    ]


def list_lines(story: Story) -> Json:
    """One record per reporting line, with the figures of each pair of sources that touches it."""
    touching: dict[str, list[int]] = {}
    for at, pair in enumerate(story.line_pairs):
        for file in pair.files:
            touching.setdefault(file, []).append(at)
    return [
        {
            "id": line.id,
            "files": list(line.files),
            "reason": line.reason,
            "pairs": [
                {
                    "files": list(pair.files),
                    "shared_facts": pair.shared_facts,
                    "smaller_facts": pair.smaller_facts,
                    "order_score": round(pair.order_score, 4),
                    "shared_words": pair.shared_words,
                    "is_same_line": pair.is_same_line,
                }
                for pair in (
                    story.line_pairs[at] for at in sorted({at for file in line.files for at in touching.get(file, ())})
                )
            ],
        }
        for line in story.lines
    ]


def describe_build(story: Story, readings: Sequence[Reading], record: BuildRecord) -> Json:
    """What the site was made from, by what, how much came out, and how often each gate was applied and passed."""
    living = select_living(story.facts)
    return {
        "tool": {"name": "sitegen", "version": record.version, "engine": record.engine},
        "story": story.title,
        "base_url": record.base_url or None,
        "hashes": {
            "seeds": record.seeds_hash,
            "content": record.content_hash,
            "templates": record.templates_hash,
        },
        "counts": {
            "sources": len(story.sources),
            "lines": len(story.lines),
            "facts": len(living),
            "evidence": sum(stands_in_text(one) for fact in living for one in fact.evidence),
            "disagreements": len(story.disagreements),
            "open_disagreements": sum(
                one.relation in OPEN_RELATIONS and one.status == "open" for one in story.disagreements
            ),
            "timeline": len(story.timeline),
            "entities": len(story.entities),
            "dates": sum(len(reading.timexes) for reading in readings),
            "quantities": sum(len(reading.quantities) for reading in readings),
            "reviewed": sum(fact.state in ("reviewed", "pinned") for fact in living),
        },
        "checks": [
            {"code": gate.code, "proves": gate.proves, "passed": gate.passed, "total": gate.total}
            for gate in record.gates
        ],
    }


def select_living(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts that are published, in their order: all but those a person rejected."""
    return tuple(fact for fact in facts if fact.state != "rejected")


def _show_fact(fact: Fact, texts: Texts, standing: Standing) -> Json:
    return {
        "id": fact.id,
        "text": fact.text,
        "kind": fact.kind,
        "topic": fact.topic,
        "state": fact.state,
        "when": _show_when(fact.when),
        "entities": list(fact.entities),
        "evidence": [_show_evidence(one) for one in fact.evidence if one.quote.stands_in(texts)],
        "support": {"sources": standing.sources, "lines": standing.lines},
        "agreement": standing.agreement,
        "disagreements": [one.id for one in standing.disagreements],
    }


def _show_evidence(evidence: Evidence) -> Json:
    return {
        "id": evidence.id,
        "file": evidence.quote.file,
        "start": evidence.quote.start,
        "end": evidence.quote.end,
        "exact": evidence.quote.exact,
        "value": evidence.value,
        "attribution": evidence.attribution,
        "support": evidence.support,
    }


def _show_when(when: When) -> Json:
    return {"edtf": when.edtf, "basis": when.basis, "reasoning": list(when.reasoning)}


def _show_number(number: float | None) -> int | float | None:
    return int(number) if number is not None and float(number).is_integer() else number


def _cut_span(span: Span, text: str) -> dict[str, Json]:
    return {"start": span.start, "end": span.end, "exact": text[span.start : span.end]}


def _is_inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _sort_readings(readings: Iterable[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda reading: reading.file)
