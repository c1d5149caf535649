"""Several witnesses of one origin who each give a part of the claim that nobody else gives."""

from itertools import combinations

from factcheck.evidence.corroboration.bodies import bodies_of, is_person, is_unnamed, same_speaker
from factcheck.evidence.corroboration.items import ClaimFacts, Item
from factcheck.evidence.corroboration.statements import statements
from factcheck.evidence.corroboration.weighing import weigh
from factcheck.evidence.corroboration.words import words

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


def _one(item: Item, one: str, other: str) -> bool:
    """Whether two names are one witness: the same, or a body and somebody who may speak for it."""
    if same_speaker(one, other) or bodies_of(one, item.text) & bodies_of(other, item.text):
        return True
    return is_person(one) != is_person(other) and not bodies_of(one, "") | bodies_of(other, "")
