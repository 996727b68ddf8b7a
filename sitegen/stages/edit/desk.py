"""The desk: the facts, disagreements and sources while decisions are applied to them one after another."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import count

from ...model.articles import Article
from ...model.contents import SourceRecord
from ...model.edits import Operation
from ...model.spans import Quote
from ...model.stories import STANDING_CHECKS, Disagreement, Evidence, Fact, Ledger, Line, Retired
from ...values.anchors import check_text, stands_among

SET_BY_HAND = "put together by an editor"


class RefusalError(ValueError):
    """Why a decision cannot be applied."""


class Desk:
    """Everything that decisions can change, by id; `machine` are the facts as the machine left them."""

    def __init__(self, ledger: Ledger, sources: tuple[SourceRecord, ...], articles: tuple[Article, ...]) -> None:
        self.machine = {fact.id: fact for fact in ledger.facts}
        self.facts = dict(self.machine)
        self.rejected: dict[str, Fact] = {}
        self.reasons: dict[str, str] = {}
        self.quoted = {(piece.quote.file, piece.quote.span): piece for piece in ledger.quoted}
        self.retired = {one.id: one for one in ledger.retired}
        self.disagreements = {one.id: one for one in ledger.disagreements}
        self.sources = {record.id: record for record in sources}
        self.lines = list(ledger.lines)
        self.wordings: dict[str, str] = {}
        self.merged: dict[str, str] = {}
        self.articles = {article.file: article for article in sorted(articles, key=lambda one: one.file)}
        for record in sources:
            if "line" in record.by_hand and record.line is not None and not record.is_withdrawn:
                with suppress(RefusalError):
                    self.move_line(record.file, record.line)

    def place_quote(self, quote: Quote) -> Quote | None:
        """The quote where it stands today; None when it does not, or not exactly once."""
        article = self.articles.get(quote.file) or self._find_renamed(quote.file)
        check, found = check_text(quote, article)
        return found if check in STANDING_CHECKS else None

    def find_evidence(self, place: Quote) -> Evidence | None:
        """What the machine reads from just these words, with their value; None when it reads nothing, or two things.

        What it read when people named the words comes first.
        """
        known = self.quoted.get((place.file, place.span))
        if known is not None:
            return known
        read = {
            (piece.value, piece.low, piece.high, piece.unit): piece
            for fact in self.machine.values()
            for piece in fact.evidence
            if piece.quote == place
        }
        return next(iter(read.values())) if len(read) == 1 else None

    def find_around(self, place: Quote) -> Evidence | None:
        """The shortest evidence of the machine that holds the place, None when there is none."""
        holding = [
            piece
            for fact in self.machine.values()
            for piece in fact.evidence
            if piece.quote.file == place.file and piece.quote.span.holds(place.span)
        ]
        return min(holding, key=lambda piece: (len(piece.quote.span), piece.quote.start, piece.id), default=None)

    def list_changed(self, operation: Operation) -> tuple[Quote, ...]:
        """The anchors that stand no more in an article that is still there: its text was changed."""
        return tuple(
            quote
            for quote in operation.anchors
            if (quote.file in self.articles or self._find_renamed(quote.file)) and self.place_quote(quote) is None
        )

    def find_facts(self, operation: Operation) -> list[Fact]:
        """The facts an operation is about, in the order of its targets; rejected ones included.

        Errors: RefusalError when one is gone and its anchors lead to none or to several.
        """
        known = [self._follow_id(target, operation) for target in operation.targets]
        taken = {fact.id for fact in known if fact is not None}
        found: list[Fact] = []
        for target, fact in zip(operation.targets, known, strict=True):
            if fact is None:
                fact = self._find_anchored(target, operation, taken)
                taken.add(fact.id)
            found.append(fact)
        return found

    def find_disagreement(self, operation: Operation) -> Disagreement:
        """The disagreement an operation is about. Errors: RefusalError, as for facts."""
        target = operation.targets[0]
        if target in self.disagreements:
            return self.disagreements[target]
        anchors = self._place_anchors(operation)
        near = [
            one
            for one in self.disagreements.values()
            if anchors and all(any(stands_among(quote, side.evidence) for quote in anchors) for side in one.sides)
        ]
        if len(near) == 1:
            return near[0]
        raise RefusalError(_explain_lost(target, [one.id for one in near]))

    def find_source(self, target: str) -> SourceRecord | None:
        """The source with this id, one of its texts' ids, its file, or its label."""
        for record in self.sources.values():
            if target in (record.id, *record.versions, record.file, str(record.label)):
                return record
        return None

    def put_fact(self, fact: Fact) -> None:
        """Put a changed fact back where it came from."""
        (self.rejected if fact.id in self.rejected else self.facts)[fact.id] = fact

    def is_lost(self, target: str) -> bool:
        """Whether an id once named a fact and names nothing now."""
        return target in self.retired and self.retired[target].successor is None

    def retire_fact(self, target: str, successor: Fact, why: str) -> None:
        """Take a fact away whose id leads to another one from now on."""
        self.facts.pop(target, None)
        self.rejected.pop(target, None)
        self.merged[target] = successor.id
        self.retired[target] = Retired(target, successor.id, why)

    def move_line(self, file: str, wanted: str) -> str:
        """Put an article on another reporting line, and tell its id.

        `wanted` is "own" for a line of its own, else a line's id or a source that is on the line. Errors: RefusalError.
        """
        record = self.find_source(wanted)
        if wanted == "own":
            target = self._line_of(file) if self._is_alone(file) else self._new_line()
        elif any(line.id == wanted for line in self.lines):
            target = wanted
        elif record is not None:
            target = self._line_of(record.file)
        else:
            raise RefusalError(f"'{wanted}' is neither a source nor a reporting line; write own for a line of its own")
        if target != self._line_of(file):
            lines = [replace(one, files=tuple(name for name in one.files if name != file)) for one in self.lines]
            if all(one.id != target for one in lines):
                lines.append(Line(target, (), ""))
            joined = [
                replace(one, files=tuple(sorted((*one.files, file))), reason=SET_BY_HAND) if one.id == target else one
                for one in lines
            ]
            self.lines = [one for one in joined if one.files]
        return target

    def _line_of(self, file: str) -> str:
        """The id of the line an article is on; a new one when it is on none."""
        return next((line.id for line in self.lines if file in line.files), None) or self._new_line()

    def _is_alone(self, file: str) -> bool:
        return any(line.files == (file,) for line in self.lines)

    def _new_line(self) -> str:
        known = {line.id for line in self.lines}
        return next(name for number in count(1) if (name := f"l-{number}") not in known)

    def _follow_id(self, target: str, operation: Operation) -> Fact | None:
        """The fact with this id, or the one it was merged into; None when there is none.

        A fact that the machine, not a person, took into another one is not followed by a decision that would do
        harm to the other's words.
        """
        seen: set[str] = set()
        while target not in self.facts and target not in self.rejected and target not in seen:
            seen.add(target)
            is_harmful = operation.op in ("reject", "reword", "pin", "split", "detach") and target not in self.merged
            successor = self.retired[target].successor if target in self.retired else None
            if successor is None:
                return None
            if is_harmful:
                raise RefusalError(f"{target} is now a part of {successor}; decide on {successor} as a whole")
            target = successor
        return self.facts.get(target) or self.rejected.get(target)

    def _find_anchored(self, target: str, operation: Operation, taken: set[str]) -> Fact:
        anchors = self._place_anchors(operation)
        near = [
            fact
            for fact in (*self.facts.values(), *self.rejected.values())
            if fact.id not in taken and any(stands_among(quote, fact.quotes) for quote in anchors)
        ]
        if len(near) == 1:
            return near[0]
        raise RefusalError(_explain_lost(target, [fact.id for fact in near]))

    def _place_anchors(self, operation: Operation) -> list[Quote]:
        placed = [self.place_quote(quote) for quote in operation.anchors]
        return [quote for quote in placed if quote is not None]

    def _find_renamed(self, file: str) -> Article | None:
        """The article that once had another file name, by the versions of its record."""
        record = next((one for one in self.sources.values() if one.file == file), None)
        if record is None:
            return None
        return next((article for article in self.articles.values() if article.id in record.versions), None)


def _explain_lost(target: str, near: list[str]) -> str:
    if near:
        return f"{target} is gone, and its words stand in several: {', '.join(sorted(near))}"
    return f"{target} is gone, and nothing rests on the words it rested on"
