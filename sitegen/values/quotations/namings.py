"""Where the name in a phrase begins and ends, and whether it is somebody's: titles and offices stand before it."""

from __future__ import annotations

from ...model.readings import Token
from ..names import fold_name
from ..names.days import is_day_behind
from ..names.places import ADJECTIVES, KNOWN_PLACES
from ..names.words import GIVEN_NAMES, HONORIFICS, OFFICE_MODIFIERS, OFFICES, ORGANISATION_WORDS, PARTICLES, PLACE_WORDS
from .trees import Tree
from .voices import is_person_noun

_QUARTERS = frozenset({"North", "South", "East", "West"})
# How many words behind an office the name of who holds it may begin.
_REACH = 10


def find_name_edges(tree: Tree, head: int) -> tuple[int | None, int | None]:
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


def is_title(word: str) -> bool:
    """Whether a word stands before a name and tells rank or office."""
    plain = word.lower().rstrip(".")
    return plain in HONORIFICS or plain in OFFICES or plain in OFFICE_MODIFIERS or "." in word.rstrip(".")


def _is_office(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return plain in HONORIFICS or plain in OFFICES


def is_person_name(tree: Tree, first: int, last: int) -> bool:
    """Whether the name from token `first` to `last` is a person's, as far as its words and the one before it tell."""
    words = [token.text.lower().rstrip(".") for token in tree.tokens[first : last + 1] if token.text not in ("-", "‑")]
    if not words or any(word in ORGANISATION_WORDS or word in PLACE_WORDS for word in words):
        return False
    if fold_name(" ".join(words)) in KNOWN_PLACES:
        return False
    if words[0] in GIVEN_NAMES:
        return True
    if tree.tokens[first].text in ADJECTIVES and tree.tokens[last].tag == "NNPS":
        return False
    before = tree.tokens[first - 1].text if first else ""
    if before and is_title(before) and before.lower() != "the":
        return True
    has_article = before.lower() == "the"
    if len(words) == 1 and not has_article and _is_described(tree, last):
        return True
    return len(words) in (2, 3) and not has_article and all(word[:1].isalpha() and len(word) > 1 for word in words)


def _is_described(tree: Tree, last: int) -> bool:
    """Whether what stands behind a name says that it is a person's: "Ismet, a customer"."""
    behind = tree.find_child(last, ("appos",))
    return behind is not None and tree.tokens[behind].pos == "NOUN" and is_person_noun(tree.tokens[behind].lemma)
