"""How a sentence tells what it cites: both sides of a dispute, whose words, denied or not, sure or not, by how many.

Each rule finds what misleads though every number and name is proved; what it cannot judge it lets pass.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...model.readings import Reading, Sentence, Timex
from ...model.spans import Quote
from ...model.stories import Disagreement, Entity, Fact, Source
from ..agreement import stands_in_text
from ..quotations.printed import Printed, read_all_printed
from .cited import place_timexes
from .reports import ThinReport, find_thin_reports
from .sides import HiddenSides, find_hidden_sides
from .turns import TurnedWord, find_turned_words
from .voices import VanishedVoice, find_vanished_voices

Mistold = HiddenSides | VanishedVoice | TurnedWord | ThinReport


@dataclass(frozen=True, slots=True)
class Background:
    """What a sentence is held to besides its facts: `sentences` of each file in text order, `lines` by file.

    So are `timexes`, and what each file has `printed` in quotation marks.
    """

    disagreements: tuple[Disagreement, ...] = ()
    entities: tuple[Entity, ...] = ()
    lines: Mapping[str, str] = field(default_factory=dict)
    sentences: Mapping[str, Sequence[Sentence]] = field(default_factory=dict)
    timexes: Mapping[str, Sequence[Timex]] = field(default_factory=dict)
    printed: Mapping[str, Printed] = field(default_factory=dict)


def gather_background(
    disagreements: Iterable[Disagreement],
    entities: Iterable[Entity],
    sources: Iterable[Source],
    readings: Iterable[Reading],
) -> Background:
    """The background of all sentences of a story; without `readings`, quotes stand without what is around them."""
    read = tuple(readings)
    return Background(
        tuple(disagreements),
        tuple(entities),
        {source.file: source.line for source in sources if source.line},
        {reading.file: reading.sentences for reading in read},
        place_timexes(read),
        read_all_printed(read),
    )


def find_mistold(
    text: str, facts: Sequence[Fact], background: Background, *, sides: Sequence[Disagreement] | None = None
) -> tuple[Mistold, ...]:
    """What `text` hides, leaves out or turns of what `facts` rest on; each rule in its order.

    `sides` are the entries of which it has to show all values, those of the background unless they are given.
    """
    evidence = [one for fact in facts for one in fact.evidence if stands_in_text(one)]
    contexts = [context for one in evidence for context in list_contexts(one.quote, background.sentences)]
    return (
        *find_hidden_sides(text, [fact.id for fact in facts], background.disagreements if sides is None else sides),
        *find_vanished_voices(text, facts, background.entities),
        *find_turned_words(text, evidence, contexts),
        *find_thin_reports(text, facts, background.disagreements, lines=background.lines, contexts=contexts),
    )


def list_contexts(quote: Quote, sentences: Mapping[str, Sequence[Sentence]]) -> Iterator[str]:
    """The sentences of its article that a quote stands in, in text order; the quote alone where none are known."""
    known = sentences.get(quote.file, ())
    found = False
    for sentence in known[max(0, bisect_left(known, quote.start, key=lambda one: one.end) - 1) :]:
        if sentence.start >= quote.end:
            break
        if sentence.end > quote.start:
            found = True
            yield sentence.text
    if not found:
        yield quote.shown
