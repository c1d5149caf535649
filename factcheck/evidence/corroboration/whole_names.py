"""Names of places in which another place's name stands: New Mexico is none of Mexico (English).

Not Lower Austria or Western Australia, which lie in the place whose name they have.
"""

import re
from dataclasses import replace

from factcheck.evidence.corroboration.items import ClaimFacts, Item

_NAMES = """
American Samoa
Baja California
British Columbia
British Virgin Islands
Central African Republic
DR Congo
Democratic Republic of Congo
Democratic Republic of the Congo
Dominican Republic
East Timor
Equatorial Guinea
French Guiana
French Polynesia
Guinea-Bissau
Inner Mongolia
Lower Saxony
New Brunswick
New Caledonia
New England
New Hampshire
New Jersey
New Mexico
New Orleans
New South Wales
New York
New Zealand
North Carolina
North Dakota
North Korea
North Ossetia
Northern Cyprus
Northern Ireland
Papua New Guinea
Saxony-Anhalt
South Africa
South Carolina
South Dakota
South Korea
South Ossetia
South Sudan
US Virgin Islands
West Virginia
Western Sahara
"""
# Of people and things of these places, where the last word is another one.
_PEOPLE = """
New Mexican
North Korean
Northern Cypriot
Northern Irish
South African
South Korean
South Sudanese
"""
_EACH = [name for name in f"{_NAMES}{_PEOPLE}".splitlines() if name]
_WRITTEN = sorted({*_EACH, *map(str.upper, _EACH)}, key=len, reverse=True)
_PARTED = re.compile(r"[ -]")
_ANY = re.compile(rf"\b(?:{'|'.join(map(re.escape, _WRITTEN))})(?=(?:s|ers?|ns?)?\b)")


def whole_names(text: str) -> str:
    """A text with each such name as one word; every place in it stays its own."""
    return _ANY.sub(lambda found: _PARTED.sub("'", found[0]), text)


def of_claim(claim: ClaimFacts) -> ClaimFacts:
    """The same of a claim and the article it is from."""
    return replace(claim, text=whole_names(claim.text), story=whole_names(claim.story))


def of_item(item: Item) -> Item:
    """The same of an item."""
    return replace(
        item,
        publisher=whole_names(item.publisher),
        title=whole_names(item.title),
        text=whole_names(item.text),
    )
