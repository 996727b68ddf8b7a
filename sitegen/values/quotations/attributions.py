"""Finds who says what in one article: reported speech by its syntax, quotations by their marks and what stands near."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...model.readings import Attribution, Sentence
from ...model.spans import Span
from .marks import Quotation, find_quotations
from .phrases import find_words_before
from .reported import CUE_LEMMAS, Report, find_reports
from .speakers import Person, Speaker, find_people, may_name, read_speaker
from .trees import grow_tree

# How many characters may stand between a quotation and the verb that introduces or closes it: in another sentence, in
# its own, and around a quotation that is a part of what the verb says.
_NEAR = 80
_FAR = 160
_WIDE = 400
_PEOPLE_KEPT = 40
# How far a sentence that introduces a quotation by a colon, or follows it ("He said so."), may lie from the marks.
_JOINT = 3


_FINAL = ".!?…"
_LEAST_SPACES = 4
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s)\b(?![.-])")


@dataclass(frozen=True, slots=True)
class _Voice:
    """Whose words a quotation is, and the sentence that tells it."""

    speaker: Speaker | None
    cue: Span | None
    hedge: str | None
    sentence: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Told:
    """A report with its speaker read, and the sentence and paragraph it stands in.

    `introduces` holds when the sentence ends with a colon: what it announces may open the next paragraph.
    """

    report: Report
    speaker: Speaker | None
    sentence: Span
    paragraph: int
    introduces: bool

    @property
    def voice(self) -> _Voice:
        """The report as what stands beside a quotation."""
        return _Voice(self.speaker, self.report.cue, self.report.hedge, self.sentence, self.paragraph)


def find_attributions(sentences: tuple[Sentence, ...]) -> tuple[Attribution, ...]:
    """Attributions in the order of their contents: direct ones without their marks, and none inside a quotation.

    A pronoun is resolved to the last person that stood as a subject; a quotation without a cue of its own belongs to
    the speaker of the one before it, in its own paragraph, or in the one before if nothing is told between. Words in
    marks that are a title or are held at arm's length are none.
    """
    body = tuple(sentence for sentence in sentences if sentence.place == "body")
    rest = tuple(sentence for sentence in sentences if sentence.place != "body")
    found = [*_attribute(body), *(attribution for sentence in rest for attribution in _attribute((sentence,)))]
    return tuple(sorted(found, key=lambda attribution: (attribution.content, attribution.cue or attribution.content)))


def _attribute(sentences: tuple[Sentence, ...]) -> tuple[Attribution, ...]:
    quotations = find_quotations(sentences)
    told, people = _read_reports(sentences, tuple(quotation.span for quotation in quotations))
    indirect = []
    for one in told:
        content = one.report.content
        touching = _find_touching(content, quotations) if content else ()
        if content and not _is_quoted(content, touching):
            indirect.append(_attribute_content(content, one.voice, is_mixed=bool(touching)))
    return (*_attribute_quotations(sentences, quotations, told, people), *indirect)


def _read_reports(
    sentences: tuple[Sentence, ...], quoted: tuple[Span, ...]
) -> tuple[tuple[_Told, ...], tuple[Person, ...]]:
    """What is reported, and the persons named, both in text order."""
    told: list[_Told] = []
    people: list[Person] = []
    first = 0
    for sentence in sentences:
        while first < len(quoted) and quoted[first].end <= sentence.start:
            first += 1
        after = first
        while after < len(quoted) and quoted[after].start < sentence.end:
            after += 1
        has_cue = any(token.lemma.lower() in CUE_LEMMAS for token in sentence.tokens)
        if not has_cue and not any(may_name(token) or token.plain in ("he", "she") for token in sentence.tokens):
            continue
        tree, known = grow_tree(sentence), tuple(people[-_PEOPLE_KEPT:])
        for report in find_reports(tree, quoted[first:after]) if has_cue else ():
            speaker = read_speaker(tree, report.source, known) if report.source is not None else None
            if speaker is not None and speaker.name and speaker.span.start < report.cue.start < speaker.span.end:
                words = find_words_before(tree, report.source or 0, report.cue.start)
                speaker = replace(speaker, name=words, is_person=False)
            told.append(_Told(report, speaker, sentence.span, sentence.paragraph, sentence.text.endswith(":")))
        people += find_people(tree, known)
    return tuple(told), tuple(people)


def _attribute_quotations(
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    told: tuple[_Told, ...],
    people: tuple[Person, ...],
) -> Iterator[Attribution]:
    """One direct attribution for each quotation, its cue the nearest, else that of the quotation before it."""
    cues = sorted((one.report.cue.start, place) for place, one in enumerate(told))
    last: _Voice | None = None
    is_carried, paragraph, end = False, 0, 0
    for quotation in quotations:
        if quotation.is_scare:
            continue
        if quotation.signature:
            is_carried, last = False, None
            name = _read_words(sentences, quotation.signature)
            yield Attribution(quotation.span, None, quotation.signature, name, is_direct=True)
            continue
        one = _find_cue(quotation, told, cues, last) or _find_holder(quotation, told, cues)
        is_next = quotation.paragraph - paragraph <= 1 and not (
            quotation.paragraph > paragraph and _tells_between(sentences, end, quotation.span.start)
        )
        if one is None and last and (is_carried or is_next):
            one = last
        one = one or _find_teller(sentences, quotation, told) or _find_doer(sentences, quotation, people)
        is_carried, paragraph = quotation.is_continued, quotation.paragraph
        end = max(quotation.span.end, one.sentence.end if one else 0)
        last = one
        yield _attribute_content(quotation.span, one, is_direct=True)


def _find_teller(sentences: tuple[Sentence, ...], quotation: Quotation, told: tuple[_Told, ...]) -> _Voice | None:
    """The one person whose words the sentence right before a quotation without a cue of its own reports.

    "Ana Lima said that the mill was safe. “We have checked every floor.”": who speaks goes on speaking.
    """
    before = _find_sentence_before(sentences, quotation)
    if before is None:
        return None
    first = bisect_left(told, before.start, key=lambda one: one.sentence.start)
    after = bisect_right(told, before.start, key=lambda one: one.sentence.start)
    spoken = [one for one in told[first:after] if one.report.is_speech and one.report.content is not None]
    contents = [one.report.content for one in spoken if one.report.content]
    tellers = [one for one in spoken if not any(content.holds(one.report.cue) for content in contents)]
    names = {one.speaker.name if one.speaker and one.speaker.is_person else None for one in tellers}
    return tellers[0].voice if len(names) == 1 and None not in names and not tellers[0].report.is_heard else None


def _find_doer(sentences: tuple[Sentence, ...], quotation: Quotation, people: tuple[Person, ...]) -> _Voice | None:
    """The only person in the sentence right before words in the first person, where it tells of that person.

    "Ana Lima was tired. “I have not slept for days.”" Shouts are a crowd's, words without a full stop a headline's.
    """
    before, said = _find_sentence_before(sentences, quotation), _read_words(sentences, quotation.span)
    is_own = _OWN_WORDS.search(said) is not None and said[-1] in _FINAL and said.count(" ") >= _LEAST_SPACES
    if before is None or not is_own:
        return None
    first = bisect_left(people, before.start, key=lambda one: one.place)
    here = people[first : bisect_left(people, before.end, lo=first, key=lambda one: one.place)]
    words = [token for token in before.tokens for one in here if token.start == one.place and one.is_main]
    if not words or len({one.name for one in here}) != 1:
        return None
    speaker = Speaker(Span(words[0].start, words[0].end), here[0].name, True)
    return _Voice(speaker, None, None, before.span, before.paragraph)


def _find_sentence_before(sentences: tuple[Sentence, ...], quotation: Quotation) -> Sentence | None:
    """The sentence that ends right before a quotation which opens one, in its paragraph or the one above."""
    place = bisect_left(sentences, quotation.span.start, key=lambda sentence: sentence.end) - 1
    if place < 0 or sentences[place].start >= quotation.span.start:
        return None
    before, own = sentences[place], sentences[min(place + 1, len(sentences) - 1)]
    is_near = own.start >= quotation.span.start - 1 and own.paragraph - before.paragraph <= 1
    return before if is_near else None


def _tells_between(sentences: tuple[Sentence, ...], start: int, end: int) -> bool:
    """Whether a whole sentence lies between two offsets."""
    place = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    return place < len(sentences) and sentences[place].end <= end


def _read_words(sentences: tuple[Sentence, ...], span: Span) -> str:
    """The words of `span`, which may lie over two sentences where the parser cut a name."""
    place = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
    parts = []
    while place < len(sentences) and sentences[place].start < span.end:
        sentence = sentences[place]
        parts.append(sentence.text[max(0, span.start - sentence.start) : max(0, span.end - sentence.start)])
        place += 1
    return " ".join(" ".join(parts).split())


def _find_cue(
    quotation: Quotation, told: tuple[_Told, ...], cues: list[tuple[int, int]], last: _Voice | None
) -> _Voice | None:
    """The nearest verb of saying in a sentence that shares words with the quotation, or ends just ahead of it.

    A verb in a sentence that is over before the quotation begins gives way to `last`, the cue of the quotation before
    it in the same paragraph; one in the sentence behind it says nothing of the quotation when it tells something else.
    """
    span = quotation.span
    best: tuple[bool, int, int] | None = None
    place = bisect_left(cues, (span.start - _FAR, -1))
    while place < len(cues) and cues[place][0] <= span.end + _FAR:
        one = told[cues[place][1]]
        cue = one.report.cue
        distance = cue.start - span.end if cue.start >= span.end else span.start - cue.end
        is_within = one.sentence.overlap(span) > 0
        is_over = cue.end <= span.start and not is_within and not one.introduces
        is_joined = is_within or 0 <= span.start - one.sentence.end <= _JOINT
        is_joined = is_joined or 0 <= one.sentence.start - span.end <= _JOINT
        is_here = one.paragraph == quotation.paragraph or (one.introduces and one.paragraph + 1 == quotation.paragraph)
        is_own = one.sentence.start >= span.end and one.report.content is not None
        is_own = is_own or (is_over and one.report.is_heard)
        is_voice = is_here and one.report.is_speech and one.speaker is not None and not is_own
        if is_voice and is_joined and 0 <= distance <= (_FAR if is_within else _NEAR):
            best = min(best or (True, distance, cues[place][1]), (is_over, distance, cues[place][1]))
        place += 1
    if best and best[0] and last and last.paragraph == quotation.paragraph:
        return last
    return told[best[2]].voice if best else None


def _find_holder(quotation: Quotation, told: tuple[_Told, ...], cues: list[tuple[int, int]]) -> _Voice | None:
    """The report whose content the quotation is a part of ("said the force looked at “a number of factors”")."""
    place = bisect_left(cues, (quotation.span.start - _WIDE, -1))
    while place < len(cues) and cues[place][0] <= quotation.span.end + _WIDE:
        one = told[cues[place][1]]
        if one.report.content and one.report.content.holds(quotation.span):
            return one.voice
        place += 1
    return None


def _find_touching(content: Span, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations that share characters with `content`."""
    first = bisect_left(quotations, content.start, key=lambda quotation: quotation.span.end)
    after = bisect_left(quotations, content.end, lo=first, key=lambda quotation: quotation.span.start)
    return tuple(quotation for quotation in quotations[first:after] if quotation.span.overlap(content))


def _is_quoted(content: Span, touching: tuple[Quotation, ...]) -> bool:
    """Whether the content stands in quotation marks, all but a word or two of it."""
    shared = sum(quotation.span.overlap(content) for quotation in touching if not quotation.is_scare)
    return 10 * shared >= 8 * len(content)


def _attribute_content(
    content: Span, voice: _Voice | None, *, is_direct: bool = False, is_mixed: bool = False
) -> Attribution:
    speaker = voice.speaker if voice else None
    return Attribution(
        content=content,
        cue=voice.cue if voice else None,
        source=speaker.span if speaker else None,
        speaker=speaker.name if speaker else None,
        is_direct=is_direct,
        is_mixed=is_mixed,
        hedge=voice.hedge if voice else None,
    )
