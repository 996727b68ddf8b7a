"""How somebody was treated, and what is thought of it: attacked or protected, necessary or questioned."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ...model.stories import Disagreement
from .deeds import DOUBTS, NOUNS, Deed, name_head, tell_deed
from .lexicon import read_words
from .passages import MOST_TOLD, Passage, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from .polarity import find_edges
from .sides import join_words

_HARSH = read_words("drag throw hit beat maul bite slam punch kick shake fling choke strangle attack")
_GENTLE = read_words("protect shield cradle comfort")
_ATTACKING = read_words("attack harm hurt")
_GENTLE_WORDS = read_words("protective gentle")
_SEEMING = read_words("seem appear look")
_WANTED = read_words("necessary right justified needed appropriate lawful fair")
_QUESTIONING = read_words("question doubt challenge dispute ask wonder")
_DECISIONS = read_words("choice decision step move action measure")
_REACH = 8


def compare_treatments(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """Entries about what one being did to another, and about deeds that some call right and others question."""
    return [*_compare_handling(deeds), *_compare_judgements(passages)]


def _compare_handling(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    harsh: list[tuple[Deed, Told]] = []
    gentle: list[tuple[Deed, Told]] = []
    for deed in deeds:
        value = _read_handling(deed)
        if value:
            (harsh if value == "harsh" else gentle).append((deed, tell_deed(deed, value)))
    harsh, gentle = harsh[:MOST_TOLD], gentle[:MOST_TOLD]
    kept = [
        (mild, told)
        for mild, told in gentle
        if any(_may_meet(mild, one) and _share_doer(mild, one) for one, _ in harsh)
    ]
    grave = [
        (one, told) for one, told in harsh if any(_may_meet(mild, one) and _share_doer(mild, one) for mild, _ in kept)
    ]
    if not kept or not grave:
        return
    part = [*(told for _, told in grave), *(told for _, told in kept)]
    doers = Counter(name for deed, _ in (*grave, *kept) if (name := _show_doer(deed)))
    doer = doers.most_common(1)[0][0] if doers else "one"
    yield report_told(
        part,
        kind="predicate",
        severity="high",
        statement=f"Sources differ on what {doer} did: {join_words(list_words(part), 'or')}.",
        explanation="Some tell of force, others say that it was no attack, or that it was meant to protect.",
    )


def _read_handling(deed: Deed) -> str:
    """ "harsh", "protective" or "no attack"; "" for what is neither, and for what nobody is named to have done."""
    tokens = deed.passage.tokens
    if deed.passage.sentence.place == "headline":
        return ""
    children = deed.children[deed.at]
    if deed.lemma in _SEEMING and any(tokens[child].lemma.casefold() in _GENTLE_WORDS for child in children):
        return "protective"
    if deed.lemma in _GENTLE and not deed.is_denied and (deed.stance == "tried" or deed.doubt in DOUBTS):
        return "protective"
    if deed.is_denied and deed.lemma in _ATTACKING and deed.agents and deed.patients:
        return "no attack"
    is_under = any(tokens[child].text == "under" for child in children)
    if deed.is_denied and deed.lemma == "be" and is_under and "attack" in _list_lemmas(deed):
        return "no attack"
    is_plain = deed.lemma in _HARSH and not deed.is_denied and deed.stance == "flat" and bool(deed.patients)
    return "harsh" if is_plain and any(tokens[noun].tag in ("NN", "NNP") for noun in deed.agents) else ""


def _list_lemmas(deed: Deed) -> set[str]:
    return {token.lemma.casefold() for token in deed.passage.tokens[deed.at : deed.at + _REACH]}


def _may_meet(one: Deed, two: Deed) -> bool:
    return one.passage is not two.passage and not are_days_apart(one.passage, two.passage)


def _share_doer(mild: Deed, harsh: Deed) -> bool:
    """Whether both have one doer and one sufferer, as far as both name them by nouns."""
    doers, others = _gather(mild, mild.agents), _gather(harsh, harsh.agents)
    sufferers, suffering = _gather(mild, mild.patients), _gather(harsh, harsh.patients)
    if mild.lemma == "be":
        return bool(doers & suffering)
    if not doers & others:
        return False
    return not sufferers or not suffering or bool(sufferers & suffering)


def _gather(deed: Deed, nouns: Sequence[int]) -> frozenset[str]:
    return frozenset().union(*(name_head(deed.passage, noun) for noun in nouns)) - {"person~"}


def _show_doer(deed: Deed) -> str:
    tokens = deed.passage.tokens
    nouns = [noun for noun in deed.agents if tokens[noun].pos in NOUNS and deed.lemma != "be"]
    return f"the {tokens[nouns[0]].text}" if nouns and tokens[nouns[0]].pos == "NOUN" else ""


def _compare_judgements(passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """ "A tough but necessary choice" against "questioned why it was necessary"."""
    by_word: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for word, told in _read_judgements(passage):
            by_word[word].append(told)
    for word in sorted(by_word):
        judged = by_word[word]
        if len({one.value for one in judged}) > 1:
            yield report_told(
                judged,
                kind="framing",
                severity="high",
                statement=f"It is disputed whether this was {word}: {join_words(list_words(judged), 'or')}.",
                explanation="One side says so, the other questions it.",
            )


def _read_judgements(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        word = token.lemma.casefold()
        if word not in _WANTED or token.pos != "ADJ":
            continue
        asking = next((i for i in range(at - 1, max(-1, at - _REACH), -1) if _questions(passage, i)), -1)
        noun = next((i for i in range(at, min(len(tokens), at + 2)) if tokens[i].lemma.casefold() in _DECISIONS), -1)
        if asking >= 0:
            first, last, value = asking, find_edges(tokens, at)[1], "questioned"
        elif noun > at:
            first, last, value = at, noun, "stated"
            while first > 0 and at - first < _REACH and tokens[first - 1].pos in ("ADJ", "CCONJ", "DET", "ADV"):
                first -= 1
        else:
            continue
        quote = quote_tokens(passage, first, last, is_widened=False)
        yield word, Told(passage, value, show_words(passage, first, last), quote)


def _questions(passage: Passage, at: int) -> bool:
    tokens = passage.tokens
    is_asking = tokens[at].lemma.casefold() in _QUESTIONING and tokens[at].pos == "VERB"
    return is_asking and any(token.text.casefold() in ("why", "whether", "if") for token in tokens[at + 1 : at + 4])
