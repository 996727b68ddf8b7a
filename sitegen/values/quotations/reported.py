"""Reported speech by syntax: who stands as the subject of a verb of saying, and which clause is what they say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ...model.readings import Token
from ...model.spans import Span
from ..names.words import OFFICES, ORGANISATION_WORDS
from .beside import find_source_beside
from .contents import find_adjective_content, find_noun_content, find_verb_content
from .cues import (
    AS_VERBS,
    CITING_VERBS,
    DOCUMENTS,
    FINDING_VERBS,
    HEDGING_VERBS,
    HEDGING_WORDS,
    PREPOSITION_VERBS,
    QUOTING_VERBS,
    SHOWING_VERBS,
    SPEECH_NOUNS,
    SPEECH_VERBS,
    THOUGHT_ADJECTIVES,
    THOUGHT_VERBS,
)
from .silences import is_needed, is_nobody, is_purpose
from .trees import Tree
from .voices import can_voice, is_person_noun

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_RELATIVES = ("who", "which", "that")
_REACH = 6
_VERBS = SPEECH_VERBS | THOUGHT_VERBS | QUOTING_VERBS | AS_VERBS | FINDING_VERBS | frozenset(PREPOSITION_VERBS)
# Who does not do so has not said what the clause tells.
_TELLING = frozenset({"acknowledge", "add", "disclose", "inform", "mention", "report", "reveal", "say", "tell", "warn"})
CUE_LEMMAS = _VERBS | SPEECH_NOUNS | THOUGHT_ADJECTIVES | {"accord"}


@dataclass(frozen=True, slots=True)
class Report:
    """An attribution within one sentence. `source` is the token that heads the speaker's phrase, None if unnamed.

    `content` is None when the words said stand elsewhere: in quotation marks, or in another sentence. `is_heard` holds
    where the sentence is about whoever is told something: "he was told by the police that …".
    """

    cue: Span
    source: int | None
    content: Span | None
    hedge: str | None
    is_speech: bool
    is_heard: bool = False


def find_reports(tree: Tree, quoted: tuple[Span, ...]) -> tuple[Report, ...]:
    """Reports of one sentence in the order of their cues; verbs within `quoted` spans are somebody else's words."""
    found: list[Report] = []
    for index, token in enumerate(tree.tokens):
        if _is_within(quoted, token.start):
            continue
        lemma = token.lemma.lower()
        if lemma == "accord" and token.text.lower() == "according":
            found.extend(_read_according(tree, index))
        elif token.pos == "VERB" and lemma in _VERBS:
            found.extend(_read_verb(tree, index, quoted))
        elif token.pos == "NOUN" and lemma in SPEECH_NOUNS:
            found.extend(_read_noun(tree, index))
        elif token.pos in ("ADJ", "VERB") and lemma in THOUGHT_ADJECTIVES:
            found.extend(_read_adjective(tree, index))
    return tuple(found)


def _is_within(quoted: tuple[Span, ...], place: int) -> bool:
    last = bisect_right(quoted, place, key=lambda span: span.start) - 1
    return last >= 0 and place < quoted[last].end


def find_subject(tree: Tree, index: int) -> int | None:
    """The subject of the verb at `index`: its own, or that of the verb it is joined to or depends on.

    A verb of speech that seems joined to a clause somebody reports ("He said the suit was late and described it as …")
    is taken for another of whoever reports it: who speaks goes on speaking.
    """
    verb = index
    beside = _find_name_before(tree, index)
    if beside is not None:
        return beside
    for _ in range(_REACH):
        subject = _find_nearest_subject(tree, index)
        if subject is not None:
            outer = _find_reporter(tree, index) if index != verb else None
            return outer if outer is not None else _resolve_relative(tree, index, subject)
        token = tree.tokens[index]
        if token.dep in ("acl", "relcl"):
            return None if token.tag == "VBN" and token.dep == "acl" else token.head
        if token.dep not in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep") or token.head == index:
            return None
        index = token.head
    return None


def _find_nearest_subject(tree: Tree, index: int) -> int | None:
    """The subject that hangs on a verb; of two, the one that stands nearer."""
    found = [child for child in tree.children[index] if tree.tokens[child].dep in _SUBJECTS]
    return min(found, key=lambda child: (abs(index - child), child), default=None)


def _find_reporter(tree: Tree, clause: int) -> int | None:
    """The subject of the verb of speech that reports a clause."""
    above = tree.tokens[clause].head
    if tree.tokens[clause].dep != "ccomp" or tree.tokens[above].lemma.lower() not in SPEECH_VERBS:
        return None
    return tree.find_child(above, _SUBJECTS)


def _find_name_before(tree: Tree, index: int) -> int | None:
    """The name right before a joined verb without a subject: parsers read "with Oslo and Rome has denied" as a row."""
    token = tree.tokens[index]
    if token.dep != "conj" or tree.find_child(index, _SUBJECTS) is not None:
        return None
    first = index
    while first > 0 and tree.tokens[first - 1].head == index and tree.tokens[first - 1].dep in ("aux", "neg", "advmod"):
        first -= 1
    before = tree.tokens[first - 1] if first else None
    is_row = before is not None and before.pos == "PROPN" and before.dep == "conj" and before.head != index
    return first - 1 if is_row else None


def _resolve_relative(tree: Tree, verb: int, subject: int) -> int:
    """The noun that "who" or "which" stands for."""
    is_relative = tree.tokens[subject].plain in _RELATIVES and tree.tokens[verb].dep == "relcl"
    return tree.tokens[verb].head if is_relative else subject


def _read_verb(tree: Tree, index: int, quoted: tuple[Span, ...]) -> Iterator[Report]:
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    is_passive = tree.find_child(index, ("auxpass",)) is not None
    source = _find_agent(tree, index) if is_passive else find_subject(tree, index)
    is_quoted = source is not None and _is_within(quoted, tree.tokens[source].start)
    if is_quoted or (source is None and not is_passive):
        source = find_source_beside(tree, index, quoted)
    if source is not None and tree.tokens[source].dep == "expl":
        source = None
    if source is not None and not _may_say(tree.tokens[source], lemma):
        return
    if source is not None and (is_nobody(tree, source) or is_needed(tree, index) or is_purpose(tree, index, source)):
        return
    cited = _find_cited(tree, index) if lemma in CITING_VERBS and not is_passive else None
    if cited is not None:
        yield Report(Span(token.start, token.end), cited, None, None, True)
        return
    content = None if lemma in QUOTING_VERBS else find_verb_content(tree, index, source, is_passive=is_passive)
    if lemma in _TELLING and content is not None and _is_unsaid(tree, index):
        return
    is_speech = lemma in SPEECH_VERBS or lemma in QUOTING_VERBS
    if content is None and (source is None or not is_speech):
        return
    if source is None and not is_speech and not (is_passive and lemma in HEDGING_VERBS):
        return
    is_heard = is_passive and source is not None
    yield Report(Span(token.start, token.end), source, content, _find_hedge(tree, index, lemma), is_speech, is_heard)


def _is_unsaid(tree: Tree, index: int) -> bool:
    """Whether a verb is negated whose clause is what was not said ("did not mention that"), no question ("who")."""
    clause = tree.find_child(index, ("ccomp",))
    if clause is None or tree.find_child(index, ("neg",)) is None:
        return False
    return tree.tokens[tree.edges[clause][0]].tag not in ("WP", "WDT", "WRB") and not any(
        token.text.lower() in ("whether", "if") for token in tree.tokens[index + 1 : clause]
    )


def _may_say(source: Token, lemma: str) -> bool:
    """Whether a subject may say something; verbs that also go with things ("the confusion continues") want a person."""
    if lemma in QUOTING_VERBS and source.pos == "NOUN":
        return is_person_noun(source.lemma)
    if lemma == "threaten" and source.pos == "NOUN":
        return is_person_noun(source.lemma) or source.lemma.lower() in ORGANISATION_WORDS
    if lemma in SHOWING_VERBS and source.pos == "NOUN":
        return is_person_noun(source.lemma) or source.lemma.lower() in ORGANISATION_WORDS | DOCUMENTS
    return can_voice(source)


def _find_cited(tree: Tree, index: int) -> int | None:
    """Whom a verb of citing names: "“It was us,” the paper cited the group"."""
    thing = tree.find_child(index, ("dobj",))
    clause = tree.find_child(index, ("ccomp",))
    if thing is None or thing < index or (clause is not None and clause > index):
        return None
    first = next(at for at in range(tree.edges[thing][0], thing + 1) if tree.tokens[at].pos != "DET")
    if tree.tokens[first].pos == "PROPN" and tree.tokens[thing].pos != "PROPN":
        return first
    return thing if tree.tokens[thing].pos == "PROPN" or tree.tokens[thing].lemma.lower() in OFFICES else None


def _find_agent(tree: Tree, index: int) -> int | None:
    agent = tree.find_child(index, ("agent",))
    return tree.find_child(agent, ("pobj",)) if agent is not None else None


def _find_hedge(tree: Tree, index: int, lemma: str) -> str | None:
    for child in tree.children[index]:
        if tree.tokens[child].text.lower() in HEDGING_WORDS:
            return tree.tokens[child].text.lower()
    return tree.tokens[index].text.lower() if lemma in HEDGING_VERBS else None


def _read_according(tree: Tree, index: int) -> Iterator[Report]:
    to = next(
        (place for place in range(index + 1, min(index + 3, len(tree.tokens))) if tree.tokens[place].text == "to"), None
    )
    if to is None:
        return
    source = tree.find_child(to, ("pobj", "pcomp"))
    if source is None:
        return
    first, last = index, tree.edges[source][1]
    before = tree.cover(0, first - 1)
    after = tree.cover(last + 1, len(tree.tokens) - 1)
    content = max((span for span in (before, after) if span), key=len, default=None)
    yield Report(Span(tree.tokens[index].start, tree.tokens[to].end), source, content, None, True)


def _read_noun(tree: Tree, index: int) -> Iterator[Report]:
    """ "the ministry's claim that …", "a statement by the ministry that …", "his promise to …"."""
    content = find_noun_content(tree, index)
    if content is None or is_nobody(tree, index):
        return
    source = tree.find_child(index, ("poss",))
    if source is None:
        by = next(
            (part for part in tree.children[index] if tree.tokens[part].text.lower() in ("by", "from", "of")), None
        )
        source = tree.find_child(by, ("pobj",)) if by is not None else None
    token = tree.tokens[index]
    lemma = token.lemma.lower()
    hedge = (
        token.text.lower() if lemma in ("allegation", "claim", "rumour", "rumor", "speculation", "suspicion") else None
    )
    yield Report(Span(token.start, token.end), source, content, hedge, True)


def _read_adjective(tree: Tree, index: int) -> Iterator[Report]:
    """ "She is confident that …", "Officials were worried about …"."""
    token = tree.tokens[index]
    content = find_adjective_content(tree, index)
    source = find_subject(tree, token.head) if token.dep == "acomp" else None
    if content and source is not None and tree.tokens[source].dep != "expl":
        yield Report(Span(token.start, token.end), source, content, None, False)
