"""Why something reads otherwise than in the edition before: the sources, an editor, a setting, or the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ....model.editions import Cause, ChangeGroup, PublishedEdition, SourceState
from ....model.edits import Operation
from ....values.days import show_edtf
from ..words import join_words, start_sentence

GROUPS: tuple[ChangeGroup, ...] = ("correction", "news", "wording")
_READ_ANEW: tuple[Cause, str] = ("extraction", "The articles were read anew.")
_DECIDED: tuple[Cause, str] = ("editor", "The machine words it from the facts, and an editor decided on some of them.")
# Decisions that only confirm what the machine found: they change nothing that readers see.
_CONFIRMING = ("review", "not-same")


class Causes:
    """What happened between two editions; `label_of` names the sources of both by id."""

    def __init__(self, before: PublishedEdition, after: PublishedEdition) -> None:
        self.before = before
        self.after = after
        old = {source.id: source for source in before.sources}
        new = {source.id: source for source in after.sources}
        self.added = frozenset(source.label for source in after.sources if source.id not in old)
        self.withdrawn = frozenset(source.label for source in before.sources if source.id not in new)
        self.rewritten = frozenset(
            source.label for source in after.sources if source.id in old and old[source.id].version != source.version
        )
        self.retired = {one.id: one for one in after.retired}
        self._decided: dict[str, list[Operation]] = defaultdict(list)
        for decision in after.decisions:
            for target in decision.targets if decision.op not in _CONFIRMING else ():
                self._decided[target].append(decision)
        self._order = {one.id: number for number, one in enumerate(after.decisions)}
        self.label_of = {source.id: source.label for source in (*before.sources, *after.sources)}

    def find_decision(self, ids: Iterable[str], *, ops: tuple[str, ...] = ()) -> Operation | None:
        """The last new decision about any of `ids`, of one of the kinds `ops` if they are given."""
        found = [one for name in ids for one in self._decided.get(name, ()) if not ops or one.op in ops]
        return max(found, key=lambda one: self._order[one.id], default=None)

    def find_cause(self, ids: Iterable[str], labels: Iterable[int], *, ops: tuple[str, ...] = ()) -> tuple[Cause, str]:
        """Why the thing with these ids, which the sources `labels` carry, has changed; in a word and in a sentence.

        A new decision about it comes first, one of the kinds `ops` if they are given; then what the sources did.
        """
        decision = self.find_decision(ids, ops=ops)
        if decision is not None:
            return "editor", say_decision(decision)
        moved = set(labels)
        said = [
            say_sources(moved & self.added, "is new", "are new"),
            say_sources(moved & self.rewritten, "has a new text", "have new texts"),
            say_sources(moved & self.withdrawn, "was withdrawn", "were withdrawn"),
        ]
        if any(said):
            return "corpus", f"{start_sentence(join_words(tuple(part for part in said if part)))}."
        return self.find_general_cause()

    def has_moved(self, labels: Iterable[int]) -> bool:
        """Whether all these sources came, went or changed; False for none."""
        named = set(labels)
        return bool(named) and named <= self.added | self.rewritten | self.withdrawn

    def find_general_cause(self) -> tuple[Cause, str]:
        """What can change anything: a setting, the program, or other articles beside the old ones."""
        if self.before.policy != self.after.policy:
            return "rule", f"The site now publishes {_POLICIES.get(self.after.policy, self.after.policy)}."
        if (self.before.version, self.before.engine) != (self.after.version, self.after.engine):
            return "version", f"Read anew by sitegen {self.after.version} (before: {self.before.version})."
        if self.added or self.withdrawn or self.rewritten:
            return "extraction", "All articles were compared anew."
        return _READ_ANEW

    def find_draft_cause(self) -> tuple[Cause, str]:
        """Why headline or summary read otherwise where the machine words them: it goes by the facts as they are now."""
        found = self.find_general_cause()
        return _DECIDED if found == _READ_ANEW and self._decided else found


_POLICIES = {
    "all-marked": "all facts, those nobody reviewed marked as such",
    "reviewed": "only facts that an editor has reviewed",
    "pinned": "only facts that an editor has worded",
}


def say_decision(decision: Operation) -> str:
    """Who decided, when, and why, as a sentence."""
    who = decision.by or "an editor"
    when = f" on {show_edtf(decision.at[:10])}" if decision.at else ""
    why = decision.why.strip()
    end = "" if why.endswith((".", "!", "?", "…")) else "."
    return f"Decided by {who}{when}: {why}{end}" if why else f"Decided by {who}{when}; no reason is recorded."


def say_sources(labels: Iterable[int], one: str, many: str) -> str:
    """Sources with what they do ("source 6 is new", "sources 6 and 7 are new"); "" for none."""
    names = tuple(str(label) for label in sorted(labels))
    if not names:
        return ""
    return f"source {names[0]} {one}" if len(names) == 1 else f"sources {join_words(names)} {many}"


def name_state(source: SourceState) -> str:
    """A source as a line names it: its label and its title."""
    return f"Source {source.label}, ‘{source.title}’" if source.title else f"Source {source.label}, {source.file}"
