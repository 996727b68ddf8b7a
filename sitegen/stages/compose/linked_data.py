"""What pages tell machines, in the vocabulary of schema.org: the digest, its facts as claims, the timeline's events."""

from __future__ import annotations

import json

from ...model.pages import Page
from ...model.stories import Evidence, Fact, Source
from ...values.agreement import stands_in_text
from ...values.days import find_days
from .desk import Desk
from .fact_pages import FactView
from .paths import ABOUT, CHANGES, DATA, HOME, TIMELINE, name_fact_page, name_source_page
from .words import shorten_text

Node = dict[str, object]


def describe_page(desk: Desk, page: Page) -> str:
    """JSON-LD for `page`, "" where there is nothing to say or no base address to build identifiers on."""
    if not desk.edition.settings.base_url:
        return ""
    node = _describe(desk, page)
    return json.dumps({"@context": "https://schema.org", **node}, ensure_ascii=False) if node else ""


def _describe(desk: Desk, page: Page) -> Node:
    if page.path == HOME:
        return _describe_digest(desk)
    if page.path == TIMELINE:
        return _describe_timeline(desk)
    if page.path == DATA:
        return _describe_data(desk)
    if isinstance(page.view, FactView):
        return _describe_fact(desk, desk.fact_by_id[page.view.id])
    return {}


def _describe_digest(desk: Desk) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "@id": _address(desk, HOME, "digest"),
        "headline": shorten_text(desk.story.title, 110),
        "inLanguage": desk.edition.settings.language,
        "isBasedOn": [{"@id": _name_source_node(desk, source)} for source in desk.story.sources],
        "backstory": (
            f"Compiled by sitegen {desk.edition.tool_version} from {len(desk.story.sources)} articles "
            f"({len(desk.line_numbers)} reporting lines). Every sentence is checked against verbatim quotes."
        ),
        "publishingPrinciples": _address(desk, ABOUT),
        "correction": _address(desk, CHANGES),
        "hasPart": [{"@type": "Claim", "@id": _name_claim(desk, fact)} for fact in _list_cited(desk)],
    }
    if span := _cover_time(desk):
        node["temporalCoverage"] = span
    return node


def _list_cited(desk: Desk) -> list[Fact]:
    """The facts that the summary rests on, in order."""
    cited = {fact for sentence in desk.story.summary for fact in sentence.facts}
    return [fact for fact in desk.facts if fact.id in cited]


def _describe_fact(desk: Desk, fact: Fact) -> Node:
    standing = [one for one in fact.evidence if stands_in_text(one)]
    return {
        "@type": "Claim",
        "@id": _name_claim(desk, fact),
        "text": fact.text,
        "appearance": [_describe_quotation(desk, one) for one in standing],
    }


def _describe_quotation(desk: Desk, evidence: Evidence) -> Node:
    source = desk.source_by_id[evidence.source]
    article: Node = {"@type": "NewsArticle", "@id": _name_source_node(desk, source)}
    if source.title:
        article["headline"] = shorten_text(source.title, 110)
    return {
        "@type": "Quotation",
        "@id": _address(desk, name_source_page(source.label), evidence.id),
        "text": evidence.quote.shown,
        "isPartOf": article,
    }


def _describe_timeline(desk: Desk) -> Node:
    events: list[Node] = []
    for entry in desk.story.timeline:
        days = find_days(entry.when.edtf)
        if days is None or entry.kind != "happened":
            continue
        event: Node = {"@type": "Event", "@id": _address(desk, TIMELINE, entry.id), "name": entry.what}
        if days[0] == days[1] and entry.when.basis in ("stated", "resolved"):
            event["startDate"] = days[0].isoformat()
        events.append(event)
    return {"@type": "ItemList", "@id": _address(desk, TIMELINE, "list"), "itemListElement": events} if events else {}


def _describe_data(desk: Desk) -> Node:
    formats = {"json": "application/json", "csv": "text/csv"}
    downloads: list[Node] = [
        {
            "@type": "DataDownload",
            "name": one.path.partition("/")[2],
            "contentUrl": _address(desk, one.path),
            "encodingFormat": formats[one.path.rpartition(".")[2]],
        }
        for one in desk.edition.data_files
        if one.path.rpartition(".")[2] in formats
    ]
    return {
        "@type": "Dataset",
        "@id": _address(desk, DATA, "dataset"),
        "name": f"Facts and their evidence: {desk.story.title}",
        "description": "Every fact with the verbatim quotes that carry it, the disagreements, dates and names.",
        "distribution": downloads,
    }


def _cover_time(desk: Desk) -> str:
    days = [found for entry in desk.story.timeline if (found := find_days(entry.when.edtf))]
    known = [one for one in days if one[0].year > 1 and one[1].year < 9999]
    if not known:
        return ""
    return f"{min(one[0] for one in known).isoformat()}/{max(one[1] for one in known).isoformat()}"


def _name_claim(desk: Desk, fact: Fact) -> str:
    return _address(desk, name_fact_page(fact.id), "claim")


def _name_source_node(desk: Desk, source: Source) -> str:
    return _address(desk, name_source_page(source.label), "source")


def _address(desk: Desk, path: str, fragment: str = "") -> str:
    """The public address of a path: without the file's name where a folder's address does."""
    base = desk.edition.settings.base_url.rstrip("/")
    shown = path.removesuffix("index.html")
    return f"{base}/{desk.edition.folder}{shown}" + (f"#{fragment}" if fragment else "")
