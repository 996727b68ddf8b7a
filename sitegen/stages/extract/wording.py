"""The wording of a claim: the smallest whole sentence around it that names its subject, in the text's own words.

A clause that cannot stand alone (a participle, a condition, "that they withdraw") is told with the clause it hangs on.
What interrupts the sentence, opens the scene or continues with another matter is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.readings import Sentence, Timex, Token
from ...values.assertions import is_condition
from ...values.clauses import (
    children_of,
    find_antecedent,
    find_own_subject,
    find_verb_start,
    subtree_of,
)
from ...values.spacing import NO_GAP_BEFORE
from ...values.told_dates import date_in_place
from .atoms import Atom
from .standing import RELATIVES, find_clause, is_unnamed

_DISCOURSE = frozenset(
    "however moreover furthermore additionally meanwhile also instead therefore thus notably conversely subsequently "
    "consequently nevertheless nonetheless indeed similarly besides hence likewise".split()
)
_SPEAKING = frozenset("i we me us my our you your".split())
_ASIDES = ("advcl", "relcl", "acl", "appos", "parataxis", "npadvmod")
_CIRCUMSTANCES = frozenset({"prep", "npadvmod", "advcl"})
_BREAKS = frozenset({",", "–", "—", "-", ";", ":", "(", ")"})
# A second predicate of the same subject with more words than this is another matter.
_LONG_CONJUNCT = 7
_QUOTES = '"“”'
_CONDITIONING = frozenset({"without", "barring", "absent", "once", "until"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement; `reads_alone` holds when it is a whole sentence whose subject is named."""

    text: str
    reads_alone: bool


def word_claim(
    sentence: Sentence, atom: Atom, person: str | None, timexes: Iterable[Timex] = (), *, is_part: bool = False
) -> Wording:
    """The claim of `atom` as a sentence of its own; `person` is whom a "he" or "she" certainly means, else None.

    `timexes` are those of the sentence: a weekday whose date is known is told as the date. A part of a clause is told
    without the clause's other circumstances: where, when and how it was.
    """
    tokens = sentence.tokens
    timexes = tuple(timexes)
    clause = find_clause(tokens, atom.head, person)
    if clause is None:
        return Wording(_finish(sentence.text[atom.start - sentence.start : atom.end - sentence.start]), False)
    kept = _keep_words(tokens, clause, frozenset(atom.tokens), timexes)
    if is_part:
        kept = _drop_circumstances(tokens, clause, frozenset(atom.tokens), kept)
    subject, is_named = _word_subject(sentence, clause, person)
    renamed: dict[int, str] = {}
    if subject is not None:
        own, start = find_own_subject(tokens, clause), find_verb_start(tokens, clause)
        kept -= subtree_of(tokens, own) if own is not None else frozenset()
        if own is not None and any(index < own and index in atom.tokens for index in kept):
            renamed, kept = {own: subject}, kept | {own}
        else:
            kept = frozenset(index for index in kept if index >= start)
    body = _show_words(sentence, sorted(kept), timexes, renamed)
    text = _finish(f"{subject} {body}" if subject and not renamed else body)
    is_told = not any(_speaks(word.strip(_QUOTES + ",.")) for word in text.split())
    return Wording(text, is_named and is_told)


def join_atoms(sentence: Sentence, atoms: Sequence[Atom], person: str | None) -> tuple[Atom, ...]:
    """Atoms that can only be told by one and the same clause as one atom, in text order.

    What is set off from the clause and has a number of its own (", injuring two people") stays a claim of its own.
    """
    joined: dict[int, Atom] = {}
    loose = []
    for atom in atoms:
        clause = find_clause(sentence.tokens, atom.head, person)
        if clause is None or atom.is_frame or (clause != atom.head and _counts_apart(sentence.tokens, atom)):
            loose.append(atom)
            continue
        known = joined.get(clause)
        if known is None:
            joined[clause] = replace(atom, head=clause if clause in atom.tokens else atom.head)
            continue
        tokens = tuple(sorted({*known.tokens, *atom.tokens}))
        head = clause if clause in tokens else known.head
        start, end = min(known.start, atom.start), max(known.end, atom.end)
        joined[clause] = replace(known, head=head, tokens=tokens, start=start, end=end)
    return tuple(sorted((*loose, *joined.values()), key=lambda atom: (atom.start, atom.end)))


def _counts_apart(tokens: Sequence[Token], atom: Atom) -> bool:
    part = subtree_of(tokens, atom.head)
    return _is_set_off(tokens, part) and any(tokens[at].pos == "NUM" for at in atom.tokens)


def _speaks(word: str) -> bool:
    """Whether a word means who speaks; the country "US" does not."""
    return word.casefold() in _SPEAKING and not (len(word) > 1 and word.isupper())


def _keep_words(tokens: Sequence[Token], clause: int, core: frozenset[int], timexes: Iterable[Timex]) -> frozenset[int]:
    """The words of the clause without what can be left out and is not the claim itself."""
    dated = [(timex.start, timex.end) for timex in timexes]
    kept = set(subtree_of(tokens, clause))
    for at in sorted(kept):
        if at == clause or at not in kept:
            continue
        part = subtree_of(tokens, at)
        if not part & core and _can_go(tokens, at, clause, part, dated):
            kept -= part | ({min(part) - 1, max(part) + 1} if _closes(tokens, part) else set())
        elif tokens[at].head == clause and tokens[at].dep in ("mark", "intj"):
            kept.discard(at)
        elif tokens[at].head == clause and _opens_scene(tokens, at, part, clause, dated):
            kept -= part
    joined = [at for at in sorted(kept) if tokens[at].head == clause and tokens[at].dep == "conj"]
    ties = {at for at in kept if tokens[at].head == clause and tokens[at].dep == "cc"}
    kept -= {at for at in ties if at < clause or not any(other > at for other in joined)}
    return frozenset(_drop_loose_words(tokens, kept))


def _drop_circumstances(
    tokens: Sequence[Token], clause: int, core: frozenset[int], kept: frozenset[int]
) -> frozenset[int]:
    """The words without the phrases of place, time and manner behind the verb that hold none of the claim's words.

    A phrase that completes a verb without an object stays: "it consists of two carriages".
    """
    behind = [at for at, token in enumerate(tokens) if token.head == clause and at > clause and at in kept]
    completes = {at for at in behind if tokens[at].dep not in _CIRCUMSTANCES} or set(behind[:1])
    for at in behind:
        part = subtree_of(tokens, at)
        if tokens[at].dep in _CIRCUMSTANCES and at not in completes and not part & core:
            kept -= part
    return frozenset(_drop_loose_words(tokens, set(kept)))


def _can_go(tokens: Sequence[Token], at: int, clause: int, part: frozenset[int], dated: list[tuple[int, int]]) -> bool:
    token = tokens[at]
    if token.dep == "conj":
        is_clause = token.pos in ("VERB", "AUX") and token.head == clause
        return is_clause and (find_own_subject(tokens, at) is not None or len(part) > _LONG_CONJUNCT)
    is_aside = token.dep in _ASIDES and _is_set_off(tokens, part) and not _conditions(tokens, at)
    return is_aside and not _holds_date(tokens, part, dated)


def _conditions(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause or phrase says on what condition the rest is so: "if it fails", "once it ends", "without it"."""
    words = {tokens[at].text.casefold(), *(one.text.casefold() for one in children_of(tokens, at) if one.dep == "mark")}
    return is_condition(tokens, at) or bool(words & _CONDITIONING)


def _closes(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    """Whether commas or brackets stand before and behind the part, so that both go with it."""
    first, last = min(part), max(part)
    around = (tokens[first - 1].text, tokens[last + 1].text) if first > 0 and last + 1 < len(tokens) else None
    return around in ((",", ","), ("(", ")"))


def _opens_scene(
    tokens: Sequence[Token], at: int, part: frozenset[int], clause: int, dated: list[tuple[int, int]]
) -> bool:
    """Connectives, and opening phrases set off by a comma that carry neither a name, a number nor a date."""
    token = tokens[at]
    if token.dep == "advmod" and token.text.lower() in _DISCOURSE:
        return True
    if token.dep not in ("prep", "advmod", "advcl") or max(part) > clause or _conditions(tokens, at):
        return False
    after = max(part) + 1
    is_opening = after < len(tokens) and tokens[after].text == ","
    carries = any(tokens[one].pos in ("PROPN", "NUM") for one in part) or _holds_date(tokens, part, dated)
    return is_opening and not carries


def _holds_date(tokens: Sequence[Token], part: frozenset[int], dated: list[tuple[int, int]]) -> bool:
    return any(start <= tokens[at].start < end for at in part for start, end in dated)


def _is_set_off(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    first = min(part)
    return first > 0 and (tokens[first - 1].text in _BREAKS or tokens[first].text in _BREAKS)


def _drop_loose_words(tokens: Sequence[Token], kept: set[int]) -> list[int]:
    """Without connectives and punctuation that are left over at the ends or next to a gap."""
    order = sorted(kept)
    while order and _is_left_over(tokens, order[0], kept):
        order.pop(0)
    while order and (tokens[order[-1]].text in _BREAKS or tokens[order[-1]].dep in ("cc", "mark")):
        order.pop()
    while order and tokens[order[0]].pos == "PUNCT" and tokens[order[0]].text not in _QUOTES:
        order.pop(0)
    found: list[int] = []
    for place, at in enumerate(order):
        follows_gap = place + 1 < len(order) and order[place + 1] != at + 1
        is_dangling = tokens[at].dep == "cc" or tokens[at].text in (",", "–", "—", ";", ":")
        if follows_gap and is_dangling:
            continue
        found.append(at)
    return found


def _is_left_over(tokens: Sequence[Token], at: int, kept: set[int]) -> bool:
    """Whether punctuation or a connective opens the words; not the "if" or "once" of a clause that is told."""
    token = tokens[at]
    is_told = token.dep == "mark" and token.head in kept
    return token.pos in ("PUNCT", "CCONJ") or (token.dep in ("mark", "cc") and not is_told)


def _word_subject(sentence: Sentence, clause: int, person: str | None) -> tuple[str | None, bool]:
    """The words to use as subject, None for the clause's own; whether the subject is named."""
    tokens = sentence.tokens
    own, verb = find_own_subject(tokens, clause), clause
    while own is None and tokens[verb].dep == "conj" and tokens[verb].head != verb:
        verb = tokens[verb].head
        own = find_own_subject(tokens, verb)
    if own is None:
        return None, False
    word = tokens[own].plain
    if tokens[clause].dep == "relcl" and word in RELATIVES:
        antecedent = _trim_phrase(tokens, frozenset(find_antecedent(tokens, clause)))
        return (_show_words(sentence, antecedent, ()), True) if antecedent else (None, False)
    if word in ("he", "she") and person:
        return person, True
    is_named = not is_unnamed(tokens, verb, person)
    if verb == clause:
        return None, is_named
    phrase = [at for at in subtree_of(tokens, own) if at not in subtree_of(tokens, clause)]
    return _show_words(sentence, _trim_phrase(tokens, frozenset(phrase)), ()), is_named


def _trim_phrase(tokens: Sequence[Token], phrase: frozenset[int]) -> list[int]:
    """A noun phrase without what is set off from it by a comma."""
    order = sorted(phrase)
    cut = next((place for place, at in enumerate(order) if place and tokens[at].text in _BREAKS - {"-"}), len(order))
    return order[:cut]


def _show_words(
    sentence: Sentence, order: Sequence[int], timexes: Iterable[Timex], renamed: Mapping[int, str] | None = None
) -> str:
    """The words in order, spaced as in the text; marks of quotation and brackets that lost their partner are left out.

    `renamed` gives other words for some of them: the name of whom a pronoun means.
    """
    tokens = sentence.tokens
    dates = _word_dates(tokens, order, timexes) | dict(renamed or {})
    pieces: list[str] = []
    for place, at in enumerate(order):
        before = order[place - 1] if place else None
        token = tokens[at]
        word = dates.get(at, token.text)
        if before is not None and word and not (before == at - 1 and tokens[before].end == token.start):
            pieces.append("" if token.text in NO_GAP_BEFORE else " ")
        pieces.append(word)
    text = " ".join("".join(pieces).split())
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        text = text.translate(dict.fromkeys(map(ord, _QUOTES)))
    return text if text.count("(") == text.count(")") else text.translate(dict.fromkeys(map(ord, "()")))


def _word_dates(tokens: Sequence[Token], order: Sequence[int], timexes: Iterable[Timex]) -> dict[int, str]:
    """What stands in the place of words that tell a day only to readers of that week, by the first of them."""
    words: dict[int, str] = {}
    for timex in timexes:
        inside = [at for at in order if timex.start <= tokens[at].start < timex.end]
        if not inside:
            continue
        place = order.index(inside[0])
        before = tokens[order[place - 1]].text if place else ""
        after = tokens[inside[-1] + 1].text if inside[-1] + 1 < len(tokens) else ""
        dated = date_in_place(before, timex, after)
        if dated != timex.exact:
            words.update(dict.fromkeys(inside, ""))
            words[inside[0]] = dated
    return words


def _finish(words: str) -> str:
    """One line, capitalised, with a full stop."""
    line = " ".join(words.split()).strip(" ,;:-–—")
    if not line:
        return ""
    line = line[0].upper() + line[1:] if line[0].islower() else line
    line = f"{line[:-2]}{line[-1]}" if line[-2:] in (',"', ",”") else line
    return line if line.rstrip("\"'”’)")[-1:] in (".", "!", "?", "…") else f"{line}."
