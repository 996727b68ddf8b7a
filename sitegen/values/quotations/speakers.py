"""Who a speaker's phrase names: a person's or body's name, a plain noun phrase, or whom a pronoun points back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.readings import Sentence, Token
from ...model.spans import Span
from ..names.genders import Gender, tell_gender
from ..names.syllables import joins_syllable
from ..names.words import PLACE_WORDS
from .cues import SPEECH_VERBS
from .namings import find_name_edges, is_person_name, is_title
from .phrases import find_phrase_edges, names_nobody
from .trees import Tree
from .voices import is_person_noun

_GENDERS: dict[str, Gender] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she", "who": "",
}  # fmt: skip
_POINTING = frozenset({"it", "they", "them", "its", "their", "i", "we", "you", "this", "that", "which", "one", "those"})
_SUBJECTS = ("nsubj", "nsubjpass")
# How many paragraphs back a pronoun may point.
_MEMORY = 4
# How many verbs above a pronoun the one that reports it may stand.
_REACH = 10


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase that names a speaker: where it stands, and the name it comes to, None when the text does not tell."""

    span: Span
    name: str | None
    is_person: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text so far; pronouns point back to those that stood as a subject.

    `paragraph` is where the name stands, `resumed` that of the last pronoun for it. `told_by` is who says, in the same
    sentence, what the person does; `is_main` holds where the sentence as a whole tells of the person.
    """

    name: str
    place: int
    paragraph: int
    is_subject: bool
    gender: Gender = ""
    resumed: int = -1
    told_by: str | None = None
    is_main: bool = False


def read_speaker(tree: Tree, head: int, people: tuple[Person, ...]) -> Speaker:
    """The speaker whose phrase has its head at token `head`; `people` are those named so far, latest last."""
    tokens = tree.tokens
    first, last = find_phrase_edges(tree, head)
    span = Span(tokens[first].start, tokens[last].end)
    word = tokens[head].plain
    if word in _GENDERS:
        above = _find_reporter(tree, head)
        if above is not None:
            named = read_speaker(tree, above, people)
            return Speaker(span, named.name if named.is_person else None, True)
        here = (
            [] if _closes(tree, head) else [one for one in find_people(tree, people) if one.place < tokens[head].start]
        )
        if here:
            named_here = {one.name for one in here if one.is_subject and _agrees(one, word)}
            if named_here or len({one.name for one in here}) > 1:
                return Speaker(span, named_here.pop() if len(named_here) == 1 else None, True)
        person = _find_meant(people, word, tree.sentence.paragraph, is_saying=True)
        return Speaker(span, person.name if person else None, True)
    if word in _POINTING or not any(map(str.isalpha, word)) or names_nobody(tree, first, head):
        return Speaker(span, None, False)
    name_first, name_last = (head, head) if _is_known(tokens[head], people) else find_name_edges(tree, head)
    if name_first is None or name_last is None:
        return Speaker(span, _strip_article(tree, first, last), False)
    name = _slice(tree.sentence, tokens[name_first].start, tokens[name_last].end)
    full = _full_name(name, people, _word_before(tree, name_first))
    is_person = full != name or is_person_name(tree, name_first, name_last)
    if not is_person and (tokens[head].pos != "PROPN" or is_title(name)):
        return Speaker(span, _strip_article(tree, first, last), False)
    return Speaker(span, full, is_person)


def _find_meant(people: tuple[Person, ...], pronoun: str, paragraph: int, *, is_saying: bool = False) -> Person | None:
    """The last subject that a pronoun may mean; None when it is far, or a later paragraph names another that may be.

    Who goes on saying things is who told of the last subject: "Ana said that Berta had left. She said it was late."
    """
    person = _find_last(people, pronoun)
    if is_saying and person is not None and person.told_by:
        person = _find_last(tuple(one for one in people if one.name == person.told_by), pronoun) or person
    if person is None or paragraph - person.paragraph > _MEMORY:
        return None
    since = max(person.paragraph, person.resumed)
    others = (one for one in people if one.name != person.name and one.paragraph > since)
    return None if any(_agrees(one, pronoun) for one in others) else person


def _find_last(people: tuple[Person, ...], pronoun: str) -> Person | None:
    return next((one for one in reversed(people) if one.is_subject and _agrees(one, pronoun)), None)


def _find_reporter(tree: Tree, pronoun: int) -> int | None:
    """The subject of the verb that governs the clause of a "he" or "she", where it is a name: "Ana said she hoped"."""
    at = tree.tokens[pronoun].head
    for _ in range(_REACH):
        token = tree.tokens[at]
        if token.head == at or token.dep not in ("ccomp", "conj", "relcl", "advcl", "xcomp", "aux", "auxpass"):
            return None
        at = token.head
        subject = tree.find_child(at, _SUBJECTS) if token.dep != "conj" else None
        if subject is not None and subject < pronoun:
            is_name = tree.tokens[subject].pos == "PROPN"
            return subject if is_name and _agrees_with(tree, subject, pronoun) else None
    return None


def _closes(tree: Tree, pronoun: int) -> bool:
    """Whether a pronoun only says who speaks, behind what is said: "“The road is closed,” he said"."""
    before = next((token.text for token in reversed(tree.tokens[:pronoun]) if token.text not in ("”", '"', "''")), "")
    return before in (",", "?", "!") and tree.tokens[pronoun].head - pronoun in (1, -1)


def _agrees_with(tree: Tree, subject: int, pronoun: int) -> bool:
    before = _word_before(tree, subject)
    gender = tell_gender(tree.tokens[subject].text, before)
    wanted = _GENDERS[tree.tokens[pronoun].text.lower()]
    return not gender or not wanted or gender == wanted


def may_name(token: Token) -> bool:
    """Whether a word may name or introduce a person."""
    return token.pos == "PROPN" or (token.pos == "NOUN" and token.dep in _SUBJECTS)


def find_people(tree: Tree, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Persons named in `tree`, in text order; `people` are those named before, known again by their last name."""
    found: list[tuple[int, Person]] = []
    paragraph = tree.sentence.paragraph
    for index, token in enumerate(tree.tokens):
        if token.pos == "NOUN" and token.dep in _SUBJECTS and _is_introduced(tree, index):
            found.append((index, Person(token.text, token.start, paragraph, True, tell_gender(token.text))))
        if token.plain in ("he", "she") and token.dep in _SUBJECTS:
            known = (*people, *(one for _, one in found))
            meant = _find_meant(known, token.plain, paragraph, is_saying=_is_telling(tree, index))
            found += [(index, replace(meant, place=token.start, resumed=paragraph, told_by=None))] if meant else []
        is_known = _is_known(token, people)
        is_name = token.pos == "PROPN" and (index + 1 == len(tree.tokens) or tree.tokens[index + 1].pos != "PROPN")
        if (not is_name and not is_known) or _goes_on(tree, index):
            continue
        first, last = (index, index) if is_known else find_name_edges(tree, index)
        if first is None or last is None:
            continue
        name = _slice(tree.sentence, tree.tokens[first].start, tree.tokens[last].end)
        before = _word_before(tree, first)
        full = _full_name(name, people, before)
        if full != name or is_person_name(tree, first, last):
            subject = _find_subject(tree, index)
            is_subject = subject is not None or _is_credited(tree, first)
            person = Person(full, token.start, paragraph, is_subject, tell_gender(full, before))
            found.append((index if subject is None else subject, person))
    names = {index: person.name for index, person in found}
    return tuple(
        replace(person, told_by=_find_teller(tree, index, names), is_main=_is_main_subject(tree, index))
        for index, person in found
    )


def _find_teller(tree: Tree, subject: int, names: dict[int, str]) -> str | None:
    """Whose words, of those in `names` by their token, the clause is that has its subject at a token; the outermost."""
    at, is_reported, found = tree.tokens[subject].head, False, None
    for _ in range(_REACH):
        token = tree.tokens[at]
        if token.head == at:
            break
        at = token.head
        is_reported = is_reported or token.dep != "conj"
        teller = tree.find_child(at, ("nsubj",))
        if is_reported and teller not in (None, subject) and tree.tokens[at].lemma.lower() in SPEECH_VERBS:
            found = names.get(teller, found) if teller is not None else found
    return found


def _is_main_subject(tree: Tree, index: int) -> bool:
    verb = tree.tokens[index].head
    return tree.tokens[index].dep in _SUBJECTS and tree.tokens[verb].head == verb


def _is_telling(tree: Tree, subject: int) -> bool:
    return tree.tokens[tree.tokens[subject].head].lemma.lower() in SPEECH_VERBS


def _goes_on(tree: Tree, index: int) -> bool:
    """Whether a hyphen leads on to the second syllable of a given name, which is read as a name too."""
    return joins_syllable(tree.tokens, index) and tree.tokens[index + 2].pos == "PROPN"


def _find_subject(tree: Tree, index: int) -> int | None:
    """The subject that a name is, is joined to, or alone says who it is: "The mayor, Ana Lima, said"."""
    token = tree.tokens[index]
    office = tree.tokens[token.head]
    is_alone = token.dep == "appos" and (office.pos == "NOUN" or is_title(office.text))
    is_alone = is_alone and tree.find_child(index, ("conj",)) is None
    subject = token.head if token.dep == "conj" or is_alone else index
    return subject if tree.tokens[subject].dep in _SUBJECTS else None


def _is_credited(tree: Tree, first: int) -> bool:
    """Whether "according to" stands before a name."""
    words = [token.text.lower() for token in tree.tokens[max(0, first - 3) : first]]
    return "according" in words and "to" in words


def _is_known(token: Token, people: tuple[Person, ...]) -> bool:
    """Whether a word taken for a common noun is the last name of somebody named before ("Kovac further said")."""
    if token.pos != "NOUN" or not token.text[:1].isupper():
        return False
    return any(person.name.rpartition(" ")[2] == token.text and " " in person.name for person in people)


def _agrees(person: Person, pronoun: str) -> bool:
    return not person.gender or not _GENDERS[pronoun] or person.gender == _GENDERS[pronoun]


def _is_introduced(tree: Tree, index: int) -> bool:
    """Whether the noun at `index` brings somebody new into the text ("a spokeswoman")."""
    is_new = any(tree.tokens[child].text.lower() in ("a", "an", "another") for child in tree.children[index])
    word = tree.tokens[index].lemma.lower()
    return is_new and is_person_noun(word)


def _word_before(tree: Tree, first: int) -> str:
    return tree.tokens[first - 1].text if first else ""


def _full_name(name: str, people: tuple[Person, ...], before: str) -> str:
    """The longer name of the same person told before, when only the last word of it, or the given name, stands here.

    `before` is the word in front of the name: "Mrs" keeps a woman from being taken for a man of her name.
    """
    if " " in name:
        return name
    gender = tell_gender(name, before)
    for person in reversed(people):
        is_other = gender and person.gender and gender != person.gender
        if not is_other and " " in person.name and person.name.split()[-1] == name:
            return person.name
    named = {person.name for person in people if " " in person.name and person.name.split()[0] == name}
    return named.pop() if len(named) == 1 and name.lower() not in PLACE_WORDS else name


def _strip_article(tree: Tree, first: int, last: int) -> str:
    is_partitive = first < last and tree.tokens[first + 1].text == "of"
    if first < last and tree.tokens[first].tag in ("DT", "PRP$") and not is_partitive:
        first += 1
    return _slice(tree.sentence, tree.tokens[first].start, tree.tokens[last].end)


def _slice(sentence: Sentence, start: int, end: int) -> str:
    return " ".join(sentence.text[start - sentence.start : end - sentence.start].split())
