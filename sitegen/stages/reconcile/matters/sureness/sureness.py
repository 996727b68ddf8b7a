"""How sure it is: one act of one doer that some articles tell with a doubt of their own, and others state flat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....model.stories import Disagreement
from ...deeds import Deed, cut_deed, find_phrase, tell_deed
from ...lexicon import read_words
from ...passages import Told, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ...stances import DOUBTS, RAISING
from ..slots.bearers import meet_bearers
from ..slots.frames import ANYBODY, Matter, are_one_matter_told, list_filled
from ..slots.pairing import index_matters, pair_up

_MODALS = read_words("may might could")
_SEEMING = read_words("appear seem")
_LIKELY = "likely"
_SENSING = read_words("see feel hear smell")
# Who raises it in his own name is no surer than who says that it is so raised: "police suspect that he fled".
_SUPPOSING = read_words("believe suspect think fear presume assume")
# What points to something does not show it: "first findings suggest that", "there are signs that".
_POINTING = read_words("suggest indicate hint point")
_SIGNS = read_words("sign indication suggestion hint suspicion fear possibility belief speculation likelihood")
_CLUES = read_words(
    "indication sign finding evidence report result test data image picture footage clue analysis study account "
    "information investigation inquiry calculation trace"
)
_PAST = ("VBD", "VBN")
_REACH = 16


def compare_sureness(matters: Sequence[Matter], doubted: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each act that some articles doubt in so many words and others state; to be credited is no doubt."""
    flat = [one for one in matters if one.deed.stance == "flat" and not one.is_denied]
    supposed = [found for one in flat if (found := _read_supposed(one)) is not None]
    known = {_place(one) for one in supposed}
    hedged = [*(one for one in doubted if _is_hedged(one)), *supposed]
    for _, group in index_matters((*(one for one in flat if _place(one) not in known), *hedged)):
        mine = [one for one in group if one.deed.stance == "doubted"]
        for part in pair_up([one for one in group if one.deed.stance == "flat"], mine, _are_one):
            told = [_tell(one) if one in mine else tell_deed(one.deed, "stated") for one in part]
            yield report_told(
                told,
                kind="modality",
                severity="medium",
                statement=f"Sources differ on how sure this is: {join_words(list_words(told), 'or')}.",
                explanation="Some sources state it, others only as what is said, supposed or possible.",
            )


def _place(matter: Matter) -> tuple[str, int, int]:
    return matter.passage.file, matter.passage.number, matter.deed.at


def _is_hedged(matter: Matter) -> bool:
    """Whether a word keeps it from being flat; who "could feel" something felt it."""
    deed, tokens = matter.deed, matter.passage.tokens
    doubt = _name_doubt(deed)
    is_able = doubt == "could" and deed.lemma in _SENSING
    subjects = {tokens[at].text.casefold() for at in deed.children[deed.weakener] if tokens[at].dep == "nsubj"}
    is_another = tokens[deed.at].dep == "ccomp" and doubt in _SEEMING and bool(subjects - {"it"})
    is_doubt = doubt in DOUBTS | RAISING | _MODALS | _SEEMING | {_LIKELY}
    return is_doubt and not is_able and not is_another and not matter.is_denied


def _name_doubt(deed: Deed) -> str:
    return deed.passage.tokens[deed.weakener].lemma.casefold()


def _read_supposed(matter: Matter) -> Matter | None:
    """A clause below a verb or noun of supposing, as one that is doubted: "police suspect that he fled"."""
    tokens, children = matter.passage.tokens, matter.deed.children
    at = matter.deed.at
    head = tokens[at].head
    lemma = tokens[head].lemma.casefold()
    subjects = [child for child in children[head] if tokens[child].dep == "nsubj"]
    if tokens[at].dep == "ccomp" and (lemma in _SUPPOSING or lemma in _POINTING):
        is_clue = any(tokens[child].lemma.casefold() in _CLUES for child in subjects)
        is_raised = lemma in _SUPPOSING or is_clue
        is_denied = any(tokens[child].dep == "neg" for child in children[head])
        start = min([head, *(find_phrase(tokens, child) for child in subjects)])
        is_near = 0 <= at - start <= _REACH
        return _doubt(matter, start) if is_raised and is_near and not is_denied else None
    is_sign = tokens[at].dep in ("acl", "ccomp") and tokens[head].pos == "NOUN" and lemma in _SIGNS
    is_none = any(tokens[child].text.casefold() in ("no", "any") for child in children[head])
    return _doubt(matter, find_phrase(tokens, head)) if is_sign and head < at and not is_none else None


def _doubt(matter: Matter, start: int) -> Matter:
    deed: Deed = replace(matter.deed, stance="doubted", weakener=start)
    return replace(matter, deed=deed)


def _tell(matter: Matter) -> Told:
    """The words of a doubted act, from those that raise it on."""
    first, last = cut_deed(matter.deed)
    weakener = matter.deed.weakener
    first = min(first, weakener) if first - weakener <= _REACH else first
    quote = quote_tokens(matter.passage, first, last, is_widened=False)
    return Told(matter.passage, "doubted", show_words(matter.passage, first, last), quote)


def _are_one(one: Matter, two: Matter) -> bool:
    """Whether the flat clause tells all that the doubted one names: a hedge upon more is of another act.

    What may come is no doubt of what was done.
    """
    given = list_filled(one)
    wanted = [slot for slot in list_filled(two) if slot - ANYBODY]
    counts = [_list_counts(matter) for matter in (one, two)]
    is_state = two.verb.startswith("be:") and _name_doubt(two.deed) in RAISING | DOUBTS
    slots = len(wanted) + is_state + bool(counts[0] & counts[1])
    is_held = slots > 1 and all(any(meet_bearers(slot, other) for other in given) for slot in wanted)
    return is_held and not (_is_to_come(two.deed) and _is_past(one.deed)) and are_one_matter_told(one, two)


def _list_counts(matter: Matter) -> frozenset[str]:
    tokens, deed = matter.passage.tokens, matter.deed
    return frozenset(
        token.text.casefold()
        for token in tokens
        if token.dep == "nummod" and token.head in (*deed.agents, *deed.patients)
    )


def _is_to_come(deed: Deed) -> bool:
    """Whether a modal or "likely" leads in what is not done yet: "may close", not "may have closed"."""
    tokens = deed.passage.tokens
    own = {tokens[at].text.casefold() for at in deed.children[deed.at]}
    doubt = _name_doubt(deed)
    is_open = doubt in _MODALS or (doubt == _LIKELY and "to" in own)
    return is_open and "have" not in own and deed.lemma != "be"


def _is_past(deed: Deed) -> bool:
    return deed.passage.tokens[deed.at].tag in _PAST
