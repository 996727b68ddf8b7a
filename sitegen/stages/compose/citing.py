"""A fact as a reference that others can take over: in plain words, as BibTeX and as CSL-JSON."""

from __future__ import annotations

from dataclasses import dataclass
from json.encoder import encode_basestring

from ...model.stories import Fact
from .desk import Desk
from .paths import name_fact_page


@dataclass(frozen=True, slots=True)
class CiteView:
    """The fact as a reference, in plain words, as BibTeX and as CSL-JSON."""

    plain: str
    bibtex: str
    csl: str


def cite_fact(desk: Desk, fact: Fact) -> CiteView:
    """The fact as a reference, with its address where the site's is known."""
    address = desk.name_address(name_fact_page(fact.id))
    site, text = desk.story.title.rstrip("."), fact.text.rstrip(".")
    note = f"Fact {fact.id} in “{site}”, sitegen {desk.edition.tool_version}"
    fields = (
        ("title", _escape_bibtex(text)),
        *((("howpublished", f"\\url{{{address}}}"),) if address else ()),
        ("note", _escape_bibtex(note)),
    )
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields)
    csl = {"id": fact.id, "type": "webpage", "title": text, "container-title": site, "note": note}
    csl |= {"URL": address} if address else {}
    rows = ",\n  ".join(f"{encode_basestring(name)}: {encode_basestring(value)}" for name, value in csl.items())
    return CiteView(
        plain=f"“{text}.” Fact {fact.id}, {site}. {address}".rstrip(),
        bibtex=f"@misc{{{fact.id},\n{body}\n}}",
        csl=f"[\n {{\n  {rows}\n }}\n]",
    )


def _escape_bibtex(text: str) -> str:
    """`text` with the characters that BibTeX reads as commands made harmless."""
    return "".join(
        "\\" + character if character in "&%$#_" else "" if character in "{}\\" else character for character in text
    )
