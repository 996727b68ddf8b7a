"""Whom "he" and "she" may mean: what forms of address, offices and given names tell, "" where they tell nothing."""

from __future__ import annotations

from typing import Literal

from .folding import fold_name
from .words import GIVEN_NAMES

Gender = Literal["he", "she", ""]

_SHE_WORDS = frozenset({
    "actress", "baroness", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "countess", "dame",
    "daughter", "duchess", "frau", "girl", "grandmother", "heiress", "lady", "madame", "miss", "mother", "mrs", "ms",
    "policewoman", "princess", "queen", "señora", "sister", "spokeswoman", "widow", "wife", "woman", "waitress",
    "aunt", "girlfriend", "granddaughter", "niece", "stepdaughter", "stepmother", "stepsister",
})  # fmt: skip
_HE_WORDS = frozenset({
    "baron", "boy", "brother", "businessman", "chairman", "congressman", "councilman", "count", "duke", "father",
    "grandfather", "herr", "husband", "king", "lord", "man", "monsieur", "mr", "policeman", "pope", "prince", "señor",
    "sheikh", "sir", "son", "spokesman", "widower", "imam", "ayatollah", "monsignor", "boyfriend", "grandson", "nephew",
    "stepbrother", "stepfather", "stepson", "uncle",
})  # fmt: skip
_SHE_NAMES = frozenset({
    "abigail", "aisha", "alexandra", "alice", "alison", "amanda", "amber", "amy", "ana", "anastasia", "angela", "ann",
    "anna", "anne", "barbara", "beth", "betty", "brenda", "carol", "caroline", "catherine", "charlotte", "chloe",
    "christina", "christine", "claire", "claudia", "cynthia", "deborah", "diana", "diane", "elena", "elizabeth",
    "ellen", "emily", "emma", "eva", "fatima", "fiona", "frances", "grace", "hannah", "harriet", "heather", "heidi",
    "helen", "hillary", "irina", "isabel", "jane", "janet", "jennifer", "jenny", "jessica", "jill", "joan", "joanna",
    "joyce", "judith", "julia", "julie", "karen", "kate", "katherine", "kathleen", "katie", "kimberly", "kristen",
    "kristin", "laura", "lauren", "linda", "lisa", "liz", "lucy", "margaret", "maria", "marie", "martha", "mary",
    "megan", "melania", "melissa", "michelle", "miriam", "molly", "monica", "nancy", "natalia", "natalie", "nicole",
    "olga", "olivia", "pamela", "patricia", "paula", "peggy", "penny", "rachel", "rebecca", "rose", "ruth", "sally",
    "samantha", "sandra", "sara", "sarah", "sharon", "sheila", "shirley", "sofia", "sophia", "sophie", "stella",
    "stephanie", "sue", "susan", "svetlana", "sylvia", "teresa", "theresa", "tina", "ursula", "valerie", "vanessa",
    "victoria", "virginia", "wendy", "yulia", "yvonne", "zoe",
})  # fmt: skip
_EITHER_NAMES = frozenset({
    "alex", "ali", "andrea", "ashley", "chris", "christian", "frank", "jackie", "jamie", "jean", "jordan", "kelly",
    "kim", "lee", "leslie", "lynn", "madison", "marion", "nicola", "robin", "sam", "shane", "stacy", "taylor", "terry",
    "tracy", "jesse", "morgan", "kerry", "jan", "sasha",
})  # fmt: skip


def tell_gender(name: str, before: str = "") -> Gender:
    """The pronoun that `name` takes by its given name or by `before`, the form of address or office in front of it."""
    title = before.lower().rstrip(".")
    if title in _SHE_WORDS or title in _HE_WORDS:
        return "she" if title in _SHE_WORDS else "he"
    words = fold_name(name).split()
    if words and words[-1] in _SHE_WORDS | _HE_WORDS:
        return "she" if words[-1] in _SHE_WORDS else "he"
    if len(words) < 2 or words[0] in _EITHER_NAMES:
        return ""
    if words[0] in _SHE_NAMES:
        return "she"
    return "he" if words[0] in GIVEN_NAMES else ""
