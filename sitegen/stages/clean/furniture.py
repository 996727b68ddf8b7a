"""Rules that tell page furniture from the article by the shape and the wording of a line. The list is the order."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from . import vocabulary as words
from .graphics import is_graphic
from .lines import ESCAPED_BREAK, TextLine
from .posts import has_buttons, leads_away
from .scenes import Scene
from .stamps import is_byline_line, is_stamp_line

Test = Callable[[int, Scene], bool]

_GALLERY_COUNTER = re.compile(r"\d{1,3} ?/ ?(\d{1,3}) (?=\S)")
_GALLERY_ALL = re.compile(
    r"(?:\d{1,3}|\+) show all\b|^\+?\d{0,3} ?(?:view|show) (?:all )?(?:gallery|photos|pictures)\b", re.IGNORECASE
)
_GALLERY_CONTROLS = re.compile(
    r"hide caption|show caption|play slideshow|full ?screen|autoplay|view photos|buy photo|skip ad"
    r"|\d{1,3} of \d{1,3}|slide \d",
    re.IGNORECASE,
)
_SOURCE_LIST = re.compile(r"(?:[•*\-–] ?)?source \d{1,2}\b", re.IGNORECASE)
_BULLET = re.compile(r"[•·▪●*\-–] ?\S")
_ADVICE_HEADING = re.compile(r"(?:[A-Z][A-Z'’&\-]*[,:?]? ){1,7}[A-Z][A-Z'’&\-]*[:?!]?$")
_ADVICE = re.compile(
    r"(?:Check|Call|Contact|Change|Keep|Monitor|Set|Make|Visit|Report|Watch|Freeze|Ask|Get|Use|Avoid|Take|Be|Do|Don['’]t"
    r"|Never|Always|Sign|You (?:can|should|must|need)|If you)\b"
)
_READER = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_LINK_AGE = re.compile(r" [-–—] \d{1,2} (?:min(?:ute)?s?|h(?:ou)?rs?|days?) ago\b")
_BRACKETED = re.compile(r"\[[^\[\]]{8,160}\]$")
_NOTE = re.compile(r"\[[^\[\]]{8,}\][.]?$")
_MAX_NOTE = 500
_MAX_ABOUT = 60
_MAX_FOLLOW = 25
_ADDS = re.compile(r"\b(?:[Uu]pdate|UPDATE|[Cc]orrect|CORRECT|earlier version|previous version|original version)")
_HANDLE_BAR = re.compile(
    r"(?:(?:facebook|twitter|pinterest|whatsapp|linkedin|e-?mail|google\+|reddit|share|print|messenger)[ ,|]*){2,}",
    re.IGNORECASE,
)
_NEW_POINT = "NEW: "
_MOST_POINTS = 1000
_LETTERS = re.compile(r"[^\W\d_]{2}")
_HEADING_FRAME = re.compile(r"(?:([-–—]) ?[^-–— ].{0,70}? ?\1|['‘\"“][^.!?]{1,50}['’\"”])$")
_QUESTION = re.compile(r"(?:[-–—•] ?)?(?:Q: ?)?[A-Z][^.!?\"“”]{3,90}\?$")
_CORRECTS = re.compile(
    r"\b(?:(?:earlier|previous|original|first) versions?|in(?:correct|accurate)(?:ly)?"
    r"|mis(?:stated|identified|spelled|takenly)"
    r"|wrong(?:ly)?|in error|corrections?:|clarifications?:"
    r"|(?:corrected|amended|clarified|revised) to (?:say|state|show|reflect|note|make clear))",
    re.IGNORECASE,
)
_ENDS_LINK = re.compile(r"\bRead more\.{0,3}$|\bREAD MORE$|\bContinue reading(?:…|\.{3})?$")


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of furniture by name, and the test of a line among its neighbours."""

    name: str
    holds_in: Test


def has_no_words(index: int, scene: Scene) -> bool:
    """Dots, rules, escaped line ends: nothing to read."""
    text = scene.lines[index].text
    is_empty = _LETTERS.search(text) is None and not any(char.isdigit() for char in text)
    return is_empty or ESCAPED_BREAK.fullmatch(text) is not None


def is_label(index: int, scene: Scene) -> bool:
    """A button, a label or the place of a picture ("Photo", "Share", "Add yours")."""
    return scene.lines[index].head.strip(" .:…>»|-–—").casefold() in words.LABELS


def is_reading_time(index: int, scene: Scene) -> bool:
    """How long the article takes ("4 min read")."""
    line = scene.lines[index]
    return line.word_count <= 6 and words.READING_TIME.match(line.head) is not None


def is_comment_stub(index: int, scene: Scene) -> bool:
    """What stands where comments would stand."""
    line = scene.lines[index]
    return line.word_count <= 12 and words.COMMENT_STUB.match(line.head) is not None


def is_player_note(index: int, scene: Scene) -> bool:
    """What a player of sound or pictures says when it does not play; a caption may stand behind it."""
    line = scene.lines[index]
    return bool(words.PLAYER_STARTS.match(line.head) or words.VIDEO_STARTS.match(line.head))


def is_widget(index: int, scene: Scene) -> bool:
    """Newsletter forms, adverts, share bars, prompts to subscribe."""
    line = scene.lines[index]
    if words.WIDGET_STARTS.match(line.head) and not _reads_as_sentence(line):
        return True
    phrases = {match.group().casefold() for match in words.WIDGET_PHRASES.finditer(line.text[:3000])}
    return len(phrases) >= 3 or bool(_HANDLE_BAR.match(line.head) and line.word_count < 12)


def is_gallery(index: int, scene: Scene) -> bool:
    """A picture of a gallery with its counter, its controls, or the heading that its next line repeats."""
    line = scene.lines[index]
    if _GALLERY_ALL.search(line.head) or _is_counted(index, scene):
        return True
    controls = {match.group().casefold() for match in _GALLERY_CONTROLS.finditer(line.text[:2000])}
    if len(controls) >= 2:
        return True
    following = scene.get_line(index + 1)
    return following is not None and _GALLERY_ALL.search(following.head) is not None and line.text in following.text


def is_link_list(index: int, scene: Scene) -> bool:
    """Headlines of other articles, or what introduces them."""
    line = scene.lines[index]
    if (_SOURCE_LIST.match(line.head) or _LINK_AGE.search(line.head)) and line.word_count <= 40:
        return True
    return words.LIST_STARTS.match(line.head) is not None and not line.is_terminated


def is_link(index: int, scene: Scene) -> bool:
    """One link to another article: "More: …", "[…]", "… Read more"."""
    line = scene.lines[index]
    if words.LINK_STARTS.match(line.head) and not line.is_terminated and line.word_count <= 30:
        return True
    if line.word_count <= 30 and _ENDS_LINK.search(line.tail):
        return True
    return _BRACKETED.match(line.head) is not None and line.text[-2] not in ".!" and line.word_count <= 20


def is_editors_note(index: int, scene: Scene) -> bool:
    """What the editors say of the article, wholly in square brackets; what they correct or add is the article's."""
    line = scene.lines[index]
    return _NOTE.match(line.text[:_MAX_NOTE]) is not None and not _ADDS.search(line.head)


def is_call_out(index: int, scene: Scene) -> bool:
    """The publisher asks the reader for stories, pictures, opinions."""
    return words.CALL_OUTS.match(scene.lines[index].head) is not None


def is_advice(index: int, scene: Scene) -> bool:
    """Advice to the reader below a heading in capitals: "CHECK YOUR STATEMENTS", then "Check your …"."""
    before = scene.get_line(index - 1)
    if before is None or before.word_count > 8 or _ADVICE_HEADING.match(before.head) is None:
        return False
    line = scene.lines[index]
    return _ADVICE.match(line.head) is not None and _READER.search(line.head[:160]) is not None


def is_notice(index: int, scene: Scene) -> bool:
    """Copyright, licence, terms."""
    line = scene.lines[index]
    return words.NOTICES.match(line.head) is not None or (line.word_count < 80 and "ll rights reserved" in line.text)


def is_correction(index: int, scene: Scene) -> bool:
    """That the article was or will be changed; what was wrong in it, and what is right, belongs to the article."""
    line = scene.lines[index]
    return words.CORRECTIONS.match(line.head) is not None and line.word_count <= 80 and not _CORRECTS.search(line.head)


def is_credit(index: int, scene: Scene) -> bool:
    """Who else worked on the article, where it first stood, which agency it is from."""
    line = scene.lines[index]
    start = words.CREDIT_STARTS.match(line.head)
    if line.word_count <= 40 and start and _lists_names(line, start.end()):
        return True
    if line.word_count <= 60 and (words.SOURCE_LINES.match(line.head) or words.CREDIT_ENDS.search(line.tail)):
        return True
    is_tag = re.fullmatch(rf"\(?{words.AGENCY}(?:[/, ]| and )*(?:{words.AGENCY})?\)?\.?", line.head)
    return is_tag is not None and index >= scene.first


def is_byline(index: int, scene: Scene) -> bool:
    """Who wrote the article, at its top; what is said of the author, anywhere."""
    line = scene.lines[index]
    if index <= scene.first + 3 and is_byline_line(line):
        return True
    longest = _MAX_FOLLOW if line.head[:7].casefold() == "follow " else _MAX_ABOUT
    return line.word_count <= longest and words.ABOUT_AUTHOR.search(line.head) is not None


def is_stamp(index: int, scene: Scene) -> bool:
    """The date and hour of the page, on a line of its own."""
    return is_stamp_line(scene.lines[index])


def is_highlights(index: int, scene: Scene) -> bool:
    """A list of the article's points above it."""
    line = scene.lines[index]
    is_headed = line.head.casefold().startswith(("story highlights", "key points", "at a glance:"))
    return is_headed or line.text[:_MOST_POINTS].count(_NEW_POINT) > 1


def is_embedded_post(index: int, scene: Scene) -> bool:
    """What a picture service writes below a picture of its own; a post that only leads to a link."""
    line = scene.lines[index]
    return "A post shared by " in line.head or leads_away(line) or has_buttons(line)


def is_shared(index: int, scene: Scene) -> bool:
    """The same line, no sentence but maybe a question below the article, stands in several articles."""
    line = scene.lines[index]
    is_below = 2 * index > len(scene.lines) and line.is_single_sentence
    is_loose = not line.is_terminated or (line.text.endswith("?") and is_below)
    return index > scene.first and line.text in scene.shared and is_loose and not line.has_speech


def is_copy(index: int, scene: Scene) -> bool:
    """The same line stands above, word for word."""
    return scene.copies[index]


def is_question(index: int, scene: Scene) -> bool:
    """A question between paragraphs that the next one answers."""
    line, following = scene.lines[index], scene.get_line(index + 1)
    if index <= scene.first or line.word_count > 14 or _QUESTION.match(line.head) is None:
        return False
    before = scene.lines[index - 1]
    return following is not None and following.word_count > line.word_count and not before.text.endswith((":", ","))


def is_subheading(index: int, scene: Scene) -> bool:
    """A heading between paragraphs: short, no sentence, in an article that is otherwise prose."""
    line = scene.lines[index]
    if _HEADING_FRAME.match(line.head) and line.word_count <= 9:
        return not line.is_terminated and index > scene.first
    if index <= scene.first or line.word_count > 8 or line.is_terminated or line.is_open:
        return False
    before, following = scene.lines[index - 1], scene.get_line(index + 1)
    return (
        scene.prose_share >= 0.6
        and line.text[0] not in '"“'
        and not line.has_speech
        and not before.text.endswith(":")
        and not _BULLET.match(line.head)
        and (following is None or not following.text[0].islower())
    )


def _lists_names(line: TextLine, start: int) -> bool:
    """Whether nothing but names and the small words between them stands behind `start`."""
    tokens = [token.strip(".,;:()/") for token in line.text[start:].split()]
    return all(not token or token[0].isupper() or token.casefold() in words.CREDIT_WORDS for token in tokens)


def _is_counted(index: int, scene: Scene) -> bool:
    """Whether it begins with a counter of the same length as the line before or behind it ("9/11" alone is none)."""
    counter = _GALLERY_COUNTER.match(scene.lines[index].head)
    near = (scene.get_line(index - 1), scene.get_line(index + 1))
    others = [_GALLERY_COUNTER.match(line.head) for line in near if line]
    return counter is not None and any(other and other.group(1) == counter.group(1) for other in others)


def _reads_as_sentence(line: TextLine) -> bool:
    return line.is_terminated and line.word_count > 8 and " you" not in line.head.casefold()


RULES = (
    Rule("no words", has_no_words),
    Rule("label", is_label),
    Rule("reading time", is_reading_time),
    Rule("comment stub", is_comment_stub),
    Rule("player note", is_player_note),
    Rule("gallery", is_gallery),
    Rule("widget", is_widget),
    Rule("list of links", is_link_list),
    Rule("link to another article", is_link),
    Rule("editor's note", is_editors_note),
    Rule("call to readers", is_call_out),
    Rule("advice to readers", is_advice),
    Rule("notice", is_notice),
    Rule("correction", is_correction),
    Rule("credit line", is_credit),
    Rule("byline", is_byline),
    Rule("date stamp", is_stamp),
    Rule("highlights", is_highlights),
    Rule("graphic", is_graphic),
    Rule("embedded post", is_embedded_post),
    Rule("shared line", is_shared),
    Rule("copy of a line above", is_copy),
)
SUBHEADING = Rule("subheading", is_subheading)
QUESTION = Rule("subheading", is_question)
