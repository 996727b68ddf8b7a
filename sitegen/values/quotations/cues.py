"""Words that attribute: verbs and nouns of saying and thinking, and the words that weaken what is said."""

from __future__ import annotations

SPEECH_VERBS = frozenset({
    "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer", "argue",
    "ask", "assert", "assure", "blame", "boast", "brand", "call", "caution", "characterise", "characterize", "cite",
    "claim", "comment", "complain", "concede", "conclude", "condemn", "confirm", "contend", "convey", "criticise",
    "criticize", "declare", "demand", "deny", "describe", "detail", "disclose", "dub", "emphasise", "emphasize",
    "estimate", "explain", "express", "forecast", "hail", "hint", "imply", "indicate", "inform", "insist", "joke",
    "label", "lament", "maintain", "mention", "note", "object", "observe", "pledge", "point", "post", "praise",
    "predict", "promise", "propose", "protest", "quip", "quote", "read", "recall", "recommend", "recount",
    "reiterate", "relate", "remark", "repeat", "reply", "report", "respond", "reveal", "say", "signal", "slam",
    "speculate", "state", "stress", "suggest", "tell", "testify", "tweet", "underline", "underscore", "urge", "vow",
    "warn", "wonder", "write",
})  # fmt: skip
THOUGHT_VERBS = frozenset({
    "assume", "believe", "consider", "decide", "deem", "doubt", "expect", "fear", "feel", "hope", "intend", "know",
    "learn", "plan", "realise", "realize", "suspect", "think", "understand", "want", "wish", "worry",
})  # fmt: skip
SPEECH_NOUNS = frozenset({
    "account", "accusation", "admission", "allegation", "announcement", "argument", "assertion", "assessment",
    "belief", "claim", "comment", "complaint", "concern", "conclusion", "confirmation", "declaration", "denial",
    "estimate", "evidence", "expectation", "fear", "hope", "idea", "insistence", "notion", "opinion", "pledge",
    "prediction", "promise", "proposal", "remark", "report", "rumor", "rumour", "speculation", "statement",
    "suggestion", "suspicion", "testimony", "threat", "view", "vow", "warning",
})  # fmt: skip
# Verbs that introduce a quotation, and otherwise say nothing of speech.
QUOTING_VERBS = frozenset({
    "begin", "conclude", "continue",
})  # fmt: skip
# Verbs whose infinitive is what is said ("claimed to have won", "vowed to return").
INFINITIVE_VERBS = frozenset({
    "allege", "claim", "demand", "expect", "fear", "hope", "offer", "pledge", "promise", "propose", "swear",
    "threaten", "urge", "vow",
})  # fmt: skip
# Verbs whose object is what is said ("denied any part in it"), not whom it is said to.
OBJECT_VERBS = frozenset({
    "acknowledge", "admit", "announce", "claim", "concede", "confirm", "declare", "demand", "deny", "disclose",
    "estimate", "express", "pledge", "predict", "promise", "propose", "recommend", "report", "reveal", "suggest",
})  # fmt: skip
HEDGING_VERBS = frozenset({
    "allege", "assume", "believe", "claim", "doubt", "estimate", "expect", "fear", "hint", "hope", "imply",
    "indicate", "predict", "speculate", "suggest", "suspect", "think",
})  # fmt: skip
HEDGING_WORDS = frozenset({
    "alleged", "allegedly", "apparently", "likely", "perhaps", "possibly", "presumably", "probably", "purportedly",
    "reportedly", "seemingly", "supposedly", "unconfirmed",
})  # fmt: skip
