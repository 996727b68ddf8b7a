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
from ....values.predicates import classify_predicate
from ....values.within import find_within
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
# "It happened on Monday" tells when whatever is told was; what one is, has or takes is no deed to know it by.
_HAPPENING = frozenset(classify_predicate(word) for word in ("happen", "occur"))
_DULL = frozenset(classify_predicate(word) for word in ("be", "have", "say", "do", "make", "take", "go", "come", ""))
# What is so while an article is written: it dates the words that say so, and no other's.
_NOW = frozenset({"now", "right now", "currently", "presently", "at present", "at the moment", "so far", "to date"})
# What is "of the 21st century" has no date.
_CENTURY = re.compile(r"\d\dXX", re.ASCII)

_Dated = tuple[Timex, Days]


def choose_when(claims: Sequence[Claim], told: Claim, pages: Mapping[str, Page]) -> When:
    """When it was, the most precise of the values that most articles fit, never against the claim that states it.

    Where that claim tells no date, only claims of the same deed lend theirs, of the same things or persons, and none
    against a day that its sentence prints; what is so "now" in another's words says nothing of it.
    """
    own = _list_own(told, pages)
    dated = [(claim, timex, days) for claim in claims for timex, days in _list_own(claim, pages)]
    if own:
        dated = [row for row in dated if any(_agree(row[2], days) for _, days in own)]
    else:
        printed = _list_printed_days(told, pages)
        dated = [
            (claim, timex, days)
            for claim, timex, days in dated
            if timex.exact.casefold() not in _NOW
            and (not printed or any(_agree(days, one) for one in printed))
            and _tell_alike(claim, told, pages)
        ]
    if not dated:
        return When()
    support = [len({claim.file for claim, _, days in dated if days.holds(mine)}) for _, _, mine in dated]
    best = min(range(len(dated)), key=lambda at: (-support[at], dated[at][2].length, _rank_basis(dated[at][1]), at))
    timex = dated[best][1]
    return When(timex.edtf, timex.basis, timex.reasoning)


def _list_printed_days(claim: Claim, pages: Mapping[str, Page]) -> list[Days]:
    """The single days that the sentence of a claim prints, whatever they date."""
    page = pages.get(claim.file)
    if page is None or not 0 <= claim.sentence < len(page.sentences):
        return []
    found = find_within(page.timexes, page.sentences[claim.sentence].span)
    days = [read_days(timex.edtf) for timex in found if timex.type in ("DATE", "TIME")]
    return [one for one in days if one is not None and one.length == 1]


def _tell_alike(one: Claim, told: Claim, pages: Mapping[str, Page]) -> bool:
    """Whether a claim tells the deed of another, by its own verb, and shares enough telling words with it.

    "It happened at noon" tells any deed; "took to the streets" tells one only with nearly all words that it has.
    """
    mine, theirs = list_claim_tokens(one, pages), list_claim_tokens(told, pages)
    shared, fewest = share_terms(mine, theirs)
    if shared < FEWEST_SHARED:
        return False
    deed = classify_predicate(one.predicate)
    if deed in _DULL:
        return deed == classify_predicate(told.predicate) and 3 * shared >= 2 * fewest
    return deed in _HAPPENING or any(classify_predicate(token.lemma) == deed for token in theirs)


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
