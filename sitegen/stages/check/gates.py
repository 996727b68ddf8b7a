"""The gates, in the order in which they are reported, with what each proves and what it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ...model.checks import GateCount


@dataclass(frozen=True, slots=True)
class Check:
    """A gate: `proves` what passing it means, `leaves_open` what it does not tell."""

    code: str
    proves: str
    leaves_open: str


CHECKS: tuple[Check, ...] = (
    Check(
        "V001",
        "Every quote stands word for word in its article, at the place that is given.",
        "That the article is right.",
    ),
    Check(
        "V002",
        "Every number and date of a summary sentence stands in a quote it cites, or follows from a date that is shown; "
        "of a fact’s statement, in the sentences of its quotes or just before them, or in its disagreements.",
        "That the number is told of the right thing.",
    ),
    Check(
        "V003",
        "Every name in a summary sentence stands in a quote it cites, or is another spelling of one that does; in a "
        "fact’s statement, one that its articles name.",
        "That the person did what the sentence says, or that a statement’s name is whom a pronoun stands for.",
    ),
    Check("V004", "Every summary sentence cites at least one fact.", "That the fact supports all of the sentence."),
    Check(
        "V005",
        "Words in quotation marks stand so in an article, or a report is said to have them; a summary sentence cites a "
        "quote that holds them; and whom the source credits with them is named.",
        "That the speaker said them.",
    ),
    Check(
        "V006",
        "A sentence that states one value of an open disagreement shows the other values too; of a fact's statement, "
        "those that its own sources give.",
        "That the ledger knows every disagreement, or that a longer wording of one side is known in other words.",
    ),
    Check(
        "V007",
        "What every source of a cited fact credits to somebody is not told as plain: the sentence names a speaker, "
        "has a word of saying or thinking, or quotes.",
        "That the sentence credits the right words of several to the right speaker.",
    ),
    Check(
        "V008",
        "No word of a sentence is denied that its sources affirm, affirmed that they deny, told as done where they "
        "leave it open, or doubted where they state it.",
        "A turn that is worded with other words than the sources use.",
    ),
    Check(
        "V009",
        "“Sources say”, “other reports” and the like rest on two reporting lines, “three reports” on three articles.",
        "That the lines are independent of each other.",
    ),
    Check("V010", "Every citation points to a fact that is still published.", "That it is the best fact to cite."),
    Check(
        "V011", "Every link within the site, and every place on a page it points to, exists.", "Links to other sites."
    ),
    Check(
        "V012",
        "Every sum, share and span that a disagreement or a sentence prints comes to what it says; a disagreement’s "
        "starts from numbers in its quotes.",
        "That these are the numbers to compute with, or that two units measure the same.",
    ),
    Check(
        "V013",
        "Every page is HTML whose elements close and stand where they may, with one main heading; tables have headers, "
        "and colours of text a contrast of 4.5 to 1.",
        "All of the HTML standard, or that a page reads well to everybody; mixed colours are not computed.",
    ),
    Check("V014", "A second build of the same input gives the same bytes.", "That another version would."),
    Check(
        "V015", "No page asks another host for anything or runs code of its own.", "What links lead to when followed."
    ),
)
_ORDER = {check.code: number for number, check in enumerate(CHECKS)}
_KNOWN = {check.code: check for check in CHECKS}


@dataclass(slots=True)
class Tally:
    """Counts of one run while it lasts."""

    passed: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)

    def count(self, code: str, is_passed: bool) -> bool:
        """Enter one application of a gate; the outcome is handed back."""
        self.total[code] += 1
        self.passed[code] += is_passed
        return is_passed

    def show(self) -> tuple[GateCount, ...]:
        """The counts, in the order of CHECKS; gates that were never applied are left out."""
        gates = [_KNOWN[code] for code in sorted(self.total, key=_ORDER.__getitem__)]
        return tuple(
            GateCount(gate.code, gate.proves, self.passed[gate.code], self.total[gate.code], gate.leaves_open)
            for gate in gates
        )


def add_counts(*counts: Iterable[GateCount]) -> tuple[GateCount, ...]:
    """The counts of several runs as one, in the order of CHECKS."""
    tally = Tally()
    for gate in (gate for run in counts for gate in run):
        tally.passed[gate.code] += gate.passed
        tally.total[gate.code] += gate.total
    return tally.show()
