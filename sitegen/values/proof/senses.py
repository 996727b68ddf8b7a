"""The words of a sentence, each told flat, denied, or as not yet or not surely so: "did not sign", "may sign".

What stands before a word, within its clause, tells; no syntax is needed. Words are compared by their stems, and
irregular pasts by their verbs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType

from .stems import SMALL_WORDS, cut_ending

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d+(?:[.,]\d+)*|[.,;:!?()“”\"—–]")
_EDGES = frozenset('.,;:!?()“”"—–') | {"and", "but", "or", "because", "although", "though", "while", "which", "who"}
NEGATIONS = frozenset("not never no nobody none nothing neither nor without".split())
# "Denied the attack", "failed to agree": what follows is not so.
_DENYING = frozenset(
    "deny denies denied denying fail fails failed failing refuse refuses refused refusing decline declines declined "
    "declining lack lacks lacked lacking unable".split()
)
# What says no in another way, so that the want of a "not" tells nothing.
_CONTRARY = _DENYING | frozenset(
    "little few hardly barely nowhere false untrue reject rejects rejected exclude excluded dismiss dismissed dispute "
    "disputed doubt doubted ruled only instead rather despite against intact safe avoid avoided prevent "
    "prevented absence refusal denial failure yet until missing cancel cancelled canceled abandon abandoned suspend "
    "suspended halt halted stop stopped end ended delay delayed postpone postponed pending short far before too 0 "
    "zero non".split()
)
_MODALS = frozenset("may might would could will shall should must can".split())
_MAYBE = frozenset("may might could".split())
_PLANNING = frozenset(
    "plan plans planned planning agree agrees agreed expect expects expected vow vows vowed threaten threatens "
    "threatened promise promises promised pledge pledges pledged want wants wanted seek seeks sought propose proposes "
    "proposed hope hopes hoped intend intends intended likely unlikely set due ready prepare prepares prepared "
    "preparing offer offers offered aim aims aimed ask asks asked urge urges urged demand demands demanded try tries "
    "tried trying attempt attempts attempted scheduled willing considering supposed".split()
)
# What leaves open all that follows in its clause, and what only the next word, or a verb behind "to".
_DOUBTING = frozenset(
    "if whether unless allegedly reportedly possibly perhaps probably apparently potentially presumably purportedly "
    "supposedly maybe unclear".split()
)
_DOUBTED = frozenset("alleged suspected feared believed likely unconfirmed possible probable potential".split())
_HELD = _DOUBTED | frozenset(
    "thought understood said reported claimed rumoured appear appears appeared seem seems seemed".split()
)
_DOUBTS = _DOUBTING | _DOUBTED | frozenset("appear appears appeared seem seems seemed".split())
# "Began to fall" fell.
_FACTUAL = frozenset(
    "begin begins beginning began begun start starts started starting continue continues continued continuing manage "
    "managed forced able happened turned proved came used helped".split()
)
# What stands before a thing that is said to be there, and before what was done.
_LEADING = frozenset("a an the some with his her its their is are was were be been has have had of".split())
# What may stand between a word and what denies it or leaves it open: "has not yet been found".
_SKIPPED = frozenset(
    "be been being have had has yet ever even currently also still now so then again to a an the any all".split()
)
_BEING = frozenset({"be", "been", "have", "to"})
_SENSING = frozenset("see saw seen hear heard feel felt smell".split())
_FORMS = """
begin began begun | break broke broken | bring brought | build built | buy bought | catch caught | choose chose chosen
come came | deal dealt | draw drew drawn | drive drove driven | fall fell fallen | feel felt | fight fought | find found
flee fled | fly flew flown | forbid forbade forbidden | freeze froze frozen | give gave given | go went gone
grow grew grown | hang hung | hear heard | hide hid hidden | hold held | keep kept | know knew known | lead led
leave left | lend lent | lose lost | make made | meet met | pay paid | ride rode ridden | rise rose risen | run ran
see saw seen | sell sold | send sent | shake shook shaken | shoot shot | sink sank sunk | speak spoke spoken
spend spent | stand stood | steal stole stolen | strike struck | swear swore sworn | take took taken | teach taught
tear tore torn | throw threw thrown | win won | withdraw withdrew withdrawn | write wrote written | undergo underwent
"""
_PASTS: Mapping[str, str] = MappingProxyType(
    {
        past: row.split()[0]
        for line in _FORMS.strip().splitlines()
        for row in line.split("|")
        for past in row.split()[1:]
    }
)
_SHORT_FORMS = (
    (re.compile(r"\bnot (?:only|just|merely)\b", re.IGNORECASE), ""),
    (re.compile(r"\([^()]{0,200}\)"), " "),
    (re.compile(r"\bcan(?:[’']t|not)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon[’']t\b", re.IGNORECASE), "will not"),
    (re.compile(r"n[’']t\b", re.IGNORECASE), " not"),
)
_POSSESSIVE = re.compile(r"[’']s$")
_NEAR = 3
_FAR = 8
_WIDE = 14


@dataclass(frozen=True, slots=True)
class Sense:
    """A word by its stem and as it stands, and how it is told, as far as what stands before it in its clause tells.

    `is_denied` holds behind a negation, `is_denied_outright` right behind one; `is_open` behind what leaves it
    possible, wanted or to come, `is_doubted` behind "may", "might" or "could". `is_past` holds for the form of
    what was done, `is_verb` right behind "not", `is_infinitive` behind "to", `is_led` behind an article or an auxiliary
    and at the beginning, `is_negative` where the clause says no in any way, on either side. `leader` is the stem of the
    word of meaning right before it, "" for none.
    """

    stem: str
    exact: str
    is_denied: bool
    is_open: bool
    is_denied_outright: bool
    is_doubted: bool
    is_past: bool
    is_verb: bool
    is_infinitive: bool
    is_led: bool
    is_negative: bool
    leader: str


@dataclass(frozen=True, slots=True)
class Senses:
    """The words of a text that carry meaning, in order, and whether it says no or leaves anything open anywhere.

    What it only tells of as planned or agreed is doubtful, and not hedged.
    """

    words: tuple[Sense, ...]
    is_negative: bool
    is_doubtful: bool
    is_hedged: bool


@lru_cache(maxsize=8192)
def read_senses(text: str) -> Senses:
    """How each word of `text` is told."""
    tokens = [_plain(found[0]) for found in _TOKEN.finditer(_part_negation(text))]
    words = tuple(
        _read_word(tokens, at)
        for at, token in enumerate(tokens)
        if token[0].isalpha() and token not in SMALL_WORDS | NEGATIONS | _DOUBTS
    )
    return Senses(
        words,
        any(map(_says_no, tokens)),
        any(token in _MODALS or token in _DOUBTS or token in _PLANNING for token in tokens),
        any(token in _MODALS or token in _DOUBTS for token in tokens),
    )


def stem_verb(word: str) -> str:
    """The stem of a word in small letters, of an irregular past that of its verb."""
    return cut_ending(_PASTS.get(word, word))


def _part_negation(text: str) -> str:
    """ "Can't" and "didn't" as "can not" and "did not"; without "not only" and without what is in brackets."""
    for pattern, words in _SHORT_FORMS:
        text = pattern.sub(words, text)
    return text


def _plain(token: str) -> str:
    return _POSSESSIVE.sub("", token.casefold()) or token


def _read_word(tokens: list[str], at: int) -> Sense:
    token, before = tokens[at], _list_before(tokens, at)
    bare = [word for word in before if word not in _SKIPPED and not word.endswith("ly")]
    # "Expected to open", "is to be opened", "said to have opened".
    is_due = "to" in takewhile(lambda word: word in _BEING, [*before[1:_NEAR], ""]) and before[0] in _BEING
    is_factual = any(word in _FACTUAL for word in bare[:2])
    is_governed = "to" in before[:_NEAR] and any(word in _PLANNING | _HELD for word in bare[:_NEAR])
    is_planned = (is_due or is_governed) and not is_factual
    told = [word for word in bare if word not in NEGATIONS]
    modal = told[0] if told and told[0] in _MODALS and not (told[0] in ("could", "can") and token in _SENSING) else ""
    is_denied = any(word in NEGATIONS or word in _DENYING for word in before)
    return Sense(
        stem_verb(token),
        token,
        is_denied=is_denied,
        is_open=is_planned or bool(modal) or _is_doubted(bare, before),
        is_denied_outright=bool(bare) and (bare[0] in NEGATIONS | _DENYING or bare[1:2] == ["no"]),
        is_doubted=modal in _MAYBE and not is_denied,
        is_past=token in _PASTS or token.endswith("ed"),
        is_verb=bool(bare) and bare[0] in ("not", "never"),
        is_infinitive=before[:1] == ["to"],
        is_led=at == 0 or tokens[at - 1] in _LEADING,
        is_negative=any(map(_says_no, _list_around(tokens, at))),
        leader=stem_verb(before[0]) if before and before[0] not in SMALL_WORDS | NEGATIONS else "",
    )


def _is_doubted(bare: list[str], before: list[str]) -> bool:
    return bool(bare and bare[0] in _DOUBTED) or any(word in _DOUBTING for word in before)


def _list_before(tokens: list[str], at: int) -> list[str]:
    """The words before one within its clause, the nearest first."""
    return _list_clause(tokens[max(0, at - _FAR) : at][::-1])


def _list_around(tokens: list[str], at: int) -> list[str]:
    """The words of the clause that one stands in."""
    before, behind = tokens[max(0, at - _WIDE) : at][::-1], tokens[at : at + _WIDE]
    return [*_list_clause(before), *_list_clause(behind)]


def _list_clause(tokens: list[str]) -> list[str]:
    """The words up to where a clause ends."""
    return list(takewhile(lambda word: word not in _EDGES, tokens))


def _says_no(word: str) -> bool:
    return word in NEGATIONS or word in _CONTRARY or word.startswith("un")
