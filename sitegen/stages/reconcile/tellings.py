"""How a claim is told: the smallest clause around it that a reader understands alone, in the source's own words.

What is asked, wished or only thought possible is told with the clause that says so, and what somebody said with who
said it. The doubt of a telling says how much stands in a reader's way; the least doubtful one is taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ...model.claims import Claim
from ...model.readings import Attribution, Mention, Reading, Sentence, Timex, Token
from ...model.spans import Span
from ...model.stories import Entity
from ...values.clauses import find_own_subject, is_finite_verb, subtree_of
from .clause_words import BREAKS, keep_words, list_quoted
from .crediting import name_speaker
from .hanging import rate_hanging
from .headlines import tell_headline
from .quotes import find_overlapped
from .references import find_person, rate_references
from .showing import finish_sentence, show_words

MOST_TOKENS = 160
SHORTEST_WORDS = 6
LONGEST_WORDS = 34
LONGEST_SPEECH = 45
CREDITED = 0.4
UNCREDITED = 2.0
FRAGMENT = 5.0
SPEECH = 0.8
CAPTION = 2.0
_NEAR_ATTRIBUTIONS = 24
_PRONOUNS = ("he", "she")

_Marked = TypeVar("_Marked", Mention, Timex)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that states a claim; `doubt` is how badly it reads alone, 0 for well."""

    text: str
    doubt: float
    is_credited: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the wording of its claims needs it; all tuples are in text order."""

    sentences: tuple[Sentence, ...]
    people: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    attributions: tuple[Attribution, ...]
    names: Mapping[str, str]
    common: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """One sentence with what is needed to word a claim in it."""

    page: Page
    sentence: Sentence
    number: int
    timexes: tuple[Timex, ...]
    people: tuple[Mention, ...]
    attribution: Attribution | None

    @property
    def tokens(self) -> Sequence[Token]:
        return self.sentence.tokens


def open_pages(readings: Sequence[Reading], entities: Iterable[Entity]) -> dict[str, Page]:
    """The articles by file, with the names of those whom the corpus knows and the words it writes in small letters."""
    names = {entity.id: _name_entity(entity) for entity in entities}
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
        )
        for reading in readings
    }


def tell_claim(claim: Claim, page: Page) -> Telling | None:
    """The claim in its least doubtful words; None when its sentence is not known or has no words to work with."""
    if not 0 <= claim.sentence < len(page.sentences):
        return None
    sentence = page.sentences[claim.sentence]
    core = frozenset(find_overlapped(sentence.tokens, claim.span))
    if not core or len(sentence.tokens) > MOST_TOKENS:
        return None
    if claim.place == "headline":
        text, doubt = tell_headline(claim.exact, sentence, claim.span, page.mentions, page.common)
        return Telling(text, doubt)
    scene = _Scene(
        page,
        sentence,
        claim.sentence,
        _find_within(page.timexes, sentence.span),
        _find_within(page.people, sentence.span),
        _find_attribution(page.attributions, claim.span),
    )
    told = [_tell_clause(scene, clause, core) for clause in _list_clauses(sentence.tokens, core)]
    told += [one for one in (_tell_speech(scene, core), _tell_fragment(scene)) if one is not None]
    best = min(told, key=lambda one: one.doubt)
    return Telling(best.text, best.doubt + CAPTION, best.is_credited) if claim.place == "caption" else best


def _name_entity(entity: Entity) -> str:
    """The name, or the alias that everybody uses where the name itself stands only once."""
    counts = {alias.text: alias.count for alias in entity.aliases}
    usual = max(counts, key=lambda text: (counts[text], text), default=entity.name)
    return usual if counts.get(entity.name, 0) <= 1 and counts.get(usual, 0) > 2 * len(usual.split()) else entity.name


def _list_clauses(tokens: Sequence[Token], core: frozenset[int]) -> list[int]:
    """The finite verbs from the claim's own up to the root of the sentence, the innermost first."""
    tops = [at for at in sorted(core) if tokens[at].head not in core or tokens[at].head == at]
    verbs = [at for at in tops if tokens[at].pos in ("VERB", "AUX")]
    at, found = (verbs or tops)[0], []
    for _ in tokens:
        if tokens[at].pos in ("VERB", "AUX") and is_finite_verb(tokens, at):
            found.append(at)
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found


def _tell_clause(scene: _Scene, clause: int, core: frozenset[int]) -> Telling:
    tokens = scene.tokens
    dated = frozenset(
        at for at, token in enumerate(tokens) if any(one.start <= token.start < one.end for one in scene.timexes)
    )
    quoted = list_quoted(tokens)
    timexes = [one for one in scene.timexes if not any(one.start == tokens[at].start for at in quoted)]
    kept = keep_words(tokens, clause, core, dated)
    subject = _borrow_subject(tokens, clause)
    if subject:
        own = find_own_subject(tokens, clause)
        without = subtree_of(tokens, own) if own is not None else frozenset()
        kept = [*subject, *(at for at in kept if at not in without and at >= _first_of_verb(tokens, clause))]
    if not kept:
        return Telling(finish_sentence(scene.sentence.text), 2 * FRAGMENT)
    doubt = rate_hanging(tokens, clause)
    named = _name_pronoun(scene, kept)
    doubt += rate_references(tokens, [at for at in kept if at not in named], scene.people)
    text = finish_sentence(show_words(scene.sentence, kept, timexes, named))
    text, is_credited, credit_doubt = _credit(scene, text, kept)
    return Telling(text, doubt + credit_doubt + _rate_shape(text), is_credited)


def _credit(scene: _Scene, text: str, kept: Sequence[int]) -> tuple[str, bool, float]:
    """The text with who says it, where the words that say so are not in it."""
    attribution = scene.attribution
    if attribution is None or attribution.source is None:
        return text, False, 0.0
    if any(attribution.source.start <= scene.tokens[at].start < attribution.source.end for at in kept):
        return text, True, 0.0
    speaker = name_speaker(attribution, scene.page.sentences)
    if speaker is None:
        return text, False, UNCREDITED if attribution.speaker else 0.0
    if speaker.split()[-1].casefold() in text.casefold():
        return text, True, CREDITED
    return f"{text.rstrip('.')}, according to {speaker}.", True, CREDITED


def _tell_speech(scene: _Scene, core: frozenset[int]) -> Telling | None:
    """Direct speech as it stands, with its speaker in front; None where it is no whole sentence in quotation marks."""
    attribution, sentence = scene.attribution, scene.sentence
    if attribution is None or not attribution.is_direct:
        return None
    speaker = name_speaker(attribution, scene.page.sentences)
    start, end = max(sentence.start, attribution.content.start), min(sentence.end, attribution.content.end)
    words = " ".join(sentence.text[start - sentence.start : end - sentence.start].split()).strip("“”\"'‘’ ,")
    inside = [at for at, token in enumerate(scene.tokens) if start <= token.start < end]
    has_verb = any(is_finite_verb(scene.tokens, at) for at in inside if scene.tokens[at].pos in ("VERB", "AUX"))
    is_whole = has_verb and not set(words) & set('“”"') and core <= set(inside) | {-1}
    if speaker is None or not is_whole or not 3 <= len(words.split()) <= LONGEST_SPEECH:
        return None
    order = [at for at in inside if scene.tokens[at].text.casefold() not in _SELF]
    doubt = SPEECH + 0.5 * rate_references(scene.tokens, order, scene.people)
    words = words if words[-1] in ".!?…" else f"{words}."
    colon = ":" if words[:1].isupper() else ""
    return Telling(f"{speaker[:1].upper()}{speaker[1:]} said{colon} “{words}”", doubt + (not colon), True)


_SELF = frozenset("i me my mine we us our ours myself ourselves you your".split())


def _tell_fragment(scene: _Scene) -> Telling:
    """The whole sentence as it stands, for words that no clause of it can tell."""
    order = range(len(scene.tokens))
    text = finish_sentence(show_words(scene.sentence, order, scene.timexes, {}))
    doubt = FRAGMENT + rate_references(scene.tokens, order, scene.people) + _rate_shape(text)
    return Telling(text, doubt)


def _rate_shape(text: str) -> float:
    """What speaks against the words as they are: too many or too few, marks without a partner, a question."""
    words = text.split()
    doubt = 0.15 * max(0, len(words) - LONGEST_WORDS) + 0.8 * max(0, SHORTEST_WORDS - len(words))
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        doubt += 2
    return doubt + 3 * (text.rstrip("\"'”’)")[-1:] in ("?", "!"))


def _borrow_subject(tokens: Sequence[Token], clause: int) -> list[int]:
    """The words to put in front of a clause that has no subject of its own, or only "which"; none for another one."""
    own = find_own_subject(tokens, clause)
    if tokens[clause].dep == "relcl" and own is not None and tokens[own].tag in ("WDT", "WP"):
        phrase = subtree_of(tokens, tokens[clause].head) - subtree_of(tokens, clause)
        return _trim_phrase(tokens, phrase)
    if own is not None or tokens[clause].dep != "conj":
        return []
    verb = clause
    while find_own_subject(tokens, verb) is None and tokens[verb].dep == "conj" and tokens[verb].head != verb:
        verb = tokens[verb].head
    own = find_own_subject(tokens, verb)
    if own is None or tokens[own].tag in ("WDT", "WP"):
        return []
    return _trim_phrase(tokens, subtree_of(tokens, own) - subtree_of(tokens, clause))


def _trim_phrase(tokens: Sequence[Token], phrase: frozenset[int]) -> list[int]:
    """A noun phrase without what is set off from it by a comma."""
    order = sorted(phrase)
    cut = next((place for place, at in enumerate(order) if place and tokens[at].text in BREAKS - {"-"}), len(order))
    return order[:cut]


def _first_of_verb(tokens: Sequence[Token], clause: int) -> int:
    """Where the predicate begins: its first auxiliary, negation or adverb, else the verb."""
    parts = [
        at
        for at, token in enumerate(tokens)
        if token.head == clause and at < clause and token.dep in ("aux", "auxpass", "neg", "advmod")
    ]
    return min(parts, default=clause)


def _name_pronoun(scene: _Scene, kept: Sequence[int]) -> dict[int, str]:
    """The name to put for a "he" or "she" that stands before every name in the words, by its place."""
    for at in kept:
        token = scene.tokens[at]
        if any(one.start <= token.start < one.end for one in scene.people):
            return {}
        if token.text.casefold() in _PRONOUNS and token.dep in ("nsubj", "nsubjpass"):
            name = _name_person(scene, token)
            return {at: name} if name else {}
    return {}


def _name_person(scene: _Scene, pronoun: Token) -> str | None:
    attribution = scene.attribution
    source = attribution.source if attribution else None
    if attribution and source and source.start <= pronoun.start < source.end:
        speaker = attribution.speaker or ""
        return speaker if len(speaker.split()) > 1 and speaker[:1].isupper() else None
    speaker = attribution.speaker if attribution and attribution.speaker else ""
    others = [one for one in scene.page.people if not speaker or one.exact.split()[-1] != speaker.split()[-1]]
    found = find_person(scene.page.sentences, scene.number, others, pronoun.text.casefold())
    return scene.page.names.get(found.entity or "", found.exact) if found else None


def _find_within(found: tuple[_Marked, ...], span: Span) -> tuple[_Marked, ...]:
    first = bisect_left(found, span.start, key=lambda one: one.start)
    last = bisect_left(found, span.end, first, key=lambda one: one.start)
    return tuple(one for one in found[first:last] if one.end <= span.end)


def _find_attribution(attributions: tuple[Attribution, ...], span: Span) -> Attribution | None:
    """The narrowest attribution whose content holds at least half of the span."""
    last = bisect_left(attributions, span.end, key=lambda one: one.content.start)
    near = attributions[max(0, last - _NEAR_ATTRIBUTIONS) : last]
    holding = [found for found in near if 2 * found.content.overlap(span) >= len(span)]
    return min(holding, key=lambda found: (len(found.content), found.content), default=None)
