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
_EMBEDDED = re.compile(r"https?://|\(@\w")
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


def begins_with_agency(index: int, scene: Scene) -> bool:
    """As in "Getty Images The building …": a credit, then a caption without a full stop."""
    line = scene.lines[index]
    if line.is_terminated or line.word_count < 3 or line.word_count > 60:
        return False
    if _AGENCY_AT_START.match(line.head):
        return True
    first, second = line.text.split(maxsplit=2)[:2]
    return first == second and index > scene.first


def is_cut_from_sentence(index: int, scene: Scene) -> bool:
    """Stood on one line with the sentence behind it, without a stop between; a heading in capitals is none."""
    return scene.lines[index].is_glued and not scene.lines[index].text.isupper()


def is_loose_sentence(index: int, scene: Scene) -> bool:
    """A sentence without a full stop among paragraphs that all have theirs: a caption or a pull quote.

    The first line is spared (a standfirst), so is a line that goes on below, an item of a list, and a last line that
    may have been cut off.
    """
    line, before, following = scene.lines[index], scene.lines[index - 1], scene.get_line(index + 1)
    if line.is_terminated or line.is_open or line.word_count < 4 or line.word_count > 60:
        return False
    if index <= scene.first or not line.is_single_sentence or scene.prose_share < _PROSE_SHARE or len(scene.lines) < 6:
        return False
    if before.text.endswith(":") or (following is not None and following.text[0].islower()):
        return False
    if scene.repeats[index]:
        return True
    is_capital = line.text[0].isupper() or line.text[0].isdigit()
    return following is not None and is_capital and not line.has_speech and not _EMBEDDED.search(line.text)


CAPTION_RULES = (
    Rule("caption", has_caption_label),
    Rule("caption with credit", has_picture_credit),
    Rule("caption with credit", begins_with_agency),
)
GLUED_CAPTION = Rule("caption without full stop", is_cut_from_sentence)
LOOSE_CAPTION = Rule("caption without full stop", is_loose_sentence)
