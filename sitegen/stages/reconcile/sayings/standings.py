"""How the law stands to somebody: sought as a witness, a suspect, arrested, charged, convicted. It moves on.

Only what a source states counts: "could be charged" and "is no suspect" say nothing of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....model.readings import Mention, Token
from ....model.stories import Disagreement
from ....values.clauses import subtree_of
from ..days import is_plain_day
from ..lexicon import read_words
from ..passages import Passage, Told, quote_tokens, report_told, show_words

# In the order in which they follow upon each other.
STANDINGS = ("nobody suspected", "sought as a witness", "a suspect", "arrested", "charged", "convicted")
_DONE: Mapping[str, str] = {
    **dict.fromkeys(("arrest", "detain", "apprehend"), "arrested"),
    **dict.fromkeys(("charge", "indict", "arraign"), "charged"),
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
# What "had been" so is of another matter, or of before.
_UNSURE = read_words(
    "could may might would should will shall can if whether unless not never no n't n’t nor before had"
)
_SUBJECTS = ("nsubj", "nsubjpass")
_REACH = 8


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
    ranks = [rank for rank, value in enumerate(STANDINGS) if since[value]]
    if len(ranks) < 2 or since[STANDINGS[ranks[0]]] >= since[STANDINGS[ranks[-1]]]:
        return []
    later = {rank: [since[STANDINGS[one]] for one in ranks if one > max(rank, 1)] for rank in ranks}
    kept = [
        one
        for rank in ranks
        for one in dated
        if one.value == STANDINGS[rank] and (not later[rank] or one.passage.day <= min(later[rank]))
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
        read = _read_verb(tokens, token.head, at)
        if read is not None and read[0] == "a suspect":
            first = at - 1 if token.text.casefold() == "one" else at
            words = show_words(passage, first, read[1])
            yield Told(passage, STANDINGS[0], words, quote_tokens(passage, first, read[1], is_widened=False))


def _read_standings(passage: Passage) -> Iterator[tuple[Mention, Told]]:
    tokens = passage.tokens
    people = [one for one in passage.mentions if one.kind == "person" and one.entity]
    for subject, token in enumerate(tokens):
        person = next((one for one in people if one.start <= token.start < one.end), None)
        if person is None or token.dep not in _SUBJECTS:
            continue
        verb = token.head
        if _is_unsure(tokens, verb, subject):
            continue
        if (read := _read_verb(tokens, verb, subject)) is not None:
            value, last = read
            first = min(subtree_of(tokens, subject))
            words = show_words(passage, _find_words(tokens, verb, last), last)
            yield person, Told(passage, value, words, quote_tokens(passage, first, last, is_widened=False))


def _read_verb(tokens: Sequence[Token], verb: int, subject: int) -> tuple[str, int] | None:
    """The standing that a verb and what hangs on it give its subject, and its last word."""
    lemma = tokens[verb].lemma.casefold()
    is_passive = tokens[subject].dep == "nsubjpass"
    if is_passive and lemma in _DONE:
        return _DONE[lemma], verb
    if lemma == "face":
        charge = next(
            (at for at in range(verb + 1, min(len(tokens), verb + _REACH)) if _is_charge(tokens, at, verb)), None
        )
        return ("charged", charge) if charge is not None else None
    if lemma not in _CALLING or not (is_passive or lemma == "be"):
        return None
    for at in range(verb + 1, min(len(tokens), verb + _REACH)):
        word = tokens[at].lemma.casefold()
        if word in _CALLED and (word != "witness" or tokens[at - 1].text.casefold() == "material"):
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


def _is_unsure(tokens: Sequence[Token], verb: int, subject: int) -> bool:
    """Whether the clause is denied, supposed, or to come."""
    near = range(min(subject, verb) - 1, verb + 2)
    return any(0 <= at < len(tokens) and tokens[at].text.casefold() in _UNSURE and at != subject for at in near) or any(
        token.head == verb and token.text.casefold() in _UNSURE for token in tokens
    )
