"""Lines that a careless copy glued together: a headline to the first sentence, a caption or a heading to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .lines import TextLine, measure_prefix

# Words that open a sentence and are no part of a name. Behind a small letter, without a stop, one begins a new line;
# "The" only where no name follows ("told The Times").
_OPENERS = (
    r"(?:An?|There|It|He|She|They|We|This|These|Those|Hundreds|Thousands|Tens|Dozens|Millions|Many|Most|Several|Some"
    r"|More than|At least|At the|In the|On the|After|Although|While|When|As the|Up to|With the|Its?|Their|His|Her)"
)
_SAYS = r"(?:is|was|has|have|had|are|were|will|said|says)"
_NEW_SENTENCE = re.compile(
    rf"(?<=[a-z0-9%”\"’']) (?={_OPENERS} [a-z0-9\"“‘'A-Z]|The [a-z]|The (?:[A-Z][\w'’]* ){{1,4}}(?:[a-z]+ )?{_SAYS} )"
    r"|(?<=[A-Za-z0-9%”\"’']) (?=(?:Overnight|Meanwhile|Hundreds|Thousands|Tens|Dozens|Millions),? [a-z])"
)
_NEW_LEAD = re.compile(rf"(?<=[a-z0-9%”\"’']) (?={_OPENERS} [\"“‘'\w]|The \w|On the |[\"“](?:{_OPENERS}|The|All) )")
_LAST_WORD = re.compile(r"[\w’']+[\"”]?$")
# "plan A", "hepatitis A".
_KEEPS_LETTER = frozenset(
    """vitamin hepatitis grade plan group type class category influenza zone league serie team level terminal block part
    section schedule""".split()
)
# Behind a preposition or a verb of saying the capital belongs to a title or to speech.
_KEEPS_CAPITAL = frozenset(
    """a an the of in on at by to for from with and or but as than said says say told tell
    asked wrote writes reads read called titled entitled named dubbed film book song album show series novel play
    magazine paper newspaper is are was were be been about into like that which his her its their our my your who
    when not why how what whether if where because since while after before until though although once""".split()
)
_HEADING_IN_CAPITALS = re.compile(r"(?:[A-Z][A-Z'’&\-]*[,:?]? ){2,7}(?=[A-Z][a-z’']* [a-z])")
_HEADING_VERB = re.compile(
    r"(?:CHECK|SET|CHANGE|CALL|CONTACT|FREEZE|KEEP|BE|DO|DON['’]T|GET|MAKE|USE|ASK|KNOW|FIND|STAY|TAKE|REPORT"
    r"|WHAT|HOW|WHO|WHY|WHEN|WHERE|CAN|WILL|SHOULD|IS|ARE|MONITOR|PROTECT|SIGN|AVOID|NEVER|ALWAYS)\b"
)
_ALWAYS_NEW = frozenset({"Overnight", "Meanwhile", "Hundreds", "Thousands", "Tens", "Dozens", "Millions"})
# As in "Jo Lee: ` We need help ' Police said …": words set apart with their speaker, then a sentence.
_SPOKEN = re.compile(r"[A-Z][\w.'’ \-]{2,40}: ?(?P<mark>['‘`]) ?[^'’`\"“”]{10,200}?[\w)] ?['’] (?=[A-Z])")
_NEW_NOTE = re.compile(r"(?<=[a-z0-9%]) (?=[A-Z][a-z]+,? [A-Za-z]|[A-Z]{2,4} [a-z])")
_MIN_NOTES = 5
_MAX_NOTE_WORDS = 14
_MAX_BOX = 1000
_MAX_TITLE_WORDS = 16
_MIN_CAPTION_WORDS = 4
_MIN_REST_WORDS = 5
# Copies of this sort stand one sentence to a line; where paragraphs do, a capital inside one is a name.
_SENTENCE_SHARE = 0.8


def split_glued(text: str, lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """The lines with headings, headlines and captions cut from the sentences they are glued to.

    Together the pieces cover the same words. The first line is cut wherever a sentence begins in it without a stop
    before; a later one before its first such place, and only in a text that has one sentence to a line.
    """
    pieces: list[TextLine] = []
    is_listed = _has_sentence_lines(lines)
    for index, line in enumerate(lines):
        cut = _find_heading(line) if index > 1 else 0
        if line.furniture:
            pieces.append(line)
        elif index == 0 and len(lines) > 2:
            pieces += _cut_line(text, line, _find_lead(line))
        elif cut or (is_listed and index > 0):
            pieces += _cut_line(text, line, (cut,) if cut else _find_caption(line))
        else:
            pieces.append(line)
    return tuple(pieces)


def find_sentence(text: str, start: int, end: int) -> int:
    """Where, between the two places, a sentence begins without a stop before it, 0 where none does."""
    places = (match for match in _NEW_SENTENCE.finditer(text, start, end) if _is_new(text, match))
    return next((match.end() for match in places), 0)


def _has_sentence_lines(lines: Sequence[TextLine]) -> bool:
    return len(lines) >= 6 and sum(line.is_single_sentence for line in lines) >= _SENTENCE_SHARE * len(lines)


def _find_heading(line: TextLine) -> int:
    """Where the sentence behind a heading in capitals begins ("SET UP FRAUD ALERTS The firm offers …"), 0 if none."""
    match = _HEADING_IN_CAPITALS.match(line.head)
    return match.end() if match and _HEADING_VERB.match(line.head) and line.text[match.end() :].count(" ") >= 3 else 0


def _find_lead(line: TextLine) -> tuple[int, ...]:
    """Where in a first line the parts behind its headline begin; none when it is one part."""
    places = [match.end() for match in _NEW_LEAD.finditer(line.head) if _is_new(line.text, match)]
    if not places or not line.is_terminated:
        return ()
    headline, lead = line.text[: places[0]], line.text[places[-1] :]
    if headline.casefold().startswith("by "):
        return ()
    is_headline = 3 <= headline.count(" ") <= _MAX_TITLE_WORDS and not re.search(r"[.!?;,] ", headline)
    return tuple(places) if is_headline and lead.count(" ") >= _MIN_REST_WORDS else ()


def _find_caption(line: TextLine) -> tuple[int, ...]:
    spoken = _SPOKEN.match(line.head)
    if spoken and line.is_terminated:
        return (spoken.end(),)
    box = _find_box(line)
    if box:
        return box
    for match in _NEW_SENTENCE.finditer(line.head):
        caption, rest = line.text[: match.start()], line.text[match.end() :]
        if not _is_new(line.text, match):
            continue
        is_caption = caption.count(" ") + 1 >= _MIN_CAPTION_WORDS and not re.search(r"[,;:“\"]", caption)
        is_sentence = line.is_terminated and rest.count(" ") >= _MIN_REST_WORDS
        return (match.end(),) if is_caption and is_sentence and caption[0].isupper() else ()
    return ()


def _find_box(line: TextLine) -> tuple[int, ...]:
    """Where the notes of a fact box and what follows it begin: many, none with a stop or a comma before its end."""
    places = [match.end() for match in _NEW_NOTE.finditer(line.text[:_MAX_BOX]) if _is_new(line.text, match)]
    if len(places) < _MIN_NOTES or not line.is_terminated:
        return ()
    notes = [line.text[start:end] for start, end in pairwise((0, *places))]
    is_box = all(2 <= len(note.split()) <= _MAX_NOTE_WORDS and not re.search(r"[.!?,;:] ", note) for note in notes)
    return tuple(places) if is_box else ()


def _is_new(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before a capital can be the end of a line."""
    last = _LAST_WORD.search(text[max(0, match.start() - 40) : match.start()])
    if last is None:
        return False
    word, opener = last.group().strip("\"”’'"), text[match.end() : match.end() + 10].partition(" ")[0]
    if not word or word in _KEEPS_CAPITAL or (word in _KEEPS_LETTER and opener == "A"):
        return False
    return not word[0].isupper() or opener.rstrip(",") in _ALWAYS_NEW


def _cut_line(text: str, line: TextLine, places: Sequence[int]) -> list[TextLine]:
    raw = text[line.start : line.end]
    starts = [0, *places]
    pieces = []
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(line.text)
        words = line.text[start:end].strip()
        first = line.start + measure_prefix(raw, start)
        last = line.end if end == len(line.text) else line.start + len(raw[: measure_prefix(raw, end)].rstrip())
        is_first, is_last = not place, place + 1 == len(starts)
        pieces.append(
            TextLine(first, last, words, line.is_after_blank and is_first, len(words.split()), is_glued=not is_last)
        )
    return pieces
