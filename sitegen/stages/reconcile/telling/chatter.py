"""What is printed but states no fact: questions, labels, and talk that names nobody, counts and dates nothing.

Only what one article alone says is judged: what two have found worth telling is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....model.claims import Claim
from ....model.readings import Sentence, Token
from ....values.clauses import find_own_subject, is_finite_verb
from ....values.predicates import classify_predicate, is_event_noun
from ....values.quotations.printed import drop_report
from ..lexicon import PERSON_NOUNS, read_words
from ..quotes import find_overlapped
from .pages import Page

# A line without a verb that has more words tells something, its verb only not known as one.
LABEL_WORDS = 7
_MARKS = "\"'”’) "
_VERBS = ("VERB", "AUX")
# Verbs that tell no event by themselves, by class.
_DULL = read_words(
    "be have feel see say tell speak add write mention go come get continue live look seem appear know think mean love "
    "like want need try let make do happen care matter keep take give put"
)
_POINTERS = read_words(
    "i we you it this that there these those he she they one somebody what who which nothing everything all much"
)
_SOME = read_words("a an another")
_SELF = read_words("i we my our")
_QUOTING = frozenset('“”"')
_ASKING = read_words(
    "what who whom whose why how when where which is are was were do does did can could will would has have"
)
# Words that count no more than an article does.
_ONE = read_words("one a an once first two both half")


def is_chatter(claims: Sequence[Claim], statement: str, pages: Mapping[str, Page]) -> bool:
    """Whether claims of one article, told in a statement, state nothing that a reader of the story needs."""
    if len({claim.file for claim in claims}) > 1 or any(claim.place == "headline" for claim in claims):
        return False
    told = [claim for claim in claims if claim.aspect == "clause"] or claims
    sentences = [_find_sentence(claim, pages) for claim in told]
    known = [(claim, sentence) for claim, sentence in zip(told, sentences, strict=True) if sentence is not None]
    if len(known) < len(told):
        return False
    tells = bool(_count_figures(told) or _name_anybody(told))
    if statement.rstrip(_MARKS).endswith("?") and (not tells or _asks(statement)):
        return True
    dated = any(_is_dated(claim) for claim in told)
    is_label = all(_is_label(sentence.tokens, dated) for _, sentence in known)
    if is_label and not _count_figures(told) and (not dated or tells):
        return True
    if tells or dated:
        return False
    if _is_said_by_nobody(told, statement):
        return True
    return all(_says_nothing(claim, sentence, _is_quoted(claim, sentence, pages)) for claim, sentence in known)


def _is_said_by_nobody(claims: Iterable[Claim], statement: str) -> bool:
    """Whether a statement is nothing but words in quotation marks whose speaker the article does not tell."""
    words = drop_report(statement)
    is_quoted = words[:1] in _QUOTING and words[-1:] in _QUOTING and words.count(words[-1]) <= 2
    return is_quoted and all(claim.attribution is None for claim in claims)


def _asks(statement: str) -> bool:
    return statement.lstrip("\"'“‘ ").partition(" ")[0].casefold() in _ASKING


def _find_sentence(claim: Claim, pages: Mapping[str, Page]) -> Sentence | None:
    page = pages.get(claim.file)
    return page.sentences[claim.sentence] if page and 0 <= claim.sentence < len(page.sentences) else None


def _count_figures(claims: Iterable[Claim]) -> int:
    return sum(quantity.exact.casefold() not in _ONE for claim in claims for quantity in claim.quantities)


def _name_anybody(claims: Iterable[Claim]) -> bool:
    """Whether a claim names somebody besides the one who says it."""
    return any(
        mention.exact.casefold() not in (claim.attribution or "").casefold()
        for claim in claims
        for mention in claim.mentions
    )


def _is_dated(claim: Claim) -> bool:
    return any(timex.edtf is not None for timex in claim.timexes)


def _is_label(tokens: Sequence[Token], is_dated: bool) -> bool:
    """Whether a line without a verb is but a label, a credit or a call; one with a date if it holds names alone."""
    if any(token.pos in _VERBS and is_finite_verb(tokens, at) for at, token in enumerate(tokens)):
        return False
    words = [token for token in tokens if any(letter.isalnum() for letter in token.text)]
    names = sum(token.pos in ("PROPN", "X", "NUM", "SYM") for token in words)
    if is_dated:
        return not any(token.pos in ("NOUN", "VERB", "ADJ") for token in words)
    acts = any(token.pos == "VERB" for token in words)
    return (len(words) <= LABEL_WORDS and not acts) or 2 * names >= len(words)


def _is_quoted(claim: Claim, sentence: Sentence, pages: Mapping[str, Page]) -> bool:
    """Whether a claim stands in somebody's own words; the marks may be in other sentences."""
    return bool(set(sentence.text) & _QUOTING) or any(
        one.is_direct and one.content.overlap(claim.span) for one in pages[claim.file].attributions
    )


def _says_nothing(claim: Claim, sentence: Sentence, is_direct: bool) -> bool:
    """Whether a clause weighs in the article's own voice, paints a scene, or tells no event of anybody named."""
    tokens = sentence.tokens
    inside = find_overlapped(tokens, claim.span)
    verbs = [at for at in inside if tokens[at].pos in _VERBS and tokens[at].dep not in ("aux", "auxpass")]
    subjects = [_name_subject(tokens, own) for at in verbs if (own := find_own_subject(tokens, at)) is not None]
    if any(_carries(tokens[at]) for at in inside):
        return False
    if claim.attribution is None and subjects and _paints(tokens, verbs, subjects):
        return True
    if any(_is_telling(tokens[at].lemma) for at in verbs):
        return False
    is_reported = claim.attribution is not None and not is_direct
    weighs = claim.is_opinion and claim.attribution is None
    return not is_reported and (weighs or (bool(subjects) and all(subject in _POINTERS for subject in subjects)))


def _name_subject(tokens: Sequence[Token], subject: int) -> str:
    """The word of a subject; "somebody" for "a man", "another little girl"."""
    word = tokens[subject].text.casefold()
    is_some = any(token.head == subject and token.text.casefold() in _SOME for token in tokens[:subject])
    return "somebody" if is_some and tokens[subject].lemma.casefold() in PERSON_NOUNS else word


def _paints(tokens: Sequence[Token], verbs: Sequence[int], subjects: Sequence[str]) -> bool:
    """What the writer did or sees: "I drove on", "he unfurls a blanket"."""
    if all(subject in _SELF for subject in subjects):
        return True
    is_now = any(tokens[at].tag in ("VBZ", "VBP") and tokens[at].pos == "VERB" for at in verbs)
    return is_now and all(subject in _POINTERS for subject in subjects)


def _is_telling(lemma: str) -> bool:
    """Whether a verb tells an event; one of speech does unless it is the barest."""
    kind, word = classify_predicate(lemma), lemma.casefold()
    return word not in _DULL and (kind == "say" or kind not in _DULL)


def _carries(token: Token) -> bool:
    """A noun of an event, "the worst", or "no" before a noun: that there is no word of something is worth telling."""
    word = token.lemma.casefold()
    is_best = token.tag in ("JJS", "RBS")
    return is_best or (token.pos == "NOUN" and is_event_noun(word)) or (token.dep == "det" and word == "no")
