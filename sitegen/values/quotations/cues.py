"""Words that attribute: verbs and nouns of saying and thinking, and the words that weaken what is said."""

from __future__ import annotations

SPEECH_VERBS = frozenset({
    "accuse", "acknowledge", "add", "admit", "advise", "affirm", "agree", "allege", "announce", "answer", "apologise",
    "apologize", "applaud", "argue", "ask", "assail", "assert", "assure", "beg", "bemoan", "blame", "boast", "brand",
    "call", "caution", "chant", "characterise", "characterize", "charge", "chastise", "chide", "cite", "claim",
    "commend", "comment", "complain", "concede", "conclude", "condemn", "confirm", "contend", "convey", "counter",
    "criticise", "criticize", "cry", "declare", "decline", "decry", "defend", "demand", "denounce", "deny", "depict",
    "deplore", "describe", "detail", "disagree", "disavow", "disclose", "discuss", "dismiss", "dispute", "dub",
    "echo", "elaborate", "emphasise", "emphasize", "encourage", "endorse", "enthuse", "estimate", "exclaim",
    "explain", "express", "forecast", "fret", "gripe", "grumble", "hail", "hint", "implore", "imply", "indicate",
    "inform", "insist", "intone", "invoke", "joke", "label", "lambast", "lambaste", "lament", "lampoon", "lecture",
    "liken", "maintain", "mention", "moan", "mock", "murmur", "muse", "mutter", "note", "object", "observe", "offer",
    "opine", "oppose", "outline", "pen", "plead", "pledge", "point", "portray", "post", "praise", "predict",
    "promise", "promote", "propose", "protest", "question", "quip", "quote", "read", "rebuff", "recall", "recite",
    "recommend", "recount", "refuse", "refute", "reiterate", "reject", "relate", "remark", "repeat", "reply",
    "report", "reprimand", "respond", "retort", "reveal", "ridicule", "say", "scoff", "scold", "scream", "shout",
    "sigh", "signal", "sing", "slam", "sneer", "sob", "speak", "speculate", "state", "stress", "suggest", "swear",
    "talk", "tell", "testify", "threaten", "thunder", "tout", "tweet", "underline", "underscore", "urge", "vent",
    "voice", "vow", "warn", "weigh", "welcome", "whisper", "wonder", "write", "yell",
})  # fmt: skip
THOUGHT_VERBS = frozenset({
    "anticipate", "assume", "believe", "conclude", "consider", "decide", "deem", "doubt", "dream", "envision",
    "expect", "favor", "favour", "fear", "feel", "figure", "foresee", "hope", "imagine", "intend", "know", "learn",
    "like", "plan", "prefer", "realise", "realize", "recognise", "recognize", "regard", "regret", "seek",
    "support", "suspect", "think", "understand", "want", "wish", "worry",
})  # fmt: skip
SPEECH_NOUNS = frozenset({
    "account", "accusation", "admission", "allegation", "announcement", "answer", "apology", "appeal", "argument",
    "assertion", "assessment", "belief", "call", "claim", "comment", "commitment", "complaint", "concern",
    "conclusion", "confirmation", "criticism", "decision", "declaration", "defence", "defense", "demand", "denial",
    "description", "desire", "determination", "endorsement", "estimate", "evidence", "expectation", "explanation",
    "fear", "hint", "hope", "idea", "insistence", "mention", "news", "notion", "offer", "opinion", "opposition",
    "plan", "pledge", "praise", "prediction", "promise", "proposal", "question", "reaction", "rebuke", "refusal",
    "rejection", "remark", "report", "request", "response", "rumor", "rumour", "speculation", "statement",
    "suggestion", "support", "suspicion", "testimony", "threat", "tweet", "view", "vow", "warning",
})  # fmt: skip
# Verbs that introduce a quotation, and otherwise say nothing of speech.
QUOTING_VERBS = frozenset({
    "begin", "conclude", "continue",
})  # fmt: skip
# Verbs that things do as well as people ("the delay indicates", "a spread that signals"): of things it is no speech.
SHOWING_VERBS = frozenset({"hint", "imply", "indicate", "signal", "suggest", "underline", "underscore"})
# Verbs whose object speaks, and not their subject.
CITING_VERBS = frozenset({"cite", "quote"})
# Verbs whose infinitive is what is said ("claimed to have won", "vowed to return").
INFINITIVE_VERBS = frozenset({
    "agree", "aim", "allege", "ask", "aspire", "beg", "choose", "claim", "decide", "decline", "demand", "expect",
    "fear", "hope", "intend", "like", "need", "offer", "opt", "plan", "plead", "pledge", "prefer", "promise",
    "propose", "refuse", "resolve", "seek", "swear", "threaten", "try", "urge", "vie", "vow", "want", "wish",
})  # fmt: skip
# Verbs whose object is what is said ("denied any part in it"), not whom it is said to.
OBJECT_VERBS = frozenset({
    "acknowledge", "admit", "announce", "applaud", "assail", "bemoan", "blame", "chide", "cite", "claim", "commend",
    "concede", "condemn", "confirm", "consider", "criticise", "criticize", "declare", "decry", "defend", "demand",
    "denounce", "deny", "deplore", "describe", "detail", "disclose", "discuss", "dismiss", "dispute", "doubt", "echo",
    "emphasise", "emphasize", "encourage", "endorse", "estimate", "explain", "express", "favor", "favour", "fear",
    "hail", "highlight", "invoke", "lament", "mention", "mock", "note", "oppose", "outline", "pledge",
    "portray", "praise", "predict", "prefer", "promise", "promote", "propose", "question", "recall", "recommend",
    "refute", "regret", "reiterate", "reject", "repeat", "report", "reveal", "ridicule", "say", "seek", "slam",
    "stress", "suggest", "support", "suspect", "tout", "underline", "underscore", "understand", "voice", "vow",
    "want", "welcome", "withdraw",
})  # fmt: skip
HEDGING_VERBS = frozenset({
    "allege", "assume", "believe", "claim", "doubt", "estimate", "expect", "fear", "hint", "hope", "imply",
    "indicate", "predict", "speculate", "suggest", "suspect", "think",
})  # fmt: skip
HEDGING_WORDS = frozenset({
    "alleged", "allegedly", "apparently", "likely", "perhaps", "possibly", "presumably", "probably", "purportedly",
    "reportedly", "seemingly", "supposedly", "unconfirmed",
})  # fmt: skip
# Verbs that say by a preposition ("called for an inquiry", "accused them of lying").
PREPOSITION_VERBS = {
    "accuse": "of", "agree": "on to with", "apologise": "for", "apologize": "for", "appeal": "for", "approve": "of",
    "argue": "against for", "ask": "about for", "beg": "for", "believe": "in", "blame": "for on", "boast": "about of",
    "call": "for on", "comment": "on", "complain": "about of", "disagree": "with", "disapprove": "of", "dream": "of",
    "express": "about", "hint": "at", "hope": "for", "joke": "about", "know": "about of", "learn": "of", "object": "to",
    "plead": "for", "point": "to", "push": "for", "remark": "on", "respond": "to", "speak": "about of", "talk": "about",
    "testify": "about", "think": "about of", "threaten": "with", "tweet": "about", "warn": "about against of",
    "wonder": "about", "worry": "about over", "write": "about of", "vow": "against", "press": "for", "lobby": "for",
    "refer": "to", "allude": "to", "rail": "against", "protest": "against over",
}  # fmt: skip
# Verbs that say what something is ("described it as a threat", "saw the vote as a test").
AS_VERBS = frozenset({
    "brand", "cast", "characterise", "characterize", "depict", "describe", "dismiss", "frame", "label", "paint",
    "portray", "present", "regard", "see", "view",
})  # fmt: skip
# Verbs that report when what they tell is a clause, or when a document or a body of inquiry is their subject.
FINDING_VERBS = frozenset({
    "calculate", "demonstrate", "determine", "discover", "find", "prove", "rule", "show", "uncover",
})  # fmt: skip
# What tells things without being a person or a body of persons.
DOCUMENTS = frozenset({
    "analysis", "article", "audit", "census", "commission", "committee", "court", "data", "datum", "document", "email",
    "evidence", "examination", "figure", "filing", "footage", "graph", "inquiry", "investigation", "investigator",
    "judge", "jury", "letter", "map", "memo", "number", "photo", "picture", "poll", "record", "report", "research",
    "researcher", "result", "review", "scan", "scientist", "slide", "statistic", "study", "survey", "test",
    "transcript", "video",
})  # fmt: skip
# Adjectives that tell what somebody thinks ("confident that", "worried about").
THOUGHT_ADJECTIVES = frozenset({
    "adamant", "afraid", "angry", "aware", "certain", "concerned", "confident", "convinced", "coy", "critical",
    "disappointed", "dismissive", "dubious", "eager", "fearful", "glad", "grateful", "happy", "hopeful", "mindful",
    "nervous", "optimistic", "pessimistic", "proud", "sceptical", "skeptical", "sorry", "supportive", "sure",
    "surprised", "suspicious", "unaware", "uncertain", "unhappy", "unsure", "upset", "wary", "willing", "worried",
})  # fmt: skip
