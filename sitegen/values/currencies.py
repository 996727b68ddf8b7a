"""The names of currencies and their ISO 4217 codes; a bare "dollar" is the American one, a bare "franc" the Swiss."""

from __future__ import annotations

# noun (singular|plural …) : code without an adjective, then adjective=code.
_ROWS = """
dollar dollars: USD us=USD american=USD united-states=USD canadian=CAD australian=AUD
dollar dollars: USD singapore=SGD jamaican=JMD taiwan=TWD liberian=LRD namibian=NAD
euro euros: EUR
yen: JPY japanese=JPY
yuan renminbi rmb: CNY chinese=CNY
rupee rupees: INR indian=INR pakistani=PKR nepalese=NPR
rupiah rupiahs: IDR indonesian=IDR
rouble roubles ruble rubles: RUB russian=RUB belarusian=BYN
franc francs: CHF swiss=CHF french=FRF belgian=BEF cfa=XOF congolese=CDF
krona kronor kronas: SEK swedish=SEK icelandic=ISK
krone kroner: NOK norwegian=NOK danish=DKK
zloty zlotys: PLN polish=PLN
forint forints: HUF hungarian=HUF
koruna korunas: CZK czech=CZK
hryvnia hryvnias: UAH ukrainian=UAH
lira liras lire: TRY turkish=TRY italian=ITL syrian=SYP
shekel shekels: ILS israeli=ILS
dirham dirhams: AED emirati=AED moroccan=MAD
riyal riyals: SAR saudi=SAR qatari=QAR
rial rials: IRR iranian=IRR omani=OMR yemeni=YER
dinar dinars: - iraqi=IQD kuwaiti=KWD jordanian=JOD serbian=RSD libyan=LYD tunisian=TND algerian=DZD bahraini=BHD
peso pesos: MXN mexican=MXN argentine=ARS argentinian=ARS chilean=CLP colombian=COP philippine=PHP cuban=CUP
baht: THB thai=THB
ringgit: MYR malaysian=MYR
naira: NGN nigerian=NGN
rand: ZAR african=ZAR
cedi cedis: GHS
shilling shillings: - kenyan=KES ugandan=UGX tanzanian=TZS somali=SOS
birr: ETB ethiopian=ETB
taka: BDT
afghani afghanis: AFN
tenge: KZT
lari: GEL georgian=GEL
leu lei: RON romanian=RON moldovan=MDL
lev leva: BGN bulgarian=BGN
markka markkas: FIM finnish=FIM
mark marks: - german=DEM deutsche=DEM west-german=DEM d=DEM
guilder guilders: - dutch=NLG netherlands=NLG
peseta pesetas: ESP spanish=ESP
drachma drachmas: GRD greek=GRD
won: - korean=KRW
reais: BRL brazilian=BRL
real: - brazilian=BRL
pound pounds: - british=GBP egyptian=EGP lebanese=LBP syrian=SYP sudanese=SDG turkish=TRY
bitcoin bitcoins: BTC
"""
_PARTS = {
    ("cent",): ("USD", 0.01), ("cents",): ("USD", 0.01), ("pence",): ("GBP", 0.01), ("penny",): ("GBP", 0.01),
    ("pennies",): ("GBP", 0.01), ("euro", "cents"): ("EUR", 0.01), ("eurocents",): ("EUR", 0.01),
    ("satoshi",): ("BTC", 1e-8), ("satoshis",): ("BTC", 1e-8),
}  # fmt: skip
_WHOLE = {
    ("u", ".", "s", ".", "dollars"): "USD", ("u", ".", "s", ".", "dollar"): "USD", ("hong", "kong", "dollars"): "HKD",
    ("new", "zealand", "dollars"): "NZD", ("new", "taiwan", "dollars"): "TWD", ("pounds", "sterling"): "GBP",
    ("pound", "sterling"): "GBP", ("sri", "lankan", "rupees"): "LKR", ("hong", "kong", "dollar"): "HKD",
    ("new", "zealand", "dollar"): "NZD", ("sri", "lankan", "rupee"): "LKR",
}  # fmt: skip
# Codes that are read in small letters too, because no word is written like them.
_PLAIN = frozenset({"usd", "eur", "gbp", "rmb", "cny", "jpy", "chf", "aud", "cad", "nzd", "hkd", "inr", "btc", "sek"})
LONGEST_CURRENCY = 5


def _read_rows() -> dict[tuple[str, ...], str]:
    words: dict[tuple[str, ...], str] = dict(_WHOLE)
    for row in _ROWS.strip().splitlines():
        nouns, _, codes = row.partition(":")
        bare, *adjectives = codes.split()
        for noun in nouns.split():
            if bare != "-":
                words[noun,] = bare
            for adjective, code in (pair.split("=") for pair in adjectives):
                words[*adjective.split("-"), noun] = code
    return words


_WORDS = _read_rows()
_CODES = frozenset(_WORDS.values()) | {"HKD", "NZD", "SGD"}


def find_currency(words: tuple[str, ...], written: str = "") -> tuple[str, float, int]:
    """Code, factor and number of words of the currency that opens `words` (lower case); ("", 1.0, 0) without one.

    `written` is the first word as the text has it: a code is one in capitals.
    """
    for length in range(min(LONGEST_CURRENCY, len(words)), 0, -1):
        if words[:length] in _PARTS:
            return (*_PARTS[words[:length]], length)
        if words[:length] in _WORDS:
            return _WORDS[words[:length]], 1.0, length
    word = words[0] if words else ""
    if word == "rmb":
        return "CNY", 1.0, 1
    if word.upper() in _CODES and (written == word.upper() or word in _PLAIN):
        return word.upper(), 1.0, 1
    if len(word) == 4 and word[0] == "m" and word[1:].upper() in _CODES and written == word.upper():
        return word[1:].upper(), 1e6, 1
    return "", 1.0, 0
