"""What a filled-in worksheet decides: ticks and words against what is known today; what holds already adds nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model.edits import Operation
from ...model.ids import normalise_words
from ...model.problems import Problem
from ...model.spans import Quote
from ...model.stories import Disagreement, Fact, Ledger
from ...model.worksheets import SheetEntry

Read = tuple[list[Operation], list[Problem]]


class Ticks:
    """The story as it stands, to read entries against.

    `ledger` holds the withheld facts too; `labels` are those of sources by file; `texts` are the articles' by file.
    """

    def __init__(
        self,
        ledger: Ledger,
        operations: Iterable[Operation],
        *,
        labels: Mapping[str, int],
        texts: Mapping[str, str],
        where: str,
    ) -> None:
        self.facts = {fact.id: fact for fact in ledger.facts}
        self.disagreements = {one.id: one for one in ledger.disagreements}
        self.successors = {one.id: one.successor for one in ledger.retired}
        made = tuple(operations)
        undone = {name for one in made if one.op == "undo" for name in one.targets}
        self.apart = {frozenset(one.targets) for one in made if one.op == "not-same" and one.id not in undone}
        self.files = {str(label): file for file, label in labels.items()}
        self.texts = {file: normalise_words(text) for file, text in texts.items()}
        self.where = where

    def read_entry(self, entry: SheetEntry) -> Read:
        """The operations an entry stands for, without ids and anchors, and why it cannot be applied."""
        name = entry.ids[0]
        if not entry.is_touched:
            return [], self._check_quotes(entry, self._list_quotes(name)) if len(entry.ids) == 1 else []
        if len(entry.ids) == 2:
            return self._read_pair(entry)
        if name in self.disagreements:
            return self._read_disagreement(entry, self.disagreements[name])
        if name in self.facts:
            return self._read_fact(entry, self.facts[name])
        if entry.merge_into and self.successors.get(name) == entry.merge_into:
            return [], []
        return [], [self._fault(entry, f"{name} is gone", "leave this entry out, or write a new sheet")]

    def _read_pair(self, entry: SheetEntry) -> Read:
        first, second = entry.ids
        if len(entry.ticks) > 1:
            return [], [self._fault(entry, "both boxes are ticked", "tick one")]
        if "same" in entry.ticks:
            is_done = self.successors.get(second) == first or self.successors.get(first) == second
            return ([] if is_done else [_say(entry, "merge", first, second)]), []
        is_known = frozenset(entry.ids) in self.apart
        return ([] if is_known else [_say(entry, "not-same", first, second)]), []

    def _read_disagreement(self, entry: SheetEntry, one: Disagreement) -> Read:
        faults = self._check_quotes(entry, self._list_quotes(one.id))
        if len(entry.ticks) > 1:
            faults.append(self._fault(entry, f"{' and '.join(entry.ticks)} are ticked", "tick one"))
        if faults:
            return [], faults
        said = entry.explain or None
        is_said = said is None or said == " ".join(one.explanation.split())
        if "dismiss" in entry.ticks:
            return ([] if one.status == "dismissed" and is_said else [_say(entry, "dismiss", one.id, value=said)]), []
        if "resolve" in entry.ticks:
            return ([] if one.status == "resolved" and is_said else [_say(entry, "resolve", one.id, value=said)]), []
        if said is not None and not (one.status == "explained" and is_said):
            return [_say(entry, "explain", one.id, value=said)], []
        if said is None and "keep" in entry.ticks and one.status != "open":
            return [_say(entry, "reopen", one.id)], []
        return [], []

    def _read_fact(self, entry: SheetEntry, fact: Fact) -> Read:
        faults = self._check_quotes(entry, self._list_quotes(fact.id))
        faults += self._check_ticks(entry, fact)
        if faults:
            return [], faults
        gone = self._find_turned_down(entry, fact)
        if "reject" in entry.ticks:
            return ([] if fact.state == "rejected" else [_say(entry, "reject", fact.id)]), []
        made: list[Operation] = []
        final = entry.merge_into or "ok" in entry.ticks or "pin" in entry.ticks
        has_new = any(piece.is_new for piece in fact.evidence)
        if "split" in entry.ticks:
            made += [_say(entry, "split", fact.id, value=entry.reword, quotes=gone)] if gone else []
            is_noted = fact.state == "split-needed" or any(quote.is_turned_down for quote in entry.quotes)
            made += [] if gone or is_noted or final else [_say(entry, "needs-split", fact.id)]
        else:
            made += [_say(entry, "detach", fact.id, quotes=gone)] if gone else []
            if entry.reword and entry.reword != " ".join(fact.text.split()):
                made.append(_say(entry, "reword", fact.id, value=entry.reword))
        if entry.merge_into:
            made.append(_say(entry, "merge", entry.merge_into, fact.id))
        elif "pin" in entry.ticks and (fact.state != "pinned" or made or has_new):
            made.append(_say(entry, "pin", fact.id, value=self._wording(entry, fact)))
        elif "ok" in entry.ticks and (fact.state in ("machine", "rejected", "split-needed") or has_new) and not made:
            made.append(_say(entry, "restore" if fact.state == "rejected" else "review", fact.id))
        return made, []

    def _check_ticks(self, entry: SheetEntry, fact: Fact) -> list[Problem]:
        faults = []
        final = [name for name in entry.ticks if name in ("ok", "reject", "pin")]
        if len(final) > 1 or ("reject" in final and (entry.merge_into or "split" in entry.ticks)):
            ticked = [*final, *(["merge into"] if entry.merge_into else []), *entry.ticks[len(final) :]]
            faults.append(self._fault(entry, f"{' and '.join(ticked)} exclude each other", "decide on one"))
        if entry.merge_into and entry.merge_into not in self.facts:
            faults.append(self._fault(entry, f"{entry.merge_into} is no fact", "'sitegen fact show' lists them"))
        turned_down = [quote for quote in entry.quotes if quote.is_turned_down]
        if "split" in entry.ticks and self._find_turned_down(entry, fact) and not entry.reword:
            faults.append(self._fault(entry, "a split needs words for the new fact", "write them after Reword"))
        if "split" in entry.ticks and not turned_down and entry.reword:
            faults.append(self._fault(entry, "a split needs quotes that go", "tick 'not' beside them"))
        texts = {" ".join(fact.text.split()), entry.reword}
        if entry.statement not in texts and entry.reword != " ".join(fact.text.split()):
            hint = f"it is now: {fact.text} — write a new sheet, or put your words after Reword below it"
            faults.append(self._fault(entry, f"{fact.id} does not say this any more: {entry.statement[:60]}", hint))
        return faults

    def _list_quotes(self, name: str) -> list[Quote]:
        """The quotes that a fact or the sides of a disagreement rest on today."""
        if name in self.disagreements:
            return [quote for side in self.disagreements[name].sides for quote in side.evidence]
        return [piece.quote for piece in self.facts[name].evidence] if name in self.facts else []

    def _check_quotes(self, entry: SheetEntry, known: list[Quote]) -> list[Problem]:
        """Every quote must be one of today's, or stand in its article, as one does that was taken away since."""
        shown = {(quote.file, quote.shown) for quote in known}
        faults = []
        for line in entry.quotes:
            file = self.files.get(line.label, "")
            if (file, line.words) not in shown and normalise_words(line.words) not in self.texts.get(file, ""):
                what = f"source {line.label} does not say “{line.words[:60]}”"
                hint = "quotes must stay as they were: tick 'not' beside one that does not fit; or take the entry out"
                faults.append(Problem(f"{self.where}:{line.line}", what, hint))
        return faults

    def _find_turned_down(self, entry: SheetEntry, fact: Fact) -> tuple[Quote, ...]:
        """The quotes of the fact that were ticked away, if it still has them."""
        down = {(self.files.get(line.label, ""), line.words) for line in entry.quotes if line.is_turned_down}
        return tuple(piece.quote for piece in fact.evidence if (piece.quote.file, piece.quote.shown) in down)

    def _wording(self, entry: SheetEntry, fact: Fact) -> str | None:
        """The words that are pinned, where they are being changed at the same time."""
        return entry.reword if entry.reword and "split" not in entry.ticks else fact.text

    def _fault(self, entry: SheetEntry, what: str, hint: str) -> Problem:
        return Problem(f"{self.where}:{entry.line}", what, hint)


def _say(
    entry: SheetEntry, op: str, *targets: str, value: str | None = None, quotes: tuple[Quote, ...] = ()
) -> Operation:
    return Operation("", op, targets, value, (), quotes, entry.why)
