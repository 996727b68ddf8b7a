"""A name that was withheld at first and is told later: "did not name the boy", then the boy by his name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model.stories import Disagreement
from ...values.concepts import classify_word
from .contexts import compare_terms
from .deeds import Deed, tell_deed
from .doubts import LIGHT, name_verb
from .lexicon import PERSON_NOUNS, read_words
from .passages import MOST_TOLD, Told, comes_later, quote_tokens, report_told, show_words

ALIKE_ACT = 0.12
FEWEST_FILES = 2
_NAMING = read_words("identify name release disclose")
_NAME = read_words("name identity")


def compare_withheld(deeds: Sequence[Deed]) -> list[Disagreement]:
    """Updates: somebody whom earlier articles do not name, and to whom a later one gives a name in the same act."""
    withheld: defaultdict[str, list[Told]] = defaultdict(list)
    for deed in deeds:
        for person, told in _read_withheld(deed):
            withheld[person].append(told)
    found = []
    for person in sorted(withheld):
        earlier = withheld[person][:MOST_TOLD]
        later = [told for told in _read_named(deeds, person) if all(comes_later(one, told) for one in earlier)]
        if later and len({_find_bearer(told) for told in later}) == 1:
            found.append(
                report_told(
                    [*earlier, *later],
                    kind="knowledge",
                    relation="updates",
                    severity="medium",
                    statement=f"Earlier reports withhold a name that later ones give: “{earlier[0].words}”, then "
                    f"“{later[0].words}”.",
                    explanation="The sides stand in the order of publication.",
                )
            )
    return found


def _read_withheld(deed: Deed) -> Iterator[tuple[str, Told]]:
    """ "Did not identify the child", "the child, whose name has not been released"."""
    tokens = deed.passage.tokens
    if deed.lemma not in _NAMING or not deed.is_denied or deed.stance != "flat":
        return
    for noun in deed.patients:
        lemma = tokens[noun].lemma.casefold()
        bearer = tokens[deed.at].head if lemma in _NAME and tokens[deed.at].dep == "relcl" else noun
        word = tokens[bearer].lemma.casefold()
        if word in PERSON_NOUNS and tokens[bearer].tag == "NN":
            first, last = min(deed.at, noun), max(deed.at, noun)
            while first > 0 and tokens[first - 1].head in (deed.at, noun) and deed.at - first < len(_NAMING):
                first -= 1
            quote = quote_tokens(deed.passage, first, last, is_widened=False)
            yield classify_word(word), Told(deed.passage, "withheld", show_words(deed.passage, first, last), quote)


def _read_named(deeds: Sequence[Deed], person: str) -> Iterator[Told]:
    """Deeds of a person with a name that several other articles tell, in much the same words, of the one without."""
    unnamed: defaultdict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        tokens = deed.passage.tokens
        if deed.lemma not in LIGHT and any(
            classify_word(tokens[noun].lemma.casefold()) == person for noun in deed.agents
        ):
            unnamed[name_verb(deed)].append(deed)
    for deed in deeds:
        tokens = deed.passage.tokens
        named = [noun for noun in deed.agents if tokens[noun].pos == "PROPN" and _is_person(deed, noun)]
        alike = {
            other.passage.file
            for other in unnamed[name_verb(deed)][:MOST_TOLD]
            if compare_terms(deed.passage.terms, other.passage.terms) >= ALIKE_ACT
        }
        if named and len(alike - {deed.passage.file}) >= FEWEST_FILES and not deed.is_denied:
            yield tell_deed(deed, "named")


def _find_bearer(told: Told) -> str:
    """Who is named in the words, by the end of the name: one that differs would be somebody else."""
    inside = [one for one in told.passage.mentions if one.kind == "person" and told.quote.span.holds(one.span)]
    return (inside[0].entity or inside[0].exact.split()[-1].casefold()) if inside else ""


def _is_person(deed: Deed, noun: int) -> bool:
    start = deed.passage.tokens[noun].start
    return any(one.kind == "person" and one.start <= start < one.end for one in deed.passage.mentions)
