"""Who says so: words that every source credits to somebody, and that a sentence tells as its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...model.stories import Entity, Fact
from ..agreement import stands_in_text
from ..quotations.printed import list_quotations
from .stems import list_stems

# Verbs, nouns and adverbs that leave what is told to somebody else.
_STEMS = (
    "report claim alleg announc accus warn believ estimat argu insist admit acknowledg conced confirm suggest "
    "describ explain disclos reveal declar assert maintain contend predict expect fear vow pledg promis demand urg "
    "condemn criticis criticiz prais propos respond repl dismiss disput blam suspect conclud remark assum recall "
    "testif tweet indicat stress emphasis emphasiz ask speculat complain apologis apologiz thank"
)
_CUES = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|den(?:y|ies|ied|ying)|th(?:ink|inks|ought|inking)|"
    r"wr(?:ite|ites|ote|itten|iting)|spoke|speaks?|call(?:s|ed|ing)? (?:for|on)|according to|"
    r"(?:not|hop)(?:e|es|ed|ing)|stat(?:ed|ing)|states? that|"
    rf"(?:{'|'.join(_STEMS.split())})(?:e|es|s|ed|ing|y|ies|ied|ting|ted)?|"
    r"(?:allegation|accusation|statement|warning|testimon(?:y|ie)|assessment|opinion|view)s?|in the eyes of|"
    r"allegedly|reportedly|apparently|purportedly|supposedly|presumably|so-called|quoted|cited|citing|credited)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_TITLES = frozenset("the and for mr mrs ms dr sir its his her our their".split())


@dataclass(frozen=True, slots=True)
class VanishedVoice:
    """A fact that all its sources credit, and to whom, in text order."""

    fact: str
    speakers: tuple[str, ...]


def find_vanished_voices(
    text: str, facts: Iterable[Fact], entities: Iterable[Entity] = ()
) -> tuple[VanishedVoice, ...]:
    """The facts that each source gives to somebody else, where `text` names none of them and gives nothing to anybody.

    A word of saying or thinking, words of a quote in quotation marks and a word of a speaker's name, in any known
    spelling, all keep the attribution.
    """
    if _CUES.search(text):
        return ()
    quoted = [list_stems(words) for words in list_quotations(text) if not words.istitle()]
    told = {word.casefold() for word in _WORD.findall(text)}
    everyone = tuple(entities)
    found = []
    for fact in facts:
        standing = [one for one in fact.evidence if stands_in_text(one)]
        speakers = tuple(dict.fromkeys(one.attribution for one in standing if one.attribution))
        known = list_stems(" ".join(one.quote.shown for one in standing))
        is_quoted = any(2 * len(stems & known) > len(stems) for stems in quoted)
        is_credited = bool(standing) and all(one.attribution for one in standing) and not is_quoted
        if is_credited and not any(_names_of(speaker, everyone) & told for speaker in speakers):
            found.append(VanishedVoice(fact.id, speakers))
    return tuple(found)


def leaves_to_others(text: str) -> bool:
    """Whether a sentence gives something to somebody: by a word of saying or thinking, or by quotation marks."""
    return bool(_CUES.search(text) or list_quotations(text))


def _names_of(speaker: str, entities: Iterable[Entity]) -> frozenset[str]:
    """The words of a speaker's name in all its spellings, in small letters."""
    spellings = [speaker]
    for entity in entities:
        names = [entity.name, *(alias.text for alias in entity.aliases)]
        if speaker in names:
            spellings += names
    words = {word.casefold() for spelling in spellings for word in _WORD.findall(spelling)}
    return frozenset(words - _TITLES)
