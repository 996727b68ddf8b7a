"""The sources as references: BibTeX, RIS and CSL-JSON. A field that is not known is left out, never guessed."""

from __future__ import annotations

import re
from datetime import date

from ...model.stories import Source, When
from ...values.days import find_days, show_edtf
from ...values.visible import flatten_visible
from .data_forms import Json, dump_json
from .export_material import Material, find_web_address

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def write_bibtex(material: Material) -> bytes:
    """One `@misc` for each source, by label; texts stand in double braces, so that no style changes their letters."""
    return "\n".join(_write_bibtex_entry(source, material) for source in material.sources).encode("utf-8", "replace")


def write_ris(material: Material) -> bytes:
    """One newspaper article (`NEWS`) for each source, by label."""
    return "".join(_write_ris_entry(source, material) for source in material.sources).encode("utf-8", "replace")


def write_csl(material: Material) -> bytes:
    """CSL-JSON: one `article-newspaper` for each source, by label."""
    return dump_json([_show_csl_entry(source, material) for source in material.sources])


def escape_bibtex(text: str) -> str:
    """`text` with every sign that BibTeX or TeX reads as a command made a letter.

    BibTeX counts braces even after a backslash, so those are named.
    """
    return re.sub(r"[\\{}~^&%$#_]", lambda found: _BIBTEX[found[0]], text)


def _write_bibtex_entry(source: Source, material: Material) -> str:
    fields = [
        ("title", f"{{{escape_bibtex(_name_title(source))}}}"),
        ("author", f"{{{escape_bibtex(flatten_visible(source.author or ''))}}}" if source.author else ""),
        ("howpublished", escape_bibtex(flatten_visible(source.publisher or ""))),
        ("url", _escape_url(find_web_address(source))),
    ]
    parts = _split_date(source.published)
    if parts:
        fields.append(("year", f"{parts[0]:04}"))
    rows = [f"  {name} = {{{value}}}" for name, value in fields if value]
    if len(parts) > 1:
        rows.append(f"  month = {_MONTHS[parts[1] - 1]}")
    rows.append(f"  note = {{{escape_bibtex(_write_note(source, material))}}}")
    return f"@misc{{{source.id},\n" + ",\n".join(rows) + "\n}\n"


def _write_ris_entry(source: Source, material: Material) -> str:
    parts = _split_date(source.published)
    fields = [
        ("TY", "NEWS"),
        ("ID", source.id),
        ("TI", _name_title(source)),
        ("AU", flatten_visible(source.author or "")),
        ("T2", flatten_visible(source.publisher or "")),
        ("PY", f"{parts[0]:04}" if parts else ""),
        ("DA", "/".join([*(f"{part:02}" for part in parts), "", ""][:3]) if parts else ""),
        ("UR", find_web_address(source)),
        ("N1", _write_note(source, material)),
    ]
    rows = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join(rows) + "ER  - \r\n\r\n"


def _show_csl_entry(source: Source, material: Material) -> dict[str, Json]:
    shown: dict[str, Json] = {"id": source.id, "type": "article-newspaper", "title": _name_title(source)}
    if source.author:
        shown["author"] = [{"literal": flatten_visible(source.author)}]
    if source.publisher:
        shown["container-title"] = flatten_visible(source.publisher)
    if url := find_web_address(source):
        shown["URL"] = url
    if issued := _show_issued(source.published):
        shown["issued"] = issued
    shown["note"] = _write_note(source, material)
    return shown


def _show_issued(when: When) -> dict[str, Json]:
    """A date, or the first and last day of an interval; what is not printed in the text is marked as about."""
    days = [day for day in find_days(when.edtf) or () if date.min < day < date.max]
    if len(days) != 2:
        return {}
    unit = [] if "/" in (when.edtf or "") else _split_date(when)
    parts: list[Json] = [unit] if unit else [[day.year, day.month, day.day] for day in days]
    issued: dict[str, Json] = {"date-parts": parts}
    if when.basis != "stated":
        issued["circa"] = True
    return issued


def _split_date(when: When) -> list[int]:
    """Year, month and day, as far as the date is sure of them; empty when not even the year is."""
    days = [day for day in find_days(when.edtf) or () if date.min < day < date.max]
    if len(days) != 2 or days[0].year != days[1].year:
        return []
    first, last = days
    if first.month != last.month:
        return [first.year]
    return [first.year, first.month] + ([first.day] if first.day == last.day else [])


def _name_title(source: Source) -> str:
    return flatten_visible(source.title or "") or f"Untitled article ({flatten_visible(source.file)})"


def _write_note(source: Source, material: Material) -> str:
    """Where the source stands in this digest, and how its date is known."""
    when = source.published
    known = f", {when.basis}" if when.basis and when.basis != "stated" else ""
    dated = f"; date: {show_edtf(when.edtf)}{known}" if when.edtf else "; date not known"
    return f"Source {source.label} of “{flatten_visible(material.story.title)}”{dated}"


def _escape_url(url: str) -> str:
    """An address as it may stand in braces; what would end them is percent-encoded."""
    return url.translate({ord(sign): f"%{ord(sign):02X}" for sign in '{}\\"'})
