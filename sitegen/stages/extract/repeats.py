"""What an article says again in the same sentence: a line that a page prints twice is one claim, not two."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from ...model.claims import Claim
from ...model.readings import Sentence


def drop_repeats(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> list[Claim]:
    """The claims of one article without those that the same sentence made before, in the same part of the article.

    Equal sentences are told apart by who says them, when, and whom they name.
    """
    kept: dict[Hashable, Claim] = {}
    for claim in claims:
        kept.setdefault(_describe_claim(claim, sentences[claim.sentence]), claim)
    return list(kept.values())


def _describe_claim(claim: Claim, sentence: Sentence) -> Hashable:
    return (
        " ".join(sentence.text.split()),
        claim.place,
        claim.aspect,
        claim.span.start - sentence.start,
        claim.exact,
        claim.statement,
        claim.attribution,
        tuple((timex.value, timex.edtf) for timex in claim.timexes),
        tuple(mention.entity for mention in claim.mentions),
    )
