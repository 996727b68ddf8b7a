"""What an article says that an earlier version of it had wrong: words withdrawn, and those put in their place.

What is withdrawn is told by nobody any more: no open entry rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ....model.readings import Quantity, Reading, Sentence
from ....model.spans import Quote
from ....model.stories import OPEN_RELATIONS, Disagreement
from ....values.dates.words import read_number
from ..deeds import NOUNS
from ..facts import Stated
from ..lexicon import EARLIER
from ..passages import Passage, quote_span
from ..sides import make_side

_PIECE = r"(?:article|story|post|piece|report|column|page|dispatch|headline|caption|graphic)"
_WRONG = r"(?:incorrect|wrong|mistaken|erroneous|inaccurate)"
_SAID = (
    r"(?:said|stated|reported|wrote|claimed|indicated|suggested|gave|listed|described|identified|put|named|called"
    r"|referred to|misstated|misreported|misidentified)"
)
# A note names an earlier version, says that the piece was corrected, or bears the name of a correction.
_NOTE = re.compile(
    r"\b(?:earlier|previous|original|first|initial) versions?\b"
    rf"|\b[Tt]his {_PIECE}(?: \w{{1,20}})? (?:was|has been) (?:\w{{1,20}} )?(?:amended|corrected|clarified|revised)\b"
    rf"|\b(?:[Aa]n?|[Tt]his) {_PIECE}\b[^.;]{{0,120}}\b(?:mis(?:stated|identified|reported)|{_WRONG}ly {_SAID})\b"
    r"|^\W*(?:[Cc]orrection|CORRECTION|[Cc]larification|CLARIFICATION|Corrected|CORRECTED)\b[^.:]{0,30}[:.–—]"
)
# Within a note, what the piece itself said.
_OWN = re.compile(rf"\b(?:[Tt]his|[Aa]n?|[Tt]he|[Oo]ur) {_PIECE}\b[^.;]{{0,120}}\b{_SAID}\b")
# What the earlier version had: behind a verb, or a noun that is called wrong.
_OLD_TOLD = re.compile(
    rf"\b(?:{_WRONG}ly )?{_SAID}(?: {_WRONG}ly)?,?(?: in error,?)?(?: (?:on|in|last) \w{{3,12}})?(?: that)?"
    r" (.{3,200})$"
)
_OLD_CALLED = re.compile(rf"\b{_WRONG} ([^,]{{3,80}})")
_NEW_TOLD = re.compile(r"\bto (?:say|state|reflect|show|note|clarify|make clear|read)(?: that)? (.{3,200})$")
# One against the other in a breath: "Four hospitals were hit, not six", "is 43 rather than 34".
_AGAINST = re.compile(r"^(.{3,160}?),? (?:and not|not|rather than|instead of) ([^,]{1,60})$")
_POINTING = frozenset({"it", "that", "he", "she", "they", "this", "these", "there", "in", "both", "the"})
# What follows a note's first sentence by more than this tells of other things.
_MOST_FOLLOWING = 2
_LONGEST_NOTE = 600
_LEAST_SHARED = 2
_SHORT = 3
_MARKS = "“”\"'’,.()"
_EDGES = " \t\n•*.,:;()[]"


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article withdraws, what it puts in its place, and other articles' words that tell the same old number."""

    old: Quote
    new: Quote
    echoes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a note, up to a semicolon, with its place."""

    file: str
    start: int
    text: str

    def quote(self, first: int, last: int) -> Quote:
        """Some of its words, without marks around them."""
        words = self.text[first:last]
        first += len(words) - len(words.lstrip(_EDGES))
        words = words.strip(_EDGES)
        return Quote(self.file, self.start + first, self.start + first + len(words), words)


def read_corrections(readings: Sequence[Reading], passages: Sequence[Passage]) -> tuple[Correction, ...]:
    """The corrections that articles print, in (file, start) order; a note without both words tells of none."""
    found = [
        replace(one, echoes=tuple(_find_echoes(one, reading.quantities, passages)))
        for reading in readings
        for at, sentence in enumerate(reading.sentences)
        if sentence.place != "headline" and len(sentence.text) <= _LONGEST_NOTE and _NOTE.search(sentence.text)
        for one in _read_note(reading.file, reading.sentences[at : at + 1 + _MOST_FOLLOWING])
    ]
    return tuple(dict.fromkeys(found))


def _find_echoes(one: Correction, quantities: Sequence[Quantity], passages: Sequence[Passage]) -> Iterator[Quote]:
    """Where other articles have the number that is withdrawn, of what the new number counts."""
    new = [two for two in quantities if two.span.overlap(one.new.span) > 0]
    old = [two.low for two in quantities if two.span.overlap(one.old.span) > 0] or [read_number(one.old.exact)]
    if len(new) != 1 or len(old) != 1 or old[0] is None or not new[0].of:
        return
    for passage in passages:
        for two in passage.quantities if passage.file != one.old.file else ():
            if (two.low, two.high, two.unit, two.of) == (old[0], old[0], new[0].unit, new[0].of):
                yield quote_span(passage, two.span)


def compare_corrections(
    corrections: Sequence[Correction], stated: Sequence[Stated], passages: Sequence[Passage]
) -> Iterator[Disagreement]:
    """Updates: one entry for each correction, of the facts that the article's sentences on it tell."""
    for one in corrections:
        facts = _find_facts(one, stated, passages)
        if facts:
            yield Disagreement(
                id="",
                type="self",
                relation="updates",
                severity="low",
                statement=f"A source corrects what an earlier version of it said: “{one.old.exact}” then "
                f"“{one.new.exact}”.",
                explanation="The source withdraws the first words in a note of correction.",
                facts=facts,
                sides=(
                    make_side(one.old.exact, one.old.exact, [one.old, *one.echoes]),
                    make_side(one.new.exact, one.new.exact, [one.new]),
                ),
            )


def withdraw_words(entries: Sequence[Disagreement], corrections: Sequence[Correction]) -> list[Disagreement]:
    """The entries, open ones without the words that a correction withdraws, and without sides that have no others."""
    withdrawn = [old for one in corrections for old in (one.old, *one.echoes)]
    kept = []
    for entry in entries:
        if entry.relation in OPEN_RELATIONS and withdrawn:
            left = [replace(side, evidence=_keep_living(side.evidence, withdrawn)) for side in entry.sides]
            entry = replace(entry, sides=tuple(side for side in left if side.evidence))
        if len(entry.sides) > 1:
            kept.append(entry)
    return kept


def _keep_living(quotes: Sequence[Quote], withdrawn: Sequence[Quote]) -> tuple[Quote, ...]:
    return tuple(
        quote
        for quote in quotes
        if not any(old.file == quote.file and old.span.overlap(quote.span) > 0 for old in withdrawn)
    )


def _read_note(file: str, sentences: Sequence[Sentence]) -> Iterator[Correction]:
    clauses = [clause for sentence in sentences for clause in _cut_clauses(file, sentence)]
    notes = [
        at for at, clause in enumerate(clauses) if at == 0 or _NOTE.search(clause.text) or _OWN.search(clause.text)
    ]
    for clause in clauses:
        told = _NEW_TOLD.search(clause.text)
        first = told.start(1) if told else 0
        against = _AGAINST.match(clause.text[first:].rstrip(_EDGES))
        if against and (told or clause not in (clauses[at] for at in notes)):
            new, old = (clause.quote(first + against.start(side), first + against.end(side)) for side in (1, 2))
            yield Correction(old, new)
            return
    withdrawn = [one for at in notes if (one := _read_old(clauses[at])) is not None]
    told_now = [clause.quote(*told.span(1)) for clause in clauses if (told := _NEW_TOLD.search(clause.text))]
    told_now += [clause.quote(0, len(clause.text)) for at, clause in enumerate(clauses) if at not in notes]
    pairs = ((old, new) for old in withdrawn[:1] for new in told_now if new != old and _answers(old, new))
    yield from (Correction(old, new) for old, new in islice(pairs, 1))


def _cut_clauses(file: str, sentence: Sentence) -> Iterator[_Clause]:
    start = 0
    for text in sentence.text.split(";"):
        yield _Clause(file, sentence.start + start, text)
        start += len(text) + 1


def _read_old(note: _Clause) -> Quote | None:
    called = _OLD_CALLED.search(note.text)
    told = called or _OLD_TOLD.search(note.text)
    return note.quote(*told.span(1)) if told else None


def _answers(old: Quote, new: Quote) -> bool:
    """Whether words come in the place of others: they point back at them, or name what they name; no earlier ones."""
    mine, other = (_list_words(quote) for quote in (old, new))
    if not other or set(other) & EARLIER:
        return False
    has_number = any(character.isdigit() for character in new.exact)
    is_one_sort = not has_number or any(character.isdigit() for character in old.exact)
    is_linked = other[0] in _POINTING or any(len(word) > _SHORT for word in set(mine) & set(other))
    return is_linked and is_one_sort


def _list_words(quote: Quote) -> list[str]:
    return [word.strip(_MARKS).casefold() for word in quote.exact.split()]


def _find_facts(one: Correction, stated: Sequence[Stated], passages: Sequence[Passage]) -> tuple[str, ...]:
    """The facts that rest on the new words, else the one whose sentence in the article names most of what they name."""
    held = [
        told.fact.id
        for told in stated
        if any(claim.file == one.new.file and claim.span.overlap(one.new.span) > 0 for claim in told.claims)
    ]
    if held:
        return tuple(held)
    words = {word for quote in (one.old, one.new) for word in _list_words(quote)}
    own = [passage for passage in passages if passage.file == one.old.file and passage.facts]
    rated = [
        (len({token.text.casefold() for token in passage.tokens if token.pos in NOUNS} & words), -at)
        for at, passage in enumerate(own)
    ]
    most, at = max(rated, default=(0, 0))
    return (own[-at].facts[0][0],) if most >= _LEAST_SHARED else ()
