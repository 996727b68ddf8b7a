"""Words in which somebody speaks of himself, with nobody told to say them: quoted, never told as the article's own."""

from __future__ import annotations

import re

from ....values.quotations.printed import Printed, find_invented_quotations, quote_report

_FIRST_WORDS = 4
# A capital inside a sentence belongs to a name: "the cable Sea Me We 4".
_SELF = re.compile(r"(?<![\w.])(?:I|we|my|our|myself|ourselves)(?![\w.]*\w)|^(?:We|My|Our)\b")
_MARKS = re.compile(r"[\"“”]|(?:^|\s)[‘'](?=\w)")
# "Our correspondent says" is the paper's own voice.
_OWN_STAFF = re.compile(r"\b[Oo]ur (?:\w+ )?(?:correspondent|reporter|editor|staff|newsroom)")


def quote_firsthand(text: str, sentence: str, printed: Printed) -> str:
    """`text` in quotation marks where it says "I" or "we" outside of any and stands so in the sentence it is of.

    What its article does not print as somebody's words is told as the report's, not as a person's; what only a date
    told by the calendar sets apart from its sentence, in the words of the sentence.
    """
    words = " ".join(sentence.split())
    if _MARKS.search(text) or _OWN_STAFF.search(text) or not _SELF.search(text):
        return text
    if text.rstrip(".") not in words:
        return text if _MARKS.search(words) or not _begin_alike(text, words) else quote_report(words)
    quoted = f"“{text}”"
    return quote_report(text) if find_invented_quotations(quoted, (printed,)) else quoted


def _begin_alike(text: str, words: str) -> bool:
    """Whether a statement is its sentence from the first words on, with a date or a name put in another way."""
    return text.split()[:_FIRST_WORDS] == words.split()[:_FIRST_WORDS]
