"""Units as news writes them, the base unit each is measured in, and the factor between the two."""

from __future__ import annotations

# unit as written -> normalised unit. Abbreviations that are also words ("in", "m") are read only glued to a figure.
_WRITTEN: dict[str, tuple[str, ...]] = {
    "km": ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"),
    "m": ("metre", "metres", "meter", "meters"),
    "cm": ("cm", "centimetre", "centimetres", "centimeter", "centimeters"),
    "mm": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
    "mile": ("mile", "miles", "mi"),
    "nautical mile": ("nautical mile", "nautical miles"),
    "yard": ("yard", "yards"),
    "foot": ("foot", "feet", "ft"),
    "inch": ("inch", "inches"),
    "km/h": ("km/h", "kmh", "kph", "kmph", "kilometres per hour", "kilometers per hour", "kilometres an hour",
             "kilometers an hour", "kilometre per hour", "kilometer per hour"),
    "mph": ("mph", "miles per hour", "miles an hour", "mile per hour"),
    "knot": ("knot", "knots"),
    "m/s": ("metres per second", "meters per second", "metres a second", "meters a second"),
    "km2": ("square kilometre", "square kilometres", "square kilometer", "square kilometers", "sq km", "km2"),
    "m2": ("square metre", "square metres", "square meter", "square meters", "sq m", "m2"),
    "square mile": ("square mile", "square miles", "sq mile", "sq miles"),
    "square foot": ("square foot", "square feet", "sq ft"),
    "hectare": ("hectare", "hectares"),
    "acre": ("acre", "acres"),
    "kg": ("kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"),
    "g": ("gram", "grams", "gramme", "grammes"),
    "tonne": ("tonne", "tonnes", "metric ton", "metric tons"),
    "ton": ("ton", "tons"),
    "pound": ("lb", "lbs"),
    "ounce": ("ounce", "ounces", "oz"),
    "stone": ("stone",),
    "litre": ("litre", "litres", "liter", "liters"),
    "ml": ("ml", "millilitre", "millilitres", "milliliter", "milliliters"),
    "mg": ("mg", "milligram", "milligrams", "milligramme", "milligrammes"),
    "µg": ("microgram", "micrograms", "microgramme", "microgrammes", "mcg"),
    "dm": ("dm", "decimetre", "decimetres", "decimeter", "decimeters"),
    "cubic metre": ("cubic metre", "cubic metres", "cubic meter", "cubic meters"),
    "cubic foot": ("cubic foot", "cubic feet"),
    "gallon": ("gallon", "gallons"),
    "barrel": ("barrel", "barrels"),
    "°C": ("° c", "° celsius", "degrees celsius", "degrees centigrade", "degree celsius"),
    "°F": ("° f", "° fahrenheit", "degrees fahrenheit", "degree fahrenheit"),
    "degree": ("degree", "degrees", "°"),
    "magnitude": ("magnitude",),
    "W": ("watt", "watts"),
    "kW": ("kw", "kilowatt", "kilowatts"),
    "MW": ("mw", "megawatt", "megawatts"),
    "GW": ("gw", "gigawatt", "gigawatts"),
    "bit": ("bit", "bits"),
    "byte": ("byte", "bytes"),
    "MB": ("mb", "megabyte", "megabytes"),
    "GB": ("gb", "gigabyte", "gigabytes"),
    "TB": ("tb", "terabyte", "terabytes"),
    "Gbit/s": ("gbps", "gigabits per second"),
    "second": ("second", "seconds", "sec", "secs"),
    "minute": ("minute", "minutes", "min", "mins"),
    "hour": ("hour", "hours", "hr", "hrs"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years", "yr", "yrs"),
    "decade": ("decade", "decades"),
    "century": ("century", "centuries"),
    "%": ("%", "percent", "per cent", "pc", "percents"),
    "percentage point": ("percentage point", "percentage points"),
}  # fmt: skip
_GLUED = {"t": "tonne", "m": "m", "ft": "foot", "in": "inch", "lb": "pound", "mi": "mile"}
_BASE: dict[str, tuple[str, float]] = {
    "m": ("km", 1e-3), "cm": ("km", 1e-5), "mm": ("km", 1e-6), "mile": ("km", 1.609344), "yard": ("km", 0.0009144),
    "nautical mile": ("km", 1.852), "foot": ("km", 0.0003048), "inch": ("km", 0.0000254),
    "mph": ("km/h", 1.609344), "knot": ("km/h", 1.852), "m/s": ("km/h", 3.6),
    "m2": ("km2", 1e-6), "square mile": ("km2", 2.589988110336), "square foot": ("km2", 9.290304e-8),
    "hectare": ("km2", 0.01), "acre": ("km2", 0.0040468564224),
    "g": ("kg", 1e-3), "tonne": ("kg", 1e3), "ton": ("kg", 907.18474), "pound": ("kg", 0.45359237),
    "ounce": ("kg", 0.028349523125), "stone": ("kg", 6.35029318),
    "ml": ("litre", 1e-3), "cubic metre": ("litre", 1e3), "cubic foot": ("litre", 28.316846592),
    "mg": ("kg", 1e-6), "µg": ("kg", 1e-9), "dm": ("km", 1e-4), "bit": ("MB", 1.25e-7),
    "gallon": ("litre", 3.785411784), "barrel": ("litre", 158.987294928),
    "W": ("MW", 1e-6), "kW": ("MW", 1e-3), "GW": ("MW", 1e3),
    "byte": ("MB", 1e-6), "GB": ("MB", 1e3), "TB": ("MB", 1e6),
    "day of age": ("year of age", 1 / 365.2425), "week of age": ("year of age", 7 / 365.2425),
    "month of age": ("year of age", 1 / 12),
    "second": ("day", 1 / 86400), "minute": ("day", 1 / 1440), "hour": ("day", 1 / 24), "week": ("day", 7.0),
    "month": ("day", 30.436875), "year": ("day", 365.2425), "decade": ("day", 3652.425), "century": ("day", 36524.25),
}  # fmt: skip
# Units that are told in two figures ("5 feet 2 inches"), and how many of the second make one of the first.
TWO_FOLD = {
    ("foot", "inch"): 12.0, ("stone", "pound"): 14.0, ("pound", "ounce"): 16.0, ("m", "cm"): 100.0,
    ("hour", "minute"): 60.0, ("minute", "second"): 60.0, ("year", "month"): 12.0,
}  # fmt: skip
DURATION_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
_UNITS = {tuple(word.split()): unit for unit, words in _WRITTEN.items() for word in words if "/" not in word}


# What may stand behind a figure without a space: "27km", "1in". Anything else makes it a name, an ordinal or a time.
GLUED_UNITS = frozenset(_GLUED) | {words[0] for words in _UNITS if len(words) == 1 and words[0].isalpha()}


# Every word that opens a unit.
UNIT_WORDS = frozenset(words[0] for words in _UNITS)
_PLURALS = {
    "cubic foot": "cubic feet",
    "foot": "feet",
    "inch": "inches",
    "century": "centuries",
    "square foot": "square feet",
    "stone": "stone",
}
_UNINFLECTED = frozenset({"mph", "magnitude"})


def read_unit(words: tuple[str, ...], *, is_glued: bool) -> tuple[str, int]:
    """The normalised unit that opens `words` (lower case), with how many of them it takes; ("", 0) without one.

    `is_glued` holds when no white space stands between the figure and the first word.
    """
    if is_glued and words and words[0] in _GLUED:
        return _GLUED[words[0]], 1
    if words[:3] in (("km", "/", "h"), ("km", "/", "hr"), ("m", "/", "s")):
        return "".join(words[:3]).removesuffix("r"), 3
    for length in (3, 2, 1):
        if len(words) >= length and words[:length] in _UNITS:
            return _UNITS[words[:length]], length
    return "", 0


def convert_unit(value: float, unit: str) -> tuple[float, str]:
    """`value` in the base unit of `unit`'s dimension: lengths in km, speeds in km/h, weights in kg, times in days.

    A ton is the American short ton, a gallon the American one, a month and a year their mean length. Units without
    another of their dimension, currencies among them, stay.
    """
    if unit == "°F":
        return (value - 32) * 5 / 9, "°C"
    base, factor = _BASE.get(unit, (unit, 1.0))
    return value * factor, base


def show_unit(unit: str, value: float) -> str:
    """The unit as prose writes it after `value`: "1 mile", "3 miles", "3 km"."""
    noun, _, _ = unit.partition(" of age")
    if noun in DURATION_UNITS and noun != unit:
        return f"{show_unit(noun, value)} of age"
    is_word = len(unit) > 2 and unit.replace(" ", "").isalpha() and unit.islower() and unit not in _UNINFLECTED
    return _PLURALS.get(unit, f"{unit}s") if is_word and value != 1 else unit
