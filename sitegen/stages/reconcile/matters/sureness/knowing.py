"""What nobody is said to know yet, and another source tells: who did it, where, whether."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....model.readings import Token
from .....model.stories import Disagreement
from ...deeds import NEGATIONS, Deed, cut_deed, tell_deed
from ...lexicon import read_words
from ...passages import Told, list_words, order_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast
from ..slots.frames import LIGHT, Matter, are_near, list_shared, make_matter, share_slots
from ..slots.pairing import is_followed, pair_up

# Why and how are asked of causes; these ask who did it, where, and whether it was done at all.
_ASKED = read_words("who whom what where whether if")
_ANYBODY = read_words("anyone anybody someone somebody anything")
_KNOWING = read_words("know clear certain sure determine establish confirm say decide")
_IGNORING = read_words("unclear unknown uncertain unsure undetermined mystery impossible unpredictable")
# What somebody starts or takes is told by what it is.
_BEGINNING = read_words("start begin")
_NOBODY = read_words("nobody none")
_REACH = 20


def compare_known(deeds: Sequence[Deed], matters: Sequence[Matter], cast: Cast) -> Iterator[Disagreement]:
    """One entry for each matter that some articles leave open and others tell; an update where these come later."""
    asked = [matter for deed in deeds if (matter := _read_asked(deed, cast)) is not None]
    told = [matter for matter in matters if matter.deed.stance in ("flat", "coming") and not matter.is_denied]
    for part in pair_up(asked, told, _answers):
        sides = [_tell_asked(one) if one in asked else tell_deed(one.deed, "told") for one in part]
        is_later = is_followed(*([one for one in sides if (one.value == "asked") == asks] for asks in (True, False)))
        words = join_words(order_words(sides), "then") if is_later else join_words(list_words(sides), "or")
        yield report_told(
            sides,
            kind="knowledge",
            relation="updates" if is_later else "differs",
            severity="medium",
            statement=f"What some reports leave open, others tell: {words}.",
            explanation="Some sources say that it is not known, others tell it.",
        )


def _answers(asked: Matter, told: Matter) -> bool:
    """Whether the one tells what the other asks: the same act of the same, as far as both name it."""
    shared = list_shared(asked, told)
    tokens = asked.passage.tokens
    word = tokens[_find_asking(asked.deed)].text.casefold()
    wanted = {
        "who": told.agents - asked.agents,
        "what": told.agents - asked.agents,
        "where": told.others - asked.others,
    }
    is_answered = bool(wanted.get(word, True))
    is_one = asked.verb == told.verb and share_slots(asked, told) and (bool(shared) or asked.is_open)
    is_decided = told.deed.stance == "flat" or _asks_decision(asked.deed)
    return is_answered and is_decided and is_one and are_near(asked.passage, told.passage, shared)


def _asks_decision(deed: Deed) -> bool:
    """Whether it is not decided: then to say that it will be done is an answer too."""
    tokens = deed.passage.tokens
    return tokens[tokens[deed.at].head].lemma.casefold() == "decide"


def _read_asked(deed: Deed, cast: Cast) -> Matter | None:
    """A clause that somebody asks for, below words that say that nobody knows it."""
    tokens = deed.passage.tokens
    is_light = deed.lemma in LIGHT and not (deed.lemma in _BEGINNING and deed.patients)
    if _find_asking(deed) < 0 or is_light or find_ignorance(deed) < 0:
        return None
    return make_matter(deed, cast, is_open=any(tokens[at].text.casefold() in _ANYBODY for at in deed.children[deed.at]))


def _find_asking(deed: Deed) -> int:
    """The word that asks, right below the verb; -1 for none."""
    tokens = deed.passage.tokens
    return next((at for at in deed.children[deed.at] if tokens[at].text.casefold() in _ASKED), -1)


def find_ignorance(deed: Deed) -> int:
    """Where the words begin that say that it is not known; -1 for none."""
    tokens, children = deed.passage.tokens, deed.children
    head = tokens[deed.at].head
    if head == deed.at or tokens[deed.at].dep not in ("ccomp", "csubj", "csubjpass", "advcl", "acl", "xcomp"):
        return -1
    around = [head, *children[head], tokens[head].head]
    if any(tokens[at].lemma.casefold() in _IGNORING for at in around):
        return min(at for at in (head, *children[head]))
    is_known = any(tokens[at].lemma.casefold() in _KNOWING for at in around)
    denying = [at for at in (*children[head], *children[tokens[head].head]) if _denies(tokens, at, children)]
    return min(head, *children[head], *denying) if is_known and denying else -1


def _denies(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> bool:
    word = tokens[at].text.casefold()
    is_none = tokens[at].dep == "nsubj" and any(tokens[child].text.casefold() == "no" for child in children[at])
    return word in NEGATIONS | _NOBODY or is_none


def _tell_asked(matter: Matter) -> Told:
    deed = matter.deed
    first, last = cut_deed(deed)
    start = min(find_ignorance(deed), first)
    first = start if last - start <= _REACH else first
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return Told(deed.passage, "asked", show_words(deed.passage, first, last), quote)
