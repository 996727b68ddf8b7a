"""One event of the same ones, told in words that judge it differently: "rioters" and "demonstrators"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .....model.stories import Disagreement
from .....values.slants import find_slant
from ...deeds import Deed, find_phrase, list_children, name_head, tell_deed
from ...passages import Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ...wholes import tell_whole
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ANYBODY, Matter, are_one_matter_told, list_others
from ..slots.pairing import gather_rows
from ..slots.voices import is_own_voice

# The rows of verbs are numbered behind those of nouns.
_VERBS = 100
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Slanted:
    """A word that judges, by its row and side, told in a clause or beside the name of whom it is said.

    Of two of one row those are of one thing that share a name, or whose matters are one with the words left out.
    """

    row: int
    side: int
    word: str
    told: Told
    key: str = ""
    matter: Matter | None = None


def compare_framings(matters: Sequence[Matter], passages: Sequence[Passage], cast: Cast) -> Iterator[Disagreement]:
    """Entries on what outlets tell in words of their own that judge it differently; never an outlet that uses both."""
    slanted = [one for passage in passages for one in _read_named(passage)]
    for matter in matters:
        if is_own_voice(matter.passage, matter.deed.children, matter.deed.at):
            slanted += _read_slanted(matter, cast)
    for chosen in gather_rows((one.row, one) for one in slanted):
        steady = _drop_wavering(chosen)
        by_told = {id(one.told): one for one in steady}

        def is_linked(one: Told, two: Told, by_told: Mapping[int, _Slanted] = by_told) -> bool:
            return _are_one(by_told[id(one)], by_told[id(two)])

        for part in part_told([one.told for one in steady], is_linked):
            if by_told[id(part[0])].matter is None and not _is_custom(part):
                continue
            words = sorted({f"“{by_told[id(one)].word}”" for one in part})
            yield report_told(
                part,
                kind="framing",
                severity="low",
                statement=f"Sources choose words that judge differently: {join_words(list_words(part), 'or')}.",
                explanation=f"Each tells it so in its own voice; the words are {join_words(words, 'and')}.",
            )


def _is_custom(part: Sequence[Told]) -> bool:
    """Whether each side calls it so more than once: a word in passing is no stand."""
    return min(Counter(one.value for one in part).values()) >= _FEWEST


def _drop_wavering(slanted: Sequence[_Slanted]) -> list[_Slanted]:
    """Those of the articles that keep to one side of the row for one thing."""
    sides: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for one in slanted:
        sides[one.told.file, one.key].add(one.side)
    return [one for one in slanted if len(sides[one.told.file, one.key]) == 1]


def _read_named(passage: Passage) -> Iterator[_Slanted]:
    """ "The Omal regime", "the government of President Omal": a noun that stands beside the name it is said of."""
    tokens, children = passage.tokens, list_children(passage.tokens)
    for at, token in enumerate(tokens):
        pole = find_slant(token.lemma, is_verb=False) if token.pos == "NOUN" else None
        if pole is None or not is_own_voice(passage, children, at):
            continue
        leads = [one for one in children[at] if tokens[one].text.casefold() == "of"]
        beside = [one for one in children[at] if tokens[one].dep in ("compound", "poss")]
        beside += [one for lead in leads for one in children[lead] if tokens[one].dep == "pobj"]
        names = sorted(name for one in beside for name in name_head(passage, one) if name.startswith("@"))
        if names:
            first, last = min([find_phrase(tokens, at), *beside]), max([at, *beside])
            quote = quote_tokens(passage, first, last, is_widened=False)
            told = Told(passage, str(pole.side), show_words(passage, first, last), quote)
            yield _Slanted(pole.row, pole.side, token.text.casefold(), told, key=names[0])


def _read_slanted(matter: Matter, cast: Cast) -> Iterator[_Slanted]:
    """By its verb, and by each noun that does it, that it is done to, or that hangs on it by a preposition."""
    deed, tokens = matter.deed, matter.passage.tokens
    pole = find_slant(deed.lemma, is_verb=True)
    if pole is not None and matter.patients:
        told = tell_deed(deed, str(pole.side))
        yield _Slanted(_VERBS + pole.row, pole.side, tokens[deed.at].text.casefold(), told, "verb", matter)
    for nouns, slot in ((deed.agents, "agents"), (deed.patients, "patients"), (list_others(deed), "others")):
        for at in nouns:
            pole = find_slant(tokens[at].lemma, is_verb=False)
            if pole is not None and tokens[at].pos == "NOUN":
                rest = cast.name_all(deed, [one for one in nouns if one != at]) | _name_owner(deed, at, cast)
                changed = _fill(matter, slot, rest | {f"slant {pole.row}"})
                told = tell_whole(deed, [at], str(pole.side))
                yield _Slanted(pole.row, pole.side, tokens[at].text.casefold(), told, f"by {matter.verb}", changed)


def _fill(matter: Matter, slot: str, bearers: frozenset[str]) -> Matter:
    if slot == "agents":
        return replace(matter, agents=bearers)
    return replace(matter, patients=bearers) if slot == "patients" else replace(matter, others=bearers)


def _name_owner(deed: Deed, at: int, cast: Cast) -> frozenset[str]:
    """Whose it is, where that is named before the word: "the Omal regime"."""
    tokens = deed.passage.tokens
    before = [
        one for one in deed.children[at] if tokens[one].dep in ("compound", "poss") and tokens[one].pos == "PROPN"
    ]
    return cast.name_all(deed, before)


def _are_one(one: _Slanted, two: _Slanted) -> bool:
    """Whether two are said of one thing: of one name, or in matters that share what fills two of their slots."""
    if one.key != two.key:
        return False
    if one.matter is None or two.matter is None:
        return one.matter is two.matter
    slots = [
        (mine, other)
        for mine, other in zip(_list_slots(one.matter), _list_slots(two.matter), strict=True)
        if mine and other
    ]
    shared = [meet_bearers(mine, other) for mine, other in slots]
    is_counted = bool(_list_counts(one.matter) & _list_counts(two.matter))
    is_enough = sum(bool(same - ANYBODY) for same in shared) + is_counted > 1 and all(shared)
    return is_enough and are_one_matter_told(one.matter, two.matter)


def _list_counts(matter: Matter) -> frozenset[str]:
    """The figures that count those of a slot."""
    tokens, deed = matter.passage.tokens, matter.deed
    nouns = {*deed.agents, *deed.patients, *list_others(deed)}
    return frozenset(token.text.casefold() for token in tokens if token.dep == "nummod" and token.head in nouns)


def _list_slots(matter: Matter) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    return matter.agents, matter.patients, matter.others
