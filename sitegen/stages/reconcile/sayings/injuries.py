"""How badly somebody was hurt: serious injuries in one article, minor ones of the same person in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..lexicon import read_words
from ..passages import Passage, Told, can_be_one, list_words, part_told, quote_tokens, report_told, show_words
from ..sides import join_words

_INJURY = read_words("injury wound hurt injure injured wounded condition")
_SERIOUS = read_words("serious severe critical grave life-threatening seriously severely critically gravely badly")
_MINOR = read_words("minor slight non-life-threatening superficial slightly lightly stable")
_NEGATIONS = read_words("not n't n’t never no non non-")
_PERSONS = read_words("person child driver victim suspect person~ child~ passenger~ gunman bomber officer")
_REACH = 12


def compare_injuries(passages: Sequence[Passage]) -> list[Disagreement]:
    """Entries about one person whom some articles call seriously hurt and others lightly."""
    by_person: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for person, told in _read_injuries(passage):
            by_person[person].append(told)
    return [
        report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on how badly the {person.rstrip('~')} was hurt: "
            f"{join_words(list_words(part), 'or')}.",
            explanation="Some sources call the injuries serious, others say that they were not.",
        )
        for person in sorted(by_person)
        for part in part_told(by_person[person], can_be_one)
    ]


def _read_injuries(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        degree = _find_degree(tokens, at) if token.lemma.casefold() in _INJURY else None
        if degree is None:
            continue
        person = _find_person(tokens, at)
        if not person:
            continue
        word = tokens[degree].text.casefold()
        before = {one.text.casefold().strip("-") for one in tokens[max(0, degree - 3) : degree]}
        is_serious = word in _SERIOUS and not before & _NEGATIONS
        first = min(degree, at)
        while first > 0 and tokens[first - 1].text.casefold() in _NEGATIONS | {"-", "was", "were"}:
            first -= 1
        last = max(degree, at)
        words = show_words(passage, first, last)
        quote = quote_tokens(passage, first, last, is_widened=False)
        yield person, Told(passage, "serious" if is_serious else "light", words, quote)


def _find_degree(tokens: Sequence[Token], at: int) -> int | None:
    """The word that says how bad: before an injury, or beside a verb of hurting."""
    near = [i for i in range(max(0, at - 4), min(len(tokens), at + 2)) if i != at]
    return next((i for i in near if tokens[i].text.casefold() in _SERIOUS | _MINOR), None)


def _find_person(tokens: Sequence[Token], at: int) -> str:
    """The one person who is hurt, as an idea: the subject of the verb above; "" for several or for nobody."""
    verb = at
    for _ in range(4):
        if tokens[verb].pos in ("VERB", "AUX"):
            break
        verb = tokens[verb].head
    subjects = [
        token
        for token in tokens[max(0, verb - _REACH) : verb]
        if token.dep in ("nsubj", "nsubjpass") and tokens[token.head] is tokens[verb]
    ]
    for subject in subjects:
        idea = classify_word(subject.lemma.casefold())
        if subject.tag == "NN" and idea in _PERSONS:
            return idea
    return ""
