"""Who says what a telling states, and whether its words say so: nobody's claim is told as the article's own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ....model.readings import Attribution, Token
from ....model.spans import Span
from ....values.clauses import children_of
from ....values.predicates import is_speech_verb
from ..lexicon import read_words
from .antecedents import complete_name, find_antecedent_name
from .crediting import can_speak, name_speaker
from .hanging import UNSTATED
from .pages import Page, Scene

CREDITED = 0.8
BARE = 1.0
# What a telling has against it that states somebody's words as if they were the article's.
UNCREDITED = UNSTATED
# Verbs whose content can be told with "according to": who says it holds it to be so.
_ASSERTING = read_words(
    "say tell add report state announce confirm note write argue claim explain estimate reveal show indicate "
    "acknowledge admit disclose declare testify recount recall stress insist maintain accord explain reply post find"
)
_WORD = re.compile(r"[\w'’.-]*\w")
_PRONOUN_TAGS = ("PRP", "PRP$", "WP", "DT", "WDT")
_NOBODY = read_words("others other some many several most both few all another one nobody everyone everybody none two")


@dataclass(frozen=True, slots=True)
class Credit:
    """How a telling names who says it: in its own words, by adding `speaker`, or not at all."""

    doubt: float = 0.0
    is_credited: bool = False
    speaker: str | None = None


def rate_credit(scene: Scene, kept: Sequence[int], clause: int, text: str) -> Credit:
    """Whether the kept words of a sentence, shown as `text`, say who says them, and who must be added if not."""
    attribution = scene.attribution
    if attribution is None:
        return Credit(UNCREDITED if _is_reported_apart(scene.tokens, kept, clause) else 0.0)
    source, cue = attribution.source, attribution.cue
    starts = {scene.tokens[at].start for at in kept}
    is_apart = _is_reported_apart(scene.tokens, kept, clause)
    if is_apart and _is_inner(scene, attribution):
        return Credit(UNCREDITED)
    if source is not None and any(source.start <= start < source.end for start in starts):
        return Credit(is_credited=True)
    if cue is not None and any(cue.start <= start < cue.end for start in starts):
        return Credit(is_credited=True)
    if source is None and not attribution.is_direct and not attribution.speaker:
        return Credit(UNCREDITED if is_apart else 0.0)
    speaker = name_source(scene)
    if speaker is None or attribution.is_direct or not _is_asserted(scene, attribution):
        return Credit(UNCREDITED)
    if "according to" in text or speaker.split()[-1].casefold() in _WORD.findall(text.casefold()):
        return Credit(UNCREDITED)
    return Credit(CREDITED + BARE * is_bare_speaker(speaker), True, speaker)


def _is_inner(scene: Scene, attribution: Attribution) -> bool:
    """Whether the words that introduce a claim are themselves reported: "He said the team decided that …"."""
    cue = attribution.cue
    at = next((at for at, token in enumerate(scene.tokens) if cue and token.start == cue.start), None)
    return at is not None and _is_reported_apart(scene.tokens, (), at)


def name_source(scene: Scene) -> str | None:
    """The speaker of a claim as it stands in a sentence; None where nobody is named for certain.

    Who goes on speaking behind the sentence that names him is told by a whole name.
    """
    attribution = scene.attribution
    if attribution is None:
        return None
    if attribution.source is None:
        names = (attribution.speaker or "").split()
        is_whole = len(names) > 1 and all(name[:1].isupper() for name in names)
        return attribution.speaker if is_whole or not attribution.is_direct else None
    page = scene.page
    if _is_pronoun(page, attribution.source):
        return find_antecedent_name(page, attribution.source.start)
    speaker = name_speaker(attribution, page.sentences)
    if not speaker or speaker.casefold().split()[0] in _NOBODY:
        return None
    return complete_name(speaker, page) if speaker[:1].isupper() else speaker


def name_writer(scene: Scene) -> str | None:
    """Who holds all of a sentence by what its whole article is; None in a report."""
    told, span = scene.page.attributions, scene.sentence.span
    first = bisect_left(told, span.start, key=lambda one: one.content.start)
    after = bisect_right(told, span.start, key=lambda one: one.content.start)
    whole = (one for one in told[first:after] if one.content.holds(span) and one.cue is None and not one.is_direct)
    return next((one.speaker for one in whole if one.speaker), None)


def is_bare_speaker(speaker: str) -> bool:
    """Whether a speaker is only "the company", which another sentence names."""
    words = speaker.casefold().split()
    is_short = 2 <= len(words) <= 3 and words[0] == "the" and speaker.islower()
    return is_short and can_speak(words[-1]) and words[-1] != "police"


def _is_pronoun(page: Page, source: Span) -> bool:
    number = page.find_sentence(source.start)
    tokens = page.sentences[number].tokens if number is not None else ()
    return any(
        token.start == source.start and token.end >= source.end and token.pos == "PRON" and token.tag in _PRONOUN_TAGS
        for token in tokens
    )


def _is_asserted(scene: Scene, attribution: Attribution) -> bool:
    """Whether the words that introduce a claim say that it is so, and not that it is denied, feared or asked."""
    if attribution.cue is None:
        return True
    return any(
        token.lemma.casefold() in _ASSERTING
        for token in scene.tokens
        if attribution.cue.start <= token.start < attribution.cue.end
    )


def _is_reported_apart(tokens: Sequence[Token], kept: Sequence[int], clause: int) -> bool:
    """Whether a clause is what a verb of saying reports, or may be, and that verb is not among the words."""
    at = clause
    while tokens[at].dep == "conj" and tokens[at].head != at:
        at = tokens[at].head
        if (
            at not in kept
            and is_speech_verb(tokens[at].lemma)
            and any(one.dep == "ccomp" for one in children_of(tokens, at))
        ):
            return True
    above = tokens[at].head
    return tokens[at].dep == "ccomp" and above not in kept and is_speech_verb(tokens[above].lemma)
