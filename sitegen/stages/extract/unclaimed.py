"""Sentences that state nothing of the story: they ask, show a picture, point at the page, or tell of the article."""

from __future__ import annotations

import re

from ...model.readings import Sentence, Token
from ...values.predicates import is_speech_verb
from .atoms import Atom

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PIECE = r"(?:article|story|post|piece|report|column|page|video|headline)"
_PART = (
    r"(?:diagrams?|maps?|charts?|graphics?|graphs?|tables?|timelines?|videos?|photos?|pictures?|images?|slideshow"
    r"|gallery|interactive|clips?|podcast|audio|transcript|form|links?|accounts?|samples?|lists?)"
)
_LOOK = r"(?:listen|watch|see|read|hear|click|scroll|swipe|tap|check out|browse|explore|view|download)"
_POINTING = re.compile(
    rf"\b{_PART} (?:below|above)(?= (?:shows?|is|are|was|were|lists?|gives|tells|explains)\b|[.,;:)]|$)"
    r"|^\W*Below (?:is|are)\b"
)
_INVITING = re.compile(
    rf"^\W*(?:to [\w ,]{{3,60}}, )?{_LOOK} (?:\S+ ){{0,12}}?(?:below|above|here|embedded|{_PIECE}|{_PART})\b",
    re.IGNORECASE,
)
_SIGNING_OFF = re.compile(r"^\W*(?:[A-Z][\w.'’\-]+ ){1,4}(?:has|have) (?:more|the story|that story|the details)\W*$")
_OWN_VERSIONS = re.compile(
    rf"\b(?:[Ee]arlier|[Pp]revious|[Oo]riginal|[Ff]irst|[Pp]ast) versions? of (?:this|our|the) {_PIECE}"
    r"|\bAn earlier version\b"
    rf"|\b[Tt]his {_PIECE} (?:was|has been|is being|will be) (?:last |since |first )?"
    r"(?:amended|corrected|updated|changed|edited|revised|published|clarified)\b",
)
_ASKING = frozenset(
    "what who whom whose why how when where which is are was were do does did can could will would has have had should "
    "shall may might must am isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't".split()
)
_JOINING = frozenset({"and", "but", "so", "or", "then", "now"})
_FIRST_WORDS = re.compile(r"[^\w\"'“‘]*([\w'’]+),?\s+([\w'’]+)")
_HEAD = 300
# Barest verbs of speech, and what may hang on one that only says who spoke, when and where.
_SAYING = frozenset({"say", "add", "ask", "reply", "answer", "explain", "continue", "tell", "shout", "exclaim"})
_SETTING = frozenset({"nsubj", "prep", "npadvmod", "advmod", "punct", "cc", "aux"})
_LISTENERS = frozenset({"dobj", "dative"})
_OF_SOMETHING = frozenset({"of", "about", "against", "for", "with", "from", "as"})
_TELLING_MORE = frozenset({"relcl", "acl", "appos", "ccomp", "xcomp", "advcl", "pcomp"})
_PRESENT = ("VBZ", "VBP")
# In the present tense these tell more than a picture shows.
_TELLING = frozenset({"be", "have", "expect", "believe", "think", "fear", "know", "mean", "want", "plan", "suspect"})


def asks_only(text: str) -> bool:
    """Whether the whole sentence is a question of the article's own ("But can it be contained?"); none that is told."""
    if not text.rstrip().endswith("?"):
        return False
    first = _FIRST_WORDS.match(text[:_HEAD])
    words = [word.casefold().replace("’", "'") for word in first.groups()] if first else []
    return bool(words) and words[words[0] in _JOINING] in _ASKING


def states_nothing(sentence: Sentence) -> bool:
    """Whether a sentence shows a picture without a verb, only credits, points at the page, or hands over."""
    if sentence.place == "caption" and not any(token.tag in _FINITE for token in sentence.tokens):
        return True
    if only_credits(sentence):
        return True
    head = sentence.text[:_HEAD]
    return any(kind.search(head) for kind in (_POINTING, _INVITING, _SIGNING_OFF))


def only_credits(sentence: Sentence) -> bool:
    """Whether a sentence only says who spoke, when, where and to whom: "Jo Lee said at a news conference on Monday."

    What was said stands in quotation marks in the sentence before or behind.
    """
    tokens = sentence.tokens
    root = next((at for at, token in enumerate(tokens) if token.head == at), None)
    if root is None or tokens[root].lemma not in _SAYING or any(token.dep in _TELLING_MORE for token in tokens):
        return False
    hanging = [token for at, token in enumerate(tokens) if token.head == root and at != root]
    listeners = _LISTENERS if tokens[root].lemma in ("tell", "ask") else frozenset()
    is_bare = all(token.dep in _SETTING | listeners for token in hanging)
    says_of = any(token.dep == "prep" and token.lemma.lower() in _OF_SOMETHING for token in hanging)
    return is_bare and not says_of and any(token.dep == "nsubj" for token in hanging)


def measure_own(text: str) -> int:
    """How many code points of a sentence tell of the article's own versions: up to a semicolon, 0 when none do.

    What an earlier version said is withdrawn: it is no claim of the article.
    """
    if _OWN_VERSIONS.search(text[:_HEAD]) is None:
        return 0
    stop = text.find(";")
    return len(text) if stop < 0 else stop + 1


def shows_scene(sentence: Sentence, atom: Atom) -> bool:
    """Whether a clause of a caption only describes its picture: who is in it, or does what in the present tense."""
    if sentence.place != "caption":
        return False
    head = sentence.tokens[atom.head]
    if head.pos not in ("VERB", "AUX"):
        return True
    if is_speech_verb(head.lemma) or head.lemma in _TELLING:
        return False
    helpers = [token for token in sentence.tokens if token.head == atom.head and token.dep in ("aux", "auxpass")]
    if head.tag in _PRESENT:
        return True
    return head.tag in ("VBN", "VBG") and _are_present(helpers)


def _are_present(helpers: list[Token]) -> bool:
    return bool(helpers) and all(token.lemma == "be" and token.tag in _PRESENT for token in helpers)
