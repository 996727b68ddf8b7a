"""Which words of a source are quoted for a claim: enough to read what is told, never beyond its sentence.

A claim may be a mere stub: a name, a place, "Smith told reporters", "caught fire". It is quoted with the clause that
it belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....model.claims import Claim
from ....model.readings import Sentence, Token
from ....model.spans import Quote, Span
from ..quotes import find_overlapped, quote_claim
from .frames import is_frame
from .pages import Page

# A clause of so few words needs a subject that names somebody.
FEW_WORDS = 5
MOST_WORDS = 45
# Words of a sentence that stand so near, in characters, are quoted as one: ", and ".
MOST_BETWEEN = 10
# A name with what is said of its bearer: "Defence Minister Holm".
DESCRIPTION = 3

Clauses = Mapping[tuple[str, int], Sequence[Claim]]


def choose_excerpts(claims: Sequence[Claim], pages: Mapping[str, Page], clauses: Clauses) -> dict[int, Quote]:
    """By number of the claim the words that are quoted for it; `clauses` are all of the story's."""
    return {claim.number: _quote(claim, pages.get(claim.file), clauses) for claim in claims}


def join_excerpts(pieces: Mapping[Quote, list[Claim]], pages: Mapping[str, Page]) -> dict[Quote, list[Claim]]:
    """The quotes of a fact with their claims, in the order given; neighbours within a sentence are one quote.

    What a source tells in one breath is read in one piece, as long as that is no longer than MOST_WORDS.
    """
    joined: dict[Quote, list[Claim]] = {}
    last: Quote | None = None
    for quote, claims in pieces.items():
        sentence = _find_sentence(claims[0], pages)
        wide = _join_quotes(last, quote, sentence) if last is not None and sentence is not None else None
        if wide is None or last is None:
            last, joined[quote] = quote, [*claims]
        else:
            joined[wide] = joined.pop(last) + claims
            last = wide
    return joined


def _find_sentence(claim: Claim, pages: Mapping[str, Page]) -> Sentence | None:
    """The sentence of the body that a claim stands in."""
    sentences = pages[claim.file].sentences if claim.file in pages and claim.place != "headline" else ()
    return sentences[claim.sentence] if 0 <= claim.sentence < len(sentences) else None


def _join_quotes(one: Quote, other: Quote, sentence: Sentence) -> Quote | None:
    """Both as one quote, if both are of the sentence, near to each other and not too long."""
    start, end = min(one.start, other.start), max(one.end, other.end)
    is_near = one.file == other.file and other.start - one.end <= MOST_BETWEEN
    if not is_near or start < sentence.start or end > sentence.end:
        return None
    exact = sentence.text[start - sentence.start : end - sentence.start]
    return Quote(one.file, start, end, exact) if len(exact.split()) <= MOST_WORDS else None


def gather_clauses(claims: Sequence[Claim]) -> Clauses:
    """The claims that are clauses of their own, by file and sentence, in the order given."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.aspect == "clause":
            found.setdefault((claim.file, claim.sentence), []).append(claim)
    return found


def _quote(claim: Claim, page: Page | None, clauses: Clauses) -> Quote:
    if page is None or claim.place == "headline" or not 0 <= claim.sentence < len(page.sentences):
        return quote_claim(claim)
    sentence = page.sentences[claim.sentence]
    near = [one for one in clauses.get((claim.file, claim.sentence), ()) if one.number != claim.number]
    span = claim.span
    if _is_stub(sentence.tokens, span, claim, page):
        span = _widen(span, near, sentence.tokens, page)
    return Quote(
        claim.file, span.start, span.end, sentence.text[span.start - sentence.start : span.end - sentence.start]
    )


def _is_stub(tokens: Sequence[Token], span: Span, claim: Claim, page: Page) -> bool:
    inside = find_overlapped(tokens, span)
    words = [at for at in inside if any(letter.isalnum() for letter in tokens[at].text)]
    if not words:
        return False
    if not any(tokens[at].pos in ("VERB", "AUX") for at in words):
        return len(words) < (DESCRIPTION if claim.aspect == "who" else FEW_WORDS) or claim.aspect in ("when", "where")
    if is_frame(claim, page):
        return True
    names = any(tokens[at].dep in ("nsubj", "nsubjpass") and tokens[at].pos != "PRON" for at in words)
    return len(words) < FEW_WORDS and not names


def _widen(span: Span, near: Sequence[Claim], tokens: Sequence[Token], page: Page) -> Span:
    """The span with the clause that it lies in, else with the one beside it, else of the whole sentence."""
    told = [one for one in near if not is_frame(one, page)]
    holding = [one for one in told if 2 * one.span.overlap(span) >= len(span)]
    best = min(holding, key=lambda one: len(one.span), default=None)
    if best is None:
        best = min(told, key=lambda one: (_gap(span, one.span), one.span.start < span.start), default=None)
    wide = (
        Span(min(span.start, best.span.start), max(span.end, best.span.end))
        if best is not None
        else Span(tokens[0].start, tokens[-1].end)
    )
    return wide if len(find_overlapped(tokens, wide)) <= MOST_WORDS else span


def _gap(one: Span, other: Span) -> int:
    return max(0, other.start - one.end, one.start - other.end)
