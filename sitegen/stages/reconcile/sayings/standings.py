"""How the law stands to somebody: sought, a suspect, arrested, charged, convicted, released. It moves on.

Only what a source states counts: "could be charged" and "is no suspect" say nothing of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....model.readings import Mention, Token
from ....model.stories import Disagreement
from ..days import is_plain_day
from ..deeds import Deed, find_phrase, read_deeds
from ..lexicon import read_words
from ..passages import Passage, Told, quote_tokens, report_told, show_words

# In the order in which they follow upon each other.
STANDINGS = (
    "nobody suspected", "sought as a witness", "sought", "questioned", "a suspect", "wanted on a warrant", "arrested",
    "charged", "convicted", "released",
)  # fmt: skip
_DONE: Mapping[str, str] = {
    **dict.fromkeys(("arrest", "detain", "apprehend", "capture"), "arrested"),
    **dict.fromkeys(("charge", "indict", "arraign"), "charged"),
    **dict.fromkeys(("question", "interrogate"), "questioned"),
    **dict.fromkeys(("release", "free"), "released"),
    **dict.fromkeys(("hunt", "seek"), "sought"),
    "convict": "convicted",
}
# What somebody is wanted, named or described as.
_CALLED: Mapping[str, str] = {
    "witness": "sought as a witness",
    "interest": "sought as a witness",
    "questioning": "sought as a witness",
    "suspect": "a suspect",
}
_CALLING = read_words("want seek describe name call identify consider regard treat classify be")
_LEADING = read_words("as for of a an the in material only still just person key prime main leading")
# What is over once more is told of somebody.
_UNTIL = ("sought", "questioned")
_LOOKING = read_words("look search hunt")
_ISSUING = read_words("issue obtain")
_POLICE = read_words("police officer detective investigator authority prosecutor fbi agent judge court")
_CUSTODY = read_words("custody jail prison detention bail charge police authority")
# What "had been" so is of another matter, or of before.
_UNSURE = read_words(
    "could may might would should will shall can if whether unless not never no n't n’t nor before had"
)
_REACH = 8
_LONGEST = 26


def compare_standings(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: somebody who was sought or suspected in earlier articles and charged or convicted in later ones."""
    told: defaultdict[str, list[Told]] = defaultdict(list)
    names: defaultdict[str, list[str]] = defaultdict(list)
    for passage in passages:
        for person, one in _read_standings(passage):
            told[person.entity or ""].append(one)
            names[person.entity or ""].append(person.exact)
    nobody = [one for passage in passages for one in _read_nobody(passage)]
    found = []
    for entity in sorted(told):
        part = _order_standings([*told[entity], *nobody])
        if part:
            name = max(names[entity], key=lambda words: (len(words.split()), words))
            found.append(
                report_told(
                    part,
                    kind="predicate",
                    relation="updates",
                    severity="medium",
                    statement=_word_change(" ".join(name.split()), part),
                    explanation="The sides stand in the order of publication.",
                )
            )
    return found


def _word_change(name: str, part: Sequence[Told]) -> str:
    values = list(dict.fromkeys(one.value for one in part))
    first, last = next((one for one in values[:-1] if one != STANDINGS[0]), STANDINGS[0]), values[-1]
    if first == STANDINGS[0]:
        return f"Earlier reports say that nobody is named as a suspect, later ones have {name} {last}."
    return f"Earlier reports have {name} {first}, later ones {last}."


def _order_standings(told: Sequence[Told]) -> list[Told]:
    """What was told in turn, by how far it goes; empty where no later article goes further than an earlier one.

    What an article still says after another one went further is no news, and is left out.
    """
    dated = sorted((one for one in told if is_plain_day(one.passage.day)), key=lambda one: (one.passage.day, one.quote))
    since = {value: min((one.passage.day for one in dated if one.value == value), default="") for value in STANDINGS}
    if not since["arrested"] and not since["charged"]:
        since["released"] = ""
    ranks = [rank for rank, value in enumerate(STANDINGS) if since[value]]
    if len(ranks) < 2 or since[STANDINGS[ranks[0]]] >= since[STANDINGS[ranks[-1]]]:
        return []
    furthest = {
        one.file: STANDINGS.index(one.value) for one in sorted(dated, key=lambda one: STANDINGS.index(one.value))
    }
    later = {rank: [since[STANDINGS[one]] for one in ranks if one > max(rank, 1)] for rank in ranks}
    kept = [
        one
        for rank in ranks
        for one in dated
        if one.value == STANDINGS[rank] and (not later[rank] or one.passage.day <= min(later[rank]))
        if furthest[one.file] == rank or one.value not in _UNTIL
    ]
    return kept if {one.value for one in kept} > {STANDINGS[ranks[-1]]} else []


def _read_nobody(passage: Passage) -> Iterator[Told]:
    """ "No one has been named as a suspect"."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        is_none = token.text.casefold() == "nobody" or (
            token.text.casefold() == "one" and at > 0 and tokens[at - 1].text.casefold() == "no"
        )
        if not is_none or token.dep != "nsubjpass" or tokens[token.head].lemma.casefold() not in _CALLING:
            continue
        read = _read_called(tokens, token.head)
        if read is not None and read[0] == "a suspect":
            first = at - 1 if token.text.casefold() == "one" else at
            words = show_words(passage, first, read[1])
            yield Told(passage, STANDINGS[0], words, quote_tokens(passage, first, read[1], is_widened=False))


def _read_standings(passage: Passage) -> Iterator[tuple[Mention, Told]]:
    for deed in read_deeds(passage):
        if deed.is_denied or deed.stance != "flat" or _is_unsure(deed):
            continue
        for noun, value, last in _read_deed(deed):
            person = _find_person(deed, noun)
            first = min(deed.at, *(find_phrase(passage.tokens, at) for at in (noun, last)))
            end = max(last, deed.at, noun)
            if person is not None and end - first <= _LONGEST:
                start = _find_words(passage.tokens, deed.at, last)
                words = show_words(passage, min(start, last), max(start, last))
                yield person, Told(passage, value, words, quote_tokens(passage, first, end, is_widened=False))


def _read_deed(deed: Deed) -> Iterator[tuple[int, str, int]]:
    """The nouns to whom a clause gives a standing, which, and the last word that names it."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    called = _read_called(tokens, deed.at) if deed.lemma in _CALLING else None
    bearers = deed.agents if deed.lemma == "be" else deed.patients
    if called is not None:
        yield from ((noun, *called) for noun in bearers)
    elif deed.lemma in _DONE and (deed.lemma not in ("question", "interrogate") or _is_by_police(deed)):
        yield from ((noun, _DONE[deed.lemma], deed.at) for noun in deed.patients)
    elif deed.lemma == "face":
        charges = [at for at in own if _is_charge(tokens, at, deed.at)]
        yield from ((noun, "charged", charges[0]) for noun in deed.agents if charges)
    elif deed.lemma in _LOOKING and _is_by_police(deed):
        yield from ((noun, "sought", deed.at) for noun in _list_behind(deed, deed.at))
    elif deed.lemma in _ISSUING and not any(token.lemma.casefold() == "witness" for token in tokens):
        warrants = [at for at in deed.patients if tokens[at].lemma.casefold() == "warrant"]
        yield from ((noun, "wanted on a warrant", warrants[0]) for at in warrants for noun in _list_behind(deed, at))
        yield from ((noun, "wanted on a warrant", warrants[0]) for noun in _list_behind(deed, deed.at) if warrants)


def _list_behind(deed: Deed, above: int) -> list[int]:
    """The nouns behind "for"."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for at in children[above] if tokens[at].text.casefold() == "for"]
    return [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]


def _is_by_police(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    return not deed.agents or any(tokens[at].lemma.casefold() in _POLICE for at in deed.agents)


def _find_person(deed: Deed, noun: int) -> Mention | None:
    """Whom a noun names, by itself or by the name that stands beside it."""
    tokens = deed.passage.tokens
    beside = [at for at in deed.children[noun] if tokens[at].dep == "appos"]
    above = [tokens[noun].head] if tokens[noun].dep == "appos" else []
    places = [tokens[at].start for at in (noun, *above, *beside)]
    people = [one for one in deed.passage.mentions if one.kind == "person" and one.entity]
    return next((one for place in places for one in people if one.start <= place < one.end), None)


def _read_called(tokens: Sequence[Token], verb: int) -> tuple[str, int] | None:
    """What somebody is called behind a verb, and its last word."""
    for at in range(verb + 1, min(len(tokens), verb + _REACH)):
        word = tokens[at].lemma.casefold()
        is_witness = tokens[at - 1].text.casefold() == "material" or tokens[verb].lemma.casefold() == "treat"
        if word in _CALLED and (word != "witness" or is_witness):
            return _CALLED[word], at
        if word not in _LEADING and tokens[at].pos not in ("PUNCT", "ADV"):
            return None
    return None


def _find_words(tokens: Sequence[Token], verb: int, last: int) -> int:
    """Where the words begin that name a standing: "material witness", "suspect", "charged", "faces a charge"."""
    is_called = tokens[last].lemma.casefold() in _CALLED
    return last - (tokens[last - 1].text.casefold() == "material") if is_called else verb


def _is_charge(tokens: Sequence[Token], at: int, verb: int) -> bool:
    return tokens[at].lemma.casefold() == "charge" and tokens[at].dep == "dobj" and tokens[at].head == verb


def _is_unsure(deed: Deed) -> bool:
    """Whether the clause is supposed, to come, or of before."""
    tokens = deed.passage.tokens
    return any(tokens[at].text.casefold() in _UNSURE for at in deed.children[deed.at])
