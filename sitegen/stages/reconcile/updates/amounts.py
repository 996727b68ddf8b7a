"""How many, how far, how fast: what an earlier report says that nobody told, and a later one tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.readings import Quantity
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.units import convert_unit
from ..deeds import NEGATIONS, NOUNS, Deed, cut_deed, find_phrase
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..passages import Passage, Told, quote_tokens, show_words
from .turning import Turn, report_turns

# By the word behind "how": what is asked, a count or a measure; its unit; and the words that may follow the answer.
_ASKED = {
    **dict.fromkeys(("close", "far"), "away"),
    **dict.fromkeys(("high", "tall"), "high"),
    **dict.fromkeys(("fast", "quickly"), "fast"),
    "deep": "deep",
    "many": "many",
}
_UNITS = {"away": "km", "high": "km", "deep": "km", "fast": "km/h"}
_FOLLOWED = {
    "away": read_words("from behind away off beyond outside ahead north south east west of"),
    "high": read_words("high tall above in"),
    "deep": read_words("deep below beneath under down"),
    "fast": read_words(", . when as before at on in and"),
}
_SAYING = read_words("say know tell give confirm disclose specify reveal determine clear certain establish")
_IGNORING = read_words("unclear unknown uncertain early")
_BEFORE = 12
_YET = read_words("yet early still immediately")
_LONGEST = 24
_STEPS = 4


def compare_amounts(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each amount that is asked for in one article and told in a later one."""
    deeds = [deed for deed in deeds if deed.passage.sentence.place != "headline"]
    asked = [(what, one) for deed in deeds for what, one in _read_asked(deed, cast)]
    for what in sorted({what for what, _ in asked}):
        told = _read_counts(deeds) if what == "many" else _read_measures(deeds, what, cast)
        yield from report_turns(
            [one for mine, one in asked if mine == what],
            list(told),
            kind="knowledge",
            severity="medium",
            told="What had not been told in earlier reports is told in later ones",
        )


def _read_asked(deed: Deed, cast: Cast) -> Iterator[tuple[str, Turn]]:
    """ "Did not say how close the car was", "too early to say how many passengers were on board"."""
    tokens = deed.passage.tokens
    for at, token in enumerate(tokens[:-1]):
        what = _ASKED.get(tokens[at + 1].text.casefold(), "")
        if token.text.casefold() != "how" or not what or not _is_below(deed, at):
            continue
        before = range(max(0, at - _BEFORE), at)
        near = [place for place in before if _is_unknown(deed, place)]
        if not near:
            continue
        counted = classify_word(tokens[tokens[at + 1].head].lemma.casefold())
        bearers = frozenset({counted}) if what == "many" else cast.name_all(deed, deed.agents)
        subjects = [one for one in range(near[0]) if tokens[one].dep in ("nsubj", "expl", "nsubjpass")]
        first = find_phrase(tokens, subjects[-1]) if subjects else near[0]
        last = max(cut_deed(deed)[1], at + 1)
        if bearers and last - first <= _LONGEST:
            words = show_words(deed.passage, first, last)
            quote = quote_tokens(deed.passage, first, last, is_widened=False)
            is_passing = any(tokens[place].text.casefold() in _YET for place in before)
            yield what, Turn(bearers, Told(deed.passage, "asked", words, quote), is_passing)


def _is_below(deed: Deed, at: int) -> bool:
    """Whether a word hangs on the verb, or on what hangs on it."""
    tokens = deed.passage.tokens
    place = at
    for _ in range(_STEPS):
        if tokens[place].pos in ("VERB", "AUX"):
            return False
        if tokens[place].head == deed.at:
            return True
        place = tokens[place].head
    return False


def _is_unknown(deed: Deed, at: int) -> bool:
    tokens = deed.passage.tokens
    lemma = tokens[at].lemma.casefold()
    denying = {tokens[child].text.casefold() for child in deed.children[at]}
    above = {tokens[child].text.casefold() for child in deed.children[tokens[at].head]}
    return lemma in _IGNORING or (lemma in _SAYING and bool((denying | above) & NEGATIONS))


def _read_counts(deeds: Sequence[Deed]) -> Iterator[Turn]:
    for deed, (first, last) in _list_clauses(deeds):
        for quantity in deed.passage.quantities:
            is_count = not quantity.unit and bool(quantity.of)
            if is_count and _holds(deed.passage, first, last, quantity):
                yield Turn(frozenset({classify_word(quantity.of)}), _tell_clause(deed.passage, first, last))


def _read_measures(deeds: Sequence[Deed], asked: str, cast: Cast) -> Iterator[Turn]:
    wanted = convert_unit(0.0, _UNITS[asked])[1]
    for deed, _ in _list_clauses(deeds):
        tokens, passage = deed.passage.tokens, deed.passage
        nouns = [at for at in (*deed.agents, *deed.patients) if tokens[at].pos in (*NOUNS, "PRON")]
        bearers = cast.name_all(deed, nouns)
        for quantity in passage.quantities if bearers else ():
            inside = [at for at, token in enumerate(tokens) if quantity.start <= token.start < quantity.end]
            behind = inside[-1] + 1 if inside else len(tokens)
            is_one = bool(quantity.unit) and convert_unit(0.0, quantity.unit)[1] == wanted
            if is_one and behind < len(tokens) and tokens[behind].text.casefold() in _FOLLOWED[asked]:
                last = max([behind, *(at for at in deed.children[behind] if tokens[at].dep == "pobj")])
                yield Turn(bearers, _tell_clause(passage, inside[0], last if last > behind else behind - 1))


def _list_clauses(deeds: Sequence[Deed]) -> Iterator[tuple[Deed, tuple[int, int]]]:
    yield from ((deed, cut_deed(deed)) for deed in deeds if deed.stance == "flat" and not deed.is_denied)


def _holds(passage: Passage, first: int, last: int, quantity: Quantity) -> bool:
    return passage.tokens[first].start <= quantity.start and quantity.end <= passage.tokens[last].end


def _tell_clause(passage: Passage, first: int, last: int) -> Told:
    quote = quote_tokens(passage, first, last, is_widened=False)
    return Told(passage, "told", show_words(passage, first, last), quote)
