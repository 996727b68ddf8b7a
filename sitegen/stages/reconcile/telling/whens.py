"""When a fact was: the date of its own verb, as its statement or most of its sources tell it.

A date may stand in the same words and belong to something else: "the 2016 election", "the driver, who left in 2004",
"the worst since 1908". Such a date is none of the fact's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ....model.claims import Claim
from ....model.readings import Basis, Timex, Token
from ....model.stories import When
from ..contexts import share_terms
from ..days import Days, read_days
from ..lexicon import read_words
from ..quotes import find_overlapped
from .pages import Page, list_claim_tokens

_BASES: tuple[Basis, ...] = ("stated", "resolved", "inferred")
# What lasts until then, or since, was not then.
_BOUNDS = read_words("since until till")
_MODIFYING = read_words("compound nummod amod nmod")
# The steps from a verb to the one that governs its clause without another subject matter.
_ONWARD = read_words("xcomp conj ccomp pcomp aux auxpass parataxis")
# Words that only name what lasts.
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "NUM", "PRON"})
_YEAR = re.compile(r"\d{4}", re.ASCII)
_REACH = 12
# Telling words that a dated claim must share with the one that states the fact.
FEWEST_SHARED = 2
# Half of so many articles are enough to date a fact, however many tell it.
ENOUGH = 4
# What is so while an article is written: it dates the words that say so, and no other's.
_NOW = frozenset({"now", "right now", "currently", "presently", "at present", "at the moment", "so far", "to date"})
# What is "of the 21st century" has no date.
_CENTURY = re.compile(r"\d\dXX", re.ASCII)

_Dated = tuple[Timex, Days]


def choose_when(claims: Sequence[Claim], told: Claim, pages: Mapping[str, Page]) -> When:
    """When it was, the most precise of the values that most articles fit, never against the claim that states it.

    Where that claim tells no date, half of the articles must tell one that fits, or a claim much like it; what is
    so "now" in another's words says nothing of it.
    """
    dated = [(claim, timex, days) for claim in claims for timex, days in _list_own(claim, pages)]
    own = [days for claim, _, days in dated if claim.number == told.number]
    if own:
        dated = [row for row in dated if any(_agree(row[2], days) for days in own)]
    else:
        dated = [row for row in dated if row[1].exact.casefold() not in _NOW]
    if not dated:
        return When()
    support = [len({claim.file for claim, _, days in dated if days.holds(mine)}) for _, _, mine in dated]
    best = min(range(len(dated)), key=lambda at: (-support[at], dated[at][2].length, _rank_basis(dated[at][1]), at))
    claim, timex, _ = dated[best]
    is_shared = 2 * support[best] >= min(ENOUGH, len({claim.file for claim in claims}))
    if not own and not is_shared and not _tell_alike(claim, told, pages):
        return When()
    return When(timex.edtf, timex.basis, timex.reasoning)


def _tell_alike(one: Claim, other: Claim, pages: Mapping[str, Page]) -> bool:
    """Whether two claims share enough telling words to be trusted with one date."""
    shared, _ = share_terms(list_claim_tokens(one, pages), list_claim_tokens(other, pages))
    return shared >= FEWEST_SHARED


def _agree(one: Days, other: Days) -> bool:
    return one == other or one.holds(other) or other.holds(one)


def _list_own(claim: Claim, pages: Mapping[str, Page]) -> list[_Dated]:
    """The calendar values of a claim that tell when its own verb was; all of a claim without syntax."""
    found = [
        (timex, days)
        for timex in claim.timexes
        if timex.type in ("DATE", "TIME") and (days := read_days(timex.edtf)) is not None
    ]
    found = [(timex, days) for timex, days in found if not _CENTURY.fullmatch(timex.edtf or "")]
    page = pages.get(claim.file)
    if not found or page is None or not 0 <= claim.sentence < len(page.sentences):
        return found
    tokens = page.sentences[claim.sentence].tokens
    inside = find_overlapped(tokens, claim.span)
    return [(timex, days) for timex, days in found if _is_own(tokens, inside, timex)]


def _is_own(tokens: Sequence[Token], inside: range, timex: Timex) -> bool:
    if timex.relation in _BOUNDS:
        return False
    words = find_overlapped(tokens, timex.span)
    top = next((at for at in words if tokens[at].head not in words or tokens[at].head == at), None)
    if top is None:
        return True
    if _ends_bound(tokens, words.start):
        return False
    is_year = bool(_YEAR.fullmatch(timex.edtf or ""))
    for _ in range(_REACH):
        head = tokens[top].head
        if head == top or tokens[top].pos in ("VERB", "AUX"):
            break
        if tokens[top].text.casefold() in _BOUNDS or tokens[top].dep == "appos":
            return False
        if is_year and tokens[head].pos in ("NOUN", "PROPN") and _modifies(tokens[top]):
            return False
        top = head
    return _governs(tokens, inside, top)


def _ends_bound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a date closes what something lasts since or until: "since the invasion early last year"."""
    for token in reversed(tokens[max(0, at - _REACH) : at]):
        if token.pos not in _NAMING:
            return token.text.casefold() in _BOUNDS
    return False


def _modifies(token: Token) -> bool:
    """Whether a word tells which thing is meant: "the 2016 election", "a report of 2011"."""
    return token.dep in _MODIFYING or (token.dep == "prep" and token.text.casefold() == "of")


def _governs(tokens: Sequence[Token], inside: range, verb: int) -> bool:
    """Whether a verb is that of the claim, or goes on with it."""
    for _ in range(_REACH):
        head = tokens[verb].head
        if head == verb or head not in inside or verb not in inside:
            return True
        if tokens[verb].pos in ("VERB", "AUX") and tokens[verb].dep not in _ONWARD and not _tells_when(tokens, verb):
            return False
        verb = head
    return True


def _tells_when(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a clause is the time of another: "when they first arrived in 1492, …"."""
    return tokens[verb].dep == "advcl" and any(
        token.head == verb and token.text.casefold() == "when" for token in tokens[:verb]
    )


def _rank_basis(timex: Timex) -> int:
    return _BASES.index(timex.basis) if timex.basis in _BASES else len(_BASES)
