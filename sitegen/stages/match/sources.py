"""Articles and their records: a rename keeps the id, a changed text is a new version, and a person's values stay."""

from __future__ import annotations

from dataclasses import replace

from ...model.articles import Article, Layout
from ...model.contents import SETTLED_FIELDS, Proposed, SourceRecord
from ...model.drafts import Draft


def propose_sources(draft: Draft) -> tuple[SourceRecord, ...]:
    """What the machine knows of each article of a draft, in the order of files; the label is not given yet."""
    published = dict(draft.dating.published)
    lines = {file: line.id for line in draft.reconciled.lines for file in line.files}
    found: list[SourceRecord] = []
    for article, layout in zip(draft.articles, draft.layouts, strict=True):
        record = _propose_source(article, layout, lines.get(article.file))
        when = published.get(article.id, record.published)
        proposed = Proposed(
            record.title, record.publisher, record.author, record.url, when.edtf, record.line, record.rights
        )
        found.append(replace(record, published=when, proposed=proposed))
    return tuple(found)


def match_sources(records: tuple[SourceRecord, ...], proposed: tuple[SourceRecord, ...]) -> tuple[SourceRecord, ...]:
    """The records of all articles ever seen, in the order of their labels.

    A proposed article is a known one by its text, else by its file; new ones get the next labels in the order of
    files; of two with the same text only the first counts. A value that a person set stays with the proposal it was
    set against. What is gone is marked withdrawn.
    """
    matched = _pair_sources(records, proposed)
    found = [
        _update_record(record, matched[record.id]) if record.id in matched else replace(record, is_withdrawn=True)
        for record in records
    ]
    label = max((record.label for record in records), default=0)
    known = {version for record in found for version in record.versions}
    for article in sorted(proposed, key=lambda article: article.file):
        if article.id not in known:
            known.add(article.id)
            label += 1
            found.append(replace(article, label=label))
    return tuple(sorted(found, key=lambda record: record.label))


def _pair_sources(records: tuple[SourceRecord, ...], proposed: tuple[SourceRecord, ...]) -> dict[str, SourceRecord]:
    """The proposed article of each record, by the record's id: same text and file, same text, same file."""
    pairs: dict[str, SourceRecord] = {}
    files: set[str] = set()
    ordered = sorted(proposed, key=lambda article: article.file)
    for same_text, same_file in ((True, True), (True, False), (False, True)):
        for record in records:
            for article in ordered:
                if record.id in pairs or article.file in files:
                    continue
                has_text = not same_text or article.id in record.versions
                if has_text and (not same_file or article.file == record.file):
                    pairs[record.id] = article
                    files.add(article.file)
    return pairs


def _update_record(record: SourceRecord, article: SourceRecord) -> SourceRecord:
    """The record with the machine's new proposals, except where a person has set the value."""
    versions = (*(version for version in record.versions if version != article.id), article.id)
    taken = [field for field in SETTLED_FIELDS if field not in record.by_hand]
    after = replace(record, file=article.file, versions=versions, is_withdrawn=False)
    after = replace(after, **{field: getattr(article, field) for field in taken})
    proposed = replace(record.proposed, **{field: getattr(article.proposed, field) for field in taken})
    if "published" not in record.by_hand:
        after = replace(after, published=article.published)
        proposed = replace(proposed, published=article.proposed.published)
    return replace(after, proposed=proposed)


def _propose_source(article: Article, layout: Layout, line: str | None) -> SourceRecord:
    metadata = layout.metadata
    title = metadata.title
    if title is None and layout.title is not None:
        title = " ".join(article.raw[layout.title.start : layout.title.end].split())
    return SourceRecord(
        id=article.id,
        label=0,
        file=article.file,
        versions=(article.id,),
        title=title,
        publisher=metadata.publisher,
        author=metadata.author,
        url=_usable_address(metadata.url),
        line=line,
    )


def _usable_address(url: str | None) -> str | None:
    """An address that readers may be sent to; None for any other kind ("javascript:…") and for what is none."""
    address = (url or "").strip()
    is_plain = address.isprintable() and " " not in address
    return address if is_plain and address.lower().startswith(("https://", "http://")) else None
