"""Whether a noun speaks of one person without a name: "an officer", "the driver"."""

from __future__ import annotations

from ....model.readings import Token
from ....values.concepts import classify_word
from ....values.names.genders import tell_gender
from ....values.names.words import OFFICES
from ..lexicon import PERSON_NOUNS, read_words

# Nouns that only sound like somebody who does something.
_THINGS = read_words(
    "number paper tower power center water order matter letter newspaper corner computer quarter disorder weather "
    "layer border error factor sector motor floor door color river summer winter disaster chapter shower timber rubber "
    "fiber cover dollar counter register shelter danger anger hunger server folder poster offer answer buffer cluster "
    "trailer tanker cruiser helicopter liver finger shoulder tractor reactor indicator detector sensor mirror terror "
    "horror labor harbor favor behavior interior exterior corridor manor humor rumor tumor"
)
# Nouns that stand for people where they are counted, and for nobody where "he" is sought.
_NOBODY = read_words("police life death toll")
_KIN = read_words(
    "friend neighbour neighbor colleague relative cousin partner spouse parent sibling twin classmate roommate lover "
    "ally rival critic suspect stranger associate acquaintance guest companion aide bride groom fiance fiancée heir "
    "veteran gunman convict recruit client lad guy mum mom dad grandparent grandchild toddler infant orphan"
)
_MEN = frozenset(
    classify_word(word) for word in ("person", "child", "official", "expert", "police", "militant", "leader")
)


def is_somebody(token: Token) -> bool:
    """Whether a word is a person without a name; a plural is none."""
    if token.pos == "PROPN":
        return False
    word = token.lemma.casefold()
    if token.tag == "NNS" or word in _NOBODY:
        return False
    if token.pos != "NOUN":
        return token.text.casefold() in ("one", "another", "others", "someone", "nobody")
    is_person = word in OFFICES or word in PERSON_NOUNS or word in _KIN or bool(tell_gender(word))
    if is_person or classify_word(word) in _MEN:
        return True
    return word.endswith(("er", "or", "ist", "man", "ian")) and word not in _THINGS
