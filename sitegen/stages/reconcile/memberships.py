"""Who is named as what: "names her as a defendant" against "does not name her as a defendant"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.readings import Token
from ...model.stories import Disagreement
from ...values.concepts import classify_word
from .deeds import NEGATIONS, NOUNS, find_phrase, list_children
from .lexicon import read_words
from .passages import Passage, Told, are_days_apart, list_words, part_told, quote_tokens, report_told, show_words
from .sides import join_words

_NAMING = read_words("name list include count identify mention describe charge")
_LISTING = read_words("include name count")
_TITLES = read_words("mr. mr mrs. mrs ms. ms dr. dr")
_POSSESSIVES = ("'s", "’s", "'", "’")
_REACH = 14


def compare_memberships(passages: Sequence[Passage]) -> list[Disagreement]:
    """Persons and bodies that some articles count among a group of a story, and others say do not belong to it."""
    by_member: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        for member, told in _read_members(passage):
            by_member[member].append(told)
    return [
        report_told(
            part,
            kind="predicate",
            relation="contradicts",
            severity="high",
            statement=f"Sources differ on whether {member.title()} is named as a {group}: "
            f"{join_words(list_words(part), 'or')}.",
            explanation="Some sources count this name among them, others say that it is not.",
        )
        for member, group in sorted(by_member)
        for part in part_told(
            by_member[member, group], lambda one, two: not are_days_apart(one.passage, two.passage), is_strict=False
        )
    ]


def _read_members(passage: Passage) -> Iterator[tuple[tuple[str, str], Told]]:
    """A name with the group, and whether it is said to belong to it."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        if token.lemma.casefold() not in _NAMING or token.pos != "VERB":
            continue
        near = [tokens[child].text.casefold() for child in children[at]]
        is_denied = bool(NEGATIONS & set(near))
        group, end = _find_group(tokens, at, children)
        if not group:
            continue
        for member in _find_objects(tokens, at, children):
            first = max(0, at - (2 if is_denied else 0))
            last = max(end, member)
            if end < at:
                first = min(first, find_phrase(tokens, end))
            if last - first <= _REACH:
                told = Told(
                    passage,
                    "denied" if is_denied else "stated",
                    show_words(passage, first, last),
                    quote_tokens(passage, first, last, is_widened=False),
                )
                yield (tokens[member].text.casefold(), group), told


def _find_group(tokens: Sequence[Token], verb: int, children: Sequence[Sequence[int]]) -> tuple[str, int]:
    """The noun of the group, and where it stands: "as a defendant", or "defendants that include"; "" for none."""
    for at in range(verb + 1, min(len(tokens), verb + _REACH)):
        if tokens[at].text.casefold() == "as" and tokens[at].head in (verb, *children[verb]):
            nouns = [child for child in children[at] if tokens[child].dep == "pobj" and tokens[child].pos == "NOUN"]
            if nouns:
                return classify_word(tokens[nouns[0]].lemma.casefold()).rstrip("~!"), nouns[0]
    head = tokens[verb].head
    if tokens[verb].lemma.casefold() in _LISTING and tokens[verb].dep == "relcl":
        heads = [head, *(child for child in range(head + 1, verb) if tokens[child].dep == "pobj")]
        plural = next((place for place in reversed(heads) if tokens[place].tag == "NNS"), -1)
        if plural >= 0:
            return classify_word(tokens[plural].lemma.casefold()).rstrip("~!"), plural
    return "", verb


def _find_objects(tokens: Sequence[Token], verb: int, children: Sequence[Sequence[int]]) -> Iterator[int]:
    """The names that are themselves objects of the verb; not a name that only owns one ("her son")."""
    waiting = [child for child in children[verb] if tokens[child].dep in ("dobj", "nsubjpass")]
    while waiting:
        at = waiting.pop(0)
        has_given_name = any(
            tokens[child].pos == "PROPN" and tokens[child].text.casefold() not in _TITLES
            for child in children[at]
            if tokens[child].dep in ("compound", "flat")
        )
        is_owner = tokens[at].dep == "poss" or any(tokens[child].dep == "case" for child in children[at])
        is_owner = is_owner or (at + 1 < len(tokens) and tokens[at + 1].text in _POSSESSIVES)
        if tokens[at].pos == "PROPN" and not has_given_name and not is_owner:
            yield at
        waiting += [child for child in children[at] if tokens[child].dep == "conj" and tokens[child].pos in NOUNS]
