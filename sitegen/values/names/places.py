"""The countries of the world with their capitals, adjectives and short forms; general knowledge, kept small."""

from __future__ import annotations

from dataclasses import dataclass

from .folding import fold_name


@dataclass(frozen=True, slots=True)
class Country:
    """A country; `adjectives` are its adjectives and words for its people, `aliases` other spellings of its name."""

    name: str
    capital: str
    adjectives: tuple[str, ...]
    aliases: tuple[str, ...]


# name | capital | adjectives and peoples | other names
_ROWS = """
Afghanistan|Kabul|Afghan,Afghans|
Albania|Tirana|Albanian,Albanians|
Algeria|Algiers|Algerian,Algerians|
Andorra|Andorra la Vella|Andorran,Andorrans|
Angola|Luanda|Angolan,Angolans|
Antigua and Barbuda|Saint John's|Antiguan,Antiguans|Antigua
Argentina|Buenos Aires|Argentine,Argentinian,Argentines|
Armenia|Yerevan|Armenian,Armenians|
Australia|Canberra|Australian,Australians|
Austria|Vienna|Austrian,Austrians|
Azerbaijan|Baku|Azerbaijani,Azeri,Azerbaijanis|
Bahamas|Nassau|Bahamian,Bahamians|
Bahrain|Manama|Bahraini,Bahrainis|
Bangladesh|Dhaka|Bangladeshi,Bangladeshis|
Barbados|Bridgetown|Barbadian,Barbadians|
Belarus|Minsk|Belarusian,Belarusians|
Belgium|Brussels|Belgian,Belgians|
Belize|Belmopan|Belizean,Belizeans|
Benin|Porto-Novo|Beninese|
Bhutan|Thimphu|Bhutanese|
Bolivia|La Paz|Bolivian,Bolivians|
Bosnia and Herzegovina|Sarajevo|Bosnian,Bosnians|Bosnia
Botswana|Gaborone|Botswanan|
Brazil|Brasilia|Brazilian,Brazilians|
Britain|London|British,Briton,Britons,Brits|United Kingdom,UK,U.K.,Great Britain
Brunei|Bandar Seri Begawan|Bruneian,Bruneians|
Bulgaria|Sofia|Bulgarian,Bulgarians|
Burkina Faso|Ouagadougou|Burkinabe|
Burundi|Bujumbura|Burundian,Burundians|
Cambodia|Phnom Penh|Cambodian,Cambodians|
Cameroon|Yaounde|Cameroonian,Cameroonians|
Canada|Ottawa|Canadian,Canadians|
Cape Verde|Praia|Cape Verdean,Cape Verdeans|Cabo Verde
Central African Republic|Bangui||
Chad|N'Djamena|Chadian,Chadians|
Chile|Santiago|Chilean,Chileans|
China|Beijing|Chinese|People's Republic of China
Colombia|Bogota|Colombian,Colombians|
Comoros|Moroni|Comorian,Comorians|
Congo|Kinshasa|Congolese|Democratic Republic of Congo,DRC,DR Congo
Costa Rica|San Jose|Costa Rican,Costa Ricans|
Croatia|Zagreb|Croatian,Croat,Croats|
Cuba|Havana|Cuban,Cubans|
Cyprus|Nicosia|Cypriot,Cypriots|
Czech Republic|Prague|Czech,Czechs|Czechia
Denmark|Copenhagen|Danish,Dane,Danes|
Djibouti|Djibouti|Djiboutian,Djiboutians|
Dominica|Roseau||
Dominican Republic|Santo Domingo|Dominican,Dominicans|
East Timor|Dili|East Timorese|Timor-Leste
Ecuador|Quito|Ecuadorian,Ecuadorean,Ecuadorians|
Egypt|Cairo|Egyptian,Egyptians|
El Salvador|San Salvador|Salvadoran,Salvadorans|
Equatorial Guinea|Malabo||
Eritrea|Asmara|Eritrean,Eritreans|
Estonia|Tallinn|Estonian,Estonians|
Eswatini|Mbabane|Swazi,Swazis|Swaziland
Ethiopia|Addis Ababa|Ethiopian,Ethiopians|
Fiji|Suva|Fijian,Fijians|
Finland|Helsinki|Finnish,Finn,Finns|
France|Paris|French,Frenchman,Frenchmen|
Gabon|Libreville|Gabonese|
Gambia|Banjul|Gambian,Gambians|
Georgia|Tbilisi|Georgian,Georgians|
Germany|Berlin|German,Germans|Federal Republic of Germany
Ghana|Accra|Ghanaian,Ghanaians|
Greece|Athens|Greek,Greeks|
Grenada|Grenada|Grenadian,Grenadians|
Guatemala|Guatemala City|Guatemalan,Guatemalans|
Guinea|Conakry|Guinean,Guineans|
Guinea-Bissau|Bissau||
Guyana|Guyana|Guyanese|
Haiti|Port-au-Prince|Haitian,Haitians|
Honduras|Tegucigalpa|Honduran,Hondurans|
Hungary|Budapest|Hungarian,Hungarians|
Iceland|Reykjavik|Icelandic,Icelander,Icelanders|
India|New Delhi|Indian,Indians|
Indonesia|Jakarta|Indonesian,Indonesians|
Iran|Tehran|Iranian,Iranians|Islamic Republic of Iran
Iraq|Baghdad|Iraqi,Iraqis|
Ireland|Dublin|Irish|Republic of Ireland
Israel|Jerusalem|Israeli,Israelis|
Italy|Rome|Italian,Italians|
Ivory Coast|Yamoussoukro|Ivorian,Ivorians|Cote d'Ivoire
Jamaica|Kingston|Jamaican,Jamaicans|
Japan|Tokyo|Japanese|
Jordan|Amman|Jordanian,Jordanians|
Kazakhstan|Astana|Kazakh,Kazakhs|
Kenya|Nairobi|Kenyan,Kenyans|
Kosovo|Pristina|Kosovar,Kosovars|
Kuwait|Kuwait City|Kuwaiti,Kuwaitis|
Kyrgyzstan|Bishkek|Kyrgyz|
Laos|Vientiane|Laotian,Laotians|
Latvia|Riga|Latvian,Latvians|
Lebanon|Beirut|Lebanese|
Lesotho|Maseru||
Liberia|Monrovia|Liberian,Liberians|
Libya|Tripoli|Libyan,Libyans|
Liechtenstein|Vaduz||
Lithuania|Vilnius|Lithuanian,Lithuanians|
Luxembourg|Luxembourg|Luxembourgish|
Madagascar|Antananarivo|Malagasy|
Malawi|Lilongwe|Malawian,Malawians|
Malaysia|Kuala Lumpur|Malaysian,Malaysians|
Maldives|Male|Maldivian,Maldivians|
Mali|Bamako|Malian,Malians|
Malta|Valletta|Maltese|
Marshall Islands|Majuro|Marshallese|
Mauritania|Nouakchott|Mauritanian,Mauritanians|
Mauritius|Port Louis|Mauritian,Mauritians|
Mexico|Mexico City|Mexican,Mexicans|
Micronesia|Palikir|Micronesian,Micronesians|
Moldova|Chisinau|Moldovan,Moldovans|
Monaco|Monaco|Monegasque|
Mongolia|Ulaanbaatar|Mongolian,Mongolians|
Montenegro|Podgorica|Montenegrin,Montenegrins|
Morocco|Rabat|Moroccan,Moroccans|
Mozambique|Maputo|Mozambican,Mozambicans|
Myanmar|Naypyidaw|Burmese|Burma
Namibia|Windhoek|Namibian,Namibians|
Nauru|Nauru|Nauruan,Nauruans|
Nepal|Kathmandu|Nepalese,Nepali|
Netherlands|Amsterdam|Dutch,Dutchman|Holland
New Zealand|Wellington|New Zealander,New Zealanders|
Nicaragua|Managua|Nicaraguan,Nicaraguans|
Niger|Niamey|Nigerien|
Nigeria|Abuja|Nigerian,Nigerians|
North Korea|Pyongyang|North Korean,North Koreans|DPRK
North Macedonia|Skopje|Macedonian,Macedonians|Macedonia
Norway|Oslo|Norwegian,Norwegians|
Oman|Muscat|Omani,Omanis|
Pakistan|Islamabad|Pakistani,Pakistanis|
Palau|Palau|Palauan,Palauans|
Palestine|Ramallah|Palestinian,Palestinians|
Panama|Panama City|Panamanian,Panamanians|
Papua New Guinea|Port Moresby|Papuan|
Paraguay|Asuncion|Paraguayan,Paraguayans|
Peru|Lima|Peruvian,Peruvians|
Philippines|Manila|Filipino,Philippine,Filipinos|
Poland|Warsaw|Polish,Pole,Poles|
Portugal|Lisbon|Portuguese|
Qatar|Doha|Qatari,Qataris|
Romania|Bucharest|Romanian,Romanians|
Russia|Moscow|Russian,Russians|Russian Federation
Rwanda|Kigali|Rwandan,Rwandans|
Saint Kitts and Nevis|Basseterre||St Kitts and Nevis
Saint Lucia|Castries|Saint Lucian,Saint Lucians|St Lucia
Saint Vincent and the Grenadines|Kingstown||St Vincent and the Grenadines
Samoa|Apia|Samoan,Samoans|
San Marino|San Marino||
Sao Tome and Principe|Sao Tome||Sao Tome
Saudi Arabia|Riyadh|Saudi,Saudis|
Senegal|Dakar|Senegalese|
Serbia|Belgrade|Serbian,Serb,Serbs|
Seychelles|Seychelles|Seychellois|
Sierra Leone|Freetown|Sierra Leonean|
Singapore|Singapore|Singaporean,Singaporeans|
Slovakia|Bratislava|Slovak,Slovakian,Slovaks|
Slovenia|Ljubljana|Slovenian,Slovene,Slovenes|
Solomon Islands|Honiara||
Somalia|Mogadishu|Somali,Somalis|
South Africa|Pretoria|South African,South Africans|
South Korea|Seoul|South Korean,South Koreans|Republic of Korea
South Sudan|Juba|South Sudanese|
Spain|Madrid|Spanish,Spaniard,Spaniards|
Sri Lanka|Colombo|Sri Lankan,Sri Lankans|
Sudan|Khartoum|Sudanese|
Suriname|Paramaribo|Surinamese|
Sweden|Stockholm|Swedish,Swede,Swedes|
Switzerland|Bern|Swiss|
Syria|Damascus|Syrian,Syrians|
Taiwan|Taipei|Taiwanese|
Tajikistan|Dushanbe|Tajik,Tajiks|
Tanzania|Dodoma|Tanzanian,Tanzanians|
Thailand|Bangkok|Thai,Thais|
Togo|Lome|Togolese|
Tonga|Nuku'alofa|Tongan,Tongans|
Trinidad and Tobago|Port of Spain|Trinidadian,Trinidadians|
Tunisia|Tunis|Tunisian,Tunisians|
Turkey|Ankara|Turkish,Turk,Turks|Turkiye,Türkiye
Turkmenistan|Ashgabat|Turkmen|
Tuvalu|Funafuti|Tuvaluan,Tuvaluans|
Uganda|Kampala|Ugandan,Ugandans|
Ukraine|Kyiv|Ukrainian,Ukrainians|
United Arab Emirates|Abu Dhabi|Emirati,Emiratis|UAE,U.A.E.
United States|Washington|American,Americans|US,U.S.,USA,U.S.A.,America,United States of America,U.S
Uruguay|Montevideo|Uruguayan,Uruguayans|
Uzbekistan|Tashkent|Uzbek,Uzbeks|
Vanuatu|Port Vila||
Vatican|Vatican City||Holy See
Venezuela|Caracas|Venezuelan,Venezuelans|
Vietnam|Hanoi|Vietnamese|Viet Nam
Yemen|Sanaa|Yemeni,Yemenis|
Zambia|Lusaka|Zambian,Zambians|
Zimbabwe|Harare|Zimbabwean,Zimbabweans|
"""
_OTHER_PLACES = """
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,
Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,
New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,
Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,
Los Angeles,San Francisco,San Diego,Boston,Seattle,Houston,Dallas,Atlanta,Miami,Philadelphia,Detroit,Denver,Chicago,
New York City,Hong Kong,Macau,Shanghai,Mumbai,Delhi,Karachi,Istanbul,Dubai,Tel Aviv,Sydney,Melbourne,Toronto,Montreal,
Vancouver,Barcelona,Milan,Munich,Frankfurt,Hamburg,Geneva,Zurich,Glasgow,Edinburgh,Cardiff,Belfast,Manchester,
Birmingham,Liverpool,Leeds,Rio de Janeiro,Sao Paulo,Lagos,Johannesburg,Cape Town,Casablanca,Kharkiv,Odesa,Lviv,
Saint Petersburg,St Petersburg,Vladivostok,Siberia,Crimea,Europe,Asia,Africa,South America,North America,Antarctica,
Middle East,Far East,Western Europe,Eastern Europe,Central Asia,Southeast Asia,Latin America,Caribbean,Balkans,Arctic,
England,Scotland,Wales,Northern Ireland,Puerto Rico,Greenland,Gaza,West Bank,Kashmir,Tibet,Kurdistan,Catalonia,Bavaria,
District of Columbia,
Las Vegas,Atlantic,Pacific,Mediterranean,Black Sea,Baltic,Persian Gulf,Red Sea,Suez Canal,Kiev,Manhattan,Brooklyn
"""
# Spellings of one name that no comparison of letters would join.
EXONYMS = {
    "kiev": "kyiv", "bombay": "mumbai", "peking": "beijing", "kharkov": "kharkiv", "odessa": "odesa", "lvov": "lviv",
    "burma": "myanmar", "calcutta": "kolkata", "saigon": "ho chi minh city",
    "ariz": "arizona", "calif": "california", "colo": "colorado", "conn": "connecticut", "fla": "florida",
    "ill": "illinois", "mich": "michigan", "minn": "minnesota", "nev": "nevada", "okla": "oklahoma",
    "tenn": "tennessee", "tex": "texas", "wis": "wisconsin",
}  # fmt: skip


def _read_rows() -> tuple[Country, ...]:
    rows = (row.split("|") for row in _ROWS.strip().splitlines())
    return tuple(
        Country(name, capital, tuple(filter(None, adjectives.split(","))), tuple(filter(None, aliases.split(","))))
        for name, capital, adjectives, aliases in rows
    )


COUNTRIES = _read_rows()
OTHER_PLACES = frozenset(name.strip() for name in _OTHER_PLACES.replace("\n", "").split(",") if name.strip())
KNOWN_PLACES = frozenset(
    fold_name(name)
    for names in (*((row.name, row.capital, *row.aliases) for row in COUNTRIES), tuple(OTHER_PLACES))
    for name in names
)
ADJECTIVES = frozenset(adjective for country in COUNTRIES for adjective in country.adjectives) | {
    "European", "Europeans", "African", "Africans", "Asian", "Asians", "Western", "Eastern", "Arab", "Arabs", "Kurdish",
    "Latin", "Scottish", "Welsh", "English", "Caribbean", "Siberian", "Muslim", "Muslims", "Christian", "Christians",
    "Jewish", "Jews", "Islamic", "Islamist", "Catholic", "Democratic", "Republican", "Soviet", "Californian", "Texan",
    "Londoner", "Londoners", "Sunni", "Sunnis", "Shia", "Shiite", "Shiites", "Hindu", "Hindus", "Buddhist", "Buddhists",
    "Sikh", "Sikhs", "Islamists", "Nazi", "Nazis", "Communist", "Communists", "Hispanic", "Latino", "Afro",
}  # fmt: skip
