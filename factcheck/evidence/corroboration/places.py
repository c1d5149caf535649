"""A place by its other names: its people and things, its seat of government, its initials.

A name of several words is one, as `whole_names` writes it.
"""

from functools import lru_cache

from factcheck.evidence.corroboration.words import key

# One country each: how news calls it, its people and whoever governs it.
_COUNTRIES = """
US USA America American Americans Washington
UK Britain British Briton Westminster Downing
EU European Brussels
UN
England English
Scotland Scottish Scots Holyrood
Wales Welsh Senedd
Ireland Irish Dublin
Northern'Ireland Northern'Irish Belfast Stormont
France French Paris
Spain Spanish Madrid
Germany German Berlin
Poland Polish Warsaw
Denmark Danish Copenhagen
Sweden Swedish Stockholm
Norway Norwegian Oslo
Finland Finnish Helsinki
Netherlands Dutch Hague
Belgium Belgian
Switzerland Swiss Bern
Austria Austrian Vienna
Italy Italian Rome
Greece Greek Athens
Portugal Portuguese Lisbon
Czechia Czech Prague
Hungary Hungarian Budapest
Romania Romanian Bucharest
Ukraine Ukrainian Kyiv Kiev
Russia Russian Moscow Kremlin
Turkey Türkiye Turkish Ankara
Israel Israeli
Iran Iranian Tehran
Iraq Iraqi Baghdad
Syria Syrian Damascus
Egypt Egyptian Cairo
China Chinese Beijing
Japan Japanese Tokyo
India Indian Delhi
Pakistan Pakistani Islamabad
Afghanistan Afghan Kabul
Thailand Thai Bangkok
Philippines Filipino Philippine Manila
Australia Australian Canberra
Canada Canadian Ottawa
Mexico Mexican
Brazil Brazilian Brasilia
Argentina Argentine Argentinian
Nigeria Nigerian Abuja
Niger Nigerien Niamey
South'Korea South'Korean Korea Korean Seoul
North'Korea North'Korean DPRK Pyongyang
South'Sudan South'Sudanese Juba
South'Africa South'African Pretoria
New'Zealand NZ
Dominica Roseau
Dominican'Republic Dominican
Papua'New'Guinea PNG
Central'African'Republic CAR Bangui
New'York NYC
Congo DR'Congo DRC Democratic'Republic'of'Congo Democratic'Republic'of'the'Congo Kinshasa
Northern'Cyprus Northern'Cypriot
New'Mexico New'Mexican
Kenya Kenyan Nairobi
"""
_COUNTRY = {key(name): line.split()[0] for line in _COUNTRIES.split("\n") for name in line.split()}
_PEOPLE = ("an", "ian", "es", "ish", "er", "ic", "i")
_VOWELS = "aeioy"
_SHORTEST = 5


def is_country(name: str) -> bool:
    """Whether a key names a country or its people, which may begin with any letter."""
    return name in _COUNTRY


def is_another_name(one: str, other: str) -> bool:
    """Whether two keys are one place's: "norvian" of "norvia", "tolveyan", "washington" of "us"."""
    mine, theirs = _COUNTRY.get(one), _COUNTRY.get(other)
    if one == other or (mine and theirs):
        return mine == theirs
    return one[:1] == other[:1] and (_is_of(one, other) or _is_of(other, one))


def _is_of(people: str, place: str) -> bool:
    return (people.removesuffix("s") if "'" in people else people) in _people_of(place)


@lru_cache(maxsize=16_384)
def _people_of(place: str) -> frozenset[str]:
    if len(place) < _SHORTEST:
        return frozenset()
    stems = {place, place.rstrip(_VOWELS)} if place[-1] in _VOWELS else {place}
    made = {stem + ending for stem in stems for ending in _PEOPLE}
    return frozenset(made | {f"{place}n"} if place.endswith("a") else made)
