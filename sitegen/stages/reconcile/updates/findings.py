"""What has not been found or named yet, and is found or named in a later report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import NOUNS, Deed, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..matters.slots.frames import ALIKE_TWICE, find_undoing, is_definite
from .turning import Turn, is_of_others, report_turns

_FINDING = read_words("find recover locate discover retrieve unearth spot trace identify determine establish")
_SEARCHING = read_words("search look hunt")
_WORDS = read_words("word news sign trace")
_FATES = read_words("fate whereabouts")
_BODIES = read_words("body remains wreck wreckage")
_DEPTH = 3
_NEW = read_words("a an")
_NONE = read_words("no any")
_NAMING = read_words("name identify")
_RELEASING = read_words("release disclose give publish reveal")
_KEEPING = read_words("withhold")
_NAMES = read_words("name identity")
_UNABLE = read_words("unable decline")
# What is found of these is found of many things: another one every day.
_VAGUE = read_words(
    "evidence sign trace reason proof clue problem information way link connection indication word thing body remains "
    "place time case fault solution money error work job help answer chance"
)
# A story has one gunman or one driver of whom it asks the name.
_ALIKE_NAMING = 0.05
_YET = read_words("yet far still immediately")
_DONE = ("VBD", "VBN")


def compare_findings(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: what an earlier article says was not found, or who was not named, and a later one has found or named."""
    told = [deed for deed in deeds if deed.stance == "flat" and deed.passage.sentence.place != "headline"]
    lost = [
        one
        for deed in told
        for read in (_read_unfound, _read_sought, _read_unheard)
        if (one := read(deed, cast)) is not None
    ]
    found = [one for deed in told if (one := _read_found(deed, cast)) is not None]
    yield from report_turns(
        lost,
        found,
        kind="knowledge",
        severity="medium",
        told="What had not been found in earlier reports is found in later ones",
        least=ALIKE_TWICE,
    )
    unnamed = [one for deed in told if (one := _read_unnamed(deed, cast)) is not None]
    named = [one for deed in told if (one := _read_named(deed, cast)) is not None]
    yield from report_turns(
        unnamed,
        named,
        kind="knowledge",
        severity="medium",
        told="Who had no name in earlier reports is named in later ones",
        is_one_way=True,
        least=_ALIKE_NAMING,
    )


def _read_found(deed: Deed, cast: Cast) -> Turn | None:
    """What is found; of a thing that nobody spoke of before ("a car") only where none was found at first."""
    things = _list_things(deed)
    if deed.passage.tokens[deed.at].tag not in _DONE or _fails(deed) or is_of_others(deed, things):
        return None
    is_new = any(_has_word(deed, at, _NEW) for at in things)
    ideas = cast.name_all(deed, things)
    return _make_turn(deed, frozenset(f"any {idea}" for idea in ideas) if is_new else ideas, "found")


def _read_unfound(deed: Deed, cast: Cast) -> Turn | None:
    things = _list_things(deed)
    ideas = cast.name_all(deed, things)
    is_none = any(_has_word(deed, at, _NONE) for at in things)
    named = ideas | frozenset(f"any {idea}" for idea in ideas) if is_none else ideas
    return _make_turn(deed, named, "not found") if _fails(deed) else None


def _has_word(deed: Deed, noun: int, words: frozenset[str]) -> bool:
    return any(deed.passage.tokens[at].text.casefold() in words for at in deed.children[noun])


def _read_sought(deed: Deed, cast: Cast) -> Turn | None:
    """ "Was still searching for the cook": for somebody or something that the story knows."""
    tokens, children = deed.passage.tokens, deed.children
    if deed.lemma not in _SEARCHING or deed.is_denied:
        return None
    leads = [at for at in children[deed.at] if tokens[at].text.casefold() == "for"]
    nouns = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    known = [at for at in nouns if is_definite(tokens, at, children) and tokens[at].lemma.casefold() not in _VAGUE]
    return _make_turn(deed, cast.name_all(deed, known), "not found")


def _read_unheard(deed: Deed, cast: Cast) -> Turn | None:
    """ "There was no word on the fate of the pilot", "no trace of the pilot was found"."""
    tokens, children = deed.passage.tokens, deed.children
    own = [at for at in children[deed.at] if tokens[at].lemma.casefold() in _WORDS and deed.is_denied]
    reached = own
    for _ in range(_DEPTH):
        leads = [at for one in reached for at in children[one] if tokens[at].dep == "prep"]
        reached = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
        known = [at for at in reached if tokens[at].lemma.casefold() not in _FATES]
        if known:
            return _make_turn(deed, cast.name_all(deed, known), "not found")
    return None


def _list_things(deed: Deed) -> list[int]:
    """What is found: nouns, and those of which it is a part or the body ("one of the two recorders")."""
    tokens, children = deed.passage.tokens, deed.children
    if deed.lemma not in _FINDING:
        return []
    heads = [*deed.patients, *(at for at in children[deed.at] if tokens[at].dep == "dobj" and tokens[at].pos == "NUM")]
    leads = [at for head in heads for at in children[head] if tokens[at].text.casefold() == "of"]
    wholes = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    bodies = [at for at in heads if tokens[at].lemma.casefold() in _BODIES]
    wholes += [at for body in bodies for at in children[body] if tokens[at].dep == "poss"]
    return [at for at in (*heads, *wholes) if tokens[at].pos in NOUNS and tokens[at].lemma.casefold() not in _VAGUE]


def _read_unnamed(deed: Deed, cast: Cast) -> Turn | None:
    """ "Has not been named", "his name was not released"; who is "not named as a defendant" may well have a name."""
    if _fails(deed) == (deed.lemma in _KEEPING):
        return None
    tokens, children = deed.passage.tokens, deed.children
    is_of_role = any(tokens[at].text.casefold() == "as" for at in children[deed.at])
    nouns = list(deed.patients) if deed.lemma in _NAMING and not is_of_role else []
    if deed.lemma in _RELEASING | _KEEPING:
        names = [at for at in deed.patients if tokens[at].lemma.casefold() in _NAMES]
        leads = [at for name in names for at in children[name] if tokens[at].text.casefold() == "of"]
        nouns = [at for name in (*names, *leads) for at in children[name] if tokens[at].dep in ("poss", "pobj")]
    return _make_turn(deed, cast.name_all(deed, nouns), "not named")


def _read_named(deed: Deed, cast: Cast) -> Turn | None:
    """ "Was named as Jane Doe", "identified the driver as Jane Doe": a person's name stands behind the verb."""
    passage, tokens = deed.passage, deed.passage.tokens
    behind = [one.start for one in passage.mentions if one.kind == "person" and one.start > tokens[deed.at].start]
    between = [token for token in tokens[deed.at :] if token.start < min(behind, default=0)]
    is_named = any(token.text.casefold() == "as" or token.dep in ("oprd", "attr") for token in between)
    if deed.lemma not in _NAMING or _fails(deed) or not is_named:
        return None
    return _make_turn(deed, cast.name_all(deed, deed.patients), "named")


def _make_turn(deed: Deed, bearers: frozenset[str], value: str) -> Turn | None:
    words = {deed.passage.tokens[at].text.casefold() for at in deed.children[deed.at]}
    return Turn(bearers, tell_deed(deed, value), bool(words & _YET)) if bearers else None


def _fails(deed: Deed) -> bool:
    """Whether it was not done: denied, refused, or beyond somebody's powers ("have not been able to find")."""
    tokens = deed.passage.tokens
    above = tokens[deed.at].head
    lemma = tokens[above].lemma.casefold()
    over = [*deed.children[above], *deed.children[tokens[above].head]]
    is_barred = lemma == "able" and any(tokens[at].dep == "neg" for at in over)
    return deed.is_denied or find_undoing(deed) >= 0 or lemma in _UNABLE or is_barred
