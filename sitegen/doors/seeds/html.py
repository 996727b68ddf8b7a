"""An HTML page as text of the same length; which of its blocks are the article is asked of trafilatura."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.articles import Metadata, SetAside
from ...model.problems import Problem
from ...model.spans import Span
from .blocks import Block, split_blocks
from .extraction import Extraction, extract_article
from .masks import mask_controls
from .page import Page
from .statements import build_metadata

_RUN = 4
# Half of a block's runs of four words: trafilatura repairs spaces and drops links inside the paragraphs it keeps.
_KEPT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Sieve:
    """The words that the extraction kept: whole blocks, and runs of four words."""

    lines: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    title: str

    def keeps(self, block: Block) -> bool:
        """Whether the block belongs to the article."""
        words = _list_words(block.text)
        line = " ".join(words)
        if line in self.lines or (block.is_heading and line == self.title):
            return True
        runs = _list_runs(words)
        return bool(runs) and sum(run in self.runs for run in runs) >= _KEPT_SHARE * len(runs)


def read_html(raw: str, where: str) -> Page:
    """The page with its markup masked; blocks that are not the article become furniture, with the reason's name."""
    blocks = split_blocks(raw)
    text = mask_controls(blocks.text)
    extraction = extract_article(raw) if blocks.is_plain else None
    metadata, problems = _read_metadata(extraction, where)
    open_blocks = [block for block in blocks.blocks if block.rule is None]
    sieve = _make_sieve(extraction)
    outside = [block for block in open_blocks if sieve is not None and not sieve.keeps(block)]
    if open_blocks and (sieve is None or len(outside) == len(open_blocks)):
        outside = []
        what = "which part of the page is the article cannot be told; all of it is read"
        hint = "save the article's text alone, as a .txt file"
        problems += (Problem(where, what, hint, "", "warning"),)
    furniture = [SetAside(Span(block.start, block.end), block.rule) for block in blocks.blocks if block.rule]
    furniture += [SetAside(Span(block.start, block.end), "outside the article") for block in outside]
    return Page(text, metadata, tuple(sorted(furniture, key=lambda part: part.span)), problems)


def _read_metadata(extraction: Extraction | None, where: str) -> tuple[Metadata, tuple[Problem, ...]]:
    if extraction is None:
        return Metadata(), ()
    stated = {key: (value, 1) for key, value in extraction.stated if value}
    metadata, _ = build_metadata(stated, where, "page")
    return metadata, ()


def _make_sieve(extraction: Extraction | None) -> _Sieve | None:
    if extraction is None:
        return None
    lines = [_list_words(line) for line in extraction.text.splitlines()]
    # Runs go across lines: what is one block in the page may be two in the extraction.
    words = [word for line in lines for word in line]
    titles = [value for key, value in extraction.stated if key == "title"]
    return _Sieve(
        frozenset(" ".join(line) for line in lines if line),
        frozenset(_list_runs(words)),
        " ".join(_list_words(titles[0])) if titles else "",
    )


def _list_words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()


def _list_runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)]
