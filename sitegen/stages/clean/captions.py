"""Rules that know a picture's caption by its credit, its label, or by being no sentence among sentences."""

from __future__ import annotations

import re

from .furniture import Rule
from .scenes import Scene
from .vocabulary import AGENCY

_LABEL = re.compile(
    r"image (?:copyright|caption|source)\b|media caption\b|enlarge this image\b|toggle caption\b"
    r"|(?:file )?(?:photo|picture|image|screenshot|screengrab|video|graphic|caption)s?(?: \d{1,2})?: ?\S"
    r"|facebook twitter pinterest\b|hide caption\b|close [A-Z].{0,20}\bphoto\b",
    re.IGNORECASE,
)
_PERSON = r"[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,3}"
_CREDIT_IN_BRACKETS = re.compile(
    r"[(\[](?:(?:file )?(?:photos?|pictures?|images?|photographs?|videos?|credit|courtesy|screenshot|handout|pic)\b"
    r"[^()\[\]]{0,120}"
    rf"|{_PERSON} ?/ ?[A-Z][^()\[\]]{{2,40}})[)\]]\.?$",
    re.IGNORECASE,
)
_AGENCY_IN_BRACKETS = re.compile(rf"[(\[][^()\[\]]{{0,40}}\b{AGENCY}\b[^()\[\]]{{0,30}}[)\]]$")
_CREDIT_AT_END = re.compile(
    r"(?:\b(?:Photo(?:grapher|graph|s)?|Picture|Image|Credit|Courtesy|PHOTO)s?(?::| by| of|/) ?[A-Z][\w .,'’/\-&]{2,80}"
    rf"|\b(?:REUTERS|AFP|AP|EPA)/{_PERSON}|\b{_PERSON} ?/ ?{AGENCY}(?:/{AGENCY})?|©[^©]{{2,80}}|© ?{AGENCY}.{{0,40}})$"
)
_AGENCY_AT_END = re.compile(rf"\b{AGENCY}(?:/{AGENCY})?$")
_AGENCY_AT_START = re.compile(
    rf"{AGENCY}(?:(?: ?[\-/:•|,&] ?| or | via | and )(?:{AGENCY}|Contributor|licensors|{_PERSON}))* (?=[A-Z0-9'\"‘“])"
)
_NAME_AT_START = re.compile(
    r"(?:(?:[A-Z][A-Z.'’\-]{2,} ){2,3}(?=[A-Z][a-z]|[A-Z] [a-z])"
    r"|(?:(?:[Tt]witter|[Ii]nstagram|[Ff]acebook) ?/ ?)?@\w{2,30} (?=[A-Z]))"
)
_EMBEDDED = re.compile(r"https?://|\(@\w")
_QUOTED = re.compile(r"[\"“'‘].*[\"”'’][.,]?")
_ECHO_SHARE = 0.6
_MARKS = re.compile(r"[\"“”]")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b(?![.-])")
_SAYS = re.compile(r"\b(?:sa(?:id|ys)|told|tells|add(?:ed|s)|writes|wrote|asked|shouts|tweeted)\b|[\"“”]")
_PROSE_SHARE = 0.7


def has_caption_label(index: int, scene: Scene) -> bool:
    """As in "Image caption …", "Screenshot: …"."""
    return _LABEL.match(scene.lines[index].head) is not None


def has_picture_credit(index: int, scene: Scene) -> bool:
    """Ends with the name of a photographer or an agency; a bare agency must not follow a full stop."""
    line = scene.lines[index]
    if line.word_count > 120:
        return False
    if _CREDIT_IN_BRACKETS.search(line.tail) or (_CREDIT_AT_END.search(line.tail) and not line.is_terminated):
        return True
    match = _AGENCY_IN_BRACKETS.search(line.tail)
    if match and line.tail[: match.start()].rstrip()[-1:] not in (".", "!", "?", "”", '"'):
        return index > scene.first
    return _AGENCY_AT_END.search(line.tail) is not None and not line.is_terminated and not line.has_speech


def begins_with_credit(index: int, scene: Scene) -> bool:
    """As in "Getty Images The building …", "JO LEE The building …": a credit, then a caption without a full stop."""
    line = scene.lines[index]
    if line.is_terminated or line.word_count < 3 or line.word_count > 60:
        return False
    if _AGENCY_AT_START.match(line.head) or (_NAME_AT_START.match(line.head) and index > scene.first):
        return True
    first, second = line.text.split(maxsplit=2)[:2]
    return first == second and index > scene.first


def is_cut_from_sentence(index: int, scene: Scene) -> bool:
    """Stood on one line with the sentence behind it, without a stop between; a heading in capitals is none."""
    return scene.lines[index].is_glued and not scene.lines[index].text.isupper()


def is_pull_quote(index: int, scene: Scene) -> bool:
    """Words of the article set apart: a line that stands whole in a longer one, or nearly so without a full stop.

    So are somebody's own words without a full stop and without a speaker.
    """
    line = scene.lines[index]
    if index <= scene.first or line.word_count < 4 or line.word_count > 60:
        return False
    if _QUOTED.fullmatch(line.text) and scene.echoes[index] >= _ECHO_SHARE:
        return True
    if scene.echoes[index] >= 1.0 and not _MARKS.search(line.text):
        return True
    if line.is_glued or _stands_loose(index, scene):
        return scene.repeats[index] or (
            _is_first_person(line.text) and (line.is_glued or _is_among_lines(index, scene))
        )
    return False


def _is_first_person(text: str) -> bool:
    return _FIRST_PERSON.search(text) is not None and _SAYS.search(text) is None


def is_loose_sentence(index: int, scene: Scene) -> bool:
    """A sentence without a full stop among paragraphs that all have theirs: a caption.

    The first line is spared (a standfirst), so is a line that goes on below, an item of a list, speech, and a last
    line that may have been cut off.
    """
    line = scene.lines[index]
    return _stands_loose(index, scene) and _is_among_lines(index, scene) and not line.has_speech


def _stands_loose(index: int, scene: Scene) -> bool:
    line, before, following = scene.lines[index], scene.lines[index - 1], scene.get_line(index + 1)
    if line.is_terminated or line.is_open or line.word_count < 4 or line.word_count > 60:
        return False
    if index <= scene.first or not line.is_single_sentence or scene.prose_share < _PROSE_SHARE or len(scene.lines) < 6:
        return False
    return not before.text.endswith(":") and (following is None or not following.text[0].islower())


def _is_among_lines(index: int, scene: Scene) -> bool:
    line = scene.lines[index]
    is_capital = line.text[0].isupper() or line.text[0].isdigit()
    return scene.get_line(index + 1) is not None and is_capital and not _EMBEDDED.search(line.text)


CAPTION_RULES = (
    Rule("caption", has_caption_label),
    Rule("caption with credit", has_picture_credit),
    Rule("caption with credit", begins_with_credit),
)
PULL_QUOTE = Rule("pull quote", is_pull_quote)
GLUED_CAPTION = Rule("caption without full stop", is_cut_from_sentence)
LOOSE_CAPTION = Rule("caption without full stop", is_loose_sentence)
