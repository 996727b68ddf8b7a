"""Whether there were any: "there were no survivors" against "three passengers survived"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .....model.stories import Disagreement
from .....values.concepts import classify_word
from ...deeds import Deed, cut_deed, tell_deed
from ...passages import MOST_TOLD, Told, are_days_apart, list_words, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.bearers import Cast, meet_bearers
from ..slots.frames import ANYBODY, are_near, list_others

_SIGHTING = frozenset({"be", "find", "see", "spot"})
# A noun of doers is its verb with one of these behind it; a shorter stem could be of any word.
_DOERS = ("or", "er", "ee")
_SHORTEST_STEM = 5


def compare_existence(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Entries on those of whom some articles say that there were none, and others tell what they did."""
    done = [deed for deed in deeds if deed.stance == "flat" and not deed.is_denied and deed.agents]
    done = [deed for deed in done if deed.passage.sentence.place != "headline"]
    for deed in deeds:
        noun = _find_denied(deed)
        if noun < 0:
            continue
        token = deed.passage.tokens[noun]
        others = [one for one in done if one.passage.file != deed.passage.file]
        met = [one for one in others if _tells_of(one, deed, noun, cast)]
        if met and len(met) <= MOST_TOLD:
            told = [*(tell_deed(one, "some") for one in met), _tell_none(deed)]
            yield report_told(
                told,
                kind="predicate",
                relation="contradicts",
                severity="medium",
                statement=f"Sources differ on whether there were any {token.text.casefold()}: "
                f"{join_words(list_words(told), 'or')}.",
                explanation="Some sources say that there were none, others tell of some.",
            )


def _find_denied(deed: Deed) -> int:
    """The plural noun of whom "there were no …", or "no … were seen"; -1 for none."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    is_there = any(tokens[at].dep == "expl" for at in own)
    if deed.lemma not in _SIGHTING or deed.stance != "flat" or (deed.lemma == "be") != is_there:
        return -1
    nouns = [at for at in own if tokens[at].dep in ("attr", "nsubjpass", "dobj") and tokens[at].tag == "NNS"]
    none = [at for at in nouns if any(tokens[one].text.casefold() == "no" for one in deed.children[at])]
    return none[0] if none else -1


def _tell_none(deed: Deed) -> Told:
    """The words from "there" on."""
    first, last = cut_deed(deed)
    first = min([first, *(at for at in deed.children[deed.at] if deed.passage.tokens[at].dep == "expl")])
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return Told(deed.passage, "none", show_words(deed.passage, first, last), quote)


def _tells_of(deed: Deed, denial: Deed, noun: int, cast: Cast) -> bool:
    """Whether a clause tells what those denied did there, by their name or by the verb that they are called by."""
    passage = denial.passage
    if are_days_apart(deed.passage, passage) or deed.passage.scene.is_elsewhen != passage.scene.is_elsewhen:
        return False
    places = [cast.name_all(one, list_others(one)) for one in (deed, denial)]
    if all(places) and not meet_bearers(*places):
        return False
    lemma = passage.tokens[noun].lemma.casefold()
    stem = lemma[:-2] if lemma.endswith(_DOERS) else ""
    agents = cast.name_all(deed, deed.agents)
    if len(stem) >= _SHORTEST_STEM and deed.lemma.startswith(stem):
        return bool(agents)
    is_same = any(deed.passage.tokens[agent].lemma.casefold() == lemma for agent in deed.agents)
    shared = agents & frozenset({classify_word(lemma)}) - ANYBODY
    return is_same and bool(shared) and are_near(deed.passage, passage, shared)
