"""Decisions about facts: one function per kind, each of which changes the desk or says why it cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from ...model.claims import FactKind
from ...model.edits import UNKNOWN, Operation
from ...model.ids import evidence_id, normalise_words
from ...model.spans import Quote
from ...model.stories import Evidence, Fact, State, When
from ...values.anchors import is_same_place, list_guarded
from .arrivals import look_at_words
from .desk import Desk, RefusalError
from .leftovers import word_rest

KINDS: tuple[FactKind, ...] = get_args(FactKind)


def merge_facts(desk: Desk, operation: Operation) -> None:
    """The first target takes over the evidence of the others, whose ids lead to it from now on.

    An id that names nothing any more leads there too.
    """
    if len(operation.targets) < 2:
        raise RefusalError("a merge needs two facts or more")
    why = operation.why or "merged by an editor"
    living = tuple(target for target in operation.targets if not desk.is_lost(target))
    first, *others = desk.find_facts(replace(operation, targets=living or operation.targets))
    evidence = {piece.id: piece for piece in first.evidence}
    entities = list(first.entities)
    for other in others:
        if other.id != first.id:
            evidence = {**{piece.id: piece for piece in other.evidence}, **evidence}
            entities += [entity for entity in other.entities if entity not in entities]
            desk.retire_fact(other.id, first, why)
    for target in operation.targets:
        if target not in living:
            desk.retire_fact(target, first, why)
    merged = replace(first, evidence=_in_order(list(evidence.values())), entities=tuple(entities))
    desk.put_fact(word_rest(desk, _review(merged, operation)))


def split_fact(desk: Desk, operation: Operation) -> None:
    """The quotes go to a new fact, the second target, worded by the value; the rest keeps its id and its date.

    The new fact has a date only if the decision gives one: that of the whole was read from either part. A rest that
    does not tell any more what the machine's sentence says is told in its own words.
    """
    if len(operation.targets) != 2 or not operation.value:
        raise RefusalError("a split names the fact, the new id, the new wording, and the quotes that go with it")
    fact = desk.find_facts(replace(operation, targets=operation.targets[:1]))[0]
    gone, stays = _part_evidence(desk, operation, fact)
    if not gone or not stays:
        raise RefusalError(f"the quotes are {'none' if not gone else 'all'} of the words of {fact.id}")
    name = operation.targets[1]
    desk.put_fact(word_rest(desk, _review(replace(fact, evidence=stays), operation)))
    whole = replace(fact, id=name, text=operation.value, evidence=gone, state="reviewed", when=_date_of(operation))
    fresh = look_at_words(whole, operation)
    desk.facts[name] = replace(fresh, kind=operation.kind or fact.kind, topic=operation.topic or fact.topic)
    desk.wordings[name] = operation.value


def mark_split(desk: Desk, operation: Operation) -> None:
    """Facts that say more than one thing, which nobody has taken apart yet; what is decided next ends it."""
    for fact in desk.find_facts(operation):
        desk.put_fact(replace(fact, state="split-needed"))


def reword_fact(desk: Desk, operation: Operation) -> None:
    """The fact is worded by the value."""
    fact = desk.find_facts(operation)[0]
    if not operation.value:
        raise RefusalError("a rewording needs the new words")
    desk.wordings[fact.id] = operation.value
    desk.put_fact(_review(replace(fact, text=operation.value), operation))


def reject_fact(desk: Desk, operation: Operation) -> None:
    """The fact is not published any more."""
    for fact in desk.find_facts(operation):
        desk.facts.pop(fact.id, None)
        desk.rejected[fact.id] = fact
        desk.reasons[fact.id] = operation.why


def restore_fact(desk: Desk, operation: Operation) -> None:
    """A rejected fact is published again."""
    for fact in desk.find_facts(operation):
        desk.rejected.pop(fact.id, None)
        desk.facts[fact.id] = _review(fact, operation)


def pin_fact(desk: Desk, operation: Operation) -> None:
    """The wording is frozen: that of the value, which is the fact's own at the time."""
    fact = desk.find_facts(operation)[0]
    pinned = replace(fact, text=operation.value or fact.text, state="pinned")
    desk.put_fact(look_at_words(pinned, operation))


def unpin_fact(desk: Desk, operation: Operation) -> None:
    """The wording is what people last gave it, else the machine's."""
    fact = desk.find_facts(operation)[0]
    machine = desk.machine.get(fact.id)
    text = desk.wordings.get(fact.id) or (machine.text if machine else fact.text)
    desk.put_fact(word_rest(desk, replace(fact, text=text, state="reviewed")))


def review_fact(desk: Desk, operation: Operation) -> None:
    """Somebody has read the facts and found them right.

    Errors: RefusalError when the machine says something else of one now, since the words that it rested on have
    changed, or with another figure or name.
    """
    found = desk.find_facts(operation)
    machine = {name: fact.text for name, fact in desk.machine.items()}
    for fact in found:
        value = operation.value
        is_other = value is not None and fact.text not in (value, desk.wordings.get(fact.id))
        says_other = list_guarded(value or "") != list_guarded(fact.text)
        if is_other and machine.get(fact.id) == fact.text and (says_other or desk.list_changed(operation)):
            raise RefusalError(f"was reviewed as “{operation.value}”; its words changed: “{fact.text}”")
    for fact in found:
        desk.put_fact(_review(fact, operation))


def add_fact(desk: Desk, operation: Operation) -> None:
    """A fact a person found, the first target, worded by the value and carried by the quotes."""
    _put_new(desk, operation, "reviewed")


def import_fact(desk: Desk, operation: Operation) -> None:
    """The same, found by another program: nobody has reviewed it."""
    _put_new(desk, operation, "machine")


def attach_quotes(desk: Desk, operation: Operation) -> None:
    """The quotes carry the fact as well."""
    fact = desk.find_facts(operation)[0]
    evidence = _take_quotes(desk, operation.quotes, fact.evidence)
    desk.put_fact(word_rest(desk, _review(replace(fact, evidence=evidence), operation)))


def detach_quotes(desk: Desk, operation: Operation) -> None:
    """The quotes do not carry the fact; what only they told, it says no more."""
    fact = desk.find_facts(operation)[0]
    gone, left = _part_evidence(desk, operation, fact)
    if not left:
        raise RefusalError(f"nothing would be left of {fact.id}; reject it instead")
    if gone:
        desk.put_fact(word_rest(desk, _review(replace(fact, evidence=left), operation)))


def keep_facts_apart(desk: Desk, operation: Operation) -> None:
    """The facts are not the same: nothing to change, as long as they are two."""
    found = {fact.id for fact in desk.find_facts(operation)}
    if len(found) < len(set(operation.targets)):
        raise RefusalError(f"{' and '.join(operation.targets)} are one fact now; split it")


def set_fact_date(desk: Desk, operation: Operation) -> None:
    """When the fact happened, as an editor says."""
    fact = desk.find_facts(operation)[0]
    reasoning = (f"set by an editor: {operation.why}" if operation.why else "set by an editor",)
    edtf = None if operation.value == UNKNOWN else operation.value
    when = When(edtf, "stated" if edtf else None, reasoning)
    desk.put_fact(_review(replace(fact, when=when), operation))


def set_fact_kind(desk: Desk, operation: Operation) -> None:
    """What kind of fact it is."""
    kind = next((known for known in KINDS if known == operation.value), None)
    if kind is None:
        raise RefusalError(f"'{operation.value}' is not one of {', '.join(KINDS)}")
    fact = desk.find_facts(operation)[0]
    desk.put_fact(_review(replace(fact, kind=kind), operation))


def set_fact_topic(desk: Desk, operation: Operation) -> None:
    """Under which topic the fact stands."""
    fact = desk.find_facts(operation)[0]
    desk.put_fact(_review(replace(fact, topic=operation.value or ""), operation))


def _put_new(desk: Desk, operation: Operation, state: State) -> None:
    if not operation.value:
        raise RefusalError("an added fact needs words")
    evidence = _take_quotes(desk, operation.quotes or operation.anchors, ())
    name = operation.targets[0]
    if name in desk.facts or name in desk.rejected:
        raise RefusalError(f"{name} is already the id of a fact")
    kind, when = operation.kind or "event", _date_of(operation)
    desk.facts[name] = Fact(name, operation.value, kind, operation.topic, evidence, when, state=state, weight=0.5)
    desk.wordings[name] = operation.value


def _date_of(operation: Operation) -> When:
    """The date that a decision gives a new fact, if it gives one."""
    return When(operation.when, "stated", ("set by an editor",)) if operation.when else When()


def _review(fact: Fact, operation: Operation) -> Fact:
    """`fact` as somebody looked at it who decided this; a pinned one stays pinned."""
    state: State = "pinned" if fact.state == "pinned" else "reviewed"
    return look_at_words(replace(fact, state=state), operation)


def _part_evidence(desk: Desk, operation: Operation, fact: Fact) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The evidence that an operation's quotes name, and the rest.

    A quote names the evidence of just these words; only if there is none, that at the same place, so that a wide quote
    can go while a narrower one within it stays.
    """
    gone: set[str] = set()
    for quote in operation.quotes:
        place = desk.place_quote(quote)
        if place is None:
            continue
        just = {
            piece.id for piece in fact.evidence if piece.quote.file == place.file and piece.quote.span == place.span
        }
        gone |= just or {piece.id for piece in fact.evidence if is_same_place(piece.quote, place)}
    return (
        tuple(piece for piece in fact.evidence if piece.id in gone),
        tuple(piece for piece in fact.evidence if piece.id not in gone),
    )


def _take_quotes(desk: Desk, quotes: tuple[Quote, ...], known: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence with the quotes added. Errors: RefusalError when one does not stand in its article."""
    evidence = list(known)
    for quote in quotes:
        place = desk.place_quote(quote)
        if place is None:
            raise RefusalError(f"“{quote.exact}” does not stand in {quote.file}, or more than once")
        if all(piece.quote != place for piece in evidence):
            evidence.append(desk.find_evidence(place) or _make_evidence(desk, place))
    if not evidence:
        raise RefusalError("a fact needs words that carry it: give quotes")
    return _in_order(evidence)


def _make_evidence(desk: Desk, quote: Quote) -> Evidence:
    """Evidence of a quote; its occurrence is counted among the same words before it.

    Words cut out of longer evidence keep whom that credits, and its value where they hold all of its words.
    """
    article = desk.articles[quote.file]
    before = normalise_words(article.raw[: quote.start])
    words = normalise_words(quote.exact)
    name = evidence_id(article.id, quote.exact, before.count(words))
    around = desk.find_around(quote)
    if around is None:
        return Evidence(name, article.id, quote)
    has_value = around.value is not None and normalise_words(around.value) in words
    whole = around if has_value else replace(around, value=None, low=None, high=None, unit=None, bound=None)
    return replace(whole, id=name, quote=quote, check="exact")


def _in_order(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda piece: (piece.quote.file, piece.quote.start, piece.quote.end, piece.id)))
