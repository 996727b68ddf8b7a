"""How a claim is told: the smallest clause around it that a reader understands alone, in the source's own words.

What is asked, wished or only thought possible is told with the clause that says so, and what somebody said with who
said it. The doubt of a telling says how much stands in a reader's way; the least doubtful one is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model.claims import Claim
from ...model.readings import Token
from ...values.clauses import find_own_subject, is_finite_verb, subtree_of
from .clause_words import BREAKS, keep_words, list_quoted
from .crediting import name_speaker
from .hanging import rate_hanging
from .headlines import tell_headline
from .pages import Page, Scene, set_scene
from .pronouns import complete_name, name_pronoun
from .quotes import find_overlapped
from .references import SPEAKING, rate_references
from .showing import finish_sentence, open_end, show_words

MOST_TOKENS = 160
SHORTEST_WORDS = 6
LONGEST_WORDS = 34
LONGEST_SPEECH = 45
CREDITED = 0.4
UNCREDITED = 2.0
FRAGMENT = 5.0
SPEECH = 0.8
CAPTION = 2.0
_LEADING = re.compile(r"^(?:But|And|So|Well|Now|Then|Yes|No|Also|However|Because),? (?=\w)")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that states a claim; `doubt` is how badly it reads alone, 0 for well."""

    text: str
    doubt: float
    is_credited: bool = False


def tell_claim(claim: Claim, page: Page) -> Telling | None:
    """The claim in its least doubtful words; None when its sentence is not known or has no words to work with."""
    if not 0 <= claim.sentence < len(page.sentences):
        return None
    sentence = page.sentences[claim.sentence]
    core = frozenset(find_overlapped(sentence.tokens, claim.span))
    if not core or len(sentence.tokens) > MOST_TOKENS:
        return None
    if claim.place == "headline":
        text, doubt = tell_headline(claim.exact, sentence, claim.span, page.mentions, page.common)
        return Telling(text, doubt)
    scene = set_scene(claim, page)
    best = min(_list_tellings(scene, core), key=lambda one: one.doubt)
    return Telling(best.text, best.doubt + CAPTION, best.is_credited) if claim.place == "caption" else best


def _list_tellings(scene: Scene, core: frozenset[int]) -> list[Telling]:
    """The ways to tell a claim, up to the first one that leaves no doubt: the innermost clause first."""
    told = []
    for clause in _list_clauses(scene.tokens, core):
        told.append(_tell_clause(scene, clause, core))
        if not told[-1].doubt:
            return told
    speech = _tell_speech(scene, core)
    told += [speech] if speech is not None else []
    if min((one.doubt for one in told), default=2 * FRAGMENT) > FRAGMENT:
        told.append(_tell_fragment(scene))
    return told


def _list_clauses(tokens: Sequence[Token], core: frozenset[int]) -> list[int]:
    """The finite verbs from the claim's own up to the root of the sentence, the innermost first."""
    tops = [at for at in sorted(core) if tokens[at].head not in core or tokens[at].head == at]
    verbs = [at for at in tops if tokens[at].pos in ("VERB", "AUX")]
    at, found = (verbs or tops)[0], []
    for _ in tokens:
        if tokens[at].pos in ("VERB", "AUX") and is_finite_verb(tokens, at):
            found.append(at)
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return found


def _tell_clause(scene: Scene, clause: int, core: frozenset[int]) -> Telling:
    tokens = scene.tokens
    dated = frozenset(
        at for at, token in enumerate(tokens) if any(one.start <= token.start < one.end for one in scene.timexes)
    )
    quoted = list_quoted(tokens)
    timexes = [one for one in scene.timexes if not any(one.start == tokens[at].start for at in quoted)]
    kept = keep_words(tokens, clause, core, dated)
    subject = _borrow_subject(tokens, clause)
    if subject:
        own = find_own_subject(tokens, clause)
        without = subtree_of(tokens, own) if own is not None else frozenset()
        kept = [*subject, *(at for at in kept if at not in without and at >= _first_of_verb(tokens, clause))]
    if not kept:
        return Telling(finish_sentence(scene.sentence.text), 2 * FRAGMENT)
    doubt = rate_hanging(tokens, clause)
    named = name_pronoun(scene, kept)
    doubt += rate_references(tokens, [at for at in kept if at not in named], scene.people)
    shown = {**_calm_first(scene, kept), **named}
    text = finish_sentence(show_words(scene.sentence, kept, timexes, shown))
    text, is_credited, credit_doubt = _credit(scene, text, kept)
    doubt += FRAGMENT * (tokens[kept[-1]].dep == "prep")
    return Telling(text, doubt + credit_doubt + _rate_shape(text), is_credited)


def _credit(scene: Scene, text: str, kept: Sequence[int]) -> tuple[str, bool, float]:
    """The text with who says it, where the words that say so are not in it."""
    attribution = scene.attribution
    if attribution is None or attribution.source is None:
        return text, False, 0.0
    if any(attribution.source.start <= scene.tokens[at].start < attribution.source.end for at in kept):
        return text, True, 0.0
    speaker = _name_speaker(scene)
    if speaker is None:
        return text, False, UNCREDITED if attribution.speaker else 0.0
    if speaker.split()[-1].casefold() in text.casefold():
        return text, True, CREDITED
    return f"{open_end(text)}, according to {speaker}.", True, CREDITED


def _name_speaker(scene: Scene) -> str | None:
    attribution = scene.attribution
    speaker = name_speaker(attribution, scene.page.sentences) if attribution else None
    return complete_name(speaker, scene.page) if speaker else None


def _tell_speech(scene: Scene, core: frozenset[int]) -> Telling | None:
    """Direct speech as it stands, with its speaker in front; None where it is no whole sentence in quotation marks."""
    attribution, sentence = scene.attribution, scene.sentence
    if attribution is None or not attribution.is_direct:
        return None
    speaker = _name_speaker(scene)
    start, end = max(sentence.start, attribution.content.start), min(sentence.end, attribution.content.end)
    words = " ".join(sentence.text[start - sentence.start : end - sentence.start].split()).strip("“”\"'‘’ ,")
    words = _LEADING.sub("", words)
    inside = [at for at, token in enumerate(scene.tokens) if start <= token.start < end]
    has_verb = any(is_finite_verb(scene.tokens, at) for at in inside if scene.tokens[at].pos in ("VERB", "AUX"))
    is_whole = has_verb and not set(words) & set('“”"') and core <= set(inside) | {-1}
    if not is_whole or not 3 <= len(words.split()) <= LONGEST_SPEECH:
        return None
    order = [at for at in inside if scene.tokens[at].text.casefold() not in _SELF]
    doubt = SPEECH + 0.5 * rate_references(scene.tokens, order, scene.people)
    words = words if words[-1] in ".!?…" else f"{words}."
    if speaker is None:
        return Telling(f"“{words}”", doubt + SPEAKING)
    colon = ":" if words[:1].isupper() else ""
    return Telling(f"{speaker[:1].upper()}{speaker[1:]} said{colon} “{words}”", doubt + (not colon), True)


_SELF = frozenset("i me my mine we us our ours myself ourselves you your".split())


def _tell_fragment(scene: Scene) -> Telling:
    """The whole sentence as it stands, for words that no clause of it can tell."""
    order = range(len(scene.tokens))
    text = finish_sentence(show_words(scene.sentence, order, scene.timexes, {}))
    doubt = FRAGMENT + rate_references(scene.tokens, order, scene.people) + _rate_shape(text)
    return Telling(text, doubt)


def _rate_shape(text: str) -> float:
    """What speaks against the words as they are: too many or too few, marks without a partner, a question."""
    words = text.split()
    doubt = 0.15 * max(0, len(words) - LONGEST_WORDS) + 0.8 * max(0, SHORTEST_WORDS - len(words))
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        doubt += 2
    return doubt + 3 * (text.rstrip("\"'”’)")[-1:] in ("?", "!"))


def _borrow_subject(tokens: Sequence[Token], clause: int) -> list[int]:
    """The words to put in front of a clause that has no subject of its own, or only "which"; none for another one."""
    own = find_own_subject(tokens, clause)
    if tokens[clause].dep == "relcl" and own is not None and tokens[own].tag in ("WDT", "WP"):
        phrase = subtree_of(tokens, tokens[clause].head) - subtree_of(tokens, clause)
        return _trim_phrase(tokens, phrase)
    if own is not None or tokens[clause].dep != "conj":
        return []
    verb = clause
    while find_own_subject(tokens, verb) is None and tokens[verb].dep == "conj" and tokens[verb].head != verb:
        verb = tokens[verb].head
    own = find_own_subject(tokens, verb)
    if own is None or tokens[own].tag in ("WDT", "WP"):
        return []
    return _trim_phrase(tokens, subtree_of(tokens, own) - subtree_of(tokens, clause))


def _trim_phrase(tokens: Sequence[Token], phrase: frozenset[int]) -> list[int]:
    """A noun phrase without what is set off from it by a comma."""
    order = sorted(phrase)
    cut = next((place for place, at in enumerate(order) if place and tokens[at].text in BREAKS - {"-"}), len(order))
    return order[:cut]


def _first_of_verb(tokens: Sequence[Token], clause: int) -> int:
    """Where the predicate begins: its first auxiliary, negation or adverb, else the verb."""
    parts = [
        at
        for at, token in enumerate(tokens)
        if token.head == clause and at < clause and token.dep in ("aux", "auxpass", "neg", "advmod")
    ]
    return min(parts, default=clause)


def _calm_first(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    """The first word of an article, which papers set in capitals, as it is otherwise written."""
    word = scene.tokens[kept[0]].text
    is_shouted = word.isupper() and len(word) > 1 and word.casefold() in scene.page.common and word != "US"
    follows = scene.tokens[kept[1]].text if len(kept) > 1 else ""
    return {kept[0]: word.capitalize()} if is_shouted and follows.islower() else {}
