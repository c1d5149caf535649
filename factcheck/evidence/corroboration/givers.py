"""Who gave the number of a claim, where an outlet says so in so many words (English).

"The figure was read out by fire chief Ole Dahl." Whoever tells beside it what befell him, or what
he thinks of it, is not whom the number comes from.
"""

import re

from factcheck.evidence.corroboration.access import without_quotations
from factcheck.evidence.corroboration.items import Item, Kind
from factcheck.evidence.corroboration.kinds_of_body import KIND
from factcheck.evidence.corroboration.numbers import counts_in

_NUMBER = r"(?:count|figures?|numbers?|sum|tally|toll|total)"
_TITLE = r"(?:Dr|Mrs?|Ms|Prof(?:essor)?)\.?"
_PART = r"[A-ZÀ-Þ][\w’'-]{1,40}"
_BODY = rf"the (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(KIND))})(?! (?:{'|'.join(sorted(KIND))})\b)"
_WHO = (
    rf"(?:{_TITLE} (?P<surname>{_PART})(?! [A-ZÀ-Þ])"
    rf"|(?P<who>(?!{_TITLE} ){_PART} {_PART}|{_BODY}))"
)
_GAVE = (
    r"(?:announced|disclosed|gave|given|issued|named|presented|put out|read out|released|supplied)"
)
_GIVES = re.compile(
    rf"\b{_WHO}(?:, [^,.\n]{{3,60}},|,)? (?:has |had |then |also )?{_GAVE}"
    r" (?:the|this|that|these|those|(?:his|her|its|their)(?! numbers?\b))"
    rf" (?:\w+ )?{_NUMBER}\b"
)
_COMES = re.compile(
    rf"\b{_NUMBER} (?:comes?|came|stems?|is|are|was|were|had been|has been)"
    rf" (?:(?:{_GAVE}) )?(?:by|from) (?:[a-z-]+ ){{0,4}}?{_WHO}"
)


def givers_of(claim: str, item: Item) -> tuple[str, ...]:
    """Who, by an outlet's own words, gave the number that a claim counts; mostly nobody."""
    if item.kind not in (Kind.OUTLET, Kind.AGENCY) or not counts_in(claim):
        return ()
    told = without_quotations(item.text)
    found = (
        match["surname"] or match["who"] for way in (_GIVES, _COMES) for match in way.finditer(told)
    )
    return tuple(dict.fromkeys(who.removeprefix("the ") for who in found))
