"""How sure a source is, and whether something is done or still to come: differences of modality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.claims import Claim
from ...model.stories import Disagreement, Severity
from .contexts import share_terms
from .facts import Stated
from .lexicon import read_words
from .quotes import Sentences, quote_claim, tokens_of
from .sides import make_side

# Words that keep a statement from being flat. "May" and "could" do so before a verb only, and the tags tell.
_DOUBT = read_words("reportedly allegedly apparently possibly purportedly supposedly suspected alleged potentially")
_DOUBTING = read_words("believe suspect allege suggest appear seem think")
_MODALS = read_words("may might could")
# Two claims are one statement when they share at least so many telling words, and this part of the smaller one's.
FEWEST_TERMS = 3
LEAST_SHARED = 0.6
_COMING = frozenset({"planned", "expected"})
_FLAT = frozenset({"fact"})


def compare_certainty(
    stated: Sequence[Stated], sentences: Sentences, published: Mapping[str, str]
) -> tuple[Disagreement, ...]:
    """Facts that one source states flat and another with doubt, and facts planned in one and done in a later one."""
    found = []
    for one in stated:
        entry = _judge_progress(one, sentences, published) or _judge_doubt(one, sentences)
        if entry is not None:
            found.append(entry)
    return tuple(found)


def _judge_doubt(one: Stated, sentences: Sentences) -> Disagreement | None:
    claims = [claim for claim in one.claims if claim.place != "caption" and not claim.is_negated]
    doubted = [claim for claim in claims if (_find_doubt(claim, sentences))]
    flat = [
        claim
        for claim in claims
        if claim.modality in _FLAT and claim.hedge is None and claim.attribution is None and claim not in doubted
    ]
    flat = [claim for claim in flat if any(_is_same_statement(claim, other, sentences) for other in doubted)]
    doubted = [claim for claim in doubted if any(_is_same_statement(claim, other, sentences) for other in flat)]
    if not flat or not doubted or {claim.file for claim in flat} & {claim.file for claim in doubted}:
        return None
    word = _find_doubt(doubted[0], sentences)
    return Disagreement(
        id="",
        type="modality",
        relation="differs",
        severity="low",
        statement=f"Sources differ on how sure this is: {one.fact.text}",
        explanation=f"One states it flat, the other with “{word}”.",
        facts=(one.fact.id,),
        sides=(
            make_side("stated as a fact", None, map(quote_claim, flat)),
            make_side(f"stated with doubt (“{word}”)", None, map(quote_claim, doubted)),
        ),
    )


def _find_doubt(claim: Claim, sentences: Sentences) -> str:
    """The word that makes a claim doubtful, "" for one that is flat."""
    for _, token in tokens_of(claim, sentences):
        lemma = token.lemma.casefold()
        if lemma in _DOUBT or (token.pos == "VERB" and lemma in _DOUBTING) or (token.tag == "MD" and lemma in _MODALS):
            return token.text
    return ""


def _judge_progress(one: Stated, sentences: Sentences, published: Mapping[str, str]) -> Disagreement | None:
    """An update when a later article says that what an earlier one plans or expects has happened."""
    coming = [claim for claim in one.claims if claim.modality in _COMING and published.get(claim.article)]
    done = [
        claim
        for claim in one.claims
        if claim.modality in _FLAT and any(published.get(claim.article, "") > published[old.article] for old in coming)
    ]
    done = [claim for claim in done if any(_is_same_statement(claim, other, sentences) for other in coming)]
    if not coming or not done:
        return None
    severity: Severity = "low"
    return Disagreement(
        id="",
        type="modality",
        relation="updates",
        severity=severity,
        statement=f"What was still to come in earlier reports is told as done in later ones: {one.fact.text}",
        explanation="The sides are in the order of publication.",
        facts=(one.fact.id,),
        sides=(
            make_side("still to come", None, map(quote_claim, coming)),
            make_side("done", None, map(quote_claim, done)),
        ),
    )


def _is_same_statement(first: Claim, second: Claim, sentences: Sentences) -> bool:
    """Whether the two say the same, apart from how sure they are."""
    if first.predicate_class != second.predicate_class:
        return False
    shared, smaller = share_terms(
        (token for _, token in tokens_of(first, sentences)), (token for _, token in tokens_of(second, sentences))
    )
    return shared >= FEWEST_TERMS and shared >= LEAST_SHARED * smaller
