"""Whether anything shows it: no evidence of a thing in one article, evidence of it, or the thing itself, in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .....model.stories import Disagreement
from ...deeds import Deed, find_phrase, list_children, tell_deed
from ...lexicon import read_words
from ...passages import MOST_TOLD, Passage, Told, find_speaker, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_UPON, ANYBODY, Matter, are_near, list_shared, make_matter, share_slots
from ..slots.pairing import is_followed

_PROOFS = read_words("evidence proof indication sign trace")
_LEADS = read_words("of for against")
_CLAUSES = ("acl", "ccomp", "relcl")
# Who seeks evidence, or doubts it, does not say that there is any.
_LOSING = read_words("lack deny dismiss reject question doubt seek look await demand need want ask")
# Little evidence is neither none nor some.
_SCANT = read_words("little scant few less hardly")
_STEPS = 4
_REACH = 24


@dataclass(frozen=True, slots=True)
class _Proof:
    """Evidence that there is, or is not, for a clause, or of a thing by its ideas."""

    is_denied: bool
    matter: Matter | None
    thing: frozenset[str]
    told: Told

    @property
    def passage(self) -> Passage:
        """The sentence that it stands in."""
        return self.told.passage


def compare_proofs(
    deeds: Sequence[Deed], matters: Sequence[Matter], passages: Sequence[Passage], cast: Cast
) -> Iterator[Disagreement]:
    """One entry for each thing of which some articles say that nothing shows it, and others that something does."""
    places = {(deed.passage.file, deed.passage.number, deed.at): deed for deed in deeds}
    proofs = [proof for passage in passages for proof in _read_proofs(passage, places, cast)][:MOST_TOLD]
    flat = [one for one in matters if one.deed.stance == "flat" and not one.is_denied]
    for denied in (proof for proof in proofs if proof.is_denied):
        shown = [proof.told for proof in proofs if not proof.is_denied and _is_of_one(denied, proof)]
        stated = [tell_deed(one.deed, "some") for one in flat if denied.matter and _is_told(denied.matter, one)]
        part = [denied.told, *shown, *stated]
        if len(part) > 1:
            yield _report(part)


def _report(part: Sequence[Told]) -> Disagreement:
    is_later = is_followed(part[:1], part[1:]) and not any(map(find_speaker, part))
    words = join_words(list_words(part), "then" if is_later else "or")
    return report_told(
        part,
        kind="predicate",
        relation="updates" if is_later else "contradicts",
        severity="medium",
        statement=f"What nothing showed in earlier reports is told in later ones: {words}."
        if is_later
        else f"It is disputed whether anything shows this: {words}.",
        explanation="The one says that there is no evidence of it; the other says that there is, or states it.",
    )


def _is_of_one(denied: _Proof, shown: _Proof) -> bool:
    """Whether evidence that there is would be that which is denied."""
    if denied.told.file == shown.told.file:
        return False
    if denied.matter and shown.matter:
        return denied.matter.verb == shown.matter.verb and _is_told(denied.matter, shown.matter)
    shared = meet_bearers(denied.thing, shown.thing) - ANYBODY
    return bool(shared) and are_near(denied.passage, shown.passage, shared, least=ALIKE_UPON)


def _is_told(denied: Matter, stated: Matter) -> bool:
    """Whether a clause states what there is said to be no evidence of."""
    if denied.verb != stated.verb or denied.passage.file == stated.passage.file or not share_slots(denied, stated):
        return False
    shared = list_shared(denied, stated) - ANYBODY
    is_whole = not denied.patients or bool(meet_bearers(denied.patients, stated.patients | stated.others))
    return bool(shared) and is_whole and are_near(denied.passage, stated.passage, shared, least=ALIKE_UPON)


def _read_proofs(passage: Passage, places: dict[tuple[str, int, int], Deed], cast: Cast) -> Iterator[_Proof]:
    tokens, children = passage.tokens, list_children(passage.tokens)
    for at, token in enumerate(tokens):
        if token.lemma.casefold() not in _PROOFS or token.pos != "NOUN" or passage.sentence.place == "headline":
            continue
        standing = _judge_standing(passage, children, at)
        if standing is None or any(tokens[one].text.casefold() in _SCANT for one in children[at]):
            continue
        clause = next((one for one in children[at] if tokens[one].dep in _CLAUSES and one > at), -1)
        leads = [one for one in children[at] if tokens[one].text.casefold() in _LEADS and tokens[one].dep == "prep"]
        nouns = [inner for lead in leads for inner in children[lead] if tokens[inner].dep == "pobj"]
        deed = places.get((passage.file, passage.number, clause))
        matter = make_matter(deed, cast) if deed is not None and not deed.is_denied else None
        named = cast.name_all(deed, (*deed.agents, *deed.patients)) if deed is not None else frozenset()
        things = [cast.name_noun(passage, children, noun) for noun in nouns]
        thing = frozenset(word for word in named if word.startswith("@")).union(*things)
        last = max([at, clause, *nouns, *(children[clause] if clause >= 0 else [])])
        first = min(standing, find_phrase(tokens, at))
        if (matter is not None or thing) and last - first <= _REACH:
            words, quote = show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False)
            is_denied = _is_none(passage, children, at)
            yield _Proof(is_denied, matter, thing, Told(passage, "none" if is_denied else "some", words, quote))


def _judge_standing(passage: Passage, children: Sequence[Sequence[int]], at: int) -> int | None:
    """Where the words begin that say that there is, or is no, evidence; None where it is only sought or asked for."""
    tokens = passage.tokens
    start, verb = find_phrase(tokens, at), tokens[at].head
    for _ in range(_STEPS):
        own = children[verb]
        words = {tokens[one].text.casefold() for one in own}
        if tokens[verb].lemma.casefold() in _LOSING or words & {"whether", "if"}:
            return None
        begun = [find_phrase(tokens, one) for one in own if tokens[one].dep in ("expl", "nsubj")]
        start = min(one for one in (start, verb, *begun) if one <= start)
        is_there = any(tokens[one].dep == "expl" for one in own)
        if tokens[verb].dep not in ("ccomp", "xcomp") or not is_there or tokens[verb].head == verb:
            return start
        verb = tokens[verb].head
    return start


def _is_none(passage: Passage, children: Sequence[Sequence[int]], at: int) -> bool:
    """Whether the words deny it: "no evidence", "cannot confirm that there is any evidence"."""
    tokens = passage.tokens
    own = {tokens[one].text.casefold() for one in children[at]}
    verb = tokens[at].head
    above = [verb, *([tokens[verb].head] if tokens[verb].dep in ("ccomp", "xcomp") and "any" in own else [])]
    return "no" in own or any(tokens[one].dep == "neg" for place in above for one in children[place])
