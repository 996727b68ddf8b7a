"""How a claim is told: the smallest clause around it that a reader understands alone, in the source's own words.

What is asked, wished or only thought possible is told with the clause that says so, and what somebody said with who
said it. The doubt of a telling says how much stands in a reader's way; the least doubtful one is taken.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ....model.claims import Claim
from ....model.readings import Token
from ....values.clauses import find_own_subject, find_verb_start, is_finite_verb, subtree_of
from ....values.quotations.printed import find_invented_quotations
from ..quotes import find_overlapped
from .apart import is_sound, lend_subject, says_nothing
from .clause_words import drop_ties, is_taken_back, keep_words
from .credits import UNCREDITED, is_bare_speaker, name_source, name_writer, rate_credit
from .hanging import UNSTATED, rate_hanging
from .headlines import tell_headline
from .pages import Page, Scene, set_scene
from .pronouns import name_pronoun
from .quoting import quote_sentence
from .references import BARE_SUBJECT, SPEAKING, rate_references
from .showing import finish_sentence, open_end, show_words

MOST_TOKENS = 160
SHORTEST_WORDS = 6
LONGEST_WORDS = 34
LONGEST_SPEECH = 45
FRAGMENT = 8.0
SPEECH = 0.8
# What a telling has against it that takes its subject from elsewhere, puts a name for a pronoun, or is not cut at all.
LENT = 0.3
NAMED = 0.5
WHOLE = 0.5
REPEATED = 1.5
# What a telling has against it in which a heading or a caption runs into the sentence: "a help point The army is".
GLUED = 3.0
# What a telling has against it that puts words between marks that its article prints as nobody's.
INVENTED = 8.0
# What each word weighs that is not the claim's own: it tells another matter beside.
SPREAD = 0.05
CAPTION = 2.0
_CONDITIONS = frozenset({"if", "unless", "until", "once", "whether", "though", "although"})
_GLUED = re.compile(
    r"[a-z][\"”’')]? (?:The|A|An|In|On|At|Up|It|He|She|They|There|These|One|When|While|Most|Some|Many|Now) [a-z]"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that states a claim; `doubt` is how badly it reads alone, 0 for well."""

    text: str
    doubt: float
    is_credited: bool = False


def tell_claim(claim: Claim, page: Page, used: Collection[str] = ()) -> Telling | None:
    """The claim in its least doubtful words; None when its sentence is not known or has no words to work with.

    Words that are `used` for another fact are taken where all others leave much more doubt.
    """
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
    best = min(
        _list_tellings(scene, core),
        key=lambda one: one.doubt + REPEATED * (one.text in used) + INVENTED * _invents_words(one.text, page),
    )
    return Telling(best.text, best.doubt + CAPTION, best.is_credited) if claim.place == "caption" else best


def _invents_words(text: str, page: Page) -> bool:
    return bool(find_invented_quotations(text, (page.printed,)))


def _list_tellings(scene: Scene, core: frozenset[int]) -> list[Telling]:
    """The ways to tell a claim: by each clause around it, the innermost first, as speech, and by the whole sentence.

    Words of direct speech are told as a quotation or with the sentence around them, never as if the article said them.
    """
    told = []
    for clause in _list_clauses(scene.tokens, core):
        if clause in scene.spoken:
            continue
        telling = _tell_clause(scene, clause, core)
        told += [telling] if telling is not None else []
    speech = _tell_speech(scene, core)
    told += [speech] if speech is not None else []
    return [*told, _tell_whole(scene)]


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


def _tell_clause(scene: Scene, clause: int, core: frozenset[int]) -> Telling | None:
    """One clause as a sentence; None when it is not certain whose it is."""
    tokens = scene.tokens
    dated = frozenset(
        at for at, token in enumerate(tokens) if any(one.start <= token.start < one.end for one in scene.timexes)
    )
    lent = lend_subject(tokens, clause)
    if lent is None:
        return None
    kept = keep_words(tokens, clause, core | (scene.spoken & subtree_of(tokens, clause)), dated)
    doubt = rate_hanging(tokens, clause)
    if doubt >= UNSTATED or is_taken_back(tokens, clause, kept):
        return None
    if lent:
        first = find_verb_start(tokens, clause)
        own = find_own_subject(tokens, clause)
        without = subtree_of(tokens, own) if own is not None else frozenset()
        kept = [*drop_ties(tokens, lent), *(at for at in kept if at >= first and at not in without)]
        doubt += LENT
    if not kept or not is_sound(tokens, kept) or says_nothing(tokens, clause, kept):
        return None
    text, more = _show(scene, kept)
    credit = rate_credit(scene, kept, clause, text)
    is_gloss = credit.speaker is not None and tokens[clause].dep == "relcl"
    if credit.doubt >= UNCREDITED or is_gloss:
        return None
    speaker = credit.speaker or (name_writer(scene) if tokens[clause].head == clause else None)
    if speaker:
        text = f"{open_end(text)}, according to {speaker}."
    return Telling(text, doubt + more + credit.doubt + SPREAD * len(set(kept) - core), credit.is_credited)


def _show(scene: Scene, kept: Sequence[int]) -> tuple[str, float]:
    """The words as a sentence, with how much doubt their pronouns and their shape leave."""
    named = name_pronoun(scene, kept)
    doubt = NAMED * len(named)
    doubt += rate_references(scene.tokens, [at for at in kept if at not in named], scene.people, scene.spoken)
    spoken = {scene.tokens[at].start for at in scene.spoken}
    timexes = [one for one in scene.timexes if one.start not in spoken]
    shown = {**_calm_first(scene, kept), **named}
    text = finish_sentence(show_words(scene.sentence, kept, timexes, shown, kept[0] in scene.spoken))
    return text, doubt + _rate_shape(text)


def _tell_speech(scene: Scene, core: frozenset[int]) -> Telling | None:
    """Direct speech as it stands, with its speaker in front; None where the words are not a sentence of their own."""
    attribution = scene.attribution
    if attribution is None or not attribution.is_direct:
        return None
    words = quote_sentence(scene.page, scene.number, attribution.content)
    inside = [
        at for at in scene.spoken if attribution.content.start <= scene.tokens[at].start < attribution.content.end
    ]
    own = any(_is_top(scene.tokens, at, inside) for at in inside)
    if not words or not core & frozenset(inside) or not 2 <= len(words.split()) <= LONGEST_SPEECH:
        return None
    is_whole = words[:1].isupper() or words[:1].isdigit()
    if not is_whole and (not own or _is_conditioned(scene.tokens, inside)):
        return None
    order = sorted(inside)
    doubt = SPEECH + rate_references(scene.tokens, order, scene.people, scene.spoken) + _rate_shape(words)
    speaker = name_source(scene)
    words = words if words[-1] in ".!?…" else f"{words}."
    if speaker is None:
        return Telling(f"“{words}”", doubt + SPEAKING)
    doubt += BARE_SUBJECT * is_bare_speaker(speaker)
    colon = ":" if is_whole else ""
    return Telling(f"{speaker[:1].upper()}{speaker[1:]} said{colon} “{words}”", doubt + (not colon), True)


def _is_conditioned(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether words before a quotation say when it holds: "If the strike goes on, “the port will close,” he said"."""
    before = tokens[: min(inside)]
    return any(token.dep == "mark" and token.text.casefold() in _CONDITIONS for token in before)


def _is_top(tokens: Sequence[Token], at: int, inside: Sequence[int]) -> bool:
    """Whether a word is the verb of a whole clause that the words make."""
    is_inner = tokens[at].head in inside and tokens[at].head != at
    own = find_own_subject(tokens, at)
    return not is_inner and own in inside and is_finite_verb(tokens, at)


def _tell_whole(scene: Scene) -> Telling:
    """The whole sentence as it stands."""
    tokens = scene.tokens
    root = next((at for at, token in enumerate(tokens) if token.head == at), 0)
    is_sentence = any(
        tokens[at].pos in ("VERB", "AUX") and is_finite_verb(tokens, at) and find_own_subject(tokens, at) is not None
        for at in {root, *(at for at, token in enumerate(tokens) if token.head == root)}
    )
    kept = drop_ties(tokens, range(len(tokens)), scene.spoken)
    text, doubt = _show(scene, kept or range(len(tokens)))
    credit = rate_credit(scene, kept, root, text)
    is_speech = 2 * len(scene.spoken) > len(tokens) and not credit.is_credited
    doubt += WHOLE + SPREAD * len(tokens) + FRAGMENT * (not is_sentence) + UNCREDITED * is_speech
    writer = name_writer(scene)
    if writer and not is_speech and text.endswith("."):
        return Telling(f"{open_end(text)}, according to {writer}.", doubt, True)
    return Telling(text, doubt, credit.is_credited)


def _rate_shape(text: str) -> float:
    """What speaks against the words as they are: too many or too few, marks without a partner, a question."""
    words = text.split()
    doubt = 0.15 * max(0, len(words) - LONGEST_WORDS) + 0.8 * max(0, SHORTEST_WORDS - len(words))
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        doubt += 2
    doubt += GLUED * bool(_GLUED.search(text))
    return doubt + 3 * (text.rstrip("\"'”’)")[-1:] in ("?", "!"))


def _calm_first(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    """The first word of an article, which papers set in capitals, as it is otherwise written."""
    word = scene.tokens[kept[0]].text
    is_shouted = word.isupper() and len(word) > 1 and word.casefold() in scene.page.common and word not in ("US", "WHO")
    follows = scene.tokens[kept[1]].text if len(kept) > 1 else ""
    return {kept[0]: word.capitalize()} if is_shouted and follows.islower() else {}
