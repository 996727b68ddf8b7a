"""What articles print as somebody's words, and what of a sentence's quotation marks stands there.

Words that no article sets in marks, or sets apart as speech, are nobody's words and never stand in marks of ours;
only a report is quoted by its own words, and then the sentence says that a report says them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ...model.readings import Attribution, Reading, Sentence
from .marks import find_quotations

# So many words in marks are a term of a report's, not speech.
WORDING_WORDS = 3
_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
_WORD = re.compile(r"\w+")
# "Another report says “…”", "(other reports: “…”)".
_OF_REPORT = re.compile(r"\breports?\b(?:[^“”\"().;]|“[^“”]*”)*$", re.IGNORECASE)
# "She said: “…”", "he added “…”" give to a person whatever follows.
_SAID = re.compile(r"(?::|\b(?:sa(?:id|ys?)|t(?:old|ells?)|add(?:s|ed)|wr(?:ote|ites?)|asked|replied)(?: \w+)?)\s*$")
_REPORT_SAYS = "One report says: "
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of an article, single-spaced and without marks: `said` are its quotations, `whole` is all of it."""

    said: tuple[str, ...]
    whole: str


NOTHING_PRINTED = Printed((), "")


def read_printed(sentences: tuple[Sentence, ...], attributions: Iterable[Attribution] = ()) -> Printed:
    """The words of an article and those that it prints as somebody's, in text order."""
    quoted = [one.span for one in find_quotations(sentences)]
    quoted += [one.content for one in attributions if one.is_direct]
    said = []
    for span in sorted(set(quoted)):
        parts = [
            one.text[max(0, span.start - one.start) : span.end - one.start]
            for one in sentences
            if one.start < span.end and span.start < one.end
        ]
        said.append(_spell(" ".join(parts)))
    return Printed(tuple(said), _spell(" ".join(one.text for one in sentences)))


def read_all_printed(readings: Iterable[Reading]) -> dict[str, Printed]:
    """What each article prints, by file."""
    return {one.file: read_printed(one.sentences, one.attributions) for one in readings}


def list_quotations(text: str) -> tuple[str, ...]:
    """What stands between double quotation marks, straight or curly, in text order."""
    return tuple(found[1] if found[1] is not None else found[2] for found in _QUOTED.finditer(text))


def find_invented_quotations(text: str, printed: Iterable[Printed]) -> tuple[str, ...]:
    """The quotations of `text` that no article prints as somebody's words, in text order.

    Marks, stops and white space make no difference. What a sentence gives to "a report" may be any words of one, and so
    may a term of up to three words: that is a wording, not speech.
    """
    articles = tuple(printed)
    invented = []
    for found in _QUOTED.finditer(text):
        words = found[1] if found[1] is not None else found[2]
        sought = _spell(words)
        is_term = len(sought.split()) <= WORDING_WORDS and not words.rstrip().endswith(",")
        is_wording = (is_term and not _SAID.search(text, 0, found.start())) or _OF_REPORT.search(text, 0, found.start())
        passages = [one.whole for one in articles] if is_wording else []
        passages += [said for one in articles for said in one.said]
        if sought.strip() and not any(sought in passage for passage in passages):
            invented.append(words)
    return tuple(invented)


def quote_report(words: str) -> str:
    """The words of a report as its own: nobody is told to have said them."""
    return f"{_REPORT_SAYS}“{words}”"


def drop_report(text: str) -> str:
    """`text` without our own words that a report says so."""
    return text.removeprefix(_REPORT_SAYS)


def _spell(text: str) -> str:
    """The words of a text with a space before and behind each."""
    return f" {' '.join(_WORD.findall(text.replace(_SOFT_HYPHEN, '').casefold()))} "
