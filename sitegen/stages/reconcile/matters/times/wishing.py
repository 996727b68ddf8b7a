"""What should be done: one side wants it, another wants the opposite or calls it wrong, in one article or in two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....model.stories import Disagreement
from .....values.concepts import classify_word
from .....values.opposites import find_course
from ...deeds import NEGATIONS, Deed, cut_deed
from ...lexicon import read_words
from ...passages import Told, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.pairing import gather_rows

_OUGHT = read_words("should must ought shall")
_WANTING = read_words("want demand urge call order allow request insist deserve")
_REACH = 10
# Whoever is only "a person" may be anybody.
_PEOPLE = frozenset({classify_word("person")})


@dataclass(frozen=True, slots=True)
class _Wish:
    """A course that somebody holds to be right, by the side of it, and whom it would befall."""

    side: int
    bearers: frozenset[str]
    told: Told


def compare_wishes(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each course, and whoever it befalls, that some hold to be right and others the opposite of it."""
    for wishes in gather_rows(found for deed in deeds for found in _read_wish(deed, cast)):
        while wishes:
            near = [wishes.pop(0)]
            for one in near:
                met = [two for two in wishes if meet_bearers(one.bearers, two.bearers) - _PEOPLE]
                near += met
                wishes = [two for two in wishes if two not in met]
            if len({one.side for one in near}) > 1:
                told = [one.told for one in near]
                yield report_told(
                    told,
                    kind="predicate",
                    severity="high",
                    has_values=False,
                    statement=f"It is disputed what should be done: {join_words(list_words(told), 'or')}.",
                    explanation="These are positions; neither sets the other right.",
                )


def _read_wish(deed: Deed, cast: Cast) -> Iterator[tuple[int, _Wish]]:
    """ "He should stay", "they demand that she be released", "must not be deported"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    course = find_course(deed.lemma)
    if course is None or deed.passage.sentence.place == "headline":
        return
    head = tokens[deed.at].head
    has_ought = any(tokens[at].tag == "MD" and tokens[at].lemma.casefold() in _OUGHT for at in own)
    is_wanted = tokens[deed.at].dep in ("ccomp", "xcomp") and tokens[head].lemma.casefold() in _WANTING
    is_bare = is_wanted and (tokens[deed.at].tag == "VB" or any(tokens[at].text == "be" for at in own))
    nouns = deed.patients or deed.agents
    bearers = cast.name_all(deed, nouns)
    if not (has_ought or is_bare) or not bearers:
        return
    places = [head] if is_bare and 0 <= deed.at - head <= _REACH else []
    is_denied = deed.is_denied or any(tokens[at].text.casefold() in NEGATIONS for at in own)
    first, last = cut_deed(deed)
    first = min(first, *places) if places else first
    side = int(course.side ^ is_denied)
    words, quote = show_words(deed.passage, first, last), quote_tokens(deed.passage, first, last, is_widened=False)
    yield course.row, _Wish(side, bearers, Told(deed.passage, str(side), words, quote))
