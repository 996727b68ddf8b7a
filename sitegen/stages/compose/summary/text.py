"""Sentences of a summary as text: which read well alone, what they are about, how two become one."""

from __future__ import annotations

import re
from functools import lru_cache

FEWEST_WORDS = 6
LONGEST = 42
# A story's sentences are compared with one another, each many times.
_KEPT = 8192
_OPENING_WORDS = (
    "he she it they we i you this that these those his her its their our my such there here which who whom whose what "
    "when where how why him them one some others another both and but or so because while although though as also "
    "however meanwhile moreover furthermore additionally nevertheless nonetheless instead otherwise thereby thus hence "
    "then still yet afterwards later earlier indeed even not nor if unless until regardless to similarly likewise "
    "conversely notably subsequently consequently accordingly therefore other"
)
# "There is no vaccine", "It is unclear who fired": the first word points to nothing.
_IMPERSONAL = re.compile(
    r"there (?:(?:has|have|had|will|may|might|could) (?:not )?(?:been|be)|is|are|was|were|remains?)\b|"
    r"it (?:is|was|has been|had been|will be|would be|may be|remains|remained|became) "
    r"(?:not |now |still |yet |\w+ly ){0,3}"
    r"(?:clear|unclear|likely|unlikely|possible|impossible|known|unknown|thought|believed|understood|estimated|feared|"
    r"expected|hoped|reported|necessary|important|essential|too early|too soon|difficult|hard|easy|safe|legal|illegal) "
    r"(?:yet )?(?:that|whether|to|how|who|what|why|if|when|where|for)\b|"
    r"it (?:could|will|would|may|might) take (?:\d|an? |at least|up to|until|several|some|days|weeks|months|years|two)|"
    r"it (?:emerged|turned out|appears|appeared) that\b",
    re.IGNORECASE,
)
_SUBORDINATORS = frozenset({"as", "when", "while", "although", "though", "because", "if", "until", "unless", "to"})
_PERSONAL_WORDS = "i we you me us my our your mine ours yours"
_BACK_WORDS = "he she they it this these those him her them"
_SMALL_WORDS = (
    "a an the of in on at to for from by with and or but as is are was were be been being has have had do does did it "
    "its that this these those their his her they he she which who whom whose not no into over after before than more "
    "most about up out off also would will could should may might can said says say according"
)
# In small letters these are pronouns.
_SHORT_NAMES = frozenset({"US", "WHO"})
_OPENING = frozenset(_OPENING_WORDS.split())
_PERSONAL = frozenset(_PERSONAL_WORDS.split())
_BACK = frozenset(_BACK_WORDS.split())
_SMALL = frozenset(_SMALL_WORDS.split())
_GLUED = re.compile(r"\d+(?:[^\W\d_]{4}|[AI] |[A-Z][a-z])")
_BACKWARD = re.compile(
    r"\b(?:since then|by then|the same|at that (?:time|point)|here|there(?=[.,;])|"
    r"(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|few|several|some) "
    r"(?:minutes?|hours?|days?|weeks?|months?|years?) later|moments later|"
    r"that (?:day|night|time|occasion|incident|attack|accident|event|case|year|month|week|deal|move|period))\b",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:However|Additionally|Meanwhile|Moreover|Furthermore|In addition|Also|Still|Notably|Nevertheless|Nonetheless|"
    r"Instead|In fact|Indeed|Similarly|Likewise|Conversely|Subsequently|Consequently|Accordingly|Therefore|Thus|"
    r"Then|Later|Earlier|Afterwards|Elsewhere|"
    r"(?:Moments|Minutes|Hours|Days|Shortly|Soon) (?:later|after|afterwards)|"
    r"By contrast|In contrast|In turn|As a result|For example|For instance|Overall|"
    r"Ultimately|Eventually|Finally|Unfortunately|Fortunately|Sadly|Interestingly|Surprisingly|"
    r"In summary|On the other hand|At the same time),\s+|(?:But|And|Yet|So|Or)\s+(?=[A-Zt])|"
    r"(?:Then|Earlier|Later) (?=(?:in|on) )"
)
_BULLET = re.compile(r"[-–—•*·]+\s+")
# What depends on the day of writing and only opens the sentence.
_OPENING_TIME = re.compile(
    r"(?:This (?:week|month|morning|afternoon|evening)|Now|Recently|In recent (?:days|weeks|months)|"
    r"Earlier (?:today|this (?:week|month|year))),\s+(?=[^a-z\s])"
)
_HARM = re.compile(
    r"\b(?:killed|kills|killing|dead|died|deaths?|death toll|lives|injured|injuring|injuries|wounded|wounding|hurt|"
    r"casualties|missing|homeless|displaced|stranded|trapped|hospitali[sz]ed|affected|destroyed|damaged|collapsed|"
    r"exposed|stolen|cut off)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?|"
    r"billions?)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\b(?:said|says|say|told|claims?|claimed|according to|announced|warned|believes?|insists?|reported|"
    r"admits?|admitted|confirmed|revealed|disclosed|suggests?|suggested|agreed that)\b"
)
_CLAIM = re.compile(r"\b(?:alleged|claims?|claimed|accuses?|accused|denies|denied|according to) (?!to\b)")
_STRAY = re.compile(r"\s+([.,;:](?:[\s\"”]|$))")
# A pair of straight marks with the spaces that a copy left inside them.
_LOOSE_MARKS = re.compile(r'(?<![^\s(])"\s*([^"]*?)\s*"(?![^\s.,;:!?)—–-])')
_CREDIT_TAIL = re.compile(
    r",[”\"]?\s(?:(?:[\w.’'-]+\s){0,8}?(?:said|says|told|reported|added|wrote)\b|according to\b).*$"
)
_CREDIT_LEAD = re.compile(
    r"^[^,“\"]{1,80}?(?:, [^,“\"]{1,60},)?\s(?:said|says|told [A-Z]\w+(?: [A-Z]\w+)?|reports?|reported|added|announced)"
    r"\b(?: (?:on )?[A-Z]\w+day\b)?(?: that)? "
)
# Brackets as some collections of texts write them.
_BRACKETS = ((re.compile(r"-LRB-\s*"), "("), (re.compile(r"\s*-RRB-"), ")"))
_ALSO = re.compile(r" also(?= [a-z])|, (?:however|meanwhile|moreover|too|though),(?= )")
# "he added" is said of one who has spoken before.
_ADDED = re.compile(r"(,[”\"]? (?:[\w.’'-]+ ){1,8})added\.$")
_COLOUR = re.compile(
    r"\b(?:very|really|(?:un)?fortunately|sadly|luckily|hopefully|surprisingly|interestingly|remarkably|of course|"
    r"perhaps|arguably|obviously|frankly|good news|bad news|big deal|seem(?:s|ed)?|"
    r"history will|let[’']s|what[’']s|won[’']t|"
    r"can[’']t|don[’']t|amazing|incredibl[ey]|horror|spectacular(?:ly)?|stunning|shocking|terrifying|heartbreaking|"
    r"nightmare|carnage|shiver|blood(?:y|ied)?|scream(?:s|ed|ing)?|thrilling|exhilarating|gruesome|grisly|"
    r"breathtaking|unforgettable|epic|laments?|wrath|in style|heartbreak|"
    r"scenes (?:after|of|at|in)|"
    r"jubilant|the (?:greatest|best|worst)[.,]|at long last|(?:surprise|surprises) (?:no ?one|nobody)|massive hunk|"
    r"appear(?:s|ed)? (?:aimed|designed|intended)|(?:steps?|stepped|stepping) up (?:the )?pressure|"
    r"rais(?:es|ed|ing) (?:\w+ )?questions|underscor(?:es|ed|ing)|underlin(?:es|ed|ing)|speaks volumes|"
    r"none other than|just got|to be sure|gleeful(?:ly)?)\b|[!?…]",
    re.IGNORECASE,
)
_FEELING = re.compile(r"\b(?:I|me|my|[Ee]veryone|[Ee]verybody|literally|you)\b|[!…]|\.\.\.")
_REPORTING = re.compile(
    r"\b(?:correspondents?|reporters? (?:at|on|in)|file photos?|photograph(?:s|ed)?|(?:videos?|footage|photos?|"
    r"pictures?|images?|clips?) (?:released|posted|shared|shows?|showed|taken|appear)|"
    r"(?:[Vv]ideos?|[Ff]ootage|[Pp]ictures?|[Ii]mages?) (?:from|of|by)\b[^.]{0,60} show(?:s|ed)?|"
    r"(?:is|are) (?:seen|pictured|shown)|live (?:updates?|coverage|blog)|"
    r"(?:read|see) more|this (?:article|story|page|newspaper|report)|click|subscribe|told our|stories about|"
    r"(?:BBC|CNN|NBC|ABC|CBS|NPR|PBS|AFP|AP|Reuters)[’']s [A-Z][\w.-]+ [A-Z][\w.-]+|"
    r"spoke to (?:the )?[A-Z]\w+[’']s|"
    r"[Ll]ast updated|published by news)\b| \| |"
    r"^(?:The following|Below|Here) (?:is|are|was|were)\b| -- [A-Z][a-z]+ \d{1,2}, \d{4}\W*$"
    r"|(?:^|\s)[A-Z][\w&]*[’']s (?:[A-Z][\w.-]+ ){2,3}(?:visited|reports?|spoke|says|saw|describes?|writes)\b"
    r"|[’']s [A-Z][\w.-]+ [A-Z][\w.-]+: |[a-z] (?:Thousands|Hundreds|Dozens|He|She|It|They|There|These|But|However|"
    r"When|While|After|As|If) [a-z]|(?:\b[A-Z]{4,} (?:[A-Z]{2,3} )?){3}|^[A-Z]{4,} [A-Z]{4,}\b",
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ON_WEEKDAY = re.compile(
    r" (?:(?:late |early )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"(?=[ ,.;])(?! \d)"
)
_SAID_WEEKDAY = re.compile(
    r"\b(said|says|reported|announced|added|warned|told reporters)(?: (?:late |early )?on)? "
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?=[,.]| that\b| in\b|$)"
)
_WORD = re.compile(r"\w+(?:[,.]\d+)*")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


def reads_alone(text: str, *, is_parsed: bool = False) -> bool:
    """Whether a sentence can be read without the one before it: no pronoun that points back, whole, not a fragment.

    `is_parsed` says that its syntax has been looked at: then a pronoun has been found something to stand for, and a
    first word such as "when" a main clause.
    """
    words = [word if word in _SHORT_NAMES else word.casefold() for word in re.findall(r"[^\W_]+", text)]
    opening = _OPENING - _SUBORDINATORS if is_parsed else _OPENING
    is_speech = text[:1] in ("“", '"')
    if not FEWEST_WORDS <= len(words) <= LONGEST:
        return False
    if words[0] in (_BACK if is_speech else opening) and not (is_parsed and _IMPERSONAL.match(text)):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in '“"$£€') or text.rstrip("\"”’'")[-1:] != ".":
        return False
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    outside = [word.casefold() for word in re.findall(r"[^\W_]+", _QUOTED.sub(" ", text)) if word not in _SHORT_NAMES]
    if len(outside) < FEWEST_WORDS - 2 or set(outside) & _PERSONAL or _GLUED.match(text) or _BACKWARD.search(text):
        return False
    early = outside[: max(3, len(outside) // 3)]
    return is_parsed or not set(early) & _BACK


def list_impersonal(text: str) -> tuple[int, ...]:
    """Where an "it" or a "there" stands that points to nothing, in text order."""
    return tuple(found.start() for found in _IMPERSONAL.finditer(text))


def drop_opener(text: str) -> str:
    """`text` without a first mark, word or phrase that only ties it to the sentence before it or to its day."""
    for pattern in (_BULLET, _OPENER, _OPENING_TIME):
        if (found := pattern.match(text)) and found.end() < len(text):
            text = text[found.end()].upper() + text[found.end() + 1 :]
    return text


def smooth_words(text: str) -> str:
    """`text` without what ties it to the sentence before it, and without stray spaces."""
    for pattern, bracket in _BRACKETS:
        text = pattern.sub(bracket, text)
    text = _space_marks(text.removesuffix(".") if text.endswith("..") and not text.endswith("...") else text)
    text = _ADDED.sub(r"\1said.", _STRAY.sub(r"\1", drop_opener(text)))
    if text.count('"') % 2 == 0:
        text = _LOOSE_MARKS.sub(r'"\1"', text)
    if "not only" in text or _QUOTED.search(text):
        return text
    return _ALSO.sub("", text, count=1)


def _space_marks(text: str) -> str:
    """`text` with a space where a straight mark that opens or closes a quotation is glued to the word outside."""
    pieces = text.split('"')
    if len(pieces) % 2 == 0:
        return text
    for at in range(0, len(pieces), 2):
        before = " " if at < len(pieces) - 1 and pieces[at][-1:].isalpha() else ""
        behind = " " if at and pieces[at][:1].isalpha() else ""
        pieces[at] = f"{behind}{pieces[at]}{before}"
    return '"'.join(pieces)


def names_weekday(text: str) -> bool:
    """Whether a day of the week tells when it was."""
    return bool(_WEEKDAY.search(text))


def drop_weekdays(text: str) -> str:
    """`text` without the weekdays that tell when it was said or done: "said on Monday that" is "said that"."""
    return _ON_WEEKDAY.sub("", text)


def drop_saying_days(text: str) -> str:
    """`text` without a weekday alone on which something was said: "an official said Friday" is "an official said"."""
    return _SAID_WEEKDAY.sub(r"\1", text)


@lru_cache(maxsize=_KEPT)
def tells_harm(text: str) -> bool:
    """Whether a sentence tells with a figure what people or things suffered."""
    return bool(_HARM.search(text) and _FIGURE.search(text))


def is_credited(text: str) -> bool:
    """Whether a sentence begins with who says something, and so tells a report more than an event."""
    found = _CREDIT.search(text)
    return bool(found and found.start() < len(text) / 2) or bool(_CLAIM.search(text))


@lru_cache(maxsize=_KEPT)
def drop_credit(text: str) -> str:
    """What a sentence tells without who is credited with it, where at least half of it remains."""
    rest = _CREDIT_LEAD.sub("", _CREDIT_TAIL.sub("", text, count=1), count=1)
    return rest if 2 * len(rest) >= len(text) else text


@lru_cache(maxsize=_KEPT)
def is_coloured(text: str) -> bool:
    """Whether a sentence judges or addresses its reader more than it reports."""
    return bool(_COLOUR.search(_QUOTED.sub(" ", text)))


@lru_cache(maxsize=_KEPT)
def voices_feeling(text: str) -> bool:
    """Whether a sentence quotes what somebody went through: "I saw", "everyone just ran"."""
    return any(_FEELING.search(quoted) for quoted in _QUOTED.findall(text))


@lru_cache(maxsize=_KEPT)
def tells_reporting(text: str) -> bool:
    """Whether a sentence tells of the reporting, or is glued together from captions and headings."""
    return bool(_REPORTING.search(text))


@lru_cache(maxsize=_KEPT)
def content_words(text: str) -> frozenset[str]:
    """The words of `text` that carry its meaning, in lower case, plural and possessive endings cut."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_cut(word) for word in words if word not in _SMALL and (len(word) > 2 or word.isdigit()))


def _cut(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
