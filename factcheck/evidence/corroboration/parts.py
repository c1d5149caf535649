"""Several witnesses of one origin who each give a part of the claim that nobody else gives."""

import re
from collections.abc import Sequence
from itertools import combinations

from factcheck.evidence.corroboration.bodies import bodies_of, is_person, is_unnamed, same_speaker
from factcheck.evidence.corroboration.citations import cited
from factcheck.evidence.corroboration.items import ClaimFacts, Item
from factcheck.evidence.corroboration.naming import names_of
from factcheck.evidence.corroboration.statements import statements
from factcheck.evidence.corroboration.weighing import weigh
from factcheck.evidence.corroboration.words import sentences, words

_TOLD = re.compile(r"\b(?:told|said to|sp(?:oke|oken|eaking) to|in an? (?:interview|talk) with)\b")
_NAME = r"(?P<who>[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ][\w’'-]+)"
_ROLE = r"(?:[a-z][\w-]+ ){0,3}"
_LOOKED = (
    r"(?:calculated|counted|dated|established|examined|found the same|measured|secured|weighed"
    r"|worked out)"
)
_ANOTHER = r"(?! (?:another|different|many|other|several|some|such)\b)"
_HAS_LOOKED = rf"(?:(?:also|has|had|since) ){{0,2}}{_LOOKED}\b{_ANOTHER}"
# Who examines people, not what is claimed: "he was examined by hospital doctor Ida Holm".
_OF_PEOPLE = (
    r"(?:[a-z-]+ ){0,3}?(?:detective|doctor|lawyer|nurse|officer|paramedic|prosecutor"
    r"|psychiatrist)\b"
)
_BY = rf"by (?:the )?(?!{_OF_PEOPLE})"
_EXAMINED = tuple(
    re.compile(way)
    for way in (
        rf"(?:The )?[A-Z][\w-]+ {_ROLE}{_NAME},? (?:assumes\b|{_HAS_LOOKED})",
        rf"The {_ROLE}[a-z][\w-]+, {_NAME}, {_HAS_LOOKED}",
        rf"{_NAME}, (?:an?|its|the) [^,.\n]{{3,60}}, {_HAS_LOOKED}",
        rf".*\b(?:been|was|were) {_LOOKED} {_BY}[a-z][\w-]+ {_ROLE}{_NAME}\b",
    )
)
_FEWEST = 2  # telling words of the claim that only this witness has


def parts_of(claim: ClaimFacts, item: Item, witnesses: tuple[str, ...]) -> tuple[str, ...]:
    """The witnesses who each give a part of their own; none where one gives it all."""
    weighed = weigh(claim)
    given: dict[str, set[str]] = {name: set() for name in witnesses if not is_unnamed(name)}
    for said in statements(item):
        if said.speaker in given:
            found = {word.key for word in words(item.text, said.start, said.end)}
            given[said.speaker] |= (weighed.weights.keys() - weighed.names) & found
    alone = tuple(
        name
        for name, keys in given.items()
        if len(keys.difference(*(k for n, k in given.items() if n != name))) >= _FEWEST
    )
    if len(alone) < _FEWEST or any(_one(item, *pair) for pair in combinations(alone, 2)):
        return ()
    return alone


def examiners_in(items: Sequence[Item]) -> tuple[str, ...]:
    """Who has counted or looked into it, where one item retells what somebody else told another.

    "The farmer told the Echo that … Town surveyor Ida Holm has measured nine metres."
    """
    for item in items:
        names = [name for other in items if other is not item for name in names_of(other)]
        told = [item.text[slice(*place)] for place in sentences(item.text)]
        tells = next(
            (n for n, each in enumerate(told) if _TOLD.search(each) and cited(each, names)), -1
        )
        found = [m["who"] for each in told for way in _EXAMINED if (m := way.match(each))]
        for who in found if tells >= 0 else ():
            if who.split()[-1] not in _teller_in(told, tells):
                return (who,)
    return ()


def _teller_in(told: Sequence[str], place: int) -> str:
    """The sentence by which somebody told it; with all before it where only "he" did."""
    whole = any(is_person(name) for name in re.findall(_NAME, told[place]))
    return told[place] if whole else " ".join(told[: place + 1])


def _one(item: Item, one: str, other: str) -> bool:
    """Whether two names are one witness: the same, or a body and somebody who may speak for it."""
    if same_speaker(one, other) or bodies_of(one, item.text) & bodies_of(other, item.text):
        return True
    return is_person(one) != is_person(other) and not bodies_of(one, "") | bodies_of(other, "")
