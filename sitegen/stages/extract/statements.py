"""Words that a statement takes from around its claim: whom a pronoun means, and a headline as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model.claims import Claim
from ...model.readings import Mention, Sentence

_PRONOUNS = frozenset({"he", "she"})


def state_whole(claim_text: str) -> str:
    """Words that are taken whole (a headline) as a sentence."""
    line = " ".join(claim_text.split()).strip(" ,;:-–—")
    if not line:
        return ""
    line = line[0].upper() + line[1:] if line[0].islower() else line
    return line if line[-1] in ".!?" else f"{line}."


def find_person(
    earlier: Iterable[Claim], sentence: Sentence, mentions: Iterable[Mention], people: Mapping[str, str]
) -> str | None:
    """Whom "he" or "she" means in a sentence: the one person named in the claims just before; None when unsure.

    It is unsure when several are named there, or another one in the sentence itself before the pronoun. `mentions` are
    those of the sentence, `people` full names by entity id.
    """
    last = max((token.start for token in sentence.tokens if token.plain in _PRONOUNS), default=-1)
    named = [mention for claim in earlier for mention in claim.mentions if mention.kind == "person"]
    here = [mention for mention in mentions if mention.kind == "person" and mention.start < last]
    names = {mention.entity or mention.exact: people.get(mention.entity or "", mention.exact) for mention in named}
    is_other = any((mention.entity or mention.exact) not in names for mention in here)
    return next(iter(names.values())) if len(names) == 1 and not is_other else None
