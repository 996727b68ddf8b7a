"""Who a speaker's phrase names: a person's or body's name, a plain noun phrase, or whom a pronoun points back to."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.readings import Sentence, Token
from ...model.spans import Span
from ..names import fold_name
from ..names.days import is_day_behind
from ..names.genders import Gender, tell_gender
from ..names.places import ADJECTIVES, KNOWN_PLACES
from ..names.words import GIVEN_NAMES, HONORIFICS, OFFICE_MODIFIERS, OFFICES, ORGANISATION_WORDS, PARTICLES, PLACE_WORDS
from .phrases import find_phrase_edges, names_nobody
from .trees import Tree
from .voices import is_person_noun

_GENDERS: dict[str, Gender] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she", "who": "",
}  # fmt: skip
_POINTING = frozenset({"it", "they", "them", "its", "their", "i", "we", "you", "this", "that", "which", "one", "those"})
_SUBJECTS = ("nsubj", "nsubjpass")
_QUARTERS = frozenset({"North", "South", "East", "West"})
# How many paragraphs back a pronoun may point.
_MEMORY = 4
# How many words behind an office the name of who holds it may begin.
_REACH = 10


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase that names a speaker: where it stands, and the name it comes to, None when the text does not tell."""

    span: Span
    name: str | None
    is_person: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in the text so far; pronouns point back to those that stood as a subject."""

    name: str
    place: int
    paragraph: int
    is_subject: bool
    gender: Gender = ""


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
        person = next((person for person in reversed(people) if person.is_subject and _agrees(person, word)), None)
        is_near = person is not None and tree.sentence.paragraph - person.paragraph <= _MEMORY
        return Speaker(span, person.name if person and is_near else None, True)
    if word in _POINTING or not any(map(str.isalpha, word)) or names_nobody(tree, first, head):
        return Speaker(span, None, False)
    name_first, name_last = (head, head) if _is_known(tokens[head], people) else _name_edges(tree, head)
    if name_first is None or name_last is None:
        return Speaker(span, _strip_article(tree, first, last), False)
    name = _slice(tree.sentence, tokens[name_first].start, tokens[name_last].end)
    full = _full_name(name, people, _word_before(tree, name_first))
    is_person = full != name or _is_person(tree, name_first, name_last)
    if not is_person and (tokens[head].pos != "PROPN" or _is_title(name)):
        return Speaker(span, _strip_article(tree, first, last), False)
    return Speaker(span, full, is_person)


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
    found: list[Person] = []
    paragraph = tree.sentence.paragraph
    for index, token in enumerate(tree.tokens):
        if token.pos == "NOUN" and token.dep in _SUBJECTS and _is_introduced(tree, index):
            found.append(Person(token.text, token.start, paragraph, True, tell_gender(token.text)))
        is_known = _is_known(token, people)
        is_name = token.pos == "PROPN" and (index + 1 == len(tree.tokens) or tree.tokens[index + 1].pos != "PROPN")
        if not is_name and not is_known:
            continue
        first, last = (index, index) if is_known else _name_edges(tree, index)
        if first is None or last is None:
            continue
        name = _slice(tree.sentence, tree.tokens[first].start, tree.tokens[last].end)
        before = _word_before(tree, first)
        full = _full_name(name, people, before)
        if full != name or _is_person(tree, first, last):
            above = tree.tokens[token.head] if token.dep == "conj" else token
            is_subject = above.dep in _SUBJECTS or _is_credited(tree, first)
            found.append(Person(full, token.start, paragraph, is_subject, tell_gender(full, before)))
    return tuple(found)


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


def _name_edges(tree: Tree, head: int) -> tuple[int | None, int | None]:
    """First and last token of the name at `head` or, for a plain noun, of the person's name in apposition to it."""
    tokens = tree.tokens
    if tokens[head].pos != "PROPN" or tokens[head].text.lower() in OFFICES:
        named = tree.find_child(head, ("appos",))
        if named is None or tokens[named].pos != "PROPN":
            named = _find_given_name(tree, head)
        if named is None:
            return (None, None) if tokens[head].pos != "PROPN" else (head, head)
        if named != tree.find_child(head, ("appos",)):
            return named - 1, named
        head = named
    first = last = head
    while first > 0 and _is_inside(tree, first - 1):
        first -= 1
    if _is_second_field(tree, first, last):
        first -= 2
    while last + 1 < len(tokens) and (_is_name_word(tokens[last + 1]) or _is_link(tree, last + 1)):
        last += 1
    if first < last and is_day_behind(tokens, last):
        last -= 1
    offices = [
        index for index in range(first, last) if _is_office(tokens[index].text) and tokens[index + 1].pos == "PROPN"
    ]
    return (offices[-1] + 1 if offices else _skip_held(tree, first, last)), last


def _skip_held(tree: Tree, first: int, last: int) -> int:
    """Where the name begins behind what somebody is secretary of, or ambassador to ("Secretary of State Ana Lopez")."""
    tokens = tree.tokens
    is_held = first > 1 and tokens[first - 1].text in ("of", "to") and _is_office(tokens[first - 2].text)
    while is_held and first < last:
        word = tokens[first].text.lower()
        if word not in OFFICE_MODIFIERS and fold_name(word) not in KNOWN_PLACES:
            break
        first += 1
    return first


def _is_second_field(tree: Tree, first: int, last: int) -> bool:
    """Whether a body is named by two fields, the second of which begins at `first` ("the Food and Drug Agency")."""
    tokens = tree.tokens
    if first < 2 or tokens[first - 1].text.lower() not in ("and", "&") or not _is_name_word(tokens[first - 2]):
        return False
    field, opening = tokens[first - 2].text.lower(), tokens[first - 3].text.lower() if first > 2 else ""
    is_body = tokens[last].text.lower() in ORGANISATION_WORDS and last > first
    return is_body and opening in ("the", "'s", "’s") and not {field} & (ORGANISATION_WORDS | PLACE_WORDS)


def _is_link(tree: Tree, index: int) -> bool:
    """Whether the token joins two parts of a body's name ("Transport for London", "Bank of England")."""
    tokens = tree.tokens
    is_joint = tokens[index].text in ("of", "for", "&") and index + 1 < len(tokens) and tokens[index + 1].pos == "PROPN"
    return is_joint and tokens[index - 1].text.lower() not in OFFICES


def _find_given_name(tree: Tree, head: int) -> int | None:
    """The last word of the name behind an office that says of what it is one ("Mayor of London Sadiq Khan")."""
    tokens = tree.tokens
    last = min(tree.edges[head][1], head + _REACH)
    if head + 2 > last or tokens[head + 1].text != "of" or tokens[head].pos != "PROPN":
        return None
    end = head + 2
    while end < last and tokens[end + 1].pos == "PROPN":
        end += 1
    return end if end - head >= 4 else None


def _is_inside(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    after = tree.tokens[index + 1].text if index + 1 < len(tree.tokens) else ""
    if _is_name_word(token) or (token.text in _QUARTERS and after in ADJECTIVES):
        return True
    is_joint = token.text in ("-", "&", "’", "'") or token.text.lower() in PARTICLES
    return is_joint and index > 0 and tree.tokens[index - 1].pos == "PROPN" and token.text[:1] not in ",;"


def _is_name_word(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isalnum()


def _is_title(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in HONORIFICS or plain in OFFICES or plain in OFFICE_MODIFIERS or "." in word.rstrip(".")


def _is_office(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in HONORIFICS or plain in OFFICES


def _is_person(tree: Tree, first: int, last: int) -> bool:
    words = [token.text.lower().rstrip(".") for token in tree.tokens[first : last + 1] if token.text not in ("-", "‑")]
    if not words or any(word in ORGANISATION_WORDS or word in PLACE_WORDS for word in words):
        return False
    if words[0] in GIVEN_NAMES:
        return True
    before = tree.tokens[first - 1].text if first else ""
    if before and _is_title(before) and before.lower() != "the":
        return True
    has_article = before.lower() == "the"
    return len(words) in (2, 3) and not has_article and all(word[:1].isalpha() and len(word) > 1 for word in words)


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
