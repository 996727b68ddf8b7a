"""Nations by their names and their people: a figure of one nation's people is none of another's."""

from __future__ import annotations

from collections.abc import Iterable

_ROWS = """
us|u.s|usa|america|american|americans|states
uk|u.k|britain|british|briton|britons|brit|brits|england|english
canada|canadian|canadians
france|french
germany|german|germans
italy|italian|italians
spain|spanish|spaniard|spaniards
russia|russian|russians
ukraine|ukrainian|ukrainians
china|chinese
japan|japanese
india|indian|indians
pakistan|pakistani|pakistanis
afghanistan|afghan|afghans
iran|iranian|iranians
iraq|iraqi|iraqis
syria|syrian|syrians
israel|israeli|israelis
palestine|palestinian|palestinians
turkey|turkish|turk|turks
egypt|egyptian|egyptians
australia|australian|australians
brazil|brazilian|brazilians
mexico|mexican|mexicans
poland|polish|pole|poles
korea|korean|koreans
indonesia|indonesian|indonesians
philippines|filipino|filipinos|philippine
netherlands|dutch
belgium|belgian|belgians
sweden|swedish|swede|swedes
norway|norwegian|norwegians
greece|greek|greeks
haiti|haitian|haitians
nepal|nepali|nepalese
nigeria|nigerian|nigerians
kenya|kenyan|kenyans
somalia|somali|somalis
sudan|sudanese
ethiopia|ethiopian|ethiopians
lebanon|lebanese
yemen|yemeni|yemenis
saudi
thailand|thai|thais
vietnam|vietnamese
argentina|argentine|argentinian
chile|chilean|chileans
venezuela|venezuelan|venezuelans
colombia|colombian|colombians
ireland|irish
scotland|scottish|scots
"""
_NATION_OF = {name: row.split("|")[0] for row in _ROWS.split() for name in row.split("|")}


def find_nations(words: Iterable[str]) -> frozenset[str]:
    """The nations that the words name; the order and the case of the words make no difference."""
    return frozenset(
        nation for word in words if (nation := _NATION_OF.get(word.casefold().strip(".,'’\"").removesuffix("'s")))
    )
