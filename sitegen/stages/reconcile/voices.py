"""Who says it: one witness or several, and bodies that answer for the same words in different articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...model.claims import Claim
from ...model.stories import Disagreement
from .lexicon import read_words
from .passages import Passage, Told, is_one_occasion, list_words, part_told, quote_span, report_told
from .sides import join_words

ALIKE = 0.4
_SEVERAL = read_words(
    "passengers survivors witnesses residents neighbours neighbors locals victims relatives students workers employees "
    "fans users customers guests tourists villagers parents friends colleagues eyewitnesses bystanders"
)
_ONE = read_words(
    "passenger survivor witness resident neighbour neighbor local victim relative student worker employee"
)
# Classes that say too little to be one statement.
_LIGHT = read_words("be have say do go come get take see make tell know want think arrive continue")


def compare_voices(passages: Sequence[Passage]) -> list[Disagreement]:
    """Statements that some sources credit to several witnesses, and others to one."""
    by_class: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for claim in passage.claims:
            told = _tell_voice(passage, claim)
            if told is not None:
                by_class[claim.predicate_class].append(told)
    parts = [
        part
        for kind in sorted(by_class.keys() - _LIGHT)
        for part in part_told(
            by_class[kind], lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE), is_strict=False
        )
    ]
    return [
        report_told(
            part,
            kind="attribution",
            severity="medium",
            has_values=False,
            statement=f"Some sources credit this to one witness, others to several: "
            f"{join_words(list_words(part), 'or')}.",
            explanation="Some sources credit the same words to several people, others to one.",
        )
        for part in _merge_parts(parts)
    ]


def _merge_parts(parts: Sequence[Sequence[Told]]) -> list[list[Told]]:
    """What one witness and several are credited with, in one set for each witness, in whatever words it is told."""
    by_witness: defaultdict[str, list[Told]] = defaultdict(list)
    for part in parts:
        witness = min((one.words for one in part if one.value == "one"), default="")
        by_witness[witness] += [one for one in part if one not in by_witness[witness]]
    return [by_witness[witness] for witness in sorted(by_witness)]


def _tell_voice(passage: Passage, claim: Claim) -> Told | None:
    speaker = (claim.attribution or "").split()
    if not speaker or claim.is_opinion:
        return None
    head = next((word.casefold() for word in speaker if word.casefold() in _SEVERAL | _ONE), "")
    value = "several" if head in _SEVERAL else "one" if head in _ONE or _is_person(speaker) else ""
    words = " ".join(speaker)
    return Told(passage, value, words, quote_span(passage, claim.span)) if value else None


def _is_person(speaker: Sequence[str]) -> bool:
    """Whether the words are a first and a last name."""
    return len(speaker) in (2, 3) and all(word[:1].isupper() and word[1:2].islower() for word in speaker)
