"""Counts of one body's people by what befell them: its dead, its missing, its injured, from report to report.

The key is whose they are and what befell them, not the wording: "the UN says 16 personnel are confirmed dead" stands
beside "14 UN staff had died". Those of no body are the tolls of the main event, which are gathered elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....model.readings import Quantity, Token
from ....model.stories import Disagreement
from ..days import read_days, tell_order
from ..lexicon import FURTHER, VAGUE, find_family, read_words
from ..nations import find_nations
from ..passages import Passage, Told, quote_tokens, report_told
from ..quotes import find_overlapped
from ..sides import join_words, lower_start
from .collecting import NEWS_DAYS

_STATES = {"death": "dead", "missing": "missing", "injury": "injured"}
# People who belong to a body, whether or not the noun phrase says to which.
_STAFF = read_words(
    "staff personnel peacekeeper soldier troop employee worker member officer marine policeman guard contractor "
    "journalist serviceman"
)
_OF_STATE = read_words("army military navy forces government ministry police authorities media")
_OWNED = read_words("its their our")
_FEARED = read_words("fear worry may might could believe presume")
_MOVED = read_words("rise increase climb grow jump go fall drop revise raise lower update")
_TOLL = read_words("toll number count total tally")
_REACH = 16
_BACK = 14
# A count of one body that is this many times another one is of other people.
LARGEST_RATIO = 12.0
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a body's people, as one passage tells it; `is_old` where that passage gives a newer one."""

    body: str
    state: str
    number: float
    told: Told
    is_old: bool = False


def compare_series(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: counts of one body's dead, missing or injured that differ, in the order in which they were told."""
    by_key: defaultdict[tuple[str, str], list[Count]] = defaultdict(list)
    for count in _read_counts(passages):
        by_key[count.body, count.state].append(count)
    found = []
    for key in sorted(by_key):
        counts = _keep_near(by_key[key])
        if len({count.number for count in counts}) > 1 and _is_series(counts):
            found.append(_report(*key, counts))
    return found


def _report(body: str, state: str, counts: Sequence[Count]) -> Disagreement:
    ordered = sorted(counts, key=lambda count: (count.told.passage.day, not count.is_old, count.number))
    falls = any(one.number > two.number and one.told.file != two.told.file for one, two in pairwise(ordered))
    in_time = not falls and tell_order(count.told.passage.day for count in counts)
    in_time |= len({count.told.file for count in counts}) == 1 and any(count.is_old for count in counts)
    if not in_time:
        ordered = sorted(counts, key=lambda count: (count.number, count.told.quote))
    words = join_words([lower_start(count.told.words) for count in ordered], "then" if in_time else "or")
    return report_told(
        [count.told for count in ordered],
        kind="quantity",
        relation="updates",
        severity="high" if state == "death" else "medium",
        statement=f"Reports give the number of {_STATES[state]} ({_show_body(body)}) differently"
        f"{' as time goes on' if in_time else ''}: {words}.",
        explanation="Such a figure changes while a story develops. "
        + (
            "The sides stand in the order in which they were told."
            if in_time
            else "The dates of these reports do not tell which figure came first; they stand from the lowest up."
        ),
    )


def _show_body(body: str) -> str:
    """The body as it is shown: a nation by its usual name."""
    return body.upper() if len(body) < _SHORT else body[:1].upper() + body[1:]


def _is_series(counts: Sequence[Count]) -> bool:
    """Whether reports differ, or one tells of the change itself."""
    by_file: defaultdict[str, set[float]] = defaultdict(set)
    for count in counts:
        by_file[count.told.file].add(count.number)
    return len(set(map(frozenset, by_file.values()))) > 1 or any(count.is_old for count in counts)


def _keep_near(counts: Sequence[Count]) -> list[Count]:
    """The counts that lie near the largest one, none of a passage that dates its event long before."""
    counts = [count for count in counts if not _is_past(count.told.passage)]
    most = max((count.number for count in counts), default=0.0)
    return [count for count in counts if count.number * LARGEST_RATIO >= most]


def _is_past(passage: Passage) -> bool:
    published = read_days(passage.day)
    return published is not None and any((published.first - days.last).days > NEWS_DAYS for days in passage.scene.days)


def _read_counts(passages: Sequence[Passage]) -> Iterator[Count]:
    body, at = "", ("", -1)
    for passage in passages:
        carried = body if at in ((passage.file, passage.number - 1), (passage.file, passage.number)) else ""
        for count in [*_read_own(passage, carried), *_read_moved(passage)]:
            yield count
            body, at = count.body, (passage.file, passage.number)


def _read_own(passage: Passage, carried: str) -> Iterator[Count]:
    """Numbers with what befell those counted behind them; `carried` is whose the sentence before counted."""
    tokens = passage.tokens
    seen: set[int] = set()
    for quantity in (one for one in passage.quantities if not one.unit):
        inside = find_overlapped(tokens, quantity.span)
        if not inside or inside[0] in seen or (number := _read_number(quantity)) is None:
            continue
        seen.add(inside[0])
        place = _find_state(tokens, inside.stop)
        between = tokens[inside.stop : place]
        if place < 0 or any(token.lemma.casefold() in _FEARED for token in between):
            continue
        if inside[0] and tokens[inside[0] - 1].lemma.casefold() in FURTHER:
            continue
        body = _find_body(passage, inside[0], inside.stop, place)
        if not body and not any(token.pos in ("NOUN", "PROPN", "PRON") for token in between):
            body = carried
        if body:
            words = " ".join(quantity.exact.split())
            told = Told(passage, f"{number:g}", words, quote_tokens(passage, inside[0], place, is_widened=False))
            yield Count(body, _read_state(tokens[place]), number, told)


def _read_moved(passage: Passage) -> Iterator[Count]:
    """ "The death toll of its soldiers has risen from 11 to 14": both numbers, the first as the older one."""
    tokens = passage.tokens
    for at in range(1, len(tokens) - 3):
        old, new = _read_digits(tokens[at + 1]), _read_digits(tokens[at + 3])
        if (tokens[at].text.casefold(), tokens[at + 2].text.casefold()) != ("from", "to") or old is None or new is None:
            continue
        before = tokens[max(0, at - _BACK) : at]
        lemmas = {token.lemma.casefold() for token in before}
        state = next((family for token in before if (family := _read_state(token))), "")
        body = _find_body(passage, max(0, at - _BACK), max(0, at - _BACK), at)
        if state and body and lemmas & _MOVED and lemmas & _TOLL:
            for place, number in ((at + 1, old), (at + 3, new)):
                start = at if place == at + 1 else at + 2
                quote = quote_tokens(passage, start, place, is_widened=False)
                told = Told(passage, f"{number:g}", tokens[place].text, quote)
                yield Count(body, state, number, told, is_old=place == at + 1)


def _find_state(tokens: Sequence[Token], start: int) -> int:
    """The word behind a number that tells what befell those counted; -1 where something else comes first."""
    for at in range(start, min(len(tokens), start + _REACH)):
        token = tokens[at]
        if _read_state(token) and token.pos in ("VERB", "ADJ"):
            return at
        is_other = token.pos == "NUM" and not _is_glued(tokens, at)
        is_list = token.text in (",", "and") and at + 1 < len(tokens) and tokens[at + 1].pos == "NUM"
        is_other = is_other and tokens[at - 1].text not in (",", "and")
        if token.text in (";", ":", ".") or (token.text == "," and not is_list) or (is_other and at > start):
            return -1
    return -1


def _read_state(token: Token) -> str:
    """What a word says befell somebody, "" for any other; "missing" is none of the verb "miss"."""
    family = find_family(token.lemma) or find_family(token.text)
    return family if family in _STATES else ""


def _is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is only part of a word: "9,000-strong"."""
    return at + 1 < len(tokens) and tokens[at + 1].text in ("-", "–") and tokens[at + 1].start == tokens[at].end


def _find_body(passage: Passage, first: int, start: int, stop: int) -> str:
    """Whose people are counted between two places: as their noun says, or "its", or whoever tells of staff; or ""."""
    tokens = passage.tokens
    inside = tokens[first:stop]
    comma = next((at for at in range(start, stop) if tokens[at].text == ","), stop)
    named = _name_body(passage, start, comma)
    if named:
        return named
    lemmas = {token.lemma.casefold() for token in inside}
    is_owned = any(token.lemma.casefold() in _OWNED or token.text.casefold() in _OWNED for token in inside)
    return _name_body(passage, 0, first) if is_owned or lemmas & _STAFF else ""


def _name_body(passage: Passage, start: int, stop: int) -> str:
    """The last nation or organisation that is named between two places; a nation's army counts as the nation."""
    tokens = passage.tokens
    for at in range(stop - 1, start - 1, -1):
        nations = find_nations([tokens[at].text])
        if nations:
            return min(nations)
        for mention in passage.mentions:
            if mention.kind == "organisation" and mention.start <= tokens[at].start < mention.end:
                words = [word for word in mention.exact.split() if word.casefold() != "the"]
                of_state = find_nations(words) if words and words[-1].casefold() in _OF_STATE else frozenset()
                return min(of_state, default=" ".join(words))
    return ""


def _read_number(quantity: Quantity) -> float | None:
    """The number printed, the higher end of a range; None for one that nobody has counted."""
    if VAGUE & set(quantity.exact.casefold().split()):
        return None
    return quantity.high if quantity.high is not None else quantity.low


def _read_digits(token: Token) -> float | None:
    text = token.text.replace(",", "")
    return float(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
