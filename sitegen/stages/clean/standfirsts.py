"""Lines above the first paragraph that say it before it is said: standfirsts, blurbs of films, captions."""

from __future__ import annotations

import re

from .furniture import Rule
from .scenes import Scene

_WORD = re.compile(r"\w+")
_SMALL = frozenset(
    """a an the of in on at by to for from with and or but as than after before over into out up is are was were be been
    has have had its his her their it he she they that this who which says say said""".split()
)
_SAME_SHARE = 0.8
_MIN_WORDS = 4
_MAX_WORDS = 30
_SIGN_OFF = re.compile(
    r"(?:[A-Z][\w.’'\-]*,? ){1,6}(?:has|have) (?:that|the|this|more|all the)(?: on (?:this|the))?(?: full)?"
    r" (?:story|details|report)\.?$|(?:[A-Z][\w.’'\-]* ){1,4}(?:reports|explains)\.?$"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|did|says?|said|tells?|told|\w{3,}ed)\b"
)
_NAME = r"[A-Z][\w.’'\-]+(?: [A-Z][\w.’'\-]+){1,3}"
_SCENE = re.compile(
    rf"(?!(?:In|At|On|For|From|After|During|Since|With|As|Across|Near) ){_NAME}, "
    rf"(?:(?:the|an?|then|former) [^,.;]{{3,70}}, )?(?:far )?(?:left|right|cent(?:re|er)|during|at|outside|in"
    r" front of|with|speaking|arriving|leaving|attending|addressing|pictured)\b(?P<rest>[^;]{4,140})\.?$"
)


def repeats_headline(index: int, scene: Scene) -> bool:
    """Whether one of the first lines says hardly a word that the title or the next line does not say, in that order.

    It is no furniture: somebody wrote it for this article. It is read as a headline is, not as a second report.
    """
    if not scene.first or not scene.first <= index <= scene.first + 1:
        return False
    line = scene.lines[index]
    words = _list_words(line.text)
    if len(words) < _MIN_WORDS or line.word_count > _MAX_WORDS or not line.is_single_sentence:
        return False
    following = scene.get_line(index + 1)
    if following is None:
        return False
    title = _list_words(" ".join(above.text for above in scene.lines[: scene.first]))
    return _repeats(words, title) or _repeats(words, _list_words(following.head))


def is_blurb(index: int, scene: Scene) -> bool:
    """What introduces a film above the article ("Jo Lee has that story."), with the sentence before it."""
    line = scene.lines[index]
    if index > scene.first + 2:
        return False
    following = scene.get_line(index + 1)
    is_announced = index == scene.first and following is not None and _signs_off(following.text)
    return is_announced or _signs_off(line.text)


def shows_somebody(index: int, scene: Scene) -> bool:
    """A name, an office and an occasion without a verb ("Jo Lee, the mayor, during a visit to the harbour.")."""
    line = scene.lines[index]
    match = _SCENE.match(line.head) if line.word_count <= 35 else None
    return match is not None and not _FINITE.search(match.group("rest"))


def _signs_off(text: str) -> bool:
    return len(text) <= 90 and _SIGN_OFF.match(text) is not None


def _list_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _SMALL]


def _repeats(words: list[str], others: list[str]) -> bool:
    """Whether eight of ten `words` stand in `others` in their order, with every number among them."""
    if any(word[0].isdigit() and word not in others for word in words):
        return False
    place = found = 0
    for word in words:
        if word in others[place:]:
            place = others.index(word, place) + 1
            found += 1
    return found >= _SAME_SHARE * len(words)


TOP_RULES = (
    Rule("film blurb", is_blurb),
    Rule("caption", shows_somebody),
)
