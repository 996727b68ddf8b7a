"""What the sources say somebody is: the office before a name, or the phrase set off by commas behind it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ...model.readings import Token
from ...model.stories import Role
from ...values.days import WEEKDAYS
from ...values.names.words import OFFICES, ORGANISATION_WORDS
from .descriptions import slice_tokens
from .surfaces import NameUse

_LONGEST = 14
_END_SIGNS = (",", ".", ";", "(", ")", ":", "–", "—", "-", '"', "“", "”")
_RELATIVE = frozenset({"who", "whose", "which", "that", "said", "says", "told", "has", "had", "was", "is", "will"})
_IN_TITLE = ("NOUN", "PROPN", "ADJ")
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its)\s+", re.IGNORECASE)


def read_role(use: NameUse) -> str | None:
    """The role that this use of a person's name states, as written, without an article; None when it states none."""
    return _read_apposition(use) or _read_title(use)


def choose_role(uses: Iterable[tuple[str, str]]) -> str | None:
    """The role stated most often, of (file, role) pairs; of two the shorter."""
    counts = Counter(role for _, role in uses)
    return min(counts, key=lambda role: (-counts[role], len(role), role)) if counts else None


def list_roles(uses: Iterable[tuple[str, str]]) -> tuple[Role, ...]:
    """Each role with the files that state it, of (file, role) pairs, commonest first; capitals make no difference."""
    wordings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    files: defaultdict[str, set[str]] = defaultdict(set)
    for file, role in uses:
        words = " ".join(role.split())
        wordings[words.casefold()][words] += 1
        files[words.casefold()].add(file)
    ranked = sorted(wordings, key=lambda folded: (-len(files[folded]), -wordings[folded].total(), folded))
    return tuple(
        Role(min(wordings[folded], key=lambda text: (-wordings[folded][text], text)), tuple(sorted(files[folded])))
        for folded in ranked
    )


def _read_title(use: NameUse) -> str | None:
    """ "Ukrainian Defense Minister" of "Ukrainian Defense Minister Rustem Umerov"."""
    tokens = use.sentence.tokens
    last = use.first - 1
    while last >= 0 and use.honorific and tokens[last].text in (use.honorific, "."):
        last -= 1
    first = last + 1
    while first > 0 and last - first < _LONGEST and _is_in_title(tokens, first - 1):
        first -= 1
    while first < last and tokens[first].text in WEEKDAYS:
        first += 1
    if first > last or not any(_is_office(token) for token in tokens[first : last + 1]) or _opens_up(tokens[last]):
        return None
    return _clean(slice_tokens(use.sentence, first, last))


def _opens_up(token: Token) -> bool:
    """Whether a word leads on to another name than that of who holds an office ("minister of Spain's Murcia")."""
    return token.pos == "ADP" or token.tag == "POS"


def _is_in_title(tokens: tuple[Token, ...], index: int) -> bool:
    token = tokens[index]
    if token.pos in _IN_TITLE or token.tag == "POS" or token.text == "-":
        return True
    if index == 0 or token.text not in ("of", "for", "and"):
        return False
    return _is_office(tokens[index - 1]) or (
        token.text == "of" and tokens[index - 1].text.lower() in ORGANISATION_WORDS
    )


def _read_apposition(use: NameUse) -> str | None:
    """ "head of the Russian delegation" of "Vladimir Medinsky, the head of the Russian delegation, said"."""
    tokens = use.sentence.tokens
    first = use.last + 2
    if first >= len(tokens) or tokens[use.last + 1].text != ",":
        return None
    last = first - 1
    while last + 1 < len(tokens) and last - first < _LONGEST:
        following = tokens[last + 1]
        is_hyphen = following.text == "-" and following.start == tokens[last].end
        if (following.text in _END_SIGNS and not is_hyphen) or following.text.lower() in _RELATIVE:
            break
        last += 1
    phrase = tokens[first : last + 1]
    if (
        not phrase
        or not any(_is_office(token) for token in phrase[:6])
        or phrase[0].pos not in ("DET", "NOUN", "PROPN", "ADJ")
    ):
        return None
    is_next_name = tokens[last].pos == "PROPN" and not any(token.pos == "ADP" for token in phrase)
    if is_next_name and not _is_office(tokens[last]):
        return None
    return _clean(slice_tokens(use.sentence, first, last))


def _is_office(token: Token) -> bool:
    return token.text.lower().rstrip(".") in OFFICES


def _clean(role: str) -> str | None:
    role = _ARTICLE.sub("", role).strip(" -–")
    return role if role and len(role) < 120 else None
