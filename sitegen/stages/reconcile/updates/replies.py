"""Who did not answer a newspaper's questions at first, and speaks in a later report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ....values.predicates import is_speech_verb
from ..days import is_plain_day
from ..deeds import Deed, tell_deed
from ..lexicon import read_words
from ..matters.slots.bearers import Cast
from ..passages import order_words, report_told
from ..sides import join_words
from .turning import Turn, report_turns

_COMMENTING = read_words("comment remark")
_ANSWERING = read_words("respond reply answer return")
_GETTING = read_words("receive get hear")
_REACH = 6
_REACHING = read_words("reach contact")
_ASKED = read_words("request question inquiry enquiry call message comment email query")
_WAITING = read_words("immediately yet initially first far")
_STATEMENTS = read_words("statement response reply tweet post letter")
_ADDED = ("update:", "update,", "updated:", "update -", "update –")
_UTTERING = read_words("issue send release respond reply answer publish post")


def compare_replies(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each name that gave no answer in an article, and is quoted for the first time later."""
    told = [deed for deed in deeds if deed.passage.sentence.place != "headline"]
    silent = [one for deed in told if (one := _read_silence(deed, cast)) is not None]
    spoken = [one for deed in told if (one := _read_speech(deed, cast)) is not None]
    yield from _report_added(silent, spoken)
    silent = [one for one in silent if not any(_spoke_before(two, one) for two in spoken)]
    yield from report_turns(
        silent,
        spoken,
        kind="knowledge",
        severity="low",
        told="Who had not answered when one report was written speaks in another",
        least=0.0,
    )


def _report_added(silent: Sequence[Turn], spoken: Sequence[Turn]) -> Iterator[Disagreement]:
    """What an article adds below a line that begins "Update": the answer of one who had not given it."""
    for one in silent:
        added = [two for two in spoken if _is_added(one, two)]
        if added:
            part = [one.told, added[0].told]
            yield report_told(
                part,
                kind="self",
                relation="updates",
                severity="low",
                statement=f"Who had not answered when a report was written does so in what was added to it: "
                f"{join_words(order_words(part), 'then')}.",
                explanation="The later words stand below a line that calls them an update.",
            )


def _is_added(silence: Turn, speech: Turn) -> bool:
    one, two = silence.passage, speech.passage
    is_below = one.file == two.file and one.number < two.number
    return is_below and bool(silence.bearers & speech.bearers) and two.sentence.text.casefold().startswith(_ADDED)


def _spoke_before(speech: Turn, silence: Turn) -> bool:
    """Whether somebody was quoted in an article of before: his words are then no answer at last."""
    days = speech.passage.day, silence.passage.day
    is_before = all(map(is_plain_day, days)) and days[0] < days[1]
    return is_before and bool(speech.bearers & silence.bearers)


def _read_silence(deed: Deed, cast: Cast) -> Turn | None:
    """ "Did not respond to a request for comment", "could not be reached"."""
    tokens = deed.passage.tokens
    words = {word.casefold() for at in _list_below(deed) for word in (tokens[at].lemma, tokens[at].text)}
    if not deed.is_denied or deed.stance not in ("flat", "doubted"):
        return None
    is_unanswered = deed.lemma in _ANSWERING and (not words or words & _ASKED)
    if is_unanswered or (deed.lemma in _COMMENTING and _is_perfect(deed)):
        bearers = _name_speakers(deed, deed.agents, cast)
    elif deed.lemma in _GETTING and {tokens[at].lemma.casefold() for at in _list_objects(deed)} & _STATEMENTS:
        bearers = _name_asked(deed, cast)
    elif deed.lemma in _REACHING and deed.patients and "could" in words:
        bearers = _name_speakers(deed, deed.patients, cast)
    else:
        return None
    is_waiting = bool(words & _WAITING) or deed.lemma in _COMMENTING
    return Turn(bearers, tell_deed(deed, "silence"), is_waiting) if bearers else None


def _is_perfect(deed: Deed) -> bool:
    """ "Has not commented": who would not, or "did not comment", may have chosen so for good."""
    tokens = deed.passage.tokens
    return any(tokens[at].text.casefold() in ("has", "have") for at in deed.children[deed.at])


def _list_objects(deed: Deed) -> list[int]:
    return [at for at in deed.children[deed.at] if deed.passage.tokens[at].dep == "dobj"]


def _name_asked(deed: Deed, cast: Cast) -> frozenset[str]:
    """Those from whom no answer came: the names of the sentence but of who asked."""
    tokens = deed.passage.tokens
    nouns = [at for at, token in enumerate(tokens) if token.dep == "pobj" and at < deed.at + _REACH]
    return _name_speakers(deed, nouns, cast) - _name_speakers(deed, deed.agents, cast)


def _read_speech(deed: Deed, cast: Cast) -> Turn | None:
    """Who says something of his own, in an article where no other is asked for him."""
    tokens = deed.passage.tokens
    is_uttered = deed.lemma in _UTTERING and any(tokens[at].lemma.casefold() in _STATEMENTS for at in deed.patients)
    if deed.is_denied or deed.stance != "flat" or not (is_uttered or is_speech_verb(deed.lemma)):
        return None
    bearers = _name_speakers(deed, deed.agents, cast)
    return Turn(bearers, tell_deed(deed, "answer")) if bearers else None


def _name_speakers(deed: Deed, nouns: Sequence[int], cast: Cast) -> frozenset[str]:
    """The names of speakers, or of those for whom a spokesman speaks."""
    tokens, children = deed.passage.tokens, deed.children
    leads = [at for noun in nouns for at in children[noun] if tokens[at].text.casefold() in ("for", "of")]
    whole = [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    whole += [at for noun in nouns for at in children[noun] if tokens[at].dep in ("poss", "compound", "appos")]
    return frozenset(word for word in cast.name_all(deed, [*nouns, *whole]) if word.startswith("@"))


def _list_below(deed: Deed) -> list[int]:
    """What hangs on a verb by its prepositions, and its adverbs."""
    near = [*deed.children[deed.at]]
    for _ in range(3):
        near += [one for at in near for one in deed.children[at] if one not in near]
    return near
