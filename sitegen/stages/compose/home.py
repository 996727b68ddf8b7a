"""The summary: the answer first, then what is disputed, then time, then how well each thing is carried."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from ...model.pages import Page
from ...model.stories import Evidence, Fact, SummarySentence, TimelineEntry
from ...values.days import show_edtf
from .contest import find_side
from .desk import Desk
from .evidence import EvidenceView, gather_evidence, list_evidence, list_open, sum_up
from .glance import GlanceView, sum_up_story
from .ledger import DisagreementView, show_disagreement
from .once import share_view
from .paths import DISAGREEMENTS, FACTS, HOME, TIMELINE, name_entry, name_fact_page
from .quotes import LinkView, QuoteView, show_quote
from .words import LANE, say_count, shorten_text, spell_count, spell_number, start_sentence

_DISAGREEMENTS_SHOWN = 3
_DATES_SHOWN = 6
_DATES_AT_LEAST = 3
_FACTS_SHOWN = 7
_LABELS_SHOWN = 6
_WHAT_LENGTH = 150
_SENTENCES_A_PARAGRAPH = 2
# Heights that the style sheet knows, and the height of a row of text, in rem.
_BULKS = (30, 45, 68, 100, 150, 225, 340)
_ROW_REM = 1.7


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with its one citation control: `labels` are what the control prints, `hint` what it says aloud.

    `bulk` names how much room its evidence will take at most, before a browser has laid it out.
    """

    id: str
    note: str
    text: str
    labels: str
    is_disputed: bool
    hint: str
    evidence: EvidenceView
    bulk: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """Sentences that are read together, and the strongest single quote for them, for the margin of a wide page."""

    sentences: tuple[SentenceView, ...]
    margin: QuoteView | None


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date worth knowing, in words, with what happened."""

    when: str
    what: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class FactList:
    """Some facts under a heading that says how well they are carried, and the way to all of them."""

    heading: str
    meaning: str
    facts: tuple[LinkView, ...]
    rest: LinkView | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The summary page. `notice` says what the reader must know first, `notice_more` are its details."""

    notice: str
    notice_more: tuple[str, ...]
    glance: GlanceView | None
    paragraphs: tuple[ParagraphView, ...]
    disputed: tuple[DisagreementView, ...]
    all_disputed: LinkView | None
    no_dispute: str
    dates: tuple[KeyDate, ...]
    timeline: LinkView
    lists: tuple[FactList, ...]


def compose_home(desk: Desk) -> tuple[Page, ...]:
    """The summary page."""
    return (
        Page(
            path=HOME,
            template="home.html",
            title=desk.story.title,
            description=_describe_story(desk),
            view=view_home(desk),
            section=HOME,
        ),
    )


@share_view
def view_home(desk: Desk) -> HomeView:
    """All that the summary page shows."""
    standing = desk.open_disagreements
    notice, more = _write_notice(desk)
    return HomeView(
        notice=notice,
        notice_more=more,
        glance=sum_up_story(desk),
        paragraphs=_build_paragraphs(desk),
        disputed=tuple(show_disagreement(desk, one) for one in standing[:_DISAGREEMENTS_SHOWN]),
        all_disputed=LinkView(_name_ledger(len(standing)), DISAGREEMENTS) if desk.story.disagreements else None,
        no_dispute=_say_no_dispute(desk),
        dates=_choose_dates(desk),
        timeline=LinkView("The whole timeline", TIMELINE),
        lists=tuple(one for one in (_list_agreed(desk), _list_alone(desk)) if one.facts),
    )


def _describe_story(desk: Desk) -> str:
    first = desk.story.summary[0].text if desk.story.summary else desk.story.title
    sources = say_count(len(desk.story.sources), "source")
    return shorten_text(f"{first} Compiled from {sources}, every sentence with its evidence.", 300)


def _write_notice(desk: Desk) -> tuple[str, tuple[str, ...]]:
    """What stands above the summary: nothing to show, sentences withheld, or that no editor has looked at it."""
    withheld = tuple(f"{problem.code} {problem.where}: {problem.what}".strip() for problem in desk.edition.withheld)
    if not desk.facts:
        return "No fact has been found in these articles, so there is nothing to summarise.", withheld
    if withheld:
        number = start_sentence(spell_count(len(withheld), "sentence"))
        verb = "is" if len(withheld) == 1 else "are"
        return f"{number} of this summary {verb} withheld: the evidence did not carry every word.", withheld
    if not desk.story.summary:
        return "This story has no summary yet. The facts and the timeline are complete.", ()
    if len(desk.story.sources) == 1:
        return "One source: there is nothing to compare it with.", ()
    if not any(fact.state in ("reviewed", "pinned") for fact in desk.facts):
        return (
            "A machine’s draft: every sentence is checked against its quotes; no editor has reviewed it.",
            (),
        )
    return "", ()


def _build_paragraphs(desk: Desk) -> tuple[ParagraphView, ...]:
    """The sentences by twos; a last one that would stand alone joins those before it."""
    sentences = desk.story.summary
    cuts = list(range(0, len(sentences), _SENTENCES_A_PARAGRAPH))
    if len(cuts) > 1 and len(sentences) % _SENTENCES_A_PARAGRAPH == 1:
        cuts.pop()
    pairs = tuple(pairwise((*cuts, len(sentences))))
    return tuple(
        ParagraphView(
            sentences=tuple(_show_sentence(desk, number, sentences[number]) for number in range(start, end)),
            margin=margin,
        )
        for (start, end), margin in zip(pairs, _choose_margins(desk, [sentences[a:b] for a, b in pairs]), strict=True)
    )


def _show_sentence(desk: Desk, number: int, sentence: SummarySentence) -> SentenceView:
    facts = _cited_facts(desk, sentence)
    labels = [str(source.label) for source in desk.list_carriers(facts)]
    evidence = gather_evidence(desk, facts)
    shown = " ".join(labels) if len(labels) <= _LABELS_SHOWN else say_count(len(labels), "source")
    return SentenceView(
        id=f"t{number + 1:02}",
        note=f"n-t{number + 1:02}",
        text=sentence.text,
        labels=shown,
        is_disputed=bool(list_open(desk, facts)),
        hint=f"Evidence {shown}: " + sum_up(desk, facts).replace(" · ", ", "),
        evidence=evidence,
        bulk=f"bulk-{_estimate_bulk(evidence)}",
    )


def _estimate_bulk(evidence: EvidenceView) -> int:
    """The smallest of `_BULKS` that holds the evidence on a narrow phone, the last for what none holds."""
    quotes = [quote for line in evidence.lines for quote in line.quotes]
    written = [
        sum(len(piece.text) for piece in quote.pieces) + len(quote.by) + len(quote.lead) + 40 for quote in quotes
    ]
    written += [len(link.text) + 20 for link in (*evidence.facts, *evidence.disagreements)]
    rows = 6 + 2 * len(evidence.lines) + sum(2 + length // 30 for length in written)
    return next((bulk for bulk in _BULKS if rows * _ROW_REM <= bulk), _BULKS[-1])


def _cited_facts(desk: Desk, sentence: SummarySentence) -> tuple[Fact, ...]:
    return tuple(desk.fact_by_id[fact] for fact in sentence.facts if fact in desk.fact_by_id)


def _choose_margins(desk: Desk, paragraphs: list[tuple[SummarySentence, ...]]) -> list[QuoteView | None]:
    """A quote for the margin of each paragraph, none twice, and none of one source after another if it can be."""
    chosen: list[Evidence | None] = []
    for sentences in paragraphs:
        chosen.append(_choose_margin(desk, sentences, tuple(one for one in chosen if one)))
    return [show_quote(desk, one) if one else None for one in chosen]


def _choose_margin(desk: Desk, sentences: tuple[SummarySentence, ...], before: tuple[Evidence, ...]) -> Evidence | None:
    """The quote for a paragraph: words in dispute if there are any, else whole sentences rather than a headline."""
    facts = tuple(fact for sentence in sentences for fact in _cited_facts(desk, sentence))
    taken = {(one.source, one.quote) for one in before}
    found = [one for one in list_evidence(facts) if (one.source, one.quote) not in taken]
    open_ones = list_open(desk, facts)
    told = {one.source for one in before}

    def rank(one: Evidence) -> tuple[bool, bool, bool, bool, bool, bool, int, int]:
        side = find_side(one, open_ones)
        length = len(one.quote.shown)
        return (
            side is None,
            side is not None and side[0] == 0,
            one.support != "full",
            _is_headline(desk, one),
            not 40 <= length <= 200,
            one.source in told,
            desk.source_by_id[one.source].label,
            one.quote.start,
        )

    return min(found, key=rank) if found else None


def _is_headline(desk: Desk, evidence: Evidence) -> bool:
    """Whether the words stand in a headline, which says less exactly what the article says."""
    reading = desk.reading_by_id.get(evidence.source)
    return reading is not None and any(
        sentence.place == "headline" and sentence.span.overlap(evidence.quote.span) for sentence in reading.sentences
    )


def _name_ledger(count: int) -> str:
    return f"All {count} disagreements" if count > _DISAGREEMENTS_SHOWN else "The whole ledger"


def _say_no_dispute(desk: Desk) -> str:
    if desk.open_disagreements:
        return ""
    if not desk.facts:
        return "There is no fact to compare."
    if len(desk.story.sources) < 2:
        return "With one source there is nothing to compare."
    return "The sources do not contradict each other. That is not corroboration: see what only one line says."


def _choose_dates(desk: Desk) -> tuple[KeyDate, ...]:
    """The weightiest entry of each of the weightiest dates, what several sources tell first, in order of time.

    A story of very few dates shows further entries of them, so that the list says what happened.
    """

    def weigh_entry(entry: TimelineEntry) -> tuple[bool, float, str]:
        weight = max((desk.fact_by_id[fact].weight for fact in entry.facts if fact in desk.fact_by_id), default=0.0)
        return len(entry.sources) < 2, -weight, entry.id

    dated = [entry for entry in desk.story.timeline if entry.when.edtf]
    ordered = sorted(dated, key=weigh_entry)
    first_of_date = {entry.when.edtf: entry for entry in reversed(ordered)}
    firsts = [entry for entry in ordered if first_of_date[entry.when.edtf] == entry]
    others = [entry for entry in ordered if entry not in firsts]
    chosen = {*firsts[:_DATES_SHOWN], *others[: max(0, _DATES_AT_LEAST - len(firsts))]}
    return tuple(
        KeyDate(
            show_edtf(entry.when.edtf), shorten_text(entry.what, _WHAT_LENGTH), _name_lane(entry), name_entry(entry.id)
        )
        for entry in dated
        if entry in chosen
    )


def _name_lane(entry: TimelineEntry) -> str:
    """The lane, where it is not the usual one."""
    return "" if entry.kind == "happened" else LANE[entry.kind]


def _list_agreed(desk: Desk) -> FactList:
    lines = len(desk.line_numbers)
    agreed = [
        fact
        for fact in desk.facts
        if lines > 1
        and desk.agreements[fact.id] == "agreed"
        and len({source.line for source in desk.list_carriers((fact,))}) == lines
    ]
    return _list_facts(
        agreed,
        f"Agreed by all lines ({len(agreed)})",
        f"{'Both' if lines == 2 else f'All {spell_number(lines)}'} reporting lines state "
        f"{'this' if len(agreed) == 1 else 'these'}.",
        LinkView("All that lines agree on", f"{FACTS.removesuffix('index.html')}agreed/index.html"),
    )


def _list_alone(desk: Desk) -> FactList:
    alone = [fact for fact in desk.facts if desk.agreements[fact.id] in ("one-line", "single")]
    return _list_facts(
        alone,
        f"Only one line says ({len(alone)})",
        f"No other reporting line confirms or denies {'it' if len(alone) == 1 else 'these'}.",
        LinkView(f"All {len(alone)}", f"{FACTS.removesuffix('index.html')}one-line/index.html"),
    )


def _list_facts(facts: list[Fact], heading: str, meaning: str, rest: LinkView) -> FactList:
    """The weightiest of `facts` in story order."""
    chosen = set(sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:_FACTS_SHOWN])
    return FactList(
        heading=heading,
        meaning=meaning,
        facts=tuple(LinkView(fact.text, name_fact_page(fact.id)) for fact in facts if fact in chosen),
        rest=rest if len(facts) > _FACTS_SHOWN else None,
    )
