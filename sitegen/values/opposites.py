"""Words of the news that exclude each other when they are said of one thing at one time.

A row has two sides. Properties are said of a thing ("safe", "unsafe"); acts are done by somebody to something
("reject", "welcome"); courses are what somebody should do, or have done to him ("stay", "go"). Degrees of one thing
("large", "huge") are no opposites, nor is what changes from hour to hour.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_PROPERTIES = """
deliberate deliberately intentional intentionally arson sabotage | accident accidental accidentally unintentional
safe secure harmless | unsafe dangerous hazardous insecure harmful
legal lawful constitutional | illegal unlawful unconstitutional
manned crewed | unmanned uncrewed
licensed | unlicensed
insured | uninsured
provoked | unprovoked
guarded | unguarded
registered | unregistered
possible feasible difficult | impossible
unhurt unharmed uninjured unscathed | hurt injure injured wound wounded
friendly | hostile
guilty | innocent
genuine authentic | fake forge forged fabricate fabricated doctor doctored bogus counterfeit
voluntary voluntarily | forced coerced involuntary
peaceful peacefully | violent violently
armed | unarmed
successful | unsuccessful failed
true accurate correct | untrue inaccurate incorrect false
necessary | unnecessary needless
adequate sufficient | inadequate insufficient
fair | unfair rig rigged mar marred fraudulent
justified | unjustified
conscious | unconscious
sober | drunk drunken intoxicated
intact undamaged | damaged destroyed wrecked
orderly calm | chaotic
local domestic | foreign
legitimate | illegitimate
reliable | unreliable
gift donation | bribe kickback
alone | accomplice
suicide | murder homicide
valid | invalid void
binding | nonbinding non-binding
unanimous unanimously | split divided
sane | insane
married | unmarried single divorced
planned premeditated | spontaneous unplanned
vaccinated | unvaccinated
contagious infectious | noncontagious
healthy | ill sick
empty deserted | full packed crowded
paid | unpaid
expected | unexpected
profitable | unprofitable
qualified | unqualified
responsive | unresponsive
effective | ineffective useless
public publicly | secret secretly
treatable curable | untreatable incurable
new brand-new | second-hand used
"""
_ACTS = """
reject refuse decline spurn rebuff dismiss oppose condemn denounce | accept welcome approve endorse support favour favor
pass | fail
allow permit authorise authorize | ban forbid prohibit
resign quit | remain stay
attend | boycott skip
admit confess confirm | deny
follow+law obey+law respect+law observe+law | break+law violate+law breach+law flout+law
claim+responsibility claim+credit | deny+responsibility deny+part deny+role deny+involvement deny+hand
win+case win+appeal | lose+case lose+appeal
uphold | overturn quash overrule
disclose reveal publish | conceal hide withhold
ignore disregard | heed
praise | criticise criticize condemn
"""
# What becomes of somebody or something; of a verb with a star it is what it is done to.
_FATES = """
survive | die perish drown *kill *murder *slay
resign quit *dismiss *sack *oust *fire *suspend | stay+on remain+in+office
escape flee | *arrest *capture *catch *seize
*convict | *acquit *exonerate
succeed | fail
"""
_STATES = """
trap strand miss missing unaccounted stick | free rescue find recover
hospital hospitalise hospitalize critical | discharge recover die
close closed shut ground block | reopen open
suspend halt interrupt | resume restart restore
"""
_COURSES = """
stay remain keep | leave go return resign deport expel extradite quit repatriate reunite
release free | jail imprison hold detain
legalise legalize allow permit | ban forbid prohibit outlaw
raise increase | cut lower reduce
"""


class Pole(NamedTuple):
    """The row that a word stands in, by its number, and its side, 0 or 1."""

    row: int
    side: int


def find_property(lemma: str) -> Pole | None:
    """Where a lemma stands among the properties; None when it has no opposite there."""
    return _PROPERTY_OF.get(lemma.casefold())


def find_act(lemma: str) -> Pole | None:
    """Where a verb's lemma, or one with its object's ("deny+part"), stands among the acts; None for neither."""
    return _ACT_OF.get(lemma.casefold())


def find_fate(lemma: str, *, is_passive: bool) -> Pole | None:
    """Where a verb's lemma stands among the fates of its subject or, where it `is_passive`, of what it is done to."""
    return _FATE_OF.get(f"*{lemma.casefold()}" if is_passive else lemma.casefold())


def find_course(lemma: str) -> Pole | None:
    """Where a verb's lemma stands among the courses that people want to be taken; None when it has no opposite."""
    return _COURSE_OF.get(lemma.casefold())


def find_state(lemma: str) -> Pole | None:
    """Where a lemma stands among the states that pass: side 0 while one lasts, 1 when it is over; None for neither."""
    return _STATE_OF.get(lemma.casefold())


def read_poles(rows: str) -> Mapping[str, Pole]:
    """Where each word stands in a table: a row for each scale, its two or more sides parted by bars."""
    return MappingProxyType(
        {
            word: Pole(number, side)
            for number, row in enumerate(rows.strip().splitlines())
            for side, words in enumerate(row.split("|"))
            for word in words.split()
        }
    )


_PROPERTY_OF = read_poles(_PROPERTIES)
_ACT_OF = read_poles(_ACTS)
_FATE_OF = read_poles(_FATES)
_COURSE_OF = read_poles(_COURSES)
_STATE_OF = read_poles(_STATES)
