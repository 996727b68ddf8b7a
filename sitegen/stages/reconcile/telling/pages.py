"""An article as the wording of its claims needs it, and one sentence of it with all that stands in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ....model.claims import Claim
from ....model.readings import Attribution, Mention, Reading, Sentence, Timex, Token
from ....model.spans import Span
from ....model.stories import Entity
from ....values.quotations.printed import NOTHING_PRINTED, Printed, read_printed
from ....values.within import find_within
from ..quotes import find_overlapped
from .clause_words import list_quoted
from .genders import learn_genders

_NEAR_ATTRIBUTIONS = 24


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the wording of its claims needs it; all tuples are in text order.

    `namesakes` are the names of the persons by their last word, each as the corpus knows it or as it stands; `genders`
    what the articles tell of them, by that word. `printed` is what stands in quotation marks.
    """

    sentences: tuple[Sentence, ...]
    people: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    names: Mapping[str, str]
    common: frozenset[str]
    namesakes: Mapping[str, tuple[str, ...]]
    genders: Mapping[str, str] = field(default_factory=dict)
    printed: Printed = NOTHING_PRINTED

    def find_sentence(self, place: int) -> int | None:
        """The number of the sentence that an offset lies in."""
        at = bisect_right(self.sentences, place, key=lambda one: one.start) - 1
        return at if at >= 0 and place < self.sentences[at].end else None


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what is needed to word a claim in it."""

    page: Page
    sentence: Sentence
    number: int
    timexes: tuple[Timex, ...]
    people: tuple[Mention, ...]
    attribution: Attribution | None
    spoken: frozenset[int] = frozenset()

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens


def open_pages(readings: Sequence[Reading], entities: Iterable[Entity]) -> dict[str, Page]:
    """The articles by file, with the names of those whom the corpus knows and the words it writes in small letters."""
    names = {entity.id: _name_entity(entity) for entity in entities}
    genders = learn_genders(readings)
    common = frozenset(
        token.text
        for reading in readings
        for sentence in reading.sentences
        if sentence.place == "body"
        for token in sentence.tokens
        if token.text.islower()
    )
    return {
        reading.file: Page(
            reading.sentences,
            tuple(one for one in reading.mentions if one.kind == "person"),
            reading.mentions,
            reading.timexes,
            reading.attributions,
            names,
            common,
            _list_namesakes(reading, names),
            genders,
            read_printed(reading.sentences, reading.attributions),
        )
        for reading in readings
    }


def _list_namesakes(reading: Reading, names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in reading.mentions:
        if one.kind == "person":
            found[one.exact.split()[-1]] |= {one.exact, names.get(one.entity or "", one.exact)}
    return {last: tuple(sorted(full)) for last, full in found.items()}


def set_scene(claim: Claim, page: Page) -> Scene:
    """The sentence of a claim with its dates and persons, and who says the claim."""
    sentence = page.sentences[claim.sentence]
    return Scene(
        page,
        sentence,
        claim.sentence,
        find_within(page.timexes, sentence.span),
        find_within(page.people, sentence.span),
        _find_attribution(page.attributions, claim.span),
        list_spoken(page, sentence),
    )


def list_spoken(page: Page, sentence: Sentence) -> frozenset[int]:
    """The words of a sentence that are direct speech or stand in quotation marks."""
    near = list_near(page.attributions, sentence.span)
    contents = [one.content for one in near if one.is_direct and one.content.overlap(sentence.span)]
    inside = {
        at
        for at, token in enumerate(sentence.tokens)
        if any(content.start <= token.start < content.end for content in contents)
    }
    return list_quoted(sentence.tokens) | inside


def _name_entity(entity: Entity) -> str:
    """The name, or the alias that everybody uses where the name itself stands only once."""
    counts = {alias.text: alias.count for alias in entity.aliases}
    usual = max(counts, key=lambda text: (counts[text], text), default=entity.name)
    return usual if counts.get(entity.name, 0) <= 1 and counts.get(usual, 0) > 2 * len(usual.split()) else entity.name


def list_claim_tokens(claim: Claim, pages: Mapping[str, Page]) -> Sequence[Token]:
    """The tokens that a claim's span touches; none where its sentence is not at hand."""
    page = pages.get(claim.file)
    if page is None or not 0 <= claim.sentence < len(page.sentences):
        return ()
    tokens = page.sentences[claim.sentence].tokens
    return [tokens[at] for at in find_overlapped(tokens, claim.span)]


def _find_attribution(attributions: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """The narrowest attribution whose content holds at least half of the span."""
    holding = [found for found in list_near(attributions, span) if 2 * found.content.overlap(span) >= len(span)]
    return min(holding, key=lambda found: (len(found.content), found.content), default=None)


def find_credited(page: Page, span: Span, place: int) -> str | None:
    """The person of full name who is credited with words of a sentence through the pronoun at an offset."""
    near = (one for one in list_near(page.attributions, span) if one.source and one.source.start == place)
    names = (one.speaker for one in near if one.speaker and one.speaker.split()[-1] in page.namesakes)
    return next((name for name in names if " " in name), None)


def list_near(attributions: tuple[Attribution, ...], span: Span) -> tuple[Attribution, ...]:
    """The attributions whose content begins before the end of a span, the nearest of them."""
    last = bisect_left(attributions, span.end, key=lambda one: one.content.start)
    return attributions[max(0, last - _NEAR_ATTRIBUTIONS) : last]
