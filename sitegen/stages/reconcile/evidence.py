"""The evidence of a fact: each place where a source states it once, with what that source says in short."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ...model.claims import Claim
from ...model.ids import evidence_id, normalise_words
from ...model.readings import Quantity, Timex
from ...model.spans import Quote
from ...model.stories import Evidence
from .figures.answers import Asked, answer_figure, ask_figures
from .quotes import Sentences

# "A third of the fleet", "hundreds of homes": how far a figure and its noun may stand apart, in characters.
_LONGEST_GAP = 8
_LONGEST_PHRASE = 5

_Pieces = dict[Quote, list[Claim]]
Names = Mapping[tuple[int, Quote], str]


def place_evidence(claims: Sequence[Claim], quotes: Mapping[int, Quote]) -> _Pieces:
    """The quotes of the claims in (file, start) order, each with its claims; none lies mostly within a longer one."""
    found: defaultdict[Quote, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[quotes[claim.number]].append(claim)
    pieces: _Pieces = {}
    for quote in sorted(found, key=lambda one: (one.file, -len(one.span), one.start)):
        home = next((other for other in pieces if _is_within(quote, other)), quote)
        pieces.setdefault(home, []).extend(found[quote])
    return {quote: pieces[quote] for quote in sorted(pieces)}


def number_evidence(members: Sequence[_Pieces]) -> dict[tuple[int, Quote], str]:
    """By number of the fact, from 1, and quote: an id for each piece of evidence, no two the same."""
    keys = sorted(
        (quote, number, claims[0].article)
        for number, pieces in enumerate(members, start=1)
        for quote, claims in pieces.items()
    )
    seen: Counter[tuple[str, str]] = Counter()
    ids = {}
    for quote, number, article in keys:
        words = (article, normalise_words(quote.exact))
        ids[number, quote] = evidence_id(article, quote.exact, seen[words])
        seen[words] += 1
    return ids


def read_evidence(
    number: int, pieces: _Pieces, ids: Names, *, stated: Claim, sentences: Sentences
) -> tuple[Evidence, ...]:
    """The evidence of a fact, in (file, start) order; its values are of what the claim that states it tells."""
    asked = ask_figures(stated, sentences)
    return tuple(_read_piece(quote, claims, ids[number, quote], asked, sentences) for quote, claims in pieces.items())


def word_quantity(claim: Claim, quantity: Quantity) -> str:
    """A figure in the source's own short words, with what it counts: "more than 40", "6,000 soldiers"."""
    start, end = quantity.start - claim.span.start, quantity.end - claim.span.start
    exact, phrase = " ".join(quantity.exact.split()), quantity.of_phrase
    if not phrase or start < 0:
        return exact
    at = claim.exact.find(phrase, start)
    if at < 0 or at - end > _LONGEST_GAP or len(phrase.split()) > _LONGEST_PHRASE:
        return exact
    return " ".join(claim.exact[start : max(end, at + len(phrase))].split())


def _is_within(quote: Quote, other: Quote) -> bool:
    """Whether more than half of a quote lies in a longer one, which then is evidence enough."""
    shared = quote.span.overlap(other.span) if quote.file == other.file else 0
    return 2 * shared > len(quote.span) and len(other.span) > len(quote.span)


def _read_piece(quote: Quote, claims: Sequence[Claim], name: str, asked: Asked, sentences: Sentences) -> Evidence:
    """A piece of evidence; its value is of the first of its claims that has what is `asked`, the very words first."""
    order = sorted(claims, key=lambda claim: (claim.span != quote.span, -len(claim.span), claim.span.start))
    claim, quantity = answer_figure(asked, order, sentences)
    timex = next((timex for timex in claim.timexes if _tells_time(timex) and not claim.quantities), None)
    value = word_quantity(claim, quantity) if quantity else " ".join(timex.exact.split()) if timex else None
    return Evidence(
        id=name,
        source=claim.article,
        quote=quote,
        value=value,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=quantity.unit if quantity else None,
        bound=quantity.bound if quantity else None,
        attribution=_name_speaker(quote, order),
        hedge=claim.hedge,
        place=claim.place,
    )


def _name_speaker(quote: Quote, claims: Sequence[Claim]) -> str | None:
    """Who says the words of a quote: of a claim that is most of it; what stands within may be another's words."""
    return next((one.attribution for one in claims if one.attribution and 2 * len(one.span) >= len(quote.span)), None)


def _tells_time(timex: Timex) -> bool:
    """Whether the words tell a date or a length, unlike "recent", "current" or "the future"."""
    return timex.edtf is not None or any(letter.isdecimal() for letter in timex.value or "")
