"""Between the halves: what people decide about what is stored."""

from __future__ import annotations

from collections.abc import Container, Mapping

from ..model.articles import Article
from ..model.contents import Content, Edited, SourceRecord
from ..model.edits import Candidate, HandEdits, Operation, Parked
from ..model.problems import Problem
from ..model.spans import Quote
from ..model.stories import Disagreement, Fact, Ledger
from ..stages.edit import (
    Ticks,
    find_changed,
    fold_edits,
    fold_sources,
    make_operation,
    propose_pairs,
    read_hand_edits,
    read_worksheet,
    write_worksheet,
)
from ..stages.edit import fold_published as fold_published_edits
from ..values.anchors import find_similar, find_words, is_same_place, name_difference, share_place
from ..values.dates.edtf import show_when
from ..values.proof import cite_facts, find_unproved_dates, find_unproved_numbers

_EMPTY = Ledger("", "", (), (), (), (), ())


def settle_sources(content: Content) -> tuple[SourceRecord, ...]:
    """What is known of the articles with people's decisions about them folded in."""
    return fold_sources(content.sources, content.operations)


def fold_decisions(
    content: Content, articles: tuple[Article, ...], operations: tuple[Operation, ...]
) -> tuple[Edited, tuple[Parked, ...]]:
    """What is stored with these decisions folded in, and those that cannot be applied."""
    return fold_edits(content.ledger or _EMPTY, content.sources, operations, articles)


def fold_published(content: Content, articles: tuple[Article, ...]) -> tuple[Edited, tuple[Parked, ...]]:
    """The same as the site tells it: words that nobody has looked at yet are shown, or wait, as the settings say."""
    is_new_shown = content.settings.publish == "all-marked"
    ledger, operations = content.ledger or _EMPTY, content.operations
    return fold_published_edits(ledger, content.sources, operations, articles, is_new_shown=is_new_shown)


def word_decision(said: Operation, ledger: Ledger, *, taken: Container[str]) -> Operation:
    """A person's decision with its id, anchored by the evidence of its targets in `ledger`."""
    return make_operation(said, ledger, taken=taken)


def place_words(article: Article, words: str) -> Quote | None:
    """Where words stand in an article, quotation marks, dashes and spaces aside; None unless they do so once."""
    return find_words(article, words)


def read_by_hand(machine: Ledger, by_hand: Ledger) -> HandEdits:
    """The decisions that a person's changes of the machine's ledger stand for."""
    return read_hand_edits(machine, by_hand)


def lay_out_worksheet(
    facts: tuple[Fact, ...],
    disagreements: tuple[Disagreement, ...],
    pairs: tuple[Candidate, ...],
    *,
    labels: Mapping[str, int],
    lines: Mapping[str, str],
    texts: Mapping[str, str],
) -> str:
    """A worksheet in Markdown; labels and lines of sources by file, texts of facts by id."""
    return write_worksheet(facts, disagreements, pairs, labels=labels, lines=lines, texts=texts)


def read_ticks(
    sheet: str,
    ledger: Ledger,
    operations: tuple[Operation, ...],
    *,
    labels: Mapping[str, int],
    texts: Mapping[str, str],
    where: str,
) -> tuple[tuple[Operation, ...], tuple[Problem, ...]]:
    """What a filled-in worksheet decides, without ids and anchors, and all that is wrong with it."""
    entries, problems = read_worksheet(sheet, where)
    ticks = Ticks(ledger, operations, labels=labels, texts=texts, where=where)
    read = [ticks.read_entry(entry) for entry in entries]
    faults = (*problems, *(fault for _, found in read for fault in found))
    return tuple(one for made, _ in read for one in made), faults


def find_changed_words(operation: Operation, edited: Edited, articles: tuple[Article, ...]) -> tuple[Quote, ...]:
    """The words a decision rested on that an article no longer has."""
    return find_changed(operation, edited.sources, articles)


def propose_same(edited: Edited, operations: tuple[Operation, ...]) -> tuple[Candidate, ...]:
    """Pairs of facts that may be one, likeliest first, for a person to judge."""
    return propose_pairs(edited.ledger.facts, operations)


def find_nearest(quote: Quote, article: Article) -> Quote | None:
    """The passage that is most like a quote that stands in the article no more; never to be published for it."""
    return find_similar(quote, article)


def explain_change(quote: Quote, other: Quote) -> str:
    """What forbids that the one quote is taken for the other."""
    return name_difference(quote.exact, other.exact)


def adds_words(quote: Quote, known: tuple[Quote, ...]) -> bool:
    """Whether a quote stands apart from all known ones."""
    return not any(is_same_place(quote, other) for other in known)


def weigh_places(quotes: tuple[Quote, ...], known: tuple[Quote, ...]) -> float:
    """How many of the quotes stand where one of the known ones does; each counts as much as it shares with it."""
    return sum(max((share_place(quote, other) for other in known), default=0.0) for quote in quotes)


def find_unproved_figures(fact: Fact, ledger: Ledger) -> tuple[str, ...]:
    """Numbers in digits and dates of a fact's sentence that neither stand in its quotes nor follow from its date."""
    cited = cite_facts((fact,), ledger.disagreements, ledger.entities)
    numbers = (one for one in find_unproved_numbers(fact.text, cited) if any(sign.isdigit() for sign in one))
    return tuple(dict.fromkeys((*numbers, *find_unproved_dates(fact.text, cited))))


def show_date(edtf: str) -> str:
    """A date in words, as the pages show it."""
    return show_when(edtf)
