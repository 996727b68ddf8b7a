"""The same of the same, affirmed and denied: "an alarm sounded" against "no alarm sounded"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....model.stories import Disagreement
from .....values.concepts import classify_word
from ...deeds import LONGEST_DEED, cut_deed, find_phrase, tell_deed
from ...lexicon import read_words
from ...passages import Told, find_speaker, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.frames import Matter, are_one_matter, find_undoing, share_two
from ..slots.pairing import index_matters, is_followed, pair_up

_UNTIL = read_words("since until till before")
# Whom one report did not name another may name: nobody disputes the name.
_NAMING = ("name", "identify")


def compare_denied(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """One entry for each matter that some articles affirm and others deny; an update where the affirming come later."""
    matters = [matter for matter in matters if matter.verb not in _NAMING]
    for _, group in index_matters(matters, name=_name_idea):
        denied = [matter for matter in group if matter.is_denied and not _holds_until(matter)]
        stated = [matter for matter in group if not matter.is_denied]
        if not denied or not stated:
            continue
        told = {id(matter): _tell(matter) for matter in group}
        for part in pair_up(stated, denied, _are_one):
            sides = [told[id(matter)] for matter in part]
            if len({_level(one.words) for one in sides}) > 1:
                yield _report(sides, all(_holds_so_far(matter) for matter in part if matter.is_denied))


def _name_idea(matter: Matter) -> str:
    """What the verb stands for, where it alone names the matter."""
    return classify_word(matter.verb) if matter.verb == matter.deed.lemma else matter.verb


def _are_one(stated: Matter, denied: Matter) -> bool:
    """Whether both tell of one matter: what is denied to be done to a thing is not denied of all things.

    What is never so is not so at any time that a clause may name.
    """
    tokens = denied.passage.tokens
    is_never = any(tokens[at].text.casefold() == "never" for at in denied.deed.children[denied.deed.at])
    is_of_other = bool(denied.agents and denied.patients) and not stated.patients
    is_one_act = stated.verb == denied.verb or share_two(stated, denied)
    return is_one_act and not is_of_other and are_one_matter(stated, denied, is_ever=is_never)


def _holds_until(matter: Matter) -> bool:
    """Whether it is denied of the time up to a moment only: "had not won since 1950"."""
    tokens = matter.passage.tokens
    return any(tokens[at].text.casefold() in _UNTIL for at in matter.deed.children[matter.deed.at])


def _holds_so_far(matter: Matter) -> bool:
    """Whether it is denied of the time up to now only: "had not yet decided", "none of them has been paid"."""
    tokens = matter.passage.tokens
    helpers = {tokens[at].lemma.casefold() for at in matter.deed.children[matter.deed.at] if tokens[at].dep == "aux"}
    return tokens[matter.deed.at].tag == "VBN" and "have" in helpers


def _tell(matter: Matter) -> Told:
    """A matter in its own words, which hold the verb that denies it and who does."""
    deed, undoing = matter.deed, find_undoing(matter.deed)
    told = tell_deed(deed, "denied" if matter.is_denied else "stated")
    first, last = cut_deed(deed)
    if not 0 <= undoing < first or last - undoing > LONGEST_DEED:
        return told
    tokens = deed.passage.tokens
    subjects = [at for at in deed.children[undoing] if tokens[at].dep == "nsubj" and undoing - at <= LONGEST_DEED]
    first = min((find_phrase(tokens, at) for at in subjects), default=undoing)
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return replace(told, words=show_words(deed.passage, first, last), quote=quote)


def _report(part: Sequence[Told], is_so_far: bool) -> Disagreement:
    stated = [one for one in part if one.value == "stated"]
    denied = [one for one in part if one.value == "denied"]
    is_news = is_so_far or not any(map(find_speaker, part))
    if is_news and is_followed(denied, stated):
        later = sorted(part, key=lambda one: (one.passage.day, one.quote))
        return report_told(
            later,
            kind="knowledge",
            relation="updates",
            severity="medium",
            statement=f"What earlier reports deny, later ones say: {join_words(list_words(later), 'then')}.",
            explanation="The sides stand in the order of publication.",
        )
    return report_told(
        part,
        kind="predicate",
        relation="contradicts",
        severity="medium",
        statement=f"Sources differ on whether this is so: {join_words(list_words(part), 'or')}.",
        explanation="The one is the denial of the other.",
    )


def _level(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
