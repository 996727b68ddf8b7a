"""One act of the same doers upon the same thing, with another filling of a slot that holds but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ....model.stories import Disagreement, Severity
from ..deeds import LONGEST_DEED, Deed, find_phrase, name_head
from ..lexicon import read_words
from ..passages import MOST_TOLD, Told, list_words, part_told, quote_tokens, report_told, show_words
from ..sides import join_words
from .frames import Matter, are_one_matter, is_noun
from .pairing import share_no_word

_WITHIN = read_words("in at on under inside beneath below from behind")


@dataclass(frozen=True, slots=True)
class _Slot:
    """What is asked, the verbs that leave room for one answer, and the prepositions that lead it in.

    `takes_places` holds where the answer may name a place; elsewhere it may not, since places lie in one another.
    """

    asks: str
    verbs: frozenset[str]
    leads: frozenset[str]
    severity: Severity = "medium"
    takes_places: bool = False


_SLOTS = (
    _Slot("where it began", read_words("begin start originate erupt break ignite"), _WITHIN),
    _Slot("where it was put", read_words("hide conceal plant place bury store stash"), _WITHIN),
    _Slot("where it has its seat", read_words("base headquarter"), read_words("in at from"), takes_places=True),
    _Slot("where somebody was born", read_words("bear"), read_words("in at"), takes_places=True),
    _Slot("whose it is", read_words("belong"), read_words("to"), takes_places=True),
    _Slot("how it is paid", read_words("pay settle"), read_words("in with")),
    _Slot(
        "where it was taken",
        read_words("tow fly transport transfer extradite deport evacuate airlift"),
        read_words("to"),
        takes_places=True,
    ),
    _Slot("what the charge is", read_words("charge"), read_words("with"), "high"),
    _Slot("what the conviction is for", read_words("convict"), read_words("of"), "high"),
    _Slot("what somebody died of", read_words("die"), read_words("of from")),
    _Slot("with what it was done", read_words("stab shoot strike beat attack kill hit"), read_words("with")),
)


def compare_fillings(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on acts whose place, means, charge or cause differs between articles."""
    for slot in _SLOTS:
        filled = [(matter, told) for matter in matters if (told := _fill(matter, slot)) is not None]
        yield from _report(filled, slot)


def _report(filled: Sequence[tuple[Matter, Told]], slot: _Slot) -> Iterator[Disagreement]:
    matters = {told.quote: matter for matter, told in filled}

    def is_linked(one: Told, two: Told) -> bool:
        return are_one_matter(matters[one.quote], matters[two.quote])

    for part in part_told([told for _, told in filled][:MOST_TOLD], is_linked, share_no_word, is_strict=False):
        yield report_told(
            part,
            kind="predicate",
            relation="differs",
            severity=slot.severity,
            statement=f"Sources differ on {slot.asks}: {join_words(list_words(part), 'or')}.",
            explanation="There is room for one answer, and the sources give several.",
        )


def _fill(matter: Matter, slot: _Slot) -> Told | None:
    deed = matter.deed
    if deed.lemma not in slot.verbs or matter.is_denied:
        return None
    tokens, children = deed.passage.tokens, deed.children
    nouns = [
        noun
        for child in children[deed.at]
        if tokens[child].text.casefold() in slot.leads and tokens[child].dep in ("prep", "dative")
        for noun in children[child]
        if is_noun(tokens[noun]) and not _is_timed(deed, noun)
    ]
    is_apart = slot.takes_places or not any(_is_place(deed, noun) for noun in nouns)
    return _tell(deed, nouns) if nouns and is_apart else None


def _is_place(deed: Deed, noun: int) -> bool:
    start = deed.passage.tokens[noun].start
    return any(one.kind == "place" and one.start <= start < one.end for one in deed.passage.mentions)


def _is_timed(deed: Deed, noun: int) -> bool:
    start = deed.passage.tokens[noun].start
    spans = (*(one.span for one in deed.passage.timexes), *(one.span for one in deed.passage.quantities))
    return any(span.start <= start < span.end for span in spans)


def _tell(deed: Deed, nouns: Sequence[int]) -> Told | None:
    passage, tokens = deed.passage, deed.passage.tokens
    beside = [at for noun in nouns for at in deed.children[noun] if tokens[at].dep in ("appos", "compound", "poss")]
    value = " ".join(sorted(set().union(*(name_head(passage, at) for at in (*nouns, *beside)))))
    subjects = [find_phrase(tokens, at) for at in (*deed.agents, *deed.patients) if at < deed.at]
    first = min([deed.at, find_phrase(tokens, nouns[0]), *(at for at in subjects if deed.at - at <= LONGEST_DEED)])
    last = max(deed.at, *nouns, *(at for at in beside if at > nouns[-1]))
    if not value or last - first > 2 * LONGEST_DEED:
        return None
    return Told(passage, value, show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False))
