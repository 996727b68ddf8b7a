"""Words that only lead to what is told: who says it, to whom, "records show", a bare name. They are no fact.

Such a claim goes to the facts of the clause that it leads to, so that a reader sees both, and brings no two facts
together: that two ministers told one broadcaster something is not one fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ....model.claims import Claim
from ....model.readings import Token
from ....values.predicates import is_speech_verb
from ..lexicon import read_words
from ..quotes import find_overlapped
from .pages import Page

Members = tuple[Claim, ...]

_CONTENTS = frozenset({"ccomp", "xcomp"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "oprd", "agent", "prt", "nsubjpass", "neg", "pobj"})
_VERBS = ("VERB", "AUX")
# Those whose object is the listener.
_TELLING = read_words("tell ask remind inform warn assure advise")
# Verbs that lead to what is known, beside those of speech.
_KNOWING = read_words("know see mean guess understand wonder hear feel show find learn agree")
_POINTERS = read_words("point time moment then now here there case fact course way")


def house_frames(members: Sequence[Members], pages: Mapping[str, Page]) -> list[Members]:
    """The groups, each bare frame moved to the groups of the claim that it leads to; in the order given.

    A frame whose sentence has no other claim stays where it is.
    """
    frames, hosts = _find_frames(members, pages)
    homes: defaultdict[int, list[int]] = defaultdict(list)
    for at, group in enumerate(members):
        for claim in group:
            homes[claim.number].append(at)
    kept = [[claim for claim in group if claim.number not in hosts] for group in members]
    for number in sorted(hosts):
        for at in homes[hosts[number]]:
            kept[at].append(replace(frames[number], aspect="part", quantities=(), timexes=()))
    ordered = (tuple(sorted(group, key=lambda claim: (claim.file, claim.span, claim.number))) for group in kept)
    return [group for group in ordered if group]


def is_frame(claim: Claim, page: Page | None) -> bool:
    """Whether a claim's words only lead to what its sentence tells elsewhere, or only name somebody."""
    if page is None or claim.place == "headline" or not 0 <= claim.sentence < len(page.sentences):
        return False
    tokens = page.sentences[claim.sentence].tokens
    inside = find_overlapped(tokens, claim.span)
    verbs = [at for at in inside if tokens[at].pos in _VERBS and tokens[at].dep not in ("aux", "auxpass")]
    if not verbs:
        return claim.aspect in ("clause", "part", "count") and _is_bare(tokens, inside)
    tops = [at for at in verbs if tokens[at].head == at or tokens[at].head not in inside]
    return len(verbs) == 1 and len(tops) == 1 and _only_leads(tokens, inside, tops[0])


def _find_frames(members: Sequence[Members], pages: Mapping[str, Page]) -> tuple[dict[int, Claim], dict[int, int]]:
    """The frames by number, and for each that has one the number of the claim that it leads to."""
    claims = {claim.number: claim for group in members for claim in group}
    frames = {number: claim for number, claim in claims.items() if is_frame(claim, pages.get(claim.file))}
    told: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
    for number in sorted(claims.keys() - frames.keys()):
        told[claims[number].file, claims[number].sentence].append(claims[number])
    hosts = {}
    for number, frame in frames.items():
        near = told[frame.file, frame.sentence]
        clauses = [claim for claim in near if claim.aspect == "clause"] or near
        if clauses:
            hosts[number] = min(clauses, key=lambda claim: _measure_gap(frame, claim)).number
    return frames, hosts


def _measure_gap(frame: Claim, claim: Claim) -> tuple[int, int]:
    """How far a claim stands from a frame, the one behind it first."""
    if claim.span.start >= frame.span.start:
        return max(0, claim.span.start - frame.span.end), 0
    return max(0, frame.span.start - claim.span.end), 1


def _only_leads(tokens: Sequence[Token], inside: range, verb: int) -> bool:
    lemma = tokens[verb].lemma.casefold()
    own = [at for at in inside if tokens[at].head == verb and at != verb]
    says = [at for at in own if tokens[at].dep in _COMPLEMENTS]
    if any(tokens[at].dep != "dobj" or lemma not in _TELLING for at in says):
        return False
    leads_out = any(
        token.head == verb and token.dep in _CONTENTS and at not in inside for at, token in enumerate(tokens)
    )
    if leads_out:
        return True
    is_beside = tokens[verb].dep == "parataxis" or any(tokens[at].dep == "mark" for at in own)
    by_pronoun = any(tokens[at].dep == "nsubj" and tokens[at].pos == "PRON" for at in own)
    return (is_speech_verb(lemma) or lemma in _KNOWING) and (is_beside or by_pronoun) and not _has_phrase(tokens, own)


def _has_phrase(tokens: Sequence[Token], own: Sequence[int]) -> bool:
    """Whether something more is told: "he spoke of a coup"."""
    return any(tokens[at].dep == "prep" and tokens[at].text.casefold() in ("of", "about", "against") for at in own)


def _is_bare(tokens: Sequence[Token], inside: range) -> bool:
    """Whether words without a verb say nothing: a name alone, "at one point"."""
    nouns = [tokens[at] for at in inside if tokens[at].pos in ("NOUN", "ADJ")]
    figures = [tokens[at] for at in inside if tokens[at].pos == "NUM" and tokens[at].lemma.casefold() != "one"]
    return not figures and all(token.lemma.casefold() in _POINTERS for token in nouns)
