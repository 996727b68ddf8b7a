"""The parts of an article put together: every code point that is not white space stands in exactly one of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model.articles import Article, Layout, Metadata, Post, SetAside
from ...model.spans import Span
from .captions import CAPTION_RULES, GLUED_CAPTION, LOOSE_CAPTION, PULL_QUOTE
from .credits import trim_credits
from .edges import split_edges
from .furniture import QUESTION, RULES, SUBHEADING, Rule
from .glue import split_glued
from .lines import TextLine, measure_prefix, split_lines
from .posts import find_post, find_stamp
from .scenes import Scene, look_again, make_scene
from .spreads import leave_text, spread_furniture
from .stamps import name_page_lines
from .standfirsts import TOP_RULES, repeats_headline
from .strangers import Acquaintance, acquaint_articles, find_strangers
from .threads import THREAD, find_thread
from .titles import count_title_lines, cut_stamp, match_dateline
from .vocabulary import AGENCY, STAMP

_URL = re.compile(r"(?:https?://|www\.)[\w./%?=&#~+:\-]{4,300}", re.IGNORECASE)
_SOURCE_CREDIT = re.compile(r"(?:original )?source:|originally (?:appeared|published)", re.IGNORECASE)
_BY = re.compile(r"by ([^,|]{3,60})", re.IGNORECASE)
# The second look judges what is left by how the rest of what is left reads.
_FIRST_LOOK: tuple[Rule, ...] = (*RULES, *CAPTION_RULES, *TOP_RULES)
_SECOND_LOOK: tuple[Rule, ...] = (PULL_QUOTE, GLUED_CAPTION, SUBHEADING, QUESTION, LOOSE_CAPTION)
_CAPTIONS = frozenset(rule.name for rule in (*CAPTION_RULES, LOOSE_CAPTION))
_DATELINE_DEPTH = 5
_TAIL = 60
_END_MARK = re.compile(rf"(?: ?\\[nrt]){{1,9}}$|(?<=[.!?”\"]) \({AGENCY}(?:/{AGENCY})?\)$")


def clean_articles(articles: tuple[Article, ...]) -> tuple[Layout, ...]:
    """The layout of each article, in the order given; lines that several articles share are told by that."""
    counts: Counter[str] = Counter()
    texts = [split_lines(article.text, article.furniture) for article in articles]
    for lines in texts:
        counts.update({line.text for line in lines if line.word_count > 2})
    shared = frozenset(text for text, count in counts.items() if count > 1)
    known = acquaint_articles(texts)
    return tuple(clean_article(article, shared=shared, known=known) for article in articles)


def clean_article(
    article: Article, *, shared: frozenset[str] = frozenset(), known: Acquaintance | None = None
) -> Layout:
    """The parts of one article; title, dateline, paragraphs and set-aside parts together cover every word once.

    `shared` are lines that other articles of the corpus have as well, `known` what words the articles share.
    """
    lines = split_lines(article.text, article.furniture)
    lines = split_glued(article.text, split_edges(article.text, lines))
    above = name_page_lines(lines)
    page, lines = lines[: len(above)], lines[len(above) :]
    aside = [*article.furniture, *(SetAside(line.span, name) for line, name in zip(page, above, strict=True))]
    title: Span | None = None
    first = count_title_lines(lines, article.metadata.title)
    if first:
        last = lines[first - 1]
        cut = last.start + measure_prefix(article.text[last.start : last.end], cut_stamp(last))
        title = Span(lines[0].start, cut)
        if cut < last.end:
            printed = last.end - len(article.text[cut : last.end].lstrip())
            aside.append(SetAside(Span(printed, last.end), "date stamp"))
    scene = make_scene(lines, first, shared)
    verdicts = leave_text(scene, find_strangers(scene, _judge_lines(scene), known))
    dateline, body = _split_body(article.text, scene, verdicts)
    body, ends = _trim_ends(article.text, body)
    aside += ends
    aside += [SetAside(lines[index].span, name) for index, name in enumerate(verdicts) if name and index >= first]
    captions = [_find_caption(article.text, part.span) for part in aside if part.rule in _CAPTIONS]
    return Layout(
        title,
        dateline,
        body,
        tuple(sorted(span for span in captions if span)),
        tuple(sorted(aside, key=lambda part: part.span)),
        _complete_metadata(article, [*zip(page, above, strict=True), *zip(lines, verdicts, strict=True)]),
        _list_standfirsts(scene, verdicts, body),
        _list_posts(article.text, scene, verdicts),
        _list_stamps(article.text, scene, aside),
    )


def _judge_lines(scene: Scene) -> list[str | None]:
    """For each line the name of the first rule that sets it aside; None for the article's own words."""
    verdicts = [_judge_line(index, scene, _FIRST_LOOK) for index in range(len(scene.lines))]
    rest = [index for index, name in enumerate(verdicts) if name is None and index >= scene.first]
    again = look_again(scene, rest)
    for index in rest:
        verdicts[index] = _judge_line(index, again, _SECOND_LOOK)
    verdicts = spread_furniture(replace(scene, prose_share=again.prose_share), verdicts)
    thread = find_thread(scene.lines)
    return [name or (THREAD if index >= max(thread, scene.first) else None) for index, name in enumerate(verdicts)]


def _list_standfirsts(scene: Scene, verdicts: list[str | None], body: tuple[Span, ...]) -> tuple[Span, ...]:
    first = range(scene.first, min(scene.first + 2, len(scene.lines)))
    spans = [scene.lines[index].span for index in first if verdicts[index] is None and repeats_headline(index, scene)]
    return tuple(span for span in body[:2] if span in spans)


def _list_posts(text: str, scene: Scene, verdicts: list[str | None]) -> tuple[Post, ...]:
    found = (find_post(text, line) for line, name in zip(scene.lines, verdicts, strict=True) if name is None)
    return tuple(post for post in found if post)


def _list_stamps(text: str, scene: Scene, aside: list[SetAside]) -> tuple[Span, ...]:
    """The name and the day below each post, and the days that are set aside as such."""
    below = (find_stamp(text, line) for line in scene.lines[scene.first :])
    days = (_find_day(text, part.span) for part in aside if part.rule == "date stamp")
    return tuple(sorted({*(span for span in below if span), *days}))


def _find_day(text: str, span: Span) -> Span:
    """The day and hour of a line, without the place before it, the reporter behind it and what was done at the hour."""
    day = STAMP.search(text[span.start : span.end])
    if day is None:
        return span
    end = day.end("day") if day["renewed"] else day.end()
    return Span(span.start + day.start(), span.start + end)


def _judge_line(index: int, scene: Scene, rules: tuple[Rule, ...]) -> str | None:
    line = scene.lines[index]
    if index < scene.first or line.furniture or match_dateline(line):
        return line.furniture
    return next((rule.name for rule in rules if rule.holds_in(index, scene)), None)


def _split_body(text: str, scene: Scene, verdicts: list[str | None]) -> tuple[Span | None, tuple[Span, ...]]:
    dateline: Span | None = None
    body: list[Span] = []
    for index in range(scene.first, len(scene.lines)):
        line = scene.lines[index]
        if verdicts[index]:
            continue
        length = match_dateline(line) if dateline is None and len(body) < _DATELINE_DEPTH else 0
        if not length:
            body.append(line.span)
            continue
        raw = text[line.start : line.end]
        length = measure_prefix(raw, length)
        dateline = Span(line.start, line.start + len(raw[:length].rstrip()))
        rest = raw[length:].lstrip()
        if rest:
            body.append(Span(line.end - len(rest), line.end))
    return dateline, tuple(body)


def _trim_ends(text: str, body: tuple[Span, ...]) -> tuple[tuple[Span, ...], list[SetAside]]:
    """The paragraphs without what an export or an agency left behind their last sentence, and what that is."""
    kept: list[Span] = []
    cut: list[SetAside] = []
    for span in body:
        tail = text[max(span.start, span.end - _TAIL) : span.end]
        match = _END_MARK.search(tail)
        if match is None or match.start() == 0:
            kept.append(span)
            continue
        words = match.group().lstrip()
        kept.append(Span(span.start, span.end - len(match.group())))
        cut.append(SetAside(Span(span.end - len(words), span.end), "agency tag" if "(" in words else "no words"))
    return tuple(kept), cut


def _find_caption(text: str, span: Span) -> Span | None:
    """What of a caption may serve as evidence: neither its credit nor its label."""
    raw = text[span.start : span.end]
    words = trim_credits(" ".join(raw.split()))
    if words is None:
        return None
    start, end = (measure_prefix(raw, count) for count in words)
    return Span(span.start + start, span.start + len(raw[:end].rstrip()))


def _complete_metadata(article: Article, named: Sequence[tuple[TextLine, str | None]]) -> Metadata:
    """The article's metadata with the address and the author that its credit lines name, where it states none."""
    metadata = article.metadata
    for line, name in named:
        if name == "credit line" and metadata.url is None and _SOURCE_CREDIT.search(line.head):
            address = _URL.search(line.head)
            if address:
                metadata = replace(metadata, url=_complete_url(address.group().rstrip(".,")))
        elif name == "byline" and metadata.author is None:
            author = _BY.match(line.head)
            if author:
                metadata = replace(metadata, author=author.group(1).strip())
    return metadata


def _complete_url(address: str) -> str:
    return address if "://" in address else f"https://{address}"
