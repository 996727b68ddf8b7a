"""The particulars of one act that sources tell differently: who joins in it, who told whom, where a trip goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ...model.stories import Disagreement, DisagreementType
from ...values.concepts import classify_word
from .deeds import NOUNS, Deed, find_phrase, name_head, name_thing, tell_deed
from .doubts import LIGHT, name_verb, share_ideas
from .lexicon import read_words
from .passages import (
    MOST_TOLD,
    Passage,
    Told,
    are_days_apart,
    is_one_occasion,
    list_words,
    part_told,
    quote_tokens,
    report_told,
    show_words,
)
from .sides import join_words

_TIED = read_words("tied linked connected close affiliated loyal allied")
_PERSONS = read_words("individual person people man someone hacker group agent figure")
_BODIES = read_words("government state army military ministry agency administration service regime")
_BREAKING_OFF = read_words("cut cancel postpone delay abandon shorten scrap")
_JOURNEYS = read_words("trip visit tour journey flight voyage")
_LONGEST_LIST = 12
_LOSSES = {"control": "control", **dict.fromkeys(("contact", "communication", "communications"), "contact")}
ALIKE_LOSS = 0.1


def compare_particulars(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Lists of those who act, bodies against people tied to them, goals of one trip, one or several of a kind."""
    return [
        *_compare_lists(deeds),
        *_compare_ties(deeds),
        *_compare_trips(deeds),
        *_compare_losses(deeds),
        *_compare_numbers(passages),
    ]


def _report(part: Sequence[Told], kind: DisagreementType, what: str, explanation: str) -> Disagreement:
    return report_told(
        part,
        kind=kind,
        severity="medium",
        statement=f"Sources differ on {what}: {join_words(list_words(part), 'or')}.",
        explanation=explanation,
    )


def _name_act(deed: Deed) -> str:
    """The act as a question of who did it: "who warned the company"."""
    tokens, noun = deed.passage.tokens, deed.patients[0]
    what = show_words(deed.passage, find_phrase(tokens, noun), noun) if noun > deed.at else "it"
    return f"who {tokens[deed.at].text} {what}"


def _compare_lists(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """Two lists of names that do one thing, each with a name that the other lacks, and with one in common."""
    lists = []
    for deed in deeds:
        tokens = deed.passage.tokens
        names = frozenset(tokens[noun].text.casefold() for noun in deed.agents)
        is_list = len(names) > 1 and all(tokens[noun].pos == "PROPN" and noun < deed.at for noun in deed.agents)
        if is_list and deed.patients and not deed.is_denied and deed.at - deed.agents[0] <= _LONGEST_LIST:
            lists.append((deed, names))
    for (one, mine), (two, others) in combinations(lists[:MOST_TOLD], 2):
        is_other = bool(mine & others) and bool(mine - others) and bool(others - mine)
        if not is_other or one.passage.file == two.passage.file or are_days_apart(one.passage, two.passage):
            continue
        if share_ideas(name_head, (one, one.patients), (two, two.patients)):
            part = [tell_deed(one, "one"), tell_deed(two, "other")]
            yield _report(part, "actor", _name_act(one), "Each list has a name that the other does not have.")


def _compare_ties(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """ "The government warned the firm" against "people tied to the palace warned the firm"."""
    by_verb: defaultdict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        if deed.lemma not in LIGHT and deed.agents and deed.patients and not deed.is_denied:
            by_verb[name_verb(deed)].append(deed)
    for verb in sorted(by_verb):
        tied = [deed for deed in by_verb[verb] if _name_kind(deed) == "tied"]
        bodies = [deed for deed in by_verb[verb] if _name_kind(deed) == "body"]
        for one in tied[:MOST_TOLD]:
            others = [two for two in bodies if two.passage.file != one.passage.file and _do_to_one(one, two)]
            if others:
                part = [tell_deed(one, "tied"), *(tell_deed(two, "body") for two in others)]
                yield _report(part, "actor", _name_act(one), "One names the body itself, the other people tied to it.")


def _do_to_one(one: Deed, two: Deed) -> bool:
    shared = share_ideas(name_thing, (one, one.patients), (two, two.patients))
    return bool(shared) and len(shared or ()) > 1 and not are_days_apart(one.passage, two.passage)


def _name_kind(deed: Deed) -> str:
    tokens = deed.passage.tokens
    for noun in deed.agents:
        behind = {token.text.casefold() for token in tokens[noun + 1 : noun + 3]}
        if tokens[noun].lemma.casefold() in _PERSONS and behind & _TIED:
            return "tied"
        if tokens[noun].lemma.casefold() in _BODIES:
            return "body"
    return ""


def _compare_trips(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """One person's trip that is cut short or called off, with two goals."""
    trips: list[tuple[Told, frozenset[str]]] = []
    for deed in deeds:
        tokens, children = deed.passage.tokens, deed.children
        if deed.lemma not in _BREAKING_OFF:
            continue
        for noun in deed.patients:
            goals = [
                tokens[inner].text
                for child in children[noun]
                if tokens[child].text.casefold() == "to"
                for inner in children[child]
                if tokens[inner].pos == "PROPN"
            ]
            persons = _find_persons(deed.passage, deed.at)
            if tokens[noun].lemma.casefold() in _JOURNEYS and len(goals) == 1 and persons:
                trips.append((tell_deed(deed, goals[0].casefold()), persons))
    by_quote = {told.quote: persons for told, persons in trips}
    told = [one for one, _ in trips]
    for part in part_told(told, lambda one, two: bool(by_quote[one.quote] & by_quote[two.quote])):
        yield _report(part, "predicate", "where the trip was to go", "The sources name different goals of one trip.")


def _compare_losses(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """ "Lost control of the ship" against "lost contact with the ship": what somebody lost, of one craft."""
    told = []
    for deed in deeds:
        lost = {_LOSSES[word] for noun in deed.patients if (word := _lemma_of(deed, noun)) in _LOSSES}
        if deed.lemma == "lose" and lost and not deed.is_denied:
            told.append(tell_deed(deed, " and ".join(sorted(lost))))
    for part in part_told(told, lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_LOSS)):
        yield _report(part, "predicate", "what was lost", "Control and contact are two things.")


def _lemma_of(deed: Deed, noun: int) -> str:
    return deed.passage.tokens[noun].lemma.casefold()


def _find_persons(passage: Passage, verb: int) -> frozenset[str]:
    place = passage.tokens[verb].start
    return frozenset(
        mention.entity or ""
        for mention in passage.mentions
        if mention.kind == "person" and mention.entity and mention.start < place
    )


def _compare_numbers(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """ "Run by a former city lawyer" against "run by former city lawyers": equal but for the number."""
    by_phrase: defaultdict[tuple[str, ...], list[Told]] = defaultdict(list)
    for passage in passages:
        tokens = passage.tokens
        for at, token in enumerate(tokens):
            if token.dep != "pobj" or token.pos != "NOUN" or tokens[token.head].dep != "agent":
                continue
            first = find_phrase(tokens, at)
            words = [other.lemma.casefold() for other in tokens[first : at + 1] if other.pos in (*NOUNS, "ADJ")]
            is_one = token.tag == "NN" and tokens[first].text.casefold() in ("a", "an", "one")
            is_bare = token.tag == "NNS" and tokens[first].pos in (*NOUNS, "ADJ")
            if len(words) > 2 and (is_one or is_bare):
                start = tokens[token.head].head
                value = "one" if is_one else "several"
                quote = quote_tokens(passage, start, at, is_widened=False)
                by_phrase[*words].append(Told(passage, value, show_words(passage, start, at), quote))
    for phrase in sorted(by_phrase):
        for part in part_told(by_phrase[phrase], lambda one, two: not are_days_apart(one.passage, two.passage)):
            noun = classify_word(phrase[-1]).rstrip("~!")
            yield _report(part, "scope", f"whether there is one {noun} or more", "One tells of one, the other of more.")
