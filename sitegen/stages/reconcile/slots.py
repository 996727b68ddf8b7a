"""What nobody is said to know, and another source tells: where something will come down, why somebody did it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.readings import Token
from ...model.stories import Disagreement
from ...values.predicates import classify_predicate
from .deeds import NEGATIONS, NOUNS, Deed, tell_deed
from .lexicon import read_words
from .passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from .polarity import find_edges
from .sides import join_words

_KNOWING = read_words("know clear certain sure predict say tell")
_NOBODY = read_words("nobody none")
_IMPOSSIBLE = read_words("impossible unpredictable")
_COMING_DOWN = read_words("fall land come crash drop descend plunge hit strike")
_MEETING = read_words("hit strike")
_PLACING = read_words("into in near over off onto")
# Whatever falls comes down on these.
_NO_PLACES = read_words("earth ground surface atmosphere world home day hour minute month year week life")
_MOTIVES = read_words("motive motivation reason")
_UNKNOWN = read_words("unknown unclear mystery")
_ANSWERING = read_words("response retaliation revenge reprisal retribution")
_VIOLENT = frozenset({"attack", "kill", "shoot", "explode", "fight", "burn"})
_REACH = 9


def compare_slots(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Entries about a place to come or a motive that some articles call unknown and others tell."""
    wheres = (list(_read_unknown_places(passages)), list(_read_places(deeds)))
    motives = (list(_read_unknown_motives(passages)), list(_read_motives(deeds)))
    found = []
    for (unknown, told), what in ((wheres, "where this will happen"), (motives, "why this was done")):
        unknown, told = unknown[:MOST_TOLD], told[:MOST_TOLD]
        unknown = [one for one in unknown if any(_may_meet(one, two) for two in told)]
        told = [two for two in told if any(_may_meet(one, two) for one in unknown)]
        if unknown and told:
            part = [*told, *unknown]
            found.append(
                report_told(
                    part,
                    kind="knowledge",
                    relation="contradicts" if what.startswith("where") else "differs",
                    severity="high",
                    statement=f"Sources differ on whether it is known {what}: {join_words(list_words(part), 'or')}.",
                    explanation="Some sources tell it, others say that nobody knows.",
                )
            )
    return found


def _may_meet(one: Told, two: Told) -> bool:
    return one.file != two.file and not are_days_apart(one.passage, two.passage)


def _read_unknown_places(passages: Sequence[Passage]) -> Iterator[Told]:
    """ "Nobody knows where it will land", "predicting where it comes down is impossible"."""
    for passage in passages:
        tokens = passage.tokens
        for at, token in enumerate(tokens):
            head = tokens[token.head].head if token.dep == "conj" else token.head
            if token.text.casefold() != "where" or tokens[head].lemma.casefold() not in _COMING_DOWN:
                continue
            knowing = next((i for i in range(at - 1, max(-1, at - _REACH), -1) if _knows(tokens[i])), -1)
            first = _find_unknown(tokens, knowing, head) if knowing >= 0 else -1
            if first < 0:
                continue
            last = find_edges(tokens, head)[1]
            quote = quote_tokens(passage, first, last, is_widened=False)
            yield Told(passage, "unknown", show_words(passage, first, last), quote)


def _knows(token: Token) -> bool:
    return token.lemma.casefold() in _KNOWING


def _find_unknown(tokens: Sequence[Token], knowing: int, verb: int) -> int:
    """Where the words begin that deny a knowledge: "nobody knows", "there is no way of knowing"; -1 for none."""
    before = [at for at in range(max(0, knowing - 4), knowing) if tokens[at].text.casefold() in NEGATIONS | _NOBODY]
    after = {token.lemma.casefold() for token in tokens[verb : verb + _REACH]}
    if not before and not after & _IMPOSSIBLE:
        return -1
    subjects = [at for at, token in enumerate(tokens[:knowing]) if token.head == knowing and token.dep == "nsubj"]
    return min([knowing, *before, *subjects])


def _read_places(deeds: Sequence[Deed]) -> Iterator[Told]:
    """What will come down with the place where: "will fall into a designated area of the sea"."""
    for deed in deeds:
        if deed.lemma not in _COMING_DOWN - _MEETING or deed.stance != "coming" or deed.is_denied:
            continue
        tokens, children = deed.passage.tokens, deed.children
        places = [
            inner
            for child in children[deed.at]
            if tokens[child].text.casefold() in _PLACING
            for inner in children[child]
            if tokens[inner].pos in NOUNS
            and tokens[inner].lemma.casefold() not in _NO_PLACES
            and not _is_timed(deed.passage, inner)
        ]
        is_wholly_told = not any(token.text.casefold() == "where" and token.head == deed.at for token in tokens)
        if places and is_wholly_told:
            yield tell_deed(deed, "told")


def _is_timed(passage: Passage, at: int) -> bool:
    start = passage.tokens[at].start
    return any(timex.start <= start < timex.end for timex in passage.timexes)


def _read_unknown_motives(passages: Sequence[Passage]) -> Iterator[Told]:
    """ "His motive is unknown", "the reason for the attack remains unclear"."""
    for passage in passages:
        tokens = passage.tokens
        for at, token in enumerate(tokens):
            near = tokens[at : at + 2 * _REACH]
            verb = next((other for other in near if other.pos == "AUX" or other.lemma == "remain"), None)
            if token.lemma.casefold() not in _MOTIVES or token.dep != "nsubj" or verb is None:
                continue
            last = next((at + i for i, other in enumerate(near) if other.lemma.casefold() in _UNKNOWN), -1)
            about = {classify_predicate(other.lemma) for other in tokens}
            if last >= 0 and tokens[last].head == token.head and about & _VIOLENT:
                first = find_edges(tokens, at)[0]
                quote = quote_tokens(passage, first, last, is_widened=False)
                yield Told(passage, "unknown", show_words(passage, first, last), quote)


def _read_motives(deeds: Sequence[Deed]) -> Iterator[Told]:
    """ "Carried out the attack in response to calls": an act of violence with what it answers."""
    for deed in deeds:
        tokens, children = deed.passage.tokens, deed.children
        if (deed.family not in _VIOLENT and deed.lemma != "carry") or deed.is_denied or deed.stance == "coming":
            continue
        for child in children[deed.at]:
            answers = [inner for inner in children[child] if tokens[inner].lemma.casefold() in _ANSWERING]
            if tokens[child].text.casefold() == "in" and answers:
                first = min([deed.at, *(noun for noun in deed.agents if deed.at - noun <= _REACH)])
                last = find_edges(tokens, answers[0])[1]
                quote = quote_tokens(deed.passage, first, last, is_widened=False)
                yield Told(deed.passage, "told", show_words(deed.passage, first, last), quote)
