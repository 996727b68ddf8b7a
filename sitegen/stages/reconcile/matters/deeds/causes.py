"""What brought something about: another cause in another article, or one where earlier reports knew of none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....model.stories import Disagreement
from .....values.predicates import classify_predicate
from ...deeds import NEGATIONS, Deed, find_phrase, list_children, name_head
from ...lexicon import read_words
from ...passages import MOST_TOLD, Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast
from ..slots.frames import are_near, is_noun
from ..slots.pairing import is_followed, share_no_word

_CAUSING = read_words("cause trigger spark")
_LIGHTING = read_words("start ignite set")
# Verbs that put a thing down to its cause, and what leads this in.
_BLAMING = {"blame": "on", "attribute": "to", "ascribe": "to"}
# What is started by something, and words for it.
_STARTED = {"fire": "fire", "blaze": "fire", "wildfire": "fire", "flame": "fire"}
# Mishaps, of which one has one cause.
_MISHAPS = frozenset({"collapse", "crash", "explode", "burn", "fall", "kill", "fail", "sink", "break", "damage"})
_UNKNOWN = read_words("unknown unclear undetermined mystery")
_REACH = 24
ALIKE_EFFECT = 0.08


@dataclass(frozen=True, slots=True)
class _Caused:
    """What was brought about, by its ideas, and the ideas and words that tell the cause; none where it is unknown."""

    effect: frozenset[str]
    causes: frozenset[str]
    told: Told


def compare_causes(deeds: Sequence[Deed], passages: Sequence[Passage], cast: Cast) -> Iterator[Disagreement]:
    """Entries on one effect with several causes, and on causes that some articles call unknown."""
    known = [
        caused
        for deed in deeds
        if not deed.is_denied and deed.stance in ("flat", "doubted")
        for caused in (*_read_causing(deed), *_read_blaming(deed), *_read_reason(deed, cast))
    ][:MOST_TOLD]
    unknown = [caused for passage in passages for caused in _read_unknown(passage)][:MOST_TOLD]
    by_quote = {caused.told.quote: caused for caused in (*known, *unknown)}

    def is_linked(one: Told, two: Told) -> bool:
        mine, other = by_quote[one.quote], by_quote[two.quote]
        shared = mine.effect & other.effect
        return bool(shared) and are_near(one.passage, two.passage, shared, least=ALIKE_EFFECT)

    for part in part_told([caused.told for caused in known], is_linked, share_no_word, is_strict=False):
        yield report_told(
            part,
            kind="predicate",
            severity="high",
            statement=f"Sources differ on what caused it: {join_words(list_words(part), 'or')}.",
            explanation="The sources name different causes of one event.",
        )
    for caused in unknown:
        found = [one for one in known if one.told.file != caused.told.file and is_linked(one.told, caused.told)]
        if found:
            yield _report_unknown(caused.told, [one.told for one in found])


def _report_unknown(unknown: Told, known: Sequence[Told]) -> Disagreement:
    part = [unknown, *known]
    return report_told(
        part,
        kind="knowledge",
        relation="updates" if is_followed([unknown], known) else "differs",
        severity="medium",
        statement=f"Sources differ on whether the cause is known: {join_words(list_words(part), 'or')}.",
        explanation="Some sources say that it is not known, others name it.",
    )


def _read_causing(deed: Deed) -> Iterator[_Caused]:
    """ "The blast was caused by a gas leak"."""
    tokens = deed.passage.tokens
    nouns = [at for at in deed.agents if is_noun(tokens[at])]
    is_lit = deed.lemma in _LIGHTING and any(tokens[at].lemma.casefold() in _STARTED for at in deed.patients)
    if (deed.lemma in _CAUSING or is_lit) and nouns and deed.patients and not _is_news(deed, deed.patients):
        causes = frozenset().union(*(_name_phrase(deed, at) for at in nouns))
        first = min([deed.at, *(find_phrase(tokens, at) for at in (*nouns, *deed.patients))])
        last = max([deed.at, *nouns, *deed.patients])
        yield from _make(deed.passage, _name_effect(deed.passage, deed.patients), causes, first, last)


def _is_news(deed: Deed, nouns: Sequence[int]) -> bool:
    """Whether the object of a clause is told of for the first time: "caused a serious accident"."""
    words = {deed.passage.tokens[one].text.casefold() for at in nouns if at > deed.at for one in deed.children[at]}
    return bool(words & {"a", "an"})


def _read_blaming(deed: Deed) -> Iterator[_Caused]:
    """ "Blamed the loss on a fire", "attributed it to weak demand": not "blamed her for it", which blames somebody."""
    tokens = deed.passage.tokens
    leads = [at for at in deed.children[deed.at] if tokens[at].text.casefold() == _BLAMING.get(deed.lemma)]
    nouns = [at for lead in leads for at in deed.children[lead] if tokens[at].dep == "pobj" and is_noun(tokens[at])]
    effects = [at for at in deed.patients if tokens[at].pos == "NOUN"]
    if nouns and effects:
        causes = frozenset().union(*(_name_phrase(deed, at) for at in nouns))
        first, last = min([deed.at, *(find_phrase(tokens, at) for at in effects)]), max(nouns)
        yield from _make(deed.passage, _name_effect(deed.passage, effects), causes, first, last)


def _read_reason(deed: Deed, cast: Cast) -> Iterator[_Caused]:
    """ "The bridge fell because its cables had rusted": a mishap with the clause or the noun behind "because"."""
    tokens, children = deed.passage.tokens, deed.children
    if classify_predicate(deed.lemma) not in _MISHAPS:
        return
    for at in children[deed.at]:
        because = [at, *children[at]]
        if not any(tokens[one].text.casefold() in ("because", "due") for one in because):
            continue
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].text not in ",.;:" and last - at < _REACH:
            last += 1
        inside = [one for one in range(min(because), last + 1) if is_noun(tokens[one])]
        causes = frozenset().union(*(name_head(deed.passage, one) for one in inside))
        subjects = [one for one in (*deed.agents, *deed.patients) if one < deed.at and is_noun(tokens[one])]
        first = min([deed.at, *(find_phrase(tokens, one) for one in subjects)])
        effect = _name_effect(deed.passage, subjects)
        yield from _make(deed.passage, effect, causes - cast.name_all(deed, subjects), first, last)


def _read_unknown(passage: Passage) -> Iterator[_Caused]:
    """ "The cause of the blast is not known", "what caused the fire is unclear"."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        verb = token.head
        if token.lemma.casefold() != "cause" or token.dep not in ("nsubj", "nsubjpass", "csubj"):
            continue
        near = tokens[verb : verb + _REACH]
        words = [
            verb + place for place, one in enumerate(near) if one.lemma.casefold() in _UNKNOWN and one.head == verb
        ]
        is_denied = any(tokens[one].text.casefold() in NEGATIONS for one in children[verb])
        if tokens[verb].lemma.casefold() in ("know", "determine", "establish", "clear") and is_denied:
            words = [verb]
        leads = [lead for lead in children[at] if tokens[lead].dep == "prep"]
        nouns = [one for lead in leads for one in children[lead] if is_noun(tokens[one])]
        if words and nouns:
            effect = _name_effect(passage, nouns)
            yield from _make(passage, effect, frozenset({"unknown"}), find_phrase(tokens, at), max(words))


def _name_effect(passage: Passage, nouns: Sequence[int]) -> frozenset[str]:
    """The nouns of what was brought about, and their names: a wider idea would join a cut to an outage."""
    names = {word for at in nouns for word in name_head(passage, at) if word.startswith("@")}
    lemmas = (passage.tokens[at].lemma.casefold() for at in nouns)
    return frozenset({*names, *(_STARTED.get(lemma, lemma) for lemma in lemmas)})


def _name_phrase(deed: Deed, at: int) -> frozenset[str]:
    """The ideas of a noun and of the nouns before it, which tell a cause as well: "a gas leak"."""
    beside = [child for child in deed.children[at] if deed.passage.tokens[child].dep == "compound"]
    return frozenset().union(*(name_head(deed.passage, one) for one in (at, *beside)))


def _make(passage: Passage, effect: frozenset[str], causes: frozenset[str], first: int, last: int) -> Iterator[_Caused]:
    if effect and causes and last - first <= 2 * _REACH:
        quote = quote_tokens(passage, first, last, is_widened=False)
        yield _Caused(effect, causes, Told(passage, " ".join(sorted(causes)), show_words(passage, first, last), quote))
