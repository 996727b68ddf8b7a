"""What the columns of each table among the data hold: the dictionary for those who open them."""

from __future__ import annotations

from collections.abc import Mapping

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "facts.csv": {
        "id": "the fact’s id, which stays the same from edition to edition",
        "text": "the fact in a sentence of this site",
        "kind": "event, quantity, statement, agreement, demand, plan, background or allegation",
        "topic": "what it is about",
        "state": "machine (nobody has looked at it), reviewed, pinned, stale",
        "edtf": "when, in Extended Date/Time Format; empty if no article says so",
        "basis": "stated, resolved or inferred: how the date is known",
        "sources": "how many sources state it",
        "lines": "how many reporting lines do",
        "evidence": "how many quotes carry it",
        "agreement": "agreed, compatible, differs, contradicted, one-line or single",
        "disagreements": "ids of the disagreements about it",
        "entities": "ids of the names in it",
    },
    "statements.csv": {
        "fact": "id of the fact that the words carry",
        "text": "that fact in a sentence of this site",
        "evidence": "id of the quote",
        "source": "number of the source",
        "line": "id of its reporting line",
        "file": "the article’s file",
        "start": "first character of the quote in that file, counted from 0 in Unicode code points",
        "end": "the character after its last one",
        "exact": "the words, character for character as they stand in the file",
        "value": "what this source says in short",
        "low": "least amount that the words allow",
        "high": "greatest amount that they allow",
        "bound": "how the words bound it: exact, about, more than, at least …",
        "unit": "what is counted or measured",
        "attribution": "whom the source credits",
    },
    "disagreements.csv": {
        "id": "the disagreement’s id",
        "type": "what sort of thing the sources differ on",
        "relation": "contradicts, differs, updates, compatible or equivalent",
        "severity": "high, medium or low",
        "status": "open, explained, resolved or dismissed",
        "statement": "the disagreement in a sentence of this site",
        "explanation": "why it is one, or what explains it",
        "facts": "ids of the facts that it is about",
        "side": "number of the side that the row describes",
        "says": "what this side says",
        "value": "the same in short",
        "files": "the articles on this side",
    },
    "timeline.csv": {
        "id": "the entry’s id",
        "edtf": "when, in Extended Date/Time Format",
        "basis": "stated, resolved or inferred: how the date is known",
        "kind": "happened, said, planned or deadline",
        "what": "what happened, in a sentence of this site",
        "facts": "ids of the facts that it rests on",
        "sources": "the articles that tell it",
    },
}
