"""The sentence that states a fact: the clearest telling among its claims, with its speaker where all have one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ....model.claims import Claim
from ....values.quotations.printed import NOTHING_PRINTED
from ..lexicon import read_words
from .firsthand import quote_firsthand
from .pages import Page
from .showing import open_end
from .tellings import Telling, tell_claim

SHORTEST_WORDS = 6
LONGEST_WORDS = 32
# What it weighs that a statement says what the others say, beside reading badly (1 to 8).
CENTRE = 5.0
# What it weighs that another fact is told in the same words.
USED = 0.8
# What it weighs against somebody's words that MANY articles tell the fact as their own.
PARTY = 2.0
MANY = 4
# What it weighs that a statement gives the number that most articles give.
USUAL = 1.5
_POINTING = read_words(
    "he she it they we i you this that these those his her its their our my such there which who whom whose him them "
    "one some others another both here what where why how when if whether"
)
_INNER_PRONOUNS = read_words("he she they him them his her their we our us i me my you your")
# "51 were taken away" leaves open who.
_AUXILIARIES = read_words("were was are is have had has")
_CLOSERS = "\"'”’)»"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence for a fact, and the claim whose words it is made of; `is_lasting` holds for what has no date."""

    text: str
    claim: Claim
    is_lasting: bool = False


def order_claim(claim: Claim) -> tuple[str, int, int, int]:
    """The key by which claims stand in text order."""
    return claim.file, claim.span.start, claim.span.end, claim.number


def states_clause(claims: Iterable[Claim]) -> bool:
    """Whether one of the claims is a whole clause, not a part of one."""
    return any(claim.aspect == "clause" for claim in claims)


def state_fact(claims: Sequence[Claim], pages: Mapping[str, Page], used: Collection[str] = ()) -> Statement:
    """The sentence of a fact from the claim that reads best alone, attributed when all claims are.

    `claims` are in (file, start) order, the first of equals wins; `pages` are the articles by file. A sentence that is
    `used` for another fact is taken only when every other one reads much worse.
    """
    common = Counter(quantity.exact.casefold() for claim in claims for quantity in claim.quantities)
    words = Counter(word for claim in claims for word in _read_words(claim.exact))
    told = [(claim, _tell(claim, pages, used)) for claim in claims]
    points = _count_points(claims)
    is_known = len({claim.file for claim in claims if not claim.attribution}) >= MANY
    ratings = [
        _rate_statement(claim, telling, common)
        + _rate_centre(telling, words, len(claims))
        + _rate_value(claim, points)
        - USED * (telling.text in used)
        - PARTY * (is_known and (telling.is_credited or claim.attribution is not None))
        for claim, telling in told
    ]
    best, telling = told[ratings.index(max(ratings))]
    speaker = None if best.file in pages else _shared_speaker(best, claims)
    text = telling.text
    if speaker and speaker.casefold() not in text.casefold():
        text = f"{open_end(text)}, according to {speaker}."
    text = text[:1].upper() + text[1:]
    if best.attribution is None and not telling.is_credited:
        printed = pages[best.file].printed if best.file in pages else NOTHING_PRINTED
        text = quote_firsthand(text, _find_words(best, pages), printed)
    return Statement(text if text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…") else f"{text}.", best)


def _find_words(claim: Claim, pages: Mapping[str, Page]) -> str:
    """The words of the sentence that a claim stands in, its own where the article is not at hand."""
    sentences = pages[claim.file].sentences if claim.file in pages else ()
    return sentences[claim.sentence].text if 0 <= claim.sentence < len(sentences) else claim.exact


def _tell(claim: Claim, pages: Mapping[str, Page], used: Collection[str]) -> Telling:
    """The claim's telling; of a claim without a page, the words that it brings itself."""
    page = pages.get(claim.file)
    told = tell_claim(claim, page, used) if page else None
    if told is not None:
        return told
    text = " ".join(claim.statement.split()).strip(" ,;:-–—") or " ".join(claim.exact.split())
    return Telling(text, _rate_words(claim, text))


def _rate_words(claim: Claim, text: str) -> float:
    """How badly words read alone, as far as the words themselves tell."""
    words = text.casefold().split()
    bare = [word.strip(".,;:!?\"'“”‘’()") for word in words]
    if not words:
        return 100.0
    doubt = {"body": 0.0, "caption": 3.0, "headline": 4.0}[claim.place]
    doubt += 4.0 * (bare[0] in _POINTING) + 6.0 * (not claim.reads_alone)
    doubt += 2.0 * (bare[0][:1].isdigit() and bare[1:2] != [] and bare[1] in _AUXILIARIES)
    doubt += 0.7 * sum(word in _INNER_PRONOUNS for word in bare)
    doubt += 0.15 * max(0, len(words) - LONGEST_WORDS) + 0.8 * max(0, SHORTEST_WORDS - len(words))
    doubt += 1.0 * (not text[0].isupper() and not text[0].isdigit())
    return doubt + 2.0 * (text.count('"') % 2 == 1 or text.count("“") != text.count("”"))


def _shared_speaker(claim: Claim, claims: Sequence[Claim]) -> str | None:
    if not all(other.attribution for other in claims):
        return None
    speaker = claim.attribution or ""
    is_named = speaker[:1].isupper() or speaker.partition(" ")[0] in ("the", "a", "an")
    return speaker if is_named and speaker.casefold() not in _POINTING | _INNER_PRONOUNS else None


def _rate_statement(claim: Claim, telling: Telling, common: Counter[str]) -> float:
    rating = -telling.doubt - 1.0 * claim.is_opinion
    if claim.agent and claim.agent.casefold() in telling.text.casefold():
        rating += 1.5
    rating += sum(0.3 for quantity in claim.quantities if common[quantity.exact.casefold()] > 1)
    return rating + min(len(telling.text.split()), 20) / 40


def _count_points(claims: Sequence[Claim]) -> Counter[tuple[float | None, float | None]]:
    """How many articles give each number."""
    told = {(claim.file, (one.low, one.high)) for claim in claims for one in claim.quantities}
    return Counter(point for _, point in told)


def _rate_value(claim: Claim, points: Counter[tuple[float | None, float | None]]) -> float:
    """How usual the numbers of a claim are among those of its fact, 0 to USUAL."""
    own = [points[one.low, one.high] for one in claim.quantities]
    return USUAL * max(own, default=0) / max(points.values(), default=1)


def _rate_centre(telling: Telling, words: Counter[str], count: int) -> float:
    """How much the words of a telling are those of the claims of its fact, 0 to CENTRE."""
    own = _read_words(telling.text)
    if not own:
        return 0.0
    if count < 2:
        return CENTRE * sum(word in words for word in own) / len(own)
    return CENTRE * sum(max(0, words[word] - 1) / (count - 1) for word in own) / len(own)


def _read_words(text: str) -> frozenset[str]:
    """The long words of a text, by their first letters, so that forms of one word are one."""
    return frozenset(word.strip("\"'“”‘’.,;:()")[:5] for word in text.casefold().split() if len(word) >= 4)
