"""Times of day of one event, across all facts: how far sources are apart, and help that was called before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from ....model.readings import Timex, Token
from ....model.spans import Quote
from ....model.stories import Disagreement
from ....values.predicates import classify_predicate, is_event_noun
from ..contexts import compare_terms
from ..days import read_days
from ..lexicon import read_words
from ..passages import MOST_TOLD, Passage, Told, list_words, part_told, quote_tokens, report_told
from ..quotes import LONGEST_QUOTE_TOKENS, find_governor, find_overlapped
from ..sides import join_words

# Times that far apart are no rounding of one another; further apart, they are times of two things.
FEWEST_MINUTES = 5
MOST_MINUTES = 90
# Times that far apart cannot both be those of one moment, "about" or not.
CLASH_MINUTES = 15
FEWEST_AHEAD = 3
# Sentences this alike that each give a time of day give that of one moment.
ALIKE_MOMENT = 0.35
# "Shortly before midnight" reaches back no further than this.
JUST_MINUTES = 25
# A time that is no multiple of this is told to the minute; two of one moment differ by no more than so many minutes.
ROUND_MINUTES = 5
MOST_EXACT = 2
NEAR_DAYS = 3
_REACH = 40
_EVENTS = frozenset({"crash", "explode", "shoot", "attack", "disaster", "collapse", "kill"})
# A blast or shots are how an attack is told.
_ONE_EVENT = {"explode": "attack", "shoot": "attack", "kill": "attack"}
_HAPPENING = read_words("happen occur take be begin start strike hit hear")
_CALLED = read_words("call alert summon dispatch")
_HELPERS = read_words("brigade police firefighter crew service ambulance paramedic officer responder they we")
_OFF = read_words("track rail road runway")
_SIDES = (("before", ("before", "by")), ("after", ("after",)))
_JUST = read_words("shortly just moments minutes right soon")
_ABOUT = read_words("about around approximately roughly after before shortly just nearly almost some by")


def compare_clocks(passages: Sequence[Passage]) -> list[Disagreement]:
    """Times of day that sources give one event, when they are minutes apart."""
    found = _compare_events(passages)
    told = {quote for entry in found for side in entry.sides for quote in side.evidence}
    return [*found, *_compare_alike(passages, told), *_compare_exact(passages)]


def _compare_events(passages: Sequence[Passage]) -> list[Disagreement]:
    by_event: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for timex in _list_clocks(passage):
            event = _find_event(passage, timex)
            if event in _EVENTS:
                by_event[_ONE_EVENT.get(event, event)].append(_tell_clock(passage, timex))
    found = []
    for event in sorted(by_event):
        for part in part_told(by_event[event], _is_same_day, _are_minutes_apart):
            minutes = sorted(_read_minute(one) for one in part)
            is_clash = minutes[-1] - minutes[0] >= CLASH_MINUTES
            words = join_words(list_words(part), "or")
            found.append(
                report_told(
                    sorted(part, key=_read_minute),
                    kind="date",
                    relation="contradicts" if is_clash else "differs",
                    severity="medium" if is_clash else "low",
                    statement=f"Sources differ on the time of day: {words}.",
                    explanation=f"The sources time the same event {minutes[-1] - minutes[0]} minutes apart.",
                )
            )
        found += _find_ahead(by_event[event][:MOST_TOLD], passages)
    return found


def _compare_alike(passages: Sequence[Passage], known: Collection[Quote]) -> list[Disagreement]:
    """Times in sentences so alike that they tell one moment, whatever their verbs ("burst in", "stormed the room").

    `known` are the words that other entries compare already.
    """
    clocks = [_tell_clock(passage, timex) for passage in passages for timex in _list_clocks(passage)]
    told = [one for one in clocks if one.quote not in known]

    def is_one_moment(one: Told, two: Told) -> bool:
        return _is_same_day(one, two) and compare_terms(one.passage.terms, two.passage.terms) >= ALIKE_MOMENT

    def is_clash(one: str, two: str) -> bool:
        minutes = [int(value.rpartition("|")[2]) for value in (one, two)]
        return abs(minutes[0] - minutes[1]) >= CLASH_MINUTES and _are_minutes_apart(one, two)

    return [
        report_told(
            sorted(part, key=_read_minute),
            kind="date",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on the time of day: {join_words(list_words(part), 'or')}.",
            explanation="Sentences that tell much the same give times that are too far apart to be one.",
        )
        for part in part_told(told, is_one_moment, is_clash)
    ]


def _compare_exact(passages: Sequence[Passage]) -> list[Disagreement]:
    """Times told to the minute, one in each article, that are a minute or two apart: hardly of two moments."""
    by_file: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for timex in _list_clocks(passage):
            told = _tell_clock(passage, timex)
            if _read_minute(told) % ROUND_MINUTES and not _ABOUT & set(told.words.casefold().split()):
                by_file[passage.file].append(told)
    single = [told[0] for _, told in sorted(by_file.items()) if len({_read_minute(one) for one in told}) == 1]
    parts = part_told(single, _are_of_one_week, lambda one, two: 0 < abs(_minutes_between(one, two)) <= MOST_EXACT)
    return [
        report_told(
            sorted(part, key=_read_minute),
            kind="date",
            statement=f"Sources give times that are minutes apart: {join_words(list_words(part), 'or')}.",
            explanation="The times are told to the minute, and so near each other that they are likely those of one "
            "moment.",
        )
        for part in parts
    ]


def _minutes_between(one: str, two: str) -> int:
    return int(one.rpartition("|")[2]) - int(two.rpartition("|")[2])


def _are_of_one_week(one: Told, two: Told) -> bool:
    """Whether the articles appeared within a few days of each other, or nobody knows when."""
    first, second = read_days(one.passage.day), read_days(two.passage.day)
    if first is None or second is None:
        return first is second
    return abs((first.first - second.first).days) <= NEAR_DAYS


def _find_ahead(told: Sequence[Told], passages: Sequence[Passage]) -> Iterator[Disagreement]:
    """Help that was called before the exact time at which another source puts the event."""
    exact = [one for one in told if not _ABOUT & set(one.words.casefold().split())]
    calls = [
        _tell_clock(passage, timex)
        for passage in passages
        for timex in _list_clocks(passage)
        if _is_call(passage, timex)
    ]
    for call in calls:
        later = [
            one
            for one in exact
            if one.file != call.file
            and _is_same_day(one, call)
            and FEWEST_AHEAD <= _read_minute(one) - _read_minute(call) <= MOST_MINUTES
        ]
        if later:
            yield report_told(
                [call, *later],
                kind="computed",
                relation="contradicts",
                severity="medium",
                statement=f"Help was called at {call.words}, before the time that another source gives for the event: "
                f"{later[0].words}.",
                explanation=f"{later[0].words} is {_read_minute(later[0]) - _read_minute(call)} minutes after "
                f"{call.words}; nobody is called to what has not happened.",
            )


def _list_clocks(passage: Passage) -> tuple[Timex, ...]:
    """The exact times of day that the claims of a passage tell, each once, none with a time zone."""
    found = {
        timex.start: timex
        for claim in passage.claims
        for timex in claim.timexes
        if timex.edtf and "/" not in timex.edtf and not timex.edtf.endswith("Z")
        if (days := read_days(timex.edtf)) is not None and days.minute is not None
    }
    return tuple(found[start] for start in sorted(found))


def _tell_clock(passage: Passage, timex: Timex) -> Told:
    inside = find_overlapped(passage.tokens, timex.span)
    days = read_days(timex.edtf)
    minute = days.minute if days and days.minute is not None else 0
    words, side, first = " ".join(timex.exact.split()), "at", inside[0]
    if first and passage.tokens[first - 1].text.casefold() in _ABOUT:
        first -= 1
        side = next((side for side, bounds in _SIDES if passage.tokens[first].text.casefold() in bounds), "at")
        words = f"{passage.tokens[first].text} {words}"
        if first and side == "before" and passage.tokens[first - 1].text.casefold() in _JUST:
            first -= 1
            side, words = "just before", f"{passage.tokens[first].text} {words}"
    governor = find_governor(passage.tokens, inside[0])
    last = inside[-1]
    if first - LONGEST_QUOTE_TOKENS <= governor < first:
        first = governor
    elif last < governor <= last + LONGEST_QUOTE_TOKENS:
        last = governor
    return Told(passage, f"{timex.edtf or ''}|{side}|{minute}", words, quote_tokens(passage, first, last))


def _read_minute(told: Told) -> int:
    return int(told.value.rpartition("|")[2])


def _is_same_day(one: Told, two: Told) -> bool:
    return one.value[:10] == two.value[:10]


def _are_minutes_apart(one: str, two: str) -> bool:
    (_, side, minute), (_, other_side, other_minute) = one.split("|"), two.split("|")
    ahead = int(other_minute) - int(minute)
    # "before midnight" and "after six" hold every time on their side.
    is_held = "before" in (side if ahead <= 0 else "", other_side if ahead >= 0 else "")
    sides = (side if ahead <= 0 else "", other_side if ahead >= 0 else "")
    is_held |= "just before" in sides and abs(ahead) < JUST_MINUTES
    is_held |= "after" in (side if ahead >= 0 else "", other_side if ahead <= 0 else "")
    return one[:10] == two[:10] and not is_held and FEWEST_MINUTES <= abs(ahead) <= MOST_MINUTES


def _find_event(passage: Passage, timex: Timex) -> str:
    """The class of the event that a time is said of: of the noun before it, of its verb, of that verb's subject."""
    tokens = passage.tokens
    inside = find_overlapped(tokens, timex.span)
    if not inside:
        return ""
    for at in range(inside[0] - 1, max(-1, inside[0] - 6), -1):
        if tokens[at].pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            break
        if tokens[at].pos == "NOUN" and is_event_noun(tokens[at].lemma):
            return classify_predicate(tokens[at].lemma)
    heads = [at for at in inside if tokens[at].head not in inside] or list(inside)
    verb = find_governor(tokens, heads[0])
    if tokens[verb].lemma.casefold() in _HAPPENING:
        near = tokens[max(0, verb - _REACH) : verb + _REACH]
        subjects = [token for token in near if token.head == verb and token.dep in ("nsubj", "nsubjpass")]
        nouns = [token for token in subjects if token.pos == "NOUN"]
        if not nouns and tokens[verb].dep == "relcl":
            nouns = [tokens[tokens[verb].head]]
        return classify_predicate(nouns[0].lemma) if nouns else ""
    if tokens[verb].lemma.casefold() == "come" and _comes_off(tokens, verb):
        return "crash"
    return classify_predicate(tokens[verb].lemma)


def _comes_off(tokens: Sequence[Token], verb: int) -> bool:
    after = [token.lemma.casefold() for token in tokens[verb + 1 : verb + 5]]
    return after[:1] == ["off"] and bool(_OFF & set(after))


def _is_call(passage: Passage, timex: Timex) -> bool:
    """Whether the time is that at which helpers were called."""
    tokens = passage.tokens
    inside = find_overlapped(tokens, timex.span)
    if not inside:
        return False
    verb = find_governor(tokens, inside[0])
    if tokens[verb].lemma.casefold() not in _CALLED:
        return False
    return any(
        token.head == verb and token.dep == "nsubjpass" and token.lemma.casefold() in _HELPERS
        for token in tokens[max(0, verb - _REACH) : verb]
    )
