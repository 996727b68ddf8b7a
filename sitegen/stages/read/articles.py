"""Reads one article: everything it finds is an offset into the article's text."""

from __future__ import annotations

from dataclasses import replace

from ...language.interface import Language
from ...model.articles import Article, Layout, Post
from ...model.readings import Attribution, Mention, Place, Quantity, Reading, Sentence, Timex, Token
from ...model.spans import Span
from ...values import find_quantities
from ...values.dates.find import find_timexes
from ...values.quotations import find_attributions
from .opinions import credit_opinions
from .spacing import close_spaces, find_layout, place_reading

# A number inside one of these is a part of a calendar value, never a count ("31" of "31 October", "20" of "20:15").
_CALENDAR_TYPES = ("DATE", "TIME", "SET")
_SPEEDS = ("km/h", "mph", "m/s")


def read_article(article: Article, layout: Layout, language: Language) -> Reading:
    """All that can be found in one article without looking at another; each tuple in text order.

    The headline is one sentence of paragraph -1, captions follow the paragraphs in the count; a paragraph that repeats
    the headline or the lead is read as a headline is, a post without its signature. Mentions carry no entity yet;
    timexes no calendar value. Spaces that do not belong where they stand are read over: the offsets are the article's,
    the words of tokens those that were meant.
    """
    return credit_opinions(_read_spaced(article, layout, language), article, layout)


def _read_spaced(article: Article, layout: Layout, language: Language) -> Reading:
    spacing = close_spaces(article.text)
    if spacing is None:
        return _read_plain(article, layout, language)
    plain = _read_plain(replace(article, text=spacing.text), find_layout(layout, spacing), language)
    return place_reading(plain, article.text, spacing)


def _read_plain(article: Article, layout: Layout, language: Language) -> Reading:
    headline = (layout.title,) if layout.title and not _lies_in(layout.title, layout.paragraphs) else ()
    captions = tuple(span for span in layout.captions if not _lies_in(span, layout.paragraphs))
    posted = {post.span.start: post.span for post in layout.posts}
    body = tuple(posted.get(span.start, span) for span in layout.paragraphs)
    spans = (*headline, *body, *captions, *layout.stamps)
    counts: tuple[tuple[Place, int], ...] = (
        ("headline", len(headline)),
        ("body", len(layout.paragraphs)),
        ("caption", len(captions) + len(layout.stamps)),
    )
    places = tuple(place for place, count in counts for _ in range(count))
    parsed = language.parse(article.text, spans)
    placed = tuple(
        replace(sentence, paragraph=sentence.paragraph - len(headline), place=places[sentence.paragraph])
        for sentence in parsed.sentences
    )
    joined = _place_standfirsts(_join_headline(article.text, placed), layout)
    sentences = tuple(sorted(joined, key=lambda sentence: sentence.span))
    timexes = tuple(timex for sentence in sentences for timex in find_timexes(sentence))
    quantities = tuple(quantity for sentence in sentences for quantity in find_quantities(sentence))
    return Reading(
        article=article.id,
        file=article.file,
        sentences=sentences,
        mentions=_keep_apart(parsed.mentions),
        timexes=timexes,
        quantities=_drop_calendar_numbers(quantities, timexes),
        attributions=_attribute_posts(find_attributions(sentences), layout.posts),
    )


def _attribute_posts(attributions: tuple[Attribution, ...], posts: tuple[Post, ...]) -> tuple[Attribution, ...]:
    """With each post told by who posted it; in one only what stands in quotation marks is another's."""
    others = [one for one in attributions if one.is_direct or not any(post.span.overlap(one.content) for post in posts)]
    posted = (Attribution(post.span, None, post.signature, post.author, is_direct=True) for post in posts)
    return tuple(sorted((*others, *posted), key=lambda one: (one.content, one.source or one.content)))


def _lies_in(span: Span, others: tuple[Span, ...]) -> bool:
    return any(other.holds(span) for other in others)


def _join_headline(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """A headline is one sentence, whatever the engine made of its colons and capitals."""
    parts = [sentence for sentence in sentences if sentence.place == "headline"]
    if len(parts) < 2:
        return sentences
    tokens: list[Token] = []
    for part in parts:
        shift = len(tokens)
        tokens += [replace(token, head=token.head + shift) for token in part.tokens]
    start, end = parts[0].start, parts[-1].end
    joined = Sentence(start, end, text[start:end], tuple(tokens), -1, "headline")
    return (joined, *(sentence for sentence in sentences if sentence.place != "headline"))


def _place_standfirsts(sentences: tuple[Sentence, ...], layout: Layout) -> tuple[Sentence, ...]:
    if not layout.standfirsts:
        return sentences
    return tuple(
        replace(sentence, place="headline") if _lies_in(sentence.span, layout.standfirsts) else sentence
        for sentence in sentences
    )


def _keep_apart(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """In text order; of two that overlap, the first."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
    return tuple(kept)


def _drop_calendar_numbers(quantities: tuple[Quantity, ...], timexes: tuple[Timex, ...]) -> tuple[Quantity, ...]:
    """The quantities that no date, time of day or recurrence overlaps; both are in text order.

    "An hour" behind a speed is a part of it; half an hour is a time, and no half of anything.
    """
    speeds = {quantity.end for quantity in quantities if quantity.unit in _SPEEDS}
    halves = {quantity.span for quantity in quantities if quantity.unit == "%"}
    calendar = [
        timex.span
        for timex in timexes
        if (timex.type in _CALENDAR_TYPES and not (timex.type == "SET" and timex.end in speeds))
        or (timex.type == "DURATION" and any(timex.span.holds(half) for half in halves))
    ]
    kept = []
    place = 0
    for quantity in quantities:
        while place < len(calendar) and calendar[place].end <= quantity.start:
            place += 1
        if place == len(calendar) or not calendar[place].overlap(quantity.span):
            kept.append(quantity)
    return tuple(kept)
