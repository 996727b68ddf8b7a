"""Two answers to a question that is answered in set words: a danger or none, lawful or not, leaked or hacked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.spans import Span
from ...model.stories import Disagreement, Severity
from .contexts import compare_terms
from .passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_span, report_told
from .sides import join_words

# Passages speak of one matter when they are this alike.
ALIKE_MATTER = 0.08


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, and the words that answer it in one way and in the other.

    `is_of_person` holds where both answers must stand beside the name of one person, `is_of_parties` where they are
    positions, of which neither sets the other right; `least_alike` is 0 where a story has but one such matter.
    """

    asks: str
    severity: Severity
    answers: tuple[re.Pattern[str], ...]
    is_of_person: bool = False
    is_of_parties: bool = False
    least_alike: float = ALIKE_MATTER


_LAW_OF = r"(?:[\w.’']+ ){0,3}"
_NOT = r"(?:not|n[’']t|never)"
_QUESTIONS = (
    _Question(
        "whether there is a danger",
        "medium",
        (
            re.compile(
                r"\b(?:pos|present)(?:es?|ed|ing|s)? no (?:[\w-]+ ){0,3}(?:threat|danger|risk|hazard)s?\b"
                rf"|\b{_NOT} (?:pose|present) (?:an? |any )?(?:[\w-]+ ){{0,4}}(?:threat|danger|risk|hazard)s?\b"
            ),
            re.compile(
                r"\b(?:could|may|might|can|chance it will|chance they will) (?:cause|do|inflict) "
                r"(?:[\w-]+ ){0,2}(?:damage|harm|injur(?:y|ies))\b"
            ),
        ),
    ),
    _Question(
        "whether this is against the law",
        "high",
        (
            re.compile(rf"\b{_NOT} (?:[\w’']+ ){{0,3}}(?:illegal|unlawful)\b"),
            re.compile(r"\b(?:potentially|possibly|allegedly) (?:illegal|unlawful)(?: [\w-]+){0,2}"),
        ),
    ),
    _Question(
        "whether this was lawful",
        "high",
        (
            re.compile(
                rf"\b(?:appropriate|proper|correct|legal|lawful|permitted|allowed) under (?:the |{_LAW_OF})law\b"
                rf"|\b(?:followed|obeyed|complied with|was within|were within) (?:the |{_LAW_OF})law\b"
                r"|\b(?:was|is|were|are|acted) (?:(?:entirely|perfectly|fully) )?(?:lawfully?|constitutional)\b"
            ),
            re.compile(
                r"(?<!not )(?<!never )\b(?:unconstitutional|unlawful)\b(?: (?:and|or) [\w-]+)?"
                rf"|\b(?:broke|violated|breached|flouted) (?:the |{_LAW_OF})(?:law|constitution)\b"
            ),
        ),
        is_of_parties=True,
        least_alike=0.03,
    ),
    _Question(
        "whether somebody should stay or go",
        "high",
        (
            re.compile(
                r"\b(?:should|must|allowed to|right to) (?:stay|remain) "
                r"(?:here|in (?:office|power|the job|(?:the )?[A-Z][\w.]+(?: [A-Z]\w+)?))"
            ),
            re.compile(
                r"\b(?:should|must) (?:return home|go (?:home|back)|leave (?:office|power|the country)|resign|step down"
                r"|be (?:returned|reunited|sent (?:back|home)|deported|extradited|repatriated|expelled))\b"
                r"(?: to (?:his|her|their|its|the) \w+(?: in [A-Z]\w+)?)?"
            ),
        ),
        is_of_person=True,
        is_of_parties=True,
    ),
    _Question(
        "how the material got out",
        "high",
        (
            re.compile(
                r"\b(?:anonymous source|whistleblower|insider)s? (?:gave|handed|passed|provided|leaked)\b"
                r"(?: [\w-]+){0,3}"
                r"(?: [\w-]+){0,3}"
                r"|\banonymously leaked\b"
            ),
            re.compile(r"\b(?:suffered|victim of) (?:an? )?[^.;]{0,40}\b(?:hack|data breach|cyberattack|break-in)\b"),
        ),
        least_alike=0.0,
    ),
    _Question(
        "whether the barrier was safe",
        "high",
        (
            re.compile(
                r"\b(?:barrier|fence|wall|gate|railing|enclosure)s? (?:at [^.;,]{1,40} )?(?:was|were|is|are) "
                r"(?:secure|safe|adequate|sufficient)\b"
            ),
            re.compile(r"\b(?:easy|easily) (?:[\w-]+ ){0,4}(?:climb|get over|scale|cross|breach)(?:ed)?\b(?: over)?"),
        ),
        least_alike=0.0,
    ),
    _Question(
        "whether there is proof",
        "medium",
        (
            re.compile(r"\b(?:no|NO|without) proof\b(?: or [\w-]+)?"),
            re.compile(r"\bbased on [\"“]?(?:facts|evidence|proof)\b(?:,? [\w-]+){0,4}"),
        ),
        least_alike=0.0,
    ),
    _Question(
        "whether somebody fell asleep or blacked out",
        "medium",
        (
            re.compile(r"\b(?:fell|fallen|falling|was|had gone) asleep\b|\b(?:dozed|dozing|nodded) off\b"),
            re.compile(r"\b(?:blacked|blacking|passed) out\b|\bblackout at the\b|\b(?:fainted|lost consciousness)\b"),
        ),
    ),
    _Question(
        "whether somebody was put out or not let in",
        "medium",
        (
            re.compile(r"\b(?:asked|ordered|told) to leave\b(?: [A-Z]\w+)?|\b(?:ejected|expelled) from(?: the)? \w+"),
            re.compile(r"\b(?:refused|denied) (?:admission|entry)\b(?: to(?: an?| the)?(?: [\w-]+){1,3})?"),
        ),
        is_of_person=True,
    ),
)


def compare_assessments(passages: Sequence[Passage]) -> list[Disagreement]:
    """One entry for each question that sources, or the speakers of one, answer in both ways."""
    found = []
    for question in _QUESTIONS:
        told = [one for passage in passages for one in _read_answers(passage, question)][:MOST_TOLD]
        part = [one for one in told if any(_meet(one, two, question) for two in told)]
        if part:
            found.append(
                report_told(
                    part,
                    kind="predicate",
                    severity=question.severity,
                    statement=f"Sources differ on {question.asks}: {join_words(list_words(part), 'or')}.",
                    explanation="The words answer one question in two ways.",
                    has_values=not question.is_of_parties,
                )
            )
    return found


def _read_answers(passage: Passage, question: _Question) -> Iterator[Told]:
    sentence = passage.sentence
    for number, answer in enumerate(question.answers):
        match = answer.search(sentence.text)
        if match is not None:
            quote = quote_span(passage, Span(sentence.start + match.start(), sentence.start + match.end()))
            yield Told(passage, str(number), " ".join(quote.exact.split()), quote)


def _meet(one: Told, two: Told, question: _Question) -> bool:
    if one.value == two.value or are_days_apart(one.passage, two.passage):
        return False
    if question.is_of_person:
        return bool(_list_persons(one.passage) & _list_persons(two.passage))
    return compare_terms(one.passage.terms, two.passage.terms) >= question.least_alike


def _list_persons(passage: Passage) -> frozenset[str]:
    return frozenset(one.entity for one in passage.mentions if one.kind == "person" and one.entity)
