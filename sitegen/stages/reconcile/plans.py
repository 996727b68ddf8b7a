"""Planned, tried or meant in one source, and done in another: of one act upon one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...model.stories import Disagreement
from ...values.predicates import is_speech_verb
from .contexts import compare_terms
from .deeds import Deed, name_thing, tell_deed
from .doubts import LIGHT, share_ideas
from .lexicon import read_words
from .nations import find_nations
from .passages import MOST_TOLD, Told, are_days_apart, list_words, report_told
from .sides import join_words

# Passages speak of one act when they are this alike; less will do within one fact.
ALIKE_ACT = 0.25
ALIKE_IN_FACT = 0.15
# What was only meant to be, as the source says itself.
_UNFULFILLED = read_words("supposed meant")
# "He would be killing people" tells of what came, or of what did not.
_LOOKING_BACK = "would"
# Verbs that are put for one another; a coarser class would set "confirm" against "report".
_ACT_OF = {
    word: row.split()[0]
    for row in ("send dispatch deploy", "repair fix restore mend", "reroute divert", "shut close", "free release")
    for word in row.split()
}
_DONE = ("VBD", "VBN")
_UNDER_WAY = ("VBD", "VBN", "VBG")


def compare_plans(deeds: Iterable[Deed]) -> list[Disagreement]:
    """Acts that some articles call planned or tried and others done; an update where the latter come later."""
    by_act: defaultdict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        is_act = deed.lemma not in LIGHT and not is_speech_verb(deed.lemma)
        if is_act and not deed.is_denied and deed.passage.sentence.place == "body":
            by_act[_ACT_OF.get(deed.lemma, deed.lemma)].append(deed)
    found = []
    for act in sorted(by_act):
        coming = [deed for deed in by_act[act] if deed.stance in ("coming", "tried") and deed.doubt != _LOOKING_BACK]
        done = [deed for deed in by_act[act] if deed.stance == "flat"]
        if max(len(coming), len(done)) > MOST_TOLD:
            continue
        for group in (_find_unfulfilled, _find_at_once, _find_later):
            part = list(group(coming, done))
            if part:
                found.append(_report(part, group is _find_later, group is _find_unfulfilled))
    return found


def _find_unfulfilled(coming: Sequence[Deed], done: Sequence[Deed]) -> Iterator[Told]:
    """ "It was supposed to be closed in 2013", "it was closed in 2013": told of one day or year, as one fact."""
    for one in coming:
        for two in done:
            if one.doubt in _UNFULFILLED and one.lemma == two.lemma and _tell_one_time(one, two):
                yield tell_deed(one, "planned")
                yield tell_deed(two, "done")


def _find_at_once(coming: Sequence[Deed], done: Sequence[Deed]) -> Iterator[Told]:
    """Reports of one day, or of days that are not known."""
    for one in coming:
        for two in done:
            is_done = two.passage.tokens[two.at].tag in _DONE and one.passage.day == two.passage.day
            if is_done and one.doubt not in _UNFULFILLED and _is_one_act(one, two):
                yield tell_deed(one, "planned")
                yield tell_deed(two, "done")


def _find_later(coming: Sequence[Deed], done: Sequence[Deed]) -> Iterator[Told]:
    """What was planned in a report of an earlier day is done, or under way, in one of a later day."""
    for one in coming:
        for two in done:
            is_later = bool(one.passage.day) and one.passage.day < two.passage.day
            if is_later and two.passage.tokens[two.at].tag in _UNDER_WAY and _is_one_act(one, two):
                yield tell_deed(one, "planned")
                yield tell_deed(two, "done")


def _is_one_act(one: Deed, two: Deed) -> bool:
    if one.passage.file == two.passage.file or are_days_apart(one.passage, two.passage):
        return False
    agents = share_ideas(name_thing, (one, one.agents), (two, two.agents))
    patients = share_ideas(name_thing, (one, one.patients), (two, two.patients))
    if not patients or agents == frozenset() or _name_others(one, two):
        return False
    alike = compare_terms(one.passage.terms, two.passage.terms)
    return alike >= (ALIKE_IN_FACT if _share_fact(one, two) else ALIKE_ACT)


def _name_others(one: Deed, two: Deed) -> bool:
    """Whether both passages name nations, and none in common: one sends a team, and so does another."""
    nations = [find_nations(token.text for token in deed.passage.tokens) for deed in (one, two)]
    return bool(nations[0]) and bool(nations[1]) and not nations[0] & nations[1]


def _share_fact(one: Deed, two: Deed) -> bool:
    return bool({fact for fact, _ in one.passage.facts} & {fact for fact, _ in two.passage.facts})


def _tell_one_time(one: Deed, two: Deed) -> bool:
    """Whether the words right behind both verbs name one time, in two articles and one fact."""
    if one.passage.file == two.passage.file or not _share_fact(one, two):
        return False
    return bool(_find_times(one) & _find_times(two))


def _find_times(deed: Deed) -> set[str]:
    start = deed.passage.tokens[deed.at].start
    return {timex.edtf for timex in deed.passage.timexes if timex.edtf and 0 < timex.start - start <= _NEAR_CHARACTERS}


_NEAR_CHARACTERS = 40


def _report(part: Sequence[Told], is_update: bool, is_unfulfilled: bool) -> Disagreement:
    told = sorted({one.quote: one for one in part}.values(), key=lambda one: (one.value != "planned", one.quote))
    return report_told(
        told,
        kind="modality",
        relation="updates" if is_update else "contradicts" if is_unfulfilled else "differs",
        severity="medium",
        statement=f"What earlier reports call planned, later ones tell as done: {join_words(list_words(told), 'then')}."
        if is_update
        else f"Sources differ on whether this was planned or done: {join_words(list_words(told), 'or')}.",
        explanation="The sides stand in the order of publication."
        if is_update
        else "Some sources tell it as a plan or an attempt, others as done.",
    )
