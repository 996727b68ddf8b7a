"""Words that a statement takes from around its claim: whom a pronoun means, and a headline as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model.claims import Claim


def state_whole(claim_text: str) -> str:
    """Words that are taken whole (a headline) as a sentence."""
    line = " ".join(claim_text.split()).strip(" ,;:-–—")
    if not line:
        return ""
    line = line[0].upper() + line[1:] if line[0].islower() else line
    return line if line[-1] in ".!?" else f"{line}."


def find_person(earlier: Iterable[Claim], people: Mapping[str, str]) -> str | None:
    """The one person named in the claims just before, when there is exactly one; None when unsure.

    `people` are full names by entity id.
    """
    names = {
        mention.entity or mention.exact: people.get(mention.entity or "", mention.exact)
        for claim in earlier
        for mention in claim.mentions
        if mention.kind == "person"
    }
    return next(iter(names.values())) if len(names) == 1 else None
