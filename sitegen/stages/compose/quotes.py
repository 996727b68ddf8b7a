"""A source's words as the site shows them, wherever it does: the quote, who is credited, and the way to its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.stories import Evidence, Source
from ...values.agreement import stands_in_text
from ...values.days import show_edtf
from .desk import Desk
from .differences import Piece
from .fragments import point_into
from .paths import name_source_page
from .words import join_words, shorten_text

_FIRST_WORDS = 50
_OPENING, _CLOSING = ("“", '"'), ("”", '"')
# What files say of a publisher that they do not know.
_NO_NAMES = ("unknown", "n/a", "none", "not stated")


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link: its words and its target below the story's folder."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """The quotation marks around words of a source, each "" where the words bring their own."""

    opening: str = "“"
    closing: str = "”"


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Verbatim words of a source.

    `context` is the place in our source page, None when the words no longer stand there. `original` is the address of
    the article with a text fragment, None when unknown. `by` names the publisher, else the title, "" without either.
    `lead` says whom the source credits, `copy` is the line that copying the quote gives, without its address.
    `marks` stand around the words.
    """

    id: str
    label: str
    by: str
    credit: str
    source: str
    pieces: tuple[Piece, ...]
    context: str | None
    original: str | None
    value: str
    lead: str
    copy: str
    is_partial: bool
    marks: QuoteMarks


def show_quote(desk: Desk, evidence: Evidence, pieces: tuple[Piece, ...] | None = None) -> QuoteView:
    """The words of `evidence`, cut into `pieces` if they are given."""
    source = desk.source_by_id[evidence.source]
    exact = evidence.quote.shown
    credit = credit_source(source)
    marks = choose_marks(exact)
    article = desk.article_by_id.get(source.id)
    return QuoteView(
        id=evidence.id,
        label=str(source.label),
        by=shorten_text(name_publisher(source) or source.title or "", 50),
        credit=credit,
        source=name_source_page(source.label),
        pieces=pieces or (Piece(exact),),
        context=name_source_page(source.label, evidence.id) if stands_in_text(evidence) else None,
        original=point_into(source.url, evidence.quote, article.text if article else ""),
        value=evidence.value or "",
        lead=f"credited to {say_attribution(evidence)}" if evidence.attribution else say_attribution(evidence),
        copy=f"{marks.opening}{exact}{marks.closing} — {credit}",
        is_partial=evidence.support == "partial",
        marks=marks,
    )


def choose_marks(words: str) -> QuoteMarks:
    """The marks around `words`: none where these begin, or end, with the only one that they hold on that side."""
    begins, ends = words[:1] in _OPENING, words[-1:] in _CLOSING
    inner = words[1 if begins else 0 : len(words) - (1 if ends else 0)]
    if len(words) < 2 or any(mark in inner for mark in (*_OPENING, *_CLOSING)):
        return QuoteMarks()
    straight = '"' in (words[0], words[-1])
    return QuoteMarks("" if begins else '"' if straight else "“", "" if ends else '"' if straight else "”")


def credit_source(source: Source) -> str:
    """A source in a line: "Source 4, ‘Stalemate Continues…’, 2 to 8 June 2025"."""
    parts = [f"Source {source.label}", f"‘{shorten_text(source.title, 70)}’" if source.title else "untitled"]
    if publisher := name_publisher(source):
        parts.append(shorten_text(publisher, 60))
    if source.published.edtf:
        parts.append(show_edtf(source.published.edtf))
    return ", ".join(parts)


def name_publisher(source: Source) -> str:
    """The publisher as people say it: a host without its "www."; "" when it is not known."""
    name = " ".join((source.publisher or "").split()).removeprefix("www.")
    return "" if name.casefold() in _NO_NAMES else name


def name_source(desk: Desk, source: Source) -> str:
    """What a source is called where its label stands beside it: title, first words (no caption's) or file's name."""
    if title := " ".join((source.title or "").split()):
        return title
    reading = desk.reading_by_id.get(source.id)
    sentences = reading.sentences if reading else ()
    told = next((one.text for one in sentences if one.place != "caption"), "")
    first = told or next((one.text for one in sentences), "")
    return (
        f"Untitled: “{shorten_text(first, _FIRST_WORDS)}”" if first else f"Untitled ({shorten_text(source.file, 40)})"
    )


def say_attribution(evidence: Evidence) -> str:
    """Whom the source credits and how it hedges: "Ukraine’s air force, “reportedly”"; "" for neither."""
    credited = shorten_text(evidence.attribution, 80) if evidence.attribution else ""
    return ", ".join(part for part in (credited, f"“{evidence.hedge}”" if evidence.hedge else "") if part)


def list_labels(sources: tuple[Source, ...]) -> str:
    """Labels in a sentence: "1, 2 and 4"."""
    return join_words(tuple(str(source.label) for source in sources))


def list_runs(sources: tuple[Source, ...]) -> str:
    """Labels in a sentence, three or more in a row as one: "1, 3 and 5 to 9"."""
    return join_runs([source.label for source in sources])


def join_runs(numbers: Iterable[int]) -> str:
    """Numbers in a sentence, three or more in a row as one: "1, 3 and 5 to 9"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = ((f"{run[0]} to {run[-1]}",) if len(run) > 2 else tuple(str(one) for one in run) for run in runs)
    return join_words(tuple(part for run in parts for part in run))
