"""Which classes of words a sentence holds, so that no rule runs where it cannot match."""

from __future__ import annotations

import re

from .words import MONTHS, WEEKDAYS, split_words

_TRIGGERS: dict[str, frozenset[str]] = {
    "month": frozenset(MONTHS),
    "weekday": frozenset(WEEKDAYS) | frozenset(f"{name}s" for name in WEEKDAYS),
    "unit": split_words(
        "second minute hour day night week fortnight weekend month quarter year decade century millennium seconds "
        "minutes hours days nights weeks fortnights weekends months quarters years decades centuries millennia"
    ),
    "season": split_words("spring summer autumn fall winter springs summers autumns winters"),
    "half": split_words("half"),
    "period": split_words("period earlier"),
    "spoken year": split_words("nineteen twenty two"),
    "quarter": split_words("q1 q2 q3 q4 q"),
    "decade": split_words("twenties thirties forties fifties sixties seventies eighties nineties"),
    "deictic": split_words("yesterday today tomorrow tonight"),
    "reference": split_words(
        "now currently current present nowadays presently days stage moment recently recent past ago lately soon "
        "future term shortly time"
    ),
    "part": split_words(
        "morning afternoon evening night overnight nightfall lunchtime daybreak sunrise sunset dawn dusk hours "
        "midmorning midafternoon mornings afternoons evenings nights"
    ),
    "clock": split_words("noon midday midnight"),
    "every": split_words("every each daily nightly weekly monthly yearly annually hourly biweekly fortnightly day"),
    "holiday": split_words(
        "christmas new boxing valentine halloween independence fourth veterans armistice may bastille st april "
        "thanksgiving labor memorial martin election black good easter ash palm"
    ),
}
_CLASSES_OF: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in _TRIGGERS.items() if word in words)
    for words in _TRIGGERS.values()
    for word in words
}
_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"[A-Za-z]+|\d+")


def find_classes(text: str) -> frozenset[str]:
    """The classes of the words of `text`; "digit" where a figure stands."""
    classes: set[str] = set()
    for word in _WORD.findall(text):
        if word[0].isdigit():
            classes.add("digit")
        else:
            classes |= _CLASSES_OF.get(word.lower(), _NONE)
    return frozenset(classes)
