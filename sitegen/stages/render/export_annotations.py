"""Every quote as an annotation of its article (W3C Web Annotation Data Model), and where it all came from (PROV-O)."""

from __future__ import annotations

from collections import defaultdict

from ...model.stories import Evidence, Fact
from .data_forms import Json, dump_json
from .export_material import Material, find_web_address, name_text

# As long as the examples of the Web Annotation Data Model, section 4.2.4, and enough to tell a repeated phrase apart.
_CONTEXT_LENGTH = 32
_TERMS = "urn:sitegen:terms:"


def write_annotations(material: Material) -> bytes:
    """A collection with one annotation for each piece of evidence, by source and place.

    The target is the article's text, named by its hash: the offsets count its code points and nothing else's. Its
    state points to the page of this site that shows the words in context.
    """
    bodies: defaultdict[str, list[str]] = defaultdict(list)
    standing: dict[str, Evidence] = {}
    for fact in material.facts:
        for one in material.list_standing(fact):
            bodies[one.id].append(material.places.facts[fact.id])
            standing[one.id] = one
    ordered = sorted(standing.values(), key=lambda one: (one.quote.file, one.quote.start, one.quote.end, one.id))
    items: list[Json] = [_annotate(one, bodies[one.id], material) for one in ordered]
    return dump_json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": _name_file(material, "annotations.jsonld"),
            "type": "AnnotationCollection",
            "label": f"Evidence: {material.story.title}",
            "total": len(items),
            "first": {
                "id": _name_file(material, "annotations.jsonld#page-1"),
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        }
    )


def write_provenance(material: Material) -> bytes:
    """Texts, quotes, facts, disagreements and the build, with what each was derived from.

    The terms of our own begin with `sg:`; `sg:line` is a reporting line, `sg:relation` how the sides of a
    `sg:Discrepancy` stand to each other.
    """
    graph = [*_list_build(material), *_list_texts(material), *_list_facts(material), *_list_discrepancies(material)]
    return dump_json(
        {
            "@context": {
                "prov": "http://www.w3.org/ns/prov#",
                "dcterms": "http://purl.org/dc/terms/",
                "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
                "sg": _TERMS,
            },
            "@graph": graph,
        }
    )


def _annotate(evidence: Evidence, bodies: list[str], material: Material) -> Json:
    quote = evidence.quote
    article = material.articles[quote.file]
    selectors: list[Json] = [
        {
            "type": "TextQuoteSelector",
            "prefix": article.raw[max(0, quote.start - _CONTEXT_LENGTH) : quote.start],
            "exact": quote.exact,
            "suffix": article.raw[quote.end : quote.end + _CONTEXT_LENGTH],
        },
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
    ]
    text: dict[str, Json] = {"id": name_text(article), "type": "Text"}
    if url := find_web_address(material.source_by_id[evidence.source]):
        text["via"] = url
    return {
        "id": _name_file(material, f"annotations.jsonld#{evidence.id}"),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [{"id": body, "type": "Text", "format": "text/html"} for body in bodies],
        "target": {
            "type": "SpecificResource",
            "source": text,
            "selector": selectors,
            "state": {"type": "TimeState", "cached": material.places.quotes[evidence.id]},
        },
    }


def _list_build(material: Material) -> list[Json]:
    record = material.record
    agent = f"{_TERMS}sitegen"
    build: dict[str, Json] = {
        "@id": _name_file(material, "provenance.jsonld#build"),
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": {"@id": agent},
        "prov:used": [{"@id": name_text(article)} for _, article in sorted(material.articles.items())],
        "sg:seedsHash": record.seeds_hash,
        "sg:contentHash": record.content_hash,
        "sg:templatesHash": record.templates_hash,
    }
    return [{"@id": agent, "@type": "prov:SoftwareAgent", "rdfs:label": f"sitegen {record.version}"}, build]


def _list_texts(material: Material) -> list[Json]:
    nodes: list[Json] = []
    for source in material.sources:
        article = material.articles.get(source.file)
        if article is None:
            continue
        node: dict[str, Json] = {"@id": name_text(article), "@type": "prov:Entity", "sg:line": source.line}
        for term, value in (
            ("dcterms:title", source.title),
            ("dcterms:publisher", source.publisher),
            ("dcterms:date", source.published.edtf),
        ):
            if value:
                node[term] = value
        if url := find_web_address(source):
            node["prov:alternateOf"] = {"@id": url}
        nodes.append(node)
    return nodes


def _list_facts(material: Material) -> list[Json]:
    quotes: dict[str, Json] = {}
    facts: list[Json] = []
    for fact in material.facts:
        standing = material.list_standing(fact)
        for one in standing:
            quotes[one.id] = {
                "@id": material.places.quotes[one.id],
                "@type": "prov:Entity",
                "prov:value": one.quote.exact,
                "prov:wasQuotedFrom": {"@id": name_text(material.articles[one.quote.file])},
            }
        facts.append(_show_fact(fact, standing, material))
    return [*(quotes[name] for name in sorted(quotes)), *facts]


def _show_fact(fact: Fact, standing: tuple[Evidence, ...], material: Material) -> Json:
    known = material.standings[fact.id]
    return {
        "@id": material.places.facts[fact.id],
        "@type": "prov:Entity",
        "rdfs:label": fact.text,
        "prov:wasGeneratedBy": {"@id": _name_file(material, "provenance.jsonld#build")},
        "prov:wasDerivedFrom": [{"@id": material.places.quotes[one.id]} for one in standing],
        "sg:agreement": known.agreement,
        "sg:discrepancy": [{"@id": material.places.disagreements[one.id]} for one in known.disagreements],
    }


def _list_discrepancies(material: Material) -> list[Json]:
    return [
        {
            "@id": material.places.disagreements[one.id],
            "@type": ["prov:Entity", "sg:Discrepancy"],
            "rdfs:label": one.statement,
            "sg:type": one.type,
            "sg:relation": one.relation,
            "sg:status": one.status,
            "prov:wasDerivedFrom": [
                {"@id": material.places.facts[fact]} for fact in one.facts if fact in material.places.facts
            ],
        }
        for one in material.story.disagreements
    ]


def _name_file(material: Material, name: str) -> str:
    """The address of a data file: absolute, or the name by which the file knows itself."""
    return f"{material.places.home}data/{name}" if material.places.site else name
