"""What a figure is attached to in its sentence: the noun that it measures, its event, its owner, its stage."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.claims import Claim
from ....model.readings import Quantity, Sentence, Token
from ....values.concepts import classify_word
from ....values.predicates import is_speech_verb
from ..lexicon import EARLIER, FURTHER, GENERIC_NOUNS, LIGHT, MARKETS, PARTIAL, TOLLS, VALUE_NOUNS, find_family
from ..nations import find_nations
from ..quotes import find_governor, find_overlapped

_NEAR_TOKENS = 10
_STAGE_TOKENS = 10
_DEBT_TOKENS = 4
_STEPS = 6
_REACH = 60
_NOUNS = ("NOUN", "PROPN")
_SELECTED = frozenset({"those", "them", "whom", "these", "which"})
# What a body that falls or rises is taken to mean.
MOVED = "share"
# "Severe damage" to two cables says nothing of which two.
_HARM = frozenset({"damage", "disruption", "problem", "delay", "outage", "failure", "loss", "consequence"})
# What an amount may be told with or without, and the words that say it is.
_OWED = frozenset({"debt", "tax", "interest", "fee"})
_TAKING_IN = frozenset({"including", "included", "counting", "plus"})
_COUNTS = frozenset({"number", "toll", "count", "total", "figure"})
_STOPS = (",", ";", ":", "and", "but", "while", ".")

# Nouns that are spelled as verbs of another idea, or counted for their holders, with a noun of theirs.
_SPELLED_AS_VERBS = {
    "house": "home",
    "ship": "boat",
    "fire": "flame",
    "job": "worker",
    "post": "worker",
    "position": "worker",
    "state": "country",
}


def find_family_of(claim: Claim, quantity: Quantity, sentence: Sentence | None) -> str:
    """The family of the event that a count belongs to: by the noun counted, by its verb, by the words beside it."""
    own = find_family(quantity.of)
    if own in TOLLS:
        return own
    verb = quantity.predicate.casefold()
    if verb not in LIGHT and (own or find_family(verb)):
        return own or find_family(verb)
    tokens = sentence.tokens if sentence else ()
    inside = find_overlapped(tokens, quantity.span)
    if inside:
        governor = find_governor(tokens, inside[-1])
        beside = [*_tokens_beside(tokens, inside[-1]), tokens[governor], *_list_toll_words(tokens, governor)]
        lemmas = [token.lemma.casefold() for token in beside]
        if "life" in lemmas and {"lose", "claim", "take"} & {*lemmas, verb}:
            return "death"
        near = next((family for lemma in lemmas if (family := find_family(lemma)) in TOLLS), "")
        if near:
            return near
    return own or (find_family(claim.predicate) if claim.predicate not in LIGHT else "")


def find_measured(quantity: Quantity, sentence: Sentence | None) -> tuple[str, str]:
    """The lemma of the noun that an amount or a measure belongs to, and whose it is; each may be "".

    The noun is the one that the figure stands before, that governs its preposition, or that is the subject or object
    of the verb it depends on ("raised its bid to $121 billion"). A noun of value gives way to that which it values
    ("the deal's value"). The owner is a name before the noun ("Acme shares", "Acme's offer").
    """
    tokens = sentence.tokens if sentence else ()
    at = _find_measured_token(find_overlapped(tokens, quantity.span), tokens)
    if at < 0:
        return "", ""
    mover = _find_mover(tokens, at)
    if mover:
        return MOVED, mover
    if tokens[at].lemma.casefold() in VALUE_NOUNS:
        valued = [
            place
            for place, token in enumerate(tokens[: at + _REACH])
            if place > at - _REACH
            and token.pos == "NOUN"
            and ((token.head == at and token.dep == "poss") or (token.dep == "pobj" and tokens[token.head].head == at))
        ]
        at = valued[0] if valued else at
    owners = [
        token.text.casefold()
        for token in tokens[max(0, at - _REACH) : at + _REACH]
        if token.head == at and token.dep in ("compound", "poss", "nmod") and token.pos == "PROPN"
    ]
    return tokens[at].lemma.casefold(), owners[0] if owners else ""


def _find_mover(tokens: Sequence[Token], at: int) -> str:
    """The name that itself falls or rises ("Acme gave up gains to fall 3%"), standing for its shares; "" for none."""
    if find_family(tokens[at].lemma) not in MARKETS or tokens[at].pos != "VERB":
        return ""
    verb = at
    for _ in range(_STEPS):
        for token in tokens[max(0, verb - _REACH) : verb]:
            if token.head == verb and token.dep == "nsubj":
                return token.text.casefold() if token.pos == "PROPN" else ""
        if tokens[verb].dep not in ("xcomp", "advcl", "acl", "dobj"):
            break
        verb = tokens[verb].head
    return ""


def find_concepts(noun: str, phrase: str) -> frozenset[str]:
    """The ideas of a noun; one that says little ("member", "unit") lends those of its modifiers in `phrase`."""
    if not noun:
        return frozenset()
    if noun not in GENERIC_NOUNS:
        return frozenset({_classify_noun(noun)})
    words = [word.strip(".,'’") for word in phrase.casefold().split()[:-1]]
    return frozenset({classify_word(word) for word in words if word}) or frozenset({classify_word(noun)})


def _classify_noun(noun: str) -> str:
    """The idea of a noun: of homes where the verb of that spelling is of another idea, of workers for their jobs."""
    return classify_word(_SPELLED_AS_VERBS.get(noun, noun))


def find_nations_of(quantity: Quantity, sentence: Sentence | None) -> frozenset[str]:
    """The nations of those counted: in the noun phrase, or right behind it ("consumers in the United States")."""
    named = find_nations((*quantity.of_phrase.split(), *quantity.exact.split()))
    if named or sentence is None:
        return named
    end = quantity.end + len(quantity.of_phrase) + 1
    inside = find_overlapped(sentence.tokens, quantity.span)
    after = [token.text for token in sentence.tokens[inside.stop : inside.stop + 14] if token.start <= end + 24][:7]
    if "in" not in after and "of" not in after:
        return frozenset()
    return find_nations(after)


def find_per(quantity: Quantity, sentence: Sentence | None) -> str:
    """What a figure is counted for: "share" in "$82 a Qualcomm share", "side" in "1,000 on each side", or ""."""
    tokens = sentence.tokens if sentence else ()
    stop = find_overlapped(tokens, quantity.span).stop
    after = [token for token in tokens[stop : stop + 8] if token.text not in ("-", "–")]
    if after and after[0].lemma.casefold() in ("a", "an", "per"):
        nouns = [token for token in after[1:4] if token.pos in _NOUNS]
        named = [token for token in nouns if token.pos == "NOUN"] or nouns
        if named:
            return named[0].lemma.casefold()
    words = (quantity.per or "").casefold().split()
    return words[-1] if words else ""


def find_stage(quantity: Quantity, sentence: Sentence | None) -> str:
    """How a figure stands to others of its sort: "old" (an earlier one), "more" (added to it), "part" (of it), "gross"
    (an amount with debts or taxes, which others leave out), or "".

    Told by the words before the figure, up to a verb, and by those inside it and of its noun phrase.
    """
    phrase = {*quantity.of_phrase.casefold().split(), *_strip_bound(quantity.exact).split()}
    tokens = sentence.tokens if sentence else ()
    inside = find_overlapped(tokens, quantity.span)
    after = _tokens_beside(tokens, inside[-1]) if inside else []
    beside = [token.lemma.casefold() for token in after]
    if phrase & PARTIAL or _picks_out(tokens, after) or (beside[:1] == ["of"] and set(beside[1:2]) & _SELECTED):
        return "part"
    start = inside.start
    before = tokens[max(0, start - _STAGE_TOKENS) : start]
    if before and before[-1].text.casefold() == "including":
        return "part"
    if quantity.unit.isupper() and _takes_in_debt(tokens, inside.start, inside.stop):
        return "gross"
    near = {token.lemma.casefold() for token in before[-2:]}
    if (
        phrase & FURTHER
        or (quantity.of != "other" and "other" in phrase)
        or near & (FURTHER - {"more"})
        or beside[:1] == ["more"]
    ):
        return "more"
    for token in reversed(before):
        lemma = token.lemma.casefold()
        if lemma in EARLIER or (lemma == "first" and token.pos == "ADJ" and quantity.unit):
            return "old"
        if (token.pos == "VERB" and not is_speech_verb(lemma)) or token.text in (";", ":"):
            break
    return ""


def _takes_in_debt(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether an amount is told with what else is owed: "$9 billion including debt", "with debt included"."""
    behind, before = tokens[stop : stop + _DEBT_TOKENS], tokens[max(0, start - _STAGE_TOKENS) : start]
    return any(
        {token.text.casefold() for token in words} & _TAKING_IN and {token.lemma.casefold() for token in words} & _OWED
        for words in (behind, before)
    )


def _picks_out(tokens: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a word behind the figure makes it a part: "80 people, 20 seriously"; not "suffered severe damage"."""
    return any(
        token.lemma.casefold() in PARTIAL and not (token.dep == "amod" and tokens[token.head].lemma in _HARM)
        for token in after
    )


def _strip_bound(exact: str) -> str:
    """The words of a quantity without "more than", which adds nothing to anything."""
    return exact.casefold().replace("more than", "")


def _tokens_beside(tokens: Sequence[Token], at: int) -> list[Token]:
    """The next tokens behind `at`, up to a comma or a conjunction; none where they are the next label of a list."""
    beside: list[Token] = []
    for token in tokens[at + 1 : at + 1 + _NEAR_TOKENS]:
        if token.text in _STOPS:
            return [] if token.text == ":" else beside
        beside.append(token)
    return beside


def _list_toll_words(tokens: Sequence[Token], verb: int) -> list[Token]:
    """What the subject of a verb counts, where it is a number or a toll: "the number injured topped 300"."""
    for at in range(max(0, verb - _NEAR_TOKENS), verb):
        if tokens[at].head == verb and tokens[at].dep == "nsubj" and tokens[at].lemma.casefold() in _COUNTS:
            return [token for token in tokens[max(0, at - 2) : verb] if token.head == at]
    return []


def _find_measured_token(inside: Sequence[int], tokens: Sequence[Token]) -> int:
    """The index of the noun or verb that a figure belongs to, -1 for none."""
    if not inside:
        return -1
    at = inside[-1]
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at:
            return -1
        if head not in inside and tokens[head].pos in _NOUNS:
            return _follow_relative(tokens, head)
        if head not in inside and tokens[head].pos in ("VERB", "AUX"):
            return _find_argument(tokens, head, inside)
        at = head
    return -1


def _find_argument(tokens: Sequence[Token], verb: int, inside: Sequence[int]) -> int:
    """The object of a verb when the figure is not it, else its subject; the verb itself when it has neither."""
    for deps in (("dobj",), ("nsubj", "nsubjpass")):
        for at in range(max(0, verb - _REACH), min(len(tokens), verb + _REACH)):
            token = tokens[at]
            if token.head == verb and token.dep in deps and at not in inside:
                return at if token.pos in _NOUNS else _follow_relative(tokens, verb)
    return verb


def _follow_relative(tokens: Sequence[Token], at: int) -> int:
    """The noun that a relative clause hangs on, else the token itself."""
    head = tokens[at].head
    return head if tokens[at].dep == "relcl" and tokens[head].pos in _NOUNS else at
