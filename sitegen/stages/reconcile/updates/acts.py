"""What somebody weighed, refused, denied or had not done yet, and has done, decided or admitted in a later report.

An act goes by one name, whether a verb tells it or a noun that is brought, made or taken: "to charge", "bring charges".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ....values.predicates import is_speech_verb
from ..deeds import LONGEST_DEED, NOUNS, Deed, cut_deed, find_phrase, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast, meet_bearers
from ..matters.slots.frames import ANYBODY, LIGHT, find_undoing, list_others
from ..matters.sureness.knowing import find_ignorance
from ..passages import Told, quote_tokens, show_words
from .turning import Turn, report_turns

_CARRYING = read_words("bring file make take hold give launch open issue lodge reach lay press impose call")
_NAMES = {"decision": "decide", "ruling": "decide", "conclusion": "decide", "concession": "concede", "call": "contact"}
_CONTACTS = read_words("call phone telephone speak talk contact meet")
_PARTNERS = read_words("to with")
_ADMITTING = read_words("admit acknowledge concede confess confirm")
_PONDERING = read_words("consider weigh ponder mull study review")
_RULING = read_words("rule decide")
_KNOWING = frozenset({"know"})
_DONE = ("VBD", "VBN")
_PERFECT = read_words("have has")
_STEPS = 3
_WEIGHED = "What was to come or under consideration in earlier reports is done in later ones"
_REFUSED = "What somebody refused to do in earlier reports is done in later ones"
_DENIED = "What somebody denied in earlier reports is admitted in later ones"
_NOT_YET = "What had not been done in earlier reports is done in later ones"


# An act planned and done by one verb is told of elsewhere; here it hangs on a noun on one side at least.
_NOUN = " by a noun"


@dataclass(frozen=True, slots=True)
class _Act:
    """An act by its name, how an article tells it, what it is done to, and by whom."""

    name: str
    how: str
    upon: frozenset[str]
    turn: Turn


def compare_turned_acts(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each act of somebody that was open, refused or denied, and then is done or admitted."""
    acts = [act for deed in deeds if (act := _read_act(deed, cast)) is not None]
    for name in sorted({act.name for act in acts}):
        told: defaultdict[str, list[_Act]] = defaultdict(list)
        for act in acts:
            if act.name == name:
                told[act.how].append(act)
        named, done = told[f"done{_NOUN}"], [*told["done"], *told[f"done{_NOUN}"]]
        yield from _report(told[f"weighed{_NOUN}"], done, _WEIGHED)
        yield from _report(told["weighed"], named, _WEIGHED)
        yield from _report(told["refused"], done, _REFUSED)
        yield from _report(told["not yet"], done, _NOT_YET)
        yield from _report(told["denied"], told["admitted"], _DENIED)


def _report(before: Sequence[_Act], after: Sequence[_Act], told: str) -> Iterator[Disagreement]:
    """Entries for acts that are done to the same, as far as both tell to whom, or told of one doer by name."""
    while before:
        first = before[0]
        fits = [two.turn for two in after if _are_upon_one(first, two)]
        mine = [
            one for one in before if one is first or (one.upon == first.upon and one.turn.doers == first.turn.doers)
        ]
        before = [one for one in before if one not in mine]
        if fits:
            yield from report_turns([one.turn for one in mine], fits, kind="modality", severity="medium", told=told)


def _are_upon_one(one: _Act, two: _Act) -> bool:
    return not one.upon or not two.upon or bool(meet_bearers(one.upon, two.upon))


def _read_act(deed: Deed, cast: Cast) -> _Act | None:
    name = _name_act(deed)
    how = _judge(deed) if name and deed.passage.sentence.place != "headline" else ""
    if not how:
        return None
    upon = cast.name_all(deed, [at for at in (*deed.patients, *list_others(deed)) if _is_thing(deed, at, name)])
    doers = _name_doers(deed, cast)
    named = frozenset(word for word in doers if word.startswith("@"))
    if name == "contact" and not (named and _list_partners(deed, cast)):
        return None
    if name == "contact":
        upon = _list_partners(deed, cast)
    upon = frozenset() if deed.lemma in _PONDERING else upon - ANYBODY
    own = upon | named
    is_told = bool(own) and (bool(named) or how not in ("denied", "admitted"))
    is_passing = how == "not yet" and name == "contact"
    is_by_noun = deed.lemma in _CARRYING | _PONDERING | {"be"} or deed.passage.tokens[deed.at].dep == "pcomp"
    how += _NOUN if how in ("weighed", "done") and is_by_noun else ""
    return _Act(name, how, upon, Turn(own, _tell(deed, how), is_passing, doers=named)) if is_told else None


def _name_act(deed: Deed) -> str:
    """The idea of an act, of its noun where a verb only carries it; "" for a verb that says nothing of its own."""
    tokens = deed.passage.tokens
    if deed.lemma in _CONTACTS and not any(tokens[at].dep == "prt" for at in deed.children[deed.at]):
        return "contact"
    if deed.lemma in _PONDERING and any(tokens[at].dep == "dobj" for at in deed.children[deed.at]):
        return "decide"
    if deed.lemma in _RULING:
        return "decide"
    if deed.lemma in _CARRYING or deed.lemma == "be":
        told = (
            deed.patients if deed.lemma != "be" else [at for at in deed.children[deed.at] if tokens[at].dep == "attr"]
        )
        nouns = [tokens[at].lemma.casefold() for at in told if tokens[at].pos == "NOUN"]
        nouns += [tokens[at].text.casefold() for at in told if tokens[at].pos == "NOUN"]
        ideas = [_NAMES.get(noun, classify_word(noun)) for noun in nouns]
        return next((idea for idea in ideas if idea.endswith("!") or idea in _NAMES.values()), "")
    if deed.lemma in LIGHT - _KNOWING:
        return ""
    idea = classify_word(deed.lemma)
    return deed.lemma if is_speech_verb(deed.lemma) or not idea.endswith("!") else idea


def _judge(deed: Deed) -> str:
    """How an article tells an act: "weighed", "refused", "not yet", "denied", "done" or "admitted"; "" for neither."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    undoing = find_undoing(deed)
    if undoing >= 0:
        return "denied" if tokens[undoing].lemma.casefold() == "deny" else "refused"
    is_admitted = tokens[tokens[deed.at].head].lemma.casefold() in _ADMITTING and tokens[deed.at].dep in (
        "ccomp",
        "pcomp",
        "conj",
    )
    if deed.lemma in _PONDERING:
        return "weighed" if tokens[deed.at].tag == "VBG" and not deed.is_denied else ""
    if deed.stance == "coming":
        return "refused" if deed.is_denied else "weighed"
    if deed.lemma == "be" and deed.stance == "asked" and _is_unknown(deed):
        return "weighed"
    if deed.stance != "flat":
        return ""
    helpers = {tokens[at].text.casefold() for at in own if tokens[at].dep in ("aux", "auxpass")}
    if deed.is_denied:
        return "not yet" if helpers & _PERFECT and tokens[deed.at].tag == "VBN" else ""
    if is_admitted:
        return "admitted"
    return "done" if tokens[deed.at].tag in _DONE and "be" not in helpers else ""


def _is_unknown(deed: Deed) -> bool:
    """ "It is not known whether there will be", "it was too early to say whether there would be"."""
    tokens = deed.passage.tokens
    over = tokens[tokens[deed.at].head].head
    is_early = any(tokens[at].lemma.casefold() == "early" for at in (over, *deed.children[over]))
    return is_early or find_ignorance(deed) >= 0


def _name_doers(deed: Deed, cast: Cast) -> frozenset[str]:
    """Who does it, with those for whom a spokesman speaks who denies or admits it."""
    tokens, children = deed.passage.tokens, deed.children
    nouns = list(deed.agents)
    undoing = find_undoing(deed)
    above = undoing if undoing >= 0 else tokens[deed.at].head
    if undoing >= 0 or tokens[above].lemma.casefold() in _ADMITTING:
        nouns += [at for at in children[above] if tokens[at].dep == "nsubj"]
    leads = [at for noun in nouns for at in children[noun] if tokens[at].text.casefold() in ("for", "of")]
    nouns += [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    return cast.name_all(deed, nouns)


def _is_thing(deed: Deed, at: int, name: str) -> bool:
    """Whether a noun is what an act is done to, and not the act itself."""
    token = deed.passage.tokens[at]
    ideas = {classify_word(token.lemma.casefold()), classify_word(token.text.casefold())}
    if any(timex.start <= token.start < timex.end for timex in deed.passage.timexes):
        return False
    return token.pos in NOUNS and name not in ideas | {_NAMES.get(token.lemma.casefold(), "")}


def _list_partners(deed: Deed, cast: Cast) -> frozenset[str]:
    """The names of whom somebody called, met or spoke to."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for at in children[deed.at] if tokens[at].text.casefold() in _PARTNERS]
    nouns = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    nouns += [at for at in children[deed.at] if tokens[at].dep in ("dobj", "oprd", "ccomp")]
    return frozenset(word for word in cast.name_all(deed, nouns) if word.startswith("@"))


def _tell(deed: Deed, how: str) -> Told:
    """An act in its own words, from the verb that refuses, weighs, denies or admits it."""
    tokens = deed.passage.tokens
    told = tell_deed(deed, how)
    above = deed.at
    for _ in range(_STEPS):
        if tokens[above].dep not in ("xcomp", "ccomp", "pcomp", "conj"):
            break
        above = tokens[above].head
    undoing = find_undoing(deed)
    over = undoing if undoing >= 0 else above
    first, last = cut_deed(deed)
    if over >= first or last - over > LONGEST_DEED or how == "done":
        return told
    subjects = [at for at in deed.children[over] if tokens[at].dep == "nsubj" and over - at <= LONGEST_DEED]
    first = min((find_phrase(tokens, at) for at in subjects), default=over)
    quote = quote_tokens(deed.passage, first, last, is_widened=False)
    return replace(told, words=show_words(deed.passage, first, last), quote=quote)
