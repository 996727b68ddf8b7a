"""How sure a source is, and whether something is done or still to come: differences of modality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.claims import Claim
from ...model.readings import Token
from ...model.stories import Disagreement
from .contexts import share_terms
from .days import read_days
from .facts import Stated
from .lexicon import read_words
from .pages import Page
from .quotes import Sentences, quote_claim, sentence_of, tokens_of
from .sides import make_side
from .statements import state_fact

# Two claims are one statement when they share at least so many telling words, and this part of the smaller one's.
FEWEST_TERMS = 3
LEAST_SHARED = 0.65
# What was still to come is told anew in other words: less will do.
LEAST_SHARED_LATER = 0.45
# Figures of one thing that are further apart count different things.
LARGEST_RATIO = 2.0
_NOW = read_words("now currently already")
_REACH_TOKENS = 30
_DOUBT = read_words("reportedly allegedly apparently possibly purportedly supposedly potentially perhaps probably")
_RAISING = read_words("believe suspect think fear rumor rumour understand")
_POINTING = read_words("suggest indicate hint appear seem")
_MODALS = read_words("may might could")
# Who "could feel" something felt it.
_SENSING = read_words("see feel hear smell")
_ASKING = read_words("whether if")
# Who speaks of himself pledges, and announces nothing.
_SELF = read_words("we i our my us")
# What a picture shows is described, not claimed.
_SHOWING = read_words("show appear see look seem")
_COMING = read_words("will would plan expect schedule due intend set going shall")


def compare_certainty(
    stated: Sequence[Stated], sentences: Sentences, published: Mapping[str, str], pages: Mapping[str, Page]
) -> tuple[Disagreement, ...]:
    """Facts that one source states flat and another with doubt, and facts planned in one and done in a later one."""
    found = []
    for one in stated:
        entry = _judge_progress(one, sentences, published, pages) or _judge_doubt(one, sentences, pages)
        if entry is not None:
            found.append(entry)
    return tuple(found)


def find_doubt(claim: Claim, sentences: Sentences) -> str:
    """The word that keeps a claim's own predicate from being flat, "" for one that is flat.

    An auxiliary ("may"), an adverb of the predicate ("reportedly"), or a passive that raises it ("is believed to be").
    """
    sentence = sentence_of(claim, sentences)
    at = _find_predicate(claim, sentences)
    if sentence is None or at < 0:
        return ""
    tokens = sentence.tokens
    near = tokens[max(0, at - _REACH_TOKENS) : at + _REACH_TOKENS]
    for token in near:
        lemma = token.lemma.casefold()
        is_able = lemma == "could" and tokens[at].lemma.casefold() in _SENSING
        if token.head == at and (lemma in _DOUBT or (token.tag == "MD" and lemma in _MODALS)) and not is_able:
            return token.text
    if tokens[at].lemma.casefold() in _RAISING and any(_is_passive(token, at) for token in near):
        return tokens[at].text
    head = tokens[at].head
    if tokens[at].dep == "ccomp" and head != at and tokens[head].lemma.casefold() in _POINTING:
        return tokens[head].text
    is_raised = tokens[at].dep == "xcomp" and head != at and tokens[head].lemma.casefold() in _RAISING
    return tokens[head].text if is_raised and any(_is_passive(token, head) for token in near) else ""


def _is_passive(token: Token, head: int) -> bool:
    return token.head == head and token.dep == "auxpass"


def _judge_doubt(one: Stated, sentences: Sentences, pages: Mapping[str, Page]) -> Disagreement | None:
    claims = [
        claim
        for claim in one.claims
        if claim.place != "caption"
        and not claim.is_negated
        and claim.predicate_class not in _SHOWING
        and not _ASKING & set(claim.exact.casefold().split()[:3])
    ]
    words = {claim.number: find_doubt(claim, sentences) for claim in claims}
    doubted = [claim for claim in claims if words[claim.number]]
    flat = [claim for claim in claims if not words[claim.number] and claim.modality == "fact" and claim.hedge is None]
    flat = [claim for claim in flat if any(_is_same_statement(claim, other, sentences) for other in doubted)]
    doubted = [claim for claim in doubted if any(_is_same_statement(claim, other, sentences) for other in flat)]
    if not flat or not doubted or {claim.file for claim in flat} <= {claim.file for claim in doubted}:
        return None
    word, is_credited = words[doubted[0].number], all(claim.attribution for claim in flat)
    return Disagreement(
        id="",
        type="modality",
        relation="differs",
        severity="low",
        statement=f"Sources differ on how sure this is: {state_fact(flat, pages).text}",
        explanation=f"Somebody is cited as sure of it, others qualify it (“{word}”)."
        if is_credited
        else f"Some sources state it as a fact, others qualify it (“{word}”).",
        facts=(one.fact.id,),
        sides=(
            make_side("said without doubt" if is_credited else "stated as a fact", None, map(quote_claim, flat)),
            make_side(f"stated with doubt (“{word}”)", None, map(quote_claim, doubted)),
        ),
    )


def _judge_progress(
    one: Stated, sentences: Sentences, published: Mapping[str, str], pages: Mapping[str, Page]
) -> Disagreement | None:
    """An update when a later article says that what an earlier one plans or expects has happened."""
    coming = [claim for claim in one.claims if published.get(claim.article) and _is_coming(claim, sentences)]
    done = [
        claim
        for claim in one.claims
        if _is_done(claim, sentences)
        and any(
            _comes_later(claim, old, published, sentences)
            and _is_same_statement(claim, old, sentences, least=LEAST_SHARED_LATER)
            and not _is_dated_before(claim, published[old.article])
            and not _have_other_names(claim, old)
            for old in coming
        )
    ]
    if not done:
        return None
    return Disagreement(
        id="",
        type="modality",
        relation="updates",
        severity="low",
        statement="What was still to come in earlier reports is told as done in later ones: "
        + state_fact(done, pages).text,
        explanation="The sides stand in the order of publication.",
        facts=(one.fact.id,),
        sides=(
            make_side("still to come", None, map(quote_claim, coming)),
            make_side("done", None, map(quote_claim, done)),
        ),
    )


def _have_other_names(one: Claim, two: Claim) -> bool:
    """Whether each names who does it, and the two share no name: "US teams" are not "a British team"."""
    names = [
        {word for word in (claim.agent or "").split() if word[:1].isupper()} - {"The", "A"} for claim in (one, two)
    ]
    return bool(names[0]) and bool(names[1]) and not names[0] & names[1]


def _is_coming(claim: Claim, sentences: Sentences) -> bool:
    if _SELF & set(claim.exact.casefold().split()):
        return False
    return claim.modality in ("planned", "expected") and any(
        token.lemma.casefold() in _COMING for _, token in tokens_of(claim, sentences)
    )


def _is_dated_before(claim: Claim, day: str) -> bool:
    """Whether a claim is dated, and wholly before `day`: then it is not what was still to come on that day."""
    dated = [days for timex in claim.timexes if timex.type == "DATE" and (days := read_days(timex.edtf)) is not None]
    published = read_days(day)
    return published is not None and bool(dated) and all(days.last < published.first for days in dated)


def _is_done(claim: Claim, sentences: Sentences) -> bool:
    """Whether a claim's predicate is told as a fact in a past form, or as going on."""
    sentence, at = sentence_of(claim, sentences), _find_predicate(claim, sentences)
    if sentence is None or at < 0 or claim.modality != "fact" or claim.is_negated:
        return False
    if any(token.head == at and token.dep == "neg" for token in sentence.tokens[max(0, at - _REACH_TOKENS) : at]):
        return False
    return sentence.tokens[at].tag in ("VBD", "VBN", "VBG") and not find_doubt(claim, sentences)


def _find_predicate(claim: Claim, sentences: Sentences) -> int:
    """The index of the token that carries a claim, -1 when its lemma is not found."""
    carrying = [at for at, token in tokens_of(claim, sentences) if _carries(token, claim.predicate)]
    return carrying[0] if carrying else -1


def _carries(token: Token, predicate: str) -> bool:
    return token.lemma.casefold() == predicate.casefold() and token.pos in ("VERB", "AUX", "NOUN", "ADJ")


def _comes_later(claim: Claim, old: Claim, published: Mapping[str, str], sentences: Sentences) -> bool:
    """Whether a claim is of a later day than another, or of the same and says that it goes on "now"."""
    day, other = published.get(claim.article, ""), published[old.article]
    is_now = any(token.lemma.casefold() in _NOW for _, token in tokens_of(claim, sentences))
    return day > other or (day == other and is_now)


def _is_same_statement(first: Claim, second: Claim, sentences: Sentences, *, least: float = LEAST_SHARED) -> bool:
    """Whether the two say the same, apart from how sure they are."""
    if first.predicate_class != second.predicate_class or first.file == second.file or _count_apart(first, second):
        return False
    shared, smaller = share_terms(
        (token for _, token in tokens_of(first, sentences)), (token for _, token in tokens_of(second, sentences))
    )
    return shared >= FEWEST_TERMS and shared >= least * smaller


def _count_apart(first: Claim, second: Claim) -> bool:
    """Whether both count one sort of thing and come to figures that no rounding brings together."""
    ratios = [
        max(a, b) / max(min(a, b), 1e-9)
        for one in first.quantities
        for two in second.quantities
        if (one.unit, one.of) == (two.unit, two.of)
        if (a := one.low if one.low is not None else one.high) is not None
        if (b := two.low if two.low is not None else two.high) is not None
    ]
    return bool(ratios) and min(ratios) > LARGEST_RATIO
