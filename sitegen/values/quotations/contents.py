"""What is said: the clause, the infinitive, the object or the sentence around that a cue's syntax makes its content."""

from __future__ import annotations

from ...model.spans import Span
from .cues import AS_VERBS, DOCUMENTS, FINDING_VERBS, INFINITIVE_VERBS, OBJECT_VERBS, PREPOSITION_VERBS
from .trees import Tree

_COMMAS = (",", "–", "—", "-", "--")
# The longest parenthesis that only says who says it ("the mayor of the northern town told the paper").
_LONGEST_ASIDE = 14
_LONGEST_TAIL = 6
# What is judged is no news of whoever judges it: "deplored the blasts, which killed 40 people".
_JUDGING = frozenset({
    "applaud", "assail", "bemoan", "commend", "condemn", "criticise", "criticize", "decry", "denounce", "deplore",
    "favor", "favour", "hail", "lament", "mock", "oppose", "praise", "regret", "ridicule", "slam", "support", "welcome",
})  # fmt: skip
# "As she spoke, cheers erupted" tells of the cheers, not of what she said.
_UTTERING = frozenset({"speak", "talk", "testify", "shout", "chant", "scream", "sing", "whisper", "sob", "cry", "yell"})


def find_verb_content(tree: Tree, index: int, source: int | None, *, is_passive: bool) -> Span | None:
    """What the verb at `index` says, None when its sentence does not tell; `source` is the token that says it."""
    lemma = tree.tokens[index].lemma.lower()
    clause = _find_clause(tree, index)
    if lemma in FINDING_VERBS:
        return _find_finding(tree, index, clause, source)
    around = _read_parenthesis(tree, index) or _read_aside(tree, index, source)
    if around and (clause is None or tree.edges[clause][1] < index):
        return around
    if clause is None and (lemma in INFINITIVE_VERBS or is_passive):
        clause = _find_infinitive(tree, index)
    if clause is not None:
        return _cover_clause(tree, index, clause)
    if is_passive:
        return None
    return _find_object(tree, index, lemma)


def find_noun_content(tree: Tree, index: int) -> Span | None:
    """What the noun of speech at `index` is about: a clause with "that", an infinitive, or what a preposition adds."""
    clause = tree.find_child(index, ("acl", "ccomp", "relcl"))
    if clause is not None:
        first = tree.tokens[tree.edges[clause][0]].text.lower()
        is_clause = first == "that" and tree.find_child(clause, ("mark",)) is not None
        if is_clause or first == "to":
            return tree.cover(*tree.edges[clause])
    if tree.find_child(index, ("poss",)) is None:
        return None
    return _find_governed(tree, index, "about against for of on to")


def find_adjective_content(tree: Tree, index: int) -> Span | None:
    """What the adjective at `index` ("confident", "worried") is about."""
    clause = tree.find_child(index, ("ccomp", "xcomp"))
    if clause is not None:
        return tree.cover(*tree.edges[clause])
    return _find_governed(tree, index, "about of over")


def _find_clause(tree: Tree, index: int) -> int | None:
    """The clause that a verb says: of two the one that "that" opens behind it; none that only a colon joins."""
    clauses = [child for child in tree.children[index] if tree.tokens[child].dep == "ccomp"]
    marked = [one for one in clauses if one > index and tree.find_child(one, ("mark",)) is not None]
    first = next(iter(marked if len(clauses) > 1 and marked else clauses), None)
    if first is None or first > index:
        return first
    return None if any(token.text == ":" for token in tree.tokens[first:index]) else first


def _find_finding(tree: Tree, index: int, clause: int | None, source: int | None) -> Span | None:
    """What a poll shows or a court rules; somebody who finds a thing says nothing."""
    is_document = source is not None and tree.tokens[source].lemma.lower() in DOCUMENTS
    if clause is not None and (is_document or tree.tokens[tree.edges[clause][0]].text.lower() == "that"):
        return _cover_clause(tree, index, clause)
    thing = tree.find_child(index, ("dobj",))
    return tree.cover(*tree.edges[thing]) if is_document and thing is not None else None


def _find_infinitive(tree: Tree, index: int) -> int | None:
    clause = tree.find_child(index, ("xcomp",))
    return clause if clause is not None and tree.find_child(clause, ("aux",)) is not None else None


def _find_object(tree: Tree, index: int, lemma: str) -> Span | None:
    thing = tree.find_child(index, ("dobj",))
    if lemma in AS_VERBS and thing is not None and tree.tokens[thing].text.lower() in ("who", "whom"):
        return None  # "who some see as a candidate": what is said of somebody by the way is no saying
    if lemma in AS_VERBS and thing is not None:
        ends = (tree.edges[child][1] for child in tree.children[index] if tree.tokens[child].text == "as")
        last = max(ends, default=-1)
        if last > thing:
            return tree.cover(tree.edges[thing][0], last)
    if lemma in PREPOSITION_VERBS:
        governed = _find_governed(tree, index, PREPOSITION_VERBS[lemma])
        if governed:
            return governed
    if thing is not None and lemma in OBJECT_VERBS and tree.tokens[thing].pos in ("NOUN", "PROPN", "NUM"):
        first, last = tree.edges[thing]
        told = tree.find_child(thing, ("relcl",)) if lemma in _JUDGING else None
        return tree.cover(first, last if told is None else max(thing, tree.edges[told][0] - 1))
    return None


def _find_governed(tree: Tree, index: int, words: str) -> Span | None:
    """The words that a preposition of `words` joins to the token at `index`."""
    allowed = words.split()
    for child in tree.children[index]:
        if child > index and tree.tokens[child].text.lower() in allowed:
            inner = tree.find_child(child, ("pobj", "pcomp"))
            if inner is not None:
                return tree.cover(*tree.edges[inner])
    return None


def _cover_clause(tree: Tree, index: int, clause: int) -> Span | None:
    """The clause's words; where the cue stands inside them ("He, they said, left") the longer part."""
    first, last = tree.edges[clause]
    own_first = min([index, *(tree.edges[child][0] for child in tree.children[index] if child != clause)])
    own_last = max([index, *(tree.edges[child][1] for child in tree.children[index] if child != clause)])
    if last < index:
        return tree.cover(first, min(last, own_first - 1) if own_first > first else last)
    if first < index < last:
        return tree.cover(first, index - 1) if index - first > last - own_last else tree.cover(index + 1, last)
    return tree.cover(first, last)


def _read_aside(tree: Tree, index: int, source: int | None) -> Span | None:
    """The longer part of a sentence that ", they said," cuts in two, whatever the parser made of it."""
    if source is None or not 0 < index - source < _LONGEST_ASIDE:
        return None
    start = next((place for place in range(source - 1, max(0, source - 5), -1) if _is_comma(tree, place)), None)
    last = min(len(tree.tokens), index + _LONGEST_TAIL)
    end = next((place for place in range(index + 1, last) if _is_comma(tree, place)), None)
    if start is None or end is None or any(_is_comma(tree, place) for place in range(source, index)):
        return None
    if tree.tokens[start + 1].tag in ("WP", "WDT"):
        return None
    is_joined = tree.tokens[index].dep == "conj" and source < tree.tokens[index].head < index
    if is_joined or any(tree.tokens[place].pos == "VERB" for place in range(index + 1, end)):
        return None
    before, after = tree.cover(0, start - 1), tree.cover(end + 1, len(tree.tokens) - 1)
    return max((span for span in (before, after) if span), key=len, default=None)


def _is_comma(tree: Tree, place: int) -> bool:
    return tree.tokens[place].text in _COMMAS


def _read_parenthesis(tree: Tree, index: int) -> Span | None:
    """The sentence around a cue that the parser hung on it: "The dam fell, police said", "He, she said, fell"."""
    token = tree.tokens[index]
    if token.dep not in ("ccomp", "parataxis", "advcl", "conj", "dep"):
        return None
    first, last = tree.edges[index]
    outer_first, outer_last = tree.edges[token.head]
    if tree.find_child(index, ("mark",)) is not None and token.dep == "ccomp":
        return None
    is_as_clause = any(tree.tokens[child].text.lower() == "as" for child in tree.children[index])
    if is_as_clause and token.lemma.lower() in _UTTERING:
        return None
    if token.dep in ("advcl", "conj", "dep") and not is_as_clause:
        return None
    has_comma = first > 0 and tree.tokens[first - 1].text in _COMMAS
    if last >= outer_last - 1 and first - outer_first > 2 and has_comma:
        return tree.cover(outer_first, first - 1)
    if first <= outer_first + 1 and outer_last - last > 2 and is_as_clause:
        return tree.cover(last + 1, outer_last)
    is_aside = has_comma and last + 1 < len(tree.tokens) and tree.tokens[last + 1].text in _COMMAS
    if is_aside and last - first < _LONGEST_ASIDE:
        before, after = tree.cover(outer_first, first - 1), tree.cover(last + 1, outer_last)
        return max((span for span in (before, after) if span), key=len, default=None)
    return None
