"""What of a caption tells something: the words between the labels and credits that stand before and behind them."""

from __future__ import annotations

import re

from .vocabulary import AGENCY

_NAME = r"[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){1,2}"
_SLASHED = rf"{_NAME} ?/ ?(?:{AGENCY}|The [A-Z]\w+(?: [A-Z]\w+){{0,2}})(?:/{AGENCY})?"
_ENDS = r"(?=[:,|•/]| ?[-–—•|&] | ?[A-Z0-9\"'‘“@]|$)"
# What stands before a caption, outermost first; looked for until nothing more is found.
_LEADS = (
    re.compile(r"(?:(?:facebook|twitter|pinterest|whatsapp)(?: |$)){2,}", re.IGNORECASE),
    re.compile(r"media playback is (?:un|not )supported on (?:this|your) device\b:?", re.IGNORECASE),
    re.compile(r"(?:image copyright|image source|copyright)\b.{0,60}?(?=image caption\b|$)", re.IGNORECASE),
    re.compile(r"(?:image|media|photo|video|picture|hide|toggle|show) caption\b:?|enlarge this image\b", re.IGNORECASE),
    re.compile(r"(?:file )?(?:photo|picture|image|screenshot|screengrab|video|graphic|caption)s?(?: \d{1,2})?:", re.I),
    re.compile(r"CLOSE (?=[A-Z])"),
    re.compile(rf"{_SLASHED}{_ENDS}"),
    re.compile(r"(?:[A-Z][A-Z.'’\-]{2,} ){2,3}(?=[A-Z][a-z]|[A-Z] [a-z])"),
    re.compile(
        r"(?:(?:twitter|instagram|facebook) ?/ ?)?@\w{2,30}\b|(?:twitter|instagram|facebook) ?/ ?\w{2,30}\b", re.I
    ),
    re.compile(rf"{AGENCY}(?: ?/ ?{AGENCY}| contributor| or licensors)*{_ENDS}"),
    re.compile(r"(?:contributor|licensors|or licensors)\b", re.IGNORECASE),
    re.compile(
        r"(?!In |At |On |By |The |A )(?:[A-Z][\w.]* |\d+ ){1,3}(?=(?:At|In|The|An?|It|He|She|They|There) [a-z])"
    ),
    re.compile(r"(?P<brand>[A-Z]\w+) (?=(?P=brand)\b)"),
)
_PICTURE = r"(?:photo(?:grapher|graph)?s?|pictures?|images?|videos?|credit|courtesy|screenshot|handout|pic)"
# What stands behind one.
_TAILS = (
    re.compile(rf"[(\[](?:file )?{_PICTURE}\b[^()\[\]]{{0,120}}[)\]]\.?$", re.IGNORECASE),
    re.compile(rf"[(\[][^()\[\]]{{0,40}}\b{AGENCY}\b[^()\[\]]{{0,30}}[)\]]\.?$"),
    re.compile(r"[(\[][A-Z][\w.'’\- ]{2,60} ?/ ?[A-Z][^()\[\]]{1,40}[)\]]\.?$"),
    re.compile(rf"\b{_PICTURE}s?(?::| by| of|/) ?[A-Z][\w .,'’/\-&]{{2,80}}$", re.IGNORECASE),
    re.compile(r"©[^©]{2,80}$"),
    re.compile(rf"\b(?:REUTERS|AFP|AP|EPA)/{_NAME}$|(?:^|\b){_SLASHED}$"),
    re.compile(rf"\b{AGENCY}(?:/{AGENCY})?$"),
)
_TAIL = 200
# A caption that its editors comment on is about the film that it stands below.
_NOTE = re.compile(r"[Ee]ditor['’]?s['’]? note:|version of this (?:video|film|photo|caption|graphic)")
_MIN_WORDS = 4
_MIN_SMALL_WORDS = 2
_GAPS = " \t\u00a0:,|•/&-–—"
_SMALL = re.compile(r"(?<![\w'’])[a-z]{2,}")


def trim_credits(text: str) -> tuple[int, int] | None:
    """Where in a caption its own words begin and end; None when it is but a credit, a label, a name,
    or when its editors comment on it.

    The text is one line; offsets are into it. The same place whether it has single spaces or more.
    """
    start, end = 0, len(text)
    while True:
        before = start, end
        start += _measure_gap(text[start:end])
        start += next((len(found) for found in _match_leads(text[start:end]) if found), 0)
        end = start + len(text[start:end].rstrip())
        end -= next((len(found) for found in _match_tails(text[max(start, end - _TAIL) : end]) if found), 0)
        if (start, end) == before:
            break
    words = text[start:end].split()
    if _NOTE.search(text) or len(words) < _MIN_WORDS or len(_SMALL.findall(text[start:end])) < _MIN_SMALL_WORDS:
        return None
    return start, end


def _measure_gap(text: str) -> int:
    return len(text) - len(text.lstrip(_GAPS))


def _match_leads(text: str) -> list[str]:
    head = text[:200]
    return [match.group() for lead in _LEADS if (match := lead.match(head))]


def _match_tails(tail: str) -> list[str]:
    return [match.group() for pattern in _TAILS if (match := pattern.search(tail))]
