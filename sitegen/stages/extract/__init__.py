"""Extract: which atomic claims each sentence makes, in which words, by whom. Hardly a sentence has none."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model.articles import Article, Layout, Post
from ...model.claims import Aspect, Claim
from ...model.readings import Attribution, Reading, Sentence
from ...model.spans import Span
from ...model.stories import Entity
from ...values.within import find_within
from .atoms import MAX_TOKENS, Atom, split_sentence, trim_span
from .kinds import judge_kind
from .parts import find_parts
from .repeats import drop_repeats
from .slots import judge_opinion, read_slots, show_span
from .statements import find_person, state_whole
from .unclaimed import asks_only, measure_own, shows_scene, states_nothing
from .wording import Wording, join_atoms, word_claim

# A headline is told in parts where its own punctuation parts it; its capitals mislead a parser.
_HEADLINE_PARTS = re.compile(r"[:;|] | [-–—] ")
_SAID_NEXT = re.compile(r": ?[\"“'‘]")
_MIN_HEADLINE_WORDS = 4
_NEAR_CLAIMS = 4
_NEAR_ATTRIBUTIONS = 12


def extract_claims(
    articles: tuple[Article, ...],
    layouts: tuple[Layout, ...],
    readings: tuple[Reading, ...],
    entities: tuple[Entity, ...],
) -> tuple[Claim, ...]:
    """Claims in (file, start, end) order, numbered from 0; spans may overlap, `article.text[start:end] == exact`.

    `layouts` and `readings` stand in the order of `articles`; the order of the three makes no difference.
    """
    people = {entity.id: entity.name for entity in entities if entity.kind == "person"}
    claims: list[Claim] = []
    for article, layout, reading in sorted(zip(articles, layouts, readings, strict=True), key=lambda row: row[0].file):
        told = tuple(sorted(reading.attributions, key=lambda one: (one.content, one.source or one.content)))
        reading = replace(reading, attributions=told)
        found: list[Claim] = []
        for number, sentence in enumerate(reading.sentences):
            near = tuple(claim for claim in found[-_NEAR_CLAIMS:] if claim.place == sentence.place)
            found.extend(_read_sentence(article, reading, number, near, people))
        own = _order_claims(_weigh_posts(found, layout.posts))
        claims.extend(drop_repeats(own, reading.sentences))
    return tuple(replace(claim, number=number) for number, claim in enumerate(claims))


def read_claim(article: Article, reading: Reading, sentence: int, span: Span) -> Claim:
    """The claim, numbered 0, that words somebody chose out of a sentence make; the words may be all of it."""
    atom = _take_part(reading.sentences[sentence], span.start, span.end)
    return _make_claim(article, reading, sentence, atom, None)


def _weigh_posts(claims: Iterable[Claim], posts: tuple[Post, ...]) -> Iterator[Claim]:
    """The claims; of what somebody posted whole clauses only, none of mere chatter, an opinion without a figure."""
    for claim in claims:
        if not any(post.span.holds(claim.span) for post in posts):
            yield claim
        elif claim.aspect == "clause" and (claim.quantities or claim.timexes or claim.mentions):
            yield claim if claim.quantities or claim.timexes else replace(claim, is_opinion=True)


def _order_claims(claims: Iterable[Claim]) -> list[Claim]:
    """In text order, the same words only once."""
    kept: dict[Span, Claim] = {}
    for claim in claims:
        kept.setdefault(claim.span, claim)
    return sorted(kept.values(), key=lambda claim: (claim.span, claim.predicate))


def _read_sentence(
    article: Article, reading: Reading, number: int, near: tuple[Claim, ...], people: dict[str, str]
) -> list[Claim]:
    """The claims of one sentence; none for one without a word, or that states nothing."""
    sentence = reading.sentences[number]
    if asks_only(sentence.text) or (sentence.place != "headline" and states_nothing(sentence)):
        return []
    atoms = split_sentence(sentence)
    if sentence.place == "headline":
        atoms = _split_headline(sentence, atoms)
    names = find_within(reading.mentions, sentence.span)
    person, own = find_person(near, sentence, names, people), sentence.start
    if sentence.place != "headline":
        own += measure_own(sentence.text)
        atoms = tuple(atom for atom in join_atoms(sentence, atoms, person) if atom.start >= own)
    claims = [_make_claim(article, reading, number, atom, person) for atom in atoms]
    if sentence.place == "caption":
        told = zip(claims, atoms, strict=True)
        return [one for one, atom in told if one.quantities or one.timexes or not shows_scene(sentence, atom)]
    if sentence.place == "headline":
        return claims
    parts = find_parts(
        sentence,
        atoms,
        find_within(reading.quantities, sentence.span),
        find_within(reading.timexes, sentence.span),
        names,
    )
    cut = [_make_claim(article, reading, number, atom, person, aspect) for aspect, atom in parts if atom.start >= own]
    return [*claims, *cut]


def _split_headline(sentence: Sentence, atoms: tuple[Atom, ...]) -> tuple[Atom, ...]:
    """A headline line by line, each whole or in parts when every part has enough words; a short line is no claim.

    Never across a line break; when all lines are short the longest stands for the headline.
    """
    if not atoms:
        return ()
    text, parts = sentence.text, []
    joined = [token for token in sentence.tokens if token.end - token.start > len(token.text)]
    for line in re.finditer(r"[^\n]+", text):
        bounds = [line.start()]
        for match in _HEADLINE_PARTS.finditer(text, line.start(), line.end()):
            if not any(token.start - sentence.start <= match.start() < token.end - sentence.start for token in joined):
                bounds += [match.start(), match.end()]
        bounds.append(line.end())
        pieces = [trim_span(text, *bounds[at : at + 2]) for at in range(0, len(bounds), 2)]
        is_parted = all(len(text[start:end].split()) >= _MIN_HEADLINE_WORDS for start, end in pieces)
        parts += pieces if is_parted else [trim_span(text, line.start(), line.end())]
    long = [part for part in parts if len(text[part[0] : part[1]].split()) >= _MIN_HEADLINE_WORDS]
    told = _drop_speakers(sentence, long) or [max(parts, key=lambda part: (part[1] - part[0], -part[0]))]
    return tuple(_take_part(sentence, sentence.start + start, sentence.start + end) for start, end in told)


def _drop_speakers(sentence: Sentence, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts without those that only name who says the next one: "Harbour master Ana Lima: 'It was not safe'"."""
    verbs = [token.start - sentence.start for token in sentence.tokens if token.pos in ("VERB", "AUX", "NUM")]
    return [
        (start, end)
        for start, end in parts
        if _SAID_NEXT.match(sentence.text, end) is None or any(start <= verb < end for verb in verbs)
    ]


def _take_part(sentence: Sentence, start: int, end: int) -> Atom:
    inside = tuple(index for index, token in enumerate(sentence.tokens) if token.start >= start and token.end <= end)
    tops = [
        index for index in inside if sentence.tokens[index].head not in inside or sentence.tokens[index].dep == "ROOT"
    ]
    verbs = [index for index in (*tops, *inside) if sentence.tokens[index].pos in ("VERB", "AUX")]
    return Atom((verbs or tops or [0])[0], inside, start, end)


def _make_claim(
    article: Article, reading: Reading, number: int, atom: Atom, person: str | None, aspect: Aspect = "clause"
) -> Claim:
    sentence = reading.sentences[number]
    span = Span(atom.start, atom.end)
    quantities = find_within(reading.quantities, span)
    timexes = find_within(reading.timexes, span)
    mentions = find_within(reading.mentions, span)
    attribution = _find_attribution(reading.attributions, span)
    slots = read_slots(sentence, atom, mentions)
    exact = article.text[span.start : span.end]
    is_quoted = attribution is not None and attribution.is_direct
    wording = Wording(state_whole(show_span(sentence, atom.start, atom.end)), reads_alone=True)
    if sentence.place != "headline" and len(sentence.tokens) <= MAX_TOKENS:
        timexes_around = find_within(reading.timexes, sentence.span)
        wording = word_claim(sentence, atom, person, timexes_around, is_part=aspect != "clause")
    return Claim(
        number=0,
        article=article.id,
        file=article.file,
        sentence=number,
        span=span,
        exact=exact,
        statement=wording.text,
        kind=judge_kind(slots, quantities, attribution),
        place=sentence.place,
        predicate=slots.predicate,
        predicate_class=slots.predicate_class,
        agent=slots.agent,
        object=slots.object,
        location=slots.location,
        attribution=attribution.speaker if attribution else None,
        hedge=(attribution.hedge if attribution else None) or slots.hedge,
        modality=slots.modality,
        is_negated=slots.is_negated,
        is_opinion=judge_opinion(sentence, atom, quantities, timexes, is_quoted),
        reads_alone=wording.reads_alone,
        quantities=quantities,
        timexes=timexes,
        mentions=mentions,
        aspect=aspect,
    )


def _find_attribution(attributions: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """The narrowest attribution whose content holds at least half of the span; `attributions` are in text order.

    One whose speaker the text does not tell ("concern that …") gives way to that of who tells of it.
    Where the span tells itself that somebody says something, it is whoever tells of that: "the paper said she denied
    it" is the paper's. Only the nearest _NEAR_ATTRIBUTIONS are looked at: speech does not nest deeper.
    """
    last = bisect_left(attributions, span.end, key=lambda one: one.content.start)
    near = attributions[max(0, last - _NEAR_ATTRIBUTIONS) : last]
    holding = [found for found in near if 2 * found.content.overlap(span) >= len(span)]
    inner = min([found for found in holding if found.speaker] or holding, key=_measure_content, default=None)
    if inner is None or inner.cue is None or not span.holds(inner.cue):
        return inner
    outer = [found for found in holding if found.content.holds(span) and not (found.cue and span.holds(found.cue))]
    return min(outer, key=_measure_content, default=inner)


def _measure_content(attribution: Attribution) -> tuple[int, Span]:
    return len(attribution.content), attribution.content
