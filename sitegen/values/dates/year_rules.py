"""Rules for years and their parts: years, decades, centuries, seasons, quarters, halves, reporting periods."""

from __future__ import annotations

import re

from ...model.readings import TimePoint, Token
from .drafts import Context, Draft, Rule, make_draft
from .words import SEASONS, STEPS, compile_rule, read_month, read_number, read_ordinal, split_words


def read_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "2022", "fiscal 1989": four figures that are a year by their place, not a count of things."""
    year, before = match["y"], context.read_before(match.start("y"))
    if not match["fiscal"] and not _is_year(int(year), before, match.end(), context):
        return None
    return make_draft(match, "DATE", TimePoint("fixed", year))


def _is_labelled_year(year: int, before: str, counted: Token, context: Context) -> bool:
    """ "its 1989 results", "the 2000 Olympics", "1990 earnings": a year before a plural, not that many of them."""
    head = context.head_of(counted)
    if not 1900 <= year <= 2050 or head.lemma.lower() in _COUNTED:
        return False
    return year % 100 != 0 if head.start > counted.end + 1 else year % 10 != 0 or before in _LABELLERS


_LABELLERS = split_words("the its their his her our your company's")
_COUNTED = split_words(
    "people person man woman child soldier troop worker employee job home house dollar yen euro mile kilometer foot "
    "meter metre acre ton tonne pound barrel share unit car vehicle student member victim death refugee prisoner point "
    "time case copy item year day hour minute megawatt calorie"
)


def _is_year(year: int, before: str, end: int, context: Context) -> bool:
    if year > 2100 or year < 1300 or before in ("no", "number", "flight", "some", "nearly", "than", "almost", "least"):
        return False
    token = context.find_token(end - 4)
    counted = token is not None and token.dep == "nummod" and context.head_of(token).tag in ("NNS", "NNPS")
    if before in ("in", "since", "of", "until", "during", "mid", "early", "late", "by", "from", "year"):
        return not (counted and context.head_of(token).start == token.end + 1) if token else True
    if before in ("to", "about", "over", "more", "around", "under", "at", "up", "route"):
        return before == "to" and 1800 <= year <= 2100 and not counted
    if counted and token is not None and not _is_labelled_year(year, before, token, context):
        return False
    if not 1800 <= year <= 2100:
        return False
    after = context.read_after(end)
    return after not in ("people", "men", "women", "dollars", "feet", "miles", "km", "meters", "metres", "yen", "tons")


def read_spoken_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "nineteen ninety-six", "the year two thousand": years as broadcasters' transcripts write them."""
    words = match["words"].lower()
    if words == "two thousand" and "year" not in match[0].lower():
        return None
    first, _, last = words.partition(" ")
    year = 2000 if first == "two" else {"nineteen": 1900, "twenty": 2000}[first] + int(read_number(last) or 0)
    value = f"{year}-{read_month(match['month']):02}" if match["month"] else f"{year}"
    return make_draft(match, "DATE", TimePoint("fixed", value))


def read_year_range(match: re.Match[str], context: Context) -> Draft | None:
    """ "2015/16", "2015-16", "2011–2016"."""
    first = int(match["y"])
    last = int(match["z"]) if len(match["z"]) == 4 else first // 100 * 100 + int(match["z"])
    if not 1500 <= first < last <= 2100 or (match["sep"] == "/" and last != first + 1):
        return None
    return make_draft(match, "DATE", TimePoint("fixed", f"{first}"), TimePoint("fixed", f"{last}"))


# "In her late thirties", "aged in their '60s".
_AGED = re.compile(r"\b(?:his|her|their|my|your|our|its)\s+(?:early|mid|middle|late)?[\s-]*$", re.IGNORECASE)
_BEFORE_AGE = 24


def read_decade(match: re.Match[str], context: Context) -> Draft | None:
    """ "the 1990s", "the late '80s", "the nineties"; "in his forties" is an age."""
    if _AGED.search(context.text[max(0, match.start() - _BEFORE_AGE) : match.start()]):
        return None
    words = match["decade"].lower().replace("’", "'")
    names = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
             "nineties": 9}  # fmt: skip
    if words in names:
        return make_draft(match, "DATE", TimePoint("fixed", f"19{names[words]}X"))
    figures = re.sub(r"\D", "", words)
    if len(figures) == 2:
        figures = ("20" if figures in ("00", "10") else "19") + figures
    return make_draft(match, "DATE", TimePoint("fixed", f"{figures[:3]}X"))


def read_century(match: re.Match[str], context: Context) -> Draft | None:
    """ "the 20th century", "the nineteenth century"."""
    number = read_ordinal(match["n"]) or {"twenty-first": 21, "twentieth": 20}.get(match["n"].lower())
    if number is None or number > 30:
        return None
    return make_draft(match, "DATE", TimePoint("fixed", f"{number - 1:02}XX"))


def read_season(match: re.Match[str], context: Context) -> Draft | None:
    """ "last spring", "the summer of 2016", "this winter"; a season alone needs a word that makes it a time."""
    season, year = SEASONS[match["season"].lower()], match["y"]
    which = (match["which"] or "").lower().split()
    if year:
        return make_draft(match, "DATE", TimePoint("fixed", f"{year}-{season}"))
    if (not which or which[-1] == "the") and not _reads_as_season(match, context):
        return None
    step = STEPS.get(which[-1]) if which and which[-1] != "the" else None
    return make_draft(match, "DATE", TimePoint("season", season, step=step))


def _reads_as_season(match: re.Match[str], context: Context) -> bool:
    """Whether a season without year stands where a time does; "the fall" and "the spring" have other meanings."""
    before = context.read_before(match.start())
    token = context.find_token(match.start("season"))
    if token is not None and token.pos not in ("NOUN", "PROPN"):
        return False
    is_time = before in _SEASON_PREPOSITIONS and not (token is not None and _tells_of_harm(token, context))
    if match["season"].lower() in ("fall", "spring") or not match["which"]:
        return is_time and context.read_after(match.end()) != "of"
    return is_time or token is not None


def _tells_of_harm(season: Token, context: Context) -> bool:
    """Whether somebody is hurt "in the fall": from a height."""
    verb = context.head_of(context.head_of(season))
    return season.text.lower() == "fall" and verb.lemma.lower() in _HARM


_HARM = split_words("break die fracture hurt injure kill survive sustain wound")
_SEASON_PREPOSITIONS = split_words("in by since until during early late over through throughout into for before after")


def read_quarter(match: re.Match[str], context: Context) -> Draft | None:
    """ "the third quarter", "Q3 2017", "the fiscal first quarter of 1990", "this year's second quarter"."""
    number = int(match["q"]) if match["q"] else read_ordinal(match["n"])
    if number is None or number > 4:
        return None
    return _part_of_year(match, f"Q{number}")


def read_period(match: re.Match[str], context: Context) -> Draft | None:
    """ "the quarter", "the latest period", "the year-earlier quarter": the quarter whose figures a report tells."""
    words = match[0].lower()
    if "year" in words:
        return make_draft(match, "DATE", TimePoint("period", "quarter", step=-1))
    if match["unit"].lower() == "period" and "latest" not in words:
        return None
    if "latest" not in words and context.read_before(match.start()) not in ("in", "for", "during", "of", "over"):
        return None
    return make_draft(match, "DATE", TimePoint("period", "quarter", step=0))


def read_whole_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "for the full year", "the year ended March 31": the year of a report, or its length where an end is told."""
    if match[0].endswith("Year"):
        return None  # a title: "Rookie of the Year"
    if match["end"]:
        return Draft(match.start(), match.start("end"), "DURATION", value="P1Y")
    if not match["full"] and context.read_before(match.start()) not in ("for", "of"):
        return None
    return make_draft(match, "DATE", TimePoint("shift", "year", step=0))


def read_half(match: re.Match[str], context: Context) -> Draft | None:
    """ "the first half of 1990", "the second half of this year"."""
    return _part_of_year(match, f"H{2 if match['n'].lower() in ('second', 'last', 'latter') else 1}")


def _part_of_year(match: re.Match[str], part: str) -> Draft:
    year = match["y"] or match["y2"]
    if year:
        return make_draft(match, "DATE", TimePoint("fixed", f"{year}-{part}"))
    which = (match["which"] or match["which2"] or "").lower()
    step = {"this": 0, "last": -1, "next": 1, "the": 0}.get(which)
    return make_draft(match, "DATE", TimePoint("part-of-year", part, step=step))


RULES: tuple[Rule, ...] = (
    Rule(
        "year range",
        frozenset({"digit"}),
        compile_rule(r"(?P<y>{YEAR}|20\d\d|19\d\d)(?P<sep>[/–—-])(?P<z>\d{4}|\d\d)(?![\d/–-])"),
        read_year_range,
    ),
    Rule(
        "year",
        frozenset({"digit"}),
        compile_rule(r"(?:the year )?(?P<fiscal>(?:fiscal|calendar)(?: year)? )?(?P<y>{YEAR})(?![/-]\d)"),
        read_year,
    ),
    Rule(
        "decade",
        frozenset({"digit", "decade"}),
        compile_rule(
            r"(?:the )?(?P<decade>(?:1[5-9]|20)\d0['’]?s|['’]\d0s|(?:twen|thir|for|fif|six|seven|eigh"
            r"|nine)ties)"
        ),
        read_decade,
    ),
    Rule(
        "century",
        frozenset({"unit"}),
        compile_rule(
            r"(?:the )?(?P<n>\d{1,2}(?:st|nd|rd|th)|{ORDINAL}|(?:eleven|twelf|thirteen|fourteen"
            r"|fifteen|sixteen|seventeen|eighteen|nineteen|twentie)th|twenty-first)[ -](?:century"
            r"|centuries)"
        ),
        read_century,
    ),
    Rule(
        "season",
        frozenset({"season"}),
        compile_rule(
            r"(?:(?P<which>this past|this coming|this|last|next|the following|the previous"
            r"|the) )?(?P<season>{SEASON})(?:(?: of)? (?P<y>{YEAR}))?"
        ),
        read_season,
    ),
    Rule(
        "quarter",
        frozenset({"unit", "quarter"}),
        compile_rule(
            r"(?:(?P<which>this|last|next) year['’]s (?:fiscal )?|(?:the|its|their|a) (?:"
            r"(?P<y2>{YEAR}) )?(?:fiscal[ -])?|fiscal )?"
            r"(?:(?P<n>first|second|third|fourth|final)[ -](?:fiscal )?quarter|Q(?P<q>[1-4]))"
            r"(?:(?: of)? (?:the )?(?:fiscal )?(?:year )?(?P<y>{YEAR})|(?: of)? (?P<which2>this|last"
            r"|next|the) year)?"
        ),
        read_quarter,
    ),
    Rule(
        "reporting period",
        frozenset({"unit", "period"}),
        compile_rule(
            r"(?:(?:the )?(?:comparable |corresponding )?year[ -](?:ago|earlier)(?: (?P<unit2>quarter"
            r"|period))?|(?:the )(?:latest |just-ended )?(?P<unit>quarter|period))(?![ -]end)"
        ),
        read_period,
    ),
    Rule(
        "reporting year",
        frozenset({"unit"}),
        compile_rule(r"the (?P<full>full |fiscal )?(?:fiscal )?year(?P<end> (?:ended|ending))?(?!-)"),
        read_whole_year,
    ),
    Rule(
        "year in words",
        frozenset({"spoken year"}),
        compile_rule(
            r"(?:(?P<month>{MONTH}) )?(?:the year )?(?P<words>(?:nineteen|twenty) (?:(?:twenty|thirty"
            r"|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven"
            r"|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
            r"|nineteen)|two thousand)(?! \w{1,20}s\b)"
        ),
        read_spoken_year,
    ),
    Rule(
        "half of a year",
        frozenset({"half"}),
        compile_rule(
            r"(?:(?P<which>this|last|next) year['’]s |(?:the )?(?P<y2>{YEAR} )?)(?P<n>first|second"
            r"|last|latter)[ -]half"
            r"(?:(?: of)? (?:fiscal )?(?P<y>{YEAR})|(?: of)? (?P<which2>this|last|next|the) year)"
        ),
        read_half,
    ),
)
