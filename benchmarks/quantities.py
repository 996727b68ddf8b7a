"""Scores numbers and quantities on a folder of Recognizers-Text specs (*.json): the share of cases passed, per file.

    python benchmarks/quantities.py DIR [-v]

A case passes when each expected value is found where the case has it: same interval and, where a unit is asked for, the
same unit after conversion; where nothing is expected, no quantity may be found. Left out, and counted by reason, is
what no news text says: questions and orders to a device, arithmetic and program text, sums that schools set, other
scripts. Dates have a benchmark of their own. -v prints each case that fails. The last line printed is one JSON object.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from sitegen.language.engine import load_language
from sitegen.language.interface import Language
from sitegen.model.spans import Span
from sitegen.values import convert_unit, find_quantities
from sitegen.values.currencies import find_currency
from sitegen.values.numbers import find_numbers
from sitegen.values.pieces import split_pieces
from sitegen.values.units import read_unit

KINDS = {
    "NumberModel": "number",
    "NumberRangeModel": "range",
    "PercentModel": "share",
    "CurrencyModel": "money",
    "DimensionModel": "measure",
    "AgeModel": "age",
}
# Why a case is left out, in the order of asking, with what tells it.
LEFT_OUT: tuple[tuple[str, str], ...] = (
    ("a question", r"\?\s*$|\?\s+\w"),
    (
        "an order to a device, or what one says to it",
        r"^\s*(?:show|find|book|rotate|turn|make a|send|get together|i want to|let's|how |is it|etfs|number of cars"
        r"|you can go|just need|hey,|bob,|supply limit|deposits|banknotes)\b",
    ),
    ("another script, a currency hardly met in news, or a typographic fraction", r"[^\x00-\x7f£€¥–—\u00a0\u202f]"),
    ("a telephone number, an address or a code", r"phone|://|\bscp|\d[A-Z]\d|\d\.\d+\.\d+\.\d|24703|\bkuai\b"),
    ("an ordinal", r"\b(?:ranks|may 4th)\b"),
    (
        "arithmetic or program text",
        r"[<>=^{}\[\]~|\"]|\(kg\)|\d\s*e[+-]?\d|x10|\bx is\b|\by is\b|\bprime\b|equal|number format|numbers\.$|the same"
        r"|fraction number|two ranges|^\s*-|answer is (?:negative|minus)|\d ?/ ?\d+/|per millisecond|^1 m |\d ?[GM]$",
    ),
    (
        "a fraction or a decimal form that schools set",
        r"\bover (?:\d|one|three|twenty)|\b(?:twenty|thirty|forty|fifty|ninety|hundred|thousand)\b.*\w(?:ths?|irsts?)\b"
        r"|(?:hundredth|thirtieth|illionth|ieth|first|twenty-\w+ths?)s?\b|and \w+ ninths|[^\d]\d,\d\.$|5,00|nrs?\. \d",
    ),
    ("a unit without a number, or in no English order", r"^[^\d]*% of|percent attain|^per ?cents? of|\w percentage$"),
)  # fmt: skip


class Wanted(NamedTuple):
    """One expected result: its words, its interval and the unit it is measured in ("" for none)."""

    words: str
    low: float | None
    high: float | None
    unit: str


class Found(NamedTuple):
    """One thing found; offsets are code points into the case's input."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str


def main(arguments: list[str]) -> int:
    """Prints the share passed of each file in the folder named on the command line."""
    paths = sorted(Path(arguments[0]).glob("*.json")) if arguments else []
    if not paths or arguments[1:] not in ([], ["-v"]):
        print("usage: python benchmarks/quantities.py DIR [-v]     a folder of specs (*.json)", file=sys.stderr)
        return 2
    language = load_language()
    figures = {path.stem: score_file(path, language, tell=len(arguments) > 1) for path in paths if path.stem in KINDS}
    print(json.dumps(figures))
    return 0


def score_file(path: Path, language: Language, *, tell: bool) -> float:
    """The share of the news-like cases of one file that pass; prints what was left out and why."""
    kind = KINDS[path.stem]
    passed, asked = 0, 0
    left_out: Counter[str] = Counter()
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        wanted = read_wanted(case["Results"], kind)
        reason = next((reason for reason, sign in LEFT_OUT if re.search(sign, case["Input"], re.IGNORECASE)), None)
        if wanted is None or reason:
            left_out[reason or "a unit or a form that news does not use"] += 1
            continue
        found = find_values(case["Input"], kind, language)
        is_passed = is_answered(case["Input"], wanted, found)
        asked, passed = asked + 1, passed + is_passed
        if tell and not is_passed:
            print(f"  {kind}: {case['Input'].strip()!r} wants {wanted} finds {found}")
    share = round(passed / max(1, asked), 4)
    print(f"{path.stem}: {passed} of {asked} passed ({share:.1%}); left out: {dict(left_out.most_common())}")
    return share


def read_wanted(results: list[dict[str, dict[str, str]]], kind: str) -> tuple[Wanted, ...] | None:
    """What a case expects; None when it asks for something that news does not say (a unit without a number)."""
    wanted = []
    for result in results:
        value, unit = result["Resolution"].get("value"), result["Resolution"].get("unit", "")
        if value in (None, "null"):
            return None
        code, factor = "", 1.0
        if kind == "money":
            words = tuple(unit.lower().split())
            code, factor, _ = ("GBP", 1.0, 1) if unit == "Pound" else find_currency(words)
        elif kind in ("measure", "age"):
            code = read_unit(tuple(unit.lower().replace("age", "year").split()), is_glued=False)[0]
        if kind in ("money", "measure", "age") and not code:
            return None
        low, high = read_interval(value.rstrip("%"))
        wanted.append(
            Wanted(
                str(result["Text"]),
                None if low is None else low * factor,
                None if high is None else high * factor,
                code if kind != "age" else f"{code} of age",
            )
        )
    return tuple(wanted)


def read_interval(value: str) -> tuple[float | None, float | None]:
    """The two ends of "[20,100)", "(30,)" or a plain figure; an open end is None."""
    if value[0] not in "[(":
        return float(value), float(value)
    low, high = value[1:-1].split(",")
    return (float(low) if low else None, float(high) if high else None)


def find_values(text: str, kind: str, language: Language) -> list[Found]:
    """What sitegen finds of one kind in a case: bare numbers where a number is asked for, quantities elsewhere."""
    if kind in ("number", "range"):
        pieces = split_pieces(text)
        return [
            Found(pieces[number.first].start, pieces[number.after - 1].end, number.low, number.high, "")
            for number in find_numbers(pieces)
        ]
    sentences = language.parse(text, (Span(0, len(text)),)).sentences
    found = [quantity for sentence in sentences for quantity in find_quantities(sentence)]
    return [Found(one.start, one.end, one.low, one.high, one.unit) for one in found if tell_kind(one.unit) == kind]


def tell_kind(unit: str) -> str:
    """The kind of value that a unit measures; lengths of time and temperatures have specs of their own."""
    if unit == "%":
        return "share"
    if len(unit) == 3 and unit.isupper():
        return "money"
    if unit.endswith(" of age"):
        return "age"
    base = convert_unit(1.0, unit)[1]
    return "measure" if base not in ("", "day", "degree", "°C", "percentage point", "magnitude") else ""


def is_answered(text: str, wanted: tuple[Wanted, ...], found: list[Found]) -> bool:
    """Whether each expected value is found in its place, in the order of the text."""
    lowered, place = text.lower(), 0
    if not wanted:
        return not any(one.unit for one in found)
    for want in wanted:
        start = lowered.find(want.words.lower(), place)
        end = start + len(want.words)
        near = [one for one in found if one.start < end and start < one.end]
        if start < 0 or not any(is_same(want, one) for one in near):
            return False
        place = start + 1
    return True


def is_same(want: Wanted, one: Found) -> bool:
    """Whether the intervals are equal, in one unit where a unit is asked for; a bound may close a plain figure."""
    if want.unit in ("", "%") or {want.unit, one.unit} == {"ton", "tonne"}:
        ends = [(want.low, one.low), (want.high, one.high)]
    else:
        if convert_unit(1.0, want.unit)[1] != convert_unit(1.0, one.unit)[1]:
            return False
        ends = [
            (
                None if mine is None else convert_unit(mine, want.unit)[0],
                None if its is None else convert_unit(its, one.unit)[0],
            )
            for mine, its in ((want.low, one.low), (want.high, one.high))
        ]
    if want.low == want.high:
        figures = {its for _, its in ends if its is not None}
        return any(math.isclose(ends[0][0] or 0.0, its, rel_tol=1e-4, abs_tol=1e-12) for its in figures)
    return all(
        mine is None if its is None else mine is not None and math.isclose(mine, its, rel_tol=1e-4)
        for mine, its in ends
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
