"""Measures that are in force in one report and lifted in a later one: a deadline, a ban, a curfew, a warning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..lexicon import read_words
from ..passages import MOST_TOLD, Passage, Told, are_days_apart, quote_tokens, report_told, show_words

# Two passages speak of one measure when they are this alike, or name somebody together.
ALIKE_MEASURE = 0.08
_MEASURES = read_words(
    "deadline ban curfew alert warning lockdown blockade siege embargo suspension quarantine restriction moratorium "
    "cordon boycott ceasefire truce"
)
_IMPOSING = read_words(
    "set impose declare issue announce introduce place put enforce order give maintain reimpose remain expire stand "
    "fix apply face slap agree sign begin start"
)
_LIFTING = read_words("lift cancel waive drop revoke rescind scrap withdraw abandon overturn end remove")
# A deadline that is put off is lifted too.
_PUTTING_OFF = read_words("extend postpone delay move suspend")
_DEADLINE = "deadline"
_OBLIGING = read_words("must should shall order tell require demand have need")
_OBJECTS = ("dobj", "nsubjpass")
_DONE = ("VBD", "VBN")


def compare_measures(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: one entry for each measure that an article tells of as set, and one of a later day as lifted."""
    found = []
    for noun in sorted(_MEASURES):
        told = [one for passage in passages for one in _read_measure(passage, noun)][:MOST_TOLD]
        ends = [one for one in told if one.value == "lifted"]
        files = {one.file for one in ends}
        sets = [one for one in told if one.value == "set" and one.file not in files]
        sets = [one for one in sets if any(_follows(one, end) for end in ends)]
        ends = [end for end in ends if any(_follows(one, end) for one in sets)]
        if sets and ends:
            found.append(
                report_told(
                    [*sets, *ends],
                    kind="knowledge",
                    relation="updates",
                    severity="high",
                    statement=f"Reports tell of the {noun} as it stood at the time: “{sets[0].words}”, then "
                    f"“{ends[0].words}”.",
                    explanation="What was set at first had been lifted when the later report was written.",
                )
            )
    return found


def _follows(one: Told, end: Told) -> bool:
    if not one.passage.day or one.passage.day >= end.passage.day or are_days_apart(one.passage, end.passage):
        return False
    names = one.passage.scene.names & end.passage.scene.names
    return bool(names) or compare_terms(one.passage.terms, end.passage.terms) >= ALIKE_MEASURE


def _read_measure(passage: Passage, noun: str) -> Iterator[Told]:
    tokens = passage.tokens
    if noun == _DEADLINE:
        yield from _read_term(passage)
    for at, token in enumerate(tokens):
        if token.pos != "NOUN" or token.lemma.casefold() != noun or not 0 <= token.head < len(tokens):
            continue
        dated = _find_date(passage, at)
        if dated is not None:
            yield Told(passage, "set", show_words(passage, dated, at), quote_tokens(passage, dated, at))
            continue
        verb = _find_verb(tokens, at)
        if verb is None:
            continue
        first, last = min(verb, at), max(verb, at)
        lemma = tokens[verb].lemma.casefold()
        if _is_lifted(tokens, verb, at, noun):
            value = "lifted"
        elif lemma in _IMPOSING and tokens[verb].tag in ("VBD", "VBN", "VBZ", "VBP") and not _is_hedged(tokens, verb):
            value = "set"
        else:
            continue
        yield Told(passage, value, show_words(passage, first, last), quote_tokens(passage, first, last))


def _read_term(passage: Passage) -> Iterator[Told]:
    """ "Must return by Friday": a day before which something has to be done."""
    tokens = passage.tokens
    for timex in passage.timexes:
        inside = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
        if timex.type != "DATE" or not inside or not inside[0] or tokens[inside[0] - 1].text.casefold() != "by":
            continue
        verb = tokens[inside[0] - 1].head
        own = [at for at, token in enumerate(tokens) if token.head == verb and token.lemma.casefold() in _OBLIGING]
        if tokens[verb].pos in ("VERB", "AUX") and (own or tokens[tokens[verb].head].lemma.casefold() in _OBLIGING):
            first, last = min([verb, *own]), inside[-1]
            yield Told(passage, "set", show_words(passage, first, last), quote_tokens(passage, first, last))


def _find_date(passage: Passage, at: int) -> int | None:
    """The first word of the day right before a noun ("the Jan. 14 deadline")."""
    start = passage.tokens[at].start
    near = [one for one in passage.timexes if one.end <= start <= one.end + 1 and one.type == "DATE"]
    return next((place for place, token in enumerate(passage.tokens) for one in near if token.end > one.start), None)


def _find_verb(tokens: Sequence[Token], at: int) -> int | None:
    """The verb that a noun hangs on, over "as" or a modifier ("set Friday as the deadline")."""
    above = tokens[at].head
    if tokens[above].pos == "ADP":
        above = tokens[above].head
    return above if above != at and tokens[above].pos == "VERB" else None


def _is_lifted(tokens: Sequence[Token], verb: int, at: int, noun: str) -> bool:
    lemma = tokens[verb].lemma.casefold()
    ends = lemma in _LIFTING or (noun == _DEADLINE and lemma in _PUTTING_OFF)
    is_done = tokens[verb].tag in _DONE and tokens[at].dep in _OBJECTS
    return ends and is_done and not _is_hedged(tokens, verb)


def _is_hedged(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is denied, asked for or only possible: "would lift", "did not lift"."""
    own = [token for token in tokens if 0 <= token.head < len(tokens) and token.head == verb]
    return any(token.dep == "neg" or token.tag in ("MD", "TO") for token in own)
