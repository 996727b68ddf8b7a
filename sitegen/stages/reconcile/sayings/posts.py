"""What post somebody held in one body: "campaign chairman Jane Doe" against "campaign manager Jane Doe"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import find_phrase, list_children
from ..lexicon import read_words
from ..passages import Passage, Told, list_words, part_told, quote_tokens, report_told, show_words
from ..sides import join_words

_POSTS = {
    **{word: word for word in "manager director president deputy secretary treasurer volunteer aide editor".split()},
    **dict.fromkeys(("chairman", "chairwoman", "chair", "chairperson"), "chairman"),
    **dict.fromkeys(("adviser", "advisor"), "adviser"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "spokesman"),
}
# "Of" whom a post is held, and after how many words the holder's name may stand.
_CHIEF = "chief executive"
_HOLDING = {**_POSTS, "executive": _CHIEF, "ceo": _CHIEF, "governor": "governor", "mayor": "mayor"}
_BODY_REACH = 6
_SUFFIXES = read_words("jr. jr sr. sr")
_NAMES = 4


def compare_posts(passages: Sequence[Passage]) -> list[Disagreement]:
    """Persons whom some articles give one post in a body, and others another."""
    by_person: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for passage in passages:
        for key, told in (*_read_posts(passage), *_read_holders(passage)):
            by_person[key].append(told)
    return [
        report_told(
            part,
            kind="name",
            severity="medium",
            has_values=False,
            statement=f"Sources differ on the post of {person.title()}: {join_words(list_words(part), 'or')}.",
            explanation="The sources give the same person different posts in one body.",
        )
        for person, body in sorted(by_person)
        for part in part_told(by_person[person, body], lambda one, two: True, is_strict=False)
    ]


def _read_posts(passage: Passage) -> Iterator[tuple[tuple[str, str], Told]]:
    """A post right before a name, with the noun before it that tells of which body it is."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        post = _POSTS.get(token.lemma.casefold())
        if post is None or at == 0 or tokens[at - 1].pos not in ("NOUN", "PROPN") or tokens[at - 1].head < at:
            continue
        last = at
        while last + 1 < len(tokens) and last - at < _NAMES and tokens[last + 1].pos == "PROPN":
            last += 1
        while last > at and tokens[last].text.casefold() in _SUFFIXES:
            last -= 1
        is_name = last > at and tokens[last].dep not in ("compound", "poss")
        if is_name:
            quote = quote_tokens(passage, at - 1, last, is_widened=False)
            told = Told(passage, post, show_words(passage, at - 1, last), quote)
            yield (tokens[last].text.casefold(), tokens[at - 1].lemma.casefold()), told


def _read_holders(passage: Passage) -> Iterator[tuple[tuple[str, str], Told]]:
    """A post of a body beside the name of who holds it: "the chairman of Acme, Jane Doe", or the other way round."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        post = _HOLDING.get(token.lemma.casefold())
        is_any = token.lemma.casefold() == "executive" and (at == 0 or tokens[at - 1].text.casefold() != "chief")
        if post is None or is_any:
            continue
        bodies = [
            inner
            for child in children[at]
            if tokens[child].text == "of" and child - at <= 1
            for inner in children[child]
            if tokens[inner].pos == "PROPN"
        ]
        holders = [child for child in children[at] if tokens[child].dep == "appos" and tokens[child].pos == "PROPN"]
        holders += [
            child
            for body in bodies
            for child in children[body]
            if tokens[child].dep == "appos" and tokens[child - 1].dep == "compound" and tokens[child].pos == "PROPN"
        ]
        if token.dep == "appos" and tokens[token.head].pos == "PROPN":
            holders.append(token.head)
        if bodies and holders and abs(holders[0] - at) <= _BODY_REACH:
            first = min(find_phrase(tokens, at), find_phrase(tokens, holders[0]))
            last = max(bodies[0], holders[0])
            quote = quote_tokens(passage, first, last, is_widened=False)
            told = Told(passage, post, show_words(passage, first, last), quote)
            yield (tokens[holders[0]].text.casefold(), tokens[bodies[0]].lemma.casefold()), told
