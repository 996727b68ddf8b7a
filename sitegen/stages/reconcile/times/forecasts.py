"""When something awaited is to happen, as reports of different days expect it: a forecast that moves is an update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Timex, Token
from ....model.stories import Disagreement
from ..days import Days, is_plain_day, read_days, tell_order
from ..lexicon import read_words
from ..linking import link_told, share_subject
from ..passages import MOST_TOLD, Passage, Told, quote_tokens, report_told, show_words
from ..quotes import find_overlapped
from ..sides import join_words

# What is awaited, in words that stand for one another.
_EVENTS = {
    **dict.fromkeys(("fall", "crash", "reenter", "re-enter", "reentry", "re-entry", "plunge", "burn", "come"), "fall"),
    **dict.fromkeys(("open", "reopen", "reopening", "opening"), "opening"),
    **dict.fromkeys(("launch", "release", "liftoff", "premiere"), "launch"),
    **dict.fromkeys(("finish", "complete", "completion", "conclude"), "completion"),
    **dict.fromkeys(("restore", "repair", "fix", "restoration", "resume"), "repair"),
    **dict.fromkeys(("vote", "election", "referendum"), "vote"),
    **dict.fromkeys(("trial", "hearing", "testify"), "hearing"),
    **dict.fromkeys(("arrive", "arrival"), "arrival"),
}
_AHEAD = read_words("will would could may might going expect predict forecast due likely set plan schedule ll 'll ’ll")
_JOINED = read_words("or and to")
_BACK, _FORWARD, _NEAR = 14, 20, 8
# Two forecasts are of one event when their sentences share a name, or are this alike.
ALIKE_FORECAST = 0.1
LONGEST_DAYS = 800


def compare_forecasts(passages: Sequence[Passage]) -> list[Disagreement]:
    """Updates: what reports of different days expect of one event's date, in the order of publication."""
    by_event: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        if is_plain_day(passage.day):
            for event, told in _read_forecasts(passage):
                by_event[event].append(told)
    found = []
    for event in sorted(by_event):
        for part in _gather(by_event[event][:MOST_TOLD]):
            series = sorted(part, key=lambda one: (one.passage.day, one.quote))
            if not tell_order(one.passage.day for one in series) or not _has_moved(series):
                continue
            once = {one.value: one.words for one in reversed(series)}
            words = join_words([once[value] for value in dict.fromkeys(one.value for one in series)], "then")
            found.append(
                report_told(
                    series,
                    kind="date",
                    relation="updates",
                    severity="medium",
                    statement=f"Reports expect the {event} at different times: {words}.",
                    explanation="What is expected changes with time. The sides stand in the order of publication.",
                )
            )
    return found


def _has_moved(told: Sequence[Told]) -> bool:
    """Whether a later report expects it at a time that an earlier one does not hold: more exact is not other."""
    windows = [(one.passage.day, window) for one in told if (window := read_days(one.value)) is not None]
    return any(day < other and not known.holds(later) for day, known in windows for other, later in windows)


def _gather(told: Sequence[Told]) -> list[list[Told]]:
    """Parts of what is told in which each forecast is linked to another one; those of one article only are none."""
    return [part for part in link_told(told, _is_one_event) if len({one.file for one in part}) > 1]


def _is_one_event(one: Told, two: Told) -> bool:
    return share_subject(one, two, ALIKE_FORECAST)


def _read_forecasts(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens, published = passage.tokens, read_days(passage.day)
    for first, last in _join_times(passage):
        window = _read_window(first, last)
        inside = find_overlapped(tokens, first.span)
        end = find_overlapped(tokens, last.span)
        if window is None or published is None or not inside or not end or window.last <= published.last:
            continue
        at = _find_event(tokens, inside.start, end.stop)
        if at < 0:
            continue
        opening = inside[0] - (tokens[inside[0] - 1].text.casefold() in ("between", "from") if inside[0] else 0)
        words = show_words(passage, opening, end[-1])
        start, stop = min(at, inside[0]), max(at, end[-1])
        quote = quote_tokens(passage, start, stop) if at < inside[0] else quote_tokens(passage, inside[0], end[-1])
        value = f"{window.first.isoformat()}/{window.last.isoformat()}"
        yield _EVENTS[tokens[at].lemma.casefold()], Told(passage, value, words, quote)


def _join_times(passage: Passage) -> Iterator[tuple[Timex, Timex]]:
    """The dates of a passage; two with "or" between them are one ("in 2017 or 2018")."""
    dates = [timex for timex in passage.timexes if timex.type == "DATE" and timex.value != "PRESENT_REF"]
    base, used = passage.sentence.start, set()
    for at, timex in enumerate(dates):
        if at in used:
            continue
        after = dates[at + 1] if at + 1 < len(dates) else timex
        between = passage.sentence.text[timex.end - base : after.start - base].split()
        is_joined = after is not timex and len(between) == 1 and between[0].casefold() in _JOINED
        used |= {at + 1} if is_joined else set()
        yield timex, after if is_joined else timex


def _read_window(first: Timex, last: Timex) -> Days | None:
    one, two = read_days(first.edtf), read_days(last.edtf)
    if one is None or two is None or first.relation == "since":
        return None
    window = Days(min(one.first, two.first), max(one.last, two.last))
    return window if window.length <= LONGEST_DAYS else None


def _find_event(tokens: Sequence[Token], start: int, stop: int) -> int:
    """The word nearest to a date that tells what is awaited then; -1 without one, or where nothing is expected."""
    places = [*range(start - 1, max(-1, start - _BACK), -1), *range(stop, min(len(tokens), stop + _FORWARD))]
    for at in places:
        lemma = tokens[at].lemma.casefold()
        if lemma not in _EVENTS or tokens[at].pos not in ("VERB", "NOUN") or tokens[at].tag in ("VBD",):
            continue
        if lemma == "come" and not {"down", "crash"} & {token.lemma.casefold() for token in tokens[at + 1 : at + 3]}:
            continue
        near = {token.lemma.casefold() for token in tokens[max(0, at - _NEAR) : at + 1]}
        near |= {token.text.casefold() for token in tokens[max(0, at - _NEAR) : at + 1]}
        return at if near & _AHEAD else -1
    return -1
