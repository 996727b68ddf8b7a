"""Whether somebody lives: missing, feared dead or dead, of one named person or of one counted group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import Deed, find_phrase, list_children
from ..lexicon import read_words
from ..passages import (
    MOST_TOLD,
    Passage,
    Told,
    comes_later,
    list_words,
    order_words,
    quote_tokens,
    report_told,
    show_words,
)
from ..sides import join_words

_FEARING = read_words("fear believe presume think suspect")
_CONFIRMING = read_words("confirm declare pronounce find")
_BEING = read_words("be remain")
_LOST = read_words("missing unaccounted")
_ORDER = ("missing", "feared", "dead")
_LONGEST = 26

_Person = tuple[str, str]


def compare_lives(deeds: Sequence[Deed]) -> list[Disagreement]:
    """Persons whom some articles call missing or feared dead and others dead: an update where later ones know more.

    Reports of one day differ, unless a later one settles it.
    """
    by_person: defaultdict[_Person, list[Told]] = defaultdict(list)
    for deed in deeds:
        for person, told in _read_state(deed):
            by_person[person].append(told)
    found: list[Disagreement] = []
    for person in sorted(by_person):
        states = by_person[person][:MOST_TOLD]
        changes = list(_report_change(person[1], states))
        found += changes or _report_clash(person[1], states)
    return found


def _report_change(name: str, told: Sequence[Told]) -> Iterator[Disagreement]:
    """An update where a report of a later day knows more than one of a day before."""
    earlier = [one for one in told if any(_knows_more(two, one) and comes_later(one, two) for two in told)]
    later = [two for two in told if any(_knows_more(two, one) and comes_later(one, two) for one in earlier)]
    if earlier and later:
        part = sorted([*earlier, *later], key=lambda one: (_ORDER.index(one.value), one.quote))
        yield report_told(
            part,
            kind="knowledge",
            relation="updates",
            severity="high",
            statement=f"What is known of {name} changes as time goes on: {join_words(order_words(part), 'then')}.",
            explanation="The sides stand in the order of publication.",
        )


def _report_clash(name: str, told: Sequence[Told]) -> Iterator[Disagreement]:
    """Reports of one day, or of days that are not known, that differ."""
    part = [
        one
        for one in told
        if any(two.value != one.value and two.file != one.file and _is_same_day(one, two) for two in told)
    ]
    if len({one.value for one in part}) > 1:
        yield report_told(
            part,
            kind="modality",
            severity="medium",
            statement=f"Sources differ on the fate of {name}: {join_words(list_words(part), 'or')}.",
            explanation="Some sources say so, others that it is feared, or that nothing is known.",
        )


def _knows_more(two: Told, one: Told) -> bool:
    return _ORDER.index(two.value) > _ORDER.index(one.value)


def _is_same_day(one: Told, two: Told) -> bool:
    return one.passage.day == two.passage.day


def _read_state(deed: Deed) -> Iterator[tuple[_Person, Told]]:
    state, last = _find_state(deed)
    if not state or deed.is_denied or deed.stance in ("coming", "asked", "tried"):
        return
    tokens = deed.passage.tokens
    for noun in (*deed.agents, *deed.patients):
        person = _name_person(deed.passage, noun, deed.at)
        first = find_phrase(tokens, noun)
        if person[0] and noun < last and last - first <= _LONGEST:
            quote = quote_tokens(deed.passage, first, last, is_widened=False)
            yield person, Told(deed.passage, state, show_words(deed.passage, first, last), quote)


def _find_state(deed: Deed) -> tuple[str, int]:
    """What a verb with its complement says of a life, and where the words for it end."""
    tokens = deed.passage.tokens
    flat = "dead" if deed.stance == "flat" else "feared"
    if deed.lemma == "die" or (deed.lemma == "kill" and deed.patients):
        return flat, deed.at
    if tokens[deed.at].text.casefold() == "missing" and not deed.patients:
        return "missing", deed.at
    for child in deed.children[deed.at]:
        lemma = tokens[child].lemma.casefold()
        if tokens[child].dep not in ("acomp", "oprd", "attr"):
            continue
        if lemma == "dead" and deed.lemma in (*_BEING, *_FEARING, *_CONFIRMING):
            return ("feared" if deed.lemma in _FEARING else flat), child
        if lemma in _LOST and deed.lemma in _BEING:
            is_for = child + 1 < len(tokens) and tokens[child + 1].text.casefold() == "for"
            return "missing", child + is_for
    return "", deed.at


def _name_person(passage: Passage, noun: int, verb: int) -> _Person:
    """A key and a name for one person with a name, or for a group that is counted ("eight of its peacekeepers").

    The name may stand behind the noun: "the head of the mission, Jane Doe, is missing".
    """
    tokens = passage.tokens
    persons = [mention for mention in passage.mentions if mention.kind == "person" and mention.entity]
    of_noun = [one for one in persons if one.start <= tokens[noun].start < one.end]
    behind = [one for one in persons if tokens[noun].start < one.start < tokens[verb].start]
    is_single = tokens[noun].pos == "NOUN" and tokens[noun].tag == "NN" and len({one.entity for one in behind}) == 1
    for mention in of_noun or (behind if is_single else []):
        return mention.entity or "", mention.exact
    counted = list_children(tokens)[noun]
    of = [inner for child in counted if tokens[child].text == "of" for inner in list_children(tokens)[child]]
    if tokens[noun].pos == "NUM" and of and tokens[of[0]].pos == "NOUN":
        words = show_words(passage, noun, of[0])
        return f"{tokens[noun].text.casefold()} {tokens[of[0]].lemma.casefold()}", words
    return "", ""
