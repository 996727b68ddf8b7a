"""Who did what only one can have done: found the body, called the strike, ordered the raid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ....values.concepts import classify_word
from ..deeds import tell_deed
from ..lexicon import read_words
from ..passages import MOST_TOLD, Told, list_words, part_told, report_told
from ..sides import join_words
from .frames import ALIKE, Matter, are_near
from .pairing import share_no_word

_BY_ONE = read_words(
    "find discover pull order plant steal build found invent organise organize call design name appoint drive fly "
    "pilot raise uncover own hire commission recover"
)
# Who is told of so may be anybody.
_VAGUE = frozenset(
    classify_word(word) for word in read_words("people official authority government group company member one leader")
)


def compare_hands(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on one act upon one thing that articles ascribe to different doers, all named or all described."""
    done = [matter for matter in matters if _is_by_one(matter)][:MOST_TOLD]
    told = [tell_deed(matter.deed, " ".join(sorted(matter.agents))) for matter in done]
    of = {one.quote: matter for one, matter in zip(told, done, strict=True)}

    def is_linked(one: Told, two: Told) -> bool:
        mine, other = of[one.quote], of[two.quote]
        shared = mine.patients & other.patients
        is_alike = mine.verb == other.verb and _is_named(mine) == _is_named(other) and bool(shared)
        return is_alike and are_near(mine.passage, other.passage, shared, least=ALIKE)

    for part in part_told(told, is_linked, share_no_word, is_strict=False):
        yield report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on who did this: {join_words(list_words(part), 'or')}.",
            explanation="One can have done it, and the sources name several.",
        )


def _is_by_one(matter: Matter) -> bool:
    deed = matter.deed
    is_naming = any(deed.passage.tokens[at].dep == "oprd" for at in deed.children[deed.at])
    is_said = deed.stance == "flat" and not matter.is_denied and deed.lemma in _BY_ONE and not is_naming
    return is_said and bool(matter.agents) and bool(matter.patients) and not matter.agents & _VAGUE


def _is_named(matter: Matter) -> bool:
    return any(word.startswith("@") for word in matter.agents)
