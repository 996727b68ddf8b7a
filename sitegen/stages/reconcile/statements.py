"""The sentence that states a fact: the clearest statement among its claims, with its speaker where all have one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model.claims import Claim
from .lexicon import read_words

SHORTEST_WORDS = 6
LONGEST_WORDS = 32
# What it weighs that a statement says what the others say, beside reading alone (6) and being body text (4).
CENTRE = 5.0
_PRONOUNS = read_words(
    "he she it they we i you this that these those his her its their our my such there which who whom whose him them "
    "one some others another both here then so and but or because while although though as also however meanwhile "
    "moreover furthermore additionally nevertheless nonetheless instead otherwise thereby thus hence"
)
_INNER_PRONOUNS = read_words("he she they him them his her their we our us i my me you your")
# "51 were taken away" leaves open who.
_AUXILIARIES = read_words("were was are is have had has")
_CLOSERS = "\"'”’)»"


def choose_statement(claims: Sequence[Claim]) -> Claim:
    """The claim whose statement reads best alone; `claims` are in (file, start) order, the first of equals wins."""
    common = Counter(quantity.exact.casefold() for claim in claims for quantity in claim.quantities)
    words = Counter(word for claim in claims for word in _read_content(claim))
    return max(claims, key=lambda claim: _rate_statement(claim, common) + _rate_centre(claim, words, len(claims)))


def write_statement(claim: Claim, claims: Sequence[Claim]) -> str:
    """The sentence of a fact whose best claim is `claim`: capitalised, ended, and attributed when all claims are."""
    text = " ".join(claim.statement.split()).strip(" ,;:-–—")
    if not text:
        text = " ".join(claim.exact.split())
    speaker = _shared_speaker(claim, claims)
    if speaker and speaker.casefold() not in text.casefold():
        text = f"{text.rstrip('.').rstrip()}, according to {speaker}"
    text = text[:1].upper() + text[1:]
    return text if text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…") else f"{text}."


def _shared_speaker(claim: Claim, claims: Sequence[Claim]) -> str | None:
    if not all(other.attribution for other in claims):
        return None
    speaker = claim.attribution or ""
    return None if speaker.casefold() in _PRONOUNS or speaker.casefold() in _INNER_PRONOUNS else speaker or None


def _rate_centre(claim: Claim, words: Counter[str], count: int) -> float:
    """How much a claim's own words are those of the other claims of its fact, 0 to CENTRE."""
    own = _read_content(claim)
    if count < 2 or not own:
        return 0.0
    return CENTRE * sum((words[word] - 1) / (count - 1) for word in own) / len(own)


def _read_content(claim: Claim) -> frozenset[str]:
    """The long words of a claim's own span, by their first letters, so that forms of one word are one."""
    return frozenset(word[:5] for word in claim.exact.casefold().split() if len(word) >= 4)


def _rate_statement(claim: Claim, common: Counter[str]) -> float:
    words = claim.statement.casefold().split()
    bare = [word.strip(".,;:!?\"'“”‘’()") for word in words]
    rating = {"body": 4.0, "caption": 1.0, "headline": 0.0}[claim.place]
    if not words:
        return -100.0
    if bare[0] in _PRONOUNS:
        rating -= 4
    if bare[0][:1].isdigit() and bare[1:2] and bare[1] in _AUXILIARIES:
        rating -= 2
    rating -= 0.7 * sum(word in _INNER_PRONOUNS for word in bare)
    rating -= 0.15 * max(0, len(words) - LONGEST_WORDS) + 0.8 * max(0, SHORTEST_WORDS - len(words))
    if claim.agent and claim.agent.casefold() in claim.statement.casefold():
        rating += 1.5
    if not claim.statement[0].isupper() and not claim.statement[0].isdigit():
        rating -= 1
    if claim.is_opinion:
        rating -= 1
    if not claim.reads_alone:
        rating -= 6
    if claim.statement.count('"') % 2 or claim.statement.count("“") != claim.statement.count("”"):
        rating -= 2
    rating += sum(0.3 for quantity in claim.quantities if common[quantity.exact.casefold()] > 1)
    return rating + min(len(words), 20) / 40
