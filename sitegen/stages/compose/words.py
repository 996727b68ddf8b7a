"""How the site says things: counts, lists and the fixed words of agreement, relation and state, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.stories import Agreement, DisagreementType, Fact, Relation, TimelineKind

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Mark:
    """A state as a symbol, which only decorates, a word, which says it, and the name of its style."""

    symbol: str
    word: str
    style: str


AGREES = Mark("●", "agrees", "agree")
FITS = Mark("◐", "compatible", "compatible")
DIFFERS = Mark("◆", "differs", "conflict")
ALONE = Mark("○", "one line only", "single")
SAYS = Mark("●", "says so", "agree")
SAYS_PART = Mark("◔", "says part of it", "compatible")
DISPUTES = Mark("◆", "in dispute", "conflict")
SILENT = Mark("∅", "does not say", "silent")
REVIEWED = Mark("✎", "reviewed by an editor", "editor")
PINNED = Mark("✎", "worded and fixed by an editor", "editor")

AGREEMENT: dict[Agreement, Mark] = {
    "agreed": AGREES,
    "one-line": ALONE,
    "single": Mark("○", "one source only", "single"),
    "compatible": FITS,
    "differs": DIFFERS,
    "contradicted": Mark("◆", "contradicts", "conflict"),
}
RELATION: dict[Relation, str] = {
    "contradicts": "they cannot all be true",
    "differs": "the sources differ",
    "updates": "a later report brings an earlier one up to date",
    "compatible": "both fit together",
    "equivalent": "the same, by arithmetic",
}
TYPE: dict[DisagreementType, str] = {
    "quantity": "Quantity",
    "scope": "Scope",
    "unit": "What is counted",
    "computed": "Arithmetic",
    "date": "Date",
    "duration": "Duration",
    "name": "Name",
    "quotation": "Quotation",
    "attribution": "Attribution",
    "actor": "Who did it",
    "predicate": "What happened",
    "modality": "How certain it is",
    "knowledge": "What is known",
    "framing": "Framing",
    "omission": "Omission",
    "self": "Within one source",
}
# What sources differ on; "self" is missing, for there a source differs with itself.
DIFFER_ON: dict[DisagreementType, str] = {
    "quantity": "the number",
    "scope": "the scope",
    "unit": "what is counted",
    "computed": "the arithmetic",
    "date": "the date",
    "duration": "the duration",
    "name": "a name",
    "quotation": "the words quoted",
    "attribution": "who says it",
    "actor": "who did it",
    "predicate": "what happened",
    "modality": "how certain it is",
    "knowledge": "what is known",
    "framing": "the framing",
    "omission": "what they leave out",
}
LANE: dict[TimelineKind, str] = {
    "happened": "happened",
    "said": "said",
    "planned": "planned",
    "deadline": "deadline",
}
BASIS = {
    "stated": "The text prints the date",
    "resolved": "Worked out from a date the text depends on",
    "inferred": "Argued from the articles as a whole",
}


def mark_state(fact: Fact) -> Mark | None:
    """The mark of an editor’s hand, None for a fact that only the machine has seen."""
    return {"reviewed": REVIEWED, "pinned": PINNED}.get(fact.state)


def say_count(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 source", "1,204 words"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def spell_count(count: int, one: str, many: str | None = None) -> str:
    """A count in words up to twelve: "three sources", "no fact"; "14 sources" above."""
    return f"{spell_number(count)} {one if count in (0, 1) else many or one + 's'}"


def spell_number(count: int) -> str:
    """A number in words up to twelve, in figures above."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def join_words(words: tuple[str, ...], last: str = "and") -> str:
    """Words as a list in a sentence: "1, 2 and 4"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def say_share(share: float) -> str:
    """A share between 0 and 1 as a whole percentage: "63 %"."""
    return f"{round(share * 100)} %"


def say_size(size: int | None) -> str:
    """A file's size: "812 bytes", "34 kB", "1.2 MB"; "" when it is not known."""
    if size is None:
        return ""
    if size < 1000:
        return say_count(size, "byte")
    return f"{round(size / 1000):,} kB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def shorten_text(text: str, limit: int) -> str:
    """`text` on one line, cut at a word's end with "…" so that it is at most `limit` characters long."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:–—-") + "…"


def start_sentence(text: str) -> str:
    """`text` with its first letter raised, the rest untouched."""
    return text[:1].upper() + text[1:]
