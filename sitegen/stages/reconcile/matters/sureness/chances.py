"""What chance something has: impossible in one article, unlikely, hard, open or possible in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .....model.readings import Token
from .....model.stories import Disagreement
from ...deeds import Deed, cut_deed, find_phrase
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, list_words, order_words, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ALIKE_UPON, ANYBODY, Matter, are_near, list_shared, make_matter, share_slots
from ..slots.pairing import is_followed

_GRADES = {
    **dict.fromkeys(read_words("impossible unable incapable"), "excluded"),
    **dict.fromkeys(read_words("unlikely improbable doubtful"), "unlikely"),
    **dict.fromkeys(read_words("difficult hard tough challenging"), "difficult"),
    **dict.fromkeys(read_words("unclear uncertain unknown"), "open"),
    **dict.fromkeys(read_words("likely probable"), "likely"),
    "possible": "possible",
}
_DENIED = {"possible": "excluded", "likely": "unlikely", "clear": "open", "certain": "open", "known": "open"}
_MODALS = {"can": "able", "could": "possible", "may": "possible", "might": "possible", "will": "sure"}
_DENIED_MODALS = {"can": "excluded", "could": "excluded", "will": "refused"}
# Nouns that say, with "no" before them, that it has no chance, or that nothing speaks for it.
_NONE = {
    **dict.fromkeys(read_words("way chance danger risk possibility prospect"), "excluded"),
    **dict.fromkeys(read_words("evidence proof indication sign"), "unproven"),
}
_APART = frozenset(
    frozenset(pair.split())
    for pair in (
        "excluded difficult",
        "excluded unlikely",
        "excluded open",
        "excluded unproven",
        "excluded possible",
        "excluded likely",
        "excluded sure",
        "unlikely likely",
        "unlikely sure",
        "unlikely open",
        "open likely",
        "refused likely",
        "unproven able",
        "excluded able",
        "unlikely able",
    )
)
_OPPOSED = frozenset(
    frozenset(pair.split())
    for pair in (
        "excluded possible",
        "excluded able",
        "excluded likely",
        "excluded sure",
        "unlikely likely",
        "unlikely sure",
    )
)
_BELOW = ("xcomp", "ccomp", "acomp", "csubj", "advcl", "acl", "pcomp", "relcl")
# Clauses on the chance of one act upon one thing are of one matter when they are this alike.
ALIKE_CHANCE = 0.1
_SUBJECTS = ("expl", "nsubj")
# What somebody wishes, fears or asks is given no chance by him.
_WISHING = read_words("hope wish want fear wonder ask worry doubt pray")
_STEPS = 3
_REACH = 24


@dataclass(frozen=True, slots=True)
class _Chance:
    """A clause with the chance that it is given, in words from one token to another."""

    matter: Matter
    told: Told


def compare_chances(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Entries on what articles give different chances; an update where the later ones are sure."""
    by_verb: dict[str, list[_Chance]] = {}
    for deed in deeds:
        chance = _read_chance(deed, cast)
        if chance is not None:
            by_verb.setdefault(chance.matter.verb, []).append(chance)
    for verb in sorted(by_verb):
        yield from _report(by_verb[verb][:MOST_TOLD])


def _report(chances: Sequence[_Chance]) -> Iterator[Disagreement]:
    of = {chance.told.quote: chance for chance in chances}

    def is_linked(one: Told, two: Told) -> bool:
        return _are_one(of[one.quote].matter, of[two.quote].matter)

    for part in part_told([one.told for one in chances], is_linked, _clash, is_strict=False):
        sure = [one for one in part if one.value == "sure"]
        is_later = bool(sure) and is_followed([one for one in part if one not in sure], sure)
        part = sorted(part, key=lambda one: (one.passage.day, one.quote)) if is_later else part
        grades = {one.value for one in part}
        is_opposed = any(pair <= grades for pair in _OPPOSED)
        words = join_words(order_words(part), "then") if is_later else join_words(list_words(part), "or")
        yield report_told(
            part,
            kind="modality",
            relation="updates" if is_later else "contradicts" if is_opposed else "differs",
            severity="medium",
            statement=f"What earlier reports doubt is to come in later ones: {words}."
            if is_later
            else f"Sources differ on what chance this has: {words}.",
            explanation="The words give the same thing different chances, from none to certain.",
        )


def _are_one(one: Matter, two: Matter) -> bool:
    """Whether the same may befall one thing, or one may do the same: the words for its chance tell little else."""
    shared = list_shared(one, two) - ANYBODY
    is_upon_one = bool(meet_bearers(one.patients, two.patients) - ANYBODY)
    least = ALIKE_CHANCE if is_upon_one else ALIKE_UPON
    return share_slots(one, two) and bool(shared) and are_near(one.passage, two.passage, shared, least=least)


def _clash(one: str, two: str) -> bool:
    return frozenset((one, two)) in _APART


def _read_chance(deed: Deed, cast: Cast) -> _Chance | None:
    """The chance of a clause by its modal, or by the word that it hangs on; None for one that has none."""
    if deed.passage.sentence.place == "headline" or deed.passage.sentence.text.endswith("?"):
        return None
    place, grade = _find_word(deed)
    matter = make_matter(deed, cast) if grade else None
    if matter is None:
        return None
    tokens = deed.passage.tokens
    if any(tokens[at].text.casefold() == "it" for at in deed.agents) and place != deed.at:
        matter = replace(matter, agents=frozenset())
    first, last = cut_deed(deed)
    first, last = min(first, place), max(last, place)
    if last - first > _REACH:
        return None
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return _Chance(matter, Told(deed.passage, grade, show_words(deed.passage, first, last), quote))


def _find_word(deed: Deed) -> tuple[int, str]:
    """Where the words begin, or end, that tell the chance, and its name; "" for none.

    A word above the clause outweighs its modal: "unlikely that it will fall".
    """
    tokens, children = deed.passage.tokens, deed.children
    verb = deed.at
    for _ in range(_STEPS):
        head = tokens[verb].head
        if tokens[verb].dep not in _BELOW or head == verb:
            break
        for at in (head, *children[head]):
            grade = _grade_word(tokens, at, head, children) if at != verb else ""
            if grade:
                return (_find_start(deed, at, head) if at < verb else at), grade
        verb = head
        if tokens[verb].pos not in ("ADJ", "AUX") and tokens[verb].lemma != "be":
            break
    return deed.at, _grade_modal(deed)


def _find_start(deed: Deed, at: int, head: int) -> int:
    """Where the words begin that tell the chance: "it is", "there is no"."""
    tokens, children = deed.passage.tokens, deed.children
    beside = [*children[head], *(children[tokens[head].head] if at == head else [])]
    return min([at, *(find_phrase(tokens, one) for one in beside if one < at and tokens[one].dep in _SUBJECTS)])


def _grade_modal(deed: Deed) -> str:
    """What the modal of a clause says that stands by itself, or that somebody tells: "said that it would" is "will"."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    head = tokens[deed.at].head
    is_told = tokens[deed.at].dep == "ccomp" and tokens[head].lemma.casefold() not in _WISHING
    is_untold = is_told and any(tokens[at].dep == "neg" for at in deed.children[head])
    if deed.stance == "asked" or is_untold or not (is_told or tokens[deed.at].dep in ("ROOT", "conj")):
        return ""
    grades = _DENIED_MODALS if any(tokens[at].dep == "neg" for at in own) else _MODALS
    modals = [_level(tokens[at]) for at in own if tokens[at].tag == "MD"]
    is_moved = is_told and tokens[head].tag in ("VBD", "VBN")
    return next((grades.get("will" if word == "would" and is_moved else word, "") for word in modals), "")


def _grade_word(tokens: Sequence[Token], at: int, head: int, children: Sequence[Sequence[int]]) -> str:
    """What an adjective right above a clause, or beside the verb above it, says of its chance."""
    word = _level(tokens[at])
    own = {tokens[child].text.casefold() for child in children[at]}
    if word in _NONE:
        return _NONE[word] if "no" in own else ""
    is_telling = tokens[at].dep in ("acomp", "ccomp", "ROOT", "oprd", "conj", "attr") or at == head
    is_denied = any(tokens[child].dep == "neg" for child in (*children[head], *children[at]))
    if not is_telling or tokens[at].pos not in ("ADJ", "ADV", "VERB"):
        return ""
    return _DENIED.get(word, "") if is_denied else _GRADES.get(word, "")


def _level(token: Token) -> str:
    lemma = token.lemma.casefold()
    return {"ca": "can", "wo": "will", "'ll": "will"}.get(lemma, lemma)
