"""The vocabulary of time: months, weekdays, units, numbers and parts of the day, and the patterns made of them."""

from __future__ import annotations

import re

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tues": 2, "tue": 2, "wed": 3, "thurs": 4, "thur": 4, "thu": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAY_PARTS = {
    "morning": "TMO", "mornings": "TMO", "dawn": "TMO", "afternoon": "TAF", "afternoons": "TAF", "evening": "TEV",
    "evenings": "TEV", "dusk": "TEV", "night": "TNI", "nights": "TNI", "overnight": "TNI", "lunchtime": "TMI",
    "daybreak": "TMO", "sunrise": "TMO", "sunset": "TEV", "nightfall": "TEV", "mid-morning": "TMO",
    "mid-afternoon": "TAF", "midmorning": "TMO", "midafternoon": "TAF", "daytime": "TDT",
}  # fmt: skip
# Units of length: the letter of an ISO 8601 duration, and how many of it one makes.
UNITS = {
    "second": ("TS", 1), "minute": ("TM", 1), "hour": ("TH", 1), "day": ("D", 1), "night": ("D", 1), "week": ("W", 1),
    "fortnight": ("W", 2), "weekend": ("WE", 1), "month": ("M", 1), "quarter": ("Q", 1), "year": ("Y", 1),
    "decade": ("Y", 10), "century": ("Y", 100), "centurie": ("Y", 100), "millennium": ("Y", 1000), "min": ("TM", 1),
    "hr": ("TH", 1), "yr": ("Y", 1), "sec": ("TS", 1), "season": ("Y", 1),
}  # fmt: skip
CARDINALS = {
    "zero": 0, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
    "dozen": 12, "couple": 2, "half": 0.5,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "final": 4, "last": 4,
}  # fmt: skip
HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "valentine's day": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "fourth of july": (7, 4), "veterans day": (11, 11), "armistice day": (11, 11),
    "may day": (5, 1), "bastille day": (7, 14), "st. patrick's day": (3, 17), "april fools' day": (4, 1),
}  # fmt: skip
# Month, weekday and which one of them (−1 the last): holidays that move with the week.
MOVING_HOLIDAYS = {
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, 1, -1),
    "martin luther king day": (1, 1, 3), "election day": (11, 2, 1), "black friday": (11, 5, 4),
}  # fmt: skip
EASTER_HOLIDAYS = {
    "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1, "ash wednesday": -46, "palm sunday": -7,
}  # fmt: skip


_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORD_NUMBER = rf"(?:(?:{_TENS})(?:[ -](?:{_SMALL}))?|{_TEENS}|{_SMALL})"
FRAGMENTS = {
    "MONTH": r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)",
    "WEEKDAY": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)",
    "DAY": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:/]\d)",
    "YEAR": r"(?:1[0-9]|20)\d\d(?![\d%]|[.,:]\d|s\b)",
    "UNIT": r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ies)"
    r"|millenni(?:um|a))",
    "CALENDAR": r"(?:day|week|weekend|fortnight|month|quarter|year|decade|century)",
    "SEASON": r"(?:spring|summer|autumn|fall|winter)",
    "PART": r"(?:(?:mid-?)?(?:morning|afternoon)|evening|night)",
    "ORDINAL": r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|\d{1,2}th)",
    "NUMBER": rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,4}}(?:\.\d{{1,2}}| \d/\d)?"
    rf"|(?:(?:a|{_SMALL}) (?:hundred|thousand|dozen)|{_WORD_NUMBER}(?:[ -](?:hundred|thousand))?)"
    r"|(?:a|the) couple(?: of)?|half a dozen|half a|half an|a half|an?|couple of)",
    "VAGUE": r"(?:(?:a )?(?:good |great )?(?:few|several|many|some|numerous|countless)(?: more)?"
    r"|(?:dozens|scores|hundreds|thousands|tens)(?: of)?)",
    "ZONE": r"(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|AEST|AEDT|EET|EEST"
    r"|local time|London time|New York time|(?:Eastern|Central|Mountain|Pacific)(?: Standard| Daylight)?(?: [Tt]ime)?)",
}
# How many units of the calendar a word leads from the one that is spoken of.
STEPS = {
    "that": 0,
    "same": 0,
    "this": 0,
    "last": -1,
    "next": 1,
    "past": -1,
    "previous": -1,
    "following": 1,
    "the": 0,
    "current": 0,
}


def compile_rule(pattern: str) -> re.Pattern[str]:
    """`pattern` with {NAMES} of FRAGMENTS filled in; a space stands for one to three white-space characters.

    "[ -]" is white space or a hyphen, with spaces around it in texts that tools have torn ("nine - month - old"); " ?"
    is white space or nothing. The bounded counts keep every rule linear on hostile text. Words match whole, and in
    either case.
    """
    for name, fragment in FRAGMENTS.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    pattern = pattern.replace("[ -]", r"(?:\s-\s|\s{1,3}|-)").replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")
    return re.compile(rf"(?<![\w$€£])(?:{pattern})(?!\w)", re.IGNORECASE)


def read_number(words: str) -> float | None:
    """The number that `words` name ("two", "twenty-one", "1,200", "2 1/2", "a couple of"); None for a vague one."""
    text = words.lower().replace(",", "").strip()
    mixed = re.fullmatch(r"(\d{1,4})\s+(\d)/(\d)", text)
    if mixed:
        return int(mixed[1]) + int(mixed[2]) / max(1, int(mixed[3]))
    if re.fullmatch(r"\d{1,10}(?:\.\d{1,2})?", text):
        return float(text)
    parts = [part for part in re.split(r"[\s-]+", text) if part not in ("of", "the", "and")]
    if "half" in parts:
        return 6.0 if "dozen" in parts else 0.5
    total = 0.0
    for part in parts:
        if part not in CARDINALS:
            return None
        value = CARDINALS[part]
        total = max(total, 1) * value if value >= 100 or part in ("dozen", "couple") else total + value
    return total if parts else None


def read_ordinal(word: str) -> int | None:
    """The number of an ordinal ("third", "20th"), None for any other word."""
    digits = re.match(r"\d{1,2}", word)
    return int(digits[0]) if digits else ORDINALS.get(word.lower())


def read_month(word: str) -> int:
    """The number of the month that `word` names, in full or abbreviated."""
    return MONTHS[word.lower().rstrip(".")]


def read_weekday(word: str) -> int:
    """The ISO number of the weekday that `word` names, Monday 1."""
    return WEEKDAYS[word.lower().rstrip(".")]


def show_duration(number: float | None, unit: str) -> str:
    """The TIMEX3 value of so many of a unit ("P2W", "PT30M", "P1Y6M"); None of a number is "X"."""
    letter, factor = UNITS[singular(unit)]
    if letter == "WE":
        letter, factor = "D", 2
    timed = letter.startswith("T")
    head, letter = ("PT", letter[1:]) if timed else ("P", letter)
    if number is None:
        return "PXC" if factor == 100 else f"{head}X{letter}"
    whole = number * factor
    if whole == int(whole):
        return f"{head}{int(whole)}{letter}"
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60) if timed else ("D", 30), "W": ("D", 7), "D": ("TH", 24)}
    if letter not in smaller:
        return f"{head}{whole:g}{letter}"
    below, count = smaller[letter]
    rest = f"{round((whole - int(whole)) * count)}{below[-1]}"
    if below.startswith("T"):
        rest = f"T{rest}"
    whole_part = f"{int(whole)}{letter}" if int(whole) else ""
    return f"{head if not (below.startswith('T') and not whole_part) else 'P'}{whole_part}{rest}"


def split_words(words: str) -> frozenset[str]:
    """The set of words that stand in `words`, parted by spaces."""
    return frozenset(words.split())


def singular(unit: str) -> str:
    """The unit without its plural ("weeks" → "week", "centuries" → "century")."""
    word = unit.lower()
    word = {"centuries": "century", "millennia": "millennium"}.get(word, word)
    return word[:-1] if word.endswith("s") and word not in UNITS else word
