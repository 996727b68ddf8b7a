"""Who joined in: a list of names that do one thing, and a later list that holds all of them and more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ....model.readings import Token
from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..days import is_plain_day
from ..deeds import Deed, find_phrase, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast, meet_bearers
from ..matters.slots.frames import ALIKE_TWICE
from ..passages import MOST_TOLD, Told, order_words, quote_tokens, report_told, show_words
from ..sides import join_words

_WITHIN = read_words("in across of throughout")
_JOINS = read_words("and , &")
_BEGINNING = read_words("begin start")
_PERFECT = read_words("have has")
_LONGEST = 30
_LATER = "Later reports name more of those who did this"
_OTHERS = "Some reports name more of those who did this than others"


@dataclass(frozen=True, slots=True)
class _List:
    """The names that do something, what leads them in ("in"), what they do it to, and whether it is done by now."""

    names: frozenset[str]
    lead: str
    upon: frozenset[str]
    deed: Deed
    told: Told
    is_perfect: bool


def compare_joiners(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """An update for two lists of which the later has more; of one day, where both tell what has been done so far."""
    lists = [one for deed in deeds if (one := _read_list(deed, cast)) is not None][:MOST_TOLD]
    for one, two in combinations(lists, 2):
        less, more = sorted((one, two), key=lambda found: len(found.names))
        if less.names < more.names and _are_of_one(less, more):
            told = [less.told, more.told]
            is_by_day = less.deed.passage.day < more.deed.passage.day
            yield report_told(
                told,
                kind="actor",
                relation="updates",
                severity="medium",
                statement=f"{_LATER if is_by_day else _OTHERS}: {join_words(order_words(told), 'then')}.",
                explanation="The sides stand in the order of publication."
                if is_by_day
                else "The reports are of one day; the longer list holds all names of the shorter one.",
            )


def _read_list(deed: Deed, cast: Cast) -> _List | None:
    tokens, children = deed.passage.tokens, deed.children
    head = tokens[deed.at].head
    is_begun = tokens[deed.at].dep == "xcomp" and tokens[head].lemma.casefold() in _BEGINNING
    verb = head if is_begun else deed.at
    is_counted = any(tokens[at].dep == "nummod" and tokens[at].head in deed.patients for at in range(len(tokens)))
    is_told = (
        deed.stance == "flat"
        and not is_counted
        and tokens[verb].tag in ("VBD", "VBN", "VBZ", "VBP")
        and not deed.is_denied
    )
    if not is_told or not deed.patients or deed.passage.sentence.place == "headline":
        return None
    helping = [at for at in children[verb] if tokens[at].dep in ("aux", "auxpass") and at < verb]
    first, names = _read_run(tokens, min([verb, *helping]))
    if not names or verb - first > _LONGEST:
        return None
    lead = tokens[first - 1].text.casefold() if first else ""
    noun = tokens[first - 1].head if lead in _WITHIN else first
    if lead in _WITHIN and tokens[noun].dep == "pobj" and tokens[tokens[noun].head].text.casefold() != "of":
        return None
    start = find_phrase(tokens, noun) if lead in _WITHIN else first
    told = tell_deed(deed, "")
    last = max(at for at, token in enumerate(tokens) if token.start < told.quote.end)
    quote = quote_tokens(deed.passage, start, last, is_widened=False)
    words = show_words(deed.passage, start, last)
    is_perfect = any(tokens[at].text.casefold() in _PERFECT for at in helping)
    told = Told(deed.passage, ", ".join(sorted(names)), words, quote)
    return _List(names, lead if lead in _WITHIN else "", cast.name_all(deed, deed.patients), deed, told, is_perfect)


def _read_run(tokens: Sequence[Token], end: int) -> tuple[int, frozenset[str]]:
    """Where the names begin that stand right before a verb, and the names: "Asia, Latin America and Europe"."""
    first = end
    while first > 0 and (tokens[first - 1].pos == "PROPN" or tokens[first - 1].text.casefold() in _JOINS):
        first -= 1
    while first < end and tokens[first].pos != "PROPN":
        first += 1
    names: list[list[str]] = [[]]
    for token in tokens[first:end]:
        if token.pos == "PROPN":
            names[-1].append(token.text.casefold())
        else:
            names.append([])
    return first, frozenset(" ".join(words) for words in names if words)


def _are_of_one(less: _List, more: _List) -> bool:
    one, two = less.deed.passage, more.deed.passage
    is_one_act = less.deed.lemma == more.deed.lemma and less.lead == more.lead
    is_in_turn = one.day < two.day or (one.day == two.day and less.is_perfect and more.is_perfect)
    are_dated = is_plain_day(one.day) and is_plain_day(two.day)
    is_upon_one = bool(meet_bearers(less.upon, more.upon))
    is_one = is_one_act and is_upon_one and one.file != two.file and are_dated and is_in_turn
    return is_one and compare_terms(one.terms, two.terms) >= ALIKE_TWICE
