"""What somebody is accused of, and what the accused or those who speak for the accused deny."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..deeds import NOUNS, Deed, find_phrase, tell_deed
from ..lexicon import read_words
from ..passages import Passage, Told, list_words, report_told, show_words
from ..sides import set_against

# A denial answers an accusation that stands at most so many sentences before it; one without a name only the next ones.
SENTENCES_AFTER = 4
SENTENCES_BESIDE = 2
_ALLEGING = read_words("alleged accused said reported suspected claimed")
_DENYING = read_words("deny refute dispute rebut")
# Who does not answer denies nothing, and neither does who keeps something to himself.
_SILENT = read_words(
    "comment respond reply answer return say tell speak discuss elaborate identify name give provide disclose release "
    "specify exclude rule want need matter see seem appear expect believe think mean be"
)
_PRONOUNS = read_words("he she they it we i")
_TITLES = read_words("mr. mr mrs. mrs ms. ms dr. dr jr. jr sr. sr president minister")


def compare_accusations(deeds: Sequence[Deed]) -> list[Disagreement]:
    """What one article says that somebody is accused of, with the denial that it prints beside it."""
    by_file: defaultdict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        by_file[deed.passage.file].append(deed)
    found = []
    for file in sorted(by_file):
        denials = [deed for deed in by_file[file] if _is_denial(deed)]
        told: set[tuple[int, int]] = set()
        for accusation, accused in _read_accusations(by_file[file]):
            answers = [one for one in denials if _answers(one, accusation, accused)]
            place = (accusation.passage.number, accused)
            if answers and place not in told:
                told.add(place)
                name = _find_name(accusation.passage, accused)
                found.append(_report(accusation, accused, min(answers, key=lambda one: _measure_way(one, name))))
    return found


def _read_accusations(deeds: Sequence[Deed]) -> Iterator[tuple[Deed, int]]:
    """ "X is alleged to have dealt with them", "the report accuses X of fraud": the deed, and where X stands."""
    for deed in deeds:
        tokens = deed.passage.tokens
        if deed.stance == "doubted" and deed.doubt in _ALLEGING and tokens[deed.weakener].tag == "VBN":
            nouns = (*deed.agents, *deed.patients)
            before = [noun for noun in nouns if noun < deed.weakener and tokens[noun].pos in NOUNS]
            if before:
                yield deed, before[0]
        elif deed.lemma == "accuse" and deed.agents and deed.patients and not deed.is_denied:
            yield deed, deed.patients[0]


def _is_denial(deed: Deed) -> bool:
    tokens = deed.passage.tokens
    if deed.lemma in _DENYING:
        return not deed.is_denied and not any(token.dep == "auxpass" and token.head == deed.at for token in tokens)
    return (
        deed.is_denied
        and deed.stance == "flat"
        and deed.lemma not in _SILENT
        and bool(deed.patients)
        and any(claim.attribution and claim.span.start <= tokens[deed.at].start for claim in deed.passage.claims)
    )


def _answers(denial: Deed, accusation: Deed, accused: int) -> bool:
    distance = denial.passage.number - accusation.passage.number
    if not 0 < distance <= SENTENCES_AFTER:
        return False
    name = _find_name(accusation.passage, accused)
    tokens = denial.passage.tokens
    if any(token.text.casefold() == name for token in tokens if token.pos == "PROPN"):
        return True
    is_group = accusation.passage.tokens[accused].tag in ("NNS", "NNPS")
    if is_group and denial.lemma == "deny" and distance <= SENTENCES_BESIDE:
        return True
    return distance == 1 and any(tokens[noun].text.casefold() in _PRONOUNS for noun in denial.agents)


def _measure_way(denial: Deed, name: str) -> tuple[int, int]:
    """How far a denial stands from the accused: its sentence, then the words between the verb and the name."""
    tokens = denial.passage.tokens
    ways = [abs(at - denial.at) for at, token in enumerate(tokens) if token.text.casefold() == name]
    return denial.passage.number, min(ways, default=len(tokens))


def _find_name(passage: Passage, noun: int) -> str:
    """The last name in a noun phrase, in small letters; "" for none."""
    phrase: Sequence[Token] = passage.tokens[find_phrase(passage.tokens, noun) : noun + 1]
    names = [token.text.casefold() for token in phrase if token.pos == "PROPN"]
    return next((name for name in reversed(names) if name not in _TITLES), "")


def _report(accusation: Deed, accused: int, answer: Deed) -> Disagreement:
    tokens = accusation.passage.tokens
    part: list[Told] = [tell_deed(accusation, "alleged"), tell_deed(answer, "denied")]
    who = show_words(accusation.passage, find_phrase(tokens, accused), accused)
    return report_told(
        part,
        kind="predicate",
        relation="contradicts",
        severity="medium",
        statement=f"What is alleged of {who} is denied: {set_against(list_words(part))}.",
        explanation="One side is an allegation that the source reports, the other the answer of the accused.",
    )
