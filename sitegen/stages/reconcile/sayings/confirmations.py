"""What one side reports and another cannot confirm, or has not declared and yet is said to have announced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.claims import Claim
from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..deeds import NEGATIONS, Deed, tell_deed
from ..lexicon import read_words
from ..passages import (
    MOST_TOLD,
    Passage,
    Told,
    find_speaker,
    list_words,
    quote_span,
    quote_tokens,
    report_told,
    show_words,
)
from ..sides import join_words, set_against

_CONFIRMING = read_words("confirm verify corroborate")
_ANNOUNCING = read_words("confirm announce declare acknowledge reveal admit disclose")
# What is confirmed: words that point back to what somebody just said.
_POINTING = read_words("news report claim information account rumour rumor death figure")
_PRONOUNS = read_words("this that it")
_OFFICIAL = read_words("official authority government agency ministry minister police spokesman spokeswoman president")
ALIKE_ANNOUNCED = 0.1


def compare_confirmations(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Reports beside words that say they cannot be confirmed, and acts of speech that some say and some deny."""
    return [*_compare_unconfirmed(deeds, passages), *_compare_announced(deeds)]


def _compare_unconfirmed(deeds: Sequence[Deed], passages: Sequence[Passage]) -> Iterator[Disagreement]:
    by_place = {(passage.file, passage.number): passage for passage in passages}
    by_speakers: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for deed in deeds:
        if deed.lemma not in _CONFIRMING or not deed.is_denied or not _find_pointer(deed):
            continue
        told = tell_deed(deed, "not confirmed")
        claim = _find_reported(deed, by_place)
        if claim is None:
            continue
        passage, reported = claim
        quote = quote_span(passage, reported.span)
        who = _name_agent(deed) or find_speaker(told).removeprefix("the ") or "another source"
        part = by_speakers[reported.attribution or "", who]
        part += [Told(passage, "reported", " ".join(quote.exact.split()), quote), told]
    for (speaker, who), part in sorted(by_speakers.items()):
        yield report_told(
            sorted(part, key=lambda one: one.quote),
            kind="knowledge",
            severity="medium",
            statement=f"Said on the word of {speaker}, but not confirmed by {who}: {set_against(list_words(part))}.",
            explanation="One side reports it; the other says that it could not confirm it.",
        )


def _find_pointer(deed: Deed) -> str:
    """The word behind the verb that points back to what somebody else said, "" for none."""
    tokens = deed.passage.tokens
    objects = [token for token in tokens[deed.at + 1 : deed.at + 4] if token.head == deed.at and token.dep == "dobj"]
    lemmas = [token.lemma.casefold() for token in objects]
    return next((lemma for lemma in lemmas if lemma in _POINTING | _PRONOUNS), "")


def _find_reported(deed: Deed, by_place: dict[tuple[str, int], Passage]) -> tuple[Passage, Claim] | None:
    """The last claim before the verb that somebody else is credited with: in its sentence or in the one before."""
    place = deed.passage.tokens[deed.at].start
    speaker = find_speaker(tell_deed(deed, ""))
    reach = 1 if _find_pointer(deed) in _PRONOUNS else 2
    for number in range(deed.passage.number, deed.passage.number - reach, -1):
        passage = by_place.get((deed.passage.file, number))
        claims = (
            []
            if passage is None
            else [
                claim
                for claim in passage.claims
                if claim.attribution
                and claim.span.end <= place
                and claim.attribution not in (_name_agent(deed), speaker)
            ]
        )
        if passage is not None and claims:
            return passage, claims[-1]
    return None


def _name_agent(deed: Deed) -> str:
    tokens = deed.passage.tokens
    return next((tokens[noun].text for noun in deed.agents if tokens[noun].pos == "PROPN"), "")


def _compare_announced(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """ "Not declared officially" against "officials confirmed" of one matter."""
    unsaid = [one for deed in deeds if (one := _tell_unsaid(deed)) is not None]
    said = [
        tell_deed(deed, "announced")
        for deed in deeds
        if deed.lemma in _ANNOUNCING
        and not deed.is_denied
        and deed.stance == "flat"
        and any(deed.passage.tokens[noun].lemma.casefold() in _OFFICIAL for noun in deed.agents)
    ]
    for one in unsaid:
        others = [
            two
            for two in said[:MOST_TOLD]
            if two.file != one.file and compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_ANNOUNCED
        ]
        if others:
            part = [one, *others]
            yield report_told(
                part,
                kind="knowledge",
                relation="contradicts",
                severity="high",
                statement=f"Sources differ on whether this was said officially: {join_words(list_words(part), 'or')}.",
                explanation="Some sources say that officials announced it, another that they did not.",
            )


def _tell_unsaid(deed: Deed) -> Told | None:
    """A verb of announcing that is negated and called official: "not declared officially"."""
    tokens = deed.passage.tokens
    if deed.lemma not in _ANNOUNCING:
        return None
    own = deed.children[deed.at]
    words = {tokens[child].text.casefold(): child for child in own}
    negated = [place for word, place in words.items() if word in NEGATIONS]
    official = [place for word, place in words.items() if word in ("officially", "publicly", "formally")]
    if not negated or not official:
        return None
    first, last = min(*negated, *official, deed.at), max(*negated, *official, deed.at)
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return Told(deed.passage, "not announced", show_words(deed.passage, first, last), quote)
