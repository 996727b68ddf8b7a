"""Words of the news that are used for one another: each row is one idea in its usual wordings.

Wider than synonyms and narrower than topics: two wordings belong to one row when a reporter can put one in the place of
the other and still report the same fact ("car", "vehicle"; "civilians", "people").
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .predicates import classify_predicate, is_event_noun

_ROWS = """
person people individual man woman civilian citizen resident inhabitant local human men women folk public population
child kid boy girl teenager youth toddler baby infant youngster minor son daughter
passenger traveller traveler commuter rider occupant
victim casualty deceased corpse body remains
relative family parent mother father wife husband widow brother sister loved
customer consumer client user subscriber shopper member
worker employee staff personnel workforce labourer laborer colleague crew
student pupil schoolchild undergraduate
fan supporter spectator follower crowd audience viewer
protester demonstrator marcher activist campaigner
refugee migrant asylum immigrant displaced
prisoner detainee inmate captive hostage
soldier troop serviceman service military army force infantry contingent
militant insurgent fighter rebel gunman terrorist extremist jihadist attacker assailant suspect perpetrator killer
police officer cop constabulary policeman policewoman constable sheriff deputy
firefighter paramedic ambulance rescuer responder
doctor physician medic surgeon nurse clinician
scientist researcher expert analyst academic professor astronomer engineer scholar
official authority authorities administration government ministry cabinet
spokesman spokeswoman spokesperson representative aide
leader chief head boss director chairman chairwoman chair ceo executive president founder
lawmaker legislator mp congressman congresswoman senator parliamentarian congress parliament senate
lawyer attorney solicitor barrister counsel prosecutor
judge justice magistrate court tribunal judiciary
politician candidate contender nominee
party faction bloc coalition caucus committee
delegation team negotiator envoy diplomat ambassador side
company firm business corporation enterprise group giant maker manufacturer provider operator carrier vendor agency
bank lender financier institution creditor
investor shareholder stockholder owner stakeholder
market exchange bourse trading
share stock equity security
price value valuation worth cost figure
money cash fund dollar sum amount capital
profit income revenue earnings sales turnover
debt loan borrowing credit financing
tax levy duty tariff
job position post role office
car vehicle truck lorry van automobile sedan minivan suv
bus coach minibus
train tram carriage locomotive railway rail metro subway streetcar express
plane aircraft jet airplane airliner bomber warplane helicopter flight
ship vessel boat tanker freighter ferry anchor
spacecraft satellite station probe spaceship lab laboratory module
drone uav quadcopter unmanned
missile rocket projectile warhead
bomb explosive device grenade mine ied
weapon gun rifle firearm pistol handgun arm ammunition
cable line wire fibre fiber link
internet web online network connectivity connection bandwidth broadband
website site webpage page portal platform domain
computer software system server application app program
data information record detail file dataset personal
document paper dossier report filing memo
email mail letter message correspondence note
password credential pin login
phone telephone mobile smartphone cellphone
account profile card
hacker cybercriminal criminal thief intruder attacker crook conman scammer fraudster
fraud scam corruption bribery embezzlement laundering
crime offence offense felony wrongdoing misconduct
law legislation bill act statute regulation rule
right freedom liberty
ban prohibition embargo sanction restriction curb
license licence permit authorisation authorization clearance
regulator watchdog commission commissioner supervisor
building structure compound premise facility complex tower block
house home residence dwelling apartment flat
embassy consulate mission legation
hotel guesthouse inn motel hostel
school college university campus academy
hospital clinic infirmary
church mosque temple synagogue cathedral shrine
prison jail penitentiary cell
shop store supermarket retailer mall
factory plant mill works
airport airfield airbase airstrip base garrison barracks
port harbour harbor dock
stadium arena ballpark ground field venue
zoo enclosure exhibit habitat cage
animal gorilla ape beast creature wildlife primate
wall barrier fence perimeter
window glass pane
road street highway motorway avenue boulevard
bridge tunnel viaduct crossing
track bend curve corner
city town capital municipality metropolis
village hamlet settlement
province region area district territory zone county state
country nation homeland republic
border frontier boundary
north northern
south southern
east eastern
west western
sea ocean gulf strait mediterranean waters
river stream canal creek
mountain hill slope peak
hurricane cyclone typhoon
weather rain storm snow wind
water moat
fire flame inferno
electricity power energy grid blackout
oil petroleum crude gas fuel
food meal nutrition
medicine drug medication treatment therapy
disease illness infection virus epidemic pandemic outbreak
painting artwork canvas masterpiece
skull bone skeleton fossil jawbone
dam reservoir
referee umpire
turnout participation
wound injured bruise fracture
shock trauma distress stress
peace reconciliation
revenge retaliation reprisal retaliate response vengeance avenge
reason cause motive explanation
result outcome consequence effect impact
problem issue difficulty trouble fault failure flaw bug vulnerability weakness
mistake error blunder
risk danger hazard
safe safety unhurt uninjured unharmed unscathed
security surveillance
speed mph kph velocity fast
time hour minute moment
morning dawn am sunrise early
night evening midnight late dusk pm
day date
week weekend
month monthly
year annual yearly anniversary
century decade
big large huge massive giant enormous vast major great significant
small little tiny slight
many several dozen score numerous multiple hundred
most majority bulk
part portion fraction third quarter half
all every each entire whole total
first initial inaugural original
last final previous former latest
new fresh recent additional extra further
old ancient aged
good best better excellent
bad worst worse terrible awful horrific horrifying deadly
important crucial key vital critical
possible potential likely
chance opportunity odds prospect probability
free complimentary gratis
private confidential secret classified sensitive
foreign overseas abroad offshore international
global worldwide world
nearby near close neighbouring neighboring adjacent
dead fatally lifeless
alive living
game match contest fixture series
squad club
player athlete sportsman
title crown trophy pennant
inning period
film movie picture footage video clip photograph photo image
music concert festival gig
television tv broadcast channel
newspaper magazine press media journalist reporter
book novel
interview conversation chat
op-ed column editorial article
question query
answer reply
campaign drive effort
operation manoeuvre maneuver exercise
project scheme programme initiative
policy strategy approach
reform overhaul change
condition term requirement stipulation
fee penalty fine
premium markup
competition rivalry antitrust monopoly
rival competitor opponent adversary enemy foe
ally partner friend
chip chipmaker semiconductor processor
technology tech
patent royalty licensing
product goods merchandise item
identity id
name surname
birth born birthday
grave cemetery burial funeral
memorial monument
flower bouquet wreath
emergency crisis
scene location place
debris rubble wreck fragment remnant
atmosphere air sky
space orbit
earth planet
reentry re-entry reenter re-enter descend
"""


def _read_rows(rows: str) -> Mapping[str, str]:
    """Lemma to the first word of its row; the first row that holds a lemma has it."""
    table: dict[str, str] = {}
    for row in rows.strip().splitlines():
        lemmas = row.split()
        for lemma in lemmas:
            table.setdefault(lemma, lemmas[0])
    return MappingProxyType(table)


_CONCEPT_OF: Mapping[str, str] = _read_rows(_ROWS)


def classify_word(lemma: str) -> str:
    """The idea that a lemma stands for: its predicate class, its row of the table, or itself."""
    key = lemma.lower()
    if is_event_noun(key):
        return f"{classify_predicate(key)}!"
    return f"{_CONCEPT_OF[key]}~" if key in _CONCEPT_OF else key
