"""Words that attribute: verbs and nouns of saying and thinking, and the words that weaken what is said."""

from __future__ import annotations

SPEECH_VERBS = frozenset({
    "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer", "argue",
    "ask", "assert", "assure", "blame", "boast", "caution", "cite", "claim", "comment", "complain", "concede",
    "conclude", "confirm", "contend", "continue", "convey", "criticise", "criticize", "declare", "demand", "deny",
    "describe", "detail", "disclose", "emphasise", "emphasize", "estimate", "explain", "express", "forecast", "hint",
    "imply", "indicate", "inform", "insist", "joke", "lament", "maintain", "mention", "note", "object", "observe",
    "pledge", "point", "post", "predict", "promise", "propose", "protest", "quip", "quote", "recall", "recommend",
    "recount", "reiterate", "relate", "remark", "repeat", "reply", "report", "respond", "reveal", "say", "signal",
    "speculate", "state", "stress", "suggest", "tell", "testify", "tweet", "underline", "underscore", "urge", "vow",
    "warn", "wonder", "write", "read",
})  # fmt: skip
THOUGHT_VERBS = frozenset({
    "assume", "believe", "consider", "doubt", "expect", "fear", "feel", "hope", "know", "suspect", "think",
    "understand", "want", "wish", "worry", "plan", "intend", "deem", "realise", "realize", "learn", "decide",
})  # fmt: skip
SPEECH_NOUNS = frozenset({
    "account", "accusation", "admission", "allegation", "announcement", "argument", "assertion", "assessment",
    "belief", "claim", "comment", "complaint", "concern", "conclusion", "confirmation", "declaration", "denial",
    "estimate", "evidence", "expectation", "fear", "hope", "idea", "insistence", "notion", "opinion", "pledge",
    "prediction", "promise", "proposal", "remark", "report", "rumour", "rumor", "speculation", "statement",
    "suggestion", "suspicion", "testimony", "threat", "view", "vow", "warning",
})  # fmt: skip
HEDGING_VERBS = frozenset({
    "allege", "assume", "believe", "claim", "estimate", "expect", "fear", "hint", "hope", "imply", "indicate",
    "predict", "speculate", "suggest", "suspect", "think", "doubt",
})  # fmt: skip
HEDGING_WORDS = frozenset({
    "allegedly", "apparently", "reportedly", "supposedly", "purportedly", "possibly", "perhaps", "presumably",
    "seemingly", "unconfirmed", "alleged", "likely", "probably",
})  # fmt: skip
