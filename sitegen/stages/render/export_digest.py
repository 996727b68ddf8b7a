"""The digest as Markdown (CommonMark with footnotes): summary, disagreements, timeline and sources."""

from __future__ import annotations

import re

from ...model.stories import OPEN_RELATIONS, Disagreement, Evidence, Fact
from ...values.days import show_edtf
from ...values.visible import flatten_visible
from .export_material import Material, credit_in_words, find_web_address

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^!])")
_LINE_START = re.compile(r"^(\d{0,9})([.)+=:-])")


def write_digest(material: Material) -> bytes:
    """Each sentence of the summary with a footnote that holds every quote of the facts it cites."""
    parts = [f"# {escape_markdown(material.story.title)}", *_write_summary(material)]
    parts += _write_disagreements(material)
    parts += _write_timeline(material)
    parts += _write_sources(material)
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def escape_markdown(text: str) -> str:
    """`text` on one line, as letters: nothing in it is read as markup, wherever on a line it stands."""
    escaped = _SPECIAL.sub(r"\\\1", flatten_visible(text))
    return _LINE_START.sub(r"\1\\\2", escaped)


def _write_summary(material: Material) -> list[str]:
    facts = {fact.id: fact for fact in material.facts}
    sentences, notes = [], []
    for number, sentence in enumerate(material.story.summary, start=1):
        cited = [facts[name] for name in sentence.facts if name in facts]
        sentences.append(f"{escape_markdown(sentence.text)}[^{number}]")
        notes.append(f"[^{number}]: {_write_note(cited, material)}")
    return [*sentences, *notes]


def _write_note(cited: list[Fact], material: Material) -> str:
    evidence = {one.quote: one for fact in cited for one in material.list_standing(fact)}
    quotes = [_write_quote(one, material) for one in evidence.values()]
    links = [f"[{fact.id}]({material.places.facts[fact.id]})" for fact in cited]
    return "; ".join([*quotes, f"{'Facts' if len(links) > 1 else 'Fact'} {', '.join(links)}" if links else ""]).strip(
        "; "
    )


def _write_quote(one: Evidence, material: Material) -> str:
    credit = escape_markdown(credit_in_words(material.source_by_id[one.source]))
    return f"“{escape_markdown(one.quote.shown)}” — [{credit}]({material.places.quotes[one.id]})"


def _write_disagreements(material: Material) -> list[str]:
    standing = [one for one in material.story.disagreements if one.relation in OPEN_RELATIONS and one.status == "open"]
    if not standing:
        return []
    return ["## Where the sources differ", *(_write_disagreement(one, material) for one in standing)]


def _write_disagreement(one: Disagreement, material: Material) -> str:
    labels = {source.file: source.label for source in material.sources}
    rows = [f"**{escape_markdown(one.statement)}** ([{one.id}]({material.places.disagreements[one.id]}))", ""]
    for side in one.sides:
        quotes = ", ".join(
            f"“{escape_markdown(quote.shown)}” (Source {labels[quote.file]})"
            for quote in side.evidence
            if quote.file in labels
        )
        rows.append("- " + ": ".join(part for part in (escape_markdown(side.says), quotes) if part))
    return "\n".join(rows)


def _write_timeline(material: Material) -> list[str]:
    rows = [
        f"- **{escape_markdown(show_edtf(entry.when.edtf))}** ({entry.kind}): {escape_markdown(entry.what)}"
        for entry in material.story.timeline
        if entry.when.edtf
    ]
    return ["## Timeline", "\n".join(rows)] if rows else []


def _write_sources(material: Material) -> list[str]:
    rows = []
    for source in material.sources:
        address = find_web_address(source)
        link = f" <{re.sub('[<>]', _encode, address)}>" if address else ""
        rows.append(f"- {escape_markdown(credit_in_words(source))}{link}")
    return ["## Sources", "\n".join(rows)] if rows else []


def _encode(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"
