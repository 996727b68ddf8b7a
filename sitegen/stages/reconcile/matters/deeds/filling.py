"""One act of the same doers upon the same thing, with another filling of a slot that holds but one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .....model.stories import Disagreement, Severity
from .....values.concepts import classify_word
from ...deeds import LONGEST_DEED, Deed, find_phrase, name_head
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, list_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.frames import Matter, are_one_matter, is_noun

_PART_OF = "of:"
_PART_LEADS = read_words("of on in at around")
# Who rams these drives them: what he hit stands elsewhere.
_DRIVEN = frozenset(classify_word(word) for word in read_words("car truck van vehicle lorry bus boat motorcycle"))
_WITHIN = read_words("in at on under inside beneath below from behind")


@dataclass(frozen=True, slots=True)
class _Slot:
    """What is asked, the verbs that leave room for one answer, and the prepositions that lead it in.

    `takes_places` holds where the answer may name a place; elsewhere it may not, since places lie in one another.
    `takes_objects` holds where what it is done to may answer as well, of one doer: many do it to many.
    """

    asks: str
    verbs: frozenset[str]
    leads: frozenset[str]
    severity: Severity = "medium"
    takes_places: bool = False
    takes_objects: bool = False


_SLOTS = (
    _Slot("where it began", read_words("begin start originate erupt break ignite"), _WITHIN),
    _Slot("where it was put", read_words("hide conceal plant place bury store stash"), _WITHIN),
    _Slot("where it has its seat", read_words("base headquarter"), read_words("in at from"), takes_places=True),
    _Slot("where somebody was born", read_words("bear"), read_words("in at"), takes_places=True),
    _Slot("where somebody was held", read_words("hold keep detain imprison"), _WITHIN),
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
    _Slot(
        "what it was for",
        read_words("arrest fine suspend dismiss sack fire expel ban jail imprison disqualify sue send_off"),
        read_words("for"),
    ),
    _Slot("what somebody died of", read_words("die"), read_words("of from")),
    _Slot(
        "what was hit",
        read_words("ram slam smash crash plough plow collide"),
        read_words("into with"),
        takes_objects=True,
    ),
    _Slot("with what it was done", read_words("stab shoot strike beat attack kill hit"), read_words("with")),
)


def compare_fillings(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on acts whose place, means, charge or cause differs between articles."""
    for slot in _SLOTS:
        filled = [found for matter in matters if (found := _fill(matter, slot)) is not None]
        yield from _report(filled, slot)


def _report(filled: Sequence[tuple[Matter, Told]], slot: _Slot) -> Iterator[Disagreement]:
    matters = {told.quote: matter for matter, told in filled}

    def is_linked(one: Told, two: Told) -> bool:
        return are_one_matter(matters[one.quote], matters[two.quote])

    for part in part_told([told for _, told in filled][:MOST_TOLD], is_linked, _exclude, is_strict=False):
        yield report_told(
            part,
            kind="predicate",
            relation="differs",
            severity=slot.severity,
            statement=f"Sources differ on {slot.asks}: {join_words(list_words(part), 'or')}.",
            explanation="There is room for one answer, and the sources give several.",
        )


def _exclude(one: str, two: str) -> bool:
    """Whether two answers name different things, and neither a part of the other; parts of one thing are two."""
    words = [set(value.split()) for value in (one, two)]
    heads = [{word for word in of if not word.startswith(_PART_OF)} for of in words]
    wholes = [{word.removeprefix(_PART_OF) for word in of if word.startswith(_PART_OF)} for of in words]
    return not heads[0] & (heads[1] | wholes[1]) and not heads[1] & wholes[0]


def _fill(matter: Matter, slot: _Slot) -> tuple[Matter, Told] | None:
    """The answer that a clause gives, with the matter apart from it."""
    deed = matter.deed
    tokens, children = deed.passage.tokens, deed.children
    particles = [tokens[at].text.casefold() for at in children[deed.at] if tokens[at].dep == "prt"]
    if "_".join([deed.lemma, *particles]) not in slot.verbs or matter.is_denied:
        return None
    nouns = [
        noun
        for child in children[deed.at]
        if tokens[child].text.casefold() in slot.leads and tokens[child].dep in ("prep", "dative")
        for noun in children[child]
        if (is_noun(tokens[noun]) or tokens[noun].dep == "pcomp") and not _is_timed(deed, noun)
    ]
    if slot.takes_objects:
        if len(deed.agents) > 1 or any(tokens[at].tag in ("NNS", "NNPS") for at in deed.agents):
            return None
        driven = matter.patients if nouns else frozenset()
        matter = replace(matter, agents=matter.agents | driven, patients=frozenset())
        if not nouns and deed.agents:
            nouns = [at for at in deed.patients if not name_head(deed.passage, at) & _DRIVEN]
    is_apart = slot.takes_places or not any(_is_place(deed, noun) for noun in nouns)
    told = _tell(deed, nouns, is_tight=slot.takes_objects) if nouns and is_apart else None
    return None if told is None else (matter, told)


def _is_place(deed: Deed, noun: int) -> bool:
    start = deed.passage.tokens[noun].start
    return any(one.kind == "place" and one.start <= start < one.end for one in deed.passage.mentions)


def _is_timed(deed: Deed, noun: int) -> bool:
    start = deed.passage.tokens[noun].start
    spans = (*(one.span for one in deed.passage.timexes), *(one.span for one in deed.passage.quantities))
    return any(span.start <= start < span.end for span in spans)


def _tell(deed: Deed, nouns: Sequence[int], *, is_tight: bool) -> Told | None:
    """The answer with its clause; its quote, if it `is_tight`, holds the answer only: the clause tells other things."""
    passage, tokens = deed.passage, deed.passage.tokens
    beside = [at for noun in nouns for at in deed.children[noun] if tokens[at].dep in ("appos", "compound", "poss")]
    leads = [at for noun in nouns for at in deed.children[noun] if tokens[at].text in _PART_LEADS]
    wholes = [at for lead in leads for at in deed.children[lead] if tokens[at].dep == "pobj"]
    shown = [at for at in wholes if tokens[tokens[at].head].text == "of"]
    ideas = {idea for at in (*nouns, *beside) for idea in name_head(passage, at)}
    value = " ".join(sorted(ideas | {f"{_PART_OF}{idea}" for at in wholes for idea in name_head(passage, at)}))
    subjects = [find_phrase(tokens, at) for at in (*deed.agents, *deed.patients) if at < deed.at]
    first = min([deed.at, find_phrase(tokens, nouns[0]), *(at for at in subjects if deed.at - at <= LONGEST_DEED)])
    last = max(deed.at, *nouns, *(at for at in (*beside, *shown) if at > nouns[-1]))
    if not value or last - first > 2 * LONGEST_DEED:
        return None
    start = find_phrase(tokens, nouns[0]) if is_tight else first
    return Told(passage, value, show_words(passage, first, last), quote_tokens(passage, start, last, is_widened=False))
