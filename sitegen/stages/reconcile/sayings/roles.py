"""What sources call a person or a body: an office that was left, the owner or the operator, where a firm sits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..lexicon import read_words
from ..nations import find_nations
from ..passages import Passage, Told, gather_told, list_words, part_told, quote_tokens, report_told, show_words
from ..sides import join_words

_OFFICES = {
    **{
        word: word
        for word in "president chairman director minister mayor governor senator secretary manager coach".split()
    },
    **dict.fromkeys(("ceo", "executive"), "chief executive"),
}
_LEFT = read_words("former ex ex- outgoing")
_OWN = {"owner": "own", "own": "own", "operator": "operate", "operate": "operate", "run": "operate"}
_REACH = 6
_SUBJECT_REACH = 40


def compare_offices(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: an office that earlier articles say a person holds, and later ones that the person held."""
    by_person: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        for person, office, one in _read_offices(passage):
            by_person[person, office].append(one)
    found = []
    for person, office in sorted(by_person):
        told = by_person[person, office]
        held = [one for one in told if one.value == "holds"]
        left = [one for one in told if one.value == "held"]
        held = [one for one in held if all(_is_surely_earlier(one, other) for other in left)]
        if held and left:
            name = person.title()
            found.append(
                report_told(
                    [*held, *left],
                    kind="name",
                    relation="updates",
                    severity="medium",
                    statement=f"Earlier reports call {name} {office}, later ones former {office}.",
                    explanation="The sides stand in the order of publication.",
                )
            )
    return found


def _is_surely_earlier(one: Told, two: Told) -> bool:
    """Whether both were published on days that are known, and the one before the other: an estimate tells nothing."""
    days = (one.passage.day, two.passage.day)
    return all(days) and not any("~" in day or "/" in day for day in days) and days[0] < days[1]


def _read_offices(passage: Passage) -> Iterator[tuple[str, str, Told]]:
    """Titles right before a person's last name, or before it in apposition, with the person's last name."""
    tokens = passage.tokens
    persons = {
        mention.end: mention.exact.split()[-1].casefold().removesuffix("’s").removesuffix("'s")
        for mention in passage.mentions
        if mention.kind == "person" and mention.exact.split()
    }
    ends = {at: persons[token.end] for at, token in enumerate(tokens) if token.end in persons}
    for at, token in enumerate(tokens):
        office = _OFFICES.get(token.lemma.casefold())
        if office is None or (token.lemma.casefold() == "executive" and tokens[at - 1].lemma.casefold() != "chief"):
            continue
        near = next((end for end in range(at + 1, min(len(tokens), at + _REACH)) if end in ends), -1)
        if near < 0 or any(tokens[place].pos in ("VERB", "AUX") for place in range(at, near)):
            continue
        before = [tokens[place].text.casefold() for place in range(max(0, at - 4), at)]
        value = "held" if _LEFT & set(before) else "holds"
        start = max((at - 1 - before[::-1].index(word) for word in _LEFT & set(before)), default=at)
        told = Told(passage, value, show_words(passage, start, near), quote_tokens(passage, start, near))
        yield ends[near], office, told


def compare_owners(passages: Sequence[Passage]) -> list[Disagreement]:
    """Bodies that some sources call the owner of something, and others the operator."""
    return [
        report_told(
            part,
            kind="predicate",
            statement=f"Sources differ on whether this body owns or operates: {join_words(list_words(part), 'or')}.",
            explanation="Some sources name it as the owner, others as the operator; the two need not be one.",
        )
        for told in gather_told(passages, _read_owners).values()
        for part in part_told(told, lambda one, two: True)
    ]


def _read_owners(passage: Passage) -> Iterator[tuple[str, Told]]:
    """The first word of a body's name with "own" or "operate": "the operator Acme", "owned by Acme"."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        value = _OWN.get(token.lemma.casefold())
        if value is None or (token.lemma.casefold() == "run" and token.tag != "VBN"):
            continue
        is_by = tokens[at + 1 : at + 2] and tokens[at + 1].text.casefold() == "by"
        first = at + 2 if is_by else at + 1
        if token.pos == "VERB" and not is_by:
            continue
        while first < len(tokens) and tokens[first].pos == "DET":
            first += 1
        if first < len(tokens) and tokens[first].pos == "PROPN" and (is_by or token.pos == "NOUN"):
            last = first
            while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
                last += 1
            name = "".join(t.text for t in tokens[first : last + 1]).casefold().replace(" ", "")
            yield name, Told(passage, value, show_words(passage, at, last), quote_tokens(passage, at, last))


def compare_seats(passages: Sequence[Passage]) -> list[Disagreement]:
    """Bodies that some sources give one seat, and others two."""
    return [
        report_told(
            part,
            kind="scope",
            severity="medium",
            statement=f"Sources differ on the seat of {body.title()}: {join_words(list_words(part), 'or')}.",
            explanation="Some give it one seat, others more than one.",
        )
        for body, told in gather_told(passages, _read_seats).items()
        for part in part_told(told, lambda one, two: True, _is_one_of_two)
    ]


def _read_seats(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        if word in ("based", "headquartered") and at > 1 and tokens[at - 1].text in ("-", "–"):
            body = _find_body(tokens, at + 1)
            if body >= 0 and tokens[at - 2].pos == "PROPN" and not find_nations([tokens[at - 2].text]):
                words = show_words(passage, at - 2, body)
                yield (
                    tokens[body].text.casefold(),
                    Told(passage, tokens[at - 2].text, words, quote_tokens(passage, at - 2, body)),
                )
        elif word == "headquarters" and tokens[at + 1 : at + 2] and tokens[at + 1].text.casefold() == "in":
            last, places = _read_places(tokens, at + 2)
            subject = next(
                (t for t in tokens[max(0, at - _SUBJECT_REACH) : at] if t.head == token.head and t.dep == "nsubj"), None
            )
            if places and subject is not None and subject.pos == "PROPN":
                told = Told(
                    passage, " and ".join(places), show_words(passage, at, last), quote_tokens(passage, at, last)
                )
                yield subject.text.casefold(), told


def _find_body(tokens: Sequence[Token], start: int) -> int:
    """The name right behind "based", over nouns and adjectives; -1 for none."""
    for at in range(start, min(len(tokens), start + 4)):
        if tokens[at].pos == "PROPN":
            return at
        if tokens[at].pos not in ("NOUN", "ADJ"):
            break
    return -1


def _read_places(tokens: Sequence[Token], start: int) -> tuple[int, list[str]]:
    """The names of places from a token on, joined by "and", and the index of the last token."""
    places: list[str] = []
    current: list[str] = []
    at = start
    while at < len(tokens) and (tokens[at].pos == "PROPN" or tokens[at].text == "and"):
        if tokens[at].text == "and":
            places, current = [*places, " ".join(current)], []
        else:
            current.append(tokens[at].text)
        at += 1
    return at - 1, [place for place in (*places, " ".join(current)) if place]


def _is_one_of_two(one: str, two: str) -> bool:
    first, second = set(one.split(" and ")), set(two.split(" and "))
    return first != second and (first < second or second < first)
