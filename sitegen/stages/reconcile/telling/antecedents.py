"""Whom "he", "she" or "it" in an article means: the one person or body that the sentence just before is about.

Nobody is named where another one could be meant: where two are named, where somebody without a name stands between, or
where the pronoun says another gender than the name does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ....model.readings import Mention, Sentence, Token
from ....values.clauses import subtree_of
from ....values.names.genders import tell_gender
from ....values.predicates import is_speech_verb
from ....values.within import find_within
from .continuing import find_continued, find_speaking
from .pages import Page, find_credited, list_near, list_spoken
from .somebody import is_somebody

PRONOUNS = {"he": "he", "she": "she", "his": "he", "her": "she"}
_SUBJECTS = ("nsubj", "nsubjpass")
# How many sentences back a pronoun may point, and how many paragraphs from the last one that has it too.
_MOST_SENTENCES = 8
_MOST_PARAGRAPHS = 2
_MOST_SPEECHES = 4
_TITLES = {"mr": "he", "mrs": "she", "ms": "she", "miss": "she", "sir": "he", "dame": "she", "lady": "she"}

# Those named as subjects of a sentence, and the places of those without a name.
_Voices = tuple[Sequence[Mention], Sequence[int]]


def find_antecedent_name(page: Page, place: int) -> str | None:
    """The name of whom the pronoun at the offset `place` means, as the article calls them; None when unsure."""
    number = page.find_sentence(place)
    if number is None:
        return None
    sentence = page.sentences[number]
    at = next((at for at, token in enumerate(sentence.tokens) if token.start == place), None)
    if at is None or _has_rival_before(page, sentence, at):
        return None
    word = sentence.tokens[at].text.casefold()
    speaks = is_speech_verb(sentence.tokens[sentence.tokens[at].head].lemma)
    if word in PRONOUNS:
        found = _find_person(page, number, PRONOUNS[word])
        found = found or (_find_speaker(page, number, PRONOUNS[word]) if speaks else None)
        is_named = speaks and found is not None and found.split()[-1] in page.namesakes
        credited = find_credited(page, sentence.span, place) if is_named else None
        return complete_name(credited.split()[-1], page) if credited else found
    if word == "it" and speaks:
        return _find_body(page, number) or _find_speaker(page, number, "") or find_speaking(page, number, at)
    return find_continued(page, number, at) if word in ("it", "they") else None


def _has_rival_before(page: Page, sentence: Sentence, at: int) -> bool:
    """Whether the sentence itself speaks of somebody before the pronoun."""
    people = find_within(page.people, sentence.span)
    spoken = list_spoken(page, sentence)
    if _closes_speech(sentence, at):
        return False
    is_one = sentence.tokens[at].text.casefold() in PRONOUNS
    return any(
        (token.dep in _SUBJECTS and token.pos in ("NOUN", "PROPN") and not (is_one and token.tag == "NNS"))
        or _is_in(token, people)
        for place, token in enumerate(sentence.tokens[:at])
        if place not in spoken
    )


def _closes_speech(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun only says who speaks, behind what is said: "The road is closed, he said"."""
    tokens = sentence.tokens
    before = next((token.text for token in reversed(tokens[:at]) if token.text not in ("”", '"', "''")), "")
    is_cue = is_speech_verb(tokens[tokens[at].head].lemma) and abs(tokens[at].head - at) == 1
    return is_cue and before in (",", "?", "!")


def _find_person(page: Page, number: int, wanted: str) -> str | None:
    """Whoever the nearest sentence before that speaks of anybody is about: one person by name, or "an officer"."""
    start = page.sentences[number]
    for back in range(number - 1, max(-1, number - 1 - _MOST_SENTENCES), -1):
        sentence = page.sentences[back]
        if sentence.place == "caption" or start.paragraph - sentence.paragraph > _MOST_PARAGRAPHS:
            return None
        spoken = list_spoken(page, sentence)
        people = [one for one in _list_people(page, sentence, spoken) if _tell_gender(page, one) in ("", wanted)]
        voices = [
            at
            for at, token in enumerate(sentence.tokens)
            if at not in spoken and (token.dep in _SUBJECTS or _is_credited(sentence, at))
        ]
        named = [found for at in voices if (found := _find_named(sentence, at, people)) is not None]
        nameless = [at for at in voices if not _find_named(sentence, at, people) and is_somebody(sentence.tokens[at])]
        if people or nameless:
            if sentence.place == "headline":
                named, nameless = people, []
            return _choose_person(page, sentence, people, (named, nameless), wanted)
        if any(PRONOUNS.get(sentence.tokens[at].text.casefold()) == wanted for at in voices):
            start = sentence
    return None


def _choose_person(
    page: Page, sentence: Sentence, people: Sequence[Mention], voices: _Voices, wanted: str
) -> str | None:
    named, nameless = voices
    if not named and not people and len(nameless) == 1:
        return _introduce(sentence, nameless[0], wanted)
    if not named and not nameless and _is_alone(sentence, people):
        return _name_person(page, people[0]) if wanted == "he" or _tell_gender(page, people[0]) == wanted else None
    lasts = {one.exact.split()[-1] for one in named}
    others = [one for one in people if one.exact.split()[-1] not in lasts]
    if nameless or len(lasts) != 1 or not all(_is_beside(sentence, one) for one in others):
        return None
    found = named[-1]
    return _name_person(page, found) if wanted == "he" or _tell_gender(page, found) == wanted else None


def _is_alone(sentence: Sentence, people: Sequence[Mention]) -> bool:
    """Whether a sentence speaks of one person only, by name, though that person does nothing in it."""
    lasts = {one.exact.split()[-1].removesuffix("’s").removesuffix("'s") for one in people}
    tokens = sentence.tokens
    called = [at for at, token in enumerate(tokens) if any(_is_in(one, people) for one in _list_beside(tokens, at))]
    return len(lasts) == 1 and not any(
        is_somebody(token) and at not in called and not _is_in(token, people) and token.dep not in ("compound", "attr")
        for at, token in enumerate(tokens)
    )


def _list_beside(tokens: Sequence[Token], at: int) -> list[Token]:
    """What stands in apposition to a word, either way: "his friend, Ann Lee", "Ann Lee, a friend"."""
    below = [token for token in tokens if token.dep == "appos" and token.head == at]
    return [*below, tokens[tokens[at].head]] if tokens[at].dep == "appos" else below


def _find_named(sentence: Sentence, at: int, people: Sequence[Mention]) -> Mention | None:
    """The person that a subject names, itself or in apposition: "a cellist, Ivan Weber"."""
    tokens = sentence.tokens
    words = [tokens[at], *(token for token in tokens if token.dep == "appos" and tokens[token.head] is tokens[at])]
    return next((one for word in words for one in people if one.start <= word.start < one.end), None)


def _find_speaker(page: Page, number: int, wanted: str) -> str | None:
    """Who is credited with the sentence just before, where it is one only: whoever goes on speaking is named once.

    `wanted` is "he" or "she", "" for a body. Sentences that only the same pronoun is credited with are gone over.
    """
    start = page.sentences[number]
    for back in range(number - 1, max(-1, number - 1 - _MOST_SPEECHES), -1):
        sentence = page.sentences[back]
        if sentence.place != "body" or start.paragraph - sentence.paragraph > 1:
            return None
        sources = {
            one.source
            for one in list_near(page.attributions, sentence.span)
            if one.source is not None and sentence.span.holds(one.source)
        }
        named = {
            one
            for one in find_within(page.mentions, sentence.span)
            if one.kind in ("person", "organisation") and any(source.holds(one.span) for source in sources)
        }
        if len(sources) != 1:
            return None
        if len(named) == 1:
            return _name_speaker(page, sentence, next(iter(named)), wanted)
        (source,) = sources
        words = sentence.text[source.start - sentence.start : source.end - sentence.start].casefold()
        if PRONOUNS.get(words, words) != (wanted or "it"):
            return None
        start = sentence
    return None


def _name_speaker(page: Page, sentence: Sentence, speaker: Mention, wanted: str) -> str | None:
    """The name of a speaker who can be meant by "he" or "she", or by "it" where `wanted` is empty."""
    if wanted and speaker.kind == "person":
        return _name_person(page, speaker) if _tell_gender(page, speaker) in ("", wanted) else None
    if wanted or speaker.kind == "person":
        return None
    before = sentence.text[: speaker.start - sentence.start].split()[-1:]
    return f"the {speaker.exact}" if [word.casefold() for word in before] == ["the"] else speaker.exact


def _is_beside(sentence: Sentence, mention: Mention) -> bool:
    """Whether a person is named only to say whose or which: "a friend of Karl Brandt", "Brandt's house"."""
    inside = [token for token in sentence.tokens if mention.start <= token.start < mention.end]
    tops = [token for token in inside if not any(sentence.tokens[token.head] is other for other in inside)]
    return all(
        token.dep in ("poss", "compound")
        or (token.dep == "pobj" and sentence.tokens[token.head].text.casefold() == "of")
        for token in tops
    )


def _introduce(sentence: Sentence, at: int, wanted: str) -> str | None:
    """The phrase that brings in somebody without a name, up to its noun: "an officer"; None behind "the"."""
    if sentence.tokens[at].pos != "NOUN" or tell_gender(sentence.tokens[at].lemma) not in ("", wanted):
        return None
    first = min((one for one in subtree_of(sentence.tokens, at) if one <= at), default=at)
    is_new = sentence.tokens[first].text.casefold() in ("a", "an", "another", "one")
    if not is_new or any(token.pos in ("VERB", "PUNCT") for token in sentence.tokens[first:at]):
        return None
    start, end = sentence.tokens[first].start - sentence.start, sentence.tokens[at].end - sentence.start
    words = " ".join(sentence.text[start:end].split())
    return words[0].lower() + words[1:]


def _find_body(page: Page, number: int) -> str | None:
    """The body that is the subject of the sentence before, when it is the only one named there."""
    before = page.sentences[number - 1] if number else None
    if before is None or before.place != "body" or before.paragraph != page.sentences[number].paragraph:
        return None
    spoken = list_spoken(page, before)
    bodies = [
        one
        for one in find_within(page.mentions, before.span)
        if one.kind == "organisation" and not _is_covered(before, one, spoken)
    ]
    subjects = [
        token
        for at, token in enumerate(before.tokens)
        if at not in spoken and token.dep in _SUBJECTS and before.tokens[token.head].head == token.head
    ]
    if len({one.exact for one in bodies}) != 1 or len(subjects) != 1 or not _is_in(subjects[0], bodies):
        return None
    first = next(at for at, token in enumerate(before.tokens) if token.start == bodies[0].start)
    has_article = first > 0 and before.tokens[first - 1].text.casefold() == "the"
    return f"the {bodies[0].exact}" if has_article else bodies[0].exact


def _name_person(page: Page, mention: Mention) -> str:
    """The full name where the article knows only one person of that last name, else the words of the text."""
    full = complete_name(mention.exact.split()[-1], page)
    title = _find_title(page, mention)
    if " " in full:
        return full
    return f"{title} {mention.exact}" if title else mention.exact


def complete_name(speaker: str, page: Page) -> str:
    """The full name of somebody who is called by the last one, where only one person of the article has that name."""
    full = [name for name in page.namesakes.get(speaker, ()) if " " in name and name.split()[-1] == speaker]
    firsts = {name.split()[0] for name in full}
    return min(full, key=lambda name: (len(name), name)) if len(firsts) == 1 else speaker


def _find_title(page: Page, mention: Mention) -> str:
    """ "Mr" in front of a name, "" without one."""
    number = page.find_sentence(mention.start)
    if number is None:
        return ""
    sentence = page.sentences[number]
    words = sentence.text[: mention.start - sentence.start].split()[-1:]
    return words[0] if words and words[0].casefold().rstrip(".") in _TITLES else ""


def _tell_gender(page: Page, mention: Mention) -> str:
    title = _TITLES.get(_find_title(page, mention).casefold().rstrip("."), "")
    names = (mention.exact, page.names.get(mention.entity or "", ""))
    return (
        title
        or next((found for name in names if name and (found := tell_gender(name))), "")
        or _tell_kin(page, mention)
        or page.genders.get(mention.exact.split()[-1], "")
    )


def _tell_kin(page: Page, mention: Mention) -> str:
    """The gender that the noun beside a name tells: "his girlfriend, Robin Lee"; "" for none."""
    number = page.find_sentence(mention.start)
    tokens = page.sentences[number].tokens if number is not None else ()
    inside = [at for at, token in enumerate(tokens) if mention.start <= token.start < mention.end]
    nouns = [one.lemma.casefold() for at in inside for one in _list_beside(tokens, at)]
    return next((found for noun in nouns if (found := tell_gender(noun))), "")


def _list_people(page: Page, sentence: Sentence, spoken: Collection[int]) -> list[Mention]:
    return [one for one in find_within(page.people, sentence.span) if not _is_covered(sentence, one, spoken)]


def _is_covered(sentence: Sentence, mention: Mention, spoken: Collection[int]) -> bool:
    return any(sentence.tokens[at].start == mention.start for at in spoken)


def _is_in(token: Token, mentions: Sequence[Mention]) -> bool:
    return any(one.start <= token.start < one.end for one in mentions)


def _is_credited(sentence: Sentence, at: int) -> bool:
    """Whether words are "according to" this one."""
    words = [token.text.casefold() for token in sentence.tokens[max(0, at - 6) : at]]
    return sentence.tokens[at].dep == "pobj" and "according" in words
