"""Passages: sentences that carry claims, and which of them, across all facts, speak of one occasion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...model.claims import Claim
from ...model.readings import Mention, Quantity, Reading, Sentence, Timex, Token
from ...model.spans import Quote, Span
from ...model.stories import Disagreement, DisagreementType, Relation, Severity
from ...values.within import find_within
from .contexts import Terms, compare_terms, read_sentence_terms
from .facts import Stated
from .quotes import gather_sentences, widen_tokens
from .scenes import Scene, Scenes
from .sides import join_words, make_side

# Two sentences speak of one occasion when they are this alike; less will do when they name the same things.
ALIKE = 0.3
ALIKE_NAMED = 0.18
FEWEST_NAMES = 2
# Among more passages under one key than this the comparison is left out: such a key tells nothing.
MOST_TOLD = 150
# Speakers whom a side names, and the words of a name; a longer one is a description.
MOST_SPEAKERS = 2
LONGEST_SPEAKER = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its claims, the ids and places of their facts, and the names, dates and quantities in it.

    `day` is when its article was published, "" unknown.
    """

    file: str
    number: int
    sentence: Sentence
    claims: tuple[Claim, ...]
    facts: tuple[tuple[str, Span], ...]
    terms: Terms
    scene: Scene
    day: str
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    @property
    def tokens(self) -> Sequence[Token]:
        """The words of the sentence."""
        return self.sentence.tokens


@dataclass(frozen=True, slots=True)
class Told:
    """What one passage says of something: a value to compare, the words to show, and where they stand."""

    passage: Passage
    value: str
    words: str
    quote: Quote

    @property
    def file(self) -> str:
        """The file that says it."""
        return self.quote.file


def read_passages(
    stated: Sequence[Stated], readings: Sequence[Reading], scenes: Scenes, published: Mapping[str, str]
) -> tuple[Passage, ...]:
    """The sentences that carry claims of the facts, in (file, start) order."""
    sentences = gather_sentences(readings)
    claims: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    facts: defaultdict[tuple[str, int], set[tuple[str, Span]]] = defaultdict(set)
    for one in stated:
        for claim in one.claims:
            claims[claim.file, claim.sentence].append(claim)
            facts[claim.file, claim.sentence].add((one.fact.id, claim.span))
    known = [place for place in sorted(claims) if 0 <= place[1] < len(sentences.get(place[0], ()))]
    mentions = {reading.file: reading.mentions for reading in readings}
    timexes = {reading.file: reading.timexes for reading in readings}
    quantities = {reading.file: reading.quantities for reading in readings}
    terms = read_sentence_terms([sentences[file][number] for file, number in known], sentences)
    return tuple(
        Passage(
            file,
            number,
            sentences[file][number],
            tuple(sorted(claims[file, number], key=lambda claim: (claim.span, claim.number))),
            tuple(sorted(facts[file, number], key=lambda fact: (fact[1], int(fact[0][1:])))),
            terms[at],
            scenes.get((file, number), Scene()),
            published.get(claims[file, number][0].article, ""),
            find_within(mentions.get(file, ()), sentences[file][number].span),
            find_within(timexes.get(file, ()), sentences[file][number].span),
            find_within(quantities.get(file, ()), sentences[file][number].span),
        )
        for at, (file, number) in enumerate(known)
    )


def gather_told(
    passages: Sequence[Passage], read: Callable[[Passage], Iterable[tuple[str, Told]]]
) -> dict[str, list[Told]]:
    """What `read` finds in passages by what it is told of, in the order of these names."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for key, told in read(passage):
            found[key].append(told)
    return {key: found[key] for key in sorted(found)}


def is_one_occasion(one: Passage, two: Passage, *, least: float = ALIKE) -> bool:
    """Whether two passages are alike enough to speak of one thing, and no date tells them apart."""
    if are_days_apart(one, two):
        return False
    alike = compare_terms(one.terms, two.terms)
    named = len(one.scene.names & two.scene.names)
    return alike >= least or (named >= FEWEST_NAMES and alike >= min(least, ALIKE_NAMED))


def comes_later(one: Told, two: Told) -> bool:
    """Whether the article of the second was published on a later day than that of the first."""
    return bool(one.passage.day) and one.passage.day < two.passage.day


def can_be_one(one: Told, two: Told) -> bool:
    """Whether no date tells the two apart."""
    return not are_days_apart(one.passage, two.passage)


def are_days_apart(one: Passage, two: Passage) -> bool:
    """Whether both date something, and share no day."""
    if not one.scene.days or not two.scene.days:
        return False
    return not any(mine.meets(other) for mine in one.scene.days for other in two.scene.days)


def quote_tokens(passage: Passage, first: int, last: int, *, is_widened: bool = True) -> Quote:
    """The words from one token to another, widened to what hangs on them."""
    if is_widened:
        widened, end_token = widen_tokens(passage.tokens, first, last)
        joins = [at for at in range(last + 1, end_token + 1) if passage.tokens[at].pos == "CCONJ"]
        first, last = widened, joins[0] - 1 if joins else end_token
    start, end = passage.tokens[first].start, passage.tokens[last].end
    return quote_span(passage, Span(start, end))


def quote_span(passage: Passage, span: Span) -> Quote:
    """The words of a passage at a place."""
    base = passage.sentence.start
    text, start = passage.sentence.text, span.start - base
    if start > 1 and text[start] == "-":
        start += 1
    while start > 1 and text[start : start + 1].isalnum() and text[start - 1] == "-" and text[start - 2].isalnum():
        start = max((at + 1 for at in range(start - 1) if not (text[at].isalnum() or text[at] == "-")), default=0)
    return Quote(passage.file, start + base, span.end, text[start : span.end - base])


def show_words(passage: Passage, first: int, last: int) -> str:
    """The words from one token to another, as they are shown."""
    return " ".join(quote_tokens(passage, first, last, is_widened=False).exact.split())


def part_told(
    told: Sequence[Told],
    is_linked: Callable[[Told, Told], bool],
    is_clash: Callable[[str, str], bool] = lambda one, two: one != two,
    *,
    is_strict: bool = True,
) -> list[list[Told]]:
    """Sets of what is told of one thing in different ways, by different files; each set in the order of `told`.

    A file that says two of the values tells two things apart, and is left out; unless `is_strict`, only when both are
    in the set.
    """
    if len(told) > MOST_TOLD:
        return []
    home = list(range(len(told)))
    for at, other in combinations(range(len(told)), 2):
        one, two = told[at], told[other]
        if one.file != two.file and is_clash(one.value, two.value) and is_linked(one, two):
            old, new = home[other], home[at]
            home = [new if place == old else place for place in home]
    parts = ([told[at] for at, place in enumerate(home) if place == root] for root in sorted(set(home)))
    settled = (_drop_unsettled(part, told if is_strict else part, is_linked) for part in parts if len(part) > 1)
    return [part for part in settled if len({one.value for one in part}) > 1]


def _drop_unsettled(part: Sequence[Told], told: Sequence[Told], is_linked: Callable[[Told, Told], bool]) -> list[Told]:
    """The part without the files that say another value of the same thing as well."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    files = {one.file for one in part}
    for one in told:
        if one.file in files and any(one.file != other.file and is_linked(one, other) for other in part):
            values[one.file].add(one.value)
    return [one for one in part if len(values[one.file]) == 1]


def report_told(
    part: Sequence[Told],
    *,
    kind: DisagreementType,
    statement: str,
    explanation: str,
    relation: Relation = "differs",
    severity: Severity = "low",
    has_values: bool = True,
) -> Disagreement:
    """An entry with a side for each value; the value that most places tell comes first.

    Without `has_values` the words are no value that a sentence with the one must show the other of.
    """
    by_value: defaultdict[str, list[Told]] = defaultdict(list)
    for one in part:
        by_value[one.value].append(one)
    values = list(by_value) if relation == "updates" else sorted(by_value, key=lambda value: -len(by_value[value]))
    return Disagreement(
        id="",
        type=kind,
        relation=relation,
        severity=severity,
        statement=statement,
        explanation=explanation,
        facts=find_facts(part),
        sides=tuple(
            make_side(
                say_side(by_value[value]),
                by_value[value][0].words if has_values else None,
                [one.quote for one in by_value[value]],
            )
            for value in values
        ),
    )


def say_side(told: Sequence[Told]) -> str:
    """The first words of a side with whom the sources credit with them: "no connection to the group" (the police)."""
    found = list(dict.fromkeys(name for one in told if (name := find_speaker(one))))
    names = [name for name in found if not any(name != other and name in other for other in found)]
    credit = join_words(names[:MOST_SPEAKERS], "and")
    return f"{told[0].words} ({credit})" if credit else told[0].words


def find_speaker(told: Told) -> str:
    """Whom the passage credits with the words, and names; "" for a pronoun, and for the article's own voice."""
    shares = [
        (claim.span.overlap(told.quote.span), claim.attribution or "")
        for claim in told.passage.claims
        if 2 * claim.span.overlap(told.quote.span) >= min(len(claim.span), len(told.quote.span))
    ]
    name = max(shares, default=(0, ""))[1]
    is_named = name.casefold() not in told.words.casefold() and len(name.split()) <= LONGEST_SPEAKER
    if not is_named or len(name) < 2 or name.split()[-1].casefold() not in told.passage.sentence.text.casefold():
        return ""
    return f"the {name}" if name[0].islower() and not name.startswith(("the ", "a ", "an ")) else name


def list_words(part: Sequence[Told]) -> list[str]:
    """The words of each value, in the order of the sides that `report_told` makes."""
    by_value: defaultdict[str, list[Told]] = defaultdict(list)
    for one in part:
        by_value[one.value].append(one)
    return [f"“{by_value[value][0].words}”" for value in sorted(by_value, key=lambda value: -len(by_value[value]))]


def order_words(part: Sequence[Told]) -> list[str]:
    """The first words of each value, in the order in which they are told."""
    first: dict[str, str] = {}
    for one in part:
        first.setdefault(one.value, f"“{one.words}”")
    return list(first.values())


def find_facts(part: Sequence[Told]) -> tuple[str, ...]:
    """The ids of the facts that hold most of the words that are told."""
    found: set[str] = set()
    for one in part:
        shares = [(fact, span.overlap(one.quote.span)) for fact, span in one.passage.facts]
        most = max((share for _, share in shares), default=0)
        found |= {fact for fact, share in shares if share == most}
    return tuple(sorted(found, key=lambda name: int(name[1:])))
