"""How much a word tells: words that every second article of the news uses tell little of any one.

The table is written by benchmarks/common_words.py: lemmas by the share of articles, the median of eight collections,
that use them.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from types import MappingProxyType

# A word that fewer articles use tells as much as any.
_RARE = 0.005
_CLASSES: tuple[tuple[float, str], ...] = (
    (
        0.4,
        """
country people year
""",
    ),
    (
        0.25,
        """
as call come day early find first get give go include know last make many now only report see so take time try use
want week
""",
    ),
    (
        0.15,
        """
add ask back become begin case close continue death die even face family far follow government group help here high
hold home issue just keep kill large late least leave life live long look man member million month most move much
need new news next night offer official old order own part place plan police remain right send several show speak
start state statement still then think very way well work world
""",
    ),
    (
        0.08,
        """
about accord act ago agree allow already announce appear area at attack away bad base believe big bring capital
carry cause change charge chief child city claim clear comment company concern consider control decision demand
describe doctor effort emergency end enough event expect fact fall feel few force former full good great grow hand
happen head hear hit hour however important information interview later lead less likely line little low major mean
medium meet military minute name nation never number office officer open past pay person play point possible
president problem provide public put question raise reach read really receive record release response result return
rise rule run same second security seek seem service set share sign small soon spokesman stand stay stop strong such
support system talk term there thing thousand today too top turn wait warn woman write yet
""",
    ),
    (
        0.04,
        """
able access account accuse action actually addition additional address administration again agency ahead aid air all
almost always am answer anti approach arrest arrive attempt attend authority available bear before block body border
break britain build building business buy care center certain chance check common community complete condition
conference confirm contribute course court cover create criminal crisis crowd current currently cut damage dead deal
decide declare defend defense delay deny detail develop difficult director discuss document down drive due economic
effect election entire estimate ever evidence executive expert express fail fast father fear federal fight file
finally focus food foreign form free friend future gather general ground half hard health history hop hope hospital
host house huge human hundred identify immediate increase indicate individual interest international investigate
investigation involve join key kind lack largely launch law lawyer leader legal let level lift like link list local
lose lot love lrb maintain majority mass matter meanwhile medical meeting message minister moment money morning
mother national nearly newspaper no non note often once operate operation opinion organization page parent party
perform perhaps period phone pick policy political poor population position post potential power prepare present
press pressure previously price process production program promise protect prove push rather ready real reason
recent recently refer refuse region remove reporter represent request require respond rest risk role sale schedule
school search sell senior serve short side significant single sit site situation son source special spend
spokeswoman staff stage step story street stress suffer suggest sure suspect team television test th thank third
threat together total travel treat treatment tv understand up urge ve victim video view violence visit war watch
western word worker worry young
""",
    ),
    (
        0.02,
        """
abandon ability absolutely accept activity admit adviser affair affect age aide aim ally alone ambassador amount
announcement apart apparently approve argue around assist associate attention average await award ban bank bar basis
battle benefit bid bill billion bit blow board book boy brother bus campaign candidate capture car catch central
century challenge china choice choose cite citizen clash class clearly client clinic co collect commit committee
completely conclude conflict connection contain correspondent cost count couple coverage credit crime cross daily
dangerous date datum daughter deadly debate decade decline degree deliver democratic department determine
development different direct directly discover dismiss dispute distance dollar doubt dozen draw drop drug duty easy
economy edge effective elect else elsewhere emerge emotional employee enforce ensure enter equipment especially
establish evening eventually example exist experience explain extend extremely eye facility favor feature figure
fill final financial fire flee flight fly foot forward france front fuel fully fund further gain game gas generation
global goal grant guard handle happy headquarters hearing heart heavily heavy highly hotel hurt idea ill image
immediately impact improve in increasingly independent industry influence initial injure insist instead intend
internet job journalist judge jump justice land language lawmaker lawsuit lay leadership learn legislation letter
lie light limit listen loss main manage mark market massive match material measure medicine middle mile miss monitor
mostly mount movement murder natural nature nearby necessary negotiation neighbor network normal north nurse occur
opportunity oppose opposition ordinary original out outside over paper particular partner pass patient peace percent
personal plane pledge pm politic politician pose positive pound powerful predict presence presidential prevent
previous prison private probably proceed produce product profit progress project prompt prosecutor protection
protest publish pull quickly quote radio range rate realize recover reduce reject relate relation relationship
relative relief remark remember replace research resident resource respect responsibility responsible reveal review
road rock room rush safe safety save scale scene sea seat secure seize self sense separate series severe shake shift
ship shortly shot similar simply slow social sometimes sort spot spread st standard station store strategy strike
struggle study subject supply surround survive suspend target tear telephone terrorist thought threaten tie toll
tomorrow touch tour town trade trial trigger trip troop trouble truth unable update usually value voice vote wake
walk water wave weak weapon wear website weekend welcome white whole wide widely wife win wish withdraw witness
worldwide worried wound wrong yesterday
""",
    ),
    (
        0.01,
        """
abroad abuse acceptable accident accompany achieve acknowledge activist actor adopt adult advance advantage advice
advise affiliate afford afraid african afternoon agent agreement aircraft airline airport alive allege alternative
analyst analyze anger angry anniversary annual anticipate anxiety anywhere appeal appearance application apply
appoint appropriate argument arm armed army arrangement article aside assassination assert assess assessment
assistant assure attorney attract attribute auction audience audio avoid aware baby background badly bag balance
band basic behalf behind belong bind black blame blast blog blood blue boat bomb boost breathe brief broad broadcast
budget bury busy buzz calm camera camp canada cancel cancer capability capable capacity card career carefully cash
cast caution celebrate celebration cent certainly chain chair chairman channel chant cheer chemical childhood chip
church circle circumstance civil civilian clean closed closely closing coast code collapse colleague commercial
commissioner commitment communication compare complain complex component computer concentrate concerned conclusion
concrete condemn conduct confidence confident confrontation consequence conservative consideration constitute
constitutional construction consultant contact contract contribution controversial controversy conversation convict
conviction cooperate corporate correct council counter county crash crazy crew critic critical criticism criticize
crucial cry culture curb custody customer danger dark deep deeply definitely democracy demonstrate demonstration
denounce departure depend deploy deputy deserve design designate desire desperate destroy destruction difference dig
diplomacy diplomatic direction disagreement disaster disclose discussion disease display distribution district
divide division dominate donate door double dramatic dramatically dream dress driver earn ease easily east eastern
eat echo edit edition editor element embassy embrace enable encounter energy enforcement entertainment entitle entry
environment envoy era escort essential european exact examine exceed exchange exercise expand explode explosion
extensive extent extra extraordinary extreme extremist factor factory failure fair fairly false familiar fan fatal
fate feed fellow female field fighter film fine finish firm fit fix flood flow flower focused footage forget found
founder fourth fraud freedom freeze fresh fundamental gap gathering generate germany giant girl glass globe grand
greatly gross growth guess guideline guilty gun halt handful harm headline healthy heat hide highlight hire homeland
honor hot household husband ignore illegal illegally illness implication impose impossible incident incredibly
indeed infrastructure initially innocent instal intelligence intensify intensive intention internal introduce
invasion investment invite involvement island israel jail joint joke justify kid kidnap killing knock label labor
lesson license literally load loan locate location loose magazine mail mainly management manager maybe membership
memorial memory mention mind minority mission mistake mix mobile model moderate modest music nationwide native near
negative negotiate neighborhood netherlands newly noon normally northern notice nowhere nuclear numerous object
objective obtain obvious of off officially oil on ongoing online opening operator opponent option organize otherwise
outlook overall overnight overseas owe owner pace pack pain panel park parliament participate particularly path
pattern pause payment penalty permission permit personnel phase photo physical picture piece plant player plead plot
popular possession possibility possibly pour poverty practice praise pray pre preparation presidency pretty
primarily primary prime principle prior priority prisoner pro procedure proceeding producer professional professor
profile promote proof proper properly property proposal propose prospect protester proud provider publicly pump
purchase purpose pursue quality quick quite race rain rally re reaction reality reasonable rebuild recognize
recommend recovery red reference reflect refugee regard regime regional regular regulation relatively religious rely
remind removal repeat repeatedly reply representative republican requirement rescue reserve resign resist resolution
resolve resort restaurant restrict restriction resume retain reverse reward rich ring rival roll roughly round route
row rrb ruling russia sad satellite satisfied scar science scientist score scramble screen season secret secretary
section seemingly segment select selection sentence serious seriously session settle settlement severely shape
sharply shed shield shipment shock shoot shut sight signal silence simple sing sister size sky slowly society
soldier solution solve song sound south southern space specialist specific specifically speculation speech speed
spirit sponsor sport spring star status stick stock straight strain stream strength strengthen stretch strongly
structure student style substantial succeed success suggestion suit supporter surface surge surprise survivor
suspicion suspicious sweep switch tackle tactic tap task taunt tax teacher technology tend territory testing
therefore though throw ticket tight tonight tool topic totally tough tourist trace track traditional traffic tragedy
train training transfer transport trap trend truck true truly twice type typically ultimately unclear unconfirmed
underway unemployment unfair unit university unlikely unusual upset user various vehicle version victory violate
violation violent virtually visitor vital vow vulnerable wall warning warrant waste weather web weigh weight
widespread willing willingness wind wonder worth yield youth
""",
    ),
)
_TELLING: Mapping[str, float] = MappingProxyType(
    {word: round(log(share) / log(_RARE), 3) for share, words in _CLASSES for word in words.split()}
)


def weigh_word(lemma: str) -> float:
    """How much a lower-case lemma tells, 0 to 1: 1 for what is rare in the news, low for what is in most articles."""
    return _TELLING.get(lemma, 1.0)
