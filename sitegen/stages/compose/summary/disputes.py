"""Open disagreements in a summary: a sentence that prints one value shows the other too, or is not told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from ....model.stories import OPEN_RELATIONS, Disagreement, Side
from ....values.proof.numbers import list_numbers
from ....values.proof.sides import are_rivals, states_side

_NO_LINES: Mapping[str, str] = MappingProxyType({})
_SIDE_WORDS = 8
# What one denies or tells otherwise takes a clause.
_CLAUSE_WORDS = 16
_CLAUSES = ("predicate", "actor", "framing")
# A clause that names who says it needs no report for it: "the mayor denied that it sank".
_OWN_CREDIT = re.compile(
    r"(?:(The|An?) )?(?:[\w.’'-]+ ){1,6}"
    r"(?:says?|said|(?:has |have )?(?:repeatedly |strongly )?(?:denie[sd]|rejected|rejects))\b"
)
# A value of so many words is a clause, whatever number a name in it has: "Unit-1 is out of service".
_FEWEST_WORDING = 5
_MOST_OTHERS = 2
# Of a sum that fails, no side has a value of its own.
_UNADDED = "other figures that are reported do not add up to this"
_TOLL = re.compile(r"\b(?:dead|killed|deaths?|died|injured|wounded|hurt|victims|casualties|arrested)\b")
_TOLL_TOLD = re.compile(r"\b(?:dead|kill(?:ed|ing)|deaths?|died|dying|injur(?:ed|ing)|wound(?:ed|ing)|hurt)\b")
# The full stop of a sentence, before the mark that closes a quotation or at the very end.
_FULL_STOP = re.compile(r"\.([”\"’']?)$")
_VAGUE = (("dozens", 12.0), ("scores", 20.0), ("hundreds", 100.0), ("thousands", 1e3), ("millions", 1e6))
_NEAR_SHARE = 0.1
_AT_LEAST = re.compile(r"\b(?:more than|over|at least|above|upwards of)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:not?|never|nobody|none|den(?:y|ies|ied)|without)\b|n[’']t\b", re.IGNORECASE)
_BOUND_WORDS = ("More", "Over", "At", "About", "Around", "Nearly", "Almost", "Up", "Some", "Less", "Fewer", "Under")


def is_dispute(one: Disagreement) -> bool:
    """Whether the sources still stand against each other; what one leaves out is no dispute."""
    return one.relation in OPEN_RELATIONS and one.status == "open" and one.type != "omission"


def is_denial(one: Disagreement) -> bool:
    """Whether it stands open if something is so at all: one side denies it and another does not."""
    is_open = one.relation in OPEN_RELATIONS and one.status == "open"
    return is_open and len({bool(_NO.search(side.says)) for side in one.sides}) > 1


def find_outdated(
    text: str, facts: Collection[str], updates: Iterable[Disagreement], file: str, span: tuple[int, int]
) -> tuple[tuple[Disagreement, Side], ...]:
    """The updates of which `text` prints an earlier figure alone, each with the side that holds today.

    The sides of an update stand in the order of publication. A toll rises: of it the highest figure holds, as an
    article that is dated late may still print a smaller one. "Dozens" is not replaced by 50, but it is by 500; "over
    50" is not by 51.
    """
    found = []
    for update in updates:
        if not set(facts) & set(update.facts):
            continue
        latest = update.sides[-1]
        if is_toll(update) and _figure_of(latest):
            latest = max(update.sides, key=_figure_of)
        printed = [
            side
            for side in update.sides
            if _prints_side(text, side, file, span) or _tells_side(update, side, file, span)
        ]
        is_old = printed and not any(side == latest or _fits(side, latest) for side in printed)
        if is_old or (not printed and is_toll(update) and _falls_short(text, latest)):
            found.append((update, latest))
    return tuple(found)


def is_toll(update: Disagreement) -> bool:
    """Whether the figures count people who came to harm."""
    return bool(_TOLL.search(update.statement))


def show_later_sides(text: str, outdated: Iterable[tuple[Disagreement, Side]]) -> str | None:
    """`text` with the figures of today after its own; None where they do not make a few words."""
    for update, latest in outdated:
        value = latest.value or ""
        if update.type != "quantity" or not _figure_of(latest) or len(value.split()) > _SIDE_WORDS:
            return None
        text = f"{_FULL_STOP.sub(_keep_mark, text)}; a later report says {_begin_small(value)}."
    return text


def _fits(side: Side, latest: Side) -> bool:
    """Whether an earlier figure still holds beside the latest one, as "dozens" does beside 50."""
    own, last = _figure_of(side), _figure_of(latest)
    vague = next((size for word, size in _VAGUE if re.search(rf"\b{word}\b", side.value or "")), 0.0)
    if vague and not any(letter.isdigit() for letter in side.value or ""):
        return 2 * vague <= last < 20 * vague
    if own == last > 0:
        return True
    return bool(_AT_LEAST.search(side.value or "")) and own <= last <= (1 + _NEAR_SHARE) * own


def _falls_short(text: str, latest: Side) -> bool:
    """Whether a text tells of the dead or hurt with nothing but a vague number that is too small beside the latest."""
    if not _TOLL_TOLD.search(text) or any(letter.isdigit() for letter in text):
        return False
    sizes = [size for word, size in _VAGUE if re.search(rf"\b{word} (?:of|more|dead|killed|injured)\b", text)]
    return bool(sizes) and 20 * max(sizes) <= _figure_of(latest)


def _figure_of(side: Side) -> float:
    """The largest figure of a side's value, in digits or in words; 0 where it has none."""
    return max(
        (float(value) for one in list_numbers(side.value or "") for value in one.values if value[0] != "#"), default=0.0
    )


def show_other_sides(
    text: str,
    facts: Collection[str],
    disputes: Iterable[Disagreement],
    file: str = "",
    span: tuple[int, int] = (0, 0),
    *,
    lines: Mapping[str, str] = _NO_LINES,
) -> str | None:
    """`text` with what others say where it prints a disputed value; None when that cannot be said in a few words.

    `facts` are those that the sentence states, `file` and `span` where it stands, if it is an article's own. `lines`
    are the reporting lines by file: only two of them are "other reports".
    """
    added: list[str] = []
    for dispute in disputes:
        if dispute.severity == "low" or not set(facts) & set(dispute.facts):
            continue
        taken = [
            side for side in dispute.sides if _prints_side(text, side, file, span) or states_side(text, side, dispute)
        ]
        others = [side for side in dispute.sides if all(are_rivals(side, one, dispute) for one in taken)]
        others = [side for at, side in enumerate(others) if all(are_rivals(side, one, dispute) for one in others[:at])]
        if not taken or not others:
            continue
        if dispute.type == "computed" and not any(one.value for one in others):
            added.append(_UNADDED)
            continue
        most = _CLAUSE_WORDS if dispute.type in _CLAUSES else _SIDE_WORDS
        if len(others) > _MOST_OTHERS or any(not one.value or len(one.value.split()) > most for one in others):
            return None
        added.append(" and ".join(_show_side(side, lines) for side in others))
    if len(added) > 1:
        return None
    return f"{_FULL_STOP.sub(_keep_mark, text)}; {added[0]}." if added else text


def _keep_mark(found: re.Match[str]) -> str:
    return found[1]


def _prints_side(text: str, side: Side, file: str, span: tuple[int, int]) -> bool:
    """Whether the sentence prints this side's value, or holds this side's own words and a figure of its value."""
    value = (side.value or "").casefold()
    if value and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text.casefold()):
        return True
    is_own = any(quote.file == file and span[0] <= quote.start and quote.end <= span[1] for quote in side.evidence)
    return is_own and any(figure in text for figure in re.findall(r"\d[\d,.]*\d|\d", value))


def _tells_side(update: Disagreement, side: Side, file: str, span: tuple[int, int]) -> bool:
    """Whether the sentence holds the words of a side that tells a state of affairs, and no figure."""
    is_own = any(quote.file == file and span[0] <= quote.start and quote.end <= span[1] for quote in side.evidence)
    return is_own and update.type == "predicate"


def _show_side(side: Side, lines: Mapping[str, str]) -> str:
    """What the other side says; its value in quotation marks when it is a wording and stands in its quotes."""
    value = side.value or ""
    is_verbatim = any(value in quote.shown for quote in side.evidence)
    if is_verbatim and (found := _OWN_CREDIT.match(value)):
        return value[:1].lower() + value[1:] if found[1] else value
    is_figure = any(letter.isdigit() for letter in value) or bool(list_numbers(value))
    is_wording = is_verbatim and (not is_figure or len(value.split()) >= _FEWEST_WORDING)
    shown = f"“{value}”" if is_wording else _begin_small(value)
    count = len({lines.get(quote.file, quote.file) for quote in side.evidence})
    return f"{'another report says' if count <= 1 else 'other reports say'} {shown}"


def _begin_small(value: str) -> str:
    """A value as it stands within a sentence: "More than 40" begins in small letters."""
    return value[:1].lower() + value[1:] if value.split(" ")[0] in _BOUND_WORDS else value
