"""Words that tell nothing about which story an article belongs to, however rare they are in a small heap."""

from __future__ import annotations

FUNCTION_WORDS = frozenset(
    """
    a about above across after again against all almost along also although always am amid among an and any are around
    as at away be became because been before behind being below between both but by can cannot could despite did do
    does doing done down during each either else even ever every few for from had has have having he her here hers him
    himself his how however i if in into is it its itself just like made make many may me might mine more most much must
    my near neither never no nor not now of off often on once one only onto or other our ours out over own per quite
    rather same she should since so some still such than that the their theirs them themselves then there these they
    this those though through to too toward towards under until up upon us very via was we were what when where whether
    which while who whom whose why will with within without would yet you your yours
    """.split()
)
# What half of all news articles may hold, whatever they are about.
NEWS_WORDS = frozenset(
    """
    according added administration agency ago announced another area asked back bad began believe believed big
    billion british called came case chief child children city come comment company confirmed continue country court
    day dead decision early earlier eight end event expected face family federal find first five former found four
    friday full future gave get give given go going good government great group had half hand head hear held help
    high hold home hour house hundred include including information interview issue january february march april
    june july august september october november december job journalist keep know known large last late later law
    lead leader least led left less let life line local long look lost low major man march market media meeting
    member men million minister minute monday money month morning move national need new news newspaper next night
    nine number off office officer official old open order part party people person photo place plan play point
    police political power president press prime problem public put question reached real report reported reporter
    republic result return right role run said saturday say saying second see seen senior sent series service set
    seven several shot show side sign site situation six small social something son source south north east west
    special spokesman spokeswoman staff start state statement states story street sunday support system take taken
    talk team tell ten thing think thought thousand three thursday time today told tomorrow took top town try
    tuesday turn two united use used video wanted war warned washington water way wednesday week well went white win
    woman women word work worker working world would year yesterday york young london america american england
    english europe european british britain uk us usa mr mrs ms dr reuters ap afp bbc cnn twitter facebook pm am et
    gmt john david james michael
    """.split()
)
