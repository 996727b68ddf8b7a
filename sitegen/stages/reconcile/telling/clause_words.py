"""The words of one clause, in the text's own order: without what is told beside it or joined to it as another matter.

A cut goes only along whole clauses that the text itself sets off: a second clause with a subject of its own, a further
predicate, "which" and "who" behind a comma, a closing participle. Quotations, denials and the claim's own words stay.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....model.readings import Token
from ....values.borrowed import is_joined_by_word
from ....values.clauses import children_of, find_own_subject, is_finite_verb, subtree_of
from ..lexicon import read_words

_OPENERS = ('"', "“", "``")
_CLOSERS = ('"', "”", "''")
BREAKS = frozenset({",", "–", "—", "-", "--", ";", ":", "(", ")"})
_COMMAS = frozenset({",", "–", "—", "--", ";"})
# Words in front of a sentence that only tie it to the one before.
_TIES = read_words("and but yet or")
_TIES_SET_OFF = read_words(
    "however moreover furthermore additionally meanwhile instead therefore thus notably conversely subsequently "
    "consequently nevertheless nonetheless indeed similarly hence likewise still plus then finally well now again "
    "basically also besides so"
)
# Conjunctions whose clause says something beside the main one; without "if" or "unless" the main one is another.
_BESIDE = read_words("while as although though because whereas since")
# Clauses that take back, question or limit what the main one says stay with it.
_TAKING_BACK = read_words(
    "confirm verify deny dispute reject refute doubt question retract correct contradict prove establish know unclear "
    "unknown uncertain unconfirmed unverified disputed false wrong untrue incorrect unless if whether reportedly "
    "allegedly only insist"
)
_TURNS = read_words("but although though however yet")
_CONDITIONS = read_words("if unless when until once before after because as where while whether")
# A second predicate of the same subject with more words than this is another matter.
_LONG_CONJUNCT = 7
_LOOSE_ENDS = read_words("and but or nor so yet which who while although because")

Places = Collection[int]


def keep_words(tokens: Sequence[Token], clause: int, core: frozenset[int], dated: Places) -> list[int]:
    """The words of the clause in order, without what can be left out; `dated` are the words of dates.

    `core` are words that must stay; a part that holds one of them stays whole.
    """
    kept = set(subtree_of(tokens, clause))
    core = core | list_quoted(tokens) | frozenset(dated)
    for at in sorted(kept):
        if at == clause or at not in kept:
            continue
        part = subtree_of(tokens, at)
        if part & core or not _can_go(tokens, at, clause, part):
            continue
        kept -= part | _find_edges(tokens, part, kept)
        if tokens[at].dep == "conj":
            kept -= _find_joints(tokens, at)
    return _trim_ends(tokens, [at for at in sorted(kept) if not _is_spare(tokens, at, clause)], clause)


def list_quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The words in quotation marks, also of a quotation that began before the sentence or goes on behind it."""
    found: set[int] = set()
    opened: int | None = None
    for at, token in enumerate(tokens):
        if opened is None and token.text in _OPENERS:
            opened = at
        elif token.text in _CLOSERS:
            found |= set(range(opened if opened is not None else 0, at + 1))
            opened = None
    if opened is not None:
        found |= set(range(opened, len(tokens)))
    return frozenset(found)


def drop_ties(tokens: Sequence[Token], order: Sequence[int], quoted: Places = ()) -> list[int]:
    """The words without what only ties the sentence to the one before it: "But", "However," in front."""
    words = list(order)
    while words and words[0] not in quoted:
        word = tokens[words[0]].text.casefold()
        follows = _text(tokens, words, 1)
        if tokens[words[0]].dep == "preconj":
            break
        is_led = follows == "," and word in _TIES_SET_OFF and (word, _text(tokens, words, 2)) != ("so", "too")
        if word not in _TIES and not is_led and word not in _COMMAS and not _leads_clause(tokens, words):
            break
        words.pop(0)
    return words


def _leads_clause(tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """ "So" before a subject, unlike that of "So did she" and "So far"."""
    if tokens[words[0]].text.casefold() != "so" or len(words) < 2:
        return False
    return tokens[words[1]].pos in ("DET", "PRON", "PROPN") or tokens[words[1]].dep in ("nsubj", "nsubjpass", "expl")


def _text(tokens: Sequence[Token], words: Sequence[int], place: int) -> str:
    return tokens[words[place]].text.casefold() if place < len(words) else ""


def _trim_ends(tokens: Sequence[Token], order: Sequence[int], clause: int) -> list[int]:
    """The words without ties, marks and conjunctions that are left over at the ends."""
    words = drop_ties(tokens, order)
    while words and tokens[words[0]].pos == "PUNCT" and tokens[words[0]].text not in (*_OPENERS, "(", "["):
        words.pop(0)
    if words and tokens[clause].dep != "ROOT" and tokens[words[0]].dep == "mark" and tokens[words[0]].head == clause:
        words.pop(0)
    if len(words) > 1 and tokens[words[-1]].text == "." and tokens[words[-2]].text in BREAKS - {")"}:
        words.pop()
    while words and (tokens[words[-1]].text in BREAKS - {")"} or tokens[words[-1]].text.casefold() in _LOOSE_ENDS):
        words.pop()
    return words


def _is_spare(tokens: Sequence[Token], at: int, clause: int) -> bool:
    """ "Also" beside a verb, without commas: it points to another sentence and says nothing of this one."""
    if tokens[at].text.casefold() != "also" or tokens[at].head != clause or at == 0 or at + 1 == len(tokens):
        return False
    before, after = tokens[at - 1].text.casefold(), tokens[at + 1].text
    return before not in ("but", "not", ",") and after not in (",", "in", "on", "at")


def _can_go(tokens: Sequence[Token], at: int, clause: int, part: frozenset[int]) -> bool:
    if _takes_back(tokens, part):
        return False
    dep = tokens[at].dep
    if dep == "conj":
        return _is_second_clause(tokens, at, clause, part)
    if dep == "relcl":
        return _is_told_beside(tokens, part)
    return dep == "advcl" and tokens[at].head == clause and _is_closing(tokens, at, clause, part)


def _takes_back(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    return any(tokens[at].lemma.casefold() in _TAKING_BACK or tokens[at].dep == "neg" for at in part)


def is_taken_back(tokens: Sequence[Token], clause: int, kept: Places) -> bool:
    """Whether a clause behind "but" or "although" that is left out denies or doubts what is told."""
    left = [at for at in range(clause, len(tokens)) if at not in kept]
    opened = next((at for at in left if tokens[at].text.casefold() in _TURNS), None)
    return opened is not None and _takes_back(tokens, frozenset(at for at in left if at > opened))


def _is_second_clause(tokens: Sequence[Token], at: int, clause: int, part: frozenset[int]) -> bool:
    """A finite clause or predicate joined by "and" or "but" that ends the sentence."""
    is_verb = tokens[at].pos in ("VERB", "AUX") and is_finite_verb(tokens, at)
    if not is_verb or tokens[at].head != clause or not _ends_clause(tokens, part, clause):
        return False
    if find_own_subject(tokens, at) is not None:
        is_apart = not _is_in_row(tokens, min(part)) and not _is_conditioned(tokens, clause, min(part))
        return _is_led_by_joint(tokens, part) and is_apart
    return len(part) > _LONG_CONJUNCT and is_joined_by_word(tokens, at) and _is_complete(tokens, clause, at)


def _is_in_row(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause may be the last of three ("it rained, it blew and it snowed"): its "and" has no comma."""
    if any(tokens[at].text in _COMMAS for at in (first - 1, first - 2) if at >= 0):
        return False
    commas = [at for at in range(first) if tokens[at].text == ","]
    return any(is_finite_verb(tokens, at) for at in range(commas[-1] if commas else 0) if tokens[at].pos == "VERB")


def _is_conditioned(tokens: Sequence[Token], clause: int, first: int) -> bool:
    """Whether a clause may go on with an "if" before it ("if they agree but it is blocked"): no comma closes that."""
    at = first - 2
    while at > clause and tokens[at].text not in BREAKS:
        if tokens[at].dep in ("mark", "advmod") and tokens[at].text.casefold() in _CONDITIONS:
            return True
        at -= 1
    return False


def _is_led_by_joint(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    """Whether "and", "but", "while" or a semicolon stands right before the words of a part, which lie together."""
    first = min(part)
    is_whole = len(part) == max(part) - first + 1
    before = tokens[first - 1].text.casefold() if first else ""
    return is_whole and (before in ("and", "but", ";", "so", "while") or tokens[first].text.casefold() == "while")


def _is_told_beside(tokens: Sequence[Token], part: frozenset[int]) -> bool:
    """A clause with "which" or "who" between commas, or behind one at the end: it picks nothing out."""
    first, last = min(part), max(part)
    if first == 0 or tokens[first - 1].text not in _COMMAS or last - first + 1 != len(part):
        return False
    opens = [tokens[one].tag in ("WDT", "WP", "WP$", "WRB") for one in range(first, min(first + 4, last))]
    follows = tokens[last + 1].text if last + 1 < len(tokens) else "."
    if not any(opens) or tokens[first].text.casefold() == "that":
        return False
    goes_on = tokens[last + 2].text.casefold() if last + 2 < len(tokens) else ""
    return follows in (".", ";") or (follows in ("–", "—", ",") and goes_on not in ("and", "or", "but"))


def _is_closing(tokens: Sequence[Token], at: int, clause: int, part: frozenset[int]) -> bool:
    """A participle, or a clause with "while" or "because", set off at the end of the sentence."""
    first = min(part)
    if at < clause or first == 0 or tokens[first - 1].text not in _COMMAS or not _ends_clause(tokens, part, clause):
        return False
    if len(part) != max(part) - first + 1:
        return False
    marks = [token.text.casefold() for token in children_of(tokens, at) if token.dep == "mark"]
    if marks:
        return all(mark in _BESIDE for mark in marks)
    return tokens[at].tag == "VBG" and find_own_subject(tokens, at) is None


def _ends_clause(tokens: Sequence[Token], part: frozenset[int], clause: int) -> bool:
    last = max(part)
    return not any(at > last and tokens[at].pos != "PUNCT" for at in subtree_of(tokens, clause))


def _is_complete(tokens: Sequence[Token], clause: int, conjunct: int) -> bool:
    """Whether the clause has said what it says before the second predicate: not "owned and managed a hotel"."""
    return any(
        token.head == clause and clause < at < conjunct and token.dep not in ("cc", "conj", "punct", "prt", "advmod")
        for at, token in enumerate(tokens)
    )


def _find_joints(tokens: Sequence[Token], conjunct: int) -> set[int]:
    """The "and" and the comma that join a further clause to the one before it."""
    found = set()
    at = min(subtree_of(tokens, conjunct)) - 1
    while at >= 0 and (tokens[at].text in _COMMAS or tokens[at].text.casefold() in ("and", "but", "so", "while")):
        found.add(at)
        at -= 1
    return found


def _find_edges(tokens: Sequence[Token], part: frozenset[int], kept: set[int]) -> set[int]:
    """The marks around a part that go with it: both commas, or the one before it at the end."""
    before, after = min(part) - 1, max(part) + 1
    has_before = before >= 0 and tokens[before].text in _COMMAS
    if has_before and after + 1 < len(tokens) and tokens[after].text in _COMMAS:
        is_verb_next = tokens[after + 1].pos in ("VERB", "AUX", "PUNCT") or tokens[after + 1].dep == "neg"
        return {before, after} if is_verb_next else {before}
    return {before} if has_before and (after not in kept or tokens[after].pos == "PUNCT") else set()
