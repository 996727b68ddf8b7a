"""Words of a sentence as a sentence of their own: spaced as in the text, dated by the calendar, begun and ended."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from ....model.readings import Sentence, Timex, Token
from ....values.spacing import NO_GAP_BEFORE
from ....values.told_dates import date_before_noun, date_in_place

_QUOTES = '"“”'
_VERBS = {("'s", "be"): " is", ("’s", "be"): " is", ("'s", "have"): " has", ("’s", "have"): " has"}
_CLOSERS = "\"'”’)»"
_CAPTION = re.compile(r"^.{0,80}\b(?:Image|Media|Photo|Video) caption:?\s+")
_STRAY = re.compile(r"\s+([,.;:!?])")
_OPENS = re.compile(r"[\w\[(‘']")
_SPACED = re.compile(r"(?<=“)\s+|\s+(?=”)")
_DOTS = re.compile(r"(?<=\w)\.\.$")
# A comma that closed quoted words before "she said": "the sea was “calm,”".
_COMMA = re.compile(r",(?=[\"”]$)")
# What only ties a sentence to the one before it.
_TIE = re.compile(
    r"(?:For (?:instance|example)|In (?:addition|fact|turn|short|other words)|By contrast|On the other hand|"
    r"As a result|After all|Of course|Already|Again|Overall), (?=\w)"
)
_DOUBLED = re.compile(r"([,;:])(?:\s*[,;:])+")


def show_words(
    sentence: Sentence,
    order: Sequence[int],
    timexes: Iterable[Timex],
    named: Mapping[int, str],
    opens_quoted: bool = False,
) -> str:
    """The words at these places in order; `named` are the names that stand for pronouns.

    A mark of quotation whose partner stands in another sentence gets one where the speech begins or ends, which it
    does with the first word where `opens_quoted` holds; else it is left out.
    """
    tokens = sentence.tokens
    put = {**_word_dates(sentence, order, timexes), **named}
    pieces: list[str] = []
    for place, at in enumerate(order):
        before = order[place - 1] if place else None
        token, word = tokens[at], put.get(at, tokens[at].text)
        is_joined = before is not None and before == at - 1 and tokens[before].end == token.start
        if before is not None and word and not is_joined:
            pieces.append("" if token.text in NO_GAP_BEFORE else " ")
        if at - 1 in named:
            word = _VERBS.get((word, token.lemma), word)
        pieces.append(word)
    text = " ".join("".join(pieces).split())
    return _DOUBLED.sub(r"\1", _STRAY.sub(r"\1", _SPACED.sub("", _close_quotes(text, opens_quoted))))


def _close_quotes(text: str, opens_quoted: bool) -> str:
    """The text with a mark of quotation that lost its partner closed or opened, or left out where it cannot be."""
    if text.count('"') % 2 == 0 and text.count("“") == text.count("”"):
        return text
    marks = [(at, mark) for at, mark in enumerate(text) if mark in _QUOTES]
    at, mark = marks[-1]
    is_opening = mark == "“" or (mark == '"' and _OPENS.match(text, at + 1) and not text[at - 1 : at].isalnum())
    is_odd = text.count('"') % 2 == 1 or abs(text.count("“") - text.count("”")) == 1
    if is_odd and is_opening:
        return f"{text}{'”' if mark == '“' else mark}"
    at, mark = marks[0]
    if is_odd and opens_quoted and at:
        return f"{'“' if mark == '”' else mark}{text}"
    return text.translate(dict.fromkeys(map(ord, _QUOTES)))


def finish_sentence(words: str) -> str:
    """One line, capitalised, with a full stop, without words that lead to a caption or only tie it to what was told."""
    line = _drop_brackets(_CAPTION.sub("", " ".join(words.split())).strip(" ,;:-–—"))
    if not line:
        return ""
    line = _TIE.sub("", line, count=1) if _TIE.match(line) else line
    line = line[0].upper() + line[1:] if line[0].islower() else line
    line = _COMMA.sub("", _DOTS.sub(".", line))
    return line if line.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…") else f"{line}."


def _drop_brackets(line: str) -> str:
    """The line without the brackets around all of it: "(They meet in May.)" is a sentence by itself."""
    bare = line.rstrip(".")
    is_whole = line.startswith("(") and bare.endswith(")") and "(" not in line[1:] and line.count(")") == 1
    return bare[1:-1].strip(" ,;:-–—") if is_whole else line


def open_end(text: str) -> str:
    """The text ready to go on: without its full stop, which may stand inside the last mark of quotation."""
    bare = text.rstrip(".")
    return f"{bare[:-1].rstrip('.,')}{bare[-1]}" if bare[-1:] in ("”", '"') else bare


def _is_described(tokens: Sequence[Token], whole: Sequence[int]) -> bool:
    """Whether a date stands within a noun phrase: "a crowded Saturday", "a Friday evening tweet"."""
    before, last = whole[0] - 1, tokens[whole[-1]]
    if last.head not in whole and last.head > whole[-1] and last.dep in ("compound", "nmod", "amod", "poss"):
        return True
    return before >= 0 and tokens[before].pos in ("ADJ", "DET") and tokens[before].head in whole


def _date_noun(tokens: Sequence[Token], whole: Sequence[int], places: Collection[int], timex: Timex) -> dict[int, str]:
    """A date in front of what it dates: "Friday's vote", "the Friday explosions"; nothing where more stands between."""
    first, last, head = whole[0], whole[-1], tokens[whole[-1]].head
    mark, is_the = last + 1, first > 0 and tokens[first - 1].text.casefold() == "the"
    has_mark = tokens[last].dep == "poss" and mark in places and tokens[mark].text in ("'s", "’s")
    is_attribute = is_the and tokens[last].dep in ("compound", "nmod", "amod", "npadvmod") and head == mark
    shown = date_before_noun(timex) if (has_mark and not is_the) or is_attribute else None
    is_held = first > 0 and tokens[first - 1].pos in ("DET", "ADJ") and not is_the
    if shown is None or is_held:
        return {}
    words = dict.fromkeys([*whole, *([mark] if has_mark else ())], "")
    return {**words, first: shown.removeprefix("the ") if is_attribute else shown}


def _word_dates(sentence: Sentence, order: Sequence[int], timexes: Iterable[Timex]) -> dict[int, str]:
    """What stands in the place of words that tell a day only to readers of that week, by the first of them."""
    tokens, words = sentence.tokens, {}
    places = {at: place for place, at in enumerate(order)}
    for timex in timexes:
        whole = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
        if not whole or any(at not in places for at in whole):
            continue
        before_noun = _date_noun(tokens, whole, places, timex)
        words.update(before_noun)
        if before_noun or _is_described(tokens, whole):
            continue
        place = places[whole[0]]
        before = tokens[order[place - 1]].text if place else ""
        after = tokens[whole[-1] + 1].text if whole[-1] + 1 < len(tokens) else ""
        dated = date_in_place(before, timex, after)
        if dated != timex.exact:
            words.update(dict.fromkeys(whole, ""))
            words[whole[0]] = dated
    return words
