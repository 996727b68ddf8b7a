"""Where those counted were harmed: an event in two places has a toll in each of them, and one of both.

"The blast in Avila killed 40 people" and "the blasts in Avila and Soria killed 52" do not differ. Places count only
where one article gives each of two its own figure; elsewhere a place is the whole event's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ....model.claims import Claim
from ....model.readings import Mention, Quantity, Reading, Sentence
from ....model.spans import Span
from ....values.names import fold_name
from ....values.names.places import COUNTRIES

Places = frozenset[str]
_BEFORE = frozenset({"in", "at", "outside", "near", "inside", "around"})
_JOINTS = frozenset({",", "and", "&", "the", "in", "-"})
_POINTING = frozenset({"there", "here"})
_CAPITALS = frozenset({"capital", "capitals"})
_LONGEST_LIST = 14
_COUNTRY_OF = {
    fold_name(name): fold_name(row.name)
    for row in COUNTRIES
    for name in (row.name, row.capital, *row.aliases, *row.adjectives)
}
_NAME_OF = {fold_name(row.name): row.name for row in COUNTRIES}
_IS_COUNTRY = frozenset(fold_name(name) for row in COUNTRIES for name in (row.name, *row.aliases))


@dataclass(frozen=True, slots=True)
class Venue:
    """A place, or several joined ones, that a sentence puts something in; places by their countries if known."""

    start: int
    end: int
    places: Places


Venues = Mapping[tuple[str, int], tuple[Venue, ...]]


def read_venues(readings: Sequence[Reading]) -> Venues:
    """The venues of each sentence, by file and index of the sentence, in text order; sentences without are left out.

    "There" is the last single place of the sentence before; what heads a line ("Avila: …") holds for its paragraph.
    """
    country_of = _COUNTRY_OF | _learn_countries(readings)
    found: dict[tuple[str, int], tuple[Venue, ...]] = {}
    for reading in readings:
        starts = [sentence.start for sentence in reading.sentences]
        mentions: defaultdict[int, list[Mention]] = defaultdict(list)
        for mention in reading.mentions:
            mentions[bisect_right(starts, mention.start) - 1].append(mention)
        last, heading = frozenset[str](), (-1, frozenset[str]())
        for number, sentence in enumerate(reading.sentences):
            named = {m.start: m for m in mentions[number] if m.kind == "place" or fold_name(m.exact) in country_of}
            headed = _read_heading(sentence, country_of)
            heading = (sentence.paragraph, headed) if headed else heading
            venues = _read_sentence(sentence, named, country_of, last)
            if not venues and heading[0] == sentence.paragraph:
                venues = (Venue(sentence.start, sentence.end, heading[1]),)
            if venues:
                found[reading.file, number] = venues
            last = venues[-1].places if venues and len(venues[-1].places) == 1 else last
    return found


def find_venues(claim: Claim, quantity: Quantity, venues: Venues) -> Places:
    """Where a figure belongs: the venue of its claim that is nearest, else the only one of its sentence; or none."""
    told = venues.get((claim.file, claim.sentence), ())
    within = [venue for venue in told if Span(venue.start, venue.end).overlap(claim.span)]
    if within:
        return min(within, key=lambda venue: (_measure_gap(venue, quantity), venue.start)).places
    places = {venue.places for venue in told}
    return places.pop() if len(places) == 1 else frozenset()


def find_twins(told: Iterable[tuple[str, Places]]) -> Places:
    """The places of which some article gives two a figure each; `told` are files with the places of a figure."""
    by_file: defaultdict[str, set[str]] = defaultdict(set)
    for file, places in told:
        if len(places) == 1:
            by_file[file] |= places
    return frozenset(place for places in by_file.values() if len(places) > 1 for place in places)


def part_scopes(told: Sequence[Places], twins: Places) -> list[Places]:
    """For each figure's places those that tell it from others; a figure of no place is of all that some figure joins.

    Empty for every figure where no two places have figures of their own.
    """
    joined = [places & twins for places in told if len(places & twins) > 1]
    whole = max(joined, key=lambda places: (len(places), sorted(places)), default=frozenset())
    return [places & twins or whole for places in told]


def name_places(places: Places) -> str:
    """The places in words, "" for none: "Kenya", "Kenya and Tanzania"."""
    names = [_NAME_OF.get(place, place.title()) for place in sorted(places)]
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)


def _measure_gap(venue: Venue, quantity: Quantity) -> int:
    return max(venue.start - quantity.end, quantity.start - venue.end, 0)


def _learn_countries(readings: Sequence[Reading]) -> dict[str, str]:
    """Places that are named with their country behind a comma ("Soria, Spain"), by their folded names."""
    learned = {}
    for reading in readings:
        text = {sentence.start: sentence for sentence in reading.sentences}
        starts = sorted(text)
        for one, two in zip(reading.mentions, reading.mentions[1:], strict=False):
            index = bisect_right(starts, one.start) - 1
            if index < 0 or fold_name(two.exact) not in _IS_COUNTRY or fold_name(one.exact) in _COUNTRY_OF:
                continue
            sentence = text[starts[index]]
            between = sentence.text[one.end - sentence.start : two.start - sentence.start]
            if between.strip() == "," and two.end <= sentence.end:
                learned[fold_name(one.exact)] = _COUNTRY_OF[fold_name(two.exact)]
    return learned


def _read_heading(sentence: Sentence, country_of: Mapping[str, str]) -> Places:
    """The place before the colon that a line begins with, in capitals or alone ("AVILA: 12 dead")."""
    head, colon, _ = sentence.text[:60].partition(":")
    name = fold_name(head)
    return frozenset({country_of.get(name, name)}) if colon and name in country_of else frozenset()


def _read_sentence(
    sentence: Sentence, named: Mapping[int, Mention], country_of: Mapping[str, str], last: Places
) -> tuple[Venue, ...]:
    tokens = sentence.tokens
    venues = []
    place = 0
    while place < len(tokens):
        word = tokens[place].text.casefold()
        if word in _POINTING and tokens[place].dep == "advmod" and last:
            venues.append(Venue(tokens[place].start, tokens[place].end, last))
        if word in _BEFORE:
            venue, place = _read_list(sentence, place + 1, named, country_of)
            if venue is not None:
                venues.append(venue)
            continue
        place += 1
    return tuple(venues)


def _read_list(
    sentence: Sentence, first: int, named: Mapping[int, Mention], country_of: Mapping[str, str]
) -> tuple[Venue | None, int]:
    """The places joined from token `first` on, None for none, and the token behind them."""
    tokens = sentence.tokens
    places: set[str] = set()
    adjectives: set[str] = set()
    place, end = first, tokens[first].start if first < len(tokens) else 0
    while place < len(tokens) and place - first < _LONGEST_LIST:
        token, mention = tokens[place], named.get(tokens[place].start)
        if token.text in _JOINTS:
            place += 1
            continue
        if mention is not None and not _is_owner(sentence, mention):
            places.add(country_of.get(fold_name(mention.exact), fold_name(mention.exact)))
            while place < len(tokens) and tokens[place].start < mention.end:
                place += 1
            end = mention.end
            continue
        if token.text[:1].isupper() and token.text.casefold() in _COUNTRY_OF:
            adjectives.add(_COUNTRY_OF[token.text.casefold()])
            place += 1
            continue
        if adjectives and token.text.casefold() in _CAPITALS:
            places |= adjectives
            end, place = token.end, place + 1
        break
    found = Venue(tokens[first].start, end, frozenset(places)) if places else None
    return found, max(place, first)


def _is_owner(sentence: Sentence, mention: Mention) -> bool:
    """Whether a place only tells whose something is: "the U.S. embassy", "Spain's capital"."""
    index = next((at for at, token in enumerate(sentence.tokens) if token.end >= mention.end), -1)
    behind = sentence.tokens[index + 1] if 0 <= index < len(sentence.tokens) - 1 else None
    return behind is not None and (behind.tag == "POS" or behind.pos == "NOUN")
