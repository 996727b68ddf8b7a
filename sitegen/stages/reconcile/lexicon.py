"""Words that carry an event, by the family of events that they name: which figures may be set side by side.

General news English; no name of a person, place or story.
"""

from __future__ import annotations


def read_words(words: str) -> frozenset[str]:
    """The words of a list that is written as a sentence is, with spaces."""
    return frozenset(words.split())


FAMILIES: tuple[tuple[str, str], ...] = (
    ("death", "die kill dead death fatality slay perish murder deceased toll execute massacre drown fatal lethal"),
    ("injury", "injure injury wound wounded injured hurt maim casualty stab"),
    ("hospital", "hospital hospitalise hospitalize treat admit hospitalised hospitalized"),
    ("missing", "missing disappear unaccounted vanish"),
    ("trap", "trap trapped stuck stranded strand"),
    ("rescue", "rescue free save evacuate evacuation pull extricate"),
    ("displace", "displace homeless flee displacement uproot displaced"),
    ("arrest", "arrest detain custody arrested detained apprehend"),
    ("charge", "charge indict accuse sue lawsuit prosecute convict sentence jail file"),
    ("destroy", "destroy damage obliterate wreck demolish collapse flatten ruin raze level burn destruction hit"),
    ("launch", "launch deploy fire unleash send dispatch"),
    ("last", "last continue endure persist stretch drag span"),
    ("expose", "expose affect compromise steal breach leak impact hack pilfer stolen exposed affected involve"),
    ("offer", "offer bid approach proposal propose acquire buy purchase takeover acquisition deal transaction"),
    ("pay", "pay cost spend fee price fine refund compensate invest donate pledge raise"),
    ("fall", "fall drop decline slip sink tumble plunge lose slide shed"),
    ("rise", "rise climb gain increase jump grow surge edge"),
    ("agree", "agree agreement consent accord sign approve approval endorse"),
    ("talk", "talk meet meeting negotiation negotiate discussion round session summit convene"),
    ("exchange", "exchange swap trade"),
    ("employ", "employ hire staff work worker job layoff lay"),
    ("measure", "magnitude measure weigh weight height depth speed tall long deep"),
    ("investigate", "investigate investigation probe inquiry examine"),
    ("occur", "occur happen begin start"),
)
FAMILY_OF = {word: family for family, words in FAMILIES for word in words.split()}

# Families whose figures grow while a story is told: a later, different figure replaces an earlier one.
TOLLS = read_words("death injury hospital missing trap rescue displace arrest expose")

# Those of which one report counts the people, and another the protesters or the miners that they are.
HANDLED = read_words("hospital trap rescue displace arrest")

# Families whose figures are prices that move while they are reported.
MARKETS = read_words("fall rise")

PERSON_NOUNS = read_words(
    "person people individual human man woman child civilian resident passenger victim survivor other civilian "
    "patient inhabitant citizen consumer customer user american briton brit worker employee student tourist fan "
    "concertgoer bystander villager adult boy girl body fatality casualty death toll dead injured wounded life "
    "missing arrested displaced infected"
)
# Nouns that say no more than "people": a figure of one may be a figure of any sort of persons.
ANY_PERSON = read_words(
    "person people individual other victim human body fatality casualty death toll dead life injured missing arrested "
    "displaced infected"
)

# Sorts of persons that are counted apart from all the others.
SORTS = read_words("child kid woman man boy girl worker employee student villager baby teenager adult")

# Nouns that say less than the words before them: "service members" are soldiers.
GENERIC_NOUNS = read_words("member personnel unit team group piece part type kind number lot figure thing")
# Words that call a figure one that holds no longer.
EARLIER = read_words(
    "original initial previous earlier former prior originally previously initially incorrect "
    "incorrectly wrong wrongly mistaken mistakenly erroneous erroneously"
)
# Words that add a figure to another one, and words that make it a part of another one.
FURTHER = read_words("additional extra further another more")
PARTIAL = read_words("serious seriously severe severely critical critically minor life-threatening including")
# Modifiers that pick some out of all: "two female gorillas" are not "three gorillas".
SELECTING = read_words(
    "female male current former young old elderly adult senior junior new other remaining first last next own second "
    "third world top foreign local civilian military private public main major unarmed armed nearby separate"
)
# Verbs that do not tell what happened: the words beside the figure do.
LIGHT = read_words("be have leave take bring rush lose see say confirm tell report remain make bring include put give")
# Events that follow a main one of their sort, and are measured apart from it.
SUB_EVENTS = read_words("aftershock foreshock")
# Nouns of value, which belong to what they value.
VALUE_NOUNS = read_words("value price cost worth amount total sum valuation size")
# Words of which one side's figure is half of all.
SIDES = read_words("side each apiece country party")

# Words that make a figure the usual one, not that of one event.
HABITS = read_words("always usually often typically normally generally regularly average averaging")

# Numbers that nobody has counted.
VAGUE = read_words("dozens scores hundreds thousands millions billions several many few couple")


def find_family(lemma: str) -> str:
    """The family of events that a verb's or a noun's lemma names, "" when it names none of them."""
    return FAMILY_OF.get(lemma.casefold(), "")
