"""Who is credited with words, as a phrase for a sentence: a name, or "the board", "an expert", "officials"."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.readings import Attribution, Sentence, Token
from ....values.concepts import classify_word
from ....values.names.words import OFFICES, ORGANISATION_WORDS
from ..lexicon import PERSON_NOUNS, read_words

_PAPERS = read_words(
    "report statement letter poster study website survey filing document paper post release poll data source notice "
    "message article transcript footage recording analysis memo email sign spokesperson newspaper magazine site "
    "channel agency network broadcaster company firm group university zoo hospital department office police force "
    "authority military army ministry government embassy court union brigade service regulator bank party board"
)
_MEN = tuple(
    classify_word(word) for word in ("official", "person", "expert", "spokesman", "leader", "relative", "police")
)
_ARTICLES = read_words("the a an one another his her its their our my this that these those")
_ENDINGS = frozenset({",", ";", "(", ")", "–", "—", ":", "“", "”", '"'})
_LONGEST = 9


def name_speaker(attribution: Attribution, sentences: Sequence[Sentence]) -> str | None:
    """The speaker as it stands in a sentence, None for a phrase that names nobody who could speak.

    `sentences` are those of the article; who is named outside of them signs the whole of it.
    """
    speaker = " ".join((attribution.speaker or "").split())
    if not speaker or attribution.source is None or len(speaker.split()) > _LONGEST:
        return None
    sentence = next((one for one in sentences if one.start <= attribution.source.start < one.end), None)
    if sentence is None:
        return speaker if speaker[:1].isupper() else None
    inside = [
        at
        for at, token in enumerate(sentence.tokens)
        if attribution.source.start <= token.start < attribution.source.end
    ]
    if not inside:
        return None
    head = _find_head(sentence.tokens, inside)
    if sentence.tokens[head].pos == "PRON":
        return speaker if speaker[:1].isupper() else None
    if sentence.tokens[head].pos == "PROPN":
        has_article = sentence.tokens[inside[0]].text.casefold() == "the" and not speaker.casefold().startswith("the ")
        if (
            has_article
            and sentence.tokens[inside[0]].head == head
            and speaker.split()[0] == _word_after(sentence, inside)
        ):
            return f"the {speaker}"
        return speaker if speaker[:1].isupper() or speaker[:1].isdigit() else f"the {speaker}"
    if sentence.tokens[head].text not in speaker.split() and all(part[:1].isupper() for part in speaker.split()):
        return speaker
    if not can_speak(sentence.tokens[head].lemma):
        return None
    return _take_phrase(sentence.tokens, inside, speaker)


def can_speak(lemma: str) -> bool:
    """Whether a noun names somebody who speaks, or a paper that does."""
    word = lemma.casefold()
    return (
        word in OFFICES
        or word in _PAPERS
        or word in PERSON_NOUNS
        or word in ORGANISATION_WORDS
        or (classify_word(word) in _MEN)
    )


def _word_after(sentence: Sentence, inside: Sequence[int]) -> str:
    return sentence.tokens[inside[1]].text if len(inside) > 1 else ""


def _find_head(tokens: Sequence[Token], inside: Sequence[int]) -> int:
    return next((at for at in inside if tokens[at].head not in inside or tokens[at].head == at), inside[-1])


def _take_phrase(tokens: Sequence[Token], inside: Sequence[int], speaker: str) -> str | None:
    """The speaker with the article that the text gives it, "the" before a single noun without one."""
    first = tokens[inside[0]]
    word = first.text.casefold()
    if speaker.split()[0].casefold() in _ARTICLES:
        return speaker
    if first.dep in ("det", "poss") and word in ("the", "a", "an", "one"):
        return f"{word} {speaker}"
    head = tokens[_find_head(tokens, inside)]
    is_many = head.tag in ("NNS", "NNPS") or head.lemma.casefold() == "police"
    if "'s " in speaker or "’s " in speaker:
        return speaker
    if word in _ARTICLES or first.dep == "poss":
        return None if word in ("his", "her", "its", "their", "our", "my") else f"the {speaker}"
    return _lower(speaker) if is_many else f"the {_lower(speaker)}"


def _lower(speaker: str) -> str:
    first = speaker.split()[0]
    is_common = first.istitle() and first.casefold() in _COMMON_FIRST
    return speaker[:1].lower() + speaker[1:] if is_common else speaker


_COMMON_FIRST = read_words(
    "officials police witnesses experts scientists investigators authorities firefighters passengers survivors "
    "residents researchers analysts repeated local several some many two three four five hospital zoo "
    "government prosecutors lawyers doctors military aviation security"
)
