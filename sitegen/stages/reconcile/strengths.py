"""One authority in two strengths: "is unlikely to be controlled" against "cannot be controlled" of the same speaker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...model.stories import Disagreement
from .deeds import Deed, tell_deed
from .doubts import LIGHT
from .passages import Told, are_days_apart, list_words, part_told, report_told
from .sides import join_words

_CLASHES = (frozenset({"cannot", "unlikely"}), frozenset({"will not", "unlikely"}))


def compare_strengths(deeds: Sequence[Deed]) -> list[Disagreement]:
    """Statements of one speaker that one article gives as certain and another as likely."""
    by_speaker: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for deed in deeds:
        value = _read_strength(deed)
        speaker = _find_credited(deed) if value and deed.lemma not in LIGHT else ""
        if speaker:
            by_speaker[speaker, deed.lemma].append(tell_deed(deed, value))
    return [
        report_told(
            part,
            kind="modality",
            severity="medium",
            has_values=False,
            statement=f"{speaker} is quoted with different certainty: {join_words(list_words(part), 'or')}.",
            explanation="Both credit the same speaker; the one is weaker than the other.",
        )
        for speaker, verb in sorted(by_speaker)
        for part in part_told(
            by_speaker[speaker, verb],
            lambda one, two: not are_days_apart(one.passage, two.passage),
            lambda one, two: frozenset({one, two}) in _CLASHES,
        )
    ]


def _read_strength(deed: Deed) -> str:
    tokens = deed.passage.tokens
    modals = {tokens[child].lemma.casefold() for child in deed.children[deed.at] if tokens[child].tag == "MD"}
    if deed.is_denied and modals & {"can", "could", "ca"}:
        return "cannot"
    if deed.is_denied and modals & {"will", "wo"}:
        return "will not"
    return "unlikely" if deed.doubt == "unlikely" else ""


def _find_credited(deed: Deed) -> str:
    """The name of the speaker whose claim holds the verb, "" for the article's own voice."""
    start = deed.passage.tokens[deed.at].start
    held = [claim for claim in deed.passage.claims if claim.span.start <= start < claim.span.end and claim.attribution]
    name = min(held, key=lambda claim: len(claim.span)).attribution or "" if held else ""
    return name if name[:1].isupper() else ""
