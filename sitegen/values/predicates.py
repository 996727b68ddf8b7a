"""Coarse classes of news predicates: verbs and event nouns that report the same sort of event share a class.

The table is general English; a lemma it lacks is a class of its own, so that nothing is ever unclassed.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CLASSES: tuple[tuple[str, str], ...] = (
    (
        "kill",
        "kill killing die death dead fatality murder slay assassinate assassination execute execution perish "
        "massacre dying slaughter homicide manslaughter toll drown drowning",
    ),
    ("injure", "injure injury wound wounded hurt maim harm hospitalise hospitalize casualty"),
    ("rescue", "rescue free save evacuate evacuation recover rescuing"),
    ("trap", "trap strand entrap stick"),
    (
        "attack",
        "attack assault strike bomb bombing bombard bombardment raid ambush airstrike storm shell shelling "
        "besiege offensive hit struck onslaught",
    ),
    ("explode", "explode explosion blast detonate detonation blow ram"),
    ("shoot", "shoot shooting fire gunfire gunshot gun"),
    ("fight", "fight battle clash combat fighting war skirmish warfare"),
    ("invade", "invade invasion occupy occupation seize seizure capture annex annexation"),
    ("withdraw", "withdraw withdrawal retreat pullout"),
    ("defend", "defend defence defense repel suppress protect protection guard"),
    ("destroy", "destroy destruction demolish wreck ruin obliterate raze flatten"),
    ("damage", "damage shatter break smash crack"),
    ("crash", "crash derail derailment overturn capsize collide collision topple tip wreckage accident"),
    ("fall", "fall drop decline plunge slump tumble decrease sink slide dip plummet"),
    ("rise", "rise climb jump gain surge soar increase grow growth boost raise raising hike"),
    ("disaster", "quake earthquake tremor aftershock flood hurricane tsunami wildfire eruption"),
    ("collapse", "collapse crumble cave"),
    ("burn", "burn blaze ignite incinerate"),
    (
        "meet",
        "meet meeting talk negotiate negotiation summit conference session dialogue discuss discussion "
        "convene consultation",
    ),
    ("agree", "agree agreement deal pact accord treaty settle settlement compromise consent sign memorandum"),
    ("reject", "reject rejection refuse refusal rebuff spurn dismiss dismissal"),
    ("accept", "accept acceptance approve approval endorse endorsement embrace ratify ratification"),
    ("offer", "offer bid propose proposal tender suggest suggestion sweeten"),
    ("buy", "buy purchase acquire acquisition takeover merger merge purchaser"),
    ("sell", "sell sale divest divestiture offload"),
    ("pay", "pay payment spend cost spending fund funding finance compensate compensation payout"),
    ("demand", "demand request urge insist seek appeal plea plead ask require exhort implore"),
    ("protest", "protest demonstrate demonstration rally march picket"),
    ("deport", "deport deportation expel expulsion extradite extradition"),
    ("warn", "warn warning caution alert threaten threat"),
    (
        "accuse",
        "accuse accusation allege allegation blame charge indict indictment denounce condemn condemnation "
        "criticise criticize criticism",
    ),
    ("deny", "deny denial disavow"),
    ("admit", "admit acknowledge confess concede apologise apologize apology confession admission"),
    ("sue", "sue lawsuit suit litigate litigation complaint"),
    ("arrest", "arrest detain detention custody jail imprison imprisonment apprehend"),
    ("try", "trial prosecute prosecution convict conviction sentence verdict acquit"),
    (
        "investigate",
        "investigate investigation probe inquiry inquire examine examination inspect inspection "
        "scrutinise scrutinize study review",
    ),
    ("find", "find discover discovery detect detection uncover spot identify identification learn locate"),
    ("search", "search hunt look"),
    (
        "steal",
        "steal theft rob robbery hack hacker breach hacking intrusion intrude expose exploit leak access",
    ),
    ("reveal", "reveal disclose disclosure publish publication release unveil"),
    (
        "resign",
        "resign resignation quit retire retirement depart departure oust ouster sack",
    ),
    ("appoint", "appoint appointment hire nominate nomination replace promote"),
    ("elect", "elect election vote ballot poll referendum"),
    ("win", "win victory triumph beat defeat champion championship clinch"),
    ("lose", "lose loss"),
    ("score", "score homer single double run goal"),
    ("begin", "begin start launch commence open initiate onset establish founding create creation"),
    ("end", "end stop halt cease conclude finish close terminate ceasefire truce suspend suspension"),
    ("continue", "continue remain stay last keep persist"),
    ("delay", "delay postpone postponement defer"),
    ("plan", "plan intend intention prepare schedule aim"),
    ("expect", "expect expectation predict prediction forecast anticipate estimate believe think"),
    ("help", "help aid assist assistance support relief donate donation"),
    ("send", "send dispatch deploy deployment deliver delivery ship transfer"),
    ("bring", "bring carry transport take"),
    ("arrive", "arrive arrival reach come enter land"),
    ("leave", "leave flee exit escape go"),
    ("return", "return repatriate repatriation reunite exchange swap"),
    ("cut", "cut sever disrupt disruption outage interrupt interruption"),
    ("repair", "repair fix restore restoration"),
    ("build", "build construct construction make produce production manufacture develop"),
    ("host", "host stage hold"),
    ("own", "own possess contain comprise"),
    ("work", "work serve employ employment"),
    ("live", "live reside house inhabit"),
    ("be", "be become"),
    ("have", "have"),
    (
        "say",
        "say tell state statement announce announcement report add note declare declaration remark comment "
        "explain claim assert assertion describe mention confirm confirmation write tweet post speak "
        "argue stress",
    ),
    ("mourn", "mourn grieve condolence tribute sympathy vigil"),
    ("praise", "praise hail welcome laud applaud thank"),
    ("see", "see witness watch hear"),
    ("feel", "feel fear worry hope want wish"),
)

_SPEECH_WORDS = (
    "say tell state announce report add note declare remark comment explain claim assert describe mention confirm "
    "write tweet post speak argue stress warn allege deny admit acknowledge concede insist suggest believe think "
    "estimate predict reveal disclose reiterate recall contend maintain observe respond reply answer ask urge "
    "indicate testify quote accuse complain stress underline emphasise emphasize vow promise pledge caution hope "
    "fear expect conclude read according"
)
_SPEECH = frozenset(_SPEECH_WORDS.split())


def _read_table(rows: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Lemma to class; the first class that names a lemma has it."""
    table: dict[str, str] = {}
    for name, lemmas in rows:
        for lemma in lemmas.split():
            table.setdefault(lemma, name)
    return MappingProxyType(table)


_CLASS_OF: Mapping[str, str] = _read_table(_CLASSES)


def classify_predicate(lemma: str) -> str:
    """The class of a verb's or an event noun's lemma; the lemma itself when the table lacks it."""
    key = lemma.lower()
    return _CLASS_OF.get(key, key)


def is_event_noun(lemma: str) -> bool:
    """Whether a noun with this lemma names an event or an act of speech that the table knows."""
    return lemma.lower() in _CLASS_OF


def is_speech_verb(lemma: str) -> bool:
    """Whether a verb with this lemma can introduce what somebody says or thinks."""
    return lemma.lower() in _SPEECH
