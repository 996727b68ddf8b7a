"""The spaCy engine: loaded by path after its files are proved, and asked paragraph by paragraph."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..model.readings import EntityKind, Mention, Sentence, Token
from ..model.spans import Span
from .breaks import join_broken, leads_on
from .days import free_subjects
from .files import DEFAULT_PIPELINE, LanguageError, locate_pipeline, verify_pipeline
from .interface import Language, Parsed
from .lists import join_lists
from .pieces import STAND_INS, Piece, cut_pieces

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc
    from spacy.tokens import Span as DocSpan

__all__ = ["LanguageError", "load_language"]

# Characters per call: what bounds the working memory. A batch is filled from one article only, so that a parse depends
# on nothing but the article.
_BATCH_LENGTH = 10_000
_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}


def load_language(name: str = DEFAULT_PIPELINE) -> Language:
    """The installed pipeline `name`, ready to parse; the default one only after its files are proved.

    Errors: LanguageError when it is not installed, not the published one, or does not load.
    """
    folder = locate_pipeline(name)
    if name == DEFAULT_PIPELINE:
        verify_pipeline(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy

        try:
            pipeline = spacy.load(folder, exclude=["senter"])
        except (ImportError, OSError, ValueError) as error:
            raise LanguageError(
                f"{folder}: the pipeline does not load: {error}\n"
                f"      Install a pipeline made for spaCy {spacy.about.__version__}."
            ) from error
    return _Engine(pipeline, f"{name} {pipeline.meta.get('version', '')}".strip())


class _Engine:
    """One loaded pipeline."""

    def __init__(self, pipeline: Pipeline, name: str) -> None:
        self._pipeline = pipeline
        self._name = name

    @property
    def name(self) -> str:
        """Name and version of the pipeline."""
        return self._name

    def parse(self, text: str, spans: Sequence[Span]) -> Parsed:
        """Sentences and first-pass names of the spans, in the order given; white space at their ends is left out."""
        sentences: list[Sentence] = []
        mentions: list[Mention] = []
        pieces = (piece for number, span in enumerate(spans) for piece in cut_pieces(text, span, number))
        for piece, doc in self._parse_pieces(pieces):
            sentences.extend(_read_sentences(text, piece, doc))
            mentions.extend(_read_mentions(text, piece, doc))
        return Parsed(tuple(sentences), tuple(mentions))

    def _parse_pieces(self, pieces: Iterator[Piece]) -> Iterator[tuple[Piece, Doc]]:
        for batch in _fill_batches(pieces):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                docs = tuple(self._pipeline.pipe([piece.text for piece in batch], batch_size=len(batch)))
            yield from zip(batch, docs, strict=True)


def _fill_batches(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    batch: list[Piece] = []
    length = 0
    for piece in pieces:
        if batch and length + len(piece.text) > _BATCH_LENGTH:
            yield tuple(batch)
            batch, length = [], 0
        batch.append(piece)
        length += len(piece.text)
    if batch:
        yield tuple(batch)


def _read_sentences(text: str, piece: Piece, doc: Doc) -> Iterator[Sentence]:
    for part in join_broken(doc):
        tokens = _read_tokens(text, piece, part)
        if tokens:
            start, end = tokens[0].start, tokens[-1].end
            yield Sentence(start, end, text[start:end], tokens, piece.paragraph)


def _read_tokens(text: str, piece: Piece, part: DocSpan) -> tuple[Token, ...]:
    """The tokens of one sentence; tokens of white space are left out and their children hang on their heads.

    Where the engine broke it behind a word that leads on, what follows hangs on that word.
    """
    words = [token for token in part if not token.is_space]
    places = {token.i: place for place, token in enumerate(words)}
    tokens = []
    for place, token in enumerate(words):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        opening = head.sent.start if head.i == token.i else part.start
        if opening > part.start and leads_on(part.doc[max(0, opening - 3) : opening].text):
            head = part.doc[opening - 1]
        start = piece.offsets[token.idx]
        end = start + len(token.text)
        exact = text[start:end]
        tokens.append(
            Token(
                start=start,
                end=end,
                text=exact,
                lemma=exact if exact in STAND_INS and token.text != exact else token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=places.get(head.i, place),
            )
        )
    return join_lists(free_subjects(tuple(tokens)))


def _read_mentions(text: str, piece: Piece, doc: Doc) -> Iterator[Mention]:
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        words = [token for token in entity if not token.is_space]
        if kind is None or not words:
            continue
        start = piece.offsets[words[0].idx]
        end = piece.offsets[words[-1].idx + len(words[-1].text) - 1] + 1
        yield Mention(start, end, text[start:end], kind)
