"""How much, how many events, and in how many cases: wording of one thing that is stronger or weaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..lexicon import read_words
from ..passages import Passage, Told, is_one_occasion, list_words, part_told, quote_tokens, report_told, show_words
from ..sides import join_words

# The noun itself says what is compared: passages need not be much alike.
ALIKE_DEGREE = 0.15
ALIKE_EVENT = 0.1
ALIKE_SCOPE = 0.35
_NOUNS = read_words("damage destruction devastation crater disruption outage delay")
_LEVELS = (
    "minor slight small limited light little superficial minimal",
    "moderate",
    "heavy severe serious extensive major large big significant substantial considerable",
    "massive huge enormous catastrophic immense colossal total gigantic",
)
_LEVEL_OF = {word: str(level) for level, words in enumerate(_LEVELS) for word in words.split()}
_EVENTS = read_words("explosion blast shot gunshot bomb bomber gunman attacker shooter")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_PLURAL = ("NNS", "NNPS")
_CASES = read_words("case instance")


def compare_degrees(passages: Sequence[Passage]) -> list[Disagreement]:
    """Nouns of harm that some sources give a strong adjective and others a weaker one ("heavy", "massive")."""
    by_noun: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for at, token in enumerate(passage.tokens):
            noun = token.lemma.casefold()
            if noun in _NOUNS and token.pos == "NOUN":
                for before in range(max(0, at - 3), at):
                    level = _LEVEL_OF.get(passage.tokens[before].lemma.casefold())
                    if passage.tokens[before].head == at and level is not None:
                        words = show_words(passage, before, at)
                        by_noun[noun].append(Told(passage, level, words, quote_tokens(passage, before, at)))
    return [
        report_told(
            part,
            kind="predicate",
            has_values=False,
            statement=f"Sources differ on how great the {noun} was: {join_words(list_words(part), 'or')}.",
            explanation=f"Sources describe the same {noun} in stronger and in weaker words.",
        )
        for noun in sorted(by_noun)
        for part in part_told(
            by_noun[noun], lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_DEGREE)
        )
    ]


def compare_counts(passages: Sequence[Passage]) -> list[Disagreement]:
    """Events of which some sources tell one and others several ("an explosion", "two explosions")."""
    by_sort: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for one in _count_events(passage):
            by_sort[classify_word(one.words.split()[-1].casefold().removesuffix("s"))].append(one)
    several = _find_several(passages)
    found = []
    for sort in sorted(by_sort):
        told = [one for one in _keep_most(by_sort[sort]) if one.value != "1" or (one.file, sort) not in several]
        for part in part_told(told, lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_EVENT)):
            words = join_words(list_words(part), "or")
            found.append(
                report_told(
                    part,
                    kind="quantity",
                    statement=f"Sources differ on how many there were: {words}.",
                    explanation="Some sources tell of one, others of more than one.",
                )
            )
    return found


def _count_events(passage: Passage) -> Iterator[Told]:
    for at, token in enumerate(passage.tokens):
        if token.lemma.casefold() not in _EVENTS or token.pos != "NOUN" or token.dep == "compound":
            continue
        before = [place for place in range(max(0, at - 4), at) if passage.tokens[place].head == at]
        for place in before:
            number = _NUMBERS.get(passage.tokens[place].text.casefold(), 0) if token.tag in _PLURAL else 0
            is_one = token.tag not in _PLURAL and passage.tokens[place].text.casefold() in ("a", "an", "one")
            if number or is_one:
                words = show_words(passage, place, at)
                yield Told(passage, str(number or 1), words, quote_tokens(passage, place, at))


def _find_several(passages: Sequence[Passage]) -> frozenset[tuple[str, str]]:
    """The files that tell of an event in the plural, with its sort: "a blast" is one of theirs, not all there was."""
    return frozenset(
        (passage.file, classify_word(token.lemma.casefold()))
        for passage in passages
        for token in passage.tokens
        if token.tag in _PLURAL and token.lemma.casefold() in _EVENTS
    )


def _keep_most(told: Sequence[Told]) -> list[Told]:
    """Of each file what it tells of the most: "two explosions", of which one is "an explosion" further on."""
    most: dict[str, int] = {}
    for one in told:
        most[one.file] = max(int(one.value), most.get(one.file, 0))
    return [one for one in told if int(one.value) == most[one.file]]


def compare_scopes(passages: Sequence[Passage]) -> list[Disagreement]:
    """Things that some sources list without limit and others "in some cases"."""
    limited = [one for passage in passages for one in _find_limited(passage)]
    by_thing: defaultdict[str, list[Told]] = defaultdict(list)
    for thing, one in limited:
        by_thing[thing].append(one)
    limits = {thing: {one.file for one in by_thing[thing]} for thing in by_thing}
    for passage in passages:
        for thing, one in _find_things(passage, limits.keys()):
            if one.file not in limits[thing]:
                by_thing[thing].append(one)
    found = []
    for thing in sorted(by_thing):
        told = sorted(by_thing[thing], key=lambda one: one.quote)
        for part in part_told(told, lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_SCOPE)):
            words = join_words(list_words(part), "or")
            found.append(
                report_told(
                    part,
                    kind="scope",
                    statement=f"Sources differ on whether this holds in all cases: {words}.",
                    explanation="Some sources limit it to some cases; others list it without a limit.",
                )
            )
    return found


def _find_limited(passage: Passage) -> Iterator[tuple[str, Told]]:
    """What stands behind "in some cases", by the lemmas of its noun and of the noun before it."""
    tokens = passage.tokens
    for at in range(2, len(tokens)):
        before = [token.text.casefold() for token in tokens[at - 2 : at]]
        if tokens[at].lemma.casefold() not in _CASES or before != ["in", "some"]:
            continue
        for end in range(at + 1, min(len(tokens), at + 8)):
            if tokens[end].pos == "NOUN" and tokens[end].dep != "compound" and not _goes_on(tokens, end):
                thing = _name_thing(tokens, end)
                if thing:
                    start = _find_start(tokens, end)
                    words = f"{show_words(passage, at - 2, at)}, {show_words(passage, start, end)}"
                    yield thing, Told(passage, "some", words, quote_tokens(passage, at - 2, end, is_widened=False))
                break
            if tokens[end].pos in ("VERB", "AUX"):
                break


def _find_things(passage: Passage, things: Collection[str]) -> Iterator[tuple[str, Told]]:
    """Each of the things as it stands in a passage, without limit."""
    tokens = passage.tokens
    for end, token in enumerate(tokens):
        if token.pos == "NOUN" and not _goes_on(tokens, end) and (thing := _name_thing(tokens, end)) in things:
            start = _find_start(tokens, end)
            words = show_words(passage, start, end)
            yield thing, Told(passage, "all", words, quote_tokens(passage, max(0, start - 2), end, is_widened=False))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun is only the first part of a longer name ("driver's license", "license numbers")."""
    after = tokens[at + 1 : at + 2]
    return bool(after) and (after[0].pos in ("NOUN", "PART") or after[0].dep == "case")


def _find_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < 5 and (tokens[start - 1].pos in ("NOUN", "PROPN", "PART", "ADJ")):
        start -= 1
    return start


def _name_thing(tokens: Sequence[Token], end: int) -> str:
    """The first two nouns of a compound by what they mean; "" for a single noun."""
    nouns = [token.lemma.casefold() for token in tokens[_find_start(tokens, end) : end + 1] if token.pos == "NOUN"]
    return " ".join(noun.replace("licence", "license") for noun in nouns[:2]) if len(nouns) > 1 else ""
